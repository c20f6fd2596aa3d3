// Reads what stands in a date column of a municipal plan: a day, a stretch of days, or a word that is no day at all.
//
//   令和5年9月30日（土）   one day            令和4年12月から令和8年度まで   a range: start and due
//   R6年度末を目途に       about then         2008年度以降                   open: a beginning, no due date
//   随時、通年、毎年4月末  recurring          国の制度が決まり次第           conditional
//   未定、調整中、－       none               9月末時点                      as-of: says how things stood then
//   24年度、令和5年分      asked              令和5年（2024年）9月           disagreeing
import { addDays, type CalendarDay, dayOf, eraYearOf, fiscalYearOf, fiscalYearSpan, lastOfMonth, partsOf } from '../sheet/calendar';
import { type CellValue, isDateCell } from '../sheet/table';
import { type Point, readPoint } from './datePoints';
import { ARROW, plainDate } from './dateWriting';

/** What dates count from: the sheet's 年度 (western), and the answers to what plans leave open; null: not answered, so asked. */
export type DateBase = {
  readonly fiscalYear: number;
  /** What 24 means in 24年度. */
  readonly bareYears: 'reiwa' | 'heisei' | 'western' | null;
  /** What 令和5年分 means. */
  readonly yearPortion: 'fiscal-year' | 'year' | null;
};

export type Precision = 'day' | 'tenth' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'fiscal-year';

/** An assumption made while reading. */
export type DateAssumption =
  | 'fiscal-year-of-sheet'
  | 'next-year-months'
  | 'era-overflow'
  | 'bare-year'
  | 'year-portion'
  | 'serial'
  | 'digits'
  | 'arrow'
  | 'short-right'
  | 'relative-year'
  | 'approximate-word'
  | 'season';

export type DateReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' }
  /** `due` is the last day; `start` is there where the cell names a beginning of its own. 頃 and 目途 are approximate: nobody is late on such a day. */
  | {
      readonly kind: 'exact' | 'approximate';
      readonly first: CalendarDay;
      readonly due: CalendarDay;
      readonly start: CalendarDay | null;
      readonly precision: Precision;
      readonly assumed: readonly DateAssumption[];
      readonly weekdayDisagrees: boolean;
    }
  /** A beginning and no end. */
  | { readonly kind: 'open'; readonly start: CalendarDay; readonly precision: Precision; readonly assumed: readonly DateAssumption[] }
  | { readonly kind: 'recurring' }
  | { readonly kind: 'conditional' }
  | { readonly kind: 'none' }
  | { readonly kind: 'as-of'; readonly day: CalendarDay }
  | { readonly kind: 'asked'; readonly question: 'bare-year' | 'year-portion' }
  /** Two notations of one date name different days. */
  | { readonly kind: 'disagreeing'; readonly first: CalendarDay; readonly second: CalendarDay };

type DayReading = Extract<DateReading, { readonly kind: 'exact' | 'approximate' }>;

/** The reading where it ends on a day, be it an approximate one. */
export const namesDay = (reading: DateReading): reading is DayReading => reading.kind === 'exact' || reading.kind === 'approximate';

/** The day in a reading, its last one where it is a stretch of days; null where it names none. */
export const dayIn = (reading: DateReading): CalendarDay | null => (namesDay(reading) ? reading.due : null);

/** The day on which something begins: the first of a stretch, or the beginning of what has no end; null where it names none. */
export function beginningIn(reading: DateReading): CalendarDay | null {
  if (reading.kind === 'open') return reading.start;
  return namesDay(reading) ? reading.first : null;
}

/** A date is short; longer texts are sentences, and a sentence is not searched for dates. */
const LONGEST = 100;

const recurringWords =
  /随時|通年|適宜|必要に応じ|毎年|毎月|毎週|毎日|毎年度|各年度|ごと|毎に|^(?:ONGOING|CONTINUOUS|ASNEEDED|DAILY|WEEKLY|MONTHLY|QUARTERLY|ANNUAL(?:LY)?|YEARLY)$|^EVERY|[月年週]\d+回|翌月の?\d|半年に/;
const weakRecurringWords = /継続|定期|常時|恒常/;
const conditionalWords = /次第|場合|れば|たら|動向|踏まえ|受けて|状況を見|応じて|終了後|完了後|決定後|策定後|改定後|後に/;
const noneWords =
  /^(?:(?:時期|期限|期日|締め?切り?|納期|日程|完了日?)[はの]?)?(未定|調整中|調査中|検討中|要検討|今後|今後検討|当面|当面の間|なし|無し|設定なし|該当なし|N\/?A|TBD|TBC|TOBED(?:ETERMINED|ECIDED)|UNDECIDED|UNKNOWN|NONE|NOT(?:SET|DECIDED)|[-‐–—―−ー~]+)$/;

/** Reads one cell. */
export function readDate(cell: CellValue | undefined, base: DateBase): DateReading {
  if (cell === undefined) return { kind: 'blank' };
  if (typeof cell === 'boolean') return { kind: 'unreadable' };
  if (isDateCell(cell)) return exactly(cell.day, []);
  if (typeof cell === 'number') {
    const day = serialDay(cell);
    if (day !== null) return exactly(day, ['serial']);
    // 20230930
    return /^(?:19|20)\d{6}$/.test(String(cell)) ? readDate(String(cell), base) : { kind: 'unreadable' };
  }
  const plain = plainDate(cell.slice(0, 10 * LONGEST));
  const { text } = plain;
  if (text === '') return { kind: 'blank' };
  if (noneWords.test(text)) return { kind: 'none' };
  if (recurringWords.test(text)) return { kind: 'recurring' };
  const reading = text.length > LONGEST ? null : readText(text, base);
  if (reading !== null && !/次第|れば|場合/.test(text)) return withAssumed(reading, plain);
  if (weakRecurringWords.test(text)) return { kind: 'recurring' };
  return conditionalWords.test(text) ? { kind: 'conditional' } : { kind: 'unreadable' };
}

/** A reading with what was assumed before it was read. */
function withAssumed(reading: DateReading, { digits, arrow }: { readonly digits: boolean; readonly arrow: boolean }): DateReading {
  const more: readonly DateAssumption[] = [...(digits ? (['digits'] as const) : []), ...(arrow ? (['arrow'] as const) : [])];
  return more.length > 0 && namesDay(reading) ? { ...reading, assumed: [...reading.assumed, ...more] } : reading;
}

function exactly(day: CalendarDay, assumed: readonly DateAssumption[]): DateReading {
  return { kind: 'exact', first: day, due: day, start: null, precision: 'day', assumed, weekdayDisagrees: false };
}

/** The day of a number pasted without its format: days since 1899-12-30. Only the years 2000 to 2099 are taken for one; null for others. */
export function serialDay(serial: number): CalendarDay | null {
  const epoch = dayOf(1900, 1, 1);
  return epoch === null || !Number.isInteger(serial) || serial < 36_526 || serial > 73_050 ? null : addDays(epoch, serial - 2);
}

const approximate = /^(おおむね|概ね|およそ|約)|(を|の)?(頃|ごろ|目途|目処|めど|メド|目安)(に|として|とする|とし)?/;
/** What is said of the date and changes nothing: 予定, 遅くとも, までに実施 … */
const trimmings: readonly RegExp[] = [
  /^遅くとも/,
  /^(?:(?:提出|完了|実施|達成|対応|回答)?(?:期限|期日|締め?切り?日?|〆切り?日?|納期)|(?:完了|終了|実施|導入|稼働)(?:予定|目標|見込み?)?日?:):?/,
  /(?:\((?:必着|厳守|当?日?消印有効|締め?切り?|〆切り?|期限)\)|(?:必着|厳守|当?日?消印有効|締め?切り?|〆切り?|締め|〆|期限|限り|付け?))$/,
  /日中に?$/,
  /\((?:の)?\d+(?:か年|カ年|ヶ年|年間)(?:の計画)?\)$/,
  /\((?:予定|見込み?|目標|仮|案|繰越し?|延長|変更後?|確定|済み?)\)$/,
  /(を|の)?(予定|見込み?|目標)(日|時期)?(とする)?$/,
  /(の)?\d+(か年|カ年|ヶ年|年間|か月間)(の計画)?$/,
  /(に|を|の|より)?(本?稼働|本格稼働|運用開始|供用開始|開始|実施|完了|導入|公開|施行|策定|制定|実現|終了|達成|提出)(予定|済み?|目標)?$/,
  /まで(に|の)?$/,
  /にかけて$/,
  /(を|の)?(予定|目標)$/,
  /まで(に|の)?$/,
];

/** null where it is no date at all. */
function readText(text: string, base: DateBase): DateReading | null {
  const asOf = /^(.*?)(時点|現在)(で|の.*)?$/.exec(text);
  if (asOf !== null) {
    const day = readSpan(asOf[1] ?? '', base, false);
    return day !== null && namesDay(day) ? { kind: 'as-of', day: day.due } : day;
  }
  const fuzzy = approximate.test(text);
  const plain = text.replace(approximate, '');
  return readSpan(plain, base, fuzzy) ?? readTwice(plain, base, fuzzy);
}

/** 令和5年9月30日(2023/9/30), 年度末(3月31日): the one of the two that says more; two that do not go together disagree. */
function readTwice(text: string, base: DateBase, fuzzy: boolean): DateReading | null {
  const both = /^(.+)\(([^()]+)\)$/.exec(text);
  const first = both === null ? null : readSpan(both[1] ?? '', base, fuzzy);
  if (first === null || !namesDay(first)) return null;
  const second = readSpan(both?.[2] ?? '', { ...base, fiscalYear: fiscalYearOf(first.due) }, fuzzy);
  if (second === null || !namesDay(second)) return null;
  if (second.first <= first.first && first.due <= second.due) return first;
  return first.first <= second.first && second.due <= first.due ? second : { kind: 'disagreeing', first: first.due, second: second.due };
}

function trim(text: string): string {
  return trimmings.reduce((left, pattern) => {
    const shorter = left.replace(pattern, '');
    return shorter === '' ? left : shorter;
  }, text);
}

function readSpan(text: string, base: DateBase, fuzzy: boolean): DateReading | null {
  // ～令和5年9月30日, →令和6年3月: the end alone
  const end = /^[~→](?=[^~→])/.test(text) ? readOne(trim(text.slice(1)), base) : null;
  if (end !== null) return end.kind === 'point' ? dueOn(end.point, null, fuzzy) : end;
  const open = /^(.+?)(以降|以後|から|より|~|→)(順次|開始|実施|継続|運用|運用開始|本格実施|を?予定|随時)*$/.exec(text);
  const openAlone = open !== null && !/から|~|→/.test(open[1] ?? '') ? readOne(trim(open[1] ?? ''), base) : null;
  if (openAlone !== null) {
    if (openAlone.kind !== 'point') return openAlone;
    const { first, precision, assumed } = openAlone.point;
    return { kind: 'open', start: first, precision, assumed };
  }
  const sides = rangeSides(trim(text));
  if (sides !== null) return readRange(sides.left, sides.right, base, fuzzy);
  const alone = readOne(trim(text), base);
  if (alone === null) return null;
  return alone.kind === 'point' ? dueOn(alone.point, null, fuzzy) : alone;
}

const readOne = (text: string, base: DateBase) => readPoint(text, base, null);

function dueOn(point: Point, start: Point | null, fuzzy: boolean): DateReading {
  const assumed = new Set<DateAssumption>([...(start?.assumed ?? []), ...point.assumed]);
  const vague = fuzzy || point.precision === 'season';
  if (fuzzy) assumed.add('approximate-word');
  return {
    kind: vague ? 'approximate' : 'exact',
    first: start === null ? point.first : start.first,
    due: point.last,
    start: start === null ? null : start.first,
    precision: point.precision,
    assumed: [...assumed],
    weekdayDisagrees: point.weekdayDisagrees || start?.weekdayDisagrees === true,
  };
}

/** 「AからBまで」「A~B」「A-B」「A・B」; null for one point. A hyphen inside 2023-06-21 parts nothing. */
function rangeSides(text: string): { readonly left: string; readonly right: string } | null {
  // 令和1~3年度(2019~2021年度): the second notation is looked at by its own reading
  const tilde = /^([^~]+?)(?:から|~)(.+)$/.exec(text);
  if (tilde !== null) return { left: tilde[1] ?? '', right: tilde[2] ?? '' };
  // moved more than once: from the first to the last
  const stops = text.split(ARROW);
  if (stops.length > 1) return { left: stops[0] ?? '', right: stops[stops.length - 1] ?? '' };
  if (/^[RHS]\d{1,2}-\d{1,2}-\d{1,2}$/.test(text)) return null;
  const hyphen =
    /^(.*?(?:年度|年|月|日|旬|期|[RHS]\d{1,2}(?:\.\d{1,2}){0,2}))-(.+)$/.exec(text) ??
    /^(\d{4})-(\d{4}(?:年度?)?)$/.exec(text) ??
    /^(\d{4}[./]\d{1,2}(?:[./]\d{1,2})?|\d{1,2}[./]\d{1,2}|\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(text) ??
    /^(\d{1,2})-(\d{1,2}月.*)$/.exec(text);
  if (hyphen !== null) return { left: hyphen[1] ?? '', right: hyphen[2] ?? '' };
  const list = /^((?:令和|平成|昭和|[RHS])?\d{1,4}(?:年度?|月)?)(?:・\d{1,4}(?:年度?|月)?)*・(\d{1,4}(?:年度|年|月))$/.exec(text);
  return list === null ? null : { left: list[1] ?? '', right: list[2] ?? '' };
}

function readRange(left: string, right: string, base: DateBase, fuzzy: boolean): DateReading | null {
  const again = /^(.*?)\(([^()]*~[^()]*)\)$/.exec(right);
  const reading = readSides(left, trim(again === null ? right : (again[1] ?? '')), base, fuzzy);
  const second = again === null ? null : rangeSides(again[2] ?? '');
  if (second === null || reading === null) return reading;
  const other = readSides(second.left, second.right, base, fuzzy);
  if (other === null || !('due' in reading) || !('due' in other) || other.due === reading.due) return reading;
  return { kind: 'disagreeing', first: reading.due, second: other.due };
}

function readSides(leftAsWritten: string, rightAsWritten: string, base: DateBase, fuzzy: boolean): DateReading | null {
  const left = withUnit(leftAsWritten, rightAsWritten);
  const from = readOne(trim(left), base);
  if (from !== null && from.kind !== 'point') return from;
  const start = from === null ? null : from.point;
  // 契約締結日から令和7年3月31日まで: the beginning is an event, the end a day
  if (start === null && !/日|後|時/.test(left)) return null;
  const { text: right, leaned } = withYear(rightAsWritten, start);
  const to = readPoint(trim(right), base, start);
  if (to === null) return null;
  if (to.kind !== 'point') return to;
  return dueOn(leaned ? { ...to.point, assumed: [...to.point.assumed, 'short-right'] } : to.point, start, fuzzy);
}

/** 令和1~3年度: the left side takes the unit of the right one; so do 4~9月 and 1~3日. */
function withUnit(left: string, right: string): string {
  if (/月[上中]$/.test(left) && /旬/.test(right)) return `${left}旬`;
  if (/^(?:FY)?(?:令和|平成|昭和|[RHS])?['’]?\d{1,4}$/.test(left)) {
    const unit = /^(?:FY)?(?:令和|平成|昭和|[RHS])?['’]?\d{1,4}(年度|年|月)/.exec(right);
    if (unit !== null) return left + (unit[1] ?? '');
  }
  return left;
}

/** The right side as if it were written in full: 3年度 takes the era, 30日 the month, 9 the month's unit. */
function withYear(right: string, start: Point | null): { readonly text: string; readonly leaned: boolean } {
  if (start === null) return { text: right, leaned: false };
  if (/^\d{1,2}(年度|年)/.test(right) && start.era !== null) return { text: start.era + right, leaned: true };
  if (/^\d{1,2}(年度|年)/.test(right) && start.era === null && start.year >= 2000) return { text: `20${right}`, leaned: true };
  if (/^(?:上旬|初旬|中旬|下旬|末)/.test(right) && start.precision !== 'fiscal-year' && start.precision !== 'year') {
    const { year, month } = partsOf(start.last);
    return { text: `${year}年${month}月${right}`, leaned: true };
  }
  if (/^\d{1,2}日/.test(right)) {
    const { year, month } = partsOf(start.last);
    return { text: `${year}年${month}月${right}`, leaned: true };
  }
  if (/^(翌年度|翌年)/.test(right))
    return { text: right.replace(/^翌年(度?)/, (_match, unit: string) => `${start.year + 1}年${unit}`), leaned: true };
  if (/^(同年度|同年)/.test(right))
    return { text: right.replace(/^同年(度?)/, (_match, unit: string) => `${start.year}年${unit}`), leaned: true };
  if (/^\d{1,2}$/.test(right) && start.precision === 'month') return { text: `${right}月`, leaned: true };
  return { text: right, leaned: false };
}

/** 令和6年3月29日 */
export function dayNotation(day: CalendarDay): string {
  const { month, day: dayOfMonth } = partsOf(day);
  return `${yearNotation(day)}${month}月${dayOfMonth}日`;
}

function yearNotation(day: CalendarDay): string {
  const era = eraYearOf(day);
  return era === null ? `${partsOf(day).year}年` : `${era.era.name}${era.year === 1 ? '元' : era.year}年`;
}

/** 令和6年度, as plans of a year call it that begins in one era and ends in the next: 令和元年度. */
function fiscalYearNotation(fiscalYear: number): string {
  const { first } = fiscalYearSpan(fiscalYear);
  return `${yearNotation(addDays(first, 60))}度`;
}

/** A stretch of days in the shortest notation that `readDate` reads back to the same days. */
export function periodNotation(first: CalendarDay, last: CalendarDay): string {
  if (first === last) return dayNotation(first);
  const from = partsOf(first);
  const to = partsOf(last);
  const fiscalYear = from.month >= 4 ? from.year : from.year - 1;
  if (from.day === 1 && last === lastOfMonth(to.year, to.month)) {
    const months = (to.year - from.year) * 12 + to.month - from.month + 1;
    if (months === 1) return `${yearNotation(last)}${from.month}月`;
    if (months === 3 && from.month % 3 === 1)
      return `${fiscalYearNotation(fiscalYear)}第${Math.floor(((from.month + 8) % 12) / 3) + 1}四半期`;
    if (months === 6 && from.month === 4) return `${fiscalYearNotation(fiscalYear)}上半期`;
    if (months === 6 && from.month === 10) return `${fiscalYearNotation(fiscalYear)}下半期`;
    if (months === 12 && from.month === 4) return fiscalYearNotation(fiscalYear);
    if (months === 12 && from.month === 1) return `${from.year}年`;
  }
  return `${dayNotation(first)}～${dayNotation(last)}`;
}
