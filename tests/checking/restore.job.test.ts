// Measures whose rows somebody deleted: named by the check, and brought back.
import { bookOf, type Product, product } from '../support/product';

const headings = ['ID', '取組名', '担当課', '期限', '状況', '議題', '備考', '信号', '点検'];
function made(): Product {
  const found = product({
    book: bookOf({
      進捗管理: [
        headings,
        ['1-1', '窓口の改善', '総務課', '令和5年12月28日', '実施中', '', '', '', ''],
        ['1-2', 'LINEの活用', '総務課', '', '未着手', '', '協議済み', '', ''],
        ['', '住民説明会', '総務課', '令和6年3月29日', '未着手', '', '', '', ''],
        ['1-4', '地図の公開', '総務課', '令和6年3月29日', '完了', '', '', '', ''],
      ],
      名簿: [
        ['部', '課', '役職', 'メール'],
        ['総務部', '総務課', '課長', 'somu@town.wakaba.example.lg.jp'],
      ],
    }),
  });
  // 2023-12-28 as a day, and a ticked box
  tracker(found).place(3, 4, { value: 45288, format: 'yyyy/MM/dd' });
  tracker(found).place(3, 6, { value: true });
  found.value('sidebarCheck');
  return found;
}

function tracker({ book }: Product) {
  const sheet = book.sheetByName('進捗管理');
  if (sheet === undefined) throw new Error('There is no tracker');
  return sheet;
}
const deletedIn = (found: Product) => found.value('sidebarCheck').deleted;
/** Deletes a row and brings back all that the check names. */
function restored(found: Product, row: number) {
  tracker(found).deleteRows(row, 1);
  return found.value(
    'sidebarRestoreRows',
    deletedIn(found).map(({ revision }) => revision),
  );
}

test('a deleted measure is named with its ID, title, section and time', () => {
  const found = made();
  tracker(found).deleteRows(3, 1);
  expect(deletedIn(found)).toMatchObject([{ id: '1-2', title: 'LINEの活用', owner: '総務課', at: '2023-09-01 09:00' }]);
});
test('it is named by later checks too', () => {
  const found = made();
  tracker(found).deleteRows(3, 1);
  deletedIn(found);
  expect(deletedIn(found).map(({ id }) => id)).toEqual(['1-2']);
});
test('a measure that only moved is not named', () => {
  const found = made();
  tracker(found).insertRows(2, 2, null);
  expect(deletedIn(found)).toEqual([]);
});
test('it comes back below the last measure as it was', () => {
  const found = made();
  restored(found, 3);
  expect(found.shownIn('進捗管理').map((cells) => cells.slice(0, 7))).toEqual([
    headings.slice(0, 7),
    ['1-1', '窓口の改善', '総務課', '令和5年12月28日', '実施中', '', ''],
    ['', '住民説明会', '総務課', '令和6年3月29日', '未着手', '', ''],
    ['1-4', '地図の公開', '総務課', '令和6年3月29日', '完了', '', ''],
    ['1-2', 'LINEの活用', '総務課', '2023/12/28', '未着手', 'TRUE', '協議済み'],
  ]);
});
test('its day is a day again and its tick a tick', () => {
  const found = made();
  restored(found, 3);
  expect([4, 6].map((column) => tracker(found).cell(5, column)?.value)).toEqual([45288, true]);
});
test('a measure without an ID comes back too', () => {
  const found = made();
  restored(found, 4);
  expect(found.cell('進捗管理', 5, '取組名')).toBe('住民説明会');
});
test('once it is back it is named no more', () => {
  const found = made();
  expect(restored(found, 3).check.deleted).toEqual([]);
});
test('the record says who brought it back, and nothing else of it', () => {
  const found = made();
  restored(found, 3);
  found.value('sidebarCheck');
  const lines = found.shownIn('変更履歴').filter(([, , action]) => action === '行の追加');
  expect(lines.map(([, , , id, column, before, after, reason, operator]) => [id, column, before, after, reason, operator])).toEqual(
    [
      ['ID', '1-2'],
      ['取組名', 'LINEの活用'],
      ['担当課', '総務課'],
      ['期限', '2023/12/28'],
      ['状況', '未着手'],
      ['議題', 'TRUE'],
      ['備考', '協議済み'],
    ].map(([column, after]) => ['1-2', column, '', after, '削除された行を戻した', 'dx@town.wakaba.example.lg.jp']),
  );
});
test('what stood in a column that is gone is said to be lost', () => {
  const found = made();
  tracker(found).deleteRows(3, 1);
  const [deleted] = deletedIn(found);
  tracker(found).deleteColumns(7, 1);
  const { lost } = found.value('sidebarRestoreRows', deleted === undefined ? [] : [deleted.revision]);
  expect(lost).toEqual(['備考']);
});
test('one that is back already is not brought back twice', () => {
  const found = made();
  tracker(found).deleteRows(3, 1);
  const revisions = deletedIn(found).map(({ revision }) => revision);
  found.value('sidebarRestoreRows', revisions);
  expect(found.ask('sidebarRestoreRows', revisions).ok).toBe(false);
});
test('the number of service calls does not grow with the rows', () => {
  const calls = (rows: number) => {
    const found = product({
      book: bookOf({
        進捗管理: [headings, ...Array.from({ length: rows }, (_, row) => [`${row}`, `取組${row}`, '総務課', '9月末', '実施中'])],
        名簿: [['課'], ['総務課']],
      }),
    });
    found.value('sidebarCheck');
    tracker(found).deleteRows(2, rows - 1);
    const revisions = deletedIn(found).map(({ revision }) => revision);
    return found.call('sidebarRestoreRows', [revisions]).calls.total;
  };
  expect(calls(40)).toBe(calls(4));
});

describe('a measure whose ID another one has by now', () => {
  const taken = () => {
    const found = made();
    tracker(found).deleteRows(3, 1);
    found.value('sidebarCheck');
    found.type('進捗管理', 4, 'ID', '1-2');
    found.value(
      'sidebarRestoreRows',
      deletedIn(found).map(({ revision }) => revision),
    );
    return found;
  };
  test('comes back once, and is named no more', () => {
    const found = taken();
    expect([deletedIn(found), found.shownIn('進捗管理').filter(([, title]) => title === 'LINEの活用').length]).toEqual([[], 1]);
  });
  test('comes back without the ID, so that none stands twice', () => {
    expect(
      taken()
        .shownIn('進捗管理')
        .filter(([id]) => id === '1-2').length,
    ).toBe(1);
  });
});
