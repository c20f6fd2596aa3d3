// The lock of the document: one job of this add-on at a time.
import { Stop } from '../sheet/stop';
import { finishTabs, forgetMarks } from './marks';
import { openWorkbook } from './workbook';

/** How long a job waits for another one, in ms. A person looks at the screen meanwhile. */
const WAIT_MS = 5_000;

/**
 * Runs `work` while no other run of this add-on works on the file; stops ("busy") where another one does not let go in time. What was
 * written is certain before the lock is given back. A run that nobody watches may wait longer (`waitMs`). Questions to the person come before: a dialog must not hold the lock.
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
