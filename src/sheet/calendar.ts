// Days on the wall calendar. No clock and no time zone: a day is the text "2023-09-01".

/** A day as `YYYY-MM-DD`. Text order is calendar order. */
export type CalendarDay = string & { readonly __calendarDay: unique symbol };

/** Year of the western calendar, month 1-12, day 1-31. */
export type DayParts = { readonly year: number; readonly month: number; readonly day: number };

const DAY_MS = 86_400_000;

/** The only place where text becomes a CalendarDay; callers have checked the parts. */
function asDay(text: string): CalendarDay {
  return text as CalendarDay;
}

/** The day of these parts; null where the calendar has none (2023-02-29, month 13, years outside 1900-2999). */
export function dayOf(year: number, month: number, day: number): CalendarDay | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2999) return null;
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (instant.getUTCFullYear() !== year || instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return null;
  return asDay(instant.toISOString().slice(0, 10));
}

/** Reads `YYYY-MM-DD`; null for anything else. */
export function parseDay(text: string): CalendarDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

export function partsOf(day: CalendarDay): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

export function addDays(day: CalendarDay, days: number): CalendarDay {
  return asDay(new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10));
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** The last day of a month. */
export function lastOfMonth(year: number, month: number): CalendarDay | null {
  const next = dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
  return next === null ? null : addDays(next, -1);
}

/** The fiscal year (年度, April to March) a day lies in, as a western year: 2024-03-31 is in 2023. */
export function fiscalYearOf(day: CalendarDay): number {
  const { year, month } = partsOf(day);
  return month >= 4 ? year : year - 1;
}

/** The first and last day of a fiscal year. */
export function fiscalYearSpan(fiscalYear: number): { readonly first: CalendarDay; readonly last: CalendarDay } {
  return { first: asDay(`${fiscalYear}-04-01`), last: asDay(`${fiscalYear + 1}-03-31`) };
}

export type Era = { readonly name: string; readonly letter: string; readonly firstDay: CalendarDay };

/**
 * Eras by their first day, newest first. A table and not Intl: Apps Script's Intl is unverified, and a new era is one line.
 * Days of change: 元号を改める政令 of 1989-01-07 and 2019-04-01.
 */
export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', firstDay: asDay('2019-05-01') },
  { name: '平成', letter: 'H', firstDay: asDay('1989-01-08') },
  { name: '昭和', letter: 'S', firstDay: asDay('1926-12-25') },
];

/** Year n of an era as a western year. A year past the era's end still counts on (平成33年度 = 2021), as plans write it. */
export function westernYear(era: Era, yearOfEra: number): number {
  return partsOf(era.firstDay).year + yearOfEra - 1;
}

/** The era of a day and its year of that era. For a fiscal year pass its 1 April; for 令和元年度 pass a day in May. */
export function eraYearOf(day: CalendarDay): { readonly era: Era; readonly year: number } | null {
  const era = eras.find((candidate) => candidate.firstDay <= day);
  return era === undefined ? null : { era, year: partsOf(day).year - partsOf(era.firstDay).year + 1 };
}
