// The health check: what it finds in a damaged sheet, what it repairs, and that looking changes nothing.
import type { Finding, RepairKind } from '../../src/care/health';
import { adopted, type Product } from '../support/product';

const tracker = '進捗管理';
function healthy(): Product {
  const made = adopted();
  made.value('sidebarCheck');
  return made;
}
const sheetOf = (made: Product, tab: string) => {
  const sheet = made.book.sheetByName(tab);
  if (sheet === undefined) throw new Error(`There is no tab ${tab}`);
  return sheet;
};
const columnOf = (made: Product, tab: string, heading: string): number => (made.shownIn(tab)[0] ?? []).indexOf(heading) + 1;
const everything = (made: Product): string =>
  JSON.stringify(made.book.sheets.map((sheet) => [sheet.name, made.shownIn(sheet.name), sheet.conditionalFormats.length]));

type Damage = readonly [what: string, code: Finding['code'], damage: (made: Product) => void];
const damages: readonly Damage[] = [
  ['設定 is deleted', 'tab-deleted', (made) => drop(made, '設定')],
  ['変更履歴 is deleted', 'tab-deleted', (made) => drop(made, '変更履歴')],
  ['変更履歴 is renamed', 'tab-renamed', (made) => rename(made, '変更履歴', '記録')],
  ['the tracker is copied', 'tab-copied', (made) => copy(made, tracker)],
  ['a heading of 変更履歴 is renamed', 'headings-missing', (made) => type(made, '変更履歴', 'ID', '番号')],
  ['a heading of the tracker stands twice', 'headings-doubled', (made) => type(made, tracker, '備考', '期限')],
  ['期限 is renamed', 'headings-missing', (made) => type(made, tracker, '期限', 'いつまで')],
  ['信号 is deleted', 'columns-lost', (made) => sheetOf(made, tracker).deleteColumns(columnOf(made, tracker, '信号'), 1)],
  ['the colours are deleted', 'colours-differ', (made) => sheetOf(made, tracker).update('conditionalFormats', () => [])],
  ['a line of 設定 is deleted', 'settings-missing', (made) => dropLine(made, '試行の宛先')],
  ['a value of 設定 is odd', 'settings-unread', (made) => made.type('設定', lineOf(made, '公開用の氏名'), '値', '職名だけ')],
  ['控え is overwritten', 'copy-stale', (made) => sheetOf(made, '控え').place(1, 1, { value: 'メモ', format: '@' })],
];
function drop(made: Product, tab: string): void {
  made.book.sheets = made.book.sheets.filter(({ name }) => name !== tab);
}
function rename(made: Product, tab: string, name: string): void {
  sheetOf(made, tab).name = name;
}
function copy(made: Product, tab: string): void {
  made.book.sheets = [...made.book.sheets, sheetOf(made, tab).twin(made.book, 4711, `${tab} のコピー`)];
}
function type(made: Product, tab: string, heading: string, value: string): void {
  sheetOf(made, tab).place(1, columnOf(made, tab, heading), { value, format: '@' });
}
const lineOf = (made: Product, label: string): number => made.shownIn('設定').findIndex(([first]) => first === label) + 1;
const dropLine = (made: Product, label: string) => sheetOf(made, '設定').deleteRows(lineOf(made, label), 1);

test('a sheet that nobody damaged is healthy', () => {
  expect(healthy().value('sidebarHealth')).toMatchObject({ findings: [], remarks: [], repairs: [], undo: null });
});

describe.each(damages)('where %s', (_what, code, damage) => {
  const damaged = (): Product => {
    const made = healthy();
    damage(made);
    return made;
  };
  test('the check finds it', () => {
    const { findings, remarks } = damaged().value('sidebarHealth');
    expect([...findings, ...remarks].map((found) => found.code)).toContain(code);
  });
  test('looking changes nothing', () => {
    const made = damaged();
    const before = everything(made);
    made.value('sidebarHealth');
    expect(everything(made)).toBe(before);
  });
  test('what can be mended is mended at one press', () => {
    const made = damaged();
    const { repairs, revision } = made.value('sidebarHealth');
    const left = repairs.length === 0 ? [] : made.value('sidebarRepair', repairs, revision).repairs;
    expect(left).toEqual([] satisfies RepairKind[]);
  });
});

describe('a repair', () => {
  test.each([
    ['a column', '信号', (made: Product) => (made.shownIn(tracker)[0] ?? []).includes('信号')],
    ['a line of 設定', '試行の宛先', (made: Product) => lineOf(made, '試行の宛先') > 0],
  ] as const)('of %s is taken back', (_what, name, isThere) => {
    const made = healthy();
    if (name === '信号') sheetOf(made, tracker).deleteColumns(columnOf(made, tracker, name), 1);
    else dropLine(made, name);
    const { repairs, revision } = made.value('sidebarHealth');
    made.value('sidebarRepair', repairs, revision);
    const after = isThere(made);
    made.value('sidebarUndoRepair');
    expect([after, isThere(made)]).toEqual([true, false]);
  });
  test('of a tab into which somebody has written since is not', () => {
    const made = healthy();
    drop(made, '変更履歴');
    const { repairs, revision } = made.value('sidebarHealth');
    made.value('sidebarRepair', repairs, revision);
    sheetOf(made, '変更履歴').place(2, 1, { value: 'メモ', format: '@' });
    made.value('sidebarUndoRepair');
    expect(made.book.sheetByName('変更履歴')).toBeDefined();
  });
  test('of what has changed since it was shown is refused', () => {
    const made = healthy();
    dropLine(made, '試行の宛先');
    const { repairs, revision } = made.value('sidebarHealth');
    dropLine(made, '公開用の氏名');
    expect(made.ask('sidebarRepair', repairs, revision)).toMatchObject({
      ok: false,
      message: expect.stringContaining('シートの状態が変わった'),
    });
  });
});

describe('the first page', () => {
  test('says nothing of a healthy sheet', () => {
    expect(healthy().value('sidebarHome').ailing).toBe(false);
  });
  test('says that something needs a look', () => {
    const made = healthy();
    drop(made, '設定');
    expect(made.value('sidebarHome').ailing).toBe(true);
  });
});
