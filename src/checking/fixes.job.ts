// Fixes (一括修正): what the check can put right by itself, after a person has seen it, and back again.

import { now } from '../google/clock';
import { exclusively } from '../google/lock';
import { userMail } from '../google/session';
import { openWorkbook } from '../google/workbook';
import { appendHistory, carryOut, type Planned, takeBack } from '../history/changeLog.job';
import { type HistoryLine, lastBatch, nextBatch, planUndo } from '../history/history';
import { openRecord, reconcile } from '../history/reconcile.job';
import { keysOfRows } from '../history/replay';
import type { Revision } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { cellText } from '../sheet/table';
import { openTracker, requireSameRows, requireWritable } from '../tracker/openTracker.job';
import { checkNow, fixesRevision, offeredFixes } from './check.job';
import { checkContext } from './checkContext.job';
import type { CellFix, FixKind } from './fixes';
import type { FixReport } from './page';

/** Carries out the chosen kinds; stops where the sheet is no longer as the person saw it. */
export function applyFixes(kinds: readonly FixKind[], revision: Revision): FixReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const record = openRecord(book);
    const opened = openTracker(book, moment);
    requireWritable(book);
    const found = offeredFixes(book, opened.tracker, checkContext(book, opened));
    if (found.length === 0) throw new Stop({ code: 'nothing-to-fix' });
    if (fixesRevision(found) !== revision) throw new Stop({ code: 'fixes-outdated' });
    const chosen = found.filter(({ kind }) => kinds.includes(kind));
    if (chosen.length === 0) throw new Stop({ code: 'nothing-to-fix' });

    // what changed before belongs before the fixes
    const { history, state } = reconcile(book, opened.tracker, record, moment);
    const operator = userMail();
    const batch = nextBatch(history);
    const keyOf = keysOfRows(state, opened.tracker);
    // first the IDs, under the keys that the rows had; from then on a row is found by its new one
    const isId = ({ field }: CellFix): boolean => field === 'id';
    const newIds = new Map(chosen.filter(isId).map(({ row, after }) => [row, cellText(after)]));
    const planned = [...chosen.filter(isId), ...chosen.filter((fix) => !isId(fix))].map(
      (fix): Planned => ({
        write: { row: fix.row, column: fix.column, value: fix.after },
        line: {
          at: moment.stamp,
          batch,
          action: 'fix',
          id: (isId(fix) ? undefined : newIds.get(fix.row)) ?? keyOf(fix.row) ?? fix.id,
          column: opened.tracker.headings[fix.column - 1] ?? '',
          before: fix.before,
          after: fix.after,
          reason: '',
          operator,
          detail: [],
        },
      }),
    );
    requireSameRows(book, opened.tracker);
    const written = carryOut(book, opened.tracker, history, planned);
    return { cells: written.length, check: checkNow(book, moment) };
  });
}

export const undoFixes = () => undoLast('fix');

/** Takes back the last batch of fixes or transfers, except in cells that somebody has changed since. */
export function undoLast(action: 'fix' | 'transfer') {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const record = openRecord(book);
    const { tracker } = openTracker(book, moment);
    requireWritable(book);
    // an undo that died has said what it did not do
    const { history } = reconcile(book, tracker, record, moment);
    const lines = lastBatch(history, action);
    if (lines === null) throw new Stop({ code: 'nothing-to-undo' });
    const undo = planUndo(tracker, lines, moment.stamp, userMail());
    requireSameRows(book, tracker);
    const taken = takeBack(book, tracker, history, undo);
    if (taken.length === 0) appendHistory(book, history, noneLeft(lines, moment.stamp));
    return { cells: taken.length, kept: lines.length - taken.length, check: checkNow(book, moment) };
  });
}

/** Where every cell was changed since: one line says that the batch is done with, so that it is not offered again. */
function noneLeft(lines: readonly HistoryLine[], stamp: string): readonly HistoryLine[] {
  return lines.slice(0, 1).map((line) => ({ ...line, at: stamp, action: 'undo', before: '', after: '' }));
}
