// A1 notation, read and written. Facts: testsheetsdeveloper of the live suite (platform.md §A): `$C$3`, `5:7`, `D:F`,
// inverted `C5:B2` means `B2:C5`, and each end may be open.
import { lastColumnOf, lastRowOf, type Rect } from './rect';

/** A range as written: null where an end is open, `sheet` null where none is named. */
export type A1Range = {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
};

/** Which ends of a range were written: `D:F` has columns only. */
export type Bounds = { readonly startRow: boolean; readonly startColumn: boolean; readonly endRow: boolean; readonly endColumn: boolean };
export const allBounded: Bounds = { startRow: true, startColumn: true, endRow: true, endColumn: true };

/** 'A' for 1, 'AA' for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 1 for 'A', 27 for 'aa'. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** Reads `A1`, `A1:B2`, `5:7`, `D:F`, `A2:C`, `'シート 1'!$A$1`; null where it is no A1 notation. */
export function parseA1(text: string): A1Range | null {
  const parts = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.+)$/u.exec(text.trim());
  if (parts === null) return null;
  const [, quoted, plain, cells = ''] = parts;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? null;
  const [from = '', to = from, extra] = cells.split(':');
  if (extra !== undefined) return null;
  const start = parseCorner(from);
  const end = parseCorner(to);
  if (start === null || end === null) return null;
  const isLoneCorner = !cells.includes(':');
  if (isLoneCorner && (start.row === null || start.column === null)) return null;
  // a column with a row (`A:5`) names no block
  if ((start.column === null && end.row === null) || (start.row === null && end.column === null)) return null;
  const rows = ordered(start.row, end.row);
  const columns = ordered(start.column, end.column);
  return { sheet, row: rows[0], column: columns[0], lastRow: rows[1], lastColumn: columns[1] };
}

type Corner = { readonly row: number | null; readonly column: number | null };

function parseCorner(text: string): Corner | null {
  const parts = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?$/.exec(text);
  if (parts === null || text === '' || text.endsWith('$')) return null;
  const [, letters, digits] = parts;
  return { row: digits === undefined ? null : Number(digits), column: letters === undefined ? null : columnNumber(letters) };
}

/** Both ends in order; an open end stays behind, as in `A5:A`. */
function ordered(start: number | null, end: number | null): readonly [number | null, number | null] {
  if (start === null && end !== null) return [end, null];
  return start !== null && end !== null && start > end ? [end, start] : [start, end];
}

/** The block a written range means in a grid of this size, with the ends that were written. */
export function rectOfA1(range: A1Range, maxRows: number, maxColumns: number): { readonly rect: Rect; readonly bounds: Bounds } {
  const row = range.row ?? 1;
  const column = range.column ?? 1;
  return {
    rect: { row, column, rows: (range.lastRow ?? maxRows) - row + 1, columns: (range.lastColumn ?? maxColumns) - column + 1 },
    bounds: {
      startRow: range.row !== null,
      startColumn: range.column !== null,
      endRow: range.lastRow !== null,
      endColumn: range.lastColumn !== null,
    },
  };
}

/** 'B2', 'B2:C5', and with open ends 'D:F', '5:7', 'A2:C'. */
export function a1Of(rect: Rect, bounds: Bounds = allBounded): string {
  const corner = (column: number, row: number, hasColumn: boolean, hasRow: boolean): string =>
    `${hasColumn ? columnLetters(column) : ''}${hasRow ? row : ''}`;
  const start = corner(rect.column, rect.row, bounds.startColumn, bounds.startRow);
  const end = corner(lastColumnOf(rect), lastRowOf(rect), bounds.endColumn, bounds.endRow);
  const isCell = rect.rows === 1 && rect.columns === 1 && bounds.endRow && bounds.endColumn;
  return isCell ? start : `${start}:${end}`;
}

/**
 * A formula copied `rows` down and `columns` to the right: relative references move along, those with $ stay; a reference
 * that leaves the sheet becomes #REF!. Text in quotes and names that only look like references (`LOG10(`) are left alone.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const pattern = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?![A-Za-z0-9_(.])/g;
  return formula.replace(pattern, (match, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return match;
    const column = columnNumber(letters) + (fixedColumn === '$' ? 0 : columns);
    const row = Number(digits) + (fixedRow === '$' ? 0 : rows);
    return column < 1 || row < 1 ? '#REF!' : `${fixedColumn}${columnLetters(column)}${fixedRow}${row}`;
  });
}
