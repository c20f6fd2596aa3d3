// Editing the text of an element: offsets, styles and edits. An element's text is that of plainText, so between blocks there is
// one line break that belongs to no text node.
import { Exception } from '../../runtime/execution';
import type { RunStylePatch } from './attributes';
import { parentOf } from './draft';
import {
  type ElementNode,
  isParagraphLike,
  patched,
  plainText,
  type Run,
  type RunStyle,
  sliceRuns,
  styleAfter,
  type TextNode,
  tidyRuns,
  walk,
} from './model';

/** A text node and the offset at which it starts in the element's text. */
type Piece = { readonly node: TextNode; readonly from: number };

/** The text nodes of an element with their offsets. */
export function pieces(node: ElementNode): Piece[] {
  const out: Piece[] = [];
  collect(node, 0, out);
  return out;
}

function collect(node: ElementNode, from: number, out: Piece[]): number {
  if (node.type === 'TEXT') {
    out.push({ node, from });
    return from + lengthOf(node);
  }
  if (!('children' in node)) return from;
  let offset = from;
  node.children.forEach((child, index) => {
    if (index > 0 && !isParagraphLike(node)) offset += 1;
    offset = collect(child, offset, out);
  });
  return offset;
}

function lengthOf(node: TextNode): number {
  return node.runs.reduce((length, run) => length + run.text.length, 0);
}

/** Refuses an offset that is not inside the text (text seen in published scripts: "Index (3) must be less than the content length (2)."). */
export function checkOffset(node: ElementNode, offset: number): void {
  const length = plainText(node).length;
  if (!Number.isInteger(offset) || offset < 0 || offset >= length)
    throw new Exception(`Index (${offset}) must be less than the content length (${length}).`);
}

/** Gives a style to all text of the element, and to the ends of its paragraphs so that what is appended goes on in it. */
export function styleAll(node: ElementNode, patch: RunStylePatch): void {
  for (const part of walk(node)) {
    if (part.type === 'TEXT')
      part.runs = tidyRuns(part.runs.map((run) => ({ text: run.text, style: patched<RunStyle>(run.style, patch) })));
    else if (isParagraphLike(part)) part.style = patched<RunStyle>(part.style, { ...patch, LINK_URL: null });
  }
}

/** Gives a style to the text between two offsets, both included. */
export function styleBetween(node: ElementNode, from: number, to: number, patch: RunStylePatch): void {
  checkOffset(node, from);
  checkOffset(node, to);
  for (const piece of pieces(node)) {
    edit(piece, from, to + 1, (runs) => runs.map((run) => ({ text: run.text, style: patched<RunStyle>(run.style, patch) })));
  }
}

/** Takes away the text between two offsets, both included. */
export function deleteBetween(node: ElementNode, from: number, to: number): void {
  checkOffset(node, from);
  checkOffset(node, to);
  for (const piece of pieces(node)) edit(piece, from, to + 1, () => []);
}

function edit(piece: Piece, from: number, to: number, change: (runs: readonly Run[]) => readonly Run[]): void {
  const { runs } = piece.node;
  const length = lengthOf(piece.node);
  const start = Math.max(0, from - piece.from);
  const end = Math.min(length, to - piece.from);
  if (start >= end) return;
  piece.node.runs = tidyRuns([...sliceRuns(runs, 0, start), ...change(sliceRuns(runs, start, end)), ...sliceRuns(runs, end, length)]);
}

/** Puts text at an offset of a text node, in the style of what stands before it. */
export function insertInto(node: TextNode, offset: number, text: string): void {
  const length = lengthOf(node);
  if (!Number.isInteger(offset) || offset < 0 || offset > length)
    throw new Exception(`Index (${offset}) must be less than or equal to the content length (${length}).`);
  const before = sliceRuns(node.runs, 0, offset);
  const style = styleAfter(before, node.runs[0]?.style ?? styleAround(node));
  node.runs = tidyRuns([...before, { text, style }, ...sliceRuns(node.runs, offset, length)]);
}

/** The style an empty text takes: that of its paragraph's end. */
function styleAround(node: TextNode): RunStyle {
  const parent = parentOf(node);
  return parent !== null && isParagraphLike(parent) ? parent.style : {};
}

/** The style that all of the element's text shares; a property that differs within it is missing. */
export function commonStyle(node: ElementNode): RunStyle {
  const styles = pieces(node).flatMap((piece) => piece.node.runs.map((run) => run.style));
  const [first, ...others] = styles;
  if (first === undefined) return isParagraphLike(node) ? node.style : {};
  const shared = Object.entries(first).filter(([name, value]) => others.every((style) => Reflect.get(style, name) === value));
  return Object.fromEntries(shared);
}

/** The style of the character at an offset. */
export function styleAt(node: ElementNode, offset: number): RunStyle {
  checkOffset(node, offset);
  for (const piece of pieces(node)) {
    const [run] = sliceRuns(piece.node.runs, offset - piece.from, offset - piece.from + 1);
    if (run !== undefined) return run.style;
  }
  return {};
}

/** The offsets at which the style changes, the first being where the text starts. */
export function styleStarts(node: ElementNode): number[] {
  return pieces(node).flatMap((piece) => {
    let offset = piece.from;
    return piece.node.runs.map((run) => {
      const start = offset;
      offset += run.text.length;
      return start;
    });
  });
}

/** Where a pattern is found in the texts of an element after a given place. */
export function findPattern(
  node: ElementNode,
  pattern: string,
  after: { readonly node: TextNode; readonly offset: number } | null,
): { readonly node: TextNode; readonly from: number; readonly to: number } | null {
  const expression = expressionOf(pattern);
  const texts = pieces(node).map((piece) => piece.node);
  const start = after === null ? 0 : Math.max(0, texts.indexOf(after.node));
  for (const text of texts.slice(start)) {
    expression.lastIndex = text === after?.node ? after.offset + 1 : 0;
    const found = expression.exec(plainText(text));
    if (found !== null && found[0] !== '') return { node: text, from: found.index, to: found.index + found[0].length - 1 };
  }
  return null;
}

/** Replaces each match; the new text takes the style of the first replaced character and is used as it is. */
export function replacePattern(node: ElementNode, pattern: string, replacement: string): void {
  const expression = expressionOf(pattern);
  for (const { node: text } of pieces(node)) {
    const matches = [...plainText(text).matchAll(expression)].filter((match) => match[0] !== '').reverse();
    for (const match of matches) {
      const end = match.index + match[0].length;
      const style = sliceRuns(text.runs, match.index, end)[0]?.style ?? {};
      text.runs = tidyRuns([
        ...sliceRuns(text.runs, 0, match.index),
        { text: replacement, style },
        ...sliceRuns(text.runs, end, Number.POSITIVE_INFINITY),
      ]);
    }
  }
}

/** Google searches with RE2, which has neither look-around nor back-references (reference/document: findText). */
function expressionOf(pattern: string): RegExp {
  if (/\(\?<?[=!]|\\[1-9]/.test(pattern)) throw new Exception(`Invalid regular expression pattern ${pattern}`);
  const [, flags = '', rest = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(pattern) ?? [];
  try {
    return new RegExp(rest, `g${flags}`);
  } catch {
    throw new Exception(`Invalid regular expression pattern ${pattern}`);
  }
}
