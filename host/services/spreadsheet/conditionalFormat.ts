// Conditional formats as scripts see them, and the builder they make rules with.

import type { Book, ConditionalFormat, SheetModel, Style } from '../../book/book';
import type { Rect } from '../../book/rect';
import { costs } from '../../runtime/costs';
import { Exception, type Execution } from '../../runtime/execution';
import { flush } from '../../runtime/flush';
import { type EnumValue, enumValue, type Service } from '../../runtime/guard';
import { writeSheet } from './access';
import { addConditionMethods, type Condition, conditionFrom, shownCriteria, whenMethods } from './criteria';
import { isRange, rangeOf } from './registry';
import { colourOf } from './richText';

/** One end or the middle of a colour scale; `type` is a name of SpreadsheetApp.InterpolationType, `value` its formula or number as text. */
type GradientPoint = { readonly color: string; readonly type: string; readonly value: string };
export type Gradient = { readonly min: GradientPoint | null; readonly mid: GradientPoint | null; readonly max: GradientPoint | null };

const noGradient: Gradient = { min: null, mid: null, max: null };

/** The colour scale of a rule; null for rules with a condition. */
function gradientOf(rule: ConditionalFormat): Gradient | null {
  const { gradient } = rule;
  return typeof gradient === 'object' && gradient !== null ? { ...noGradient, ...gradient } : null;
}

/** True where a formula names a cell of another tab, outside of quoted text. */
function namesOtherSheet(formula: string, sheet: SheetModel, book: Book): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
  for (const [, quoted, plain] of bare.matchAll(/(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!/gu)) {
    if ((quoted?.replace(/''/g, "'") ?? plain) !== sheet.name) return true;
  }
  const words = new Set(bare.match(/[\p{L}_][\p{L}\p{M}\p{N}_]*/gu) ?? []);
  return book.namedRanges.some(({ name, sheetId }) => sheetId !== sheet.id && words.has(name));
}

/**
 * The rules of setConditionalFormatRules as the model keeps them. A rule for another tab, or whose formula looks at another
 * tab, is refused (live: ErrorHandler catalogue; a custom formula that names a range of another tab fails the whole set).
 */
function conditionalFormatsFrom(sheet: SheetModel, rules: readonly unknown[]): ConditionalFormat[] {
  return rules.map((rule) => {
    if (!(rule instanceof ConditionalFormatRule)) throw new Exception('Invalid argument: rules');
    const { model } = rule;
    const formulas = model.condition?.criteria === 'CUSTOM_FORMULA' ? model.condition.values.map(String) : [];
    if (rule.sheet !== sheet || formulas.some((formula) => namesOtherSheet(formula, sheet, sheet.book))) {
      throw new Exception('Conditional format rule cannot reference a different sheet.');
    }
    return model;
  });
}

/** The rules of a sheet as a script sees them. */
export function conditionalFormatRulesOf(execution: Execution, sheet: SheetModel): ConditionalFormatRule[] {
  flush(execution);
  return sheet.conditionalFormats.map((model) => new ConditionalFormatRule(execution, sheet, model));
}

/** Replaces the rules of a sheet (setConditionalFormatRules, clearConditionalFormatRules). */
export function setConditionalFormatRules(execution: Execution, sheet: SheetModel, rules: readonly unknown[]): void {
  const models = conditionalFormatsFrom(sheet, rules);
  writeSheet(execution, sheet, costs.format, () => sheet.update('conditionalFormats', () => models));
}

export class ConditionalFormatRule implements Service {
  readonly gasType = 'Spreadsheet.ConditionalFormatRule';

  constructor(
    private readonly execution: Execution,
    readonly sheet: SheetModel,
    readonly model: ConditionalFormat,
  ) {}

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this);
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.model.condition === null ? null : new BooleanCondition(this.execution, this.model.condition, this.model.style);
  }

  getGradientCondition(): GradientCondition | null {
    const gradient = gradientOf(this.model);
    return gradient === null ? null : new GradientCondition(gradient);
  }

  getRanges(): Service[] {
    return this.model.ranges.map((rect) => rangeOf(this.execution, this.sheet, rect));
  }
}

export class BooleanCondition implements Service {
  readonly gasType = 'Spreadsheet.BooleanCondition';

  constructor(
    private readonly execution: Execution,
    private readonly condition: Condition,
    private readonly style: Style,
  ) {}

  /** Live: gas-fakes testconditionalformat. */
  toString(): string {
    return 'ConditionalFormatBooleanCondition';
  }

  getCriteriaType(): EnumValue {
    return enumValue('Spreadsheet.BooleanCriteria', this.condition.criteria);
  }

  getCriteriaValues(): unknown[] {
    return shownCriteria(this.condition, this.execution.book.timeZone);
  }

  getBackground(): string | null {
    return this.style.background ?? null;
  }

  getFontColor(): string | null {
    return this.style.color ?? null;
  }

  getBold(): boolean | null {
    return this.style.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.style.italic ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.style.strike ?? null;
  }

  getUnderline(): boolean | null {
    return this.style.underline ?? null;
  }
}

export class GradientCondition implements Service {
  readonly gasType = 'Spreadsheet.GradientCondition';

  constructor(private readonly gradient: Gradient) {}

  /** Live: gas-fakes testconditionalformat. */
  toString(): string {
    return 'ConditionalFormatGradientCondition';
  }

  getMinColor(): string {
    return this.gradient.min?.color ?? '';
  }

  getMinType(): EnumValue | null {
    return typeOf(this.gradient.min);
  }

  getMinValue(): string {
    return this.gradient.min?.value ?? '';
  }

  getMidColor(): string {
    return this.gradient.mid?.color ?? '';
  }

  getMidType(): EnumValue | null {
    return typeOf(this.gradient.mid);
  }

  getMidValue(): string {
    return this.gradient.mid?.value ?? '';
  }

  getMaxColor(): string {
    return this.gradient.max?.color ?? '';
  }

  getMaxType(): EnumValue | null {
    return typeOf(this.gradient.max);
  }

  getMaxValue(): string {
    return this.gradient.max?.value ?? '';
  }
}

function typeOf(point: GradientPoint | null): EnumValue | null {
  return point === null ? null : enumValue('Spreadsheet.InterpolationType', point.type);
}

type Draft = {
  readonly sheet: SheetModel | null;
  readonly ranges: readonly Rect[];
  readonly condition: Condition | null;
  readonly gradient: Gradient | null;
  readonly style: Style;
};

export class ConditionalFormatRuleBuilder implements Service {
  readonly gasType = 'Spreadsheet.ConditionalFormatRuleBuilder';
  private draft: Draft = { sheet: null, ranges: [], condition: null, gradient: null, style: {} };

  constructor(
    private readonly execution: Execution,
    from?: ConditionalFormatRule,
  ) {
    if (from === undefined) return;
    const { ranges, condition, style } = from.model;
    this.draft = { sheet: from.sheet, ranges, condition, gradient: gradientOf(from.model), style };
  }

  /** A rule needs a place and a condition or a colour scale. That Google refuses it here, and in which words, is unverified. */
  build(): ConditionalFormatRule {
    const { sheet, ranges, condition, gradient, style } = this.draft;
    if (sheet === null || ranges.length === 0) throw new Exception('A conditional format rule needs at least one range.');
    if (condition === null && gradient === null) throw new Exception('A conditional format rule needs a condition.');
    return new ConditionalFormatRule(this.execution, sheet, { ranges, condition, gradient, style });
  }

  copy(): ConditionalFormatRuleBuilder {
    const copy = new ConditionalFormatRuleBuilder(this.execution);
    copy.draft = this.draft;
    return copy;
  }

  getBooleanCondition(): BooleanCondition | null {
    const { condition, style } = this.draft;
    return condition === null ? null : new BooleanCondition(this.execution, condition, style);
  }

  getGradientCondition(): GradientCondition | null {
    return this.draft.gradient === null ? null : new GradientCondition(this.draft.gradient);
  }

  getRanges(): Service[] {
    const { sheet, ranges } = this.draft;
    return sheet === null ? [] : ranges.map((rect) => rangeOf(this.execution, sheet, rect));
  }

  /** All ranges of a rule are on one tab. */
  setRanges(ranges: readonly unknown[]): this {
    const blocks = ranges.map((range) => {
      if (!isRange(range)) throw new Exception('Invalid argument: ranges');
      return range;
    });
    const sheet = blocks[0]?.sheet ?? null;
    if (blocks.some((range) => range.sheet !== sheet)) throw new Exception('Conditional format rule cannot reference a different sheet.');
    return this.set({ sheet, ranges: blocks.map(({ rect }) => rect) });
  }

  private set(part: Partial<Draft>): this {
    this.draft = { ...this.draft, ...part };
    return this;
  }

  /** A rule paints by a condition or by a colour scale, never both. */
  when(criteria: string, ...values: readonly unknown[]): this {
    return this.set({ condition: conditionFrom(criteria, values, this.execution.book.timeZone), gradient: null });
  }

  private paint<K extends keyof Style>(key: K, value: Style[K] | null): this {
    const { [key]: _before, ...rest } = this.draft.style;
    return this.set({ style: value === null || value === undefined ? rest : { ...rest, [key]: value } });
  }

  private paintColour(key: 'background' | 'color', color: string | null): this {
    const hex = color === null ? null : colourOf(color);
    return hex === undefined ? this : this.paint(key, hex);
  }

  setBackground(color: string | null): this {
    return this.paintColour('background', color);
  }

  setFontColor(color: string | null): this {
    return this.paintColour('color', color);
  }

  setBold(bold: boolean | null): this {
    return this.paint('bold', bold);
  }

  setItalic(italic: boolean | null): this {
    return this.paint('italic', italic);
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.paint('strike', strikethrough);
  }

  setUnderline(underline: boolean | null): this {
    return this.paint('underline', underline);
  }

  private scale(part: Partial<Gradient>): this {
    return this.set({ condition: null, gradient: { ...noGradient, ...this.draft.gradient, ...part } });
  }

  setGradientMinpoint(color: string): this {
    return this.scale({ min: { color: colourOf(color) ?? '#ffffff', type: 'MIN', value: '' } });
  }

  setGradientMinpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.scale({ min: { color: colourOf(color) ?? '#ffffff', type: type.name, value } });
  }

  setGradientMidpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.scale({ mid: { color: colourOf(color) ?? '#ffffff', type: type.name, value } });
  }

  setGradientMaxpoint(color: string): this {
    return this.scale({ max: { color: colourOf(color) ?? '#ffffff', type: 'MAX', value: '' } });
  }

  setGradientMaxpointWithValue(color: string, type: EnumValue, value: string): this {
    return this.scale({ max: { color: colourOf(color) ?? '#ffffff', type: type.name, value } });
  }

  withCriteria(criteria: EnumValue, values: readonly unknown[]): this {
    return this.when(criteria.name, ...values);
  }
}

addConditionMethods(ConditionalFormatRuleBuilder, whenMethods);
