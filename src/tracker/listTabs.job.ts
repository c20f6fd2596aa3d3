// Tabs of lines under headings (会議, 議題, 出欠 …): adding lines and changing cells in a number of calls that does not grow with the lines.

import { appendTexts, makeTab, readStretch, readTab, type Workbook, writeColumn } from '../google/workbook';
import { cellsOf, keysOf, type Lines, readLines } from '../sheet/headedLines';
import type { NewSheet } from '../sheet/newSheet';
import { Stop } from '../sheet/stop';
import { cellText, type Table } from '../sheet/table';

export type ListTab<K extends string> = {
  readonly tab: string;
  readonly table: Table | null;
  readonly lines: Lines<K>;
};

/** Reads the tab; a missing one has no lines. */
export function readList<K extends string>(book: Workbook, tab: string, headings: { readonly [key in K]: string }): ListTab<K> {
  const table = readTab(book, tab);
  return { tab, table, lines: readLines(headings, table) };
}

/** Stops where the tab is there and lacks headings without which a line would be lost. */
export function requireHeadings<K extends string>(
  { tab, lines }: ListTab<K>,
  headings: { readonly [key in K]: string },
  needed: readonly K[],
): void {
  const missing = lines.missing.filter((key) => needed.includes(key)).map((key) => headings[key]);
  if (missing.length > 0) throw new Stop({ code: 'tab-columns-missing', tab, headings: missing });
}

/** Adds lines below the last one in one write; the tab is made with them where it is not there. */
export function addLines<K extends string>(
  book: Workbook,
  { tab, table, lines }: ListTab<K>,
  values: readonly { readonly [key in K]?: string }[],
  make: (rows: readonly (readonly string[])[]) => NewSheet,
): void {
  if (values.length === 0) return;
  const rows = values.map((each) => cellsOf(lines, each));
  if (table === null) makeTab(book, make(rows), null);
  else appendTexts(book, tab, rows);
}

export type CellChange<K extends string> = { readonly row: number; readonly key: K; readonly value: string };

/**
 * Changes cells, each column from its first changed cell to its last in one write. Stops where the lines have moved since they were read:
 * `by` is the column by which a line is known.
 */
export function changeCells<K extends string>(book: Workbook, list: ListTab<K>, by: K, changes: readonly CellChange<K>[]): void {
  const { tab, table, lines } = list;
  const wanted = changes.filter(
    ({ row, key, value }) => lines.columnOf(key) >= 0 && cellText(table?.rows[row - 1]?.[lines.columnOf(key)]) !== value,
  );
  if (table === null || wanted.length === 0) return;
  requireSameLines(book, list, by);
  const keys = [...new Set(wanted.map(({ key }) => key))];
  for (const key of keys) {
    const column = lines.columnOf(key);
    const own = new Map(wanted.filter((change) => change.key === key).map(({ row, value }) => [row, value]));
    const [first, last] = [Math.min(...own.keys()), Math.max(...own.keys())];
    writeColumn(
      book,
      tab,
      first,
      column + 1,
      Array.from({ length: last - first + 1 }, (_, index) => own.get(first + index) ?? cellText(table.rows[first + index - 1]?.[column])),
    );
  }
}

/** Somebody may have sorted the tab, or taken a line out, since it was read. */
export function requireSameLines<K extends string>(book: Workbook, { tab, table, lines }: ListTab<K>, by: K): void {
  const column = lines.columnOf(by);
  if (table === null || column < 0) return;
  const now = readStretch(book, tab, { row: 1, column: column + 1, rows: table.rows.length, columns: 1 });
  if (now.some((cells, row) => cellText(cells[0]) !== cellText(table.rows[row]?.[column]))) throw new Stop({ code: 'rows-moved', tab });
}

/** Columns in which a line of this kind differs from what stands there. */
export function changesOf<K extends string>(row: number, values: { readonly [key in K]?: string }): readonly CellChange<K>[] {
  return keysOf(values).flatMap((key): CellChange<K>[] => {
    const value: string | undefined = values[key];
    return value === undefined ? [] : [{ row, key, value }];
  });
}
