// SpreadsheetApp.RangeList: applies one operation to several ranges.
import type { Execution } from '../../runtime/execution';
import type { EnumValue, Service } from '../../runtime/guard';
import type { ClearOptions, Range } from './range';

export function rangeListOf(execution: Execution, ranges: readonly Range[]): RangeList {
  return new RangeList(execution, ranges);
}

export class RangeList implements Service {
  readonly gasType = 'Spreadsheet.RangeList';

  constructor(
    private readonly execution: Execution,
    readonly ranges: readonly Range[],
  ) {}

  getRanges(): Range[] {
    return [...this.ranges];
  }

  /** Selects all of them; the last one holds the current cell. */
  activate(): this {
    const last = this.ranges.at(-1);
    if (last === undefined) return this;
    last.activate();
    last.sheet.selection = this.ranges.map(({ rect }) => rect);
    this.execution.screen.selected(last.sheet.id, this.ranges.map((range) => range.getA1Notation()).join(','));
    return this;
  }

  private each(act: (range: Range) => unknown): this {
    for (const range of this.ranges) act(range);
    return this;
  }

  setValue(value: unknown): this {
    return this.each((range) => range.setValue(value));
  }

  setFormula(formula: string): this {
    return this.each((range) => range.setFormula(formula));
  }

  setNote(note: unknown): this {
    return this.each((range) => range.setNote(note));
  }

  setNumberFormat(format: string): this {
    return this.each((range) => range.setNumberFormat(format));
  }

  setBackground(colour: string | null): this {
    return this.each((range) => range.setBackground(colour));
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.each((range) => range.setBackgroundRGB(red, green, blue));
  }

  setFontColor(colour: string | null): this {
    return this.each((range) => range.setFontColor(colour));
  }

  setFontFamily(family: string | null): this {
    return this.each((range) => range.setFontFamily(family));
  }

  setFontLine(line: string | null): this {
    return this.each((range) => range.setFontLine(line));
  }

  setFontSize(size: number): this {
    return this.each((range) => range.setFontSize(size));
  }

  setFontStyle(style: string | null): this {
    return this.each((range) => range.setFontStyle(style));
  }

  setFontWeight(weight: string | null): this {
    return this.each((range) => range.setFontWeight(weight));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.each((range) => range.setVerticalAlignment(alignment));
  }

  setWrap(wrap: boolean): this {
    return this.each((range) => range.setWrap(wrap));
  }

  setWrapStrategy(strategy: EnumValue): this {
    return this.each((range) => range.setWrapStrategy(strategy));
  }

  setBorder(...request: Parameters<Range['setBorder']>): this {
    return this.each((range) => range.setBorder(...request));
  }

  breakApart(): this {
    return this.each((range) => range.breakApart());
  }

  insertCheckboxes(...values: readonly unknown[]): this {
    return this.each((range) => range.insertCheckboxes(...values));
  }

  removeCheckboxes(): this {
    return this.each((range) => range.removeCheckboxes());
  }

  check(): this {
    return this.each((range) => range.check());
  }

  uncheck(): this {
    return this.each((range) => range.uncheck());
  }

  trimWhitespace(): this {
    return this.each((range) => range.trimWhitespace());
  }

  clear(options?: ClearOptions): this {
    return this.each((range) => range.clear(options));
  }

  clearContent(): this {
    return this.each((range) => range.clearContent());
  }

  clearFormat(): this {
    return this.each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.each((range) => range.clearNote());
  }

  clearDataValidations(): this {
    return this.each((range) => range.clearDataValidations());
  }
}
