// The row check (点検): all problems at once, as notes on the cells, words in the column 点検 and a list for the sidebar.

import { type Moment, now } from '../google/clock';
import { exclusively } from '../google/lock';
import { leaveOut } from '../google/looks';
import { flush, lockedPlaces, openWorkbook, prepare, readFormulas, type Workbook } from '../google/workbook';
import { carryOut, type Planned } from '../history/changeLog.job';
import { deletionsOf } from '../history/deletions';
import { type DueChange, dueChangesOf, findDueChanges, firstDues, type History, lastBatch } from '../history/history';
import { openRecord, reconcile } from '../history/reconcile.job';
import { keepRoundSnapshot } from '../history/snapshot.job';
import { outside, type Place } from '../sheet/look';
import { type Revision, revisionOf } from '../sheet/revision';
import { cellText } from '../sheet/table';
import { type Field, headings } from '../tracker/columns';
import { readDate } from '../tracker/dates';
import type { Measure, Tracker } from '../tracker/measure';
import { openTracker, requireSameRows } from '../tracker/openTracker.job';
import { type Beside, type OwnWords, writeBeside } from '../tracker/rowsNow.job';
import { type DueChanges, signalOf, slippageOf } from '../tracker/signal';
import { trackerTab } from '../tracker/tabs';
import { trackerJa } from '../tracker/words.ja';
import { checkContext } from './checkContext.job';
import { type CheckContext, checkTracker } from './checks';
import { makeDeletedAgain } from './deletedTabs.job';
import { type CellFix, findFixes } from './fixes';
import { renewFormats } from './formats.job';
import { withOwnPart } from './notes';
import type { CheckReport } from './page';
import type { PlacedProblem } from './problem';
import { checkingJa } from './words.ja';

const PROBLEMS_SENT = 1_000;
const DELETIONS_SENT = 50;
const EXAMPLES = 5;

/** Checks all rows, writes words and notes into the tracker and the changes found into 変更履歴, and reports to the sidebar. */
export function check(): CheckReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const madeAgain = makeDeletedAgain(book, moment);
    const report = checkNow(book, moment);
    keepRoundSnapshot(book, moment);
    return { ...report, sheet: [...madeAgain, ...report.sheet] };
  });
}

/**
 * For jobs that change due days, before they do, and for those that end without a check: it records all changes so far and fills 当初期限 where
 * a due day was changed.
 */
export function recordSoFar(book: Workbook, moment: Moment): void {
  const record = openRecord(book);
  const { tracker, settings } = openTracker(book, moment);
  const reconciled = reconcile(book, tracker, record, moment);
  const dueChanges = findDueChanges(reconciled.history.lines, (cell) => readDate(cell, settings.dates));
  if (keepFirstDues(book, tracker, dueChanges, reconciled.history, moment, lockedPlaces(book, trackerTab))) recordSoFar(book, moment);
}

/** The check inside a run that holds the lock already. */
export function checkNow(book: Workbook, moment: Moment) {
  const record = openRecord(book);
  const opened = openTracker(book, moment);
  const locked = lockedPlaces(book, trackerTab);
  const context = checkContext(book, opened);
  const { tracker } = opened;
  const reconciled = reconcile(book, tracker, record, moment);
  const dueChanges = findDueChanges(reconciled.history.lines, (cell) => readDate(cell, opened.settings.dates));
  if (keepFirstDues(book, tracker, dueChanges, reconciled.history, moment, locked)) return checkNow(book, moment);
  const { problems, sheet, rules } = checkTracker(tracker, context);
  requireSameRows(book, tracker);
  writeMarks(book, tracker, problems, context, dueChanges, locked);
  renewFormats(book, opened);
  const fixes = offeredFixes(book, tracker, context);
  const deleted = deletionsOf(reconciled.history.lines, moment.today);
  return {
    deleted: deleted.slice(0, DELETIONS_SENT).map(({ revision, at, id, title, owner }) => ({ revision, at, id, title, owner })),
    rows: tracker.measures.length,
    total: problems.length,
    problems: problems.slice(0, PROBLEMS_SENT),
    sheet,
    rules,
    fixes: fixPreview(reconciled.history, fixes),
    record: { changes: reconciled.recorded, notices: reconciled.notices, unexplained: unexplainedMoves(tracker, dueChanges) },
  };
}

/** Fixes of cells that hold a value: a formula is left to its author. */
export function offeredFixes(book: Workbook, tracker: Tracker, context: CheckContext): readonly CellFix[] {
  const fixes = findFixes(tracker, context);
  if (fixes.length === 0) return fixes;
  const formulas = readFormulas(book, trackerTab, { row: 1, column: 1, rows: tracker.rowCount, columns: tracker.headings.length });
  return fixes.filter(({ row, column }) => (formulas[row - 1]?.[column - 1] ?? '') === '');
}

export function fixesRevision(fixes: readonly CellFix[]): Revision {
  return revisionOf(
    fixes.flatMap((fix) => [fix.kind, fix.id, String(fix.row), String(fix.column), cellText(fix.before), cellText(fix.after)]),
  );
}

function fixPreview(history: History, fixes: readonly CellFix[]) {
  const undo = lastBatch(history, 'fix');
  return {
    kinds: [...new Set(fixes.map(({ kind }) => kind))].map((kind) => {
      const ofKind = fixes.filter((fix) => fix.kind === kind);
      return {
        kind,
        count: ofKind.length,
        examples: ofKind.slice(0, EXAMPLES).map(({ row, id, field, before, after }) => ({
          row,
          id,
          field,
          before: cellText(before),
          after: cellText(after),
        })),
      };
    }),
    revision: fixesRevision(fixes),
    undo: undo === null ? null : { at: undo[0]?.at ?? '', cells: undo.length },
  };
}

/**
 * What the columns of the add-on and the notes of a row should say. Words in the sheet are Japanese whatever the language of the person
 * at it.
 */
export function annotationsOf(
  tracker: Tracker,
  problems: readonly PlacedProblem[],
  context: CheckContext,
  dueChangesFor: (measure: Measure) => DueChanges,
) {
  const byRow = new Map<number, PlacedProblem[]>();
  for (const found of problems) {
    const others = byRow.get(found.row);
    if (others === undefined) byRow.set(found.row, [found]);
    else others.push(found);
  }
  const measures = new Map(tracker.measures.map((measure) => [measure.row, measure]));
  return {
    words(field: 'signal' | 'slip' | 'check', row: number): string {
      if (field === 'check') return checkingJa.checkWords(byRow.get(row) ?? []);
      const measure = measures.get(row);
      if (measure === undefined) return '';
      return field === 'signal'
        ? trackerJa.signal(signalOf(measure, context.today, context.office))
        : trackerJa.slip(slippageOf(measure), dueChangesFor(measure));
    },
    /** The notes of a row with the add-on's part as it should be now. */
    notes(row: number, notes: readonly string[]): readonly string[] {
      const here = byRow.get(row) ?? [];
      return notes.map((note, column) => {
        const own = here.filter((found) => found.column === column + 1);
        return own.length === 0 && note === ''
          ? note
          : withOwnPart(
              note,
              own.map((found) => checkingJa.problem(found.problem)),
            );
      });
    },
  };
}

/** Fills 当初期限 where it is blank and the due day was changed; true if a cell was written. */
function keepFirstDues(
  book: Workbook,
  tracker: Tracker,
  dueChanges: ReadonlyMap<string, readonly DueChange[]>,
  history: History,
  { stamp }: Moment,
  locked: readonly Place[],
): boolean {
  const due = firstDues(tracker, dueChanges);
  const wanted = due.filter(({ row, column }) => outside({ row, column, rows: 1, columns: 1 }, locked).length > 0);
  if (wanted.length < due.length) leaveOut(trackerTab.name, 'words');
  if (wanted.length === 0) return false;
  prepare(book, trackerTab);
  requireSameRows(book, tracker);
  const planned = wanted.map(
    (write): Planned => ({
      write,
      line: {
        at: stamp,
        batch: 0,
        action: 'keep',
        id: write.id,
        column: headings.originalDue,
        before: '',
        after: write.value,
        reason: '',
        operator: '',
        detail: [],
      },
    }),
  );
  return carryOut(book, tracker, history, planned).length > 0;
}

const DUE_CHANGES_SENT = 100;

/** Changes of due days without a reason, newest first. */
function unexplainedMoves(tracker: Tracker, dueChanges: ReadonlyMap<string, readonly DueChange[]>) {
  return tracker.measures
    .flatMap(({ id, title, row, ownerText }) =>
      (dueChanges.get(id) ?? [])
        .filter(({ line }) => line.reason === '')
        .map(({ line, from, to }) => ({ id, title, owner: ownerText, row, line: line.row, at: line.at, from, to })),
    )
    .sort((a, b) => b.line - a.line)
    .slice(0, DUE_CHANGES_SENT);
}

function writeMarks(
  book: Workbook,
  tracker: Tracker,
  problems: readonly PlacedProblem[],
  context: CheckContext,
  dueChanges: ReadonlyMap<string, readonly DueChange[]>,
  locked: readonly Place[],
): void {
  if (tracker.rowCount < 2) return;
  const annotations = annotationsOf(tracker, problems, context, (measure) => dueChangesOf(measure, dueChanges));
  const rows = Array.from({ length: tracker.rowCount - 1 }, (_, index) => index + 2);
  const open: Beside['open'] = (place, what) => {
    const parts = outside(place, locked);
    const cells = (each: Place): number => each.rows * each.columns;
    if (parts.reduce((sum, part) => sum + cells(part), 0) < cells(place)) leaveOut(trackerTab.name, what);
    return parts;
  };
  const words = ownWords(tracker, rows, ['signal', 'slip', 'check'], annotations.words);
  for (const block of words) writeBeside(book, tracker, rows, { words: [block], notes: null, open });
  if (words.length > 0) flush();
  writeBeside(book, tracker, rows, { words: [], notes: { renew: annotations.notes, asRead: false }, open });
  flush();
}

/** What the add-on's columns say where it has changed: neighbouring columns together, from the first such row to the last. */
export function ownWords<F extends Field>(
  tracker: Tracker,
  rows: readonly number[],
  columns: readonly F[],
  words: (field: F, row: number) => string,
): readonly OwnWords[] {
  const places = columns
    .flatMap((field) => {
      const column = tracker.columns[field];
      return column === undefined ? [] : [{ field, column }];
    })
    .sort((a, b) => a.column - b.column);
  const blocks: { field: F; column: number }[][] = [];
  for (const place of places) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last[last.length - 1]?.column === place.column - 1) last.push(place);
    else blocks.push([place]);
  }
  return blocks.flatMap((block): OwnWords[] => {
    const texts = rows.map((row) => block.map(({ field }) => words(field, row)));
    const differs = rows.map((row, index) =>
      block.some(({ column }, place) => cellText(tracker.table.rows[row - 1]?.[column]) !== (texts[index]?.[place] ?? '').trim()),
    );
    const [first, last] = [differs.indexOf(true), differs.lastIndexOf(true)];
    const column = block[0]?.column;
    return first < 0 || column === undefined
      ? []
      : [{ rows: rows.slice(first, last + 1), column: column + 1, texts: texts.slice(first, last + 1) }];
  });
}
