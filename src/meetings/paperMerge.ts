// Making a document again (作り直し): what changes in it, block by block and within tables row by row. What the add-on wrote last is kept as
// hashes in the hidden tab 文書控え, one column a document:
//
//   1AbC…            the document's ID
//   V2               the version that this is
//   G1　取組の確認      a title or heading
//   T令和5年6月21日…   a line
//   H[ID][取組名]…    the headings of a table, then its rows
//   R[1-1][窓口]…

import { withoutObjects } from '../sheet/documentText';
import { type Block, type DocumentEdit, type FoundBlock, type Paper, wordsOf } from '../sheet/paper';
import { hash } from '../sheet/revision';
import { cellText, type Table } from '../sheet/table';
import { type Merge, merged } from './merge';

/** A block as far as it is compared: a line, or a table with its rows. */
export type BlockHash = { readonly head: string; readonly rows: readonly string[] };

/** A line longer than this is cut: a cell of a tab holds 50,000 characters. */
const LONGEST = 2_000;

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}#${hash([text])}`);
/** Documents keep no line breaks of their own in cells, and Google joins blanks at the ends. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const rowHash = (cells: readonly string[]): string => cut(cells.map((cell) => `[${plain(cell)}]`).join(''));

/** A block as it is compared and kept in 文書控え: G for a title or heading, T for a line, H and R for the rows of a table. */
export function blockHash(block: Block): BlockHash {
  return block.kind === 'table'
    ? { head: `H${rowHash(block.headings)}`, rows: block.rows.map((row) => `R${rowHash(row)}`) }
    : { head: `${block.kind === 'title' || block.kind === 'heading' ? 'G' : 'T'}${cut(plain(block.text))}`, rows: [] };
}

/** The lines of a document's column in 文書控え. */
export const hashLines = (paper: Paper, version: number): readonly string[] => [`V${version}`, ...linesOf(paper.blocks.map(blockHash))];

const linesOf = (hashes: readonly BlockHash[]): readonly string[] => hashes.flatMap(({ head, rows }) => [head, ...rows]);

/** What the add-on wrote last. `version`: null in a tab of an earlier version of the add-on. */
export type WrittenPaper = { readonly version: number | null; readonly hashes: readonly BlockHash[] };

/** True where a paper says what was written last. */
export const sameHashes = ({ hashes }: WrittenPaper, paper: Paper): boolean =>
  linesOf(hashes).join('\n') === linesOf(paper.blocks.map(blockHash)).join('\n');

/** Reads a document's column; null where the tab has none. */
export function readHashes(table: Table | null, documentId: string): WrittenPaper | null {
  const column = (table?.rows[0] ?? []).findIndex((cell) => cellText(cell) === documentId);
  if (table === null || column < 0) return null;
  let version: number | null = null;
  const hashes: { head: string; rows: string[] }[] = [];
  for (const row of table.rows.slice(1)) {
    const text = cellText(row[column]);
    if (text === '') break;
    if (/^V\d+$/.test(text)) version = Number(text.slice(1));
    else if (text.startsWith('R')) hashes[hashes.length - 1]?.rows.push(text);
    else hashes.push({ head: text, rows: [] });
  }
  return { version, hashes };
}

/** True for a tab in whose first row IDs of documents stand and nothing else: letters, digits, - and _. */
export const isHashTable = (table: Table): boolean =>
  (table.rows[0] ?? []).every((cell) => /^[\w-]{10,}$|^$/.test(cellText(cell))) && cellText(table.rows[0]?.[0]) !== '';

/** 0-based column of a document in 文書控え: its own, or the next free one. */
export function hashColumn(table: Table | null, documentId: string): number {
  const first = (table?.rows[0] ?? []).map(cellText);
  const own = first.indexOf(documentId);
  return own >= 0 ? own : first.length === 1 && first[0] === '' ? 0 : first.length;
}

export type PaperMerge = {
  readonly edits: readonly DocumentEdit[];
  /** Lines and rows that somebody wrote and that stay. */
  readonly added: readonly string[];
  /** Lines and rows that somebody changed: what stands there, and what the add-on would write now. */
  readonly conflicts: readonly { readonly theirs: string; readonly ours: string }[];
};

/** `pending` as in FoundBlock: what waits for an answer counts as changed, for it may not be written over. */
type Entry = {
  readonly name: string;
  readonly hash: BlockHash;
  readonly block: Block | null;
  readonly index: number;
  readonly pending: readonly number[];
};
/** Stands in no hash. */
const PENDING = '\u0000';

/**
 * Tables of a paper may have the same headings: each is known by the heading above it, too, of which a count does not count (期限を過ぎて
 * いる取組（7件）).
 */
function entries(found: readonly Omit<Entry, 'name'>[]): readonly Entry[] {
  let above = '';
  return found.map((each): Entry => {
    const { head } = each.hash;
    if (head.startsWith('G')) above = head.normalize('NFKC').replace(/\(?\d+件\)?/g, '');
    return { ...each, name: head.startsWith('H') ? `${above}\n${head}` : head };
  });
}

/** What to change in a document so that it says what `paper` says, without what people wrote or changed. `written`: the base. */
export function mergePaper(written: readonly BlockHash[], found: readonly FoundBlock[], paper: Paper): PaperMerge {
  const theirs = entries(found.map((each) => ({ ...each, hash: blockHash(each.block) })));
  const ours = entries(paper.blocks.map((block) => ({ hash: blockHash(block), block, index: -1, pending: [] })));
  const base = entries(written.map((hash) => ({ hash, block: null, index: -1, pending: [] })));
  const outer = merged(base, theirs, ours, {
    name: ({ name }) => name,
    words: ({ hash, pending }) => [hash.head, ...hash.rows, ...pending.map(() => PENDING)].join('\n'),
  });
  const edits: DocumentEdit[] = [];
  const added = outer.added.map(said);
  const conflicts: { theirs: string; ours: string }[] = [];
  for (const { at, remove, insert } of outer.edits) {
    const inner = remove === 1 && insert.length === 1 ? rowEdits(base, theirs[at], insert[0]) : null;
    if (inner !== null) put(inner, theirs[at]?.index ?? 0);
    else
      edits.push({
        kind: 'blocks',
        remove: theirs.slice(at, at + remove).map(({ index }) => index),
        before: theirs[at]?.index ?? null,
        insert: insert.flatMap(({ block }) => block ?? []),
      });
  }
  for (const stretch of outer.conflicts) {
    const inner = stretch.theirs.length === 1 && stretch.ours.length === 1 ? rowEdits(base, stretch.theirs[0], stretch.ours[0]) : null;
    if (inner !== null) put(inner, stretch.theirs[0]?.index ?? 0);
    else conflicts.push({ theirs: stretch.theirs.map(said).join('\n'), ours: stretch.ours.map(said).join('\n') });
  }
  return { edits, added, conflicts };

  function put(inner: Merge<readonly string[]>, table: number): void {
    if (inner.edits.length > 0) edits.push({ kind: 'rows', table, edits: inner.edits });
    added.push(...inner.added.map(cellsSaid));
    for (const each of inner.conflicts)
      conflicts.push({ theirs: each.theirs.map(cellsSaid).join('\n'), ours: each.ours.map(cellsSaid).join('\n') });
  }
}

const said = ({ block }: Entry): string => (block === null ? '' : withoutObjects(wordsOf(block)));
const cellsSaid = (cells: readonly string[]): string => withoutObjects(cells.join('　'));

/** The same table on both sides is merged by rows; null for anything else. */
function rowEdits(base: readonly Entry[], theirs: Entry | undefined, ours: Entry | undefined): Merge<readonly string[]> | null {
  if (theirs?.block?.kind !== 'table' || ours?.block?.kind !== 'table' || theirs.name !== ours.name) return null;
  const own = base.find(({ name }) => name === theirs.name);
  if (own === undefined) return null;
  type Row = { readonly hash: string; readonly cells: readonly string[]; readonly pending: string };
  // row 0 of a table in a document is its heading row
  const rows = (entry: Entry, block: Extract<Block, { readonly kind: 'table' }>): readonly Row[] =>
    block.rows.map((cells, place) => ({
      hash: entry.hash.rows[place] ?? '',
      cells,
      pending: entry.pending.includes(place + 1) ? PENDING : '',
    }));
  const sides = [
    own.hash.rows.map((hash): Row => ({ hash, cells: [], pending: '' })),
    rows(theirs, theirs.block),
    rows(ours, ours.block),
  ] as const;
  // a row is known by its first cell, an ID, where no other row of its side has the same; else by all it says
  const twice = new Set(sides.flatMap((side) => repeated(side.map(({ hash }) => firstCell(hash)))));
  const { edits, added, conflicts } = merged<Row>(...sides, {
    name: ({ hash }) => (firstCell(hash) === '' || twice.has(firstCell(hash)) ? hash : firstCell(hash)),
    words: ({ hash, pending }) => hash + pending,
  });
  const cells = (found: readonly Row[]): readonly (readonly string[])[] => found.map((row) => row.cells);
  return {
    edits: edits.map((edit) => ({ ...edit, insert: cells(edit.insert) })),
    added: cells(added),
    conflicts: conflicts.map((each) => ({ theirs: cells(each.theirs), ours: cells(each.ours) })),
  };
}

const firstCell = (hash: string): string => /^R\[(.*?)\]/.exec(hash)?.[1] ?? '';

const repeated = (names: readonly string[]): readonly string[] => names.filter((name, place) => names.indexOf(name) !== place);
