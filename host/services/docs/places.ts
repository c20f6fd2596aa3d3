// A body as the row of places that the Docs API counts (developers.google.com/docs/api/concepts/structure): a section break at 0,
// one place for each UTF-16 unit of text, one for a break, one for the newline that ends a paragraph, one before a table, each
// of its rows and each of its cells, one after its last row. The requests of a batch change this row; the body is made of it again.
import {
  type BlockNode,
  type CellNode,
  type InlineNode,
  isParagraphLike,
  type ListItemNode,
  type PageBreakNode,
  type ParagraphNode,
  type PictureNode,
  type RowNode,
  type RuleNode,
  type RunStyle,
  type SectionBreakNode,
  type SectionNode,
  type TableNode,
  tidyRuns,
} from '../document/model';

export type Paragraph = Omit<ParagraphNode, 'children'> | Omit<ListItemNode, 'children'>;
type Table = Omit<TableNode, 'children'>;
export type Row = Omit<RowNode, 'children'>;
type Cell = Omit<CellNode, 'children'>;

export type LetterPlace = { readonly kind: 'letter'; readonly letter: string; readonly style: RunStyle; readonly mark?: string };
export type NewlinePlace = { readonly kind: 'newline'; readonly paragraph: Paragraph };
type TablePlace = { readonly kind: 'table'; readonly table: Table };
type RowPlace = { readonly kind: 'row'; readonly row: Row };
type CellPlace = { readonly kind: 'cell'; readonly cell: Cell };
export type Place =
  /** The first place of a body, which the tree does not hold; or a break that a person put in. */
  | { readonly kind: 'section'; readonly node: SectionBreakNode }
  | LetterPlace
  | { readonly kind: 'object'; readonly node: PageBreakNode | RuleNode | PictureNode }
  | NewlinePlace
  | TablePlace
  | RowPlace
  | CellPlace
  | { readonly kind: 'tableEnd' };

/** The places of a body. They share its formats and styles, which are replaced and never changed in place. */
export function placesOf(body: SectionNode): Place[] {
  const places: Place[] = [{ kind: 'section', node: { type: 'SECTION_BREAK' } }];
  for (const block of body.children) addBlock(places, block);
  return places;
}

function addBlock(places: Place[], block: BlockNode): void {
  if (isParagraphLike(block)) {
    const { children, ...paragraph } = block;
    for (const child of children) addInline(places, child);
    places.push({ kind: 'newline', paragraph });
    return;
  }
  if (block.type === 'SECTION_BREAK') {
    places.push({ kind: 'section', node: block });
    return;
  }
  const { children: rows, ...table } = block;
  places.push({ kind: 'table', table });
  for (const { children: cells, ...row } of rows) {
    places.push({ kind: 'row', row });
    for (const { children: blocks, ...cell } of cells) {
      places.push({ kind: 'cell', cell });
      for (const inner of blocks) addBlock(places, inner);
    }
  }
  places.push({ kind: 'tableEnd' });
}

function addInline(places: Place[], node: InlineNode): void {
  if (node.type !== 'TEXT') {
    places.push({ kind: 'object', node });
    return;
  }
  const marked = node.mark === undefined ? {} : { mark: node.mark };
  // a line break inside a paragraph is a vertical tab
  for (const { text, style } of node.runs)
    for (const letter of text.replace(/[\r\n]/g, '\v').split('')) places.push({ kind: 'letter', letter, style, ...marked });
}

/** The blocks that these places stand for. */
export function blocksOf(places: readonly Place[]): BlockNode[] {
  return new Reader(places).blocks();
}

class Reader {
  private at = 1;

  constructor(private readonly places: readonly Place[]) {}

  blocks(): BlockNode[] {
    const out: BlockNode[] = [];
    let line: InlineNode[] = [];
    for (let place = this.places[this.at]; place !== undefined; place = this.places[this.at]) {
      if (place.kind === 'letter') line.push(this.text(place.mark));
      else if (place.kind === 'object') line.push(this.next(place.node));
      else if (place.kind === 'newline') {
        out.push(this.next({ ...place.paragraph, children: line }));
        line = [];
      } else if (place.kind === 'section') out.push(this.next(place.node));
      else if (place.kind === 'table') out.push(this.next(this.table(place)));
      else break;
    }
    return out;
  }

  private next<Value>(value: Value): Value {
    this.at += 1;
    return value;
  }

  private text(mark: string | undefined): InlineNode {
    const runs: { text: string; style: RunStyle }[] = [];
    for (let place = this.places[this.at]; place?.kind === 'letter' && place.mark === mark; place = this.places[this.at]) {
      const last = runs.at(-1);
      if (last?.style === place.style) last.text += place.letter;
      else runs.push({ text: place.letter, style: place.style });
      this.at += 1;
    }
    return { type: 'TEXT', runs: tidyRuns(runs), ...(mark === undefined ? {} : { mark }) };
  }

  /** Reads up to the mark that ends the table. */
  private table({ table }: TablePlace): TableNode {
    this.at += 1;
    const rows: RowNode[] = [];
    for (let place = this.places[this.at]; place?.kind === 'row'; place = this.places[this.at]) {
      const { row } = this.next(place);
      const cells: CellNode[] = [];
      for (let inner = this.places[this.at]; inner?.kind === 'cell'; inner = this.places[this.at]) {
        const { cell } = this.next(inner);
        cells.push({ ...cell, children: this.blocks() });
      }
      rows.push({ ...row, children: cells });
    }
    return { ...table, children: rows };
  }
}

/** A stretch of places: `end` is the first one after it. */
export type Stretch = { readonly start: number; readonly end: number };

/** Puts places in at an index; in portions, because a call takes only so many arguments. */
export function putIn(places: Place[], at: number, more: readonly Place[]): void {
  for (let from = 0; from < more.length; from += 10_000) places.splice(at + from, 0, ...more.slice(from, from + 10_000));
}

/** Where the paragraph that holds this place starts. */
export function paragraphStart(places: readonly Place[], at: number): number {
  let start = at;
  for (let before = places[start - 1]; before?.kind === 'letter' || before?.kind === 'object'; before = places[start - 1]) start -= 1;
  return start;
}

/** The paragraphs that a stretch touches: each ends with its newline. */
export function paragraphsIn(places: readonly Place[], { start, end }: Stretch): Stretch[] {
  const out: Stretch[] = [];
  let from = paragraphStart(places, start);
  for (let at = from; at < places.length && from < end; at += 1) {
    const kind = places[at]?.kind;
    if (kind === 'letter' || kind === 'object') continue;
    if (kind === 'newline' && at >= start) out.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  return out;
}

type RowStretch = Stretch & { readonly cells: readonly Stretch[] };
export type TableStretch = Stretch & { readonly rows: readonly RowStretch[] };

/** The table that starts at this place; null where none does. */
export function tableAt(places: readonly Place[], start: number): TableStretch | null {
  if (places[start]?.kind !== 'table') return null;
  const rows: { start: number; end: number; cells: { start: number; end: number }[] }[] = [];
  let depth = 0;
  for (let at = start; ; at += 1) {
    const kind = places[at]?.kind;
    if (kind === 'table') depth += 1;
    const row = rows.at(-1);
    const cell = row?.cells.at(-1);
    const closing = depth === 1 && (kind === 'cell' || kind === 'row' || kind === 'tableEnd');
    if (closing && cell !== undefined && cell.end === 0) cell.end = at;
    if (closing && kind !== 'cell' && row !== undefined) row.end = at;
    if (depth === 1 && kind === 'row') rows.push({ start: at, end: 0, cells: [] });
    if (depth === 1 && kind === 'cell') row?.cells.push({ start: at, end: 0 });
    if (kind === 'tableEnd') depth -= 1;
    if (depth === 0 || kind === undefined) return { start, end: at + 1, rows };
  }
}
