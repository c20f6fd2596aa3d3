// The register of meetings (会議): one line a meeting. Its title, 令和5年度第1回若葉町DX推進本部会議, names it in the other tabs.
import { type MeetingKey, meetingStates, meetingsTab, readWhen, whenIn } from '../history/meetingsTab';
import { type CalendarDay, fiscalYearOf } from '../sheet/calendar';
import type { Line } from '../sheet/tab';
import { fold, type Table } from '../sheet/table';
import type { DateBase } from '../tracker/dates';
import { readFiscalYear } from '../tracker/fiscalYears';
import { type AgendaForm, agendaForms } from '../tracker/settingWords';

export type MeetingState = keyof typeof meetingStates;

export type Meeting = {
  /** 1-based row of the register. */
  readonly row: number;
  readonly title: string;
  readonly name: string;
  /** Western year of the 年度; null where the register names none. */
  readonly fiscalYear: number | null;
  /** 回; null where there is no number. */
  readonly number: number | null;
  /** null where 日時 names no day. */
  readonly day: CalendarDay | null;
  /** "10:00"; '' where 日時 names no hour. */
  readonly from: string;
  readonly to: string;
  /** 日時 as it stands there. */
  readonly when: string;
  readonly place: string;
  /** 議長 as written; '' where the roster says it. */
  readonly chair: string;
  readonly form: AgendaForm;
  readonly state: MeetingState;
  readonly agendaUrl: string;
  readonly minutesUrl: string;
};

/** Meetings of the register in the order of their days; those without one come last. */
export function readMeetings(table: Table | null, dates: DateBase): readonly Meeting[] {
  return meetingsTab
    .read(table)
    .lines.map((line) => meetingOf(line, dates))
    .filter(({ name }) => name !== '')
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.row - b.row);
}

function meetingOf(line: Line<MeetingKey>, dates: DateBase): Meeting {
  const when = whenIn(line);
  const { day, from, to } = readWhen(when, dates);
  const numbers = line.text('number').normalize('NFKC').replace(/\D/g, '');
  return {
    row: line.row,
    title: line.text('fiscalYear') + line.text('number') + line.text('name'),
    name: line.text('name'),
    fiscalYear: readFiscalYear(line.text('fiscalYear')),
    number: numbers === '' ? null : Number(numbers),
    day,
    from,
    to,
    when,
    place: line.text('place'),
    chair: line.text('chair'),
    form: line.text('form') === agendaForms.separate ? 'separate' : 'single',
    state: stateOf(line.text('state')),
    agendaUrl: line.text('agenda'),
    minutesUrl: line.text('minutes'),
  };
}

function stateOf(text: string): MeetingState {
  const states = ['preparing', 'held', 'recording', 'published'] as const;
  return states.find((state) => meetingStates[state] === text) ?? 'preparing';
}

/** The number of a body's next meeting in the fiscal year of `day`: numbers begin anew each 年度. */
export function nextMeetingNumber(meetings: readonly Meeting[], name: string, day: CalendarDay): number {
  const year = fiscalYearOf(day);
  return (
    meetings.reduce(
      (most, meeting) => (fold(meeting.name) === fold(name) && meeting.fiscalYear === year ? Math.max(most, meeting.number ?? 0) : most),
      0,
    ) + 1
  );
}

/** The body's meeting before this one; null for the first. */
export function meetingBefore(meetings: readonly Meeting[], meeting: Meeting): Meeting | null {
  const { day } = meeting;
  const earlier = meetings.filter(
    (each) =>
      fold(each.name) === fold(meeting.name) && each.title !== meeting.title && each.day !== null && (day === null || each.day < day),
  );
  return earlier[earlier.length - 1] ?? null;
}

/** Minutes between two hours; null where one is missing or the end is not later. */
export function minutesBetween(from: string, to: string): number | null {
  const minutes = (time: string): number | null => {
    const match = /^(\d{2}):(\d{2})$/.exec(time);
    return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
  };
  const [a, b] = [minutes(from), minutes(to)];
  return a === null || b === null || b <= a ? null : b - a;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The hour so many minutes after another: "10:00" and 95 give "11:35". */
export function hourAfter(from: string, minutes: number): string {
  const match = /^(\d{2}):(\d{2})$/.exec(from);
  if (match === null) return '';
  const total = Number(match[1]) * 60 + Number(match[2]) + minutes;
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}
