import { cellsOf, changed, changesOf, defineGrid, defineTab, formatsOf, lackingOf } from '../../src/sheet/tab';
import { day } from '../support/days';

const agenda = defineTab({
  key: 'agenda',
  name: '一覧',
  width: 110,
  columns: { id: { heading: 'ID' }, title: { heading: '議題', width: 260 }, minutes: { heading: '時間（分）', later: true } },
});
const tab = (...rows: (string | boolean | number)[][]) => ({ sheet: '一覧', rows });
const read = (...rows: (string | boolean | number)[][]) =>
  agenda.read(tab(...rows)).lines.map((line) => [line.row, line.text('id'), line.text('title'), line.text('minutes')]);

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
    expect(agenda.read(tab(['ID', '議題'])).missing).toEqual(['minutes']);
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
    expect(agenda.read(table).lines.map((line) => [line.text('id'), line.text('title'), line.text('minutes')])).toEqual([
      ['1', '2023-06-21', '15'],
    ]);
  });
  test('a tab that is not there has no lines', () => {
    expect(agenda.read(null).lines).toEqual([]);
  });
  test('a tab that is not there lacks no heading, since it is made with all of them', () => {
    expect(agenda.read(null).missing).toEqual([]);
  });
  test('a tab without a single row lacks every heading', () => {
    expect(agenda.read(tab()).missing).toEqual(['id', 'title', 'minutes']);
  });
});

describe('the cells of a new line', () => {
  test('stand in the order of the tab’s columns', () => {
    const lines = agenda.read(tab(['議題', '備考', 'ID']));
    expect(cellsOf(lines, { id: '議-1', title: '窓口' })).toEqual(['窓口', '', '議-1']);
  });
  test('leave out what the tab has no column for', () => {
    expect(cellsOf(agenda.read(tab(['ID'])), { id: '議-1', minutes: '10' })).toEqual(['議-1']);
  });
  test('stand as the tab would be made where there is none', () => {
    expect(cellsOf(agenda.read(null), { title: '窓口' })).toEqual(['', '窓口', '']);
  });
});

describe('headings that nothing may be written without', () => {
  test('a column of later versions is none of them', () => {
    expect(lackingOf(agenda.read(tab(['ID'])))).toEqual(['議題']);
  });
});

describe('changing cells', () => {
  const there = agenda.read(tab(['備考', 'ID', '議題'], ['', '1', '甲'], ['', '2', '乙'], ['', '3', '丙']));
  test('a line’s values are changes of its row; what is not given stays', () => {
    expect(changesOf<'id' | 'title'>(3, { title: '丁' })).toEqual([{ row: 3, key: 'title', value: '丁' }]);
  });
  test('a column is written from its first changed cell to its last, with what stands between', () => {
    expect(changed(there, [...changesOf<'title'>(4, { title: '戊' }), ...changesOf<'title'>(2, { title: '丁' })])).toEqual([
      { row: 2, column: 3, texts: ['丁', '乙', '戊'] },
    ]);
  });
  test('a cell that says so already is not written', () => {
    expect(changed(there, changesOf<'title'>(2, { title: '甲' }))).toEqual([]);
  });
  test('a column that is not there is not written', () => {
    expect(changed(there, changesOf<'minutes'>(2, { minutes: '10' }))).toEqual([]);
  });
  test('a tab that is not there has no cells to change', () => {
    expect(changed(agenda.read(null), changesOf<'title'>(2, { title: '甲' }))).toEqual([]);
  });
});

describe('a tab to be made', () => {
  const checked = defineTab({
    key: 'checked',
    name: '点検表',
    width: 100,
    spareRows: 50,
    columns: {
      id: { heading: 'ID' },
      told: { heading: '報告', holds: 'checkbox' },
      state: { heading: '状態', choices: ['未', '済'], wraps: false },
      check: { heading: '点検', byAddOn: true, paints: [{ startsWith: '【', background: '#fff3d1', color: '#5c3d00' }] },
    },
  });
  test('has its headings and lines in the declared order', () => {
    expect(checked.make([{ state: '済', id: '1', told: false }]).rows).toEqual([
      ['ID', '報告', '状態', '点検'],
      ['1', false, '済', ''],
    ]);
  });
  test('has the widths of its columns, else its own', () => {
    expect(agenda.make([]).columns.map(({ width }) => width)).toEqual([110, 260, 110]);
  });
  test('offers the words of a column', () => {
    expect(checked.make([]).columns[2]).toEqual({
      width: 100,
      holds: 'text',
      choices: { kind: 'words', words: ['未', '済'] },
      wraps: false,
    });
  });
  test('warns in the column of the add-on', () => {
    expect(checked.make([]).warned).toEqual({ first: 4, length: 1 });
  });
  test('has the colours of a column where it stands', () => {
    expect(checked.make([]).paints.map(({ column }) => column)).toEqual([3]);
  });
  test('a row in which only the add-on has written is no line', () => {
    expect(
      checked
        .read({
          sheet: '点検表',
          rows: [
            ['ID', '点検'],
            ['', '【注意】'],
            ['1', ''],
          ],
        })
        .lines.map(({ row }) => row),
    ).toEqual([3]);
  });
  test('columns that staff have moved keep their looks, and theirs are plain', () => {
    const moved = checked.read({ sheet: '点検表', rows: [['備考', '報告', 'ID']] });
    expect(formatsOf(moved).map(({ holds }) => holds)).toEqual(['text', 'checkbox', 'text']);
  });
  test('a grid has as many columns as its rows, the last width for all that follow', () => {
    const grid = defineGrid({ key: 'copy', name: '控え', widths: [140, 90], hidden: true });
    expect(grid.make([['a', 'b', 'c']]).columns.map(({ width }) => width)).toEqual([140, 90, 90]);
  });
});
