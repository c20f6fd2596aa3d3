// Documents of a host as a person sees and changes them.
import { textOf } from '../../host/files/docx';
import {
  type BlockNode,
  type DocumentTree,
  isParagraphLike,
  newParagraph,
  newText,
  plainText,
  type RunStyle,
} from '../../host/services/document/model';
import type { Product } from './product';

const idIn = (url: string): string => /\/d\/([\w-]+)/.exec(url)?.[1] ?? '';

function treeOf(made: Product, url: string): DocumentTree {
  const stored = made.world.documents.get(idIn(url));
  if (stored === undefined) throw new Error(`There is no document at ${url}`);
  return stored.tree as DocumentTree;
}

/** The text of a document, items with their bullets, cells apart by tabs. */
export const read = (made: Product, url: string): string => textOf(treeOf(made, url));

/** What stands in the body, block by block: its kind and its words. */
export function blocks(made: Product, url: string): readonly { readonly kind: string; readonly heading: string; readonly text: string }[] {
  return treeOf(made, url).body.children.map((node) => ({
    kind: node.type,
    heading: isParagraphLike(node) ? (node.format.HEADING ?? 'NORMAL') : '',
    text: node.type === 'TABLE' ? node.children.map((row) => row.children.map(plainText).join('｜')).join('\n') : plainText(node),
  }));
}

/** Width and height of a document's pages in points. */
export function pageOf(made: Product, url: string): { readonly width: number | undefined; readonly height: number | undefined } {
  const { PAGE_WIDTH: width, PAGE_HEIGHT: height } = treeOf(made, url).body.format;
  return { width, height };
}

function find(
  made: Product,
  url: string,
  words: string,
): { readonly children: BlockNode[]; readonly index: number; readonly node: BlockNode } {
  const { children } = treeOf(made, url).body;
  const index = children.findIndex((node) => plainText(node).includes(words));
  const node = children[index];
  if (node === undefined) throw new Error(`"${words}" does not stand in the document`);
  return { children, index, node };
}

/** Writes a line of one's own under the line that holds these words. */
export function writeBelow(made: Product, url: string, words: string, text: string): void {
  const { children, index } = find(made, url, words);
  children.splice(index + 1, 0, newParagraph(text, {}));
}

/** Types over a line. */
export function typeOver(made: Product, url: string, words: string, text: string): void {
  const { node } = find(made, url, words);
  if (!isParagraphLike(node)) throw new Error(`"${words}" does not stand in a line`);
  node.children = [newText(text, {})];
}

/** Types over the cell that holds these words. */
export function typeOverCell(made: Product, url: string, words: string, text: string): void {
  const { node } = find(made, url, words);
  if (node.type !== 'TABLE') throw new Error(`"${words}" stands in no table`);
  for (const row of node.children)
    for (const cell of row.children) if (plainText(cell).includes(words)) cell.children = [newParagraph(text, {})];
}

export function throwAway(made: Product, url: string): void {
  made.world.documents.delete(idIn(url));
}

/** Suggests a change of a whole line, which waits for an answer. */
export function suggest(made: Product, url: string, words: string, style: RunStyle): void {
  const { node } = find(made, url, words);
  if (!isParagraphLike(node)) throw new Error(`"${words}" stands in no line`);
  node.children = [newText(plainText(node), style)];
}
