// Programs that are written in TypeScript beside the tests and use their support.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import esbuild from 'esbuild';
import { build } from './build.mjs';
import { root } from './paths.mjs';

/** Builds the product and a program of tests/NAME/, runs it with these arguments, and gives its exit status. */
export async function runProgram(name, file, args) {
  await build();
  // two folders below the root like the sources, because they find the root from where they stand
  const program = path.join(root, `build/${name}/${name}.cjs`);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [`tests/${name}/${file}`],
    outfile: program,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  const { status } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Asia/Tokyo' },
  });
  return status ?? 1;
}
