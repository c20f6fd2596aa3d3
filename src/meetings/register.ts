// The register of meetings (会議): one line a meeting. Its ID (会1) names it in the other tabs, beside its title,
// 令和5年度第1回若葉町DX推進本部会議, which people read there and may correct here.
import { type MeetingKey, meetingStates, meetingsTab, readWhen, whenIn } from '../history/meetingsTab';
import { type CalendarDay, fiscalYearOf } from '../sheet/calendar';
import { plainText } from '../sheet/letters';
import { keysOf, type Line } from '../sheet/tab';
import { fold, type Table } from '../sheet/table';
import { fiscalYearJa } from '../sheet/words.ja';
import type { DateBase } from '../tracker/dates';
import { readFiscalYear } from '../tracker/fiscalYears';
import { type AgendaForm, agendaForms } from '../tracker/settingWords';
import { numberJa } from './meetingWords';

export type MeetingState = keyof typeof meetingStates;

export type Meeting = {
  /** 1-based row of the register. */
  readonly row: number;
  /** 会1; '' in a line that has none yet, or one that a line above has already. */
  readonly id: string;
  /** What the other tabs and the pages know it by: its ID, or its title while it has none. */
  readonly key: string;
  readonly title: string;
  readonly name: string;
  /** 年度 and 回 as they stand there. */
  readonly fiscalYearText: string;
  readonly numberText: string;
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
  const seen = new Set<string>();
  return meetingsTab
    .read(table)
    .lines.map((line) => {
      const said = line.text('id');
      // whoever copies a line copies its ID: the line above keeps it
      const id = seen.has(said) ? '' : said;
      seen.add(id);
      return meetingOf(line, id, dates);
    })
    .filter(({ name }) => name !== '')
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.row - b.row);
}

function meetingOf(line: Line<MeetingKey>, id: string, dates: DateBase): Meeting {
  const title = line.text('fiscalYear') + line.text('number') + line.text('name');
  const when = whenIn(line);
  const { day, from, to } = readWhen(when, dates);
  const numbers = plainText(line.text('number')).replace(/\D/g, '');
  return {
    row: line.row,
    id,
    key: id === '' ? title : id,
    title,
    fiscalYearText: line.text('fiscalYear'),
    numberText: line.text('number'),
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

/** Other words for a meeting that does not take place as it was called, as people type them: 中止（延期）, 取りやめ, 延期予定. */
function stateOf(text: string): MeetingState {
  const state = keysOf(meetingStates).find((each) => meetingStates[each] === text);
  if (state !== undefined) return state;
  return /中止|取り?(?:止|や)め/.test(text) ? 'cancelled' : /延期/.test(text) ? 'postponed' : 'preparing';
}

/** A line of another tab that names a meeting. */
export type NamingLine = Pick<Line<'meeting' | 'meetingId'>, 'text'>;
/** The key of the meeting to which a line belongs; for a line that belongs to none, what it says. */
export type Join = (line: NamingLine) => string;

/**
 * The one way in which lines find their meeting: by the ID; where that is missing or unknown, by the title that the meeting has now, or that
 * lines with its ID in `labelled` still say; then by its number (第1回), where only one meeting can be meant. `fiscalYear`: that of the plan,
 * in which a number without 年度 is looked for where several years have it.
 */
export function joining(meetings: readonly Meeting[], labelled: readonly NamingLine[], fiscalYear: number | null): Join {
  const ids = new Set(meetings.map(({ id }) => id).filter((id) => id !== ''));
  // two meetings of one title: the earlier one
  const titles = new Map([...meetings].reverse().map(({ title, key }) => [title, key]));
  const former = formerTitles(meetings, labelled);
  return (line) => {
    const [id, title] = [line.text('meetingId'), line.text('meeting')];
    if (ids.has(id)) return id;
    return titles.get(title) ?? former.get(title) ?? keyByNumber(meetings, title, fiscalYear) ?? (title === '' ? id : title);
  };
}

/** 第1回, 令和5年度第1回, 第1回DX推進本部会議: the key of the one meeting that this can mean. */
function keyByNumber(meetings: readonly Meeting[], text: string, fiscalYear: number | null): string | undefined {
  const [, year, number, name = ''] = /^(.*年度)?第?(\d+)回(.*)$/.exec(plainText(text)) ?? [];
  if (number === undefined) return undefined;
  const said = year === undefined ? null : readFiscalYear(year);
  if (year !== undefined && said === null) return undefined;
  const found = meetings.filter(
    (each) =>
      each.number === Number(number) && (said === null || each.fiscalYear === said) && (name === '' || fold(each.name) === fold(name)),
  );
  const meant = said === null && found.length > 1 ? found.filter((each) => each.fiscalYear === fiscalYear) : found;
  return meant.length === 1 ? meant[0]?.key : undefined;
}

/** IDs by the titles that lines with an ID still say; a title that two meetings had is left out. */
export function formerTitles(meetings: readonly Meeting[], labelled: readonly NamingLine[]): ReadonlyMap<string, string> {
  const now = new Map(meetings.flatMap(({ id, title }) => (id === '' ? [] : [[id, title] as const])));
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const line of labelled) {
    const [id, title] = [line.text('meetingId'), line.text('meeting')];
    if (title === '' || !now.has(id) || now.get(id) === title) continue;
    if ((found.get(title) ?? id) !== id) shared.add(title);
    found.set(title, id);
  }
  return new Map([...found].filter(([title]) => !shared.has(title)));
}

/** The number of the next ID: one more than any that a line of any tab says, so that none is given twice. */
export function nextMeetingIdNumber(ids: readonly string[]): number {
  return ids.reduce((most, id) => Math.max(most, Number(/^会(\d+)$/.exec(id)?.[1] ?? 0)), 0) + 1;
}

export const meetingId = (number: number): string => `会${number}`;

/** The meeting that has this title, or this number of this body in this year, already. */
export function sameMeeting(
  meetings: readonly Meeting[],
  { key, title, fiscalYear, number, name }: Pick<Meeting, 'key' | 'title' | 'fiscalYear' | 'number' | 'name'>,
): Meeting | null {
  return (
    meetings.find(
      (each) =>
        each.key !== key &&
        (each.title === title ||
          (number !== null && each.fiscalYear === fiscalYear && each.number === number && fold(each.name) === fold(name))),
    ) ?? null
  );
}

/** The meeting as it is named after a correction, and the cells that change; 年度 follows a day that is moved into another one. */
export function namedAnew(
  meeting: Meeting,
  edit: { readonly number: number | null; readonly body: string; readonly day: CalendarDay | null },
): Pick<Meeting, 'key' | 'title' | 'fiscalYear' | 'number' | 'name'> & {
  readonly cells: { readonly fiscalYear?: string; readonly number?: string; readonly name?: string };
} {
  const { key, fiscalYear, number, name, day } = meeting;
  const year = edit.day === null || edit.day === day ? fiscalYear : fiscalYearOf(edit.day);
  const cells = {
    ...(year === null || year === fiscalYear ? {} : { fiscalYear: fiscalYearJa(year) }),
    ...(edit.number === null || edit.number === number ? {} : { number: numberJa(edit.number) }),
    ...(edit.body === name ? {} : { name: edit.body }),
  };
  const title = (cells.fiscalYear ?? meeting.fiscalYearText) + (cells.number ?? meeting.numberText) + (cells.name ?? name);
  return { key, title, fiscalYear: year, number: edit.number ?? number, name: edit.body, cells };
}

/** The number of a body's next meeting in the fiscal year of `day`: numbers begin anew each 年度. A cancelled meeting keeps its number. */
export function nextMeetingNumber(meetings: readonly Meeting[], name: string, day: CalendarDay): number {
  const year = fiscalYearOf(day);
  return (
    meetings.reduce(
      (most, meeting) => (fold(meeting.name) === fold(name) && meeting.fiscalYear === year ? Math.max(most, meeting.number ?? 0) : most),
      0,
    ) + 1
  );
}

/** The body's meeting before this one; null for the first. A cancelled one was none. */
export function meetingBefore(meetings: readonly Meeting[], meeting: Meeting): Meeting | null {
  const { day } = meeting;
  const earlier = meetings.filter(
    (each) =>
      fold(each.name) === fold(meeting.name) &&
      each.key !== meeting.key &&
      each.state !== 'cancelled' &&
      each.day !== null &&
      (day === null || each.day < day),
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
