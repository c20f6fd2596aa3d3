// Converts validation rules and conditional formats to and from .xlsx. What .xlsx cannot express exactly is kept in the
// state file (bookState.ts). From files of other programs, what Sheets has too is taken over.

import type { ConditionalFormat, SheetRect, ValidationRule } from '../book/book';
import type { XlsxCondition, XlsxValidation } from './hucre';

type Operator = NonNullable<XlsxValidation['operator']>;
type Validation = Omit<XlsxValidation, 'range'>;

/** How formulas name cells: text of a block, and the block a text names (null: no block). */
export type References = {
  readonly write: (place: SheetRect) => string | null;
  readonly read: (formula: string) => SheetRect | null;
};

const operators: readonly (readonly [ending: string, operator: Operator])[] = [
  ['GREATER_THAN', 'greaterThan'],
  ['GREATER_THAN_OR_EQUAL_TO', 'greaterThanOrEqual'],
  ['LESS_THAN', 'lessThan'],
  ['LESS_THAN_OR_EQUAL_TO', 'lessThanOrEqual'],
  ['EQUAL_TO', 'equal'],
  ['NOT_EQUAL_TO', 'notEqual'],
  ['BETWEEN', 'between'],
  ['NOT_BETWEEN', 'notBetween'],
  ['AFTER', 'greaterThan'],
  ['ON_OR_AFTER', 'greaterThanOrEqual'],
  ['BEFORE', 'lessThan'],
  ['ON_OR_BEFORE', 'lessThanOrEqual'],
];
const dateEndings = ['AFTER', 'ON_OR_AFTER', 'BEFORE', 'ON_OR_BEFORE'];

const operatorOf = (ending: string): Operator | null => operators.find(([name]) => name === ending)?.[1] ?? null;

/** "NUMBER_GREATER_THAN" or "DATE_AFTER" for an operator. */
function criteriaOf(kind: 'NUMBER' | 'DATE', operator: Operator): string {
  const found = operators.find(
    ([ending, name]) =>
      name === operator &&
      (kind === 'DATE' ? true : !dateEndings.includes(ending)) &&
      (kind === 'NUMBER' || !['GREATER_THAN', 'GREATER_THAN_OR_EQUAL_TO', 'LESS_THAN', 'LESS_THAN_OR_EQUAL_TO'].includes(ending)),
  );
  return `${kind}_${found?.[0] ?? 'EQUAL_TO'}`;
}

/** Excel keeps a typed list in one formula of at most 255 characters, with commas between the items. */
const longestInlineList = 255;

/** `first` is the top left cell of where the rule holds, as in "B2". Null: Excel cannot say it. */
export function validationToXlsx(rule: ValidationRule, first: string, references: References): Validation | null {
  const condition = conditionOfRule(rule, first, references);
  if (condition === null) return null;
  return {
    ...condition,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.allowInvalid ? 'warning' : 'stop',
    ...(rule.helpText === null ? {} : { showInputMessage: true, inputMessage: rule.helpText.slice(0, 255) }),
  };
}

function conditionOfRule(rule: ValidationRule, first: string, references: References): Validation | null {
  const [one, two] = rule.values;
  const wanted = quoted(String(one ?? ''));
  switch (rule.criteria) {
    case 'CHECKBOX':
      // any program offers this as a list; only the newest Excel has checkboxes in cells
      return rule.values.length === 0 ? { type: 'list', values: ['TRUE', 'FALSE'] } : listOf(rule.values.map(String));
    case 'VALUE_IN_LIST':
      return Array.isArray(one) ? listOf(one.map(String)) : null;
    case 'VALUE_IN_RANGE': {
      const formula = isSheetRect(one) ? references.write(one) : null;
      return formula === null ? null : { type: 'list', formula1: formula };
    }
    case 'CUSTOM_FORMULA':
      return { type: 'custom', formula1: withoutEquals(String(one ?? '')) };
    case 'DATE_IS_VALID_DATE':
      return { type: 'date', operator: 'greaterThanOrEqual', formula1: '1' };
    case 'TEXT_CONTAINS':
      return { type: 'custom', formula1: `ISNUMBER(SEARCH(${wanted},${first}))` };
    case 'TEXT_DOES_NOT_CONTAIN':
      return { type: 'custom', formula1: `ISERROR(SEARCH(${wanted},${first}))` };
    case 'TEXT_EQUAL_TO':
      return { type: 'custom', formula1: `EXACT(${first},${wanted})` };
    case 'TEXT_IS_VALID_EMAIL':
      return { type: 'custom', formula1: `ISNUMBER(MATCH("*@*.*",${first},0))` };
    case 'TEXT_IS_VALID_URL':
      return { type: 'custom', formula1: `ISNUMBER(MATCH("*.*",${first},0))` };
  }
  const kind = rule.criteria.startsWith('DATE_') ? 'date' : rule.criteria.startsWith('NUMBER_') ? 'decimal' : null;
  const operator = operatorOf(rule.criteria.slice(rule.criteria.indexOf('_') + 1));
  if (kind === null || operator === null) return null;
  return { type: kind, operator, formula1: operand(one), ...(two === undefined ? {} : { formula2: operand(two) }) };
}

function listOf(items: readonly string[]): Validation | null {
  const fits =
    items.every((item) => item !== '' && item.trim() === item && !/[",]/.test(item)) && items.join(',').length <= longestInlineList;
  return fits && items.length > 0 ? { type: 'list', values: [...items] } : null;
}

/** Null where Sheets has no such rule. Excel enforces a rule only where it shows an error and the error stops. */
export function validationFromXlsx(found: XlsxValidation, references: References): ValidationRule | null {
  const condition = ruleCondition(found, references);
  if (condition === null) return null;
  const help = found.showInputMessage ? (found.inputMessage ?? '') : '';
  return {
    ...condition,
    allowInvalid: !(found.showErrorMessage === true && (found.errorStyle === undefined || found.errorStyle === 'stop')),
    helpText: help === '' ? null : help,
  };
}

function ruleCondition(found: XlsxValidation, references: References): Pick<ValidationRule, 'criteria' | 'values'> | null {
  const formula = found.formula1 ?? '';
  switch (found.type) {
    case 'list': {
      if (found.values !== undefined) {
        const items = found.values.map((item) => item.trim());
        return items.join().toUpperCase() === 'TRUE,FALSE'
          ? { criteria: 'CHECKBOX', values: [] }
          : { criteria: 'VALUE_IN_LIST', values: [items, true] };
      }
      const place = references.read(formula);
      return place === null ? null : { criteria: 'VALUE_IN_RANGE', values: [place, true] };
    }
    case 'custom':
      return { criteria: 'CUSTOM_FORMULA', values: [`=${formula}`] };
    case 'date':
      if (found.operator === 'greaterThanOrEqual' && formula === '1') return { criteria: 'DATE_IS_VALID_DATE', values: [] };
      return compared('DATE', found);
    case 'whole':
    case 'decimal':
      return compared('NUMBER', found);
    case 'time':
    case 'textLength':
      return null;
  }
}

function compared(kind: 'NUMBER' | 'DATE', found: XlsxValidation): Pick<ValidationRule, 'criteria' | 'values'> | null {
  const values = [found.formula1, found.formula2].flatMap((formula) => (formula === undefined ? [] : [Number(formula)]));
  const operator = found.operator ?? 'between';
  // Sheets compares with plain values only, and has no "date is not"
  if (values.length === 0 || values.some(Number.isNaN) || (kind === 'DATE' && operator === 'notEqual')) return null;
  return { criteria: criteriaOf(kind, operator), values };
}

/** Null: Excel cannot say it, the state file keeps it. `first` is the top left cell of the format's first block. */
export function conditionToXlsx(format: ConditionalFormat, first: string): Omit<XlsxCondition, 'range' | 'priority'> | null {
  if (format.condition === null) return null;
  const { criteria, values } = format.condition;
  const text = String(values[0] ?? '');
  const wanted = quoted(text);
  switch (criteria) {
    case 'CELL_EMPTY':
      return { type: 'containsBlanks', formula: `LEN(TRIM(${first}))=0` };
    case 'CELL_NOT_EMPTY':
      return { type: 'notContainsBlanks', formula: `LEN(TRIM(${first}))>0` };
    case 'TEXT_CONTAINS':
      return { type: 'containsText', text, formula: `NOT(ISERROR(SEARCH(${wanted},${first})))` };
    case 'TEXT_DOES_NOT_CONTAIN':
      return { type: 'notContainsText', text, formula: `ISERROR(SEARCH(${wanted},${first}))` };
    case 'TEXT_STARTS_WITH':
      return { type: 'beginsWith', text, formula: `LEFT(${first},${text.length})=${wanted}` };
    case 'TEXT_ENDS_WITH':
      return { type: 'endsWith', text, formula: `RIGHT(${first},${text.length})=${wanted}` };
    case 'TEXT_EQUAL_TO':
      return { type: 'cellIs', operator: 'equal', formula: wanted };
    case 'TEXT_NOT_EQUAL_TO':
      return { type: 'cellIs', operator: 'notEqual', formula: wanted };
    case 'CUSTOM_FORMULA':
      return { type: 'expression', formula: withoutEquals(text) };
    case 'DATE_AFTER_RELATIVE':
    case 'DATE_BEFORE_RELATIVE':
    case 'DATE_EQUAL_TO_RELATIVE':
      return relativeCondition(criteria, text, first);
  }
  const operator = operatorOf(criteria.slice(criteria.indexOf('_') + 1));
  return operator === null ? null : { type: 'cellIs', operator, formula: values.map(operand) };
}

/** Only single days can be said in one comparison. */
function relativeCondition(criteria: string, day: string, first: string): Omit<XlsxCondition, 'range' | 'priority'> | null {
  const limit = day === 'TODAY' ? 'TODAY()' : day === 'TOMORROW' ? 'TODAY()+1' : day === 'YESTERDAY' ? 'TODAY()-1' : null;
  const sign = criteria === 'DATE_AFTER_RELATIVE' ? '>' : criteria === 'DATE_BEFORE_RELATIVE' ? '<' : '=';
  return limit === null ? null : { type: 'expression', formula: `AND(ISNUMBER(${first}),INT(${first})${sign}${limit})` };
}

/** Null where Sheets has no such condition (icon sets, data bars, top ten …). */
export function conditionFromXlsx(found: XlsxCondition, first: string): ConditionalFormat['condition'] {
  const [formula = '', second] = found.formula === undefined ? [] : typeof found.formula === 'string' ? [found.formula] : found.formula;
  const text = found.text ?? '';
  switch (found.type) {
    case 'containsBlanks':
      return { criteria: 'CELL_EMPTY', values: [] };
    case 'notContainsBlanks':
      return { criteria: 'CELL_NOT_EMPTY', values: [] };
    case 'containsText':
      return { criteria: 'TEXT_CONTAINS', values: [text] };
    case 'notContainsText':
      return { criteria: 'TEXT_DOES_NOT_CONTAIN', values: [text] };
    case 'beginsWith':
      return { criteria: 'TEXT_STARTS_WITH', values: [text] };
    case 'endsWith':
      return { criteria: 'TEXT_ENDS_WITH', values: [text] };
    case 'expression':
      return { criteria: 'CUSTOM_FORMULA', values: [`=${formula}`] };
    case 'cellIs':
      return cellIs(found.operator ?? 'equal', formula, second, first);
    default:
      return null;
  }
}

function cellIs(operator: Operator, formula: string, second: string | undefined, first: string): ConditionalFormat['condition'] {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1]?.replaceAll('""', '"');
  if (text !== undefined && (operator === 'equal' || operator === 'notEqual')) {
    return { criteria: operator === 'equal' ? 'TEXT_EQUAL_TO' : 'TEXT_NOT_EQUAL_TO', values: [text] };
  }
  const values = [formula, ...(second === undefined ? [] : [second])].map(Number);
  if (!values.some(Number.isNaN)) return { criteria: criteriaOf('NUMBER', operator), values };
  const signs: Readonly<Record<Operator, string | null>> = {
    equal: '=',
    notEqual: '<>',
    greaterThan: '>',
    greaterThanOrEqual: '>=',
    lessThan: '<',
    lessThanOrEqual: '<=',
    between: null,
    notBetween: null,
  };
  const sign = signs[operator];
  return sign === null ? null : { criteria: 'CUSTOM_FORMULA', values: [`=${first}${sign}${formula}`] };
}

function isSheetRect(value: unknown): value is SheetRect {
  return typeof value === 'object' && value !== null && 'sheetId' in value && 'rect' in value;
}

const withoutEquals = (formula: string): string => formula.replace(/^=/, '');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const operand = (value: unknown): string => (typeof value === 'string' ? withoutEquals(value) : String(value));
