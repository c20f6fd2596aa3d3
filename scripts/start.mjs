// `npm start [-- FILE] [--reset] [--port N] [--no-open]`: builds what is stale, starts the workbench and opens its page.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BuildError, build, isStale } from './build.mjs';
import { root } from './paths.mjs';

// Apps Script's local time is the manifest's; the room in which scripts run takes it from this process
process.env.TZ = JSON.parse(readFileSync(path.join(root, 'appsscript.json'), 'utf8')).timeZone;

const usage = `使い方: npm start -- [FILE] [--reset] [--port N] [--no-open]
FILE を付けると、その .xlsx か .csv(.tsv、.txt)を開きます。付けなければ、前回の続き(初回は見本)を開きます。

  --reset     前回の内容を捨てて、最初から始めます
  --port N    ポート番号を決めます(省略すると空いている番号)
  --no-open   ブラウザを開きません
  --help      この説明

Starts the workbench on this machine. FILE: another workbook; --reset: start afresh; --port N; --no-open: open no browser.`;

/** Something a person can mend; the message is Japanese with English after it. */
class Unusable extends Error {}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === null) console.log(usage);
  else await start(options);
} catch (fault) {
  console.error(await sentence(fault));
  process.exit(fault instanceof BuildError ? 1 : 2);
}

/** What was asked for; null for --help. */
function readOptions(given) {
  // without "--" npm keeps options to itself and the person would get something else than asked for
  if (['reset', 'port', 'open'].some((name) => process.env[`npm_config_${name}`] !== undefined)) {
    throw new Unusable('オプションは「--」の後に書いてください(例: npm start -- --reset) / write options after "--"');
  }
  let parsed;
  try {
    parsed = parseArgs({
      args: given,
      allowPositionals: true,
      options: { reset: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch {
    const known = ['--reset', '--port', '--no-open', '--help'];
    const odd = given.find((arg) => arg.startsWith('-') && !known.includes(arg)) ?? '--port';
    throw new Unusable(`指定が正しくありません(${odd})。使い方は npm start -- --help / unusable option ${odd}, see --help`);
  }
  const { values, positionals } = parsed;
  if (values.help) return null;
  if (positionals.length > 1) throw new Unusable('開くファイルは1つだけ指定してください / name one file only');
  const port = values.port ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new Unusable(`--port は 0 から 65535 までの数で書いてください(${port}) / --port must be a number up to 65535`);
  }
  // npm changes to the project's folder; INIT_CWD is where the person was
  const file = positionals[0] === undefined ? null : path.resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0]);
  return { file, port: Number(port), reset: values.reset === true, open: values['no-open'] !== true };
}

async function start({ file, port, reset, open }) {
  if (await isStale()) {
    console.log('組み立てています… building …');
    await build();
  }
  const { startWorkbench } = await import('../build/host/server.mjs');
  const folder = process.env.WORKBENCH_FOLDER ?? path.join(root, '.local'); // tests keep theirs elsewhere
  const workbench = await startWorkbench({ project: path.join(root, 'dist'), file, folder, port, reset });
  console.log(`ワークベンチを開きました: ${workbench.url}\n終わるときは Ctrl+C を押してください。 Press Ctrl+C to stop.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => workbench.close().finally(() => process.exit(0)));
  if (open) openPage(workbench.url);
}

/** Opens the page where there is a desktop; the address has been printed for all other cases. */
function openPage(url) {
  const command = {
    darwin: ['open', url],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
    linux: process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open', url] : null,
  }[process.platform];
  if (!command) return;
  const [program, ...args] = command;
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** One line for a person. The host's troubles come from a bundle, so they are known by their names, not their classes. */
async function sentence(fault) {
  if (fault instanceof Unusable || fault instanceof BuildError) return fault.message;
  if (fault.name === 'WorkbenchTrouble' && fault.code === 'port-in-use') {
    return `ポート ${fault.port} は使われています。--port で別の番号を指定してください / port ${fault.port} is in use, choose another with --port`;
  }
  const words = await import('../build/host/words.mjs');
  if (fault.name === 'FileTrouble') return words.bothLanguages(words.fileTroubleSentence(fault));
  if (fault.name === 'ProjectTrouble') return words.bothLanguages(words.projectTroubleSentence(fault));
  return words.bothLanguages(words.hostWords.broken(fault.message ?? String(fault)));
}
