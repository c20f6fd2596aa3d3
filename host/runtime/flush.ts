// Publishes pending writes: SpreadsheetApp.flush, and the flush that Google does before a read.
import { costs } from './costs';
import type { Execution } from './execution';

/** Publishes what is pending before something is read: a read after a write commits (Apps Script blog 2010, platform.md §H). */
export function flush(execution: Execution): void {
  const { book } = execution;
  if (!book.pending) return;
  const { rows, cells } = book.pendingValues;
  execution.spend(costs.flush + costs.flushPerRow * rows + costs.flushPerCell * cells);
  book.commit();
}
