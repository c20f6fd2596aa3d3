// Developer metadata. Source of every fact unless told otherwise: gas-fakes test/testsheetsdeveloper.js, which also runs on Apps Script.
import { scriptHost } from '../support/scriptHost';

function run(code: string): unknown {
  const host = scriptHost(`function f() {
    const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet();
    const keys = (list) => list.map((metadata) => metadata.getKey());
    ${code} }`);
  const outcome = host.run('f');
  if (!outcome.ok) throw new Error(outcome.error?.message);
  return outcome.returned;
}

test.each(['B2:D4', 'B6:D6', 'F2:F5', 'A1', '5:7'])('metadata can not stick to %s', (a1) => {
  expect(() => run(`sheet.getRange('${a1}').addDeveloperMetadata('key', 'value');`)).toThrow(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
});

test('a whole row carries metadata', () => {
  expect(
    run(`const row = sheet.getRange('8:8');
      const same = row.addDeveloperMetadata('key', 'value');
      const [metadata] = row.getDeveloperMetadata();
      return [same.getA1Notation(), metadata.getKey(), metadata.getValue(), metadata.getVisibility().toString(), metadata.getLocation().getLocationType().toString(), metadata.getLocation().getRow().getA1Notation()];`),
  ).toEqual(['8:8', 'key', 'value', 'DOCUMENT', 'ROW', '8:8']);
});

test('a whole column carries metadata of the project', () => {
  expect(
    run(`sheet.getRange('G:G').addDeveloperMetadata('key', 'value', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      const [metadata] = sheet.getRange('G:G').getDeveloperMetadata();
      return [metadata.getVisibility().toString(), metadata.getLocation().getLocationType().toString(), metadata.getLocation().getColumn().getA1Notation(), metadata.getLocation().getRow()];`),
  ).toEqual(['PROJECT', 'COLUMN', 'G:G', null]);
});

test('a cell of such a row or column has none', () => {
  expect(
    run(
      `sheet.getRange('8:8').addDeveloperMetadata('row'); sheet.getRange('G:G').addDeveloperMetadata('column'); return [keys(sheet.getRange('C8').getDeveloperMetadata()), keys(sheet.getRange('G3').getDeveloperMetadata())];`,
    ),
  ).toEqual([[], []]);
});

test('a sheet carries metadata apart from that of its rows', () => {
  expect(
    run(
      `sheet.getRange('8:8').addDeveloperMetadata('row'); sheet.addDeveloperMetadata('sheet', 'value'); return [keys(sheet.getDeveloperMetadata()), keys(book.getDeveloperMetadata())];`,
    ),
  ).toEqual([['sheet'], []]);
});

test('metadata without a value reads null', () => {
  // reference: DeveloperMetadata.getValue
  expect(run(`book.addDeveloperMetadata('key'); return book.getDeveloperMetadata()[0].getValue();`)).toBe(null);
});

test('a finder of the spreadsheet finds metadata by key and value', () => {
  expect(
    run(`sheet.getRange('G:G').addDeveloperMetadata('id', '取組ID'); sheet.getRange('H:H').addDeveloperMetadata('id', '期限'); book.addDeveloperMetadata('id', '期限');
      return book.createDeveloperMetadataFinder().withKey('id').withValue('期限').find().map((metadata) => metadata.getLocation().getLocationType().toString());`),
  ).toEqual(['COLUMN', 'SPREADSHEET']);
});

test('a finder of a sheet finds what sticks to its columns', () => {
  // reference: Sheet.createDeveloperMetadataFinder
  expect(
    run(`sheet.getRange('G:G').addDeveloperMetadata('column'); book.insertSheet('別').getRange('A:A').addDeveloperMetadata('elsewhere');
      return keys(sheet.createDeveloperMetadataFinder().withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN).find());`),
  ).toEqual(['column']);
});

test('a finder of a cell finds its row only among intersecting locations', () => {
  // reference: DeveloperMetadataFinder.onIntersectingLocations
  expect(
    run(
      `sheet.getRange('8:8').addDeveloperMetadata('row'); const cell = sheet.getRange('C8'); return [keys(cell.createDeveloperMetadataFinder().find()), keys(cell.createDeveloperMetadataFinder().onIntersectingLocations().find())];`,
    ),
  ).toEqual([[], ['row']]);
});

test('key and value can be changed', () => {
  expect(
    run(
      `sheet.addDeveloperMetadata('key', 'value'); sheet.getDeveloperMetadata()[0].setKey('other').setValue('new'); const [metadata] = sheet.getDeveloperMetadata(); return [metadata.getKey(), metadata.getValue()];`,
    ),
  ).toEqual(['other', 'new']);
});

test('metadata moves to a column, a row, a sheet and the spreadsheet', () => {
  expect(
    run(`sheet.getRange('8:8').addDeveloperMetadata('key');
      const [metadata] = sheet.getRange('8:8').getDeveloperMetadata();
      const places = [];
      const note = () => places.push(metadata.getLocation().getLocationType().toString());
      metadata.moveToColumn(sheet.getRange('J:J')); note();
      metadata.moveToRow(sheet.getRange('9:9')); note();
      metadata.moveToSheet(book.insertSheet('別')); note();
      metadata.moveToSpreadsheet(); note();
      return [places, metadata.getLocation().getSpreadsheet().getId() === book.getId()];`),
  ).toEqual([['COLUMN', 'ROW', 'SHEET', 'SPREADSHEET'], true]);
});

test('removed metadata is gone', () => {
  expect(
    run(
      `sheet.getRange('G:G').addDeveloperMetadata('key'); sheet.getRange('G:G').getDeveloperMetadata()[0].remove(); return keys(sheet.getRange('G:G').getDeveloperMetadata());`,
    ),
  ).toEqual([]);
});

test('a column keeps its metadata when columns come in before it', () => {
  // guides: metadata stays with its row or column as it moves (developers.google.com/workspace/sheets/api/guides/metadata)
  expect(
    run(
      `sheet.getRange('C:C').addDeveloperMetadata('key'); sheet.insertColumnsBefore(1, 2); return book.createDeveloperMetadataFinder().withKey('key').find()[0].getLocation().getColumn().getA1Notation();`,
    ),
  ).toBe('E:E');
});

test('metadata goes with its row', () => {
  // same guide
  expect(
    run(
      `sheet.getRange('8:8').addDeveloperMetadata('key'); sheet.deleteRow(8); return book.createDeveloperMetadataFinder().withKey('key').find().length;`,
    ),
  ).toBe(0);
});

// Measured by the author of a CRM in a spreadsheet (2026-08): row metadata travels with a sort of whole rows only.
describe('a sort', () => {
  const rows = (sort: string): unknown =>
    run(`sheet.getRange('A1:B3').setValues([[3, 'c'], [1, 'a'], [2, 'b']]);
      for (const row of [1, 2, 3]) sheet.getRange(row + ':' + row).addDeveloperMetadata('of ' + sheet.getRange(row, 2).getValue());
      ${sort}
      return [1, 2, 3].map((row) => keys(sheet.getRange(row + ':' + row).getDeveloperMetadata()).join());`);

  test('of whole rows takes their metadata along', () => {
    expect(rows("sheet.getRange('1:3').sort(1);")).toEqual(['of a', 'of b', 'of c']);
  });

  test('of the whole sheet takes it along', () => {
    expect(rows('sheet.sort(1);')).toEqual(['of a', 'of b', 'of c']);
  });

  test('of some columns leaves it behind', () => {
    expect(rows("sheet.getRange('A1:B3').sort(1);")).toEqual(['of c', 'of a', 'of b']);
  });

  test('that is undone puts it back', () => {
    const host = scriptHost(`
      function mark() { const sheet = SpreadsheetApp.getActiveSheet(); sheet.getRange('A1:A2').setValues([[2], [1]]); sheet.getRange('1:1').addDeveloperMetadata('two'); }
      function sort() { SpreadsheetApp.getActiveSheet().getRange('1:2').sort(1); }`);
    host.run('mark');
    host.book.takeCommitted();
    host.run('sort');
    host.book.undo(host.book.takeCommitted());
    expect(host.book.metadata.map(({ place }) => place)).toEqual([{ kind: 'ROW', sheetId: host.book.activeSheetId, index: 1 }]);
  });
});

test('a tab keeps its metadata when it is renamed', () => {
  // the metadata hangs on the sheet, whose ID does not change (developers.google.com/workspace/sheets/api/guides/metadata)
  expect(
    run("sheet.addDeveloperMetadata('tab'); sheet.setName('別名'); return keys(book.getSheetByName('別名').getDeveloperMetadata());"),
  ).toEqual(['tab']);
});

test('a copy of a tab has no row metadata', () => {
  // measured in the same CRM project
  expect(
    run("sheet.getRange('8:8').addDeveloperMetadata('row'); return keys(sheet.copyTo(book).getRange('8:8').getDeveloperMetadata());"),
  ).toEqual([]);
});
