// Lists of sections or people as towns keep them, under headings of their own.
import { foundDirectory } from '../../src/adoption/foundDirectory';
import { evenRows } from '../../src/sheet/table';

/** Lines of cells, parted by |; what 名簿 would get, line by line. */
function found(lines: readonly string[]): readonly string[] | null {
  const rows = evenRows(lines.map((line) => line.split('|').map((cell) => cell.trim())));
  const list = foundDirectory({ sheet: '一覧', rows });
  return list?.posts.map(({ division, section, title, name, mail }) => [division, section, title, name, mail].join('|')) ?? null;
}

describe('a list of sections or people', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'with headings of its own',
      ['部局|課名|職名|氏名|メールアドレス', '総務部|総務課|課長|青山|somu@town.example.jp'],
      ['総務部|総務課|課長|青山|somu@town.example.jp'],
    ],
    [
      'below title rows',
      ['緑川町　職員連絡先', '令和5年4月1日現在', '', 'No|所属|役職|氏名|内線|E-mail', '1|住民課|主事|青山|12|jumin@town.example.jp'],
      ['|住民課|主事|青山|jumin@town.example.jp'],
    ],
    [
      'with addresses in full width',
      ['担当課|メール', '総務課|ｓｏｍｕ＠ｔｏｗｎ．ｅｘａｍｐｌｅ．ｊｐ'],
      ['|総務課|||somu@town.example.jp'],
    ],
    [
      'with a column of addresses that no heading names',
      ['課名|備考|連絡先', '総務課|本館|somu@town.example.jp', '住民課|別館|－', '税務課||zeimu@town.example.jp'],
      ['|総務課|||somu@town.example.jp', '|住民課|||', '|税務課|||zeimu@town.example.jp'],
    ],
    [
      'with 部 and 課 merged over their people',
      [
        '部|課|役職|氏名|メール',
        '総務部|総務課|課長|青山|a@town.example.jp',
        '||主事|石田|b@town.example.jp',
        '|財政課|課長|上田|c@town.example.jp',
        '福祉部||部長|江口|d@town.example.jp',
        '|福祉課|課長|大野|e@town.example.jp',
      ],
      [
        '総務部|総務課|課長|青山|a@town.example.jp',
        '総務部|総務課|主事|石田|b@town.example.jp',
        '総務部|財政課|課長|上田|c@town.example.jp',
        '福祉部||部長|江口|d@town.example.jp',
        '福祉部|福祉課|課長|大野|e@town.example.jp',
      ],
    ],
    [
      'where a 部 is said on each line and blank on one that has none',
      ['部|課|メール', '総務部|総務課|a@town.example.jp', '総務部|財政課|b@town.example.jp', '|会計課|c@town.example.jp'],
      ['総務部|総務課|||a@town.example.jp', '総務部|財政課|||b@town.example.jp', '|会計課|||c@town.example.jp'],
    ],
    [
      'with the 部 in a line above its sections',
      ['所属|内線|メール', '【総務部】', '総務課|11|a@town.example.jp', '財政課|12|', '■福祉部', '福 祉 課|13|b@town.example.jp'],
      ['総務部|総務課|||a@town.example.jp', '総務部|財政課|||', '福祉部|福祉課|||b@town.example.jp'],
    ],
    [
      'with 部 and 課 in one cell',
      ['部課名|担当者名|アドレス', '総務部　総務課|青山|a@town.example.jp', '教育委員会事務局|石田|b@town.example.jp'],
      ['総務部|総務課||青山|a@town.example.jp', '|教育委員会事務局||石田|b@town.example.jp'],
    ],
    ['with 部署 beside 課', ['部署|課|氏名|メール', '総務部|総務課|青山|a@town.example.jp'], ['総務部|総務課||青山|a@town.example.jp']],
    ['with headings in two rows', ['課名|連絡先', '|電話|メール', '総務課|11|a@town.example.jp'], ['|総務課|||a@town.example.jp']],
    [
      'with the head below the others',
      ['課|役職|氏名|メール', '総務課|主事|青山|a@town.example.jp', '税務課|主事|石田|', '総務課|課長|上田|b@town.example.jp'],
      ['|総務課|課長|上田|b@town.example.jp', '|総務課|主事|青山|a@town.example.jp', '|税務課|主事|石田|'],
    ],
    [
      'with its headings again on the next page, and a note',
      ['課|メール', '総務課|a@town.example.jp', '課|メール', '税務課|b@town.example.jp', '※異動により変わることがある'],
      ['|総務課|||a@town.example.jp', '|税務課|||b@town.example.jp'],
    ],
    ['of units below a 課', ['所属|メール', '総務課庶務係|a@town.example.jp'], ['|総務課|||a@town.example.jp']],
    [
      'in two blocks side by side',
      [
        '内線番号表',
        '所属|氏名|メール|所属|氏名|メール',
        '総務課|青山|a@town.example.jp|税務課|石田|b@town.example.jp',
        '|上田||福祉課|江口|',
      ],
      ['|総務課||青山|a@town.example.jp', '|総務課||上田|', '|税務課||石田|b@town.example.jp', '|福祉課||江口|'],
    ],
    [
      'with 課 and post in one cell',
      ['区分|所属・職名|氏名|メール', '本部員|総務課長|青山|a@town.example.jp', '事務局|企画課主査|石田|'],
      ['|総務課|課長|青山|a@town.example.jp', '|企画課|主査|石田|'],
    ],
    [
      'with offices of other bodies below a 部',
      ['所属|電話|メール', '総務部||', '総務課|11|a@town.example.jp', '議会事務局|12|', '農業委員会事務局|13|'],
      ['総務部|総務課|||a@town.example.jp', '|議会事務局|||', '|農業委員会事務局|||'],
    ],
    [
      'with codes and a total',
      ['所属コード|所属名称|代表メールアドレス', '010|総務課|a@town.example.jp', '合計||1'],
      ['|総務課|||a@town.example.jp'],
    ],
    ['with one heading twice', ['番号|課|番号|メール', '1|総務課|11|a@town.example.jp'], ['|総務課|||a@town.example.jp']],
    ['with an address that nobody can read', ['課|メール', '総務課|a＠town'], ['|総務課|||a＠town']],
    ['with a cell that begins like a formula', ['課|氏名|メール', '総務課|=1+1|'], ['|総務課||=1+1|']],
  ])('%s', (_, lines, posts) => {
    expect(found(lines)).toEqual(posts);
  });
});

describe('no list of sections', () => {
  test.each<[string, readonly string[]]>([
    ['a roadmap', ['取組名|担当課|メール', '窓口の改善|住民課|jumin@town.example.jp']],
    ['firms', ['会社名|部署|担当者|メール', '青山システム|営業部|石田|ishida@firm.example.com']],
    ['answers of a form', ['タイムスタンプ|所属|メールアドレス', '2023/09/01|総務課|a@town.example.jp']],
    ['sections without addresses', ['課|事務分掌', '総務課|文書']],
    ['residents', ['所属|氏名|メール', '商工会|青山|a@example.jp', '町内会連合会|石田|b@example.jp']],
    ['whether letters are wanted', ['課|メールの有無', '総務課|有']],
    ['nothing', ['', '']],
  ])('%s', (_, lines) => {
    expect(found(lines)).toBe(null);
  });
});

describe('what is offered', () => {
  test('counts sections and different addresses', () => {
    const rows = [
      ['課', '氏名', 'メール'],
      ['総務課', '青山', 'a@town.example.jp'],
      ['総務課', '石田', 'a@town.example.jp'],
      ['税務課', '上田', 'b＠town.example.jp'],
      ['福祉課', '江口', ''],
    ];
    expect(foundDirectory({ sheet: '一覧', rows })).toMatchObject({ sections: 3, addresses: 2 });
  });
});
