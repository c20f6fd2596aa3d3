// The data from which the page draws a sheet. Pure: reads the workbook, changes nothing.

import type { Book, Cell, Row, SheetModel, Style } from '../book/book';
import { conditionMet } from '../book/conditions';
import { displayOf, isDateFormat } from '../book/format';
import { entryOf } from '../book/input';
import { lastColumnOf, lastRowOf, type Rect } from '../book/rect';
import { checkboxValues, itemsOf, placeOf, valuesOf } from '../book/validation';
import type { CellStyle, CellView, RowWindow, SheetLayout } from './protocol';

/** Sheets' own default is 21 px; a little more keeps every target at 24 px (WCAG 2.5.8). */
const ROW_HEIGHT = 25;
const COLUMN_WIDTH = 100;
/** Of one line of text at 10 points, and what a cell leaves free around it, in px. */
const LINE = 18;
const PADDING = 7;

/** Sizes, merges and frozen parts of a sheet. Rows without a height of their own grow with their wrapped text, as in Sheets. */
export function layoutOf(sheet: SheetModel): SheetLayout {
  const columnWidths = Array.from({ length: sheet.maxColumns }, (_, index) =>
    sheet.hiddenColumns.has(index + 1) ? 0 : (sheet.columnWidths.get(index + 1) ?? COLUMN_WIDTH),
  );
  const covered = new Set(sheet.merges.flatMap((merge) => (merge.rows > 1 ? [`${merge.row}:${merge.column}`] : [])));
  const widthAt = (row: number, column: number): number => {
    const merge = sheet.merges.find((each) => each.row === row && each.column === column);
    if (merge === undefined) return columnWidths[column - 1] ?? COLUMN_WIDTH;
    return columnWidths.slice(column - 1, lastColumnOf(merge)).reduce((sum, width) => sum + width, 0);
  };
  const heights = rememberedHeights(sheet, JSON.stringify([columnWidths, sheet.merges]));
  const rowHeights: [number, number][] = [];
  for (let row = 1; row <= sheet.maxRows; row += 1) {
    const height = sheet.hiddenRows.has(row)
      ? 0
      : Math.max(ROW_HEIGHT, sheet.rowHeights.get(row) ?? heights(row, () => grownHeight(sheet, row, covered, widthAt)));
    const last = rowHeights.at(-1);
    if (last !== undefined && last[1] === height) last[0] += 1;
    else rowHeights.push([1, height]);
  }
  return {
    id: sheet.id,
    columnWidths,
    rowHeights,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    merges: sheet.merges,
    lastRow: sheet.lastRow(),
    lastColumn: sheet.lastColumn(),
  };
}

/** Rows are replaced, never changed, so a row's height holds as long as columns and merges stay as they are. */
const remembered = new WeakMap<
  SheetModel,
  { readonly shape: string; readonly byRow: WeakMap<Row, { readonly row: number; readonly height: number }> }
>();

function rememberedHeights(sheet: SheetModel, shape: string): (row: number, measure: () => number) => number {
  let known = remembered.get(sheet);
  if (known?.shape !== shape) {
    known = { shape, byRow: new WeakMap() };
    remembered.set(sheet, known);
  }
  const { byRow } = known;
  return (row, measure) => {
    const cells = sheet.rows[row - 1];
    if (cells === undefined) return ROW_HEIGHT;
    const found = byRow.get(cells);
    // a merged block may sit on this row number: a row that moved is measured again
    if (found?.row === row) return found.height;
    const height = measure();
    byRow.set(cells, { row, height });
    return height;
  };
}

function grownHeight(
  sheet: SheetModel,
  row: number,
  covered: ReadonlySet<string>,
  widthAt: (row: number, column: number) => number,
): number {
  let most = ROW_HEIGHT;
  sheet.rows[row - 1]?.forEach((cell, index) => {
    if (cell === undefined || cell.value === '' || covered.has(`${row}:${index + 1}`)) return;
    const scale = (cell.style?.size ?? 10) / 10;
    if (typeof cell.value !== 'string') {
      most = Math.max(most, LINE * scale + PADDING);
      return;
    }
    const width = cell.style?.wrap === 'WRAP' ? widthAt(row, index + 1) - 9 : Number.POSITIVE_INFINITY;
    let lines = 0;
    for (const line of cell.value.split('\n')) lines += Math.max(1, Math.ceil(textWidth(line, scale) / width));
    most = Math.max(most, Math.round(lines * LINE * scale + PADDING));
  });
  return most;
}

/** Japanese letters are as wide as high; Latin ones a little over half (an estimate: only the browser measures). */
function textWidth(text: string, scale: number): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e7f' ? 13.6 : 7.6;
  return width * scale;
}

/** The rows `from` … `from + count - 1` as drawn. `now` (virtual ms) decides relative conditions; `version` is handed on. */
export function windowOf(book: Book, sheet: SheetModel, from: number, count: number, now: number, version: number): RowWindow {
  const styles = table<CellStyle>();
  const lists = table<readonly string[]>();
  const context = { locale: book.locale, timeZone: book.timeZone, now };
  const last = Math.min(sheet.maxRows, from + count - 1);
  const formats = sheet.conditionalFormats.filter(({ ranges }) => ranges.some((rect) => rect.row <= last && lastRowOf(rect) >= from));

  const paint = (cell: Cell | undefined, row: number, column: number, display: string): CellStyle | null => {
    const met = formats.find(
      (format) =>
        format.ranges.some((rect) => inside(rect, row, column)) && conditionMet(format, cell?.value ?? '', display, book, now) === true,
    );
    return styleOf(cell?.style, met?.style);
  };

  const viewOf = (cell: Cell | undefined, row: number, column: number): CellView | null => {
    const text = displayOf(cell, book.locale);
    const style = paint(cell, row, column, text);
    const rule = cell?.rule;
    if (cell === undefined) return style === null ? null : { column, text: '', kind: 'text', style: styles.place(style) };
    const typed = typedOf(cell, text, context);
    const checkbox = rule?.criteria === 'CHECKBOX' ? { checked: cell.value === checkboxValues(rule)[0] } : undefined;
    const choices = rule === undefined ? [] : placeOf(rule) === null ? itemsOf(rule) : offered(rule, book);
    const links = linksOf(cell, text);
    return {
      column,
      text,
      kind:
        typeof cell.value === 'number'
          ? 'number'
          : typeof cell.value === 'boolean'
            ? 'boolean'
            : /^#[A-Z/0]+[!?]?$/.test(text)
              ? 'error'
              : 'text',
      ...(typed === text ? {} : { typed }),
      ...(style === null ? {} : { style: styles.place(style) }),
      ...(choices.length === 0 ? {} : { list: lists.place(choices), ...(rule?.allowInvalid === false ? { strict: true as const } : {}) }),
      ...(checkbox === undefined ? {} : { checkbox }),
      ...(cell.note === undefined || cell.note === '' ? {} : { note: cell.note }),
      ...(links.length === 0 ? {} : { links }),
    };
  };

  const rows: { row: number; cells: CellView[] }[] = [];
  for (let row = from; row <= last; row += 1) {
    const own = sheet.rows[row - 1]?.length ?? 0;
    const painted = formats.reduce(
      (most, { ranges }) => Math.max(most, ...ranges.filter((rect) => rect.row <= row && lastRowOf(rect) >= row).map(lastColumnOf), 0),
      0,
    );
    const cells: CellView[] = [];
    for (let column = 1; column <= Math.min(sheet.maxColumns, Math.max(own, painted)); column += 1) {
      const view = viewOf(sheet.cell(row, column), row, column);
      if (view !== null) cells.push(view);
    }
    if (cells.length > 0) rows.push({ row, cells });
  }
  return { sheetId: sheet.id, version, from, count, rows, styles: styles.items, lists: lists.items };
}

const inside = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row && row <= lastRowOf(rect) && column >= rect.column && column <= lastColumnOf(rect);

function offered(rule: NonNullable<Cell['rule']>, book: Book): readonly string[] {
  const texts = valuesOf(rule, book).map((value) => (typeof value === 'boolean' ? String(value).toUpperCase() : String(value)));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** What the editing box starts with: entering it again unchanged gives the same cell. */
function typedOf(cell: Cell, text: string, context: Parameters<typeof entryOf>[2]): string {
  if (cell.formula !== undefined) return cell.formula;
  if (typeof cell.value === 'number') {
    if (isDateFormat(cell.format)) return text;
    return cell.format?.endsWith('%') ? `${Number((cell.value * 100).toPrecision(12))}%` : String(cell.value);
  }
  if (typeof cell.value === 'boolean') return text;
  const again = entryOf(cell.value, cell.format, context);
  return again.value === cell.value && again.formula === undefined ? cell.value : `'${cell.value}`;
}

function linksOf(cell: Cell, text: string): readonly { readonly start: number; readonly end: number; readonly url: string }[] {
  const links = (cell.runs ?? []).flatMap(({ start, end, link }) =>
    link === undefined || !/^(https?:|mailto:)/.test(link) ? [] : [{ start, end, url: link }],
  );
  if (links.length > 0) return links;
  // an address alone in a cell is a link in Sheets too
  return typeof cell.value === 'string' && /^https?:\/\/\S+$/.test(text) ? [{ start: 0, end: text.length, url: text }] : [];
}

function styleOf(own: Style | undefined, over: Style | undefined): CellStyle | null {
  if (own === undefined && over === undefined) return null;
  const { background, color, bold, italic, underline, strike, size, align, vertical, wrap, border } = { ...own, ...over };
  const style: CellStyle = {
    ...(background === undefined ? {} : { background }),
    ...(color === undefined ? {} : { color }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strike ? { strike } : {}),
    ...(size === undefined ? {} : { size }),
    ...(align === undefined ? {} : { align }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(border === undefined ? {} : { border }),
  };
  return Object.keys(style).length === 0 ? null : style;
}

/** A table in which equal things have one place. */
function table<T>(): { readonly items: T[]; place(item: T): number } {
  const items: T[] = [];
  const places = new Map<string, number>();
  return {
    items,
    place(item) {
      const key = JSON.stringify(item);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, items.push(item) - 1);
      return items.length - 1;
    },
  };
}
