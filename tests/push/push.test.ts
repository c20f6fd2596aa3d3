// The real clasp pushes dist/ to a stand-in for Google on this machine: what arrives must be the three built files.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LoopbackGoogle, startLoopbackGoogle } from './loopbackGoogle';

const root = path.resolve(__dirname, '../..');
const clasp = path.join(root, 'node_modules/@google/clasp/build/src/index.js');

type Push = { readonly status: number | null; readonly output: string };
type Scene = { readonly google: LoopbackGoogle; readonly push: () => Promise<Push> };

/** A project folder like ours, a made-up login and a Google of its own; all are gone afterwards. */
async function withProject<T>(work: (scene: Scene) => Promise<T>, options: { readonly syntaxError?: string } = {}): Promise<T> {
  const google = await startLoopbackGoogle(options);
  // clasp refuses a project that it reaches through a link, and the temporary folder of macOS is one
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'push-'));
  try {
    cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
    writeFileSync(path.join(folder, '.clasp.json'), JSON.stringify({ ...ownProject(), scriptId: 'made-up-script-id' }));
    const login = {
      type: 'authorized_user',
      client_id: 'made-up',
      client_secret: 'made-up',
      refresh_token: 'made-up',
      access_token: 'old',
      expiry_date: 1,
    };
    writeFileSync(path.join(folder, '.clasprc.json'), JSON.stringify({ tokens: { default: login } }));
    writeFileSync(path.join(folder, 'google.pem'), google.certificate);
    return await work({ google, push: () => runClasp(folder, google.proxy) });
  } finally {
    await google.close();
    rmSync(folder, { recursive: true });
  }
}

/** The project file of the repository: what it says of folders and files holds here too. */
function ownProject(): object {
  return Object(JSON.parse(readFileSync(path.join(root, '.clasp.json'), 'utf8')));
}

function runClasp(folder: string, proxy: string): Promise<Push> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [clasp, 'push', '--force'], {
      cwd: folder,
      // nothing of this machine's own environment: no other login, no other proxy
      env: {
        PATH: process.env['PATH'],
        SystemRoot: process.env['SystemRoot'],
        HOME: folder,
        USERPROFILE: folder,
        HTTPS_PROXY: proxy,
        NODE_EXTRA_CA_CERTS: path.join(folder, 'google.pem'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('close', (status) => resolve({ status, output }));
  });
}

const built = (file: string): string => readFileSync(path.join(root, 'dist', file), 'utf8');
const byName = (one: { readonly name: string }, other: { readonly name: string }): number => (one.name < other.name ? -1 : 1);

// clasp loads for a second here, on a busy machine for many
jest.setTimeout(60_000);

describe('clasp push', () => {
  test('sends the three built files, byte for byte, to Google and to nobody else', () =>
    withProject(async ({ google, push }) => {
      expect(await push()).toEqual({ status: 0, output: expect.stringContaining('Pushed 3 files') });
      expect([...google.files()].sort(byName)).toEqual([
        { name: 'Code', type: 'SERVER_JS', source: built('Code.js') },
        { name: 'appsscript', type: 'JSON', source: built('appsscript.json') },
        { name: 'sidebar', type: 'HTML', source: built('sidebar.html') },
      ]);
      expect(google.refused).toEqual([]);
    }));

  test('sends nothing when Google has the same files already', () =>
    withProject(async ({ google, push }) => {
      await push();
      expect(await push()).toEqual({ status: 0, output: expect.stringContaining('already up to date') });
      expect(google.requests.filter((request) => request.startsWith('PUT'))).toHaveLength(1);
    }));

  test('fails, and says why, when Google cannot parse the script', () => {
    const syntaxError = 'Syntax error: ParseError: Unexpected token = line: 3 file: Code.gs';
    const refused = ({ push }: Scene) => push();
    return expect(withProject(refused, { syntaxError })).resolves.toEqual({ status: 1, output: expect.stringContaining(syntaxError) });
  });
});
