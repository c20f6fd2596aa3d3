// Sorting rows of cells, and finding the next filled or empty cell. Pure.

import { shiftFormula } from './a1';
import type { Cell, Row } from './book';
import { type Rect, rectBetween } from './rect';
import { hasContent, type SheetModel } from './sheetModel';

/** A column of the block, from 0, and the direction. */
export type SortKey = { readonly column: number; readonly ascending: boolean };

const collator = new Intl.Collator('ja');

/** The order of the rows of a block: numbers, then texts, then FALSE and TRUE; blanks last whichever way (UI of Sheets). */
export function sortedOrder(block: readonly Row[], keys: readonly SortKey[]): number[] {
  return block
    .map((_, index) => index)
    .sort((a, b) => {
      for (const { column, ascending } of keys) {
        const difference = compareCells(block[a]?.[column], block[b]?.[column], ascending);
        if (difference !== 0) return difference;
      }
      return a - b;
    });
}

function compareCells(a: Cell | undefined, b: Cell | undefined, ascending: boolean): number {
  const [first, second] = [a?.value ?? '', b?.value ?? ''];
  if (first === '' || second === '') return Number(first === '') - Number(second === '');
  const difference = rank(first) - rank(second) || compareAlike(first, second);
  return ascending ? difference : -difference;
}

function rank(value: Cell['value']): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function compareAlike(a: Cell['value'], b: Cell['value']): number {
  return typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) : Number(a) - Number(b);
}

/** The rows in this order; relative references of formulas move with their row. */
export function reordered(block: readonly Row[], order: readonly number[]): Row[] {
  return order.map((from, to) => (block[from] ?? []).map((cell) => shiftedCell(cell, to - from, 0)));
}

/** A cell as it arrives at another place. */
export function shiftedCell(cell: Cell | undefined, rows: number, columns: number): Cell | undefined {
  return cell?.formula === undefined || (rows === 0 && columns === 0)
    ? cell
    : { ...cell, formula: shiftFormula(cell.formula, rows, columns) };
}

/** Numbers of the rows that are the first of their kind in these columns (from 0); capitals do not count (REF removeDuplicates). */
export function firstOfKind(block: readonly Row[], columns: readonly number[]): number[] {
  const seen = new Set<string>();
  return block.flatMap((row, index) => {
    const key = JSON.stringify(columns.map((column) => keyOf(row[column]?.value ?? '')));
    if (seen.has(key)) return [];
    seen.add(key);
    return [index];
  });
}

function keyOf(value: Cell['value']): Cell['value'] {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Where Ctrl+arrow leads from a cell (REF getNextDataCell). */
export function nextDataCell(
  sheet: SheetModel,
  row: number,
  column: number,
  rowStep: number,
  columnStep: number,
): { readonly row: number; readonly column: number } {
  const inGrid = (r: number, c: number): boolean => r >= 1 && c >= 1 && r <= sheet.maxRows && c <= sheet.maxColumns;
  const isFull = (r: number, c: number): boolean => inGrid(r, c) && hasContent(sheet.cell(r, c));
  let [r, c] = [row, column];
  const runsOn = isFull(r, c) && isFull(r + rowStep, c + columnStep);
  while (inGrid(r + rowStep, c + columnStep)) {
    if (runsOn && !isFull(r + rowStep, c + columnStep)) break;
    r += rowStep;
    c += columnStep;
    if (!runsOn && isFull(r, c)) break;
  }
  return { row: r, column: c };
}

/** The block of filled cells that touches this one, as Ctrl+A selects it. */
export function dataRegion(sheet: SheetModel, start: Rect, rows: boolean, columns: boolean): Rect {
  let top = start.row;
  let left = start.column;
  let bottom = start.row + start.rows - 1;
  let right = start.column + start.columns - 1;
  const isFullBlock = (rect: Rect): boolean => rect.row >= 1 && rect.column >= 1 && sheet.block(rect).some((row) => row.some(hasContent));
  for (let grew = true; grew; ) {
    grew = false;
    const [outerLeft, outerRight] = columns ? [Math.max(1, left - 1), Math.min(sheet.maxColumns, right + 1)] : [left, right];
    const [outerTop, outerBottom] = rows ? [Math.max(1, top - 1), Math.min(sheet.maxRows, bottom + 1)] : [top, bottom];
    if (rows && top > 1 && isFullBlock(rectBetween(top - 1, outerLeft, top - 1, outerRight))) {
      top -= 1;
      grew = true;
    }
    if (rows && bottom < sheet.maxRows && isFullBlock(rectBetween(bottom + 1, outerLeft, bottom + 1, outerRight))) {
      bottom += 1;
      grew = true;
    }
    if (columns && left > 1 && isFullBlock(rectBetween(outerTop, left - 1, outerBottom, left - 1))) {
      left -= 1;
      grew = true;
    }
    if (columns && right < sheet.maxColumns && isFullBlock(rectBetween(outerTop, right + 1, outerBottom, right + 1))) {
      right += 1;
      grew = true;
    }
  }
  return rectBetween(top, left, bottom, right);
}
