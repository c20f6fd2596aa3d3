// SpreadsheetApp.NamedRange: names for blocks of cells.

import type { NamedRangeModel } from '../../book/book';
import { costs } from '../../runtime/costs';
import { Exception, type Execution } from '../../runtime/execution';
import type { Service } from '../../runtime/guard';
import type { Range } from './range';
import { rangeOf } from './registry';

/**
 * True where a range may carry this name: letters, digits and underscores of any script, up to 250, no leading digit, no
 * TRUE or FALSE, nothing that reads as a cell (docs: Google Docs Editors Help, "Name a range of cells").
 */
export function isRangeName(name: string): boolean {
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_]{0,249}$/u.test(name) || /^(?:true|false)$/i.test(name)) return false;
  return !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^R\d*C\d*$/i.test(name);
}

/** Names a block, or moves the name there when the book has it already. The words for a bad name are ours. */
export function nameRange(execution: Execution, name: string, range: Range): void {
  if (!isRangeName(name)) throw new Exception(`The name "${name}" is not valid for a range.`);
  execution.spend(costs.format);
  const named: NamedRangeModel = { name, sheetId: range.sheet.id, rect: range.rect };
  execution.book.update(execution.book, 'namedRanges', (list) => [...list.filter((other) => other.name !== name), named]);
}

/** Takes a name away; an unknown one is an error. */
export function forgetRangeName(execution: Execution, name: string): void {
  if (!execution.book.namedRanges.some((named) => named.name === name)) throw new Exception(`Named range "${name}" not found.`);
  execution.spend(costs.format);
  execution.book.update(execution.book, 'namedRanges', (list) => list.filter((other) => other.name !== name));
}

export class NamedRange implements Service {
  readonly gasType = 'Spreadsheet.NamedRange';

  constructor(
    private readonly execution: Execution,
    private name: string,
  ) {}

  private model(): NamedRangeModel {
    const model = this.execution.book.namedRanges.find(({ name }) => name === this.name);
    if (model === undefined) throw new Exception(`Named range "${this.name}" not found.`);
    return model;
  }

  getName(): string {
    return this.model().name;
  }

  getRange(): Service {
    const { sheetId, rect } = this.model();
    const sheet = this.execution.book.sheetById(sheetId);
    if (sheet === undefined) throw new Exception('Range not found');
    return rangeOf(this.execution, sheet, rect);
  }

  setName(name: string): this {
    const { name: before } = this.model();
    if (!isRangeName(name)) throw new Exception(`The name "${name}" is not valid for a range.`);
    if (name !== before && this.execution.book.namedRanges.some((other) => other.name === name)) {
      throw new Exception(`A named range with the name "${name}" already exists.`);
    }
    this.execution.spend(costs.format);
    const rename = (named: NamedRangeModel): NamedRangeModel => (named.name === before ? { ...named, name } : named);
    this.execution.book.update(this.execution.book, 'namedRanges', (list) => list.map(rename));
    this.name = name;
    return this;
  }

  setRange(range: Range): this {
    nameRange(this.execution, this.model().name, range);
    return this;
  }

  remove(): void {
    forgetRangeName(this.execution, this.model().name);
  }
}
