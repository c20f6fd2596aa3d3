// A job said that a row leaves and died before it did: what the next comparison makes of the row that is still there.

import { removalLines } from '../../src/history/deletions';
import { difference, notCarriedOut, replay } from '../../src/history/replay';
import { readTracker, type Tracker } from '../../src/tracker/measure';
import { standardDictionary } from '../../src/tracker/status';

const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const heading = ['ID', '取組名', '担当課', '期限', '状況', '備考'];
const tracker = (...rows: readonly (readonly string[])[]): Tracker =>
  readTracker({ sheet: '進捗管理', rows: [heading, ...rows] }, null, dates, standardDictionary);
const open = ['2', 'LINEの活用', '住民課', '3月末', '未着手', ''];
const closed = ['1', '窓口の改善', '総務課', '9月末', '完了', ''];
const before = tracker(closed, open);
const said = removalLines(before, [2], () => '1', {
  at: '2024-04-01 09:00',
  batch: 4,
  reason: '年度の更新',
  operator: 'dx@town.example.lg.jp',
});

/** Lines that are taken back, and what is left to record, with this tracker after the run died. */
function found(...rows: readonly (readonly string[])[]) {
  const { state } = difference(new Map(), before);
  const { changes } = difference(replay(state, said), tracker(...rows));
  const { announced, changes: left } = notCarriedOut(changes, said);
  return {
    announced: announced.map(({ column }) => column),
    left: left.map(({ action, key, column, before: from, after }) => [action, key, column, from, after]),
  };
}
const all = ['取組名', '担当課', '期限', '状況', 'ID'];

describe('a row that was said to leave', () => {
  test('and is gone has left', () => {
    expect(found(open)).toEqual({ announced: [], left: [] });
  });
  test('and is still there has not', () => {
    expect(found(closed, open)).toEqual({ announced: all, left: [] });
  });
  test('and in which somebody wrote has not, and the edit is one of a row that was there', () => {
    expect(found(['1', '窓口の改善', '総務課', '9月末', '実施中', '再開'], open)).toEqual({
      announced: all,
      left: [
        ['seen', '1', '状況', '完了', '実施中'],
        ['seen', '1', '備考', '', '再開'],
      ],
    });
  });
  test('and in which somebody emptied a cell has not, and the cell is empty', () => {
    expect(found(['1', '窓口の改善', '', '9月末', '完了', ''], open)).toEqual({
      announced: all,
      left: [['seen', '1', '担当課', '総務課', '']],
    });
  });
});
