// Reads and writes tabs of the spreadsheet. One call in, one call out: the number of calls does not grow with the rows.
import { dayOf } from '../domain/calendar';
import type { NewSheet } from '../domain/newSheet';
import { type CellValue, isDateCell, type Table } from '../domain/table';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The spreadsheet of one run; asked for once. */
export type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function openWorkbook(): Workbook {
  return SpreadsheetApp.getActiveSpreadsheet();
}

/** The zones of the spreadsheet and of the script; a date cell is only read right where they are the same. */
export function timeZones(book: Workbook): { readonly sheet: string; readonly script: string } {
  return { sheet: book.getSpreadsheetTimeZone(), script: Session.getScriptTimeZone() };
}

export function fileName(book: Workbook): string {
  return book.getName();
}

export function tabNames(book: Workbook): readonly string[] {
  return book.getSheets().map((sheet) => sheet.getName());
}

export function activeTab(book: Workbook): string {
  return book.getActiveSheet().getName();
}

/** The address of a tab, for letters. */
export function tabUrl(book: Workbook, tab: string): string {
  const sheet = book.getSheetByName(tab);
  return sheet === null ? book.getUrl() : `${book.getUrl()}#gid=${sheet.getSheetId()}`;
}

/** A whole tab in one read; null where there is no such tab. */
export function readTab(book: Workbook, tab: string): Table | null {
  const sheet = book.getSheetByName(tab);
  return sheet === null
    ? null
    : {
        sheet: tab,
        rows: sheet
          .getDataRange()
          .getValues()
          .map((row) => row.map(fromGoogle)),
      };
}

/** The notes of a tab's first `rows` rows and `columns` columns. */
export function readNotes(book: Workbook, tab: string, rows: number, columns: number): readonly (readonly string[])[] {
  return existing(book, tab).getRange(1, 1, rows, columns).getNotes();
}

export function writeNotes(book: Workbook, tab: string, notes: readonly (readonly string[])[]): void {
  existing(book, tab)
    .getRange(1, 1, notes.length, notes[0]?.length ?? 1)
    .setNotes(notes.map((row) => [...row]));
}

/** Writes text down one column, from `row` (1-based) on. Text stays text: a leading "=" is no formula. */
export function writeColumn(book: Workbook, tab: string, row: number, column: number, texts: readonly string[]): void {
  if (texts.length === 0) return;
  existing(book, tab)
    .getRange(row, column, texts.length, 1)
    .setNumberFormat('@')
    .setValues(texts.map((text) => [text]));
}

/** Adds rows of text below the last one. */
export function appendTexts(book: Workbook, tab: string, rows: readonly (readonly string[])[]): void {
  const width = rows[0]?.length;
  if (width === undefined) return;
  const sheet = existing(book, tab);
  const first = sheet.getLastRow() + 1;
  const lacking = first + rows.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  sheet
    .getRange(first, 1, rows.length, width)
    .setNumberFormat('@')
    .setValues(rows.map((row) => [...row]));
}

/** Makes what has been written so far certain. */
export function flush(): void {
  SpreadsheetApp.flush();
}

/** Selects a cell (1-based) and brings its tab to the front. */
export function jumpTo(book: Workbook, tab: string, row: number, column: number): void {
  existing(book, tab).getRange(row, column).activate();
}

/**
 * Makes a tab, under a passing name until it is whole: a run that dies on the way leaves no half tab that looks finished.
 * What an earlier run left under that name is removed first. It stands right after the tab `after`, or last where there is
 * no such tab.
 */
export function makeTab(book: Workbook, plan: NewSheet, after: string | null): void {
  const passingName = `${plan.name}（作成中）`;
  const leftover = book.getSheetByName(passingName);
  if (leftover !== null) book.deleteSheet(leftover);
  const before = book.getActiveSheet();
  const neighbour = after === null ? null : book.getSheetByName(after);
  const sheet = book.insertSheet(passingName, neighbour === null ? book.getNumSheets() : neighbour.getIndex());
  fill(sheet, plan);
  flush();
  sheet.setName(plan.name);
  book.setActiveSheet(before);
}

export function showTab(book: Workbook, tab: string): void {
  book.setActiveSheet(existing(book, tab));
}

function fill(sheet: Sheet, plan: NewSheet): void {
  const rowCount = plan.rows.length;
  const columnCount = plan.columns.length;
  if (rowCount > sheet.getMaxRows()) sheet.insertRowsAfter(sheet.getMaxRows(), rowCount - sheet.getMaxRows());
  if (columnCount > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), columnCount - sheet.getMaxColumns());
  const maxRows = sheet.getMaxRows();
  // "@" before the write: no text becomes a formula, a date or a number. Below the rows too, for lines staff add.
  sheet.getRange(1, 1, maxRows, columnCount).setNumberFormat('@').setVerticalAlignment('top').setWrap(true);
  const block = sheet.getRange(1, 1, rowCount, columnCount);
  block.setNumberFormats(plan.rows.map((row) => row.map(formatOf)));
  block.setValues(plan.rows.map((row) => row.map(toGoogle)));
  sheet.getRange(1, 1, 1, columnCount).setFontWeight('bold').setBackground('#e8f1fe').setVerticalAlignment('middle');
  sheet.setFrozenRows(1);
  if (plan.frozenColumns > 0) sheet.setFrozenColumns(plan.frozenColumns);
  for (const [index, column] of plan.columns.entries()) {
    sheet.setColumnWidth(index + 1, column.width);
    if (maxRows < 2) continue;
    if (column.choices.length > 0) {
      // other words stay allowed: a strict rule would refuse the add-on's own writes; the check names what is unknown
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList([...column.choices], true)
        .setAllowInvalid(true)
        .build();
      sheet.getRange(2, index + 1, maxRows - 1, 1).setDataValidation(rule);
    }
    if (column.holds === 'checkbox' && rowCount > 1)
      sheet
        .getRange(2, index + 1, rowCount - 1, 1)
        .setNumberFormat('General')
        .insertCheckboxes();
  }
  if (plan.paints.length > 0 && maxRows > 1) {
    sheet.setConditionalFormatRules(
      plan.paints.map((paint) =>
        SpreadsheetApp.newConditionalFormatRule()
          .whenTextStartsWith(paint.startsWith)
          .setBackground(paint.background)
          .setFontColor(paint.color)
          .setRanges([sheet.getRange(2, paint.column + 1, maxRows - 1, 1)])
          .build(),
      ),
    );
  }
}

function existing(book: Workbook, tab: string): Sheet {
  const sheet = book.getSheetByName(tab);
  if (sheet === null) throw new Error(`The tab ${tab} went away during the run`);
  return sheet;
}

const two = (number: number): string => String(number).padStart(2, '0');

function fromGoogle(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) {
    const day = dayOf(value.getFullYear(), value.getMonth() + 1, value.getDate());
    const time = `${two(value.getHours())}:${two(value.getMinutes())}`;
    return day === null ? value.toISOString() : { day, time: time === '00:00' ? null : time };
  }
  return String(value ?? '');
}

function toGoogle(cell: CellValue): string | number | boolean | Date {
  if (!isDateCell(cell)) return cell;
  const [year = 0, month = 1, day = 1] = cell.day.split('-').map(Number);
  const [hour = 0, minute = 0] = (cell.time ?? '0:0').split(':').map(Number);
  return new Date(year, month - 1, day, hour, minute);
}

function formatOf(cell: CellValue): string {
  if (isDateCell(cell)) return cell.time === null ? 'yyyy/MM/dd' : 'yyyy/MM/dd H:mm';
  return typeof cell === 'string' ? '@' : 'General';
}
