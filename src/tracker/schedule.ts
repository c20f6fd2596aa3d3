// The schedule (DX推進スケジュール) as a value: for each measure the months in which it is at work, and what stands at which month.
import { type CalendarDay, daysBetween, fiscalYearOf, partsOf } from '../sheet/calendar';
import type { Office } from '../sheet/closedDays';
import { beginningIn, type DateReading, dayIn } from './dates';
import type { Measure } from './measure';
import { type Signal, signalOf } from './signal';
import type { Stage } from './stages';

/** Months count from April of the first year: 0 is April. */
export type ScheduleMark =
  | { readonly kind: 'stage'; readonly month: number; readonly stage: Stage | null }
  /** `day` null: the month is all that is known; `approximate`: 頃. */
  | { readonly kind: 'due'; readonly month: number; readonly day: number | null; readonly approximate: boolean }
  | { readonly kind: 'first-due'; readonly month: number }
  | { readonly kind: 'done'; readonly month: number }
  | { readonly kind: 'late'; readonly month: number }
  /** The work began before the first month, or goes on after the last. */
  | { readonly kind: 'from-before'; readonly month: number }
  | { readonly kind: 'goes-on'; readonly month: number }
  /** No months: why. */
  | { readonly kind: 'no-months'; readonly month: number; readonly why: 'recurring' | 'undecided' | 'conditional' | 'unclear' };

export type Tone = 'planned' | 'approximate' | 'late' | 'done' | 'waiting' | 'closed';

export type Bar = {
  readonly measure: Measure;
  readonly signal: Signal;
  /** First and last month with colour, within the picture; null for none. */
  readonly months: { readonly from: number; readonly to: number } | null;
  readonly tone: Tone;
  /** In the order of the months. */
  readonly marks: readonly ScheduleMark[];
};

export type Schedule = {
  /** Western years of the fiscal years shown. */
  readonly years: readonly number[];
  readonly pillars: readonly { readonly name: string; readonly bars: readonly Bar[] }[];
  /** The present month; null where it lies outside. */
  readonly now: number | null;
};

/**
 * The schedule of `count` fiscal years from `firstYear`. Measures stand under their 柱 in the order of the tracker; those that were over
 * before the first year or begin after the last are left out.
 */
export function scheduleOf(measures: readonly Measure[], firstYear: number, count: number, today: CalendarDay, office: Office): Schedule {
  const last = count * 12 - 1;
  const monthOf = (day: CalendarDay): number => monthsFrom(firstYear, day);
  const pillars = new Map<string, Bar[]>();
  for (const measure of measures) {
    const bar = barOf(measure, monthOf, last, today, office);
    if (bar === null) continue;
    const own = pillars.get(measure.pillar);
    if (own === undefined) pillars.set(measure.pillar, [bar]);
    else own.push(bar);
  }
  const now = monthOf(today);
  return {
    years: Array.from({ length: count }, (_, year) => firstYear + year),
    pillars: [...pillars].map(([name, bars]) => ({ name, bars })),
    now: now < 0 || now > last ? null : now,
  };
}

function monthsFrom(firstYear: number, day: CalendarDay): number {
  return (fiscalYearOf(day) - firstYear) * 12 + ((partsOf(day).month + 8) % 12);
}

type Span = { readonly from: CalendarDay; readonly to: CalendarDay | null; readonly approximate: boolean };

/** From the beginning (開始, or what 期限 itself names as one) to the due day; `to` null goes on. */
function spanOf(start: DateReading, due: DateReading): Span | null {
  const begins = beginningIn(start);
  switch (due.kind) {
    case 'exact':
    case 'approximate': {
      const from = begins ?? due.start ?? due.due;
      // a start after the due day is an error that the check names
      return { from: daysBetween(from, due.due) < 0 ? due.due : from, to: due.due, approximate: due.kind === 'approximate' };
    }
    case 'open':
      return { from: begins ?? due.start, to: null, approximate: false };
    default:
      return begins === null ? null : { from: begins, to: null, approximate: false };
  }
}

function whyNone({ kind }: DateReading): Extract<ScheduleMark, { readonly kind: 'no-months' }>['why'] {
  switch (kind) {
    case 'recurring':
      return 'recurring';
    case 'conditional':
      return 'conditional';
    case 'unreadable':
    case 'asked':
    case 'as-of':
    case 'disagreeing':
      return 'unclear';
    default:
      return 'undecided';
  }
}

function barOf(measure: Measure, monthOf: (day: CalendarDay) => number, last: number, today: CalendarDay, office: Office): Bar | null {
  const signal = signalOf(measure, today, office);
  const over = measure.status?.meaning === 'closed' ? 'closed' : measure.status?.meaning === 'done' ? 'done' : null;
  const span = spanOf(measure.start, measure.due);
  if (span === null) {
    if (over === 'closed') return null;
    return { measure, signal, months: null, tone: over ?? 'waiting', marks: [{ kind: 'no-months', month: 0, why: whyNone(measure.due) }] };
  }
  const late = signal.kind === 'late';
  const [from, due] = [monthOf(span.from), span.to === null ? null : monthOf(span.to)];
  // what is late goes on until today
  const end = due === null ? last + 1 : late ? Math.max(due, monthOf(today)) : due;
  if (end < 0 || from > last) return null;
  const months = { from: Math.max(0, from), to: Math.min(last, end) };
  const marks: ScheduleMark[] = [];
  const put = (mark: ScheduleMark): void => {
    if (mark.month >= 0 && mark.month <= last) marks.push(mark);
  };
  if (from < 0) put({ kind: 'from-before', month: 0 });
  if (measure.stage !== null || from !== due) put({ kind: 'stage', month: months.from, stage: measure.stage });
  const first = dayIn(measure.originalDue);
  if (first !== null && span.to !== null && monthOf(first) !== due) put({ kind: 'first-due', month: monthOf(first) });
  if (due !== null && span.to !== null) {
    if (over === 'done') put({ kind: 'done', month: due });
    else
      put({
        kind: 'due',
        month: due,
        day: measure.due.kind === 'exact' && measure.due.precision === 'day' ? partsOf(span.to).day : null,
        approximate: span.approximate,
      });
  }
  if (late) put({ kind: 'late', month: Math.min(last, Math.max(0, monthOf(today))) });
  if (end > last) put({ kind: 'goes-on', month: last });
  const tone: Tone = over ?? (late ? 'late' : signal.kind === 'waiting' ? 'waiting' : span.approximate ? 'approximate' : 'planned');
  return { measure, signal, months, tone, marks: marks.sort((a, b) => a.month - b.month) };
}
