// What a person types or pastes into cells: parsed, checked against the validation rules, and written as one change.

import { a1Of } from '../book/a1';
import type { Book, SheetModel } from '../book/book';
import { type Entry, enteredCell, entryOf } from '../book/input';
import { refusedBy } from '../book/protection';
import type { Rect } from '../book/rect';
import { acceptedBy, checkboxValues, itemsOf, valuesOf } from '../book/validation';
import type { Notice } from './protocol';

export type Typed = readonly (readonly (string | boolean)[])[];

/** What to write, or why not. */
export type Decision =
  | { readonly ok: true; readonly rect: Rect; readonly entries: readonly (readonly Entry[])[] }
  | { readonly ok: false; readonly notice: Notice };

/** Decides an entry of a block whose first cell is (row, column). Nothing is written where one cell refuses its value. */
export function decideEdit(book: Book, sheet: SheetModel, row: number, column: number, typed: Typed, user: string, now: number): Decision {
  const columns = Math.max(1, ...typed.map((cells) => cells.length));
  const rect: Rect = { row, column, rows: typed.length, columns };
  if (refusedBy(book, sheet.id, rect, user) !== null) return { ok: false, notice: { code: 'cell-protected', cell: a1Of(rect) } };
  const context = { locale: book.locale, timeZone: book.timeZone, now };
  const refused: { readonly cell: string; readonly allowed: readonly string[]; readonly help: string | null }[] = [];
  const entries = typed.map((texts, down) =>
    Array.from({ length: columns }, (_, right): Entry => {
      const cell = sheet.cell(row + down, column + right);
      const given = texts[right] ?? '';
      // a tick is the rule's own value for it
      const value = typeof given === 'boolean' && cell?.rule !== undefined ? checkboxValues(cell.rule)[given ? 0 : 1] : given;
      const entry = entryOf(value, cell?.format, context);
      if (cell?.rule !== undefined && !cell.rule.allowInvalid && !acceptedBy(cell.rule, entry.value, book)) {
        const items = itemsOf(cell.rule);
        const allowed =
          items.length > 0
            ? items
            : valuesOf(cell.rule, book)
                .map(String)
                .filter((item) => item !== '');
        refused.push({ cell: a1Of({ row: row + down, column: column + right, rows: 1, columns: 1 }), allowed, help: cell.rule.helpText });
      }
      return entry;
    }),
  );
  const [first] = refused;
  if (first !== undefined) return { ok: false, notice: { code: 'value-refused', ...first, count: refused.length } };
  return { ok: true, rect, entries };
}

/** Writes what was decided; the sheet grows where a pasted block goes beyond its end. */
export function carryOutEdit(sheet: SheetModel, rect: Rect, entries: readonly (readonly Entry[])[]): void {
  const missingRows = rect.row + rect.rows - 1 - sheet.maxRows;
  if (missingRows > 0) sheet.insertRows(sheet.maxRows + 1, missingRows, null);
  const missingColumns = rect.column + rect.columns - 1 - sheet.maxColumns;
  if (missingColumns > 0) sheet.insertColumns(sheet.maxColumns + 1, missingColumns, null);
  sheet.writeCells(rect, (found, row, column) => enteredCell(found, entries[row]?.[column] ?? { value: '' }));
}

/** Empties a block: checkboxes are unticked, notes and formats stay. */
export function clearedEntries(sheet: SheetModel, rect: Rect): Typed {
  return Array.from({ length: rect.rows }, (_, down) =>
    Array.from({ length: rect.columns }, (_unused, right) =>
      sheet.cell(rect.row + down, rect.column + right)?.rule?.criteria === 'CHECKBOX' ? false : '',
    ),
  );
}
