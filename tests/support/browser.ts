// A browser for tests: an installed Chromium, Chrome or Edge, or else, on Linux x64, the one that comes from npm.
// Nothing is fetched here, and Japanese text is drawn with the font package of the project whatever the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const root = process.cwd(); // npm, jest and the benchmark all run in the project's folder
const packagedVersion = '143.0.4';
const packagedFolder = path.join(root, `build/browser-${packagedVersion}`);

/** Set CHROMIUM_PATH to a program to use that one, or to `npm` to use the packaged one although others are installed. */
const wish = process.env['CHROMIUM_PATH'] ?? '';

const installedPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/microsoft-edge-stable',
  ],
  darwin: ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      path.join(process.env[variable] ?? '', file),
    ),
  ),
};

/** Our own flags: those the package proposes run everything in one process and switch web security off. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

type Program = { readonly kind: 'installed'; readonly file: string } | { readonly kind: 'packaged' };

/** The browsers to try, best first. */
function programs(): readonly Program[] {
  const packaged: readonly Program[] = process.platform === 'linux' && process.arch === 'x64' ? [{ kind: 'packaged' }] : [];
  if (wish === 'npm') return packaged;
  if (wish !== '') return [{ kind: 'installed', file: wish }];
  const installed = (installedPlaces[process.platform] ?? []).filter((file) => existsSync(file));
  return [...installed.map((file): Program => ({ kind: 'installed', file })), ...packaged];
}

/**
 * `describe` for tests that need a browser. Where none can be had (macOS or Windows without Chrome or Edge) they are
 * skipped and the run says so; on Linux x64 there always is one, so there they never are.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (programs().length > 0) {
    jest.setTimeout(120_000); // for the tests of this file: a browser takes a second to start here, but many on a busy machine
    describe(name, tests);
  } else {
    console.warn(`${name}: skipped, for there is no Chrome, Edge or Chromium here. Install one or set CHROMIUM_PATH.`);
    describe.skip(name, tests);
  }
}

/** The packaged browser dies at its start now and then (SIGSEGV, seen once in some hundred starts): it is started again. */
const STARTS = 3;

/** Opens a headless browser; the caller closes it. Throws where no browser can be started. */
export async function openBrowser(): Promise<Browser> {
  const failures: string[] = [];
  for (const program of programs().flatMap((each) => new Array<Program>(STARTS).fill(each))) {
    try {
      const { file, variables } = program.kind === 'packaged' ? unpackBrowser() : { file: program.file, variables: {} };
      const env = { ...definedOnly(process.env), ...fontVariables(), ...variables };
      return await chromium.launch({ executablePath: file, headless: true, args: flags, env });
    } catch (error) {
      failures.push(String(error));
    }
  }
  throw new Error(['There is no browser to test with: install Chrome, Edge or Chromium, or set CHROMIUM_PATH.', ...failures].join('\n'));
}

/** Opens a browser for one piece of work and closes it afterwards, whatever became of the work. */
export async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Unpacks the packaged browser where it will be needed, so that parallel test files find it there. */
export function prepareBrowser(): void {
  if (programs()[0]?.kind === 'packaged') unpackBrowser();
}

/** Unpacks into build/ once; a run beside this one may do the same, the first to finish wins. */
function unpackBrowser(): { readonly file: string; readonly variables: Readonly<Record<string, string>> } {
  if (!existsSync(packagedFolder)) {
    mkdirSync(path.dirname(packagedFolder), { recursive: true });
    const aside = mkdtempSync(`${packagedFolder}-`);
    // a process of its own: the package unpacks into the temporary folder and changes the environment it runs in.
    // AWS_LAMBDA_JS_RUNTIME makes it unpack the NSS libraries too, without which a bare Debian cannot start it
    const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
    const { status, stderr } = spawnSync(process.execPath, ['-e', unpack], {
      cwd: root,
      env: { ...process.env, TMPDIR: aside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
      encoding: 'utf8',
    });
    try {
      if (status !== 0) throw new Error(`The packaged browser could not be unpacked: ${stderr}`);
      renameSync(aside, packagedFolder);
    } catch (error) {
      rmSync(aside, { recursive: true });
      if (!existsSync(packagedFolder)) throw error;
    }
  }
  return { file: path.join(packagedFolder, 'chromium'), variables: { LD_LIBRARY_PATH: path.join(packagedFolder, 'al2023/lib') } };
}

/** Lets fontconfig (Linux) see our Japanese font and no other, so that pages look the same on every machine. */
function fontVariables(): Readonly<Record<string, string>> {
  if (process.platform !== 'linux') return {};
  const fonts = ['400Regular', '700Bold'].map((weight) => path.join(root, 'node_modules/@expo-google-fonts/noto-sans-jp', weight));
  const file = path.join(root, 'build/browserFonts.conf');
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...fonts.map((folder) => `<dir>${xmlText(folder)}</dir>`),
    `<cachedir>${xmlText(path.join(root, 'build/browserFonts'))}</cachedir>`,
    '</fontconfig>',
  ];
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, lines.join('\n'));
  renameSync(aside, file);
  return { FONTCONFIG_FILE: file };
}

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
