// The times at which time-driven triggers fire. Instants are virtual ms since 1970; days are days of the trigger's time zone.
import type { WallTime } from '../book/serial';
import type { ClockRule } from '../runtime/world';
import { instantOf, wallTimeAt } from './javaDate';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const weekDays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'];

/** When a trigger made at `now` fires for the first time; always later than `now`, but for a `once` in the past. */
export function firstFiring(rule: ClockRule, now: number): number {
  switch (rule.kind) {
    case 'once':
      return rule.at;
    case 'everyMinutes':
      return now + rule.minutes * MINUTE;
    case 'everyHours':
      return now + rule.hours * HOUR;
    case 'everyDays':
      return firstDay(rule, now, 31, () => true);
    case 'everyWeeks':
      return firstDay(rule, now, 31, (day) => weekDays[weekDayOf(day)] === rule.weekDay);
    case 'onMonthDay':
      // a month without a 31st is passed over (what Google does there is unverified)
      return firstDay(rule, now, 400, (day) => day.day === rule.day);
  }
}

/** When a trigger that fired at `last` fires again; null where it fires once. */
export function nextFiring(rule: ClockRule, last: number): number | null {
  switch (rule.kind) {
    case 'once':
      return null;
    case 'everyMinutes':
    case 'everyHours':
    case 'onMonthDay':
      return firstFiring(rule, last);
    case 'everyDays':
      return onDay(rule, wallTimeAt(last, rule.timeZone), rule.days);
    case 'everyWeeks':
      return onDay(rule, wallTimeAt(last, rule.timeZone), 7 * rule.weeks);
  }
}

type TimeOfDay = { readonly hour: number; readonly minute: number; readonly timeZone: string };

function firstDay(rule: TimeOfDay, now: number, withinDays: number, fits: (day: WallTime) => boolean): number {
  const today = wallTimeAt(now, rule.timeZone);
  for (let days = 0; days <= withinDays; days++) {
    const at = onDay(rule, today, days);
    if (at > now && fits(wallTimeAt(at, rule.timeZone))) return at;
  }
  throw new Error('No day fits the trigger');
}

function onDay({ hour, minute, timeZone }: TimeOfDay, from: WallTime, daysLater: number): number {
  return instantOf({ ...from, day: from.day + daysLater, hour, minute, second: 0, millisecond: 0 }, timeZone);
}

const weekDayOf = ({ year, month, day }: WallTime): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay();
