// The workbook as an .xlsx file: what goes in comes out, what the file cannot hold comes back from the state.
import fc from 'fast-check';
import * as hucre from 'hucre';
import { Book, type Cell, type SheetModel, type ValidationRule } from '../../host/book/book';
import { type BookState, bookStateShape } from '../../host/files/bookState';
import { FileTrouble } from '../../host/files/trouble';
import { largestFile, readXlsx, stateOf, writeXlsx } from '../../host/files/xlsx';
import { scriptHost } from '../support/scriptHost';

/** Everything of a workbook that a script can see, as plain values. */
function plain(book: Book): unknown {
  const sheets = book.sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    cells: cellsOf(sheet),
    grid: [sheet.maxRows, sheet.maxColumns],
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    flags: [sheet.hidden, sheet.rightToLeft, sheet.hiddenGridlines],
    tabColor: sheet.tabColor,
    widths: [...sheet.columnWidths],
    heights: [...sheet.rowHeights],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    merges: sheet.merges,
    conditionalFormats: sheet.conditionalFormats,
    charts: sheet.charts,
    filter: sheet.filter,
    filterCriteria: [...sheet.filterCriteria],
    tables: sheet.tables,
  }));
  const { id, name, owner, timeZone, locale, activeSheetId, namedRanges, protections, metadata } = book;
  return { id, name, owner, timeZone, locale, activeSheetId, namedRanges, protections, metadata, sheets };
}

function cellsOf(sheet: SheetModel): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  sheet.rows.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      if (cell !== undefined) cells[`${rowIndex + 1},${columnIndex + 1}`] = cell;
    });
  });
  return cells;
}

async function throughFile(book: Book): Promise<Book> {
  const state: BookState = bookStateShape.parse(JSON.parse(JSON.stringify(stateOf(book))));
  return (await readXlsx(await writeXlsx(book), { name: 'book.xlsx', state, stateFits: true })).book;
}

async function withoutState(book: Book): Promise<Book> {
  return (await readXlsx(await writeXlsx(book), { name: 'book.xlsx' })).book;
}

function bookOf(cells: Readonly<Record<string, Cell>>): Book {
  const book = new Book({ name: 'book' });
  const sheet = book.addSheet('進捗管理');
  for (const [key, cell] of Object.entries(cells)) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    sheet.place(row, column, cell);
  }
  return book;
}

const listRule: ValidationRule = {
  criteria: 'VALUE_IN_LIST',
  values: [['着手', '完了'], true],
  allowInvalid: false,
  helpText: '一覧から選んでください',
};

describe('cells', () => {
  const cells: Record<string, Cell> = {
    '1,1': { value: '取組名', style: { background: '#d9ead3', bold: true, align: 'center', vertical: 'middle', wrap: 'WRAP' } },
    '1,2': { value: 45170, format: 'yyyy/MM/dd' },
    '1,3': { value: 45170.39583333333, format: 'yyyy/mm/dd h:mm' },
    '1,4': { value: 0.5, format: 'h:mm' },
    '1,5': { value: 0.25, format: '0%' },
    '1,6': { value: true },
    '1,7': { value: false, rule: { criteria: 'CHECKBOX', values: [], allowInvalid: true, helpText: null } },
    '1,8': { value: '0123', format: '@' },
    '1,9': { value: 3, formula: '=1+2' },
    '1,10': { value: '#NAME?', formula: '=QUERY(A1:B2,"select A")' },
    '1,11': { value: '', formula: '=""' },
    '1,12': { value: '#N/A' },
    '2,1': { value: ' 前後の空白 \n改行\tタブ' },
    '2,2': { value: '髙𠮷①〜−' },
    '2,3': { value: '_x0041_ & <b> "引用"' },
    '2,4': { value: '行1\r\n行2' },
    '2,5': { value: '', note: '空のセルのメモ\n二行目' },
    '2,6': { value: '着手', rule: listRule, note: '_x0041_' },
    '2,7': { value: '', rule: listRule },
    '2,8': {
      value: '要綱はこちら',
      runs: [
        { start: 0, end: 3, link: 'https://example.lg.jp/a?b=1&c=2', style: { bold: true } },
        { start: 3, end: 6 },
      ],
    },
    '2,9': { value: '全体がリンク', runs: [{ start: 0, end: 6, link: 'https://example.lg.jp/' }] },
    '2,10': { value: 1, style: { border: { top: { style: 'SOLID', color: '#ff0000' }, bottom: { style: 'DOUBLE', color: '#000000' } } } },
    '2,11': { value: '', style: { font: 'Noto Sans JP', size: 12, color: '#1155cc', italic: true, underline: true, strike: true } },
    '2,12': { value: 'はみ出す', style: { wrap: 'CLIP', bold: false } },
    '3,1': { value: 'あ'.repeat(40_000) },
    '3,2': { value: -1.5, format: '#,##0.00' },
    '3,3': { value: 1 / 3, format: 'h:mm' },
    '40,30': { value: '', note: '離れたメモ' },
  };

  test('every kind of cell comes back as it was', async () => {
    const book = bookOf(cells);
    expect(cellsOf((await throughFile(book)).sheets[0] as SheetModel)).toEqual(cellsOf(book.sheets[0] as SheetModel));
  });

  test('values, formulas, formats, notes and styles come back from the file alone', async () => {
    const { '2,12': _clipped, '3,1': _long, '3,3': _third, '1,7': _checkbox, '2,8': _twoRuns, ...kept } = cells;
    expect(cellsOf((await withoutState(bookOf(kept))).sheets[0] as SheetModel)).toEqual(kept);
  });

  test('any text comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 20 }), async (texts) => {
        const book = bookOf(Object.fromEntries(texts.map((value, index) => [`${index + 1},1`, { value, note: `メモ${value}` }])));
        expect(plain(await throughFile(book))).toEqual(plain(book));
      }),
      { numRuns: 30 },
    );
  });

  test('any number comes back as it was, also as a date', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((value) => (value === 0 ? 0 : value));
    const date = fc.integer({ min: 1, max: 80_000_000 }).map((quarter) => quarter / 1000);
    await fc.assert(
      fc.asyncProperty(fc.array(number, { maxLength: 10 }), fc.array(date, { maxLength: 10 }), async (numbers, dates) => {
        const rows = numbers.map((value, index): [string, Cell] => [`${index + 1},1`, { value }]);
        const days = dates.map((value, index): [string, Cell] => [`${index + 1},2`, { value, format: 'yyyy-mm-dd' }]);
        const book = bookOf(Object.fromEntries([...rows, ...days]));
        expect(plain(await throughFile(book))).toEqual(plain(book));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a whole workbook', () => {
  function full(): Book {
    const book = new Book({ id: 'local-1', name: '令和5年度DX', owner: 'owner@example.lg.jp', timeZone: 'America/New_York' });
    const tracker = book.addSheet('進捗管理', 7);
    const people = book.addSheet("名簿: 令和5年度/'全課'の職員と役職のとても長い一覧表（改訂版・最新）", 42);
    const secret = book.addSheet('history', 3);
    for (let row = 1; row <= 5; row += 1)
      for (let column = 1; column <= 3; column += 1) tracker.place(row, column, { value: `${row}-${column}` });
    tracker.place(2, 3, {
      value: 'x',
      rule: {
        criteria: 'VALUE_IN_RANGE',
        values: [{ sheetId: 42, rect: { row: 2, column: 1, rows: 9, columns: 1 } }, true],
        allowInvalid: true,
        helpText: null,
      },
    });
    people.place(1, 1, { value: '氏名' });
    secret.hidden = true;
    Object.assign(tracker, {
      frozenRows: 1,
      frozenColumns: 2,
      tabColor: '#34a853',
      columnWidths: new Map([
        [1, 240],
        [3, 21],
      ]),
      rowHeights: new Map([[2, 63]]),
      hiddenRows: new Set([4]),
      hiddenColumns: new Set([2]),
      merges: [{ row: 4, column: 1, rows: 1, columns: 2 }],
      maxRows: 60,
      maxColumns: 12,
      filter: { row: 1, column: 1, rows: 5, columns: 3 },
      filterCriteria: new Map([[2, { hidden: ['完了'], visible: null, condition: null }]]),
      tables: [{ rect: { row: 1, column: 1, rows: 3, columns: 2 }, typedColumns: [2] }],
      charts: [
        {
          id: 9,
          type: 'BAR',
          ranges: [{ sheetId: 7, rect: { row: 1, column: 1, rows: 5, columns: 2 } }],
          anchor: { row: 8, column: 1, offsetX: 3, offsetY: 4 },
          options: { title: '件数' },
        },
      ],
      conditionalFormats: [
        {
          ranges: [
            { row: 2, column: 1, rows: 4, columns: 1 },
            { row: 2, column: 3, rows: 4, columns: 1 },
          ],
          condition: { criteria: 'TEXT_EQUAL_TO', values: ['遅延"中"'] },
          gradient: null,
          style: { background: '#f4cccc', bold: true },
        },
        { ranges: [{ row: 2, column: 2, rows: 4, columns: 1 }], condition: null, gradient: { minimum: '#ffffff' }, style: {} },
      ],
    });
    book.activeSheetId = 42;
    book.namedRanges = [{ name: '状況一覧', sheetId: 42, rect: { row: 2, column: 1, rows: 9, columns: 1 } }];
    book.protections = [
      {
        id: 'p1',
        sheetId: 7,
        rect: { row: 1, column: 1, rows: 1, columns: 3 },
        description: '見出し',
        warningOnly: false,
        editors: ['a@example.lg.jp'],
        unprotected: [],
      },
    ];
    book.metadata = [
      { id: 1, key: 'role', value: 'tracker', visibility: 'DOCUMENT', place: { kind: 'SHEET', sheetId: 7, index: 0 } },
      { id: 2, key: 'column', value: null, visibility: 'PROJECT', place: { kind: 'COLUMN', sheetId: 7, index: 3 } },
      { id: 3, key: 'version', value: '1', visibility: 'DOCUMENT', place: { kind: 'SPREADSHEET' } },
    ];
    return book;
  }

  test('comes back as it was', async () => {
    const book = full();
    expect(plain(await throughFile(book))).toEqual(plain(book));
  });

  // what an upload of a downloaded file lacks: Google writes no developer metadata into .xlsx (the same CRM project, 2026-08)
  test('has no developer metadata without its state', async () => {
    expect((await withoutState(full())).metadata).toEqual([]);
  });

  test('keeps its tabs, freezes, sizes, merges, names and the tab in front without its state', async () => {
    const read = await withoutState(full());
    const [tracker] = read.sheets;
    expect({
      frozen: [tracker?.frozenRows, tracker?.frozenColumns],
      color: tracker?.tabColor,
      widths: [...(tracker?.columnWidths ?? [])],
      heights: [...(tracker?.rowHeights ?? [])],
      hidden: [[...(tracker?.hiddenRows ?? [])], [...(tracker?.hiddenColumns ?? [])], read.sheets[2]?.hidden],
      merges: tracker?.merges,
      filter: tracker?.filter,
      names: read.namedRanges.map(({ name, rect }) => [name, rect]),
      front: read.activeSheet().name,
    }).toEqual({
      frozen: [1, 2],
      color: '#34a853',
      widths: [
        [1, 240],
        [3, 21],
      ],
      heights: [[2, 63]],
      hidden: [[4], [2], true],
      merges: [{ row: 4, column: 1, rows: 1, columns: 2 }],
      filter: { row: 1, column: 1, rows: 5, columns: 3 },
      names: [['状況一覧', { row: 2, column: 1, rows: 9, columns: 1 }]],
      front: "名簿_ 令和5年度_'全課'の職員と役職のとても長い一覧表（改",
    });
  });

  test('keeps ids by the tab names when another program has changed the file', async () => {
    const book = full();
    const state = stateOf(book);
    const other = new Book({ name: 'x' });
    other.addSheet('新しいタブ').place(1, 1, { value: 1 });
    other.addSheet('進捗管理').place(1, 1, { value: '変更後' });
    const { book: read } = await readXlsx(await writeXlsx(other), { name: 'x.xlsx', state, stateFits: false });
    expect(read.sheets.map(({ name, id }) => [name, id])).toEqual([
      ['新しいタブ', 43],
      ['進捗管理', 7],
    ]);
  });

  test('drops what hung on rows and columns when another program has changed the file', async () => {
    const book = full();
    const { book: read } = await readXlsx(await writeXlsx(book), { name: 'x.xlsx', state: stateOf(book), stateFits: false });
    expect({ metadata: read.metadata.map(({ key }) => key), protections: read.protections, charts: read.sheets[0]?.charts }).toEqual({
      metadata: ['role', 'version'],
      protections: [],
      charts: [],
    });
  });
});

describe('rules in the file', () => {
  const criteria: ValidationRule[] = [
    listRule,
    { criteria: 'CHECKBOX', values: [], allowInvalid: false, helpText: null },
    { criteria: 'DATE_IS_VALID_DATE', values: [], allowInvalid: false, helpText: null },
    { criteria: 'DATE_AFTER', values: [45170], allowInvalid: true, helpText: null },
    { criteria: 'DATE_ON_OR_BEFORE', values: [45170], allowInvalid: false, helpText: null },
    { criteria: 'DATE_BETWEEN', values: [45170, 45180], allowInvalid: false, helpText: null },
    { criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', values: [0], allowInvalid: false, helpText: null },
    { criteria: 'NUMBER_NOT_BETWEEN', values: [0, 100], allowInvalid: false, helpText: null },
    { criteria: 'CUSTOM_FORMULA', values: ['=A1>"x"'], allowInvalid: false, helpText: null },
    {
      criteria: 'VALUE_IN_RANGE',
      values: [{ sheetId: 0, rect: { row: 2, column: 4, rows: 3, columns: 1 } }, true],
      allowInvalid: false,
      helpText: null,
    },
  ];
  test.each(criteria.map((rule) => [rule.criteria, rule] as const))('%s survives without the state', async (_name, rule) => {
    const read = await withoutState(bookOf({ '1,1': { value: '' }, '2,2': { value: '', rule }, '3,2': { value: '', rule } }));
    expect(read.sheets[0]?.cell(3, 2)?.rule).toEqual(rule);
  });

  test.each([
    ['CELL_EMPTY', []],
    ['CELL_NOT_EMPTY', []],
    ['TEXT_CONTAINS', ['遅']],
    ['TEXT_DOES_NOT_CONTAIN', ['遅']],
    ['TEXT_STARTS_WITH', ['a"b']],
    ['TEXT_ENDS_WITH', ['b']],
    ['TEXT_EQUAL_TO', ['遅延']],
    ['TEXT_NOT_EQUAL_TO', ['遅延']],
    ['NUMBER_LESS_THAN', [3]],
    ['NUMBER_BETWEEN', [1, 2.5]],
    ['CUSTOM_FORMULA', ['=$A1<TODAY()']],
  ] as const)('conditional format %s survives without the state', async (name, values) => {
    const book = bookOf({ '1,1': { value: 1 } });
    const format = {
      ranges: [{ row: 2, column: 1, rows: 9, columns: 2 }],
      condition: { criteria: name, values },
      gradient: null,
      style: { background: '#f4cccc', color: '#990000', bold: true },
    };
    (book.sheets[0] as SheetModel).conditionalFormats = [format];
    expect((await withoutState(book)).sheets[0]?.conditionalFormats).toEqual([format]);
  });
});

describe('files of other programs', () => {
  test('a shared formula is spelled out in each cell', async () => {
    const cells = new Map<string, Partial<hucre.Cell>>([
      ['0,1', { formula: 'A1*$D$1', formulaType: 'shared', formulaSharedIndex: 0, formulaRef: 'B1:B2', formulaResult: 2 }],
      ['1,1', { formula: '', formulaType: 'shared', formulaSharedIndex: 0, formulaResult: 4 }],
    ]);
    const { book: read } = await readXlsx(await hucre.writeXlsx({ sheets: [{ name: 'S', rows: [[1], [2]], cells }] }), { name: 'a.xlsx' });
    expect(read.sheets[0]?.cell(2, 2)).toEqual({ value: 4, formula: '=A2*$D$1' });
  });

  test('formulas without a saved value are named, those that give an empty text are not', async () => {
    const cells = new Map<string, Partial<hucre.Cell>>([
      ['0,0', { formula: 'B1' }],
      ['0,1', { formula: '""', formulaResult: '' }],
      ['0,2', { formula: '1+1', formulaResult: 2 }],
      ['4,1', { formula: 'VLOOKUP(A5,F:G,2,0)' }],
    ]);
    const bytes = await hucre.writeXlsx({ sheets: [{ name: '令和6年度', cells }] });
    expect((await readXlsx(bytes, { name: 'a.xlsx' })).uncomputed).toEqual(['令和6年度!A1', '令和6年度!B5']);
  });

  test('the first four theme colours are light before dark', async () => {
    // ECMA-376 part 1, 20.1.6.2 and 18.8.3: theme="0" is lt1 (window), theme="1" is dk1
    const cells = new Map<string, Partial<hucre.Cell>>([
      ['0,0', { value: 1, style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 0 } } } }],
    ]);
    const { book: read } = await readXlsx(await hucre.writeXlsx({ sheets: [{ name: 'S', cells }] }), { name: 'a.xlsx' });
    expect(read.sheets[0]?.cell(1, 1)?.style?.background).toBe('#ffffff');
  });

  test('a date of the 1904 calendar is the same day', async () => {
    const bytes = await hucre.writeXlsx({ dateSystem: '1904', sheets: [{ name: 'S', rows: [[new Date(Date.UTC(2023, 8, 1))]] }] });
    expect((await readXlsx(bytes, { name: 'a.xlsx' })).book.sheets[0]?.cell(1, 1)?.value).toBe(45170);
  });

  test.each([
    // platform.md §E: a time of day comes back dated 1899-12-30, in the zone of the spreadsheet (Asia/Tokyo)
    ['a time of day', '1900', 0.5, 'h:mm', '1899-12-30T03:00:00.000Z 12:00'],
    ['midnight', '1900', 0, 'h:mm', '1899-12-29T15:00:00.000Z 0:00'],
    ['a length of time', '1900', 1.5, '[h]:mm', '1899-12-31T03:00:00.000Z 36:00'],
    ['a day with its time', '1900', 45170.5, 'yyyy/mm/dd h:mm', '2023-09-01T03:00:00.000Z 2023/09/01 12:00'],
    // ours: Google's reading of times in 1904 workbooks is published nowhere
    ['a time of day', '1904', 0.5, 'h:mm', '1899-12-30T03:00:00.000Z 12:00'],
    ['a length of time', '1904', 1.5, '[h]:mm', '1899-12-31T03:00:00.000Z 36:00'],
    ['a day with its time', '1904', 43708.5, 'yyyy/mm/dd h:mm', '2023-09-01T03:00:00.000Z 2023/09/01 12:00'],
    ['a day of which the format shows the time', '1904', 43708.5, 'h:mm', '2023-09-01T03:00:00.000Z 12:00'],
  ] as const)(
    '%s in a workbook that counts from %s is read as Apps Script gives it',
    async (_what, dateSystem, value, numFmt, expected) => {
      const cells = new Map<string, Partial<hucre.Cell>>([['0,0', { value, style: { numFmt } }]]);
      const { book } = await readXlsx(await hucre.writeXlsx({ dateSystem, sheets: [{ name: 'S', cells }] }), { name: 'a.xlsx' });
      const code =
        'function f() { const cell = SpreadsheetApp.getActiveRange(); return `${cell.getValue().toISOString()} ${cell.getDisplayValue()}`; }';
      expect(scriptHost(code, { book }).run('f').returned).toBe(expected);
    },
  );

  test.each([
    ['a date', 45382, 'yyyy-mm-dd', '2024-03-31'],
    ['30 per cent', 0.3, '0%', '30%'],
    ['an amount', 1234567, '#,##0', '1,234,567'],
  ])('%s shows in Sheets what it shows in the file', async (_what, value, numFmt, expected) => {
    const cells = new Map<string, Partial<hucre.Cell>>([['0,0', { value, style: { numFmt } }]]);
    const { book } = await readXlsx(await hucre.writeXlsx({ sheets: [{ name: 'S', cells }] }), { name: 'a.xlsx' });
    const code = 'function f() { return SpreadsheetApp.getActiveRange().getDisplayValue(); }';
    expect(scriptHost(code, { book }).run('f').returned).toBe(expected);
  });

  test('a protected sheet with unlocked cells lets those be edited', async () => {
    const cells = new Map<string, Partial<hucre.Cell>>([['1,1', { value: 'x', style: { protection: { locked: false } } }]]);
    const bytes = await hucre.writeXlsx({ sheets: [{ name: 'S', rows: [['a', 'b']], cells, protection: { sheet: true } }] });
    expect((await readXlsx(bytes, { name: 'a.xlsx' })).book.protections).toMatchObject([
      { rect: null, unprotected: [{ row: 2, column: 2, rows: 1, columns: 1 }] },
    ]);
  });

  test('a rule over a whole column stops at the grid', async () => {
    const bytes = await hucre.writeXlsx({
      sheets: [{ name: 'S', rows: [['a']], dataValidations: [{ type: 'list', values: ['a'], range: 'A1:A1048576' }] }],
    });
    expect((await readXlsx(bytes, { name: 'a.xlsx' })).book.sheets[0]?.maxRows).toBe(1000);
  });
});

describe('files that are no workbook', () => {
  const trouble = async (bytes: Uint8Array): Promise<unknown> => {
    try {
      await readXlsx(bytes, { name: 'a.xlsx' });
    } catch (error) {
      return error instanceof FileTrouble ? error.code : error;
    }
    return null;
  };
  const good = async (): Promise<Uint8Array> => writeXlsx(bookOf({ '1,1': { value: 1 } }));

  test('half a file is broken', async () => {
    const bytes = await good();
    expect(await trouble(bytes.slice(0, bytes.length / 2))).toBe('broken');
  });

  test('any damaged file is a FileTrouble, never another error', async () => {
    const bytes = await good();
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ mask;
        expect([null, 'broken', 'too-large', 'not-a-workbook']).toContain(await trouble(damaged));
      }),
      { numRuns: 150 },
    );
  });

  test('a file with a password is locked', async () => {
    const bytes = await hucre.writeXlsx({ sheets: [{ name: 'S', rows: [[1]] }], encryption: { password: 'x', spinCount: 1 } });
    expect(await trouble(bytes)).toBe('locked-with-password');
  });

  test('more than Google imports is too large', async () => {
    expect(await trouble(new Uint8Array(largestFile + 1))).toBe('too-large');
  });
});
