// The attributes of elements, converted between scripts (enum values) and the model (names).
import { Exception } from '../../runtime/execution';
import { EnumValue, enumValue } from '../../runtime/guard';
import type { BlockFormat, ElementNode, RunStyle } from './model';

type Kind =
  | 'boolean'
  | 'number'
  | 'string'
  | 'colour'
  | 'Document.ParagraphHeading'
  | 'Document.HorizontalAlignment'
  | 'Document.GlyphType'
  | 'Document.VerticalAlignment';

const textKinds: { readonly [Name in Exclude<keyof RunStyle, 'TEXT_ALIGNMENT' | `SUGGESTED_${string}`>]-?: Kind } = {
  BACKGROUND_COLOR: 'colour',
  BOLD: 'boolean',
  FONT_FAMILY: 'string',
  FONT_SIZE: 'number',
  FOREGROUND_COLOR: 'colour',
  ITALIC: 'boolean',
  LINK_URL: 'string',
  STRIKETHROUGH: 'boolean',
  UNDERLINE: 'boolean',
};

/** What DocumentApp cannot set. */
type DocsApiOnly = 'KEEP_WITH_NEXT' | 'KEEP_LINES_TOGETHER' | 'AVOID_WIDOW_AND_ORPHAN' | 'PAGE_BREAK_BEFORE' | 'FLIP_PAGE_ORIENTATION';

const formatKinds: { readonly [Name in Exclude<keyof BlockFormat, DocsApiOnly>]-?: Kind } = {
  HEADING: 'Document.ParagraphHeading',
  HORIZONTAL_ALIGNMENT: 'Document.HorizontalAlignment',
  INDENT_END: 'number',
  INDENT_FIRST_LINE: 'number',
  INDENT_START: 'number',
  LEFT_TO_RIGHT: 'boolean',
  LINE_SPACING: 'number',
  SPACING_AFTER: 'number',
  SPACING_BEFORE: 'number',
  GLYPH_TYPE: 'Document.GlyphType',
  LIST_ID: 'string',
  NESTING_LEVEL: 'number',
  BORDER_COLOR: 'colour',
  BORDER_WIDTH: 'number',
  MINIMUM_HEIGHT: 'number',
  BACKGROUND_COLOR: 'colour',
  PADDING_BOTTOM: 'number',
  PADDING_LEFT: 'number',
  PADDING_RIGHT: 'number',
  PADDING_TOP: 'number',
  VERTICAL_ALIGNMENT: 'Document.VerticalAlignment',
  WIDTH: 'number',
  MARGIN_BOTTOM: 'number',
  MARGIN_LEFT: 'number',
  MARGIN_RIGHT: 'number',
  MARGIN_TOP: 'number',
  PAGE_HEIGHT: 'number',
  PAGE_WIDTH: 'number',
};

type TextName = keyof typeof textKinds;
type FormatName = keyof typeof formatKinds;

const paragraphNames: readonly FormatName[] = [
  'HEADING',
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_FIRST_LINE',
  'INDENT_START',
  'LEFT_TO_RIGHT',
  'LINE_SPACING',
  'SPACING_AFTER',
  'SPACING_BEFORE',
];
const pageNames: readonly FormatName[] = ['MARGIN_BOTTOM', 'MARGIN_LEFT', 'MARGIN_RIGHT', 'MARGIN_TOP', 'PAGE_HEIGHT', 'PAGE_WIDTH'];

/** The format attributes of a kind of element. */
function formatNames(type: ElementNode['type']): readonly FormatName[] {
  switch (type) {
    case 'PARAGRAPH':
      return paragraphNames;
    case 'LIST_ITEM':
      return [...paragraphNames, 'GLYPH_TYPE', 'LIST_ID', 'NESTING_LEVEL'];
    case 'TABLE':
      return ['BORDER_COLOR', 'BORDER_WIDTH'];
    case 'TABLE_ROW':
      return ['MINIMUM_HEIGHT'];
    case 'TABLE_CELL':
      return ['BACKGROUND_COLOR', 'PADDING_BOTTOM', 'PADDING_LEFT', 'PADDING_RIGHT', 'PADDING_TOP', 'VERTICAL_ALIGNMENT', 'WIDTH'];
    case 'BODY_SECTION':
      return pageNames;
    case 'HEADER_SECTION':
    case 'FOOTER_SECTION':
    case 'TEXT':
    case 'PAGE_BREAK':
    case 'HORIZONTAL_RULE':
    case 'INLINE_IMAGE':
    case 'SECTION_BREAK':
      return [];
  }
}

const textNames = Object.keys(textKinds) as readonly TextName[];

export type FormatPatch = { readonly [Name in keyof BlockFormat]?: BlockFormat[Name] | null | undefined };
export type RunStylePatch = { readonly [Name in keyof RunStyle]?: RunStyle[Name] | null | undefined };

/**
 * What setAttributes was given, sorted into format and text style for this kind of element. Attributes the element does
 * not have are passed over, null takes a value away; a value of the wrong kind is refused.
 */
export function readAttributes(type: ElementNode['type'], given: object): { readonly format: FormatPatch; readonly style: RunStylePatch } {
  const format: Record<string, unknown> = {};
  const style: Record<string, unknown> = {};
  const ofElement: readonly string[] = formatNames(type);
  for (const [name, value] of Object.entries(given)) {
    if (ofElement.includes(name)) format[name] = read(formatKinds[name as FormatName], value, name);
    else if (name in textKinds) style[name] = read(textKinds[name as TextName], value, name);
  }
  return { format, style };
}

function read(kind: Kind, value: unknown, name: string): unknown {
  if (value === null) return null;
  if (kind === 'colour' && typeof value === 'string') return colour(value);
  if (value instanceof EnumValue && value.type === kind) return value.name;
  if (typeof value === kind && !Number.isNaN(value)) return value;
  // the words are assumed: no live report found
  throw new Exception(`Invalid argument: ${name}`);
}

/** A colour as getters give it, '#rrggbb'; what is no such colour is passed over in silence, as Google does (oddities of gas-fakes). */
export function colour(given: string): string | null | undefined {
  if (given === '') return null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(given);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`.toLowerCase();
  return /^#[0-9a-f]{6}$/i.test(given) ? given.toLowerCase() : undefined;
}

/** Attributes as getAttributes gives them: null for what is inherited, enum values as enums. */
export function shownAttributes(type: ElementNode['type'], format: BlockFormat, style: RunStyle): Record<string, unknown> {
  const names = formatNames(type);
  const shown: Record<string, unknown> = {};
  for (const name of textNames) if (!names.some((other) => other === name)) shown[name] = style[name] ?? null;
  for (const name of names) shown[name] = asShown(formatKinds[name], format[name]);
  return shown;
}

function asShown(kind: Kind, value: unknown): unknown {
  if (value === undefined) return null;
  return kind.startsWith('Document.') && typeof value === 'string' ? enumValue(kind, value) : value;
}

/** The name of an enum value out of a list of names. */
export function nameIn<Name extends string>(names: readonly Name[], value: EnumValue): Name {
  const name = names.find((one) => one === value.name);
  if (name === undefined) throw new Exception(`Invalid argument: ${value.name}`);
  return name;
}
