import { usualOffice } from '../../src/domain/closedDays';
import { movementBetween, readSnapshots, type SnapshotKind, snapshotOf, snapshotRows, withSnapshot } from '../../src/domain/snapshots';
import { day } from '../support/days';
import { trackerOf } from '../support/tracker';

const row = { id: '1', title: '窓口の改善', owner: '総務課', due: '令和5年9月29日', status: '実施中' };
const taken = (rows: Parameters<typeof trackerOf>[0], over: { name?: string; kind?: SnapshotKind; at?: string } = {}) => {
  const { name = '第1回', kind = 'meeting', at = '2023-06-21 10:00' } = over;
  return snapshotOf(trackerOf(rows), name, kind, at, day(at.slice(0, 10)), usualOffice);
};

describe('a snapshot', () => {
  test('reads back as it was taken', () => {
    const snapshot = taken([row, { ...row, id: '2', status: '完了' }]);
    const { ids, cells } = withSnapshot(null, snapshot);
    expect(readSnapshots({ sheet: '時点', rows: snapshotRows(ids, cells) })).toEqual([snapshot]);
  });
  test.each([
    ['the same name and kind takes the place of the earlier one', {}, 1],
    ['another name stands beside it', { name: '第2回' }, 2],
    ['the same name and another kind stands beside it', { kind: 'manual' }, 2],
  ] as const)('of %s', (_name, over, column) => {
    const first = withSnapshot(null, taken([row]));
    const table = { sheet: '時点', rows: snapshotRows(first.ids, first.cells) };
    expect(withSnapshot(table, taken([row], over)).column).toBe(column);
  });
  test('keeps measures that came later below those it knows', () => {
    const first = withSnapshot(null, taken([row]));
    const table = { sheet: '時点', rows: snapshotRows(first.ids, first.cells) };
    expect(withSnapshot(table, taken([{ ...row, id: '9' }, row], { name: '第2回' })).ids.slice(4)).toEqual(['1', '9']);
  });
  test('whose cells somebody spoiled counts as blank there', () => {
    const { ids, cells } = withSnapshot(null, taken([row]));
    const spoiled = snapshotRows(ids, cells).map((line, place) => (place === 4 ? [line[0] ?? '', '{"a":'] : line));
    expect(readSnapshots({ sheet: '時点', rows: spoiled }).map(({ standings }) => standings.size)).toEqual([0]);
  });
});

test('what has moved between two of them is told by what matters most', () => {
  const before = taken([row, { ...row, id: '2' }, { ...row, id: '3' }, { ...row, id: '4' }, { ...row, id: '5' }]);
  const after = taken(
    [
      row,
      { ...row, id: '2', status: '完了' },
      { ...row, id: '3', due: '令和6年3月末' },
      { ...row, id: '4', status: '見直し', due: '令和6年3月末', title: '別の名前' },
      { ...row, id: '6' },
    ],
    { name: '今', at: '2023-10-10 09:00' },
  );
  const { added, gone, changed } = movementBetween(before, after);
  expect([added.map(({ id }) => id), gone.map(({ id }) => id), changed.map(({ id, kind }) => [id, kind])]).toEqual([
    ['6'],
    ['5'],
    [
      ['2', 'done'],
      ['1', 'late'],
      ['3', 'due'],
      ['4', 'due'],
    ],
  ]);
});
