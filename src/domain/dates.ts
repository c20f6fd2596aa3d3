// Reads what stands in a date column of a municipal plan: 令和5年9月30日（土）, R5.6.21, 令和6年3月末, 年度末, 随時, 未定 ...
import { addDays, type CalendarDay, dayOf, type Era, eras, fiscalYearSpan, lastOfMonth, partsOf, weekdayOf, westernYear } from './calendar';
import { type CellValue, isDateCell } from './table';

export type Precision = 'day' | 'tenth' | 'month' | 'quarter' | 'half' | 'fiscal-year' | 'year';

export type DateReading =
  | { readonly kind: 'blank' }
  /** A day or a stretch of days. A due date is its last day; `start` is set where the cell names a beginning of its own. */
  | {
      readonly kind: 'span';
      readonly first: CalendarDay;
      readonly last: CalendarDay;
      readonly precision: Precision;
      /** 頃, 目途: nobody is late on such a day. */
      readonly approximate: boolean;
      readonly start: CalendarDay | null;
      /** The weekday in the cell is not the weekday of the day. */
      readonly weekdayDisagrees: boolean;
    }
  /** 「令和5年4月から」: a beginning, no end. */
  | { readonly kind: 'from'; readonly first: CalendarDay }
  | { readonly kind: 'undecided' }
  /** 随時, 通年, 毎年: never late. */
  | { readonly kind: 'recurring' }
  /** 制度化されれば: hangs on something else, never late. */
  | { readonly kind: 'conditional' }
  /** Japanese and western year in one cell name different days. */
  | { readonly kind: 'disagreeing'; readonly first: CalendarDay; readonly second: CalendarDay }
  | { readonly kind: 'unreadable' };

const recurringWords = /随時|通年|継続|適宜|必要に応じ|毎年|毎月|毎週|定期|ごと|月1回|年1回/;
const undecidedWords = /^(未定|調整中|調査中|検討中|今後|当面|なし|設定なし|[-‐–—―−ー]+)$/;
const conditionalWords = /次第|場合|れば|制度化|動向|を踏まえ/;

/**
 * Reads one cell. `fiscalYear` (western) is the year of the sheet: it dates 「年度末」 and 「9月末」. Within a 年度, January
 * to March belong to the next calendar year. Bare two-digit years are not read: 24 is 平成24年 in one plan and 2024 in another.
 */
export function readDate(cell: CellValue | undefined, fiscalYear: number): DateReading {
  if (cell === undefined) return { kind: 'blank' };
  if (typeof cell === 'boolean') return { kind: 'unreadable' };
  if (isDateCell(cell)) return exactly(cell.day);
  if (typeof cell === 'number') return fromSerial(cell);
  const text = normalise(cell);
  if (text === '') return { kind: 'blank' };
  if (undecidedWords.test(text)) return { kind: 'undecided' };
  return readRange(text, fiscalYear) ?? readWords(text);
}

function readWords(text: string): DateReading {
  if (recurringWords.test(text)) return { kind: 'recurring' };
  if (conditionalWords.test(text)) return { kind: 'conditional' };
  return { kind: 'unreadable' };
}

function exactly(day: CalendarDay): DateReading {
  return { kind: 'span', first: day, last: day, precision: 'day', approximate: false, start: null, weekdayDisagrees: false };
}

/** A number pasted without its format: days since 1899-12-30. Only the years 2000 to 2099 are taken for one. */
function fromSerial(serial: number): DateReading {
  const epoch = dayOf(1900, 1, 1);
  if (epoch === null || !Number.isInteger(serial) || serial < 36_526 || serial > 73_050) return { kind: 'unreadable' };
  return exactly(addDays(epoch, serial - 2));
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[〜∼～]/g, '~')
    .replace(/元年/g, '1年')
    .toUpperCase();
}

/** One end of a range, or the whole cell. */
type Point = { readonly first: CalendarDay; readonly last: CalendarDay; readonly precision: Precision; readonly weekdayDisagrees: boolean };
type PointReading = Point | { readonly kind: 'disagreeing'; readonly first: CalendarDay; readonly second: CalendarDay };

const isPoint = (reading: PointReading): reading is Point => !('kind' in reading);

/** 「AからBまで」「A~B」「Aから」「Bまで」「B頃」. null where it is no date at all. */
function readRange(text: string, fiscalYear: number): DateReading | null {
  const approximate = /頃|ごろ|目途|目処|めど|予定/.test(text) && !/予定日/.test(text) && /頃|ごろ|目途|目処|めど/.test(text);
  const plain = text.replace(/(を)?(頃|ごろ|目途|目処|めど)(に|まで|までに)?|予定(日)?$|(遅くとも)/g, '');
  const [left = '', right] = plain.split(/から|~/, 2);
  if (right !== undefined) {
    const from = readPoint(left, fiscalYear, null);
    if (from === null) return null;
    if (!isPoint(from)) return from;
    const end = right.replace(/まで(に|の.*)?$/, '');
    if (end === '') return { kind: 'from', first: from.first };
    const to = readPoint(end, fiscalYear, from);
    if (to === null) return null;
    if (!isPoint(to)) return to;
    return {
      kind: 'span',
      first: from.first,
      last: to.last,
      precision: to.precision,
      approximate,
      start: from.first,
      weekdayDisagrees: from.weekdayDisagrees || to.weekdayDisagrees,
    };
  }
  const point = readPoint(plain.replace(/まで(に)?$/, ''), fiscalYear, null);
  if (point === null) return null;
  if (!isPoint(point)) return point;
  return { kind: 'span', ...point, approximate, start: null };
}

const yearPattern = String.raw`(?:(令和|平成|昭和|R|H|S)(\d{1,2})|(\d{4}))(年度|年|[./-])`;
const wholeYear = new RegExp(`^${yearPattern}`);
/** 令和5年(2023年), 2023年度(令和5年度): the same year said twice. */
const doubleYear = new RegExp(`^${yearPattern}\\(${yearPattern}?\\)`);
const doubleBare = /^(?:(令和|平成|昭和)(\d{1,2})|(\d{4}))\((?:(令和|平成|昭和)(\d{1,2})|(\d{4}))年?\)(年度|年)/;

type YearReading = { readonly year: number; readonly fiscal: boolean; readonly rest: string; readonly other: number | null };

function yearFrom(eraName: string | undefined, yearOfEra: string | undefined, western: string | undefined): number | null {
  if (western !== undefined) return Number(western);
  const era: Era | undefined = eras.find(({ name, letter }) => name === eraName || letter === eraName);
  return era === undefined || yearOfEra === undefined ? null : westernYear(era, Number(yearOfEra));
}

function readYear(text: string, fiscalYear: number): YearReading | null {
  const bare = doubleBare.exec(text);
  if (bare) {
    const year = yearFrom(bare[1], bare[2], bare[3]);
    if (year === null) return null;
    return { year, fiscal: bare[7] === '年度', rest: text.slice(bare[0].length), other: yearFrom(bare[4], bare[5], bare[6]) };
  }
  const twice = doubleYear.exec(text);
  if (twice) {
    const year = yearFrom(twice[1], twice[2], twice[3]);
    if (year === null) return null;
    return { year, fiscal: twice[4] === '年度', rest: text.slice(twice[0].length), other: yearFrom(twice[5], twice[6], twice[7]) };
  }
  const once = wholeYear.exec(text);
  if (once) {
    const year = yearFrom(once[1], once[2], once[3]);
    return year === null ? null : { year, fiscal: once[4] === '年度', rest: text.slice(once[0].length), other: null };
  }
  const relative = /^(今年度|本年度|当該年度|年度(?=末|内|中|当初))|^(来年度|翌年度|次年度)/.exec(text);
  if (relative)
    return {
      year: relative[2] === undefined ? fiscalYear : fiscalYear + 1,
      fiscal: true,
      rest: text.slice(relative[0].length),
      other: null,
    };
  return null;
}

function readPoint(text: string, fiscalYear: number, previous: Point | null): PointReading | null {
  const said = readYear(text, fiscalYear);
  // without a year: a month or a quarter of the sheet's fiscal year, or of the range's beginning
  const base: YearReading = said ?? {
    year: previous === null ? fiscalYear : fiscalYearOfPoint(previous),
    fiscal: true,
    rest: text,
    other: null,
  };
  if (said === null && !/^(\d{1,2}月|第?[1-4]四半期|Q[1-4]|[上下]半?期)/.test(text)) return null;
  const point = withinYear(base.year, base.fiscal, base.rest);
  if (point === null || base.other === null || base.other === base.year) return point;
  const otherPoint = withinYear(base.other, base.fiscal, base.rest);
  return otherPoint === null ? null : { kind: 'disagreeing', first: point.last, second: otherPoint.last };
}

function fiscalYearOfPoint(point: Point): number {
  const { year, month } = partsOf(point.last);
  return month >= 4 ? year : year - 1;
}

/** What follows the year: nothing, 末, a quarter, a half, a month, a day. */
function withinYear(year: number, fiscal: boolean, rest: string): Point | null {
  const span = (first: CalendarDay | null, last: CalendarDay | null, precision: Precision): Point | null =>
    first === null || last === null ? null : { first, last, precision, weekdayDisagrees: false };

  if (/^(末|内|中|末日|中に|内に)?$/.test(rest)) {
    if (fiscal) {
      const { first, last } = fiscalYearSpan(year);
      return span(first, last, 'fiscal-year');
    }
    return span(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year');
  }
  if (fiscal && /^(当初|初め|始め)$/.test(rest)) return span(dayOf(year, 4, 1), dayOf(year, 4, 1), 'day');
  const quarter = /^(?:第?([1-4])四半期|Q([1-4]))(末|中|内)?$/.exec(rest);
  if (quarter) {
    const index = Number(quarter[1] ?? quarter[2]) - 1;
    const month = ((index * 3 + 3) % 12) + 1;
    const calendarYear = month >= 4 ? year : year + 1;
    return span(dayOf(calendarYear, month, 1), lastOfMonth(calendarYear, month + 2), 'quarter');
  }
  if (/^上半?期(末|中|内)?$/.test(rest)) return span(dayOf(year, 4, 1), dayOf(year, 9, 30), 'half');
  if (/^下半?期(末|中|内)?$/.test(rest)) return span(dayOf(year, 10, 1), dayOf(year + 1, 3, 31), 'half');

  const match = /^(\d{1,2})(?:月|[./-]|$)(.*)$/.exec(rest);
  if (!match) return null;
  const month = Number(match[1]);
  const after = match[2] ?? '';
  const calendarYear = fiscal && month <= 3 ? year + 1 : year;
  const firstOfMonth = dayOf(calendarYear, month, 1);
  const last = lastOfMonth(calendarYear, month);
  if (firstOfMonth === null || last === null) return null;
  if (/^(末|末日|中|内)?$/.test(after)) return span(firstOfMonth, last, 'month');
  if (/^(当初|初め|始め)$/.test(after)) return span(firstOfMonth, firstOfMonth, 'day');
  const tenth = /^(上|中|下)旬$/.exec(after);
  if (tenth) {
    const [from, to] = tenth[1] === '上' ? [1, 10] : tenth[1] === '中' ? [11, 20] : [21, null];
    return span(dayOf(calendarYear, month, from), to === null ? last : dayOf(calendarYear, month, to), 'tenth');
  }
  const day = /^(\d{1,2})日?(?:\(([日月火水木金土])(?:曜日?)?(?:・祝)?\))?$/.exec(after);
  if (!day) return null;
  const exact = dayOf(calendarYear, month, Number(day[1]));
  if (exact === null) return null;
  return {
    first: exact,
    last: exact,
    precision: 'day',
    weekdayDisagrees: day[2] !== undefined && '日月火水木金土'.indexOf(day[2]) !== weekdayOf(exact),
  };
}
