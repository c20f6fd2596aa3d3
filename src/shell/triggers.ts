// Entry points that Google calls by itself: after an edit, and once a day.

import { checkEdit, keepLookups, lookupTabs } from '../checking/checkEdit.job';
import { editedBlock, type SheetEdit } from '../google/edit';
import { logFailure } from '../google/journal';
import { runDailyReminders as remindByTimer } from '../reminders/remindTimer.job';
import { trackerTab } from '../tracker/tabs';
import { inWords } from './guard';
import { wordsFor } from './words';

/** Simple trigger after each edit: nobody waits for it, so what goes wrong is only logged; the next check puts it right. */
export function onEdit(event: SheetEdit): void {
  try {
    const block = editedBlock(event);
    if (block.key === trackerTab.key) checkEdit(block);
    else if (lookupTabs.some(({ key }) => key === block.key)) keepLookups(block.book);
  } catch (error) {
    logFailure('onEdit', error);
  }
}

/**
 * Installed timer, once a day. What goes wrong is written into the tab 定期実行 and mailed to its account; the tab is in Japanese, as all
 * tabs are.
 */
export function timedReminders(): void {
  remindByTimer((error) => inWords('timedReminders', ['mail'], error, wordsFor('ja')));
}
