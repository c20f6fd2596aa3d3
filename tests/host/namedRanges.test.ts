// Named ranges, filters and the text finder. Sources are given per test; "live" = a suite of gas-fakes that also runs on Apps Script.
import { isRangeName } from '../../host/services/spreadsheet/namedRange';
import { scriptHost } from '../support/scriptHost';

function run(code: string): unknown {
  const host = scriptHost(`function f() {
    const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet();
    const a1 = (ranges) => ranges.map((range) => range.getA1Notation());
    ${code} }`);
  const outcome = host.run('f');
  if (!outcome.ok) throw new Error(outcome.error?.message);
  return outcome.returned;
}

describe('named ranges', () => {
  test.each([
    ['担当課', true],
    ['status_2023', true],
    ['2023年度', false],
    ['担当 課', false],
    ['A1', false],
    ['R1C1', false],
    ['TRUE', false],
    ['', false],
  ])('whether "%s" can name a range is %s', (name, valid) => {
    // Google Docs Editors Help, "Name a range of cells"
    expect(isRangeName(name)).toBe(valid);
  });

  test('a named range is found by its name', () => {
    // live: testsheetsrange
    expect(
      run(
        `book.setNamedRange('担当課', sheet.getRange('B2:B9')); return [book.getRangeByName('担当課').getA1Notation(), book.getNamedRanges().map((named) => named.getName())];`,
      ),
    ).toEqual(['B2:B9', ['担当課']]);
  });

  test('a named range can be renamed, moved and removed', () => {
    // reference: class NamedRange
    expect(
      run(`book.setNamedRange('甲', sheet.getRange('A1'));
        const [named] = book.getNamedRanges();
        named.setName('乙').setRange(sheet.getRange('C3'));
        const moved = book.getRangeByName('乙').getA1Notation();
        named.remove();
        return [moved, book.getRangeByName('乙'), book.getNamedRanges().length];`),
    ).toEqual(['C3', null, 0]);
  });

  test('a named range moves with inserted rows', () => {
    expect(
      run(
        `book.setNamedRange('甲', sheet.getRange('B2:B9')); sheet.insertRowsBefore(3, 1); return book.getRangeByName('甲').getA1Notation();`,
      ),
    ).toBe('B2:B10');
  });
});

describe('filters', () => {
  test('a sheet takes one filter', () => {
    // reference: Range.createFilter; that a second one fails is common knowledge, its words are not published
    expect(() => run(`sheet.getRange('A1:C9').createFilter(); sheet.getRange('A1:B2').createFilter();`)).toThrow(/already has a filter/);
  });

  test('a filter keeps its range and criteria', () => {
    expect(
      run(`const filter = sheet.getRange('A1:C9').createFilter();
        filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().setHiddenValues(['完了']).build());
        const back = sheet.getFilter();
        return [back.getRange().getA1Notation(), back.getColumnFilterCriteria(2).getHiddenValues(), back.getColumnFilterCriteria(1)];`),
    ).toEqual(['A1:C9', ['完了'], null]);
  });

  test('a removed filter is gone with its criteria', () => {
    expect(
      run(`const filter = sheet.getRange('A1:C9').createFilter();
        filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenTextContains('遅').build());
        filter.remove();
        return [sheet.getFilter(), sheet.getRange('A1:C9').createFilter().getColumnFilterCriteria(2)];`),
    ).toEqual([null, null]);
  });

  test('sorting by a filter leaves the heading where it is', () => {
    // reference: Filter.sort
    expect(
      run(`sheet.getRange('A1:A4').setValues([['順'], [3], [1], [2]]);
        sheet.getRange('A1:A4').createFilter().sort(1, true);
        return sheet.getRange('A1:A4').getValues().flat();`),
    ).toEqual(['順', 1, 2, 3]);
  });
});

describe('the text finder', () => {
  const values = `sheet.getRange(1, 1, 2, 2).setValues([['sample', 'sámplé'], ['SampleA', 'sámplé']]);`;

  test('capitals do not count, accents do', () => {
    // live: testsheetstext, res1
    expect(run(`${values} return a1(sheet.createTextFinder('sample').findAll());`)).toEqual(['A1', 'A2']);
  });

  test('accents can be ignored and whole cells asked for', () => {
    // live: testsheetstext, res2
    expect(
      run(`${values} return a1(sheet.createTextFinder('sample').ignoreDiacritics(true).matchCase(true).matchEntireCell(true).findAll());`),
    ).toEqual(['A1', 'B1', 'B2']);
  });

  test('formulas are searched where asked', () => {
    // live: testsheetstext, res1 and res3
    expect(
      run(
        `sheet.getRange('A3').setValue('=SAMPLE()'); const finder = sheet.createTextFinder('sample'); return [a1(finder.findAll()), a1(finder.matchFormulaText(true).findAll())];`,
      ),
    ).toEqual([[], ['A3']]);
  });

  test('replacing everywhere counts the occurrences', () => {
    // live: testsheetstext, res5
    expect(
      run(`${values} return [sheet.createTextFinder('sample').replaceAllWith('test'), sheet.getRange('A1:A2').getValues().flat()];`),
    ).toEqual([2, ['test', 'testA']]);
  });

  test('a range finder stays in its range', () => {
    expect(run(`${values} return a1(sheet.getRange('A2:B2').createTextFinder('sample').findAll());`)).toEqual(['A2']);
  });

  test('findNext walks to the end and then answers null', () => {
    // reference: TextFinder.findNext
    expect(
      run(
        `${values} const finder = sheet.createTextFinder('sample'); return [finder.findNext().getA1Notation(), finder.findNext().getA1Notation(), finder.findNext(), finder.findPrevious().getA1Notation()];`,
      ),
    ).toEqual(['A1', 'A2', null, 'A1']);
  });

  test('a pattern can be searched and its groups replaced', () => {
    // reference: TextFinder.useRegularExpression
    expect(
      run(
        `sheet.getRange('A1').setValue('令和5年度'); sheet.createTextFinder('令和(\\\\d)年度').useRegularExpression(true).replaceAllWith('R$1'); return sheet.getRange('A1').getValue();`,
      ),
    ).toBe('R5');
  });

  test('a spreadsheet finder searches every tab', () => {
    expect(
      run(`${values} book.insertSheet('別').getRange('C3').setValue('sample'); return a1(book.createTextFinder('sample').findAll());`),
    ).toEqual(['A1', 'A2', 'C3']);
  });
});
