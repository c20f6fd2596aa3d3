// npm run -s host -- run FUNCTION …: builds what is stale, sets the time zone, hands over to host/command/cli.ts.
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

const program = path.join(root, 'build/host/cli.mjs');
const stamp = path.join(root, 'build/stamp.json');
const argv = process.argv.slice(2);
// npm runs scripts in the package's folder and says where the person was
const folder = process.env.npm_lifecycle_event === 'host' ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
const script = optionOf('script');

process.exitCode = await start();

async function start() {
  const builtAt = modifiedAt(stamp);
  if (!existsSync(program) || sources().some((file) => modifiedAt(file) > builtAt)) {
    const fault = await rebuild();
    if (fault !== null && (script === null || !existsSync(program))) {
      console.error(`組み立てに失敗しました。次を直してください: ${fault} / The build failed`);
      return 2;
    }
  }
  // the room's local time is the process's: set before anything looks at a date
  process.env.TZ = scriptZone() ?? 'Asia/Tokyo';
  process.chdir(root);
  const { main } = await import(pathToFileURL(program).href);
  return main(argv, { root, folder }, { out: (text) => process.stdout.write(text), err: (line) => console.error(line) });
}

/** The zone of the manifest that counts; null where it is missing or says none, which host/command/cli.ts then tells. */
function scriptZone() {
  const manifest =
    script === null ? path.join(root, 'dist/appsscript.json') : path.resolve(folder, path.dirname(script), 'appsscript.json');
  try {
    const { timeZone } = JSON.parse(readFileSync(manifest, 'utf8'));
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone ?? null;
  } catch {
    return null;
  }
}

function optionOf(name) {
  const at = argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  if (at < 0) return null;
  return argv[at].includes('=') ? argv[at].slice(argv[at].indexOf('=') + 1) : (argv[at + 1] ?? null);
}

/** Builds only when the content changed: a fresh check-out has new dates everywhere. Gives what is wrong with the sources, or null. */
async function rebuild() {
  const { BuildError, build, isStale } = await import('./build.mjs');
  try {
    if (await isStale()) await build();
    else utimesSync(stamp, new Date(), new Date()); // looking again at each start would cost half a second
    return null;
  } catch (error) {
    if (error instanceof BuildError) return error.message;
    throw error;
  }
}

function sources() {
  const found = ['appsscript.json', 'package.json'].map((name) => path.join(root, name));
  for (const name of ['src', 'sidebar', 'host', 'scripts', 'samples']) {
    if (!existsSync(path.join(root, name))) continue;
    for (const entry of readdirSync(path.join(root, name), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) found.push(path.join(entry.parentPath ?? entry.path, entry.name));
    }
  }
  return found;
}

function modifiedAt(file) {
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
