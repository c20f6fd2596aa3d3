// The turn of the fiscal year, and sections that were renamed or merged in April. Nothing leaves the tracker before it stands in the archive.

import { checkNow } from '../checking/check.job';
import { undoLast } from '../checking/fixes.job';
import { columnsAsMade } from '../checking/formats.job';
import type { FixReport } from '../checking/page';
import { type Moment, now, stopwatch } from '../google/clock';
import { exclusively } from '../google/lock';
import { userMail } from '../google/session';
import {
  appendRows,
  deleteTab,
  flush,
  lockTab,
  makeTab,
  openWorkbook,
  readTab,
  releaseTab,
  showTab,
  tabLabel,
  type Workbook,
  writeBlock,
} from '../google/workbook';
import { appendHistory, carryOut, formulasAt, historyOf, openHistory, type Planned, removeRows, takeBack } from '../history/changeLog.job';
import { restored } from '../history/deletions';
import { cellOfLine, dropping, type History, type HistoryLine, lastBatch, nextBatch, planUndo, rowReasons } from '../history/history';
import { openRecord, reconcile } from '../history/reconcile.job';
import { keysOfRows } from '../history/replay';
import { historyTab } from '../history/tabs';
import { type CalendarDay, fiscalYearOf } from '../sheet/calendar';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import type { OwnTab } from '../sheet/tab';
import { type CellValue, cellText, ownValue, type Table } from '../sheet/table';
import { fiscalYearJa } from '../sheet/words.ja';
import { headings } from '../tracker/columns';
import { type Directory, workingSections } from '../tracker/directory';
import type { Measure, Tracker } from '../tracker/measure';
import { deleteSameRows, openTracker, requireSameRows, requireWritable } from '../tracker/openTracker.job';
import { settingLabels } from '../tracker/settingWords';
import { archiveTab, directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import { archiveSheet } from '../tracker/trackerSheet';
import { dateWithYearJa } from '../tracker/words.ja';
import {
  isArchiveOf,
  notArchived,
  renewedArchive,
  repeatsTracker,
  turnOfYear,
  turnRevision,
  withSourceRows,
  type YearlessDate,
  yearlessDates,
} from './fiscalYear';
import type { TurnUndoReport, YearReport, YearView } from './page';
import { findTransfers, reassigned, type Transfer, withoutPost } from './transfers';
import { lastTurn, timingOf, turnedBackName, yearLine, yearLineBack, yearNotWritten } from './turns';

const SHOWN = 200;

/** What the turn of the year would do, and sections that are no more. Nothing is written. */
export function previewYear(): YearView {
  const book = openWorkbook();
  const { today, stamp } = now();
  const { tracker, directory, settings, settingsTable } = openTracker(book, { today, stamp });
  const history = historyOf(readTab(book, historyTab));
  const year = settings.dates.fiscalYear;
  const turn = turnOfYear(tracker, year);
  const found = directory === null ? [] : openTransfers(book, tracker, directory);
  const named = (measures: readonly Measure[]) =>
    measures.slice(0, SHOWN).map(({ id, title, row, dueText, statusText }) => ({ id, title, row, due: dueText, status: statusText }));
  return {
    from: year,
    to: year + 1,
    today,
    current: fiscalYearOf(today),
    ...timingOf(year, today),
    made: madeTurn(history, settingsTable, year, today),
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
    undo: undoable(history),
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

function madeTurn(history: History, table: Table | null, year: number, today: CalendarDay): YearView['made'] {
  const cell = table?.rows.find((cells) => cellText(cells[0]) === settingLabels.fiscalYear)?.[1];
  const made = cell === undefined ? null : lastTurn(history.lines, { cell, year }, today);
  return made === null ? null : { at: made.line.at, rows: made.rows.length, dates: made.dates.length, until: made.until };
}

function undoable(history: History): { readonly at: string; readonly cells: number } | null {
  const lines = lastBatch(history, 'transfer');
  return lines === null ? null : { at: lines[0]?.at ?? '', cells: lines.length };
}

const transfersRevision = (found: readonly Transfer[]): Revision =>
  revisionOf(found.flatMap(({ section, cells }) => [section, ...cells.flatMap(({ row, column, before }) => [`${row}:${column}`, before])]));

/**
 * Archive first, then the dates and the rows, the year last: a run that dies is finished by the next one. What is changed is said in 変更履歴
 * before. Rows are deleted a stretch of neighbours at a time: once a year, and the only way that leaves formulas, notes and formats of the
 * other rows alone. `meant`: the person has said that a turn before March is no mistake.
 */
export function turnYear(revision: Revision, meant: boolean): YearReport {
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
    if (timingOf(year, moment.today).early && !meant) throw new Stop({ code: 'year-early', today: moment.today, year });
    const standing = yearCell(settingsTable);
    const reconciled = reconcile(book, tracker, record, moment);
    const batch = nextBatch(reconciled.history);
    const told = { at: moment.stamp, batch, operator: userMail() };
    const history = dropYear(book, reconciled.history, standing.cell, moment);
    const keyOf = keysOfRows(reconciled.state, tracker);
    const archived = archiveTab(fiscalYearJa(year));
    archive(book, tracker, turn.closed, archived, directory);
    requireSameRows(book, tracker);
    let said = writeYears(book, tracker, history, yearlessDates(tracker, turn.carried, settings.dates), keyOf, told);
    const closed = turn.closed.map(({ row }) => row);
    if (closed.length > 0) {
      const leaving = { ...told, reason: rowReasons.archived(tabLabel(book, archived)) };
      said = removeRows(book, tracker, said, closed, keyOf, leaving, () => deleteSameRows(book, tracker, closed, elapsed));
    }
    flush();
    writeYear(book, said, standing.row, yearLine(told, standing.cell, year + 1));
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

/**
 * Takes the last turn of the year back: dates, rows, archive, and the year last, so that a run that dies is finished by the next one. The
 * archive goes where every row of it stands in the tracker again; else it stays, as a tab of the town, so that the next turn makes its own.
 */
export function undoTurn(): TurnUndoReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const record = openRecord(book);
    const opened = openTracker(book, moment);
    const { tracker, settings, settingsTable } = opened;
    requireWritable(book);
    const standing = yearCell(settingsTable);
    const { history, state } = reconcile(book, tracker, record, moment);
    const year = settings.dates.fiscalYear;
    const made = lastTurn(history.lines, { cell: standing.cell, year }, moment.today);
    if (made === null) throw new Stop({ code: 'nothing-to-undo' });
    const told = { at: moment.stamp, operator: userMail() };
    const archived = archiveTab(fiscalYearJa(year - 1));
    let said = dropYear(book, history, standing.cell, moment);

    const undo = planUndo(tracker, made.dates, told.at, told.operator);
    requireSameRows(book, tracker);
    const taken = new Set(takeBack(book, tracker, said, undo).map(cellOfLine));
    // what has been said since is read again
    said = openHistory(book);

    const back = restored(made.rows, tracker, state, { ...told, batch: nextBatch(said), reason: rowReasons.turnedBack });
    if (back.rows.length > 0) {
      said = appendHistory(book, said, back.lines);
      flush();
      const rows = withSourceRows(back.rows, tracker, readTab(book, archived));
      appendRows(book, trackerTab, rows, columnsAsMade(tracker, settings));
    }
    const kept = putAway(book, openTracker(book, moment).tracker, archived);
    writeYear(book, said, standing.row, yearLineBack(made.line, told));
    const check = checkNow(book, moment);
    showTab(book, trackerTab);
    return {
      year: year - 1,
      rows: back.rows.length,
      dates: taken.size,
      kept: made.dates.filter((line) => !taken.has(cellOfLine(line))).map(({ id, column }) => ({ id, column })),
      lost: back.lost,
      archive: kept,
      problems: check.total,
    };
  });
}

/** Deletes an archive that only repeats the tracker; else gives it to the town. Returns the name under which it stays, null where it went. */
function putAway(book: Workbook, tracker: Tracker, tab: OwnTab): string | null {
  const there = readTab(book, tab);
  if (there === null) return null;
  if (!repeatsTracker(tracker, there)) return releaseTab(book, tab, turnedBackName(tab.name));
  deleteTab(book, tab);
  return null;
}

/** 年度 in 設定: what stands there, and its 1-based row. Stops where there is none. */
function yearCell(table: Table | null): { readonly row: number; readonly cell: CellValue } {
  const place = table?.rows.findIndex((cells) => cellText(cells[0]) === settingLabels.fiscalYear) ?? -1;
  if (place < 0) throw new Stop({ code: 'settings-missing', tab: settingsTab.name, heading: settingLabels.fiscalYear });
  return { row: place + 1, cell: table?.rows[place]?.[1] ?? '' };
}

/** Says it, then writes the year that the line tells into 設定. */
function writeYear(book: Workbook, history: History, row: number, line: HistoryLine): void {
  appendHistory(book, history, [line]);
  flush();
  writeBlock(book, settingsTab, row, 2, [[line.after]]);
  flush();
}

/** Takes back the line of a run that died before it wrote the year. */
function dropYear(book: Workbook, history: History, cell: CellValue, { stamp }: Moment): History {
  const failed = yearNotWritten(history.lines, cell);
  return failed === null ? history : appendHistory(book, history, [dropping(failed, stamp)]);
}

/** 9月末 becomes 令和5年9月: with the new year in 設定 it would be another day. */
function writeYears(
  book: Workbook,
  tracker: Tracker,
  history: History,
  found: readonly YearlessDate[],
  keyOf: (row: number) => string | null,
  told: Pick<HistoryLine, 'at' | 'batch' | 'operator'>,
): History {
  const writes = found.map((each) => ({ ...each, value: dateWithYearJa(each.reading) })).filter(({ value }) => value !== '');
  if (writes.length === 0) return history;
  const planned = writes.map(
    ({ row, id, column, before, value }): Planned => ({
      write: { row, column, value },
      line: {
        ...told,
        action: 'year',
        id: keyOf(row) ?? id,
        column: tracker.headings[column - 1] ?? '',
        before,
        after: value,
        reason: '',
        detail: [],
      },
    }),
  );
  carryOut(book, tracker, history, planned);
  return openHistory(book);
}

function archive(book: Workbook, tracker: Tracker, closed: readonly Measure[], tab: OwnTab, directory: Directory | null): void {
  const there = readTab(book, tab);
  if (there === null) makeTab(book, archiveSheet(tab, tracker.table.rows), trackerTab);
  else {
    if (!isArchiveOf(tracker, there)) throw new Stop({ code: 'tab-taken', tab: tab.name });
    // one of a turn that died or was taken back: what has changed since stands in it once, as it is now
    if (notArchived(tracker, closed, there).length > 0) makeTab(book, archiveSheet(tab, renewedArchive(tracker, there)), trackerTab);
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
