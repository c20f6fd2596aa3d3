// Conditions on the value of a cell, as conditional formats, filters and data validations have them. A condition is the name of
// its criteria (SpreadsheetApp.BooleanCriteria, DataValidationCriteria) and its limits; dates are whole serial numbers.
import type { Book, ConditionalFormat } from './book';
import { serialFromInstant } from './serial';

/** True for a limit that only a formula engine could tell. */
export function isFormula(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('=');
}

type Comparison = (value: number, first: number, second: number) => boolean;

const comparisons: { readonly [criteria: string]: Comparison | undefined } = {
  NUMBER_GREATER_THAN: (value, first) => value > first,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (value, first) => value >= first,
  NUMBER_LESS_THAN: (value, first) => value < first,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (value, first) => value <= first,
  NUMBER_EQUAL_TO: (value, first) => value === first,
  NUMBER_NOT_EQUAL_TO: (value, first) => value !== first,
  NUMBER_BETWEEN: (value, first, second) => value >= first && value <= second,
  NUMBER_NOT_BETWEEN: (value, first, second) => value < first || value > second,
  DATE_AFTER: (day, first) => day > first,
  DATE_BEFORE: (day, first) => day < first,
  DATE_ON_OR_AFTER: (day, first) => day >= first,
  DATE_ON_OR_BEFORE: (day, first) => day <= first,
  DATE_EQUAL_TO: (day, first) => day === first,
  DATE_NOT_EQUAL_TO: (day, first) => day !== first,
  DATE_BETWEEN: (day, first, second) => day >= first && day <= second,
  DATE_NOT_BETWEEN: (day, first, second) => day < first || day > second,
};

/**
 * Whether a number or a day meets a condition with limits; null where the criteria compares nothing. Of dates whole days are
 * compared: the time of day does not count (reference: DataValidationBuilder.requireDateAfter).
 */
export function comparisonMet(criteria: string, limits: readonly unknown[], value: number): boolean | null {
  const whole = criteria.startsWith('DATE_') ? Math.floor : (number: number) => number;
  const [first = Number.NaN, second = Number.NaN] = limits.map((limit) => whole(Number(limit)));
  return comparisons[criteria]?.(whole(value), first, second) ?? null;
}

/**
 * True where the rule's condition holds for a cell, 'unknown' where only a formula engine could say (CUSTOM_FORMULA, a limit such as "=I1").
 * `value` is the cell's plain value (dates are serial numbers), `display` what it shows, `now` an instant in ms for the
 * relative dates. A colour scale has no condition: 'unknown'.
 */
export function conditionMet(
  rule: Pick<ConditionalFormat, 'condition'>,
  value: string | number | boolean,
  display: string,
  book: Book,
  now: number,
): boolean | 'unknown' {
  if (rule.condition === null) return 'unknown';
  const { criteria, values } = rule.condition;
  if (criteria === 'CUSTOM_FORMULA' || values.some(isFormula)) return 'unknown';
  if (criteria === 'CELL_EMPTY') return value === '';
  if (criteria === 'CELL_NOT_EMPTY') return value !== '';
  if (criteria.startsWith('TEXT_')) return textMet(criteria, values, value === '' ? '' : display);
  if (typeof value !== 'number') return false;
  if (criteria.endsWith('_RELATIVE'))
    return relativeMet(criteria, String(values[0]), Math.floor(value), Math.floor(serialFromInstant(now, book.timeZone)));
  return comparisonMet(criteria, values, value) ?? 'unknown';
}

/** Capitals do not count (answers on Stack Overflow advise EXACT() in a custom formula for that). A blank cell contains nothing. */
function textMet(criteria: string, values: readonly unknown[], display: string): boolean | 'unknown' {
  const text = display.toLowerCase();
  const wanted = String(values[0] ?? '').toLowerCase();
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.includes(wanted);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.includes(wanted);
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_NOT_EQUAL_TO':
      return text !== wanted;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(wanted);
    case 'TEXT_ENDS_WITH':
      return text.endsWith(wanted);
    default:
      return 'unknown';
  }
}

/** The days a relative date stands for, first and last (reference: SpreadsheetApp.RelativeDate; the past week ends today). */
function relativeDays(relative: string, today: number): readonly [first: number, last: number] | null {
  switch (relative) {
    case 'TODAY':
      return [today, today];
    case 'TOMORROW':
      return [today + 1, today + 1];
    case 'YESTERDAY':
      return [today - 1, today - 1];
    case 'PAST_WEEK':
      return [today - 6, today];
    case 'PAST_MONTH':
      return [today - 30, today];
    case 'PAST_YEAR':
      return [today - 365, today];
    default:
      return null;
  }
}

function relativeMet(criteria: string, relative: string, day: number, today: number): boolean | 'unknown' {
  const days = relativeDays(relative, today);
  if (days === null) return 'unknown';
  const [first, last] = days;
  switch (criteria) {
    case 'DATE_AFTER_RELATIVE':
      return day > last;
    case 'DATE_BEFORE_RELATIVE':
      return day < first;
    case 'DATE_EQUAL_TO_RELATIVE':
      return day >= first && day <= last;
    default:
      return 'unknown';
  }
}
