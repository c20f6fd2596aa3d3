// The check and the record of edited rows at once (onEdit). A simple trigger: half a minute, no consent, no questions; twelve calls at
// most, however large the block.

import { now } from '../google/clock';
import { appendRecord, type EditedBlock, readEditedTab, renewNotes, writeEditedWords } from '../google/edit';
import { fileProperties, writeFileProperties } from '../google/properties';
import { readTab, type Workbook } from '../google/workbook';
import { editLine } from '../history/editLine';
import { emptyHistory, historyCells } from '../history/history';
import { historyTab } from '../history/tabs';
import { fiscalYearOf } from '../sheet/calendar';
import { cellText } from '../sheet/table';
import { headings } from '../tracker/columns';
import { readDirectory } from '../tracker/directory';
import { missingHeadings, readTracker } from '../tracker/measure';
import { readSettings } from '../tracker/settings';
import type { Moves } from '../tracker/signal';
import { closedDaysTab, directoryTab, settingsTab } from '../tracker/tabs';
import { marksOf, writeOwnWords } from './check.job';
import { type CheckContext, checkRows } from './checks';
import { type Lookups, packLookups, unpackLookups } from './lookups';
import { movesIn } from './rows.ja';

/** Tabs that explain the tracker: after an edit there the copy kept for this check is made anew. */
export const lookupTabs: readonly string[] = [directoryTab.name, settingsTab.name, closedDaysTab.name];

/** Checks the rows of the block: words in the add-on's columns, notes on the cells, and when they were last edited. */
export function checkEdit(block: EditedBlock): void {
  const { book } = block;
  const table = readEditedTab(block);
  if (missingHeadings(table).length > 0) return;
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
    merged: null,
  };
  const first = Math.max(2, block.firstRow);
  const last = Math.min(tracker.rowCount, block.lastRow);
  if (last < first) return;
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const edited = editedByPerson(block, [tracker.columns.signal, tracker.columns.slip, tracker.columns.check, tracker.columns.updated]);
  const withMeasure = new Set(tracker.measures.map(({ row }) => row));
  // a row that is being edited is not out of date any more
  const problems = checkRows(tracker, context, new Set(rows)).filter(({ problem }) => !edited || problem.code !== 'stale');
  const line = editLine(tracker, block, stamp, block.editor);
  // the order of the columns is the one in which the tab was made; staff may hide its columns but not move them
  if (line !== null) appendRecord(block, historyTab.name, historyCells(line, emptyHistory).map(cellText));
  const moved = line !== null && line.action === 'edit' && line.column === headings.due && line.before !== '' && line.after !== '';
  const marks = marksOf(tracker, problems, context, ({ row }): Moves => {
    const before = movesIn(wordsBefore(tracker.columns.slip, row));
    return moved ? { count: before.count + 1, unexplained: true } : before;
  });
  writeOwnWords(
    tracker,
    rows,
    ['signal', 'slip', 'check', 'updated'],
    (field, row) => {
      if (field !== 'updated') return marks.words(field, row);
      return edited && withMeasure.has(row) ? stamp : wordsBefore(tracker.columns.updated, row);
    },
    (row, column, texts) => writeEditedWords(block, row, column, texts),
  );
  // notes say what 点検 says: where its words stay, they do
  const same = rows.length === 1 && marks.words('check', first) === wordsBefore(tracker.columns.check, first);
  if (!same) renewNotes(block, first, rows.length, tracker.headings.length, (row, notes) => marks.notes(row, notes));

  function wordsBefore(column: number | undefined, row: number): string {
    const cell = column === undefined ? '' : (table.rows[row - 1]?.[column] ?? '');
    return typeof cell === 'string' ? cell : '';
  }
}

/** Copies directory, settings and closed days to where the check of an edit finds them in one call. */
export function keepLookups(book: Workbook): Lookups {
  const lookups = {
    directory: readTab(book, directoryTab.name),
    settings: readTab(book, settingsTab.name),
    closedDays: readTab(book, closedDaysTab.name),
  };
  writeFileProperties(packLookups(lookups));
  return lookups;
}

/** Pasting over the add-on's own columns alone is no update of the measure. */
function editedByPerson(block: EditedBlock, own: readonly (number | undefined)[]): boolean {
  for (let column = block.firstColumn; column <= block.lastColumn; column += 1) if (!own.includes(column - 1)) return true;
  return false;
}
