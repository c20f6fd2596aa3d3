import { timerLine, timerView } from '../../src/reminders/timers';
import type { Table } from '../../src/sheet/table';
import { day } from '../support/days';

type Line = { account?: string; since?: string; state?: string; lastRun?: string; result?: string; noticed?: string; file?: string };
const runs = {
  account: 'me@a.jp',
  since: '2023-08-01 09:00',
  state: '稼働中',
  lastRun: '2023-09-01 08:10',
  result: '2通',
  noticed: '',
  file: 'F',
};
const tab = (...lines: readonly Line[]): Table => ({
  sheet: '定期実行',
  rows: [
    ['実行者', '開始日時', '状態', '前回の実行', '前回の結果', '失敗の通知日', 'ファイルID'],
    ...lines.map((line) => Object.values({ ...runs, ...line })),
  ],
});
const view = (table: Table | null, own = 1, today = '2023-09-02') =>
  timerView(table, { account: 'me@a.jp', own, file: 'F', today: day(today) });
const theirs = { account: 'they@a.jp' };

describe('the daily run', () => {
  test('is nowhere where the tab and Google know none', () => {
    expect(view(null, 0)).toEqual({ state: 'none', runners: [], copied: false });
  });
  test('is mine', () => {
    expect(view(tab({}))).toEqual({
      state: 'mine',
      runners: [
        {
          account: 'me@a.jp',
          mine: true,
          since: '2023-08-01 09:00',
          lastRun: '2023-09-01 08:10',
          result: '2通',
          dead: false,
          failed: false,
        },
      ],
      copied: false,
    });
  });
  test('is theirs', () => {
    expect(view(tab(theirs), 0)).toMatchObject({ state: 'theirs', runners: [{ account: 'they@a.jp', mine: false, dead: false }] });
  });
  test('is mine where Google knows a timer and the tab does not', () => {
    expect(view(null)).toEqual({
      state: 'mine',
      runners: [{ account: 'me@a.jp', mine: true, since: '', lastRun: '', result: '', dead: false, failed: false }],
      copied: false,
    });
  });
  test('is dead where the tab names mine and Google knows none', () => {
    expect(view(tab({}), 0)).toMatchObject({ state: 'dead', runners: [{ dead: true }] });
  });
  test('of others is not judged by my own timers', () => {
    expect(view(tab(theirs), 0)).toMatchObject({ state: 'theirs' });
  });
  test('that was stopped does not count', () => {
    expect(view(tab({ state: '停止' }), 0)).toEqual({ state: 'none', runners: [], copied: false });
  });
  test('of a line without an account does not count', () => {
    expect(view(tab({ account: '' }), 0).state).toBe('none');
  });
});

describe('a timer that is silent', () => {
  test.each([
    ['the day after its last run lives', '2023-09-02', 'theirs'],
    ['two days after its last run is dead', '2023-09-03', 'dead'],
  ])('%s', (_name, today, state) => {
    expect(view(tab(theirs), 0, today).state).toBe(state);
  });
  test.each([
    ['the day after it was switched on lives', '2023-08-02', 'theirs'],
    ['two days after it was switched on is dead', '2023-08-03', 'dead'],
  ])('%s, where it never ran', (_name, today, state) => {
    expect(view(tab({ ...theirs, lastRun: '' }), 0, today).state).toBe(state);
  });
  test('is dead where nobody can read when it ran', () => {
    expect(view(tab({ ...theirs, lastRun: '昨日' }), 0).state).toBe('dead');
  });
});

describe('two timers', () => {
  test('of two accounts are told', () => {
    expect(view(tab({}, theirs)).state).toBe('two');
  });
  test('of one account are told', () => {
    expect(view(tab({}), 2).state).toBe('two');
  });
  test('of which one is dead are one', () => {
    expect(view(tab({}, { ...theirs, lastRun: '2023-08-01 08:10' })).state).toBe('mine');
  });
  test('mine, unknown to the tab, and one of another account are two', () => {
    expect(view(tab(theirs))).toMatchObject({ state: 'two', runners: [{ account: 'they@a.jp' }, { account: 'me@a.jp' }] });
  });
});

describe('a failed run', () => {
  test.each([
    ['noticed on the day of the last run', '2023-09-01', true],
    ['noticed on a day before', '2023-08-31', false],
    ['not noticed', '', false],
  ])('%s', (_name, noticed, failed) => {
    expect(view(tab({ noticed })).runners[0]?.failed).toBe(failed);
  });
  test('that never ran has not failed', () => {
    expect(view(tab({ noticed: '', lastRun: '' })).runners[0]?.failed).toBe(false);
  });
});

describe('a copy of the file', () => {
  test('has the lines of the other file and no timer of them', () => {
    expect(view(tab({ file: 'G' }), 0)).toEqual({ state: 'none', runners: [], copied: true });
  });
  test('is none where all lines name this file', () => {
    expect(view(tab({}, theirs)).copied).toBe(false);
  });
});

describe('the line of an account', () => {
  test('is that of this file', () => {
    expect(timerLine(tab({ file: 'G' }, theirs, {}), 'me@a.jp', 'F')?.row).toBe(4);
  });
  test('is none where only others have one', () => {
    expect(timerLine(tab(theirs, { file: 'G' }), 'me@a.jp', 'F')).toBeNull();
  });
  test('is none without a tab', () => {
    expect(timerLine(null, 'me@a.jp', 'F')).toBeNull();
  });
});
