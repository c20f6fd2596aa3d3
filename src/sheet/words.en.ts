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

/** 2023-09-01 (Fri) */
export function shortDayEn(day: CalendarDay): string {
  return `${day} (${weekdays[weekdayOf(day)] ?? ''})`;
}

/** FY2023 */
export const fiscalYearEn = (year: number): string => `FY${year}`;

/** "1 day", "2 days". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
