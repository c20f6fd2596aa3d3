// SpreadsheetApp.Spreadsheet: the bound workbook.

import { SheetModel } from '../../book/book';
import { isTimeZone } from '../../book/serial';
import { costs } from '../../runtime/costs';
import { Exception, type Execution } from '../../runtime/execution';
import { flush } from '../../runtime/flush';
import type { EnumValue, Service } from '../../runtime/guard';
import { mustExist, mustFit, writeSheet } from './access';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOf } from './metadata';
import { forgetRangeName, NamedRange, nameRange } from './namedRange';
import { Editor, type Protection, protectionsOf } from './protection';
import type { Range } from './range';
import { type RangeList, rangeListOf } from './rangeList';
import { rangeOf, sheetOf } from './registry';
import { Selection } from './selection';
import { copySheet, mustBeFreeName, newSheetId, rangeByText, Sheet } from './sheet';
import { TextFinder } from './textFinder';

export class Spreadsheet implements Service {
  readonly gasType = 'Spreadsheet.Spreadsheet';

  constructor(private readonly execution: Execution) {}

  private get book() {
    return this.execution.book;
  }

  // ---- the file

  getId(): string {
    return this.book.id;
  }

  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.book.id}/edit`;
  }

  getName(): string {
    this.handle();
    return this.book.name;
  }

  rename(name: string): void {
    if (name === '') throw new Exception('Invalid argument: newName');
    this.execution.spend(costs.format);
    this.book.update(this.book, 'name', () => name);
  }

  getOwner(): Editor {
    this.handle();
    return new Editor(this.book.owner);
  }

  getSpreadsheetTimeZone(): string {
    this.handle();
    return this.book.timeZone;
  }

  /** A zone by its IANA name; others are refused. */
  setSpreadsheetTimeZone(timeZone: string): void {
    if (!isTimeZone(timeZone)) throw new Exception(`Invalid argument: timezone`);
    this.execution.spend(costs.format);
    this.book.update(this.book, 'timeZone', () => timeZone);
  }

  getSpreadsheetLocale(): string {
    this.handle();
    return this.book.locale;
  }

  setSpreadsheetLocale(locale: string): void {
    if (!/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(locale)) throw new Exception('Invalid argument: locale');
    this.execution.spend(costs.format);
    this.book.update(this.book, 'locale', () => locale);
  }

  /** Shows a small message on the screen, where somebody has the file open; without seconds it stays for five (REF toast). */
  toast(text: string, title = '', seconds: number | null = null): void {
    this.execution.spend(costs.handle);
    if (this.execution.entryPoint !== 'timer') this.execution.screen.toast({ title, text, seconds });
  }

  // ---- tabs

  getSheets(): Sheet[] {
    this.handle();
    return this.book.sheets.map((sheet) => sheetOf(this.execution, sheet));
  }

  getNumSheets(): number {
    this.handle();
    return this.book.sheets.length;
  }

  /** null where there is none: the well-known "Cannot read properties of null" (platform.md §F). */
  getSheetByName(name: string): Sheet | null {
    this.handle();
    const sheet = this.book.sheetByName(name);
    return sheet === undefined ? null : sheetOf(this.execution, sheet);
  }

  getSheetById(id: number): Sheet | null {
    this.handle();
    const sheet = this.book.sheetById(id);
    return sheet === undefined ? null : sheetOf(this.execution, sheet);
  }

  getActiveSheet(): Sheet {
    this.handle();
    return this.active();
  }

  getSheetId(): number {
    return this.active().getSheetId();
  }

  getSheetName(): string {
    return this.active().getName();
  }

  /** The second argument keeps the selection of that tab, which the host does in any case. */
  setActiveSheet(sheet: Sheet, _restoreSelection?: boolean): Sheet {
    return sheet.activate();
  }

  /** A new tab in front, named "シートN" where no name is given; `index` counts from 0 (REF insertSheet). */
  insertSheet(...given: readonly unknown[]): Sheet {
    const { execution, book } = this;
    const name = given.find((item) => typeof item === 'string') ?? this.freeName();
    const wanted = given.find((item) => typeof item === 'number');
    const template = templateOf(given.at(-1));
    const active = book.sheets.indexOf(book.activeSheet());
    const index = wanted === undefined ? active + 1 : wanted;
    if (!Number.isInteger(index) || index < 0 || index > book.sheets.length) throw new Exception('Invalid argument: sheetIndex');
    mustBeFreeName(execution, name, null);
    if (template !== null) {
      return this.toFront(copySheet(execution, template, index, name));
    }
    const sheet = new SheetModel(book, newSheetId(execution), name);
    mustFit(execution, sheet.maxRows * sheet.maxColumns);
    execution.spend(costs.format);
    book.update(book, 'sheets', (sheets) => [...sheets.slice(0, index), sheet, ...sheets.slice(index)], sheet.id);
    return this.toFront(sheetOf(execution, sheet));
  }

  /** A tab just made is in front as long as it is there: part of the journal, unlike a script's own setActiveSheet. */
  private toFront(sheet: Sheet): Sheet {
    this.book.update(this.book, 'activeSheetId', () => sheet.model.id);
    return sheet;
  }

  private freeName(): string {
    const word = this.book.locale.startsWith('ja') ? 'シート' : 'Sheet';
    for (let number = this.book.sheets.length + 1; ; number += 1) {
      if (this.book.sheetByName(`${word}${number}`) === undefined) return `${word}${number}`;
    }
  }

  /** The last visible tab stays. With a tab go its named ranges, protections and metadata. */
  deleteSheet(sheet: Sheet): void {
    const { execution, book } = this;
    const { model } = sheet;
    mustExist(model);
    if (book.sheets.every((other) => other === model || other.hidden))
      throw new Exception("You can't remove all the sheets in a document.");
    writeSheet(execution, model, costs.format, () => {
      const index = book.sheets.indexOf(model);
      const next = book.sheets[index + 1] ?? book.sheets[index - 1];
      book.update(book, 'namedRanges', (list) => list.filter(({ sheetId }) => sheetId !== model.id));
      book.update(book, 'protections', (list) => list.filter(({ sheetId }) => sheetId !== model.id));
      book.update(book, 'metadata', (list) => list.filter(({ place }) => place.kind === 'SPREADSHEET' || place.sheetId !== model.id));
      if (book.activeSheetId === model.id && next !== undefined) book.update(book, 'activeSheetId', () => next.id);
      book.update(book, 'sheets', (sheets) => sheets.filter((other) => other !== model), model.id);
    });
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.active());
    return this.active();
  }

  /** The copy comes right behind the original and to the front. */
  duplicateActiveSheet(): Sheet {
    const { book } = this;
    const model = book.activeSheet();
    return this.toFront(copySheet(this.execution, model, book.sheets.indexOf(model) + 1));
  }

  renameActiveSheet(name: string): void {
    this.active().setName(name);
  }

  /** `position` counts from 1 (REF moveActiveSheet). */
  moveActiveSheet(position: number): void {
    const { book } = this;
    if (!Number.isInteger(position) || position < 1 || position > book.sheets.length) throw new Exception('Invalid argument: pos');
    const model = book.activeSheet();
    this.execution.spend(costs.format);
    book.update(
      book,
      'sheets',
      (sheets) => {
        const others = sheets.filter((sheet) => sheet !== model);
        return [...others.slice(0, position - 1), model, ...others.slice(position - 1)];
      },
      model.id,
    );
  }

  // ---- ranges

  getRange(notation: string): Range {
    return rangeByText(this.execution, notation, null);
  }

  getRangeList(notations: readonly unknown[]): RangeList {
    return rangeListOf(
      this.execution,
      notations.map((notation) => rangeByText(this.execution, String(notation), null)),
    );
  }

  /** null where there is no such name (REF getRangeByName). */
  getRangeByName(name: string): Range | null {
    this.handle();
    const named = this.book.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
    const sheet = named === undefined ? undefined : this.book.sheetById(named.sheetId);
    if (named !== undefined && sheet !== undefined) return rangeOf(this.execution, sheet, named.rect);
    return /!/.test(name) ? rangeByText(this.execution, name, null) : null;
  }

  setNamedRange(name: string, range: Range): void {
    nameRange(this.execution, name, range);
  }

  removeNamedRange(name: string): void {
    forgetRangeName(this.execution, name);
  }

  getNamedRanges(): NamedRange[] {
    this.handle();
    return this.book.namedRanges.map(({ name }) => new NamedRange(this.execution, name));
  }

  getSelection(): Selection {
    return new Selection(this.execution);
  }

  getActiveRange(): Range {
    return this.active().getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this.active().getActiveRangeList();
  }

  getCurrentCell(): Range {
    return this.active().getCurrentCell();
  }

  getActiveCell(): Range {
    return this.active().getCurrentCell();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveSelection(place: Range | string): Range {
    return (typeof place === 'string' ? rangeByText(this.execution, place, null) : place).activate();
  }

  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  // ---- what is attached

  getProtections(type: EnumValue): Protection[] {
    return protectionsOf(this.execution, type, null);
  }

  addDeveloperMetadata(key: string, ...rest: readonly unknown[]): this {
    addMetadata(this.execution, { kind: 'SPREADSHEET' }, key, ...rest);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.execution, null);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.execution, null);
  }

  createTextFinder(wanted: string): TextFinder {
    flush(this.execution);
    const places = this.book.sheets.map((sheet) => ({
      sheet,
      rect: { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns },
    }));
    return new TextFinder(this.execution, places, wanted);
  }

  // ---- shortcuts to the tab in front

  getDataRange(): Range {
    return this.active().getDataRange();
  }

  getLastRow(): number {
    return this.active().getLastRow();
  }

  getLastColumn(): number {
    return this.active().getLastColumn();
  }

  getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    return this.active().getSheetValues(row, column, rows, columns);
  }

  appendRow(values: readonly unknown[]): Sheet {
    return this.active().appendRow(values);
  }

  deleteRow(row: number): Sheet {
    return this.active().deleteRow(row);
  }

  deleteRows(row: number, count: number): void {
    this.active().deleteRows(row, count);
  }

  deleteColumn(column: number): Sheet {
    return this.active().deleteColumn(column);
  }

  deleteColumns(column: number, count: number): void {
    this.active().deleteColumns(column, count);
  }

  insertRowAfter(row: number): Sheet {
    return this.active().insertRowAfter(row);
  }

  insertRowBefore(row: number): Sheet {
    return this.active().insertRowBefore(row);
  }

  insertRowsAfter(row: number, count: number): Sheet {
    return this.active().insertRowsAfter(row, count);
  }

  insertRowsBefore(row: number, count: number): Sheet {
    return this.active().insertRowsBefore(row, count);
  }

  insertColumnAfter(column: number): Sheet {
    return this.active().insertColumnAfter(column);
  }

  insertColumnBefore(column: number): Sheet {
    return this.active().insertColumnBefore(column);
  }

  insertColumnsAfter(column: number, count: number): Sheet {
    return this.active().insertColumnsAfter(column, count);
  }

  insertColumnsBefore(column: number, count: number): Sheet {
    return this.active().insertColumnsBefore(column, count);
  }

  getFrozenRows(): number {
    return this.active().getFrozenRows();
  }

  getFrozenColumns(): number {
    return this.active().getFrozenColumns();
  }

  setFrozenRows(rows: number): void {
    this.active().setFrozenRows(rows);
  }

  setFrozenColumns(columns: number): void {
    this.active().setFrozenColumns(columns);
  }

  getColumnWidth(column: number): number {
    return this.active().getColumnWidth(column);
  }

  setColumnWidth(column: number, width: number): Sheet {
    return this.active().setColumnWidth(column, width);
  }

  getRowHeight(row: number): number {
    return this.active().getRowHeight(row);
  }

  setRowHeight(row: number, height: number): Sheet {
    return this.active().setRowHeight(row, height);
  }

  autoResizeColumn(column: number): Sheet {
    return this.active().autoResizeColumn(column);
  }

  hideRow(range: Range): void {
    sheetOf(this.execution, range.sheet).hideRow(range);
  }

  unhideRow(range: Range): void {
    sheetOf(this.execution, range.sheet).unhideRow(range);
  }

  hideColumn(range: Range): void {
    sheetOf(this.execution, range.sheet).hideColumn(range);
  }

  unhideColumn(range: Range): void {
    sheetOf(this.execution, range.sheet).unhideColumn(range);
  }

  isRowHiddenByFilter(row: number): boolean {
    return this.active().isRowHiddenByFilter(row);
  }

  isRowHiddenByUser(row: number): boolean {
    return this.active().isRowHiddenByUser(row);
  }

  isColumnHiddenByUser(column: number): boolean {
    return this.active().isColumnHiddenByUser(column);
  }

  sort(column: number, ascending = true): Sheet {
    return this.active().sort(column, ascending);
  }

  private active(): Sheet {
    return sheetOf(this.execution, this.book.activeSheet());
  }

  private handle(): void {
    this.execution.spend(costs.handle);
  }
}

/** The sheet of insertSheet's { template }. */
function templateOf(options: unknown): SheetModel | null {
  if (typeof options !== 'object' || options === null || !('template' in options)) return null;
  return options.template instanceof Sheet ? options.template.model : null;
}
