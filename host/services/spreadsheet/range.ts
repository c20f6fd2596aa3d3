// SpreadsheetApp.Range: reading, writing and formatting blocks of cells.

import { a1Of, allBounded, type Bounds } from '../../book/a1';
import { dataRegion, firstOfKind, nextDataCell, reordered, type SortKey, shiftedCell, sortedOrder } from '../../book/arrange';
import type { Cell, Row, SheetModel } from '../../book/book';
import {
  bordered,
  changedCell,
  type StylePatch,
  type StyleProperty,
  stylePatcher,
  styleProperties,
  UnknownColour,
} from '../../book/cellStyle';
import { displayOf } from '../../book/format';
import { type Entry, type EntryContext, enteredCell, entryOf, formulaEntry, longestText, readValue, tidied } from '../../book/input';
import { refusedBy } from '../../book/protection';
import { contains, intersection, lastColumnOf, lastRowOf, overlaps, type Rect, rectBetween } from '../../book/rect';
import { instantFromSerial } from '../../book/serial';
import { hasContent } from '../../book/sheetModel';
import { acceptedBy, checkboxValues, itemsOf } from '../../book/validation';
import { costs } from '../../runtime/costs';
import { Exception, type Execution, NotImplemented } from '../../runtime/execution';
import { EnumValue, enumValue, isService, type Service } from '../../runtime/guard';
import { mustBeWhole, payRead, protectedText, write } from './access';
import { createFilter, type Filter, filterOf } from './filter';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOfBlock, placeOfBlock } from './metadata';
import { type Protection, protectRange } from './protection';
import { sheetOf } from './registry';
import { RichTextValue, richTextOf, runsToKeep, TextStyle, textStyleOf } from './richText';
import type { Sheet } from './sheet';
import { TextFinder } from './textFinder';
import { DataValidation } from './validation';

/**
 * The block of getRange(row, column, rows, columns), refused in Google's words (platform.md §F) where it begins before the
 * first cell, is empty or leaves the grid.
 */
export function rectFromNumbers(sheet: SheetModel, row: number, column: number, rows: number, columns: number): Rect {
  if (row < 1) throw new Exception('The starting row of the range is too small.');
  if (column < 1) throw new Exception('The starting column of the range is too small.');
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
  const rect = { row, column, rows, columns };
  if (!isInGrid(sheet, rect)) throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  return rect;
}

function isInGrid(sheet: SheetModel, rect: Rect): boolean {
  return lastRowOf(rect) <= sheet.maxRows && lastColumnOf(rect) <= sheet.maxColumns;
}

/** Which parts of cells Range.clear and Sheet.clear take away. */
export type ClearOptions = {
  readonly contentsOnly?: unknown;
  readonly formatOnly?: unknown;
  readonly validationsOnly?: unknown;
  readonly commentsOnly?: unknown;
  readonly skipFilteredRows?: unknown;
};
type Cleared = { readonly contents: boolean; readonly formats: boolean; readonly rules: boolean; readonly notes: boolean };

/** Without options contents and formats go; validation and notes stay (REF Range.clear; that validation stays is unverified). */
export function clearedParts(options: ClearOptions): Cleared {
  const parts = {
    contents: options.contentsOnly === true,
    formats: options.formatOnly === true,
    rules: options.validationsOnly === true,
    notes: options.commentsOnly === true,
  };
  return Object.values(parts).includes(true) ? parts : { contents: true, formats: true, rules: false, notes: false };
}

/** The cell without the cleared parts. */
export function clearedCell(cell: Cell | undefined, parts: Cleared): Cell | undefined {
  if (cell === undefined) return undefined;
  const rest = parts.contents ? enteredCell(cell, { value: '' }) : cell;
  return changedCell(rest, {
    ...(parts.formats ? { style: undefined, format: undefined } : {}),
    ...(parts.rules ? { rule: undefined } : {}),
    ...(parts.notes ? { note: undefined } : {}),
  });
}

/** What reading typed text depends on in this run. */
export function entryContext(execution: Execution): EntryContext {
  const { locale, timeZone } = execution.book;
  return { locale, timeZone, now: execution.now() };
}

/**
 * What speaks against entries in a block: a text that is too long, or a validation rule that refuses (scripts are refused
 * like people: live, platform.md §E). Null: nothing.
 */
export function faultOfEntries(sheet: SheetModel, rect: Rect, entries: (row: number, column: number) => Entry): string | null {
  for (let row = 0; row < rect.rows; row += 1) {
    const cells = sheet.rows[rect.row - 1 + row];
    for (let column = 0; column < rect.columns; column += 1) {
      const { value } = entries(row, column);
      if (typeof value === 'string' && value.length > longestText) {
        return `Your input contains more than the maximum of ${longestText} characters in a single cell.`;
      }
      const rule = cells?.[rect.column - 1 + column]?.rule;
      if (rule === undefined || rule.allowInvalid || acceptedBy(rule, value, sheet.book)) continue;
      const place = a1Of({ row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 });
      const items = itemsOf(rule);
      const hint = items.length === 0 ? '' : ` Please enter one of the following values: ${items.join(', ')}.`;
      return `The data you entered in cell ${place} violates the data validation rules set on this cell.${hint}`;
    }
  }
  return null;
}

/** What a script reads of a cell. */
function scriptValueOf(execution: Execution, cell: Cell | undefined): string | number | boolean | Date {
  return readValue(cell, (serial) => instantFromSerial(serial, execution.book.timeZone));
}

const automaticFormat = '0.###############';

export class Range implements Service {
  readonly gasType = 'Spreadsheet.Range';

  constructor(
    private readonly execution: Execution,
    readonly sheet: SheetModel,
    readonly rect: Rect,
    private readonly bounds: Bounds = allBounded,
  ) {}

  // ---- where it is

  getA1Notation(): string {
    return a1Of(this.rect, this.bounds);
  }

  getSheet(): Sheet {
    return sheetOf(this.execution, this.sheet);
  }

  getGridId(): number {
    return this.sheet.id;
  }

  getRow(): number {
    return this.rect.row;
  }

  getRowIndex(): number {
    return this.rect.row;
  }

  getColumn(): number {
    return this.rect.column;
  }

  getLastRow(): number {
    return lastRowOf(this.rect);
  }

  getLastColumn(): number {
    return lastColumnOf(this.rect);
  }

  getNumRows(): number {
    return this.rect.rows;
  }

  getNumColumns(): number {
    return this.rect.columns;
  }

  getHeight(): number {
    return this.rect.rows;
  }

  getWidth(): number {
    return this.rect.columns;
  }

  isStartRowBounded(): boolean {
    return this.bounds.startRow;
  }

  isStartColumnBounded(): boolean {
    return this.bounds.startColumn;
  }

  isEndRowBounded(): boolean {
    return this.bounds.endRow;
  }

  isEndColumnBounded(): boolean {
    return this.bounds.endColumn;
  }

  /** Both numbers count from 1 inside the range; a cell outside of it is refused. */
  getCell(row: number, column: number): Range {
    mustBeWhole('Range.getCell', [row, column]);
    if (row < 1 || column < 1 || row > this.rect.rows || column > this.rect.columns) throw new Exception('Cell reference out of range');
    return this.at({ row: this.rect.row + row - 1, column: this.rect.column + column - 1, rows: 1, columns: 1 });
  }

  offset(rowOffset: number, columnOffset: number, rows: number = this.rect.rows, columns: number = this.rect.columns): Range {
    mustBeWhole('Range.offset', [rowOffset, columnOffset, rows, columns]);
    return this.at(rectFromNumbers(this.sheet, this.rect.row + rowOffset, this.rect.column + columnOffset, rows, columns));
  }

  getNextDataCell(direction: EnumValue): Range {
    this.pay();
    const [rows, columns] = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] }[direction.name] ?? [0, 0];
    const { row, column } = nextDataCell(this.sheet, this.rect.row, this.rect.column, rows ?? 0, columns ?? 0);
    return this.at({ row, column, rows: 1, columns: 1 });
  }

  getDataRegion(dimension?: EnumValue): Range {
    this.pay();
    return this.at(dataRegion(this.sheet, this.rect, dimension?.name !== 'COLUMNS', dimension?.name !== 'ROWS'));
  }

  activate(): this {
    this.select({ row: this.rect.row, column: this.rect.column });
    return this;
  }

  /** Selects the cell; inside the selection it only becomes the current one (REF activateAsCurrentCell). */
  activateAsCurrentCell(): this {
    const selection = this.sheet.selection.find((rect) => contains(rect, this.rect));
    if (selection === undefined || this.execution.book.activeSheetId !== this.sheet.id) return this.activate();
    this.execution.spend(costs.handle);
    this.sheet.current = { row: this.rect.row, column: this.rect.column };
    return this;
  }

  // ---- contents

  getValue(): unknown {
    this.pay(1);
    return scriptValueOf(this.execution, this.first());
  }

  getValues(): unknown[][] {
    return this.cells((cell) => scriptValueOf(this.execution, cell));
  }

  getDisplayValue(): string {
    this.pay(1);
    return displayOf(this.first(), this.execution.book.locale);
  }

  getDisplayValues(): string[][] {
    const { locale } = this.execution.book;
    return this.cells((cell) => displayOf(cell, locale));
  }

  isBlank(): boolean {
    this.pay();
    return !this.sheet.block(this.rect).some((row) => row.some(hasContent));
  }

  /** Text is read like typed input; on a block every cell gets the value. */
  setValue(value: unknown): this {
    return this.enter((format, context) => entryOf(value, format, context));
  }

  /** All or nothing: a value that is refused leaves every cell as it was. */
  setValues(values: readonly unknown[]): this {
    const rows = this.grid('setValues', values);
    return this.enter((format, context, row, column) => entryOf(rows[row]?.[column], format, context));
  }

  getFormula(): string {
    this.pay(1);
    return this.first()?.formula ?? '';
  }

  getFormulas(): string[][] {
    return this.cells((cell) => cell?.formula ?? '');
  }

  setFormula(formula: string): this {
    return this.enter(() => formulaOrBlank(formula));
  }

  setFormulas(formulas: readonly unknown[]): this {
    const rows = this.grid('setFormulas', formulas);
    return this.enter((_format, _context, row, column) => formulaOrBlank(String(rows[row]?.[column] ?? '')));
  }

  getNote(): string {
    this.pay(1);
    return this.first()?.note ?? '';
  }

  getNotes(): string[][] {
    return this.cells((cell) => cell?.note ?? '');
  }

  setNote(note: unknown): this {
    const text = noteText(note);
    return this.dress((cell) => changedCell(cell, { note: text }));
  }

  setNotes(notes: readonly unknown[]): this {
    const rows = this.grid('setNotes', notes);
    return this.dress((cell, row, column) => changedCell(cell, { note: noteText(rows[row]?.[column]) }));
  }

  getRichTextValue(): RichTextValue | null {
    this.pay(1);
    return richTextOf(this.execution, this.first());
  }

  getRichTextValues(): (RichTextValue | null)[][] {
    return this.cells((cell) => richTextOf(this.execution, cell));
  }

  setRichTextValue(value: RichTextValue): this {
    return this.setRich(() => value);
  }

  setRichTextValues(values: readonly unknown[]): this {
    const rows = this.grid('setRichTextValues', values);
    return this.setRich((row, column) => instanceIn(rows, row, column, RichTextValue, 'setRichTextValues'));
  }

  private setRich(valueAt: (row: number, column: number) => RichTextValue): this {
    const { rect, sheet } = this;
    const written = Array.from({ length: rect.rows }, (_, row) =>
      Array.from({ length: rect.columns }, (_unused, column) => valueAt(row, column).rich),
    );
    return this.write({
      price: this.priceOfValues(),
      fault: () => faultOfEntries(sheet, rect, (row, column) => ({ value: written[row]?.[column]?.text ?? '' })),
      carryOut: () =>
        sheet.writeCells(rect, (cell, row, column) => {
          const rich = written[row]?.[column];
          return rich === undefined ? cell : changedCell(enteredCell(cell, { value: rich.text }), { runs: runsToKeep(rich) });
        }),
    });
  }

  /** Texts lose blanks at both ends and all but one between words (REF trimWhitespace). */
  trimWhitespace(): this {
    return this.dress((cell) => {
      if (typeof cell?.value !== 'string' || cell.formula !== undefined) return cell;
      const trimmed = cell.value.replace(/[ \t\u00a0]+/g, ' ').trim();
      return trimmed === cell.value ? cell : enteredCell(cell, { value: trimmed });
    });
  }

  // ---- clearing

  clear(options: ClearOptions = {}): this {
    if (options.skipFilteredRows === true) throw new NotImplemented('SpreadsheetApp.Range.clear({skipFilteredRows: true})');
    const parts = clearedParts(options);
    return this.dress((cell) => clearedCell(cell, parts));
  }

  clearContent(): this {
    return this.clear({ contentsOnly: true });
  }

  clearFormat(): this {
    return this.clear({ formatOnly: true });
  }

  clearNote(): this {
    return this.clear({ commentsOnly: true });
  }

  clearDataValidations(): this {
    return this.clear({ validationsOnly: true });
  }

  // ---- cell styles

  getBackground(): unknown {
    return this.styleProperty(styleProperties.background);
  }

  getBackgrounds(): unknown[][] {
    return this.styleGrid(styleProperties.background);
  }

  setBackground(value: unknown): this {
    return this.setStyleProperty(styleProperties.background, value);
  }

  setBackgrounds(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.background, 'setBackgrounds', values);
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    const hex = [red, green, blue]
      .map((part) =>
        Math.max(0, Math.min(255, Math.round(part)))
          .toString(16)
          .padStart(2, '0'),
      )
      .join('');
    return this.setStyleProperty(styleProperties.background, `#${hex}`);
  }

  getFontColor(): unknown {
    return this.styleProperty(styleProperties.fontColor);
  }

  getFontColors(): unknown[][] {
    return this.styleGrid(styleProperties.fontColor);
  }

  setFontColor(value: unknown): this {
    return this.setStyleProperty(styleProperties.fontColor, value);
  }

  setFontColors(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.fontColor, 'setFontColors', values);
  }

  getFontFamily(): unknown {
    return this.styleProperty(styleProperties.fontFamily);
  }

  getFontFamilies(): unknown[][] {
    return this.styleGrid(styleProperties.fontFamily);
  }

  setFontFamily(value: unknown): this {
    return this.setStyleProperty(styleProperties.fontFamily, value);
  }

  setFontFamilies(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.fontFamily, 'setFontFamilies', values);
  }

  getFontSize(): unknown {
    return this.styleProperty(styleProperties.fontSize);
  }

  getFontSizes(): unknown[][] {
    return this.styleGrid(styleProperties.fontSize);
  }

  setFontSize(value: number): this {
    return this.setStyleProperty(styleProperties.fontSize, value);
  }

  setFontSizes(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.fontSize, 'setFontSizes', values);
  }

  getFontWeight(): unknown {
    return this.styleProperty(styleProperties.fontWeight);
  }

  getFontWeights(): unknown[][] {
    return this.styleGrid(styleProperties.fontWeight);
  }

  setFontWeight(value: unknown): this {
    return this.setStyleProperty(styleProperties.fontWeight, value);
  }

  setFontWeights(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.fontWeight, 'setFontWeights', values);
  }

  getFontStyle(): unknown {
    return this.styleProperty(styleProperties.fontStyle);
  }

  getFontStyles(): unknown[][] {
    return this.styleGrid(styleProperties.fontStyle);
  }

  setFontStyle(value: unknown): this {
    return this.setStyleProperty(styleProperties.fontStyle, value);
  }

  setFontStyles(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.fontStyle, 'setFontStyles', values);
  }

  getFontLine(): unknown {
    return this.styleProperty(styleProperties.fontLine);
  }

  getFontLines(): unknown[][] {
    return this.styleGrid(styleProperties.fontLine);
  }

  setFontLine(value: unknown): this {
    return this.setStyleProperty(styleProperties.fontLine, value);
  }

  setFontLines(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.fontLine, 'setFontLines', values);
  }

  getHorizontalAlignment(): unknown {
    return this.styleProperty(styleProperties.horizontal);
  }

  getHorizontalAlignments(): unknown[][] {
    return this.styleGrid(styleProperties.horizontal);
  }

  setHorizontalAlignment(value: unknown): this {
    return this.setStyleProperty(styleProperties.horizontal, value);
  }

  setHorizontalAlignments(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.horizontal, 'setHorizontalAlignments', values);
  }

  getVerticalAlignment(): unknown {
    return this.styleProperty(styleProperties.vertical);
  }

  getVerticalAlignments(): unknown[][] {
    return this.styleGrid(styleProperties.vertical);
  }

  setVerticalAlignment(value: unknown): this {
    return this.setStyleProperty(styleProperties.vertical, value);
  }

  setVerticalAlignments(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.vertical, 'setVerticalAlignments', values);
  }

  getWrap(): unknown {
    return this.styleProperty(styleProperties.wrap);
  }

  getWraps(): unknown[][] {
    return this.styleGrid(styleProperties.wrap);
  }

  setWrap(value: boolean): this {
    return this.setStyleProperty(styleProperties.wrap, value);
  }

  setWraps(values: readonly unknown[]): this {
    return this.setStyleGrid(styleProperties.wrap, 'setWraps', values);
  }

  getWrapStrategy(): EnumValue {
    return enumValue('Spreadsheet.WrapStrategy', String(this.styleProperty(styleProperties.wrapStrategy)));
  }

  getWrapStrategies(): EnumValue[][] {
    return this.cells((cell) => enumValue('Spreadsheet.WrapStrategy', styleProperties.wrapStrategy.read(cell?.style)));
  }

  setWrapStrategy(value: EnumValue): this {
    return this.setStyleProperty(styleProperties.wrapStrategy, value.name);
  }

  setWrapStrategies(values: readonly unknown[]): this {
    const rows = this.grid('setWrapStrategies', values);
    return this.setStyleGrid(
      styleProperties.wrapStrategy,
      'setWrapStrategies',
      rows.map((row) => row.map((value) => (value instanceof EnumValue ? value.name : value))),
    );
  }

  getTextStyle(): TextStyle {
    this.pay(1);
    return textStyleOf(this.execution, this.first()?.style);
  }

  getTextStyles(): TextStyle[][] {
    return this.cells((cell) => textStyleOf(this.execution, cell?.style));
  }

  setTextStyle(style: TextStyle): this {
    return this.dress((cell) => changedCell(cell, { style: { ...cell?.style, ...style.format } }));
  }

  setTextStyles(styles: readonly unknown[]): this {
    const rows = this.grid('setTextStyles', styles);
    const written = rows.map((row, r) => row.map((_, c) => instanceIn(rows, r, c, TextStyle, 'setTextStyles').format));
    return this.dress((cell, row, column) => changedCell(cell, { style: { ...cell?.style, ...written[row]?.[column] } }));
  }

  getNumberFormat(): string {
    this.pay(1);
    return this.first()?.format ?? automaticFormat;
  }

  getNumberFormats(): string[][] {
    return this.cells((cell) => cell?.format ?? automaticFormat);
  }

  /** Changes how the value shows, never the value: '@' after the write comes too late (COMM, platform.md §E). */
  setNumberFormat(format: string): this {
    const kept = keptFormat(format);
    return this.dress((cell) => changedCell(cell, { format: kept }));
  }

  setNumberFormats(formats: readonly unknown[]): this {
    const rows = this.grid('setNumberFormats', formats);
    return this.dress((cell, row, column) => changedCell(cell, { format: keptFormat(String(rows[row]?.[column] ?? '')) }));
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): this {
    const line = { style: style?.name ?? 'SOLID', color: color ?? '#000000' };
    const { rows, columns } = this.rect;
    const request = { top, left, bottom, right, vertical, horizontal };
    return this.dress((cell, row, column) =>
      changedCell(cell, { style: bordered(cell?.style, request, line, { row, column, rows, columns }) }),
    );
  }

  // ---- validation and checkboxes

  getDataValidation(): DataValidation | null {
    this.pay(1);
    return this.validationOf(this.first());
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.cells((cell) => this.validationOf(cell));
  }

  setDataValidation(rule: DataValidation | null): this {
    return this.dress((cell) => changedCell(cell, { rule: rule?.rule }));
  }

  setDataValidations(rules: readonly unknown[]): this {
    const rows = this.grid('setDataValidations', rules);
    const written = rows.map((row, r) =>
      row.map((rule, c) => (rule === null ? undefined : instanceIn(rows, r, c, DataValidation, 'setDataValidations').rule)),
    );
    return this.dress((cell, row, column) => changedCell(cell, { rule: written[row]?.[column] }));
  }

  /** Every cell gets the value for "unchecked" (REF insertCheckboxes). */
  insertCheckboxes(...values: readonly unknown[]): this {
    const rule = {
      criteria: 'CHECKBOX',
      values: values.map((value) => (typeof value === 'number' || typeof value === 'boolean' ? value : String(value))),
      allowInvalid: true,
      helpText: null,
    };
    const [, unchecked] = checkboxValues(rule);
    return this.dress((cell) => changedCell(enteredCell(cell, { value: unchecked }), { rule }));
  }

  /** Takes the boxes away and their values with them (live: gas-fakes testsheetsdatavalidations). */
  removeCheckboxes(): this {
    return this.dress((cell) =>
      cell?.rule?.criteria === 'CHECKBOX' ? changedCell(enteredCell(cell, { value: '' }), { rule: undefined }) : cell,
    );
  }

  check(): this {
    return this.tick(0);
  }

  uncheck(): this {
    return this.tick(1);
  }

  /** null where not every cell is a checkbox, or some are checked and some are not (REF isChecked). */
  isChecked(): boolean | null {
    this.pay();
    const states = this.sheet
      .block(this.rect)
      .flatMap((row) => row.map((cell) => (cell?.rule?.criteria === 'CHECKBOX' ? cell.value === checkboxValues(cell.rule)[0] : null)));
    const [first = null] = states;
    return states.every((state) => state === first) ? first : null;
  }

  private tick(position: 0 | 1): this {
    return this.dress((cell) =>
      cell?.rule?.criteria === 'CHECKBOX' ? enteredCell(cell, { value: checkboxValues(cell.rule)[position] }) : cell,
    );
  }

  private validationOf(cell: Cell | undefined): DataValidation | null {
    return cell?.rule === undefined ? null : new DataValidation(this.execution, cell.rule);
  }

  // ---- merging

  merge(): this {
    return this.mergeBlocks([this.rect]);
  }

  mergeAcross(): this {
    const { row, rows, ...across } = this.rect;
    return this.mergeBlocks(Array.from({ length: rows }, (_, index) => ({ ...across, row: row + index, rows: 1 })));
  }

  mergeVertically(): this {
    const { column, columns, ...down } = this.rect;
    return this.mergeBlocks(Array.from({ length: columns }, (_, index) => ({ ...down, column: column + index, columns: 1 })));
  }

  breakApart(): this {
    return this.write({
      price: costs.format,
      fault: () => this.cutMerge(),
      carryOut: () => this.sheet.update('merges', (merges) => this.mergesOutside(merges)),
    });
  }

  isPartOfMerge(): boolean {
    this.pay();
    return this.sheet.merges.some((merge) => overlaps(merge, this.rect));
  }

  getMergedRanges(): Range[] {
    this.pay();
    return this.sheet.merges.filter((merge) => overlaps(merge, this.rect)).map((merge) => this.at(merge));
  }

  /** Keeps the upper left value of each block (live: gas-fakes testsheets). */
  private mergeBlocks(blocks: readonly Rect[]): this {
    const merged = blocks.filter((block) => block.rows * block.columns > 1);
    return this.write({
      price: costs.format,
      fault: () => this.cutMerge(),
      carryOut: () => {
        this.sheet.update('merges', (merges) => [...this.mergesOutside(merges), ...merged]);
        for (const block of merged) {
          this.sheet.writeCells(block, (cell, row, column) =>
            row === 0 && column === 0 ? cell : cell === undefined ? cell : enteredCell(cell, { value: '' }),
          );
        }
      },
    });
  }

  private mergesOutside(merges: readonly Rect[]): readonly Rect[] {
    return merges.filter((merge) => !contains(this.rect, merge));
  }

  private cutMerge(): string | null {
    const isCut = this.sheet.merges.some((merge) => overlaps(merge, this.rect) && !contains(this.rect, merge));
    return isCut ? 'You must select all cells in a merged range to merge or unmerge them.' : null;
  }

  // ---- moving cells

  /** Sorts by one column number, by { column, ascending }, or by several of them; columns count from the sheet's first (REF sort). */
  sort(specification: unknown): this {
    const keys = sortKeys(specification, this.rect);
    return this.write({
      price: costs.write + costs.writePerCell * this.rect.rows * this.rect.columns,
      fault: () =>
        this.sheet.merges.some((merge) => overlaps(merge, this.rect)) ? 'Sorting a range with merged cells is not possible.' : null,
      carryOut: () => this.sheet.rearrange(this.rect, (block) => reordered(block, sortedOrder(block, keys))),
    });
  }

  randomize(): this {
    const { random } = this.execution;
    const order = Array.from({ length: this.rect.rows }, (_, index) => index);
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    return this.write({ price: this.priceOfValues(), carryOut: () => this.sheet.rearrange(this.rect, (block) => reordered(block, order)) });
  }

  /** Rows that repeat an earlier one go, the rest moves up inside the range; answers the range of what is left. */
  removeDuplicates(columns: readonly unknown[] = []): Range {
    const wanted =
      columns.length === 0
        ? Array.from({ length: this.rect.columns }, (_, index) => index)
        : columns.map((column) => Number(column) - this.rect.column);
    if (wanted.some((column) => !(column >= 0 && column < this.rect.columns))) throw new Exception('Invalid argument: columnsToCompare');
    this.pay();
    const kept = firstOfKind(this.sheet.block(this.rect), wanted);
    this.write({ price: this.priceOfValues(), carryOut: () => this.sheet.rearrange(this.rect, (block) => reordered(block, kept)) });
    return this.at({ ...this.rect, rows: kept.length });
  }

  /** With a type as copyTo(destination, type, transposed), or with { contentsOnly, formatOnly }. A larger destination is tiled. */
  copyTo(
    destination: Range,
    how: EnumValue | { readonly contentsOnly?: unknown; readonly formatOnly?: unknown } = {},
    transposed = false,
  ): void {
    const type =
      how instanceof EnumValue
        ? how.name
        : how.contentsOnly === true
          ? 'PASTE_VALUES'
          : how.formatOnly === true
            ? 'PASTE_FORMAT'
            : 'PASTE_NORMAL';
    this.paste(destination.sheet, destination.rect, type, transposed);
  }

  copyValuesToRange(target: Sheet | number, column: number, lastColumn: number, row: number, lastRow: number): void {
    const sheet = this.targetSheet(target);
    this.paste(sheet, rectFromNumbers(sheet, row, column, lastRow - row + 1, lastColumn - column + 1), 'PASTE_VALUES', false);
  }

  copyFormatToRange(target: Sheet | number, column: number, lastColumn: number, row: number, lastRow: number): void {
    const sheet = this.targetSheet(target);
    this.paste(sheet, rectFromNumbers(sheet, row, column, lastRow - row + 1, lastColumn - column + 1), 'PASTE_FORMAT', false);
  }

  private targetSheet(target: Sheet | number): SheetModel {
    const sheet = typeof target === 'number' ? this.execution.book.sheetById(target) : target.model;
    if (sheet === undefined) throw new Exception('Sheet not found');
    return sheet;
  }

  private paste(sheet: SheetModel, destination: Rect, type: string, transposed: boolean): void {
    const paste = pastes[type];
    if (paste === undefined && type !== 'PASTE_COLUMN_WIDTHS') throw new NotImplemented(`SpreadsheetApp.Range.copyTo(${type})`);
    this.pay();
    const source = transposed ? transposedRows(this.sheet.block(this.rect)) : this.sheet.block(this.rect);
    const [rows, columns] = transposed ? [this.rect.columns, this.rect.rows] : [this.rect.rows, this.rect.columns];
    const isTiled = destination.rows % rows === 0 && destination.columns % columns === 0;
    const rect = isTiled ? destination : { ...destination, rows, columns };
    if (!isInGrid(sheet, rect)) throw new Exception('The coordinates or dimensions of the range are invalid.');
    const merges = this.sheet.merges.filter((merge) => contains(this.rect, merge));
    const target = new Range(this.execution, sheet, rect);
    target.write({
      price: target.priceOfValues(),
      carryOut: () => {
        if (paste === undefined) {
          const widths = Array.from({ length: columns }, (_, index) => this.sheet.columnWidths.get(this.rect.column + index));
          sheet.update('columnWidths', (found) => withSizes(found, rect.column, rect.columns, (index) => widths[index % columns]));
          return;
        }
        if (type === 'PASTE_NORMAL' && !transposed) {
          const copied = Array.from({ length: rect.rows / rows }, (_, down) =>
            Array.from({ length: rect.columns / columns }, (_unused, right) =>
              merges.map((merge) => ({
                ...merge,
                row: merge.row - this.rect.row + rect.row + down * rows,
                column: merge.column - this.rect.column + rect.column + right * columns,
              })),
            ),
          ).flat(2);
          sheet.update('merges', (found) => [...found.filter((merge) => !overlaps(merge, rect)), ...copied]);
        }
        sheet.writeCells(rect, (found, row, column) => {
          const cell = source[row % rows]?.[column % columns];
          const shifted = shiftedCell(
            cell,
            rect.row + row - this.rect.row - (transposed ? column % columns : row % rows),
            rect.column + column - this.rect.column - (transposed ? row % rows : column % columns),
          );
          return paste(found, shifted);
        });
      },
    });
  }

  /** Cuts the cells and pastes them at the destination's upper left cell. */
  moveTo(target: Range): void {
    const rect = { ...this.rect, row: target.rect.row, column: target.rect.column };
    if (!isInGrid(target.sheet, rect)) throw new Exception('The coordinates or dimensions of the range are invalid.');
    this.pay();
    const cells = this.sheet.block(this.rect);
    const merges = this.sheet.merges.filter((merge) => contains(this.rect, merge));
    const destination = new Range(this.execution, target.sheet, rect);
    this.write({
      price: this.priceOfValues(),
      fault: () => (destination.canEdit() ? null : protectedText),
      carryOut: () => {
        this.sheet.writeCells(this.rect, () => undefined);
        this.sheet.update('merges', (found) => found.filter((merge) => !contains(this.rect, merge)));
        const movedMerges = merges.map((merge) => ({
          ...merge,
          row: merge.row - this.rect.row + rect.row,
          column: merge.column - this.rect.column + rect.column,
        }));
        target.sheet.update('merges', (found) => [...found.filter((merge) => !overlaps(merge, rect)), ...movedMerges]);
        target.sheet.writeCells(rect, (_found, row, column) => cells[row]?.[column]);
      },
    });
  }

  /** Makes room: what is here moves right (COLUMNS) or down (ROWS); the grid grows where filled cells would fall off its edge. */
  insertCells(dimension: EnumValue): Range {
    const { sheet, rect } = this;
    const down = dimension.name === 'ROWS';
    const band = this.bandOf(down);
    return this.shiftCells(band, () => {
      const size = down ? rect.rows : rect.columns;
      const edge = down
        ? rectBetween(sheet.maxRows - size + 1, band.column, sheet.maxRows, lastColumnOf(band))
        : rectBetween(band.row, sheet.maxColumns - size + 1, lastRowOf(band), sheet.maxColumns);
      const cut = intersection(edge, band);
      const wouldFallOff = cut !== null && sheet.block(cut).some((row) => row.some(hasContent));
      if (wouldFallOff && down) sheet.insertRows(sheet.maxRows + 1, size, null);
      if (wouldFallOff && !down) sheet.insertColumns(sheet.maxColumns + 1, size, null);
      const grown = wouldFallOff ? (down ? { ...band, rows: band.rows + size } : { ...band, columns: band.columns + size }) : band;
      sheet.rearrange(grown, (block) =>
        down
          ? [...new Array<Row>(size).fill([]), ...block.slice(0, grown.rows - size)]
          : block.map((row) => [...new Array<undefined>(size).fill(undefined), ...row.slice(0, grown.columns - size)]),
      );
    });
  }

  /** Takes the cells out: what lies behind moves left (COLUMNS) or up (ROWS). */
  deleteCells(dimension: EnumValue): Range {
    const { sheet, rect } = this;
    const up = dimension.name === 'ROWS';
    const band = this.bandOf(up);
    return this.shiftCells(band, () =>
      sheet.rearrange(band, (block) => (up ? block.slice(rect.rows) : block.map((row) => row.slice(rect.columns)))),
    );
  }

  private bandOf(down: boolean): Rect {
    const { sheet, rect } = this;
    return down ? { ...rect, rows: sheet.maxRows - rect.row + 1 } : { ...rect, columns: sheet.maxColumns - rect.column + 1 };
  }

  private shiftCells(band: Rect, carryOut: () => void): Range {
    new Range(this.execution, this.sheet, band).write({
      price: costs.write + costs.writePerCell * band.rows * band.columns,
      fault: () => (this.sheet.merges.some((merge) => overlaps(merge, band)) ? 'Moving cells next to merged cells is not possible.' : null),
      carryOut,
    });
    return this;
  }

  // ---- what is attached

  protect(): Protection {
    return protectRange(this.execution, this.sheet, this.rect);
  }

  canEdit(): boolean {
    return refusedBy(this.execution.book, this.sheet.id, this.rect, this.execution.effectiveUser) === null;
  }

  createFilter(): Filter {
    return createFilter(this.execution, this.sheet, this.rect);
  }

  getFilter(): Filter | null {
    return filterOf(this.execution, this.sheet);
  }

  createTextFinder(wanted: string): TextFinder {
    return new TextFinder(this.execution, [{ sheet: this.sheet, rect: this.rect }], wanted);
  }

  addDeveloperMetadata(key: string, ...rest: readonly unknown[]): this {
    addMetadata(this.execution, placeOfBlock(this.sheet, this.rect), key, ...rest);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOfBlock(this.execution, this.sheet, this.rect);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.execution, { sheet: this.sheet, rect: this.rect });
  }

  // ---- how it is done

  /** Makes this the selection, shows its tab and tells the page. */
  private select(current: { readonly row: number; readonly column: number }): void {
    const { execution, sheet, rect } = this;
    execution.spend(costs.handle);
    sheet.selection = [rect];
    sheet.current = current;
    execution.book.activeSheetId = sheet.id;
    execution.screen.selected(sheet.id, this.getA1Notation());
  }

  private at(rect: Rect): Range {
    return new Range(this.execution, this.sheet, rect);
  }

  private pay(cells = this.rect.rows * this.rect.columns): void {
    payRead(this.execution, this.sheet, cells);
    this.mustLieInGrid();
  }

  /** Rows may have been deleted since the range was made. */
  private mustLieInGrid(): void {
    if (!isInGrid(this.sheet, this.rect)) throw new Exception('The coordinates or dimensions of the range are invalid.');
  }

  private first(): Cell | undefined {
    return this.sheet.cell(this.rect.row, this.rect.column);
  }

  private cells<T>(read: (cell: Cell | undefined) => T): T[][] {
    this.pay();
    const { row, column, rows, columns } = this.rect;
    const made: T[][] = [];
    for (let r = 0; r < rows; r += 1) {
      const cells = this.sheet.rows[row - 1 + r];
      const line: T[] = [];
      for (let c = 0; c < columns; c += 1) line.push(read(cells?.[column - 1 + c]));
      made.push(line);
    }
    return made;
  }

  private styleProperty(property: StyleProperty): string | number | boolean {
    this.pay(1);
    return property.read(this.first()?.style);
  }

  private styleGrid(property: StyleProperty): unknown[][] {
    return this.cells((cell) => property.read(cell?.style));
  }

  private setStyleProperty(property: StyleProperty, value: unknown): this {
    const patch = patchOf(property, value);
    return patch === null ? this.dress((cell) => cell) : this.patchStyles(() => patch);
  }

  private setStyleGrid(property: StyleProperty, method: string, values: readonly unknown[]): this {
    const known = new Map<unknown, StylePatch | null>();
    const patches = this.grid(method, values).map((row) =>
      row.map((value) => {
        if (!known.has(value)) known.set(value, patchOf(property, value));
        return known.get(value) ?? null;
      }),
    );
    return this.patchStyles((row, column) => patches[row]?.[column] ?? null);
  }

  private patchStyles(patchAt: (row: number, column: number) => StylePatch | null): this {
    const patch = stylePatcher();
    return this.dress((cell, row, column) => {
      const wanted = patchAt(row, column);
      if (wanted === null) return cell;
      const style = patch(cell?.style, wanted);
      return style === cell?.style ? cell : changedCell(cell, { style });
    });
  }

  /** A write that is not judged by validation rules: formats, notes, rules. */
  private dress(make: (cell: Cell | undefined, row: number, column: number) => Cell | undefined): this {
    return this.write({ price: costs.format, carryOut: () => this.sheet.writeCells(this.rect, make, 'formats') });
  }

  private enter(entryAt: (format: string | undefined, context: EntryContext, row: number, column: number) => Entry): this {
    const { execution, sheet, rect } = this;
    this.mustLieInGrid();
    const context = entryContext(execution);
    const entries: Entry[][] = [];
    for (let row = 0; row < rect.rows; row += 1) {
      const found = sheet.rows[rect.row - 1 + row];
      const line: Entry[] = [];
      for (let column = 0; column < rect.columns; column += 1)
        line.push(entryAt(found?.[rect.column - 1 + column]?.format, context, row, column));
      entries.push(line);
    }
    const at = (row: number, column: number): Entry => entries[row]?.[column] ?? { value: '' };
    return this.write({
      price: this.priceOfValues(),
      fault: () => faultOfEntries(sheet, rect, at),
      carryOut: () => sheet.writeCells(rect, (cell, row, column) => enteredCell(cell, at(row, column))),
    });
  }

  private priceOfValues(): number {
    return costs.write + costs.writePerCell * this.rect.rows * this.rect.columns;
  }

  private write(what: { readonly price: number; readonly fault?: () => string | null; readonly carryOut: () => void }): this {
    this.mustLieInGrid();
    write(this.execution, { sheet: this.sheet, rect: this.rect, ...what });
    return this;
  }

  /** A two-dimensional argument of the range's size, refused in Google's words (platform.md §F). */
  private grid(method: string, given: readonly unknown[]): readonly (readonly unknown[])[] {
    const { rows, columns } = this.rect;
    const lines = given.filter((line): line is readonly unknown[] => Array.isArray(line));
    if (lines.length !== given.length)
      throw new Exception(`The parameters (${kindOfList(given)}) don't match the method signature for SpreadsheetApp.Range.${method}.`);
    if (lines.length !== rows) {
      throw new Exception(
        `The number of rows in the data does not match the number of rows in the range. The data has ${lines.length} but the range has ${rows}.`,
      );
    }
    const odd = lines.find((line) => line.length !== columns);
    if (odd !== undefined) {
      throw new Exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
      );
    }
    return lines;
  }
}

function kindOfList(items: readonly unknown[]): string {
  if (items.every((item) => typeof item === 'number')) return 'number[]';
  return items.every((item) => typeof item === 'string') ? 'String[]' : 'Object[]';
}

function instanceIn<T>(
  rows: readonly (readonly unknown[])[],
  row: number,
  column: number,
  type: abstract new (...args: never[]) => T,
  method: string,
): T {
  const value = rows[row]?.[column];
  if (value instanceof type) return value;
  throw new Exception(`The parameters (Object[]) don't match the method signature for SpreadsheetApp.Range.${method}.`);
}

function formulaOrBlank(formula: string): Entry {
  if (formula === '') return { value: '' };
  return formulaEntry(formula.startsWith('=') ? formula : `=${formula}`);
}

/** Numbers arrive as Java doubles: setNotes([[25]]) reads "25.0" (live: gas-fakes testsheets). Nothing to read is no note. */
function noteText(note: unknown): string | undefined {
  if (note === null || note === undefined || note === '') return undefined;
  if (typeof note === 'number') return Number.isInteger(note) ? `${note}.0` : String(note);
  return isService(note) || typeof note === 'object' ? '[object Object]' : String(note);
}

function keptFormat(format: string): string | undefined {
  return format === '' || format === automaticFormat || /^general$/i.test(format) ? undefined : format;
}

function patchOf(property: StyleProperty, value: unknown): StylePatch | null {
  try {
    return property.write(value);
  } catch (error) {
    // Google ignores a word that is no colour; the host does not know all that are, so it does not guess
    if (error instanceof UnknownColour) throw new NotImplemented(`The colour "${error.message}"`);
    throw error;
  }
}

function sortKeys(specification: unknown, rect: Rect): SortKey[] {
  return (Array.isArray(specification) ? specification : [specification]).map((item: unknown) => {
    const { column, ascending } =
      typeof item === 'object' && item !== null ? { column: undefined, ascending: true, ...item } : { column: item, ascending: true };
    if (typeof column !== 'number' || !Number.isInteger(column)) throw new Exception('Invalid argument: sortSpecObj');
    if (column < rect.column || column > lastColumnOf(rect))
      throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
    return { column: column - rect.column, ascending: ascending !== false };
  });
}

function transposedRows(block: readonly Row[]): Row[] {
  return (block[0] ?? []).map((_, column) => block.map((row) => row[column]));
}

/** Sizes with some of them replaced; undefined is the default size. */
export function withSizes(
  found: ReadonlyMap<number, number>,
  start: number,
  count: number,
  size: (index: number) => number | undefined,
): ReadonlyMap<number, number> {
  const sizes = new Map(found);
  for (let index = 0; index < count; index += 1) {
    const wanted = size(index);
    if (wanted === undefined) sizes.delete(start + index);
    else sizes.set(start + index, wanted);
  }
  return sizes;
}

/** What each kind of paste does to the cell found. */
const pastes: { readonly [type: string]: (found: Cell | undefined, copied: Cell | undefined) => Cell | undefined } = {
  PASTE_NORMAL: (_found, copied) => copied,
  PASTE_NO_BORDERS: (found, copied) => {
    const { border: _border, ...style } = copied?.style ?? {};
    const { border } = found?.style ?? {};
    const mixed = border === undefined ? style : { ...style, border };
    return changedCell(copied, { style: Object.keys(mixed).length === 0 ? undefined : mixed });
  },
  PASTE_VALUES: (found, copied) =>
    enteredCell(found, copied?.format === undefined ? { value: copied?.value ?? '' } : { value: copied.value, format: copied.format }),
  PASTE_FORMULA: (found, copied) =>
    enteredCell(found, copied?.formula === undefined ? { value: copied?.value ?? '' } : { value: copied.value, formula: copied.formula }),
  PASTE_FORMAT: (found, copied) => changedCell(found ?? tidied({ value: '' }), { style: copied?.style, format: copied?.format }),
  PASTE_DATA_VALIDATION: (found, copied) => changedCell(found, { rule: copied?.rule }),
};
