// A tab of the add-on, declared once: its headings and formats, how it is read, and what to write into it, as values that src/google
// carries out. Columns are found by their headings: staff may move, hide and add columns.

import { type Choices, type NewColumn, type NewSheet, newColumn } from './newSheet';
import { type CellValue, cellText, fold, type Table } from './table';

/** A tab that the add-on makes. The key stays whatever the tab is called; the name is what staff read. */
export type OwnTab = { readonly key: string; readonly name: string };

export type TabColumn = {
  readonly heading: string;
  /** In pixels; the tab's own width where none is given. */
  readonly width?: number;
  /** Words offered in a dropdown; others stay allowed. */
  readonly choices?: readonly string[];
  /** What a filled cell holds; any text where it is left out. Everything but a checkbox is stored as text. */
  readonly holds?: 'day' | 'number' | 'section' | 'measures' | 'checkbox';
  /** false: long text is cut at the edge. */
  readonly wraps?: false;
  /** Colours of cells that begin with a word. */
  readonly paints?: readonly { readonly startsWith: string; readonly background: string; readonly color: string }[];
  /** A line without it is incomplete. */
  readonly needed?: true;
  /** Tabs of earlier versions lack the column, and nothing is refused for its sake. */
  readonly later?: true;
  /** The add-on alone writes it: whoever types there is warned, and a row in which nothing else stands is no line. */
  readonly byAddOn?: true;
};

/** Values of a line by the keys of the columns. */
export type Values<K extends string, V extends CellValue = string> = { readonly [key in K]?: V };

export type Tab<K extends string> = OwnTab & {
  /** In the order in which the tab is made. */
  readonly keys: readonly K[];
  readonly columns: { readonly [key in K]: TabColumn };
  /** Reads the tab; a missing one has no lines and stands for the tab as it would be made. */
  read(table: Table | null): Lines<K>;
  /** The tab to be made with these lines. */
  make(lines: readonly Values<K, CellValue>[]): NewSheet;
};

/** A line of a tab: its 1-based row and what stands in a column, '' where there is no such column. */
export type Line<K extends string> = { readonly row: number; cell(key: K): CellValue; text(key: K): string };

export type Lines<K extends string> = {
  readonly tab: Tab<K>;
  readonly table: Table | null;
  /** Rows in which nothing stands are no lines. */
  readonly lines: readonly Line<K>[];
  /** 0-based; -1 for a column the tab lacks. */
  columnOf(key: K): number;
  readonly missing: readonly K[];
  /** Columns of the tab, those of others included. */
  readonly width: number;
};

/** What changing cells needs of a tab that was read. */
export type Columns<K extends string> = Pick<Lines<K>, 'table' | 'columnOf'> & { readonly tab: OwnTab };

type Declaration<K extends string> = OwnTab & {
  readonly columns: { readonly [key in K]: TabColumn };
  /** Of a column, in pixels. */
  readonly width: number;
  /** Free rows below for what people add. */
  readonly spareRows?: number;
  readonly frozenColumns?: number;
  /** For the add-on alone. */
  readonly hidden?: true;
};

/** Declares a tab of headed lines. Columns stand in the order of their declaration when the tab is made. */
export function defineTab<K extends string>(declared: Declaration<K>): Tab<K> {
  const { key, name, columns } = declared;
  const tab: Tab<K> = {
    key,
    name,
    keys: keysOf(columns),
    columns,
    read: (table) => readLines(tab, table),
    make: (lines) => sheetOf(tab, declared, lines),
  };
  return tab;
}

function readLines<K extends string>(tab: Tab<K>, table: Table | null): Lines<K> {
  const own = tab.keys.map((key) => fold(tab.columns[key].heading));
  const row = table === null ? own : (table.rows[0] ?? []).map((cell) => fold(cellText(cell)));
  const places = new Map(tab.keys.map((key, place) => [key, row.indexOf(own[place] ?? '')]));
  const columnOf = (key: K): number => places.get(key) ?? -1;
  const byAddOn = new Set(tab.keys.filter((key) => tab.columns[key].byAddOn).map(columnOf));
  const lines = (table?.rows ?? []).flatMap((cells, index): Line<K>[] =>
    index === 0 || cells.every((cell, column) => cell === false || cellText(cell) === '' || byAddOn.has(column))
      ? []
      : [
          {
            row: index + 1,
            cell: (key) => cells[columnOf(key)] ?? '',
            text: (key) => cellText(cells[columnOf(key)]),
          },
        ],
  );
  return { tab, table, lines, columnOf, missing: tab.keys.filter((key) => columnOf(key) < 0), width: row.length };
}

function sheetOf<K extends string>(tab: Tab<K>, declared: Declaration<K>, lines: readonly Values<K, CellValue>[]): NewSheet {
  const made = tab.read(null);
  const warned = tab.keys.flatMap((key, place) => (tab.columns[key].byAddOn ? [place] : []));
  const [first, last] = [warned[0], warned[warned.length - 1]];
  return {
    tab,
    rows: [tab.keys.map((key) => tab.columns[key].heading), ...lines.map((line) => cellsOf(made, line))],
    columns: tab.keys.map((key) => lookOf(tab.columns[key], declared.width)),
    frozenColumns: declared.frozenColumns ?? 0,
    paints: tab.keys.flatMap((key, column) => (tab.columns[key].paints ?? []).map((paint) => ({ column, ...paint }))),
    spareRows: declared.spareRows ?? 0,
    hidden: declared.hidden ?? false,
    warned: first === undefined || last === undefined ? null : { first: first + 1, length: last - first + 1 },
  };
}

function lookOf({ width, choices, holds, wraps }: TabColumn, usual: number): NewColumn {
  const offered: Choices = choices === undefined ? { kind: 'none' } : { kind: 'words', words: choices };
  return newColumn(width ?? usual, holds === 'checkbox' ? 'checkbox' : 'text', offered, wraps ?? true);
}

/** The cells of a new line in the order in which the tab's columns stand; what the tab has no column for is left out. */
export function cellsOf<K extends string, V extends CellValue>(
  { tab, columnOf, width }: Lines<K>,
  values: Values<K, V>,
): readonly (V | '')[] {
  const cells = new Array<V | ''>(width).fill('');
  for (const key of tab.keys) if (columnOf(key) >= 0) cells[columnOf(key)] = values[key] ?? '';
  return cells;
}

/** The formats of the tab's columns in their present order; a column that people added is plain text. */
export function formatsOf<K extends string>(lines: Lines<K>): readonly NewColumn[] {
  const looks = new Array<NewColumn>(lines.width).fill(newColumn(100));
  const made = lines.tab.make([]).columns;
  for (const [place, key] of lines.tab.keys.entries()) {
    const look = made[place];
    if (lines.columnOf(key) >= 0 && look !== undefined) looks[lines.columnOf(key)] = look;
  }
  return looks;
}

/** Headings without which nothing may be written, and which the tab lacks: all but those that came with later versions. */
export function lackingOf<K extends string>({ tab, missing }: Lines<K>): readonly string[] {
  return missing.filter((key) => !tab.columns[key].later).map((key) => tab.columns[key].heading);
}

/** All headings without which nothing may be written stand in row 1. */
export function isWhole<K extends string>(tab: Tab<K>, table: Table): boolean {
  return lackingOf(tab.read(table)).length === 0;
}

/** A new text for a cell; the row is 1-based. */
export type CellChange<K extends string> = { readonly row: number; readonly key: K; readonly value: string };

/** Texts down one column; both places are 1-based. */
export type ColumnWrite = { readonly row: number; readonly column: number; readonly texts: readonly string[] };

/** The changes of a line that give it these values. */
export function changesOf<K extends string>(row: number, values: Values<K>): readonly CellChange<K>[] {
  return keysOf(values).flatMap((key): CellChange<K>[] => {
    const value: string | undefined = values[key];
    return value === undefined ? [] : [{ row, key, value }];
  });
}

/** What these changes write: each column from its first changed cell to its last; cells that say so already, or have no column, nothing. */
export function changed<K extends string>({ table, columnOf }: Columns<K>, changes: readonly CellChange<K>[]): readonly ColumnWrite[] {
  const there = (row: number, key: K): string => cellText(table?.rows[row - 1]?.[columnOf(key)]);
  const wanted = changes.filter(({ row, key, value }) => table !== null && columnOf(key) >= 0 && there(row, key) !== value);
  return [...new Set(wanted.map(({ key }) => key))].map((key): ColumnWrite => {
    const own = new Map(wanted.filter((change) => change.key === key).map(({ row, value }) => [row, value]));
    const rows = [...own.keys()];
    const first = rows.reduce((least, row) => Math.min(least, row));
    const last = rows.reduce((most, row) => Math.max(most, row));
    return {
      row: first,
      column: columnOf(key) + 1,
      texts: Array.from({ length: last - first + 1 }, (_, index) => own.get(first + index) ?? there(first + index, key)),
    };
  });
}

/** `Object.keys` with the type of the keys, for objects that are known to have no others. */
export function keysOf<K extends string>(object: { readonly [key in K]?: unknown }): readonly K[] {
  return Object.keys(object) as K[];
}

/** A tab that is no list of lines under headings of ours: a copy, or one that is drawn. */
export type Grid = OwnTab & {
  /** The tab to be made with these rows; all are equally long. */
  make(rows: readonly (readonly CellValue[])[]): NewSheet;
};

/** `widths` in pixels, the last one for all that follow. */
export function defineGrid({ key, name, widths, hidden }: OwnTab & { readonly widths: readonly number[]; readonly hidden?: true }): Grid {
  const last = widths[widths.length - 1] ?? 100;
  return {
    key,
    name,
    make: (rows) => ({
      tab: { key, name },
      rows,
      columns: (rows[0] ?? []).map((_, column) => newColumn(widths[column] ?? last)),
      frozenColumns: 0,
      paints: [],
      spareRows: 0,
      hidden: hidden ?? false,
      warned: null,
    }),
  };
}
