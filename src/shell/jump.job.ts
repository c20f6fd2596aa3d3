// Shows a cell of the tracker in the sheet.
import { jumpTo, openWorkbook, tabNames } from '../google/workbook';
import { Stop } from '../sheet/stop';
import { trackerTab } from '../tracker/tabs';
import type { CellPlace } from './page';

/** Brings a cell of the tracker to the front; row and column are 1-based. */
export function jump({ row, column }: CellPlace): null {
  const book = openWorkbook();
  if (!tabNames(book).includes(trackerTab.name)) throw new Stop({ code: 'tracker-missing', tab: trackerTab.name });
  jumpTo(book, trackerTab.name, row, column);
  return null;
}
