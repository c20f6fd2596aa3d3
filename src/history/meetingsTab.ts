// The register of meetings (会議) and when they are: what the rounds of reports go by, and all of meetings/.
import type { CalendarDay } from '../sheet/calendar';
import { defineTab, type Line } from '../sheet/tab';
import { isDateCell, type Table } from '../sheet/table';
import { type DateBase, readDate } from '../tracker/dates';
import { agendaForms } from '../tracker/settingWords';

/** A postponed meeting (延期) has no day or a new one; a cancelled one (中止) keeps its number and is never the next or the last meeting. */
export const meetingStates = {
  preparing: '準備',
  held: '開催',
  recording: '結果入力',
  published: '公開済',
  postponed: '延期',
  cancelled: '中止',
} as const;

/** 会議ID: how lines of this and of other tabs name a meeting, whatever its title is corrected to. */
export const meetingIdColumn = { heading: '会議ID', width: 70, byAddOn: true, later: true } as const;

/** 会議: one line a meeting. */
export const meetingsTab = defineTab({
  key: 'meetings',
  name: '会議',
  width: 110,
  spareRows: 100,
  columns: {
    id: meetingIdColumn,
    fiscalYear: { heading: '年度' },
    number: { heading: '回' },
    name: { heading: '会議名', width: 200 },
    day: { heading: '日時', width: 320 },
    place: { heading: '場所', width: 180 },
    chair: { heading: '議長' },
    form: { heading: '様式', width: 150, choices: Object.values(agendaForms) },
    state: { heading: '状態', choices: Object.values(meetingStates) },
    agenda: { heading: '次第', width: 260 },
    minutes: { heading: '議事録', width: 260 },
    note: { heading: '備考', width: 160 },
  },
});
export type MeetingKey = (typeof meetingsTab.keys)[number];

/** When a meeting is: null or '' for what is not said. */
export type When = {
  readonly day: CalendarDay | null;
  /** "10:00" */
  readonly from: string;
  readonly to: string;
};

/** 日時 as it stands in the register; a date cell with its hour. */
export function whenIn(line: Line<MeetingKey>): string {
  const cell = line.cell('day');
  return isDateCell(cell) && cell.time !== null ? `${cell.day} ${cell.time}` : line.text('day');
}

/** Days of the meetings in the register, in its order; a line whose 日時 names no day is left out, and so is a cancelled meeting. */
export function meetingDays(table: Table | null, dates: DateBase): readonly CalendarDay[] {
  return meetingsTab
    .read(table)
    .lines.filter((line) => line.text('state') !== meetingStates.cancelled)
    .flatMap((line) => readWhen(whenIn(line), dates).day ?? []);
}

/**
 * Day and hours of 「令和5年6月21日（水）午前10時から午前11時30分まで」 and of 「R5.6.21 10:00～11:30」; what is not there is null or ''.
 */
export function readWhen(text: string, dates: DateBase): When {
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
