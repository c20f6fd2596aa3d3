import fc from 'fast-check';
import { addDays, type CalendarDay, dayOf, daysBetween, fiscalYearOf, parseDay, weekdayOf } from '../../src/sheet/calendar';
import { dateJa, dayJa, fiscalYearJa, timeJa } from '../../src/sheet/words.ja';
import { readDate } from '../../src/tracker/dates';
import { day } from '../support/days';

const anyDay = fc.integer({ min: 0, max: 54_000 }).map((days): CalendarDay => addDays(day('1952-01-01'), days));

describe('calendar days', () => {
  test.each(['2023-02-29', '2023-13-01', '2023-1-1', '1899-12-31', '', '2023-06-31'])('%s is no day', (text) => {
    expect(parseDay(text)).toBeNull();
  });
  test('2024 has a 29th of February', () => {
    expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
  });
  test('the fiscal year begins on the first of April', () => {
    expect(fiscalYearOf(day('2024-03-31'))).toBe(2023);
    expect(fiscalYearOf(day('2024-04-01'))).toBe(2024);
  });
  test('21 June 2023 is a Wednesday', () => {
    expect(weekdayOf(day('2023-06-21'))).toBe(3);
  });
  test('adding days and counting them agree', () => {
    fc.assert(fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => daysBetween(from, addDays(from, days)) === days));
  });
  test('every day written in official Japanese is read back', () => {
    fc.assert(
      fc.property(anyDay, (written) => {
        expect(readDate(dayJa(written), { fiscalYear: 2023, bareYears: null, yearPortion: null })).toMatchObject({
          kind: 'exact',
          first: written,
          due: written,
          weekdayDisagrees: false,
        });
      }),
    );
  });
});

describe('days in official Japanese', () => {
  test.each([
    ['2023-06-21', '令和5年6月21日（水）'],
    ['2019-04-30', '平成31年4月30日（火）'],
    ['2019-05-01', '令和元年5月1日（水）'],
  ])('%s is %s', (iso, written) => {
    expect(dayJa(day(iso))).toBe(written);
  });
  test('a date without weekday', () => {
    expect(dateJa(day('2023-09-01'))).toBe('令和5年9月1日');
  });
  test.each([
    [2023, '令和5年度'],
    [2019, '令和元年度'],
    [2018, '平成30年度'],
  ])('the fiscal year %i is %s', (year, written) => {
    expect(fiscalYearJa(year)).toBe(written);
  });
  test.each([
    ['10:00', '午前10時'],
    ['11:30', '午前11時30分'],
    ['13:30', '午後1時30分'],
    ['12:00', '正午'],
    ['00:15', '午前0時15分'],
    ['soon', ''],
  ])('%s is %s', (time, written) => {
    expect(timeJa(time)).toBe(written);
  });
});
