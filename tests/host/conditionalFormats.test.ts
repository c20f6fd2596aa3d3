// Conditional formats. Sources: "live" = gas-fakes test/testconditionalformat.js, which also runs on Apps Script;
// "catalogue" = RomainVialard/ErrorHandler, error texts collected from live logs.

import { bookWithOneSheet, type ConditionalFormat } from '../../host/book/book';
import { conditionMet } from '../../host/book/conditions';
import { serialOfDay } from '../../host/book/serial';
import { scriptHost } from '../support/scriptHost';

const book = bookWithOneSheet();
const now = Date.parse('2023-09-01T00:30:00+09:00');
const day = (year: number, month: number, date: number): number => serialOfDay(year, month, date) ?? Number.NaN;
const rule = (criteria: string, ...values: unknown[]): ConditionalFormat => ({
  ranges: [],
  condition: { criteria, values },
  gradient: null,
  style: {},
});
const met = (given: ConditionalFormat, value: string | number | boolean, display = String(value)): boolean | 'unknown' =>
  conditionMet(given, value, display, book, now);

function run(code: string): unknown {
  const host = scriptHost(`function f() {
    const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet();
    const rule = () => SpreadsheetApp.newConditionalFormatRule();
    ${code} }`);
  const outcome = host.run('f');
  if (!outcome.ok) throw new Error(outcome.error?.message);
  return outcome.returned;
}

describe('whether a condition holds', () => {
  test.each([
    ['a word inside the text', rule('TEXT_CONTAINS', '遅れ'), 'やや遅れ', true],
    ['a word in other capitals', rule('TEXT_EQUAL_TO', 'done'), 'Done', true],
    ['the beginning of the text', rule('TEXT_STARTS_WITH', '遅'), '遅延', true],
    ['the end of the text', rule('TEXT_ENDS_WITH', '遅'), '遅延', false],
    ['a blank cell contains no word', rule('TEXT_DOES_NOT_CONTAIN', '完了'), '', true],
    ['a blank cell is empty', rule('CELL_EMPTY'), '', true],
    ['FALSE is not empty', rule('CELL_NOT_EMPTY'), false, true],
    ['a number between two', rule('NUMBER_BETWEEN', 10, 20), 20, true],
    ['a blank is no number', rule('NUMBER_LESS_THAN', 5), '', false],
    ['text is no number', rule('NUMBER_GREATER_THAN', 5), '10', false],
    ['a day before another', rule('DATE_BEFORE', day(2023, 9, 1)), day(2023, 8, 31), true],
    ['an hour of the day itself is not before it', rule('DATE_BEFORE', day(2023, 9, 1)), day(2023, 9, 1) + 0.9, false],
    ['a blank is before no day', rule('DATE_BEFORE', day(2023, 9, 1)), '', false],
    ['today, in the zone of the spreadsheet', rule('DATE_EQUAL_TO_RELATIVE', 'TODAY'), day(2023, 9, 1), true],
    ['a day of the past week', rule('DATE_EQUAL_TO_RELATIVE', 'PAST_WEEK'), day(2023, 8, 26), true],
    ['a day before yesterday', rule('DATE_BEFORE_RELATIVE', 'YESTERDAY'), day(2023, 8, 30), true],
    ['a formula, which the host cannot compute', rule('CUSTOM_FORMULA', '=A1>3'), 5, 'unknown'],
  ] as const)('%s', (_name, given, value, expected) => {
    expect(met(given, value)).toBe(expected);
  });

  test('text is compared with what the cell shows', () => {
    expect(met(rule('TEXT_CONTAINS', '%'), 0.5, '50%')).toBe(true);
  });

  test('a colour scale has no condition', () => {
    expect(met({ ranges: [], condition: null, gradient: {}, style: {} }, 5)).toBe('unknown');
  });
});

describe('rules of scripts', () => {
  test('a rule keeps its criteria and looks', () => {
    // live
    expect(
      run(`sheet.setConditionalFormatRules([rule().whenNumberGreaterThan(50).setBackground('#FF0000').setBold(true).setRanges([sheet.getRange('A1:B10')]).build()]);
        const [back] = sheet.getConditionalFormatRules();
        const condition = back.getBooleanCondition();
        return [String(back), String(condition), condition.getCriteriaType().toString(), condition.getCriteriaValues(), condition.getBackground(), condition.getBold(), condition.getItalic(),
          back.getRanges().map((range) => range.getA1Notation()), back.getGradientCondition()];`),
    ).toEqual([
      'ConditionalFormatRule',
      'ConditionalFormatBooleanCondition',
      'NUMBER_GREATER_THAN',
      [50],
      '#ff0000',
      true,
      null,
      ['A1:B10'],
      null,
    ]);
  });

  test('a colour scale keeps its points', () => {
    // live
    expect(
      run(`sheet.setConditionalFormatRules([rule().setGradientMinpoint('#00FF00').setGradientMaxpointWithValue('#0000FF', SpreadsheetApp.InterpolationType.MAX, '').setRanges([sheet.getRange('C1:C10')]).build()]);
        const scale = sheet.getConditionalFormatRules()[0].getGradientCondition();
        return [String(scale), scale.getMinColor(), scale.getMaxType().toString(), scale.getMidType()];`),
    ).toEqual(['ConditionalFormatGradientCondition', '#00ff00', 'MAX', null]);
  });

  test('a relative date is read back as one', () => {
    // live
    expect(
      run(`const condition = rule().whenDateBefore(SpreadsheetApp.RelativeDate.TODAY).setRanges([sheet.getRange('A1')]).build().getBooleanCondition();
        return [condition.getCriteriaType().toString(), condition.getCriteriaValues().map(String)];`),
    ).toEqual(['DATE_BEFORE_RELATIVE', ['TODAY']]);
  });

  test('a copied rule keeps the look and takes another condition', () => {
    // live
    expect(
      run(`const first = rule().whenNumberGreaterThan(1).setBold(true).setRanges([sheet.getRange('A1')]).build();
        const condition = first.copy().whenCellEmpty().build().getBooleanCondition();
        return [condition.getCriteriaType().toString(), condition.getBold()];`),
    ).toEqual(['CELL_EMPTY', true]);
  });

  test('a formula that looks at another tab is refused', () => {
    // catalogue: CONDITIONNAL_RULE_REFERENCE_DIF_SHEET
    expect(() =>
      run(
        `book.insertSheet('設定'); sheet.setConditionalFormatRules([rule().whenFormulaSatisfied('=設定!A1>3').setBold(true).setRanges([sheet.getRange('A1')]).build()]);`,
      ),
    ).toThrow('Conditional format rule cannot reference a different sheet.');
  });

  test('a formula may name another tab inside a quoted text', () => {
    // the usual way around: INDIRECT("設定!A1")
    expect(
      run(`book.insertSheet('設定'); sheet.setConditionalFormatRules([rule().whenFormulaSatisfied('=INDIRECT("設定!A1")>3').setBold(true).setRanges([sheet.getRange('A1')]).build()]);
        return sheet.getConditionalFormatRules().length;`),
    ).toBe(1);
  });

  test('a rule for another tab is refused', () => {
    // catalogue
    expect(() =>
      run(
        `const other = book.insertSheet('別'); sheet.setConditionalFormatRules([rule().whenCellEmpty().setBold(true).setRanges([other.getRange('A1')]).build()]);`,
      ),
    ).toThrow('Conditional format rule cannot reference a different sheet.');
  });

  test('a rule without a range is refused', () => {
    // unverified in its words; a rule that paints nowhere is a mistake of the script
    expect(() => run(`rule().whenCellEmpty().setBold(true).build();`)).toThrow(/at least one range/);
  });

  test('rules move with inserted rows', () => {
    expect(
      run(`sheet.setConditionalFormatRules([rule().whenCellEmpty().setBold(true).setRanges([sheet.getRange('A5:A9')]).build()]);
        sheet.insertRowsBefore(1, 2);
        return sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation();`),
    ).toBe('A7:A11');
  });
});
