// The agenda of a meeting (次第) from the flagged rows.
import { attendeesOf, flaggedItems, type Meeting, type meetingHeadings, registeredNumbers } from '../domain/agenda';
import { addDays, fiscalYearOf } from '../domain/calendar';
import { tabs } from '../domain/fields';
import type { Settings } from '../domain/settings';
import { Stop } from '../domain/stop';
import { meetingsSheet } from '../domain/trackerSheet';
import { now } from '../google/clock';
import { makeDocument } from '../google/documents';
import { alone } from '../google/lock';
import { confirmed } from '../google/screen';
import { appendTexts, makeTab, openWorkbook, readTab, tabNames, type Workbook } from '../google/workbook';
import type { Words } from '../text';
import { dayJa, fiscalYearJa, timeJa } from '../text/calendar.ja';
import { agendaPaper } from '../text/papers';
import { openTracker } from './openTracker';
import { recordSnapshot } from './snapshot';

/** Days until the meeting that the form proposes. */
const PROPOSED_DAYS_AHEAD = 14;

/** What the form shows first. Nothing is written. */
export function draftAgenda() {
  const book = openWorkbook();
  const { today } = now();
  const { tracker, directory, settings } = openTracker(book);
  const fiscalYear = fiscalYearOf(today);
  const name = meetingName(settings);
  return {
    meetingName: name,
    fiscalYear,
    number: Math.max(0, ...numbersSoFar(book, fiscalYear, name)) + 1,
    day: addDays(today, PROPOSED_DAYS_AHEAD),
    place: settings.place,
    items: flaggedItems(tracker.measures, today).map(({ measure, signal }) => ({
      id: measure.id,
      title: measure.title,
      owner: measure.ownerText,
      signal,
    })),
    attendees: attendeesOf(directory),
  };
}

/** Makes the document and enters the meeting in the register. */
export function makeAgenda(form: Omit<Meeting, 'fiscalYear'>, words: Words) {
  const book = openWorkbook();
  const { today } = now();
  const meeting: Meeting = { ...form, fiscalYear: fiscalYearOf(form.day) };
  const { tracker, directory } = openTracker(book);
  const items = flaggedItems(tracker.measures, today);
  if (items.length === 0) throw new Stop({ code: 'nothing-flagged' });
  // the question comes before the lock: a dialog would drop it
  const again = numbersSoFar(book, meeting.fiscalYear, meeting.name).includes(meeting.number);
  if (again && !confirmed(words.confirmSecondAgenda(words.fiscalYear(meeting.fiscalYear), meeting.number)))
    return { kind: 'declined' as const };
  const done = alone(() => {
    if (!again && numbersSoFar(book, meeting.fiscalYear, meeting.name).includes(meeting.number)) throw new Stop({ code: 'busy' });
    const paper = agendaPaper({ meeting, items, attendees: attendeesOf(directory) });
    const url = makeDocument(paper);
    if (!tabNames(book).includes(tabs.meetings)) makeTab(book, meetingsSheet(), null);
    appendTexts(book, tabs.meetings, [registerLine(meeting, url)]);
    // what the meeting sees is what the next one is compared with
    recordSnapshot(book, tracker, `${fiscalYearJa(meeting.fiscalYear)}第${meeting.number}回 ${meeting.name}`, 'meeting');
    return { kind: 'made' as const, name: paper.name, url, items: items.length };
  });
  if (done === null) throw new Stop({ code: 'busy' });
  return done.value;
}

const meetingName = (settings: Settings): string => settings.municipality + settings.meeting;

function numbersSoFar(book: Workbook, fiscalYear: number, name: string): readonly number[] {
  return registeredNumbers(readTab(book, tabs.meetings), fiscalYearJa(fiscalYear), name);
}

function registerLine(meeting: Meeting, url: string): readonly string[] {
  const cells: { readonly [K in keyof typeof meetingHeadings]: string } = {
    fiscalYear: fiscalYearJa(meeting.fiscalYear),
    number: `第${meeting.number}回`,
    name: meeting.name,
    day: `${dayJa(meeting.day)}${timeJa(meeting.from)}から${timeJa(meeting.to)}まで`,
    place: meeting.place,
    state: '準備',
    agenda: url,
  };
  return Object.values(cells);
}
