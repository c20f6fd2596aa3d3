// A document as plain JSON: sections hold blocks, blocks hold text. Nodes are changed in place while a document is open;
// what is saved is a copy (draft.ts). Attribute names are those of DocumentApp.Attribute, enum values are kept by name.

export const headings = ['NORMAL', 'HEADING1', 'HEADING2', 'HEADING3', 'HEADING4', 'HEADING5', 'HEADING6', 'TITLE', 'SUBTITLE'] as const;
export type Heading = (typeof headings)[number];
export const alignments = ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFY'] as const;
export type Alignment = (typeof alignments)[number];
export const glyphs = [
  'BULLET',
  'HOLLOW_BULLET',
  'SQUARE_BULLET',
  'NUMBER',
  'LATIN_UPPER',
  'LATIN_LOWER',
  'ROMAN_UPPER',
  'ROMAN_LOWER',
] as const;
export type Glyph = (typeof glyphs)[number];
export const verticals = ['BOTTOM', 'CENTER', 'TOP'] as const;
type Vertical = (typeof verticals)[number];
export const scripts = ['NORMAL', 'SUPERSCRIPT', 'SUBSCRIPT'] as const;
type Script = (typeof scripts)[number];

/** Style of a run of text. Absent means inherited. Sizes are points, colours '#rrggbb'. */
export type RunStyle = {
  readonly BACKGROUND_COLOR?: string;
  readonly BOLD?: boolean;
  readonly FONT_FAMILY?: string;
  readonly FONT_SIZE?: number;
  readonly FOREGROUND_COLOR?: string;
  readonly ITALIC?: boolean;
  readonly LINK_URL?: string;
  readonly STRIKETHROUGH?: boolean;
  readonly UNDERLINE?: boolean;
  /** Not in DocumentApp.Attribute: set by setTextAlignment. */
  readonly TEXT_ALIGNMENT?: Script;
  /** IDs of a pending suggestion to put this text in, or to take it out (Docs API, TextRun); DocumentApp knows neither. */
  readonly SUGGESTED_INSERTION?: string;
  readonly SUGGESTED_DELETION?: string;
};

/** Format of a paragraph, list item, table, row, cell or section; lengths in points, LINE_SPACING in lines. */
export type BlockFormat = {
  readonly HEADING?: Heading;
  readonly HORIZONTAL_ALIGNMENT?: Alignment;
  readonly INDENT_END?: number;
  readonly INDENT_FIRST_LINE?: number;
  readonly INDENT_START?: number;
  readonly LEFT_TO_RIGHT?: boolean;
  readonly LINE_SPACING?: number;
  readonly SPACING_AFTER?: number;
  readonly SPACING_BEFORE?: number;
  readonly GLYPH_TYPE?: Glyph;
  readonly LIST_ID?: string;
  readonly NESTING_LEVEL?: number;
  readonly BORDER_COLOR?: string;
  readonly BORDER_WIDTH?: number;
  readonly MINIMUM_HEIGHT?: number;
  readonly BACKGROUND_COLOR?: string;
  readonly PADDING_BOTTOM?: number;
  readonly PADDING_LEFT?: number;
  readonly PADDING_RIGHT?: number;
  readonly PADDING_TOP?: number;
  readonly VERTICAL_ALIGNMENT?: Vertical;
  readonly WIDTH?: number;
  readonly MARGIN_BOTTOM?: number;
  readonly MARGIN_LEFT?: number;
  readonly MARGIN_RIGHT?: number;
  readonly MARGIN_TOP?: number;
  readonly PAGE_HEIGHT?: number;
  readonly PAGE_WIDTH?: number;
  /** Only the Docs API knows the following (ParagraphStyle, DocumentStyle). */
  readonly KEEP_WITH_NEXT?: boolean;
  readonly KEEP_LINES_TOGETHER?: boolean;
  readonly AVOID_WIDOW_AND_ORPHAN?: boolean;
  readonly PAGE_BREAK_BEFORE?: boolean;
  readonly FLIP_PAGE_ORIENTATION?: boolean;
};

export type Run = { readonly text: string; readonly style: RunStyle };

type Marked = { /** Set where a named range points here. */ mark?: string };
export type TextNode = Marked & { readonly type: 'TEXT'; runs: Run[] };
export type PageBreakNode = Marked & { readonly type: 'PAGE_BREAK' };
export type RuleNode = Marked & { readonly type: 'HORIZONTAL_RULE' };
/** A picture that a person put in. Neither DocumentApp nor the files of this host show it; it takes its place in the Docs API. */
export type PictureNode = Marked & { readonly type: 'INLINE_IMAGE' };
export type InlineNode = TextNode | PageBreakNode | RuleNode | PictureNode;

type ParagraphBody = Marked & {
  format: BlockFormat;
  /** Style of the paragraph's end: what is appended to an empty paragraph starts with it. */
  style: RunStyle;
  children: InlineNode[];
};
export type ParagraphNode = ParagraphBody & { readonly type: 'PARAGRAPH' };
export type ListItemNode = ParagraphBody & { readonly type: 'LIST_ITEM' };
export type CellNode = Marked & { readonly type: 'TABLE_CELL'; format: BlockFormat; children: BlockNode[] };
export type RowNode = Marked & {
  readonly type: 'TABLE_ROW';
  format: BlockFormat;
  /** Pinned as a heading row, which only the Docs API can do (TableRowStyle.tableHeader). Trees saved before this was known lack it. */
  pinned?: true;
  children: CellNode[];
};
export type TableNode = Marked & {
  readonly type: 'TABLE';
  format: BlockFormat;
  /** Points; null where the column takes its share of what is left. */
  columnWidths: (number | null)[];
  children: RowNode[];
};
/** A section break that a person put in, as to lay pages on their side. It may stand in a body only. */
export type SectionBreakNode = Marked & { readonly type: 'SECTION_BREAK' };
export type BlockNode = ParagraphNode | ListItemNode | TableNode | SectionBreakNode;
export type SectionNode = Marked & {
  readonly type: 'BODY_SECTION' | 'HEADER_SECTION' | 'FOOTER_SECTION';
  format: BlockFormat;
  /** Text style given to the section as a whole; new paragraphs take it. */
  style: RunStyle;
  children: BlockNode[];
};
export type ContainerNode = SectionNode | CellNode | RowNode | TableNode | ParagraphNode | ListItemNode;
export type ElementNode = ContainerNode | InlineNode | SectionBreakNode;

export type DocumentNamedRangeModel = { readonly id: string; readonly name: string; readonly elements: readonly RangeElementModel[] };
/** `from` and `to` (inclusive) are offsets in a text; null where the whole element is meant. */
type RangeElementModel = { readonly mark: string; readonly part: { readonly from: number; readonly to: number } | null };

/** What is saved of a document. */
export type DocumentTree = {
  readonly version: 1;
  body: SectionNode;
  header: SectionNode | null;
  footer: SectionNode | null;
  namedRanges: DocumentNamedRangeModel[];
  /** Language code such as 'ja'; null where never set. */
  language: string | null;
};

/** A page of A4 in points: what Google gives an account in Japan (an American account gets Letter). */
export const a4 = { width: 595.276, height: 841.89, margin: 72 } as const;

/** A new document: one empty paragraph (gas-fakes testdocs, run on live Apps Script). */
export function newTree(): DocumentTree {
  return { version: 1, body: newSection('BODY_SECTION'), header: null, footer: null, namedRanges: [], language: null };
}

export function newSection(type: SectionNode['type']): SectionNode {
  return { type, format: {}, style: {}, children: [newParagraph('', {})] };
}

/** A paragraph without a format of its own, as a new document and a new cell have it. */
export function newParagraph(text: string, style: RunStyle): ParagraphNode {
  return { type: 'PARAGRAPH', format: {}, style, children: text === '' ? [] : [newText(text, style)] };
}

export function newText(text: string, style: RunStyle): TextNode {
  return { type: 'TEXT', runs: text === '' ? [] : [{ text, style }] };
}

export function newCell(text: string): CellNode {
  return { type: 'TABLE_CELL', format: {}, children: [newParagraph(text, {})] };
}

export function newTable(rows: readonly (readonly string[])[]): TableNode {
  return {
    type: 'TABLE',
    format: {},
    columnWidths: [],
    children: rows.map((cells) => ({ type: 'TABLE_ROW', format: {}, children: cells.map(newCell) })),
  };
}

/** How many rows at the top of a table are pinned: they are its heading and stand again on every page. */
export function headingRows(table: TableNode): number {
  const first = table.children.findIndex((row) => row.pinned !== true);
  return first < 0 ? table.children.length : first;
}

export function isContainer(node: ElementNode): node is ContainerNode {
  return 'children' in node;
}

export function isParagraphLike(node: ElementNode): node is ParagraphNode | ListItemNode {
  return node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM';
}

export function isSection(node: ElementNode): node is SectionNode {
  return node.type === 'BODY_SECTION' || node.type === 'HEADER_SECTION' || node.type === 'FOOTER_SECTION';
}

/** The children of a node as plain elements; [] for text and breaks. */
export function childrenOf(node: ElementNode): readonly ElementNode[] {
  return isContainer(node) ? node.children : [];
}

/** The node and everything below it, in reading order. */
export function* walk(node: ElementNode): Generator<ElementNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/**
 * The text of an element as getText gives it: blocks, rows and cells are joined by a line break, breaks and rules are
 * nothing (gas-fakes testdocsnext "Body.getText() with mixed elements", run on live Apps Script).
 */
export function plainText(node: ElementNode): string {
  if (node.type === 'TEXT') return node.runs.map((run) => run.text).join('');
  return childrenOf(node)
    .map(plainText)
    .join(isParagraphLike(node) ? '' : '\n');
}

/** Runs with neighbours of the same style joined and empty ones dropped. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && sameStyle(last.style, run.style)) out[out.length - 1] = { text: last.text + run.text, style: last.style };
    else out.push(run);
  }
  return out;
}

function sameStyle(one: RunStyle, other: RunStyle): boolean {
  const entries = Object.entries(one);
  return entries.length === Object.keys(other).length && entries.every(([name, value]) => Reflect.get(other, name) === value);
}

/** The runs between two offsets (`to` exclusive). */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  const out: Run[] = [];
  let start = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (text !== '') out.push({ text, style: run.style });
    start += run.text.length;
  }
  return out;
}

/** A style with some entries replaced: null takes an entry away, so that it is inherited again; undefined leaves it. */
export function patched<Style extends RunStyle | BlockFormat>(
  style: Style,
  patch: { readonly [Name in keyof Style]?: Style[Name] | null | undefined },
): Style {
  const changes = Object.entries(patch).filter(([, value]) => value !== undefined);
  const entries = Object.entries({ ...style, ...Object.fromEntries(changes) }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries) as Style;
}

/** The style that text typed after these runs takes; links and suggestions do not go on. */
export function styleAfter(runs: readonly Run[], otherwise: RunStyle): RunStyle {
  return patched<RunStyle>(runs.at(-1)?.style ?? otherwise, { LINK_URL: null, SUGGESTED_INSERTION: null, SUGGESTED_DELETION: null });
}

/** The style at the end of a block: what a paragraph appended after it takes. */
export function endStyle(block: BlockNode | undefined): RunStyle {
  if (block === undefined || !isParagraphLike(block)) return {};
  const runs = block.children.flatMap((child) => (child.type === 'TEXT' ? child.runs : []));
  return styleAfter(runs, block.style);
}

/** A deep copy; trees are plain JSON by construction. */
export function cloned<Tree>(tree: Tree): Tree {
  return JSON.parse(JSON.stringify(tree)) as Tree;
}

/** A copy of a node that belongs to nothing and to which no named range points. */
export function copyOf<Node extends ElementNode>(node: Node): Node {
  const copy = cloned(node);
  for (const part of walk(copy)) delete part.mark;
  return copy;
}

/** The tree as it is saved: neighbouring texts of a paragraph become one, as a reopened document shows them. */
export function savedCopy(tree: DocumentTree): DocumentTree {
  const copy = cloned(tree);
  for (const section of [copy.body, copy.header, copy.footer]) {
    for (const node of section === null ? [] : walk(section)) if (isParagraphLike(node)) node.children = joinTexts(node.children);
  }
  return copy;
}

function joinTexts(children: readonly InlineNode[]): InlineNode[] {
  const out: InlineNode[] = [];
  for (const child of children) {
    const last = out.at(-1);
    // a text to which a named range points keeps to itself, so that the range keeps its offsets
    if (child.type === 'TEXT' && last?.type === 'TEXT' && child.mark === undefined && last.mark === undefined)
      last.runs = tidyRuns([...last.runs, ...child.runs]);
    else if (child.type !== 'TEXT' || child.runs.length > 0 || child.mark !== undefined) out.push(child);
  }
  return out;
}

/** The glyph of a list item where none was chosen, by nesting level (Google's numbered and bulleted presets). */
export function defaultGlyph(first: Glyph, level: number): Glyph {
  const bullets: readonly Glyph[] = ['BULLET', 'HOLLOW_BULLET', 'SQUARE_BULLET'];
  const numbers: readonly Glyph[] = ['NUMBER', 'LATIN_LOWER', 'ROMAN_LOWER'];
  return (bullets.includes(first) ? bullets : numbers)[level % 3] ?? first;
}

/** The glyph type of every list item of the section, from its own choice or the default of its list. */
export function glyphsOf(section: ElementNode): Map<ListItemNode, Glyph> {
  const firsts = new Map<string, Glyph>();
  const out = new Map<ListItemNode, Glyph>();
  for (const item of walk(section)) {
    if (item.type !== 'LIST_ITEM') continue;
    const list = item.format.LIST_ID ?? '';
    const level = item.format.NESTING_LEVEL ?? 0;
    const chosen = item.format.GLYPH_TYPE;
    if (level === 0 && chosen !== undefined && !firsts.has(list)) firsts.set(list, chosen);
    out.set(item, chosen ?? (level === 0 ? (firsts.get(list) ?? 'NUMBER') : defaultGlyph(firsts.get(list) ?? 'NUMBER', level)));
  }
  return out;
}
