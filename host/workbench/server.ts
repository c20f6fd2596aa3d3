// The workbench's server: serves the page, passes requests to the worker and its events to the pages.
// Reachable from this machine only: 127.0.0.1, a token in the first address, then a cookie; Host and Origin are checked.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { FileTrouble, type FileTroubleCode, ProjectTrouble, type ProjectTroubleCode, systemCode } from '../files/trouble';
import { withGoogleScript } from './googleScript';
import { type SharedLine, send } from './line';
import type { FileAnswer, FileRequest, FromWorker, Opening, ToWorker, WorkerStart } from './messages';
import type { Action, Done, Move, Notice, Push, State, ViewAnswer, ViewRequest } from './protocol';
import { WorkbenchTrouble } from './trouble';
import { workbenchWords } from './words';

export type WorkbenchOptions = {
  /** The folder of the built bundle (dist). */
  readonly project: string;
  /** A workbook to try the add-on on; it is copied, never changed. null: the sample. */
  readonly file: string | null;
  /** Where copies are kept between starts (.local). */
  readonly folder: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly reset: boolean;
  /** Real ms a script may run without a dialog open before it is ended: 30 s where nothing is said. */
  readonly stuckAfterMs?: number;
  /** Real ms after which the dialog of a page that has gone is answered CLOSE: 3 s where nothing is said. */
  readonly goneAfterMs?: number;
};

export type Workbench = { readonly url: string; close(): Promise<void> };

const here = path.dirname(fileURLToPath(import.meta.url));
const pageFolder = path.resolve(here, '../workbench');
const sampleFile = path.resolve(here, '../samples/tidy.xlsx');
/** The sample is a plan of fiscal year 令和5: on that day some of its measures are late and some are done. */
const sampleNow = Date.parse('2023-09-01T09:00:00+09:00');
const largestRequest = 32 * 1024 * 1024;

/** Opens the workbook and serves its page. Rejects with FileTrouble, ProjectTrouble or WorkbenchTrouble. */
export async function startWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const pages = new Pages();
  const { opening, remark } = await openingOf(options);
  const backstage = await Backstage.open(opening, pages, options.stuckAfterMs ?? 30_000);
  if (remark !== null) pages.tellFirst({ kind: 'notice', notice: remark });
  pages.whenAllGone(options.goneAfterMs ?? 3000, () => backstage.closeQuestion());
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    void answer(request, response, { token, port, pages, backstage }).catch(() => {
      if (!response.headersSent) plain(response, 500, '');
      else response.end();
    });
  });
  let port = options.port;
  try {
    port = await new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address !== null ? address.port : options.port);
      });
    });
  } catch (error) {
    await backstage.close();
    throw ['EADDRINUSE', 'EACCES'].includes(systemCode(error)) ? new WorkbenchTrouble('port-in-use', options.port) : error;
  }
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    async close() {
      pages.close();
      server.close();
      server.closeAllConnections();
      await backstage.close();
    },
  };
}

/** What to open: the sample in the folder itself, another file as a copy in a folder of its own. */
async function openingOf({
  project,
  file,
  folder,
  reset,
}: WorkbenchOptions): Promise<{ readonly opening: Opening; readonly remark: Notice | null }> {
  const shared = { project, reset, locale: 'ja' as const };
  if (file === null) {
    const source = existsSync(sampleFile) ? sampleFile : null;
    return { opening: { ...shared, folder, name: 'DXロードマップ（見本）', source, firstNow: sampleNow }, remark: null };
  }
  const own = path.join(
    folder,
    'books',
    `${path.parse(file).name}-${createHash('sha256').update(path.resolve(file)).digest('hex').slice(0, 8)}`,
  );
  const opening = { ...shared, folder: own, name: path.parse(file).name, source: file, firstNow: null };
  // the copy is continued; should the original have changed meanwhile, the person is told
  const mark = path.join(own, 'source.sha256');
  const bytes = await readFile(file).catch(() => null);
  const hash = bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
  const known = await readFile(mark, 'utf8').catch(() => null);
  if (hash !== null && (known === null || reset)) {
    await mkdir(own, { recursive: true }).catch(() => undefined);
    await writeFile(mark, hash).catch(() => undefined);
  }
  const changed = known !== null && hash !== null && known !== hash && !reset;
  return { opening, remark: changed ? { code: 'opened-with-remark', ...workbenchWords.sourceChanged(path.basename(file)) } : null };
}

// --- the pages that are open ---

class Pages {
  private readonly open = new Map<ServerResponse, string>();
  private state: State | null = null;
  private first: Push[] = [];
  private goneTimer: ReturnType<typeof setTimeout> | null = null;
  private gone: { readonly afterMs: number; readonly act: () => void } | null = null;

  /** Kept for the first page that connects. */
  tellFirst(push: Push): void {
    if (this.open.size > 0) this.tell(push);
    else this.first.push(push);
  }

  tell(push: Push): void {
    if (push.kind === 'state') this.state = push.state;
    if (push.kind === 'notice' && this.open.size === 0) {
      this.first = [...this.first.slice(-4), push];
      return;
    }
    const text = `data: ${JSON.stringify(push)}\n\n`;
    for (const response of this.open.keys()) response.write(text);
  }

  tellOne(client: string, push: Push): void {
    for (const [response, name] of this.open) if (name === client) response.write(`data: ${JSON.stringify(push)}\n\n`);
  }

  whenAllGone(afterMs: number, act: () => void): void {
    this.gone = { afterMs, act };
  }

  /** A question asked while no page is there waits no longer than one whose page has gone. */
  question(open: boolean): void {
    if (open && this.open.size === 0) this.startGoneTimer();
  }

  add(client: string, request: IncomingMessage, response: ServerResponse): void {
    if (this.goneTimer !== null) clearTimeout(this.goneTimer);
    this.goneTimer = null;
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', connection: 'keep-alive' });
    response.write('retry: 1000\n\n');
    this.open.set(response, client);
    if (this.state !== null) response.write(`data: ${JSON.stringify({ kind: 'state', state: this.state } satisfies Push)}\n\n`);
    for (const push of this.first.splice(0)) this.tell(push);
    request.on('close', () => {
      this.open.delete(response);
      if (this.open.size === 0) this.startGoneTimer();
    });
  }

  private startGoneTimer(): void {
    const { gone } = this;
    if (gone === null || this.goneTimer !== null) return;
    this.goneTimer = setTimeout(() => {
      this.goneTimer = null;
      gone.act();
    }, gone.afterMs);
    this.goneTimer.unref();
  }

  close(): void {
    this.gone = null;
    for (const response of this.open.keys()) response.end();
  }
}

// --- the worker behind ---

/** Keeps a worker going: sends it requests, ends it when a script loops for ever, and starts the next one. */
class Backstage {
  private worker: Worker | null = null;
  private line: SharedLine | null = null;
  private nextId = 1;
  private readonly waiting = new Map<number, (message: FromWorker | null) => void>();
  private readonly frames = new Map<string, string>();
  private unsaved: { readonly id: number; readonly action: Action }[] = [];
  private running: string | null = null;
  private questionOpen = false;
  private stuckTimer: ReturnType<typeof setTimeout> | null = null;
  private state: State | null = null;
  private closing = false;

  private constructor(
    private readonly opening: Opening,
    private readonly pages: Pages,
    private readonly stuckAfterMs: number,
  ) {}

  static async open(opening: Opening, pages: Pages, stuckAfterMs: number): Promise<Backstage> {
    const backstage = new Backstage(opening, pages, stuckAfterMs);
    await backstage.start({ ...opening, sidebar: null, replay: [] });
    return backstage;
  }

  private start(start: Omit<WorkerStart, 'line'>): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    const counter = new SharedArrayBuffer(4);
    this.line = { port: port1, counter };
    const workerData: WorkerStart = { ...start, line: { port: port2, counter } };
    const worker = new Worker(path.join(here, 'worker.mjs'), { workerData, transferList: [port2] satisfies MessagePort[], execArgv: [] });
    this.worker = worker;
    return new Promise((resolve, reject) => {
      worker.on('message', (message: FromWorker) => {
        if (worker !== this.worker) return;
        if (message.kind === 'ready') resolve();
        else if (message.kind === 'trouble') {
          void worker.terminate();
          reject(troubleOf(message));
        } else this.received(message);
      });
      worker.on('error', (error) => {
        reject(error);
        if (worker === this.worker && !this.closing) void this.restart({ code: 'action-refused', message: error.message });
      });
    });
  }

  private received(message: Exclude<FromWorker, { kind: 'ready' | 'trouble' }>): void {
    switch (message.kind) {
      case 'push':
        if (message.push.kind === 'state') this.state = message.push.state;
        this.pages.tell(message.push);
        break;
      case 'frame':
        this.frames.set(message.id, message.html);
        break;
      case 'running':
        this.running = message.functionName;
        this.watch();
        break;
      case 'asking':
        this.questionOpen = message.open;
        this.pages.question(message.open);
        this.watch();
        break;
      case 'saved':
        this.unsaved = this.unsaved.filter(({ id }) => id > message.upTo);
        break;
      case 'done':
      case 'view':
      case 'file':
      case 'closed':
        this.waiting.get(message.id)?.(message);
        this.waiting.delete(message.id);
    }
  }

  /** A script has so long without a dialog; a person may take as long as they like. */
  private watch(): void {
    if (this.stuckTimer !== null) clearTimeout(this.stuckTimer);
    this.stuckTimer = null;
    const { running } = this;
    if (running === null || this.questionOpen) return;
    this.stuckTimer = setTimeout(
      () => void this.restart({ code: 'stopped-after', seconds: Math.round(this.stuckAfterMs / 1000), functionName: running }),
      this.stuckAfterMs,
    );
  }

  /** Ends the worker and starts another from what was saved, with the person's later edits done again. */
  private async restart(notice: Notice): Promise<void> {
    const { worker, state } = this;
    this.worker = null;
    this.running = null;
    this.questionOpen = false;
    if (this.stuckTimer !== null) clearTimeout(this.stuckTimer);
    await worker?.terminate();
    for (const resolve of this.waiting.values()) resolve(null);
    this.waiting.clear();
    if (this.closing) return;
    const replay = this.unsaved.map(({ action }) => action);
    this.unsaved = [];
    await this.start({ ...this.opening, reset: false, locale: state?.locale ?? 'ja', sidebar: state?.sidebar ?? null, replay });
    this.pages.tell({ kind: 'notice', notice });
  }

  private request(make: (id: number) => ToWorker): Promise<FromWorker | null> {
    const { line } = this;
    const id = this.nextId;
    this.nextId += 1;
    if (line === null || this.worker === null) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      send(line, make(id));
    });
  }

  async act(action: Action): Promise<Done> {
    const message = await this.request((id) => {
      this.unsaved.push({ id, action });
      return { kind: 'act', id, action };
    });
    return message?.kind === 'done' ? message.done : { ok: false, error: { name: 'Stopped', message: 'Exceeded maximum execution time' } };
  }

  move(move: Move): void {
    if (this.line !== null) send(this.line, { kind: 'move', move } satisfies ToWorker);
  }

  async view(request: ViewRequest): Promise<ViewAnswer | null> {
    const message = await this.request((id) => ({ kind: 'view', id, request }));
    return message?.kind === 'view' ? message.answer : null;
  }

  async file(request: FileRequest): Promise<FileAnswer> {
    const message = await this.request((id) => ({ kind: 'file', id, request }));
    return message?.kind === 'file' ? message.answer : null;
  }

  frame(id: string): string | null {
    return this.frames.get(id) ?? null;
  }

  /** The page is gone: nobody will answer. */
  closeQuestion(): void {
    const question = this.state?.question;
    if (question) this.move({ kind: 'answer', questionId: question.id, answer: { button: 'CLOSE', text: '' } });
  }

  async close(): Promise<void> {
    this.closing = true;
    this.closeQuestion();
    // what runs has a moment to end: an edit that is not saved yet would be lost with it
    await Promise.race([this.request((id) => ({ kind: 'close', id })), new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    if (this.stuckTimer !== null) clearTimeout(this.stuckTimer);
    await this.worker?.terminate();
    this.worker = null;
  }
}

function troubleOf({ name, message, fields }: Extract<FromWorker, { kind: 'trouble' }>): Error {
  const text = (key: string): string => String(fields[key] ?? '');
  if (name === 'FileTrouble') return new FileTrouble(text('code') as FileTroubleCode, text('file'));
  if (name === 'ProjectTrouble') return new ProjectTrouble(text('code') as ProjectTroubleCode, text('file'), text('detail'));
  return Object.assign(new Error(message), { name });
}

// --- requests ---

type Context = { readonly token: string; readonly port: number; readonly pages: Pages; readonly backstage: Backstage };

/** The page itself runs only its own script; the add-on's pages are sandboxed and may load nothing from anywhere. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const framePolicy =
  "sandbox allow-scripts allow-forms allow-popups allow-modals allow-downloads; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const previewPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

async function answer(request: IncomingMessage, response: ServerResponse, context: Context): Promise<void> {
  const { token, port, pages, backstage } = context;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host ?? '')) return plain(response, 403, workbenchWords.noEntry);
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const cookie = `workbench-${port}`;
  if (url.pathname === '/' && same(url.searchParams.get('token'), token)) {
    response.writeHead(303, {
      location: '/',
      'set-cookie': `${cookie}=${token}; HttpOnly; SameSite=Strict; Path=/`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    response.end();
    return;
  }
  // the sandboxed frames have no origin and may come without the cookie: their addresses are random
  const frame = request.method === 'GET' ? /^\/frame\/([\w-]+)$/.exec(url.pathname)?.[1] : undefined;
  if (frame !== undefined) {
    const html = backstage.frame(frame);
    return html === null ? plain(response, 404, workbenchWords.notFound) : page(response, withGoogleScript(html), framePolicy);
  }
  if (!same(cookieOf(request, cookie), token)) return plain(response, 403, workbenchWords.noEntry);
  if (request.method === 'POST') {
    const { origin } = request.headers;
    if (origin === undefined || !hosts.map((host) => `http://${host}`).includes(origin))
      return plain(response, 403, workbenchWords.noEntry);
    if (request.headers['content-type'] !== 'application/json') return plain(response, 415, '');
    return post(url.pathname, await bodyOf(request), response, context);
  }
  if (request.method !== 'GET') return plain(response, 405, '');
  if (url.pathname === '/api/events') return pages.add(url.searchParams.get('client') ?? '', request, response);
  return get(url.pathname, response, backstage);
}

async function post(name: string, body: unknown, response: ServerResponse, { pages, backstage }: Context): Promise<void> {
  // the only sender is our own page, held by token and origin: its messages are what protocol.ts says
  switch (name) {
    case '/api/act': {
      const { client, callId, action } = body as { client: string; callId: number; action: Action };
      void backstage.act(action).then((done) => pages.tellOne(client, { kind: 'done', callId, done }));
      return json(response, null);
    }
    case '/api/move':
      backstage.move(body as Move);
      return json(response, null);
    case '/api/view': {
      const view = await backstage.view(body as ViewRequest);
      return view === null ? plain(response, 404, workbenchWords.notFound) : json(response, view);
    }
    default:
      return plain(response, 404, workbenchWords.notFound);
  }
}

const assets: { readonly [address: string]: readonly [file: string, type: string] } = {
  '/': ['index.html', 'text/html; charset=utf-8'],
  '/main.js': ['main.js', 'text/javascript; charset=utf-8'],
  '/style.css': ['style.css', 'text/css; charset=utf-8'],
};

async function get(address: string, response: ServerResponse, backstage: Backstage): Promise<void> {
  const asset = assets[address];
  if (asset !== undefined) {
    const text = await readFile(path.join(pageFolder, asset[0]), 'utf8');
    response.writeHead(200, {
      'content-type': asset[1],
      'content-security-policy': pagePolicy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    response.end(text);
    return;
  }
  const wanted = fileWanted(address);
  const file = wanted === null ? null : await backstage.file(wanted.request);
  if (wanted === null || file === null) return plain(response, 404, workbenchWords.notFound);
  if (wanted.type === null) return page(response, previewOf(Buffer.from(file.bytes).toString('utf8')), previewPolicy);
  // a name is data: only its encoded form goes into the header
  response.writeHead(200, {
    'content-type': wanted.type,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_'))}`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(file.bytes);
}

/** `type` null is a preview in a frame. */
function fileWanted(address: string): { readonly request: FileRequest; readonly type: string | null } | null {
  if (address === '/book.xlsx')
    return { request: { kind: 'book' }, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
  const [, folder, encoded = '', ending] = /^\/(document|mail)\/([^/]+?)(\.docx|\.eml)?$/.exec(address) ?? [];
  const id = decodeURIComponent(encoded);
  if (folder === 'document') {
    return ending === '.docx'
      ? { request: { kind: 'docx', id }, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }
      : { request: { kind: 'document-html', id }, type: null };
  }
  if (folder === 'mail')
    return ending === '.eml'
      ? { request: { kind: 'eml', id }, type: 'message/rfc822' }
      : { request: { kind: 'mail-html', id }, type: null };
  return null;
}

function previewOf(html: string): string {
  const style =
    'body{max-width:44em;margin:0 auto;padding:16px;font:14px/1.7 "Noto Sans JP","Hiragino Sans","Yu Gothic",Meiryo,sans-serif;color:#1a1a1a}' +
    'table{border-collapse:collapse}td,th{border:1px solid #767676;padding:4px 8px;vertical-align:top;text-align:left}th{background:#f2f2f2}h1{font-size:20px}h2{font-size:17px}h3{font-size:15px}';
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><style>${style}</style></head><body>${html}</body></html>`;
}

function page(response: ServerResponse, html: string, policy: string): void {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(html);
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(value));
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(text);
}

function same(given: string | null, wanted: string): boolean {
  const one = createHash('sha256')
    .update(given ?? '')
    .digest();
  return timingSafeEqual(one, createHash('sha256').update(wanted).digest());
}

function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(/;\s*/)) if (part.startsWith(`${name}=`)) return part.slice(name.length + 1);
  return null;
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestRequest) throw new Error('The request is too large');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
