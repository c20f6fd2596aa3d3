// Days as English letters write them, with the era year that stands in the tracker.
import { type CalendarDay, partsOf, weekdayOf } from './calendar';
import { dateJa } from './words.ja';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** Fri, 1 September 2023 (令和5年9月1日) */
export function dayEn(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${weekdays[weekdayOf(day)] ?? ''}, ${dayOfMonth} ${months[month - 1] ?? ''} ${year} (${dateJa(day)})`;
}
