// Requests that change what stands in a body: text, tables and rows. Rules from developers.google.com/docs/api/reference/rest/v1/
// documents/request (types) and from its guides "Structural edit rules and behavior" (rules) and "Work with tables" (tables).
import { patched, type RunStyle } from '../document/model';
import {
  type LetterPlace,
  type NewlinePlace,
  type Paragraph,
  type Place,
  paragraphStart,
  putIn,
  type Row,
  type Stretch,
  type TableStretch,
  tableAt,
} from './places';
import { callRefused, Refusal } from './refusal';

/** What Google takes out of inserted text: control characters and the private use area (rules). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
const stripped = /[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g;
/** Half of a surrogate pair cannot be sent as UTF-8; that it arrives as U+FFFD is assumed. */
const lone = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The place at the end of a body: before its last newline. */
export function lastPlace(places: readonly Place[]): number {
  return places.length - 1;
}

/** Puts text in. Each newline makes a paragraph with the style and bullet of the one it was put into (types, InsertTextRequest). */
export function insertText(places: Place[], index: number, text: string): void {
  if (text === '') throw new Refusal('Insert text requests must specify text to insert.'); // seen
  const at = behindCluster(places, insideParagraph(places, index));
  const style = styleAt(places, at);
  const paragraph = { ...paragraphAt(places, at).paragraph, style };
  delete paragraph.mark;
  const kept = text.replace(stripped, '').replace(lone, '\ufffd');
  const mark = markAround(places, at);
  putIn(
    places,
    at,
    kept.split('').map((letter): Place => (letter === '\n' ? { kind: 'newline', paragraph } : { kind: 'letter', letter, style, ...mark })),
  );
}

/** Refuses a place that is not inside a paragraph. Both texts were seen in bug reports. */
function insideParagraph(places: readonly Place[], index: number): number {
  if (index >= places.length) throw new Refusal(pastEnd(index, places));
  const kind = places[index]?.kind;
  if (kind !== 'letter' && kind !== 'object' && kind !== 'newline')
    throw new Refusal(
      'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.',
    );
  return index;
}

function pastEnd(index: number, places: readonly Place[]): string {
  return `Index ${index} must be less than the end index of the referenced segment, ${places.length}.`;
}

/** A place inside a letter of several units moves behind it (rules: grapheme clusters). */
function behindCluster(places: readonly Place[], at: number): number {
  if (places[at]?.kind !== 'letter' || places[at - 1]?.kind !== 'letter') return at;
  const start = paragraphStart(places, at);
  let text = '';
  for (let place = places[start]; place !== undefined && place.kind !== 'newline'; place = places[start + text.length])
    text += place.kind === 'letter' ? place.letter : '\n';
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    const behind = start + index + segment.length;
    if (behind >= at) return behind;
  }
  return at;
}

/** The newline that ends the paragraph around a place. */
function paragraphAt(places: readonly Place[], at: number): NewlinePlace {
  for (let next = at; next < places.length; next += 1) {
    const place = places[next];
    if (place?.kind === 'newline') return place;
  }
  throw new Error('A paragraph without its newline');
}

/**
 * The style of text put in here: that of the letter before it (types, InsertTextRequest). At the start of a paragraph it is
 * that of what follows, which is assumed. A link and its look go on only inside itself.
 */
function styleAt(places: readonly Place[], at: number): RunStyle {
  const before = places[at - 1];
  const after = places[at];
  const near = before?.kind === 'letter' ? before.style : after?.kind === 'letter' ? after.style : paragraphAt(places, at).paragraph.style;
  const inLink = before?.kind === 'letter' && after?.kind === 'letter' && before.style.LINK_URL === after.style.LINK_URL;
  return patched<RunStyle>(near, {
    SUGGESTED_INSERTION: null,
    SUGGESTED_DELETION: null,
    ...(inLink || near.LINK_URL === undefined ? {} : { LINK_URL: null, FOREGROUND_COLOR: null, UNDERLINE: null }),
  });
}

/** The mark of a named range goes on where text is put into the middle of the marked text. */
function markAround(places: readonly Place[], at: number): Pick<LetterPlace, 'mark'> {
  const before = places[at - 1];
  const after = places[at];
  const same = before?.kind === 'letter' && after?.kind === 'letter' && before.mark === after.mark;
  return same && before.mark !== undefined ? { mark: before.mark } : {};
}

/** A range as requests give it, checked against the body. */
export function checkedRange(places: readonly Place[], start: number, end: number): Stretch {
  if (start >= places.length) throw new Refusal(pastEnd(start, places));
  if (end <= start) throw new Refusal('The range should not be empty.'); // seen
  if (end > places.length) throw new Refusal(pastEnd(end, places));
  if (start < 1) throw new Refusal('Cannot operate on the first section break in the document.'); // seen
  return { start, end };
}

/** Deletes a range. What Google refuses is listed in types, DeleteContentRangeRequest; the texts were seen in bug reports. */
export function deleteContentRange(places: Place[], range: Stretch): void {
  const { start, end } = range;
  if (end === places.length) throw new Refusal('The range cannot include the newline character at the end of the segment.');
  const newlines = newlinesOf(places, range);
  const last = places[end - 1]?.kind;
  const next = places[end];
  if (last === 'newline' && next?.kind !== 'letter' && next?.kind !== 'object' && next?.kind !== 'newline') throw new Refusal(undeletable);
  if (splitsPair(places, start) || splitsPair(places, end)) throw new Refusal(undeletable);
  // hashicorp-forge/hermes #181, confirmed by Google in 2023
  if (places.slice(start, end).some(isSuggested)) throw callRefused(500, 'Internal error encountered.');
  const first = paragraphStart(places, start) < start ? newlines[0] : undefined;
  places.splice(start, end - start);
  if (first !== undefined) keepStyle(places, start, first.paragraph);
}

const undeletable = 'Invalid deletion range. Cannot delete the requested range.';

/** The newlines of a range outside tables. A range that holds a part of a table only is refused. */
function newlinesOf(places: readonly Place[], { start, end }: Stretch): NewlinePlace[] {
  const found: NewlinePlace[] = [];
  let depth = 0;
  for (let at = start; at < end; at += 1) {
    const place = places[at];
    if (place?.kind === 'table') depth += 1;
    else if (place?.kind === 'tableEnd') depth -= 1;
    else if (depth === 0 && (place?.kind === 'row' || place?.kind === 'cell')) throw new Refusal(undeletable);
    else if (depth === 0 && place?.kind === 'newline') found.push(place);
    if (depth < 0) throw new Refusal(undeletable);
  }
  if (depth > 0) throw new Refusal(undeletable);
  return found;
}

/**
 * Two paragraphs become one. Google only says that its style may change; as in the editor, the first one's is taken where
 * some of it is left.
 */
function keepStyle(places: Place[], at: number, paragraph: Paragraph): void {
  for (let next = at; next < places.length; next += 1) {
    if (places[next]?.kind !== 'newline') continue;
    places[next] = { kind: 'newline', paragraph };
    return;
  }
}

function splitsPair(places: readonly Place[], at: number): boolean {
  const before = places[at - 1];
  const after = places[at];
  return before?.kind === 'letter' && after?.kind === 'letter' && /^[\ud800-\udbff][\udc00-\udfff]$/.test(before.letter + after.letter);
}

function isSuggested(place: Place): boolean {
  const style = place.kind === 'letter' ? place.style : place.kind === 'newline' ? place.paragraph.style : null;
  return style?.SUGGESTED_INSERTION !== undefined || style?.SUGGESTED_DELETION !== undefined;
}

/**
 * Puts a newline in, and a table of empty cells behind it (types, InsertTableRequest). That its cells are plain paragraphs in
 * the text style of this place is assumed.
 */
export function insertTable(places: Place[], index: number, rows: number, columns: number): void {
  if (rows < 1 || columns < 1) throw new Refusal('The number of rows and columns must be at least 1.'); // the words are assumed
  const at = behindCluster(places, insideParagraph(places, index));
  const style = styleAt(places, at);
  const paragraph = { ...paragraphAt(places, at).paragraph, style };
  delete paragraph.mark;
  const cell: readonly Place[] = [
    { kind: 'cell', cell: { type: 'TABLE_CELL', format: {} } },
    { kind: 'newline', paragraph: { type: 'PARAGRAPH', format: {}, style } },
  ];
  const row: readonly Place[] = [
    { kind: 'row', row: { type: 'TABLE_ROW', format: {} } },
    ...Array.from({ length: columns }, () => cell).flat(),
  ];
  putIn(places, at, [
    { kind: 'newline', paragraph },
    { kind: 'table', table: { type: 'TABLE', format: {}, columnWidths: [] } },
    ...Array.from({ length: rows }, () => row).flat(),
    { kind: 'tableEnd' },
  ]);
}

/** The text was seen with insertTableColumn, which names its table in the same way. */
export function tableFrom(places: readonly Place[], index: number): TableStretch {
  const table = tableAt(places, index);
  if (table === null) throw new Refusal('Invalid table start location. Must specify the start index of the table.');
  return table;
}

/** Refuses a cell that the table does not have; the words are assumed. */
export function checkCell({ rows }: TableStretch, row: number, column: number): void {
  if (rows[row] === undefined) throw new Refusal(`The row index must be less than the number of rows, ${rows.length}.`);
  if (rows[row].cells[column] === undefined)
    throw new Refusal(`The column index must be less than the number of columns, ${rows[row].cells.length}.`);
}

/** Puts an empty row in. What it takes over is not known: it is assumed to look like the row it was put beside. */
export function insertTableRow(places: Place[], table: TableStretch, rowIndex: number, below: boolean): void {
  const row = table.rows[rowIndex];
  const place = row === undefined ? undefined : places[row.start];
  if (row === undefined || place?.kind !== 'row') return;
  const made: Place[] = [{ kind: 'row', row: newRow(place.row, below) }];
  for (const { start } of row.cells) {
    const cell = places[start];
    if (cell?.kind !== 'cell') continue;
    const { mark: _, ...cellFacts } = cell.cell;
    const { mark: __, ...paragraph } = paragraphAt(places, start).paragraph;
    made.push({ kind: 'cell', cell: cellFacts }, { kind: 'newline', paragraph: { ...paragraph, style: styleAt(places, start + 1) } });
  }
  putIn(places, below ? row.end : row.start, made);
}

/** Pinned rows stand together at the top, so a row above a pinned one is pinned, too (assumed). */
function newRow({ type, format, pinned }: Row, below: boolean): Row {
  return { type, format, ...(pinned === true && !below ? { pinned } : {}) };
}

/** Without rows there is no table (types, DeleteTableRowRequest). */
export function deleteTableRow(places: Place[], table: TableStretch, rowIndex: number): void {
  const row = table.rows.length === 1 ? table : table.rows[rowIndex];
  if (row === undefined) return;
  if (places.slice(row.start, row.end).some(isSuggested)) throw callRefused(500, 'Internal error encountered.');
  places.splice(row.start, row.end - row.start);
}
