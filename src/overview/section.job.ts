// The measures of one section: how they stand, what is asked of the section, what has changed; a reason for a moved due day, and one
// change taken back.

import { recordSoFar } from '../checking/check.job';
import { checkContext } from '../checking/checkContext.job';
import { checkTracker } from '../checking/checks';
import { now } from '../google/clock';
import { exclusively } from '../google/lock';
import { userMail } from '../google/session';
import { makeTab, openWorkbook, readTab, showTab, tabId, tabLabel, type Workbook, writeColumn } from '../google/workbook';
import { historyOf, takeBack } from '../history/changeLog.job';
import { dueChangesOf, findDueChanges, type History, type PlacedLine, planUndo } from '../history/history';
import { meetingDays, meetingsTab } from '../history/meetingsTab';
import { currentRound, hasReported, type SectionRequest } from '../history/rounds';
import { historyTab } from '../history/tabs';
import { readLedger, timesAsked } from '../reminders/ledger';
import { ledgerTab } from '../reminders/tabs';
import type { CalendarDay } from '../sheet/calendar';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { cellText } from '../sheet/table';
import { dayIn, readDate } from '../tracker/dates';
import { type Measure, sectionsOf, type Tracker } from '../tracker/measure';
import { openTracker, requireSameRows, requireWritable } from '../tracker/openTracker.job';
import { rowLink } from '../tracker/rowLink';
import { writeBeside } from '../tracker/rowsNow.job';
import { signalOf, slippageOf } from '../tracker/signal';
import { trackerTab } from '../tracker/tabs';
import { trackerJa } from '../tracker/words.ja';
import type { SectionTabReport, SectionView } from './page';
import { sectionSheet, sectionTab } from './tabs';
import { overviewJa } from './words.ja';

const MEASURES_SENT = 200;
const CHANGES_SENT = 10;

/** All that is known of the section's measures; `section` null: of all. */
function look(book: Workbook, section: string | null) {
  const opened = openTracker(book, now());
  const { tracker, settings } = opened;
  const { today } = opened.moment;
  const history = historyOf(readTab(book, historyTab));
  const dueChanges = findDueChanges(history.lines, (cell) => readDate(cell, settings.dates));
  const { problems } = checkTracker(tracker, checkContext(book, opened));
  const wrong = new Map<number, number>();
  for (const { row, severity } of problems) if (severity !== 'note') wrong.set(row, (wrong.get(row) ?? 0) + 1);
  const meetings = settings.rounds === 'before-meetings' ? meetingDays(readTab(book, meetingsTab), settings.dates) : [];
  const round = currentRound(settings.rounds, settings.roundDays, meetings, today, settings.closed);
  const own = tracker.measures.filter((measure) => section === null || sectionsOf(measure).includes(section));
  const measures = own.map((measure) => {
    const signal = signalOf(measure, today, settings);
    const moved = dueChangesOf(measure, dueChanges);
    const requests: SectionRequest[] = [];
    if (signal.kind === 'late' || signal.kind === 'due-soon' || signal.kind === 'unclear') requests.push(signal.kind);
    if (moved.unexplained) requests.push('reason');
    if (wrong.has(measure.row)) requests.push('problems');
    if (round !== null && isOpen(measure) && !hasReported(tracker, measure, round.base)) requests.push('report');
    return { measure, signal, slip: slippageOf(measure), moved, requests, problems: wrong.get(measure.row) ?? 0 };
  });
  return {
    opened,
    history,
    dueChanges,
    measures: measures.sort((a, b) => dueKey(a.measure).localeCompare(dueKey(b.measure))),
    round,
    today,
  };
}

const isOpen = ({ status }: Measure): boolean => status?.meaning !== 'done' && status?.meaning !== 'closed';

/** What is over comes last, and what has no day after what has one. */
function dueKey(measure: Measure): CalendarDay | string {
  const { due } = measure;
  return `${isOpen(measure) ? '0' : '1'}${dayIn(due) ?? '9999'}`;
}

export function section(name: string | null): SectionView {
  const book = openWorkbook();
  const { opened, history, measures, dueChanges, round, today } = look(book, name);
  const { tracker } = opened;
  const ledger = readLedger(readTab(book, ledgerTab), null);
  // a record that cannot be read is told of where letters are sent
  const asked = 'missing' in ledger ? () => ({ count: 0, last: null }) : timesAsked(ledger.ledger, name);
  const linesOf = new Map<string, PlacedLine[]>();
  for (const line of history.lines) {
    const own = linesOf.get(line.id);
    if (own === undefined) linesOf.set(line.id, [line]);
    else own.push(line);
  }
  return {
    today,
    section: name,
    sections: [...new Set(tracker.measures.flatMap(sectionsOf))],
    round,
    total: measures.length,
    measures: measures.slice(0, MEASURES_SENT).map(({ measure, signal, slip, moved, requests, problems }) => ({
      row: measure.row,
      id: measure.id,
      title: measure.title,
      owner: measure.ownerText,
      due: measure.dueText,
      status: measure.statusText,
      signal,
      slip,
      dueChanges: moved,
      requests,
      asked: asked(measure.id),
      problems,
      unexplained: (dueChanges.get(measure.id) ?? []).filter(({ line }) => line.reason === '').map(({ line }) => line.row),
      changes: (linesOf.get(measure.id) ?? [])
        .slice(-CHANGES_SENT)
        .reverse()
        .map((line) => ({
          line: line.row,
          revision: revisionOfLine(line),
          at: line.at,
          action: line.action,
          column: line.column,
          before: cellText(line.before).slice(0, 200),
          after: cellText(line.after).slice(0, 200),
          reason: line.reason,
          operator: line.operator,
          undoable: planUndo(tracker, [line], '', '').writes.length > 0 && line.action !== 'undo',
        })),
    })),
  };
}

const revisionOfLine = (line: PlacedLine): Revision =>
  revisionOf([line.at, line.id, line.column, cellText(line.before), cellText(line.after)]);

/**
 * The line a person saw, by what it says: lines move when somebody sorts or deletes rows of the history. Of two that say the same the one
 * without a reason, for that is the one that is asked about.
 */
function lineOf(history: History, revision: Revision): PlacedLine {
  const alike = history.lines.filter((line) => revisionOfLine(line) === revision);
  const line = alike.find(({ reason }) => reason === '') ?? alike[0];
  if (line === undefined) throw new Stop({ code: 'change-outdated' });
  return line;
}

/** Writes why a cell was changed into 変更履歴, and takes 理由未記入 off the row where nothing else is asked. */
export function giveReason(revision: Revision, reason: string): null {
  return exclusively(() => {
    const book = openWorkbook();
    const { tracker, settings } = openTracker(book, now());
    requireWritable(book);
    // read last and written at once: lines may be sorted or taken out at any time
    const history = historyOf(readTab(book, historyTab));
    const line = lineOf(history, revision);
    if (history.sheet.columnOf('reason') < 0)
      throw new Stop({ code: 'history-columns-missing', tab: historyTab.name, headings: [historyTab.columns.reason.heading] });
    writeColumn(book, historyTab, line.row, history.sheet.columnOf('reason') + 1, [reason]);
    const lines = history.lines.map((each) => (each.row === line.row ? { ...each, reason } : each));
    const dueChanges = findDueChanges(lines, (cell) => readDate(cell, settings.dates));
    const measure = onlyOne(tracker, line.id);
    if (measure !== null && tracker.columns.slip !== undefined) {
      const texts = [[trackerJa.slip(slippageOf(measure), dueChangesOf(measure, dueChanges))]];
      const words = [{ rows: [measure.row], column: tracker.columns.slip + 1, texts }];
      writeBeside(book, tracker, [measure.row], { words, notes: null, open: (place) => [place] });
    }
    return null;
  });
}

function onlyOne(tracker: Tracker, id: string): Measure | null {
  const own = tracker.measures.filter((measure) => measure.id === id);
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Takes one change back where the cell still holds what was written then. */
export function undoChange(revision: Revision): null {
  return exclusively(() => {
    const book = openWorkbook();
    const { tracker, moment } = openTracker(book, now());
    requireWritable(book);
    const history = historyOf(readTab(book, historyTab));
    const line = lineOf(history, revision);
    const undo = planUndo(tracker, [line], moment.stamp, userMail());
    if (undo.writes.length === 0) throw new Stop({ code: 'change-outdated' });
    requireSameRows(book, tracker);
    const taken = takeBack(book, tracker, history, { ...undo, lines: undo.lines.map((each) => ({ ...each, batch: 0 })) });
    if (taken.length === 0) throw new Stop({ code: 'change-outdated' });
    recordSoFar(book, moment);
    return null;
  });
}

/** A tab of the section's measures that its people can keep: links to the rows, what stands there, and what is asked. */
export function makeSectionTab(name: string): SectionTabReport {
  return exclusively(() => {
    const book = openWorkbook();
    const { measures, today, opened } = look(book, name);
    if (measures.length === 0) throw new Stop({ code: 'section-unknown', section: name });
    const tracker = { gid: tabId(book, trackerTab), tab: tabLabel(book, trackerTab), idColumn: opened.tracker.columns.id };
    const tab = sectionTab(name);
    const rows = measures.map(({ measure, signal, slip, moved, requests }) => [
      rowLink(tracker, measure.id),
      measure.title,
      measure.dueText,
      measure.statusText,
      trackerJa.signal(signal),
      trackerJa.slip(slip, moved),
      requests.map(overviewJa.ask).join('\n'),
    ]);
    const first = overviewJa.sectionHeadings(today);
    makeTab(book, sectionSheet(tab, [first, ...rows]), trackerTab);
    showTab(book, tab);
    return { tab: tabLabel(book, tab), measures: measures.length };
  });
}
