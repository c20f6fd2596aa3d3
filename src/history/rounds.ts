// Report rounds (報告): as of which day a section is to report (基準日) and by when (提出期限).
import { addDays, type CalendarDay, dayOf, fiscalYearOf, lastOfMonth, parseDay } from '../sheet/calendar';
import { type ClosedDays, nextOpenDay } from '../sheet/closedDays';
import { cellText } from '../sheet/table';
import { fieldCell, type Measure, sectionsOf, type Tracker } from '../tracker/measure';
import type { RoundPlan } from '../tracker/settingWords';

/** Why a section is asked about a measure. */
export type SectionRequest = 'late' | 'due-soon' | 'unclear' | 'reason' | 'problems' | 'report';

export type Round = { readonly base: CalendarDay; readonly deadline: CalendarDay };

const WEEKS_BEFORE_MEETING = { base: 14, deadline: 7 } as const;

/** Base days of a fiscal year as [month, day]; the last day of a month is day 0. */
const baseDays: { readonly [P in Exclude<RoundPlan, 'before-meetings'>]: readonly (readonly [number, number])[] } = {
  quarterly: [
    [6, 0],
    [9, 0],
    [12, 0],
    [3, 0],
  ],
  'half-yearly': [
    [9, 0],
    [3, 0],
  ],
  'april-october-march': [
    [4, 1],
    [10, 1],
    [3, 1],
  ],
};

/**
 * The round that is on, or was last: that of the latest base day up to `today`; null where none is known (no meeting yet). `days` is how
 * many days after the base day the paper is due; a closed day counts as the next open one.
 */
export function currentRound(
  plan: RoundPlan,
  days: number,
  meetings: readonly CalendarDay[],
  today: CalendarDay,
  closed: ClosedDays,
): Round | null {
  const past = allRounds(plan, days, meetings, today, closed).filter(({ base }) => base <= today);
  return past[past.length - 1] ?? null;
}

/** The round after that one; null where none is known. */
export function nextRound(
  plan: RoundPlan,
  days: number,
  meetings: readonly CalendarDay[],
  today: CalendarDay,
  closed: ClosedDays,
): Round | null {
  return allRounds(plan, days, meetings, today, closed).find(({ base }) => base > today) ?? null;
}

function allRounds(
  plan: RoundPlan,
  days: number,
  meetings: readonly CalendarDay[],
  today: CalendarDay,
  closed: ClosedDays,
): readonly Round[] {
  if (plan === 'before-meetings')
    return [...meetings].sort().map((meeting) => ({
      base: addDays(meeting, -WEEKS_BEFORE_MEETING.base),
      deadline: nextOpenDay(addDays(meeting, -WEEKS_BEFORE_MEETING.deadline), closed),
    }));
  const year = fiscalYearOf(today);
  return [year - 1, year, year + 1].flatMap((fiscalYear) =>
    baseDays[plan].flatMap(([month, day]): Round[] => {
      const western = month >= 4 ? fiscalYear : fiscalYear + 1;
      const base = day === 0 ? lastOfMonth(western, month) : dayOf(western, month, day);
      return base === null ? [] : [{ base, deadline: nextOpenDay(addDays(base, days), closed) }];
    }),
  );
}

/** What a section has reported since the base day: open measures with 最終更新 on or after it, and the others. */
export type SectionReport = { readonly section: string; readonly updated: number; readonly waiting: readonly Measure[] };

/** Sections in the order in which the tracker names them; measures that are over ask nobody. */
export function sectionReports(tracker: Tracker, base: CalendarDay): readonly SectionReport[] {
  const reports = new Map<string, { updated: number; waiting: Measure[] }>();
  for (const measure of tracker.measures) {
    if (measure.status?.meaning === 'done' || measure.status?.meaning === 'closed') continue;
    const updated = hasReported(tracker, measure, base);
    for (const section of new Set(sectionsOf(measure))) {
      const report = reports.get(section) ?? { updated: 0, waiting: [] };
      if (updated) report.updated += 1;
      else report.waiting.push(measure);
      reports.set(section, report);
    }
  }
  return [...reports].map(([section, report]) => ({ section, ...report }));
}

/** 最終更新 holds day and time, of which the day counts. */
export function hasReported(tracker: Tracker, { cells }: Measure, base: CalendarDay): boolean {
  const updated = parseDay(cellText(fieldCell(cells, tracker.columns, 'updated')).slice(0, 10));
  return updated !== null && updated >= base;
}
