// The only place that knows what day it is. Local time here is the script's time zone (appsscript.json).
import { type CalendarDay, dayOf } from '../sheet/calendar';

export type Moment = {
  readonly today: CalendarDay;
  /** "2023-09-01 09:05" */
  readonly stamp: string;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** Counts the ms since it was made: a run has six minutes (guides/services/quotas). */
export function stopwatch(): () => number {
  const start = Date.now();
  return () => Date.now() - start;
}

/** Day and minute of now. */
export function now(): Moment {
  const date = new Date();
  const today = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (today === null) throw new Error(`The clock says ${date.toISOString()}`);
  return { today, stamp: `${today} ${two(date.getHours())}:${two(date.getMinutes())}` };
}
