import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  countedDue,
  daysLate,
  holidaysOf,
  isLate,
  nextOpenDay,
  openDayAfter,
  openDaysBetween,
  usualClosedDays,
} from '../../src/sheet/closedDays';
import { closedDaysOf } from '../../src/tracker/ownClosedDays';
import { cases } from '../support/cases';
import { day } from '../support/days';

// 国民の祝日 of 2023-2028 with 振替休日 and 国民の休日: date,name
const listed = readFileSync(path.join(__dirname, 'cases/holidays.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0] ?? '');

describe('closed days', () => {
  test.each([2023, 2024, 2025, 2026, 2027, 2028])('the holidays of %d by rule are those of the list', (year) => {
    // the list names the bank holidays of the first days of January too
    const named = listed.filter((date) => date.startsWith(String(year)) && !/-01-0[23]$/.test(date));
    expect([...holidaysOf(year)].filter((date) => !/-01-0[23]$/.test(date)).sort()).toEqual(named);
  });
  test.each([
    ['a Saturday', '2023-09-30', true],
    ['an ordinary Friday', '2023-09-29', false],
    ['29 December', '2023-12-29', true],
    ['3 January', '2024-01-03', true],
    ['4 January', '2024-01-04', false],
    ['a day between two holidays', '2026-09-22', true],
  ])('%s: closed is %s → %s', (_name, date, closed) => {
    expect(usualClosedDays(day(date))).toBe(closed);
  });
  test('a due day at the turn of the year counts as the first open day', () => {
    expect(nextOpenDay(day('2023-12-29'), usualClosedDays)).toBe('2024-01-04');
  });
  test('a calendar that is closed for ever ends the search', () => {
    expect(nextOpenDay(day('2023-01-01'), () => true)).toBe('2023-01-31');
  });
  test('open days do not count the first and count the last', () => {
    expect(openDaysBetween(day('2023-09-29'), day('2023-10-10'), usualClosedDays)).toBe(6);
  });
});

describe('the tab 休日', () => {
  const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
  const closed = closedDaysOf(
    {
      sheet: '休日',
      rows: [
        ['日付', '名称', '区分'],
        ['令和5年8月14日～令和5年8月15日', '夏季休業', ''],
        ['2023/9/30', '日曜開庁の振替', '開庁'],
        [{ day: day('2023-10-02'), time: null }, '町制施行記念日', '閉庁'],
        ['そのうち', '読めない日', '閉庁'],
      ],
    },
    dates,
  );
  test.each([
    ['the first day of a stretch', '2023-08-14', true],
    ['its last day', '2023-08-15', true],
    ['the day after it', '2023-08-16', false],
    ['a Saturday that is opened', '2023-09-30', false],
    ['a day of the ordinance', '2023-10-02', true],
    ['a Sunday it does not name', '2023-10-01', true],
  ])('%s: closed on %s is %s', (_name, date, expected) => {
    expect(closed(day(date))).toBe(expected);
  });
  test('without it, or with nothing in it, the rules stand', () => {
    expect(closedDaysOf(null, dates)).toBe(usualClosedDays);
    expect(closedDaysOf({ sheet: '休日', rows: [['日付', '名称', '区分']] }, dates)).toBe(usualClosedDays);
  });
  test('a due day on one counts as the next open day, or as itself where 設定 says so', () => {
    const due = day('2023-08-14');
    expect(countedDue(due, { closed, dueOnClosed: 'next-open' })).toBe('2023-08-16');
    expect(countedDue(due, { closed, dueOnClosed: 'same-day' })).toBe('2023-08-14');
  });
  test('the fifth open day after a Thursday skips the weekend', () => {
    expect(openDayAfter(day('2023-08-31'), 5, closed)).toBe('2023-09-07');
  });
});

// tests/sheet/cases/lateness.csv
describe.each(cases('sheet/cases/lateness.csv'))('$場合', (line) => {
  const [due, today] = [day(line.期限 ?? ''), day(line.本日 ?? '')];
  const office = { closed: usualClosedDays, dueOnClosed: line.閉庁日の期限 === '当日' ? ('same-day' as const) : ('next-open' as const) };
  const expected = Number(line.遅れた開庁日数);

  test('the days late', () => expect(daysLate(due, today, office)).toBe(expected));
  test('whether it is late', () => expect(isLate(due, today, office)).toBe(expected > 0));
});
