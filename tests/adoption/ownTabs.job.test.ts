// A town has tabs of its own, and some have the names of ours: nothing of theirs is written, replaced or deleted.
import { ownTabs } from '../../src/care/ownTabs';
import { adoptAll, adopted, bookOf, type Product, product } from '../support/product';

const lines = [
  ['日付', 'こと'],
  ['4月1日', '引継ぎ'],
  ['5月10日', '視察'],
];
const put = (made: Product, name: string) => {
  const sheet = made.book.addSheet(name);
  lines.forEach((cells, row) => {
    cells.forEach((value, column) => {
      sheet.place(row + 1, column + 1, { value, format: '@' });
    });
  });
};

/** What the secretariat does in a year, so that every tab of ours is wanted. */
function aYear(made: Product): void {
  adoptAll(made);
  made.value('sidebarCheck');
  made.value('sidebarTakeSnapshot', '9月', 'manual');
  made.value('sidebarMakeDashboard');
  made.value('sidebarMakeSchedule', 2023, 1);
  for (const kind of ['movements', 'questions', 'opinions', 'inspections'] as const) made.value('sidebarMakeRegister', kind);
  for (const kind of ['templates', 'closed-days'] as const) made.value('sidebarReminderTab', kind);
  made.value('sidebarTimer', true);
}

const names = ownTabs.map(({ name }) => name).filter((name) => name !== '名簿');

describe('tabs of the town with all names of ours', () => {
  const made = product();
  for (const name of names) put(made, name);
  aYear(made);
  test.each(names)('「%s」 stays as it is', (name) => {
    expect(made.shownIn(name)).toEqual(lines);
  });
  test.each(['進捗管理', '設定', '変更履歴', '控え', '取込記録', '時点', 'ダッシュボード', '定期実行'])(
    '「%s」 of ours has another name',
    (name) => {
      expect(made.book.sheetByName(`${name}（DX推進）`)).toBeDefined();
    },
  );
  test('a message says which name ours got', () => {
    expect(made.shown.toasts.map(({ text }) => text).join('\n')).toContain(
      '「控え」という名前のタブがすでにあるため、「控え（DX推進）」という名前で作りました。',
    );
  });
  test('taking the adoption back leaves them alone', () => {
    made.value('sidebarUndoAdoption', null);
    expect(names.map((name) => made.shownIn(name))).toEqual(names.map(() => lines));
  });
});

describe('a tab of the town called 進捗管理', () => {
  test('can be adopted like any other', () => {
    const made = product();
    const source = made.book.sheets.find(({ name }) => name.startsWith('若葉町'));
    if (source === undefined) throw new Error('the sample has no roadmap');
    source.name = '進捗管理';
    expect(adoptAll(made)).toMatchObject({ mode: 'first', measures: 40, tab: '進捗管理（DX推進）' });
  });
});

describe('a directory that the town prepared', () => {
  test('is named in the preview and used as it is', () => {
    expect(product().value('sidebarAdoptionPreview', null).prepared).toEqual(['名簿']);
  });
  test('of other columns stays the town’s', () => {
    const made = product();
    const sheet = made.book.sheetByName('名簿');
    sheet?.place(1, 2, { value: '所属', format: '@' });
    const shown = made.shownIn('名簿');
    adoptAll(made);
    expect(made.shownIn('名簿')).toEqual(shown);
  });
});

describe('a tab of ours that is renamed', () => {
  const renamed = (from: string, to: string): Product => {
    const made = adopted();
    const sheet = made.book.sheetByName(from);
    if (sheet === undefined) throw new Error(`There is no tab ${from}`);
    sheet.name = to;
    return made;
  };
  test('進捗管理: home goes on showing its measures', () => {
    expect(renamed('進捗管理', '進捗管理表（DX）').value('sidebarHome').tracker?.measures).toBe(40);
  });
  test('進捗管理: the check marks the same tab', () => {
    const made = renamed('進捗管理', '進捗管理表（DX）');
    made.value('sidebarCheck');
    expect(made.book.sheetByName('進捗管理')).toBeUndefined();
  });
  test('進捗管理: it is no table to adopt', () => {
    const { mode, sheets } = renamed('進捗管理', '進捗管理表（DX）').value('sidebarAdoptionPreview', null);
    expect([mode, sheets.map(({ name }) => name)]).toEqual(['again', ['若葉町ロードマップ（令和5年度）']]);
  });
  test('進捗管理: an edit is recorded', () => {
    const made = renamed('進捗管理', '進捗管理表（DX）');
    made.type('進捗管理表（DX）', 2, '状況', '完了');
    made.run('onEdit', [], {
      entryPoint: 'simple',
      mode: 'LIMITED',
      event: {
        kind: 'edit',
        sheetId: made.book.sheetByName('進捗管理表（DX）')?.id ?? 0,
        rect: { row: 2, column: 11, rows: 1, columns: 1 },
        value: '完了',
      },
    });
    expect(made.cell('進捗管理表（DX）', 2, '最終更新')).toBe('2023-09-01 09:00');
  });
  test('設定: what stands there still holds', () => {
    const made = renamed('設定', '設定（変更禁止）');
    made.value('sidebarCheck');
    expect(made.book.sheetByName('設定')).toBeUndefined();
  });
  test('変更履歴: no second one is made', () => {
    const made = renamed('変更履歴', '変更の記録');
    made.type('進捗管理', 2, '状況', '完了');
    made.value('sidebarCheck');
    made.type('進捗管理', 3, '状況', '完了');
    made.value('sidebarCheck');
    expect([made.book.sheetByName('変更履歴'), made.shownIn('変更の記録').length > 1]).toEqual([undefined, true]);
  });
});

describe('a copy of the tracker that somebody made', () => {
  const copied = (): Product => {
    const made = adopted();
    const host = made.book.sheetByName('進捗管理');
    if (host === undefined) throw new Error('there is no tracker');
    made.book.sheets = [...made.book.sheets, host.twin(made.book, 4711, '進捗管理 のコピー')];
    return made;
  };
  test('is the town’s, and stays as it is', () => {
    const made = copied();
    const shown = made.shownIn('進捗管理 のコピー');
    made.value('sidebarCheck');
    expect(made.shownIn('進捗管理 のコピー')).toEqual(shown);
  });
  test('is asked about when the tracker itself is deleted', () => {
    const made = copied();
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '進捗管理');
    expect(made.value('sidebarHome')).toMatchObject({ tracker: null, unmarked: ['進捗管理 のコピー'] });
  });
  test('becomes the tracker after a yes', () => {
    const made = copied();
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '進捗管理');
    made.value('sidebarTakeTabs', ['進捗管理 のコピー']);
    expect(made.value('sidebarHome').tracker?.measures).toBe(40);
  });
});

test('a table of the town with the headings of a tracker can be adopted once 取組名 is called otherwise', () => {
  const own = ['ID', '取組名', '担当課', '期限', '状況', '信号', '点検', '元の行', '最終更新'];
  const made = product({ book: bookOf({ 一覧: [own, ['1', '窓口の改善', '住民課', '令和6年3月末', '実施中', '', '', '', '']] }) });
  made.type('一覧', 1, '取組名', '取組の名前');
  expect(made.value('sidebarAdoptionPreview', null).counts.measures).toBe(1);
});
