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
import { isWhole, type OwnTab, type Tab } from '../sheet/tab';
import { cellText, type Table } from '../sheet/table';
import { isDirectoryTable } from '../tracker/directory';
import { isTrackerTable } from '../tracker/measure';
import { isSettingsTable } from '../tracker/settings';
import { archiveTab, closedDaysTab, directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import { type Finding, headingFindings } from './health';

/** What stands in a tab shows whether it is one of ours; `alone`: whatever the tab is called. */
type Known = {
  readonly tab: OwnTab;
  readonly ours: (table: Table) => boolean;
  readonly alone: boolean;
  /** Of a tab of lines that people see: what is wrong with its headings. */
  readonly wrong?: (table: Table) => readonly Finding[];
};

/** So many headings together are nobody else's. */
const HEADINGS_ALONE = 5;

/** A tab of lines: all its headings stand in row 1. */
function lined<K extends string>(tab: Tab<K>): Known {
  const needed = tab.keys.filter((key) => !tab.columns[key].later);
  const known = { tab, ours: (table: Table) => isWhole(tab, table), alone: needed.length >= HEADINGS_ALONE };
  return tab.make([]).hidden ? known : { ...known, wrong: (table) => headingFindings(tab, table) };
}

/** A tab that is drawn: its first cell begins with these words. */
const drawn = (tab: OwnTab, title: string): Known => ({
  tab,
  ours: (table) => cellText(table.rows[0]?.[0]).startsWith(title),
  alone: true,
});

const known: readonly Known[] = [
  { tab: trackerTab, ours: isTrackerTable, alone: true },
  { tab: directoryTab, ours: isDirectoryTable, alone: false },
  { tab: settingsTab, ours: isSettingsTable, alone: true },
  lined(closedDaysTab),
  lined(historyTab),
  { tab: shadowTab, ours: (table) => readShadow(table) !== null, alone: true },
  { tab: snapshotsTab, ours: isSnapshotTable, alone: true },
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
  { tab: hashesTab, ours: isHashTable, alone: false },
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

/** What is wrong with the headings of the tabs that are there; `top` reads the first row of one, null where it is not there. */
export function wrongHeadings(top: (tab: OwnTab) => Table | null): readonly Finding[] {
  return known.flatMap(({ tab, wrong }) => {
    const table = wrong === undefined ? null : top(tab);
    return wrong === undefined || table === null ? [] : wrong(table);
  });
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
    if (inner !== '' && name === of(inner).name) return { tab: of(inner), ours, alone: false };
  }
  return null;
}

/** A tab without a mark. */
export type Unmarked = { readonly id: number; readonly table: Table };
/** A tab that would be taken as one of ours. */
export type Recognised = { readonly tab: OwnTab; readonly id: number; readonly name: string };

/** The name that a tab of ours gets where the town has one of its name: 会議（DX推進）. */
const ownName = (name: string): string => name.replace(/（DX推進\d*）$/, '');

/**
 * What these tabs are, where what stands in them shows it, for the tabs in `lacking`. A name that only ours gets counts more than the plain
 * one, which the town may have used too; a tab that people renamed is known by its headings where they are nobody else's. Of two that could
 * be it none is taken.
 */
export function recognise(unmarked: readonly Unmarked[], lacking: (tab: OwnTab) => boolean): readonly Recognised[] {
  const taken = new Map<string, Unmarked>();
  const isFree = (each: Unmarked): boolean => ![...taken.values()].includes(each);
  const take = (fits: Known, found: readonly Unmarked[]): void => {
    const [only, ...others] = found.filter((each) => isFree(each) && fits.ours(each.table));
    if (only !== undefined && others.length === 0 && !taken.has(fits.tab.key) && lacking(fits.tab)) taken.set(fits.tab.key, only);
  };
  const all = [...known, ...unmarked.flatMap(({ table }) => ofFamily(ownName(table.sheet)) ?? [])];
  for (const each of all)
    take(
      each,
      unmarked.filter(({ table }) => table.sheet !== each.tab.name && ownName(table.sheet) === each.tab.name),
    );
  for (const each of all)
    take(
      each,
      unmarked.filter(({ table }) => table.sheet === each.tab.name),
    );
  for (const each of known) if (each.alone) take(each, unmarked);
  const byKey = new Map(all.map(({ tab }) => [tab.key, tab]));
  return [...taken].flatMap(([key, { id, table }]) => {
    const tab = byKey.get(key);
    return tab === undefined ? [] : [{ tab, id, name: table.sheet }];
  });
}
