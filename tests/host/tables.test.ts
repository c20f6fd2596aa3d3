// Tables (テーブルに変換). SpreadsheetApp has no class for them (service index of the reference), so what they refuse is found by
// trying. Sources: about ten public repositories each for the texts of setNumberFormat and setDataValidation, one each for
// clearDataValidations, insertCheckboxes and the filter; that values go on being written is said by several of them.
import { bookWithOneSheet } from '../../host/book/book';
import { scriptHost } from '../support/scriptHost';

/** B2:D6 is a Table with its headings in row 2; C is a typed column. */
function hostWithTable(code: string, writeErrors: 'at once' | 'at flush' = 'at once') {
  const book = bookWithOneSheet();
  const sheet = book.activeSheet();
  sheet.tables = [{ rect: { row: 2, column: 2, rows: 5, columns: 3 }, typedColumns: [3] }];
  return scriptHost(`function f() { const sheet = SpreadsheetApp.getActiveSheet(); ${code} }`, { book, writeErrors });
}

const errorOf = (code: string): string | undefined => hostWithTable(code).run('f').error?.message;

const rule = "SpreadsheetApp.newDataValidation().requireValueInList(['実施中']).build()";
const formatRefused = "You can't set the number format of cells in a typed column.";
const ruleRefused = 'This operation is not allowed on cells in typed columns.';

test.each([
  ["sheet.getRange('C3').setNumberFormat('yyyy/MM/dd');", formatRefused],
  ["sheet.getRange('C3:C4').setNumberFormats([['@'], ['@']]);", formatRefused],
  ["sheet.getRange('A:D').setNumberFormat('@');", formatRefused],
  [`sheet.getRange('C6').setDataValidation(${rule});`, ruleRefused],
  [`sheet.getRange('C6').setDataValidations([[${rule}]]);`, ruleRefused],
  ["sheet.getRange('C3:C6').clearDataValidations();", ruleRefused],
  ["sheet.getRange('C3').insertCheckboxes();", ruleRefused],
])('%s is refused', (code, text) => {
  expect(errorOf(code)).toBe(text);
});

test.each([
  ['a value', "sheet.getRange('C3').setValue('2024/04/01');"],
  ['values over the whole Table', "sheet.getRange('B2:D3').setValues([['a', 'b', 'c'], [1, 2, 3]]);"],
  ['a background', "sheet.getRange('C3').setBackground('#ff0000');"],
  ['a note', "sheet.getRange('C3').setNote('確認');"],
  ['the format of a column without a type', "sheet.getRange('D3').setNumberFormat('@');"],
  ['the format of the headings', "sheet.getRange('C2').setNumberFormat('@');"],
  ['a rule below the Table', `sheet.getRange('C7').setDataValidation(${rule});`],
])('%s is written', (_what, code) => {
  expect(errorOf(code)).toBeUndefined();
});

test('a filter over a Table is refused', () => {
  expect(errorOf("sheet.getRange('A1:C3').createFilter();")).toBe('You cannot create a filter that intersects a table.');
});

test('a refusal may come as late as the flush', () => {
  const late = "sheet.getRange('C3').setNumberFormat('@'); try { SpreadsheetApp.flush(); } catch (error) { return error.message; }";
  expect(hostWithTable(late, 'at flush').run('f').returned).toBe(formatRefused);
});

test('a typed column moves with the columns before it', () => {
  expect(errorOf("sheet.insertColumnBefore(1); sheet.getRange('D3').setNumberFormat('@');")).toBe(formatRefused);
});

test('a Table moves with the rows above it', () => {
  expect(errorOf("sheet.deleteRow(1); sheet.getRange('C6').setNumberFormat('@');")).toBeUndefined();
});
