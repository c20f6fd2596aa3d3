// Measures about which nobody is written to for a while (送信停止), each with who wants it so and why.
import type { CalendarDay } from '../sheet/calendar';
import type { Table } from '../sheet/table';
import { type DateBase, readDate } from '../tracker/dates';
import { snoozesTab } from './tabs';

/** `until` is null where the cell names no day: such a line holds until somebody mends it. */
export type Snooze = { readonly until: CalendarDay | null; readonly reason: string; readonly by: string };

/** Measures that are silent on `today`, by ID: the line with the latest day counts. A line whose day has passed says nothing. */
export function snoozesOn(table: Table | null, dates: DateBase, today: CalendarDay): ReadonlyMap<string, Snooze> {
  const found = new Map<string, Snooze>();
  for (const line of snoozesTab.read(table).lines) {
    const id = line.text('id');
    const reading = readDate(line.text('until'), dates);
    const until = reading.kind === 'exact' || reading.kind === 'approximate' ? reading.due : null;
    if (id === '' || (until !== null && until < today)) continue;
    const before = found.get(id);
    if (before === undefined || until === null || (before.until !== null && until > before.until))
      found.set(id, { until, reason: line.text('reason'), by: line.text('by') });
  }
  return found;
}
