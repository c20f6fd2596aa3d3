// The positions of rows and columns in px, merged cells, and addresses. Pure: no DOM.
import { lastColumnOf, lastRowOf, overlaps, type Rect } from '../../book/rect';

/** Rows or columns in a line. Positions are 1-based, offsets start at 0. */
export type Axis = {
  readonly count: number;
  readonly total: number;
  start(position: number): number;
  size(position: number): number;
  at(offset: number): number;
};

/** An axis from runs of equal sizes: [how many, px]; px 0 is hidden. */
export function axisOf(runs: readonly (readonly [number, number])[]): Axis {
  const count = runs.reduce((sum, [many]) => sum + many, 0);
  const starts = new Float64Array(count + 2);
  let position = 1;
  for (const [many, size] of runs) {
    for (let step = 0; step < many; step += 1, position += 1) starts[position + 1] = (starts[position] ?? 0) + size;
  }
  const start = (at: number) => starts[Math.max(1, Math.min(count + 1, at))] ?? 0;
  return {
    count,
    total: start(count + 1),
    start,
    size: (at) => start(at + 1) - start(at),
    at(offset) {
      let low = 1;
      let high = count;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (start(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

export type Position = { readonly row: number; readonly column: number };

/** True where the cell lies in the block. */
export const containsCell = (rect: Rect, at: Position): boolean =>
  at.row >= rect.row && at.row <= lastRowOf(rect) && at.column >= rect.column && at.column <= lastColumnOf(rect);

/** The smallest rectangle around both corners that cuts no merged cell. */
export function rectAround(one: Position, other: Position, merges: readonly Rect[]): Rect {
  let rect: Rect = {
    row: Math.min(one.row, other.row),
    column: Math.min(one.column, other.column),
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
  for (let grown = true; grown; ) {
    grown = false;
    for (const merge of merges) {
      if (!overlaps(rect, merge)) continue;
      const row = Math.min(rect.row, merge.row);
      const column = Math.min(rect.column, merge.column);
      const rows = Math.max(lastRowOf(rect), lastRowOf(merge)) - row + 1;
      const columns = Math.max(lastColumnOf(rect), lastColumnOf(merge)) - column + 1;
      if (rows !== rect.rows || columns !== rect.columns || row !== rect.row || column !== rect.column) {
        rect = { row, column, rows, columns };
        grown = true;
      }
    }
  }
  return rect;
}

/** Answers which merged block a cell belongs to, without looking through all of them each time. */
export function mergeIndex(merges: readonly Rect[]): (at: Position) => Rect | undefined {
  const byRow = new Map<number, Rect[]>();
  for (const merge of merges) {
    for (let row = merge.row; row <= lastRowOf(merge); row += 1) {
      const there = byRow.get(row);
      if (there === undefined) byRow.set(row, [merge]);
      else there.push(merge);
    }
  }
  return (at) => byRow.get(at.row)?.find((merge) => containsCell(merge, at));
}

/** "G5", or "B2:D4" for a block; null where the text is no address inside the sheet. */
export function parseAddress(text: string): Position | null {
  const match = /^\s*\$?([A-Za-z]{1,3})\$?([1-9]\d*)\s*(?::.*)?$/.exec(text.normalize('NFKC'));
  if (match === null) return null;
  const [, letters = '', digits = ''] = match;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
