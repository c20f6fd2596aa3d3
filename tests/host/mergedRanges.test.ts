// Range.getMergedRanges: "merged cells that either are fully within the current range, or contain at least one cell in the current range"
// (REF getMergedRanges). Their order is documented nowhere: the host gives them as they were made, and no test of the add-on may lean on it.
import * as hucre from 'hucre';
import { type Book, bookWithOneSheet } from '../../host/book/book';
import { readXlsx } from '../../host/files/xlsx';
import { scriptHost } from '../support/scriptHost';

const outcomeOf = (code: string, book: Book = bookWithOneSheet()) =>
  scriptHost(
    `function f() { const sheet = SpreadsheetApp.getActive().getActiveSheet(); const at = (a1) => sheet.getRange(a1);
      const merged = (a1) => at(a1).getMergedRanges().map((range) => range.getA1Notation()).sort(); ${code} }`,
    { book },
  ).run('f');

function run(code: string, book?: Book): unknown {
  const { ok, returned, error } = outcomeOf(code, book);
  if (!ok) throw new Error(error?.message);
  return returned;
}

test('a block that lies only partly in the range is given whole', () => {
  // REF getMergedRanges
  expect(run("at('A1:A3').merge(); at('C1:D1').merge(); return merged('A2:C2');")).toEqual(['A1:A3']);
});

test('a cell inside a block, not its first, finds the block', () => {
  // REF getMergedRanges
  expect(run("at('B2:D4').merge(); return merged('C3');")).toEqual(['B2:D4']);
});

test('a block that only touches the range is not given', () => {
  // REF getMergedRanges
  expect(run("at('A1:B2').merge(); return merged('C1:C9');")).toEqual([]);
});

test('a row inserted inside a block makes it longer', () => {
  // UI of Sheets
  expect(run("at('A2:A4').merge(); sheet.insertRowsAfter(2, 1); return merged('A1:Z20');")).toEqual(['A2:A5']);
});

test('a row inserted above a block moves it', () => {
  // UI of Sheets
  expect(run("at('A2:A4').merge(); sheet.insertRowsBefore(2, 1); return merged('A1:Z20');")).toEqual(['A3:A5']);
});

test('a block of which one cell is left after a deletion is a block no more', () => {
  // UI of Sheets
  expect(run("at('A2:A3').merge(); sheet.deleteRow(3); return merged('A1:Z20');")).toEqual([]);
});

test('blocks of deleted rows are gone', () => {
  // UI of Sheets
  expect(run("at('A2:B2').merge(); sheet.deleteRow(2); return merged('A1:Z20');")).toEqual([]);
});

test('rows with a block cannot be sorted, and the block stays', () => {
  // UI of Sheets refuses the same: sorting a range with merged cells is not possible
  expect(
    run(
      "at('A1:A4').setValues([['c'], ['b'], [''], ['a']]); at('A2:A3').merge(); try { sheet.sort(1); return 'sorted'; } catch { return merged('A1:Z20'); }",
    ),
  ).toEqual(['A2:A3']);
});

test('blocks of a file that another program wrote are there', async () => {
  const merges = [
    { startRow: 0, startCol: 1, endRow: 0, endCol: 4 },
    { startRow: 1, startCol: 0, endRow: 3, endCol: 0 },
  ];
  const bytes = await hucre.writeXlsx({ sheets: [{ name: 'S', rows: [['', '令和6年度'], ['住民課']], merges }] });
  const { book } = await readXlsx(bytes, { name: 'a.xlsx' });
  expect(run("return merged('A1:Z20');", book)).toEqual(['A2:A4', 'B1:E1']);
});

test('the list is one call, and each question to a range of it another', () => {
  // ours: every method of Google is counted, also those that a range can answer from what it knows
  const { byMethod } = outcomeOf(
    "for (const range of at('A1:Z99').getMergedRanges()) [range.getRow(), range.getNumRows()];",
    bookOf(30),
  ).calls;
  expect(byMethod).toMatchObject({
    'SpreadsheetApp.Range.getMergedRanges': 1,
    'SpreadsheetApp.Range.getRow': 30,
    'SpreadsheetApp.Range.getNumRows': 30,
  });
});

test('questions to a range of the list take less than a cached read', () => {
  // live: a cached getValue takes about 0.3 ms (tanaikech 2017, platform.md); a range answers its place without reading a cell
  const spent = (ask: string): number =>
    outcomeOf(`for (const range of at('A1:Z999').getMergedRanges()) { ${ask} }`, bookOf(300)).virtualMs;
  expect(spent('range.getRow(); range.getNumRows(); range.getColumn(); range.getNumColumns();') - spent('')).toBeLessThan(300 * 4 * 0.3);
});

function bookOf(blocks: number): Book {
  const book = bookWithOneSheet();
  const [sheet] = book.sheets;
  if (sheet !== undefined)
    sheet.merges = Array.from({ length: blocks }, (_, index) => ({ row: index * 3 + 1, column: 1, rows: 2, columns: 2 }));
  return book;
}
