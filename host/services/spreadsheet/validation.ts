// Data validation: which values a rule lets in, and the builder scripts make rules with.

import type { Book, SheetModel, SheetRect, ValidationRule } from '../../book/book';
import { instantFromSerial, serialFromInstant } from '../../book/serial';
import { Exception, type Execution } from '../../runtime/execution';
import { type EnumValue, enumValue, type Service } from '../../runtime/guard';
import type { Range } from './range';
import { isRange, rangeOf } from './registry';

/** The most items of a drop-down list. Said to be about 500 on Google (unverified); here it is refused, so that no one leans on more. */
export const longestList = 500;

/**
 * True where the rule lets this value in. Blank is always let in: a rule judges what is entered, not what is cleared.
 * Dates arrive as serial numbers. CUSTOM_FORMULA is always true because the host computes no formulas, and so is a limit
 * that is a formula ("=I1", as people can set it), and so are the relative dates, which scripts cannot set.
 */
export function acceptedBy(rule: ValidationRule, typed: string | number | boolean, book: Book): boolean {
  if (typed === '') return true;
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
      return listedBy(rule).has(textOf(typed));
    case 'VALUE_IN_RANGE':
      return offeredBy(rule, book).has(textOf(typed));
    case 'CHECKBOX':
      return checkboxValues(rule).some((value) => textOf(value) === textOf(typed));
    case 'CUSTOM_FORMULA':
    case 'DATE_AFTER_RELATIVE':
    case 'DATE_BEFORE_RELATIVE':
    case 'DATE_EQUAL_TO_RELATIVE':
      return true;
  }
  if (rule.values.some(isFormula)) return true;
  if (rule.criteria.startsWith('DATE_')) return typeof typed === 'number' && dateAccepted(rule, Math.floor(typed));
  if (rule.criteria.startsWith('NUMBER_')) return typeof typed === 'number' && numberAccepted(rule, typed);
  return textAccepted(rule, textOf(typed));
}

/** The drop-down items of a VALUE_IN_LIST rule; none for other rules. */
export function itemsOf(rule: ValidationRule): readonly string[] {
  const first = rule.criteria === 'VALUE_IN_LIST' ? rule.values[0] : undefined;
  return Array.isArray(first) ? first.map(String) : [];
}

/** What a checkbox cell may hold: checked first, unchecked second. With one custom value, unchecked is blank. */
export function checkboxValues(rule: ValidationRule): readonly [checked: string | number | boolean, unchecked: string | number | boolean] {
  const [checked, unchecked] = rule.values;
  if (checked === undefined) return [true, false];
  return [plain(checked), unchecked === undefined ? '' : plain(unchecked)];
}

/** The place a VALUE_IN_RANGE rule looks at; null for other rules. */
export function placeOf(rule: ValidationRule): SheetRect | null {
  const first = rule.criteria === 'VALUE_IN_RANGE' ? rule.values[0] : undefined;
  return isPlace(first) ? first : null;
}

const lists = new WeakMap<ValidationRule, ReadonlySet<string>>();

/** The items of a list, looked up fast: rules are never changed in place. */
function listedBy(rule: ValidationRule): ReadonlySet<string> {
  const known = lists.get(rule) ?? new Set(itemsOf(rule));
  lists.set(rule, known);
  return known;
}

const offers = new WeakMap<ValidationRule, { readonly sheet: SheetModel; readonly version: number; readonly texts: ReadonlySet<string> }>();

/** The offered values as text, read once per state of their sheet: a write of thousands of rows asks for each of its cells. */
function offeredBy(rule: ValidationRule, book: Book): ReadonlySet<string> {
  const place = placeOf(rule);
  const sheet = place === null ? undefined : book.sheetById(place.sheetId);
  if (sheet === undefined) return new Set();
  const known = offers.get(rule);
  if (known?.sheet === sheet && known.version === sheet.version) return known.texts;
  const values = valuesOf(rule, book).filter((value) => value !== '');
  const texts = new Set(values.map(textOf));
  offers.set(rule, { sheet, version: sheet.version, texts });
  return texts;
}

/** The values a VALUE_IN_RANGE rule offers today, blanks included; none where its sheet is gone. */
export function valuesOf(rule: ValidationRule, book: Book): readonly (string | number | boolean)[] {
  const place = placeOf(rule);
  const sheet = place === null ? undefined : book.sheetById(place.sheetId);
  if (place === null || sheet === undefined) return [];
  const values: (string | number | boolean)[] = [];
  for (let row = place.rect.row; row < place.rect.row + place.rect.rows; row += 1) {
    for (let column = place.rect.column; column < place.rect.column + place.rect.columns; column += 1) {
      values.push(sheet.cell(row, column)?.value ?? '');
    }
  }
  return values;
}

/** True for a limit that only a formula engine could tell. */
export function isFormula(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('=');
}

function isPlace(value: unknown): value is SheetRect {
  return typeof value === 'object' && value !== null && 'sheetId' in value && 'rect' in value;
}

/**
 * Entries are compared as text: a list keeps text and a cell keeps numbers, so "1" lets the number 1 in. Capitals count
 * (unverified on Google).
 */
function textOf(value: string | number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function plain(value: unknown): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** Whole days are compared: the time of day of a limit is ignored (reference: DataValidationBuilder.requireDateAfter). */
function dateAccepted(rule: ValidationRule, day: number): boolean {
  const [first = Number.NaN, second = Number.NaN] = rule.values.map(Number);
  switch (rule.criteria) {
    case 'DATE_IS_VALID_DATE':
      return true;
    case 'DATE_AFTER':
      return day > first;
    case 'DATE_BEFORE':
      return day < first;
    case 'DATE_ON_OR_AFTER':
      return day >= first;
    case 'DATE_ON_OR_BEFORE':
      return day <= first;
    case 'DATE_EQUAL_TO':
      return day === first;
    case 'DATE_BETWEEN':
      return day >= first && day <= second;
    case 'DATE_NOT_BETWEEN':
      return day < first || day > second;
    default:
      throw unknownCriteria(rule.criteria);
  }
}

function numberAccepted(rule: ValidationRule, typed: number): boolean {
  const [first = Number.NaN, second = Number.NaN] = rule.values.map(Number);
  switch (rule.criteria) {
    case 'NUMBER_GREATER_THAN':
      return typed > first;
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return typed >= first;
    case 'NUMBER_LESS_THAN':
      return typed < first;
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return typed <= first;
    case 'NUMBER_EQUAL_TO':
      return typed === first;
    case 'NUMBER_NOT_EQUAL_TO':
      return typed !== first;
    case 'NUMBER_BETWEEN':
      return typed >= first && typed <= second;
    case 'NUMBER_NOT_BETWEEN':
      return typed < first || typed > second;
    default:
      throw unknownCriteria(rule.criteria);
  }
}

function textAccepted(rule: ValidationRule, typed: string): boolean {
  const wanted = String(rule.values[0] ?? '');
  switch (rule.criteria) {
    case 'TEXT_CONTAINS':
      return typed.toLowerCase().includes(wanted.toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !typed.toLowerCase().includes(wanted.toLowerCase());
    case 'TEXT_EQUAL_TO':
      return typed === wanted;
    case 'TEXT_IS_VALID_EMAIL':
      return /^[^\s@"(),:;<>[\]\\]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/.test(typed);
    case 'TEXT_IS_VALID_URL':
      return (
        /^(?:(?:https?|ftp):\/\/|mailto:)?[^\s/:@]+(?:\.[^\s/:@.]+)+(?::\d+)?(?:[/?#]\S*)?$/i.test(typed) || /^mailto:\S+@\S+$/i.test(typed)
      );
    default:
      throw unknownCriteria(rule.criteria);
  }
}

function unknownCriteria(name: string): Error {
  return new Error(`No such validation criteria: ${name}`);
}

/** What getCriteriaValues answers: dates as Dates at midnight of the spreadsheet's zone, a range as a Range. */
function shownValues(execution: Execution, rule: ValidationRule): unknown[] {
  const { book } = execution;
  if (rule.criteria.endsWith('_RELATIVE')) return rule.values.map((name) => enumValue('Spreadsheet.RelativeDate', String(name)));
  if (rule.criteria.startsWith('DATE_')) {
    // a limit may be a formula a person typed ("=I1"): it stays text
    return rule.values.map((value) => (typeof value === 'number' ? new Date(instantFromSerial(value, book.timeZone)) : value));
  }
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

  private require(criteria: string, ...values: unknown[]): this {
    this.criteria = criteria;
    this.values = values.map((value) => (value instanceof Date ? this.day(value) : value));
    return this;
  }

  /** Only year, month and day of a limit count (reference: requireDateAfter). */
  private day(date: Date): number {
    if (Number.isNaN(date.getTime())) throw new Exception('Invalid argument: date');
    return Math.floor(serialFromInstant(date.getTime(), this.execution.book.timeZone));
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
    if (custom.length === 2 && textOf(plain(custom[0])) === textOf(plain(custom[1])))
      throw new Exception('Invalid argument: uncheckedValue');
    return this.require('CHECKBOX', ...custom.map(plain));
  }

  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE');
  }

  requireDateAfter(date: Date): this {
    return this.require('DATE_AFTER', date);
  }

  requireDateBefore(date: Date): this {
    return this.require('DATE_BEFORE', date);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.require('DATE_BETWEEN', start, end);
  }

  requireDateEqualTo(date: Date): this {
    return this.require('DATE_EQUAL_TO', date);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.require('DATE_NOT_BETWEEN', start, end);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.require('DATE_ON_OR_AFTER', date);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.require('DATE_ON_OR_BEFORE', date);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', formula);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', start, end);
  }

  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', number);
  }

  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', number);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }

  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', number);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.require('NUMBER_NOT_BETWEEN', start, end);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.require('NUMBER_NOT_EQUAL_TO', number);
  }

  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', text);
  }

  requireTextDoesNotContain(text: string): this {
    return this.require('TEXT_DOES_NOT_CONTAIN', text);
  }

  requireTextEqualTo(text: string): this {
    return this.require('TEXT_EQUAL_TO', text);
  }

  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL');
  }

  requireTextIsUrl(): this {
    return this.require('TEXT_IS_VALID_URL');
  }

  /** Everything in the list becomes text, and the drop-down shows unless told otherwise (live: gas-fakes). */
  requireValueInList(items: readonly unknown[], showDropdown = true): this {
    if (items.length > longestList)
      throw new Exception(`The list has ${items.length} items, but a drop-down takes at most ${longestList}.`);
    return this.require(
      'VALUE_IN_LIST',
      items.map((item) => String(item ?? '')),
      showDropdown,
    );
  }

  requireValueInRange(range: Range, showDropdown = true): this {
    return this.require('VALUE_IN_RANGE', { sheetId: range.sheet.id, rect: range.rect } satisfies SheetRect, showDropdown);
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
    return this.require(criteria.name, ...given);
  }
}
