// Tabs, rows and columns. Sources: platform.md §F for the words of refusals, REF for Google's reference.
import { scriptHost } from '../support/scriptHost';

function outcomeOf(code: string, options: Parameters<typeof scriptHost>[1] = {}) {
  const host = scriptHost(
    `function f() { const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet(); const at = (a1) => sheet.getRange(a1); ${code} }`,
    options,
  );
  return { host, outcome: host.run('f') };
}

function run(code: string): unknown {
  const { outcome } = outcomeOf(code);
  if (!outcome.ok) throw new Error(outcome.error?.message);
  return outcome.returned;
}

const message = (code: string): string | undefined => outcomeOf(code).outcome.error?.message;

describe('tabs', () => {
  test('a tab that is not there is null', () => {
    expect(message("book.getSheetByName('ない').getRange('A1');")).toBe("Cannot read properties of null (reading 'getRange')");
  });

  test.each([
    ["book.insertSheet('シート1')", 'A sheet with the name "シート1" already exists. Please enter another name.'],
    ["book.insertSheet('二').setName('シート1')", 'A sheet with the name "シート1" already exists. Please enter another name.'],
    ['book.deleteSheet(sheet)', "You can't remove all the sheets in a document."],
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
    ["const other = book.insertSheet('二'); book.deleteSheet(other); other.getRange('A1').getValue()", 'Sheet not found'],
    [
      'sheet.getRange(1, 1).setValue(1); SpreadsheetApp.openById("other")',
      "Document other is missing (perhaps it was deleted, or you don't have read access?)",
    ],
  ])('%s throws "%s"', (code, text) => {
    expect(message(code)).toBe(text);
  });

  test('a new tab comes to the front behind the active one', () => {
    // REF insertSheet
    expect(
      run(
        "book.insertSheet('二'); sheet.activate(); book.insertSheet(); return [book.getSheets().map((s) => s.getName()), book.getActiveSheet().getName()];",
      ),
    ).toEqual([['シート1', 'シート3', '二'], 'シート3']);
  });

  test('a new tab can be given a name, a place and a template', () => {
    expect(
      run(
        "at('A1').setValue('見本'); const copy = book.insertSheet('写し', 0, { template: sheet }); return [copy.getIndex(), copy.getRange('A1').getValue()];",
      ),
    ).toEqual([1, '見本']);
  });

  test('a duplicate has everything of the original and a name of its own', () => {
    const code = `at('A1:B1').merge().setValue('題'); sheet.setFrozenRows(1);
      const copy = book.duplicateActiveSheet(); copy.getRange('A1').setValue('写');
      return [copy.getName(), copy.getFrozenRows(), copy.getRange('A1').isPartOfMerge(), at('A1').getValue()];`;
    expect(run(code)).toEqual(['シート1 のコピー', 1, true, '題']);
  });

  test('the active tab moves to a position counted from 1', () => {
    expect(run("book.insertSheet('二'); book.moveActiveSheet(1); return book.getSheets().map((s) => s.getName());")).toEqual([
      '二',
      'シート1',
    ]);
  });

  test('with a tab go its named ranges', () => {
    expect(
      run(
        "const other = book.insertSheet('二'); book.setNamedRange('一覧', other.getRange('A1')); book.deleteSheet(other); return book.getRangeByName('一覧');",
      ),
    ).toBeNull();
  });

  test('a hidden tab can be found and shown again', () => {
    expect(
      run(
        "const other = book.insertSheet('二'); other.hideSheet(); const was = other.isSheetHidden(); other.showSheet(); return [was, other.isSheetHidden()];",
      ),
    ).toEqual([true, false]);
  });

  test('a tab keeps its id when it is renamed', () => {
    expect(run("const id = sheet.getSheetId(); sheet.setName('進捗管理'); return book.getSheetById(id).getName();")).toBe('進捗管理');
  });

  test('a protected tab cannot be renamed by somebody else', () => {
    const { host } = outcomeOf('sheet.protect();', { account: { email: 'a@example.lg.jp', locale: 'ja' } });
    const outcome = scriptHost('function f() { SpreadsheetApp.getActiveSheet().setName("x"); }', { book: host.book }).run('f');
    expect(outcome.error?.message).toMatch(/^You are trying to edit a protected cell or object\./);
  });
});

describe('rows and columns', () => {
  test.each([
    // platform.md §F (live); the words about the last rows are those of the menu
    ['sheet.deleteRow(1001)', 'Those rows are out of bounds.'],
    ['sheet.insertRowAfter(1001)', 'Those rows are out of bounds.'],
    ['sheet.deleteColumn(0)', 'Those columns are out of bounds.'],
    ['sheet.hideRows(1000, 2)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['sheet.setFrozenRows(1); sheet.deleteRows(2, 999)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    [
      'sheet.insertRowsAfter(1, 400000)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
  ])('%s throws "%s"', (code, text) => {
    expect(message(code)).toBe(text);
  });

  test('deleting a row moves what is below, with notes and rules', () => {
    const code = `at('A3').setValue('三').setNote('注'); at('A4').insertCheckboxes(); sheet.deleteRow(2);
      return [at('A2').getValue(), at('A2').getNote(), at('A3').isChecked(), sheet.getMaxRows()];`;
    expect(run(code)).toEqual(['三', '注', false, 999]);
  });

  test('an inserted row looks like its neighbour and is blank', () => {
    expect(
      run("at('A2').setValue('x').setBackground('red'); sheet.insertRowAfter(2); return [at('A3').getValue(), at('A3').getBackground()];"),
    ).toEqual(['', '#ff0000']);
  });

  test('blank inserted rows do not move the last row', () => {
    // live: gas-fakes testsheetstext
    expect(run("at('A2').setValue('x'); sheet.insertRowsAfter(2, 5); return sheet.getLastRow();")).toBe(2);
  });

  test('everything attached moves with inserted and deleted rows', () => {
    const code = `
      book.setNamedRange('一覧', at('B3:B5'));
      at('D3:E4').merge(); at('F4').protect(); sheet.hideRows(6); sheet.setRowHeight(7, 50);
      at('A2:C9').createFilter();
      at('G1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(at('B3:B5')).build());
      sheet.insertRowsBefore(3, 2);
      sheet.deleteRow(5);
      return [book.getRangeByName('一覧').getA1Notation(), at('A1:Z20').getMergedRanges().map((r) => r.getA1Notation()),
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(), sheet.isRowHiddenByUser(7), sheet.getRowHeight(8),
        sheet.getFilter().getRange().getA1Notation(), at('G1').getDataValidation().getCriteriaValues()[0].getA1Notation()];`;
    expect(run(code)).toEqual(['B5:B6', ['D5:E5'], 'F5', true, 50, 'A2:C10', 'B5:B6']);
  });

  test('rows and columns can be hidden and shown', () => {
    expect(
      run('sheet.hideColumns(2, 2); sheet.showColumns(3); return [2, 3].map((column) => sheet.isColumnHiddenByUser(column));'),
    ).toEqual([true, false]);
  });

  test('sizes are those of the new sheet until they are set', () => {
    expect(run('sheet.setColumnWidth(2, 180); return [sheet.getColumnWidth(1), sheet.getColumnWidth(2), sheet.getRowHeight(1)];')).toEqual([
      100, 180, 21,
    ]);
  });

  test('sorting a tab leaves the frozen rows where they are', () => {
    // REF Sheet.sort
    expect(
      run(
        "at('A1:A4').setValues([['題'], [3], [1], [2]]); sheet.setFrozenRows(1); sheet.sort(1, false); return at('A1:A4').getValues().flat();",
      ),
    ).toEqual(['題', 3, 2, 1]);
  });

  test('appending writes below the last row with content', () => {
    expect(run("at('B3').setValue('x'); sheet.appendRow(['済', '2026/4/1', '=A1']); return at('A4:C4').getDisplayValues()[0];")).toEqual([
      '済',
      '2026/04/01',
      '#NAME?',
    ]);
  });

  test('appending at the end of the grid makes a row', () => {
    expect(run("at('A1000').setValue('x'); sheet.appendRow(['y']); return [sheet.getMaxRows(), at('A1001').getValue()];")).toEqual([
      1001,
      'y',
    ]);
  });

  test('each deleted row costs more than seven milliseconds', () => {
    // tanaikech 2023-08: more than 7 ms each
    const { outcome } = outcomeOf('for (let i = 0; i < 900; i += 1) sheet.deleteRow(1);');
    expect(outcome.virtualMs).toBeGreaterThan(900 * 7);
  });
});

describe('the spreadsheet', () => {
  test('the address is the one of the file', () => {
    expect(
      run(
        'return book.getUrl() === `https://docs.google.com/spreadsheets/d/${book.getId()}/edit` && SpreadsheetApp.openByUrl(book.getUrl()).getId() === book.getId();',
      ),
    ).toBe(true);
  });

  test('a wrong time zone is refused', () => {
    expect(message("book.setSpreadsheetTimeZone('Tokyo');")).toBe('Invalid argument: timezone');
  });

  test('a toast reaches the screen', () => {
    const { host } = outcomeOf("book.toast('終わりました', '点検', 3);");
    expect(host.shown.toasts).toEqual([{ title: '点検', text: '終わりました', seconds: 3 }]);
  });

  test('a data range begins at A1 and ends with the content', () => {
    expect(
      run("at('C4').setValue('x'); return [sheet.getDataRange().getA1Notation(), book.insertSheet('二').getDataRange().getA1Notation()];"),
    ).toEqual(['A1:C4', 'A1']);
  });

  test('there is no user interface in a time trigger', () => {
    const host = scriptHost('function f() { SpreadsheetApp.getUi(); }');
    expect(host.run('f', [], { entryPoint: 'timer' }).error?.message).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  test('a time trigger reaches the bound file', () => {
    // COMM, platform.md §C
    const host = scriptHost('function f() { return SpreadsheetApp.getActiveSpreadsheet().getName(); }');
    expect(host.run('f', [], { entryPoint: 'timer' }).returned).toBe('無題のスプレッドシート');
  });

  test('a simple trigger reads and writes cells', () => {
    // guides/triggers: they may modify the file they are bound to
    const host = scriptHost(
      "function onEdit() { const cell = SpreadsheetApp.getActiveSheet().getRange('A1'); cell.setValue(1); return cell.getValue(); }",
    );
    expect(host.run('onEdit', [], { entryPoint: 'simple' }).returned).toBe(1);
  });
});
