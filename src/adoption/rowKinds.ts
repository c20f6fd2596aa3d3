// What one row below the headings is: a group, a total, a spare row, a measure, or a line of the measure above.

import { type CellValue, cellText, isBlank, type SourceTable } from '../sheet/table';
import type { ColumnMap, SourceField } from '../tracker/columns';
import { standardDictionary } from '../tracker/status';
import { type FilledCells, filledIn, isActualLine, isLineName } from './columnCells';
import { headsSoon, LOOK_AHEAD } from './headingsAgain';
import { isTimeLabel, type LabelReader } from './headingWords';
import { parentNumbers, plainNumber } from './outline';
import { isTotal, type SourceHeadings } from './sourceHeadings';

/** numbered: nothing but a running number, a dash, 0 or the like; other-table: of a table below the list. */
export type SkipReason =
  | 'blank'
  | 'above'
  | 'heading'
  | 'heading-again'
  | 'group'
  | 'total'
  | 'note'
  | 'numbered'
  | 'other-table'
  | 'no-title';

/**
 * - group: names the pillar or the section of the rows below
 * - measure: has a title; same-title: is one under the title above; untitled: is one whose name must be looked for
 * - line: goes on the measure above
 */
export type RowKind =
  | { readonly kind: 'skip'; readonly reason: SkipReason }
  | { readonly kind: 'group'; readonly names: 'pillar' | 'owner'; readonly value: string }
  | { readonly kind: 'measure' | 'same-title' | 'untitled' | 'line' };

/** What must be known of the whole table to tell what one row is. */
export type TableRows = {
  readonly table: SourceTable;
  readonly headings: SourceHeadings;
  /** By 1-based row, where headings stand again. */
  readonly again: ReadonlyMap<number, SourceHeadings>;
  readonly blankTitles: 'continue' | 'own';
  /** Rows whose title is merged with the row above. */
  readonly merged: ReadonlySet<number>;
  /** Rows that one text is merged over. */
  readonly wide: ReadonlySet<number>;
  /** Rows that only head others, by number or level. */
  readonly outer: ReadonlySet<number>;
  readonly levels: ReadonlyMap<number, number>;
  readonly reader: LabelReader;
};

/** The measure above, as far as a row without a title is compared with it. `start`: the first filled column of its first row (0-based). */
export type RowAbove = { readonly id: string; readonly owner: string; readonly start: number; readonly cells: readonly CellValue[] };

export const dittos = /^[〃々"″]$|^同上$|^同左$/;
const notes = /^(※|注\d*[).:）：\s]|\(注|（注|凡例|出典|資料[：:]|備考[：:])/;
const bracketed = /^[<＜〈【《[［■◆●□▼▽]|^第?[\d一二三四五六七八九十]+[章節編]|^(基本|重点)(目標|方針|施策|方向)|^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]/;
/** What a whole table is called: no pillar. */
const documentName = /計画|一覧|表$|表[（(]|ロードマップ|リスト|シート|年度|台帳|様式|資料|書$|案$|令和|平成|\d{4}/;
const unitLine = /^[（(]?単位/;
const pairLabels = /^(基本施策|基本方向|基本目標|基本方針|重点施策|重点項目|施策の柱|柱|大項目|分野|部名|部局名|担当部)[\s\d\-－(（)）.]*$/;
/** （情報課） alone below a title: whose it is, and no measure. */
const sectionInBrackets = /^[（(][^（()）]{1,20}[課室局部係][)）]$/;
const sectionName = /(部|局|課|室|委員会|会計|事務局)$/;

/** `columns`: those of the block in which the row stands; `before`: null where no measure stands above it in its block. */
export function rowKind(known: TableRows, row: number, columns: ColumnMap, before: RowAbove | null): RowKind {
  const cells = known.table.rows[row - 1] ?? [];
  const filled = filledIn(cells);
  const beside = besideMeasures(known, row, columns, cells, filled);
  if (beside !== null) return beside;
  const name = columns.title === undefined ? '' : cellText(cells[columns.title]);
  const titled = columns.title !== undefined && !isNoName(cells[columns.title]) && !known.merged.has(row);
  const spare = isSpare(cells, filled.first, columns);
  if (titled && before !== null && filled.count === 1 && sectionInBrackets.test(name.trim())) return { kind: 'line' };
  if (titled && !(isFailed(name) && spare)) return { kind: 'measure' };
  if (spare) return { kind: 'skip', reason: 'numbered' };
  const isNext = before !== null && columns.pillar !== undefined && isNewText(cells[columns.pillar], before.cells[columns.pillar]);
  if (before !== null && known.blankTitles === 'own' && hasOwn(cells, columns)) return { kind: isNext ? 'untitled' : 'same-title' };
  if (columns.title !== undefined && isAnothers(cells, filled, before, columns, known.reader)) return { kind: 'untitled' };
  return before === null ? { kind: 'skip', reason: 'no-title' } : { kind: 'line' };
}

/** Blank rows, totals, notes, groups and title lines; null for a row that is a measure or part of one. */
function besideMeasures(
  { again, levels, wide, outer }: TableRows,
  row: number,
  columns: ColumnMap,
  cells: readonly CellValue[],
  filled: FilledCells,
): RowKind | null {
  const first = cellText(cells[filled.first]);
  if (filled.count === 0) return { kind: 'skip', reason: 'blank' };
  if (isTotal(first)) return { kind: 'skip', reason: 'total' };
  if (notes.test(first) && filled.count <= 2) return { kind: 'skip', reason: 'note' };
  const group = groupIn(cells, filled, columns) ?? (wide.has(row) && filled.count === 1 ? first : null);
  if (group !== null && !levels.has(row)) return { kind: 'group', names: sectionName.test(group) ? 'owner' : 'pillar', value: group };
  const name = columns.title === undefined ? '' : cellText(cells[columns.title]);
  if (outer.has(row) && name !== '') return { kind: 'group', names: 'pillar', value: name };
  const isTitleLine = filled.count <= 2 && filled.first <= (columns.title ?? 0);
  return (isTitleLine || unitLine.test(first)) && headsSoon(again, row) ? { kind: 'skip', reason: 'above' } : null;
}

/** What a row above the headings is: ＜総務部＞ may stand above the headings of its block, and so may Ⅰ where Ⅱ stands above the next. */
export function rowAbove({ table, headings, again }: TableRows, row: number, columns: ColumnMap): RowKind {
  const cells = table.rows[row - 1] ?? [];
  const filled = filledIn(cells);
  if (filled.count === 0) return { kind: 'skip', reason: 'blank' };
  const group = filled.count === 1 && bracketed.test(cellText(cells[filled.first])) ? groupIn(cells, filled, columns) : null;
  if (group === null) return { kind: 'skip', reason: 'above' };
  if (sectionName.test(group)) return { kind: 'group', names: 'owner', value: group };
  const isNear = row >= headings.first - LOOK_AHEAD && namesBlocks(table, again, columns);
  const isNext = row === headings.first - 1 && !documentName.test(group);
  return isNear || isNext ? { kind: 'group', names: 'pillar', value: group } : { kind: 'skip', reason: 'above' };
}

/** Rows whose title is merged with the row above (one measure of several lines), and rows that one text is merged over. */
export function mergedRows(table: SourceTable, below: number, title: number | undefined) {
  const merged = new Set<number>();
  const wide = new Set<number>();
  const width = table.rows[0]?.length ?? 1;
  for (const { firstRow, lastRow, first, last } of table.merges) {
    if (firstRow <= below) continue;
    if (title !== undefined && first <= title && title <= last) for (let row = firstRow + 1; row <= lastRow; row += 1) merged.add(row);
    if (last - first + 1 >= Math.max(3, width * 0.5)) wide.add(firstRow);
  }
  return { merged, wide };
}

/**
 * Rows that only head others: the parents of an outline that have no owner, due day or status of their own. By number (1 over 1.1), or by the
 * level of the row that follows.
 */
export function outerRows(
  table: SourceTable,
  headings: SourceHeadings,
  columns: ColumnMap,
  levels: ReadonlyMap<number, number>,
): ReadonlySet<number> {
  const { id, owner, status, due } = columns;
  const bare = (cells: readonly CellValue[], places: readonly (number | undefined)[]): boolean =>
    places.every((column) => column === undefined || isBlank(cells[column]));
  const outer = new Set<number>();
  const body = table.rows.map((cells, index) => ({ cells, row: index + 1 })).slice(headings.last);
  if (id !== undefined) {
    const parents = parentNumbers(body.map(({ cells }) => cellText(cells[id])));
    for (const { cells, row } of body) if (parents.has(plainNumber(cells[id] ?? '')) && bare(cells, [owner, status])) outer.add(row);
  }
  for (const { cells, row } of body) {
    const [level, next] = [levels.get(row), levels.get(row + 1)];
    if (level !== undefined && next !== undefined && next > level && bare(cells, [owner, status, due])) outer.add(row);
  }
  return outer;
}

/** Whether a text such as 「Ⅰ …」 stands above the headings of a later block: then one above the first headings is its pillar. */
function namesBlocks(table: SourceTable, again: ReadonlyMap<number, SourceHeadings>, columns: ColumnMap): boolean {
  return [...new Set(again.values())].some(({ first }) =>
    table.rows.slice(Math.max(0, first - 1 - LOOK_AHEAD), first - 1).some((cells) => {
      const filled = filledIn(cells);
      return filled.count === 1 && bracketed.test(cellText(cells[filled.first]).trim()) && groupIn(cells, filled, columns) !== null;
    }),
  );
}

/** Another text than the one above: キャッシュレス, which has no 細目, is not one more of the 細目 above. */
const isNewText = (cell: CellValue | undefined, above: CellValue | undefined): boolean =>
  !isNoName(cell) && !dittos.test(cellText(cell).trim()) && cellText(cell) !== cellText(above);

/** A title of a dash or 0 is none; one whose formula failed is a name that must be mended. */
const isNoName = (cell: CellValue | undefined): boolean => isBlank(cell) || (isSign(cell ?? '') && !isFailed(cell ?? ''));
const isFailed = (cell: CellValue): boolean => cellText(cell) === '#N/A';

/** A dash, 0, a ticked box, a day of the week: what formulas and forms leave in rows that nobody filled in. */
const isSign = (cell: CellValue): boolean =>
  typeof cell === 'boolean' || /^(?:[-‐–—―−ー－~〜～・/]+|0|0%|#N\/A|\(?[日月火水木金土]\)?)$/.test(cellText(cell).normalize('NFKC'));

/** A row that says nothing of a measure: its number, signs, and the status with which a form begins. */
function isSpare(cells: readonly CellValue[], first: number, columns: ColumnMap): boolean {
  return cells.every((cell, column) => {
    if (isBlank(cell) || isSign(cell)) return true;
    const text = cellText(cell);
    if (column === columns.id || (column === first && !Object.values(columns).includes(column)))
      return /^[\dA-Za-z①-⑳()（）\-.．－]{1,8}$/.test(text);
    return column === columns.status && standardDictionary.read(text)?.meaning === 'open';
  });
}

/**
 * A row without a title is another's where it has a number of its own, an owner of its own and something besides, or begins as far left as
 * measures do, with another text than the one above.
 */
function isAnothers(
  cells: readonly CellValue[],
  filled: FilledCells,
  before: RowAbove | null,
  columns: ColumnMap,
  reader: LabelReader,
): boolean {
  if (filled.count < 2) return false;
  // another number is another measure's
  const id = columns.id === undefined ? '' : cellText(cells[columns.id]);
  if (id !== '' && !isSign(id) && !dittos.test(id) && id !== before?.id) return true;
  const owner = columns.owner === undefined ? '' : cellText(cells[columns.owner]);
  const hasText = cells.some(
    (cell, column) => column !== columns.owner && column !== columns.id && typeof cell === 'string' && cell.trim().length >= 2,
  );
  if (owner !== '' && hasText && !dittos.test(owner) && reader.key(owner) !== reader.key(before?.owner ?? '')) return true;
  if (before === null) return false;
  const { start } = before;
  const [text, textBefore] = [cellText(cells[filled.first]), cellText(before.cells[filled.first])];
  return start < (columns.title ?? 0) && filled.first <= start && hasText && text !== textBefore && !isSign(text) && !dittos.test(text);
}

/** The name of a group row; null for another row. A single title in the title column is a measure, unless it is marked as a group. */
function groupIn(cells: readonly CellValue[], filled: FilledCells, columns: ColumnMap): string | null {
  const text = cellText(cells[filled.first]);
  if (filled.count === 1) {
    const plain = text.trim();
    const isGroup =
      bracketed.test(plain) ||
      (isTimeLabel(plain) && Number.isNaN(Number(plain.normalize('NFKC')))) ||
      (columns.title !== undefined && filled.first < columns.title && filled.first !== columns.id) ||
      (filled.first === columns.id && plain.length > 4);
    return isGroup ? plain.replace(/^[<＜〈【《[［■◆●□▼▽\s]+|[>＞〉】》\]］\s]+$/g, '').trim() || plain : null;
  }
  if (filled.count === 2 && pairLabels.test(text.normalize('NFKC').trim())) {
    const value = cells.find((cell, column) => column > filled.first && !isBlank(cell));
    return value === undefined ? null : cellText(value);
  }
  return null;
}

const ownFields: readonly SourceField[] = ['id', 'due', 'status', 'owner'];

function hasOwn(cells: readonly CellValue[], columns: ColumnMap): boolean {
  return ownFields.some((field) => {
    const column = columns[field];
    return column !== undefined && !isBlank(cells[column]);
  });
}

/** A sheet whose untitled rows mostly have an ID, owner, due date or status of their own keeps one measure a row. */
export function blankTitlesIn(table: SourceTable, headings: SourceHeadings, columns: ColumnMap): 'continue' | 'own' {
  const title = columns.title;
  if (title === undefined) return 'continue';
  let [untitled, own] = [0, 0];
  const pairs = new Map<number, Set<string>>();
  for (const cells of table.rows.slice(headings.last)) {
    const { count, first } = filledIn(cells);
    if (!isNoName(cells[title]) || count < 2 || isSpare(cells, first, columns)) continue;
    untitled += 1;
    if (hasOwn(cells, columns)) own += 1;
    cells.forEach((cell, column) => {
      if (isBlank(cell)) return;
      const words = pairs.get(column) ?? new Set<string>();
      if (words.size < 3) words.add(cellText(cell));
      pairs.set(column, words);
    });
  }
  // 目標 / 実績: a column that says the same word in every second row makes two lines a measure
  const mapped = new Set(Object.values(columns));
  const twoLines = [...pairs].some(([column, words]) => words.size === 1 && !mapped.has(column) && untitled > 1);
  return untitled > 0 && !twoLines && own * 2 >= untitled ? 'own' : 'continue';
}

/** The column that says 計画 and 実績 in turn; null where no column does. */
export function lineNamesIn(table: SourceTable, headings: SourceHeadings, columns: ColumnMap, time: ReadonlySet<number>): number | null {
  const mapped = new Set(Object.values(columns));
  const body = table.rows.slice(headings.last);
  for (const { column } of headings.columns) {
    if (mapped.has(column) || time.has(column)) continue;
    const words = body.flatMap((cells) => (isBlank(cells[column]) ? [] : [cellText(cells[column])]));
    if (words.length >= 2 && words.every(isLineName) && words.some(isActualLine)) return column;
  }
  return null;
}
