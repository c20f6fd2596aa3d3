// Styles as the Docs API writes them (developers.google.com/docs/api/reference/rest/v1/documents: TextStyle, ParagraphStyle,
// DocumentStyle) and as the model holds them. A style in a request counts only in the fields its mask names; a field named and
// not set goes back to what it inherits (request, UpdateTextStyleRequest.fields).
import * as z from 'zod/mini';
import type { FormatPatch, RunStylePatch } from '../document/attributes';
import { a4, type BlockFormat, type Heading, headings, type RunStyle } from '../document/model';
import { missing, Refusal } from './refusal';

/** An absent magnitude is 0: the API leaves zeros out. */
const dimensionShape = z.strictObject({ magnitude: z.optional(z.number()), unit: z.literal('PT') });
const colourShape = z.strictObject({
  color: z.optional(
    z.strictObject({
      rgbColor: z.optional(z.strictObject({ red: z.optional(z.number()), green: z.optional(z.number()), blue: z.optional(z.number()) })),
    }),
  ),
});

export const textStyleShape = z.strictObject({
  bold: z.optional(z.boolean()),
  italic: z.optional(z.boolean()),
  underline: z.optional(z.boolean()),
  strikethrough: z.optional(z.boolean()),
  fontSize: z.optional(dimensionShape),
  foregroundColor: z.optional(colourShape),
  backgroundColor: z.optional(colourShape),
  weightedFontFamily: z.optional(z.strictObject({ fontFamily: z.string(), weight: z.optional(z.literal(400)) })),
  baselineOffset: z.optional(z.enum(['NONE', 'SUPERSCRIPT', 'SUBSCRIPT'])),
  link: z.optional(z.strictObject({ url: z.string() })),
});

const namedStyles = [
  'NORMAL_TEXT',
  'TITLE',
  'SUBTITLE',
  'HEADING_1',
  'HEADING_2',
  'HEADING_3',
  'HEADING_4',
  'HEADING_5',
  'HEADING_6',
] as const;

export const paragraphStyleShape = z.strictObject({
  namedStyleType: z.optional(z.enum(namedStyles)),
  alignment: z.optional(z.enum(['START', 'CENTER', 'END', 'JUSTIFIED'])),
  direction: z.optional(z.enum(['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'])),
  lineSpacing: z.optional(z.number()),
  spaceAbove: z.optional(dimensionShape),
  spaceBelow: z.optional(dimensionShape),
  indentFirstLine: z.optional(dimensionShape),
  indentStart: z.optional(dimensionShape),
  indentEnd: z.optional(dimensionShape),
  keepWithNext: z.optional(z.boolean()),
  keepLinesTogether: z.optional(z.boolean()),
  avoidWidowAndOrphan: z.optional(z.boolean()),
  pageBreakBefore: z.optional(z.boolean()),
});

export const cellStyleShape = z.strictObject({
  backgroundColor: z.optional(colourShape),
  contentAlignment: z.optional(z.enum(['TOP', 'MIDDLE', 'BOTTOM'])),
  paddingTop: z.optional(dimensionShape),
  paddingBottom: z.optional(dimensionShape),
  paddingLeft: z.optional(dimensionShape),
  paddingRight: z.optional(dimensionShape),
});

export const documentStyleShape = z.strictObject({
  pageSize: z.optional(z.strictObject({ width: dimensionShape, height: dimensionShape })),
  marginTop: z.optional(dimensionShape),
  marginBottom: z.optional(dimensionShape),
  marginLeft: z.optional(dimensionShape),
  marginRight: z.optional(dimensionShape),
  flipPageOrientation: z.optional(z.boolean()),
});

export const columnShape = z.strictObject({
  widthType: z.optional(z.enum(['EVENLY_DISTRIBUTED', 'FIXED_WIDTH'])),
  width: z.optional(dimensionShape),
});

type Dimension = z.infer<typeof dimensionShape>;
type Colour = z.infer<typeof colourShape>;

const points = (dimension: Dimension | undefined): number | null => (dimension === undefined ? null : (dimension.magnitude ?? 0));

/** '#rrggbb', as DocumentApp writes colours; null where none is set. */
function hexOf(colour: Colour | undefined): string | null {
  if (colour?.color === undefined) return null;
  const { red = 0, green = 0, blue = 0 } = colour.color.rgbColor ?? {};
  return `#${[red, green, blue]
    .map((share) =>
      Math.round(share * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

type Patches<Style, Patch> = { readonly [field: string]: (style: Style) => Patch };

/** The changes that a style makes in the fields of its mask. `others`: fields that the API has and this host lacks. */
function maskedPatch<Style, Patch>(
  style: Style,
  fields: string,
  patches: Patches<Style, Patch>,
  others: readonly string[],
  what: string,
): Patch[] {
  const names = fields.split(',').map((field) => field.trim().split('.')[0] ?? '');
  return (names.includes('*') ? Object.keys(patches) : names).map((name) => {
    const patch = patches[name];
    if (patch !== undefined) return patch(style);
    if (others.includes(name)) throw missing(`the ${what} field ${name}`);
    // the words are assumed
    throw new Refusal(
      name === '' ? "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)" : `Invalid field: ${name}`,
    );
  });
}

type TextStyle = z.infer<typeof textStyleShape>;

/** A style that matches that of the parent becomes inherited (request, UpdateTextStyleRequest.textStyle); no named style is bold here. */
const set = (on: boolean | undefined): true | null => (on === true ? true : null);

const textPatches: Patches<TextStyle, RunStylePatch> = {
  bold: ({ bold }) => ({ BOLD: set(bold) }),
  italic: ({ italic }) => ({ ITALIC: set(italic) }),
  underline: ({ underline }) => ({ UNDERLINE: set(underline) }),
  strikethrough: ({ strikethrough }) => ({ STRIKETHROUGH: set(strikethrough) }),
  fontSize: ({ fontSize }) => ({ FONT_SIZE: points(fontSize) }),
  foregroundColor: ({ foregroundColor }) => ({ FOREGROUND_COLOR: hexOf(foregroundColor) }),
  backgroundColor: ({ backgroundColor }) => ({ BACKGROUND_COLOR: hexOf(backgroundColor) }),
  weightedFontFamily: ({ weightedFontFamily }) => ({ FONT_FAMILY: weightedFontFamily?.fontFamily ?? null }),
  baselineOffset: ({ baselineOffset }) => ({
    TEXT_ALIGNMENT: baselineOffset === undefined || baselineOffset === 'NONE' ? null : baselineOffset,
  }),
  link: ({ link }) => ({ LINK_URL: link?.url ?? null }),
};

/** A link brings its colour and underline along, unless the same request says otherwise (TextStyle.link). */
export function textPatch(style: TextStyle, fields: string): RunStylePatch {
  const patch: RunStylePatch = Object.assign({}, ...maskedPatch(style, fields, textPatches, ['smallCaps'], 'text style'));
  return typeof patch.LINK_URL === 'string' ? { FOREGROUND_COLOR: '#1155cc', UNDERLINE: true, ...patch } : patch;
}

type ParagraphStyle = z.infer<typeof paragraphStyleShape>;

const paragraphPatches: Patches<ParagraphStyle, FormatPatch> = {
  namedStyleType: ({ namedStyleType = 'NORMAL_TEXT' }) => ({
    HEADING: namedStyleType === 'NORMAL_TEXT' ? null : headingOf(namedStyleType),
  }),
  alignment: ({ alignment }) => ({
    HORIZONTAL_ALIGNMENT:
      alignment === undefined ? null : ({ START: 'LEFT', CENTER: 'CENTER', END: 'RIGHT', JUSTIFIED: 'JUSTIFY' } as const)[alignment],
  }),
  direction: ({ direction }) => ({ LEFT_TO_RIGHT: direction === undefined ? null : direction === 'LEFT_TO_RIGHT' }),
  lineSpacing: ({ lineSpacing }) => ({ LINE_SPACING: lineSpacing === undefined ? null : lineSpacing / 100 }),
  spaceAbove: ({ spaceAbove }) => ({ SPACING_BEFORE: points(spaceAbove) }),
  spaceBelow: ({ spaceBelow }) => ({ SPACING_AFTER: points(spaceBelow) }),
  indentFirstLine: ({ indentFirstLine }) => ({ INDENT_FIRST_LINE: points(indentFirstLine) }),
  indentStart: ({ indentStart }) => ({ INDENT_START: points(indentStart) }),
  indentEnd: ({ indentEnd }) => ({ INDENT_END: points(indentEnd) }),
  keepWithNext: ({ keepWithNext }) => ({ KEEP_WITH_NEXT: keepWithNext ?? null }),
  keepLinesTogether: ({ keepLinesTogether }) => ({ KEEP_LINES_TOGETHER: keepLinesTogether ?? null }),
  avoidWidowAndOrphan: ({ avoidWidowAndOrphan }) => ({ AVOID_WIDOW_AND_ORPHAN: avoidWidowAndOrphan ?? null }),
  pageBreakBefore: ({ pageBreakBefore }) => ({ PAGE_BREAK_BEFORE: pageBreakBefore ?? null }),
};
const otherParagraphFields = [
  'spacingMode',
  'shading',
  'borderBetween',
  'borderTop',
  'borderBottom',
  'borderLeft',
  'borderRight',
  'tabStops',
  'headingId',
];

export function paragraphPatch(style: ParagraphStyle, fields: string): FormatPatch {
  return Object.assign({}, ...maskedPatch(style, fields, paragraphPatches, otherParagraphFields, 'paragraph style'));
}

type CellStyle = z.infer<typeof cellStyleShape>;

const cellPatches: Patches<CellStyle, FormatPatch> = {
  backgroundColor: ({ backgroundColor }) => ({ BACKGROUND_COLOR: hexOf(backgroundColor) }),
  contentAlignment: ({ contentAlignment }) => ({
    VERTICAL_ALIGNMENT: contentAlignment === undefined ? null : contentAlignment === 'MIDDLE' ? 'CENTER' : contentAlignment,
  }),
  paddingTop: ({ paddingTop }) => ({ PADDING_TOP: points(paddingTop) }),
  paddingBottom: ({ paddingBottom }) => ({ PADDING_BOTTOM: points(paddingBottom) }),
  paddingLeft: ({ paddingLeft }) => ({ PADDING_LEFT: points(paddingLeft) }),
  paddingRight: ({ paddingRight }) => ({ PADDING_RIGHT: points(paddingRight) }),
};

export function cellPatch(style: CellStyle, fields: string): FormatPatch {
  const others = ['borderTop', 'borderBottom', 'borderLeft', 'borderRight'];
  return Object.assign({}, ...maskedPatch(style, fields, cellPatches, others, 'cell style'));
}

type DocumentStyle = z.infer<typeof documentStyleShape>;

const documentPatches: Patches<DocumentStyle, FormatPatch> = {
  pageSize: ({ pageSize }) => ({ PAGE_WIDTH: points(pageSize?.width), PAGE_HEIGHT: points(pageSize?.height) }),
  marginTop: ({ marginTop }) => ({ MARGIN_TOP: points(marginTop) }),
  marginBottom: ({ marginBottom }) => ({ MARGIN_BOTTOM: points(marginBottom) }),
  marginLeft: ({ marginLeft }) => ({ MARGIN_LEFT: points(marginLeft) }),
  marginRight: ({ marginRight }) => ({ MARGIN_RIGHT: points(marginRight) }),
  flipPageOrientation: ({ flipPageOrientation }) => ({ FLIP_PAGE_ORIENTATION: flipPageOrientation ?? null }),
};
const otherDocumentFields = [
  'background',
  'marginHeader',
  'marginFooter',
  'pageNumberStart',
  'useCustomHeaderFooterMargins',
  'useEvenPageHeaderFooter',
  'useFirstPageHeaderFooter',
];

export function documentPatch(style: DocumentStyle, fields: string): FormatPatch {
  return Object.assign({}, ...maskedPatch(style, fields, documentPatches, otherDocumentFields, 'document style'));
}

/** The width of a column in points; null where it shares evenly; undefined where the mask does not touch it. */
export function columnWidth({ widthType, width }: z.infer<typeof columnShape>, fields: string): number | null | undefined {
  const touched = maskedPatch(null, fields, { widthType: () => 'type', width: () => 'width' }, [], 'column');
  if (touched.includes('type') && widthType !== 'FIXED_WIDTH') return null;
  // request: a width below 5 points is refused; the words are assumed
  if (touched.includes('width') && (width?.magnitude ?? 0) < 5) throw new Refusal('The width of a column must be at least 5 points.');
  return touched.includes('width') ? (width?.magnitude ?? 0) : undefined;
}

// ---- what get answers

const dimension = (magnitude: number): object => (magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' });

function colourJson(hex: string): object {
  const shares = [1, 3, 5].map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255);
  const entries = ['red', 'green', 'blue'].flatMap((name, index) => ((shares[index] ?? 0) === 0 ? [] : [[name, shares[index]]]));
  return { color: { rgbColor: Object.fromEntries(entries) } };
}

const given = <Value>(name: string, value: Value | undefined, json: (value: Value) => unknown = (one) => one): object =>
  value === undefined ? {} : { [name]: json(value) };

export function textStyleJson(style: RunStyle): object {
  return {
    ...given('bold', style.BOLD),
    ...given('italic', style.ITALIC),
    ...given('underline', style.UNDERLINE),
    ...given('strikethrough', style.STRIKETHROUGH),
    ...given('fontSize', style.FONT_SIZE, dimension),
    ...given('foregroundColor', style.FOREGROUND_COLOR, colourJson),
    ...given('backgroundColor', style.BACKGROUND_COLOR, colourJson),
    ...given('weightedFontFamily', style.FONT_FAMILY, (fontFamily) => ({ fontFamily, weight: 400 })),
    ...given('baselineOffset', style.TEXT_ALIGNMENT, (offset) => (offset === 'NORMAL' ? 'NONE' : offset)),
    ...given('link', style.LINK_URL, (url) => ({ url })),
  };
}

export function paragraphStyleJson(format: BlockFormat): object {
  return {
    namedStyleType: namedStyleOf(format.HEADING ?? 'NORMAL'),
    direction: format.LEFT_TO_RIGHT === false ? 'RIGHT_TO_LEFT' : 'LEFT_TO_RIGHT',
    ...given(
      'alignment',
      format.HORIZONTAL_ALIGNMENT,
      (alignment) => ({ LEFT: 'START', CENTER: 'CENTER', RIGHT: 'END', JUSTIFY: 'JUSTIFIED' })[alignment],
    ),
    ...given('lineSpacing', format.LINE_SPACING, (lines) => Math.round(lines * 10_000) / 100),
    ...given('spaceAbove', format.SPACING_BEFORE, dimension),
    ...given('spaceBelow', format.SPACING_AFTER, dimension),
    ...given('indentFirstLine', format.INDENT_FIRST_LINE, dimension),
    ...given('indentStart', format.INDENT_START, dimension),
    ...given('indentEnd', format.INDENT_END, dimension),
    ...given('keepWithNext', format.KEEP_WITH_NEXT),
    ...given('keepLinesTogether', format.KEEP_LINES_TOGETHER),
    ...given('avoidWidowAndOrphan', format.AVOID_WIDOW_AND_ORPHAN),
    ...given('pageBreakBefore', format.PAGE_BREAK_BEFORE),
  };
}

export function cellStyleJson(format: BlockFormat): object {
  return {
    ...given('backgroundColor', format.BACKGROUND_COLOR, colourJson),
    ...given('contentAlignment', format.VERTICAL_ALIGNMENT, (vertical) => (vertical === 'CENTER' ? 'MIDDLE' : vertical)),
    ...given('paddingTop', format.PADDING_TOP, dimension),
    ...given('paddingBottom', format.PADDING_BOTTOM, dimension),
    ...given('paddingLeft', format.PADDING_LEFT, dimension),
    ...given('paddingRight', format.PADDING_RIGHT, dimension),
  };
}

export function documentStyleJson(format: BlockFormat): object {
  return {
    pageSize: { width: dimension(format.PAGE_WIDTH ?? a4.width), height: dimension(format.PAGE_HEIGHT ?? a4.height) },
    marginTop: dimension(format.MARGIN_TOP ?? a4.margin),
    marginBottom: dimension(format.MARGIN_BOTTOM ?? a4.margin),
    marginLeft: dimension(format.MARGIN_LEFT ?? a4.margin),
    marginRight: dimension(format.MARGIN_RIGHT ?? a4.margin),
    ...given('flipPageOrientation', format.FLIP_PAGE_ORIENTATION),
  };
}

export function columnJson(width: number | null | undefined): object {
  return width === null || width === undefined
    ? { widthType: 'EVENLY_DISTRIBUTED' }
    : { widthType: 'FIXED_WIDTH', width: dimension(width) };
}

function headingOf(name: (typeof namedStyles)[number]): Heading {
  const heading = headings.find((one) => namedStyleOf(one) === name);
  if (heading === undefined) throw new Error(`The model has no ${name}`);
  return heading;
}

function namedStyleOf(heading: Heading): string {
  return heading === 'NORMAL' ? 'NORMAL_TEXT' : heading.replace(/^HEADING(\d)$/, 'HEADING_$1');
}
