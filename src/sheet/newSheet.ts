// A tab to be made, as a value: its cells and their formats. src/google makes it in a constant number of calls.
import type { OwnTab } from './tab';
import type { CellValue } from './table';

export type NewSheet = {
  readonly tab: OwnTab;
  /** Row 0 is the heading row; every row has as many cells as there are columns. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly columns: readonly NewColumn[];
  readonly frozenColumns: number;
  readonly paints: readonly Paint[];
  /** Free rows left below for what people add. */
  readonly spareRows: number;
  readonly hidden: boolean;
  /** Columns (1-based) of the add-on: whoever types there is warned, not kept out. */
  readonly warned: { readonly first: number; readonly length: number } | null;
};

export type NewColumn = {
  /** Width in pixels. */
  readonly width: number;
  /** Text stays text whatever it looks like; formulas are the add-on's own (links). */
  readonly holds: 'text' | 'checkbox' | 'formula';
  readonly choices: Choices;
  /** Long text makes the row higher; else it is cut at the edge. */
  readonly wraps: boolean;
};

/** The temporary name of a tab until it is complete. */
export const beingMade = (name: string): string => `${name}（作成中）`;

/** A column of a tab to be made, by default of text and without a dropdown. `width` in pixels. */
export function newColumn(width: number, holds: NewColumn['holds'] = 'text', choices: Choices = { kind: 'none' }, wraps = true): NewColumn {
  return { width, holds, choices, wraps };
}

/** Words offered in a dropdown; others stay allowed, the check names them. A range is a column of another tab, 1-based. */
export type Choices =
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'range'; readonly tab: OwnTab; readonly column: number; readonly first: number; readonly last: number };

/** Cells of a column (0-based) whose text begins with a word get a colour. The word says the same, so colour is never alone. */
export type Paint = { readonly column: number; readonly startsWith: string; readonly background: string; readonly color: string };

/** A cell that leads to a place in the workbook: `place` such as "#gid=0&range=A12". */
export function linkFormula(place: string, label: string): string {
  return `=HYPERLINK(${quoted(place)},${quoted(label)})`;
}

/** A text inside a formula. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
