// Protections of the workbook: who may write to which cells. Pure.
import type { Book, ProtectionModel } from './book';
import { intersection, type Rect } from './rect';

/** What of `rect` is left when `hole` is cut out of it. */
function without(rect: Rect, hole: Rect): Rect[] {
  const cut = intersection(rect, hole);
  if (cut === null) return [rect];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { row: rect.row, column: rect.column, rows: cut.row - rect.row, columns: rect.columns },
    { row: below, column: rect.column, rows: rect.row + rect.rows - below, columns: rect.columns },
    { row: cut.row, column: rect.column, rows: cut.rows, columns: cut.column - rect.column },
    { row: cut.row, column: right, rows: cut.rows, columns: rect.column + rect.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/**
 * The protection that keeps `user` from writing into `rect`, null where nothing does. The owner of the file may write
 * everywhere, and a protection that only warns never refuses a script (reference: Protection.setWarningOnly).
 */
export function refusedBy(book: Book, sheetId: number, rect: Rect, user: string): ProtectionModel | null {
  const refuses = (protection: ProtectionModel): boolean => {
    if (protection.sheetId !== sheetId || mayEdit(book, protection, user)) return false;
    const touched = protection.rect === null ? rect : intersection(protection.rect, rect);
    if (touched === null) return false;
    return protection.unprotected.reduce((left, hole) => left.flatMap((part) => without(part, hole)), [touched]).length > 0;
  };
  return book.protections.find(refuses) ?? null;
}

/** True where the protection lets this person edit what it protects. */
export function mayEdit(book: Book, protection: ProtectionModel, user: string): boolean {
  return protection.warningOnly || user === book.owner || protection.editors.includes(user);
}
