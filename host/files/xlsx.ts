// Workbooks as .xlsx files. hucre is young, so it stays behind the functions of this file.
// Found while reading it: styles are dropped unless asked for; theme colours 0-3 come in another order than the file means;
// a text such as "_x0041_" must be escaped before writing; notes come back unescaped; `cells` may be missing.

import * as hucre from 'hucre';
import { a1Of, parseA1, rectOfA1, shiftFormula } from '../book/a1';
import {
  Book,
  type Cell,
  type ConditionalFormat,
  type ProtectionModel,
  type SheetModel,
  type SheetRect,
  type Style,
  type ValidationRule,
} from '../book/book';
import { isDateFormat, timeKindOf } from '../book/format';
import { intersection, lastColumnOf, lastRowOf, type Rect, rectBetween } from '../book/rect';
import { serialFromWallTime, wallTimeFromSerial } from '../book/serial';
import { applySheetState, type BookState, bookStateOf, type CellLoss, Groups, rectsOf, type SheetState } from './bookState';
import type { XlsxCondition, XlsxFont, XlsxStyle, XlsxValidation } from './hucre';
import { FileTrouble } from './trouble';
import { conditionFromXlsx, conditionToXlsx, type References, validationFromXlsx, validationToXlsx } from './xlsxRules';
import { type ColorReader, defaultFont, runsFromXlsx, runsToXlsx, styleFromXlsx, styleToXlsx } from './xlsxStyle';

type XlsxSheet = hucre.Sheet;
type XlsxCell = Partial<hucre.Cell>;

/** Google refuses to import more (Drive help, "Files you can store"). */
export const largestFile = 100 * 1024 * 1024;
/** Cells of a workbook on Google (platform.md §F). */
const largestGrid = 10_000_000;
/** Characters of one cell: Excel's limit, below Google's 50,000. */
const longestText = 32_767;

/** Marks files of ours: in others the title is often what somebody else's template was called. */
const maker = 'dx-roadmap-tracker';

export type ReadOptions = {
  /** The file's name for messages, and the workbook's name without its ending. */
  readonly name: string;
  /** What was kept beside the file. */
  readonly state?: BookState;
  /** False: another program has changed the file since, so only what hangs on a tab's name is taken from the state. */
  readonly stateFits?: boolean;
};

export type ReadWorkbook = {
  readonly book: Book;
  /** Cells ("シート1!B2") whose formula stands in the file without its value, sheet by sheet. The host has no engine: they read as blank. */
  readonly uncomputed: readonly string[];
};

/** Reads a workbook. Throws FileTrouble where it cannot be one. */
export async function readXlsx(bytes: Uint8Array, options: ReadOptions): Promise<ReadWorkbook> {
  if (bytes.byteLength > largestFile) throw new FileTrouble('too-large', options.name);
  let workbook: hucre.Workbook;
  try {
    workbook = await hucre.readXlsx(bytes, { readStyles: true });
  } catch (error) {
    throw new FileTrouble(codeOf(error), options.name, error);
  }
  if (workbook.sheets.length === 0) throw new FileTrouble('broken', options.name);
  return bookFrom(workbook, options);
}

/** hucre tells these apart in words only. */
function codeOf(error: unknown): FileTrouble['code'] {
  if (error instanceof hucre.EncryptedFileError) return 'locked-with-password';
  if (!(error instanceof Error)) return 'broken';
  if (/limit|too large|exceeds/i.test(error.message)) return 'too-large';
  // a zip of something else, such as .docx or .ods
  return error.message.startsWith('Invalid XLSX') ? 'not-a-workbook' : 'broken';
}

function bookFrom(workbook: hucre.Workbook, { name, state, stateFits = false }: ReadOptions): ReadWorkbook {
  const { creator, title } = workbook.properties ?? {};
  const book = new Book(
    state === undefined
      ? { name: creator === maker && title !== undefined ? title : name.replace(/\.[^.]*$/, '') }
      : { id: state.id, name: state.name, owner: state.owner, timeZone: state.timeZone, locale: state.locale },
  );
  const stateOfTab = new Map(state?.sheets.map((sheet) => [sheet.tab, sheet]));
  let nextId = Math.max(-1, ...(state?.sheets.map(({ id }) => id) ?? [])) + 1;
  const reader = readerOf(workbook, !stateFits);
  const pairs = workbook.sheets.map((found) => {
    const known = stateOfTab.get(found.name);
    const sheet = book.addSheet(known?.name ?? found.name, known?.id ?? nextId);
    if (known === undefined) nextId += 1;
    return { found, sheet, known };
  });
  const sheetOfTab = new Map(pairs.map(({ found, sheet }) => [found.name, sheet]));
  const uncomputed = pairs.flatMap(({ found, sheet }) => reader.fillCells(found, sheet, (tab) => sheetOfTab.get(tab)));
  if (book.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0) > largestGrid) throw new FileTrouble('too-large', name);
  for (const { found, sheet, known } of pairs) {
    reader.fillLooks(found, sheet);
    if (stateFits && known !== undefined) applySheetState(sheet, known);
    else fillRules(found, sheet, referencesOf(workbook, sheet, sheetOfTab), reader.colorOf);
  }
  book.activeSheetId = book.sheets[workbook.activeSheet ?? 0]?.id ?? book.activeSheetId;
  if (state !== undefined && stateFits) {
    book.activeSheetId = state.activeSheetId;
    book.namedRanges = state.namedRanges;
    book.protections = state.protections;
    book.metadata = state.metadata;
  } else {
    book.namedRanges = namedRangesFrom(workbook, sheetOfTab);
    book.protections = pairs.flatMap(({ found, sheet, known }) => protectionsFrom(found, sheet, known, state));
    book.metadata = (state?.metadata ?? []).filter(
      ({ place }) => place.kind === 'SPREADSHEET' || (place.kind === 'SHEET' && book.sheetById(place.sheetId) !== undefined),
    );
  }
  return { book, uncomputed };
}

/** Rows and columns are numbered from 0 in the file, from 1 in the model. */
function readerOf(workbook: hucre.Workbook, foreign: boolean) {
  const colorOf = colorReader(workbook.themeColors);
  const fileFont: XlsxFont = { name: workbook.defaultFont?.name ?? defaultFont.name, size: workbook.defaultFont?.size ?? defaultFont.size };
  const styles = new Map<string, Style | undefined>();
  const numbers = new Map<object, number>();

  /** hucre gives each cell a style of its own, made of parts that equal styles share. */
  const partNumber = (part: object | undefined): number => {
    if (part === undefined) return -1;
    const known = numbers.get(part) ?? numbers.size;
    numbers.set(part, known);
    return known;
  };

  /** Equal styles become one object: a sheet has few of them and many cells. */
  const styleOf = (style: XlsxStyle): Style | undefined => {
    const key = `${partNumber(style.font)},${partNumber(style.fill)},${partNumber(style.border)},${partNumber(style.alignment)}`;
    if (!styles.has(key)) styles.set(key, styleFromXlsx(style, colorOf, fileFont));
    return styles.get(key);
  };

  const cellOf = (
    value: hucre.CellValue,
    details: hucre.Cell | undefined,
    formula: string | undefined,
    linkOf: (link: hucre.Hyperlink) => string | null,
  ): Cell | null => {
    const result = plainValue(value, workbook.dateSystem === '1904', details?.style?.numFmt);
    const style = details?.style === undefined ? undefined : styleOf(details.style);
    const format = formatOf(details?.style?.numFmt, value instanceof Date, foreign);
    const link = details?.hyperlink === undefined ? null : linkOf(details.hyperlink);
    const parts = details?.richText ?? (link === null || typeof result !== 'string' ? [] : [{ text: result }]);
    const runs = typeof result === 'string' && result !== '' ? runsFromXlsx(parts, link, colorOf, fileFont) : undefined;
    const note = details?.comment === undefined ? '' : unescaped(details.comment.text);
    const cell: Cell = {
      value: result,
      ...(formula === undefined ? {} : { formula }),
      ...(format === null ? {} : { format }),
      ...(note === '' ? {} : { note }),
      ...(style === undefined ? {} : { style }),
      ...(details?.checkbox === true ? { rule: nativeCheckbox } : {}),
      ...(runs === undefined ? {} : { runs }),
    };
    return result === '' && Object.keys(cell).length === 1 ? null : cell;
  };

  /** Gives the cells whose formula has no value in the file; `=""` has one. */
  const fillCells = (found: XlsxSheet, sheet: SheetModel, sheetOfTab: (tab: string) => SheetModel | undefined): readonly string[] => {
    const uncomputed: string[] = [];
    const formulas = formulasOf(found);
    const linkOf = (link: hucre.Hyperlink): string | null => linkFrom(link, sheetOfTab);
    const details = found.cells ?? new Map<string, hucre.Cell>();
    found.rows.forEach((row, rowIndex) => {
      row.forEach((value, columnIndex) => {
        const key = `${rowIndex},${columnIndex}`;
        const formula = formulas.get(key);
        const cell = cellOf(value, details.get(key), formula, linkOf);
        if (cell !== null) sheet.place(rowIndex + 1, columnIndex + 1, cell);
        if (formula !== undefined && value === null)
          uncomputed.push(`${sheet.name}!${a1Of(rectBetween(rowIndex + 1, columnIndex + 1, rowIndex + 1, columnIndex + 1))}`);
      });
    });
    // notes and links of blank cells beyond the written ones
    for (const [key, detail] of details) {
      const [row = Number.NaN, column = Number.NaN] = key.split(',').map(Number);
      if (!Number.isInteger(row) || !Number.isInteger(column) || column < (found.rows[row]?.length ?? 0)) continue;
      const cell = cellOf(detail.value, detail, formulas.get(key), linkOf);
      if (cell !== null) sheet.place(row + 1, column + 1, cell);
    }
    return uncomputed;
  };

  const fillLooks = (found: XlsxSheet, sheet: SheetModel): void => {
    sheet.hidden = found.hidden === true || found.veryHidden === true;
    sheet.frozenRows = found.freezePane?.rows ?? 0;
    sheet.frozenColumns = found.freezePane?.columns ?? 0;
    sheet.rightToLeft = found.view?.rightToLeft === true;
    sheet.hiddenGridlines = found.view?.showGridLines === false;
    sheet.tabColor = colorOf(found.view?.tabColor);
    const columns = (found.columns ?? []).slice(0, sheet.maxColumns).map((column, index) => ({ ...column, at: index + 1 }));
    sheet.columnWidths = new Map(columns.flatMap(({ at, width }) => (width === undefined ? [] : [[at, pixelsOfWidth(width)] as const])));
    sheet.hiddenColumns = new Set(columns.filter(({ hidden }) => hidden === true).map(({ at }) => at));
    const rows = [...(found.rowDefs ?? [])].filter(([index]) => index < sheet.maxRows);
    sheet.rowHeights = new Map(
      rows.flatMap(([index, { height }]) => (height === undefined ? [] : [[index + 1, pixelsOfHeight(height)] as const])),
    );
    sheet.hiddenRows = new Set(rows.filter(([, { hidden }]) => hidden === true).map(([index]) => index + 1));
    sheet.merges = (found.merges ?? []).flatMap(({ startRow, startCol, endRow, endCol }) =>
      inGrid(rectBetween(startRow + 1, startCol + 1, endRow + 1, endCol + 1), sheet),
    );
    sheet.filter = rectsIn(found.autoFilter?.range ?? '', sheet)[0] ?? null;
  };

  return { colorOf, fillCells, fillLooks };
}

/** The checkbox of the newest Excel. */
const nativeCheckbox: ValidationRule = { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null };

function fillRules(found: XlsxSheet, sheet: SheetModel, references: References, colorOf: ColorReader): void {
  for (const validation of found.dataValidations ?? []) {
    const rule = validationFromXlsx(validation, references);
    if (rule === null) continue;
    for (const rect of rectsIn(validation.range, sheet)) {
      for (let row = rect.row; row <= lastRowOf(rect); row += 1) {
        for (let column = rect.column; column <= lastColumnOf(rect); column += 1)
          sheet.place(row, column, { ...(sheet.cell(row, column) ?? { value: '' }), rule });
      }
    }
  }
  const rules = [...(found.conditionalRules ?? [])].sort((one, other) => one.priority - other.priority);
  sheet.conditionalFormats = rules.flatMap((rule): ConditionalFormat[] => {
    const ranges = rectsIn(rule.range, sheet);
    const [first] = ranges;
    if (first === undefined) return [];
    const condition = conditionFromXlsx(rule, a1Of({ ...first, rows: 1, columns: 1 }));
    if (condition === null) return [];
    // in a conditional format the colour of a solid fill is its background
    const fill = rule.style?.fill;
    const background = fill?.type === 'pattern' ? colorOf(fill.bgColor ?? fill.fgColor) : null;
    const { background: _foreground, ...style } = (rule.style === undefined ? undefined : styleFromXlsx(rule.style, colorOf, {})) ?? {};
    return [{ ranges, condition, gradient: null, style: { ...(background === null ? {} : { background }), ...style } }];
  });
}

/** Child cells of a shared formula name only its number; an array formula is Sheets' ARRAYFORMULA. */
function formulasOf(found: XlsxSheet): ReadonlyMap<string, string> {
  const masters = new Map<number, { readonly formula: string; readonly row: number; readonly column: number }>();
  const formulas = new Map<string, string>();
  const cells = [...(found.cells ?? [])].filter(([, cell]) => cell.formula !== undefined);
  for (const [key, { formula = '', formulaSharedIndex }] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (formula !== '' && formulaSharedIndex !== undefined) masters.set(formulaSharedIndex, { formula, row, column });
  }
  for (const [key, { formula = '', formulaType, formulaSharedIndex, formulaDynamic }] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const master = formula === '' && formulaSharedIndex !== undefined ? masters.get(formulaSharedIndex) : undefined;
    const own = master === undefined ? formula : shiftFormula(master.formula, row - master.row, column - master.column);
    if (own === '') continue;
    const plain = own.replaceAll(/_xlfn\.(?:_xlws\.)?/g, '');
    formulas.set(key, formulaType === 'array' && formulaDynamic !== true ? `=ARRAYFORMULA(${plain})` : `=${plain}`);
  }
  return formulas;
}

/** 1904-01-01, the day 0 of workbooks that began on old Macintoshes. */
const FIRST_DAY_OF_1904 = 1462;

/**
 * Dates come as the wall time in UTC; before March 1900 Excel counts one day more than Sheets. A time of day and a length of time count from
 * no calendar: they stay what they are in a workbook of the 1904 calendar too.
 */
function plainValue(value: hucre.CellValue, is1904: boolean, format: string | undefined): Cell['value'] {
  if (value === null) return '';
  if (!(value instanceof Date)) return value;
  const serial = serialFromWallTime({
    year: value.getUTCFullYear(),
    month: value.getUTCMonth() + 1,
    day: value.getUTCDate(),
    hour: value.getUTCHours(),
    minute: value.getUTCMinutes(),
    second: value.getUTCSeconds(),
    millisecond: value.getUTCMilliseconds(),
  });
  if (!is1904) return serial < 61 ? serial - 1 : serial;
  const kind = timeKindOf(format);
  const days = serial - FIRST_DAY_OF_1904;
  return kind === 'duration' || (kind === 'time' && days < 1) ? days : serial;
}

/**
 * Built-in format 14 means "the short date of the reader's country", which hucre gives as the American one; the Japanese
 * built-in dates (27 to 36, 50 to 58) come without any pattern.
 */
function formatOf(format: string | undefined, isDate: boolean, foreign: boolean): string | null {
  if (format === undefined) return isDate ? 'yyyy/mm/dd' : null;
  if (format === 'General') return null;
  return foreign && format === 'm/d/yyyy' ? 'yyyy/mm/dd' : foreign && format === 'm/d/yyyy h:mm' ? 'yyyy/mm/dd h:mm' : format;
}

/** Columns are as wide as so many digits of 7 pixels; rows are measured in points. */
const pixelsOfWidth = (width: number): number => Math.round(width * 7);
const pixelsOfHeight = (points: number): number => Math.round((points * 96) / 72);

/** The part of a block that lies in the sheet's grid, as a list of one or none. */
function inGrid(rect: Rect, sheet: SheetModel): readonly Rect[] {
  const inside = intersection(rect, rectBetween(1, 1, sheet.maxRows, sheet.maxColumns));
  return inside === null ? [] : [inside];
}

/** The blocks of "B2:B40 D2:D40", cut to the grid. */
function rectsIn(references: string, sheet: SheetModel): readonly Rect[] {
  return references
    .split(/\s+/)
    .map(parseA1)
    .flatMap((range) => (range === null ? [] : inGrid(rectOfA1(range, sheet.maxRows, sheet.maxColumns).rect, sheet)));
}

function referencesOf(workbook: hucre.Workbook, home: SheetModel, sheetOfTab: ReadonlyMap<string, SheetModel>): References {
  const read = (formula: string): SheetRect | null => {
    const text = formula.replace(/^=/, '');
    const range = parseA1(workbook.namedRanges?.find(({ name }) => name === text)?.range.replace(/^=/, '') ?? text);
    const sheet = range === null ? undefined : range.sheet === null ? home : sheetOfTab.get(range.sheet);
    if (range === null || sheet === undefined) return null;
    const [rect] = inGrid(rectOfA1(range, sheet.maxRows, sheet.maxColumns).rect, sheet);
    return rect === undefined ? null : { sheetId: sheet.id, rect };
  };
  return { read, write: () => null };
}

function namedRangesFrom(workbook: hucre.Workbook, sheetOfTab: ReadonlyMap<string, SheetModel>): Book['namedRanges'] {
  return (workbook.namedRanges ?? []).flatMap(({ name, range: text }) => {
    const range = parseA1(text.replace(/^=/, ''));
    const sheet = range === null || range.sheet === null ? undefined : sheetOfTab.get(range.sheet);
    if (range === null || sheet === undefined || name.startsWith('_xlnm.')) return [];
    return inGrid(rectOfA1(range, sheet.maxRows, sheet.maxColumns).rect, sheet).map((rect) => ({ name, sheetId: sheet.id, rect }));
  });
}

/** Excel protects whole sheets and lets single cells be edited. Who may edit is known only from the state. */
function protectionsFrom(
  found: XlsxSheet,
  sheet: SheetModel,
  known: SheetState | undefined,
  state: BookState | undefined,
): readonly ProtectionModel[] {
  const kept = known === undefined ? [] : (state?.protections ?? []).filter(({ sheetId, rect }) => sheetId === known.id && rect === null);
  if (kept.length > 0 || found.protection?.sheet !== true)
    return kept.map((protection) => ({ ...protection, sheetId: sheet.id, unprotected: [] }));
  const unlocked: [row: number, column: number][] = [];
  for (const [key, { style }] of found.cells ?? []) {
    const [row = Number.NaN, column = Number.NaN] = key.split(',').map(Number);
    if (style?.protection?.locked === false && Number.isInteger(row) && Number.isInteger(column)) unlocked.push([row + 1, column + 1]);
  }
  unlocked.sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn);
  return [
    {
      id: `file-${sheet.id}`,
      sheetId: sheet.id,
      rect: null,
      description: '',
      warningOnly: false,
      editors: [],
      unprotected: rectsOf(unlocked),
    },
  ];
}

/** Links into the file become Sheets' "#gid=…&range=…"; a place that is gone is no link. */
function linkFrom({ target, location }: hucre.Hyperlink, sheetOfTab: (tab: string) => SheetModel | undefined): string | null {
  if (location === undefined) return target === '' ? null : target;
  const range = parseA1(location);
  const sheet = range === null || range.sheet === null ? undefined : sheetOfTab(range.sheet);
  if (range === null || sheet === undefined) return null;
  return `#gid=${sheet.id}&range=${a1Of(rectOfA1(range, sheet.maxRows, sheet.maxColumns).rect)}`;
}

function colorReader(themeColors: readonly string[] | undefined): ColorReader {
  return (color) => {
    if (color === undefined) return null;
    if (color.rgb !== undefined) return `#${color.rgb.slice(-6).toLowerCase()}`;
    if (color.theme !== undefined && themeColors !== undefined) {
      // the file counts light before dark, hucre's list has dark before light
      const index = color.theme < 4 ? color.theme ^ 1 : color.theme;
      return `#${hucre.resolveThemeColor([...themeColors], index, color.tint).toLowerCase()}`;
    }
    return color.indexed === undefined ? null : (oldPalette[color.indexed < 8 ? color.indexed : color.indexed - 8] ?? null);
  };
}

/** Excel 97's 56 colours (ECMA-376 part 1, 18.8.27); files that were once .xls still count by them. */
const oldPalette = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 ' +
  '9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff ' +
  '00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
)
  .split(' ')
  .map((color) => `#${color}`);

/** The workbook as bytes of an .xlsx file. What the format has no word for is in `stateOf(book)`. */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const tabs = tabNames(book);
  const nameOf = (id: number): string => tabs.get(id) ?? '';
  return hucre.writeXlsx({
    sheets: book.sheets.map((sheet) => sheetToXlsx(sheet, nameOf)),
    namedRanges: book.namedRanges.map(({ name, sheetId, rect }) => ({ name, range: absolute(nameOf(sheetId), rect) })),
    activeSheet: Math.max(
      0,
      book.sheets.findIndex(({ id }) => id === book.activeSheetId),
    ),
    defaultFont,
    properties: { title: book.name, creator: maker },
  });
}

/** What the file written by `writeXlsx` cannot hold. */
export function stateOf(book: Book): BookState {
  const styles = new Map<Style, boolean>();
  const lossOf = (cell: Cell): CellLoss => ({
    value:
      (typeof cell.value === 'string' && cell.value.length > longestText) ||
      (typeof cell.value === 'number' &&
        cell.format !== undefined &&
        isDateFormat(cell.format) &&
        serialFromWallTime(wallTimeFromSerial(cell.value)) !== cell.value),
    format: cell.format === 'General' || cell.format === '',
    note: cell.note?.includes('\r') === true,
    style: cell.style !== undefined && isLost(cell.style, styles),
  });
  return bookStateOf(book, tabNames(book), lossOf);
}

const plainColors = colorReader(undefined);

/** True where reading the written style gives another one. */
function isLost(style: Style, known: Map<Style, boolean>): boolean {
  const answer = known.get(style);
  if (answer !== undefined) return answer;
  const back = styleFromXlsx(styleToXlsx(style, undefined) ?? {}, plainColors, defaultFont);
  const lost = sorted(back ?? {}) !== sorted(style);
  known.set(style, lost);
  return lost;
}

const sorted = (style: Style): string =>
  JSON.stringify(Object.entries({ ...style, border: Object.entries(style.border ?? {}).sort() }).sort());

/**
 * Excel allows 31 characters, not these marks, no "history" and no capital twins: each sheet's name in the file by id.
 */
function tabNames(book: Book): ReadonlyMap<number, string> {
  const taken = new Set<string>();
  const names = new Map<number, string>();
  for (const { id, name } of book.sheets) {
    const allowed = name.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '_').replaceAll(/^'|'$/g, '_');
    const wanted = allowed.toLowerCase() === 'history' ? `${allowed}_` : allowed;
    let tab = cut(wanted, 31);
    for (let count = 2; tab === '' || taken.has(tab.toLowerCase()); count += 1) tab = `${cut(wanted, 25)} (${count})`;
    taken.add(tab.toLowerCase());
    names.set(id, tab);
  }
  return names;
}

/** At most so many UTF-16 units, no character cut in two. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

function absolute(tab: string, rect: Rect): string {
  return `'${tab.replaceAll("'", "''")}'!${a1Of(rect).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

function sheetToXlsx(sheet: SheetModel, tabOf: (id: number) => string): hucre.WriteSheet {
  const linkOf = (link: string): hucre.Hyperlink => linkToXlsx(link, sheet.book, tabOf);
  const rows: hucre.CellValue[][] = [];
  const cells = new Map<string, XlsxCell>();
  const rules = new Groups<ValidationRule>();
  sheet.rows.forEach((row, rowIndex) => {
    rows[rowIndex] = Array.from(row ?? [], (cell, columnIndex) => {
      if (cell === undefined) return null;
      if (cell.rule !== undefined) rules.add(cell.rule, rowIndex + 1, columnIndex + 1);
      const details = detailsToXlsx(cell, linkOf);
      if (details !== null) cells.set(`${rowIndex},${columnIndex}`, details);
      return valueToXlsx(cell.value);
    });
  });
  for (let row = 0; row < rows.length; row += 1) rows[row] ??= [];
  const references: References = {
    read: () => null,
    write: ({ sheetId, rect }) => (rect.rows === 0 ? null : absolute(tabOf(sheetId), rect)),
  };
  const view: hucre.SheetView = {
    ...(sheet.tabColor === null ? {} : { tabColor: { rgb: sheet.tabColor.slice(1).toUpperCase() } }),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
    ...(sheet.hiddenGridlines ? { showGridLines: false } : {}),
  };
  const locked = sheet.book.protections.some(
    ({ sheetId, rect, warningOnly, unprotected }) => sheetId === sheet.id && rect === null && !warningOnly && unprotected.length === 0,
  );
  return {
    name: tabOf(sheet.id),
    rows,
    cells,
    columns: columnsToXlsx(sheet),
    rowDefs: rowsToXlsx(sheet),
    merges: sheet.merges.map((rect) => ({
      startRow: rect.row - 1,
      startCol: rect.column - 1,
      endRow: lastRowOf(rect) - 1,
      endCol: lastColumnOf(rect) - 1,
    })),
    dataValidations: rules.list().flatMap(({ item, rects }) => validationsToXlsx(item, rects, references)),
    conditionalRules: sheet.conditionalFormats.flatMap((format, index) => conditionalToXlsx(format, index + 1)),
    ...(sheet.frozenRows > 0 || sheet.frozenColumns > 0 ? { freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns } } : {}),
    ...(sheet.filter === null ? {} : { autoFilter: { range: a1Of(sheet.filter) } }),
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(locked ? { protection: { sheet: true } } : {}),
    ...(Object.keys(view).length === 0 ? {} : { view }),
  };
}

function detailsToXlsx(cell: Cell, linkOf: (link: string) => hucre.Hyperlink): XlsxCell | null {
  const style = styleToXlsx(cell.style, cell.format);
  const link = cell.runs?.find((run) => run.link !== undefined)?.link;
  const styled = cell.runs?.some((run) => run.style !== undefined) === true;
  const details: XlsxCell = {
    ...(style === null ? {} : { style }),
    ...(cell.formula === undefined ? {} : { formula: cell.formula.slice(1), formulaResult: valueToXlsx(cell.value) ?? '' }),
    ...(cell.note === undefined || cell.note === '' ? {} : { comment: { text: escaped(cell.note.replaceAll(/\r\n?/g, '\n')) } }),
    ...(styled && typeof cell.value === 'string' && cell.formula === undefined
      ? { richText: runsToXlsx(cell.value, cell.runs ?? []).map((run) => ({ ...run, text: escaped(run.text) })) }
      : {}),
    ...(link === undefined ? {} : { hyperlink: linkOf(link) }),
  };
  return Object.keys(details).length === 0 ? null : details;
}

function valueToXlsx(value: Cell['value']): hucre.CellValue {
  if (typeof value !== 'string') return value;
  return value === '' ? null : escaped(cut(value, longestText));
}

/** Text that looks like the file format's own escapes ("_x0041_") must not be taken for one. */
const escaped = (text: string): string => text.replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_match, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function linkToXlsx(link: string, book: Book, tabOf: (id: number) => string): hucre.Hyperlink {
  const inside = /^#gid=(\d+)(?:&range=([A-Z0-9:]+))?$/i.exec(link);
  const sheet = inside === null ? undefined : book.sheetById(Number(inside[1]));
  return sheet === undefined
    ? { target: link }
    : { target: '', location: `'${tabOf(sheet.id).replaceAll("'", "''")}'!${inside?.[2] ?? 'A1'}` };
}

function columnsToXlsx(sheet: SheetModel): hucre.ColumnDef[] {
  const last = Math.max(0, ...sheet.columnWidths.keys(), ...sheet.hiddenColumns);
  return Array.from({ length: last }, (_, index) => {
    const width = sheet.columnWidths.get(index + 1);
    return { ...(width === undefined ? {} : { width: width / 7 }), ...(sheet.hiddenColumns.has(index + 1) ? { hidden: true } : {}) };
  });
}

function rowsToXlsx(sheet: SheetModel): Map<number, hucre.RowDef> {
  const rows = new Map<number, hucre.RowDef>();
  for (const [row, height] of sheet.rowHeights) rows.set(row - 1, { height: (height * 72) / 96 });
  for (const row of sheet.hiddenRows) rows.set(row - 1, { ...rows.get(row - 1), hidden: true });
  return rows;
}

function validationsToXlsx(rule: ValidationRule, rects: readonly Rect[], references: References): XlsxValidation[] {
  const [first] = rects;
  if (first === undefined) return [];
  const validation = validationToXlsx(rule, a1Of({ ...first, rows: 1, columns: 1 }), references);
  return validation === null ? [] : [{ ...validation, range: rects.map((rect) => a1Of(rect)).join(' ') }];
}

function conditionalToXlsx(format: ConditionalFormat, priority: number): XlsxCondition[] {
  const [first] = format.ranges;
  if (first === undefined) return [];
  const condition = conditionToXlsx(format, a1Of({ ...first, rows: 1, columns: 1 }));
  if (condition === null) return [];
  const { font, ...style } = styleToXlsx(format.style, undefined) ?? {};
  // a conditional format may colour a font, not change its face or size
  const { name: _name, size: _size, ...change } = font ?? {};
  return [
    {
      ...condition,
      priority,
      range: format.ranges.map((rect) => a1Of(rect)).join(' '),
      style: { ...style, ...(font === undefined ? {} : { font: change }) },
    },
  ];
}
