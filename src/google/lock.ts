// The locks: one job of this add-on at a time, and one writer at the end of 変更履歴 at a time.
import { Stop } from '../sheet/stop';
import { finishTabs, forgetMarks } from './marks';
import { openWorkbook } from './workbook';

/** How long a job waits for another one, in ms. A person looks at the screen meanwhile. */
const WAIT_MS = 5_000;

/**
 * Runs `work` while no other run of this add-on works on the file; stops ("busy") where another one does not let go in time. What was
 * written is certain before the lock is given back. A run that nobody watches may wait longer (`waitMs`). Questions to the person come
 * before: a dialog must not hold the lock.
 */
export function exclusively<T>(work: () => T, waitMs = WAIT_MS): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(waitMs)) throw new Stop({ code: 'busy' });
  try {
    forgetMarks();
    finishTabs(openWorkbook());
    const value = work();
    SpreadsheetApp.flush();
    return value;
  } finally {
    lock.releaseLock();
  }
}

/** How long a writer at the end of 変更履歴 waits for another, in ms: each of them needs a second at most. */
const APPEND_WAIT_MS = 10_000;

/**
 * Runs `append` while nobody else adds lines to 変更履歴. Jobs hold the lock of the document for minutes and the check of an edit cannot wait
 * for it, so this is another lock, held from the look at the last line until the new ones are certain. Where it cannot be had in time the
 * lines are added all the same: most likely nobody is there.
 */
export function appendingAlone<T>(append: () => T): T {
  const lock = LockService.getScriptLock();
  const alone = lock.tryLock(APPEND_WAIT_MS);
  try {
    const value = append();
    SpreadsheetApp.flush();
    return value;
  } finally {
    if (alone) lock.releaseLock();
  }
}
