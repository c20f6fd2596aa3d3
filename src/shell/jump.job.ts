// Shows a cell of the tracker in the sheet.
import { jumpTo, openWorkbook, tabExists } from '../google/workbook';
import { Stop } from '../sheet/stop';
import { trackerTab } from '../tracker/tabs';
import type { CellPlace } from './page';

/** Brings a cell of the tracker to the front; row and column are 1-based. */
export function jump({ row, column }: CellPlace): null {
  const book = openWorkbook();
  if (!tabExists(book, trackerTab)) throw new Stop({ code: 'tracker-missing', tab: trackerTab.name });
  jumpTo(book, trackerTab, row, column);
  return null;
}
