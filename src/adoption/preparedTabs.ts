// Tabs that a town prepares under our names before it adopts: a directory with its addresses, its closed days.
import { historyTab } from '../history/tabs';
import { isWhole, type OwnTab } from '../sheet/tab';
import type { Table } from '../sheet/table';
import { isDirectoryTable } from '../tracker/directory';
import { isSettingsTable } from '../tracker/settings';
import { closedDaysTab, directoryTab, settingsTab } from '../tracker/tabs';

const fits: readonly { readonly tab: OwnTab; readonly ours: (table: Table) => boolean }[] = [
  { tab: directoryTab, ours: isDirectoryTable },
  { tab: settingsTab, ours: isSettingsTable },
  { tab: closedDaysTab, ours: (table) => isWhole(closedDaysTab, table) },
  { tab: historyTab, ours: (table) => isWhole(historyTab, table) },
];

/** Tabs that adopting may take as they are: they have the name and the headings of ours. `read` reads a tab of the town. */
export function preparedTabs(names: readonly string[], read: (name: string) => Table | null): readonly OwnTab[] {
  return fits.flatMap(({ tab, ours }) => {
    const table = names.includes(tab.name) ? read(tab.name) : null;
    return table !== null && ours(table) ? [tab] : [];
  });
}
