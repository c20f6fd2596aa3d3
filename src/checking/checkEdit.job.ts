// The check and the record of edited rows at once (onEdit). A simple trigger: half a minute, no consent, no questions; 22 calls
// at most, however large the block, where nobody moves rows meanwhile.

import { now } from '../google/clock';
import { type EditedBlock, type OtherTab, otherTab, readEditedTab } from '../google/edit';
import { logFailure } from '../google/journal';
import { isDeleted } from '../google/marks';
import { fileProperties, keepCopy } from '../google/properties';
import { readTab, type Workbook } from '../google/workbook';
import { editLine } from '../history/editLine';
import { dueChangesOf, emptyHistory, findDueChanges, historyCells, readHistory } from '../history/history';
import { HISTORY_SPARE_ROWS, historyTab } from '../history/tabs';
import { fiscalYearOf } from '../sheet/calendar';
import type { OwnTab } from '../sheet/tab';
import { cellText, type Table } from '../sheet/table';
import { addOnFields, type ColumnMap, type Field } from '../tracker/columns';
import { readDate } from '../tracker/dates';
import { readDirectory } from '../tracker/directory';
import { doubledHeadings, missingHeadings, readTracker } from '../tracker/measure';
import { writeBeside } from '../tracker/rowsNow.job';
import { readSettings } from '../tracker/settings';
import { closedDaysTab, directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import { annotationsOf, ownWords } from './check.job';
import { type CheckContext, checkRows } from './checks';
import { LOOKUPS_MARK, type Lookups, packLookups, unpackLookups } from './lookups';

/** Tabs that explain the tracker: after an edit there the copy kept for this check is made anew. */
export const lookupTabs: readonly OwnTab[] = [directoryTab, settingsTab, closedDaysTab];

/** Checks the rows of the block: words in the add-on's columns, notes on the cells, and when they were last edited. */
export function checkEdit(block: EditedBlock): void {
  const { book } = block;
  const table = readEditedTab(block, trackerTab);
  if (missingHeadings(table).length > 0 || doubledHeadings(table).length > 0) return;
  const lookups = unpackLookups(fileProperties()) ?? keepLookups(book);
  const { today, stamp } = now();
  const directory = lookups.directory === null ? null : readDirectory(lookups.directory);
  const settings = readSettings(lookups.settings, fiscalYearOf(today), lookups.closedDays);
  const tracker = readTracker(table, directory, settings.dates, settings.dictionary);
  const context: CheckContext = {
    directory,
    dictionary: settings.dictionary,
    today,
    office: settings,
    plan: settings.plan,
    staleAfterDays: settings.staleAfterDays,
    domains: settings.reminders.domains,
    missingSettings: [],
    unreadSettings: settings.unread,
    merged: null,
  };
  const first = Math.max(2, block.firstRow);
  const last = Math.min(tracker.rowCount, block.lastRow);
  if (last < first) return;
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const edited = editedByPerson(block, tracker.columns);
  const withMeasure = new Set(tracker.measures.map(({ row }) => row));
  // a row that is being edited is not out of date any more
  const problems = checkRows(tracker, context, new Set(rows)).filter(({ problem }) => !edited || problem.code !== 'stale');
  const line = editLine(tracker, block, stamp, block.editor);
  // the order of the columns is the one in which the tab was made; staff may hide its columns but not move them
  const slipTouched = slipFrom.some((field) => touches(block, tracker.columns[field]));
  const record = line === null && !slipTouched ? null : otherTab(block, historyTab);
  // how often a due day was moved stands in the record, this edit included; reading it costs a call
  const recorded = (): Table | null =>
    line === null
      ? (record?.read() ?? null)
      : record === null
        ? null
        : recordEdit(record, historyCells(line, emptyHistory).map(cellText), slipTouched);
  const lines = linesIn(record === null ? null : recorded());
  const dueChanges = findDueChanges(slipTouched ? lines : [], (cell) => readDate(cell, settings.dates));
  const annotations = annotationsOf(tracker, problems, context, (measure) => dueChangesOf(measure, dueChanges));
  const words = ownWords(tracker, rows, ['signal', 'slip', 'check', 'updated'], (field, row) => {
    if (field === 'slip' && !slipTouched && withMeasure.has(row)) return wordsBefore(tracker.columns.slip, row);
    if (field !== 'updated') return annotations.words(field, row);
    return edited && withMeasure.has(row) ? stamp : wordsBefore(tracker.columns.updated, row);
  });
  // notes say what 点検 says: where its words stay, they do
  const same = rows.length === 1 && annotations.words('check', first) === wordsBefore(tracker.columns.check, first);
  const notes = same ? null : { renew: annotations.notes, asRead: true };
  writeBeside(book, tracker, rows, { words, notes, open: (place) => [place] });

  function wordsBefore(column: number | undefined, row: number): string {
    const cell = column === undefined ? '' : (table.rows[row - 1]?.[column] ?? '');
    return typeof cell === 'string' ? cell : '';
  }
}

/** Where the record refuses it (a protection, say), the next check finds the edit and records it; the words beside the row are written still. */
function recordEdit(record: OtherTab, cells: readonly string[], read: boolean): Table | null {
  try {
    return record.append(cells, HISTORY_SPARE_ROWS, read);
  } catch (error) {
    logFailure('record of an edit', error);
    return record.read();
  }
}

/** What 期限の変更 is made from, and itself: an edit elsewhere leaves its words as they are. */
const slipFrom: readonly Field[] = ['due', 'originalDue', 'slip'];

const touches = ({ firstColumn, lastColumn }: EditedBlock, column: number | undefined): boolean =>
  column !== undefined && column >= firstColumn - 1 && column < lastColumn;

/** A record whose headings were changed tells nothing; the next check says so. */
function linesIn(table: Table | null) {
  const read = table === null ? null : readHistory(table);
  return read === null || 'missing' in read ? [] : read.history.lines;
}

/** Copies directory, settings and closed days to where the check of an edit finds them in one call. */
export function keepLookups(book: Workbook): Lookups {
  const deleted = lookupTabs.some((tab) => isDeleted(book, tab));
  // what stood in a tab that somebody deleted: the next check makes it again from this
  const before = deleted ? unpackLookups(fileProperties()) : null;
  const tableOf = (tab: OwnTab, earlier: Table | null | undefined): Table | null =>
    readTab(book, tab) ?? (isDeleted(book, tab) ? (earlier ?? null) : null);
  const lookups = {
    directory: tableOf(directoryTab, before?.directory),
    settings: tableOf(settingsTab, before?.settings),
    closedDays: tableOf(closedDaysTab, before?.closedDays),
  };
  keepCopy(packLookups(lookups), LOOKUPS_MARK);
  return lookups;
}

/** Pasting over the add-on's own columns alone is no update of the measure. */
function editedByPerson(block: EditedBlock, columns: ColumnMap): boolean {
  const own = addOnFields.map((field) => columns[field]);
  for (let column = block.firstColumn; column <= block.lastColumn; column += 1) if (!own.includes(column - 1)) return true;
  return false;
}
