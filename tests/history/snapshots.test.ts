import {
  changesBetween,
  readSnapshots,
  type Snapshot,
  type SnapshotKind,
  type Standing,
  snapshotOf,
  snapshotRows,
  withSnapshot,
} from '../../src/history/snapshots';
import { day } from '../support/days';
import { usualOffice } from '../support/office';
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
  test('is made with its headings', () => {
    const { ids, cells } = withSnapshot(null, taken([row]));
    expect(snapshotRows(ids, cells).slice(0, 3)).toEqual([
      ['ID', '第1回'],
      ['種類', '会議'],
      ['日時', '2023-06-21 10:00'],
    ]);
  });
  test('keeps its counts in the fourth row', () => {
    const { ids, cells } = withSnapshot(null, taken([row]));
    expect(snapshotRows(ids, cells)[3]?.[0]).toBe('件数');
  });
  test('counts all measures by their signal', () => {
    const statuses = ['完了', '完了', '完了', '中止', '条件待ち', '継続', 'C'];
    const rows = [...statuses.map((status) => ({ ...row, status })), { ...row, due: '未定' }, { ...row, due: '令和5年7月1日' }];
    const behind = { ...row, start: '令和5年4月3日', due: '令和6年3月29日', progress: '0' };
    const late = { ...row, due: '令和5年6月1日' };
    const { counts } = taken([...rows, ...Array.from({ length: 2 }, () => behind), late], { at: '2023-09-01 10:00' });
    expect(counts).toEqual({
      ...{ done: 3, closed: 1, waiting: 1, 'on-plan': 1, unclear: 1, 'no-due': 1, behind: 2, late: 2, 'due-soon': 0 },
    });
  });
  test('keeps what the sheet says of a measure', () => {
    expect(taken([{ ...row, progress: 40 }]).standings.get('1')).toEqual({
      title: '窓口の改善',
      owner: '総務課',
      due: '令和5年9月29日',
      status: '実施中',
      progress: '40',
      signal: 'on-plan',
    });
  });
  test.each([
    [199, 199],
    [200, 200],
    [201, 200],
  ])('of a title of %d characters keeps %d', (length, kept) => {
    expect(taken([{ ...row, title: 'あ'.repeat(length) }]).standings.get('1')?.title).toHaveLength(kept);
  });
  test('keeps no measure without an ID', () => {
    expect(taken([{ ...row, id: '' }]).standings.size).toBe(0);
  });
  test('keeps the first of two rows with one ID', () => {
    expect(taken([row, { ...row, title: '写した行' }]).standings.get('1')?.title).toBe('窓口の改善');
  });
  test('leaves a cell blank where its measure is gone', () => {
    const first = withSnapshot(null, taken([row, { ...row, id: '2' }]));
    const table = { sheet: '時点', rows: snapshotRows(first.ids, first.cells) };
    expect(withSnapshot(table, taken([{ ...row, id: '2' }], { name: '第2回' })).cells[4]).toBe('');
  });
  test('of a measure called 種類 stands below the headings', () => {
    const table = { sheet: '時点', rows: [['ID'], ['種類'], ['日時'], ['件数']] };
    expect(withSnapshot(table, taken([{ ...row, id: '種類' }])).ids).toEqual(['ID', '種類', '日時', '件数', '種類']);
  });
  test('that is called ID does not take the place of the headings', () => {
    const table = { sheet: '時点', rows: [['ID'], ['会議'], ['日時'], ['件数']] };
    expect(withSnapshot(table, taken([row], { name: 'ID' })).column).toBe(1);
  });
  test('goes into the second column of an empty tab', () => {
    expect(withSnapshot({ sheet: '時点', rows: [] }, taken([row])).column).toBe(1);
  });
});

describe('a tab 時点 that somebody spoiled', () => {
  const { ids, cells } = withSnapshot(null, taken([row]));
  /** The tab with another text in the cell of the snapshot: 0 its name, 1 its kind, 3 its counts, 4 its measure. */
  const spoiled = (place: number, text: string) =>
    readSnapshots({ sheet: '時点', rows: snapshotRows(ids, cells).map((line, at) => (at === place ? [line[0] ?? '', text] : line)) });
  test.each([
    ['no list of texts', '{"a":'],
    ['another list', '["窓口の改善","総務課"]'],
    ['a signal that there is none of', '["窓口の改善","総務課","9月末","実施中","","よい"]'],
    ['an object', '{"title":"窓口の改善"}'],
    ['nothing', ''],
  ])('has no measure where its cell holds %s', (_name, text) => {
    expect(spoiled(4, text)[0]?.standings.size).toBe(0);
  });
  test('has blanks for the words that a cell lacks', () => {
    expect(spoiled(4, '[null,null,null,null,null,"late"]')[0]?.standings.get('1')).toEqual({
      ...{ title: '', owner: '', due: '', status: '', progress: '', signal: 'late' },
    });
  });
  test.each(['', 'たくさん', 'null', '3', '{"late":"3"}', '{"late":-3}', '{"late":0}'])('counts nothing from 件数 %j', (text) => {
    expect(spoiled(3, text)[0]?.counts.late).toBe(0);
  });
  test('counts what stands in 件数', () => {
    expect(spoiled(3, '{"late":3}')[0]?.counts.late).toBe(3);
  });
  test.each([
    ['a kind that there is none of', 1, '臨時'],
    ['no name', 0, ''],
  ])('leaves out a column with %s', (_name, place, text) => {
    expect(spoiled(place, text)).toEqual([]);
  });
  test('leaves out a row without an ID', () => {
    const rows = snapshotRows(ids, cells).map((line, at) => (at === 4 ? ['', line[1] ?? ''] : line));
    expect(readSnapshots({ sheet: '時点', rows })[0]?.standings.size).toBe(0);
  });
  test('leaves out a column that is too short to be one', () => {
    expect(readSnapshots({ sheet: '時点', rows: [['ID', '第1回']] })).toEqual([]);
  });
  test.each([[[]], [[['ID']]]])('has none where it is %j', (rows) => {
    expect(readSnapshots({ sheet: '時点', rows })).toEqual([]);
  });
});

describe('between two snapshots', () => {
  const standing = { title: '窓口の改善', owner: '総務課', due: '9月末', status: '実施中', progress: '40', signal: 'on-plan' } as const;
  const snapshot = (...standings: readonly Partial<Standing>[]): Snapshot => ({
    ...taken([]),
    standings: new Map(standings.map((over, index) => [`${index + 1}`, { ...standing, ...over }])),
  });
  const kinds = (before: readonly Partial<Standing>[], after: readonly Partial<Standing>[]) =>
    changesBetween(snapshot(...before), snapshot(...after)).changed.map(({ kind }) => kind);
  const all = { signal: 'late', due: '10月末', status: '遅延', progress: '50', owner: '住民課', title: '別の名前' } as const;

  test.each<[string, Partial<Standing>, Partial<Standing>]>([
    ['done', {}, { ...all, signal: 'done' }],
    ['late', {}, all],
    ['due', { signal: 'late' }, all],
    ['status', { signal: 'late', due: '10月末' }, all],
    ['progress', { signal: 'late', due: '10月末', status: '遅延' }, all],
    ['owner', { signal: 'late', due: '10月末', status: '遅延', progress: '50' }, all],
    ['title', { ...all, title: '窓口の改善' }, all],
  ])('the most telling change of a measure is told: %s', (kind, before, after) => {
    expect(kinds([before], [after])).toEqual([kind]);
  });
  test.each(['done', 'late', 'on-plan'] as const)('a measure that was and is %s has not changed', (signal) => {
    expect(kinds([{ signal }], [{ signal }])).toEqual([]);
  });
  test('a signal alone that becomes another is no change', () => {
    expect(kinds([{ signal: 'late' }], [{ signal: 'due-soon' }])).toEqual([]);
  });
  test('changes are told in the order of what matters', () => {
    const after = [
      { title: 'x' },
      { owner: 'x' },
      { progress: 'x' },
      { status: 'x' },
      { due: 'x' },
      { signal: 'late' },
      { signal: 'done' },
    ] as const;
    expect(
      kinds(
        after.map(() => ({})),
        after,
      ),
    ).toEqual(['done', 'late', 'due', 'status', 'progress', 'owner', 'title']);
  });
  test('a measure that came is told as it is', () => {
    expect(changesBetween(snapshot(), snapshot({}))).toEqual({ added: [{ ...standing, id: '1' }], gone: [], changed: [] });
  });
  test('a measure that went is told as it was', () => {
    expect(changesBetween(snapshot({}), snapshot())).toEqual({ added: [], gone: [{ ...standing, id: '1' }], changed: [] });
  });
  test('a measure that is in both neither came nor went', () => {
    expect(changesBetween(snapshot({}), snapshot({}))).toEqual({ added: [], gone: [], changed: [] });
  });
  test('a change is told with both', () => {
    expect(changesBetween(snapshot({}), snapshot({ progress: '50' })).changed).toEqual([
      { id: '1', kind: 'progress', before: standing, after: { ...standing, progress: '50' } },
    ]);
  });
});
