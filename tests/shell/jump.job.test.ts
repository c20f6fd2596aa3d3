import { bookOf, type Product, product } from '../support/product';

const made = (): Product =>
  product({
    book: bookOf({
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '状況'],
        ['1-1', '窓口の改善', '総務課', '令和5年12月28日', '実施中'],
        ['1-2', 'LINEの活用', '企画課', '令和6年3月29日', '未着手'],
        ['1-3', '地図の公開', '企画課', '令和6年3月29日', '未着手'],
      ],
    }),
  });
const tracker = (product: Product) => {
  const sheet = product.book.sheetByName('進捗管理');
  if (sheet === undefined) throw new Error('no tracker');
  return sheet;
};
const known = { id: '1-2', title: 'LINEの活用', row: 3, field: null };

test('a jump brings the row to the front', () => {
  const product = made();
  product.value('sidebarJump', known);
  expect(product.shown.selected.at(-1)?.a1).toBe('A3');
});
test('a jump brings the cell of a column to the front', () => {
  const product = made();
  product.value('sidebarJump', { ...known, field: 'due' });
  expect(product.shown.selected.at(-1)?.a1).toBe('D3');
});
test('a row above which somebody inserted one is found where it stands now', () => {
  const product = made();
  tracker(product).insertRows(2, 1, null);
  const report = product.value('sidebarJump', known);
  expect([report, product.shown.selected.at(-1)?.a1]).toEqual([{ kind: 'shown', row: 4, moved: true, alike: 1, hidden: null }, 'A4']);
});
test('a row that somebody deleted is said to be gone', () => {
  const product = made();
  tracker(product).deleteRows(3, 1);
  expect(product.value('sidebarJump', known)).toEqual({ kind: 'gone' });
});
test('no row is selected in the place of one that is gone', () => {
  const product = made();
  tracker(product).deleteRows(3, 1);
  product.value('sidebarJump', known);
  expect(product.shown.selected).toEqual([]);
});
test('a row that the filter hides is said to be so', () => {
  const product = made();
  tracker(product).filter = { row: 1, column: 1, rows: 4, columns: 5 };
  tracker(product).filterCriteria = new Map([[3, { hidden: ['企画課'], visible: null, condition: null }]]);
  expect(product.value('sidebarJump', known)).toMatchObject({ hidden: 'filter' });
});
test('a row that somebody has hidden is said to be so', () => {
  const product = made();
  tracker(product).hiddenRows = new Set([3]);
  expect(product.value('sidebarJump', known)).toMatchObject({ hidden: 'row' });
});
test('a column that somebody has hidden is said to be so', () => {
  const product = made();
  tracker(product).hiddenColumns = new Set([4]);
  expect(product.value('sidebarJump', { ...known, field: 'due' })).toMatchObject({ hidden: 'column' });
});
test('two rows of one ID are said to be so', () => {
  const product = made();
  product.type('進捗管理', 4, 'ID', '1-2');
  expect(product.value('sidebarJump', known)).toMatchObject({ row: 3, alike: 2 });
});
test('the number of service calls does not grow with the rows', () => {
  const calls = (rows: number) =>
    product({
      book: bookOf({
        進捗管理: [['ID', '取組名', '担当課', '期限', '状況'], ...Array.from({ length: rows }, (_, row) => [`${row}`, `取組${row}`])],
      }),
    }).call('sidebarJump', [{ id: '1', title: '取組1', row: 2, field: null }]).calls.total;
  expect(calls(300)).toBe(calls(3));
});
