// The style of cells: each property as Apps Script reads and writes it, over the plain Style of a cell.
import type { Cell, Style } from './book';
import { tidied } from './input';

/** Changes of a style; undefined takes a property away. */
export type StylePatch = { readonly [K in keyof Style]?: Style[K] | undefined };

/** One property: what a script reads of a style, and what a written value does to it (null: Google ignores the value). */
export type StyleProperty = {
  readonly read: (style: Style | undefined) => string | number | boolean;
  readonly write: (value: unknown) => StylePatch | null;
};

/** A colour this host cannot name in hex. */
export class UnknownColour extends Error {}

export const styleProperties = {
  background: { read: (style) => style?.background ?? '#ffffff', write: (value) => colour('background', value) },
  fontColor: { read: (style) => style?.color ?? '#000000', write: (value) => colour('color', value) },
  fontFamily: {
    read: (style) => style?.font ?? 'Arial',
    write: (value) => (typeof value === 'string' && value !== '' ? { font: value } : { font: undefined }),
  },
  fontSize: { read: (style) => style?.size ?? 10, write: (value) => (typeof value === 'number' && value > 0 ? { size: value } : null) },
  fontWeight: {
    read: (style) => (style?.bold === true ? 'bold' : 'normal'),
    write: (value) => oneOf(value, { bold: { bold: true }, normal: { bold: false } }, { bold: undefined }),
  },
  fontStyle: {
    read: (style) => (style?.italic === true ? 'italic' : 'normal'),
    write: (value) => oneOf(value, { italic: { italic: true }, normal: { italic: false } }, { italic: undefined }),
  },
  fontLine: {
    read: (style) => (style?.underline === true ? 'underline' : style?.strike === true ? 'line-through' : 'none'),
    write: (value) =>
      oneOf(
        value,
        {
          underline: { underline: true, strike: undefined },
          'line-through': { strike: true, underline: undefined },
          none: { underline: false, strike: false },
        },
        { underline: undefined, strike: undefined },
      ),
  },
  horizontal: {
    read: (style) => style?.align ?? 'general',
    write: (value) =>
      oneOf(
        value,
        {
          left: { align: 'left' },
          center: { align: 'center' },
          right: { align: 'right' },
          normal: { align: undefined },
          general: { align: undefined },
        },
        { align: undefined },
      ),
  },
  vertical: {
    read: (style) => style?.vertical ?? 'bottom',
    write: (value) =>
      oneOf(value, { top: { vertical: 'top' }, middle: { vertical: 'middle' }, bottom: { vertical: 'bottom' } }, { vertical: undefined }),
  },
  wrap: {
    read: (style) => style?.wrap === 'WRAP',
    write: (value) => (typeof value === 'boolean' ? { wrap: value ? 'WRAP' : 'OVERFLOW' } : null),
  },
  wrapStrategy: {
    read: (style) => style?.wrap ?? 'OVERFLOW',
    write: (value) => oneOf(value, { WRAP: { wrap: 'WRAP' }, OVERFLOW: { wrap: 'OVERFLOW' }, CLIP: { wrap: 'CLIP' } }, { wrap: undefined }),
  },
} satisfies { readonly [name: string]: StyleProperty };

/** Wrong words are ignored without an error (live: gas-fakes oddities, platform.md §E). */
function oneOf(value: unknown, patches: { readonly [word: string]: StylePatch }, reset: StylePatch): StylePatch | null {
  if (value === null || value === undefined) return reset;
  const word = String(value);
  return Object.hasOwn(patches, word) ? (patches[word] ?? null) : null;
}

function colour(key: 'background' | 'color', value: unknown): StylePatch | null {
  if (value === null || value === undefined || value === '') return { [key]: undefined };
  const hex = hexOf(String(value));
  return hex === null ? null : { [key]: hex };
}

const namedColours: { readonly [name: string]: string } = {
  aqua: '#00ffff',
  beige: '#f5f5dc',
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  coral: '#ff7f50',
  cyan: '#00ffff',
  darkgray: '#a9a9a9',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4b0082',
  ivory: '#fffff0',
  khaki: '#f0e68c',
  lavender: '#e6e6fa',
  lightblue: '#add8e6',
  lightgray: '#d3d3d3',
  lightgreen: '#90ee90',
  lightgrey: '#d3d3d3',
  lightpink: '#ffb6c1',
  lightyellow: '#ffffe0',
  lime: '#00ff00',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  red: '#ff0000',
  salmon: '#fa8072',
  silver: '#c0c0c0',
  skyblue: '#87ceeb',
  tan: '#d2b48c',
  teal: '#008080',
  tomato: '#ff6347',
  violet: '#ee82ee',
  wheat: '#f5deb3',
  white: '#ffffff',
  yellow: '#ffff00',
};

/** '#rrggbb' in small letters; null for a hex code of the wrong length, which Google ignores without an error (oddities). */
export function hexOf(text: string): string | null {
  const lower = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${[...lower.slice(1)].map((digit) => digit + digit).join('')}`;
  if (lower.startsWith('#')) return null;
  const named = Object.hasOwn(namedColours, lower) ? namedColours[lower] : undefined;
  if (named === undefined) throw new UnknownColour(text);
  return named;
}

/** A function that applies patches to styles; equal styles of one write share one object. */
export function stylePatcher(): (style: Style | undefined, patch: StylePatch) => Style | undefined {
  const known = new Map<StylePatch, Map<Style | undefined, Style | undefined>>();
  return (style, patch) => {
    const ofPatch = known.get(patch) ?? new Map<Style | undefined, Style | undefined>();
    known.set(patch, ofPatch);
    if (!ofPatch.has(style)) ofPatch.set(style, patched(style, patch));
    return ofPatch.get(style);
  };
}

function patched(style: Style | undefined, patch: StylePatch): Style | undefined {
  const entries = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The cell with other parts; undefined takes a part away, and a cell with nothing left is undefined. */
export function changedCell(
  cell: Cell | undefined,
  parts: { readonly [K in Exclude<keyof Cell, 'value'>]?: Cell[K] | undefined },
): Cell | undefined {
  const changed: { -readonly [K in keyof Cell]?: Cell[K] | undefined } = { ...cell, ...parts };
  const { value = '', formula, format, note, style, rule, runs } = changed;
  return tidied({
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
    ...(note === undefined ? {} : { note }),
    ...(style === undefined ? {} : { style }),
    ...(rule === undefined ? {} : { rule }),
    ...(runs === undefined ? {} : { runs }),
  });
}

type Side = keyof NonNullable<Style['border']>;
type Line = { readonly style: string; readonly color: string };

/** Which lines Range.setBorder draws (true), takes away (false) or leaves (null). */
export type BorderRequest = { readonly [edge in Side | 'vertical' | 'horizontal']: boolean | null };

/** The border of the cell in a block of `rows` by `columns` after setBorder; row and column count from 0. */
export function bordered(
  style: Style | undefined,
  request: BorderRequest,
  line: Line,
  at: { row: number; column: number; rows: number; columns: number },
): Style | undefined {
  const wanted: { readonly [side in Side]: boolean | null } = {
    top: at.row === 0 ? request.top : request.horizontal,
    bottom: at.row === at.rows - 1 ? request.bottom : request.horizontal,
    left: at.column === 0 ? request.left : request.vertical,
    right: at.column === at.columns - 1 ? request.right : request.vertical,
  };
  const border: { [side in Side]?: Line } = { ...style?.border };
  for (const side of ['top', 'left', 'bottom', 'right'] as const) {
    if (wanted[side] === true) border[side] = line;
    if (wanted[side] === false) delete border[side];
  }
  return patched(style, { border: Object.keys(border).length === 0 ? undefined : border });
}
