// A workbook with a list of sections in a tab of the town's own: offered, and 名簿 made from it.
import { bookOf, type Product, product } from '../support/product';

const roadmap = [
  ['取組名', '担当課', '期限', '状況'],
  ['窓口の改善', '住民課', '令和6年3月31日', '実施中'],
  ['文書の電子化', '総務部総務課', '令和6年3月31日', '実施中'],
  ['地図の公開', '建設課', '令和6年3月31日', '未着手'],
];
const list = [
  ['職員連絡先'],
  ['部', '所属', '職名', '氏名', 'E-mail'],
  ['総務部', '総務課', '主事', '青山', 'aoyama＠town.example.jp'],
  ['', '', '課長', '石田', 'somu@town.example.jp'],
  ['生活部', '住民課', '課長', '上田', ''],
];
const town = (more: Parameters<typeof bookOf>[0] = { 連絡先: list }): Product => product({ book: bookOf({ 計画: roadmap, ...more }) });

function adoptWith(made: Product, over: { readonly directorySheet?: string | null; readonly addSections?: boolean } = {}) {
  const first = made.value('sidebarAdoptionPreview', null);
  const { choice, revision } = made.value('sidebarAdoptionPreview', { ...first.choice, ...over });
  return made.value('sidebarAdopt', choice, revision);
}
const lines = (made: Product) =>
  made
    .shownIn('名簿')
    .slice(1)
    .map((cells) => cells.slice(0, 5).join('|'));

describe('a list of sections in the workbook', () => {
  test('is offered with its sections and addresses', () => {
    expect(town().value('sidebarAdoptionPreview', null).directoryOffer).toEqual({ sheet: '連絡先', sections: 2, addresses: 2 });
  });
  test('is taken where nobody says otherwise', () => {
    expect(town().value('sidebarAdoptionPreview', null).choice.directorySheet).toBe('連絡先');
  });
  test('leaves sections that it has not to be asked about', () => {
    expect(
      town()
        .value('sidebarAdoptionPreview', null)
        .sections.map(({ found }) => found),
    ).toEqual(['建設課']);
  });
  test('costs no service call of its own', () => {
    const calls = (made: Product) => made.call('sidebarAdoptionPreview', [null]).calls.total;
    expect(calls(town())).toBe(calls(town({ 連絡先: [['職員連絡先'], ['青山', '石田']] })));
  });
  test('is still offered where the choice leaves it out', () => {
    const made = town();
    const { choice } = made.value('sidebarAdoptionPreview', null);
    const answer = made.value('sidebarAdoptionPreview', { ...choice, directorySheet: null });
    expect([answer.directoryOffer?.sheet, answer.choice.directorySheet]).toEqual(['連絡先', null]);
  });
  test('is counted whole where it goes on below the rows that were looked at', () => {
    const more = Array.from({ length: 60 }, (_, index) => ['総務部', `第${index + 1}課`, '', '', `s${index}@town.example.jp`]);
    expect(town({ 連絡先: [...list, ...more] }).value('sidebarAdoptionPreview', null).directoryOffer).toMatchObject({
      sections: 62,
      addresses: 62,
    });
  });
  test('is not offered where the town has prepared 名簿', () => {
    const made = town({ 連絡先: list });
    const sheet = made.book.addSheet('名簿');
    ['課', 'メール'].forEach((value, column) => {
      sheet.place(1, column + 1, { value, format: '@' });
    });
    const answer = made.value('sidebarAdoptionPreview', null);
    expect([answer.directoryOffer, answer.choice.directorySheet, answer.prepared]).toEqual([null, null, ['名簿']]);
  });
  test('is not offered where it is what is read', () => {
    const made = town();
    const { choice } = made.value('sidebarAdoptionPreview', null);
    const answer = made.value('sidebarAdoptionPreview', { ...choice, sheet: '連絡先', columns: {}, headings: null });
    expect([answer.directoryOffer, answer.choice.directorySheet]).toEqual([null, null]);
  });
  test('is not offered when adopting again', () => {
    const made = town();
    adoptWith(made);
    expect(made.value('sidebarAdoptionPreview', null).directoryOffer).toBe(null);
  });
});

describe('名簿 made from it', () => {
  test('has its lines, heads first, and the sections it lacks', () => {
    const made = town();
    adoptWith(made);
    expect(lines(made)).toEqual([
      '総務部|総務課|課長|石田|somu@town.example.jp',
      '総務部|総務課|主事|青山|aoyama@town.example.jp',
      '生活部|住民課|課長|上田|',
      '|建設課|||',
    ]);
  });
  test('has its lines alone where no sections are to be added', () => {
    const made = town();
    adoptWith(made, { addSections: false });
    expect(lines(made)).toHaveLength(3);
  });
  test('has the sections of the plan where the list is left out', () => {
    const made = town();
    adoptWith(made, { directorySheet: null });
    expect(lines(made)).toEqual(['|住民課|||', '|総務課|||', '|建設課|||']);
  });
  test('leaves the sections without an address to be asked about', () => {
    expect(adoptWith(town()).addressesMissing).toEqual([
      { division: '生活部', section: '住民課' },
      { division: '', section: '建設課' },
    ]);
  });
  test('stands beside a list of the same name', () => {
    const made = product({ book: bookOf({ 計画: roadmap }) });
    const sheet = made.book.addSheet('名簿');
    list.forEach((cells, row) => {
      cells.forEach((value, column) => {
        sheet.place(row + 1, column + 1, { value, format: '@' });
      });
    });
    adoptWith(made);
    expect([made.shownIn('名簿').slice(0, 2), made.shownIn('名簿（DX推進）')[1]?.slice(0, 3)]).toEqual([
      [['職員連絡先', '', '', '', ''], list[1]],
      ['総務部', '総務課', '課長'],
    ]);
  });
  test('leaves the list as it is', () => {
    const made = town();
    const before = made.shownIn('連絡先');
    adoptWith(made);
    expect(made.shownIn('連絡先')).toEqual(before);
  });
  test('goes again when the adoption is taken back', () => {
    const made = town();
    adoptWith(made);
    made.value('sidebarUndoAdoption', null);
    expect(made.book.sheetByName('名簿')).toBeUndefined();
  });
});

describe('a list that changes between the preview and adopting', () => {
  const adoptAfter = (change: (made: Product) => void) => {
    const made = town();
    const { choice, revision } = made.value('sidebarAdoptionPreview', null);
    change(made);
    return [made.ask('sidebarAdopt', choice, revision), made] as const;
  };
  test('and is gone stops adopting', () => {
    const [answer] = adoptAfter(({ book }) => {
      book.sheets = book.sheets.filter(({ name }) => name !== '連絡先');
    });
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('「連絡先」タブが見つかりません') });
  });
  test('in one address is shown again before it is taken', () => {
    const [answer] = adoptAfter(({ book }) => {
      book.sheetByName('連絡先')?.place(4, 5, { value: 'other@town.example.jp', format: '@' });
    });
    expect(answer).toMatchObject({ ok: false, message: expect.stringContaining('確認した後に') });
  });
  test('and is gone is left out of the next preview', () => {
    const made = town();
    const { choice } = made.value('sidebarAdoptionPreview', null);
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '連絡先');
    expect(made.value('sidebarAdoptionPreview', choice)).toMatchObject({ directoryOffer: null, choice: { directorySheet: null } });
  });
});

test('a list in front is not taken for the roadmap', () => {
  const made = product({ book: bookOf({ 連絡先: list, 計画: roadmap }) });
  expect(made.value('sidebarAdoptionPreview', null).choice.sheet).toBe('計画');
});
