// Protected ranges and sheets. Sources: "live" = gas-fakes test/testsheetspermissions.js; "reference" =
// developers.google.com/apps-script/reference/spreadsheet/protection; "catalogue" = RomainVialard/ErrorHandler.

import fc from 'fast-check';
import { type Book, bookWithOneSheet, type ProtectionModel } from '../../host/book/book';
import { refusedBy } from '../../host/book/protection';
import { contains, type Rect } from '../../host/book/rect';
import type { Account } from '../../host/runtime/world';
import { scriptHost } from '../support/scriptHost';

const owner: Account = { email: 'owner@example.lg.jp', locale: 'ja' };
const clerk: Account = { email: 'clerk@example.lg.jp', locale: 'ja' };
const sample: ProtectionModel = {
  id: 'p',
  sheetId: 0,
  rect: { row: 2, column: 2, rows: 3, columns: 3 },
  description: '',
  warningOnly: false,
  editors: ['chief@example.lg.jp'],
  unprotected: [],
};
const text =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

function bookWith(protection: Partial<ProtectionModel>): Book {
  const book = bookWithOneSheet({ owner: owner.email });
  book.protections = [{ ...sample, ...protection }];
  return book;
}

const cell = (row: number, column: number): Rect => ({ row, column, rows: 1, columns: 1 });

describe('who is kept out', () => {
  test.each([
    ['another person inside the block', {}, cell(2, 2), clerk.email, true],
    ['another person beside the block', {}, cell(5, 2), clerk.email, false],
    ['a block that only touches it', {}, { row: 1, column: 1, rows: 2, columns: 2 }, clerk.email, true],
    ['an editor of it', {}, cell(2, 2), 'chief@example.lg.jp', false],
    ['the owner of the file', {}, cell(2, 2), owner.email, false],
    ['anyone, where it only warns', { warningOnly: true }, cell(2, 2), clerk.email, false],
    ['another person on a protected sheet', { rect: null }, cell(900, 20), clerk.email, true],
    [
      'another person in a hole of a protected sheet',
      { rect: null, unprotected: [{ row: 1, column: 1, rows: 9, columns: 2 }] },
      cell(3, 2),
      clerk.email,
      false,
    ],
    [
      'a block that reaches out of the hole',
      { rect: null, unprotected: [{ row: 1, column: 1, rows: 9, columns: 2 }] },
      { row: 9, column: 1, rows: 2, columns: 1 },
      clerk.email,
      true,
    ],
    [
      'a block over two holes side by side',
      {
        rect: null,
        unprotected: [
          { row: 1, column: 1, rows: 9, columns: 1 },
          { row: 1, column: 2, rows: 9, columns: 1 },
        ],
      },
      { row: 2, column: 1, rows: 3, columns: 2 },
      clerk.email,
      false,
    ],
  ] as const)('%s', (_name, protection, rect, user, refused) => {
    expect(refusedBy(bookWith(protection), 0, rect, user) !== null).toBe(refused);
  });

  test('a block is free exactly where each of its cells is', () => {
    const rects = fc.record({
      row: fc.integer({ min: 1, max: 6 }),
      column: fc.integer({ min: 1, max: 6 }),
      rows: fc.integer({ min: 1, max: 4 }),
      columns: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(rects, fc.option(rects), fc.array(rects, { maxLength: 3 }), (asked, rect, unprotected) => {
        const book = bookWith({ rect, unprotected });
        const cells = Array.from({ length: asked.rows * asked.columns }, (_, index) =>
          cell(asked.row + Math.floor(index / asked.columns), asked.column + (index % asked.columns)),
        );
        const kept = cells.some((one) => (rect === null || contains(rect, one)) && !unprotected.some((hole) => contains(hole, one)));
        return (refusedBy(book, 0, asked, clerk.email) !== null) === kept;
      }),
    );
  });
});

describe('protections of scripts', () => {
  const code = `
    function sheet() { return SpreadsheetApp.getActiveSheet(); }
    function make() { const made = sheet().getRange('B2:D4').protect().setDescription('見出し'); return [String(made), made.getEditors().length, made.canEdit(), made.canDomainEdit(), made.isWarningOnly(), made.getProtectionType().toString(), made.getRange().getA1Notation()]; }
    function write() { sheet().getRange('C3').setValue(1); }
    function close() { const made = sheet().getRange('B2:D4').protect(); made.addEditor(Session.getEffectiveUser()); made.removeEditors(made.getEditors()); if (made.canDomainEdit()) made.setDomainEdit(false); return made.getEditors().map(String); }
    function twice() { sheet().protect().setDescription('一'); return [sheet().protect().getDescription(), SpreadsheetApp.getActive().getProtections(SpreadsheetApp.ProtectionType.SHEET).length]; }
    function overlapping() { sheet().getRange('A1').protect(); sheet().getRange('A1').protect(); return sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE).length; }
    function hole() { const made = sheet().protect(); made.setUnprotectedRanges([sheet().getRange('A1:B2')]); return made.getUnprotectedRanges().map((range) => range.getA1Notation()); }
    function writeInHole() { sheet().getRange('B2').setValue(1); }
    function holeInRange() { sheet().getRange('A1').protect().setUnprotectedRanges([sheet().getRange('A1')]); }
    function warn() { sheet().getRange('B2:D4').protect().setWarningOnly(true); }
    function remove() { const [made] = sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE); made.remove(); }
    function list() { return sheet().getProtections(SpreadsheetApp.ProtectionType.RANGE).map((made) => made.getRange().getA1Notation()); }
    function move() { sheet().getRange('B2:D4').protect(); sheet().insertRowsBefore(1, 2); return list(); }`;
  const open = () => scriptHost(code, { book: bookWithOneSheet({ owner: owner.email }), account: owner });

  test('a new protection of the owner lists no editors, and the owner can edit', () => {
    // live
    expect(open().run('make').returned).toEqual(['Protection', 0, true, false, false, 'RANGE', 'B2:D4']);
  });

  test('a script of another person can not write there', () => {
    // catalogue: TRYING_TO_EDIT_PROTECTED_CELL
    const host = open();
    host.run('make');
    expect(host.run('write', [], { account: clerk }).error?.message).toBe(text);
  });

  test('a script of the owner can write there', () => {
    const host = open();
    host.run('make');
    expect(host.run('write').ok).toBe(true);
  });

  test('the sample of the reference leaves the person who ran it', () => {
    // reference: class Protection, "remove all other users from the list of editors"
    expect(open().run('close', [], { account: clerk }).returned).toEqual([clerk.email]);
  });

  test('protecting a sheet again answers its protection', () => {
    // reference: Sheet.protect
    expect(open().run('twice').returned).toEqual(['一', 1]);
  });

  test('protecting a range again adds a second protection', () => {
    // reference: Range.protect
    expect(open().run('overlapping').returned).toBe(2);
  });

  test('a protected sheet can have a hole to write in', () => {
    const host = open();
    expect(host.run('hole').returned).toEqual(['A1:B2']);
    expect(host.run('writeInHole', [], { account: clerk }).ok).toBe(true);
    expect(host.run('write', [], { account: clerk }).ok).toBe(false);
  });

  test('a protected range has no holes', () => {
    // reference: Protection.setUnprotectedRanges throws
    expect(open().run('holeInRange').ok).toBe(false);
  });

  test('a protection that only warns stops no script', () => {
    // reference: Protection.setWarningOnly
    const host = open();
    host.run('warn');
    expect(host.run('write', [], { account: clerk }).ok).toBe(true);
  });

  test('a protection can not be removed by someone it keeps out', () => {
    // reference: the sample asks canEdit() before remove()
    const host = open();
    host.run('make');
    expect(host.run('remove', [], { account: clerk }).error?.message).toBe(text);
  });

  test('a removed protection is gone', () => {
    const host = open();
    host.run('make');
    host.run('remove');
    expect(host.run('list').returned).toEqual([]);
  });

  test('a protection moves with inserted rows', () => {
    expect(open().run('move').returned).toEqual(['B4:D6']);
  });

  test('a killed run leaves no protection behind', () => {
    const host = open();
    host.run('make', [], { fault: { at: 5, kind: 'kill' } });
    expect(host.book.protections).toEqual([]);
  });
});
