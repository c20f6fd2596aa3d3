// What is selected in the sheet, as the page asks for it.
import { selectedRows } from '../google/screen';
import type { SelectedRows } from './page';

/** The rows that a person selected as headings; null where nothing is selected. */
export function selectedHeadings(): SelectedRows {
  return selectedRows();
}
