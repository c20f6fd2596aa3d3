// Text tables read as workbooks.
import { readCsv } from '../../host/files/csv';
import { FileTrouble } from '../../host/files/trouble';

const now = Date.parse('2023-09-01T00:00:00Z');
const values = (bytes: Uint8Array, name = 'roadmap.csv'): unknown[][] => {
  const [sheet] = readCsv(bytes, name, now).sheets;
  return Array.from(sheet?.rows ?? [], (row) => Array.from(row ?? [], (cell) => cell?.value ?? ''));
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('UTF-8 without a mark is read', () => {
  expect(values(utf8('取組名,髙\r\n𠮷,①'))).toEqual([
    ['取組名', '髙'],
    ['𠮷', '①'],
  ]);
});

test("the mark at the start of Excel's UTF-8 is no part of the first heading", () => {
  expect(values(utf8('\uFEFF取組名,期限'))).toEqual([['取組名', '期限']]);
});

/** One small table, as each encoding keeps it. The bytes were written by Python's cp932 and euc_jis_2004. */
const table = '番号,取組名,担当課,期限\r\n①,㈱との連携～ﾃﾞｼﾞﾀﾙ化,"総務課\r\n企画課",2024/3/29\r\n';
const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const shiftJis = hex(
  '94d48d862c8ee6916796bc2c9253939689db2c8afa8cc00d0a' +
    '87402c878a82c682cc98418c678160c3debcdec0d989bb2c22918d96b189db0d0a8ae989e689db222c323032342f332f32390d0a',
);
const eucJp = hex(
  'c8d6b9e62cbce8c1c8ccbe2cc3b4c5f6b2dd2cb4fcb8c20d0a' +
    'ada12cadeaa4c8a4cecfa2b7c8a1c18ec38ede8ebc8ede8ec08ed9b2bd2c22c1edccb3b2dd0d0ab4ebb2e8b2dd222c323032342f332f32390d0a',
);

test.each([
  ['UTF-8', utf8(table)],
  ['UTF-8 with its mark', utf8(`\uFEFF${table}`)],
  ['UTF-16 LE with its mark', utf16(`\uFEFF${table}`)],
  ['UTF-16 BE with its mark', swapped(utf16(`\uFEFF${table}`))],
  ['UTF-16 LE without a mark', utf16(table)],
  ['UTF-16 BE without a mark', swapped(utf16(table))],
  ['Shift_JIS with the letters of Windows', shiftJis],
  ['EUC-JP with the same letters', eucJp],
])('%s is told by its bytes', (_encoding, bytes) => {
  expect(values(bytes)).toEqual([
    ['番号', '取組名', '担当課', '期限'],
    ['①', '㈱との連携～ﾃﾞｼﾞﾀﾙ化', '総務課\r\n企画課', 45380],
  ]);
});

function swapped(bytes: Uint8Array): Uint8Array {
  return Uint8Array.from(Buffer.from(bytes).swap16());
}

test('half-width kana alone is Shift_JIS, though EUC-JP could read kanji in it', () => {
  expect(values(hex('b1b2b3b42cc3bec0c1'))).toEqual([['ｱｲｳｴ', 'ﾃｾﾀﾁ']]);
});

test('a few kanji in EUC-JP are no half-width kana', () => {
  expect(values(hex('c3b4c5f6b2dd2cb4fcb8c20d0ac1edccb3b2dd2c31'))).toEqual([
    ['担当課', '期限'],
    ['総務課', 1],
  ]);
});

test('kana in EUC-JP is no half-width kana', () => {
  expect(values(hex('a5a2a5a4'))).toEqual([['アイ']]);
});

test('a text in none of these encodings is said to be of an unknown one', () => {
  expect(troubleOf(hex('47656b8172fe2c31'), 'roadmap.csv')).toBe('unknown-encoding');
});

test.each([
  ['tabs in a .csv', 'roadmap.csv', '取組名\t期限\t予算\nA\t2024/3/29\t"1,234"'],
  ['tabs in a .tsv', 'roadmap.tsv', '取組名\t期限\t予算\nA\t2024/3/29\t1,234'],
  ['tabs in a .txt', 'roadmap.txt', '取組名\t期限\t予算\nA\t2024/3/29\t1,234'],
  ['semicolons', 'roadmap.csv', '取組名;期限;予算\nA;2024/3/29;1,234'],
  ['commas', 'roadmap.csv', '取組名,期限,予算\nA,2024/3/29,"1,234"'],
  ['lines that end as on old Macintoshes', 'roadmap.csv', '取組名,期限,予算\rA,2024/3/29,"1,234"'],
])('%s are told apart', (_what, name, text) => {
  expect(values(utf8(text), name)).toEqual([
    ['取組名', '期限', '予算'],
    ['A', 45380, 1234],
  ]);
});

test('a title above the table does not hide the tabs below it', () => {
  expect(values(utf8('DX推進計画、令和6年度\n取組名\t期限\nA、B\t1'))).toEqual([
    ['DX推進計画、令和6年度'],
    ['取組名', '期限'],
    ['A、B', 1],
  ]);
});

test('a .tsv of one column keeps its commas', () => {
  expect(values(utf8('a,b\nc,d'), 'list.tsv')).toEqual([['a,b'], ['c,d']]);
});

test('commas stay the separator where texts have semicolons', () => {
  expect(values(utf8('取組名,備考\nA,x;y\nB,x;y;z'))).toEqual([
    ['取組名', '備考'],
    ['A', 'x;y'],
    ['B', 'x;y;z'],
  ]);
});

test('UTF-16 with tabs, Excel\'s "Unicode text", is read', () => {
  expect(values(Uint8Array.from(Buffer.from('\uFEFF取組名\t期限\r\nA\t1', 'utf16le')))).toEqual([
    ['取組名', '期限'],
    ['A', 1],
  ]);
});

test('values are what they would be when typed into Sheets', () => {
  expect(values(utf8('2023/9/1,"1,234",50%,TRUE,\'007,2023年9月1日,90-1'))).toEqual([[45170, 1234, 0.5, true, '007', 45170, '90-1']]);
});

test('a quoted field keeps its commas, quotes and line breaks', () => {
  expect(values(utf8('"a,b","say ""x""","行1\n行2"'))).toEqual([['a,b', 'say "x"', '行1\n行2']]);
});

test('rows may be of different lengths', () => {
  expect(values(utf8('a,b,c\nd\n\ne,f'))).toEqual([['a', 'b', 'c'], ['d'], [], ['e', 'f']]);
});

test('="00123", Excel\'s way to keep zeros, reads as its text', () => {
  expect(readCsv(utf8('"=""00123"""'), 'a.csv', now).sheets[0]?.cell(1, 1)).toEqual({ value: '00123', formula: '="00123"' });
});

test('an empty file is an empty sheet', () => {
  expect(readCsv(new Uint8Array(), 'roadmap.csv', now).sheets[0]?.lastRow()).toBe(0);
});

test('the tab is named after the file', () => {
  expect(readCsv(utf8('a'), '令和5年度.csv', now).sheets[0]?.name).toBe('令和5年度');
});

test('a picture with the ending .csv is no workbook', () => {
  expect(troubleOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'photo.csv')).toBe('not-a-workbook');
});

function troubleOf(bytes: Uint8Array, name: string): string | null {
  try {
    readCsv(bytes, name, now);
    return null;
  } catch (error) {
    return error instanceof FileTrouble ? error.code : String(error);
  }
}
