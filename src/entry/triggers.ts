// Doors that Google opens by itself.
import { tabs } from '../domain/fields';
import { editedBlock, type SheetEdit } from '../google/edit';
import { record } from '../google/journal';
import { checkEdit, keepLookups, lookupTabs } from '../jobs/checkEdit';

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
