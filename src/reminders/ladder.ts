// The escalation steps of reminders: which one a measure has reached on a day. This follows from how things stand and not from what
// happened when, so that a lost day, a late timer or a second one changes nothing: OpenProject's "every n days" slips by a whole period
// where one day is lost.

import type { CalendarDay } from '../sheet/calendar';
import { daysLate, type Office } from '../sheet/closedDays';
import { dayIn } from '../tracker/dates';
import type { Measure } from '../tracker/measure';

/** Open days from the counted due day, or the question which day an approximate date means. */
export type Step = { readonly kind: 'days'; readonly days: number } | { readonly kind: 'confirm' };

/** The highest step reached. `offset` counts open days after the due day, negative before it. */
export type DueStep = { readonly step: Step; readonly due: CalendarDay; readonly offset: number; readonly last: boolean };

/**
 * The step to ask for on `today`; null if no letter is due: the measure is over or waits, has no due day, or its first step lies ahead. A
 * step before the due day is not made up for once the day has passed, and of several steps after it only the highest counts.
 */
export function dueStep(measure: Measure, today: CalendarDay, office: Office, ladder: readonly number[]): DueStep | null {
  const { status, due: reading } = measure;
  if (status === null || (status.meaning !== 'open' && status.meaning !== 'delayed') || ladder.length === 0) return null;
  const due = dayIn(reading);
  if (due === null) return null;
  const offset = daysLate(due, today, office);
  const late = offset > 0;
  // nobody is late by 「9月末頃」: somebody must first say which day was meant
  if (reading.kind === 'approximate') return late ? { step: { kind: 'confirm' }, due, offset, last: false } : null;
  const steps = ladder.filter((days) => days <= offset && days > 0 === late);
  const days = steps[steps.length - 1];
  if (days === undefined) return null;
  return { step: { kind: 'days', days }, due, offset, last: late && days === ladder[ladder.length - 1] };
}

/** True where the first step is as high as the second: a step that was passed is never sent afterwards. */
export function isAsHigh(step: Step, other: Step): boolean {
  if (step.kind === 'confirm' || other.kind === 'confirm') return step.kind === other.kind;
  return step.days >= other.days;
}

export const isBeforeDue = (step: Step): boolean => step.kind === 'days' && step.days <= 0;

/** Words of 段階 in 送信記録. */
export function stepName(step: Step): string {
  if (step.kind === 'confirm') return '時期の確認';
  if (step.days === 0) return '期限当日';
  return step.days < 0 ? `期限の${-step.days}開庁日前` : `期限の${step.days}開庁日後`;
}

/** The code of a step in the key of a request; stepOf reads it back. */
export const stepCode = (step: Step): string => (step.kind === 'confirm' ? 'confirm' : String(step.days));

/** 期限超過 was the only step of earlier versions: the first after the due day. */
export function stepOf(code: string): Step | null {
  if (code === 'confirm') return { kind: 'confirm' };
  if (code === '期限超過') return { kind: 'days', days: 1 };
  return /^-?\d+$/.test(code) ? { kind: 'days', days: Number(code) } : null;
}
