// Data validation rules as scripts see them, and the builder they make rules with.

import type { SheetRect, ValidationRule } from '../../book/book';
import { entryText, placeOf, plainValue } from '../../book/validation';
import { Exception, type Execution } from '../../runtime/execution';
import { type EnumValue, enumValue, type Service } from '../../runtime/guard';
import { addConditionMethods, requireMethods, shownCriteria, wholeDays } from './criteria';
import type { Range } from './range';
import { isRange, rangeOf } from './registry';

/** The most items of a drop-down list. Said to be about 500 on Google (unverified); here it is refused, so that no one leans on more. */
const longestList = 500;

/** What getCriteriaValues answers: dates as shownCriteria says, a range as a Range. */
function shownValues(execution: Execution, rule: ValidationRule): unknown[] {
  const { book } = execution;
  if (/^DATE_/.test(rule.criteria)) return shownCriteria(rule, book.timeZone);
  const place = placeOf(rule);
  if (place === null) return rule.values.map((value) => (Array.isArray(value) ? [...value] : value));
  const sheet = book.sheetById(place.sheetId);
  return [sheet === undefined || place.rect.rows === 0 ? '#REF!' : rangeOf(execution, sheet, place.rect), rule.values[1] ?? true];
}

/** A validation rule as a script sees it. */
export class DataValidation implements Service {
  readonly gasType: string = 'Spreadsheet.DataValidation';

  constructor(
    private readonly execution: Execution,
    readonly rule: ValidationRule,
  ) {}

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution, this.rule);
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }

  getCriteriaType(): EnumValue {
    return enumValue('Spreadsheet.DataValidationCriteria', this.rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    return shownValues(this.execution, this.rule);
  }

  getHelpText(): string | null {
    return this.rule.helpText;
  }
}

/** The rules a script can ask for by withCriteria; relative dates can be read but not set (live: gas-fakes testsheetsdatavalidations). */
const neededValues: { readonly [criteria: string]: number } = {
  DATE_IS_VALID_DATE: 0,
  TEXT_IS_VALID_EMAIL: 0,
  TEXT_IS_VALID_URL: 0,
  DATE_BETWEEN: 2,
  DATE_NOT_BETWEEN: 2,
  NUMBER_BETWEEN: 2,
  NUMBER_NOT_BETWEEN: 2,
};

export class DataValidationBuilder implements Service {
  readonly gasType = 'Spreadsheet.DataValidationBuilder';
  private criteria: string | null = null;
  private values: readonly unknown[] = [];
  /** A new rule lets a wrong value in and only marks it (reference: DataValidationBuilder.setAllowInvalid; live: gas-fakes). */
  private allowInvalid = true;
  private helpText: string | null = null;

  constructor(
    private readonly execution: Execution,
    from?: ValidationRule,
  ) {
    if (from === undefined) return;
    this.criteria = from.criteria;
    this.values = from.values;
    this.allowInvalid = from.allowInvalid;
    this.helpText = from.helpText;
  }

  /** The words for a rule without a criterion are ours: no published text was found. */
  build(): DataValidation {
    if (this.criteria === null) throw new Exception('A data validation rule needs a criterion.');
    return new DataValidation(this.execution, this.rule(this.criteria));
  }

  copy(): DataValidationBuilder {
    const copy = new DataValidationBuilder(this.execution);
    copy.criteria = this.criteria;
    copy.values = this.values;
    copy.allowInvalid = this.allowInvalid;
    copy.helpText = this.helpText;
    return copy;
  }

  private rule(criteria: string): ValidationRule {
    return { criteria, values: this.values, allowInvalid: this.allowInvalid, helpText: this.helpText };
  }

  /** Sets the criterion; Dates become whole days. */
  when(criteria: string, ...values: readonly unknown[]): this {
    this.criteria = criteria;
    this.values = wholeDays(values, this.execution.book.timeZone);
    return this;
  }

  getAllowInvalid(): boolean {
    return this.allowInvalid;
  }

  getCriteriaType(): EnumValue | null {
    return this.criteria === null ? null : enumValue('Spreadsheet.DataValidationCriteria', this.criteria);
  }

  getCriteriaValues(): unknown[] {
    return this.criteria === null ? [] : shownValues(this.execution, this.rule(this.criteria));
  }

  getHelpText(): string | null {
    return this.helpText;
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.allowInvalid = allowInvalid;
    return this;
  }

  setHelpText(helpText: string): this {
    this.helpText = helpText;
    return this;
  }

  requireCheckbox(...values: unknown[]): this {
    const custom = values.filter((value) => value !== undefined && value !== null);
    if (custom.length === 2 && entryText(plainValue(custom[0])) === entryText(plainValue(custom[1])))
      throw new Exception('Invalid argument: uncheckedValue');
    return this.when('CHECKBOX', ...custom.map(plainValue));
  }

  /** Everything in the list becomes text, and the drop-down shows unless told otherwise (live: gas-fakes). */
  requireValueInList(items: readonly unknown[], showDropdown = true): this {
    if (items.length > longestList)
      throw new Exception(`The list has ${items.length} items, but a drop-down takes at most ${longestList}.`);
    return this.when(
      'VALUE_IN_LIST',
      items.map((item) => String(item ?? '')),
      showDropdown,
    );
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    return this.when('VALUE_IN_RANGE', { sheetId: range.sheet.id, rect: range.rect } satisfies SheetRect, showDropdown);
  }

  withCriteria(criteria: EnumValue, given: readonly unknown[]): this {
    const [first, second] = given;
    switch (criteria.name) {
      case 'DATE_AFTER_RELATIVE':
      case 'DATE_BEFORE_RELATIVE':
      case 'DATE_EQUAL_TO_RELATIVE':
        throw new Exception(`The criteria ${criteria.name} can be read but not set by a script.`);
      case 'VALUE_IN_LIST':
        if (!Array.isArray(first)) throw new Exception('Invalid argument: args');
        return this.requireValueInList(first, second !== false);
      case 'VALUE_IN_RANGE':
        if (!isRange(first)) throw new Exception('Invalid argument: args');
        return this.requireValueInRange(first, second !== false);
      case 'CHECKBOX':
        return this.requireCheckbox(...given);
    }
    if (given.length !== (neededValues[criteria.name] ?? 1)) throw new Exception('Invalid argument: args');
    return this.when(criteria.name, ...given);
  }
}

addConditionMethods(DataValidationBuilder, requireMethods);
