// Text tables read as workbooks.
import { readCsv } from '../../host/files/csv';
import { FileTrouble } from '../../host/files/trouble';

const now = Date.parse('2023-09-01T00:00:00Z');
const values = (bytes: Uint8Array, name = 'roadmap.csv'): unknown[][] => {
  const [sheet] = readCsv(bytes, name, now).sheets;
  return Array.from(sheet?.rows ?? [], (row) => Array.from(row ?? [], (cell) => cell?.value ?? ''));
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** 取組名,期限 / ①マイナンバー,2023/9/1 — with the cp932 mark ① that plain Shift_JIS lacks. */
const shiftJis = Uint8Array.from(Buffer.from('8ee6916796bc2c8afa8cc00d0a8740837d834383698393836f815b2c323032332f392f310d0a', 'hex'));

test('UTF-8 without a mark is read', () => {
  expect(values(utf8('取組名,髙\r\n𠮷,①'))).toEqual([
    ['取組名', '髙'],
    ['𠮷', '①'],
  ]);
});

test("the mark at the start of Excel's UTF-8 is no part of the first heading", () => {
  expect(values(utf8('\uFEFF取組名,期限'))).toEqual([['取組名', '期限']]);
});

test('Shift_JIS as Excel writes it is read, with the marks of cp932', () => {
  expect(values(shiftJis)).toEqual([
    ['取組名', '期限'],
    ['①マイナンバー', 45170],
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
  expect(() => readCsv(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0), 'photo.csv', now)).toThrow(FileTrouble);
});
