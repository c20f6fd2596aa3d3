// Rows of the tracker as they stand now, by what they are: others sort, insert and delete while a job runs.

import { holdCells, holdNotes, lookAt, readColumns, type Workbook } from '../google/workbook';
import { cellsAt, type Place } from '../sheet/look';
import { type CellValue, cellText } from '../sheet/table';
import { type KnownRow, rowFinder } from './findRow';
import type { Tracker } from './measure';
import { trackerTab } from './tabs';

/** Cells as they were seen, by row (1-based) and column (0-based); undefined outside of what was read. */
export type Seen = (row: number, column: number) => CellValue | undefined;

export type RowsNow = {
  /** The row (1-based) in which a known one stands; null where it is gone. */
  readonly rowOf: (known: KnownRow) => number | null;
  readonly cell: Seen;
};

/** The columns (0-based) that a row is known by. */
export const keyColumns = ({ columns }: Tracker): readonly number[] =>
  [columns.id, columns.title].filter((column): column is number => column !== undefined);

/** Where all rows stand now and what these columns (0-based) hold, in one read. */
export function rowsNow(book: Workbook, tracker: Tracker, columns: readonly number[]): RowsNow {
  const { first, count } = across(tracker, columns);
  const cells = readColumns(book, trackerTab, first + 1, count);
  const cell: Seen = (row, column) => cells[row - 1]?.[column - first];
  const rowOf = rowFinder(cells.map((_, index) => keyOf(tracker, index + 1, cell)));
  return { rowOf: (known) => rowOf(known)?.row ?? null, cell };
}

/** These rows (1-based) as they are now, in one call. */
export function lookAtRows(book: Workbook, tracker: Tracker, row: number, rows: number, columns: readonly number[]): Seen {
  const { first, count } = across(tracker, columns);
  const cells = lookAt(book, trackerTab, { row, column: first + 1, rows, columns: count });
  return (place, column) => cells[place - row]?.[column - first];
}

/** Whether a row holds the same in these columns (0-based). */
export const isSame = (some: Seen, others: Seen, row: number, columns: readonly number[]): boolean =>
  columns.every((column) => cellText(some(row, column)) === cellText(others(row, column)));

/** From the first to the last of the key columns and these. */
function across(tracker: Tracker, columns: readonly number[]) {
  const all = [...keyColumns(tracker), ...columns];
  const first = Math.min(...all);
  return { first, count: Math.max(...all) - first + 1 };
}

function keyOf({ columns }: Tracker, row: number, cell: Seen): KnownRow {
  const text = (column: number | undefined): string => (column === undefined ? '' : cellText(cell(row, column)));
  return { id: text(columns.id), title: text(columns.title), row };
}

const ATTEMPTS = 3;

/** Words for rows, one line of texts for each, from a column on (1-based, as the tracker was read). */
export type OwnWords = { readonly rows: readonly number[]; readonly column: number; readonly texts: readonly (readonly string[])[] };

/** What the add-on writes beside measures: words, and notes as they are made from those that are there. */
export type Beside = {
  readonly words: readonly OwnWords[];
  /** `asRead`: all that were read are written, which saves a call, not only from the first row that changes to the last. */
  readonly notes: { readonly renew: (row: number, notes: readonly string[]) => readonly string[]; readonly asRead: boolean } | null;
  /** The parts of a place that may be written. */
  readonly open: (place: Place, what: 'words' | 'notes') => readonly Place[];
};

/**
 * Writes words and notes beside these rows (1-based, as the tracker was read). The rows are looked at in the call before: where others have moved
 * them they are looked for by what they are, and a row that is gone gets nothing. What could not be written in three attempts is left to the
 * next check.
 */
export function writeBeside(book: Workbook, tracker: Tracker, rows: readonly number[], { words, notes, open }: Beside): void {
  const read: Seen = (row, column) => tracker.table.rows[row - 1]?.[column];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const now: RowsNow = attempt === 0 ? { rowOf: ({ row }) => row, cell: read } : rowsNow(book, tracker, []);
    const placed = new Map<number, number>();
    for (const row of rows) {
      const place = now.rowOf(keyOf(tracker, row, read));
      if (place !== null) placed.set(place, row);
    }
    const held = [
      ...words.flatMap((block) => heldWords(book, block, placed, open)),
      ...(notes === null ? [] : heldNotes(book, tracker, notes, placed, open)),
    ];
    if (held.length === 0) return;
    const [first, last] = [Math.min(...held.map(({ place }) => place.row)), Math.max(...held.map(({ place }) => lastRowOf(place)))];
    const kept = held.flatMap(({ keeps }) => keeps);
    const seen = lookAtRows(book, tracker, first, last - first + 1, kept);
    const stay = [...placed.keys()].every((row) => row < first || row > last || isSame(seen, now.cell, row, keyColumns(tracker)));
    if (!stay) continue;
    for (const { write } of held) write(seen);
    return;
  }
}

/** A write held ready; `keeps`: columns (0-based) in which it leaves cells between as they are seen. */
type HeldWrite = { readonly place: Place; readonly keeps: readonly number[]; readonly write: (seen: Seen) => void };

const lastRowOf = ({ row, rows }: Place): number => row + rows - 1;
const numbers = (first: number, count: number): readonly number[] => Array.from({ length: count }, (_, index) => first + index);

/** From the first to the last of these rows; null where there is none. */
function stretchOf(rows: readonly number[]): { readonly row: number; readonly rows: number } | null {
  if (rows.length === 0) return null;
  const row = rows.reduce((one, other) => Math.min(one, other));
  return { row, rows: rows.reduce((one, other) => Math.max(one, other)) - row + 1 };
}

/** `placed`: by the row where each stands now, the row where it stood. */
function heldWords(
  book: Workbook,
  { rows, column, texts }: OwnWords,
  placed: ReadonlyMap<number, number>,
  open: Beside['open'],
): HeldWrite[] {
  const textsOf = new Map(rows.map((row, index) => [row, texts[index] ?? []]));
  const own = new Map(
    [...placed].flatMap(([now, read]) => {
      const line = textsOf.get(read);
      return line === undefined ? [] : [[now, line] as const];
    }),
  );
  const stretch = stretchOf([...own.keys()]);
  if (stretch === null) return [];
  return open({ ...stretch, column, columns: texts[0]?.length ?? 0 }, 'words').map((place): HeldWrite => {
    const columns = numbers(place.column, place.columns);
    const lines = numbers(place.row, place.rows);
    const hold = holdCells(book, trackerTab, place, null);
    return {
      place,
      keeps: lines.every((line) => own.has(line)) ? [] : columns.map((each) => each - 1),
      write: (seen) => hold(lines.map((line) => columns.map((each) => own.get(line)?.[each - column] ?? seen(line, each - 1) ?? ''))),
    };
  });
}

function heldNotes(
  book: Workbook,
  tracker: Tracker,
  { renew, asRead }: NonNullable<Beside['notes']>,
  placed: ReadonlyMap<number, number>,
  open: Beside['open'],
): HeldWrite[] {
  const stretch = stretchOf([...placed.keys()]);
  if (stretch === null) return [];
  const all = { ...stretch, column: 1, columns: tracker.headings.length };
  const { read, write } = holdNotes(book, trackerTab, all);
  const there = read();
  const renewed = there.map((line, index) => {
    const row = placed.get(stretch.row + index);
    return row === undefined ? line : renew(row, line);
  });
  const changed = stretchOf(
    numbers(stretch.row, stretch.rows).filter((_, index) => renewed[index]?.some((note, column) => note !== there[index]?.[column])),
  );
  if (changed === null) return [];
  if (asRead) return [{ place: all, keeps: [], write: () => write(renewed) }];
  return open({ ...all, ...changed }, 'notes').map((place): HeldWrite => {
    const part = holdNotes(book, trackerTab, place);
    return { place, keeps: [], write: () => part.write(cellsAt(place, all, renewed)) };
  });
}
