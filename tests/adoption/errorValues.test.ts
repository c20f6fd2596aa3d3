// Errors of formulas in the source are named before they are adopted as if they were words.
import { errorValues } from '../../src/adoption/errorValues';
import type { CellValue, Table } from '../../src/sheet/table';

const table = (...rows: CellValue[][]): Table => ({ sheet: '取組一覧', rows });

test('an ordinary table has none', () => {
  expect(errorValues(table(['取組名', '担当課'], ['窓口の改善', '住民課']), 2, [0, 1])).toBeNull();
});

test.each(['#REF!', '#N/A', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!', '#SPILL!', '#CALC!', 'Loading...'])(
  '%s in a cell is one, named with its place',
  (shown) => {
    expect(errorValues(table(['取組名', '担当課'], ['窓口の改善', shown]), 2, [0, 1])).toEqual({ count: 1, examples: [`B2 ${shown}`] });
  },
);

test.each(['#1 窓口の改善', '＃REF', 'Loading', 'エラー #N/A が出る', '#DX'])('「%s」 is a text', (text) => {
  expect(errorValues(table(['取組名'], [text]), 2, [0])).toBeNull();
});

test('all are counted and the first three shown, row by row', () => {
  const found = errorValues(table(['取組名', '担当課'], ['A', '#N/A'], ['#REF!', '#N/A'], ['B', '#N/A']), 2, [1, 0]);
  expect(found).toEqual({ count: 4, examples: ['B2 #N/A', 'A3 #REF!', 'B3 #N/A'] });
});

test('columns that are not taken do not count', () => {
  expect(errorValues(table(['取組名', '計算用'], ['A', '#N/A']), 2, [0])).toBeNull();
});

test('rows above the first do not count', () => {
  expect(errorValues(table(['#REF!'], ['取組名'], ['A']), 3, [0])).toBeNull();
});

test('a column that two fields share counts once', () => {
  expect(errorValues(table(['取組名'], ['#REF!']), 2, [0, 0])?.count).toBe(1);
});
