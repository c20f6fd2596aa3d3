// The workbook's journal: whatever a script did, it can be taken back exactly.
import * as fc from 'fast-check';
import { type Book, bookWithOneSheet } from '../../host/book/book';
import { Exception } from '../../host/runtime/execution';
import { type ScriptHost, scriptHost } from '../support/scriptHost';

/** All that is in a workbook, as plain data: two equal workbooks have equal pictures. */
function picture(book: Book): unknown {
  const { name, timeZone, locale, namedRanges, protections, metadata } = book;
  const sheets = book.sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    rows: Array.from(sheet.rows, (row) => (row === undefined ? 'none' : [...row])),
    grid: [sheet.maxRows, sheet.maxColumns, sheet.frozenRows, sheet.frozenColumns],
    flags: [sheet.hidden, sheet.rightToLeft, sheet.hiddenGridlines, sheet.tabColor],
    sizes: [[...sheet.columnWidths], [...sheet.rowHeights], [...sheet.hiddenRows], [...sheet.hiddenColumns]],
    merges: sheet.merges,
    formats: sheet.conditionalFormats,
    charts: sheet.charts,
    filter: [sheet.filter, [...sheet.filterCriteria]],
    last: [sheet.lastRow(), sheet.lastColumn()],
  }));
  return structuredClone({ name, timeZone, locale, namedRanges, protections, metadata, sheets });
}

/** A small sheet with something of everything on it, and a script that does things to it by number. */
const script = `
  function begin() {
    const sheet = SpreadsheetApp.getActiveSheet();
    sheet.deleteRows(13, 988);
    sheet.deleteColumns(9, 18);
    sheet.getRange(1, 1, 6, 3).setValues([['ID', '取組', '期限'], [3, '甲', '2023/4/1'], [1, '乙', ''], [2, '丙', '2023/5/1'], ['', '', ''], ['=A2', 'x', true]]);
    sheet.getRange('G2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('B2:B4')).build());
    SpreadsheetApp.getActive().setNamedRange('取組', sheet.getRange('B2:B4'));
    sheet.getRange('3:3').addDeveloperMetadata('row');
    sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B4')).setPosition(8, 2, 0, 0).build());
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextContains('甲').setBackground('red').setRanges([sheet.getRange('B2:B6')]).build()]);
    sheet.getRange('E2:F3').merge();
    sheet.getRange('A1:C6').createFilter();
    sheet.setFrozenRows(1);
  }
  const deeds = [
    (sheet, block) => block.setValue('値'),
    (sheet, block, n) => block.setValue(n),
    (sheet, block) => block.setBackground('yellow').setFontWeight('bold'),
    (sheet, block) => block.setNote('注'),
    (sheet, block) => block.clear(),
    (sheet, block) => block.merge(),
    (sheet, block) => block.breakApart(),
    (sheet, block) => block.insertCheckboxes(),
    (sheet, block) => block.protect().setDescription('守'),
    (sheet, block) => block.sort({ column: block.getColumn(), ascending: false }),
    (sheet, block) => block.randomize(),
    (sheet, block) => block.insertCells(SpreadsheetApp.Dimension.ROWS),
    (sheet, block) => block.insertCells(SpreadsheetApp.Dimension.COLUMNS),
    (sheet, block) => block.deleteCells(SpreadsheetApp.Dimension.ROWS),
    (sheet, block) => block.setBorder(true, true, true, true, false, null),
    (sheet, block, n) => sheet.insertRowsAfter(1 + (n % 12), 1 + (n % 3)),
    (sheet, block, n) => sheet.insertRowsBefore(1 + (n % 12), 2),
    (sheet, block, n) => sheet.deleteRows(1 + (n % 11), 1 + (n % 2)),
    (sheet, block, n) => sheet.insertColumnsBefore(1 + (n % 8), 1 + (n % 2)),
    (sheet, block, n) => sheet.deleteColumn(1 + (n % 8)),
    (sheet, block, n) => sheet.hideRows(1 + (n % 10)),
    (sheet, block, n) => sheet.setColumnWidth(1 + (n % 5), 50 + n),
    (sheet, block, n) => sheet.appendRow([n, '末', new Date(2023, 3, 1)]),
    (sheet, block, n) => SpreadsheetApp.getActive().insertSheet('新' + n).getRange('B2').setValue(n),
    (sheet, block, n) => sheet.setName('名' + n),
    (sheet, block) => SpreadsheetApp.getActive().duplicateActiveSheet(),
    (sheet, block) => SpreadsheetApp.getActive().deleteSheet(sheet),
    (sheet, block, n) => SpreadsheetApp.getActive().setNamedRange('範囲' + n, block),
    (sheet, block) => block.copyTo(sheet.getRange(5, 4)),
    (sheet, block) => block.moveTo(sheet.getRange(2, 2)),
    (sheet, block) => block.removeDuplicates(),
    (sheet, block) => SpreadsheetApp.flush(),
  ];
  function act(steps, endless) {
    for (const [deed, row, column, rows, columns] of steps) {
      try {
        const sheet = SpreadsheetApp.getActiveSheet();
        deeds[deed % deeds.length](sheet, sheet.getRange(row, column, rows, columns), row + column);
      } catch (error) {
        if (error.name !== 'Exception') throw error;
      }
    }
    while (endless) Utilities.sleep(300000);
  }
  function deedCount() { return deeds.length; }
`;

const steps = fc.array(
  fc.tuple(
    fc.nat({ max: 31 }),
    fc.integer({ min: 1, max: 10 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 3 }),
  ),
  {
    minLength: 1,
    maxLength: 12,
  },
);

function begun(): ScriptHost {
  const host = scriptHost(script);
  const outcome = host.run('begin');
  if (!outcome.ok) throw new Error(outcome.error?.message);
  host.book.takeCommitted();
  return host;
}

describe('the journal of a workbook', () => {
  test('a killed run leaves the workbook as it was at its last commit', () => {
    // Buffered writes of a run that is ended are not in the file (platform.md §A, "uncatchable kill")
    fc.assert(
      fc.property(steps, (given) => {
        const host = begun();
        let published = picture(host.book);
        host.book.onCommit = () => {
          published = picture(host.book);
        };
        const outcome = host.run('act', [given, true]);
        expect(outcome.error?.name).toBe('Killed');
        expect(picture(host.book)).toEqual(published);
      }),
      { numRuns: 60 },
    );
  });

  test('taking pending writes back and carrying them out again changes nothing', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const host = begun();
        const { book } = host;
        const onCall = (): void => {
          const before = picture(book);
          book.suspend();
          book.resume();
          expect(picture(book)).toEqual(before);
        };
        const outcome = host.run('act', [given, false], { onCall });
        expect(outcome.error).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  test('committed changes can be undone and done again', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const host = begun();
        const before = picture(host.book);
        host.run('act', [given, false]);
        const after = picture(host.book);
        const changes = host.book.takeCommitted();
        host.book.undo(changes);
        expect(picture(host.book)).toEqual(before);
        host.book.redo(changes);
        expect(picture(host.book)).toEqual(after);
      }),
      { numRuns: 60 },
    );
  });

  test('every deed of these tests is one the numbers reach', () => {
    expect(begun().run('deedCount').returned).toBe(32);
  });
});

describe('buffered writes', () => {
  test('another execution does not see what is not flushed yet', () => {
    const host = scriptHost(`
      function writer() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('mine'); SpreadsheetApp.getActiveSheet(); return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
      function reader() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue(); }
    `);
    let seen: unknown;
    const onCall = (_count: number, method: string): void => {
      if (method === 'SpreadsheetApp.Range.getValue') seen = host.run('reader').returned;
    };
    const outcome = host.run('writer', [], { onCall });
    expect(seen).toBe('');
    expect(outcome.returned).toBe('mine');
  });

  test('a write of another execution in between is overwritten only where both wrote', () => {
    const host = scriptHost(`
      function writer() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue('writer'); return SpreadsheetApp.getActiveSheet().getRange('A1:B1').getValues(); }
      function other() { SpreadsheetApp.getActiveSheet().getRange('A1:B1').setValues([['other', 'other']]); }
    `);
    const onCall = (_count: number, method: string): void => {
      if (method === 'SpreadsheetApp.Range.getValues') host.run('other');
    };
    expect(host.run('writer', [], { onCall }).returned).toEqual([['writer', 'other']]);
  });

  test('a refused write surfaces at the next read when errors come at the flush', () => {
    // Validation errors may surface at the next read or flush (platform.md §A)
    const host = scriptHost(
      `function f() {
        const cell = SpreadsheetApp.getActiveSheet().getRange('B2');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['済']).setAllowInvalid(false).build());
        cell.setValue('未');
        const reached = 'the line after';
        try { cell.getValue(); } catch (error) { return [reached, error.message.slice(0, 32)]; }
      }`,
      { writeErrors: 'at flush' },
    );
    expect(host.run('f').returned).toEqual(['the line after', 'The data you entered in cell B2 ']);
  });

  test('a write refused at the closing flush makes the run fail', () => {
    const host = scriptHost(
      `function f() {
        const cell = SpreadsheetApp.getActiveSheet().getRange('B2');
        cell.setValue('x'.repeat(50001));
      }`,
      { writeErrors: 'at flush' },
    );
    expect(host.run('f').error?.message).toBe('Your input contains more than the maximum of 50000 characters in a single cell.');
  });

  test('what was buffered before a refused write is published and what came after is lost', () => {
    const book = bookWithOneSheet();
    const [sheet] = book.sheets;
    const write = (row: number): void => sheet?.writeCells({ row, column: 1, rows: 1, columns: 1 }, () => ({ value: row }));
    write(1);
    book.defer(new Exception('refused'));
    write(2);
    expect(() => book.commit()).toThrow('refused');
    expect(sheet?.cell(1, 1)?.value).toBe(1);
    expect(sheet?.cell(2, 1)).toBeUndefined();
  });

  test('a commit tells which sheets changed', () => {
    const host = scriptHost(`function f() { SpreadsheetApp.getActive().insertSheet('二').getRange('A1').setValue(1); }`);
    const told: (readonly number[])[] = [];
    host.book.onCommit = (ids) => void told.push(ids);
    host.run('f');
    expect(told).toEqual([[host.book.sheetByName('二')?.id]]);
  });
});
