import { dueStep, isAsHigh, isBeforeDue, type Step, stepCode, stepName, stepOf } from '../../src/reminders/ladder';
import { day } from '../support/days';
import { usualOffice } from '../support/office';
import { measure } from '../support/tracker';

const days = (count: number): Step => ({ kind: 'days', days: count });
const confirm: Step = { kind: 'confirm' };

describe('the step reached', () => {
  const reached = (today: string, over: Parameters<typeof measure>[0] = {}, ladder: readonly number[] = [-3, 1, 5]) =>
    dueStep(measure({ due: '令和5年9月29日', ...over }), day(today), usualOffice, ladder);
  test('before the due day is told with the open days that are left', () => {
    expect(reached('2023-09-26')).toEqual({ step: days(-3), due: '2023-09-29', offset: -3, last: false });
  });
  test('after the due day is told with the open days that have passed', () => {
    expect(reached('2023-10-02')).toEqual({ step: days(1), due: '2023-09-29', offset: 1, last: false });
  });
  test('is the last one where none follows', () => {
    expect(reached('2023-10-06')).toEqual({ step: days(5), due: '2023-09-29', offset: 5, last: true });
  });
  test('before the due day is not the last although none follows', () => {
    expect(reached('2023-09-26', {}, [-3])?.last).toBe(false);
  });
  test('is the question which day was meant, and never the last, after an approximate day', () => {
    expect(reached('2023-10-03', { due: '令和5年9月頃' })).toEqual({ step: confirm, due: '2023-09-30', offset: 1, last: false });
  });
  test('is none where 設定 has no steps, not even for an approximate day', () => {
    expect(reached('2023-10-10', { due: '令和5年9月頃' }, [])).toBeNull();
  });
  test('is none before the first step', () => {
    expect(reached('2023-09-25')).toBeNull();
  });
});

describe('a step', () => {
  test.each([
    [5, 1, true],
    [1, 1, true],
    [1, 5, false],
    [-3, 1, false],
  ])('of %d is as high as one of %d: %s', (one, other, isHigher) => {
    expect(isAsHigh(days(one), days(other))).toBe(isHigher);
  });
  test.each([
    ['a question and a question', confirm, confirm, true],
    ['a question and a step', confirm, days(1), false],
    ['a step and a question', days(1), confirm, false],
  ])('compares %s', (_name, one, other, isHigher) => {
    expect(isAsHigh(one, other)).toBe(isHigher);
  });
  test.each([
    [days(-1), true],
    [days(0), true],
    [days(1), false],
    [confirm, false],
  ])('%j lies before the end of the due day: %s', (step, isBefore) => {
    expect(isBeforeDue(step)).toBe(isBefore);
  });
  test.each([
    [days(-3), '期限の3開庁日前', '-3'],
    [days(0), '期限当日', '0'],
    [days(5), '期限の5開庁日後', '5'],
    [confirm, '時期の確認', 'confirm'],
  ])('%j is called %s', (step, name) => {
    expect(stepName(step)).toBe(name);
  });
  test.each([days(-3), days(0), days(5), confirm])('%j reads back from its code', (step) => {
    expect(stepOf(stepCode(step))).toEqual(step);
  });
  test('of an earlier version is the first after the due day', () => {
    expect(stepOf('期限超過')).toEqual(days(1));
  });
  test.each(['', '5日', '約5', '1-5', '--5'])('is not 「%s」', (code) => {
    expect(stepOf(code)).toBeNull();
  });
});
