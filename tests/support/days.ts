// Days in tests.
import { type CalendarDay, parseDay } from '../../src/sheet/calendar';

export function day(text: string): CalendarDay {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`${text} is no day`);
  return parsed;
}
