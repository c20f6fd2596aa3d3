// Measures about which nobody is written to for a while (送信停止), each with who wants it so and why.
import type { CalendarDay } from '../sheet/calendar';
import type { Line } from '../sheet/tab';
import type { Table } from '../sheet/table';
import { type DateBase, dayIn, readDate } from '../tracker/dates';
import { type SnoozeKey, snoozesTab } from './tabs';

/** `until` is null where the cell names no day: such a line holds until somebody mends it. */
export type Snooze = { readonly until: CalendarDay | null; readonly reason: string; readonly by: string };

/** Measures that are silent on `today`, by ID: the line with the latest day counts. A line whose day has passed says nothing. */
export function snoozesOn(table: Table | null, dates: DateBase, today: CalendarDay): ReadonlyMap<string, Snooze> {
  const found = new Map<string, Snooze>();
  for (const line of snoozesTab.read(table).lines) {
    const id = line.text('id');
    const snooze = snoozeIn(line, dates, today);
    if (id === '' || snooze === null) continue;
    const { until } = snooze;
    const before = found.get(id);
    if (before === undefined || until === null || (before.until !== null && until > before.until)) found.set(id, snooze);
  }
  return found;
}

/** What a line says on `today`; null where its day has passed. */
export function snoozeIn(line: Line<SnoozeKey>, dates: DateBase, today: CalendarDay): Snooze | null {
  const until = dayIn(readDate(line.text('until'), dates));
  return until !== null && until < today ? null : { until, reason: line.text('reason'), by: line.text('by') };
}
