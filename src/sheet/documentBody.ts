// The body of a document as the Docs API answers it (documents.get), read into elements with their places. A place counts UTF-16 units from
// the beginning of the body, as requests do. Only this file knows the form of the answer.
import { OBJECT, withoutObjects } from './documentText';
import type { Block, FoundBlock } from './paper';

/** From `start` up to `end`, which is the first place behind it. */
type Places = { readonly start: number; readonly end: number };

/** `end` is behind the line break that ends the line. */
type BodyLine = Places & { readonly kind: 'line'; readonly block: Block | null; readonly pending: boolean };
/** Of the words of a cell: `end` is the line break that ends the cell. */
type BodyCell = Places;
type BodyRow = Places & { readonly cells: readonly BodyCell[]; readonly pending: boolean };
export type BodyTable = Places & { readonly kind: 'table'; readonly block: Block; readonly rows: readonly BodyRow[] };
/** A table of contents or a section break that a person put in. */
type BodyBreak = Places & { readonly kind: 'break' };
export type BodyElement = BodyLine | BodyTable | BodyBreak;

export type DocumentBody = {
  readonly title: string;
  /** '' for whoever may not edit the document. */
  readonly revision: string;
  /** The children of the body, in order. */
  readonly elements: readonly BodyElement[];
};

/** Width of one full-width character of body text, in points. */
export const BODY_POINTS = 11;

/** What stands in `answer`, the value of documents.get with title, revisionId and body. */
export function documentBody(answer: unknown): DocumentBody {
  // the first element is the section break before the first paragraph, which is no child of the body
  const [, ...content] = list(part(part(answer, 'body'), 'content'));
  return { title: text(part(answer, 'title')), revision: text(part(answer, 'revisionId')), elements: content.map(elementOf) };
}

/** The blocks of a body, by the places of its children. Blank lines are left out. */
export const foundBlocks = ({ elements }: DocumentBody): readonly FoundBlock[] =>
  elements.flatMap((element, index): readonly FoundBlock[] => {
    if (element.kind === 'break' || element.block === null) return [];
    if (element.kind === 'line') return [{ index, block: element.block, pending: element.pending ? [0] : [] }];
    return [{ index, block: element.block, pending: element.rows.flatMap((row, place) => (row.pending ? [place] : [])) }];
  });

function elementOf(element: unknown): BodyElement {
  const places = placesOf(element);
  const [paragraph, table] = [part(element, 'paragraph'), part(element, 'table')];
  if (paragraph !== undefined) return { kind: 'line', ...places, block: lineBlock(paragraph), pending: isPending(paragraph) };
  if (table === undefined) return { kind: 'break', ...places };
  const rows = list(part(table, 'tableRows'));
  const [headings = [], ...others] = rows.map((row) => list(part(row, 'tableCells')).map((cell) => wordsOfContent(part(cell, 'content'))));
  const pending = isPending({ ...Object(table), tableRows: [] });
  return {
    kind: 'table',
    ...places,
    block: { kind: 'table', headings, rows: others, widths: [] },
    rows: rows.map((row) => ({ ...placesOf(row), cells: list(part(row, 'tableCells')).map(cellOf), pending: pending || isPending(row) })),
  };
}

function cellOf(cell: unknown): BodyCell {
  const { start, end } = placesOf(cell);
  return { start: start + 1, end: end - 1 };
}

function lineBlock(paragraph: unknown): Block | null {
  const words = wordsOfParagraph(paragraph);
  if (withoutObjects(words).trim() === '') return null;
  if (part(paragraph, 'bullet') !== undefined) return { kind: 'bullet', text: words };
  const style = part(paragraph, 'paragraphStyle');
  const named = text(part(style, 'namedStyleType'));
  if (named === 'TITLE') return { kind: 'title', text: words };
  const level = /^HEADING_([1-6])$/.exec(named)?.[1];
  if (level !== undefined) return { kind: 'heading', level: level === '1' ? 1 : level === '2' ? 2 : 3, text: words };
  const points = (name: string): number => Math.round((number(part(part(style, name), 'magnitude')) / BODY_POINTS) * 4) / 4;
  const [first, start] = [points('indentFirstLine'), points('indentStart')];
  return { kind: 'paragraph', text: words, indent: first, hanging: Math.max(0, start - first) };
}

/** The words of a line without the break that ends it; OBJECT for what has none. */
function wordsOfParagraph(paragraph: unknown): string {
  return list(part(paragraph, 'elements')).map(wordsOfElement).join('').replace(/\n$/, '');
}

/** Chips say what is seen of them. */
function wordsOfElement(element: unknown): string {
  const content = part(part(element, 'textRun'), 'content');
  if (content !== undefined) return text(content);
  const person = part(part(element, 'person'), 'personProperties');
  const chip = part(part(part(element, 'richLink'), 'richLinkProperties'), 'title');
  const date = part(part(part(element, 'dateElement'), 'dateElementProperties'), 'displayText');
  return [part(person, 'name'), part(person, 'email'), chip, date].map(text).find((words) => words !== '') ?? OBJECT;
}

const wordsOfContent = (content: unknown): string =>
  list(content)
    .map((element) => (part(element, 'paragraph') === undefined ? OBJECT : wordsOfParagraph(part(element, 'paragraph'))))
    .join('\n');

/** True where somebody has suggested a change that nobody has taken or refused: deleting over it is an error of Google's. */
function isPending(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isPending);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) =>
    name.startsWith('suggested') ? Object.keys(Object(inner)).length > 0 : isPending(inner),
  );
}

/** The API leaves out a place that is 0. */
const placesOf = (element: unknown): Places => ({ start: number(part(element, 'startIndex')), end: number(part(element, 'endIndex')) });

const part = (of: unknown, name: string): unknown => (typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
