// A town's own list of sections or people (foundDirectory.ts): found among its tabs and read for the preview, and again for adopting.

import { readTab, readTop, tabExists, type Workbook } from '../google/workbook';
import { Stop } from '../sheet/stop';
import type { Table } from '../sheet/table';
import { directoryTab } from '../tracker/tabs';
import type { AdoptionChoice } from './choice';
import { type FoundDirectory, foundDirectory } from './foundDirectory';

/** A tab's first rows tell whether a roadmap or a list stands in it; more tabs than this are not looked into. */
const TOP_ROWS = 30;
const TABS_LOOKED_INTO = 12;

/** The first rows of the town's tabs, by their names. */
export function topsOf(book: Workbook, tabs: readonly string[]): ReadonlyMap<string, Table> {
  return new Map(tabs.slice(0, TABS_LOOKED_INTO).map((name) => [name, readTop(book, name, TOP_ROWS)]));
}

/**
 * The list that is offered. `tops` are the first rows of the tabs, read on the first preview: one that goes on below them is read whole, so
 * that the numbers are right. On later previews the choice says which tab it was, and no other is looked into.
 */
export function offeredDirectory(
  book: Workbook,
  chosen: AdoptionChoice | null,
  source: string,
  tabs: readonly string[],
  tops: ReadonlyMap<string, Table>,
): FoundDirectory | null {
  if (chosen !== null) {
    const tab = chosen.directorySheet ?? chosen.directoryFound ?? null;
    return tab === null || tab === source || !tabs.includes(tab) ? null : readList(book, tab);
  }
  const lists = tabs.flatMap((tab) => {
    const top = tab === source ? undefined : tops.get(tab);
    const list = top === undefined ? null : foundDirectory(top);
    return list === null ? [] : [list];
  });
  const [best] = lists.sort((a, b) => b.addresses - a.addresses || b.sections - a.sections);
  if (best === undefined) return null;
  return (tops.get(best.sheet)?.rows.length ?? 0) < TOP_ROWS ? best : readList(book, best.sheet);
}

function readList(book: Workbook, tab: string): FoundDirectory | null {
  const table = readTab(book, tab);
  return table === null ? null : foundDirectory(table);
}

/** Stops where 名簿 is to be made from a list that is not there any more. */
export function requireList(book: Workbook, tab: string | null, found: FoundDirectory | null): void {
  if (tab !== null && found === null && !tabExists(book, directoryTab)) throw new Stop({ code: 'source-missing', tab });
}
