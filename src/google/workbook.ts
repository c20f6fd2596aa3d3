// Reads and writes tabs of the spreadsheet. One call in, one call out: the number of calls does not grow with the rows.
import { dayOf } from '../sheet/calendar';
import { limits } from '../sheet/limits';
import { type Place, stretchesOf } from '../sheet/look';
import { freeName, ownSheets, withBegun, withoutTab, withTab, withTaken } from '../sheet/marks';
import { beingMade, type Choices, type NewColumn, type NewSheet, type Paint } from '../sheet/newSheet';
import { Stop } from '../sheet/stop';
import type { OwnTab } from '../sheet/tab';
import { type CellValue, columnLetters, isDateCell, type MergedRange, type SourceTable, type Table } from '../sheet/table';
import { tryLook } from './looks';
import { dropSheet, finishTabs, keepMarks, markedSheet, marksOf, namedSheet, rememberNames, renameSheet } from './marks';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The spreadsheet of one run; asked for once. */
export type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A tab of the add-on, known by its mark, or one of the town's, by its name. */
export type AnyTab = OwnTab | string;

const labelOf = (tab: AnyTab): string => (typeof tab === 'string' ? tab : tab.name);

function sheetFor(book: Workbook, tab: AnyTab): Sheet | null {
  return typeof tab === 'string' ? namedSheet(book, tab) : markedSheet(book, tab);
}

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

/** The ID of the file: a copy has another. */
export function fileId(book: Workbook): string {
  return book.getId();
}

/** A sheet of the file: its ID and name, and how many cells it has, blank ones too. */
export type SheetSize = { readonly id: number; readonly name: string; readonly cells: number };

export function allSheets(book: Workbook): readonly SheetSize[] {
  return book.getSheets().map((sheet) => ({
    id: sheet.getSheetId(),
    name: sheet.getName(),
    cells: sheet.getMaxRows() * sheet.getMaxColumns(),
  }));
}

/** The tabs of the town: all but those of the add-on, and but what a run of it was making. */
export function townTabs(book: Workbook): readonly string[] {
  const ours = ownSheets(marksOf(book));
  const sheets = book.getSheets().flatMap((sheet) => (ours.has(sheet.getSheetId()) ? [] : [[sheet.getName(), sheet] as const]));
  rememberNames(sheets);
  return sheets.map(([name]) => name);
}

/** Takes a tab of the town as one of ours; a person has seen its name and said yes. */
export function takeTab(book: Workbook, tab: OwnTab, name: string): void {
  keepMarks(book, withTaken(marksOf(book), [[tab.key, existing(book, name).getSheetId()]]));
}

/** What people call the tab today. */
export function tabLabel(book: Workbook, tab: OwnTab): string {
  return existing(book, tab).getName();
}

export function tabExists(book: Workbook, tab: AnyTab): boolean {
  return sheetFor(book, tab) !== null;
}

export function activeTab(book: Workbook): string {
  return book.getActiveSheet().getName();
}

/** The number Google gives a tab: it stays when the tab is renamed. */
export function tabId(book: Workbook, tab: AnyTab): number {
  return existing(book, tab).getSheetId();
}

/** The address of a tab, for letters. */
export function tabUrl(book: Workbook, tab: AnyTab): string {
  const sheet = sheetFor(book, tab);
  return sheet === null ? book.getUrl() : `${book.getUrl()}#gid=${sheet.getSheetId()}`;
}

/** A whole tab in one read; null where there is no such tab. */
export function readTab(book: Workbook, tab: AnyTab): Table | null {
  const sheet = sheetFor(book, tab);
  return sheet === null ? null : tableOf(labelOf(tab), sheet.getDataRange().getValues());
}

/**
 * A tab of the town as people see it: a time of day is a moment of the year 1899 to a script, and so is the nought of a formula without a
 * date. What such a cell shows only the sheet knows; it is asked, once, where there is one. null where there is no such tab.
 */
export function readSource(book: Workbook, tab: string): SourceTable | null {
  const sheet = sheetFor(book, tab);
  if (sheet === null) return null;
  const range = sheet.getDataRange();
  const values = range.getValues();
  const merges = range.getMergedRanges().map((merged) => mergedRange(merged.getA1Notation()));
  if (!values.some((cells) => cells.some(isBeforeDays))) return { ...tableOf(tab, values), merges };
  const shown = range.getDisplayValues();
  const rows = values.map((cells, row) =>
    cells.map((value, column) => (isBeforeDays(value) ? (shown[row]?.[column] ?? '') : fromGoogle(value))),
  );
  return { sheet: tab, rows, merges };
}

/** Values as Apps Script reads them, as a Table. */
export function tableOf(tab: string, values: readonly (readonly unknown[])[]): Table {
  return { sheet: tab, rows: values.map((row) => row.map(fromGoogle)) };
}

/** The first `rows` rows of a tab: enough to see whether a roadmap stands there. */
export function readTop(book: Workbook, tab: AnyTab, rows: number): Table {
  const sheet = existing(book, tab);
  const [height, width] = [Math.min(rows, sheet.getLastRow()), sheet.getLastColumn()];
  if (height === 0 || width === 0) return { sheet: labelOf(tab), rows: [] };
  return tableOf(labelOf(tab), sheet.getSheetValues(1, 1, height, width));
}

/** "B2:D5" as a merged range: one call a range where its four numbers would be four. */
function mergedRange(notation: string): MergedRange {
  const [from = '', to = from] = notation.split(':');
  const row = (cell: string): number => Number(cell.replace(/[A-Z]+/, ''));
  const column = (cell: string): number =>
    [...cell.replace(/\d+/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { firstRow: row(from), lastRow: row(to), first: column(from), last: column(to) };
}

/** Backgrounds of a tab's first `rows` rows and `columns` columns, as "#rrggbb". */
export function readFills(book: Workbook, tab: AnyTab, rows: number, columns: number): readonly (readonly string[])[] {
  return existing(book, tab).getRange(1, 1, rows, columns).getBackgrounds();
}

/** A filter hides rows from people, not from a script. */
export function hasFilter(book: Workbook, tab: AnyTab): boolean {
  return existing(book, tab).getFilter() !== null;
}

/** Where a protection keeps the person who runs the job from writing; a mere warning does not. */
export function lockedPlaces(book: Workbook, tab: AnyTab): readonly Place[] {
  return lockedIn(existing(book, tab));
}

function lockedIn(sheet: Sheet): readonly Place[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [...sheet.getProtections(SHEET), ...sheet.getProtections(RANGE)]
    .filter((each) => !each.isWarningOnly() && !each.canEdit())
    .map((each) => each.getRange())
    .map((range) => ({ row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns() }));
}

/** Tabs that this run has worked in, other than by reading all of them. */
const touched = new Map<string, AnyTab>();

/** Names of the tabs of this run in which a protection keeps the person from writing: for a failure that nothing else explains. */
export function lockedTabs(): readonly string[] {
  const book = openWorkbook();
  return [...touched.values()].flatMap((tab) => {
    const sheet = sheetFor(book, tab);
    return sheet === null || lockedIn(sheet).length === 0 ? [] : [sheet.getName()];
  });
}

export function hasMergedCells(book: Workbook, tab: AnyTab): boolean {
  return existing(book, tab).getDataRange().getMergedRanges().length > 0;
}

export function readStretch(book: Workbook, tab: AnyTab, place: Place): Table['rows'] {
  return tableOf(labelOf(tab), rangeAt(book, tab, place).getValues()).rows;
}

/** Columns (1-based) of a tab as they are now, from row 1 to its last row. */
export function readColumns(book: Workbook, tab: AnyTab, column: number, columns: number): Table['rows'] {
  const sheet = existing(book, tab);
  return tableOf(labelOf(tab), sheet.getSheetValues(1, column, Math.max(1, sheet.getLastRow()), columns)).rows;
}

/** Formulas of a column (1-based), from row 1 on; '' where a cell holds none. */
export function readColumnFormulas(book: Workbook, tab: AnyTab, column: number): readonly string[] {
  const sheet = existing(book, tab);
  return sheet
    .getRange(1, column, Math.max(1, sheet.getLastRow()), 1)
    .getFormulas()
    .map(([formula = '']) => formula);
}

/** Formulas of a stretch; '' where a cell holds none. */
export function readFormulas(book: Workbook, tab: AnyTab, place: Place): readonly (readonly string[])[] {
  return rangeAt(book, tab, place).getFormulas();
}

/** Cells as they are now, in one call; none where the tab has lost those rows. -1 rows or columns reach to the last that hold something. */
export function lookAt(book: Workbook, tab: AnyTab, { row, column, rows, columns }: Place): Table['rows'] {
  const sheet = existing(book, tab);
  try {
    return tableOf(labelOf(tab), sheet.getSheetValues(row, column, rows, columns)).rows;
  } catch (error) {
    if (sheet.getMaxRows() >= row + rows - 1) throw error;
    return [];
  }
}

/** A write that stands ready: its range is had, so that nothing need lie between a look and it. */
export type Held<V> = (cells: readonly (readonly V[])[]) => void;

/**
 * Holds a write of cells ready. `formats` are those of the cells: a text gets the mark of a text where its cell would read it as something
 * else; null where the cells hold text already.
 */
export function holdCells(book: Workbook, tab: AnyTab, place: Place, formats: readonly (readonly string[])[] | null): Held<CellValue> {
  const range = rangeAt(book, tab, place);
  const plain = (row: number, column: number): boolean => formats === null || formats[row]?.[column] === TEXT;
  return (cells) =>
    void range.setValues(cells.map((line, row) => line.map((cell, column) => (plain(row, column) ? toGoogle(cell) : marked(cell)))));
}

/** Holds a write of number formats ready. */
export function holdFormats(book: Workbook, tab: AnyTab, place: Place): Held<string> {
  const range = rangeAt(book, tab, place);
  return (formats) => void range.setNumberFormats(formats.map((line) => [...line]));
}

/** Notes of a stretch, and their writing held ready. */
export function holdNotes(
  book: Workbook,
  tab: AnyTab,
  place: Place,
): { readonly read: () => readonly (readonly string[])[]; readonly write: Held<string> } {
  const range = rangeAt(book, tab, place);
  return { read: () => range.getNotes(), write: (notes) => void range.setNotes(notes.map((line) => [...line])) };
}

/** Number formats of a stretch. */
export function readNumberFormats(book: Workbook, tab: AnyTab, place: Place): readonly (readonly string[])[] {
  return rangeAt(book, tab, place).getNumberFormats();
}

/**
 * Writes cells so that each stays what it is: a text is no formula and no date, a day is a date cell. Where the tab takes no formats, each
 * text gets the mark of a text.
 */
function put(sheet: Sheet, tab: AnyTab, row: number, column: number, cells: readonly (readonly CellValue[])[]): void {
  const formatted = takesFormats(sheet, tab);
  const range = sheet.getRange(row, column, cells.length, cells[0]?.length ?? 1);
  if (!formatted) range.setValues(cells.map((line) => line.map(marked)));
  else enter(range, cells);
}

/** Whether a tab takes number formats; tried once a run, so that nothing of it lies between a later look at the cells and their writing. */
export function prepare(book: Workbook, tab: AnyTab): boolean {
  return takesFormats(existing(book, tab), tab);
}

/** Whether a tab takes number formats, by its name; tried once a run. */
const formattable = new Map<string, boolean>();

/** A typed column of a Table takes none, nor does a protected one. Tried on the row below the headings. */
export function takesFormats(sheet: Sheet, tab: AnyTab): boolean {
  const name = labelOf(tab);
  touched.set(name, tab);
  const known = formattable.get(name);
  if (known !== undefined) return known;
  const takes =
    sheet.getLastRow() < 2 ||
    tryLook(name, 'formats', () => {
      const row = sheet.getRange(2, 1, 1, sheet.getLastColumn());
      row.setNumberFormats(row.getNumberFormats());
    });
  formattable.set(name, takes);
  return takes;
}

/** Writes text down one column, from `row` (1-based) on. Text stays text: a leading "=" is no formula. */
export function writeColumn(book: Workbook, tab: AnyTab, row: number, column: number, texts: readonly string[]): void {
  if (texts.length === 0) return;
  put(
    existing(book, tab),
    tab,
    row,
    column,
    texts.map((text) => [text]),
  );
}

/** Formats to be set before the values and after them; null where none are. */
type FormatSteps = { readonly before: readonly (readonly string[])[] | null; readonly after: readonly (readonly string[])[] | null };

/**
 * An order in which each moment shows the old cell or the new one. A day in a cell of text format would show as its serial number, so the
 * format of a day comes before its value; and a text keeps the cell's format until it stands there, written with an apostrophe where that
 * format would read it as something else. A cell of null stays as it is.
 */
export function formatSteps(cells: readonly (readonly (CellValue | null)[])[], there: readonly (readonly string[])[]): FormatSteps {
  const now = (row: number, column: number): string => there[row]?.[column] ?? '';
  const wanted = cells.map((line, row) => line.map((cell, column) => (cell === null ? now(row, column) : formatOf(cell))));
  const first = wanted.map((line, row) => line.map((format, column) => (format === TEXT ? now(row, column) : format)));
  return { before: differ(first, there) ? first : null, after: differ(wanted, first) ? wanted : null };
}

/** Writes values and formats in an order without a harmful middle. */
function enter(range: GoogleAppsScript.Spreadsheet.Range, cells: readonly (readonly CellValue[])[]): void {
  const there = range.getNumberFormats();
  const { before, after } = formatSteps(cells, there);
  if (before !== null) range.setNumberFormats(before.map((line) => [...line]));
  range.setValues(cells.map((line, row) => line.map((cell, column) => (there[row]?.[column] === TEXT ? toGoogle(cell) : marked(cell)))));
  if (after !== null) range.setNumberFormats(after.map((line) => [...line]));
}

const differ = (some: readonly (readonly string[])[], others: readonly (readonly string[])[]): boolean =>
  some.some((line, row) => line.some((format, column) => format !== others[row]?.[column]));

function sizeOf(row: number, column: number, cells: readonly (readonly unknown[])[]): Place {
  return { row, column, rows: cells.length, columns: cells[0]?.length ?? 1 };
}

function rangeAt(book: Workbook, tab: AnyTab, { row, column, rows, columns }: Place): GoogleAppsScript.Spreadsheet.Range {
  return existing(book, tab).getRange(row, column, rows, columns);
}

/** Adds rows below the last one, each cell as its column holds it; the rules of the columns reach them. Returns the first row. */
export function appendRows(book: Workbook, tab: AnyTab, rows: readonly (readonly CellValue[])[], columns: readonly NewColumn[]): number {
  const sheet = existing(book, tab);
  const first = append(book, tab, rows, (cell, column) => (columns[column]?.holds === 'text' ? formatOf(cell) : GENERAL));
  tryLook(labelOf(tab), 'choices', () => {
    for (const [index, column] of columns.entries()) rule(book, sheet, column, index + 1, first, rows.length, rows.length);
  });
  return first;
}

/** Adds rows below the last one; each cell stays what it is. */
export function appendCells(book: Workbook, tab: AnyTab, rows: readonly (readonly CellValue[])[]): void {
  append(book, tab, rows, (cell) => (cell === '' ? null : formatOf(cell)));
}

const GENERAL = 'General';
/** What Google says of a cell without a format of its own. */
const AUTOMATIC = '0.###############';
const ATTEMPTS = 3;

/**
 * Adds rows below the last one in which somebody wrote, and makes them certain. The rows are looked at in the call before they are written:
 * where a person has got there first, those below everything are taken. What is blank in ours stays as it is: an unticked box, a formula
 * that was filled down. Formats (null: as it is) come first and only where another is needed, so that no text is ever read as a date.
 */
function append(
  book: Workbook,
  tab: AnyTab,
  rows: readonly (readonly CellValue[])[],
  format: (cell: CellValue, column: number) => string | null,
): number {
  const sheet = existing(book, tab);
  const formatted = takesFormats(sheet, tab);
  const width = rows[0]?.length ?? 0;
  if (width === 0) return 0;
  // where a tab takes no formats, what is no text goes as it is: a formula would be none with the mark of a text
  const written = (cell: CellValue, column: number) => (formatted || format(cell, column) === GENERAL ? toGoogle(cell) : marked(cell));
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const first = attempt === 0 ? freeRow(sheet) : sheet.getLastRow() + 1;
    makeRoom(book, sheet, tab, first + rows.length - 1, 0);
    const range = sheet.getRange(first, 1, rows.length, width);
    const before = range.getNumberFormats();
    const formulas = range.getFormulas();
    const isKept = (cell: CellValue, row: number, column: number): boolean => cell === '' && formulas[row]?.[column] !== '';
    const wanted = rows.map((cells, row) =>
      cells.map((cell, column) => (isKept(cell, row, column) ? null : format(cell, column)) ?? before[row]?.[column] ?? GENERAL),
    );
    if (
      formatted &&
      wanted.some((cells, row) => cells.some((each, column) => each !== before[row]?.[column] && !isPlain(each, before[row]?.[column])))
    )
      range.setNumberFormats(wanted);
    const there = range.getValues();
    const isFree = rows.every((cells, row) =>
      cells.every((cell, column) => isUnwritten(there[row]?.[column]) && (cell === '' || formulas[row]?.[column] === '')),
    );
    if (!isFree) continue;
    range.setValues(
      rows.map((cells, row) =>
        cells.map((cell, column) => (cell === '' ? formulas[row]?.[column] || (there[row]?.[column] ?? '') : written(cell, column))),
      ),
    );
    flush();
    return first;
  }
  throw new Stop({ code: 'rows-moved', tab: sheet.getName() });
}

const isPlain = (wanted: string, before: string | undefined): boolean => wanted === GENERAL && before === AUTOMATIC;

/** A blank, or a box that nobody has ticked. */
const isUnwritten = (value: unknown): boolean => value === '' || value === false;

/** The row below the last one in which somebody wrote: a column of boxes filled down far below it is not counted. */
function freeRow(sheet: Sheet): number {
  const last = sheet.getLastRow();
  if (
    last === 0 ||
    sheet
      .getRange(last, 1, 1, sheet.getLastColumn())
      .getValues()[0]
      ?.some((value) => !isUnwritten(value))
  )
    return last + 1;
  const rows = sheet.getDataRange().getValues();
  const written = [...rows].reverse().findIndex((cells) => cells.some((value) => !isUnwritten(value)));
  return written < 0 ? 1 : rows.length - written + 1;
}

/** The rows of a tab below `row`, as they are now. */
export function readBelow(book: Workbook, tab: AnyTab, row: number): Table['rows'] {
  const sheet = existing(book, tab);
  const rows = sheet.getLastRow() - row;
  return rows <= 0 ? [] : readStretch(book, tab, { row: row + 1, column: 1, rows, columns: sheet.getLastColumn() });
}

/** Whether the spreadsheet can hold so many more rows below the last one of a tab. */
export function hasRoom(book: Workbook, tab: AnyTab, rows: number): boolean {
  const sheet = existing(book, tab);
  const lacking = sheet.getLastRow() + rows - sheet.getMaxRows();
  if (lacking <= 0) return true;
  return fits(book, lacking * sheet.getMaxColumns());
}

function fits(book: Workbook, more: number): boolean {
  return book.getSheets().reduce((sum, each) => sum + each.getMaxRows() * each.getMaxColumns(), more) <= limits.cells;
}

/** Cells of a new tab as Google makes it. */
const NEW_TAB = 26_000;

/** Adds rows and columns until there are so many; stops where the spreadsheet is full. */
export function makeRoom(book: Workbook, sheet: Sheet, tab: AnyTab, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const more = Math.max(rows, maxRows) * Math.max(columns, maxColumns) - maxRows * maxColumns;
  if (more === 0) return;
  unlessFull(book, tab, more, () => {
    if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
    if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  });
}

/** Cells are counted only where Google refuses more of them: it takes a few calls a tab. */
function unlessFull<T>(book: Workbook, tab: AnyTab, more: number, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw fits(book, more) ? error : new Stop({ code: 'workbook-full', tab: labelOf(tab) });
  }
}

/** Writes cells so that each stays what it is; the tab grows where the block is larger. */
export function writeBlock(book: Workbook, tab: AnyTab, row: number, column: number, cells: readonly (readonly CellValue[])[]): void {
  const sheet = existing(book, tab);
  makeRoom(book, sheet, tab, row + cells.length - 1, column + (cells[0]?.length ?? 1) - 1);
  put(sheet, tab, row, column, cells);
}

/** Keeps free rows of text below the last one: what is appended there stays the text it is. `filled`: the last one, where it is known. */
export function keepSpareTextRows(book: Workbook, tab: AnyTab, atLeast: number, wanted: number, filled?: number): void {
  const sheet = existing(book, tab);
  const last = sheet.getMaxRows();
  if (last - (filled ?? sheet.getLastRow()) >= atLeast) return;
  sheet.insertRowsAfter(last, wanted);
  if (takesFormats(sheet, tab)) sheet.getRange(last + 1, 1, wanted, sheet.getMaxColumns()).setNumberFormat('@');
}

/** Takes rows out, the lowest first; rows that follow each other go in one call. */
export function deleteRows(book: Workbook, tab: AnyTab, rows: readonly number[]): void {
  const sheet = existing(book, tab);
  const sorted = [...rows].sort((a, b) => a - b);
  for (const stretch of [...stretchesOf(sorted, (row) => row)].reverse()) sheet.deleteRows(stretch[0] ?? 1, stretch.length);
}

/**
 * Deletes these neighbouring rows if `same` accepts what they hold now; else does nothing and returns false. No call lies between the check
 * and the deletion, which is certain at once.
 */
export function deleteRowsIf(
  book: Workbook,
  tab: AnyTab,
  { row, rows, columns }: Omit<Place, 'column'>,
  same: (cells: Table['rows']) => boolean,
): boolean {
  const sheet = existing(book, tab);
  const range = sheet.getRange(row, 1, rows, columns);
  if (!same(tableOf(labelOf(tab), range.getValues()).rows)) return false;
  sheet.deleteRows(row, rows);
  flush();
  return true;
}

/** Deletes a tab of the add-on, which is certain at once; one that is not there is gone. */
export function deleteTab(book: Workbook, tab: OwnTab): void {
  const sheet = markedSheet(book, tab);
  if (sheet === null) return;
  book.deleteSheet(sheet);
  flush();
  dropSheet(book, tab);
  keepMarks(book, withoutTab(marksOf(book), tab.key));
}

/** Gives a tab of the add-on to the town, under a name that is free: what stands in it stays, and the add-on knows it no more. */
export function releaseTab(book: Workbook, tab: OwnTab, name: string): string {
  const sheet = existing(book, tab);
  const given = renameSheet(book, sheet, name);
  dropSheet(book, tab);
  keepMarks(book, withoutTab(marksOf(book), tab.key));
  return given;
}

/** Offers these words in a column, from row 2 down to the last; false where that was refused. */
export function offerWords(book: Workbook, tab: AnyTab, column: number, choices: Choices): boolean {
  const sheet = existing(book, tab);
  return tryLook(labelOf(tab), 'choices', () => {
    const built = dropdown(book, choices);
    if (built !== null) sheet.getRange(2, column, Math.max(1, sheet.getMaxRows() - 1), 1).setDataValidation(built);
  });
}

/** Offers words in a stretch of cells; what stands there stays, and other words stay allowed. False where that was refused. */
export function offerWordsAt(book: Workbook, tab: AnyTab, { row, column, rows, columns }: Place, choices: Choices): boolean {
  const sheet = existing(book, tab);
  return tryLook(labelOf(tab), 'choices', () => {
    const built = dropdown(book, choices);
    const there = Math.min(rows, sheet.getMaxRows() - row + 1);
    if (built !== null && there > 0) sheet.getRange(row, column, there, columns).setDataValidation(built);
  });
}

/** Inserts rows of text below row `after`, with the plain look of lines: Google gives new rows the look and the dropdowns of the row above. */
export function insertTexts(book: Workbook, tab: AnyTab, after: number, rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) return;
  existing(book, tab).insertRowsAfter(after, rows.length);
  rangeAt(book, tab, sizeOf(after + 1, 1, rows))
    .clearDataValidations()
    .setFontWeight('normal')
    .setBackground(null);
  put(existing(book, tab), tab, after + 1, 1, rows);
}

/**
 * Makes the colour rules of the add-on what they should be where the sheet has others: pasting splits and multiplies them, people delete
 * them. `isOurs` knows them by their background; rules of people stay and come first.
 */
export function renewPaints(book: Workbook, tab: AnyTab, paints: readonly Paint[], isOurs: (background: string) => boolean): void {
  const sheet = existing(book, tab);
  tryLook(labelOf(tab), 'colours', () => {
    const { theirs, differ } = comparedPaints(sheet, paints, isOurs);
    if (differ) sheet.setConditionalFormatRules([...theirs, ...paintRules(sheet, paints)]);
  });
}

/** Whether the sheet has other colour rules of the add-on than these. */
export function paintsDiffer(book: Workbook, tab: AnyTab, paints: readonly Paint[], isOurs: (background: string) => boolean): boolean {
  return comparedPaints(existing(book, tab), paints, isOurs).differ;
}

/** The rules of the add-on that are there against those that should be; the rules themselves are only built where they differ. */
function comparedPaints(sheet: Sheet, paints: readonly Paint[], isOurs: (background: string) => boolean) {
  const there = sheet.getConditionalFormatRules().map((rule) => {
    const condition = rule.getBooleanCondition();
    const background = (condition?.getBackground() ?? '').toLowerCase();
    return { rule, condition, background, ours: isOurs(background) };
  });
  const last = Math.max(2, sheet.getMaxRows());
  const placeOf = (column: number): string => {
    const letters = columnLetters(column + 1);
    return last === 2 ? `${letters}2` : `${letters}2:${letters}${last}`;
  };
  const said = there
    .filter(({ ours }) => ours)
    .map(({ rule, condition, background }) => {
      const places = rule.getRanges().map((range) => range.getA1Notation());
      return JSON.stringify([places, condition?.getCriteriaValues().map(String), background]);
    });
  const wanted = paints.map(({ column, startsWith, background }) =>
    JSON.stringify([[placeOf(column)], [startsWith], background.toLowerCase()]),
  );
  const theirs = there.flatMap(({ rule, ours }) => (ours ? [] : [rule]));
  return { theirs, differ: said.join('\n') !== wanted.join('\n') };
}

/** Whether a column (1-based) offers words to choose from, by its first row below the headings. */
export function offersWords(book: Workbook, tab: AnyTab, column: number): boolean {
  return existing(book, tab).getRange(2, column).getDataValidation() !== null;
}

/** Deletes a column (1-based) if `same` accepts its cells; no call lies between the look and the deletion. */
export function deleteColumnIf(book: Workbook, tab: AnyTab, column: number, same: (cells: readonly CellValue[]) => boolean): boolean {
  const sheet = existing(book, tab);
  const range = sheet.getRange(1, column, Math.max(1, sheet.getLastRow()), 1);
  if (!same(tableOf(labelOf(tab), range.getValues()).rows.map(([cell = '']) => cell))) return false;
  sheet.deleteColumn(column);
  return true;
}

/** Adds rows of text below the last one. Returns the first row. */
export function appendTexts(book: Workbook, tab: AnyTab, rows: readonly (readonly string[])[]): number {
  return rows.length === 0 ? 0 : append(book, tab, rows, () => '@');
}

/** Makes what has been written so far certain. */
export function flush(): void {
  SpreadsheetApp.flush();
}

/** Why a cell (1-based) is not seen by anybody; null where it is. What a filter view hides from one person, no script can ask. */
export function hiddenBy(book: Workbook, tab: AnyTab, row: number, column: number): 'filter' | 'row' | 'column' | null {
  const sheet = existing(book, tab);
  if (sheet.isRowHiddenByFilter(row)) return 'filter';
  if (sheet.isRowHiddenByUser(row)) return 'row';
  return sheet.isColumnHiddenByUser(column) ? 'column' : null;
}

/** Selects a cell (1-based) and brings its tab to the front. */
export function jumpTo(book: Workbook, tab: AnyTab, row: number, column: number): void {
  existing(book, tab).getRange(row, column).activate();
}

/**
 * Makes a tab, under a temporary name until it is complete: a run that dies on the way leaves no half-made tab that looks finished. One value
 * of the register turns the new sheet into the tab, so that no moment is without it; the sheet it replaces goes then. It stands right after
 * the tab `after`, or last if there is none. A tab of the town that has the name keeps it, and ours gets another.
 */
export function makeTab(book: Workbook, plan: NewSheet, after: AnyTab | null): void {
  finishTabs(book);
  requireReplaceable(book, plan.tab);
  const before = book.getActiveSheet();
  const neighbour = after === null ? null : sheetFor(book, after);
  const sheet = beginSheet(book, plan.tab, neighbour === null ? book.getNumSheets() : neighbour.getIndex());
  fill(book, sheet, plan);
  flush();
  const replaced = markedSheet(book, plan.tab);
  // a person who has the old tab open is shown the new one
  const looking = replaced !== null && replaced.getSheetId() === before.getSheetId();
  keepMarks(book, withTab(marksOf(book), plan.tab, sheet.getSheetId()));
  dropSheet(book, plan.tab);
  if (looking) book.setActiveSheet(sheet);
  finishTabs(book);
  if (!looking) book.setActiveSheet(before);
}

/** Google deletes no protected sheet: to be asked before anything is written. */
export function requireReplaceable(book: Workbook, tab: OwnTab): void {
  const sheet = markedSheet(book, tab);
  if (sheet !== null && lockedIn(sheet).length > 0) throw new Stop({ code: 'tabs-protected', tabs: [sheet.getName()] });
}

/** An empty sheet that the register knows as begun; one of this name that a run left without having said so is used. */
function beginSheet(book: Workbook, tab: OwnTab, place: number): Sheet {
  const name = beingMade(tab.name);
  const left = book.getSheetByName(name);
  const free = (): string => freeName(name, (each) => book.getSheetByName(each) !== null);
  const sheet = left !== null && left.getLastRow() === 0 ? left : unlessFull(book, tab, NEW_TAB, () => book.insertSheet(free(), place));
  try {
    keepMarks(book, withBegun(marksOf(book), sheet.getSheetId()));
  } catch (error) {
    book.deleteSheet(sheet);
    throw error;
  }
  return sheet;
}

/** The sheet on which a tab is drawn; made, empty, where there is none. It may be drawn on again and again. */
export function drawingSheet(book: Workbook, tab: OwnTab): Sheet {
  const there = markedSheet(book, tab);
  if (there !== null) return there;
  const sheet = beginSheet(book, tab, book.getNumSheets());
  keepMarks(book, withTab(marksOf(book), tab, sheet.getSheetId()));
  finishTabs(book);
  return sheet;
}

/** Keeps everybody from writing into a tab but the owner of the file, the one who runs the job, and these addresses. */
export function lockTab(book: Workbook, tab: AnyTab, editors: readonly string[]): void {
  const sheet = existing(book, tab);
  if (sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length > 0) return;
  tryLook(labelOf(tab), 'protection', () => {
    const [begun] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
    const protection = begun ?? sheet.protect();
    // by name before the others go: who may write through a group alone would lock themselves out (reference/spreadsheet/protection)
    const me = Session.getEffectiveUser();
    protection.addEditor(me);
    if (editors.length > 0) protection.addEditors([...editors]);
    const kept = [me.getEmail(), ...editors];
    protection.removeEditors(protection.getEditors().filter((each) => !kept.includes(each.getEmail())));
    if (protection.canDomainEdit()) protection.setDomainEdit(false);
  });
}

export function showTab(book: Workbook, tab: AnyTab): void {
  book.setActiveSheet(existing(book, tab));
}

function fill(book: Workbook, sheet: Sheet, plan: NewSheet): void {
  const columnCount = plan.columns.length;
  makeRoom(book, sheet, plan.tab, plan.rows.length + plan.spareRows, columnCount);
  const maxRows = sheet.getMaxRows();
  // "@" before the write: no text becomes a formula, a date or a number. Below the rows too, for lines staff add.
  sheet.getRange(1, 1, maxRows, columnCount).setNumberFormat('@').setVerticalAlignment('top').setWrap(true);
  writeTyped(sheet, 1, plan.rows, plan.columns, null);
  sheet.getRange(1, 1, 1, columnCount).setFontWeight('bold').setBackground('#e8f1fe').setVerticalAlignment('middle');
  sheet.setFrozenRows(1);
  if (plan.frozenColumns > 0) sheet.setFrozenColumns(plan.frozenColumns);
  for (const { first, length, width } of sameWidths(plan.columns)) sheet.setColumnWidths(first, length, width);
  for (const [index, column] of plan.columns.entries()) {
    if (!column.wraps) sheet.getRange(1, index + 1, maxRows, 1).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
    if (maxRows > 1) rule(book, sheet, column, index + 1, 2, maxRows - 1, plan.rows.length - 1);
  }
  if (plan.paints.length > 0 && maxRows > 1) sheet.setConditionalFormatRules([...paintRules(sheet, plan.paints)]);
  if (plan.warned !== null) {
    const { first, length } = plan.warned;
    sheet.getRange(1, first, maxRows, length).protect().setWarningOnly(true);
  }
  if (plan.hidden) sheet.hideSheet();
}

/** Neighbouring columns of one width, 1-based. */
function sameWidths(columns: readonly NewColumn[]): readonly { readonly first: number; readonly length: number; readonly width: number }[] {
  const runs: { first: number; length: number; width: number }[] = [];
  columns.forEach(({ width }, index) => {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.width === width) last.length += 1;
    else runs.push({ first: index + 1, length: 1, width });
  });
  return runs;
}

/** One write for all cells; before it, formats for the columns in which something else than text stands. `refusing`: a tab that takes none. */
function writeTyped(
  sheet: Sheet,
  first: number,
  rows: readonly (readonly CellValue[])[],
  columns: readonly NewColumn[],
  refusing: AnyTab | null,
): void {
  if (rows.length === 0) return;
  for (const [index, { holds }] of columns.entries()) {
    const column = sheet.getRange(first, index + 1, rows.length, 1);
    // a formula is one only where the format lets it be
    if (holds !== 'text' && refusing === null) column.setNumberFormat('General');
    else if (holds !== 'text' && refusing !== null) tryLook(labelOf(refusing), 'formats', () => void column.setNumberFormat('General'));
    else if (refusing === null && rows.some((row) => typeof row[index] !== 'string'))
      column.setNumberFormats(rows.map((row) => [formatOf(row[index] ?? '')]));
  }
  const written = (cell: CellValue, index: number) =>
    refusing === null || columns[index]?.holds !== 'text' ? toGoogle(cell) : marked(cell);
  sheet.getRange(first, 1, rows.length, columns.length).setValues(rows.map((row) => row.map(written)));
}

/** The dropdown of a column over `rows` rows, or its checkboxes over the `filled` ones that hold a measure. */
function rule(book: Workbook, sheet: Sheet, column: NewColumn, place: number, first: number, rows: number, filled: number): void {
  const built = dropdown(book, column.choices);
  if (built !== null) sheet.getRange(first, place, rows, 1).setDataValidation(built);
  if (column.holds === 'checkbox' && filled > 0)
    sheet.getRange(first, place, filled, 1).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
}

/** Other words stay allowed: a strict rule would refuse the add-on's own writes; the check names what is unknown. */
function dropdown(book: Workbook, choices: Choices): GoogleAppsScript.Spreadsheet.DataValidation | null {
  switch (choices.kind) {
    case 'none':
      return null;
    case 'words':
      return SpreadsheetApp.newDataValidation()
        .requireValueInList([...choices.words], true)
        .setAllowInvalid(true)
        .build();
    case 'range': {
      const range = existing(book, choices.tab).getRange(choices.first, choices.column, choices.last - choices.first + 1, 1);
      return SpreadsheetApp.newDataValidation().requireValueInRange(range, true).setAllowInvalid(true).build();
    }
  }
}

function paintRules(sheet: Sheet, paints: readonly Paint[]): readonly GoogleAppsScript.Spreadsheet.ConditionalFormatRule[] {
  const rows = Math.max(1, sheet.getMaxRows() - 1);
  return paints.map((paint) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith(paint.startsWith)
      .setBackground(paint.background)
      .setFontColor(paint.color)
      .setRanges([sheet.getRange(2, paint.column + 1, rows, 1)])
      .build(),
  );
}

function existing(book: Workbook, tab: AnyTab): Sheet {
  touched.set(labelOf(tab), tab);
  const sheet = sheetFor(book, tab);
  if (sheet === null) throw new Error(`The tab ${labelOf(tab)} went away during the run`);
  return sheet;
}

const two = (number: number): string => String(number).padStart(2, '0');

function fromGoogle(value: unknown): CellValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) {
    const day = dayOf(value.getFullYear(), value.getMonth() + 1, value.getDate());
    const time = `${two(value.getHours())}:${two(value.getMinutes())}`;
    return day === null ? timeAlone(value) : { day, time: time === '00:00' ? null : time };
  }
  return String(value ?? '');
}

/** Apps Script gives every cell with a date or time format as a moment; before 1900 it stands for no day that anybody plans. */
const isBeforeDays = (value: unknown): boolean => value instanceof Date && value.getFullYear() < 1900;

/** 9:00, or 36:00 where the cell holds more than a day; a day before 1900 as it would be typed. */
function timeAlone(value: Date): string {
  const [year, month, day] = [value.getFullYear(), value.getMonth() + 1, value.getDate()];
  // 9999/12/31 stands for no end, and is a day
  if (year !== 1899 || month < 12 || day < 30) return `${year}/${month}/${day}`;
  const seconds = value.getSeconds() === 0 ? '' : `:${two(value.getSeconds())}`;
  return `${(day - 30) * 24 + value.getHours()}:${two(value.getMinutes())}${seconds}`;
}

const TEXT = '@';

/** A leading apostrophe is taken for the mark of a text and swallowed, so it is written twice. */
const literal = (text: string): string => (text.startsWith("'") ? `'${text}` : text);

/** A text with the mark of a text, an apostrophe that is not kept, for cells of any format: no formula, no number, no date. */
const marked = (cell: CellValue): ReturnType<typeof toGoogle> => (typeof cell === 'string' && cell !== '' ? `'${cell}` : toGoogle(cell));

function toGoogle(cell: CellValue): string | number | boolean | Date {
  if (typeof cell === 'string') return literal(cell);
  if (!isDateCell(cell)) return cell;
  const [year = 0, month = 1, day = 1] = cell.day.split('-').map(Number);
  const [hour = 0, minute = 0] = (cell.time ?? '0:0').split(':').map(Number);
  return new Date(year, month - 1, day, hour, minute);
}

function formatOf(cell: CellValue): string {
  if (isDateCell(cell)) return cell.time === null ? 'yyyy/MM/dd' : 'yyyy/MM/dd H:mm';
  return typeof cell === 'string' ? TEXT : 'General';
}
