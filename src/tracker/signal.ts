// How a measure stands on a day, as one value. Tracker, sidebar, agenda and letters all use this one definition.

import { addDays, type CalendarDay, daysBetween, partsOf } from '../sheet/calendar';
import { countedDue, daysLate, type Office } from '../sheet/closedDays';
import { namesDay } from './dates';
import type { Measure } from './measure';
import { plannedProgress } from './progress';

/** Days before the due day from which a measure counts as due soon. */
const DUE_SOON_DAYS = 30;
/** Percentage points by which 進捗率 may lie behind what the dates would have it be. */
const BEHIND_POINTS = 20;

export type Signal =
  /** Open days after the due day; on the closed days that follow it at once, 1. */
  | { readonly kind: 'late'; readonly days: number }
  /** Calendar days that are left. */
  | { readonly kind: 'due-soon'; readonly days: number }
  /** Percent that should be done by now, and percent that is. */
  | { readonly kind: 'behind'; readonly planned: number; readonly actual: number }
  | { readonly kind: 'on-plan' }
  | { readonly kind: 'done' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'no-due' }
  | { readonly kind: 'unclear' };

/** Signals in the order in which a person wants to see them. */
export const signalKinds = [
  'late',
  'due-soon',
  'behind',
  'unclear',
  'waiting',
  'on-plan',
  'no-due',
  'done',
  'closed',
] as const satisfies readonly Signal['kind'][];

/**
 * The signal of a measure on `today`. A measure due today is not late: it is late from the next day. A due day on which the town hall is
 * closed counts as the next open one (加美町, 亘理町 and others: 翌開庁日), unless 設定 says otherwise.
 */
export function signalOf(measure: Measure, today: CalendarDay, office: Office): Signal {
  if (measure.status === null) return { kind: 'unclear' };
  switch (measure.status.meaning) {
    case 'done':
      return { kind: 'done' };
    case 'closed':
      return { kind: 'closed' };
    case 'waiting':
      return { kind: 'waiting' };
    case 'ongoing':
      return { kind: 'on-plan' };
    case 'open':
    case 'delayed':
      break;
  }
  const { due } = measure;
  switch (due.kind) {
    case 'unreadable':
    case 'disagreeing':
    case 'asked':
    case 'as-of':
      return { kind: 'unclear' };
    case 'conditional':
      return { kind: 'waiting' };
    case 'blank':
    case 'none':
    case 'recurring':
    case 'open':
      return { kind: 'no-due' };
    case 'exact':
    case 'approximate': {
      const daysLeft = daysBetween(today, due.due);
      if (daysLeft < 0) {
        // an approximate date is never called late: somebody must first say which day was meant
        if (due.kind === 'approximate') return { kind: 'unclear' };
        const days = daysLate(due.due, today, office);
        return days > 0 ? { kind: 'late', days } : { kind: 'due-soon', days: daysBetween(today, countedDue(due.due, office)) };
      }
      if (daysLeft <= DUE_SOON_DAYS) return { kind: 'due-soon', days: daysLeft };
      const actual = measure.progress;
      const planned = actual === null ? null : plannedProgress(measure.start, due, today, office.closed);
      return planned !== null && actual !== null && actual + BEHIND_POINTS < planned
        ? { kind: 'behind', planned, actual }
        : { kind: 'on-plan' };
    }
  }
}

/** How far the due day has moved from 当初期限: whole months where it is a month or more, else days. `count` is 1 or more. */
export type Slippage = { readonly direction: 'later' | 'earlier'; readonly unit: 'months' | 'days'; readonly count: number };

/** null where one of the two names no day, or both the same. */
export function slippageOf({ originalDue, due }: Measure): Slippage | null {
  if (!namesDay(originalDue) || !namesDay(due)) return null;
  if (originalDue.due === due.due) return null;
  const direction = due.due > originalDue.due ? 'later' : 'earlier';
  const [from, to] = direction === 'later' ? [originalDue.due, due.due] : [due.due, originalDue.due];
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (isWholeMonth(from, to) ? 0 : 1);
  return months >= 1 ? { direction, unit: 'months', count: months } : { direction, unit: 'days', count: daysBetween(from, to) };
}

/** 9/30 to 10/31 is a month: the last day of a month follows the last day of another. */
function isWholeMonth(from: CalendarDay, to: CalendarDay): boolean {
  const [a, b] = [partsOf(from), partsOf(to)];
  return b.day >= a.day || partsOf(addDays(to, 1)).day === 1;
}

/** How often 期限 was moved, and whether a reason is still asked for. */
export type DueChanges = { readonly count: number; readonly unexplained: boolean };
