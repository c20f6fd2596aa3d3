// What the jobs of a meeting read first: tracker, registers and the meeting itself, each tab in one call.

import type { Moment } from '../google/clock';
import { readLines } from '../google/tabs';
import { readTab, type Workbook } from '../google/workbook';
import { type MeetingKey, meetingsTab } from '../history/meetingsTab';
import { changesBetween, readSnapshots, type SnapshotChanges, snapshotOf } from '../history/snapshots';
import { snapshotsTab } from '../history/tabs';
import { type Escalation, escalations, idsIn, registers } from '../registers/registers';
import { inspectionsTab, movementsTab, questionStates, questionsTab } from '../registers/tabs';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import type { Lines } from '../sheet/tab';
import { fold, type Table } from '../sheet/table';
import { readDate } from '../tracker/dates';
import { type OpenTracker, openTracker } from '../tracker/openTracker.job';
import { attendeesOf, type Body, bodiesOf } from './bodies';
import type { OpenQuestion } from './candidates';
import type { MeetingFacts, OutsideMovement } from './facts';
import { type AgendaItem, inPaperOrder, itemsOf, numberedPapers, readItems } from './items';
import { type Join, joining, type Meeting, meetingBefore, readMeetings } from './register';
import { type Speech, speechesOf } from './speeches';
import { attendanceTab, type ItemKey, itemsTab, papersTab, speechesTab } from './tabs';

export type MeetingBook = {
  readonly book: Workbook;
  readonly opened: OpenTracker;
  readonly meetings: readonly Meeting[];
  readonly meetingTab: Lines<MeetingKey>;
  readonly items: readonly AgendaItem[];
  readonly itemTab: Lines<ItemKey>;
  readonly bodies: readonly Body[];
  /** Finds the meeting of a line of another tab. */
  readonly join: Join;
};

/** Reads the tracker, the register of meetings and all items. */
export function openMeetings(book: Workbook, moment: Moment): MeetingBook {
  const opened = openTracker(book, moment);
  const meetingTab = readLines(book, meetingsTab);
  const itemTab = readLines(book, itemsTab);
  const meetings = readMeetings(meetingTab.table, opened.settings.dates);
  const join = joining(meetings, itemTab.lines, opened.settings.dates.fiscalYear);
  return {
    book,
    opened,
    meetings,
    join,
    meetingTab,
    items: readItems(itemTab.table, join),
    itemTab,
    bodies: bodiesOf(opened.directory, opened.settings),
  };
}

/**
 * The meeting of this key; a page that was opened before the meeting had an ID knows it by its title. Stops ("meeting-missing") if the
 * register has none.
 */
export function meetingOf({ meetings }: MeetingBook, key: string): Meeting {
  const found = meetings.find((meeting) => meeting.key === key) ?? meetings.find((meeting) => meeting.title === key);
  if (found === undefined) throw new Stop({ code: 'meeting-missing', title: key });
  return found;
}

/** The body that meets; one that 名簿 no longer knows has no members. */
export function bodyOf({ bodies }: MeetingBook, name: string): Body {
  return bodies.find((body) => fold(body.name) === fold(name)) ?? { name, kind: 'headquarters', members: [] };
}

/**
 * The revision of a meeting: its details and its items. Links and state are left out, because making papers changes them, and so is how the
 * items name their meeting, which the add-on renews.
 */
export function meetingRevision({ items, itemTab }: MeetingBook, { key, title, when, place, chair, form }: Meeting): Revision {
  const naming = [itemTab.columnOf('meeting'), itemTab.columnOf('meetingId')];
  const line = (row: number): string =>
    JSON.stringify((itemTab.table?.rows[row - 1] ?? []).filter((_, column) => !naming.includes(column)));
  return revisionOf([
    JSON.stringify([title, when, place, chair, form]),
    ...itemsOf(items, key)
      .map(({ row, id }) => [id, line(row)].join())
      .sort(),
  ]);
}

/** Stops ("meeting-outdated") if somebody has changed the meeting since the page read it. */
export function requireRevision(open: MeetingBook, meeting: Meeting, revision: Revision): void {
  if (meetingRevision(open, meeting) !== revision) throw new Stop({ code: 'meeting-outdated' });
}

/** What has changed since the body's previous meeting, by that meeting's snapshot. */
export function changesSince({ book, opened, meetings, itemTab }: MeetingBook, meeting: Meeting): SnapshotChanges | null {
  const before = meetingBefore(meetings, meeting);
  const table = before === null ? null : readTab(book, snapshotsTab);
  // a title that was corrected in the tab 会議 reaches the snapshots with the next job that writes
  const titles = new Set([
    before?.title,
    ...itemTab.lines
      .filter((line) => line.text('meetingId') !== '' && line.text('meetingId') === before?.id)
      .map((line) => line.text('meeting')),
  ]);
  const then = table === null ? undefined : readSnapshots(table).find(({ kind, name }) => kind === 'meeting' && titles.has(name));
  const { today, stamp } = opened.moment;
  return then === undefined ? null : changesBetween(then, snapshotOf(opened.tracker, '', 'manual', stamp, today, opened.settings));
}

/** Questions of earlier meetings that nobody has answered (宿題). */
export function openQuestions(book: Workbook, { settings }: OpenTracker): readonly OpenQuestion[] {
  return readLines(book, questionsTab).lines.flatMap((line): OpenQuestion[] => {
    const state = line.text('state');
    if (line.text('question') === '' || state === questionStates.answered || state === questionStates.withdrawn) return [];
    const asked = readDate(line.text('day'), settings.dates);
    return [
      {
        id: line.text('id') === '' ? `${registers.questions.prefix}-${line.row}行` : line.text('id'),
        question: line.text('question'),
        owner: line.text('section'),
        asked: asked.kind === 'exact' ? asked.due : null,
        measures: idsIn(line.text('measures')),
      },
    ];
  });
}

/**
 * What moves outside (動向), oldest first; a date that cannot be read comes last. What was to be reported at a cancelled meeting was not
 * reported.
 */
export function outsideMovements(table: Table | null, { settings }: OpenTracker, meetings: readonly Meeting[]): readonly OutsideMovement[] {
  const cancelled = new Set(meetings.filter(({ state }) => state === 'cancelled').map(({ title }) => title));
  return movementsTab
    .read(table)
    .lines.filter((line) => line.text('content') !== '')
    .map((line): OutsideMovement => {
      const reading = readDate(line.text('day'), settings.dates);
      return {
        row: line.row,
        day: reading.kind === 'exact' ? reading.due : null,
        when: line.text('day'),
        actor: line.text('actor'),
        content: line.text('content'),
        effect: line.text('effect'),
        response: line.text('response'),
        reportedAt: cancelled.has(line.text('reportedAt')) ? '' : line.text('reportedAt'),
      };
    })
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.row - b.row);
}

export function openEscalations(book: Workbook, { directory }: OpenTracker): readonly Escalation[] {
  const table = readTab(book, inspectionsTab);
  return table === null ? [] : escalations(table, { directory });
}

export const attendanceOf = (open: MeetingBook, meeting: Meeting) =>
  attendeesOf(readTab(open.book, attendanceTab), meeting.key, bodyOf(open, meeting.name), open.join);

/** What was said, each speech with its item of the meeting; `table`: the tab 発言. */
export const speechesIn = ({ items, join }: MeetingBook, { key, form }: Meeting, table: Table | null): readonly Speech[] =>
  speechesOf(table, key, join, inPaperOrder(itemsOf(items, key), form), form);

/** All that the papers of a meeting are made from. */
export function factsOf(open: MeetingBook, meeting: Meeting): MeetingFacts {
  const { book, opened, meetings } = open;
  const items = inPaperOrder(itemsOf(open.items, meeting.key), meeting.form);
  return {
    meeting,
    fiscalYear: meeting.fiscalYear ?? opened.settings.dates.fiscalYear,
    attendees: attendanceOf(open, meeting),
    items,
    papers: numberedPapers(items),
    before: meetingBefore(meetings, meeting),
    settings: opened.settings,
    tracker: opened.tracker,
    today: opened.moment.today,
    movement: changesSince(open, meeting),
    outside: outsideMovements(readTab(book, movementsTab), opened, meetings),
    speeches: speechesIn(open, meeting, readTab(book, speechesTab)),
  };
}

export const attendanceList = (book: Workbook) => readLines(book, attendanceTab);
export const paperList = (book: Workbook) => readLines(book, papersTab);
