// `npm start` answers what it cannot do in one line: Japanese, then English, and never a stack trace.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

type Said = { readonly status: number | null; readonly lines: readonly string[] };

/** Runs it with a folder of its own for what it keeps, so that nobody's workbench is touched. */
async function start(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Said> {
  const folder = mkdtempSync(path.join(tmpdir(), 'start-'));
  const env = { ...process.env, ...variables, WORKBENCH_FOLDER: folder };
  try {
    return await new Promise((resolve) => {
      const child = spawn(process.execPath, ['scripts/start.mjs', ...args], { cwd: root, env, timeout: 50_000 });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
      child.on('close', (status) => resolve({ status, lines: output.split('\n').filter((line) => line !== '') }));
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const bothLanguages = /[ぁ-ん].* \/ .*[a-z]/;

// the start builds first where something is stale
jest.setTimeout(60_000);

describe('npm start refuses in one line', () => {
  const cases: readonly (readonly [what: string, args: readonly string[]])[] = [
    ['an unknown option', ['--bogus']],
    ['a port that is no number', ['--port', 'x']],
    ['a port beyond all ports', ['--port', '70000']],
    ['a port that is not said', ['--port']],
    ['two files', ['one.xlsx', 'two.xlsx']],
    ['a file that is not there', ['--no-open', 'missing.xlsx']],
  ];
  test.each(cases)('%s', async (_what, args) => {
    expect(await start(args)).toEqual({ status: 2, lines: [expect.stringMatching(bothLanguages)] });
  });

  test('options that npm kept to itself for want of "--"', async () => {
    expect(await start([], { npm_config_reset: 'true' })).toEqual({ status: 2, lines: [expect.stringContaining('npm start -- --reset')] });
  });

  test('a file that is no workbook', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'start-'));
    try {
      const file = path.join(folder, 'picture.xlsx');
      writeFileSync(file, 'this is no workbook');
      expect(await start(['--no-open', file])).toEqual({ status: 2, lines: [expect.stringMatching(bothLanguages)] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('a port that another program holds', async () => {
    const other = http.createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    try {
      const address = other.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      expect(await start(['--no-open', '--port', String(port)])).toEqual({ status: 2, lines: [expect.stringContaining(`${port}`)] });
    } finally {
      other.close();
    }
  });
});
