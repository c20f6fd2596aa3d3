// Titles that are a formula, a placeholder, a tag, a header or half a letter: each goes through adoption, check, paper and letter as the
// words that it is.
import { read } from '../support/documents';
import { packed, unpacked } from '../support/keptWorlds';
import { newMeeting, paper } from '../support/preparedMeeting';
import { adoptAll, bookOf, type Product, product } from '../support/product';
import { goTo, sendByHand } from '../support/reminderBook';

jest.setTimeout(60_000);

const titles: readonly string[] = [
  ...['=1+1', '=IMPORTXML("http://example.com/","//a")', '=HYPERLINK("http://example.com/","開く")', '+81-52-000-0000', '-未定', '@here'],
  ...[
    "'窓口",
    "''二つ",
    '2023/04/01',
    '4月1日',
    '1-1',
    '3/4',
    '001',
    '1e3',
    '１２３',
    'TRUE',
    'FALSE',
    '50%',
    '¥1,000',
    '10:30',
    '#REF!',
    '#N/A',
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'undefined', 'null', 'NaN', '[object Object]'],
  ...['<b>太字</b>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt;', '[開く](javascript:alert(1))'],
  ...['{{件数}}', '{課}', '{本日}', '${x}', '$&', '$1', '%s', '\\n', '件名\nBcc: x@example.com', '件名\r\nCc: x@example.com', 'タブ\tの中'],
  ...['😀👨‍👩‍👧', '𠮷野家', '髙﨑①㈱～', 'ｶﾅ　全角　空白', '\u202E逆向き', `${'長い'.repeat(400)}題`],
];

function adoptedTitles(): Product {
  const rows = titles.map((title, place) => [`N-${place + 1}`, title, '住民課', '令和5年8月31日', '実施中']);
  const book = bookOf({
    計画: [['番号', '取組名', '担当課', '期限', '状況'], ...rows],
    名簿: [
      ['部', '課', '役職', '氏名', 'メール', '本部での役割'],
      ['', '副町長', '副町長', '青木 誠一', 'fukucho@town.wakaba.example.lg.jp', '本部長'],
      ['', '住民課', '課長', '', 'jumin@town.wakaba.example.lg.jp', ''],
    ],
    設定: [
      ['項目', '値', '説明'],
      ['自治体名', '若葉町', ''],
      ['年度', '令和5年度', ''],
      ['許可するメールのドメイン', '', ''],
      ['試行の宛先', '', ''],
    ],
  });
  const made = product({ book });
  adoptAll(made);
  made.value('sidebarCheck');
  return made;
}

let bytes: Buffer | null = null;
/** A copy of the tracker with these titles, checked once. */
function tracked(): Product {
  if (bytes === null) {
    const made = adoptedTitles();
    bytes = packed({ world: made.world, now: made.now(), answer: null });
  }
  const { world, now } = unpacked<null>(bytes);
  return product({ world, now: new Date(now).toISOString() });
}

/** As a line of plain text has it: no breaks, tabs or doubled blanks. */
const inLine = (text: string): string => text.replace(/[\s\u202A-\u202E]+/g, '');

test('there are 53 of them', () => {
  expect(new Set(titles).size).toBe(53);
});
test('the tracker has them letter by letter', () => {
  const made = tracked();
  expect(titles.map((_, place) => made.cell('進捗管理', place + 2, '取組名'))).toEqual(titles);
});
test('none is a formula in any tab, after a check, a dashboard, a schedule and a snapshot', () => {
  const made = tracked();
  made.value('sidebarMakeDashboard');
  made.value('sidebarMakeSchedule', 2023, 1);
  made.value('sidebarMakeSectionTab', '住民課');
  made.value('sidebarTakeSnapshot', '9月末', 'round');
  const formulas = made.book.sheets.flatMap((sheet) =>
    sheet
      .block({ row: 1, column: 1, rows: sheet.lastRow(), columns: sheet.lastColumn() })
      .flat()
      .flatMap((cell) => (cell?.formula === undefined || cell.formula.includes('#gid=') ? [] : [cell.formula])),
  );
  expect(formulas).toEqual([]);
});
test('the agenda and the roadmap name each', () => {
  const made = tracked();
  for (const place of titles.keys()) made.type('進捗管理', place + 2, '議題', true);
  const { key, items } = made.value('sidebarCreateMeeting', newMeeting);
  const text = inLine(read(made, paper(made, 'agenda', 'internal', null, key).url));
  expect([items.length >= titles.length, titles.filter((title) => !text.includes(inLine(title)))]).toEqual([true, []]);
});
describe('the letter', () => {
  const letter = () => {
    const made = tracked();
    goTo(made, '2023-09-01');
    sendByHand(made);
    const [mail] = made.world.outbox;
    if (mail === undefined) throw new Error('no letter went out');
    return mail;
  };
  test('names each', () => {
    const text = inLine(letter().text);
    expect(titles.filter((title) => !text.includes(inLine(title)))).toEqual([]);
  });
  test('goes to the owner alone, whatever a title says', () => {
    const { to, cc, bcc } = letter();
    expect([to, cc, bcc]).toEqual(['jumin@town.wakaba.example.lg.jp', '', '']);
  });
  test('has no tag or script of theirs', () => {
    expect(letter().html).not.toMatch(/<script|<img|<b>太字|href="javascript:/);
  });
});

describe('words that every object knows', () => {
  const words = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
  const town = (): Product =>
    product({
      book: bookOf({
        進捗管理: [
          ['ID', '取組名', '担当課', '期限', '状況', '点検'],
          ...words.map((word, place) => [String(place + 1), word, word, '令和5年8月31日', word, '']),
        ],
        名簿: [
          ['部', '課', '役職', 'メール', '廃止・改称'],
          ...words.map((word) => ['総務部', word, '課長', '', word === 'valueOf' ? '' : 'valueOf']),
        ],
      }),
    });
  test('as statuses are findings of the check', () => {
    const { problems } = town().value('sidebarCheck');
    expect(problems.filter(({ problem }) => problem.code.startsWith('status-')).length).toBe(words.length);
  });
  test('as sections are replaced by those that follow them, and no others', () => {
    const made = town();
    // zod takes no key __proto__ from a page: that section stays, and is offered again
    const old = words.filter((word) => word !== '__proto__' && word !== 'valueOf');
    const { transfersRevision } = made.value('sidebarYear');
    made.value('sidebarTransfer', Object.fromEntries(old.map((word) => [word, 'valueOf'])), transfersRevision);
    expect(words.map((_, place) => made.cell('進捗管理', place + 2, '担当課'))).toEqual(
      words.map((word) => (word === '__proto__' ? word : 'valueOf')),
    );
  });
  test.each(words)('%s as a section has its own page', (word) => {
    expect(
      town()
        .value('sidebarSection', word)
        .measures.map(({ title }) => title),
    ).toEqual([word]);
  });
});
