// When a turn of the year is early, and which one can be taken back.

import type { HistoryLine } from '../../src/history/history';
import { lastTurn, timingOf, turnOpens, yearLine, yearLineBack, yearNotWritten } from '../../src/year/turns';
import { day } from '../support/days';

const told = { at: '2023-09-01 09:05', batch: 3, operator: 'dx@town.example.lg.jp' };
const turned = yearLine(told, '令和5年度', 2024);
const row = (over: Partial<HistoryLine>): HistoryLine => ({
  ...told,
  action: 'remove',
  id: '1',
  column: '取組名',
  before: '窓口の改善',
  after: '',
  reason: '年度の更新で「進捗管理（令和5年度）」タブへ移した',
  detail: [],
  ...over,
});
const date = row({ action: 'year', id: '2', column: '期限', before: '9月末', after: '令和5年9月', reason: '' });
const standing = { cell: '令和6年度', year: 2024 };
const today = day('2023-09-10');

describe('a turn of the year', () => {
  test('is in time from 1 March on', () => {
    expect(turnOpens(2023)).toBe('2024-03-01');
  });
  test.each([
    ['2023-09-01', 2023, true, false],
    ['2024-02-29', 2023, true, false],
    ['2024-03-01', 2023, false, false],
    ['2024-04-02', 2023, false, false],
    ['2024-03-31', 2024, true, true],
    ['2024-04-01', 2024, true, false],
  ] as const)('on %s from %d: early %s, ahead %s', (text, year, early, ahead) => {
    expect(timingOf(year, day(text))).toEqual({ early, ahead });
  });
  test('is the last one with its dates and rows', () => {
    const made = lastTurn([row({}), date, turned], standing, today);
    expect([made?.rows.map(({ id, title }) => id + title), made?.dates]).toEqual([['窓口の改善'], [date]]);
  });
  test.each([
    ['made before the year begins, until 30 days after that', '2023-09-01 09:05', '2024-05-01'],
    ['made on time, until 30 days later', '2024-04-20 09:05', '2024-05-20'],
  ])('%s', (_name, at, until) => {
    expect(lastTurn([{ ...turned, at }], standing, day(until))?.until).toBe(until);
  });
  test('is not offered one day later', () => {
    expect(lastTurn([turned], standing, day('2024-05-02'))).toBeNull();
  });
  test('is not offered where another year stands in 設定', () => {
    expect(lastTurn([turned], { cell: '令和7年度', year: 2025 }, today)).toBeNull();
  });
  test('that was taken back is none', () => {
    expect(lastTurn([turned, yearLineBack(turned, told)], { cell: '令和5年度', year: 2023 }, today)).toBeNull();
  });
  test('is not taken for done where the year was not written', () => {
    expect(yearNotWritten([turned], '令和5年度')).toBe(turned);
  });
  test('whose undo died before the year was written is offered again', () => {
    expect(lastTurn([turned, yearLineBack(turned, told)], standing, today)?.line).toBe(turned);
  });
  test('does not bring back a row that somebody has brought back', () => {
    const added = row({ action: 'add', before: '', after: '窓口の改善', reason: '' });
    expect(lastTurn([row({}), turned, added], standing, today)?.rows).toEqual([]);
  });
  test('has no part in what was put away at the turn before', () => {
    const first = yearLine({ ...told, batch: 2 }, '令和4年度', 2023);
    expect(lastTurn([row({ batch: 2 }), first, turned], standing, today)?.rows).toEqual([]);
  });
});
