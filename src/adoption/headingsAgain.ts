// Headings that stand again lower down: a block for each 部, or the same row on each printed page.

import { type CellValue, isBlank, type SourceTable } from '../sheet/table';
import { standardDictionary } from '../tracker/status';
import { filledIn } from './columnCells';
import { isTimeLabel, type LabelReader, namesAmount, namesTitle } from './headingWords';
import { headingsAt, isSameRow, isTotal, lowestLabel, type SourceHeadings } from './sourceHeadings';

/** A title line, a unit and a group may stand between two blocks. */
export const LOOK_AHEAD = 3;

/** Rows that say the headings again, each with the headings it belongs to. */
export function headingsBelow(table: SourceTable, headings: SourceHeadings, reader: LabelReader): ReadonlyMap<number, SourceHeadings> {
  const found = new Map<number, SourceHeadings>();
  const height = headings.last - headings.first + 1;
  const keys = headings.columns.map(({ label }) => reader.key(label));
  const childKeys = headings.columns.map((column) => reader.key(lowestLabel(column)));
  const repeats = (row: number, step: number): boolean => isSameRow(table.rows[row - 1], table.rows[headings.first - 1 + step]);
  for (let row = headings.last + 1; row <= table.rows.length; row += 1) {
    const cells = table.rows[row - 1] ?? [];
    if (found.has(row)) continue;
    if (!repeats(row, 0)) {
      if (!looksLikeHeadings(cells, reader)) continue;
      const same = cells.filter(
        (cell, column) => typeof cell === 'string' && cell !== '' && [keys[column], childKeys[column]].includes(reader.key(cell)),
      ).length;
      const labels = cells.filter((cell) => typeof cell === 'string' && cell !== '' && isKnown(cell, reader)).length;
      const filled = filledIn(cells).count;
      if (labels < 2 || (same < filled * 0.6 && labels < filled * 0.7)) continue;
    }
    // the children of a repeated two-level heading come with it
    let last = row;
    while (last - row + 1 < height && (repeats(last + 1, last - row + 1) || onlyLabels(table.rows[last] ?? [], reader))) last += 1;
    const block = headingsAt(table, row, last);
    for (let each = row; each <= last; each += 1) found.set(each, block);
  }
  return found;
}

/**
 * Rows of tables that stand below the list and are none of its blocks: counts by status, a list of telephones. After a blank row their
 * headings name no measures, or a thing and its counts; they end with the next blank row. `title`: the column of the list's titles (0-based).
 */
export function rowsOfOthers(
  table: SourceTable,
  headings: SourceHeadings,
  title: number | undefined,
  reader: LabelReader,
): ReadonlySet<number> {
  const others = new Set<number>();
  const isEmpty = (row: number): boolean => filledIn(table.rows[row - 1] ?? []).count === 0;
  for (let row = headings.last + 2; row < table.rows.length; row += 1) {
    const hasCaption = filledIn(table.rows[row - 2] ?? []).count === 1 && row - 2 > headings.last;
    const begin = hasCaption ? row - 1 : row;
    if (!isEmpty(begin - 1) || isEmpty(row + 1) || !headsOther(table.rows[row - 1] ?? [], headings, title, reader)) continue;
    for (let each = begin; each <= table.rows.length && !isEmpty(each); each += 1) others.add(each);
  }
  return others;
}

/**
 * Where a table begins that stands beside the list, behind a column that is blank everywhere and to the right of all that is read: a legend of
 * other height, which has rows of its own below the list. 0-based; null where there is none. `places`: the columns of fields and the schedule.
 */
export function besideFrom(table: SourceTable, { first, last }: SourceHeadings, places: Iterable<number>): number | null {
  const edge = Math.max(-1, ...places);
  const rows = table.rows.slice(first - 1);
  const width = table.rows[0]?.length ?? 0;
  for (let gap = edge + 1; gap < width - 1; gap += 1) {
    if (rows.some((row) => !isBlank(row[gap]))) continue;
    const hasRows = table.rows.slice(last).some((row) => filledIn(row).first > gap);
    return hasRows ? gap + 1 : null;
  }
  return null;
}

function headsOther(cells: readonly CellValue[], { columns }: SourceHeadings, title: number | undefined, reader: LabelReader): boolean {
  const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => (typeof cell === 'string' && cell.length <= 30 ? cell : ''));
  if (texts.length < 2 || texts.includes('')) return false;
  const isCount = (text: string): boolean => namesAmount(text) || isTotal(text) || standardDictionary.read(text) !== null;
  const names = texts.filter((text) => !isCount(text));
  if (!names.every((text) => isKnown(text, reader))) return false;
  const own = reader.key(columns[title ?? -1]?.label ?? '');
  const namesMeasure = texts.some((text) => {
    const key = reader.key(text);
    return key === own || namesTitle(reader.meaning(key));
  });
  return namesMeasure ? names.length === 1 && texts.length > 1 && names[0] === texts[0] : names.length > 0;
}

/** Cheap first look: the first two filled cells are short texts and one of them is a known label. */
function looksLikeHeadings(cells: readonly CellValue[], reader: LabelReader): boolean {
  let seen = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || cell.length > 30) return false;
    if (reader.says(cell).matches.some(({ how }) => how === 'exact')) return true;
    seen += 1;
    if (seen === 2) return false;
  }
  return false;
}

function isKnown(text: string, reader: LabelReader): boolean {
  const meaning = reader.says(text);
  return meaning.known || meaning.matches.some(({ how }) => how !== 'inside') || isTimeLabel(text);
}

function onlyLabels(cells: readonly CellValue[], reader: LabelReader): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => typeof cell === 'string' && cell.length <= 30 && isKnown(cell, reader));
}

/** Whether headings stand again within the next rows: a title line, a unit and a group may stand above them. */
export function headsSoon(again: ReadonlyMap<number, SourceHeadings>, row: number): boolean {
  for (let step = 1; step <= LOOK_AHEAD; step += 1) if (again.has(row + step)) return true;
  return false;
}
