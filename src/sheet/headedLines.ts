// Tabs of lines under headings in row 1, read by heading: staff may move, hide and add columns.
import { type CellValue, cellText, fold, type Table } from './table';

/** A line of a tab: its 1-based row and what stands under a heading, '' where there is no such column. */
export type Line<K extends string> = { readonly row: number; cell(key: K): CellValue; text(key: K): string };

export type Lines<K extends string> = {
  readonly lines: readonly Line<K>[];
  /** 0-based; -1 for a heading the tab lacks. */
  columnOf(key: K): number;
  readonly missing: readonly K[];
  /** Columns of the tab. */
  readonly width: number;
};

/** Reads the tab; a missing one has no lines and stands for the tab as it would be made. Rows in which nothing stands are no lines. */
export function readLines<K extends string>(headings: { readonly [key in K]: string }, table: Table | null): Lines<K> {
  const keys = keysOf(headings);
  const row = table === null ? keys.map((key) => fold(headings[key])) : (table.rows[0] ?? []).map((cell) => fold(cellText(cell)));
  const columns = new Map(keys.map((key) => [key, row.indexOf(fold(headings[key]))]));
  const columnOf = (key: K): number => columns.get(key) ?? -1;
  const lines = (table?.rows ?? []).flatMap((cells, index): Line<K>[] =>
    index === 0 || cells.every((cell) => cell === false || cellText(cell) === '')
      ? []
      : [
          {
            row: index + 1,
            cell: (key) => cells[columnOf(key)] ?? '',
            text: (key) => cellText(cells[columnOf(key)]),
          },
        ],
  );
  return { lines, columnOf, missing: keys.filter((key) => columnOf(key) < 0), width: row.length };
}

/** The cells of a new line in the order in which the tab's columns stand. */
export function cellsOf<K extends string>(
  { columnOf, width }: Pick<Lines<K>, 'columnOf' | 'width'>,
  values: { readonly [key in K]?: string },
): readonly string[] {
  const cells = new Array<string>(width).fill('');
  for (const key of keysOf(values)) if (columnOf(key) >= 0) cells[columnOf(key)] = values[key] ?? '';
  return cells;
}

/** The keys of an object that has no others: what `Object.keys` cannot say of its type. */
export function keysOf<K extends string>(object: { readonly [key in K]?: unknown }): readonly K[] {
  return Object.keys(object) as K[];
}
