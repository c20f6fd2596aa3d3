// `npm run bench`: builds, then prints the figures of the product on this machine (tests/bench/bench.ts).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import esbuild from 'esbuild';
import { build } from './build.mjs';
import { root } from './paths.mjs';

await build();
// two folders below the root like the sources, because they find the root from where they stand
const program = path.join(root, 'build/bench/bench.cjs');
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['tests/bench/bench.ts'],
  outfile: program,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  packages: 'external',
});
const { status } = spawnSync(process.execPath, [program], { cwd: root, stdio: 'inherit', env: { ...process.env, TZ: 'Asia/Tokyo' } });
process.exitCode = status ?? 1;
