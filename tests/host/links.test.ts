// Links whose row is looked up when they are pressed. Sources: HYPERLINK support.google.com/docs/answer/3093313, MATCH 3093378, IFERROR
// 3093304; that "#gid=…&range=A" & MATCH(…) makes a link is used by many public repositories (among them tests of a booking sheet that say
// a row inserted above moves the line and not the link). That references follow a renamed tab and a moved column is seen in the UI; if it
// were not so, IFERROR leads to the top of the tab.
import { bookWithOneSheet } from '../../host/book/book';
import { linkTarget } from '../../host/book/links';
import { scriptHost } from '../support/scriptHost';

const link = (id: string, reference = "'計画'!A:A"): string => `=HYPERLINK("#gid=7&range=A"&IFERROR(MATCH("${id}",${reference},0),1),"行")`;

/** Where the link in B1 of the first tab leads after this code; the tab 計画 holds IDs in column A. */
function target(id: string, code = '', reference?: string): string | null {
  const book = bookWithOneSheet();
  const host = scriptHost(
    `function f() {
      const sheet = SpreadsheetApp.getActiveSheet();
      const plan = SpreadsheetApp.getActive().insertSheet('計画');
      plan.getRange('A1:A6').setNumberFormat('@').setValues([['ID'], ['1-1'], ['6-1'], ['a*b'], ['aab'], ['6-1']]);
      plan.getRange('A8').setValue(61);
      sheet.getRange('B1').setFormula('${link(id, reference).replace(/'/g, "\\'")}');
      SpreadsheetApp.flush();
      ${code}
      SpreadsheetApp.flush();
    }`,
    { book },
  );
  const outcome = host.run('f');
  if (outcome.error !== null) throw new Error(outcome.error.message);
  return linkTarget(host.book, host.book.sheets[0]?.cell(1, 2)?.formula ?? '');
}

test.each([
  ['the first row that holds the text', '6-1', '#gid=7&range=A3'],
  ['the top where no row holds it', '9-9', '#gid=7&range=A1'],
  ['the top for a number that looks like it', '61', '#gid=7&range=A1'],
  ['a row whose text has other capitals', 'A~*B', '#gid=7&range=A4'],
  ['the first row that a wildcard fits', 'a?b', '#gid=7&range=A4'],
])('a link leads to %s', (_what, id, expected) => {
  expect(target(id)).toBe(expected);
});

test.each([
  ['a row was inserted above', 'plan.insertRowBefore(2);', '#gid=7&range=A4'],
  ['the rows were sorted', "plan.getRange('A2:A6').sort({ column: 1, ascending: false });", '#gid=7&range=A4'],
  ['the tab was renamed', "plan.setName('進捗 ’24');", '#gid=7&range=A3'],
  ['a column was inserted before the IDs', 'plan.insertColumnBefore(1);', '#gid=7&range=A3'],
  ['another tab was renamed', "sheet.setName('表紙');", '#gid=7&range=A3'],
])('a link still finds its row after %s', (_what, code, expected) => {
  expect(target('6-1', code)).toBe(expected);
});

test('a link leads to the top after the column of the IDs was deleted', () => {
  expect(target('6-1', 'plan.deleteColumn(1);')).toBe('#gid=7&range=A1');
});
test('a link to a tab of a plain name follows it too', () => {
  expect(target('6-1', "plan.setName('進捗');", '計画!A:A')).toBe('#gid=7&range=A3');
});
test('a link shows its label', () => {
  const host = scriptHost(`function f(formula) {
    const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
    cell.setValue(formula);
    return cell.getValue();
  }`);
  expect(host.run('f', [link('6-1')]).returned).toBe('行');
});
