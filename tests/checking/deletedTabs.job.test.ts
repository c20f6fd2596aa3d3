// 設定, 名簿 or 変更履歴 deleted by somebody: said at the next job, and made again by the next check.
import { adopted, type Product } from '../support/product';
import { clerk } from '../support/scriptHost';

function without(...tabs: readonly string[]): Product {
  const made = adopted();
  made.value('sidebarCheck');
  made.book.sheets = made.book.sheets.filter(({ name }) => !tabs.includes(name));
  return made;
}
const toasts = (made: Product): string => made.shown.toasts.map(({ text }) => text).join('\n');
const told = (made: Product): string => JSON.stringify(made.value('sidebarCheck').sheet);

describe.each(['設定', '名簿'])('a deleted %s', (tab) => {
  test('is said at the next job', () => {
    const made = without(tab);
    made.value('sidebarHome');
    expect(toasts(made)).toContain(`「${tab}」タブが削除されています`);
  });
  test('comes back with what stood in it at the last check', () => {
    const made = adopted();
    made.value('sidebarCheck');
    const shown = made.shownIn(tab);
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== tab);
    made.value('sidebarCheck');
    expect(made.shownIn(tab)).toEqual(shown);
  });
  test('is named by the check that makes it again, and not by the next one', () => {
    const made = without(tab);
    expect([told(made).includes('tab-made-again'), told(made).includes('tab-made-again')]).toEqual([true, false]);
  });
  test('is not forgotten by an edit of another tab before the check', () => {
    const made = without(tab);
    const other = made.book.sheetByName(tab === '設定' ? '名簿' : '設定');
    made.run('onEdit', [], {
      entryPoint: 'simple',
      mode: 'LIMITED',
      event: { kind: 'edit', sheetId: other?.id ?? 0, rect: { row: 2, column: 1, rows: 1, columns: 1 } },
    });
    made.value('sidebarCheck');
    expect(made.shownIn(tab).length > 5).toBe(true);
  });
  test('keeps letters back', () => {
    expect(without(tab).ask('sidebarReminderPreview', null).ok).toBe(false);
  });
});

describe('a deleted 設定 of which no copy is left', () => {
  const lost = (): Product => {
    const made = without('設定');
    made.world.documentProperties.clear();
    made.value('sidebarCheck');
    return made;
  };
  test('comes back with the standards', () => {
    expect(lost().shownIn('設定')[0]).toEqual(['項目', '値', '説明']);
  });
  test('sends letters to whoever checked, until a person has looked at it', () => {
    const row = lost()
      .shownIn('設定')
      .find(([label]) => label === '試行の宛先');
    expect(row?.[1]).toBe(clerk.email);
  });
});

test('a deleted 変更履歴 is made again, and the check says where the lines are', () => {
  expect(told(without('変更履歴'))).toContain('"from":"nothing"');
});
