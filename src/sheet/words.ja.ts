// Days as official Japanese writes them.

import { addDays, type CalendarDay, eraYearOf, fiscalYearSpan, partsOf, weekdayOf } from './calendar';

const weekdays = ['日', '月', '火', '水', '木', '金', '土'] as const;

const yearText = (year: number): string => (year === 1 ? '元' : String(year));

/** 令和5年9月1日（金） */
export function dayJa(day: CalendarDay): string {
  return `${dateJa(day)}（${weekdays[weekdayOf(day)] ?? ''}）`;
}

/** 令和5年9月1日 */
export function dateJa(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const era = eraYearOf(day);
  return `${era === null ? String(year) : era.era.name + yearText(era.year)}年${month}月${dayOfMonth}日`;
}

/** 令和5年度; the fiscal year 2019 is 令和元年度 as its plans call it. */
export function fiscalYearJa(fiscalYear: number): string {
  const asked = addDays(fiscalYearSpan(fiscalYear).first, 60);
  const era = eraYearOf(asked);
  return `${era === null ? String(fiscalYear) : era.era.name + yearText(era.year)}年度`;
}

/** 午前10時, 正午, 午後1時30分; "" for what is no time. */
export function timeJa(time: string): string {
  const match = /^(\d{1,2}):(\d{2})$/.exec(time);
  if (!match) return '';
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  if (hour === 12 && minute === 0) return '正午';
  return `${hour < 12 ? '午前' : '午後'}${hour < 12 ? hour : hour - 12}時${minute === 0 ? '' : `${minute}分`}`;
}
