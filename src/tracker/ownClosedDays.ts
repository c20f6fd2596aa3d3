// What the tab 休日 says of closed days, beside the rules of sheet/closedDays.ts.
import { addDays, type CalendarDay, daysBetween } from '../sheet/calendar';
import { type ClosedDays, usualClosedDays } from '../sheet/closedDays';
import type { Table } from '../sheet/table';
import { type DateBase, readDate } from './dates';
import { closedDayKinds, closedDaysTab } from './tabs';

/** A stretch longer than this is a slip of the pen, and no line of ours. */
const LONGEST_STRETCH = 31;

/** The rules with what the tab 休日 says of single days and stretches of days; lines whose date cannot be read are passed over. */
export function closedDaysOf(table: Table | null, dates: DateBase): ClosedDays {
  const own = new Map<CalendarDay, boolean>();
  for (const line of closedDaysTab.read(table).lines) {
    const reading = readDate(line.text('day'), dates);
    if (reading.kind !== 'exact') continue;
    const first = reading.start ?? reading.first;
    if (daysBetween(first, reading.due) > LONGEST_STRETCH) continue;
    for (let day = first; day <= reading.due; day = addDays(day, 1)) own.set(day, line.text('kind') !== closedDayKinds.open);
  }
  return own.size === 0 ? usualClosedDays : (day) => own.get(day) ?? usualClosedDays(day);
}
