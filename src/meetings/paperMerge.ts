// Making a document again (作り直し): what changes in it, block by block and within tables row by row. What the add-on wrote last is kept as
// prints in the hidden tab 文書控え, one column a document:
//
//   1AbC…            the document's ID
//   G1　取組の確認      a title or heading
//   T令和5年6月21日…   a line
//   H[ID][取組名]…    the headings of a table, then its rows
//   R[1-1][窓口]…

import { fingerprint } from '../sheet/fingerprint';
import { type Block, type FoundBlock, type Paper, wordsOf } from '../sheet/paper';
import { cellText, type Table } from '../sheet/table';
import { type Edit, type Merge, merged } from './merge';

/** A block as far as it is compared: a line, or a table with its rows. */
export type Print = { readonly head: string; readonly rows: readonly string[] };

/** A print longer than this is cut: a cell of a tab holds 50,000 characters. */
const LONGEST = 2_000;

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}#${fingerprint([text])}`);
/** Documents keep no line breaks of their own in cells, and Google joins blanks at the ends. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const rowPrint = (cells: readonly string[]): string => cut(cells.map((cell) => `[${plain(cell)}]`).join(''));

export function printOf(block: Block): Print {
  return block.kind === 'table'
    ? { head: `H${rowPrint(block.headings)}`, rows: block.rows.map((row) => `R${rowPrint(row)}`) }
    : { head: `${block.kind === 'title' || block.kind === 'heading' ? 'G' : 'T'}${cut(plain(block.text))}`, rows: [] };
}

/** The lines of a document's column in 文書控え. */
export const printLines = (paper: Paper): readonly string[] => paper.blocks.map(printOf).flatMap(({ head, rows }) => [head, ...rows]);

/** Reads a document's column; null where the tab has none. */
export function readPrints(table: Table | null, documentId: string): readonly Print[] | null {
  const column = (table?.rows[0] ?? []).findIndex((cell) => cellText(cell) === documentId);
  if (table === null || column < 0) return null;
  const prints: { head: string; rows: string[] }[] = [];
  for (const row of table.rows.slice(1)) {
    const text = cellText(row[column]);
    if (text === '') break;
    if (text.startsWith('R')) prints[prints.length - 1]?.rows.push(text);
    else prints.push({ head: text, rows: [] });
  }
  return prints;
}

/** 0-based column of a document in 文書控え: its own, or the next free one. */
export function printColumn(table: Table | null, documentId: string): number {
  const first = (table?.rows[0] ?? []).map(cellText);
  const own = first.indexOf(documentId);
  return own >= 0 ? own : first.length === 1 && first[0] === '' ? 0 : first.length;
}

/** One change of a document, in places among the children of its body as they are before any change. */
export type DocumentEdit =
  /** Takes children out and puts blocks in front of `before`; null: at the end. */
  | { readonly kind: 'blocks'; readonly remove: readonly number[]; readonly before: number | null; readonly insert: readonly Block[] }
  /** Rows of a table, counted without its heading row. */
  | { readonly kind: 'rows'; readonly table: number; readonly edits: readonly Edit<readonly string[]>[] };

export type PaperMerge = {
  readonly edits: readonly DocumentEdit[];
  /** Lines and rows that somebody wrote and that stay. */
  readonly added: readonly string[];
  /** Lines and rows that somebody changed: what stands there, and what the add-on would write now. */
  readonly touched: readonly { readonly here: string; readonly now: string }[];
};

type Entry = { readonly name: string; readonly print: Print; readonly block: Block | null; readonly index: number };

/**
 * Tables of a paper may have the same headings: each is known by the heading above it, too, of which a count does not count (期限を過ぎて
 * いる取組（7件）).
 */
function entries(found: readonly Omit<Entry, 'name'>[]): readonly Entry[] {
  let above = '';
  return found.map((each): Entry => {
    const { head } = each.print;
    if (head.startsWith('G')) above = head.normalize('NFKC').replace(/\(?\d+件\)?/g, '');
    return { ...each, name: head.startsWith('H') ? `${above}\n${head}` : head };
  });
}

export function mergePaper(last: readonly Print[], found: readonly FoundBlock[], paper: Paper): PaperMerge {
  const here = entries(found.map(({ index, block }) => ({ print: printOf(block), block, index })));
  const now = entries(paper.blocks.map((block) => ({ print: printOf(block), block, index: -1 })));
  const before = entries(last.map((print) => ({ print, block: null, index: -1 })));
  const outer = merged(before, here, now, { name: ({ name }) => name, words: ({ print }) => [print.head, ...print.rows].join('\n') });
  const edits: DocumentEdit[] = [];
  const added = outer.added.map(said);
  const touched: { here: string; now: string }[] = [];
  for (const { at, remove, insert } of outer.edits) {
    const inner = remove === 1 && insert.length === 1 ? rowEdits(before, here[at], insert[0]) : null;
    if (inner !== null) put(inner, here[at]?.index ?? 0);
    else
      edits.push({
        kind: 'blocks',
        remove: here.slice(at, at + remove).map(({ index }) => index),
        before: here[at]?.index ?? null,
        insert: insert.flatMap(({ block }) => block ?? []),
      });
  }
  for (const stretch of outer.touched) {
    const inner = stretch.here.length === 1 && stretch.now.length === 1 ? rowEdits(before, stretch.here[0], stretch.now[0]) : null;
    if (inner !== null) put(inner, stretch.here[0]?.index ?? 0);
    else touched.push({ here: stretch.here.map(said).join('\n'), now: stretch.now.map(said).join('\n') });
  }
  return { edits, added, touched };

  function put(inner: Merge<readonly string[]>, table: number): void {
    if (inner.edits.length > 0) edits.push({ kind: 'rows', table, edits: inner.edits });
    added.push(...inner.added.map(cellsSaid));
    for (const each of inner.touched) touched.push({ here: each.here.map(cellsSaid).join('\n'), now: each.now.map(cellsSaid).join('\n') });
  }
}

const said = ({ block }: Entry): string => (block === null ? '' : wordsOf(block));
const cellsSaid = (cells: readonly string[]): string => cells.join('　');

/** The same table on both sides is merged by rows; null for anything else. */
function rowEdits(last: readonly Entry[], here: Entry | undefined, now: Entry | undefined): Merge<readonly string[]> | null {
  if (here?.block?.kind !== 'table' || now?.block?.kind !== 'table' || here.name !== now.name) return null;
  const own = last.find(({ name }) => name === here.name);
  if (own === undefined) return null;
  type Row = { readonly print: string; readonly cells: readonly string[] };
  const rows = (entry: Entry, block: Extract<Block, { readonly kind: 'table' }>): readonly Row[] =>
    block.rows.map((cells, place) => ({ print: entry.print.rows[place] ?? '', cells }));
  const sides = [own.print.rows.map((print): Row => ({ print, cells: [] })), rows(here, here.block), rows(now, now.block)] as const;
  // a row is known by its first cell, an ID, where no other row of its side has the same; else by all it says
  const twice = new Set(sides.flatMap((side) => repeated(side.map(({ print }) => firstCell(print)))));
  const { edits, added, touched } = merged<Row>(...sides, {
    name: ({ print }) => (firstCell(print) === '' || twice.has(firstCell(print)) ? print : firstCell(print)),
    words: ({ print }) => print,
  });
  const cells = (found: readonly Row[]): readonly (readonly string[])[] => found.map((row) => row.cells);
  return {
    edits: edits.map((edit) => ({ ...edit, insert: cells(edit.insert) })),
    added: cells(added),
    touched: touched.map((each) => ({ here: cells(each.here), now: cells(each.now) })),
  };
}

const firstCell = (print: string): string => /^R\[(.*?)\]/.exec(print)?.[1] ?? '';

const repeated = (names: readonly string[]): readonly string[] => names.filter((name, place) => names.indexOf(name) !== place);
