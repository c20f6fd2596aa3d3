import { signalOf } from '../../src/domain/signal';
import { day } from '../support/days';
import { measure } from '../support/tracker';

const today = day('2023-09-30');

describe('the signal of a measure', () => {
  test('a measure due today is not late', () => {
    expect(signalOf(measure({ due: '令和5年9月30日' }), today)).toEqual({ kind: 'due-soon', days: 0 });
  });
  test('a measure is late from the day after its due day', () => {
    expect(signalOf(measure({ due: '令和5年9月29日' }), today)).toEqual({ kind: 'late', days: 1 });
  });
  test('a month is due on its last day', () => {
    expect(signalOf(measure({ due: '令和5年9月' }), today)).toEqual({ kind: 'due-soon', days: 0 });
  });
  test('thirty-one days ahead is on plan', () => {
    expect(signalOf(measure({ due: '令和5年10月31日' }), today)).toEqual({ kind: 'on-plan' });
  });
  test.each(['完了', '中止', '対象外', '継続', '条件待ち'])('%s is never late', (status) => {
    expect(signalOf(measure({ due: '令和4年4月1日', status }), today).kind).not.toBe('late');
  });
  test.each(['随時', '通年', '未定', '', '制度化されれば検討', '令和5年9月から'])('「%s」 is never late', (due) => {
    expect(signalOf(measure({ due }), today).kind).not.toBe('late');
  });
  test('an approximate date that has passed asks for confirmation instead of accusing', () => {
    expect(signalOf(measure({ due: '令和5年8月頃' }), today)).toEqual({ kind: 'unclear' });
  });
  test('a status that is not in the dictionary is unclear', () => {
    expect(signalOf(measure({ status: 'C' }), today)).toEqual({ kind: 'unclear' });
  });
});
