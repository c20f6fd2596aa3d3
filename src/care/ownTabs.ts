// All tabs that the add-on makes, and how one without a mark is recognised: one of an earlier version, or one that came back from a file.
import { recordTab } from '../adoption/tabs';
import { meetingsTab } from '../history/meetingsTab';
import { readShadow } from '../history/replay';
import { isSnapshotTable } from '../history/snapshots';
import { historyTab, shadowTab, snapshotsTab } from '../history/tabs';
import { isHashTable } from '../meetings/paperMerge';
import { attendanceTab, hashesTab, itemsTab, papersTab, speechesTab } from '../meetings/tabs';
import { DASHBOARD_TITLE } from '../overview/dashboardPicture';
import { dashboardTab, scheduleTab, sectionTab } from '../overview/tabs';
import { inspectionsTab, movementsTab, opinionsTab, questionsTab } from '../registers/tabs';
import { ledgerKeysTab, ledgerTab, snoozesTab, templatesTab, timersTab } from '../reminders/tabs';
import { lackingOf, type OwnTab, type Tab } from '../sheet/tab';
import { cellText, type Table } from '../sheet/table';
import { isDirectoryTable } from '../tracker/directory';
import { isTrackerTable } from '../tracker/measure';
import { isSettingsTable } from '../tracker/settings';
import { archiveTab, closedDaysTab, directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import { type Finding, headingFindings } from './health';

/** What stands in a tab shows whether it is one of ours. */
type Known = { readonly tab: OwnTab; readonly ours: (table: Table) => boolean };

/** A tab of lines: all its headings stand in row 1. */
function lined<K extends string>(tab: Tab<K>): Known {
  return { tab, ours: (table) => lackingOf(tab.read(table)).length === 0 };
}

/** A tab that is drawn: its first cell begins with these words. */
const drawn = (tab: OwnTab, title: string): Known => ({ tab, ours: (table) => cellText(table.rows[0]?.[0]).startsWith(title) });

const known: readonly Known[] = [
  { tab: trackerTab, ours: isTrackerTable },
  { tab: directoryTab, ours: isDirectoryTable },
  { tab: settingsTab, ours: isSettingsTable },
  lined(closedDaysTab),
  lined(historyTab),
  { tab: shadowTab, ours: (table) => readShadow(table) !== null },
  { tab: snapshotsTab, ours: isSnapshotTable },
  lined(recordTab),
  lined(movementsTab),
  lined(questionsTab),
  lined(opinionsTab),
  lined(inspectionsTab),
  lined(meetingsTab),
  lined(itemsTab),
  lined(attendanceTab),
  lined(speechesTab),
  lined(papersTab),
  { tab: hashesTab, ours: isHashTable },
  lined(ledgerTab),
  lined(ledgerKeysTab),
  lined(snoozesTab),
  lined(templatesTab),
  lined(timersTab),
  drawn(dashboardTab, DASHBOARD_TITLE),
  drawn(scheduleTab, scheduleTab.name),
];

export const ownTabs: readonly OwnTab[] = known.map(({ tab }) => tab);

/** The tab of ours that this one looks like; null for any other tab of the town. */
export const kindOf = (table: Table): OwnTab | null => known.find(({ ours }) => ours(table))?.tab ?? null;

/** The tabs of lines under headings, each with what is wrong with its headings. */
export const lineTabs: readonly { readonly tab: OwnTab; readonly of: (table: Table) => readonly Finding[] }[] = [
  looked(historyTab),
  looked(meetingsTab),
  looked(itemsTab),
  looked(attendanceTab),
  looked(speechesTab),
  looked(papersTab),
  looked(movementsTab),
  looked(questionsTab),
  looked(opinionsTab),
  looked(inspectionsTab),
  looked(ledgerTab),
  looked(snoozesTab),
  looked(templatesTab),
  looked(timersTab),
  looked(closedDaysTab),
];

function looked<K extends string>(tab: Tab<K>) {
  return { tab, of: (table: Table) => headingFindings(tab, table) };
}

/** Tabs named after a section or a year; they are known by their names and by what stands in them. */
const families: readonly { readonly of: (name: string) => OwnTab; readonly ours: (table: Table) => boolean }[] = [
  { of: sectionTab, ours: (table) => cellText(table.rows[0]?.[0]) === 'ID' },
  { of: archiveTab, ours: isTrackerTable },
];

/** The tab of a section or a year that has this name. */
function ofFamily(name: string): Known | null {
  for (const { of, ours } of families) {
    const [before = '', after = ''] = of('\t').name.split('\t');
    const inner = name.slice(before.length, name.length - after.length);
    if (inner !== '' && name === of(inner).name) return { tab: of(inner), ours };
  }
  return null;
}

/** A tab without a mark. */
export type Unmarked = { readonly id: number; readonly table: Table };
/** A tab that would be taken as one of ours. */
export type Recognised = { readonly tab: OwnTab; readonly id: number; readonly name: string };

/**
 * What these tabs are, where what stands in them shows it, for the tabs in `lacking`. The tab of the right name comes first; a renamed
 * tracker is known by its headings. Of two renamed ones that could be it none is taken.
 */
export function recognise(unmarked: readonly Unmarked[], lacking: (tab: OwnTab) => boolean): readonly Recognised[] {
  const named = unmarked.flatMap(({ id, table }): Recognised[] => {
    const fits = known.find(({ tab }) => tab.name === table.sheet) ?? ofFamily(table.sheet);
    return fits?.ours(table) && lacking(fits.tab) ? [{ tab: fits.tab, id, name: table.sheet }] : [];
  });
  if (!lacking(trackerTab) || named.some(({ tab }) => tab.key === trackerTab.key)) return named;
  const taken = new Set(named.map(({ id }) => id));
  const [tracker, ...others] = unmarked.filter(({ id, table }) => !taken.has(id) && isTrackerTable(table));
  return tracker === undefined || others.length > 0 ? named : [{ tab: trackerTab, id: tracker.id, name: tracker.table.sheet }, ...named];
}
