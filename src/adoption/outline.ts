// Outlines: lists whose levels are shown by where a text stands, or by its number.
//
//   作業内容                          No  | タスク名
//   窓口の改善 |            |         1   | 窓口のデジタル化        the parent of
//              | 予約の導入 |         1.1 | 予約の導入
//              |            | 業者選定 1.2 | 証明書の郵送
import { type CellValue, cellText, isBlank, type SourceTable } from '../sheet/table';
import type { SourceHeadings } from './sourceHeadings';

/** The columns (0-based) over which one heading's texts step to the right. */
export type Staircase = { readonly first: number; readonly last: number };

/** Rows that go another way than the stairs: a remark in two of the columns. */
const AGAINST = 0.1;

/** Finds a heading over several columns in which each row has its text in one of them; null where there is none. */
export function findStaircase(table: SourceTable, { last, columns }: SourceHeadings): Staircase | null {
  for (let first = 0; first < columns.length; first += 1) {
    const label = columns[first]?.label ?? '';
    if (label === '') continue;
    let end = first;
    while (end + 1 < columns.length && ['', label].includes(columns[end + 1]?.label ?? label)) end += 1;
    if (end > first && isStaircase(table.rows.slice(last), first, end)) return { first, last: end };
    first = end;
  }
  return null;
}

function isStaircase(rows: readonly (readonly CellValue[])[], first: number, last: number): boolean {
  const levels = rows.flatMap((row) => {
    const filled = row.slice(first, last + 1).flatMap((cell, level) => (isBlank(cell) ? [] : [{ cell, level }]));
    return filled.length === 0 ? [] : [filled];
  });
  const single = levels.flatMap(([one, other]) => (one !== undefined && other === undefined ? [one] : []));
  if (single.length < 3 || levels.length - single.length > levels.length * AGAINST) return false;
  if (single.some(({ cell }) => typeof cell !== 'string')) return false;
  const used = new Set(single.map(({ level }) => level));
  // every column is a level, and the first text stands at the left
  return used.size === last - first + 1 && single[0]?.level === 0;
}

/** The rows with each text in the first column of the stairs, and the level (0 the outermost) of each 1-based row that has one. */
export function straightened(
  rows: readonly (readonly CellValue[])[],
  below: number,
  { first, last }: Staircase,
): { readonly rows: readonly (readonly CellValue[])[]; readonly levels: ReadonlyMap<number, number> } {
  const levels = new Map<number, number>();
  const straight = rows.map((row, index) => {
    const level = row.slice(first, last + 1).findIndex((cell) => !isBlank(cell));
    if (index < below || level < 0) return row;
    levels.set(index + 1, level);
    return row.map((cell, column) => {
      if (column === first) return row[first + level] ?? '';
      return column === first + level ? '' : cell;
    });
  });
  return { rows: straight, levels };
}

/** Numbers of an outline that others stand under: 1 where there is a 1.1 or 1-1. */
export function parentNumbers(numbers: readonly string[]): ReadonlySet<string> {
  const all = new Set(numbers.map(plainNumber));
  const parents = new Set<string>();
  for (const number of all) {
    const parent = /^(.+)[.\-－](?:\d+|\(\d+\))$/.exec(number)?.[1];
    if (parent !== undefined && all.has(parent)) parents.add(parent);
  }
  return parents;
}

/** 1. and １ are the number 1. */
export const plainNumber = (cell: CellValue | string): string =>
  cellText(cell)
    .normalize('NFKC')
    .replace(/[.\s]+$/, '');
