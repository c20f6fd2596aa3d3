// Data validation: which values a rule lets in, and what its drop-down or checkbox offers.
import type { Book, SheetRect, ValidationRule } from './book';
import { comparisonMet, isFormula } from './conditions';
import type { SheetModel } from './sheetModel';

/**
 * True where the rule lets this value in. Blank is always let in: a rule judges what is entered, not what is cleared.
 * Dates arrive as serial numbers. CUSTOM_FORMULA is always true because the host computes no formulas, and so is a limit
 * that is a formula ("=I1", as people can set it), and so are the relative dates, which scripts cannot set.
 */
export function acceptedBy(rule: ValidationRule, typed: string | number | boolean, book: Book): boolean {
  if (typed === '') return true;
  switch (rule.criteria) {
    case 'VALUE_IN_LIST':
      return listedBy(rule).has(entryText(typed));
    case 'VALUE_IN_RANGE':
      return offeredBy(rule, book).has(entryText(typed));
    case 'CHECKBOX':
      return checkboxValues(rule).some((value) => entryText(value) === entryText(typed));
    case 'CUSTOM_FORMULA':
    case 'DATE_AFTER_RELATIVE':
    case 'DATE_BEFORE_RELATIVE':
    case 'DATE_EQUAL_TO_RELATIVE':
      return true;
  }
  if (rule.values.some(isFormula)) return true;
  if (rule.criteria === 'DATE_IS_VALID_DATE') return typeof typed === 'number';
  if (/^(?:DATE|NUMBER)_/.test(rule.criteria)) return typeof typed === 'number' && compared(rule, typed);
  return textAccepted(rule, entryText(typed));
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
  return [plainValue(checked), unchecked === undefined ? '' : plainValue(unchecked)];
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
  const texts = new Set(values.map(entryText));
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

function isPlace(value: unknown): value is SheetRect {
  return typeof value === 'object' && value !== null && 'sheetId' in value && 'rect' in value;
}

/**
 * Entries are compared as text: a list keeps text and a cell keeps numbers, so "1" lets the number 1 in. Capitals count
 * (unverified on Google).
 */
export function entryText(value: string | number | boolean): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

export function plainValue(value: unknown): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function compared({ criteria, values }: ValidationRule, typed: number): boolean {
  const met = comparisonMet(criteria, values, typed);
  if (met === null) throw unknownCriteria(criteria);
  return met;
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
