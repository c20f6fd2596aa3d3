// Finding the table on a tab of the town: the rows in which its headings stand.
//
//   若葉町デジタル化実施計画                         title, legend, unit: above the headings
//                                      （単位：千円）
//   №  | 取組項目 | 平成27年度            | 担当部課   <- first
//      |          | 決算見込額 | 進捗状況 |            <- last: labels are 「平成27年度 決算見込額」 …
//   ①  | …
//
// A heading row is known by its shape and its labels together: three known labels, two and a row of periods, or short different texts over
// columns that are filled. No single word is needed.

import { plainText } from '../sheet/letters';
import { type CellValue, cellText, fold, isBlank, isDateCell, type SourceTable } from '../sheet/table';
import type { SourceField } from '../tracker/columns';
import { readDate } from '../tracker/dates';
import { standardDictionary } from '../tracker/status';
import { anyYear, isNumberText } from './columnCells';
import { isTimeLabel, LABEL_AT_MOST, type LabelReader, labelReader } from './headingWords';
import { headingRowsFilled, lastMergedWith } from './sourceMerges';

/** A column of the source (0-based) with its labels from top to bottom; '' and none where it has no heading. */
export type SourceColumn = { readonly column: number; readonly label: string; readonly parts: readonly string[] };

/** What stands nearest to the cells: 進捗状況 under 平成27年度; '' where the column has no heading. */
export const lowestLabel = ({ parts }: SourceColumn): string => parts[parts.length - 1] ?? '';

/** One to three rows of headings, 1-based. */
export type SourceHeadings = { readonly first: number; readonly last: number; readonly columns: readonly SourceColumn[] };

/** `by`: what told the row. The shape alone is weaker than labels. */
export type FoundHeadings = { readonly headings: SourceHeadings; readonly by: 'labels' | 'shape' };

/** Titles, legends and covers may stand above the headings. */
const SEARCH_ROWS = 40;
const HEADING_ROWS_AT_MOST = 3;
/** Rows below a row of unknown words that tell whether it heads them. */
const ROWS_BELOW = 12;
/** Rows that tell what the columns of a table hold. */
const SAMPLE_ROWS = 200;
/** A row of unknown words is a heading only where its texts are this short. */
const SHORT = 24;

/** Finds the table of a tab; null if no row heads any other. */
export function findHeadings(table: SourceTable): FoundHeadings | null {
  const reader = labelReader();
  let best: { readonly row: number; readonly score: number } | null = null;
  for (const [index, cells] of table.rows.slice(0, SEARCH_ROWS).entries()) {
    const score = labelScore(cells, table.rows[index + 1] ?? [], reader);
    if (score > (best?.score ?? 0)) best = { row: index + 1, score };
  }
  if (best !== null) return { headings: grown(table, best.row, reader), by: 'labels' };
  const shaped = table.rows.slice(0, SEARCH_ROWS).findIndex((cells, index) => headsByShape(cells, table.rows, index + 1));
  return shaped < 0 ? null : { headings: grown(table, shaped + 1, reader), by: 'shape' };
}

/** The rows that belong to the headings beside the one that was found: children below, parents above, labels merged over two rows. */
function grown(table: SourceTable, row: number, reader: LabelReader): SourceHeadings {
  let [first, last] = [row, row];
  const merged = lastMergedWith(table.rows, table.merges, row, HEADING_ROWS_AT_MOST);
  if (merged < table.rows.length && table.rows.slice(row, merged).every((cells) => !holdsMeasure(cells))) last = merged;
  while (
    last - first + 1 < HEADING_ROWS_AT_MOST &&
    (isChildRow(table.rows[last], table.rows[row - 1], reader) || isUnderParent(table, last, row, reader))
  )
    last += 1;
  while (last - first + 1 < HEADING_ROWS_AT_MOST && first > 1 && isParentRow(table.rows[first - 2], table.rows[first - 1], reader))
    first -= 1;
  return headingsAt(table, first, last);
}

/** Days and statuses stand below headings, not in them. */
const holdsMeasure = (cells: readonly CellValue[]): boolean =>
  cells.some((cell) => typeof cell === 'string' && cell !== '' && standardDictionary.read(cell) !== null);

/** How much the labels of a row look like headings of measures: 0 for a row that names too little. */
function labelScore(cells: readonly CellValue[], below: readonly CellValue[], reader: LabelReader): number {
  const fields = new Map<SourceField, number>();
  const counting = countingColumns(cells);
  const seen = new Set<string>();
  let [total, known, times, others] = [0, 0, 0, 0];
  cells.forEach((cell, column) => {
    if (isBlank(cell)) return;
    const text = cellText(cell);
    if (counting.has(column)) {
      times += 1;
      return;
    }
    if (typeof cell !== 'string' || text.length > LABEL_AT_MOST) {
      others += typeof cell === 'number' ? 0 : 2;
      return;
    }
    const meaning = reader.says(text);
    // 政策 is the measure in one town and its parent in another: such a label counts for both, once
    if (meaning.matches.length > 0) {
      const weight = Math.max(...meaning.matches.map(({ how }) => (how === 'exact' ? 3 : how === 'end' ? 2 : 0.5)));
      for (const { field } of meaning.matches) fields.set(field, Math.max(fields.get(field) ?? 0, weight));
      total += weight;
      if (weight >= 2) seen.add(reader.key(text));
    } else if (meaning.known) {
      known += 1;
      seen.add(reader.key(text));
    } else if (isTimeLabel(text)) times += 1;
    else others += 1;
  });
  const title = fields.get('title') ?? 0;
  const named = [...fields.values()].filter((weight) => weight >= 2).length;
  const timesBelow = countingColumns(below).size + below.filter((cell) => typeof cell === 'string' && isTimeLabel(cell)).length;
  const belowNames = below.filter(
    (cell) => typeof cell === 'string' && cell !== '' && (isTimeLabel(cell) || reader.says(cell).known),
  ).length;
  const byTitle =
    (title >= 2 || (title > 0 && fields.size >= 3)) && fields.size + known + Math.min(times, 1) + Math.min(belowNames, 1) >= 2;
  const byLabels = named >= 1 && named + known >= 3 && seen.size >= 3;
  const byPeriods = named >= 1 && seen.size >= 2 && Math.max(times, timesBelow) >= 2;
  if (!byTitle && !byLabels && !byPeriods) return 0;
  // a wide sheet has many columns of its own; they must not hide that the row names a roadmap's
  return Math.max(0, total + known + 0.5 * times + (title >= 2 ? 2 : 0) - Math.min(others, 0.7 * total));
}

/** Short different texts over filled columns, in which something else stands: days, numbers, statuses, longer texts. `below`: 0-based. */
function headsByShape(cells: readonly CellValue[], rows: readonly (readonly CellValue[])[], below: number): boolean {
  const counting = countingColumns(cells);
  const labels = cells.flatMap((cell, column) => (isBlank(cell) || counting.has(column) ? [] : [{ column, text: cellText(cell), cell }]));
  if (labels.length < 3 || new Set(labels.map(({ text }) => text)).size < labels.length) return false;
  if (labels.some(({ cell, text }) => typeof cell !== 'string' || text.length > SHORT || isNumberText(text) || isContent(cell)))
    return false;
  const body: (readonly CellValue[])[] = [];
  for (let index = below; index < rows.length && body.length < ROWS_BELOW; index += 1) {
    const row = rows[index] ?? [];
    if (row.filter((cell) => !isBlank(cell)).length >= 2) body.push(row);
  }
  if (body.length === 0) return false;
  const filled = labels.filter(({ column }) => body.some((row) => !isBlank(row[column])));
  const told = filled.some(({ column, text }) => {
    const inColumn = body.flatMap((row) => (isBlank(row[column]) ? [] : [row[column] ?? '']));
    const differ = inColumn.filter(
      (cell) => isContent(cell) || typeof cell !== 'string' || cellText(cell).length > 2 * fold(text).length,
    ).length;
    return differ >= inColumn.length * 0.6;
  });
  return told && filled.length >= Math.max(2, labels.length * 0.6);
}

/** What stands in the rows of measures: a number, a day, a status, a section. */
function isContent(cell: CellValue): boolean {
  if (typeof cell !== 'string') return typeof cell === 'number' || isDateCell(cell);
  const text = cell.trim();
  return (
    isNumberText(text) || standardDictionary.read(text) !== null || /.[課室係]$/.test(text) || readDate(text, anyYear).kind === 'exact'
  );
}

/** Columns in which neighbouring numbers count on (27 28 29; 4 … 12 1 2 3; 1 … 31) or days follow each other: labels, whatever their type. */
function countingColumns(cells: readonly CellValue[]): ReadonlySet<number> {
  const found = new Set<number>();
  const step = (before: CellValue, after: CellValue): boolean => {
    if (isDateCell(before) && isDateCell(after)) return after.day > before.day;
    const [one, two] = [numberIn(before), numberIn(after)];
    if (one === null || two === null) return false;
    return two === one + 1 || (two === 1 && [4, 5, 12, 28, 29, 30, 31].includes(one));
  };
  let from = 0;
  for (let column = 1; column <= cells.length; column += 1) {
    if (column < cells.length && step(cells[column - 1] ?? '', cells[column] ?? '')) continue;
    const length = column - from;
    const first = cells[from] ?? '';
    const least = isDateCell(first) || (numberIn(first) ?? 0) >= 10 ? 2 : 3;
    if (length >= least) for (let each = from; each < column; each += 1) found.add(each);
    from = column;
  }
  return found;
}

function numberIn(cell: CellValue): number | null {
  const text = cellText(cell).normalize('NFKC');
  return !isDateCell(cell) && /^(?:\d{1,2}|(?:19|20)\d{2})$/.test(text) ? Number(text) : null;
}

/** Below a heading row: only labels, and nothing under the labels that need no child. */
function isChildRow(cells: readonly CellValue[] | undefined, above: readonly CellValue[] | undefined, reader: LabelReader): boolean {
  if (cells === undefined || above === undefined) return false;
  const counting = countingColumns(cells);
  const filled = cells.filter((cell) => !isBlank(cell));
  const labels = cells.filter((cell, column) => !isBlank(cell) && (counting.has(column) || isLabel(cell, reader)));
  if (labels.length === 0 || labels.length < filled.length * 0.7) return false;
  // a measure's row begins where the headings do; a child row leaves the first heading alone
  return isBlank(cells[above.findIndex((cell) => !isBlank(cell))]) || isBlank(cells[namePlace(above, reader)]);
}

/** Where a heading row names the measures: its title, else its first label; -1 in a blank row. */
function namePlace(cells: readonly CellValue[], reader: LabelReader): number {
  const titled = cells.findIndex((cell) => typeof cell === 'string' && reader.says(cell).matches.some(({ field }) => field === 'title'));
  return titled < 0 ? cells.findIndex((cell) => !isBlank(cell)) : titled;
}

/**
 * Below a label that is merged over several columns, each of which has a text of its own, or below labels that name no field; the column
 * that names the measures has none.
 */
function isUnderParent({ rows, merges }: SourceTable, last: number, row: number, reader: LabelReader): boolean {
  const cells = rows[last] ?? [];
  const start = namePlace(rows[row - 1] ?? [], reader);
  if (start < 0 || holdsMeasure(cells)) return false;
  const places = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
  const names = (column: number): boolean => isLabel(rows[row - 1]?.[column] ?? '', reader);
  const areLabels = places.every(({ cell, column }) => {
    const text = cellText(cell);
    if (isTimeLabel(text)) return true;
    return typeof cell === 'string' && text.length <= SHORT && !isContent(cell) && !names(column);
  });
  const alone = (rows[row - 1] ?? []).filter((cell, column) => !isBlank(cell) && names(column)).length;
  const known = places.some(({ cell }) => isLabel(cell, reader));
  if (!isBlank(cells[start]) && places.length === 1) return false;
  if ((places.length >= 2 || known) && areLabels && alone >= 2) return true;
  if (!isBlank(cells[start])) return false;
  return merges.some((merge) => {
    if (merge.firstRow !== last || merge.lastRow !== last || merge.last === merge.first) return false;
    if (isBlank(rows[last - 1]?.[merge.first])) return false;
    const under = (headingRowsFilled(rows, merges, last + 1, last + 1)[0] ?? []).slice(merge.first, merge.last + 1);
    return under.every((text) => text !== '' && text.length <= SHORT && (isTimeLabel(text) || !isContent(text)));
  });
}

/** Above a heading row: labels, two at least; a year or month alone only over columns that count on under it. */
function isParentRow(cells: readonly CellValue[] | undefined, below: readonly CellValue[] | undefined, reader: LabelReader): boolean {
  const places = (cells ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [{ cell, column }]));
  if (places.length === 0) return false;
  const counting = countingColumns(below ?? []);
  const heads = ({ cell, column }: (typeof places)[number]): boolean =>
    typeof cell === 'string' && isTimeLabel(cell) && (counting.has(column) || isTimeLabel(cellText(below?.[column])));
  if (places.every(heads)) return true;
  // 「年度：令和5年度」 above a list says of which year the list is
  const names = (column: number): boolean => {
    const label = cellText(below?.[column]);
    return label !== '' && reader.says(label).matches.some(({ field }) => ['id', 'title', 'pillar', 'owner'].includes(field));
  };
  if (places.some(({ cell, column }) => isTimeLabel(cellText(cell)) && names(column))) return false;
  return places.length >= 2 && places.filter(({ cell }) => isLabel(cell, reader)).length >= Math.max(2, places.length * 0.7);
}

function isLabel(cell: CellValue, reader: LabelReader): boolean {
  if (typeof cell === 'number') return cell >= 1990 && cell <= 2100;
  if (typeof cell !== 'string' || cell.length > LABEL_AT_MOST) return false;
  const meaning = reader.says(cell);
  return (
    meaning.known ||
    meaning.matches.some(({ how }) => how !== 'inside') ||
    isTimeLabel(cell) ||
    /^\d{1,2}$/.test(cell.normalize('NFKC').trim())
  );
}

/** The headings in these rows, wherever a person says they are. */
export function headingsAt(table: SourceTable, first: number, last: number): SourceHeadings {
  const top = Math.min(Math.max(1, first), Math.max(1, table.rows.length));
  const bottom = Math.min(Math.max(top, last), top + HEADING_ROWS_AT_MOST - 1, Math.max(1, table.rows.length));
  const rows = headingRowsFilled(table.rows, table.merges, top, bottom);
  const width = table.rows[0]?.length ?? 0;
  const filledBelow = (row: number, column: number): boolean => rows.slice(row + 1).some((cells) => (cells[column] ?? '') !== '');
  const columns = Array.from({ length: width }, (_, column): SourceColumn => {
    const parts: string[] = [];
    rows.forEach((cells, row) => {
      let text = cells[column] ?? '';
      // a parent's blank neighbours to the right are its own while they have children as it has
      if (text === '' && row < rows.length - 1 && filledBelow(row, column)) {
        let left = column - 1;
        while (left >= 0 && (cells[left] ?? '') === '' && filledBelow(row, left)) left -= 1;
        if (left >= 0 && (cells[left] ?? '') !== '' && filledBelow(row, left)) text = cells[left] ?? '';
      }
      const plain = text.replace(/\s+/g, ' ').trim();
      if (plain !== '' && parts[parts.length - 1] !== plain) parts.push(plain);
    });
    return { column, label: parts.join(' '), parts };
  });
  return { first: top, last: bottom, columns };
}

/**
 * Rows below the headings in which cells are looked at, 200 at most, as they stand in `filled`; headings that stand there
 * again and totals are left out.
 */
export function bodyRows({ rows }: SourceTable, { first, last }: SourceHeadings, filled: SourceTable['rows'] = rows): SourceTable['rows'] {
  const heads = rows.slice(first - 1, last);
  const isBody = (row: readonly CellValue[]): boolean =>
    !heads.some((head) => isSameRow(row, head)) && !isTotal(row.map(cellText).find((text) => text !== '') ?? '');
  return filled.slice(last, last + SAMPLE_ROWS).filter((_row, index) => isBody(rows[last + index] ?? []));
}

/** Two cells or more, most of them as in the other row. */
export function isSameRow(cells: readonly CellValue[] | undefined, other: readonly CellValue[] | undefined): boolean {
  if (cells === undefined || other === undefined) return false;
  let [filled, same] = [0, 0];
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    filled += 1;
    if (cellText(cell) === cellText(other[column])) same += 1;
    // a row of a large table is told at its first cells
    else if (filled === 2 && same === 0) return false;
  }
  return filled >= 2 && same >= filled * 0.8;
}

const totals = /^(合計|小計|計|総計|総合計|平均|件数|累計|合計件数|total|subtotal)(額|数)?$/i;
/** 総務課　計, 福祉部小計; not 会計 or 設計. */
const totalsOfOne = /^.{1,20}(?:(?:[\s　]|[課部局室係])(?:小計|合計|計)|[（(](?:小計|合計|計)[)）])$/;
/** 合計, 小計, 38件, 総務課　計: the first text of a row that sums others up. */
export function isTotal(text: string): boolean {
  const plain = plainText(text);
  return totals.test(plain) || /^\d+件$/.test(plain) || totalsOfOne.test(text.trim());
}
