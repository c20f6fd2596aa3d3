// A town has tabs of its own, and some have the names of ours: nothing of theirs is written, replaced or deleted.
import { adoptAll, adopted, type Product, product } from '../support/product';

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
const taken = (name: string) => expect.stringContaining(`「${name}」タブに、この機能で作ったものではない内容があります`);

describe('a tab of the town', () => {
  test('named 控え stops the check, and its lines stay', () => {
    const made = adopted();
    put(made, '控え');
    expect(made.ask('sidebarCheck')).toMatchObject({ ok: false, message: taken('控え') });
    expect(made.shownIn('控え')).toEqual(lines);
  });
  test('named 取込記録 stops the adoption before anything is made', () => {
    const made = product();
    put(made, '取込記録');
    expect(() => adoptAll(made)).toThrow('この機能で作ったものではない内容');
    expect(made.shownIn('取込記録')).toEqual(lines);
    expect(made.book.sheetByName('進捗管理')).toBeUndefined();
  });
  test('named 時点 is not written into', () => {
    const made = adopted();
    put(made, '時点');
    expect(made.ask('sidebarTakeSnapshot', '9月', 'manual')).toMatchObject({ ok: false, message: taken('時点') });
    expect(made.shownIn('時点')).toEqual(lines);
  });
  test('named 送信控え stops the letters, and its lines stay', () => {
    const made = adopted();
    put(made, '送信控え');
    expect(made.ask('sidebarReminderPreview', null)).toMatchObject({ ok: false, message: taken('送信控え') });
    expect(made.shownIn('送信控え')).toEqual(lines);
  });
  test('that is empty is nobody’s: the check makes its copy there', () => {
    const made = adopted();
    made.book.addSheet('控え');
    expect(made.ask('sidebarCheck').ok).toBe(true);
  });
});
