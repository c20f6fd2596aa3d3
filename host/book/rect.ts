// Rectangular blocks of cells: overlap, and the block after rows or columns were inserted or deleted. Pure.

/** A block of cells, 1-based like Apps Script's rows and columns. */
export type Rect = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

export type Dimension = 'row' | 'column';

export const lastRowOf = (rect: Rect): number => rect.row + rect.rows - 1;
export const lastColumnOf = (rect: Rect): number => rect.column + rect.columns - 1;

/** The block between two corners, both inside it. */
export function rectBetween(row: number, column: number, lastRow: number, lastColumn: number): Rect {
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

export function sameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The cells both have, or null. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(lastRowOf(a), lastRowOf(b));
  const lastColumn = Math.min(lastColumnOf(a), lastColumnOf(b));
  return lastRow < row || lastColumn < column ? null : rectBetween(row, column, lastRow, lastColumn);
}

export function overlaps(a: Rect, b: Rect): boolean {
  return intersection(a, b) !== null;
}

/** True where every cell of `inner` is in `outer`. */
export function contains(outer: Rect, inner: Rect): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameRect(common, inner);
}

/** The block after `count` rows or columns came in before number `at`: pushed away, or grown when they fall inside. */
export function afterInsert(rect: Rect, axis: Dimension, at: number, count: number): Rect {
  const [start, size] = span(rect, axis);
  if (start >= at) return withSpan(rect, axis, start + count, size);
  return start + size > at ? withSpan(rect, axis, start, size + count) : rect;
}

/** The block after `count` rows or columns from number `at` on went away; null where nothing of it is left. */
export function afterDelete(rect: Rect, axis: Dimension, at: number, count: number): Rect | null {
  const [start, size] = span(rect, axis);
  const from = placeAfterDelete(start, at, count);
  const to = placeAfterDelete(start + size, at, count);
  if (to === from) return null;
  return from === start && to === start + size ? rect : withSpan(rect, axis, from, to - from);
}

/** Where the edge before a row or column lies after the deletion. */
function placeAfterDelete(edge: number, at: number, count: number): number {
  if (edge <= at) return edge;
  return edge >= at + count ? edge - count : at;
}

function span(rect: Rect, axis: Dimension): readonly [start: number, size: number] {
  return axis === 'row' ? [rect.row, rect.rows] : [rect.column, rect.columns];
}

function withSpan(rect: Rect, axis: Dimension, start: number, size: number): Rect {
  return axis === 'row' ? { ...rect, row: start, rows: size } : { ...rect, column: start, columns: size };
}
