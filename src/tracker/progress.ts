// 進捗率: what a cell says, and where a measure should stand on a day by its own dates.
import type { CalendarDay } from '../sheet/calendar';
import { type ClosedDays, openDaysBetween } from '../sheet/closedDays';
import { plainText } from '../sheet/letters';
import { type CellValue, isBlank } from '../sheet/table';
import type { DateReading } from './dates';
import { isDitto, isErrorText } from './standIns';

/** No percent is that long. */
const LONGEST = 100;

/** Percent from 0 to 100; undefined for a blank cell, null for what is no percent. A fraction up to 1 is what a percent cell holds. */
export function readProgress(cell: CellValue): number | null | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'number') return cell < 0 || cell > 100 ? null : cell <= 1 ? cell * 100 : cell;
  if (typeof cell !== 'string' || cell.length > LONGEST) return null;
  if (isDitto(cell) || isErrorText(cell)) return undefined;
  const match = /^(\d{1,3}(?:\.\d{1,10})?)%?$/.exec(plainText(cell));
  const percent = match === null ? null : Number(match[1]);
  return percent === null || percent > 100 ? null : percent;
}

/**
 * Percent of the open days from start to due that have passed on `today`; null where one of the two is no certain day, or where the work
 * has not begun or should be over.
 */
export function plannedProgress(start: DateReading, due: DateReading, today: CalendarDay, closed: ClosedDays): number | null {
  if (start.kind !== 'exact' || due.kind !== 'exact') return null;
  const first = start.first;
  if (today < first || today > due.due || due.due <= first) return null;
  const whole = openDaysBetween(first, due.due, closed);
  return whole === 0 ? null : Math.round((100 * openDaysBetween(first, today, closed)) / whole);
}
