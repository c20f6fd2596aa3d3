// Cells of a source that hold the error of a formula instead of a value: a broken reference, a lookup without a find, a link that has not loaded.
// Google computes formulas when a file is imported, so these errors are all that a failed formula leaves to be read.
import { cellText, columnLetters, type Table } from '../sheet/table';

/** `examples` are three cells at most, each with what it shows: "D5 #REF!". */
export type ErrorValues = { readonly count: number; readonly examples: readonly string[] };

/** What Sheets shows in place of a value; Excel's newer errors stay in a file that was imported with their values. */
const errors = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!|CALC!)$/;
/** What IMPORTRANGE and its kin show until their source has come. */
const loading = /^Loading\.\.\.$/;

const MOST_EXAMPLES = 3;

/** Errors in these 0-based columns from 1-based row `firstRow` on, row by row; null where there are none. Needs no call of a service. */
export function errorValues(table: Table, firstRow: number, columns: readonly number[]): ErrorValues | null {
  const ordered = [...new Set(columns)].sort((one, other) => one - other);
  const found = table.rows.slice(firstRow - 1).flatMap((row, index) =>
    ordered.flatMap((column) => {
      const text = cellText(row[column]);
      return errors.test(text) || loading.test(text) ? [`${columnLetters(column + 1)}${firstRow + index} ${text}`] : [];
    }),
  );
  return found.length === 0 ? null : { count: found.length, examples: found.slice(0, MOST_EXAMPLES) };
}
