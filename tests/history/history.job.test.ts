// 変更履歴 through the built bundle: edits as Google tells them, and what the next check makes of them.

import type { EventFacts } from '../../host/events';
import type { Revision } from '../../src/sheet/revision';
import { adopted, bookOf, type Product, product } from '../support/product';

type EditFacts = Omit<Extract<EventFacts, { kind: 'edit' }>, 'kind' | 'sheetId' | 'rect'>;

/** Types as a person and fires onEdit with what Google tells of it. */
function edit(made: Product, row: number, heading: string, value: string, facts: EditFacts = {}, rows = 1) {
  const sheet = made.book.sheetByName('進捗管理');
  const column = (made.shownIn('進捗管理')[0]?.indexOf(heading) ?? -1) + 1;
  for (let down = 0; down < rows; down += 1) made.type('進捗管理', row + down, heading, value);
  return made.run('onEdit', [], {
    entryPoint: 'simple',
    mode: 'LIMITED',
    event: { kind: 'edit', sheetId: sheet?.id ?? 0, rect: { row, column, rows, columns: 1 }, ...facts },
  });
}
/** Somebody deletes a tab. */
function without(made: Product, tab: string): void {
  made.book.sheets = made.book.sheets.filter(({ name }) => name !== tab);
}
const history = (made: Product) => made.shownIn('変更履歴').slice(1);
const checked = (): Product => {
  const made = adopted();
  made.value('sidebarCheck');
  return made;
};

describe('an edit is recorded at once', () => {
  test('with time, ID, heading, before and after, and the person where Google tells', () => {
    const made = checked();
    const outcome = edit(made, 2, '状況', '完了', { value: '完了', oldValue: '実施中' });
    expect(outcome.error).toBeNull();
    expect(history(made)).toEqual([
      ['2023-09-01 09:00', '', '編集', made.cell('進捗管理', 2, 'ID'), '状況', '実施中', '完了', '', 'dx@town.wakaba.example.lg.jp', ''],
    ]);
  });
  test('in 22 calls at most, pasted blocks too', () => {
    const made = checked();
    const single = edit(made, 2, '期限', 'そのうち', { value: 'そのうち', oldValue: '令和5年9月29日' });
    const block = edit(made, 2, '期限', 'いつか', {}, 30);
    expect(single.error).toBeNull();
    expect(block.error).toBeNull();
    expect(single.calls.total <= 22).toBe(true);
    expect(block.calls.total <= 22).toBe(true);
  });
  test('a moved due day shows on the row, and that a reason is asked for', () => {
    const made = checked();
    made.type('進捗管理', 2, '当初期限', '令和5年9月29日');
    edit(made, 2, '期限', '令和5年12月28日', { value: '令和5年12月28日', oldValue: '令和5年9月29日' });
    expect(made.cell('進捗管理', 2, '期限の変更')).toBe('当初から2か月遅れ・変更1回（理由未記入）');
  });
  test('moves of a due day are counted in the record, not in the words of the cell', () => {
    const made = checked();
    edit(made, 2, '期限', '令和5年12月28日', { value: '令和5年12月28日', oldValue: '令和5年9月29日' });
    made.type('進捗管理', 2, '期限の変更', '変更9回');
    edit(made, 2, '期限', '令和6年3月29日', { value: '令和6年3月29日', oldValue: '令和5年12月28日' });
    expect(made.cell('進捗管理', 2, '期限の変更')).toContain('変更2回（理由未記入）');
  });
  test('another notation of the same day is no move', () => {
    const made = checked();
    edit(made, 2, '期限', 'R5.9.29', { value: 'R5.9.29', oldValue: '令和5年9月29日' });
    expect(made.cell('進捗管理', 2, '期限の変更')).not.toContain('変更');
  });
  test('an edit of another column does not read the record', () => {
    const made = checked();
    expect(edit(made, 2, '備考', '確認中', { value: '確認中' }).calls.total).toBeLessThanOrEqual(19);
  });
  test('an edit of another column leaves what 期限の変更 says', () => {
    const made = checked();
    edit(made, 2, '期限', '令和5年12月28日', { value: '令和5年12月28日', oldValue: '令和5年9月29日' });
    const before = made.cell('進捗管理', 2, '期限の変更');
    edit(made, 2, '備考', '確認中', { value: '確認中' });
    expect(made.cell('進捗管理', 2, '期限の変更')).toBe(before);
  });
  test('a text that begins like a formula stays text', () => {
    const made = checked();
    edit(made, 2, '備考', '=IMPORTXML("http://example.com")', { value: '=IMPORTXML("http://example.com")' });
    const sheet = made.book.sheetByName('変更履歴');
    const formulas = Array.from({ length: 10 }, (_, column) => sheet?.cell(2, column + 1)?.formula);
    expect(formulas.filter((formula) => formula !== undefined)).toEqual([]);
  });
  test('of a row without an ID waits for the next check', () => {
    const made = checked();
    made.type('進捗管理', 2, 'ID', '');
    edit(made, 2, '備考', '確認中', { value: '確認中' });
    expect(history(made)).toEqual([]);
  });
});

describe('the next check', () => {
  test('spells out a pasted block with what stood there before', () => {
    const made = checked();
    const before = [2, 3].map((row) => made.cell('進捗管理', row, '状況'));
    edit(made, 2, '状況', '見直し', {}, 2);
    made.value('sidebarCheck');
    expect(history(made).map((cells) => [cells[2], cells[5], cells[6]])).toEqual([
      ['まとめて編集', '', ''],
      ['編集', before[0], '見直し'],
      ['編集', before[1], '見直し'],
    ]);
  });
  test('finds what changed while nobody looked', () => {
    const made = checked();
    const before = made.cell('進捗管理', 4, '担当課');
    made.type('進捗管理', 4, '担当課', '総務課');
    const { record } = made.value('sidebarCheck');
    expect(record.changes).toBe(1);
    expect(history(made).map((cells) => cells.slice(2, 7))).toEqual([
      ['差分から記録', made.cell('進捗管理', 4, 'ID'), '担当課', before, '総務課'],
    ]);
  });
  test('records an edit only once', () => {
    const made = checked();
    edit(made, 2, '状況', '完了', { value: '完了', oldValue: made.cell('進捗管理', 2, '状況') });
    made.value('sidebarCheck');
    made.value('sidebarCheck');
    expect(history(made)).toHaveLength(1);
  });
  test('records nothing for a sorted tracker', () => {
    const made = checked();
    const sheet = made.book.sheetByName('進捗管理');
    sheet?.rearrange({ row: 2, column: 1, rows: 40, columns: sheet.lastColumn() }, (block) => [...block].reverse());
    const { record } = made.value('sidebarCheck');
    expect(record.changes).toBe(0);
    expect(history(made)).toEqual([]);
  });
  test('goes on with a copy that was deleted, and says so', () => {
    const made = checked();
    edit(made, 2, '状況', '完了', { value: '完了', oldValue: '実施中' });
    without(made, '控え');
    const { record } = made.value('sidebarCheck');
    expect(record.notices).toEqual([{ code: 'record-restarted' }]);
    expect(history(made).map((cells) => cells[2])).toEqual(['編集', '記録の再開']);
  });
  test('goes on with a history that was deleted, and says so', () => {
    const made = checked();
    edit(made, 2, '状況', '完了', { value: '完了', oldValue: '実施中' });
    made.value('sidebarCheck');
    without(made, '変更履歴');
    made.type('進捗管理', 3, '備考', '確認中');
    const { record } = made.value('sidebarCheck');
    expect(record.notices).toEqual([{ code: 'history-shortened' }]);
    expect(history(made).map((cells) => cells.slice(2, 7))).toEqual([
      ['差分から記録', made.cell('進捗管理', 3, 'ID'), '備考', '', '確認中'],
    ]);
  });
  test('says that the file is full, and records the change once there is room', () => {
    const made = checked();
    const rows = made.shownIn('進捗管理').length;
    for (let row = 2; row <= rows; row += 1) made.type('進捗管理', row, '備考', '確認中');
    const record = made.book.sheetByName('変更履歴');
    const large = made.book.addSheet('大きなタブ');
    record?.deleteRows(3, record.maxRows - 2);
    const others = made.book.sheets.reduce((sum, sheet) => sum + (sheet === large ? 0 : sheet.maxRows * sheet.maxColumns), 0);
    large.insertRows(1, Math.floor((10_000_000 - others) / large.maxColumns) - large.maxRows, null);
    const full = made.ask('sidebarCheck');
    without(made, '大きなタブ');
    expect(full).toMatchObject({ ok: false, message: expect.stringContaining('1,000万セル') });
    expect(made.value('sidebarCheck').record.changes).toEqual(rows - 1);
  });
  test('says that a column is gone, and keeps what stood in it', () => {
    const made = checked();
    const column = (made.shownIn('進捗管理')[0]?.indexOf('取組内容') ?? -1) + 1;
    made.book.sheetByName('進捗管理')?.place(1, column, { value: '' });
    expect(made.value('sidebarCheck').record).toMatchObject({ changes: 0, notices: [{ code: 'columns-absent', headings: ['取組内容'] }] });
  });
  test('keeps 当初期限 where somebody moved a due day of a row without one', () => {
    const made = checked();
    made.type('進捗管理', 2, '当初期限', '');
    made.value('sidebarCheck');
    const before = made.cell('進捗管理', 2, '期限');
    edit(made, 2, '期限', '令和6年9月30日', { value: '令和6年9月30日', oldValue: before });
    made.value('sidebarCheck');
    expect(made.cell('進捗管理', 2, '当初期限')).toEqual(before);
    expect(made.cell('進捗管理', 2, '期限の変更')).toBe('当初から7か月遅れ・変更1回（理由未記入）');
    expect(history(made).at(-1)?.slice(2, 7)).toEqual(['当初期限の記録', made.cell('進捗管理', 2, 'ID'), '当初期限', '', before]);
  });
  test('of two thousand measures and five years of history stays well within the limit', () => {
    const measures = Array.from({ length: 2_000 }, (_, row) => [`${row}`, `取組${row}`, '総務課', '令和6年3月29日', '実施中']);
    const lines = Array.from({ length: 20_000 }, (_, line) => [
      '2020-09-01 09:00',
      '1',
      '編集',
      `${line % 2_000}`,
      '状況',
      '未着手',
      '実施中',
      '',
      '',
    ]);
    const made = product({
      book: bookOf({
        進捗管理: [['ID', '取組名', '担当課', '期限', '状況', '信号', '点検'], ...measures],
        名簿: [['課'], ['総務課']],
        変更履歴: [['日時', '回', '操作', 'ID', '項目', '変更前', '変更後', '理由', '操作者'], ...lines],
      }),
    });
    made.value('sidebarCheck');
    made.type('進捗管理', 5, '状況', '完了');
    const outcome = made.call('sidebarCheck', []);
    expect(outcome.returned).toMatchObject({ ok: true, value: { record: { changes: 1 } } });
    expect(outcome.virtualMs < 60_000).toBe(true);
  });
  test('writes nothing where rows moved meanwhile', () => {
    const made = checked();
    const sheet = made.book.sheetByName('進捗管理');
    let seen = 0;
    const outcome = made.call('sidebarCheck', [], {
      onCall: () => {
        seen += 1;
        if (seen === 25) sheet?.insertRows(2, 1, null);
      },
    });
    expect(outcome.returned).toMatchObject({ ok: false, message: expect.stringContaining('行を動かしました') });
  });
});

describe('while a job runs, what another person writes stays', () => {
  /** Types into a cell of the tracker just before the service call of that number. */
  const typing = (made: Product, row: number, heading: string, value: string, call: number) => ({
    onCall: (count: number) => {
      if (count === call) made.type('進捗管理', row, heading, value);
    },
  });
  const fixed = (made: Product) => {
    const { fixes } = made.value('sidebarCheck');
    const kinds = fixes.kinds.map(({ kind }) => kind);
    return { args: [kinds, fixes.revision] as [typeof kinds, Revision], first: made.shownIn('進捗管理') };
  };
  /** A row whose 期限 the fixes rewrite. */
  const mended = (made: Product): number => {
    const other = checked();
    other.value('sidebarFix', ...fixed(other).args);
    const [before, after] = [made.shownIn('進捗管理'), other.shownIn('進捗管理')];
    const column = before[0]?.indexOf('期限') ?? -1;
    return before.findIndex((cells, row) => row > 0 && cells[column] !== after[row]?.[column]) + 1;
  };
  test('in a cell that is being fixed', () => {
    const made = checked();
    const row = mended(made);
    made.call('sidebarFix', fixed(made).args, typing(made, row, '期限', '令和6年1月31日', 40));
    expect(row > 1).toBe(true);
    expect(made.cell('進捗管理', row, '期限')).toBe('令和6年1月31日');
  });
  test('in a cell that is being put back', () => {
    const made = checked();
    const row = mended(made);
    made.value('sidebarFix', ...fixed(made).args);
    made.call('sidebarUndoFix', [], typing(made, row, '期限', '令和6年1月31日', 20));
    expect(made.cell('進捗管理', row, '期限')).toBe('令和6年1月31日');
  });
  test('in a column of which many cells are fixed, and so does how it is shown', () => {
    const rows = Array.from({ length: 100 }, (_, row) => [
      `${row + 1}`,
      `取組${row + 1}`,
      row % 2 === 0 ? '総務課' : ' 総務課 ',
      '9月末',
      '実施中',
    ]);
    const made = product({
      book: bookOf({
        進捗管理: [['ID', '取組名', '担当課', '期限', '状況'], ...rows.map((cells) => [...cells])],
        名簿: [['課'], ['総務課']],
      }),
    });
    const sheet = made.book.sheetByName('進捗管理');
    sheet?.place(6, 3, { value: 0.5, format: '0%' });
    const { args } = fixed(made);
    const outcome = made.call('sidebarFix', args, typing(made, 4, '担当課', '税務課', 30));
    expect(outcome.returned).toMatchObject({ ok: true });
    expect([3, 4, 6, 99].map((row) => made.cell('進捗管理', row, '担当課'))).toMatchObject(['総務課', '税務課', '50%', '総務課']);
  });
});
