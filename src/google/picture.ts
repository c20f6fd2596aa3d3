// Puts a picture (dashboard, schedule) onto its tab: the same tab each time, so that links to it and its place stay.
import type { CellBlock, Picture, PictureCell, PictureChart } from '../sheet/picture';
import type { OwnTab } from '../sheet/tab';
import { isDateCell } from '../sheet/table';
import { tryLook } from './looks';
import { drawingSheet, makeRoom, takesFormats, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The ID of the tab to draw on, for links within it; makes the tab if there is none. */
export function drawingTab(book: Workbook, tab: OwnTab): number {
  return drawingSheet(book, tab).getSheetId();
}

/** Clears the tab, or makes it, and draws. A run that dies half-way leaves a tab that the next one clears. */
export function draw(book: Workbook, picture: Picture): void {
  const sheet = drawingSheet(book, picture.tab);
  const [rows, columns] = [picture.rows.length, picture.widths.length];
  // before anything is cleared: a full workbook, or cells that take no formats
  makeRoom(book, sheet, picture.tab, rows, columns);
  const formatted = takesFormats(sheet, picture.tab);
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  sheet.clear();
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  const range = sheet.getRange(1, 1, rows, columns);
  const each = <T>(read: (cell: PictureCell) => T): T[][] => picture.rows.map((cells) => cells.map(read));
  if (formatted) range.setNumberFormats(each(({ holds }) => (holds === 'text' ? '@' : holds === 'number' ? '0' : 'General')));
  range.setValues(
    each(({ holds, value }) =>
      isDateCell(value)
        ? value.day
        : holds === 'text' && typeof value === 'string' && (value.startsWith("'") || (!formatted && value !== ''))
          ? `'${value}`
          : value,
    ),
  );
  tryLook(picture.tab.name, 'colours', () => paint(sheet, picture, range));
  for (const chart of picture.charts) sheet.insertChart(built(sheet, chart));
}

/** All that is neither a value nor a number format. */
function paint(sheet: Sheet, picture: Picture, range: GoogleAppsScript.Spreadsheet.Range): void {
  const each = <T>(read: (cell: PictureCell) => T): T[][] => picture.rows.map((cells) => cells.map(read));
  range.setBackgrounds(each(({ background }) => background));
  range.setFontColors(each(({ color }) => color ?? '#1a1a1c'));
  range.setFontWeights(each(({ bold }) => (bold ? 'bold' : 'normal')));
  range.setVerticalAlignment('middle');
  const { WRAP, OVERFLOW } = SpreadsheetApp.WrapStrategy;
  range.setWrapStrategies(each(({ wraps }) => (wraps ? WRAP : OVERFLOW)));
  widen(sheet, picture.widths);
  sheet.setFrozenRows(picture.frozenRows);
  sheet.setFrozenColumns(picture.frozenColumns);
  if (picture.line === null) return;
  const { column, row } = picture.line;
  sheet
    .getRange(row, column, picture.rows.length - row + 1, 1)
    .setBorder(null, true, null, true, null, null, '#0017c1', SpreadsheetApp.BorderStyle.SOLID_THICK);
}

/** Neighbouring columns of one width in one call. */
function widen(sheet: Sheet, widths: readonly number[]): void {
  let first = 0;
  while (first < widths.length) {
    const width = widths[first] ?? 100;
    let length = 1;
    while (widths[first + length] === width) length += 1;
    sheet.setColumnWidths(first + 1, length, width);
    first += length;
  }
}

function built(sheet: Sheet, chart: PictureChart): GoogleAppsScript.Spreadsheet.EmbeddedChart {
  const { at, width, height, title, colors } = chart;
  const range = rangeOf(sheet, chart.cells);
  const bars =
    chart.kind === 'stacked-columns'
      ? sheet.newChart().asColumnChart().setStacked()
      : chart.kind === 'stacked-bars'
        ? sheet.newChart().asBarChart().setStacked()
        : sheet.newChart().asBarChart();
  return bars
    .addRange(range)
    .setNumHeaders(1)
    .setOption('title', title)
    .setOption('colors', [...colors])
    .setPosition(at.row, at.column, 0, 0)
    .setOption('width', width)
    .setOption('height', height)
    .build();
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: CellBlock): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, rows, columns);
}
