import { usualOffice } from '../../src/sheet/closedDays';
import { signalOf, slipOf } from '../../src/tracker/signal';
import { day } from '../support/days';
import { measure } from '../support/tracker';

const today = day('2023-09-30');

describe('the signal of a measure', () => {
  test('a measure due today is not late', () => {
    expect(signalOf(measure({ due: '令和5年9月30日' }), today, usualOffice)).toEqual({ kind: 'due-soon', days: 0 });
  });
  test('a measure is late from the day after its due day', () => {
    expect(signalOf(measure({ due: '令和5年9月29日' }), today, usualOffice)).toEqual({ kind: 'late', days: 1 });
  });
  test('a month is due on its last day', () => {
    expect(signalOf(measure({ due: '令和5年9月' }), today, usualOffice)).toEqual({ kind: 'due-soon', days: 0 });
  });
  test('thirty-one days ahead is on plan', () => {
    expect(signalOf(measure({ due: '令和5年10月31日' }), today, usualOffice)).toEqual({ kind: 'on-plan' });
  });
  test.each(['完了', '中止', '対象外', '継続', '条件待ち'])('%s is never late', (status) => {
    expect(signalOf(measure({ due: '令和4年4月1日', status }), today, usualOffice).kind).not.toBe('late');
  });
  test.each(['随時', '通年', '未定', '', '制度化されれば検討', '令和5年9月から'])('「%s」 is never late', (due) => {
    expect(signalOf(measure({ due }), today, usualOffice).kind).not.toBe('late');
  });
  test('an approximate date that has passed asks for confirmation instead of accusing', () => {
    expect(signalOf(measure({ due: '令和5年8月頃' }), today, usualOffice)).toEqual({ kind: 'unclear' });
  });
  test('a status that is not in the dictionary is unclear', () => {
    expect(signalOf(measure({ status: 'C' }), today, usualOffice)).toEqual({ kind: 'unclear' });
  });
  test('days late are open days', () => {
    expect(signalOf(measure({ due: '令和5年9月29日' }), day('2023-10-10'), usualOffice)).toEqual({ kind: 'late', days: 6 });
  });
  test('a due day on a closed day counts as the next open one', () => {
    const due = '令和5年9月16日';
    expect(
      [day('2023-09-18'), day('2023-09-19'), day('2023-09-20')].map((today) => signalOf(measure({ due }), today, usualOffice)),
    ).toEqual([
      { kind: 'due-soon', days: 1 },
      { kind: 'due-soon', days: 0 },
      { kind: 'late', days: 1 },
    ]);
  });
  test.each([
    ['10', { kind: 'behind', planned: 51, actual: 10 }],
    ['40%', { kind: 'on-plan' }],
    ['', { kind: 'on-plan' }],
    ['半分', { kind: 'on-plan' }],
  ])('with 進捗率 「%s」 half-way through its days it is %o', (progress, signal) => {
    expect(signalOf(measure({ start: '令和5年4月3日', due: '令和6年3月29日', progress }), today, usualOffice)).toEqual(signal);
  });
});

describe('how far a due day has moved', () => {
  test.each([
    ['令和5年9月30日', '令和5年11月30日', { direction: 'later', unit: 'months', count: 2 }],
    ['令和5年9月30日', '令和5年10月31日', { direction: 'later', unit: 'months', count: 1 }],
    ['令和5年9月30日', '令和5年10月10日', { direction: 'later', unit: 'days', count: 10 }],
    ['令和6年3月末', '令和5年12月28日', { direction: 'earlier', unit: 'months', count: 3 }],
    ['令和5年度末', '令和6年3月31日', null],
    ['未定', '令和5年12月28日', null],
    ['', '令和5年12月28日', null],
  ])('from %s to %s', (originalDue, due, slip) => {
    expect(slipOf(measure({ originalDue, due }))).toEqual(slip);
  });
});
