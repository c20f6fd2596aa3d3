// One point in time as a plan writes it: 令和5年9月30日（土）, R5.6.21, 令和6年2月末, 令和5年度第2四半期, 8月上旬, 秋, 年度末, FY2023.
// The text is normalised already: half width, no blanks, capitals, 元年 as 1年.
import {
  addDays,
  type CalendarDay,
  dayOf,
  type Era,
  eras,
  fiscalYearSpan,
  lastOfMonth,
  partsOf,
  weekdayOf,
  westernYear,
} from '../sheet/calendar';
import type { DateAssumption, DateBase, Precision } from './dates';

export type Point = {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly precision: Precision;
  readonly weekdayDisagrees: boolean;
  readonly assumed: readonly DateAssumption[];
  /** The year as said, so that a range's short right side can lean on it. */
  readonly year: number;
  readonly fiscal: boolean;
  readonly era: string | null;
};

export type PointReading =
  | { readonly kind: 'point'; readonly point: Point }
  | { readonly kind: 'asked'; readonly question: 'bare-year' | 'year-portion' }
  | { readonly kind: 'disagreeing'; readonly first: CalendarDay; readonly second: CalendarDay };

const yearNumber = String.raw`(?:(令和|平成|昭和|R|H|S)(\d{1,2})|(\d{4}))`;
/** Groups: era, year of era, western year, bare year, the same year again in brackets (3), unit, and again in brackets after the unit (3). */
const yearStart = new RegExp(
  String.raw`^(FY)?(?:(令和|平成|昭和|R|H|S)(\d{1,2})|(\d{4})|['’]?(\d{1,2}))` +
    String.raw`(?:\(${yearNumber}(?:年度|年)?\))?` +
    String.raw`(年度分|年度|年分|年|[./-](?=\d)|(?=Q\d|第\d|[上下]半?期|末|$))` +
    String.raw`(?:\(${yearNumber}(?:年度|年)?\))?`,
);

type YearSaid = {
  readonly year: number;
  readonly fiscal: boolean;
  readonly era: string | null;
  /** The second notation of the same year; null where there is one notation only. */
  readonly other: number | null;
  readonly rest: string;
  readonly assumed: readonly DateAssumption[];
  /** An era year past the era's end is told once the month is known. */
  readonly eraEnd: CalendarDay | null;
};

/** null: no point in time. `sheet` dates what has no year; `lean` is the beginning of the range, for a short right side. */
export function readPoint(text: string, base: DateBase, lean: Point | null): PointReading | null {
  const said = readYear(text, base);
  if (said !== null && 'question' in said) return { kind: 'asked', question: said.question };
  if (said !== null) return dated(said, withinYear(said.year, said.fiscal, said.rest), withOther(said));
  return readWithoutYear(text, base, lean);
}

function withOther(said: YearSaid): Within | null {
  return said.other === null || said.other === said.year ? null : withinYear(said.other, said.fiscal, said.rest);
}

function dated(said: YearSaid, within: Within | null, other: Within | null): PointReading | null {
  if (within === null) return null;
  if (said.other !== null && said.other !== said.year)
    return other === null ? null : { kind: 'disagreeing', first: within.last, second: other.last };
  const assumed: DateAssumption[] = [...said.assumed];
  if (
    said.eraEnd !== null &&
    within.first > said.eraEnd &&
    !(said.fiscal && within.precision === 'fiscal-year' && partsOf(said.eraEnd).year === said.year)
  )
    assumed.push('era-overflow');
  if (said.fiscal && within.month !== null && within.month <= 3) assumed.push('next-year-months');
  if (within.precision === 'season') assumed.push('season');
  return {
    kind: 'point',
    point: {
      first: within.first,
      last: within.last,
      precision: within.precision,
      weekdayDisagrees: within.weekdayDisagrees,
      assumed,
      year: said.year,
      fiscal: said.fiscal,
      era: said.era,
    },
  };
}

function eraNamed(name: string): Era | undefined {
  return eras.find((era) => era.name === name || era.letter === name);
}

function yearFrom(era: string | undefined, yearOfEra: string | undefined, western: string | undefined): number | null {
  if (western !== undefined) return Number(western);
  const found = era === undefined ? undefined : eraNamed(era);
  return found === undefined || yearOfEra === undefined || Number(yearOfEra) === 0 ? null : westernYear(found, Number(yearOfEra));
}

function readYear(text: string, base: DateBase): YearSaid | { readonly question: 'bare-year' | 'year-portion' } | null {
  const relative = readRelativeYear(text, base);
  if (relative !== null) return relative;
  const match = yearStart.exec(text);
  if (match === null) return null;
  const [whole, fy, era, yearOfEra, western, bare, inEra, inYear, inWestern, unit = '', afterEra, afterYear, afterWestern] = match;
  const rest = text.slice(whole.length);
  const assumed: DateAssumption[] = [];
  let year = yearFrom(era, yearOfEra, western);
  let eraName = era ?? null;
  if (bare !== undefined) {
    // 6/21 is June; 24/6/21 and 24年度 name a year, but which? 1 alone is a number
    if (bare.length === 1 && !unit.startsWith('年')) return null;
    if (/^[./-]$/.test(unit) && !/^\d{1,2}[./-]\d{1,2}(?!\d)/.test(rest)) return null;
    if (unit === '' && fy === undefined && rest !== '') return null;
    if (base.bareYears === null && fy === undefined) return { question: 'bare-year' };
    year =
      base.bareYears === 'western' || fy !== undefined
        ? 2000 + Number(bare)
        : yearFrom(base.bareYears === 'heisei' ? 'H' : 'R', bare, undefined);
    eraName = base.bareYears === 'western' || fy !== undefined ? null : base.bareYears === 'heisei' ? '平成' : '令和';
    assumed.push('bare-year');
  }
  // the end of R5: of the year or of the fiscal year?
  if (year === null || (unit === '' && fy === undefined && rest.startsWith('末'))) return null;
  const portion = unit === '年分';
  if (portion && base.yearPortion === null) return { question: 'year-portion' };
  if (portion) assumed.push('year-portion');
  const fiscal =
    fy !== undefined ||
    unit === '年度' ||
    unit === '年度分' ||
    (portion && base.yearPortion === 'fiscal-year') ||
    (unit === '' && rest !== '');
  const named = eraName === null ? undefined : eraNamed(eraName);
  return {
    year,
    // R5 alone and 2023 alone in a column of years are fiscal years in a town's plan
    fiscal: fiscal || (unit === '' && rest === ''),
    era: eraName,
    other: yearFrom(inEra ?? afterEra, inYear ?? afterYear, inWestern ?? afterWestern),
    rest,
    assumed,
    eraEnd: named === undefined ? null : eraEnd(named),
  };
}

/** The last day of an era; null for the present one. */
function eraEnd(era: Era): CalendarDay | null {
  const next = eras[eras.indexOf(era) - 1];
  return next === undefined ? null : addDays(next.firstDay, -1);
}

const relativeYears: readonly { readonly words: RegExp; readonly step: number; readonly fiscal: boolean }[] = [
  { words: /^再来年度/, step: 2, fiscal: true },
  { words: /^(?:来|翌|次)年度/, step: 1, fiscal: true },
  { words: /^(?:昨|前)年度/, step: -1, fiscal: true },
  { words: /^(?:今|本|当|当該)年度/, step: 0, fiscal: true },
  { words: /^年度(?=末|内|中|当初|明け|$)/, step: 0, fiscal: true },
  { words: /^(?:来|翌)年/, step: 1, fiscal: false },
  { words: /^(?:今|本)年/, step: 0, fiscal: false },
  { words: /^年(?=内|末|中|始|明け)/, step: 0, fiscal: false },
];

function readRelativeYear(text: string, base: DateBase): YearSaid | null {
  for (const { words, step, fiscal } of relativeYears) {
    const match = words.exec(text);
    if (match === null) continue;
    return {
      year: base.fiscalYear + step,
      fiscal,
      era: null,
      other: null,
      rest: text.slice(match[0].length),
      assumed: ['relative-year'],
      eraEnd: null,
    };
  }
  return null;
}

/** 9月末, 第2四半期, 秋: inside the sheet's fiscal year, or that of the range's beginning. */
function readWithoutYear(text: string, base: DateBase, lean: Point | null): PointReading | null {
  if (!/^(\d{1,2}月|\d{1,2}[./]\d{1,2}|\d{1,2}(?:上旬|中旬|下旬)|第?[1-4]四半期|Q[1-4]|[1-4]Q|[上下]半?期|[前後]期|[春夏秋冬])/.test(text))
    return null;
  if (lean !== null && !lean.fiscal) {
    // 令和5年10月～2月: the months go on, into the next year where they would turn back
    const same = withinYear(lean.year, false, text);
    const later = same !== null && same.last < lean.first ? withinYear(lean.year + 1, false, text) : same;
    return later === null
      ? null
      : dated(plainYear(later === same ? lean.year : lean.year + 1, false, lean.era, 'short-right'), later, null);
  }
  const year = lean === null ? base.fiscalYear : lean.year;
  return dated(
    plainYear(year, true, lean?.era ?? null, lean === null ? 'fiscal-year-of-sheet' : 'short-right'),
    withinYear(year, true, text),
    null,
  );
}

function plainYear(year: number, fiscal: boolean, era: string | null, assumption: DateAssumption): YearSaid {
  return { year, fiscal, era, other: null, rest: '', assumed: [assumption], eraEnd: null };
}

type Within = {
  readonly first: CalendarDay;
  readonly last: CalendarDay;
  readonly precision: Precision;
  readonly weekdayDisagrees: boolean;
  /** Where a month is named: it may lie in the second calendar year of a fiscal year. */
  readonly month: number | null;
};

function span(first: CalendarDay | null, last: CalendarDay | null, precision: Precision, month: number | null = null): Within | null {
  return first === null || last === null ? null : { first, last, precision, weekdayDisagrees: false, month };
}

const quarterPattern = /^(?:第?([1-4])四半期|Q([1-4])|([1-4])Q)(?:末|中|内)?$/;
const seasons: { readonly [word: string]: number } = { 春: 3, 夏: 6, 秋: 9, 冬: 12 };

/** What follows the year: nothing, 末, a quarter, a half, a season, a month, a day. */
function withinYear(year: number, fiscal: boolean, rest: string): Within | null {
  if (/^(末|末日|度末|内|中|いっぱい)?$/.test(rest)) {
    if (!fiscal) return span(dayOf(year, 1, 1), dayOf(year, 12, 31), 'year');
    const { first, last } = fiscalYearSpan(year);
    return dayOf(year, 4, 1) === null ? null : span(first, last, 'fiscal-year');
  }
  if (/^(当初|初め|始め|はじめ|始)$/.test(rest)) return span(dayOf(year, fiscal ? 4 : 1, 1), dayOf(year, fiscal ? 4 : 1, 1), 'day');
  if (rest === '明け')
    return fiscal
      ? span(dayOf(year + 1, 4, 1), lastOfMonth(year + 1, 4), 'month')
      : span(dayOf(year + 1, 1, 1), lastOfMonth(year + 1, 1), 'month');
  const quarter = quarterPattern.exec(rest);
  if (quarter !== null) {
    const month = ((Number(quarter[1] ?? quarter[2] ?? quarter[3]) - 1) * 3 + 3) % 12;
    const calendarYear = month + 1 >= 4 ? year : year + 1;
    return span(dayOf(calendarYear, month + 1, 1), lastOfMonth(calendarYear, month + 3), 'quarter');
  }
  if (/^(上半?期|前期|前半)(末|中|内)?$/.test(rest)) return span(dayOf(year, 4, 1), dayOf(year, 9, 30), 'half');
  if (/^(下半?期|後期|後半)(末|中|内)?$/.test(rest)) return span(dayOf(year, 10, 1), dayOf(year + 1, 3, 31), 'half');
  const season = /^の?([春夏秋冬])(季|先|口)?(に|中)?$/.exec(rest);
  if (season !== null) {
    const month = seasons[season[1] ?? ''] ?? 3;
    return span(dayOf(year, month, 1), month === 12 ? lastOfMonth(year + 1, 2) : lastOfMonth(year, month + 2), 'season');
  }
  return withinMonth(year, fiscal, rest);
}

const dayPattern =
  /^(\d{1,2})日?(?:\(([日月火水木金土])(?:曜日?)?(?:[・,、/]?(?:祝日?|休日?|振休))?\)|\((?:祝日?|休日?)\)|([日月火水木金土])曜日?)?$/;

function withinMonth(year: number, fiscal: boolean, rest: string): Within | null {
  const match = /^(\d{1,2})(?:月|[./-]|(?=末|上旬|初旬|中旬|半ば|下旬|初め|頭|中)|$)(.*)$/.exec(rest);
  if (match === null) return null;
  const month = Number(match[1]);
  const after = match[2] ?? '';
  const calendarYear = fiscal && month <= 3 ? year + 1 : year;
  const firstOfMonth = dayOf(calendarYear, month, 1);
  const last = month >= 1 && month <= 12 ? lastOfMonth(calendarYear, month) : null;
  if (firstOfMonth === null || last === null) return null;
  if (/^(末|末日|中|内|いっぱい)?$/.test(after)) return span(firstOfMonth, last, 'month', month);
  if (/^(当初|初め|始め|はじめ|頭)$/.test(after)) return span(firstOfMonth, firstOfMonth, 'day', month);
  const tenth = /^(上旬|初旬|中旬|半ば|下旬)(中)?$/.exec(after);
  if (tenth !== null) {
    const word = tenth[1];
    if (word === '上旬' || word === '初旬') return span(firstOfMonth, dayOf(calendarYear, month, 10), 'tenth', month);
    if (word === '下旬') return span(dayOf(calendarYear, month, 21), last, 'tenth', month);
    return span(dayOf(calendarYear, month, 11), dayOf(calendarYear, month, 20), 'tenth', month);
  }
  const day = dayPattern.exec(after);
  if (day === null) return null;
  const exact = dayOf(calendarYear, month, Number(day[1]));
  if (exact === null) return null;
  const weekday = day[2] ?? day[3];
  return {
    first: exact,
    last: exact,
    precision: 'day',
    weekdayDisagrees: weekday !== undefined && '日月火水木金土'.indexOf(weekday) !== weekdayOf(exact),
    month,
  };
}
