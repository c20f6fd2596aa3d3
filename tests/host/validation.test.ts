// Data validation as scripts meet it. Sources: "live" = gas-fakes test/testsheetsdatavalidations.js, a suite its author also
// runs on Apps Script; "reference" = developers.google.com/apps-script/reference/spreadsheet/data-validation-builder.

import fc from 'fast-check';
import { bookWithOneSheet, type ValidationRule } from '../../host/book/book';
import { serialOfDay } from '../../host/book/serial';
import { acceptedBy } from '../../host/book/validation';
import { scriptHost } from '../support/scriptHost';

const book = bookWithOneSheet();
const rule = (criteria: string, ...values: unknown[]): ValidationRule => ({ criteria, values, allowInvalid: false, helpText: null });
const day = (year: number, month: number, date: number): number => serialOfDay(year, month, date) ?? Number.NaN;

function run(code: string): unknown {
  const host = scriptHost(`function f() { const sheet = SpreadsheetApp.getActiveSheet(); ${code} }`);
  const outcome = host.run('f');
  if (!outcome.ok) throw new Error(outcome.error?.message);
  return outcome.returned;
}

describe('what a rule lets in', () => {
  test.each([
    ['a listed word', rule('VALUE_IN_LIST', ['未着手', '進行中'], true), '進行中', true],
    ['a word that is not listed', rule('VALUE_IN_LIST', ['未着手', '進行中'], true), '完了', false],
    ['a listed word with a blank behind it', rule('VALUE_IN_LIST', ['未着手'], true), '未着手 ', false],
    ['a number listed as text', rule('VALUE_IN_LIST', ['1', '2'], true), 2, true],
    ['a checked box', rule('CHECKBOX'), true, true],
    ['a word in a checkbox', rule('CHECKBOX'), 'はい', false],
    ['the custom value of a checkbox', rule('CHECKBOX', '済', '未'), '未', true],
    ['TRUE in a checkbox with custom values', rule('CHECKBOX', '済', '未'), true, false],
    ['a whole number between two limits', rule('NUMBER_BETWEEN', 0, 100), 100, true],
    ['a number above the limits', rule('NUMBER_BETWEEN', 0, 100), 101, false],
    ['text where a number is wanted', rule('NUMBER_GREATER_THAN', 0), '10', false],
    ['a number outside of limits', rule('NUMBER_NOT_BETWEEN', 0, 10), 5, false],
    ['any number as a date', rule('DATE_IS_VALID_DATE'), day(2023, 9, 1), true],
    ['text where a date is wanted', rule('DATE_IS_VALID_DATE'), '令和5年9月', false],
    ['the limit itself under "after"', rule('DATE_AFTER', day(2023, 9, 1)), day(2023, 9, 1), false],
    ['an hour of the limit day under "on or before"', rule('DATE_ON_OR_BEFORE', day(2023, 9, 1)), day(2023, 9, 1) + 0.5, true],
    ['a day between two days', rule('DATE_BETWEEN', day(2023, 4, 1), day(2024, 3, 31)), day(2024, 3, 31), true],
    ['text that contains a word in other capitals', rule('TEXT_CONTAINS', 'dx'), '自治体DX', true],
    ['text that contains what it must not', rule('TEXT_DOES_NOT_CONTAIN', '仮'), '仮称', false],
    ['other text than the one wanted', rule('TEXT_EQUAL_TO', '完了'), '完了済', false],
    ['a mail address', rule('TEXT_IS_VALID_EMAIL'), 'kikaku@town.example.lg.jp', true],
    ['a name where a mail address is wanted', rule('TEXT_IS_VALID_EMAIL'), '企画課', false],
    ['an address of a page', rule('TEXT_IS_VALID_URL'), 'https://example.lg.jp/dx?a=1#b', true],
    ['a sentence where a page is wanted', rule('TEXT_IS_VALID_URL'), 'see the page', false],
    ['anything under a limit that is a formula, for the same reason', rule('DATE_EQUAL_TO', '=I1'), 45000, true],
    ['anything under a custom formula, which the host cannot compute', rule('CUSTOM_FORMULA', '=A1>3'), 'x', true],
  ] as const)('%s', (_name, given, typed, accepted) => {
    expect(acceptedBy(given, typed, book)).toBe(accepted);
  });

  test('every rule lets a blank in', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('VALUE_IN_LIST', 'CHECKBOX', 'NUMBER_BETWEEN', 'DATE_AFTER', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL'),
        (criteria) => acceptedBy(rule(criteria, 1, 2), '', book),
      ),
    );
  });

  test('a list in a range follows its cells', () => {
    const roster = bookWithOneSheet();
    const sheet = roster.activeSheet();
    sheet.place(1, 1, { value: '総務課' });
    sheet.place(3, 1, { value: 12 });
    const fromRange = rule('VALUE_IN_RANGE', { sheetId: sheet.id, rect: { row: 1, column: 1, rows: 3, columns: 1 } }, true);
    expect(['総務課', 12, '12', '企画課'].map((typed) => acceptedBy(fromRange, typed, roster))).toEqual([true, true, true, false]);
  });

  test('a list in a range takes up a new cell at once', () => {
    const roster = bookWithOneSheet();
    const sheet = roster.activeSheet();
    const fromRange = rule('VALUE_IN_RANGE', { sheetId: sheet.id, rect: { row: 1, column: 1, rows: 3, columns: 1 } }, true);
    const before = acceptedBy(fromRange, '企画課', roster);
    sheet.writeCells({ row: 2, column: 1, rows: 1, columns: 1 }, () => ({ value: '企画課' }));
    expect(before).toBe(false);
    expect(acceptedBy(fromRange, '企画課', roster)).toBe(true);
  });

  test('a list whose tab is gone lets nothing in', () => {
    expect(acceptedBy(rule('VALUE_IN_RANGE', { sheetId: 99, rect: { row: 1, column: 1, rows: 3, columns: 1 } }, true), 'x', book)).toBe(
      false,
    );
  });
});

describe('the builder', () => {
  test('a new builder has no criterion and allows invalid values', () => {
    // live
    expect(
      run(`const builder = SpreadsheetApp.newDataValidation();
        return [String(builder), builder.getCriteriaType(), builder.getCriteriaValues(), builder.getHelpText(), builder.getAllowInvalid()];`),
    ).toEqual(['DataValidationBuilder', null, [], null, true]);
  });

  test('a list turns everything into text and shows its arrow', () => {
    // live: "apps script converts everything to strings in a value list"
    expect(run(`return SpreadsheetApp.newDataValidation().requireValueInList([9, false, 'z']).getCriteriaValues();`)).toEqual([
      ['9', 'false', 'z'],
      true,
    ]);
  });

  test('a list of more than 500 items is refused', () => {
    // unverified on Google (platform.md §E); refused so that no one leans on more
    expect(() => run(`SpreadsheetApp.newDataValidation().requireValueInList(Array.from({ length: 501 }, (_, i) => String(i)));`)).toThrow(
      /at most 500/,
    );
  });

  test('a checkbox keeps its custom values', () => {
    // live
    expect(
      run(`const rule = SpreadsheetApp.newDataValidation().requireCheckbox('済', '未').build();
        return [String(rule), rule.getCriteriaType().toString(), rule.getCriteriaValues()];`),
    ).toEqual(['DataValidation', 'CHECKBOX', ['済', '未']]);
  });

  test('a date comes back as the same day', () => {
    // live: dates whose time is midnight come back equal
    expect(
      run(`const day = new Date(2023, 8, 1);
        const [back] = SpreadsheetApp.newDataValidation().requireDateAfter(new Date(2023, 8, 1, 15, 30)).build().getCriteriaValues();
        return [back instanceof Date, back.getTime() === day.getTime()];`),
    ).toEqual([true, true]);
  });

  test('a range comes back as a range', () => {
    // live
    expect(
      run(`const [range, arrow] = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A2:C4'), false).build().getCriteriaValues();
        return [range.getA1Notation(), arrow];`),
    ).toEqual(['A2:C4', false]);
  });

  test('the criteria of one rule can make another', () => {
    // reference: the sample that moves 2013 rules to 2014 uses withCriteria
    expect(
      run(`const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 2).setHelpText('1か2').build();
        const copy = rule.copy().withCriteria(rule.getCriteriaType(), [3, 4]).build();
        return [rule.getCriteriaValues(), copy.getCriteriaValues(), copy.getHelpText()];`),
    ).toEqual([[1, 2], [3, 4], '1か2']);
  });

  test('a relative date can not be set', () => {
    // live: "these can only be set by the UI"
    expect(() =>
      run(
        `SpreadsheetApp.newDataValidation().withCriteria(SpreadsheetApp.DataValidationCriteria.DATE_EQUAL_TO_RELATIVE, [SpreadsheetApp.RelativeDate.TODAY]);`,
      ),
    ).toThrow(/can be read but not set/);
  });

  test('a number is not taken for a text', () => {
    // platform.md §F: wrong argument
    expect(() => run(`SpreadsheetApp.newDataValidation().requireTextEqualTo(5);`)).toThrow(
      "The parameters (number) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireTextEqualTo.",
    );
  });
});

describe('on cells', () => {
  test('a rule that refuses invalid values stops a script too', () => {
    // platform.md §E and §F, live four times
    expect(() =>
      run(`sheet.getRange('G2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['A', 'B']).setAllowInvalid(false).build());
        sheet.getRange('G2').setValue('C');`),
    ).toThrow(/The data you entered in cell G2 violates the data validation rules set on this cell\./);
  });

  test('a rule made without more only marks a wrong value', () => {
    // reference: setAllowInvalid, default true
    expect(
      run(`sheet.getRange('G2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['A', 'B']).build());
        sheet.getRange('G2').setValue('C');
        return sheet.getRange('G2').getValue();`),
    ).toBe('C');
  });

  test('removing checkboxes clears their values and rules', () => {
    // live
    expect(
      run(`const range = sheet.getRange('K2:M3');
        range.setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        range.setValues([[true, false, null], [false, false, true]]);
        range.removeCheckboxes();
        return [range.getValues().flat(), range.getDataValidations().flat()];`),
    ).toEqual([
      ['', '', '', '', '', ''],
      [null, null, null, null, null, null],
    ]);
  });

  test('a list in a range moves with inserted rows', () => {
    expect(
      run(`sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('B5:B9')).build());
        sheet.insertRowsBefore(2, 3);
        return sheet.getRange('A1').getDataValidation().getCriteriaValues()[0].getA1Notation();`),
    ).toBe('B8:B12');
  });
});
