// Deleted measures that come back (行を戻す): as they stood when their deletion was found, below the last measure.

import { now } from '../google/clock';
import { exclusively } from '../google/lock';
import { userMail } from '../google/session';
import { appendRows, flush, openWorkbook } from '../google/workbook';
import { appendHistory } from '../history/changeLog.job';
import { deletionsOf, restored } from '../history/deletions';
import { nextBatch, rowReasons } from '../history/history';
import { openRecord, reconcile } from '../history/reconcile.job';
import type { Revision } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { openTracker, requireWritable } from '../tracker/openTracker.job';
import { trackerTab } from '../tracker/tabs';
import { checkNow } from './check.job';
import { columnsAsMade } from './formats.job';
import type { RestoreReport } from './page';

/**
 * Brings these deletions back. The lines come first: a run that dies before the rows are there leaves rows that the next check finds
 * deleted, and names again.
 */
export function restoreRows(revisions: readonly Revision[]): RestoreReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const record = openRecord(book);
    const { tracker, settings } = openTracker(book, moment);
    requireWritable(book);
    const { history, state } = reconcile(book, tracker, record, moment);
    // the newest is first on the page; they go back in the order in which they went
    const wanted = deletionsOf(history.lines, moment.today).filter(({ revision }) => revisions.includes(revision));
    if (wanted.length === 0) throw new Stop({ code: 'change-outdated' });
    const told = { at: moment.stamp, batch: nextBatch(history), reason: rowReasons.restored, operator: userMail() };
    const { rows, lines, lost } = restored([...wanted].reverse(), tracker, state, told);
    appendHistory(book, history, lines);
    flush();
    appendRows(book, trackerTab, rows, columnsAsMade(tracker, settings));
    return { rows: rows.length, lost, check: checkNow(book, moment) };
  });
}
