import { bookOf, type Product, product } from '../support/product';

const heading = ['部', '課', '役職', '氏名', 'メール'];
const somu = ['総務部', '総務課', '課長', '山田', ''];
const book = (...lines: readonly (readonly string[])[]): Product =>
  product({
    book: bookOf({
      進捗管理: [
        ['ID', '取組名', '担当課', '期限', '状況'],
        ['1', '電子契約', '総務課', '令和6年3月29日', '実施中'],
      ],
      名簿: [heading, ...lines],
    }),
  });
const save = (made: Product, ...given: { division: string; section: string; mail: string }[]) => made.value('sidebarSaveAddresses', given);
const address = { division: '総務部', section: '総務課', mail: 'somu@town.example.lg.jp' };
const mails = (made: Product): readonly (string | undefined)[] =>
  made
    .shownIn('名簿')
    .slice(1)
    .map((cells) => cells[4]);

describe('addresses that a person types', () => {
  test('the line of the head gets it', () => {
    const made = book(['総務部', '総務課', '係長', '佐藤', ''], somu);
    save(made, address);
    expect(mails(made)).toEqual(['', 'somu@town.example.lg.jp']);
  });
  test('how many stand there is said', () => {
    expect(save(book(somu), address)).toEqual({ saved: 1, refused: [] });
  });
  test('pressed again it says the same', () => {
    const made = book(somu);
    save(made, address);
    expect(save(made, address)).toEqual({ saved: 1, refused: [] });
  });
  test('one that stands there stays', () => {
    const made = book(['総務部', '総務課', '課長', '山田', 'kacho@town.example.lg.jp']);
    save(made, address);
    expect(mails(made)).toEqual(['kacho@town.example.lg.jp']);
  });
  test('one that did not go in is refused', () => {
    expect(save(book(['総務部', '総務課', '課長', '山田', 'kacho@town.example.lg.jp']), address)).toEqual({
      saved: 0,
      refused: [{ section: '総務課', mail: 'somu@town.example.lg.jp' }],
    });
  });
  test('a formula that shows nothing stays', () => {
    const made = book(somu);
    made.book.sheetByName('名簿')?.place(2, 5, { value: '', formula: '=IF(1=2,"a","")' });
    expect([save(made, address).saved, mails(made)]).toEqual([0, ['']]);
  });
  test('a 部 that somebody has filled in since makes no second line', () => {
    const made = book(somu);
    save(made, { ...address, division: '' });
    expect(mails(made)).toEqual(['somu@town.example.lg.jp']);
  });
  test('a 課 in two 部 named without one is refused', () => {
    const made = book(somu, ['消防本部', '総務課', '課長', '田中', '']);
    expect([save(made, { ...address, division: '' }).saved, mails(made)]).toEqual([0, ['', '']]);
  });
  test('two headings of one name are refused', () => {
    const made = book(somu);
    made.book.sheetByName('名簿')?.place(1, 6, { value: 'メール', format: '@' });
    expect(made.ask('sidebarSaveAddresses', [address])).toMatchObject({ ok: false, message: expect.stringContaining('メール') });
  });
  test('名簿 that is then deleted comes back with it', () => {
    const made = book(somu);
    made.value('sidebarCheck');
    save(made, address);
    made.book.sheets = made.book.sheets.filter(({ name }) => name !== '名簿');
    made.value('sidebarCheck');
    expect(mails(made)).toEqual(['somu@town.example.lg.jp']);
  });
  test('calls do not grow with the sections', () => {
    const calls = (count: number): number => {
      const sections = Array.from({ length: count }, (_, index) => ['総務部', `第${index + 1}課`, '課長', '', '']);
      const given = sections.map(([division = '', section = '']) => ({ division, section, mail: 'a@town.example.lg.jp' }));
      return book(...sections).call('sidebarSaveAddresses', [given]).calls.total;
    };
    expect(calls(200)).toBe(calls(20));
  });
  test('the section of the same name in another 部 gets none', () => {
    const made = book(somu, ['消防本部', '総務課', '課長', '田中', '']);
    save(made, { ...address, division: '消防本部' });
    expect(mails(made)).toEqual(['', 'somu@town.example.lg.jp']);
  });
  test('full-width letters are read', () => {
    const made = book(somu);
    save(made, { ...address, mail: 'ｓｏｍｕ＠town.example.lg.jp' });
    expect(mails(made)).toEqual(['somu@town.example.lg.jp']);
  });
  test('an unreadable one is refused', () => {
    expect(save(book(somu), { ...address, mail: 'somu' })).toEqual({ saved: 0, refused: [{ section: '総務課', mail: 'somu' }] });
  });
  test('a section without a line gets one', () => {
    const made = book(somu);
    save(made, { division: '', section: '住民課', mail: 'jumin@town.example.lg.jp' });
    expect(made.shownIn('名簿')[2]).toEqual(['', '住民課', '', '', 'jumin@town.example.lg.jp']);
  });
  test('nothing else changes', () => {
    const made = book(somu, ['総務部', '財政課', '課長', '鈴木', '']);
    save(made, address);
    expect(made.shownIn('名簿')).toEqual([
      heading,
      [...somu.slice(0, 4), 'somu@town.example.lg.jp'],
      ['総務部', '財政課', '課長', '鈴木', ''],
    ]);
  });
});

test('after adopting, the sections without an address are named', () => {
  const made = product({
    book: bookOf({
      計画: [
        ['取組名', '担当課', '期限'],
        ['電子契約', '総務課', '令和6年3月29日'],
        ['電子申請', '住民課', '令和6年3月29日'],
      ],
    }),
  });
  const { choice, revision } = made.value('sidebarAdoptionPreview', null);
  expect(made.value('sidebarAdopt', choice, revision).addressesMissing).toEqual([
    { division: '', section: '総務課' },
    { division: '', section: '住民課' },
  ]);
});

describe('a person in 名簿 meanwhile', () => {
  /** Acts before each call, and gives what stood there afterwards. */
  const beside = (act: (made: Product) => void): readonly (readonly string[])[][] => {
    const { total } = book(somu).call('sidebarSaveAddresses', [[address]]).calls;
    return Array.from({ length: total }, (_, index) => {
      const made = book(somu);
      made.call('sidebarSaveAddresses', [[address]], { onCall: (count) => (count === index + 1 ? act(made) : undefined) });
      return made.shownIn('名簿').slice(1);
    });
  };
  const theirs = 'kacho@town.example.lg.jp';
  test('who types into the same cell keeps her address', () => {
    const lost = beside((made) => made.type('名簿', 2, 'メール', theirs)).filter(([line]) => line?.[4] !== theirs);
    // the one call that writes: what is typed while it is under way is overwritten
    expect(lost.length).toBeLessThanOrEqual(1);
  });
  test('who inserts a line above does not get the address of another section', () => {
    const wrong = beside((made) => {
      const sheet = made.book.sheetByName('名簿');
      sheet?.insertRows(2, 1, null);
      sheet?.place(2, 2, { value: '税務課', format: '@' });
    }).filter((lines) => lines.some((line) => line[1] === '税務課' && line[4] !== ''));
    expect(wrong.length).toBeLessThanOrEqual(1);
  });
});
