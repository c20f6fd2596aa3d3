// A workbook and all that belongs to it on disk: NAME.xlsx, NAME.state.json, docs/*.docx, mail/*.eml.
// Every file is written aside and renamed, so that none is ever half there. The state file names the .xlsx it belongs to by
// its hash: after a crash between the two renames, or when another program saved the .xlsx, the .xlsx counts.

import { createHash, randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { bookWithOneSheet } from '../book/book';
import { newWorld, type World } from '../runtime/world';
import { savedTree } from '../services/document/draft';
import { readCsv } from './csv';
import { docxOf } from './docx';
import { emlOf } from './eml';
import { fileNameOf, freeName } from './fileNames';
import { FileTrouble, systemCode } from './trouble';
import type { FolderNotice } from './words';
import { type WorldState, type WrittenFiles, worldFrom, worldStateOf, worldStateShape } from './worldState';
import { largestFile, type ReadWorkbook, readXlsx, writeXlsx } from './xlsx';

/** Who owns a workbook that comes without a state, and who works in it unless somebody else is named. */
export const officeUser = 'dx@town.wakaba.example.lg.jp';

/** The two steps of saving, so that a test can break one. */
export type Disk = {
  /** Writes a new file and waits until it is on the disk. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
};

export const realDisk: Disk = {
  async write(file, bytes) {
    const handle = await open(file, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
};

/** What one file, and the state beside it where there is one, say of the world. */
export type OpenedWorkbook = {
  readonly world: World;
  readonly notices: readonly FolderNotice[];
  readonly virtualNow: number | null;
  readonly written: WrittenFiles;
  /** Of the file as it was read. */
  readonly stamp: Stamp;
};

type Stamp = { readonly mtimeMs: number; readonly size: number; readonly hash: string };

/** Reads a workbook (.xlsx, .csv, .tsv) and the state beside it; changes nothing. `now` is the instant for dates without a year. */
export async function openWorkbook(file: string, now: number = Date.now()): Promise<OpenedWorkbook> {
  const { bytes, stamp } = await readStamped(file);
  const { state, notices } = await readState(statePathOf(file));
  const { book, uncomputed } = await readBook(bytes, path.basename(file), now, state, stamp.hash).catch((error: unknown) => {
    throw error instanceof FileTrouble ? new FileTrouble(error.code, file, error.cause) : error;
  });
  if (state === null) book.owner = officeUser;
  const virtualNow = state?.virtualNow ?? null;
  const written = {
    documents: new Map(Object.entries(state?.written.documents ?? {})),
    mails: new Map(Object.entries(state?.written.mails ?? {})),
  };
  const changed: FolderNotice[] = state === null || state.workbook === stamp.hash ? [] : [{ code: 'changed-elsewhere', file }];
  const blanks: FolderNotice[] =
    uncomputed.length === 0 ? [] : [{ code: 'formulas-uncomputed', file, count: uncomputed.length, first: uncomputed.slice(0, 3) }];
  const world = state === null ? newWorld(book) : worldFrom(state, book);
  return { world, notices: [...notices, ...changed, ...blanks], virtualNow, written, stamp };
}

/** Tells what a file is by its first bytes; its ending decides only for text. */
async function readBook(bytes: Uint8Array, name: string, now: number, state: WorldState | null, hash: string): Promise<ReadWorkbook> {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (start === '504b0304')
    return readXlsx(bytes, { name, ...(state === null ? {} : { state: state.book, stateFits: state.workbook === hash }) });
  // an OLE container: a .xlsx with a password keeps its content in a stream of this name, an old .xls does not
  if (start === 'd0cf11e0')
    throw new FileTrouble(
      Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked-with-password' : 'not-a-workbook',
      name,
    );
  const ending = path.extname(name).toLowerCase();
  if (['.csv', '.tsv', '.txt'].includes(ending)) return { book: readCsv(bytes, name, now), uncomputed: [] };
  throw new FileTrouble(ending === '.xlsx' || ending === '.xlsm' ? 'broken' : 'not-a-workbook', name);
}

async function readStamped(file: string): Promise<{ readonly bytes: Uint8Array; readonly stamp: Stamp }> {
  try {
    const { mtimeMs, size } = await stat(file);
    if (size > largestFile) throw new FileTrouble('too-large', file);
    const bytes = await readFile(file);
    return { bytes, stamp: { mtimeMs, size, hash: hashOf(bytes) } };
  } catch (error) {
    throw readTrouble(error, file);
  }
}

async function readState(file: string): Promise<{ readonly state: WorldState | null; readonly notices: readonly FolderNotice[] }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { state: null, notices: [] };
    throw readTrouble(error, file);
  }
  const state = worldStateShape.safeParse(jsonOf(text));
  return state.success
    ? { state: state.data, notices: [] }
    : { state: null, notices: [{ code: 'state-unreadable', file, keptAs: `${file}.broken` }] };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export type FolderOptions = {
  /** The workbook's name without ending; its own where a file is given as source. */
  readonly name: string;
  /** A workbook to begin with where the folder has none yet; null: an empty one. It is copied, never changed. */
  readonly source: string | null;
  /** Forgets what was saved before and begins with the source again. */
  readonly reset?: boolean;
  readonly now?: number;
  readonly disk?: Disk;
};

/** Opens the workbook kept in a folder, or begins one there. */
export async function openFolder(folder: string, options: FolderOptions): Promise<WorkbookFolder> {
  const name = fileNameOf(options.name);
  const file = path.join(folder, `${name}.xlsx`);
  if (options.reset === true) {
    for (const old of [file, statePathOf(file), path.join(folder, 'docs'), path.join(folder, 'mail')]) {
      await rm(old, { recursive: true, force: true }).catch((error: unknown) => Promise.reject(writeTrouble(error, old)));
    }
  }
  if (await exists(file)) {
    return openInPlace(file, options);
  }
  const source = options.source === null ? null : await openWorkbook(options.source, options.now);
  const world = source?.world ?? newWorld(bookWithOneSheet({ name, owner: officeUser }));
  const begun = { world, notices: source?.notices ?? [], virtualNow: source?.virtualNow ?? null, written: elsewhere(world), stamp: null };
  return new WorkbookFolder(folder, name, begun, options.disk ?? realDisk);
}

/** Opens a workbook where it lies: what is saved goes into its own folder. A .csv is saved as .xlsx beside it. */
export async function openInPlace(file: string, options: { readonly now?: number; readonly disk?: Disk } = {}): Promise<WorkbookFolder> {
  const opened = await openWorkbook(file, options.now);
  for (const notice of opened.notices) if (notice.code === 'state-unreadable') await copyFile(notice.file, notice.keptAs);
  const ending = path.extname(file);
  const begun = ending.toLowerCase() === '.xlsx' ? opened : { ...opened, stamp: null };
  return new WorkbookFolder(path.dirname(file), path.basename(file, ending), begun, options.disk ?? realDisk);
}

/** A world that came from somewhere else, to be saved into this folder under this name. */
export function newFolder(folder: string, name: string, world: World, disk: Disk = realDisk): WorkbookFolder {
  return new WorkbookFolder(
    folder,
    fileNameOf(name),
    { world, notices: [], virtualNow: null, written: elsewhere(world), stamp: null },
    disk,
  );
}

/** Marks all documents and mails there are as written already, in another folder. */
function elsewhere(world: World): WrittenFiles {
  return {
    documents: new Map([...world.documents].map(([id, { savedAt }]) => [id, { file: null, at: savedAt }])),
    mails: new Map(world.outbox.map(({ id, at }) => [id, { file: null, at }])),
  };
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly documents: readonly WrittenFile[]; readonly mails: readonly WrittenFile[] }
  /** Another program saved the .xlsx since it was read here: nothing was written. */
  | { readonly kind: 'changed-on-disk'; readonly file: string };
/** A file of the last save; `file` counts from the folder, with "/". */
export type WrittenFile = { readonly id: string; readonly file: string };

type Begun = Omit<OpenedWorkbook, 'stamp'> & { readonly stamp: Stamp | null };

export class WorkbookFolder {
  readonly file: string;
  readonly world: World;
  /** What was found amiss at opening. */
  readonly notices: readonly FolderNotice[];
  /** The date the workbench pretends it is; null: the real one. */
  virtualNow: number | null;
  private readonly written: WrittenFiles;
  private stamp: Stamp | null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly folder: string,
    name: string,
    { world, notices, virtualNow, written, stamp }: Begun,
    private readonly disk: Disk,
  ) {
    this.file = path.join(folder, `${name}.xlsx`);
    this.world = world;
    this.notices = notices;
    this.virtualNow = virtualNow;
    this.written = written;
    this.stamp = stamp;
  }

  /** True where another program has saved the .xlsx since it was last read or written here, or has put one there. */
  async changedOnDisk(): Promise<boolean> {
    if (this.stamp === null) return exists(this.file);
    try {
      const { mtimeMs, size } = await stat(this.file);
      if (mtimeMs === this.stamp.mtimeMs && size === this.stamp.size) return false;
      return hashOf(await readFile(this.file)) !== this.stamp.hash;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return false;
      throw readTrouble(error, this.file);
    }
  }

  /** The file written for a document or a mail, null where there is none in this folder. */
  pathOf(kind: 'documents' | 'mails', id: string): string | null {
    const file = this.written[kind].get(id)?.file ?? null;
    return file === null ? null : path.join(this.folder, ...file.split('/'));
  }

  /** Saves all; only new and changed documents and new mails are written. Saves wait for each other. */
  save(options: { readonly overwrite?: boolean } = {}): Promise<SaveResult> {
    const saving = this.queue.then(() => this.saveNow(options.overwrite === true));
    this.queue = saving.catch(() => undefined);
    return saving;
  }

  private async saveNow(overwrite: boolean): Promise<SaveResult> {
    if (!overwrite && (await this.changedOnDisk())) return { kind: 'changed-on-disk', file: this.file };
    await makeFolder(this.folder);
    const documents = await this.saveDocuments();
    const mails = await this.saveMails();
    const bytes = await writeXlsx(this.world.book);
    const hash = hashOf(bytes);
    const state = worldStateOf(this.world, hash, this.virtualNow, this.written);
    await this.replace([
      [this.file, bytes],
      [statePathOf(this.file), Buffer.from(JSON.stringify(state))],
    ]);
    const { mtimeMs, size } = await stat(this.file);
    this.stamp = { mtimeMs, size, hash };
    return { kind: 'saved', documents, mails };
  }

  /** A deleted document leaves the state; its file stays, because a person may have put it to use. */
  private async saveDocuments(): Promise<WrittenFile[]> {
    for (const id of [...this.written.documents.keys()]) if (!this.world.documents.has(id)) this.written.documents.delete(id);
    const due = [...this.world.documents.values()].filter(({ id, savedAt }) => this.written.documents.get(id)?.at !== savedAt);
    if (due.length === 0) return [];
    const taken = await this.namesIn('docs');
    const saved: WrittenFile[] = [];
    for (const document of due) {
      const known = this.written.documents.get(document.id)?.file ?? null;
      const file = known ?? `docs/${claim(freeName(fileNameOf(document.name), '.docx', taken), taken)}`;
      await this.replace([[path.join(this.folder, file), await docxOf(savedTree(document), document.name)]]);
      this.written.documents.set(document.id, { file, at: document.savedAt });
      saved.push({ id: document.id, file });
    }
    return saved;
  }

  private async saveMails(): Promise<WrittenFile[]> {
    const due = this.world.outbox.filter(({ id }) => !this.written.mails.has(id));
    if (due.length === 0) return [];
    const taken = await this.namesIn('mail');
    let number = Math.max(0, ...[...taken].map((name) => Number(/^\d+/.exec(name)?.[0] ?? 0)));
    const saved: WrittenFile[] = [];
    for (const mail of due) {
      number += 1;
      const file = `mail/${String(number).padStart(4, '0')}-${fileNameOf(mail.subject)}.eml`;
      await this.replace([[path.join(this.folder, file), await emlOf(mail)]]);
      this.written.mails.set(mail.id, { file, at: mail.at });
      saved.push({ id: mail.id, file });
    }
    return saved;
  }

  /** Names in a folder of ours, in small letters; the folder is made where it is missing. */
  private async namesIn(name: string): Promise<Set<string>> {
    const folder = path.join(this.folder, name);
    await makeFolder(folder);
    return new Set((await readdir(folder)).map((found) => found.toLowerCase()));
  }

  /** Writes all files aside first, then renames them one after the other: none of them is ever half written. */
  private async replace(files: readonly (readonly [file: string, bytes: Uint8Array])[]): Promise<void> {
    const asides = files.map(([file, bytes]) => ({ file, bytes, aside: path.join(path.dirname(file), `.${randomUUID()}.aside`) }));
    let current = this.file;
    try {
      for (const { file, aside, bytes } of asides) {
        current = file;
        await this.disk.write(aside, bytes);
      }
      for (const { file, aside } of asides) {
        current = file;
        await this.disk.rename(aside, file);
      }
    } catch (error) {
      await Promise.all(asides.map(({ aside }) => rm(aside, { force: true }).catch(() => undefined)));
      throw writeTrouble(error, current);
    }
  }
}

/** Makes a folder and those above it. Node's own `recursive` never comes back where a file system refuses with ENOENT (/proc). */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST' && (await stat(folder)).isDirectory()) return;
    if (code !== 'ENOENT' || path.dirname(folder) === folder) throw writeTrouble(error, folder);
    await makeFolder(path.dirname(folder));
    await mkdir(folder).catch((again: unknown) => {
      throw writeTrouble(again, folder);
    });
  }
}

function claim(name: string, taken: Set<string>): string {
  taken.add(name.toLowerCase());
  return name;
}

/** Where the state of a workbook file lies: beside it, "NAME.state.json". */
function statePathOf(file: string): string {
  return path.join(path.dirname(file), `${path.basename(file, path.extname(file))}.state.json`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function exists(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw readTrouble(error, file);
  }
}

function readTrouble(error: unknown, file: string): unknown {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new FileTrouble('not-found', file, error);
    case 'EISDIR':
      return new FileTrouble('not-a-workbook', file, error);
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return new FileTrouble('unreadable', file, error);
    default:
      return error;
  }
}

/** Whatever the system refuses while writing (no space, no right, open in Excel, a folder in the way) has one remedy sentence. */
function writeTrouble(error: unknown, file: string): unknown {
  return systemCode(error) === '' ? error : new FileTrouble('unwritable', file, error);
}
