// What a cell makes of what is written into it, and what it shows. Sources: platform.md §E unless said otherwise; "ours" marks a
// choice of the host where nobody has published what Google does.
import { a1Of, columnLetters, columnNumber, parseA1, rectOfA1, shiftFormula } from '../../host/book/a1';
import { bookWithOneSheet } from '../../host/book/book';
import { displayValue, isDateFormat } from '../../host/book/format';
import { typedEntry } from '../../host/book/input';
import { instantFromSerial, serialFromInstant, serialOfDay } from '../../host/book/serial';
import { scriptHost } from '../support/scriptHost';

const context = { locale: 'ja_JP', timeZone: 'Asia/Tokyo', now: Date.parse('2023-09-01T09:00:00+09:00') };
const shown = (typed: string, locale = 'ja_JP'): string => {
  const { value, format } = typedEntry(typed, { ...context, locale });
  return `${typeof value} ${displayValue(value, format, locale)}`;
};

function run(code: string, book = bookWithOneSheet()): unknown {
  const host = scriptHost(
    `function f() { const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); const cell = sheet.getRange('B2'); ${code} }`,
    { book },
  );
  const outcome = host.run('f');
  if (!outcome.ok) throw new Error(outcome.error?.message);
  return outcome.returned;
}

describe('typed text', () => {
  test.each([
    // REF setValues: its sample writes such texts and gets numbers
    ['1,000,000', 'number 1,000,000'],
    ['2.000', 'number 2'],
    ['-3.5', 'number -3.5'],
    ['1e3', 'number 1.00E+03'],
    ['50%', 'number 50%'],
    ['12.5%', 'number 12.50%'],
    ['¥1,200', 'number ¥1,200'],
    ['007', 'number 7'],
    ['+81', 'number 81'],
    // the locale decides: the dollar is no currency of a Japanese spreadsheet (ours)
    ['$2.99', 'string $2.99'],
    ['1,00', 'string 1,00'],
    ['090-1234-5678', 'string 090-1234-5678'],
  ])('"%s" becomes %s as a number or stays text', (typed, expected) => {
    expect(shown(typed)).toBe(expected);
  });

  test.each([
    ['2026/4/1', 'number 2026/04/01'],
    ['2026-04-01', 'number 2026-04-01'],
    ['2026年4月1日', 'number 2026年4月1日'],
    ['4/1', 'number 4/1'],
    ['1-1', 'number 1-1'],
    ['9:05', 'number 9:05'],
    ['25:30', 'number 25:30'],
    ['2026/4/1 9:00', 'number 2026/04/01 9:00:00'],
    ['2026/2/30', 'string 2026/2/30'],
    ['12:61', 'string 12:61'],
    // Sheets has no eras (note.com/mir4545)
    ['令和5年4月1日', 'string 令和5年4月1日'],
    ['R5.4.1', 'string R5.4.1'],
    ['4月', 'string 4月'],
  ])('"%s" becomes %s as a date or stays text', (typed, expected) => {
    expect(shown(typed)).toBe(expected);
  });

  test('a date without a year gets the year of the virtual clock', () => {
    expect(typedEntry('4/1', context).value).toBe(serialOfDay(2023, 4, 1));
  });

  test('month and day change places in an American spreadsheet', () => {
    expect(typedEntry('4/1/2026', { ...context, locale: 'en_US' }).value).toBe(serialOfDay(2026, 4, 1));
  });

  test.each([
    ['TRUE', true],
    ['false', false],
    ["'TRUE", 'TRUE'],
    ["'007", '007'],
    ['', ''],
    ['=', '='],
    ['-', '-'],
  ])('"%s" becomes %s', (typed, value) => {
    expect(typedEntry(typed, context)).toEqual({ value });
  });

  test.each(['+81-90-1234-5678', '-x', '- 備考', '@担当'])('"%s" becomes an unreadable formula', (typed) => {
    // COMM: treated as formula input, "#ERROR!" or a lost sign; the exact result is unverified, so it is never plain text here
    expect(typedEntry(typed, context)).toEqual({ value: '#ERROR!', formula: `=${typed}` });
  });

  test('a formula is kept and reads as #NAME? because nothing computes it', () => {
    expect(run(`cell.setValue('=SUM(A1:A3)'); return [cell.getFormula(), cell.getValue(), cell.getDisplayValue()];`)).toEqual([
      '=SUM(A1:A3)',
      '#NAME?',
      '#NAME?',
    ]);
  });

  test('a formula of a file reads as its saved result', () => {
    const book = bookWithOneSheet();
    book.sheets[0]?.place(2, 2, { value: 6, formula: '=SUM(A1:A3)' });
    expect(run(`return [cell.getFormula(), cell.getValue()];`, book)).toEqual(['=SUM(A1:A3)', 6]);
  });
});

describe('written values', () => {
  test.each([
    ['null', ''],
    ['undefined', ''],
    ['{}', '[object Object]'],
    ['12', 12],
    ['true', true],
    ["'5'", 5],
    ["'  5 '", 5],
  ])('%s reads back as %j', (written, read) => {
    expect(run(`cell.setValue(${written}); return cell.getValue();`)).toBe(read);
  });

  test('a blank cell reads as an empty text', () => {
    // REF getValue: never null
    expect(run(`return [cell.getValue(), cell.getDisplayValue(), cell.isBlank()];`)).toEqual(['', '', true]);
  });

  test('the text format set before the write keeps text as it was typed', () => {
    expect(
      run(
        `sheet.getRange('A1:D1').setNumberFormat('@').setValues([['007', '2026/4/1', '=A1', '-x']]); return sheet.getRange('A1:D1').getValues()[0];`,
      ),
    ).toEqual(['007', '2026/4/1', '=A1', '-x']);
  });

  test('the text format set after the write comes too late', () => {
    expect(run(`cell.setValue('007').setNumberFormat('@'); return cell.getValue();`)).toBe(7);
  });

  test('a text of 50,001 characters is refused', () => {
    expect(() => run(`cell.setValue('x'.repeat(50001));`)).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test('a text of 50,000 characters is kept', () => {
    expect(run(`cell.setValue('x'.repeat(50000)); return cell.getValue().length;`)).toBe(50_000);
  });

  test('a new value keeps format, note, style and validation of its cell', () => {
    expect(
      run(`cell.setValue(0.5).setNumberFormat('0%').setNote('注').setBackground('#ff0000').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
        cell.setValue(0.25);
        return [cell.getDisplayValue(), cell.getNote(), cell.getBackground(), cell.getDataValidation() !== null];`),
    ).toEqual(['25%', '注', '#ff0000', true]);
  });
});

describe('dates', () => {
  test('a date cell reads as a Date of the script, not of the host', () => {
    // milan-rajic.com date-and-time 3/6: scripts test with instanceof
    expect(run(`cell.setValue('2026/4/1'); return cell.getValue() instanceof Date;`)).toBe(true);
  });

  test.each([
    ['Asia/Tokyo', '2026-03-31T15:00:00.000Z'],
    ['UTC', '2026-04-01T00:00:00.000Z'],
    ['America/New_York', '2026-04-01T04:00:00.000Z'],
  ])("2026/4/1 in a spreadsheet of %s is that day's first instant there", (timeZone, instant) => {
    // tmdean 2015: dates are wall time of the spreadsheet's zone
    expect(run(`cell.setValue('2026/4/1'); return cell.getValue().toISOString();`, bookWithOneSheet({ timeZone }))).toBe(instant);
  });

  test.each([
    ['Asia/Tokyo', '2026/04/01 8:30:00'],
    ['UTC', '2026/03/31 23:30:00'],
    ['America/New_York', '2026/03/31 19:30:00'],
  ])("a Date is written as wall time of the spreadsheet's zone %s", (timeZone, text) => {
    expect(run(`cell.setValue(new Date('2026-03-31T23:30:00Z')); return cell.getDisplayValue();`, bookWithOneSheet({ timeZone }))).toBe(
      text,
    );
  });

  test('a time of day comes back on 1899-12-30', () => {
    expect(run(`cell.setValue('9:30'); return cell.getValue().toISOString();`, bookWithOneSheet({ timeZone: 'UTC' }))).toBe(
      '1899-12-30T09:30:00.000Z',
    );
  });

  test('a number under a date format reads as a date', () => {
    expect(run(`cell.setValue(46113).setNumberFormat('yyyy/MM/dd'); return cell.getValue() instanceof Date;`)).toBe(true);
  });

  test.each([
    // summer time of New York began on 2024-03-10 at 2:00 and ended on 2024-11-03 at 2:00
    ['a time that is left out in spring', '2024-03-10 02:30', '2024-03-10T07:30:00.000Z'],
    ['the first of the two in autumn', '2024-11-03 01:30', '2024-11-03T05:30:00.000Z'],
    ['noon after the change', '2024-03-10 12:00', '2024-03-10T16:00:00.000Z'],
  ])('%s is one instant', (_name, wall, instant) => {
    const [, year = 0, month = 0, day = 0, hour = 0, minute = 0] = (/(\d+)-(\d+)-(\d+) (\d+):(\d+)/.exec(wall) ?? []).map(Number);
    const serial = (serialOfDay(year, month, day) ?? 0) + hour / 24 + minute / 1440;
    expect(new Date(instantFromSerial(serial, 'America/New_York')).toISOString()).toBe(instant);
  });

  test('every hour of a year comes back from a serial number', () => {
    const start = Date.parse('2024-01-01T00:00:00Z');
    const wrong = Array.from({ length: 24 * 366 }, (_, hour) => start + hour * 3_600_000).filter((instant) => {
      const back = instantFromSerial(serialFromInstant(instant, 'America/New_York'), 'America/New_York');
      return back !== instant && instant !== Date.parse('2024-11-03T06:00:00Z'); // the second 1 a.m. reads as the first
    });
    expect(wrong).toEqual([]);
  });
});

describe('display', () => {
  test.each([
    [0.1 + 0.2, undefined, '0.3'],
    [1 / 3, undefined, '0.3333333333'],
    [1234567.891, undefined, '1234567.891'],
    [1234.5, '#,##0', '1,235'],
    [1234.5, '0.00', '1234.50'],
    [1.005, '0.00', '1.01'],
    [0.256, '0%', '26%'],
    [0.256, '0.0%', '25.6%'],
    [-5, '0;△0', '△5'],
    [-5, '#,##0', '-5'],
    [0, '0;-0;"なし"', 'なし'],
    [12, '0"件"', '12件'],
    [1500000, '#,##0,"千円"', '1,500千円'],
    [5, '@', '5'],
    [5, 'General', '5'],
    [50, '[>=100]"多い";[<100]"少ない"', '少ない'],
  ])('%d by %s shows as "%s"', (value, format, text) => {
    expect(displayValue(value, format, 'ja_JP')).toBe(text);
  });

  test.each([
    ['yyyy/MM/dd', '2023/03/15'],
    ['yyyy-mm-dd hh:mm:ss', '2023-03-15 18:05:09'],
    ['M/d', '3/15'],
    ['yy.m.d', '23.3.15'],
    ['h:mm AM/PM', '6:05 午後'],
    ['yyyy"年"m"月"d"日"(ddd)', '2023年3月15日(水)'],
    ['dddd', '水曜日'],
    ['m:ss', '5:09'],
    // Sheets knows no eras (note.com/mir4545): the letters stay
    ['[$-411]ggge"年"', 'ggge年'],
  ])('a date by %s shows as "%s"', (format, text) => {
    expect(displayValue(45000 + (18 * 3600 + 5 * 60 + 9) / 86_400, format, 'ja_JP')).toBe(text);
  });

  test('weekdays and months follow the locale', () => {
    expect(displayValue(45000, 'dddd, mmm d', 'en_US')).toBe('Wednesday, Mar 15');
  });

  test('hours run on in a duration', () => {
    expect(displayValue(1.5, '[h]:mm', 'ja_JP')).toBe('36:00');
  });

  test.each([
    ['yyyy/MM/dd', true],
    ['h:mm', true],
    ['[h]:mm', true],
    ['#,##0"日"', false],
    ['0.00E+00', false],
    ['"d"0', false],
    ['@', false],
    [undefined, false],
  ])('whether %s is a date format is %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });

  test('truth values show in capitals', () => {
    expect(run(`cell.setValue(true); return cell.getDisplayValue();`)).toBe('TRUE');
  });
});

describe('A1 notation', () => {
  const grid = (text: string): string => {
    const parsed = parseA1(text);
    if (parsed === null) return 'none';
    const { rect, bounds } = rectOfA1(parsed, 100, 26);
    return `${a1Of(rect, bounds)} = ${a1Of(rect)}`;
  };

  test.each([
    // live: gas-fakes testsheetsdeveloper
    ['A1', 'A1 = A1'],
    ['$C$3', 'C3 = C3'],
    ['A1:B2', 'A1:B2 = A1:B2'],
    ['C5:B2', 'B2:C5 = B2:C5'],
    ['5:7', '5:7 = A5:Z7'],
    ['D:F', 'D:F = D1:F100'],
    ['F:D', 'D:F = D1:F100'],
    ['A2:C', 'A2:C = A2:C100'],
    ['b2:c3', 'B2:C3 = B2:C3'],
    ['A', 'none'],
    ['5', 'none'],
    ['A:5', 'none'],
    ['A0', 'none'],
    ['進捗', 'none'],
  ])('%s means %s', (text, expected) => {
    expect(grid(text)).toBe(expected);
  });

  test.each([
    ["'シート 1'!A1", 'シート 1'],
    ['進捗管理!B2:C3', '進捗管理'],
    ["'It''s'!A1", "It's"],
  ])('%s names the sheet %s', (text, sheet) => {
    expect(parseA1(text)?.sheet).toBe(sheet);
  });

  test.each([1, 26, 27, 52, 703, 18278])('column %d comes back from its letters', (number) => {
    expect(columnNumber(columnLetters(number))).toBe(number);
  });

  test.each([
    ['=A1+$B$2*C$3', '=B3+$B$2*D$3'],
    ['=SUM(A1:B2)&"A1"', '=SUM(B3:C4)&"A1"'],
    ["='A1'!A1", "='A1'!B3"],
    ['=LOG10(A1)', '=LOG10(B3)'],
  ])('the formula %s copied two down and one to the right is %s', (formula, copied) => {
    expect(shiftFormula(formula, 2, 1)).toBe(copied);
  });
});

// support.google.com/docs/answer/3093313: HYPERLINK(url, [link_label]) shows the label
test.each([
  ['=HYPERLINK("#gid=0&range=A12","計画!12")', '計画!12'],
  ['=hyperlink( "https://example.lg.jp/" , "「""計画""」" )', '「"計画"」'],
  ['=HYPERLINK(A1,"計画")', '#NAME?'],
  ['=HYPERLINK("a","b")&"c"', '#NAME?'],
])('%s shows %s', (formula, shown) => {
  const host = scriptHost(`function put(formula) {
    const cell = SpreadsheetApp.getActiveSheet().getRange('A1');
    cell.setValue(formula);
    return [cell.getValue(), cell.getDisplayValue(), cell.getFormula()];
  }`);
  expect(host.run('put', [formula]).returned).toEqual([shown, shown, formula]);
});
