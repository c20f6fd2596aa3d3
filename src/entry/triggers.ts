// Doors that Google opens by itself.
import { tabs } from '../domain/fields';
import { editedBlock, type SheetEdit } from '../google/edit';
import { record } from '../google/journal';
import { checkEdit, keepLookups, lookupTabs } from '../jobs/checkEdit';
import { timedReminders as remindByTimer } from '../jobs/remindTimer';
import { wordsFor } from '../text';
import { inWords } from './guard';

/** Simple trigger after each edit: nobody waits for it, so what goes wrong is only logged; the next check puts it right. */
export function onEdit(event: SheetEdit): void {
  try {
    const block = editedBlock(event);
    if (block.tab === tabs.tracker) checkEdit(block);
    else if (lookupTabs.includes(block.tab)) keepLookups(block.book);
  } catch (error) {
    record('onEdit', error);
  }
}

/**
 * Installed timer, once a day. What goes wrong is written into the tab 定期実行 and mailed to its account; the tab is in Japanese, as all
 * tabs are.
 */
export function timedReminders(): void {
  remindByTimer((error) => inWords('timedReminders', error, wordsFor('ja')));
}
