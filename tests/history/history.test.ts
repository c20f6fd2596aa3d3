import {
  dueChangesOf,
  emptyHistory,
  findDueChanges,
  firstDues,
  type HistoryAction,
  type HistoryLine,
  historyActions,
  historyCells,
  inOrder,
  lastBatch,
  nextBatch,
  type PlacedLine,
  planUndo,
  readHistory,
} from '../../src/history/history';
import { historyTab } from '../../src/history/tabs';
import type { CellValue } from '../../src/sheet/table';
import { readDate } from '../../src/tracker/dates';
import { day } from '../support/days';
import { measure, trackerOf } from '../support/tracker';

const line = (over: Partial<HistoryLine>): HistoryLine => ({
  at: '2023-09-01 09:00',
  batch: 0,
  action: 'edit',
  id: '1',
  column: '期限',
  before: '',
  after: '',
  reason: '',
  operator: '',
  detail: [],
  ...over,
});
const placed = (...lines: readonly Partial<HistoryLine>[]): readonly PlacedLine[] =>
  lines.map((each, place) => ({ ...line(each), row: place + 2 }));
const words = Object.values(historyTab.columns).map(({ heading }) => heading);
const read = (...rows: readonly (readonly CellValue[])[]) => {
  const reading = readHistory({ sheet: '変更履歴', rows: [words, ...rows] });
  if ('missing' in reading) throw new Error('headings are missing');
  return reading.history;
};
const cellsOf = (over: Partial<HistoryLine>) => historyCells(line(over), emptyHistory);

describe('the tab 変更履歴', () => {
  test('reads back every line that was written', () => {
    const lines = (Object.keys(historyActions) as HistoryAction[]).map((action, batch) =>
      line({ action, batch, before: '9月末', after: '10月末', reason: '納品の遅れ', operator: 'a@town.jp' }),
    );
    const history = read(...lines.map((each) => historyCells(each, emptyHistory)));
    expect(history.lines).toEqual(lines.map((each, place) => ({ ...each, row: place + 2 })));
  });
  test('reads back the cells of a block', () => {
    const detail = [
      { id: '1', column: '期限', after: '10月末' },
      { id: '1', column: '進捗率', after: 50 },
      { id: '1', column: '議題', after: true },
      { id: '2', column: '期限', after: { day: day('2023-10-31'), time: null } },
      { id: '2', column: '更新', after: { day: day('2023-10-31'), time: '09:30' } },
    ];
    expect(read(cellsOf({ action: 'bulk', detail })).lines[0]?.detail).toEqual(detail);
  });
  test.each([
    ['no text of ours', 'たくさん'],
    ['no list', '{"id":"1"}'],
    ['an entry that is no list', '["1"]'],
    ['an ID that is no text', '[[1,"期限","10月末"]]'],
    ['a heading that is no text', '[["1",2,"10月末"]]'],
    ['no value', '[["1","期限"]]'],
    ['null as value', '[["1","期限",null]]'],
    ['an object that is no day', '[["1","期限",{"time":"09:00"}]]'],
    ['a day that is none', '[["1","期限",{"day":"2023-02-30"}]]'],
    ['a day that is no text', '[["1","期限",{"day":1}]]'],
  ])('reads %s in 明細 as nothing', (_name, detail) => {
    expect(read([...cellsOf({ action: 'bulk' }).slice(0, 9), detail]).lines[0]?.detail).toEqual([]);
  });
  test('reads a time that is no text as none', () => {
    const detail = '[["1","期限",{"day":"2023-10-31","time":9}]]';
    expect(read([...cellsOf({ action: 'bulk' }).slice(0, 9), detail]).lines[0]?.detail[0]?.after).toEqual({
      day: '2023-10-31',
      time: null,
    });
  });
  test('has cells of a block in lines まとめて編集 only', () => {
    expect(read([...cellsOf({ action: 'edit' }).slice(0, 9), '[["1","期限","10月末"]]']).lines[0]?.detail).toEqual([]);
  });
  test.each([
    ['a word that is none of ours', ['2023-09-01 09:00', '', '変えた', '1', '期限']],
    ['a number of a batch that is none', ['2023-09-01 09:00', '1回目', '編集', '1', '期限']],
    ['a part of a batch', ['2023-09-01 09:00', '1.5', '編集', '1', '期限']],
    ['a batch below zero', ['2023-09-01 09:00', '-1', '編集', '1', '期限']],
  ])('leaves out a line with %s', (_name, cells) => {
    expect(read(cells).lines).toEqual([]);
  });
  test('counts lines that are not ours among its rows', () => {
    expect(read(['メモ'], ['メモ']).rowCount).toBe(2);
  });
  test('has no rows below headings that stand alone', () => {
    expect(read().rowCount).toBe(0);
  });
  test('names headings that are missing', () => {
    expect(readHistory({ sheet: '変更履歴', rows: [words.slice(2)] })).toEqual({ missing: ['日時', '回'] });
  });
  test('of an earlier version lacks 理由 and 明細, which are written nowhere', () => {
    const reading = readHistory({ sheet: '変更履歴', rows: [words.filter((word) => word !== '理由' && word !== '明細')] });
    const history = 'history' in reading ? reading.history : emptyHistory;
    expect(historyCells(line({ reason: '納品の遅れ', operator: 'a@town.jp' }), history)).toEqual([
      '2023-09-01 09:00',
      '',
      '編集',
      '1',
      '期限',
      '',
      '',
      'a@town.jp',
    ]);
  });
});

describe('batches', () => {
  const batchesOf = (...lines: readonly Partial<HistoryLine>[]) => ({ ...emptyHistory, lines: placed(...lines) });
  test('begin at 1', () => {
    expect(nextBatch(emptyHistory)).toBe(1);
  });
  test('go on after the highest, wherever it stands', () => {
    expect(nextBatch(batchesOf({ batch: 3 }, { batch: 2 }))).toBe(4);
  });
  test('are taken back one by one, the last first', () => {
    const history = batchesOf({ batch: 1, action: 'fix' }, { batch: 2, action: 'fix' }, { batch: 10, action: 'fix' });
    expect(lastBatch(history, 'fix')?.map(({ batch }) => batch)).toEqual([10]);
  });
  test('that were taken back are passed over', () => {
    const history = batchesOf({ batch: 1, action: 'fix' }, { batch: 2, action: 'fix' }, { batch: 2, action: 'undo' });
    expect(lastBatch(history, 'fix')?.map(({ batch }) => batch)).toEqual([1]);
  });
  test('of another action are passed over', () => {
    expect(lastBatch(batchesOf({ batch: 1, action: 'fix' }, { batch: 2, action: 'update' }), 'fix')?.map(({ batch }) => batch)).toEqual([
      1,
    ]);
  });
  test('give all lines of the action and none of another', () => {
    const history = batchesOf({ batch: 1, action: 'fix', id: '1' }, { batch: 1, action: 'keep' }, { batch: 1, action: 'fix', id: '2' });
    expect(lastBatch(history, 'fix')?.map(({ id }) => id)).toEqual(['1', '2']);
  });
  test('are none where all were taken back', () => {
    expect(lastBatch(batchesOf({ batch: 1, action: 'fix' }, { batch: 1, action: 'undo' }), 'fix')).toBeNull();
  });
});

describe('taking lines back', () => {
  const row = { id: '1', title: '窓口の改善', owner: '総務課', due: '令和5年10月31日', status: '実施中' };
  const undo = (rows: Parameters<typeof trackerOf>[0], ...lines: readonly Partial<HistoryLine>[]) =>
    planUndo(trackerOf(rows), lines.map(line), '2023-09-02 10:00', 'a@town.jp');
  const moved = { before: '令和5年9月30日', after: '令和5年10月31日' };

  test('writes what stood there before', () => {
    expect(undo([row], moved).writes).toEqual([{ row: 2, column: 4, value: '令和5年9月30日' }]);
  });
  test('leaves a line that says so', () => {
    expect(undo([row], { ...moved, batch: 3, reason: '納品の遅れ', detail: [{ id: '1', column: '期限', after: '' }] }).lines).toEqual([
      line({
        at: '2023-09-02 10:00',
        batch: 3,
        action: 'undo',
        before: '令和5年10月31日',
        after: '令和5年9月30日',
        operator: 'a@town.jp',
      }),
    ]);
  });
  test('keeps a cell that somebody has changed since', () => {
    expect(undo([{ ...row, due: '令和5年11月30日' }], moved)).toEqual({ writes: [], lines: [], kept: 1 });
  });
  test('counts what it keeps beside what it writes', () => {
    expect(undo([row], moved, { ...moved, id: '2' }).kept).toBe(1);
  });
  test('keeps a cell whose row is gone', () => {
    expect(undo([{ ...row, id: '2' }], moved).kept).toBe(1);
  });
  test('keeps a cell whose column is gone', () => {
    expect(undo([row], { ...moved, column: '備考' }).kept).toBe(1);
  });
  test('of two rows with one ID writes the one that holds the value', () => {
    expect(undo([{ ...row, due: '' }, row], moved).writes.map(({ row: at }) => at)).toEqual([3]);
  });
  test('of two columns with one heading writes the first', () => {
    const tracker = trackerOf([row]);
    const twice = {
      ...tracker,
      headings: [...tracker.headings, '期限'],
      table: { ...tracker.table, rows: tracker.table.rows.map((cells) => [...cells, '令和5年10月31日']) },
    };
    expect(planUndo(twice, [line(moved)], '', '').writes.map(({ column }) => column)).toEqual([4]);
  });

  const october = { day: day('2023-10-31'), time: null };
  test.each<[string, CellValue, CellValue, CellValue]>([
    ['a day that was recorded as text goes back as a day', october, '2023-09-30', { day: day('2023-09-30'), time: null }],
    ['words go back as words, although a day stands there', october, '9月末', '9月末'],
    ['a blank goes back as a blank', october, '', ''],
    ['a day goes back as text where text stands now', '2023-10-31', '2023-09-30', '2023-09-30'],
    ['a number goes back as a number', october, 45_199, 45_199],
    [
      'a day that was recorded as a day goes back with its time',
      october,
      { day: day('2023-09-30'), time: '09:00' },
      { day: day('2023-09-30'), time: '09:00' },
    ],
  ])('%s', (_name, now, before, value) => {
    expect(undo([{ ...row, due: now }], { before, after: '2023-10-31' }).writes).toEqual([{ row: 2, column: 4, value }]);
  });
});

describe('lines in the order of what happened', () => {
  const block = { action: 'bulk', detail: [{ id: '1', column: '期限', after: '10月末' }] } as const;
  const spelled = { batch: 3, after: '10月末' };
  const order = (...lines: readonly Partial<HistoryLine>[]) => inOrder(placed(...lines)).map(({ row }) => row);
  test('stay as they are where no block was spelled out', () => {
    expect(order(block, { after: '11月末' })).toEqual([2, 3]);
  });
  test('take a spelled-out line up to its block', () => {
    expect(order(block, { after: '11月末' }, spelled)).toEqual([2, 4, 3]);
  });
  test.each<[string, Partial<HistoryLine>]>([
    ['time', { at: '2023-09-01 09:01' }],
    ['person', { operator: 'a@town.jp' }],
    ['row', { id: '2' }],
    ['column', { column: '状況' }],
    ['value', { after: '12月末' }],
    ['action', { action: 'seen' }],
  ])('leave a line of another %s where it stands', (_name, other) => {
    expect(order(block, { after: '11月末' }, { ...spelled, ...other })).toEqual([2, 3, 4]);
  });
  test('leave an edit that is no spelled-out line where it stands', () => {
    expect(order(block, { after: '11月末' }, { after: '10月末' }, { batch: 4, id: '9' })).toEqual([2, 3, 4, 5]);
  });
  test('take two equal lines to their two blocks', () => {
    expect(order(block, { after: '11月末' }, block, { after: '12月末' }, spelled, spelled)).toEqual([2, 6, 3, 4, 7, 5]);
  });
});

describe('moves of 期限', () => {
  const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
  const changesIn = (...lines: readonly Partial<HistoryLine>[]) => findDueChanges(placed(...lines), (cell) => readDate(cell, dates));
  const found = (...lines: readonly Partial<HistoryLine>[]) =>
    changesIn(...lines)
      .get('1')
      ?.map(({ from, to }) => `${from}→${to}`) ?? [];
  const moved = { before: '9月末', after: '10月末' };

  test('are those to another day', () => {
    expect(found(moved, { before: '10月末', after: '11月末' })).toEqual(['9月末→10月末', '10月末→11月末']);
  });
  test.each<[string, Partial<HistoryLine>]>([
    ['another column', { ...moved, column: '開始' }],
    ['another notation of the same day', { before: '9月末', after: '令和5年9月30日' }],
    ['an approximate word for the same day', { before: '9月末', after: '9月末頃' }],
    ['a blank that was filled', { before: '', after: '10月末' }],
    ['a day that was blanked', { before: '9月末', after: '' }],
    ['the same words that name no day', { before: '未定', after: '未定' }],
    ['a tidied cell', { ...moved, action: 'fix' }],
    ['the turn of the year', { ...moved, action: 'year' }],
    ['a row that came', { ...moved, action: 'add' }],
    ['a row that went', { ...moved, action: 'remove' }],
  ])('are not %s', (_name, each) => {
    expect(found(each)).toEqual([]);
  });
  test.each<HistoryAction>(['edit', 'seen', 'update', 'decision', 'bulk'])('count where the line says %s', (action) => {
    expect(found({ ...moved, action })).toEqual(['9月末→10月末']);
  });
  test.each([
    ['未定', '10月末'],
    ['10月末', '未定'],
    ['9月末', '10月末頃'],
    ['未定', '随時'],
  ])('go from %s to %s', (before, after) => {
    expect(found({ before, after })).toEqual([`${before}→${after}`]);
  });
  test('that were taken back do not count', () => {
    expect(found(moved, { action: 'undo', before: '10月末', after: '9月末' })).toEqual([]);
  });
  test('stay where something else was taken back', () => {
    expect(found(moved, { action: 'undo', before: '10月末', after: '8月末' })).toEqual(['9月末→10月末']);
  });
  test('lose only the last where one was taken back', () => {
    expect(found(moved, { before: '10月末', after: '11月末' }, { action: 'undo', before: '11月末', after: '10月末' })).toEqual([
      '9月末→10月末',
    ]);
  });
  test('taken back without a move are none', () => {
    expect(found({ action: 'undo', before: '10月末', after: '9月末' })).toEqual([]);
  });

  describe('of a measure', () => {
    const one = measure({ id: '1' });
    test('are counted', () => {
      expect(dueChangesOf(one, changesIn({ ...moved, reason: '納品の遅れ' }))).toEqual({ count: 1, unexplained: false });
    });
    test('ask for a reason while one of them has none', () => {
      expect(dueChangesOf(one, changesIn({ ...moved, reason: '納品の遅れ' }, { before: '10月末', after: '11月末' }))).toEqual({
        count: 2,
        unexplained: true,
      });
    });
    test('are none where its due day was never moved', () => {
      expect(dueChangesOf(measure({ id: '9' }), changesIn(moved))).toEqual({ count: 0, unexplained: false });
    });
  });

  describe('give 当初期限', () => {
    const row = { id: '1', title: '窓口の改善', owner: '総務課', due: '11月末', status: '実施中', originalDue: '' };
    const twice = changesIn(moved, { before: '10月末', after: '11月末' });
    test('as it stood before the first of them', () => {
      expect(firstDues(trackerOf([row]), twice)).toEqual([{ id: '1', row: 2, column: 5, value: '9月末' }]);
    });
    test('not where it stands already', () => {
      expect(firstDues(trackerOf([{ ...row, originalDue: '8月末' }]), twice)).toEqual([]);
    });
    test('not where nothing was moved', () => {
      expect(firstDues(trackerOf([{ ...row, id: '2' }]), twice)).toEqual([]);
    });
    test('not where the tracker has no such column', () => {
      expect(firstDues(trackerOf([{ id: '1', title: 'a', owner: '総務課', due: '11月末', status: '実施中' }]), twice)).toEqual([]);
    });
  });
});
