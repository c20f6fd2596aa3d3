// Days on which the town hall is closed (閉庁日): weekends, national holidays, and the turn of the year. By rule and not by table, so that
// a plan of ten years needs no upkeep: 国民の祝日に関する法律 as it stands since 2022 (3rd and 2nd Mondays since 2003, 山の日 since 2016).
// What a town's ordinance adds or takes away stands in the tab 休日 (tracker/ownClosedDays.ts).

import { addDays, type CalendarDay, dayOf, partsOf, weekdayOf } from './calendar';

/** True for a day on which nobody is at the office. */
export type ClosedDays = (day: CalendarDay) => boolean;

/** Holidays of fixed days since 2022: month, day. */
const fixedDays: readonly (readonly [number, number])[] = [
  [1, 1],
  [2, 11],
  [2, 23],
  [4, 29],
  [5, 3],
  [5, 4],
  [5, 5],
  [8, 11],
  [11, 3],
  [11, 23],
];

/** Holidays on the n-th Monday of a month: month, n. */
const mondays: readonly (readonly [number, number])[] = [
  [1, 2],
  [7, 3],
  [9, 3],
  [10, 2],
];

/**
 * 春分の日 and 秋分の日 by the usual approximation (海上保安庁, 1980-2099). The day of a year is fixed in the February before (暦要項); the
 * two have agreed so far.
 */
function equinoxes(year: number): readonly (readonly [number, number])[] {
  const passed = 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4);
  return [
    [3, Math.floor(20.8431 + passed)],
    [9, Math.floor(23.2488 + passed)],
  ];
}

const remembered = new Map<number, ReadonlySet<CalendarDay>>();

/** The holidays of a year, with those moved to the next day that is none (振替休日) and those between two holidays (国民の休日). */
export function holidaysOf(year: number): ReadonlySet<CalendarDay> {
  const known = remembered.get(year);
  if (known !== undefined) return known;
  const named = new Set<CalendarDay>();
  const add = (month: number, day: number): void => {
    const found = dayOf(year, month, day);
    if (found !== null) named.add(found);
  };
  for (const [month, day] of [...fixedDays, ...equinoxes(year)]) add(month, day);
  for (const [month, nth] of mondays) {
    const first = dayOf(year, month, 1);
    if (first !== null) add(month, 1 + ((8 - weekdayOf(first)) % 7) + 7 * (nth - 1));
  }
  const holidays = new Set(named);
  for (const day of named) {
    if (weekdayOf(day) === 0) {
      let next = addDays(day, 1);
      while (named.has(next)) next = addDays(next, 1);
      holidays.add(next);
    }
    const between = addDays(day, 1);
    if (named.has(addDays(day, 2)) && !named.has(between)) holidays.add(between);
  }
  remembered.set(year, holidays);
  return holidays;
}

/** 12月29日 to 1月3日, as the ordinances of nearly all towns have it (標準: 地方自治法第4条の2). */
function isTurnOfYear(day: CalendarDay): boolean {
  const { month, day: dayOfMonth } = partsOf(day);
  return (month === 12 && dayOfMonth >= 29) || (month === 1 && dayOfMonth <= 3);
}

/** Weekends, holidays and the turn of the year. */
export const usualClosedDays: ClosedDays = (day) => {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6 || isTurnOfYear(day) || holidaysOf(partsOf(day).year).has(day);
};

/** What becomes of a due day on which the town hall is closed: it counts as the next open day, or as the day it names. */
const dueRules = ['next-open', 'same-day'] as const;
export type DueRule = (typeof dueRules)[number];

/** What lateness is measured by: the town hall's closed days, and what they do to a due day. */
export type Office = { readonly closed: ClosedDays; readonly dueOnClosed: DueRule };

/** The last day on which something due on `due` is not late. */
export function countedDue(due: CalendarDay, { closed, dueOnClosed }: Office): CalendarDay {
  switch (dueOnClosed) {
    case 'next-open':
      return nextOpenDay(due, closed);
    case 'same-day':
      return due;
  }
}

/** The most days in a row that any rule closes. Keeps the search for an open day finite if somebody enters a whole year as closed. */
const LONGEST_CLOSED = 30;

/** The day itself, or the next open one: a due day on a closed day counts from there (翌開庁日). */
export function nextOpenDay(day: CalendarDay, closed: ClosedDays): CalendarDay {
  let open = day;
  for (let tried = 0; closed(open) && tried < LONGEST_CLOSED; tried += 1) open = addDays(open, 1);
  return open;
}

/** True from the day after the one up to which nobody is late: what is due today is not late. */
export const isLate = (due: CalendarDay, today: CalendarDay, office: Office): boolean => today > countedDue(due, office);

/**
 * How many days late something is that is due on this day: open days after the day from which it counts, 1 on the closed days that follow it
 * at once. 0 or less where it is not late: the open days that are left, as a negative number.
 */
export function daysLate(due: CalendarDay, today: CalendarDay, office: Office): number {
  const counted = countedDue(due, office);
  return isLate(due, today, office)
    ? Math.max(1, openDaysBetween(counted, today, office.closed))
    : 0 - openDaysBetween(today, counted, office.closed);
}

/** The n-th open day after a day; n of 1 or more. */
export function openDayAfter(day: CalendarDay, n: number, closed: ClosedDays): CalendarDay {
  let open = day;
  for (let count = 0; count < n; count += 1) open = nextOpenDay(addDays(open, 1), closed);
  return open;
}

/** Plans name the same few days in many rows, so each stretch is counted once. */
const counted = new WeakMap<ClosedDays, Map<string, number>>();

/** Open days after `from` up to and including `to`; 0 where `to` is not later. */
export function openDaysBetween(from: CalendarDay, to: CalendarDay, closed: ClosedDays): number {
  const known = counted.get(closed) ?? new Map<string, number>();
  counted.set(closed, known);
  const before = known.get(from + to);
  if (before !== undefined) return before;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (!closed(day)) count += 1;
  known.set(from + to, count);
  return count;
}
