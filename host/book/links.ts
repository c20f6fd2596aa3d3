// Links as formulas: =HYPERLINK("…","label"), and with the row looked up in another tab when it is pressed:
// =HYPERLINK("#gid=1&range=A"&IFERROR(MATCH("6-1",'進捗管理'!A:A,0),1),"6-1"). These two forms are all that the host computes.
import { columnLetters, columnNumber } from './a1';
import type { Book } from './book';
import { displayOf } from './format';

const text = '"((?:[^"]|"")*)"';
const column = String.raw`(?:#REF!|(?:'((?:[^']|'')+)'|([^\s'"!(),&]+))!\$?([A-Za-z]{1,3}):\$?[A-Za-z]{1,3})`;
const lookup = String.raw`&\s*IFERROR\(\s*MATCH\(\s*${text}\s*,\s*${column}\s*,\s*0\s*\)\s*,\s*(\d+)\s*\)`;
const link = new RegExp(String.raw`^=\s*HYPERLINK\(\s*${text}\s*(?:${lookup}\s*)?,\s*${text}\s*\)$`, 'i');

const unquoted = (found = '', quote: '"' | "'" = '"'): string => found.replaceAll(quote + quote, quote);

/** What a link shows; null for a formula that is none of the two forms. */
export function linkLabel(formula: string): string | null {
  const match = link.exec(formula);
  return match === null ? null : unquoted(match[match.length - 1]);
}

/** Where a link leads now; null for a formula that is none of the two forms. */
export function linkTarget(book: Book, formula: string): string | null {
  const match = link.exec(formula);
  if (match === null) return null;
  const [, address, wanted, quoted, plain, letters, otherwise] = match;
  if (letters === undefined) return unquoted(address) + (otherwise ?? '');
  const sheet = book.sheetByName(quoted === undefined ? (plain ?? '') : unquoted(quoted, "'"));
  const isMeant = matcher(unquoted(wanted));
  const cells = sheet?.block({ row: 1, column: columnNumber(letters), rows: sheet.lastRow(), columns: 1 }) ?? [];
  const found = cells.findIndex(([cell]) => typeof cell?.value === 'string' && isMeant(displayOf(cell, book.locale)));
  return unquoted(address) + (found < 0 ? (otherwise ?? '') : String(found + 1));
}

/**
 * How MATCH compares texts: capitals do not count, ? is any sign, * any signs, and ~ takes their meaning from them. So Excel and the
 * engines that follow it document it; Google's page on MATCH (support.google.com/docs/answer/3093378) is silent. A number is no text.
 */
function matcher(wanted: string): (found: string) => boolean {
  const pattern = wanted.replace(/~([~?*])|[?*]|[\\^$.|+()[\]{}]/g, (sign, escaped?: string) => {
    if (escaped !== undefined) return `\\${escaped === '~' ? 'u007e' : escaped}`;
    return sign === '?' ? '.' : sign === '*' ? '.*' : `\\${sign}`;
  });
  const expression = new RegExp(`^${pattern}$`, 'isu');
  return (found) => expression.test(found);
}

/** References to a sheet, outside of texts; the rest of a reference follows the match. */
const references = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

/** The formula after a sheet got another name: references follow it, as they do in the UI (no page of Google's says so). */
export function withSheetRenamed(formula: string, before: string, after: string): string {
  return formula.replace(references, (match, quoted?: string, plain?: string) =>
    (quoted === undefined ? plain : unquoted(quoted, "'")) === before ? quotedName(after) : match,
  );
}

/** The formula after columns of a sheet moved, as in the UI: references to whole columns follow; one to a column that is gone is #REF!. */
export function withColumnsMoved(formula: string, sheet: string, moved: (column: number) => number | null): string {
  const whole = /"(?:[^"]|"")*"|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)(\$?)([A-Za-z]{1,3}):(\$?)\3(?![A-Za-z0-9])/gu;
  return formula.replace(whole, (match, name?: string, from?: string, letters?: string, to?: string) => {
    if (name === undefined || letters === undefined) return match;
    const named = name.startsWith("'") ? unquoted(name.slice(1, -2), "'") : name.slice(0, -1);
    if (named !== sheet) return match;
    const column = moved(columnNumber(letters));
    return column === null ? '#REF!' : `${name}${from}${columnLetters(column)}:${to}${columnLetters(column)}`;
  });
}
