// A tab that is redrawn from the tracker, as a value: cells with their formats, widths, lines and charts. src/google draws it in a number
// of calls that does not depend on the rows.
import type { OwnTab } from './tab';
import type { CellValue } from './table';

export type PictureCell = {
  /** A text stays text; a number is one that charts can take; a link is a formula of the add-on's own (newSheet.ts). */
  readonly holds: 'text' | 'number' | 'link';
  readonly value: CellValue;
  /** "#rrggbb"; null: none. The words of the cell say the same as its colour. */
  readonly background: string | null;
  readonly color: string | null;
  readonly bold: boolean;
  /** Long words break into lines; else they run on over blank neighbours. */
  readonly wraps: boolean;
};

/** 1-based block of cells. */
export type CellBlock = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

export type PictureChart = {
  readonly kind: 'bars' | 'stacked-bars' | 'stacked-columns';
  readonly title: string;
  /** Heading row included; the first column names the bars. */
  readonly cells: CellBlock;
  /** Where its upper left corner stands. */
  readonly at: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
  readonly colors: readonly string[];
};

export type Picture = {
  readonly tab: OwnTab;
  /** Every row has as many cells as there are widths. */
  readonly rows: readonly (readonly PictureCell[])[];
  /** Pixels. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Columns (1-based) with a thick line on both sides, from `row` to the last row. */
  readonly line: { readonly column: number; readonly row: number } | null;
  readonly charts: readonly PictureChart[];
};

export const blankCell: PictureCell = { holds: 'text', value: '', background: null, color: null, bold: false, wraps: false };

export function textCell(value: string, formats: Partial<Omit<PictureCell, 'holds' | 'value'>> = {}): PictureCell {
  return { ...blankCell, ...formats, value };
}
