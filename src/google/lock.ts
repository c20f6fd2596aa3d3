/** How long a job waits for another one, in ms. A person looks at the screen meanwhile. */
const WAIT_MS = 5_000;

/**
 * Runs `work` while no other run of this add-on works on the file; null where another one does not let go in time.
 * What was written is certain before the lock is given back.
 */
export function alone<T>(work: () => T): { readonly value: T } | null {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(WAIT_MS)) return null;
  try {
    const value = work();
    SpreadsheetApp.flush();
    return { value };
  } finally {
    lock.releaseLock();
  }
}
