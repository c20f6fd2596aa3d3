// Finding the table on a tab of the town: where its headings stand and which column gives which field.
//
//   若葉町デジタル化実施計画                         title, legend, unit: above the headings
//                                      （単位：千円）
//   №  | 取組項目 | 平成27年度            | 担当部課   <- first
//      |          | 決算見込額 | 進捗状況 |            <- last: labels are 「平成27年度 決算見込額」 …
//   ①  | …

import { type CellValue, cellText, isBlank, isDateCell, type Table } from '../sheet/table';
import { type ColumnMap, type SourceField, sourceFields } from '../tracker/columns';
import { readDate } from '../tracker/dates';
import { standardDictionary } from '../tracker/status';
import { isTimeLabel, LABEL_AT_MOST, type LabelReader, labelReader, namesFiscalYear } from './headingWords';

/** sure: the label is a known word; likely: it holds one, or stands under a parent; guessed: no label, what stands in the cells. */
export type Confidence = 'sure' | 'likely' | 'guessed';

/** A column of the source (0-based) with its labels from top to bottom; '' and none where it has no heading. */
export type SourceColumn = { readonly column: number; readonly label: string; readonly parts: readonly string[] };

/** One to three rows of headings, 1-based. */
export type SourceHeadings = { readonly first: number; readonly last: number; readonly columns: readonly SourceColumn[] };
export type ColumnMatches = { readonly [F in SourceField]?: { readonly column: number; readonly confidence: Confidence } };

/** Titles, legends and covers may stand above the headings. */
const SEARCH_ROWS = 40;
const HEADING_ROWS_AT_MOST = 3;
/** Rows looked at where the cells must tell what the label does not. */
const SAMPLE_ROWS = 60;

/** Finds the table of a tab; null if no row names the measures and at least one thing about them. */
export function findHeadings(table: Table): SourceHeadings | null {
  const reader = labelReader();
  let best: { readonly row: number; readonly score: number } | null = null;
  for (const [index, cells] of table.rows.slice(0, SEARCH_ROWS).entries()) {
    const score = headingScore(cells, table.rows[index + 1] ?? [], reader);
    if (score > (best?.score ?? 0)) best = { row: index + 1, score };
  }
  if (best === null) return null;
  let [first, last] = [best.row, best.row];
  while (last - first + 1 < HEADING_ROWS_AT_MOST && isChildRow(table.rows[last], table.rows[last - 1], reader)) last += 1;
  while (last - first + 1 < HEADING_ROWS_AT_MOST && first > 1 && isParentRow(table.rows[first - 2], reader)) first -= 1;
  return headingsAt(table, first, last);
}

/** How much a row looks like headings: 0 for a row that names no measure, or nothing besides. */
function headingScore(cells: readonly CellValue[], below: readonly CellValue[], reader: LabelReader): number {
  const fields = new Map<SourceField, number>();
  let [total, known, times, others] = [0, 0, 0, 0];
  cells.forEach((cell) => {
    if (isBlank(cell)) return;
    const text = cellText(cell);
    if (typeof cell !== 'string' || text.length > LABEL_AT_MOST) {
      others += typeof cell === 'number' ? 0 : 2;
      return;
    }
    const meaning = reader.meaning(reader.key(text));
    // 政策 is the measure in one town and its parent in another: such a label counts for both, once
    if (meaning.matches.length > 0) {
      const weight = Math.max(...meaning.matches.map(({ how }) => (how === 'exact' ? 3 : how === 'end' ? 2 : 0.5)));
      for (const { field } of meaning.matches) fields.set(field, Math.max(fields.get(field) ?? 0, weight));
      total += weight;
    } else if (meaning.known) known += 1;
    else if (isTimeLabel(text)) times += 1;
    else others += 1;
  });
  const title = fields.get('title') ?? 0;
  const belowNames = below.filter(
    (cell) => typeof cell === 'string' && cell !== '' && (isTimeLabel(cell) || reader.meaning(reader.key(cell)).known),
  ).length;
  if (title < 2 && !(title > 0 && fields.size >= 3)) return 0;
  if (fields.size + known + Math.min(times, 1) + Math.min(belowNames, 1) < 2) return 0;
  // a wide sheet has many columns of its own; they must not hide that the row names a roadmap's
  return Math.max(0, total + known + 0.5 * times - Math.min(others, 0.7 * total));
}

/** Below a heading row: only labels, and nothing under the labels that need no child. */
function isChildRow(cells: readonly CellValue[] | undefined, above: readonly CellValue[] | undefined, reader: LabelReader): boolean {
  if (cells === undefined || above === undefined) return false;
  const filled = cells.filter((cell) => !isBlank(cell));
  const labels = filled.filter((cell) => isLabel(cell, reader));
  if (labels.length === 0 || labels.length < filled.length * 0.7) return false;
  // a measure's row begins where the headings do; a child row leaves the first heading alone
  const firstAbove = above.findIndex((cell) => !isBlank(cell));
  const titled = above.findIndex(
    (cell) => typeof cell === 'string' && reader.meaning(reader.key(cell)).matches.some(({ field }) => field === 'title'),
  );
  return isBlank(cells[firstAbove]) || isBlank(cells[titled < 0 ? firstAbove : titled]);
}

function isParentRow(cells: readonly CellValue[] | undefined, reader: LabelReader): boolean {
  const filled = (cells ?? []).filter((cell) => !isBlank(cell));
  return filled.length >= 2 && filled.filter((cell) => isLabel(cell, reader)).length >= Math.max(2, filled.length * 0.7);
}

function isLabel(cell: CellValue, reader: LabelReader): boolean {
  if (typeof cell === 'number') return cell >= 1990 && cell <= 2100;
  if (typeof cell !== 'string' || cell.length > LABEL_AT_MOST) return false;
  const meaning = reader.meaning(reader.key(cell));
  return (
    meaning.known ||
    meaning.matches.some(({ how }) => how !== 'inside') ||
    isTimeLabel(cell) ||
    /^\d{1,2}$/.test(cell.normalize('NFKC').trim())
  );
}

/** The headings in these rows, wherever a person says they are. */
export function headingsAt(table: Table, first: number, last: number): SourceHeadings {
  const top = Math.min(Math.max(1, first), Math.max(1, table.rows.length));
  const bottom = Math.min(Math.max(top, last), top + HEADING_ROWS_AT_MOST - 1, Math.max(1, table.rows.length));
  const rows = table.rows.slice(top - 1, bottom).map((cells) => cells.map(cellText));
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

type Candidate = { readonly field: SourceField; readonly column: number; readonly confidence: Confidence; readonly rank: number };

/** Which column gives which field: by label, then for what no label names by what stands in the cells. */
export function matchColumns(headings: SourceHeadings, table: Table, fiscalYear: number): ColumnMatches {
  const reader = labelReader();
  const candidates: Candidate[] = [];
  for (const { column, parts } of headings.columns) {
    const child = parts[parts.length - 1];
    if (child === undefined) continue;
    const parent = parts.length > 1 ? (parts[0] ?? '') : '';
    // two years over 進捗状況: the plan's own year, else the later one
    const inYear = parent === '' ? null : namesFiscalYear(parent, fiscalYear);
    const yearRank = inYear === true ? -0.4 : inYear === false ? -0.001 * column : 0;
    const own = reader.meaning(reader.key(child)).matches;
    const fromParent = own.length === 0 && parent !== '' && !isTimeLabel(parent) ? reader.meaning(reader.key(parent)).matches : [];
    for (const match of [...own, ...fromParent]) {
      const weight = match.how === 'exact' ? (parts.length === 1 ? 0 : 1) : match.how === 'end' ? 2 : 3;
      candidates.push({
        field: match.field,
        column,
        confidence: weight === 0 ? 'sure' : 'likely',
        rank: weight + (fromParent.length > 0 ? 2 : 0) + match.order * 0.01 + yearRank,
      });
    }
  }
  // the title is chosen first: a sheet without one is no roadmap, and 政策 may be its only name for measures
  const matches: { [F in SourceField]?: { column: number; confidence: Confidence } } = {};
  const taken = new Set<number>();
  for (const { field, column, confidence } of candidates.sort(
    (a, b) => Number(b.field === 'title') - Number(a.field === 'title') || a.rank - b.rank || a.column - b.column,
  )) {
    if (matches[field] !== undefined || taken.has(column)) continue;
    matches[field] = { column, confidence };
    taken.add(column);
  }
  guess(headings, table, matches, taken, fiscalYear);
  return matches;
}

function guess(
  headings: SourceHeadings,
  table: Table,
  matches: { [F in SourceField]?: { column: number; confidence: Confidence } },
  taken: Set<number>,
  fiscalYear: number,
): void {
  const sample = table.rows.slice(headings.last, headings.last + SAMPLE_ROWS);
  const base = { fiscalYear, bareYears: null, yearPortion: null };
  const tests: readonly (readonly [SourceField, number, (cells: readonly CellValue[]) => boolean])[] = [
    [
      'title',
      3,
      (cells) =>
        new Set(cells.map(cellText)).size >= cells.length * 0.8 &&
        share(cells, (cell) => typeof cell === 'string' && cell.length >= 4 && cell.length <= 60) > 0.8,
    ],
    [
      'due',
      3,
      (cells) =>
        share(
          cells,
          (cell) => isDateCell(cell) || (typeof cell === 'string' && ['exact', 'approximate'].includes(readDate(cell, base).kind)),
        ) > 0.7,
    ],
    ['status', 3, (cells) => share(cells, (cell) => standardDictionary.read(cellText(cell)) !== null) > 0.7],
    ['owner', 3, (cells) => share(cells, (cell) => typeof cell === 'string' && /[課室局](?:長)?$/.test(cell.trim())) > 0.7],
    [
      'id',
      3,
      (cells) =>
        new Set(cells.map(cellText)).size === cells.length &&
        share(cells, (cell) => /^[\dA-Za-z①-⑳()\-.．－]{1,8}$/.test(cellText(cell))) > 0.9,
    ],
  ];
  for (const [field, least, fits] of tests) {
    if (matches[field] !== undefined) continue;
    for (const { column, label } of headings.columns) {
      // a number column with a label of its own is an amount, not an ID
      if (taken.has(column) || (field === 'id' && label !== '')) continue;
      const cells = sample.flatMap((row) => (isBlank(row[column]) ? [] : [row[column] ?? '']));
      if (cells.length < least || !fits(cells)) continue;
      matches[field] = { column, confidence: 'guessed' };
      taken.add(column);
      break;
    }
  }
}

function share(cells: readonly CellValue[], fits: (cell: CellValue) => boolean): number {
  return cells.filter(fits).length / cells.length;
}

/** How much the first rows of a tab look like a roadmap: the number of things they name about measures; 0 for none. */
export function candidateScore(rows: Table): number {
  const headings = findHeadings(rows);
  if (headings === null) return 0;
  const matches = matchColumns(headings, rows, 0);
  return sourceFields.filter((field) => matches[field] !== undefined && matches[field]?.confidence !== 'guessed').length;
}

/** Columns of a block lower down whose labels stand elsewhere: by the same label, else by the same place. */
export function columnsOfBlock(columns: ColumnMap, original: SourceHeadings, block: SourceHeadings, reader: LabelReader): ColumnMap {
  const moved: { [F in SourceField]?: number } = {};
  const keyOf = (headings: SourceHeadings, column: number): string => reader.key(headings.columns[column]?.label ?? '');
  for (const field of sourceFields) {
    const column = columns[field];
    if (column === undefined) continue;
    const key = keyOf(original, column);
    const same = key === '' ? undefined : block.columns.find((each) => reader.key(each.label) === key);
    const alike = block.columns.find((each) => reader.meaning(reader.key(each.label)).matches[0]?.field === field);
    moved[field] = (same ?? alike)?.column ?? column;
  }
  return moved;
}
