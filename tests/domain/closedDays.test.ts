import { readFileSync } from 'node:fs';
import path from 'node:path';
import { holidaysOf, nextOpenDay, openDaysBetween, usualClosedDays } from '../../src/domain/closedDays';
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
