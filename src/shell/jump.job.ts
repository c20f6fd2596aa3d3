import { jumpTo, openWorkbook, tabNames } from '../google/workbook';
import { Stop } from '../sheet/stop';
import { tabs } from '../tracker/columns';
import type { CellPlace } from './page';

/** Brings a cell of the tracker to the front; row and column are 1-based. */
export function jump({ row, column }: CellPlace): null {
  const book = openWorkbook();
  if (!tabNames(book).includes(tabs.tracker)) throw new Stop({ code: 'tracker-missing', tab: tabs.tracker });
  jumpTo(book, tabs.tracker, row, column);
  return null;
}
