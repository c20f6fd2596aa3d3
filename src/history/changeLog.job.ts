// Writing into the tracker so that it can be taken back: the cells, and a line of 変更履歴 for each.

import { appendingAlone } from '../google/lock';
import {
  appendCells,
  flush,
  formatSteps,
  hasRoom,
  holdCells,
  holdFormats,
  makeTab,
  prepare,
  readBelow,
  readColumnFormulas,
  readFormulas,
  readNumberFormats,
  readTab,
  type Workbook,
} from '../google/workbook';
import { type Place, stretchesOf } from '../sheet/look';
import { Stop } from '../sheet/stop';
import { type CellValue, cellText, type Table } from '../sheet/table';
import type { KnownRow } from '../tracker/findRow';
import type { Tracker } from '../tracker/measure';
import { isSame, keyColumns, lookAtRows, type RowsNow, rowsNow } from '../tracker/rowsNow.job';
import { trackerTab } from '../tracker/tabs';
import { removalLines } from './deletions';
import {
  type CellWrite,
  dropping,
  emptyHistory,
  type History,
  type HistoryLine,
  historyCells,
  linesBelow,
  type PlacedLine,
  readHistory,
  type Undo,
} from './history';
import { historyTab } from './tabs';

/** Up to so many stretches are written one by one; more of them go as one block of the column, where it holds no formulas. */
const STRETCHES_AT_MOST = 40;
const ATTEMPTS = 3;

/** The history in this tab; empty without a tab. Stops if the tab lacks headings. */
export function historyOf(table: Table | null): History {
  if (table === null) return emptyHistory;
  const read = readHistory(table);
  if ('missing' in read) throw new Stop({ code: 'history-columns-missing', tab: historyTab.name, headings: read.missing });
  return read.history;
}

/** The history, made where it is not there yet. */
export function openHistory(book: Workbook): History {
  const table = readTab(book, historyTab);
  if (table === null) makeTab(book, historyTab.make([]), null);
  return historyOf(table);
}

/** Appends lines; returns the history with them and with what others have appended since it was read. */
export function appendHistory(book: Workbook, history: History, lines: readonly HistoryLine[]): History {
  return lines.length === 0 ? history : appendDecided(book, history, () => ({ lines })).history;
}

/**
 * Appends the lines that `decide` gives once it knows what others have appended since the history was read; nobody appends between the two.
 * Stops where the spreadsheet is full: the copy the record is compared with stays, so that no change is lost.
 */
export function appendDecided<D extends { readonly lines: readonly HistoryLine[] }>(
  book: Workbook,
  history: History,
  decide: (meanwhile: readonly PlacedLine[]) => D,
): D & { readonly history: History } {
  return appendingAlone(() => {
    const rows = readBelow(book, historyTab, history.rowCount + 1);
    const meanwhile = linesBelow(history, rows);
    const decided = decide(meanwhile);
    const cells = decided.lines.map((line) => historyCells(line, history));
    if (cells.length > 0) {
      if (!hasRoom(book, historyTab, cells.length)) throw new Stop({ code: 'workbook-full', tab: historyTab.name });
      appendCells(book, historyTab, cells);
    }
    const before = { ...history, lines: [...history.lines, ...meanwhile], rowCount: history.rowCount + rows.length };
    return {
      ...decided,
      history: { ...before, lines: [...before.lines, ...linesBelow(before, cells)], rowCount: before.rowCount + cells.length },
    };
  });
}

/** A cell to be written, and the line of 変更履歴 that says so. */
export type Planned = { readonly write: CellWrite; readonly line: HistoryLine };

/**
 * Says in 変更履歴 what will be changed, changes it, and takes back what was said of cells that could not be written after all. Cells that
 * hold a formula are left to their author and not spoken of. Returns the lines of what was written. A run that dies on the way leaves lines
 * that the next check takes back where they did not come true.
 */
export function carryOut(book: Workbook, tracker: Tracker, history: History, planned: readonly Planned[]): readonly HistoryLine[] {
  const holdsFormula = formulasAt(
    book,
    planned.map(({ write }) => write),
  );
  const open = planned.filter(({ write }) => !holdsFormula(write));
  const said = appendHistory(
    book,
    history,
    open.map(({ line }) => line),
  );
  const written = new Set(
    writeChanges(
      book,
      tracker,
      open.map(({ write }) => write),
    ),
  );
  const lines = (isWritten: boolean): readonly HistoryLine[] =>
    open.flatMap(({ write, line }) => (written.has(write) === isWritten ? [line] : []));
  appendHistory(
    book,
    said,
    lines(false).map((line) => dropping(line, line.at)),
  );
  return lines(true);
}

/** Whether a cell of the tracker holds a formula, for these cells. */
export function formulasAt(
  book: Workbook,
  cells: readonly Pick<CellWrite, 'row' | 'column'>[],
): (cell: Pick<CellWrite, 'row' | 'column'>) => boolean {
  if (cells.length === 0) return () => false;
  const least = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other));
  const most = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other));
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const [row, column] = [least(rows), least(columns)];
  const formulas = readFormulas(book, trackerTab, { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 });
  return (cell) => (formulas[cell.row - row]?.[cell.column - column] ?? '') !== '';
}

/**
 * Writes these cells and no others, in a number of calls that does not grow with the rows, and makes them certain. Rows are found by what
 * they are, and each stretch is looked at in the call before it is written: where others have moved it, it is looked for again. A cell that
 * holds a formula is left to its author, one that somebody has changed since to that person, and a row that is gone is gone. Returns the
 * cells that were written.
 */
function writeChanges(book: Workbook, tracker: Tracker, writes: readonly CellWrite[]): readonly CellWrite[] {
  if (writes.length === 0) return [];
  const takesFormats = prepare(book, trackerTab);
  const byColumn = new Map<number, CellWrite[]>();
  for (const write of writes) byColumn.set(write.column, [...(byColumn.get(write.column) ?? []), write]);
  const known = knownRows(tracker);
  const written: CellWrite[] = [];
  for (const [column, wanted] of byColumn) {
    let left = wanted;
    for (let attempt = 0; attempt < ATTEMPTS && left.length > 0; attempt += 1) {
      const present = rowsNow(book, tracker, [column - 1]);
      const formulas = readColumnFormulas(book, trackerTab, column);
      const cells = left
        .flatMap((write): PlacedWrite[] => {
          const row = present.rowOf(known(write.row));
          if (row === null || (formulas[row - 1] ?? '') !== '') return [];
          const asRead = cellText(present.cell(row, column - 1)) === cellText(tracker.table.rows[write.row - 1]?.[column - 1]);
          return asRead ? [{ row, value: write.value, write }] : [];
        })
        .sort((a, b) => a.row - b.row);
      const asBlock = formulas.every((formula) => formula === '');
      const done = new Set(writeColumnCells(book, tracker, column, cells, { present, asBlock, takesFormats }));
      for (const { write } of done) known(write.row, column - 1, write.value);
      written.push(...[...done].map(({ write }) => write));
      left = cells.filter((cell) => !done.has(cell)).map(({ write }) => write);
    }
  }
  return written;
}

/** A write with the row (1-based) in which it belongs now. */
type PlacedWrite = { readonly row: number; readonly value: CellValue; readonly write: CellWrite };

type ColumnNow = { readonly present: RowsNow; readonly asBlock: boolean; readonly takesFormats: boolean };

/**
 * Writes cells (from the top) of a column (1-based) where they still stand where `present` says. All ranges are had first, so that nothing lies between a look
 * and its write. Formats come in an order without a harmful middle, each behind a look of its own. Returns the cells that were written.
 */
function writeColumnCells(
  book: Workbook,
  tracker: Tracker,
  column: number,
  cells: readonly PlacedWrite[],
  { present, asBlock, takesFormats }: ColumnNow,
): readonly PlacedWrite[] {
  if (cells.length === 0) return [];
  const whole = placeOf(cells, column);
  const there = readNumberFormats(book, trackerTab, whole);
  const looked = [...keyColumns(tracker), column - 1];
  const stand = (some: readonly PlacedWrite[], cell: RowsNow['cell']): boolean => {
    const { row, rows } = placeOf(some, column);
    const seen = lookAtRows(book, tracker, row, rows, [column - 1]);
    return some.every((each) => isSame(seen, cell, each.row, looked));
  };
  const stepsOf = (some: readonly PlacedWrite[]) => {
    const values = new Map(some.map(({ row, value }) => [row, value]));
    return formatSteps(
      there.map((_, index) => [values.get(whole.row + index) ?? null]),
      there,
    );
  };
  const { before, after } = takesFormats ? stepsOf(cells) : { before: null, after: null };
  const stretches = stretchesOf(cells, ({ row }) => row);
  const held = (asBlock && stretches.length > STRETCHES_AT_MOST ? [cells] : stretches).map((stretch) => {
    const place = placeOf(stretch, column);
    const formats = there.slice(place.row - whole.row, place.row - whole.row + place.rows);
    return { stretch, place, write: holdCells(book, trackerTab, place, takesFormats ? formats : []) };
  });
  const formatting = before === null && after === null ? null : holdFormats(book, trackerTab, whole);
  if (before !== null && formatting !== null) {
    if (!stand(cells, present.cell)) return [];
    formatting(before);
  }
  const done = held.flatMap(({ stretch, place, write }) => {
    const seen = lookAtRows(book, tracker, place.row, place.rows, [column - 1]);
    if (!stretch.every(({ row }) => isSame(seen, present.cell, row, looked))) return [];
    const values = new Map(stretch.map(({ row, value }) => [row, value]));
    write(Array.from({ length: place.rows }, (_, index) => [values.get(place.row + index) ?? seen(place.row + index, column - 1) ?? '']));
    return stretch;
  });
  const late = after === null || done.length === 0 ? null : stepsOf(done).after;
  const values = new Map(done.map(({ row, value }) => [row, value]));
  const asWritten: RowsNow['cell'] = (row, place) => (place === column - 1 ? values.get(row) : undefined) ?? present.cell(row, place);
  if (late !== null && formatting !== null && stand(done, asWritten)) formatting(late);
  flush();
  return done;
}

/** From the first of these cells to the last. */
function placeOf(cells: readonly PlacedWrite[], column: number): Place {
  const [first = 1, last = 1] = [cells[0]?.row, cells[cells.length - 1]?.row];
  return { row: first, column, rows: last - first + 1, columns: 1 };
}

/**
 * What a row is known by: as it was read, and as this run has written it since. With a column (0-based) and a value it is told of a write.
 */
function knownRows({ columns, table }: Tracker): (row: number, column?: number, value?: CellValue) => KnownRow {
  const renamed = new Map<number, KnownRow>();
  const text = (row: number, place: number | undefined): string => (place === undefined ? '' : cellText(table.rows[row - 1]?.[place]));
  return (row, column, value) => {
    const found = renamed.get(row) ?? { id: text(row, columns.id), title: text(row, columns.title), row };
    if (column === undefined || (column !== columns.id && column !== columns.title)) return found;
    const told = column === columns.id ? { ...found, id: cellText(value) } : { ...found, title: cellText(value) };
    renamed.set(row, told);
    return told;
  };
}

/**
 * Says in 変更履歴 which rows (1-based) leave the tracker, lets `remove` take them out, and takes back what was said of rows that are still
 * there: also where `remove` had to stop half-way. Of a run that dies on the way, the next check takes that back.
 */
export function removeRows(
  book: Workbook,
  tracker: Tracker,
  history: History,
  rows: readonly number[],
  keyOf: (row: number) => string | null,
  told: Pick<HistoryLine, 'at' | 'batch' | 'reason' | 'operator'>,
  remove: () => void,
): History {
  const leaving = rows.map((row) => ({ row, lines: removalLines(tracker, [row], keyOf, told) }));
  let said = appendHistory(
    book,
    history,
    leaving.flatMap(({ lines }) => lines),
  );
  flush();
  try {
    remove();
  } finally {
    const present = rowsNow(book, tracker, []);
    const known = knownRows(tracker);
    const stayed = leaving.filter(({ row }) => present.rowOf(known(row)) !== null);
    said = appendHistory(
      book,
      said,
      stayed.flatMap(({ lines }) => lines.map((line) => dropping(line, told.at))),
    );
  }
  return said;
}

/** Carries an undo out; returns the lines of what was put back. */
export function takeBack(book: Workbook, tracker: Tracker, history: History, { writes, lines }: Undo): readonly HistoryLine[] {
  return carryOut(
    book,
    tracker,
    history,
    lines.flatMap((line, place) => {
      const write = writes[place];
      return write === undefined ? [] : [{ write, line }];
    }),
  );
}
