// Writing into the tracker so that it can be taken back: the cells, and a line of 変更履歴 for each.

import {
  appendCells,
  hasRoom,
  makeTab,
  readFormulas,
  readStretch,
  readTab,
  renewColumn,
  type Workbook,
  writeCells,
} from '../google/workbook';
import { Stop } from '../sheet/stop';
import { type CellValue, cellText, type Table } from '../sheet/table';
import type { Tracker } from '../tracker/measure';
import { trackerTab } from '../tracker/tabs';
import { type CellWrite, emptyHistory, type History, type HistoryLine, historyCells, readHistory, type Undo } from './history';
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
 * Writes these cells and no others, in a number of calls that does not grow with the rows. A cell that holds a formula is left to its
 * author, and one that somebody has changed since the tracker was read to that person. Returns the cells that were written.
 */
export function writeChanges(book: Workbook, tracker: Tracker, writes: readonly CellWrite[]): readonly CellWrite[] {
  const byColumn = new Map<number, CellWrite[]>();
  for (const write of [...writes].sort((a, b) => a.row - b.row)) byColumn.set(write.column, [...(byColumn.get(write.column) ?? []), write]);
  const written: CellWrite[] = [];
  for (const [column, wanted] of byColumn) {
    const [first, last] = [wanted[0]?.row ?? 0, wanted[wanted.length - 1]?.row ?? 0];
    const place = { row: first, column, rows: last - first + 1, columns: 1 };
    const formulas = readFormulas(book, trackerTab, place);
    const asRead = (row: number, cell: CellValue | undefined): boolean =>
      cellText(cell) === cellText(tracker.table.rows[row - 1]?.[column - 1]);
    const present = readStretch(book, trackerTab, place);
    const cells = wanted.filter(({ row }) => (formulas[row - first]?.[0] ?? '') === '' && asRead(row, present[row - first]?.[0]));
    const stretches = stretchesOf(cells);
    if (stretches.length > STRETCHES_AT_MOST && formulas.every(([formula]) => formula === '')) {
      const values = new Map(cells.map(({ row, value }) => [row, value]));
      renewColumn(book, trackerTab, place, (row, cell) => (asRead(row, cell) ? (values.get(row) ?? null) : null));
    } else
      for (const stretch of stretches)
        writeCells(
          book,
          trackerTab,
          stretch[0]?.row ?? 0,
          column,
          stretch.map(({ value }) => [value]),
        );
    written.push(...cells);
  }
  return written;
}

/** Carries an undo out; returns the lines of what was put back. */
export function takeBack(book: Workbook, tracker: Tracker, undo: Undo): readonly HistoryLine[] {
  const written = new Set(writeChanges(book, tracker, undo.writes));
  return undo.lines.filter((_, place) => {
    const write = undo.writes[place];
    return write !== undefined && written.has(write);
  });
}

function stretchesOf(cells: readonly CellWrite[]): readonly (readonly CellWrite[])[] {
  const stretches: CellWrite[][] = [];
  for (const cell of cells) {
    const last = stretches[stretches.length - 1];
    if (last !== undefined && last[last.length - 1]?.row === cell.row - 1) last.push(cell);
    else stretches.push([cell]);
  }
  return stretches;
}
