// Looks never stop a job. What a Table (テーブルに変換) refuses: tests/host/tables.test.ts; a protection: tests/host/protection.test.ts;
// the 500 kB of a property store and the 10 million cells of a workbook: Apps Script quotas and Sheets help. A refusal comes at once, or
// as late as the flush.
import type { ProtectionModel } from '../../host/book/book';
import type { Rect } from '../../host/book/rect';
import { adoptAll, bookOf, type Product, product, productIn } from '../support/product';

const tracker = '進捗管理';
const refusals = ['at once', 'at flush'] as const;

const columnOf = (made: Product, heading: string): number => (made.shownIn(tracker)[0]?.indexOf(heading) ?? -1) + 1;
const sheetOf = (made: Product, tab = tracker) => {
  const sheet = made.book.sheetByName(tab);
  if (sheet === undefined) throw new Error(`There is no tab ${tab}`);
  return sheet;
};
const noteOf = (answer: { readonly ok: boolean; readonly note?: string; readonly message?: string }) =>
  answer.ok ? answer.note : `refused: ${answer.message}`;

function asTable(made: Product, ...headings: readonly string[]): void {
  const sheet = sheetOf(made);
  const rect = { row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() };
  sheet.tables = [{ rect, typedColumns: headings.map((heading) => columnOf(made, heading)) }];
}

/** Somebody else protects cells of a tab; null: all of it. */
function protect(made: Product, tab: string, rect: Rect | null): void {
  const lock: ProtectionModel = {
    ...{ id: `lock of ${tab}`, sheetId: sheetOf(made, tab).id, rect, description: '', warningOnly: false, editors: [], unprotected: [] },
  };
  made.book.owner = 'other@town.wakaba.example.lg.jp';
  made.book.update(made.book, 'protections', (list) => [...list, lock]);
}

/** A word more in the list of statuses: the dropdown is made anew. */
function learn(made: Product): void {
  const settings = sheetOf(made, '設定');
  const row = settings.lastRow() + 1;
  for (const [column, value] of ['推進中', '進行中'].entries()) settings.place(row, column + 1, { value, format: '@' });
}

describe.each(refusals)('a Table with typed columns, refusing %s', (writeErrors) => {
  const begin = (): Product => productIn('adopted', { writeErrors }).made;
  const changes: readonly (readonly [what: string, change: (made: Product) => void])[] = [
    ['a word more in the dictionary', learn],
    ['a column more before 状況', (made) => sheetOf(made).insertColumns(columnOf(made, '状況'), 1, null)],
  ];

  test.each(changes)('with %s the check gives its list and names the dropdown', (_what, change) => {
    const made = begin();
    asTable(made, '状況', '期限');
    change(made);
    const answer = made.ask('sidebarCheck');
    expect([answer.ok && answer.value.rows, noteOf(answer)]).toEqual([
      40,
      '「進捗管理」タブの一部には、選択肢を設定できませんでした。ほかの処理は終わっています。保護された範囲や、型を指定した表（テーブル）の列には設定できません。',
    ]);
  });

  test('the next check tries again', () => {
    const made = begin();
    asTable(made, '状況');
    learn(made);
    made.value('sidebarCheck');
    expect(noteOf(made.ask('sidebarCheck'))).toContain('選択肢');
  });

  test('once it is a plain range again nothing is left out', () => {
    const made = begin();
    asTable(made, '状況');
    learn(made);
    made.value('sidebarCheck');
    sheetOf(made).tables = [];
    expect(noteOf(made.ask('sidebarCheck'))).toBe('');
  });

  test('rows are added, and each text stays one', () => {
    const made = product({
      writeErrors,
      book: bookOf({
        計画: [
          ['№', '取組名', '担当課', '期限', '状況'],
          ['1', '窓口の改善', '住民課', '令和6年3月', '実施中'],
        ],
      }),
    });
    adoptAll(made);
    asTable(made, '状況', '期限');
    for (const [column, value] of ['1-2', '=1+1', '総務課', '2024/3/31', '未着手'].entries())
      sheetOf(made, '計画').place(3, column + 1, { value, format: '@' });
    const { choice, revision } = made.value('sidebarAdoptionPreview', null);
    const answer = made.ask('sidebarAdopt', choice, revision);
    expect([noteOf(answer), made.cell(tracker, 3, 'ID'), made.cell(tracker, 3, '取組名')]).toEqual([
      expect.stringContaining('表示形式'),
      '1-2',
      '=1+1',
    ]);
  });
});

describe.each(refusals)('a protection of somebody else, refusing %s', (writeErrors) => {
  const begin = (): Product => productIn('adopted', { writeErrors }).made;
  const whole = (made: Product, heading: string): Rect => ({
    ...{ row: 1, column: columnOf(made, heading), rows: sheetOf(made).maxRows, columns: 1 },
  });

  test.each(['ID', '期限', '担当課'])('on the column %s: the check writes its words, and names the notes', (heading) => {
    const made = begin();
    protect(made, tracker, whole(made, heading));
    sheetOf(made).place(3, columnOf(made, '状況'), { value: '甲', format: '@' });
    sheetOf(made).place(3, columnOf(made, heading), { value: '', format: '@' });
    const answer = made.ask('sidebarCheck');
    expect([noteOf(answer), made.cell(tracker, 3, '点検')]).toEqual([
      expect.stringContaining('メモ'),
      expect.stringContaining('状況「甲」'),
    ]);
  });

  test('on the column 点検: the list is whole, and the words are named', () => {
    const made = begin();
    protect(made, tracker, whole(made, '点検'));
    sheetOf(made).place(3, columnOf(made, '状況'), { value: '甲', format: '@' });
    const answer = made.ask('sidebarCheck');
    expect([answer.ok && answer.value.rows, noteOf(answer)]).toEqual([40, expect.stringContaining('点検の結果')]);
  });

  test('on rows: the rows around them are written', () => {
    const made = begin();
    protect(made, tracker, { row: 5, column: 1, rows: 3, columns: sheetOf(made).maxColumns });
    for (const row of [4, 6, 8]) sheetOf(made).place(row, columnOf(made, '状況'), { value: '甲', format: '@' });
    made.value('sidebarCheck');
    expect([4, 6, 8].map((row) => made.cell(tracker, row, '点検').includes('甲'))).toEqual([true, false, true]);
  });

  test('on the whole tab: the list is whole, and nothing is written', () => {
    const made = begin();
    protect(made, tracker, null);
    sheetOf(made).place(3, columnOf(made, '状況'), { value: '甲', format: '@' });
    const before = made.shownIn(tracker);
    const answer = made.ask('sidebarCheck');
    expect([answer.ok && answer.value.rows, made.shownIn(tracker)]).toEqual([40, before]);
  });

  test.each([
    ['時点', 'sidebarTakeSnapshot', ['7月末', 'round']],
    ['送信停止', 'sidebarSnooze', ['1-1', '2023-12-28', '確認中']],
    ['定期実行', 'sidebarTimer', [false]],
    ['ダッシュボード', 'sidebarMakeDashboard', []],
  ] as const)('on %s: the person hears of it', (tab, endpoint, args) => {
    const made = begin();
    made.value('sidebarTakeSnapshot', '6月末', 'round');
    made.value('sidebarTimer', true);
    made.value('sidebarMakeDashboard');
    const id = made.cell(tracker, 2, 'ID');
    made.ask('sidebarSnooze', id, '2023-12-27' as never, '確認中');
    protect(made, tab, null);
    const given = args.map((each) => (each === '1-1' ? id : each));
    expect((made.ask as (name: string, ...args: readonly unknown[]) => unknown)(endpoint, ...given)).toMatchObject({
      ok: false,
      message: `「${tab}」タブに、編集が制限された範囲があるため、最後まで実行できませんでした。途中まで書き込んでいる場合があります。保護を設定した方に、編集の権限を依頼してください。`,
    });
  });
});

describe('a workbook that is full', () => {
  function fill(made: Product): void {
    const large = made.book.sheets[0];
    if (large === undefined) throw new Error('There is no tab');
    const others = made.book.sheets.reduce((sum, sheet) => sum + (sheet === large ? 0 : sheet.maxRows * sheet.maxColumns), 0);
    large.insertRows(1, Math.floor((10_000_000 - others) / large.maxColumns) - large.maxRows, null);
  }

  test.each([
    ['ダッシュボード', 'sidebarMakeDashboard', []],
    ['DX推進スケジュール', 'sidebarMakeSchedule', [2023, 1]],
    ['取組一覧（総務課）', 'sidebarMakeSectionTab', ['総務課']],
    ['時点', 'sidebarTakeSnapshot', ['6月末', 'round']],
    ['宿題', 'sidebarMakeRegister', ['questions']],
  ] as const)('says so where %s should be made, and leaves no tab', (tab, endpoint, args) => {
    const made = productIn('adopted').made;
    const before = made.book.sheets.map(({ name }) => name);
    fill(made);
    const answer = (made.ask as (name: string, ...args: readonly unknown[]) => { readonly message?: string })(endpoint, ...args);
    expect([answer.message, made.book.sheets.map(({ name }) => name)]).toEqual([
      `ファイル全体が上限の1,000万セルに達しているため、「${tab}」に記録できません。処理を止めました。使っていないタブを別のファイルへ移してから、もう一度お試しください。`,
      before,
    ]);
  });
});

describe('colour rules', () => {
  const shown = (made: Product): string => JSON.stringify(sheetOf(made).conditionalFormats);
  const damages: readonly (readonly [what: string, damage: (made: Product) => void])[] = [
    ['deleted', (made) => sheetOf(made).update('conditionalFormats', () => [])],
    ['multiplied', (made) => sheetOf(made).update('conditionalFormats', (rules) => [...rules, ...rules])],
    ['put in another order', (made) => sheetOf(made).update('conditionalFormats', (rules) => [...rules].reverse())],
  ];

  test.each(damages)('that were %s are renewed by the check', (_what, damage) => {
    const { made } = productIn('adopted');
    const before = shown(made);
    damage(made);
    made.value('sidebarCheck');
    expect(shown(made)).toBe(before);
  });

  test('that are right are left alone', () => {
    const { made } = productIn('adopted');
    made.value('sidebarCheck');
    const { calls } = made.call('sidebarCheck', []);
    expect(calls.byMethod['SpreadsheetApp.Sheet.setConditionalFormatRules'] ?? 0).toBe(0);
  });
});

describe('the copy for the check of an edit', () => {
  /** 名簿 with more than the store holds. */
  function swell(made: Product): void {
    const directory = sheetOf(made, '名簿');
    for (let row = 0; row < 5; row += 1) directory.place(directory.lastRow() + 1, 2, { value: '課'.repeat(45_000), format: '@' });
  }

  test('does not stop the check where the store is full', () => {
    const { made } = productIn('adopted');
    swell(made);
    expect(made.ask('sidebarCheck').ok).toBe(true);
  });

  test('is not taken for the present where it could not be renewed', () => {
    const { made } = productIn('adopted');
    made.value('sidebarCheck');
    swell(made);
    made.value('sidebarCheck');
    expect(made.world.documentProperties.has('lookups')).toBe(false);
  });
});

test.each([
  ['【点検】は4月に行う', '【点検】は4月に行う'],
  ['確認済\n\n【点検】\n古い指摘', '確認済'],
])('a note «%s» becomes «%s» where nothing is wrong', (before, after) => {
  const { made } = productIn('adopted');
  const sheet = sheetOf(made);
  sheet.place(2, 3, { ...(sheet.cell(2, 3) ?? { value: '' }), note: before });
  made.value('sidebarCheck');
  expect(sheet.cell(2, 3)?.note).toBe(after);
});
