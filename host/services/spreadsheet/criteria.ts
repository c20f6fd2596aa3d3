// Shared by the builders of filters, conditional formats and data validations: conditions, and one method for each.
import type { ConditionalFormat } from '../../book/book';
import { instantFromSerial, serialFromInstant } from '../../book/serial';
import { Exception } from '../../runtime/execution';
import { EnumValue, enumValue } from '../../runtime/guard';

export type Condition = NonNullable<ConditionalFormat['condition']>;

/**
 * What getCriteriaValues answers: dates as Dates at midnight of the spreadsheet's zone, relative dates as their enum. A limit
 * may be a formula a person typed ("=I1"): it stays text.
 */
export function shownCriteria(condition: Condition, timeZone: string): unknown[] {
  if (condition.criteria.endsWith('_RELATIVE')) return condition.values.map((name) => enumValue('Spreadsheet.RelativeDate', String(name)));
  if (!condition.criteria.startsWith('DATE_')) return [...condition.values];
  return condition.values.map((value) => (typeof value === 'number' ? new Date(instantFromSerial(value, timeZone)) : value));
}

/** A condition from a builder's arguments: Dates become whole days, an enum its name. */
export function conditionFrom(criteria: string, values: readonly unknown[], timeZone: string): Condition {
  const [first] = values;
  if (first instanceof EnumValue)
    return { criteria: criteria.endsWith('_RELATIVE') ? criteria : `${criteria}_RELATIVE`, values: [first.name] };
  return { criteria, values: wholeDays(values, timeZone) };
}

/** Dates become whole days, for only year, month and day of a limit count (reference: requireDateAfter). */
export function wholeDays(values: readonly unknown[], timeZone: string): unknown[] {
  const plain = values.map((value) => (value instanceof Date ? Math.floor(serialFromInstant(value.getTime(), timeZone)) : value));
  if (plain.some((value) => typeof value === 'number' && Number.isNaN(value))) throw new Exception('Invalid argument: date');
  return plain;
}

/** Methods of ConditionalFormatRuleBuilder and FilterCriteriaBuilder; the guard lets a script see those that Google's class has. */
export const whenMethods: Readonly<Record<string, string>> = {
  whenCellEmpty: 'CELL_EMPTY',
  whenCellNotEmpty: 'CELL_NOT_EMPTY',
  whenDateAfter: 'DATE_AFTER',
  whenDateBefore: 'DATE_BEFORE',
  whenDateEqualTo: 'DATE_EQUAL_TO',
  whenDateNotEqualTo: 'DATE_NOT_EQUAL_TO',
  whenFormulaSatisfied: 'CUSTOM_FORMULA',
  whenNumberBetween: 'NUMBER_BETWEEN',
  whenNumberEqualTo: 'NUMBER_EQUAL_TO',
  whenNumberGreaterThan: 'NUMBER_GREATER_THAN',
  whenNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  whenNumberLessThan: 'NUMBER_LESS_THAN',
  whenNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  whenNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  whenNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  whenTextContains: 'TEXT_CONTAINS',
  whenTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  whenTextEndsWith: 'TEXT_ENDS_WITH',
  whenTextEqualTo: 'TEXT_EQUAL_TO',
  whenTextNotEqualTo: 'TEXT_NOT_EQUAL_TO',
  whenTextStartsWith: 'TEXT_STARTS_WITH',
};

/** Methods of DataValidationBuilder. */
export const requireMethods: Readonly<Record<string, string>> = {
  requireDate: 'DATE_IS_VALID_DATE',
  requireDateAfter: 'DATE_AFTER',
  requireDateBefore: 'DATE_BEFORE',
  requireDateBetween: 'DATE_BETWEEN',
  requireDateEqualTo: 'DATE_EQUAL_TO',
  requireDateNotBetween: 'DATE_NOT_BETWEEN',
  requireDateOnOrAfter: 'DATE_ON_OR_AFTER',
  requireDateOnOrBefore: 'DATE_ON_OR_BEFORE',
  requireFormulaSatisfied: 'CUSTOM_FORMULA',
  requireNumberBetween: 'NUMBER_BETWEEN',
  requireNumberEqualTo: 'NUMBER_EQUAL_TO',
  requireNumberGreaterThan: 'NUMBER_GREATER_THAN',
  requireNumberGreaterThanOrEqualTo: 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  requireNumberLessThan: 'NUMBER_LESS_THAN',
  requireNumberLessThanOrEqualTo: 'NUMBER_LESS_THAN_OR_EQUAL_TO',
  requireNumberNotBetween: 'NUMBER_NOT_BETWEEN',
  requireNumberNotEqualTo: 'NUMBER_NOT_EQUAL_TO',
  requireTextContains: 'TEXT_CONTAINS',
  requireTextDoesNotContain: 'TEXT_DOES_NOT_CONTAIN',
  requireTextEqualTo: 'TEXT_EQUAL_TO',
  requireTextIsEmail: 'TEXT_IS_VALID_EMAIL',
  requireTextIsUrl: 'TEXT_IS_VALID_URL',
};

type ConditionBuilder = { when(criteria: string, ...values: readonly unknown[]): unknown };

/** Gives a builder a method for each condition: its arguments are the limits. */
export function addConditionMethods(builder: { readonly prototype: ConditionBuilder }, methods: Readonly<Record<string, string>>): void {
  for (const [name, criteria] of Object.entries(methods)) {
    Object.defineProperty(builder.prototype, name, {
      value(this: ConditionBuilder, ...limits: readonly unknown[]): unknown {
        return this.when(criteria, ...limits);
      },
    });
  }
}
