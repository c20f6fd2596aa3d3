// Meetings and what belongs to them keep together: every writing job first gives IDs to lines that have none and renews the titles they say.

import type { Moment } from '../google/clock';
import { changeCells, readLines, requireHeadings, requireSameLines, writeChanged } from '../google/tabs';
import { flush, readTab, type Workbook, writeBlock } from '../google/workbook';
import { meetingIdColumn, meetingsTab } from '../history/meetingsTab';
import { renamedSnapshots } from '../history/snapshots';
import { snapshotsTab } from '../history/tabs';
import { movementsTab, questionsTab } from '../registers/tabs';
import { type CellChange, type Columns, changesOf, type Lines, type Tab, type Values } from '../sheet/tab';
import { cellText } from '../sheet/table';
import { attendanceList, type MeetingBook, openMeetings, paperList } from './facts.job';
import { formerTitles, joining, type Meeting, meetingId, nextMeetingIdNumber } from './register';
import { speechesTab } from './tabs';

type NamingKey = 'meeting' | 'meetingId';
type Naming = Wide<NamingKey> & Pick<Lines<NamingKey>, 'lines'>;
type Wide<K extends string> = Columns<K> & Pick<Lines<K>, 'width'>;

/** The tabs whose lines belong to meetings. */
const namingTabs = ({ book, itemTab }: Pick<MeetingBook, 'book' | 'itemTab'>): readonly Naming[] => [
  itemTab,
  attendanceList(book),
  readLines(book, speechesTab),
  paperList(book),
];

/**
 * The ID of a meeting that is about to be entered: that of lines which a run that died wrote for it, or a new one. Papers, speeches and
 * outcomes come only to a meeting that was there: its line was deleted, and this is another one.
 */
export function newMeetingId(open: MeetingBook, title: string): string {
  const tabs = namingTabs(open);
  const held = [
    ...paperList(open.book).lines,
    ...readLines(open.book, speechesTab).lines,
    ...open.itemTab.lines.filter((line) => line.text('outcome') !== ''),
  ];
  const known = new Set([...open.meetings.map(({ id }) => id), ...held.map((line) => line.text('meetingId'))]);
  return idOfLines(tabs, title, known) ?? meetingId(nextMeetingIdNumber(idsIn(open, tabs)));
}

/** The ID that lines of other tabs give the meeting of this title, where it is none of `known`. */
function idOfLines(tabs: readonly Naming[], title: string, known: ReadonlySet<string>): string | null {
  const named = tabs.flatMap(({ lines }) => lines).filter((line) => line.text('meeting') === title);
  return named.map((line) => line.text('meetingId')).find((id) => id !== '' && !known.has(id)) ?? null;
}

const idsIn = ({ meetingTab }: MeetingBook, tabs: readonly Naming[]): readonly string[] => [
  ...meetingTab.lines.map((line) => line.text('id')),
  ...tabs.flatMap(({ lines }) => lines.map((line) => line.text('meetingId'))),
];

/**
 * Opens the meetings for a job that writes. Lines of an earlier version get the column 会議ID and their ID; lines that say an earlier title of
 * their meeting get its present one. A run that dies on the way is finished by the next: IDs come first, and a title is renewed by the ID.
 */
export function openToChange(book: Workbook, moment: Moment): MeetingBook {
  const open = openMeetings(book, moment);
  // without them every meeting would seem to have another title, and all lines would be given it
  if (open.meetingTab.table !== null) requireHeadings(open.meetingTab, ['fiscalYear', 'number', 'name']);
  const tabs = namingTabs(open);
  const meetings = identified(open, tabs);
  const labelled = tabs.flatMap(({ lines }) => lines);
  const titles = new Map(meetings.map(({ id, title }) => [id, title]));
  const renamed = new Map([...formerTitles(meetings, labelled)].map(([title, id]) => [title, titles.get(id) ?? title]));
  const join = joining(meetings, labelled, open.opened.settings.dates.fiscalYear);
  const wanted = tabs.map((tab) =>
    tab.lines.flatMap((line): CellChange<NamingKey>[] => {
      const id = join(line);
      const title = titles.get(id);
      if (title === undefined || (line.text('meetingId') === id && line.text('meeting') === title)) return [];
      return [...changesOf(line.row, { meeting: title, meetingId: id })];
    }),
  );
  if (meetings === open.meetings && wanted.every((changes) => changes.length === 0)) return open;
  if (meetings !== open.meetings) {
    // one body's meetings all have one name
    for (const key of ['fiscalYear', 'number'] as const) requireSameLines(book, open.meetingTab, key);
    fillIn(
      book,
      open.meetingTab,
      'id',
      'name',
      meetings.flatMap(({ row, id }) => changesOf(row, { id })),
    );
  }
  // by their title alone: while the lines above still say the earlier one
  renameLabels(book, renamed);
  flush();
  for (const [place, tab] of tabs.entries()) fillIn(book, tab, 'meetingId', 'meeting', wanted[place] ?? []);
  flush();
  return openMeetings(book, moment);
}

/** The meetings with an ID each; the same list where all have one. */
function identified(open: MeetingBook, tabs: readonly Naming[]): readonly Meeting[] {
  if (open.meetings.every(({ id }) => id !== '')) return open.meetings;
  let next = nextMeetingIdNumber(idsIn(open, tabs));
  const known = new Set(open.meetings.map(({ id }) => id));
  const given = new Map<number, string>();
  for (const { row, id, title } of [...open.meetings].sort((a, b) => a.row - b.row)) {
    if (id !== '') continue;
    const own = idOfLines(tabs, title, known) ?? meetingId(next++);
    known.add(own);
    given.set(row, own);
  }
  return open.meetings.map((meeting) => {
    const id = given.get(meeting.row);
    return id === undefined ? meeting : { ...meeting, id, key: id };
  });
}

/** Changes cells; a tab of an earlier version gets 会議ID, the column `added`, at its right end, in one write. */
function fillIn<K extends string>(
  book: Workbook,
  lines: Wide<K>,
  added: NoInfer<K>,
  by: NoInfer<K>,
  changes: readonly CellChange<K>[],
): void {
  if (changes.length === 0) return;
  if (lines.columnOf(added) >= 0) {
    changeCells(book, lines, by, changes);
    return;
  }
  requireSameLines(book, lines, by);
  const values = new Map(changes.filter(({ key }) => key === added).map(({ row, value }) => [row, value]));
  const height = lines.table?.rows.length ?? 1;
  writeBlock(
    book,
    lines.tab,
    1,
    lines.width + 1,
    Array.from({ length: height }, (_, index) => [index === 0 ? meetingIdColumn.heading : (values.get(index + 1) ?? '')]),
  );
  writeChanged(book, lines, changes);
}

/** Where a meeting is named by its title alone: 動向, 宿題 and the snapshots. */
function renameLabels(book: Workbook, renamed: ReadonlyMap<string, string>): void {
  if (renamed.size === 0) return;
  rename(book, movementsTab, 'reportedAt', 'content', renamed);
  rename(book, questionsTab, 'meeting', 'question', renamed);
  const table = readTab(book, snapshotsTab);
  const names = table === null ? null : renamedSnapshots(table, renamed);
  if (names !== null) writeBlock(book, snapshotsTab, 1, 1, [names]);
}

function rename<K extends string>(
  book: Workbook,
  tab: Tab<K>,
  key: NoInfer<K>,
  by: NoInfer<K>,
  renamed: ReadonlyMap<string, string>,
): void {
  const list = readLines(book, tab);
  changeCells(
    book,
    list,
    by,
    list.lines.flatMap((line): CellChange<K>[] => {
      const value = renamed.get(cellText(line.cell(key)));
      return value === undefined ? [] : [{ row: line.row, key, value }];
    }),
  );
}

/** Changes cells of the lines that have these IDs now, wherever they stand: no call lies between the reading and the first write. */
export function changeById<K extends string>(
  book: Workbook,
  tab: Tab<K>,
  by: NoInfer<K>,
  wanted: ReadonlyMap<string, Values<NoInfer<K>>>,
): void {
  const list = readLines(book, tab);
  writeChanged(
    book,
    list,
    list.lines.flatMap((line) => changesOf<K>(line.row, wanted.get(line.text(by)) ?? {})),
  );
}

export function changeMeeting(book: Workbook, { id }: Meeting, values: Values<(typeof meetingsTab.keys)[number]>): void {
  changeById(book, meetingsTab, 'id', new Map([[id, values]]));
}
