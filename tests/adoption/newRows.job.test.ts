// Where new measures stand: below the last one, whatever was filled down below it, and never over what a person wrote meanwhile.
import { adoptAll, bookOf, type Product, product } from '../support/product';

/** A tracker of two measures, and a third in its source. */
function grown(): Product {
  const rows = [
    ['№', '取組名', '担当課', '期限', '状況'],
    ['1', '窓口の改善', '住民課', '令和6年3月', '実施中'],
    ['2', 'LINEの活用', '企画課', '未定', '未着手'],
  ];
  const made = product({ book: bookOf({ 計画: rows }) });
  adoptAll(made);
  for (const [column, value] of ['3', '電子契約', '総務課', '2025/03/31', '未着手'].entries())
    sheetOf(made, '計画').place(4, column + 1, { value, format: '@' });
  return made;
}

function sheetOf(made: Product, tab: string) {
  const sheet = made.book.sheetByName(tab);
  if (sheet === undefined) throw new Error(`There is no tab ${tab}`);
  return sheet;
}

const columnOf = (made: Product, heading: string): number => (made.shownIn('進捗管理')[0]?.indexOf(heading) ?? -1) + 1;

/** Fills a column of the tracker down to row 30. */
function fillDown(made: Product, heading: string, cell: { readonly value: string | boolean; readonly formula?: string }): void {
  for (let row = 4; row <= 30; row += 1) sheetOf(made, '進捗管理').place(row, columnOf(made, heading), cell);
}

test('a new measure follows the last one where boxes were filled down below it', () => {
  const made = grown();
  fillDown(made, '議題', { value: false });
  adoptAll(made);
  expect(made.cell('進捗管理', 4, '取組名')).toBe('電子契約');
});
test('a new measure follows the last one where a formula that shows nothing was filled down', () => {
  const made = grown();
  fillDown(made, '備考', { value: '', formula: '=IF(A4="","",B4)' });
  adoptAll(made);
  expect(made.cell('進捗管理', 4, '取組名')).toBe('電子契約');
});
test('a formula that was filled down stays in the row of a new measure', () => {
  const made = grown();
  fillDown(made, '備考', { value: '', formula: '=IF(A4="","",B4)' });
  adoptAll(made);
  expect(sheetOf(made, '進捗管理').cell(4, columnOf(made, '備考'))?.formula).toBe('=IF(A4="","",B4)');
});
test('a formula in a column that the new measure fills is not written over', () => {
  const made = grown();
  fillDown(made, '状況', { value: '', formula: '=""' });
  adoptAll(made);
  expect(sheetOf(made, '進捗管理').cell(4, columnOf(made, '状況'))?.formula).toBe('=""');
});
test('a new measure stands below a word that somebody wrote under the measures', () => {
  const made = grown();
  made.type('進捗管理', 7, '備考', '※ここから下は構想段階');
  adoptAll(made);
  expect([7, 8].map((row) => made.cell('進捗管理', row, '取組名'))).toEqual(['', '電子契約']);
});
test('its ID stays the text it is where the spare rows are used up', () => {
  const made = grown();
  const tracker = sheetOf(made, '進捗管理');
  tracker.deleteRows(4, tracker.maxRows - 3);
  sheetOf(made, '計画').place(4, 1, { value: '1-2', format: '@' });
  adoptAll(made);
  expect(made.cell('進捗管理', 4, 'ID')).toBe('1-2');
});
test('the box of 議題 is there for a new measure', () => {
  const made = grown();
  adoptAll(made);
  expect(sheetOf(made, '進捗管理').cell(4, columnOf(made, '議題'))?.rule?.criteria).toBe('CHECKBOX');
});

// the calls around the write of the new row: the look at its place and the write are two of them, next to each other
describe('a person inserts a row above the measures while the sheet is adopted again', () => {
  const choice = (made: Product) => made.value('sidebarAdoptionPreview', null);
  const rehearsal = grown();
  const preview = choice(rehearsal);
  const methods: string[] = [];
  rehearsal.call('sidebarAdopt', [preview.choice, preview.revision], { onCall: (_count, method) => methods.push(method) });
  const write = methods.findIndex((method, place) => method.endsWith('setValues') && methods[place - 1]?.endsWith('getValues'));

  test('no measure is lost or written over but in the one call between look and write', () => {
    const lost = Array.from({ length: 30 }, (_, place) => write - 15 + place).filter((at) => {
      const made = grown();
      const { choice: chosen, revision } = choice(made);
      made.call('sidebarAdopt', [chosen, revision], {
        onCall: (count) => (count === at ? sheetOf(made, '進捗管理').insertRows(2, 1, null) : undefined),
      });
      const kept = made.shownIn('進捗管理').map(([id, , title]) => `${id} ${title}`);
      return !kept.includes('1 窓口の改善') || !kept.includes('2 LINEの活用');
    });
    expect(lost.map((at) => methods[at - 1])).toEqual([methods[write]]);
  });
});
