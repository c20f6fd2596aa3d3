// The parts of a workbook that .xlsx cannot hold, as plain JSON for the state file beside it.
import * as z from 'zod/mini';
import type { Book, Cell, SheetModel, Style, TextRun, ValidationRule } from '../book/book';
import { lastColumnOf, lastRowOf, type Rect, rectBetween } from '../book/rect';

const rectShape = z.object({ row: z.number(), column: z.number(), rows: z.number(), columns: z.number() });
const sheetRectShape = z.object({ sheetId: z.number(), rect: rectShape });
const ruleShape = z.object({
  criteria: z.string(),
  values: z.array(z.unknown()),
  allowInvalid: z.boolean(),
  helpText: z.nullable(z.string()),
});
const lineShape = z.object({ style: z.string(), color: z.string() });
const styleShape = z.object({
  background: z.exactOptional(z.string()),
  color: z.exactOptional(z.string()),
  bold: z.exactOptional(z.boolean()),
  italic: z.exactOptional(z.boolean()),
  underline: z.exactOptional(z.boolean()),
  strike: z.exactOptional(z.boolean()),
  size: z.exactOptional(z.number()),
  font: z.exactOptional(z.string()),
  align: z.exactOptional(z.enum(['left', 'center', 'right'])),
  vertical: z.exactOptional(z.enum(['top', 'middle', 'bottom'])),
  wrap: z.exactOptional(z.enum(['WRAP', 'OVERFLOW', 'CLIP'])),
  border: z.exactOptional(
    z.object({
      top: z.exactOptional(lineShape),
      left: z.exactOptional(lineShape),
      bottom: z.exactOptional(lineShape),
      right: z.exactOptional(lineShape),
    }),
  ),
});
const conditionShape = z.nullable(z.object({ criteria: z.string(), values: z.array(z.unknown()) }));
const strings = z.array(z.string());

const sheetShape = z.object({
  /** The tab's name in the .xlsx file, which allows less than Sheets does. */
  tab: z.string(),
  name: z.string(),
  id: z.number(),
  maxRows: z.number(),
  maxColumns: z.number(),
  rules: z.array(z.object({ rule: ruleShape, rects: z.array(rectShape) })),
  /** Style properties that .xlsx does not have. */
  styles: z.array(z.object({ style: styleShape, rects: z.array(rectShape) })),
  cells: z.array(
    z.object({
      row: z.number(),
      column: z.number(),
      value: z.exactOptional(z.union([z.string(), z.number()])),
      format: z.exactOptional(z.string()),
      note: z.exactOptional(z.string()),
      runs: z.exactOptional(
        z.array(z.object({ start: z.number(), end: z.number(), link: z.exactOptional(z.string()), style: z.exactOptional(styleShape) })),
      ),
    }),
  ),
  conditionalFormats: z.array(
    z.object({ ranges: z.array(rectShape), condition: conditionShape, gradient: z.unknown(), style: styleShape }),
  ),
  charts: z.array(
    z.object({
      id: z.number(),
      type: z.string(),
      ranges: z.array(sheetRectShape),
      anchor: z.object({ row: z.number(), column: z.number(), offsetX: z.number(), offsetY: z.number() }),
      options: z.record(z.string(), z.unknown()),
    }),
  ),
  filterCriteria: z.array(
    z.tuple([z.number(), z.object({ hidden: z.nullable(strings), visible: z.nullable(strings), condition: conditionShape })]),
  ),
});

export const bookStateShape = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  timeZone: z.string(),
  locale: z.string(),
  activeSheetId: z.number(),
  sheets: z.array(sheetShape),
  namedRanges: z.array(z.object({ name: z.string(), sheetId: z.number(), rect: rectShape })),
  protections: z.array(
    z.object({
      id: z.string(),
      sheetId: z.number(),
      rect: z.nullable(rectShape),
      description: z.string(),
      warningOnly: z.boolean(),
      editors: strings,
      unprotected: z.array(rectShape),
    }),
  ),
  metadata: z.array(
    z.object({
      id: z.number(),
      key: z.string(),
      value: z.nullable(z.string()),
      visibility: z.enum(['DOCUMENT', 'PROJECT']),
      place: z.union([
        z.object({ kind: z.literal('SPREADSHEET') }),
        z.object({ kind: z.enum(['SHEET', 'ROW', 'COLUMN']), sheetId: z.number(), index: z.number() }),
      ]),
    }),
  ),
});

export type BookState = z.infer<typeof bookStateShape>;
export type SheetState = BookState['sheets'][number];

/** What of a cell an .xlsx file would lose, judged by the module that writes the file. */
export type CellLoss = { readonly value: boolean; readonly format: boolean; readonly note: boolean; readonly style: boolean };

/** `tabs` gives each sheet's name in the file, `lossOf` what the file cannot keep of a cell. */
export function bookStateOf(book: Book, tabs: ReadonlyMap<number, string>, lossOf: (cell: Cell) => CellLoss): BookState {
  const plain = {
    id: book.id,
    name: book.name,
    owner: book.owner,
    timeZone: book.timeZone,
    locale: book.locale,
    activeSheetId: book.activeSheetId,
    sheets: book.sheets.map((sheet) => sheetStateOf(sheet, tabs.get(sheet.id) ?? sheet.name, lossOf)),
    namedRanges: book.namedRanges,
    protections: book.protections,
    metadata: book.metadata,
  };
  return bookStateShape.parse(plain);
}

function sheetStateOf(sheet: SheetModel, tab: string, lossOf: (cell: Cell) => CellLoss): unknown {
  const rules = new Groups<ValidationRule>();
  const styles = new Groups<Style>();
  const cells: { row: number; column: number; value?: Cell['value']; format?: string; note?: string; runs?: readonly TextRun[] }[] = [];
  sheet.rows.forEach((found, rowIndex) => {
    found?.forEach((cell, columnIndex) => {
      if (cell === undefined) return;
      const [row, column] = [rowIndex + 1, columnIndex + 1];
      if (cell.rule !== undefined) rules.add(cell.rule, row, column);
      const loss = lossOf(cell);
      if (loss.style && cell.style !== undefined) styles.add(cell.style, row, column);
      const kept = {
        ...(loss.value ? { value: cell.value } : {}),
        ...(loss.format && cell.format !== undefined ? { format: cell.format } : {}),
        ...(loss.note && cell.note !== undefined ? { note: cell.note } : {}),
        ...(cell.runs === undefined ? {} : { runs: cell.runs }),
      };
      if (Object.keys(kept).length > 0) cells.push({ row, column, ...kept });
    });
  });
  const { id, name, maxRows, maxColumns, conditionalFormats, charts, filterCriteria } = sheet;
  return {
    tab,
    name,
    id,
    maxRows,
    maxColumns,
    rules: rules.list().map(({ item, rects }) => ({ rule: item, rects })),
    styles: styles.list().map(({ item, rects }) => ({ style: item, rects })),
    cells,
    conditionalFormats,
    charts,
    filterCriteria: [...filterCriteria],
  };
}

/** Puts back what the file could not hold: rules, formats, charts and the rest are the state's, not the file's. */
export function applySheetState(sheet: SheetModel, state: SheetState): void {
  const filled = sheet.rows.map((row) =>
    row === undefined ? undefined : row.map((cell) => (cell?.rule === undefined ? cell : withoutRule(cell))),
  );
  sheet.rows = filled;
  const change = (row: number, column: number, part: Partial<Cell>): void =>
    sheet.place(row, column, { ...(sheet.cell(row, column) ?? { value: '' }), ...part });
  for (const { rule, rects } of state.rules) for (const rect of rects) eachCell(rect, (row, column) => change(row, column, { rule }));
  for (const { style, rects } of state.styles) for (const rect of rects) eachCell(rect, (row, column) => change(row, column, { style }));
  for (const { row, column, ...part } of state.cells) change(row, column, part);
  sheet.conditionalFormats = state.conditionalFormats.map((format) => ({ ...format, gradient: format.gradient }));
  sheet.charts = state.charts;
  sheet.filterCriteria = new Map(state.filterCriteria);
  sheet.maxRows = state.maxRows;
  sheet.maxColumns = state.maxColumns;
}

function withoutRule({ rule: _rule, ...cell }: Cell): Cell {
  return cell;
}

function eachCell(rect: Rect, visit: (row: number, column: number) => void): void {
  for (let row = rect.row; row <= lastRowOf(rect); row += 1)
    for (let column = rect.column; column <= lastColumnOf(rect); column += 1) visit(row, column);
}

/** Collects cells by what they share; equal things count as the same even where they are different objects. */
export class Groups<T> {
  private readonly byText = new Map<string, { item: T; cells: [row: number, column: number][] }>();
  private readonly texts = new Map<T, string>();

  add(item: T, row: number, column: number): void {
    const text = this.texts.get(item) ?? JSON.stringify(item);
    this.texts.set(item, text);
    const group = this.byText.get(text);
    if (group === undefined) this.byText.set(text, { item, cells: [[row, column]] });
    else group.cells.push([row, column]);
  }

  list(): { readonly item: T; readonly rects: Rect[] }[] {
    return [...this.byText.values()].map(({ item, cells }) => ({ item, rects: rectsOf(cells) }));
  }
}

/** Few blocks that hold exactly these cells: runs of a row, joined with equal runs of the row above. Cells come row by row. */
export function rectsOf(cells: readonly (readonly [row: number, column: number])[]): Rect[] {
  const done: Rect[] = [];
  const open = new Map<string, Rect>();
  const runs: Rect[] = [];
  for (const [row, column] of cells) {
    const run = runs.at(-1);
    if (run?.row === row && lastColumnOf(run) === column - 1) runs[runs.length - 1] = { ...run, columns: run.columns + 1 };
    else runs.push(rectBetween(row, column, row, column));
  }
  for (const run of runs) {
    const key = `${run.column}:${run.columns}`;
    const above = open.get(key);
    if (above !== undefined && lastRowOf(above) === run.row - 1) open.set(key, { ...above, rows: above.rows + 1 });
    else {
      if (above !== undefined) done.push(above);
      open.set(key, run);
    }
  }
  return [...done, ...open.values()];
}
