import type { HistoryAction, HistoryLine } from '../../src/history/history';
import { lastAnswers } from '../../src/reminders/answers';

const line = (over: Partial<HistoryLine>): HistoryLine => ({
  at: '2023-09-01 09:00',
  batch: 0,
  action: 'edit',
  id: '1',
  column: '状況',
  before: '実施中',
  after: '遅延',
  reason: '',
  operator: '',
  detail: [],
  ...over,
});
const answers = (...lines: readonly Partial<HistoryLine>[]) => Object.fromEntries(lastAnswers(lines.map(line)));

describe('the answer of an owner', () => {
  test.each(['状況', '見込み', '遅延理由', '期限'])('is a change of %s', (column) => {
    expect(answers({ column })).toEqual({ 1: '2023-09-01 09:00' });
  });
  test.each(['備考', '取組名', '担当課', '進捗率'])('is no change of %s', (column) => {
    expect(answers({ column })).toEqual({});
  });
  test.each<HistoryAction>(['edit', 'bulk', 'seen', 'update', 'decision'])('counts where the line says %s', (action) => {
    expect(answers({ action })).toEqual({ 1: '2023-09-01 09:00' });
  });
  test.each<HistoryAction>(['add', 'remove', 'column', 'restart', 'fix', 'transfer', 'keep', 'year', 'undo'])(
    'does not count where the line says %s',
    (action) => {
      expect(answers({ action })).toEqual({});
    },
  );
  test('is the latest one, wherever its line stands', () => {
    expect(answers({ at: '2023-09-03 09:00', after: '完了' }, { at: '2023-09-02 09:00' })).toEqual({ 1: '2023-09-03 09:00' });
  });
  test('stands by measure', () => {
    expect(answers({}, { id: '2', at: '2023-09-02 09:00' })).toEqual({ 1: '2023-09-01 09:00', 2: '2023-09-02 09:00' });
  });
  test('may stand in a block of cells', () => {
    const detail = [
      { id: '1', column: '状況', after: '完了' },
      { id: '2', column: '備考', after: '確認済み' },
    ];
    expect(answers({ action: 'bulk', id: '1、2', column: '状況、備考', detail })).toEqual({ 1: '2023-09-01 09:00' });
  });
});

describe('an answer that was taken back', () => {
  const undo = { at: '2023-09-02 09:00', action: 'undo', before: '遅延', after: '実施中' } as const;
  test('does not count', () => {
    expect(answers({}, undo)).toEqual({});
  });
  test('leaves the one before it', () => {
    expect(answers({ at: '2023-08-01 09:00', column: '期限', after: '9月末' }, {}, undo)).toEqual({ 1: '2023-08-01 09:00' });
  });
  test('leaves that of another column with the same words', () => {
    expect(answers({ column: '遅延理由', after: '遅延' }, undo)).toEqual({ 1: '2023-09-01 09:00' });
  });
  test('leaves another value of the same column', () => {
    expect(answers({ after: '完了' }, undo)).toEqual({ 1: '2023-09-01 09:00' });
  });
  test('leaves that of another measure', () => {
    expect(answers({}, { ...undo, id: '2' })).toEqual({ 1: '2023-09-01 09:00' });
  });
  test('is the last of several equal ones', () => {
    const again = { at: '2023-09-01 12:00' };
    expect(answers({}, { action: 'edit', before: '遅延', after: '実施中', at: '2023-09-01 10:00', column: '備考' }, again, undo)).toEqual({
      1: '2023-09-01 09:00',
    });
  });
});
