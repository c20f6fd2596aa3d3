import { bookOf, product } from '../support/product';

test('the page is told which rows are selected in the tab in front', () => {
  const book = bookOf({ 一覧: [['題目'], ['窓口予約の導入']] });
  const sheet = book.sheetByName('一覧');
  if (sheet === undefined) throw new Error('no list');
  sheet.selection = [{ row: 1, column: 2, rows: 2, columns: 3 }];
  expect(product({ book }).value('sidebarSelectedRows')).toEqual({ sheet: '一覧', first: 1, last: 2 });
});
