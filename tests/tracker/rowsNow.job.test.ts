// Words of the add-on stand beside the measures they are about, whatever stands between them and whoever moves them meanwhile.
import { preparedSmall, title } from '../support/preparedMeeting';
import { bookOf, type Product, product } from '../support/product';

const tab = '進捗管理';
const town = (): Product => {
  const made = product({
    book: bookOf({
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '状況', '備考', '点検', '最終更新'],
        ['1', '窓口の改善', '総務課', '令和5年12月28日', '実施中', '', '', ''],
        ['2', 'LINEの活用', '総務課', '令和5年12月28日', '実施中', '', '', ''],
        ['3', '地図の公開', '総務課', '令和5年12月28日', '実施中', '', '', ''],
      ],
      名簿: [
        ['部', '課', '役職', 'メール'],
        ['総務部', '総務課', '課長', 'somu@town.example.lg.jp'],
      ],
    }),
  });
  made.value('sidebarCheck');
  return made;
};

/** 備考 of rows 3 and 4 is edited, and `meanwhile` happens between the reading of the tracker and the words. */
function editedBeside(meanwhile: (made: Product) => void): Product {
  const made = town();
  for (const row of [3, 4]) made.type(tab, row, '備考', '確認中');
  let done = false;
  made.run('onEdit', [], {
    entryPoint: 'simple',
    mode: 'LIMITED',
    event: { kind: 'edit', sheetId: made.book.sheetByName(tab)?.id ?? 0, rect: { row: 3, column: 6, rows: 2, columns: 1 } },
    onCall: (_, method) => {
      if (method.endsWith('appendRow') && !done) {
        done = true;
        meanwhile(made);
      }
    },
  });
  return made;
}

/** Each row that holds something: its ID and whether it says when it was edited. */
const edited = (made: Product): readonly string[] =>
  made
    .shownIn(tab)
    .slice(1)
    .filter((cells) => cells.some((text) => text !== ''))
    .map((cells) => `${cells[0]} ${cells[7] === '' ? '' : '編集'}`.trim());

test.each<[string, (made: Product) => void, readonly string[]]>([
  ['nobody moves the rows', () => undefined, ['1', '2 編集', '3 編集']],
  ['a row is inserted above', (made) => made.book.sheetByName(tab)?.insertRows(2, 1, null), ['1', '2 編集', '3 編集']],
  ['a row above is deleted', (made) => made.book.sheetByName(tab)?.deleteRows(2, 1), ['2 編集', '3 編集']],
  ['one of them is deleted', (made) => made.book.sheetByName(tab)?.deleteRows(3, 1), ['1', '3 編集']],
  ['a row comes between them', (made) => made.book.sheetByName(tab)?.insertRows(4, 1, null), ['1', '2 編集', '3 編集']],
])('an edit is marked in its own rows while %s', (_, meanwhile, rows) => {
  expect(edited(editedBeside(meanwhile))).toEqual(rows);
});

test('decisions stand beside their measures where a blank row stands between', () => {
  const { made } = preparedSmall();
  made.type(tab, 4, '議題', true);
  made.value('sidebarAddItems', title, made.value('sidebarMeeting', title).revision, ['measure:2-1'], '');
  made.book.sheetByName(tab)?.insertRows(3, 1, null);
  const { revision, items } = made.value('sidebarMeeting', title);
  const outcome = { outcome: 'decided' as const, outcomeText: '延ばす', owner: '', due: '', newDue: '', newStatus: '完了' };
  const ofMeasures = items.filter(({ measure }) => measure !== '');
  const saved = ofMeasures.map(({ id }) => ({ ...outcome, id, addToPlan: false, followUpOpen: false }));
  made.value('sidebarSaveOutcomes', title, revision, saved);
  const { effects, effectsRevision } = made.value('sidebarMeeting', title);
  made.value(
    'sidebarApplyEffects',
    title,
    effectsRevision,
    effects.map(({ item }) => item),
  );
  expect([2, 3, 4, 5].map((row) => made.cell(tab, row, '直近の決定') !== '')).toEqual([true, false, false, true]);
});
