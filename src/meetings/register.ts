// The register of meetings (会議): one line a meeting. Its title, 令和5年度第1回若葉町DX推進本部会議, names it in the other tabs.
import { type CalendarDay, fiscalYearOf } from '../sheet/calendar';
import { type Line, readLines } from '../sheet/headedLines';
import { fold, isDateCell, type Table } from '../sheet/table';
import { type DateBase, readDate } from '../tracker/dates';
import { type AgendaForm, agendaForms, readFiscalYear } from '../tracker/settings';

export const meetingHeadings = {
  fiscalYear: '年度',
  number: '回',
  name: '会議名',
  day: '日時',
  place: '場所',
  chair: '議長',
  form: '様式',
  state: '状態',
  agenda: '次第',
  minutes: '議事録',
  note: '備考',
} as const;
export type MeetingKey = keyof typeof meetingHeadings;

export const meetingStates = { preparing: '準備', held: '開催', recording: '結果入力', published: '公開済' } as const;
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
  return readLines(meetingHeadings, table)
    .lines.map((line) => meetingOf(line, dates))
    .filter(({ name }) => name !== '')
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.row - b.row);
}

function meetingOf(line: Line<MeetingKey>, dates: DateBase): Meeting {
  const cell = line.cell('day');
  const when = isDateCell(cell) && cell.time !== null ? `${cell.day} ${cell.time}` : line.text('day');
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

/**
 * Day and hours of 「令和5年6月21日（水）午前10時から午前11時30分まで」 and of 「R5.6.21 10:00～11:30」; what is not there is null or ''.
 */
export function readWhen(text: string, dates: DateBase): { readonly day: CalendarDay | null; readonly from: string; readonly to: string } {
  const plain = text
    .normalize('NFKC')
    .replace(/\([月火水木金土日](?:曜日?)?\)/g, ' ')
    .replace(/正午/g, '12時')
    .replace(/\s+/g, ' ')
    .trim();
  const dated = /^(?:.*?日|\S*?\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,2})?)/.exec(plain)?.[0] ?? plain;
  const reading = readDate(dated, dates);
  const [from = '', to = ''] = hoursIn(plain.slice(dated.length));
  return { day: reading.kind === 'exact' && reading.precision === 'day' ? reading.due : null, from, to };
}

/** 午後1時30分, 13:30, 13時半: as "13:30"; of 午前11時から1時まで the second is in the afternoon. */
function hoursIn(text: string): readonly string[] {
  const found = text.match(/(?:午前|午後)?\s*\d{1,2}(?::\d{2}|時(?:\d{1,2}分|半)?)/g) ?? [];
  let before = 0;
  return found.flatMap((each) => {
    const [, half, hour, clock, minutes] = /^(午前|午後)?\s*(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分)?)/.exec(each) ?? [];
    const afternoon = Number(hour) < 12 && (half === '午後' || (half === undefined && clock === undefined && Number(hour) < before));
    const read = Number(hour) + (afternoon ? 12 : 0);
    const minute = each.endsWith('半') ? 30 : Number(clock ?? minutes ?? '0');
    if (read > 23 || minute > 59) return [];
    before = read;
    return [`${two(read)}:${two(minute)}`];
  });
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The number of a body's next meeting in the fiscal year of `day`: numbers begin anew each 年度. */
export function nextNumber(meetings: readonly Meeting[], name: string, day: CalendarDay): number {
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

/** The hour so many minutes after another: "10:00" and 95 give "11:35". */
export function hourAfter(from: string, minutes: number): string {
  const match = /^(\d{2}):(\d{2})$/.exec(from);
  if (match === null) return '';
  const total = Number(match[1]) * 60 + Number(match[2]) + minutes;
  return `${two(Math.floor(total / 60) % 24)}:${two(total % 60)}`;
}
