// SpreadsheetApp: gives access to the bound workbook and to the builders.

import { costs } from '../../runtime/costs';
import { Exception, type Execution } from '../../runtime/execution';
import { flush } from '../../runtime/flush';
import type { Service } from '../../runtime/guard';
import { uiFor } from '../ui';
import { ConditionalFormatRuleBuilder } from './conditionalFormat';
import { FilterCriteriaBuilder } from './filter';
import { Range } from './range';
import type { RangeList } from './rangeList';
import { register, spreadsheetOf } from './registry';
import { RichTextValueBuilder, TextStyleBuilder } from './richText';
import { Selection } from './selection';
import { Sheet } from './sheet';
import { Spreadsheet } from './spreadsheet';
import { DataValidationBuilder } from './validation';

register({ Range, Sheet, Spreadsheet });

/** SpreadsheetApp of one run. */
export function spreadsheetAppFor(execution: Execution): Service {
  return new SpreadsheetApp(execution);
}

class SpreadsheetApp implements Service {
  readonly gasType = 'Spreadsheet.SpreadsheetApp';
  private readonly bound: Spreadsheet;

  constructor(private readonly execution: Execution) {
    this.bound = spreadsheetOf(execution);
  }

  getActive(): Spreadsheet {
    this.execution.spend(costs.handle);
    return this.bound;
  }

  /** Works in a time trigger of a bound script too (COMM, platform.md §C). */
  getActiveSpreadsheet(): Spreadsheet {
    return this.getActive();
  }

  /** Changes which spreadsheet is meant by "active"; here only one can be reached. */
  setActiveSpreadsheet(_spreadsheet: Spreadsheet): void {
    this.execution.spend(costs.handle);
  }

  /** The bound file only: no other one exists on this machine. */
  openById(id: string): Spreadsheet {
    this.execution.spend(costs.handle);
    if (id !== this.execution.book.id)
      throw new Exception(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
    return this.bound;
  }

  openByUrl(url: string): Spreadsheet {
    const id = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([^/?#]+)/.exec(url)?.[1];
    if (id === undefined) throw new Exception('Invalid argument: url');
    return this.openById(id);
  }

  /** Publishes pending writes; errors of refused ones surface here. */
  flush(): void {
    flush(this.execution);
  }

  getUi(): Service {
    return uiFor(this.execution);
  }

  getActiveSheet(): Sheet {
    return this.bound.getActiveSheet();
  }

  setActiveSheet(sheet: Sheet, restoreSelection?: boolean): Sheet {
    return this.bound.setActiveSheet(sheet, restoreSelection);
  }

  getSelection(): Selection {
    return new Selection(this.execution);
  }

  getActiveRange(): Range {
    return this.bound.getActiveRange();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  getActiveRangeList(): RangeList {
    return this.bound.getActiveRangeList();
  }

  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }

  getCurrentCell(): Range {
    return this.bound.getCurrentCell();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activateAsCurrentCell();
  }

  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution);
  }

  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution);
  }

  newRichTextValue(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.execution);
  }

  newTextStyle(): TextStyleBuilder {
    return new TextStyleBuilder(this.execution);
  }

  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.execution);
  }
}
