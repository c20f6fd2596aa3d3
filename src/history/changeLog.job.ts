// Writing into the tracker so that it can be taken back: the cells, and a line of 変更履歴 for each.

import {
  appendCells,
  hasRoom,
  makeTab,
  readColumnFormulas,
  readColumns,
  readTab,
  renewColumn,
  type Workbook,
  writeCells,
} from '../google/workbook';
import { Stop } from '../sheet/stop';
import { type CellValue, cellText, type Table } from '../sheet/table';
import { type KnownRow, rowFinder } from '../tracker/findRow';
import type { Tracker } from '../tracker/measure';
import { trackerTab } from '../tracker/tabs';
import { removalLines } from './deletions';
import { type CellWrite, emptyHistory, type History, type HistoryLine, historyCells, nextBatch, readHistory, type Undo } from './history';
import { historyTab } from './tabs';

/** Up to so many stretches are written one by one; more of them go as one block of the column, where it holds no formulas. */
const STRETCHES_AT_MOST = 40;

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

/** Stops where the spreadsheet is full: the copy the record is compared with stays, so that no change is lost. */
export function appendHistory(book: Workbook, history: History, lines: readonly HistoryLine[]): void {
  if (lines.length === 0) return;
  if (!hasRoom(book, historyTab, lines.length)) throw new Stop({ code: 'workbook-full', tab: historyTab.name });
  appendCells(
    book,
    historyTab,
    lines.map((line) => historyCells(line, history)),
  );
}

/**
 * Writes these cells and no others, in a number of calls that does not grow with the rows. Each row is found by what it is right before a
 * column is written: others may have moved it since the tracker was read. A cell that holds a formula is left to its author, one that
 * somebody has changed since to that person, and a row that is gone is gone. Returns the cells that were written.
 */
export function writeChanges(book: Workbook, tracker: Tracker, writes: readonly CellWrite[]): readonly CellWrite[] {
  const byColumn = new Map<number, CellWrite[]>();
  for (const write of writes) byColumn.set(write.column, [...(byColumn.get(write.column) ?? []), write]);
  const known = knownRows(tracker);
  const written: CellWrite[] = [];
  for (const [column, wanted] of byColumn) {
    const formulas = readColumnFormulas(book, trackerTab, column);
    const present = columnNow(book, tracker, column);
    const cells = wanted
      .flatMap((write): PlacedWrite[] => {
        const row = present.rowOf(known(write.row));
        if (row === null || (formulas[row - 1] ?? '') !== '') return [];
        const asRead = cellText(present.cellIn(row)) === cellText(tracker.table.rows[write.row - 1]?.[column - 1]);
        return asRead ? [{ row, value: write.value, write }] : [];
      })
      .sort((a, b) => a.row - b.row);
    const stretches = stretchesOf(cells);
    if (stretches.length > STRETCHES_AT_MOST && formulas.every((formula) => formula === '')) {
      const [first, last] = [cells[0]?.row ?? 0, cells[cells.length - 1]?.row ?? 0];
      const values = new Map(cells.map(({ row, value }) => [row, value]));
      renewColumn(book, trackerTab, { row: first, column, rows: last - first + 1, columns: 1 }, (row, cell) =>
        cellText(cell) === cellText(present.cellIn(row)) ? (values.get(row) ?? null) : null,
      );
    } else
      for (const stretch of stretches)
        writeCells(
          book,
          trackerTab,
          stretch[0]?.row ?? 0,
          column,
          stretch.map(({ value }) => [value]),
        );
    for (const { write } of cells) known(write.row, column - 1, write.value);
    written.push(...cells.map(({ write }) => write));
  }
  return written;
}

/** A write with the row (1-based) in which it belongs now. */
type PlacedWrite = { readonly row: number; readonly value: CellValue; readonly write: CellWrite };

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

/** Where the rows stand now and what a column (1-based) holds, in one read. */
function columnNow(book: Workbook, { columns }: Tracker, column: number) {
  const places = [columns.id, columns.title, column - 1].filter((place): place is number => place !== undefined);
  const first = Math.min(...places);
  const cells = readColumns(book, trackerTab, first + 1, Math.max(...places) - first + 1);
  const text = (line: Table['rows'][number], place: number | undefined): string =>
    place === undefined ? '' : cellText(line[place - first]);
  const rowOf = rowFinder(cells.map((line, index) => ({ row: index + 1, id: text(line, columns.id), title: text(line, columns.title) })));
  return {
    rowOf: (known: KnownRow): number | null => rowOf(known)?.row ?? null,
    cellIn: (row: number): CellValue => cells[row - 1]?.[column - 1 - first] ?? '',
  };
}

/**
 * Records that a job has taken rows (1-based) out of the tracker: those of them that are gone now. Without its lines the next check would
 * take them for rows that somebody lost.
 */
export function recordRemoval(
  book: Workbook,
  tracker: Tracker,
  rows: readonly number[],
  keyOf: (row: number) => string | null,
  { at, reason, operator }: Pick<HistoryLine, 'at' | 'reason' | 'operator'>,
): void {
  const { columns } = tracker;
  const places = [columns.id, columns.title].filter((place): place is number => place !== undefined);
  const present = columnNow(book, tracker, Math.min(...places) + 1);
  const known = knownRows(tracker);
  const gone = rows.filter((row) => present.rowOf(known(row)) === null);
  if (gone.length === 0) return;
  const history = openHistory(book);
  appendHistory(book, history, removalLines(tracker, gone, keyOf, { at, reason, operator, batch: nextBatch(history) }));
}

/** Carries an undo out; returns the lines of what was put back. */
export function takeBack(book: Workbook, tracker: Tracker, undo: Undo): readonly HistoryLine[] {
  const written = new Set(writeChanges(book, tracker, undo.writes));
  return undo.lines.filter((_, place) => {
    const write = undo.writes[place];
    return write !== undefined && written.has(write);
  });
}

function stretchesOf(cells: readonly PlacedWrite[]): readonly (readonly PlacedWrite[])[] {
  const stretches: PlacedWrite[][] = [];
  for (const cell of cells) {
    const last = stretches[stretches.length - 1];
    if (last !== undefined && last[last.length - 1]?.row === cell.row - 1) last.push(cell);
    else stretches.push([cell]);
  }
  return stretches;
}
