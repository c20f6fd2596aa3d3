// How a measure stands on a day, as one value. Tracker, sidebar, agenda and letters all use this one definition.
import { type CalendarDay, daysBetween } from './calendar';
import type { Measure } from './measure';

/** Days before the due day from which a measure counts as due soon. */
export const DUE_SOON_DAYS = 30;

export type Signal =
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'due-soon'; readonly days: number }
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
  'unclear',
  'waiting',
  'on-plan',
  'no-due',
  'done',
  'closed',
] as const satisfies readonly Signal['kind'][];

/** The signal of a measure on `today`. A measure due today is not late: it is late from the next day. */
export function signalOf(measure: Measure, today: CalendarDay): Signal {
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
      // an approximate date is never called late: somebody must first say which day was meant
      if (daysLeft < 0) return due.kind === 'approximate' ? { kind: 'unclear' } : { kind: 'late', days: -daysLeft };
      return daysLeft <= DUE_SOON_DAYS ? { kind: 'due-soon', days: daysLeft } : { kind: 'on-plan' };
    }
  }
}
