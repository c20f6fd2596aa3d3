// A document to be made, as a value: blocks in order. src/google carries it out.

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  /** A numbered heading of official papers, level 1: 「1　開催日時」. */
  | { readonly kind: 'heading'; readonly text: string }
  /** `indent` counts full-width characters. */
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent: number }
  | {
      readonly kind: 'table';
      readonly headings: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly widths: readonly number[];
    }
  | { readonly kind: 'page-break' };

export type Paper = { readonly name: string; readonly blocks: readonly Block[] };
