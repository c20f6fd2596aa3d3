// Rows that a filter hides. Sources: reference Sheet.isRowHiddenByFilter and isRowHiddenByUser (rows count from 1), and
// FilterCriteriaBuilder (setHiddenValues hides rows that show these values, setVisibleValues all others, a condition those that do not
// meet it); the heading row of a filter is never hidden (support.google.com/docs/answer/3540681).
import { scriptHost } from '../support/scriptHost';

const hidden = (criteria: string): unknown =>
  scriptHost(`function f() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1:B4').setValues([['課', '日数'], ['総務課', 5], ['企画課', 20], ['', 1]]);
    sheet.getRange('A6').setValue('企画課');
    const filter = sheet.getRange('A1:B4').createFilter();
    const criteria = SpreadsheetApp.newFilterCriteria();
    ${criteria}
    return [1, 2, 3, 4, 6].filter((row) => sheet.isRowHiddenByFilter(row));
  }`).run('f').returned;

test.each([
  ['hidden values', "filter.setColumnFilterCriteria(1, criteria.setHiddenValues(['企画課', '課']).build());", [3]],
  ['visible values', "filter.setColumnFilterCriteria(1, criteria.setVisibleValues(['企画課']).build());", [2, 4]],
  ['a condition', 'filter.setColumnFilterCriteria(2, criteria.whenNumberGreaterThan(10).build());', [2, 4]],
  ['a formula that no host can tell', "filter.setColumnFilterCriteria(2, criteria.whenFormulaSatisfied('=B2>10').build());", []],
  ['nothing', '', []],
])('a filter with %s hides these rows', (_what, criteria, rows) => {
  expect(hidden(criteria)).toEqual(rows);
});
test('a row hidden by hand is not hidden by a filter', () => {
  expect(hidden('sheet.hideRows(2);')).toEqual([]);
});
