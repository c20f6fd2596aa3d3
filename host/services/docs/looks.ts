// Requests that change looks: styles of text and paragraphs, lists, tables. Rules from
// developers.google.com/docs/api/reference/rest/v1/documents/request (types).
import type { FormatPatch, RunStylePatch } from '../document/attributes';
import { type BlockFormat, type Glyph, patched, type RunStyle } from '../document/model';
import { type Paragraph, type Place, paragraphsIn, type Stretch, type TableStretch } from './places';
import { Refusal } from './refusal';

/**
 * Styles the text of a range. The newline right behind it goes with it (types: "may be extended to include adjacent newlines"),
 * but newlines take no link (types, TextStyle.link).
 */
export function updateTextStyle(places: Place[], { start, end }: Stretch, patch: RunStylePatch): void {
  const last = places[end]?.kind === 'newline' ? end + 1 : end;
  const { LINK_URL, UNDERLINE, FOREGROUND_COLOR, ...others } = patch;
  const ofNewlines = typeof LINK_URL === 'string' ? others : patch;
  restyle(
    places,
    { start, end: last },
    (style) => patched<RunStyle>(style, patch),
    (style) => patched<RunStyle>(style, ofNewlines),
  );
}

type Change = (style: RunStyle) => RunStyle;

function restyle(places: Place[], { start, end }: Stretch, ofLetters: Change, ofNewlines: Change): void {
  const styled = once(ofLetters);
  for (let at = start; at < end; at += 1) {
    const place = places[at];
    if (place?.kind === 'letter') places[at] = { ...place, style: styled(place.style) };
    else if (place?.kind === 'newline')
      places[at] = { kind: 'newline', paragraph: { ...place.paragraph, style: ofNewlines(place.paragraph.style) } };
  }
}

/** Equal styles stay one object, so that a long text keeps few of them. */
function once(change: Change): Change {
  const changed = new Map<RunStyle, RunStyle>();
  return (style) => {
    const known = changed.get(style) ?? change(style);
    changed.set(style, known);
    return known;
  };
}

/** Styles the paragraphs that a range touches. */
export function updateParagraphStyle(places: Place[], range: Stretch, patch: FormatPatch): void {
  for (const { start, end } of paragraphsIn(places, range)) {
    if (patch.PAGE_BREAK_BEFORE !== undefined && inTable(places, start))
      throw new Refusal('Page break before cannot be set for a paragraph in a table.'); // types, ParagraphStyle.pageBreakBefore; the words are assumed
    if (patch.HEADING !== undefined) resetForNamedStyle(places, { start, end });
    changeParagraph(places, end, (paragraph) => ({ ...paragraph, format: patched<BlockFormat>(paragraph.format, patch) }));
  }
}

function inTable(places: readonly Place[], at: number): boolean {
  let depth = 0;
  for (let before = 0; before < at; before += 1) {
    if (places[before]?.kind === 'table') depth += 1;
    else if (places[before]?.kind === 'tableEnd') depth -= 1;
  }
  return depth > 0;
}

/**
 * A named style takes the place of the styles of the text (LeGambiArt/wtmcp #20) and of the layout (types,
 * ParagraphStyle.namedStyleType); list items stay list items (taylorwilsdon/google_workspace_mcp #1029). That links stay is assumed.
 */
function resetForNamedStyle(places: Place[], range: Stretch): void {
  const reset: Change = ({ LINK_URL, SUGGESTED_INSERTION, SUGGESTED_DELETION }) =>
    patched<RunStyle>({}, { LINK_URL, SUGGESTED_INSERTION, SUGGESTED_DELETION });
  restyle(places, range, reset, reset);
  changeParagraph(places, range.end, (paragraph) => {
    const { LIST_ID, NESTING_LEVEL, GLYPH_TYPE, INDENT_START, INDENT_FIRST_LINE } = paragraph.format;
    return {
      ...paragraph,
      format:
        paragraph.type === 'LIST_ITEM'
          ? patched<BlockFormat>({}, { LIST_ID, NESTING_LEVEL, GLYPH_TYPE, INDENT_START, INDENT_FIRST_LINE })
          : {},
    };
  });
}

/** Changes the paragraph whose newline is the last place before `end`. */
function changeParagraph(places: Place[], end: number, change: (paragraph: Paragraph) => Paragraph): void {
  const place = places[end - 1];
  if (place?.kind === 'newline') places[end - 1] = { kind: 'newline', paragraph: change(place.paragraph) };
}

/** The glyphs of the first three levels of a preset; those with glyphs that the model lacks are left out. */
const presets: ReadonlyMap<string, readonly [Glyph, Glyph, Glyph]> = new Map([
  ['BULLET_DISC_CIRCLE_SQUARE', ['BULLET', 'HOLLOW_BULLET', 'SQUARE_BULLET']],
  ['NUMBERED_DECIMAL_ALPHA_ROMAN', ['NUMBER', 'LATIN_LOWER', 'ROMAN_LOWER']],
  ['NUMBERED_UPPERALPHA_ALPHA_ROMAN', ['LATIN_UPPER', 'LATIN_LOWER', 'ROMAN_LOWER']],
  ['NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL', ['ROMAN_UPPER', 'LATIN_UPPER', 'NUMBER']],
]);

export const presetNames: readonly string[] = [...presets.keys()];

/**
 * Makes list items of the paragraphs that a range touches. Each leading tab is one level and is taken out; right after a list of
 * the same preset they go on with it (types, CreateParagraphBulletsRequest).
 */
export function createParagraphBullets(places: Place[], range: Stretch, preset: string, newId: () => string): void {
  const glyphs = presets.get(preset) ?? ['BULLET', 'HOLLOW_BULLET', 'SQUARE_BULLET'];
  const paragraphs = paragraphsIn(places, range);
  const id = listBefore(places, paragraphs[0]?.start ?? 0, glyphs) ?? newId();
  for (const { start, end } of paragraphs.reverse()) {
    let tabs = 0;
    for (let place = places[start]; place?.kind === 'letter' && place.letter === '\t'; place = places[start + tabs]) tabs += 1;
    const level = Math.min(tabs, 8);
    changeParagraph(places, end, ({ type: _, ...paragraph }) => ({
      ...paragraph,
      type: 'LIST_ITEM',
      format: { ...paragraph.format, LIST_ID: id, NESTING_LEVEL: level, GLYPH_TYPE: glyphs[level % 3] ?? glyphs[0], ...indentOf(level) },
    }));
    places.splice(start, tabs);
  }
}

function indentOf(level: number): BlockFormat {
  return { INDENT_START: 36 * (level + 1), INDENT_FIRST_LINE: 36 * level + 18 };
}

/** The list of the paragraph right before a place, if its glyphs are these. */
function listBefore(places: readonly Place[], start: number, glyphs: readonly Glyph[]): string | null {
  const before = places[start - 1];
  if (before?.kind !== 'newline' || before.paragraph.type !== 'LIST_ITEM') return null;
  const { LIST_ID, GLYPH_TYPE, NESTING_LEVEL = 0 } = before.paragraph.format;
  return LIST_ID !== undefined && GLYPH_TYPE === glyphs[NESTING_LEVEL % 3] ? LIST_ID : null;
}

/** Takes bullets away; the level stays to be seen as an indent (types, DeleteParagraphBulletsRequest). */
export function deleteParagraphBullets(places: Place[], range: Stretch): void {
  for (const { end } of paragraphsIn(places, range))
    changeParagraph(places, end, ({ type, ...paragraph }) => {
      if (type === 'PARAGRAPH') return { type, ...paragraph };
      const { LIST_ID: _, NESTING_LEVEL: level = 0, GLYPH_TYPE: __, ...format } = paragraph.format;
      const start = format.INDENT_START ?? 36 * (level + 1);
      return { ...paragraph, type: 'PARAGRAPH', format: { ...format, INDENT_START: start, INDENT_FIRST_LINE: start } };
    });
}

/** `columns` empty: all of them. */
export function updateColumns(places: Place[], table: TableStretch, columns: readonly number[], width: number | null | undefined): void {
  const place = places[table.start];
  if (place?.kind !== 'table' || width === undefined) return;
  const count = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  const outside = columns.find((column) => column < 0 || column >= count);
  if (outside !== undefined) throw new Refusal(`The column index must be less than the number of columns, ${count}.`); // the words are assumed
  const columnWidths = Array.from({ length: count }, (_, column) =>
    columns.length === 0 || columns.includes(column) ? width : (place.table.columnWidths[column] ?? null),
  );
  places[table.start] = { kind: 'table', table: { ...place.table, columnWidths } };
}

/** `row` to `row + rowSpan` and the same for columns; what lies outside the table was refused before. */
export type CellRange = { readonly row: number; readonly column: number; readonly rowSpan: number; readonly columnSpan: number };

export function updateCells(places: Place[], table: TableStretch, range: CellRange | null, patch: FormatPatch): void {
  const rows = range === null ? table.rows : table.rows.slice(range.row, range.row + range.rowSpan);
  for (const { cells } of rows) {
    const chosen = range === null ? cells : cells.slice(range.column, range.column + range.columnSpan);
    for (const { start } of chosen) {
      const place = places[start];
      if (place?.kind === 'cell')
        places[start] = { kind: 'cell', cell: { ...place.cell, format: patched<BlockFormat>(place.cell.format, patch) } };
    }
  }
}

/** Pins the first rows of a table and unpins the others (types, PinTableHeaderRowsRequest). */
export function pinRows(places: Place[], table: TableStretch, count: number): void {
  // what the API says here is not known: the words are assumed
  if (count < 0 || count > table.rows.length)
    throw new Refusal(`The number of pinned header rows must be between 0 and ${table.rows.length}.`);
  for (const [index, { start }] of table.rows.entries()) {
    const place = places[start];
    if (place?.kind !== 'row') continue;
    const { pinned: _, ...row } = place.row;
    places[start] = { kind: 'row', row: index < count ? { ...row, pinned: true } : row };
  }
}
