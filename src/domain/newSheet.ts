// A tab to be made, as a value: what stands in it and how it looks. src/google carries it out in a constant number of calls.
import type { CellValue } from './table';

export type NewSheet = {
  readonly name: string;
  /** Row 0 is the heading row; every row has as many cells as there are columns. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly columns: readonly NewColumn[];
  readonly frozenColumns: number;
  readonly paints: readonly Paint[];
};

export type NewColumn = {
  /** Width in pixels. */
  readonly width: number;
  readonly holds: 'text' | 'checkbox';
  /** Words offered in a dropdown; others stay allowed, the check names them. */
  readonly choices: readonly string[];
};

/** Cells of a column whose text begins with a word get a colour. The word says the same, so colour is never alone. */
export type Paint = { readonly column: number; readonly startsWith: string; readonly background: string; readonly color: string };
