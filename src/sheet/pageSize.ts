// Sizes of the pages that papers are printed on, and how much room words take on them. All lengths are points.
import type { PageSize } from './paper';

export const pageSizes: { readonly [P in PageSize]: { readonly width: number; readonly height: number; readonly margin: number } } = {
  a4: { width: 595.276, height: 841.89, margin: 72 },
  'a4-landscape': { width: 841.89, height: 595.276, margin: 57 },
  'a3-landscape': { width: 1190.55, height: 841.89, margin: 57 },
};

/** The widest table that a page holds between its margins. */
export const textWidth = (page: PageSize): number => pageSizes[page].width - 2 * pageSizes[page].margin;

/** Letters of a table: its headings are bold, and no larger. */
export const TABLE_POINTS = 10;
/** What Google leaves free on each side of a cell. */
const CELL_PADDING = 5;

/** A digit of Noto Sans JP takes 0.55 of a full-width letter, in bold 0.58. */
const HALF_WIDTH = 0.6;

/** The length of a line in full-width letters. Of words with line breaks, the longest line counts. */
export function lettersIn(words: string): number {
  const lines = words.split('\n').map((line) => [...line].reduce((sum, letter) => sum + (/[ -~｡-ﾟ]/.test(letter) ? HALF_WIDTH : 1), 0));
  return Math.max(...lines);
}

/** The lines on both sides of a cell, and what programs that show the document round by. */
const CELL_LINES = 3;

/** The narrowest column in which these words stand without breaking. */
export const widthFor = (words: string): number => Math.ceil(lettersIn(words) * TABLE_POINTS) + 2 * CELL_PADDING + CELL_LINES;

/** A column of a table on a page. */
export type TableColumn = {
  readonly heading: string;
  /** The longest words that must not break in it; its heading never breaks. */
  readonly holds: string;
  /** Its part of the room that is left when every column holds its words; 0 for none. */
  readonly share: number;
};

/** Widths with which a table fills its page: each column holds its words, and what is left goes by shares. */
export function columnWidths(page: PageSize, columns: readonly TableColumn[]): readonly number[] {
  const least = columns.map(({ heading, holds }) => Math.max(widthFor(heading), widthFor(holds)));
  const left = Math.max(0, textWidth(page) - least.reduce((sum, width) => sum + width, 0));
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }, place) => (least[place] ?? 0) + (shares === 0 ? 0 : Math.floor((left * share) / shares)));
}
