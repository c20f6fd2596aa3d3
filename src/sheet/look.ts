// What a job may go on without, stretches of rows, and how a job writes around cells that are protected.

/** `words`: texts of the add-on in its own columns; the others are what cells look like. */
export type Look = 'formats' | 'choices' | 'colours' | 'notes' | 'words' | 'protection';
export type LeftOut = { readonly tab: string; readonly look: Look };

/** A stretch of a tab: 1-based, at least one row and one column. */
export type Place = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** Things in the order of their rows as stretches of neighbours. */
export function stretchesOf<T>(sorted: readonly T[], rowOf: (each: T) => number): readonly (readonly T[])[] {
  const stretches: T[][] = [];
  let before: number | null = null;
  for (const each of sorted) {
    const row = rowOf(each);
    if (before !== null && row === before + 1) stretches[stretches.length - 1]?.push(each);
    else stretches.push([each]);
    before = row;
  }
  return stretches;
}

/** The parts of a place that lie outside all of the others, as few as cutting along their edges gives. */
export function outside(place: Place, others: readonly Place[]): readonly Place[] {
  return others.reduce<readonly Place[]>((parts, other) => parts.flatMap((part) => without(part, other)), [place]);
}

/** What is left of a part: above and below the other in full width, left and right of it in between. */
function without(part: Place, other: Place): readonly Place[] {
  const [bottom, right] = [part.row + part.rows, part.column + part.columns];
  const [from, to] = [Math.max(part.row, other.row), Math.min(bottom, other.row + other.rows)];
  const [first, end] = [Math.max(part.column, other.column), Math.min(right, other.column + other.columns)];
  if (from >= to || first >= end) return [part];
  return [
    { ...part, rows: from - part.row },
    { row: from, rows: to - from, column: part.column, columns: first - part.column },
    { row: from, rows: to - from, column: end, columns: right - end },
    { ...part, row: to, rows: bottom - to },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Cells that stand at `place`, cut to one of its parts. */
export function cellsAt<T>(part: Place, place: Place, cells: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const [down, across] = [part.row - place.row, part.column - place.column];
  return cells.slice(down, down + part.rows).map((line) => line.slice(across, across + part.columns));
}
