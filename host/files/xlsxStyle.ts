// Converts cell styles and rich text to and from .xlsx.

import type { Style, TextRun } from '../book/book';
import type { XlsxColor, XlsxFont, XlsxRun, XlsxStyle } from './hucre';

/** What a cell of Sheets looks like when nothing is set. */
export const defaultFont = { name: 'Arial', size: 10 } as const;

/** Turns a colour of the file (theme, palette or plain) into '#rrggbb'; null where it says "automatic". */
export type ColorReader = (color: XlsxColor | undefined) => string | null;

type Border = NonNullable<Style['border']>;
type XlsxLine = NonNullable<NonNullable<XlsxStyle['border']>['top']>['style'];

const lineOf: Readonly<Record<string, XlsxLine>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

/** Lines Sheets does not have become the nearest it has. */
const lineFrom: Readonly<Record<XlsxLine, string>> = {
  thin: 'SOLID',
  medium: 'SOLID_MEDIUM',
  thick: 'SOLID_THICK',
  dotted: 'DOTTED',
  hair: 'DOTTED',
  dashed: 'DASHED',
  mediumDashed: 'DASHED',
  dashDot: 'DASHED',
  mediumDashDot: 'DASHED',
  dashDotDot: 'DASHED',
  mediumDashDotDot: 'DASHED',
  slantDashDot: 'DASHED',
  double: 'DOUBLE',
};

const sides = ['top', 'left', 'bottom', 'right'] as const;
const verticalOf = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

export function styleToXlsx(style: Style | undefined, format: string | undefined): XlsxStyle | null {
  const made: XlsxStyle = {};
  if (style !== undefined) {
    const font = fontToXlsx(style);
    if (font !== null) made.font = { ...defaultFont, ...font };
    const fill = colorToXlsx(style.background);
    // both colours: a solid fill is the foreground in a cell and the background in a conditional format
    if (fill !== null) made.fill = { type: 'pattern', pattern: 'solid', fgColor: fill, bgColor: fill };
    const border = borderToXlsx(style.border);
    if (border !== null) made.border = border;
    const alignment: NonNullable<XlsxStyle['alignment']> = {};
    if (style.align !== undefined) alignment.horizontal = style.align;
    if (style.vertical !== undefined) alignment.vertical = verticalOf[style.vertical];
    if (style.wrap === 'WRAP') alignment.wrapText = true;
    if (Object.keys(alignment).length > 0) made.alignment = alignment;
  }
  if (format !== undefined) made.numFmt = format;
  return Object.keys(made).length === 0 ? null : made;
}

/** The style without its number format; undefined where it says nothing. */
export function styleFromXlsx(style: XlsxStyle, colorOf: ColorReader, fileFont: XlsxFont): Style | undefined {
  const { fill, alignment } = style;
  const background = fill?.type === 'pattern' && fill.pattern !== 'none' ? colorOf(fill.fgColor ?? fill.bgColor) : null;
  const border = borderFromXlsx(style.border, colorOf);
  const align = alignment?.horizontal;
  const vertical = alignment?.vertical;
  const made: Style = {
    ...(background === null ? {} : { background }),
    ...fontFromXlsx(style.font, colorOf, fileFont),
    ...(align === 'left' || align === 'center' || align === 'right'
      ? { align }
      : align === 'centerContinuous'
        ? { align: 'center' as const }
        : {}),
    ...(vertical === 'center' ? { vertical: 'middle' as const } : vertical === 'top' || vertical === 'bottom' ? { vertical } : {}),
    ...(alignment?.wrapText ? { wrap: 'WRAP' as const } : {}),
    ...(border === null ? {} : { border }),
  };
  return Object.keys(made).length === 0 ? undefined : made;
}

function fontToXlsx(style: Style): XlsxFont | null {
  const color = colorToXlsx(style.color);
  const font: XlsxFont = {
    ...(style.font === undefined ? {} : { name: style.font }),
    ...(style.size === undefined ? {} : { size: style.size }),
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.underline ? { underline: true } : {}),
    ...(style.strike ? { strikethrough: true } : {}),
    ...(color === null ? {} : { color }),
  };
  return Object.keys(font).length === 0 ? null : font;
}

/** Black is automatic in most files, so it says nothing; nor does the file's own default font. */
function fontFromXlsx(font: XlsxFont | undefined, colorOf: ColorReader, fileFont: XlsxFont): Style {
  if (font === undefined) return {};
  const color = colorOf(font.color);
  return {
    ...(color === null || (color === '#000000' && font.color?.rgb === undefined) ? {} : { color }),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: true } : {}),
    ...(font.strikethrough ? { strike: true } : {}),
    ...(font.size === undefined || font.size === fileFont.size ? {} : { size: font.size }),
    ...(font.name === undefined || font.name === fileFont.name ? {} : { font: font.name }),
  };
}

function borderToXlsx(border: Border | undefined): NonNullable<XlsxStyle['border']> | null {
  const made: NonNullable<XlsxStyle['border']> = {};
  for (const side of sides) {
    const line = border?.[side];
    if (line === undefined) continue;
    const color = colorToXlsx(line.color);
    made[side] = { style: lineOf[line.style] ?? 'thin', ...(color === null ? {} : { color }) };
  }
  return Object.keys(made).length === 0 ? null : made;
}

function borderFromXlsx(border: XlsxStyle['border'], colorOf: ColorReader): Border | null {
  const lines = sides.flatMap((side) => {
    const line = border?.[side];
    return line === undefined ? [] : [[side, { style: lineFrom[line.style] ?? 'SOLID', color: colorOf(line.color) ?? '#000000' }] as const];
  });
  return lines.length === 0 ? null : Object.fromEntries(lines);
}

function colorToXlsx(color: string | undefined): { rgb: string } | null {
  return color !== undefined && /^#[0-9a-f]{6}$/i.test(color) ? { rgb: color.slice(1).toUpperCase() } : null;
}

/** Text with styles inside; Excel has one link per cell, so links are not its business. */
export function runsToXlsx(text: string, runs: readonly TextRun[]): XlsxRun[] {
  return runs.map(({ start, end, style }) => {
    const font = style === undefined ? null : fontToXlsx(style);
    return { text: text.slice(start, end), ...(font === null ? {} : { font: { ...defaultFont, ...font } }) };
  });
}

/** Runs without gaps, `link` on each; undefined where nothing in the text stands out. */
export function runsFromXlsx(
  parts: readonly XlsxRun[],
  link: string | null,
  colorOf: ColorReader,
  fileFont: XlsxFont,
): readonly TextRun[] | undefined {
  let start = 0;
  const runs = parts.map(({ text, font }): TextRun => {
    const style = fontFromXlsx(font, colorOf, fileFont);
    const run = {
      start,
      end: start + text.length,
      ...(link === null ? {} : { link }),
      ...(Object.keys(style).length === 0 ? {} : { style }),
    };
    start = run.end;
    return run;
  });
  const plain = runs.every(({ style, link: target }) => style === undefined && target === undefined);
  return plain ? undefined : runs.filter(({ start: from, end }) => end > from);
}
