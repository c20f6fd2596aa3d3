// Tables (テーブルに変換): SpreadsheetApp has no class for them, but some writes into typed columns are refused. A script without
// the scope `spreadsheets` can find a Table only by trying. Sources: the English texts stand in about ten public repositories each
// for setNumberFormat and setDataValidation, in one each for clearDataValidations, insertCheckboxes and the filter.
// Values, backgrounds, notes and conditional formats are written as usual.
import { overlaps, type Rect } from '../../book/rect';
import type { SheetModel } from '../../book/sheetModel';

export const typedFormatText = "You can't set the number format of cells in a typed column.";
export const typedRuleText = 'This operation is not allowed on cells in typed columns.';

/** True where the block has a cell of a typed column; the headings are not typed. */
function touchesTypedColumn(sheet: SheetModel, rect: Rect): boolean {
  return sheet.tables.some((table) => {
    const body = { ...table.rect, row: table.rect.row + 1, rows: table.rect.rows - 1 };
    return table.typedColumns.some((column) => overlaps({ ...body, column, columns: 1 }, rect));
  });
}

/** `text` where the block has a cell of a typed column, null where the write may go on. */
export function refusedByTable(sheet: SheetModel, rect: Rect, text: string): string | null {
  return touchesTypedColumn(sheet, rect) ? text : null;
}

/** Google's words for a filter over a Table; null where none is touched. */
export function filterRefusedByTable(sheet: SheetModel, rect: Rect): string | null {
  return sheet.tables.some((table) => overlaps(table.rect, rect)) ? 'You cannot create a filter that intersects a table.' : null;
}
