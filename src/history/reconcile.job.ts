// Brings 変更履歴 up to the tracker: what edits have appended is spelled out, what nobody saw is found by comparing with the shadow copy.
// A run that dies on the way loses nothing: lines come first, the copy after them, and lines that are there already are not written again.

import type { Moment } from '../google/clock';
import { hasRoom, keepSpareTextRows, makeTab, readTab, type Workbook, writeBlock } from '../google/workbook';
import { cellText, type Table } from '../sheet/table';
import type { Tracker } from '../tracker/measure';
import { appendDecided, openHistory } from './changeLog.job';
import { dropping, type History, type HistoryLine, nextBatch } from './history';
import {
  difference,
  idsNotGiven,
  notCarriedOut,
  type RecordNotice,
  readShadow,
  replay,
  type State,
  shadowRows,
  spelledOut,
} from './replay';
import { HISTORY_SPARE_ROWS, historyTab, shadowTab } from './tabs';

/** The record as read before the tracker; lines that come in meanwhile are read when it is written. */
export type OpenRecord = { readonly history: History; readonly table: Table | null };

export type Reconciled = {
  readonly history: History;
  readonly state: State;
  readonly recorded: number;
  readonly notices: readonly RecordNotice[];
};

const SPARE_AT_LEAST = 200;

/** Reads history and shadow copy before the tracker is read. Stops if a person's tab has the name of the shadow copy. */
export function openRecord(book: Workbook): OpenRecord {
  const table = readTab(book, shadowTab);
  return { history: openHistory(book), table };
}

/**
 * Writes to 変更履歴 what has changed since the shadow copy, and renews the copy. Changes found so have no operator: nobody saw who made them.
 */
export function reconcile(book: Workbook, tracker: Tracker, { history, table }: OpenRecord, { stamp }: Moment): Reconciled {
  const notices: RecordNotice[] = [];
  const kept = table === null ? null : readShadow(table);
  const batch = nextBatch(history);
  if (kept === null) {
    const restarted = history.lines.length > 0;
    const lines: readonly HistoryLine[] = restarted ? [lineOf({ at: stamp, batch, action: 'restart' })] : [];
    const begun = appendDecided(book, history, (meanwhile) => ({ lines, state: difference(new Map(), tracker, meanwhile).state }));
    notices.push({ code: restarted ? 'record-restarted' : 'record-began' });
    makeTab(book, shadowTab.make(shadowRows(begun.state, begun.history.rowCount)), null);
    return { history: begun.history, state: begun.state, recorded: lines.length, notices };
  }
  if (kept.recorded > history.rowCount) notices.push({ code: history.sheet.table === null ? 'history-missing' : 'history-shortened' });
  const found = appendDecided(book, history, (meanwhile) => {
    const all = [...history.lines.filter(({ row }) => row - 1 > kept.recorded), ...meanwhile];
    const ids = idsNotGiven(all, tracker);
    const tail = all.filter((line) => !ids.includes(line));
    const { changes, state, absent } = difference(replay(kept.state, tail), tracker, meanwhile);
    const left = notCarriedOut(changes, tail);
    const lines = [
      ...spelledOut(kept.state, tail).map((line) => ({ ...line, batch })),
      ...[...ids, ...left.announced].map((line) => dropping(line, stamp)),
      ...left.changes.map(({ action, key, column, before, after }) => lineOf({ at: stamp, batch, action, id: key, column, before, after })),
    ];
    return { lines, state, absent };
  });
  if (found.absent.length > 0) notices.push({ code: 'columns-absent', headings: found.absent });
  if (found.lines.length > 0 && hasRoom(book, historyTab, SPARE_AT_LEAST + HISTORY_SPARE_ROWS))
    keepSpareTextRows(book, historyTab, SPARE_AT_LEAST, HISTORY_SPARE_ROWS);
  if (table !== null) keep(book, table, shadowRows(found.state, found.history.rowCount));
  return { history: found.history, state: found.state, recorded: found.lines.length, notices };
}

function lineOf(line: Pick<HistoryLine, 'at' | 'batch' | 'action'> & Partial<HistoryLine>): HistoryLine {
  return { id: '', column: '', before: '', after: '', reason: '', operator: '', detail: [], ...line };
}

/** Writes what is different in the copy, as one block from the first such row to the last. */
function keep(book: Workbook, table: Table, rows: Table['rows']): void {
  const width = [...rows, ...table.rows].reduce((most, row) => Math.max(most, row.length), 0);
  const padded = (row: Table['rows'][number] | undefined): Table['rows'][number] =>
    Array.from({ length: width }, (_, column) => row?.[column] ?? '');
  const height = Math.max(rows.length, table.rows.length);
  const differs = (row: number): boolean => {
    const [wanted, there] = [rows[row], table.rows[row]];
    for (let column = 0; column < width; column += 1) if (cellText(wanted?.[column]) !== cellText(there?.[column])) return true;
    return false;
  };
  const changed = Array.from({ length: height }, (_, row) => row).filter(differs);
  const [first, last] = [changed[0], changed[changed.length - 1]];
  if (first === undefined || last === undefined) return;
  writeBlock(
    book,
    shadowTab,
    first + 1,
    1,
    Array.from({ length: last - first + 1 }, (_, row) => padded(rows[first + row])),
  );
}
