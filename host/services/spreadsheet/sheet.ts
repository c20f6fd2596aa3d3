// SpreadsheetApp.Sheet: one tab, its rows and columns, and the methods that return ranges.

import { parseA1, rectOfA1 } from '../../book/a1';
import type { SheetModel } from '../../book/book';
import { hexOf, UnknownColour } from '../../book/cellStyle';
import { displayOf } from '../../book/format';
import { type Entry, enteredCell, entryOf } from '../../book/input';
import { lastColumnOf, lastRowOf, type Rect } from '../../book/rect';
import { costs } from '../../runtime/costs';
import { Exception, type Execution, NotImplemented } from '../../runtime/execution';
import { flush } from '../../runtime/flush';
import { type EnumValue, enumValue, type Service } from '../../runtime/guard';
import { mustBeWhole, mustExist, mustFit, payRead, write, writeSheet } from './access';
import { chartsOf, type EmbeddedChart, EmbeddedChartBuilder, insertChart, removeChart, updateChart } from './chart';
import { type ConditionalFormatRule, conditionalFormatRulesOf, setConditionalFormatRules } from './conditionalFormat';
import { type Filter, filterOf, hiddenByFilter } from './filter';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOf, placeOfSheet } from './metadata';
import { NamedRange } from './namedRange';
import { type Protection, protectionsOf, protectSheet } from './protection';
import {
  type ClearOptions,
  clearedCell,
  clearedParts,
  entryContext,
  faultOfEntries,
  type Range,
  rectFromNumbers,
  withSizes,
} from './range';
import { type RangeList, rangeListOf } from './rangeList';
import { rangeOf, sheetOf, spreadsheetOf } from './registry';
import { Selection } from './selection';
import type { Spreadsheet } from './spreadsheet';
import { TextFinder } from './textFinder';

/** Default sizes in pixels (REF getColumnWidth, getRowHeight). */
const defaultWidth = 100;
const defaultHeight = 21;

/**
 * The range of an A1 notation or of a named range. `own` is the sheet whose getRange was called, null for the spreadsheet's.
 * "Range not found" where there is none (platform.md §F).
 */
export function rangeByText(execution: Execution, text: string, own: SheetModel | null): Range {
  const { book } = execution;
  const parsed = parseA1(text);
  const named = book.namedRanges.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  if (parsed === null && named === undefined) throw new Exception('Range not found');
  const sheet =
    parsed === null
      ? book.sheetById(named?.sheetId ?? -1)
      : parsed.sheet === null
        ? (own ?? book.activeSheet())
        : book.sheetByName(parsed.sheet);
  if (sheet === undefined) throw new Exception('Range not found');
  if (own !== null && sheet !== own) throw new NotImplemented(`SpreadsheetApp.Sheet.getRange("${text}") of another sheet`);
  if (parsed === null) return rangeOf(execution, sheet, named?.rect ?? { row: 1, column: 1, rows: 1, columns: 1 });
  const { rect, bounds } = rectOfA1(parsed, sheet.maxRows, sheet.maxColumns);
  if (rect.rows < 1 || rect.columns < 1 || lastRowOf(rect) > sheet.maxRows || lastColumnOf(rect) > sheet.maxColumns)
    throw new Exception('Range not found');
  return rangeOf(execution, sheet, rect, bounds);
}

export class Sheet implements Service {
  readonly gasType = 'Spreadsheet.Sheet';

  constructor(
    private readonly execution: Execution,
    readonly model: SheetModel,
  ) {}

  // ---- the tab

  getName(): string {
    this.handle();
    return this.model.name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): this {
    mustExist(this.model);
    mustBeFreeName(this.execution, name, this.model);
    this.change(() => this.model.rename(name));
    return this;
  }

  getSheetId(): number {
    return this.model.id;
  }

  /** From 1 (REF getIndex). */
  getIndex(): number {
    this.handle();
    return this.execution.book.sheets.indexOf(this.model) + 1;
  }

  getParent(): Spreadsheet {
    return spreadsheetOf(this.execution);
  }

  getType(): EnumValue {
    return enumValue('Spreadsheet.SheetType', 'GRID');
  }

  activate(): this {
    this.handle();
    this.execution.book.activeSheetId = this.model.id;
    return this;
  }

  hideSheet(): this {
    const { sheets } = this.execution.book;
    if (sheets.every((sheet) => sheet === this.model || sheet.hidden)) throw new Exception("You can't hide all the sheets in a document.");
    this.change(() => this.model.update('hidden', () => true));
    return this;
  }

  showSheet(): this {
    this.change(() => this.model.update('hidden', () => false));
    return this;
  }

  isSheetHidden(): boolean {
    this.handle();
    return this.model.hidden;
  }

  getTabColor(): string | null {
    this.handle();
    return this.model.tabColor;
  }

  setTabColor(colour: string | null): this {
    try {
      const hex = colour === null ? null : hexOf(colour);
      this.change(() => this.model.update('tabColor', () => hex));
      return this;
    } catch (error) {
      if (error instanceof UnknownColour) throw new NotImplemented(`The colour "${error.message}"`);
      throw error;
    }
  }

  isRightToLeft(): boolean {
    return this.model.rightToLeft;
  }

  setRightToLeft(rightToLeft: boolean): this {
    this.change(() => this.model.update('rightToLeft', () => rightToLeft));
    return this;
  }

  hasHiddenGridlines(): boolean {
    return this.model.hiddenGridlines;
  }

  setHiddenGridlines(hidden: boolean): this {
    this.change(() => this.model.update('hiddenGridlines', () => hidden));
    return this;
  }

  /** Copies the tab to the end of the bound spreadsheet, named "X のコピー" (other spreadsheets cannot be reached from the host). */
  copyTo(_spreadsheet: Spreadsheet): Sheet {
    return copySheet(this.execution, this.model, this.execution.book.sheets.length);
  }

  // ---- ranges

  /** Free of charge: 400 getRange and setValues pairs took 164 ms, so a range is made without asking the server (platform.md §H). */
  getRange(...given: readonly [string] | readonly number[]): Range {
    mustExist(this.model);
    const [first] = given;
    if (typeof first === 'string') return rangeByText(this.execution, first, this.model);
    const [row = 0, column = 0, rows = 1, columns = 1] = given.filter((item) => typeof item === 'number');
    mustBeWhole('Sheet.getRange', [row, column, rows, columns].slice(0, given.length));
    return rangeOf(this.execution, this.model, rectFromNumbers(this.model, row, column, rows, columns));
  }

  getRangeList(notations: readonly unknown[]): RangeList {
    return rangeListOf(
      this.execution,
      notations.map((notation) => rangeByText(this.execution, String(notation), this.model)),
    );
  }

  getDataRange(): Range {
    this.pay();
    return rangeOf(this.execution, this.model, {
      row: 1,
      column: 1,
      rows: Math.max(1, this.model.lastRow()),
      columns: Math.max(1, this.model.lastColumn()),
    });
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    const height = rows === -1 ? Math.max(1, this.model.lastRow() - row + 1) : rows;
    const width = columns === -1 ? Math.max(1, this.model.lastColumn() - column + 1) : columns;
    return this.getRange(row, column, height, width).getValues();
  }

  getLastRow(): number {
    this.pay();
    return this.model.lastRow();
  }

  getLastColumn(): number {
    this.pay();
    return this.model.lastColumn();
  }

  getMaxRows(): number {
    this.handle();
    return this.model.maxRows;
  }

  getMaxColumns(): number {
    this.handle();
    return this.model.maxColumns;
  }

  getSelection(): Selection {
    return new Selection(this.execution);
  }

  /** The tab's own selection, cut to the grid. */
  getActiveRange(): Range {
    this.handle();
    return rangeOf(this.execution, this.model, selectedRects(this.model).at(-1) ?? firstCell);
  }

  getActiveRangeList(): RangeList {
    this.handle();
    return rangeListOf(
      this.execution,
      selectedRects(this.model).map((rect) => rangeOf(this.execution, this.model, rect)),
    );
  }

  getCurrentCell(): Range {
    this.handle();
    const { row, column } = this.model.current;
    return rangeOf(this.execution, this.model, {
      row: Math.min(row, this.model.maxRows),
      column: Math.min(column, this.model.maxColumns),
      rows: 1,
      columns: 1,
    });
  }

  getActiveCell(): Range {
    return this.getCurrentCell();
  }

  setActiveRange(range: Range): Range {
    return this.own(range).activate();
  }

  setActiveSelection(place: Range | string): Range {
    return (typeof place === 'string' ? rangeByText(this.execution, place, this.model) : this.own(place)).activate();
  }

  setActiveRangeList(list: RangeList): RangeList {
    for (const range of list.ranges) this.own(range);
    return list.activate();
  }

  setCurrentCell(cell: Range): Range {
    return this.own(cell).activateAsCurrentCell();
  }

  private own(range: Range): Range {
    if (range.sheet !== this.model) throw new Exception('The range is not on this sheet.');
    return range;
  }

  // ---- content

  /** Adds a row below the last one with content, all of it or nothing. Values are read like typed input. */
  appendRow(values: readonly unknown[]): this {
    const { execution, model } = this;
    flush(execution);
    const row = model.lastRow() + 1;
    const rect: Rect = { row, column: 1, rows: 1, columns: Math.max(1, values.length) };
    if (row > model.maxRows) mustFit(execution, model.maxColumns);
    const context = entryContext(execution);
    const entries = values.map((value, index) => entryOf(value, model.cell(row, index + 1)?.format, context));
    const at = (_row: number, column: number): Entry => entries[column] ?? { value: '' };
    write(execution, {
      sheet: model,
      rect,
      price: costs.write + costs.writePerCell * values.length,
      fault: () => faultOfEntries(model, rect, at),
      carryOut: () => {
        if (row > model.maxRows) model.insertRows(model.maxRows + 1, 1, model.maxRows);
        if (rect.columns > model.maxColumns) model.insertColumns(model.maxColumns + 1, rect.columns - model.maxColumns, null);
        model.writeCells(rect, (cell, r, c) => enteredCell(cell, at(r, c)));
      },
    });
    return this;
  }

  clear(options: ClearOptions = {}): this {
    if (options.skipFilteredRows === true) throw new NotImplemented('SpreadsheetApp.Sheet.clear({skipFilteredRows: true})');
    const parts = clearedParts(options);
    const { model } = this;
    write(this.execution, {
      sheet: model,
      rect: this.everything(),
      price: costs.format,
      carryOut: () =>
        model.writeCells({ row: 1, column: 1, rows: model.rows.length, columns: model.maxColumns }, (cell) => clearedCell(cell, parts)),
    });
    return this;
  }

  clearContents(): this {
    return this.clear({ contentsOnly: true });
  }

  clearFormats(): this {
    return this.clear({ formatOnly: true });
  }

  clearNotes(): this {
    return this.clear({ commentsOnly: true });
  }

  /** Sorts all rows below the frozen ones (REF Sheet.sort). */
  sort(column: number, ascending = true): this {
    const { frozenRows, maxRows, maxColumns } = this.model;
    const rows = Math.max(1, Math.min(maxRows, this.model.rows.length) - frozenRows);
    rangeOf(this.execution, this.model, { row: frozenRows + 1, column: 1, rows, columns: maxColumns }).sort({ column, ascending });
    return this;
  }

  createTextFinder(wanted: string): TextFinder {
    return new TextFinder(this.execution, [{ sheet: this.model, rect: this.everything() }], wanted);
  }

  // ---- rows and columns

  insertRowAfter(after: number): this {
    return this.insertRowsAfter(after, 1);
  }

  insertRowBefore(before: number): this {
    return this.insertRowsBefore(before, 1);
  }

  insertRowsAfter(after: number, count: number): this {
    this.mustHaveRows(after, 1);
    return this.insertRowsAt(after + 1, count, after);
  }

  insertRowsBefore(before: number, count: number): this {
    this.mustHaveRows(before, 1);
    return this.insertRowsAt(before, count, before);
  }

  insertRows(index: number, count = 1): this {
    return this.insertRowsBefore(index, count);
  }

  insertColumnAfter(after: number): this {
    return this.insertColumnsAfter(after, 1);
  }

  insertColumnBefore(before: number): this {
    return this.insertColumnsBefore(before, 1);
  }

  insertColumnsAfter(after: number, count: number): this {
    this.mustHaveColumns(after, 1);
    return this.insertColumnsAt(after + 1, count, after);
  }

  insertColumnsBefore(before: number, count: number): this {
    this.mustHaveColumns(before, 1);
    return this.insertColumnsAt(before, count, before);
  }

  insertColumns(index: number, count = 1): this {
    return this.insertColumnsBefore(index, count);
  }

  private insertRowsAt(at: number, count: number, like: number): this {
    mustBeWhole('Sheet.insertRows', [at, count]);
    if (count < 1) throw new Exception('Those rows are out of bounds.');
    mustFit(this.execution, count * this.model.maxColumns);
    this.change(() => this.model.insertRows(at, count, like));
    return this;
  }

  private insertColumnsAt(at: number, count: number, like: number): this {
    mustBeWhole('Sheet.insertColumns', [at, count]);
    if (count < 1) throw new Exception('Those columns are out of bounds.');
    mustFit(this.execution, count * this.model.maxRows);
    this.change(() => this.model.insertColumns(at, count, like));
    return this;
  }

  deleteRow(row: number): this {
    this.deleteRows(row, 1);
    return this;
  }

  deleteRows(row: number, count: number): void {
    mustBeWhole('Sheet.deleteRows', [row, count]);
    this.mustHaveRows(row, count);
    const { maxRows, maxColumns, frozenRows } = this.model;
    if (count === maxRows) throw new Exception("You can't delete all the rows on the sheet.");
    if (row <= frozenRows + 1 && row + count > maxRows) throw new Exception('Sorry, it is not possible to delete all non-frozen rows.');
    const rect = { row, column: 1, rows: count, columns: maxColumns };
    write(this.execution, { sheet: this.model, rect, price: costs.deleteRow * count, carryOut: () => this.model.deleteRows(row, count) });
  }

  deleteColumn(column: number): this {
    this.deleteColumns(column, 1);
    return this;
  }

  deleteColumns(column: number, count: number): void {
    mustBeWhole('Sheet.deleteColumns', [column, count]);
    this.mustHaveColumns(column, count);
    const { maxRows, maxColumns, frozenColumns } = this.model;
    if (count === maxColumns) throw new Exception("You can't delete all the columns on the sheet.");
    if (column <= frozenColumns + 1 && column + count > maxColumns)
      throw new Exception('Sorry, it is not possible to delete all non-frozen columns.');
    const rect = { row: 1, column, rows: maxRows, columns: count };
    write(this.execution, {
      sheet: this.model,
      rect,
      price: costs.deleteRow * count,
      carryOut: () => this.model.deleteColumns(column, count),
    });
  }

  hideRow(range: Range): void {
    this.hideRows(range.rect.row, range.rect.rows);
  }

  hideRows(row: number, count = 1): void {
    this.mustHaveRows(row, count);
    this.change(() => this.model.update('hiddenRows', (found) => withNumbers(found, row, count)));
  }

  showRows(row: number, count = 1): void {
    this.mustHaveRows(row, count);
    this.change(() => this.model.update('hiddenRows', (found) => withoutNumbers(found, row, count)));
  }

  unhideRow(range: Range): void {
    this.showRows(range.rect.row, range.rect.rows);
  }

  isRowHiddenByFilter(row: number): boolean {
    flush(this.execution);
    this.handle();
    this.mustHaveRows(row, 1);
    return hiddenByFilter(this.execution, this.model, row);
  }

  isRowHiddenByUser(row: number): boolean {
    this.handle();
    this.mustHaveRows(row, 1);
    return this.model.hiddenRows.has(row);
  }

  hideColumn(range: Range): void {
    this.hideColumns(range.rect.column, range.rect.columns);
  }

  hideColumns(column: number, count = 1): void {
    this.mustHaveColumns(column, count);
    this.change(() => this.model.update('hiddenColumns', (found) => withNumbers(found, column, count)));
  }

  showColumns(column: number, count = 1): void {
    this.mustHaveColumns(column, count);
    this.change(() => this.model.update('hiddenColumns', (found) => withoutNumbers(found, column, count)));
  }

  unhideColumn(range: Range): void {
    this.showColumns(range.rect.column, range.rect.columns);
  }

  isColumnHiddenByUser(column: number): boolean {
    this.handle();
    this.mustHaveColumns(column, 1);
    return this.model.hiddenColumns.has(column);
  }

  getFrozenRows(): number {
    this.handle();
    return this.model.frozenRows;
  }

  getFrozenColumns(): number {
    this.handle();
    return this.model.frozenColumns;
  }

  setFrozenRows(rows: number): void {
    mustBeWhole('Sheet.setFrozenRows', [rows]);
    if (rows < 0 || rows >= this.model.maxRows) throw new Exception('Those rows are out of bounds.');
    this.change(() => this.model.update('frozenRows', () => rows));
  }

  setFrozenColumns(columns: number): void {
    mustBeWhole('Sheet.setFrozenColumns', [columns]);
    if (columns < 0 || columns >= this.model.maxColumns) throw new Exception('Those columns are out of bounds.');
    this.change(() => this.model.update('frozenColumns', () => columns));
  }

  getColumnWidth(column: number): number {
    this.handle();
    this.mustHaveColumns(column, 1);
    return this.model.columnWidths.get(column) ?? defaultWidth;
  }

  setColumnWidth(column: number, width: number): this {
    return this.setColumnWidths(column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    this.mustHaveColumns(column, count);
    this.change(() => this.model.update('columnWidths', (found) => withSizes(found, column, count, () => width)));
    return this;
  }

  getRowHeight(row: number): number {
    this.handle();
    this.mustHaveRows(row, 1);
    return this.model.rowHeights.get(row) ?? defaultHeight;
  }

  /** Not below the height of one line (REF setRowHeight: rows grow to fit their content). */
  setRowHeight(row: number, height: number): this {
    return this.setRowHeights(row, 1, height);
  }

  setRowHeights(row: number, count: number, height: number): this {
    return this.setRowHeightsForced(row, count, Math.max(defaultHeight, height));
  }

  setRowHeightsForced(row: number, count: number, height: number): this {
    this.mustHaveRows(row, count);
    this.change(() => this.model.update('rowHeights', (found) => withSizes(found, row, count, () => height)));
    return this;
  }

  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }

  /** Fits the longest text; the host measures by counting letters (7 px, 13 px for full-width ones). */
  autoResizeColumns(column: number, count: number): this {
    this.mustHaveColumns(column, count);
    this.pay();
    const { model, execution } = this;
    const widthOf = (index: number): number => {
      const texts = model.rows.map((row) => displayOf(row?.[column - 1 + index], execution.book.locale));
      return texts.reduce((most, text) => Math.max(most, ...text.split('\n').map(textWidth)), 0);
    };
    const widths = Array.from({ length: count }, (_, index) => widthOf(index));
    this.change(() =>
      model.update('columnWidths', (found) => withSizes(found, column, count, (index) => widths[index] || found.get(column + index))),
    );
    return this;
  }

  /** Back to the height that fits the content, which is the default one here. */
  autoResizeRows(row: number, count: number): this {
    this.mustHaveRows(row, count);
    this.change(() => this.model.update('rowHeights', (found) => withSizes(found, row, count, () => undefined)));
    return this;
  }

  private mustHaveRows(row: number, count: number): void {
    if (!(row >= 1 && count >= 1 && row + count - 1 <= this.model.maxRows)) throw new Exception('Those rows are out of bounds.');
  }

  private mustHaveColumns(column: number, count: number): void {
    if (!(column >= 1 && count >= 1 && column + count - 1 <= this.model.maxColumns))
      throw new Exception('Those columns are out of bounds.');
  }

  // ---- what is attached

  protect(): Protection {
    mustExist(this.model);
    return protectSheet(this.execution, this.model);
  }

  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.execution, type, this.model);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    this.pay();
    return conditionalFormatRulesOf(this.execution, this.model);
  }

  setConditionalFormatRules(rules: readonly unknown[]): void {
    mustExist(this.model);
    setConditionalFormatRules(this.execution, this.model, rules);
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  getFilter(): Filter | null {
    this.handle();
    return filterOf(this.execution, this.model);
  }

  getNamedRanges(): NamedRange[] {
    return this.execution.book.namedRanges
      .filter(({ sheetId }) => sheetId === this.model.id)
      .map(({ name }) => new NamedRange(this.execution, name));
  }

  getCharts(): EmbeddedChart[] {
    this.handle();
    return chartsOf(this.execution, this.model);
  }

  newChart(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.execution, this.model);
  }

  insertChart(chart: EmbeddedChart): void {
    mustExist(this.model);
    insertChart(this.execution, this.model, chart);
  }

  updateChart(chart: EmbeddedChart): void {
    updateChart(this.execution, this.model, chart);
  }

  removeChart(chart: EmbeddedChart): void {
    removeChart(this.execution, this.model, chart);
  }

  addDeveloperMetadata(key: string, ...rest: readonly unknown[]): this {
    addMetadata(this.execution, placeOfSheet(this.model), key, ...rest);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.execution, this.model);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.execution, { sheet: this.model, rect: null });
  }

  private everything(): Rect {
    return { row: 1, column: 1, rows: this.model.maxRows, columns: this.model.maxColumns };
  }

  private handle(): void {
    mustExist(this.model);
    this.execution.spend(costs.handle);
  }

  private pay(): void {
    payRead(this.execution, this.model, 1);
  }

  private change(carryOut: () => void): void {
    writeSheet(this.execution, this.model, costs.format, carryOut);
  }
}

const firstCell: Rect = { row: 1, column: 1, rows: 1, columns: 1 };

/** What is selected on a tab, cut to a grid that may have shrunk since. */
function selectedRects(sheet: SheetModel): readonly Rect[] {
  const inGrid = sheet.selection.filter((rect) => lastRowOf(rect) <= sheet.maxRows && lastColumnOf(rect) <= sheet.maxColumns);
  return inGrid.length === 0 ? [firstCell] : inGrid;
}

/** Refuses a name another tab has (capitals do not count: unverified), in Google's words. */
export function mustBeFreeName(execution: Execution, name: string, own: SheetModel | null): void {
  if (name === '') throw new Exception('Invalid argument: name');
  const taken = execution.book.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** An id no tab has. */
/** Its multiples, without the whole part, are spread evenly. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

export function newSheetId(execution: Execution): number {
  for (;;) {
    // the book's version: a file that is opened again draws the same numbers, and an ID never comes twice
    const id = 1 + Math.floor(((execution.random() + execution.book.version * GOLDEN) % 1) * (2 ** 31 - 2));
    if (execution.book.sheetById(id) === undefined) return id;
  }
}

/** Journals a copy of a tab at this index (from 0), named as Google names copies in the spreadsheet's language. */
export function copySheet(execution: Execution, model: SheetModel, index: number, wanted: string | null = null): Sheet {
  flush(execution);
  mustExist(model);
  mustFit(execution, model.maxRows * model.maxColumns);
  execution.spend(costs.format);
  const { book } = execution;
  const copyName = book.locale.startsWith('ja') ? `${model.name} のコピー` : `Copy of ${model.name}`;
  const isTaken = (name: string): boolean => book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  let name = wanted ?? copyName;
  for (let number = 1; isTaken(name); number += 1) name = `${copyName} ${number}`;
  const twin = model.twin(book, newSheetId(execution), name);
  book.update(book, 'sheets', (sheets) => [...sheets.slice(0, index), twin, ...sheets.slice(index)], twin.id);
  return sheetOf(execution, twin);
}

function withNumbers(found: ReadonlySet<number>, start: number, count: number): ReadonlySet<number> {
  return new Set([...found, ...Array.from({ length: count }, (_, index) => start + index)]);
}

function withoutNumbers(found: ReadonlySet<number>, start: number, count: number): ReadonlySet<number> {
  return new Set([...found].filter((number) => number < start || number >= start + count));
}

function textWidth(text: string): number {
  if (text === '') return 0;
  return [...text].reduce((sum, letter) => sum + (/[\u1100-\uffff]|[\u{10000}-\u{10ffff}]/u.test(letter) ? 13 : 7), 6);
}
