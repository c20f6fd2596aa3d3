import { cellsOf, readLines } from '../../src/sheet/headedLines';
import { day } from '../support/days';

const headings = { id: 'ID', title: '議題', minutes: '時間（分）' } as const;
const tab = (...rows: (string | boolean | number)[][]) => ({ sheet: '一覧', rows });
const read = (...rows: (string | boolean | number)[][]) =>
  readLines(headings, tab(...rows)).lines.map((line) => [line.row, line.text('id'), line.text('title'), line.text('minutes')]);

describe('reading lines under headings', () => {
  test('columns are found by their headings wherever they stand', () => {
    expect(read(['議題', '備考', 'ID', '時間（分）'], ['窓口', 'x', '議-1', '10'])).toEqual([[2, '議-1', '窓口', '10']]);
  });
  test.each(['議　題', '議題（件名）', ' 議題 ', '議\n題'])('the heading 「%s」 is found', (heading) => {
    expect(read(['ID', heading, '時間（分）'], ['1', '窓口', '10'])).toEqual([[2, '1', '窓口', '10']]);
  });
  test('a column that is not there reads as blank', () => {
    expect(read(['ID'], ['議-1'])).toEqual([[2, '議-1', '', '']]);
  });
  test('a heading that is not there is named', () => {
    expect(readLines(headings, tab(['ID', '議題'])).missing).toEqual(['minutes']);
  });
  test('of a heading that stands twice the first counts', () => {
    expect(read(['ID', '議題', '議題', '時間（分）'], ['1', '前', '後', ''])).toEqual([[2, '1', '前', '']]);
  });
  test.each([
    ['blank cells', ['', ' ', '　']],
    ['an unticked box', ['', false, '']],
  ])('a row of %s is no line', (_name, cells) => {
    expect(read(['ID', '議題', '時間（分）'], cells, ['2', 'x', ''])).toEqual([[3, '2', 'x', '']]);
  });
  test('a row with words in a column of somebody else is a line', () => {
    expect(read(['ID', '議題', '時間（分）', '備考'], ['', '', '', 'あとで'])).toEqual([[2, '', '', '']]);
  });
  test('numbers and days read as text', () => {
    const table = {
      sheet: '一覧',
      rows: [
        ['ID', '議題', '時間（分）'],
        [1, { day: day('2023-06-21'), time: null }, 15],
      ],
    };
    expect(readLines(headings, table).lines.map((line) => [line.text('id'), line.text('title'), line.text('minutes')])).toEqual([
      ['1', '2023-06-21', '15'],
    ]);
  });
  test('a tab that is not there has no lines', () => {
    expect(readLines(headings, null).lines).toEqual([]);
  });
  test('a tab that is not there lacks no heading, since it is made with all of them', () => {
    expect(readLines(headings, null).missing).toEqual([]);
  });
  test('a tab without a single row lacks every heading', () => {
    expect(readLines(headings, tab()).missing).toEqual(['id', 'title', 'minutes']);
  });
});

describe('the cells of a new line', () => {
  test('stand in the order of the tab’s columns', () => {
    const lines = readLines(headings, tab(['議題', '備考', 'ID']));
    expect(cellsOf(lines, { id: '議-1', title: '窓口' })).toEqual(['窓口', '', '議-1']);
  });
  test('leave out what the tab has no column for', () => {
    expect(cellsOf(readLines(headings, tab(['ID'])), { id: '議-1', minutes: '10' })).toEqual(['議-1']);
  });
  test('stand as the tab would be made where there is none', () => {
    expect(cellsOf(readLines(headings, null), { title: '窓口' })).toEqual(['', '窓口', '']);
  });
});
