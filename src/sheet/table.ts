// Cells as the pure code sees them: no Date, no null. src/google makes them from what Apps Script reads.
import type { CalendarDay } from './calendar';
import { plainText, trimmed } from './letters';

/** A date cell. `time` is "HH:mm" where the cell holds a time of day too. */
export type DateCell = { readonly day: CalendarDay; readonly time: string | null };

/** Text ('' for a blank cell), number, checkbox or date. */
export type CellValue = string | number | boolean | DateCell;

/** A tab as read in one go: `rows[0]` is row 1 of the sheet. All rows are equally long. */
export type Table = { readonly sheet: string; readonly rows: readonly (readonly CellValue[])[] };

/** Cells that are joined into one: 1-based rows, 0-based columns, both ends counted. Only the upper left cell of a table holds the value. */
export type MergedRange = { readonly firstRow: number; readonly lastRow: number; readonly first: number; readonly last: number };

/** A tab as read in one go, and which of its cells are merged. */
export type SourceTable = Table & { readonly merges: readonly MergedRange[] };

export function isDateCell(cell: CellValue): cell is DateCell {
  return typeof cell === 'object';
}

/** The cell as text without blanks and invisible letters around it; a date as YYYY-MM-DD, a checkbox as TRUE or FALSE. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') return trimmed(cell);
  if (isDateCell(cell)) return cell.day;
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell);
}

export function isBlank(cell: CellValue | undefined): boolean {
  return cell === undefined || (typeof cell === 'string' && trimmed(cell) === '');
}

/** Rows of one length, with blank cells at their ends. */
export function evenRows(rows: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** Headings of row 1 that stand more than once, each as it stands where it is repeated. */
export function repeatedHeadings({ rows: [row = []] }: Pick<Table, 'rows'>): readonly string[] {
  const words = row.map(cellText);
  const folded = words.map(fold);
  return words.filter((heading, place) => heading !== '' && folded.indexOf(fold(heading)) < place);
}

/**
 * Folds the ways one label is written: full and half width, blanks, invisible letters, brackets and what is in them, 及び, 取り組み.
 *
 *   "所 管 課"           -> "所管課"
 *   "担当部課（取りまとめ）" -> "担当部課"
 */
export function fold(text: string): string {
  return plainText(text)
    .replace(/\([^()]*\)|【[^【】]*】/g, '')
    .replace(/および/g, '及び')
    .replace(/取り組み|取組み/g, '取組')
    .toLowerCase();
}

/** Column letters of a 1-based column: 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** What stands under a key that people typed; never what every object has under it (constructor, __proto__). */
export function ownValue<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.getOwnPropertyDescriptor(record, key) === undefined ? undefined : record[key];
}
