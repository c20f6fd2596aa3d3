// The turn of the fiscal year, and sections that were renamed or merged in April. Nothing leaves the tracker before it stands in the archive.

import { checkNow } from '../checking/check.job';
import { undoLast } from '../checking/fixes.job';
import type { FixReport } from '../checking/page';
import { type Moment, now, stopwatch } from '../google/clock';
import { exclusively } from '../google/lock';
import { userMail } from '../google/session';
import {
  appendCells,
  flush,
  lockTab,
  makeTab,
  openWorkbook,
  readTab,
  showTab,
  tabLabel,
  type Workbook,
  writeColumn,
} from '../google/workbook';
import { carryOut, formulasAt, historyOf, openHistory, type Planned, recordRemoval } from '../history/changeLog.job';
import { lastBatch, nextBatch, rowReasons } from '../history/history';
import { openRecord, reconcile } from '../history/reconcile.job';
import { keysOfRows } from '../history/replay';
import { historyTab } from '../history/tabs';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import type { OwnTab } from '../sheet/tab';
import { cellText, ownValue, type Table } from '../sheet/table';
import { fiscalYearJa } from '../sheet/words.ja';
import { headings } from '../tracker/columns';
import { type Directory, workingSections } from '../tracker/directory';
import type { Measure, Tracker } from '../tracker/measure';
import { deleteSameRows, openTracker, requireSameRows, requireWritable } from '../tracker/openTracker.job';
import { settingLabels } from '../tracker/settingWords';
import { archiveTab, directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import { archiveSheet } from '../tracker/trackerSheet';
import { dateWithYearJa } from '../tracker/words.ja';
import { isArchiveOf, notArchived, turnOfYear, turnRevision, type YearlessDate, yearlessDates } from './fiscalYear';
import type { YearReport, YearView } from './page';
import { findTransfers, reassigned, type Transfer, withoutPost } from './transfers';

const SHOWN = 200;

/** What the turn of the year would do, and sections that are no more. Nothing is written. */
export function previewYear(): YearView {
  const book = openWorkbook();
  const { tracker, directory, settings } = openTracker(book, now());
  const year = settings.dates.fiscalYear;
  const turn = turnOfYear(tracker, year);
  const found = directory === null ? [] : openTransfers(book, tracker, directory);
  const named = (measures: readonly Measure[]) =>
    measures.slice(0, SHOWN).map(({ id, title, row, dueText, statusText }) => ({ id, title, row, due: dueText, status: statusText }));
  return {
    from: year,
    to: year + 1,
    archive: archiveTab(fiscalYearJa(year)).name,
    revision: turnRevision(turn, year),
    total: tracker.measures.length,
    counts: {
      closed: turn.closed.length,
      carried: turn.carried.length,
      overdue: turn.overdue.length,
      moved: turn.moved.length,
      outside: turn.outside.length,
      stopped: turn.stopped.length,
    },
    closed: named(turn.closed),
    overdue: named(turn.overdue),
    moved: named(turn.moved),
    outside: named(turn.outside),
    stopped: named(turn.stopped),
    transfers: found.map(({ section, successors, trouble, said, cells }) => ({
      section,
      successors,
      trouble,
      said,
      count: cells.length,
      cells: cells.slice(0, 20).map(({ id, title, row, before }) => ({ id, title, row, before })),
    })),
    sections: directory === null ? [] : workingSections(directory),
    transfersRevision: transfersRevision(found),
    undo: undoable(book),
    withoutPost: directory === null ? [] : withoutPost(tracker, directory),
  };
}

/** Sections that are no more, with the cells that can be written: a formula is left to its author. */
function openTransfers(book: Workbook, tracker: Tracker, directory: Directory): readonly Transfer[] {
  const found = findTransfers(tracker, directory);
  const holdsFormula = formulasAt(
    book,
    found.flatMap(({ cells }) => cells),
  );
  return found
    .map((each) => ({ ...each, cells: each.cells.filter((cell) => !holdsFormula(cell)) }))
    .filter(({ cells }) => cells.length > 0);
}

function undoable(book: Workbook): { readonly at: string; readonly cells: number } | null {
  const lines = lastBatch(historyOf(readTab(book, historyTab)), 'transfer');
  return lines === null ? null : { at: lines[0]?.at ?? '', cells: lines.length };
}

const transfersRevision = (found: readonly Transfer[]): Revision =>
  revisionOf(found.flatMap(({ section, cells }) => [section, ...cells.flatMap(({ row, column, before }) => [`${row}:${column}`, before])]));

/**
 * Archive first, then the rows, the year last: a run that dies is finished by the next one. Rows are deleted a stretch of neighbours at a
 * time: once a year, and the only way that leaves formulas, notes and formats of the other rows alone.
 */
export function turnYear(revision: Revision): YearReport {
  const elapsed = stopwatch();
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const record = openRecord(book);
    const { tracker, settings, settingsTable, directory } = openTracker(book, moment);
    requireWritable(book);
    const year = settings.dates.fiscalYear;
    const turn = turnOfYear(tracker, year);
    if (turnRevision(turn, year) !== revision) throw new Stop({ code: 'year-outdated' });
    const yearRow = rowOfYear(settingsTable);
    if (yearRow === null) throw new Stop({ code: 'settings-missing', tab: settingsTab.name, heading: settingLabels.fiscalYear });
    const { state } = reconcile(book, tracker, record, moment);
    const archived = archiveTab(fiscalYearJa(year));
    archive(book, tracker, turn.closed, archived, directory);
    requireSameRows(book, tracker);
    writeYears(book, tracker, yearlessDates(tracker, turn.carried, settings.dates), moment);
    const closed = turn.closed.map(({ row }) => row);
    if (closed.length > 0) {
      try {
        deleteSameRows(book, tracker, closed, elapsed);
      } finally {
        // also where the deletion had to stop half-way
        const told = { at: moment.stamp, reason: rowReasons.archived(tabLabel(book, archived)), operator: userMail() };
        recordRemoval(book, tracker, closed, keysOfRows(state, tracker), told);
      }
    }
    flush();
    writeColumn(book, settingsTab, yearRow, 2, [fiscalYearJa(year + 1)]);
    flush();
    const check = checkNow(book, moment);
    showTab(book, trackerTab);
    return {
      archive: tabLabel(book, archived),
      archived: turn.closed.length,
      carried: turn.carried.length,
      year: year + 1,
      problems: check.total,
    };
  });
}

/** 9月末 becomes 令和5年9月: with the new year in 設定 it would be another day. */
function writeYears(book: Workbook, tracker: Tracker, found: readonly YearlessDate[], { stamp }: Moment): void {
  const writes = found.map((each) => ({ ...each, value: dateWithYearJa(each.reading) })).filter(({ value }) => value !== '');
  if (writes.length === 0) return;
  const history = openHistory(book);
  const operator = userMail();
  const batch = nextBatch(history);
  carryOut(
    book,
    tracker,
    history,
    writes.map(({ row, id, column, before, value }) => ({
      write: { row, column, value },
      line: {
        at: stamp,
        batch,
        action: 'year',
        id,
        column: tracker.headings[column - 1] ?? '',
        before,
        after: value,
        reason: '',
        operator,
        detail: [],
      },
    })),
  );
}

function archive(book: Workbook, tracker: Tracker, closed: readonly Measure[], tab: OwnTab, directory: Directory | null): void {
  const there = readTab(book, tab);
  if (there === null) makeTab(book, archiveSheet(tab, tracker.table.rows), trackerTab);
  else {
    if (!isArchiveOf(tracker, there)) throw new Stop({ code: 'tab-taken', tab: tab.name });
    const lacking = notArchived(tracker, closed, there);
    if (lacking.length > 0) appendCells(book, tab, lacking);
  }
  flush();
  // nothing leaves the tracker that cannot be read in the archive
  const made = readTab(book, tab);
  if (made === null || notArchived(tracker, closed, made).length > 0) throw new Stop({ code: 'archive-unread', tab: tab.name });
  const office = (directory?.posts ?? []).filter(({ role, mail }) => role === '事務局' && mail !== '');
  lockTab(
    book,
    tab,
    office.map(({ mail }) => mail),
  );
}

/** 1-based row of 年度 in 設定; null where there is none. */
function rowOfYear(table: Table | null): number | null {
  const row = table?.rows.findIndex((cells) => cellText(cells[0]) === settingLabels.fiscalYear) ?? -1;
  return row < 0 ? null : row + 1;
}

/** Puts the chosen sections in the place of those that are no more; `choices` by old section. */
export function applyTransfers(choices: { readonly [section: string]: string }, revision: Revision): FixReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const { tracker, directory } = openTracker(book, moment);
    requireWritable(book);
    if (directory === null) throw new Stop({ code: 'directory-missing', tab: directoryTab.name });
    const found = openTransfers(book, tracker, directory);
    if (transfersRevision(found) !== revision) throw new Stop({ code: 'fixes-outdated' });
    // a cell may name two sections that are no more
    const after = new Map<
      string,
      { readonly row: number; readonly column: number; readonly id: string; readonly before: string; text: string }
    >();
    for (const { section, cells } of found) {
      const successor = ownValue(choices, section);
      if (successor === undefined || directory.sectionOf(successor) === null || directory.successor(successor) !== null) continue;
      for (const { row, column, id, before } of cells) {
        const cell = after.get(`${row}:${column}`) ?? { row, column, id, before, text: before };
        cell.text = reassigned(cell.text, section, successor, directory);
        after.set(`${row}:${column}`, cell);
      }
    }
    if (after.size === 0) throw new Stop({ code: 'nothing-to-fix' });
    requireSameRows(book, tracker);
    const history = openHistory(book);
    const batch = nextBatch(history);
    const operator = userMail();
    const planned = [...after.values()].map(
      ({ row, id, column, before, text }): Planned => ({
        write: { row, column, value: text },
        line: {
          at: moment.stamp,
          batch,
          action: 'transfer',
          id,
          column: tracker.headings[column - 1] ?? headings.owner,
          before,
          after: text,
          reason: '',
          operator,
          detail: [],
        },
      }),
    );
    const written = carryOut(book, tracker, history, planned);
    return { cells: written.length, check: checkNow(book, moment) };
  });
}

export const undoTransfers = () => undoLast('transfer');
