// The workbench in a process of its own and a page on it, for browser tests. By default it runs a small add-on written for
// the tests, on an empty sheet.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { inBrowser } from './browser';

const root = path.resolve(__dirname, '../..');

export type Stand = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly url: string;
  /** Where the workbench keeps its files. */
  readonly folder: string;
  /** A cell of the sheet in front, such as "B4". */
  cell(address: string, page?: Page): Locator;
  /** Chooses from the add-on's menus, by names from the menu bar on. */
  choose(...names: readonly [string, ...string[]]): Promise<void>;
  /** Selects a cell through the address box, as one who knows where to go does. */
  goTo(address: string): Promise<void>;
  /** Another page of the same workbench. */
  open(): Promise<Page>;
  /** Ends the workbench and starts it again on the same files; the page is opened anew. */
  restart(): Promise<Page>;
};

export type StandOptions = {
  /** Text of the add-on's script; `product`: the built one, on the sample. */
  readonly script?: string | 'product';
  readonly sidebar?: string;
  /** A file to open instead of an empty sheet. */
  readonly file?: { readonly name: string; readonly bytes: string | Uint8Array };
  readonly stuckAfterMs?: number;
  readonly goneAfterMs?: number;
};

/** Starts a workbench, opens its page, does `work`, and leaves nothing behind. */
export async function atWorkbench(options: StandOptions, work: (stand: Stand) => Promise<void>): Promise<void> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'workbench-'));
  const folder = path.join(scratch, 'kept');
  const project = options.script === 'product' ? path.join(root, 'dist') : path.join(scratch, 'project');
  if (options.script !== 'product') {
    mkdirSync(project, { recursive: true });
    writeFileSync(path.join(project, 'Code.js'), options.script ?? '');
    writeFileSync(path.join(project, 'sidebar.html'), options.sidebar ?? '<p>-</p>');
    writeFileSync(path.join(project, 'appsscript.json'), JSON.stringify({ timeZone: 'Asia/Tokyo', runtimeVersion: 'V8' }));
  }
  const file = options.script === 'product' && options.file === undefined ? null : path.join(scratch, options.file?.name ?? 'empty.csv');
  if (file !== null) writeFileSync(file, options.file?.bytes ?? '');
  const start = () =>
    startServer({
      project,
      file,
      folder,
      port: 0,
      reset: false,
      stuckAfterMs: options.stuckAfterMs ?? 30_000,
      goneAfterMs: options.goneAfterMs ?? 300,
    });
  let server = await start();
  try {
    await inBrowser(async (browser) => {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'ja-JP',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      context.setDefaultTimeout(20_000);
      const open = async (): Promise<Page> => {
        const page = await context.newPage();
        await page.goto(server.url);
        await page.locator('body[data-ready]').waitFor();
        return page;
      };
      const page = await open();
      await work({
        page,
        context,
        url: server.url,
        folder,
        cell: (address, on = page) => on.locator(`[data-cell="${address}"]`),
        choose: async (first, ...names) => {
          await page.getByRole('menubar').getByRole('menuitem', { name: first, exact: true }).click();
          for (const name of names) await page.getByRole('menu').last().getByRole('menuitem', { name, exact: true }).click();
        },
        goTo: async (address) => {
          await page.locator('.address').fill(address);
          await page.locator('.address').press('Enter');
          await page.locator(`[data-cell="${address}"].active`).waitFor();
        },
        open,
        restart: async () => {
          await server.end();
          server = await start();
          return open();
        },
      });
    });
  } finally {
    await server.end();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** The address of a workbench on an empty sheet, with no browser; `work` is done before it ends. */
export async function withServer<T>(work: (url: string) => Promise<T>, port = 0): Promise<T> {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'workbench-'));
  writeFileSync(path.join(scratch, 'empty.csv'), '');
  const server = await startServer({
    project: path.join(root, 'dist'),
    file: path.join(scratch, 'empty.csv'),
    folder: scratch,
    port,
    reset: false,
  });
  try {
    return await work(server.url);
  } finally {
    await server.end();
    rmSync(scratch, { recursive: true, force: true });
  }
}

type Server = { readonly url: string; end(): Promise<void> };

/** Runs the built server as `npm start` does, with the zone of the add-on. */
function startServer(options: Readonly<Record<string, unknown>>): Promise<Server> {
  const program = `
    import { startWorkbench } from ${JSON.stringify(path.join(root, 'build/host/server.mjs'))};
    const workbench = await startWorkbench(${JSON.stringify(options)});
    process.on('SIGTERM', () => workbench.close().then(() => process.exit(0)));
    console.log(workbench.url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once('exit', () => reject(new Error(`The workbench did not start: ${complaint}`)));
    child.stdout.once('data', (chunk: Buffer) =>
      resolve({
        url: chunk.toString().trim(),
        async end() {
          child.kill('SIGTERM');
          await ended;
        },
      }),
    );
  });
}

/** The same work, done once however often it is asked for. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | null = null;
  return () => (result ??= work());
}
