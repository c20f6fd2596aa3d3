// What every read and write of the workbook does first: pays its price, flushes, checks protections; and when a refusal is thrown.

import type { SheetModel } from '../../book/book';
import { mayEdit, refusedBy } from '../../book/protection';
import type { Rect } from '../../book/rect';
import { costs } from '../../runtime/costs';
import { Exception, type Execution } from '../../runtime/execution';
import { flush } from '../../runtime/flush';

/** Which version of a sheet an execution has read already: later reads come from its cache. */
const versionsRead = new WeakMap<Execution, Map<SheetModel, number>>();

/** Pays for a read of this many cells. */
export function payRead(execution: Execution, sheet: SheetModel, cells: number): void {
  flush(execution);
  mustExist(sheet);
  const known = versionsRead.get(execution) ?? new Map<SheetModel, number>();
  versionsRead.set(execution, known);
  execution.spend((known.get(sheet) === sheet.version ? costs.cachedRead : costs.coldRead) + costs.readPerCell * cells);
  known.set(sheet, sheet.version);
}

/** Google's words for a cell or object this person may not change. */
export const protectedText =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** A write of cells: where, what it costs, what speaks against it (null: nothing), and how it is carried out. */
export type Write = {
  readonly sheet: SheetModel;
  readonly rect: Rect;
  readonly price: number;
  readonly fault?: () => string | null;
  readonly carryOut: () => void;
};

/**
 * Carries a write out unless the cells are protected against the effective user or `fault` says no. The refusal comes at
 * once or, as Google often does it, with the next read or flush (Execution.writeErrors).
 */
export function write(execution: Execution, { sheet, rect, price, fault, carryOut }: Write): void {
  mustExist(sheet);
  execution.spend(price);
  const refused = refusedBy(execution.book, sheet.id, rect, execution.effectiveUser) !== null;
  const problem = refused ? protectedText : (fault?.() ?? null);
  if (problem === null) carryOut();
  else refuse(execution, problem);
}

/** Throws now, or keeps the error for the next commit. */
function refuse(execution: Execution, text: string): void {
  const error = new Exception(text);
  if (execution.writeErrors === 'at once') throw error;
  execution.book.defer(error);
}

/** Carries out a change of the tab itself (name, order, new rows): refused where the whole sheet is protected. */
export function writeSheet(execution: Execution, sheet: SheetModel, price: number, carryOut: () => void): void {
  mustExist(sheet);
  execution.spend(price);
  const { book, effectiveUser } = execution;
  const refused = book.protections.some(
    (protection) => protection.sheetId === sheet.id && protection.rect === null && !mayEdit(book, protection, effectiveUser),
  );
  if (refused) refuse(execution, protectedText);
  else carryOut();
}

/** A handle on a tab that is gone is of no use. */
export function mustExist(sheet: SheetModel): void {
  if (!sheet.book.sheets.includes(sheet)) throw new Exception('Sheet not found');
}

/** The most cells a workbook holds (platform.md §F). */
const mostCells = 10_000_000;

/** Refuses growth beyond the most cells of a workbook. */
export function mustFit(execution: Execution, moreCells: number): void {
  const cells = execution.book.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, 0);
  if (cells + moreCells > mostCells) {
    throw new Exception(`This action would increase the number of cells in the workbook above the limit of ${mostCells} cells.`);
  }
}

/** Refuses numbers that are no whole numbers, such as NaN from a failed look-up, in the words of a wrong argument. */
export function mustBeWhole(method: string, numbers: readonly number[]): void {
  if (numbers.every(Number.isInteger)) return;
  throw new Exception(
    `The parameters (${numbers.map(() => 'number').join(',')}) don't match the method signature for SpreadsheetApp.${method}.`,
  );
}
