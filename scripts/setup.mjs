// Runs before `npm start`, `npm test` and the like: installs the packages when they are missing or older than the lockfile.
// Uses nothing but Node itself, since it is there before any package is.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const stamp = `${root}node_modules/.setup-stamp`;

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js 20.19 以上を入れてください(今は ${process.versions.node} です)。 Please install Node.js 20.19 or later.`);
  process.exit(2);
}

const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const wanted = createHash('sha256')
  .update(JSON.stringify([dependencies, devDependencies, overrides, process.platform, process.arch, process.versions.modules]))
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');

if (readStamp() !== wanted) {
  console.log('必要な部品を入れています。初回は1分ほどかかります。 Installing packages (npm ci) ...');
  const { status } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']);
  if (status !== 0) {
    console.error('部品を入れられませんでした。通信を確かめて、もう一度実行してください。 npm ci did not finish; nothing else was run.');
    process.exit(1);
  }
  // written last and inside node_modules: an interrupted install leaves no stamp, and the next run starts over
  writeFileSync(stamp, wanted);
}

function readStamp() {
  try {
    return readFileSync(stamp, 'utf8');
  } catch {
    return null;
  }
}

/** The npm that called us, if any: it tells its scripts where it lives; on Windows plain `npm` is a .cmd file and needs a shell. */
function npm(args) {
  const options = { cwd: root, stdio: 'inherit' };
  const own = process.env.npm_execpath ?? '';
  return /npm-cli\.c?js$/.test(own)
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}
