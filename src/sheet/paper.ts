// A document to be made, as a value: blocks in order. src/google writes it, and reads an existing document back as blocks.

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  /** Level 1 is 「1　開催日時」. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `indent` counts full-width characters, down to quarters; so does `hanging`, by which the lines after the first stand further in. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent: number; readonly hanging: number }
  /** An item of a real list. */
  | { readonly kind: 'bullet'; readonly text: string }
  /** The heading row is repeated on each page. Widths in points. */
  | {
      readonly kind: 'table';
      readonly headings: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
    };

export type PageSize = 'a4' | 'a4-landscape' | 'a3-landscape';

export type Paper = { readonly name: string; readonly page: PageSize; readonly blocks: readonly Block[] };

/**
 * A block of an existing document, with its 0-based place among the children of the body. Blank paragraphs are left out. `pending`: the rows
 * in which a suggestion waits for an answer, the heading row being 0; 0 for a line.
 */
export type FoundBlock = { readonly index: number; readonly block: Block; readonly pending: readonly number[] };

/** Takes `remove` entries of a list out at the 0-based place `at` and puts others there. */
export type ListEdit<T> = { readonly at: number; readonly remove: number; readonly insert: readonly T[] };

/** One change of a document, in places among the children of its body as they are before any change. */
export type DocumentEdit =
  /** Takes children out and puts blocks in front of `before`; null: at the end. */
  | { readonly kind: 'blocks'; readonly remove: readonly number[]; readonly before: number | null; readonly insert: readonly Block[] }
  /** Rows of a table, counted without its heading row. */
  | { readonly kind: 'rows'; readonly table: number; readonly edits: readonly ListEdit<readonly string[]>[] };

export const paragraph = (text: string, indent = 1, hanging = 0): Block => ({ kind: 'paragraph', text, indent, hanging });

/** The text of a block, for comparison; its format does not count. */
export function wordsOf(block: Block): string {
  return block.kind === 'table' ? [block.headings, ...block.rows].map((row) => row.join('　')).join('\n') : block.text;
}
