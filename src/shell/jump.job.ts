// Shows a row of the tracker in the sheet: found by what it is at the moment of the press, never by where it stood.
import { hiddenBy, jumpTo, openWorkbook, readTab } from '../google/workbook';
import { Stop } from '../sheet/stop';
import { cellText } from '../sheet/table';
import { type Field, trackerColumns } from '../tracker/columns';
import { type KnownRow, rowFinder } from '../tracker/findRow';
import { trackerTab } from '../tracker/tabs';
import type { JumpReport } from './page';

/** Brings a cell of this row to the front: that of `field`, or the first one. Says where the row stands and why it may not show. */
export function jump({ field, ...known }: KnownRow & { readonly field: Field | null }): JumpReport {
  const book = openWorkbook();
  const table = readTab(book, trackerTab);
  if (table === null) throw new Stop({ code: 'tracker-missing', tab: trackerTab.name });
  const columns = trackerColumns((table.rows[0] ?? []).map(cellText));
  const text = (cells: (typeof table.rows)[number], place: number | undefined): string =>
    place === undefined ? '' : cellText(cells[place]);
  const rows = table.rows.map((cells, index) => ({ row: index + 1, id: text(cells, columns.id), title: text(cells, columns.title) }));
  const found = rowFinder(rows)(known);
  if (found === null) return { kind: 'gone' };
  const column = ((field === null ? undefined : columns[field]) ?? 0) + 1;
  const hidden = hiddenBy(book, trackerTab, found.row, column);
  jumpTo(book, trackerTab, found.row, column);
  return { kind: 'shown', row: found.row, moved: found.row !== known.row, alike: found.alike, hidden };
}
