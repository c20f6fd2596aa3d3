// What most jobs read first: tracker, directory and settings, each in one call.

import type { Moment } from '../google/clock';
import { isDeleted } from '../google/marks';
import {
  deleteRowsIf,
  lockedPlaces,
  lookAt,
  prepare,
  readStretch,
  readTab,
  readTop,
  tabExists,
  timeZones,
  townTabs,
  type Workbook,
} from '../google/workbook';
import { fiscalYearOf } from '../sheet/calendar';
import { stretchesOf } from '../sheet/look';
import { Stop } from '../sheet/stop';
import { cellText, type Table } from '../sheet/table';
import { type Directory, readDirectory } from './directory';
import { doubledHeadings, isTrackerTable, missingHeadings, readTracker, type Tracker } from './measure';
import { readSettings, type Settings } from './settings';
import { closedDaysTab, directoryTab, settingsTab, trackerTab } from './tabs';

export type OpenTracker = {
  readonly tracker: Tracker;
  readonly directory: Directory | null;
  readonly settings: Settings;
  readonly settingsTable: Table | null;
  readonly directoryTable: Table | null;
  readonly closedDaysTable: Table | null;
  /** When the run began: it has one today. */
  readonly moment: Moment;
};

/** Reads the tracker, directory and settings. Stops if the tab or a needed heading is missing. */
export function openTracker(book: Workbook, moment: Moment): OpenTracker {
  requireSameZones(book);
  const table = readTab(book, trackerTab);
  if (table === null) {
    requireMarked(book);
    throw new Stop({ code: 'tracker-missing', tab: trackerTab.name });
  }
  const missing = missingHeadings(table);
  if (missing.length > 0) throw new Stop({ code: 'tracker-columns-missing', tab: trackerTab.name, headings: missing });
  const doubled = doubledHeadings(table);
  if (doubled.length > 0) throw new Stop({ code: 'headings-doubled', tab: trackerTab.name, headings: doubled });
  const directoryTable = readTab(book, directoryTab);
  const directory = directoryTable === null ? null : readDirectory(directoryTable);
  const settingsTable = readTab(book, settingsTab);
  const closedDaysTable = readTab(book, closedDaysTab);
  const settings = readSettings(settingsTable, fiscalYearOf(moment.today), closedDaysTable);
  return {
    tracker: readTracker(table, directory, settings.dates, settings.dictionary),
    directory,
    settings,
    directoryTable,
    settingsTable,
    closedDaysTable,
    moment,
  };
}

/** The name of a tab that looks like the tracker while none bears its mark; null where there is none. */
export function unmarkedTracker(book: Workbook): string | null {
  if (tabExists(book, trackerTab)) return null;
  return townTabs(book).find((name) => isTrackerTable(readTop(book, name, 1))) ?? null;
}

/** Stops where a tab looks like the tracker and bears no mark: a second one beside it would split what people write. */
export function requireMarked(book: Workbook): void {
  const tab = unmarkedTracker(book);
  if (tab !== null) throw new Stop({ code: 'tabs-unmarked', tab });
}

/** Stops where somebody has deleted 設定: what it said of recipients and of names to be published is not known. */
export function requireSettings(book: Workbook): void {
  if (isDeleted(book, settingsTab)) throw new Stop({ code: 'settings-deleted', tab: settingsTab.name });
}

/** Stops before anything is written where somebody has locked a part of the tracker: a job that fails half-way helps nobody. */
export function requireWritable(book: Workbook): void {
  if (lockedPlaces(book, trackerTab).length > 0) throw new Stop({ code: 'tracker-protected', tab: trackerTab.name });
  prepare(book, trackerTab);
}

/** A date cell is an instant read in the script's zone: with another zone in the sheet it could become the day before. */
export function requireSameZones(book: Workbook): void {
  const zones = timeZones(book);
  if (zones.sheet !== zones.script) throw new Stop({ code: 'zones-differ', ...zones });
}

/**
 * Stops where rows were moved, added or taken out since the tracker was read: words meant for one row must not land on another. The
 * moment between this look and the write remains, and the next check puts right what falls into it.
 */
export function requireSameRows(book: Workbook, tracker: Tracker): void {
  const columns = [tracker.columns.id, tracker.columns.title].filter((column): column is number => column !== undefined);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const now = readStretch(book, trackerTab, { row: 1, column: first + 1, rows: tracker.rowCount, columns: last - first + 1 });
  const same = now.every((cells, row) =>
    columns.every((column) => cellText(cells[column - first]) === cellText(tracker.table.rows[row]?.[column])),
  );
  if (!same) throw new Stop({ code: 'rows-moved', tab: trackerTab.name });
}

/** Stops where the tab is not, cell by cell, as it was read: what somebody has written since would go with it. One call, after which it goes. */
export function requireSameTracker(book: Workbook, tracker: Tracker): void {
  const rows = lookAt(book, trackerTab, { row: 1, column: 1, rows: -1, columns: -1 });
  const known = tracker.table.rows;
  const same =
    rows.length === known.length &&
    rows.every((cells, row) => cells.every((cell, column) => cellText(cell) === cellText(known[row]?.[column])));
  if (!same) throw new Stop({ code: 'rows-edited', tab: trackerTab.name });
}

/** A run has six minutes (guides/services/quotas); what comes after the rows needs the rest. */
const LATEST_DELETION_MS = 270_000;

/**
 * Deletes rows of the tracker, a stretch of neighbours at a time from the bottom up. Each stretch is looked at in the call before it goes: a
 * row that somebody moved or wrote into since the tracker was read stays. Stops there, and where the time of the run is nearly over, with
 * how many rows are gone; the next run goes on with the rest. `elapsed` in ms since the run began.
 */
export function deleteSameRows(book: Workbook, tracker: Tracker, rows: readonly number[], elapsed: () => number): void {
  let deleted = 0;
  const sorted = [...rows].sort((a, b) => a - b);
  for (const stretch of [...stretchesOf(sorted, (row) => row)].reverse()) {
    const left = rows.length - deleted;
    if (elapsed() > LATEST_DELETION_MS) throw new Stop({ code: 'deletion-late', tab: trackerTab.name, deleted, left });
    const [row = 0] = stretch;
    const known = stretch.map((each) => (tracker.table.rows[each - 1] ?? []).map(cellText));
    const same = (cells: Table['rows']): boolean =>
      cells.every((line, index) => line.every((cell, column) => cellText(cell) === (known[index]?.[column] ?? '')));
    if (!deleteRowsIf(book, trackerTab, { row, rows: stretch.length, columns: tracker.headings.length }, same)) {
      if (deleted > 0) throw new Stop({ code: 'deletion-stopped', tab: trackerTab.name, deleted, left });
      throw new Stop({ code: 'rows-edited', tab: trackerTab.name });
    }
    deleted += stretch.length;
  }
}
