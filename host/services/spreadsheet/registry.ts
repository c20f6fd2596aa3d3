// A registry of Google's spreadsheet classes. They return each other (a range gives its sheet, a sheet its ranges, a rule its
// ranges), so their files would import each other in circles. They import this file instead; app.ts registers the classes.

import { allBounded, type Bounds } from '../../book/a1';
import type { SheetModel } from '../../book/book';
import type { Rect } from '../../book/rect';
import type { Execution } from '../../runtime/execution';
import type { Range } from './range';
import type { Sheet } from './sheet';
import type { Spreadsheet } from './spreadsheet';

type Classes = { readonly Range: typeof Range; readonly Sheet: typeof Sheet; readonly Spreadsheet: typeof Spreadsheet };

let classes: Classes | null = null;

/** Makes the classes known. Runs once, when app.ts is loaded. */
export function register(given: Classes): void {
  classes = given;
}

function registered(): Classes {
  if (classes === null) throw new Error('The classes of SpreadsheetApp are not registered: services/spreadsheet/app.ts is not loaded');
  return classes;
}

/** The Range of a block; `bounds` says which of its ends were written (`D:F` has no rows). */
export function rangeOf(execution: Execution, sheet: SheetModel, rect: Rect, bounds: Bounds = allBounded): Range {
  const { Range } = registered();
  return new Range(execution, sheet, rect, bounds);
}

/** True for a Range that a script passed in. */
export function isRange(value: unknown): value is Range {
  return value instanceof registered().Range;
}

/** The Sheet of a tab. */
export function sheetOf(execution: Execution, model: SheetModel): Sheet {
  const { Sheet } = registered();
  return new Sheet(execution, model);
}

/** The bound workbook. */
export function spreadsheetOf(execution: Execution): Spreadsheet {
  const { Spreadsheet } = registered();
  return new Spreadsheet(execution);
}
