import { type Office, usualClosedDays } from '../../src/sheet/closedDays';
import { signalOf, slippageOf } from '../../src/tracker/signal';
import { trackerJa } from '../../src/tracker/words.ja';
import { cases } from '../support/cases';
import { day } from '../support/days';
import { measure } from '../support/tracker';

describe('the signal of a measure', () => {
  test.each(cases('tracker/cases/signal.csv').map((line) => [line['場合'] ?? '', line] as const))('%s', (_name, line) => {
    const [status, start, due, progress] = [line['状況'], line['開始'], line['期限'], line['進捗率']];
    const office: Office = { closed: usualClosedDays, dueOnClosed: line['閉庁日の期限'] === '当日' ? 'same-day' : 'next-open' };
    const found = signalOf(
      measure({ status: status ?? '', start: start ?? '', due: due ?? '', progress: progress ?? '' }),
      day(line['本日'] ?? ''),
      office,
    );
    expect(trackerJa.signal(found)).toBe(line['信号']);
  });
});

describe('how far a due day has moved', () => {
  test.each([
    ['令和5年9月30日', '令和5年11月30日', { direction: 'later', unit: 'months', count: 2 }],
    ['令和5年9月30日', '令和5年10月31日', { direction: 'later', unit: 'months', count: 1 }],
    ['令和5年9月30日', '令和5年10月10日', { direction: 'later', unit: 'days', count: 10 }],
    ['令和5年9月30日', '令和5年10月30日', { direction: 'later', unit: 'months', count: 1 }],
    ['令和5年9月30日', '令和5年10月29日', { direction: 'later', unit: 'days', count: 29 }],
    ['令和5年1月31日', '令和5年2月28日', { direction: 'later', unit: 'months', count: 1 }],
    ['令和5年1月31日', '令和5年2月27日', { direction: 'later', unit: 'days', count: 27 }],
    ['令和5年9月15日', '令和5年11月14日', { direction: 'later', unit: 'months', count: 1 }],
    ['令和5年9月15日', '令和5年11月16日', { direction: 'later', unit: 'months', count: 2 }],
    ['令和5年12月15日', '令和6年1月15日', { direction: 'later', unit: 'months', count: 1 }],
    ['令和5年9月30日', '令和5年9月29日', { direction: 'earlier', unit: 'days', count: 1 }],
    ['令和5年9月頃', '令和5年10月31日', { direction: 'later', unit: 'months', count: 1 }],
    ['令和5年9月30日', '令和5年10月頃', { direction: 'later', unit: 'months', count: 1 }],
    ['令和5年9月30日', '令和5年9月30日', null],
    ['令和5年9月30日', '未定', null],
    ['令和6年3月末', '令和5年12月28日', { direction: 'earlier', unit: 'months', count: 3 }],
    ['令和5年度末', '令和6年3月31日', null],
    ['未定', '令和5年12月28日', null],
    ['', '令和5年12月28日', null],
  ])('from %s to %s', (originalDue, due, slip) => {
    expect(slippageOf(measure({ originalDue, due }))).toEqual(slip);
  });
});
