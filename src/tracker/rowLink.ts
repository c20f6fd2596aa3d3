// Links to rows of the tracker from the tabs that show the plan.
import { linkFormula, quoted } from '../sheet/newSheet';
import { columnLetters } from '../sheet/table';

/** The tracker as links need it: Google's number of its tab, its name, and the 0-based column of the IDs where it has one. */
export type LinkedTracker = { readonly gid: number; readonly tab: string; readonly idColumn: number | undefined };

/** Words for a measure without an ID: a row number would be another row after the next sort. */
const WITHOUT_ID = 'IDなし';

/** A cell that leads to the top of the tracker. */
export const trackerLink = ({ gid }: LinkedTracker, label: string): string => linkFormula(`#gid=${gid}`, label);

/**
 * A cell that leads to the row of a measure. The row is looked up by its ID when the link is pressed, so it survives sorts and insertions;
 * the names of tab and column are references, which Google keeps up to date. Without the ID, and where it is gone, it leads to the top.
 */
export function rowLink(tracker: LinkedTracker, id: string): string {
  const { gid, tab, idColumn } = tracker;
  if (id === '' || idColumn === undefined) return trackerLink(tracker, id === '' ? WITHOUT_ID : id);
  const letters = columnLetters(idColumn + 1);
  // ? and * stand for other signs in MATCH, unless ~ is before them
  const wanted = quoted(id.replace(/[~?*]/g, '~$&'));
  const row = `IFERROR(MATCH(${wanted},'${tab.replace(/'/g, "''")}'!${letters}:${letters},0),1)`;
  return `=HYPERLINK(${quoted(`#gid=${gid}&range=A`)}&${row},${quoted(id)})`;
}
