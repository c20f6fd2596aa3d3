import { type Edited, editLine } from '../../src/history/editLine';
import type { CellValue } from '../../src/sheet/table';
import { type Field, headings } from '../../src/tracker/columns';
import { day } from '../support/days';
import { trackerOf } from '../support/tracker';

type Row = { readonly [F in Field]?: CellValue };
const row = { id: '1', title: '窓口の改善', owner: '総務課', due: '令和5年9月30日', status: '実施中', flagged: false, note: '' };
// the columns as they stand: ID, 取組名, 担当課, 期限, 状況 …
const columns = (Object.keys(headings) as Field[]).filter((field) => field in row);
const place = (field: Field): number => columns.indexOf(field) + 1;

/** One cell of row 2, as Google tells it. */
const cell = (field: keyof typeof row, oldValue: string | undefined, over: Partial<Edited> = {}): Edited => ({
  ...{ firstRow: 2, lastRow: 2, firstColumn: place(field), lastColumn: place(field), oldValue, told: true },
  ...over,
});
const lineOf = (rows: readonly Row[], edited: Edited) => editLine(trackerOf(rows), edited, '2023-09-01 09:00', 'a@town.jp');
const edit = (field: keyof typeof row, oldValue: string | undefined, now: CellValue) =>
  lineOf([{ ...row, [field]: now }], cell(field, oldValue));
const told = (field: keyof typeof row, oldValue: string | undefined, now: CellValue) => {
  const line = edit(field, oldValue, now);
  return line === null ? null : { action: line.action, before: line.before, after: line.after };
};

describe('an edit of one cell', () => {
  test('leaves a line with what stood there before', () => {
    expect(edit('status', '未着手', '実施中')).toEqual({
      at: '2023-09-01 09:00',
      batch: 0,
      action: 'edit',
      id: '1',
      column: '状況',
      before: '未着手',
      after: '実施中',
      reason: '',
      operator: 'a@town.jp',
      detail: [],
    });
  });
  test('that changes nothing leaves none', () => {
    expect(edit('status', ' 実施中 ', '実施中')).toBeNull();
  });
  test('of a cell that was blank begins from nothing', () => {
    expect(told('note', undefined, '確認済み')).toEqual({ action: 'edit', before: '', after: '確認済み' });
  });
  test('that ticks a box begins from nothing', () => {
    expect(told('flagged', 'FALSE', true)).toEqual({ action: 'edit', before: '', after: 'TRUE' });
  });
  test('that unticks a box ends in nothing', () => {
    expect(told('flagged', 'TRUE', false)).toEqual({ action: 'edit', before: 'TRUE', after: '' });
  });
  test.each([
    ['a day', '45199', '2023-09-30'],
    ['a day with its time', '45199.5', '2023-09-30'],
    ['a number of four digits, which is no day', '4519', '4519'],
    ['a number of six digits, which is no day', '451990', '451990'],
    ['words with a number in them', '45199日', '45199日'],
    ['words after a number', '約45199', '約45199'],
  ])('tells %s in a column of days as what it was', (_name, oldValue, before) => {
    expect(told('due', oldValue, '10月末')).toEqual({ action: 'edit', before, after: '10月末' });
  });
  test('tells a number in another column as that number', () => {
    expect(told('note', '45199', '確認済み')?.before).toBe('45199');
  });
  test('tells a day that stands there now as its text', () => {
    expect(told('due', '10月末', { day: day('2023-09-30'), time: null })?.after).toBe('2023-09-30');
  });
});

describe('a text that looks like a formula', () => {
  test.each(['=1+1', '+81', "'0123", '@課長', '-3'])('%s is carried in 明細, never as a cell of its own', (text) => {
    expect(edit('note', '', text)).toMatchObject({
      action: 'bulk',
      id: '1',
      column: '備考',
      before: '',
      after: '',
      detail: [{ id: '1', column: '備考', after: text }],
    });
  });
  test.each(['=1+1', '+81', "'0123", '@課長', '-3'])('%s is not told as what stood there before', (text) => {
    expect(told('note', text, '確認済み')).toEqual({ action: 'bulk', before: '', after: '' });
  });
  test('is none where the sign stands inside', () => {
    expect(told('note', '', 'a=b')).toEqual({ action: 'edit', before: '', after: 'a=b' });
  });
});

describe('an edit of a block', () => {
  const rows = [row, { ...row, id: '2' }, { ...row, id: '3' }, { ...row, id: '4' }];
  const block = (over: Partial<Edited>) => lineOf(rows, cell('status', undefined, over));
  test('carries its cells', () => {
    expect(block({ lastRow: 3 })).toEqual({
      at: '2023-09-01 09:00',
      batch: 0,
      action: 'bulk',
      id: '1、2',
      column: '状況',
      before: '',
      after: '',
      reason: '',
      operator: 'a@town.jp',
      detail: [
        { id: '1', column: '状況', after: '実施中' },
        { id: '2', column: '状況', after: '実施中' },
      ],
    });
  });
  test('of one row and several columns is a block', () => {
    expect(block({ firstColumn: place('due'), told: true })?.detail.map(({ column }) => column)).toEqual(['期限', '状況']);
  });
  test('names three rows', () => {
    expect(block({ lastRow: 4 })?.id).toBe('1、2、3');
  });
  test('names three of four rows and counts the others', () => {
    expect(block({ lastRow: 5 })?.id).toBe('1、2、3 ほか1');
  });
  test('of one cell whose old value Google does not tell is a block', () => {
    expect(block({ told: false })).toMatchObject({ action: 'bulk', id: '1' });
  });
  test('tells an unticked box as a blank', () => {
    expect(lineOf(rows, cell('flagged', undefined, { lastRow: 3 }))?.detail.map(({ after }) => after)).toEqual(['', '']);
  });
  test('begins in its first row and column and ends in its last', () => {
    expect(block({ firstRow: 3, lastRow: 4 })?.detail.map(({ id }) => id)).toEqual(['2', '3']);
  });
});

describe('what only the comparison can tell', () => {
  test('is an edit of ID itself', () => {
    expect(edit('id', '9', '1')).toBeNull();
  });
  test("is an edit of the add-on's own column", () => {
    const rows = [{ ...row, check: '【誤り】' }];
    const own = (Object.keys(headings) as Field[]).filter((field) => field in (rows[0] ?? {})).indexOf('check') + 1;
    expect(lineOf(rows, cell('status', '', { firstColumn: own, lastColumn: own }))).toBeNull();
  });
  test('is an edit of the heading row', () => {
    expect(lineOf([row], cell('status', '状態', { firstRow: 1, lastRow: 1 }))).toBeNull();
  });
  test('is an edit of a row without an ID', () => {
    expect(lineOf([{ ...row, id: '' }], cell('status', '未着手'))).toBeNull();
  });
  test('is an edit of a row whose ID stands twice', () => {
    expect(lineOf([row, row], cell('status', '未着手'))).toBeNull();
  });
  test.each([
    [1_000, true],
    [1_001, false],
  ])('is a block of more than a thousand cells: %d are told: %s', (count, isTold) => {
    const rows = Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      title: 'a',
      owner: '総務課',
      due: '随時',
      status: '継続',
    }));
    const line = lineOf(rows, { ...cell('status', undefined), firstColumn: 5, lastColumn: 5, lastRow: count + 1 });
    expect(line !== null).toBe(isTold);
  });
  test.each([
    [39_963, true],
    [39_964, false],
  ])('is what does not fit into a cell: %d characters are told: %s', (length, isTold) => {
    expect(lineOf([{ ...row, note: 'あ'.repeat(length) }], cell('note', undefined, { told: false })) !== null).toBe(isTold);
  });
});
