// A sheet's filter, and the rows that it hides.

import type { FilterCriteriaModel, SheetModel } from '../../book/book';
import { conditionMet } from '../../book/conditions';
import { displayOf } from '../../book/format';
import { lastRowOf, type Rect, sameRect } from '../../book/rect';
import { costs } from '../../runtime/costs';
import { Exception, type Execution } from '../../runtime/execution';
import { flush } from '../../runtime/flush';
import { type EnumValue, enumValue, type Service } from '../../runtime/guard';
import { writeSheet } from './access';
import { addConditionMethods, conditionFrom, shownCriteria, whenMethods } from './criteria';
import { rangeOf } from './registry';
import { filterRefusedByTable } from './table';

/** Puts a filter on a block; a sheet has at most one. Google refuses a second one, its words are not published: ours. */
export function createFilter(execution: Execution, sheet: SheetModel, rect: Rect): Filter {
  if (sheet.filter !== null) throw new Exception("You can't create a filter in a sheet that already has a filter.");
  const refused = filterRefusedByTable(sheet, rect);
  if (refused !== null) throw new Exception(refused);
  writeSheet(execution, sheet, costs.format, () => sheet.update('filter', () => rect));
  return new Filter(execution, sheet, rect);
}

/** The sheet's filter; null where there is none. */
export function filterOf(execution: Execution, sheet: SheetModel): Filter | null {
  flush(execution);
  return sheet.filter === null ? null : new Filter(execution, sheet, sheet.filter);
}

/**
 * Whether the filter hides a row: below its heading row, one of its columns does not let the row through. Criteria that only a formula engine
 * could tell let all through. Google filters when criteria are set and not at each edit after; here a row counts as it is now.
 */
export function hiddenByFilter(execution: Execution, sheet: SheetModel, row: number): boolean {
  const { filter } = sheet;
  const { book } = execution;
  if (filter === null || row <= filter.row || row > lastRowOf(filter)) return false;
  return [...sheet.filterCriteria].some(([column, { hidden, visible, condition }]) => {
    const cell = sheet.cell(row, column);
    const shown = displayOf(cell, book.locale);
    if (hidden?.includes(shown) === true || visible?.includes(shown) === false) return true;
    return condition !== null && conditionMet({ condition }, cell?.value ?? '', shown, book, execution.now()) === false;
  });
}

export class Filter implements Service {
  readonly gasType = 'Spreadsheet.Filter';

  constructor(
    private readonly execution: Execution,
    private readonly sheet: SheetModel,
    /** Where it was when this handle was made: what is read once the filter is gone. */
    private readonly made: Rect,
  ) {}

  private get rect(): Rect {
    return this.sheet.filter ?? this.made;
  }

  private column(position: number): number {
    const { column, columns } = this.rect;
    if (!Number.isInteger(position) || position < column || position >= column + columns)
      throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
    return position;
  }

  getRange(): Service {
    return rangeOf(this.execution, this.sheet, this.rect);
  }

  /** `position` counts from the sheet's first column (reference: Filter.getColumnFilterCriteria). */
  getColumnFilterCriteria(position: number): FilterCriteria | null {
    const model = this.sheet.filterCriteria.get(this.column(position));
    return model === undefined ? null : new FilterCriteria(this.execution, model);
  }

  setColumnFilterCriteria(position: number, criteria: FilterCriteria | null): this {
    const column = this.column(position);
    const changed = (found: SheetModel['filterCriteria']): SheetModel['filterCriteria'] => {
      const next = new Map(found);
      if (criteria === null) next.delete(column);
      else next.set(column, criteria.model);
      return next;
    };
    writeSheet(this.execution, this.sheet, costs.format, () => this.sheet.update('filterCriteria', changed));
    return this;
  }

  removeColumnFilterCriteria(position: number): this {
    return this.setColumnFilterCriteria(position, null);
  }

  /** Sorts the rows below the heading row (reference: Filter.sort). */
  sort(position: number, ascending: boolean): this {
    const { row, column, rows, columns } = this.rect;
    this.column(position);
    if (rows > 1)
      rangeOf(this.execution, this.sheet, { row: row + 1, column, rows: rows - 1, columns }).sort({ column: position, ascending });
    return this;
  }

  remove(): void {
    const { filter } = this.sheet;
    if (filter === null || !sameRect(filter, this.rect)) return;
    writeSheet(this.execution, this.sheet, costs.format, () => {
      this.sheet.update('filter', () => null);
      this.sheet.update('filterCriteria', () => new Map());
    });
  }
}

const nothing: FilterCriteriaModel = { hidden: null, visible: null, condition: null };

export class FilterCriteria implements Service {
  readonly gasType = 'Spreadsheet.FilterCriteria';

  constructor(
    private readonly execution: Execution,
    readonly model: FilterCriteriaModel,
  ) {}

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.execution, this.model);
  }

  getCriteriaType(): EnumValue | null {
    return this.model.condition === null ? null : enumValue('Spreadsheet.BooleanCriteria', this.model.condition.criteria);
  }

  getCriteriaValues(): unknown[] {
    return this.model.condition === null ? [] : shownCriteria(this.model.condition, this.execution.book.timeZone);
  }

  getHiddenValues(): string[] | null {
    return this.model.hidden === null ? null : [...this.model.hidden];
  }

  getVisibleValues(): string[] | null {
    return this.model.visible === null ? null : [...this.model.visible];
  }
}

export class FilterCriteriaBuilder implements Service {
  readonly gasType = 'Spreadsheet.FilterCriteriaBuilder';
  private model: FilterCriteriaModel;

  constructor(
    private readonly execution: Execution,
    from: FilterCriteriaModel = nothing,
  ) {
    this.model = from;
  }

  build(): FilterCriteria {
    return new FilterCriteria(this.execution, this.model);
  }

  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.execution, this.model);
  }

  getCriteriaType(): EnumValue | null {
    return this.build().getCriteriaType();
  }

  getCriteriaValues(): unknown[] {
    return this.build().getCriteriaValues();
  }

  getHiddenValues(): string[] | null {
    return this.build().getHiddenValues();
  }

  getVisibleValues(): string[] | null {
    return this.build().getVisibleValues();
  }

  setHiddenValues(values: readonly unknown[]): this {
    return this.set({ hidden: values.map(String), visible: null });
  }

  setVisibleValues(values: readonly unknown[]): this {
    return this.set({ visible: values.map(String), hidden: null });
  }

  private set(part: Partial<FilterCriteriaModel>): this {
    this.model = { ...this.model, ...part };
    return this;
  }

  when(criteria: string, ...values: readonly unknown[]): this {
    return this.set({ condition: conditionFrom(criteria, values, this.execution.book.timeZone) });
  }

  withCriteria(criteria: EnumValue, values: readonly unknown[]): this {
    return this.when(criteria.name, ...values);
  }
}

addConditionMethods(FilterCriteriaBuilder, whenMethods);
