// All tabs that the add-on makes: none of them is a roadmap to adopt.
import { recordTab } from '../adoption/tabs';
import { meetingsTab } from '../history/meetingsTab';
import { historyTab, shadowTab, snapshotsTab } from '../history/tabs';
import { attendanceTab, hashesTab, itemsTab, papersTab, speechesTab } from '../meetings/tabs';
import { dashboardTab, scheduleTab, sectionTab } from '../overview/tabs';
import { inspectionsTab, movementsTab, opinionsTab, questionsTab } from '../registers/tabs';
import { ledgerKeysTab, ledgerTab, snoozesTab, templatesTab, timersTab } from '../reminders/tabs';
import { beingMade } from '../sheet/newSheet';
import type { OwnTab } from '../sheet/tab';
import { archiveTab, closedDaysTab, directoryTab, settingsTab, trackerTab } from '../tracker/tabs';

export const ownTabs: readonly OwnTab[] = [
  trackerTab,
  directoryTab,
  settingsTab,
  closedDaysTab,
  historyTab,
  shadowTab,
  snapshotsTab,
  recordTab,
  movementsTab,
  questionsTab,
  opinionsTab,
  inspectionsTab,
  meetingsTab,
  itemsTab,
  attendanceTab,
  speechesTab,
  papersTab,
  hashesTab,
  ledgerTab,
  ledgerKeysTab,
  snoozesTab,
  templatesTab,
  timersTab,
  dashboardTab,
  scheduleTab,
];

const names = new Set(ownTabs.map(({ name }) => name));
/** Tabs named after a section or a year. */
const families = [sectionTab, archiveTab].map((name) => name('\t').split('\t'));

/** True for a tab with the name of one of ours, a section's or a year's among them, and for one that is still being made. */
export function isOwnTab(name: string): boolean {
  const ofFamily = families.some(([before = '', after = '']) => name.startsWith(before) && name.endsWith(after));
  return names.has(name) || ofFamily || name.endsWith(beingMade(''));
}
