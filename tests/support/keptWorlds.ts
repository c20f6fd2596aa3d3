// Workbooks that many tests start from: made once before all tests, kept in build/, opened by each test as a copy of its own.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { Book, SheetModel } from '../../host/book/book';
import type { World } from '../../host/runtime/world';
import type { AdoptionReport } from '../../src/adoption/page';
import type { MeetingView } from '../../src/meetings/page';

const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'build/keptWorlds');

/** The workbooks there are, and the answer of the run that made each. */
export type KeptAnswers = {
  /** The tidy sample with its tracker. */
  readonly adopted: AdoptionReport;
  /** The same with three flagged rows and the first meeting of the year. */
  readonly meeting: MeetingView;
  /** A tracker of three rows with the first meeting. */
  readonly smallMeeting: MeetingView;
};

/** `now` is the host's clock after the run, in ms since 1970: what is opened goes on from there. */
export type Kept<A> = { readonly world: World; readonly now: number; readonly answer: A };

/** A sheet without the way back to its book; its methods are on the class. */
type SheetData = Omit<{ readonly [K in keyof SheetModel]: SheetModel[K] }, 'book'>;
type Stored = { readonly world: Omit<World, 'book'>; readonly book: object; readonly sheets: readonly SheetData[]; readonly now: number };

/** Worlds are made from the built add-on, the host, the samples and the tests' own support: the same of all these, the same worlds. */
function fingerprint(): string {
  const files = [
    'build/stamp.json',
    ...['keptWorlds', 'makeWorlds', 'preparedMeeting', 'product'].map((name) => `tests/support/${name}.ts`),
  ];
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

let print: string | null = null;
/** Worked out once: what a long sweep began with must not change under it. */
function fileOf(name: keyof KeptAnswers): string {
  print ??= fingerprint();
  return path.join(folder, `${name}-${print}`);
}

export const isKept = (name: keyof KeptAnswers): boolean => existsSync(fileOf(name));

const DAY = 24 * 60 * 60 * 1_000;

/** Removes what was made from other sources, but what a run beside this one may still open. */
export function forgetOld(): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = path.join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > DAY) rmSync(file, { force: true });
  }
}

/** A world in which no run is under way, as bytes. */
export function packed<A>({ world, now, answer }: Kept<A>): Buffer {
  const { book, ...rest } = world;
  const { id, owner, timeZone, locale, activeSheetId, namedRanges, protections, metadata, version } = book;
  const sheets = book.sheets.map(({ book: _book, ...data }) => data);
  const plain = { id, owner, name: book.name, timeZone, locale, activeSheetId, namedRanges, protections, metadata, version };
  return v8.serialize({ world: rest, book: plain, sheets, now, answer });
}

/** A copy of a packed world. */
export function unpacked<A>(bytes: Buffer): Kept<A> {
  const { world, book, sheets, now, answer } = v8.deserialize(bytes) as Stored & { readonly answer: A };
  const opened = Object.assign(new Book(), book);
  opened.sheets = sheets.map((data) => Object.assign(new SheetModel(opened, data.id, data.name), data));
  return { world: { ...world, book: opened }, now, answer };
}

/** Keeps a world in which no run is under way. */
export function keep<K extends keyof KeptAnswers>(name: K, world: Kept<KeptAnswers[K]>): void {
  mkdirSync(folder, { recursive: true });
  const aside = `${fileOf(name)}.${process.pid}`;
  writeFileSync(aside, packed(world));
  renameSync(aside, fileOf(name));
}

/** Opens a copy of a kept world. */
export const kept = <K extends keyof KeptAnswers>(name: K): Kept<KeptAnswers[K]> => unpacked<KeptAnswers[K]>(bytesOf(name));

const read = new Map<keyof KeptAnswers, Buffer>();
function bytesOf(name: keyof KeptAnswers): Buffer {
  const bytes = read.get(name) ?? readFileSync(fileOf(name));
  read.set(name, bytes);
  return bytes;
}
