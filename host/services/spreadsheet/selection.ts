// SpreadsheetApp.Selection: what is selected on the tab in front.

import type { Execution } from '../../runtime/execution';
import type { Service } from '../../runtime/guard';
import type { Range } from './range';
import type { RangeList } from './rangeList';
import { sheetOf } from './registry';
import type { Sheet } from './sheet';

export class Selection implements Service {
  readonly gasType = 'Spreadsheet.Selection';

  constructor(private readonly execution: Execution) {}

  getActiveSheet(): Sheet {
    return sheetOf(this.execution, this.execution.book.activeSheet());
  }

  getActiveRange(): Range {
    return this.getActiveSheet().getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this.getActiveSheet().getActiveRangeList();
  }

  getCurrentCell(): Range {
    return this.getActiveSheet().getCurrentCell();
  }
}
