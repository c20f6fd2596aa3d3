// The elements of a document as scripts see them: body, paragraphs, list items, tables, text.

import { publicName } from '../../runtime/api';
import { costs } from '../../runtime/costs';
import { Exception, type Execution, NotImplemented } from '../../runtime/execution';
import { type EnumValue, enumValue, type Service } from '../../runtime/guard';
import { colour, type FormatPatch, nameIn, type RunStylePatch, readAttributes, shownAttributes } from './attributes';
import { childAt, detach, draftOf, indexIn, insertChild, lastParagraph, parentOf, removeChild, replaceChildren, topOf } from './draft';
import {
  alignments,
  type BlockFormat,
  type BlockNode,
  type CellNode,
  type ContainerNode,
  childrenOf,
  copyOf,
  defaultGlyph,
  type ElementNode,
  endStyle,
  type Glyph,
  glyphs,
  glyphsOf,
  headings,
  type InlineNode,
  isContainer,
  isParagraphLike,
  isSection,
  type ListItemNode,
  newCell,
  newParagraph,
  newTable,
  newText,
  type PageBreakNode,
  type ParagraphNode,
  patched,
  plainText,
  type RowNode,
  type RuleNode,
  type RunStyle,
  type SectionNode,
  scripts,
  styleAfter,
  type TableNode,
  type TextNode,
  verticals,
  walk,
} from './model';
import { RangeElement } from './rangeElement';
import {
  checkOffset,
  commonStyle,
  deleteBetween,
  findPattern,
  insertInto,
  pieces,
  replacePattern,
  styleAll,
  styleAt,
  styleBetween,
  styleStarts,
} from './textEditing';

/** What the host prints where Google prints the name of a Java class; only the body's is known (gas-fakes testdocs). */
const sectionNames = { BODY_SECTION: 'DocumentBodySection', HEADER_SECTION: 'HeaderSection', FOOTER_SECTION: 'FooterSection' } as const;

/** The service object of an element. Each call makes a new one, as each getChild of Google does. */
export function elementFor(execution: Execution, node: ElementNode): Element {
  switch (node.type) {
    case 'BODY_SECTION':
      return new Body(execution, node);
    case 'HEADER_SECTION':
      return new HeaderSection(execution, node);
    case 'FOOTER_SECTION':
      return new FooterSection(execution, node);
    case 'PARAGRAPH':
      return new Paragraph(execution, node);
    case 'LIST_ITEM':
      return new ListItem(execution, node);
    case 'TABLE':
      return new Table(execution, node);
    case 'TABLE_ROW':
      return new TableRow(execution, node);
    case 'TABLE_CELL':
      return new TableCell(execution, node);
    case 'TEXT':
      return new Text(execution, node);
    case 'PAGE_BREAK':
      return new PageBreak(execution, node);
    case 'HORIZONTAL_RULE':
      return new HorizontalRule(execution, node);
    case 'INLINE_IMAGE':
    case 'SECTION_BREAK':
      throw new NotImplemented(`DocumentApp with ${node.type}`);
  }
}

/** What all elements have. */
export abstract class Element<Node extends ElementNode = ElementNode> implements Service {
  abstract readonly gasType: string;

  constructor(
    protected readonly execution: Execution,
    readonly node: Node,
  ) {}

  /** Before each change: refuses it where the document is closed, and charges for it. */
  protected change(cost: number = costs.documentElement): void {
    draftOf(this.node)?.beforeChange();
    this.execution.spend(cost);
  }

  protected shown(node: ElementNode): Element {
    return elementFor(this.execution, node);
  }

  getType(): EnumValue {
    return enumValue('Document.ElementType', this.node.type);
  }

  getParent(): Element | null {
    const parent = parentOf(this.node);
    return parent === null ? null : this.shown(parent);
  }

  getNextSibling(): Element | null {
    return this.sibling(1);
  }

  getPreviousSibling(): Element | null {
    return this.sibling(-1);
  }

  private sibling(step: 1 | -1): Element | null {
    const parent = parentOf(this.node);
    const other = parent === null ? undefined : childrenOf(parent)[indexIn(parent, this.node) + step];
    return other === undefined ? null : this.shown(other);
  }

  isAtDocumentEnd(): boolean {
    const parent = parentOf(this.node);
    if (parent === null) return isSection(this.node);
    return indexIn(parent, this.node) === parent.children.length - 1 && this.shown(parent).isAtDocumentEnd();
  }

  removeFromParent(): this {
    const parent = parentOf(this.node);
    if (parent !== null) {
      this.change();
      removeChild(parent, this.node);
    }
    return this;
  }

  /** A deep copy that belongs to no parent. */
  copy(): Element {
    return this.shown(copyOf<ElementNode>(this.node));
  }

  /** Joins the element to the one before it, which must be of the same type (text seen in published scripts). */
  merge(): Element {
    const parent = parentOf(this.node);
    const before = parent === null ? undefined : childrenOf(parent)[indexIn(parent, this.node) - 1];
    if (parent === null || before?.type !== this.node.type) throw new Exception('Element must be preceded by an element of the same type.');
    this.change();
    detach(parent, this.node);
    if (before.type === 'TEXT' && this.node.type === 'TEXT') before.runs = [...before.runs, ...this.node.runs];
    else if (isContainer(before)) replaceChildren<ElementNode>(before, [...before.children, ...childrenOf(this.node)]);
    return this.shown(before);
  }

  getAttributes(): Record<string, unknown> {
    return shownAttributes(this.node.type, this.format(), commonStyle(this.node));
  }

  protected format(): BlockFormat {
    return 'format' in this.node ? this.node.format : {};
  }

  setAttributes(attributes: object): this {
    const { format, style } = readAttributes(this.node.type, attributes);
    this.change();
    this.patchFormat(format);
    if (Object.keys(style).length > 0) this.patchStyle(style);
    return this;
  }

  protected patchFormat(patch: FormatPatch): void {
    if ('format' in this.node) this.node.format = patched<BlockFormat>(this.node.format, patch);
  }

  protected patchStyle(patch: RunStylePatch): void {
    styleAll(this.node, patch);
  }

  protected setFormat(patch: FormatPatch): this {
    this.change();
    this.patchFormat(patch);
    return this;
  }

  protected setStyle(patch: RunStylePatch): this {
    this.change();
    this.patchStyle(patch);
    return this;
  }

  /** The words of a refused cast are assumed: no live report found. */
  private as(type: ElementNode['type']): this {
    if (this.node.type !== type) throw new Exception(`${this.node.type} can't be cast to ${type}.`);
    return this;
  }
  asBody(): this {
    return this.as('BODY_SECTION');
  }
  asHeaderSection(): this {
    return this.as('HEADER_SECTION');
  }
  asFooterSection(): this {
    return this.as('FOOTER_SECTION');
  }
  asParagraph(): this {
    return this.as('PARAGRAPH');
  }
  asListItem(): this {
    return this.as('LIST_ITEM');
  }
  asTable(): this {
    return this.as('TABLE');
  }
  asTableRow(): this {
    return this.as('TABLE_ROW');
  }
  asTableCell(): this {
    return this.as('TABLE_CELL');
  }
  asText(): this {
    return this.as('TEXT');
  }
  asPageBreak(): this {
    return this.as('PAGE_BREAK');
  }
  asHorizontalRule(): this {
    return this.as('HORIZONTAL_RULE');
  }
}

export class PageBreak extends Element<PageBreakNode> {
  readonly gasType = 'Document.PageBreak';
}

class HorizontalRule extends Element<RuleNode> {
  readonly gasType = 'Document.HorizontalRule';
}

/** The text of one text node, or of a whole element opened with editAsText. */
class Text extends Element<TextNode | ContainerNode> {
  readonly gasType = 'Document.Text';

  override getType(): EnumValue {
    return enumValue('Document.ElementType', 'TEXT');
  }

  getText(): string {
    return plainText(this.node);
  }

  setText(text: string): this {
    this.change();
    const { node } = this;
    const style = pieces(node)[0]?.node.runs[0]?.style ?? commonStyle(node);
    if (node.type === 'TEXT') node.runs = newText(text, style).runs;
    else if (isParagraphLike(node)) replaceChildren<InlineNode>(node, text === '' ? [] : [newText(text, style)]);
    else if (isSection(node) || node.type === 'TABLE_CELL') replaceChildren<BlockNode>(node, [newParagraph(text, style)]);
    else throw new Exception(`${node.type} can't be set as text.`);
    return this;
  }

  appendText(text: string): this {
    return this.insertText(plainText(this.node).length, text);
  }

  insertText(offset: number, text: string): this {
    refuseEmpty(text);
    this.change();
    const { node } = this;
    const found = pieces(node)
      .filter((piece) => piece.from <= offset)
      .at(-1);
    if (found !== undefined) insertInto(found.node, offset - found.from, text);
    else {
      const paragraph = [...walk(node)].find(isParagraphLike);
      if (paragraph === undefined || offset !== 0)
        throw new Exception(`Index (${offset}) must be less than or equal to the content length (0).`);
      insertChild<InlineNode>(paragraph, 0, newText(text, paragraph.style));
    }
    return this;
  }

  deleteText(from: number, to: number): this {
    checkOffset(this.node, to);
    this.change();
    deleteBetween(this.node, from, to);
    return this;
  }

  editAsText(): this {
    return this;
  }

  findText(pattern: string, from: RangeElement | null = null): RangeElement | null {
    return findIn(this.execution, this.node, pattern, from);
  }

  replaceText(pattern: string, replacement: string): this {
    this.change();
    replacePattern(this.node, pattern, replacement);
    return this;
  }

  getTextAttributeIndices(): number[] {
    return styleStarts(this.node);
  }

  override getAttributes(offset: number | null = null): Record<string, unknown> {
    return shownAttributes('TEXT', {}, this.styleFrom(offset));
  }

  override setAttributes(...given: readonly unknown[]): this {
    const attributes = given.at(-1);
    return this.restyle(given, readAttributes('TEXT', typeof attributes === 'object' && attributes !== null ? attributes : {}).style);
  }

  private styleFrom(offset: number | null): RunStyle {
    return offset === null ? commonStyle(this.node) : styleAt(this.node, offset);
  }

  /** Carries out a setter that was called as (value) or as (from, to, value). */
  private restyle(given: readonly unknown[], patch: RunStylePatch): this {
    this.change();
    const [from, to] = given;
    if (given.length === 3 && typeof from === 'number' && typeof to === 'number') styleBetween(this.node, from, to, patch);
    else this.patchStyle(patch);
    return this;
  }

  getBackgroundColor(offset: number | null = null): string | null {
    return this.styleFrom(offset).BACKGROUND_COLOR ?? null;
  }
  getFontFamily(offset: number | null = null): string | null {
    return this.styleFrom(offset).FONT_FAMILY ?? null;
  }
  getFontSize(offset: number | null = null): number | null {
    return this.styleFrom(offset).FONT_SIZE ?? null;
  }
  getForegroundColor(offset: number | null = null): string | null {
    return this.styleFrom(offset).FOREGROUND_COLOR ?? null;
  }
  getLinkUrl(offset: number | null = null): string | null {
    return this.styleFrom(offset).LINK_URL ?? null;
  }
  getTextAlignment(offset: number | null = null): EnumValue | null {
    return alignmentOf(this.styleFrom(offset));
  }
  isBold(offset: number | null = null): boolean | null {
    return this.styleFrom(offset).BOLD ?? null;
  }
  isItalic(offset: number | null = null): boolean | null {
    return this.styleFrom(offset).ITALIC ?? null;
  }
  isStrikethrough(offset: number | null = null): boolean | null {
    return this.styleFrom(offset).STRIKETHROUGH ?? null;
  }
  isUnderline(offset: number | null = null): boolean | null {
    return this.styleFrom(offset).UNDERLINE ?? null;
  }

  setBackgroundColor(...given: readonly (string | number)[]): this {
    return this.restyle(given, { BACKGROUND_COLOR: colour(String(given.at(-1))) });
  }
  setFontFamily(...given: readonly (string | number)[]): this {
    return this.restyle(given, { FONT_FAMILY: String(given.at(-1)) });
  }
  setFontSize(...given: readonly number[]): this {
    return this.restyle(given, { FONT_SIZE: Number(given.at(-1)) });
  }
  setForegroundColor(...given: readonly (string | number)[]): this {
    return this.restyle(given, { FOREGROUND_COLOR: colour(String(given.at(-1))) });
  }
  setLinkUrl(...given: readonly (string | number)[]): this {
    return this.restyle(given, { LINK_URL: String(given.at(-1)) });
  }
  setBold(...given: readonly (boolean | number)[]): this {
    return this.restyle(given, { BOLD: given.at(-1) === true });
  }
  setItalic(...given: readonly (boolean | number)[]): this {
    return this.restyle(given, { ITALIC: given.at(-1) === true });
  }
  setStrikethrough(...given: readonly (boolean | number)[]): this {
    return this.restyle(given, { STRIKETHROUGH: given.at(-1) === true });
  }
  setUnderline(...given: readonly (boolean | number)[]): this {
    return this.restyle(given, { UNDERLINE: given.at(-1) === true });
  }
  setTextAlignment(...given: readonly (EnumValue | number)[]): this {
    const value = given.at(-1);
    return this.restyle(given, { TEXT_ALIGNMENT: typeof value === 'object' ? nameIn(scripts, value) : undefined });
  }
}

function alignmentOf(style: RunStyle): EnumValue | null {
  return style.TEXT_ALIGNMENT === undefined ? null : enumValue('Document.TextAlignment', style.TEXT_ALIGNMENT);
}

/** Texts that scripts run into when they empty a paragraph or a cell with '' instead of clear (seen in many published scripts). */
function refuseEmpty(text: string): void {
  if (text === '') throw new Exception('Cannot insert an empty text element.');
}

function findIn(execution: Execution, node: ElementNode, pattern: string, from: RangeElement | null): RangeElement | null {
  const after = from !== null && from.node.type === 'TEXT' ? { node: from.node, offset: from.part?.to ?? -1 } : null;
  const found = findPattern(node, pattern, after);
  return found === null ? null : new RangeElement(elementFor(execution, found.node), { from: found.from, to: found.to });
}

/** What all elements with children have. */
abstract class Container<Node extends ContainerNode> extends Element<Node> {
  getNumChildren(): number {
    return this.node.children.length;
  }

  getChild(index: number): Element {
    return this.shown(childAt(this.node, index));
  }

  getChildIndex(child: Element): number {
    return indexIn(this.node, child.node);
  }

  removeChild(child: Element): this {
    indexIn(this.node, child.node);
    this.change();
    removeChild(this.node, child.node);
    return this;
  }

  getText(): string {
    return plainText(this.node);
  }

  editAsText(): Text {
    return new Text(this.execution, this.node);
  }

  findText(pattern: string, from: RangeElement | null = null): RangeElement | null {
    return findIn(this.execution, this.node, pattern, from);
  }

  findElement(type: EnumValue, from: RangeElement | null = null): RangeElement | null {
    const parts = [...walk(this.node)].slice(1);
    const start = from === null ? 0 : parts.indexOf(from.node) + 1;
    const found = parts.slice(start).find((part) => part.type === type.name);
    return found === undefined ? null : new RangeElement(elementFor(this.execution, found), null);
  }

  replaceText(pattern: string, replacement: string): this {
    this.change();
    replacePattern(this.node, pattern, replacement);
    return this;
  }

  getLinkUrl(): string | null {
    return commonStyle(this.node).LINK_URL ?? null;
  }

  setLinkUrl(url: string): this {
    return this.setStyle({ LINK_URL: url });
  }

  getTextAlignment(): EnumValue | null {
    return alignmentOf(commonStyle(this.node));
  }

  setTextAlignment(alignment: EnumValue): this {
    return this.setStyle({ TEXT_ALIGNMENT: nameIn(scripts, alignment) });
  }
}

/** What paragraphs and list items share. */
abstract class ParagraphLike<Node extends ParagraphNode | ListItemNode> extends Container<Node> {
  clear(): this {
    this.change();
    replaceChildren<InlineNode>(this.node, []);
    return this;
  }

  setText(text: string): void {
    refuseEmpty(text);
    this.change();
    const style = pieces(this.node)[0]?.node.runs[0]?.style ?? this.node.style;
    replaceChildren<InlineNode>(this.node, [newText(text, style)]);
  }

  appendText(text: string | Text): Text {
    return this.insertText(this.node.children.length, text);
  }

  /** New text takes the style of what stands before it in the paragraph (reported by many scripts: bold goes on). */
  insertText(index: number, text: string | Text): Text {
    if (typeof text === 'string') refuseEmpty(text);
    this.change();
    const before = this.node.children.slice(0, index).flatMap((child) => (child.type === 'TEXT' ? child.runs : []));
    const node = typeof text === 'string' ? newText(text, styleAfter(before, this.node.style)) : text.node;
    if (node.type !== 'TEXT') throw new Exception('Element must be detached.');
    insertChild<InlineNode>(this.node, index, node);
    return new Text(this.execution, node);
  }

  appendPageBreak(pageBreak: PageBreak | null = null): PageBreak {
    return this.insertPageBreak(this.node.children.length, pageBreak);
  }

  insertPageBreak(index: number, pageBreak: PageBreak | null = null): PageBreak {
    this.change();
    const node: PageBreakNode = pageBreak?.node ?? { type: 'PAGE_BREAK' };
    insertChild<InlineNode>(this.node, index, node);
    return new PageBreak(this.execution, node);
  }

  appendHorizontalRule(): HorizontalRule {
    return this.insertHorizontalRule(this.node.children.length);
  }

  insertHorizontalRule(index: number): HorizontalRule {
    this.change();
    const node: RuleNode = { type: 'HORIZONTAL_RULE' };
    insertChild<InlineNode>(this.node, index, node);
    return new HorizontalRule(this.execution, node);
  }

  override getAttributes(): Record<string, unknown> {
    return shownAttributes(this.node.type, { HEADING: 'NORMAL', ...this.node.format }, commonStyle(this.node));
  }

  protected override patchFormat(patch: FormatPatch): void {
    super.patchFormat(patch);
    // a named style brings its own layout, so what appendParagraph had set gives way (gas-fakes testdocsstyles: null after setHeading)
    if (patch.HEADING === undefined || patch.HEADING === null || patch.HEADING === 'NORMAL') return;
    const { format } = this.node;
    super.patchFormat({
      HORIZONTAL_ALIGNMENT:
        format.HORIZONTAL_ALIGNMENT === appended.HORIZONTAL_ALIGNMENT && patch.HORIZONTAL_ALIGNMENT === undefined ? null : undefined,
      LINE_SPACING: format.LINE_SPACING === appended.LINE_SPACING && patch.LINE_SPACING === undefined ? null : undefined,
      LEFT_TO_RIGHT: format.LEFT_TO_RIGHT === appended.LEFT_TO_RIGHT && patch.LEFT_TO_RIGHT === undefined ? null : undefined,
    });
  }

  getHeading(): EnumValue {
    return enumValue('Document.ParagraphHeading', this.node.format.HEADING ?? 'NORMAL');
  }
  setHeading(heading: EnumValue): this {
    return this.setFormat({ HEADING: nameIn(headings, heading) });
  }
  getAlignment(): EnumValue | null {
    const alignment = this.node.format.HORIZONTAL_ALIGNMENT;
    return alignment === undefined ? null : enumValue('Document.HorizontalAlignment', alignment);
  }
  setAlignment(alignment: EnumValue): this {
    return this.setFormat({ HORIZONTAL_ALIGNMENT: nameIn(alignments, alignment) });
  }
  getIndentEnd(): number | null {
    return this.node.format.INDENT_END ?? null;
  }
  setIndentEnd(points: number): this {
    return this.setFormat({ INDENT_END: points });
  }
  getIndentFirstLine(): number | null {
    return this.node.format.INDENT_FIRST_LINE ?? null;
  }
  setIndentFirstLine(points: number): this {
    return this.setFormat({ INDENT_FIRST_LINE: points });
  }
  getIndentStart(): number | null {
    return this.node.format.INDENT_START ?? null;
  }
  setIndentStart(points: number): this {
    return this.setFormat({ INDENT_START: points });
  }
  getLineSpacing(): number | null {
    return this.node.format.LINE_SPACING ?? null;
  }
  setLineSpacing(lines: number): this {
    return this.setFormat({ LINE_SPACING: lines });
  }
  getSpacingAfter(): number | null {
    return this.node.format.SPACING_AFTER ?? null;
  }
  setSpacingAfter(points: number): this {
    return this.setFormat({ SPACING_AFTER: points });
  }
  getSpacingBefore(): number | null {
    return this.node.format.SPACING_BEFORE ?? null;
  }
  setSpacingBefore(points: number): this {
    return this.setFormat({ SPACING_BEFORE: points });
  }
  isLeftToRight(): boolean {
    return this.node.format.LEFT_TO_RIGHT ?? true;
  }
  setLeftToRight(leftToRight: boolean): this {
    return this.setFormat({ LEFT_TO_RIGHT: leftToRight });
  }
}

class Paragraph extends ParagraphLike<ParagraphNode> {
  readonly gasType = 'Document.Paragraph';
}

class ListItem extends ParagraphLike<ListItemNode> {
  readonly gasType = 'Document.ListItem';

  override getAttributes(): Record<string, unknown> {
    return { ...super.getAttributes(), GLYPH_TYPE: this.getGlyphType(), NESTING_LEVEL: this.getNestingLevel() };
  }

  private glyph(): Glyph {
    return glyphsOf(topOf(this.node)).get(this.node) ?? defaultGlyph('NUMBER', this.getNestingLevel());
  }

  getGlyphType(): EnumValue {
    return enumValue('Document.GlyphType', this.glyph());
  }

  /** Glyphs belong to the list: every item of the same list and level takes it (Docs API, List.listProperties.nestingLevels). */
  setGlyphType(glyph: EnumValue): this {
    const name = nameIn(glyphs, glyph);
    this.change();
    for (const item of walk(topOf(this.node))) {
      if (item.type !== 'LIST_ITEM' || item.format.LIST_ID !== this.node.format.LIST_ID) continue;
      if ((item.format.NESTING_LEVEL ?? 0) === this.getNestingLevel()) item.format = { ...item.format, GLYPH_TYPE: name };
    }
    return this;
  }

  getListId(): string | null {
    return this.node.format.LIST_ID ?? null;
  }

  setListId(item: ListItem): this {
    return this.setFormat({ LIST_ID: item.node.format.LIST_ID });
  }

  getNestingLevel(): number {
    return this.node.format.NESTING_LEVEL ?? 0;
  }

  setNestingLevel(level: number): this {
    // the glyph of the new level is the list's, not the one of the level left behind
    return this.setFormat({ NESTING_LEVEL: level, GLYPH_TYPE: null, ...indentOf(level) });
  }
}

/** Where Docs indents list items of a level: 36 points and a hanging glyph (reported by a published script for level 0). */
function indentOf(level: number): FormatPatch {
  return { INDENT_START: 36 * (level + 1), INDENT_FIRST_LINE: 36 * level + 18 };
}

/** What a paragraph appended as text is given outright (gas-fakes testdocsstyles, "Appended paragraph style validation"). */
const appended = { HORIZONTAL_ALIGNMENT: 'LEFT', LEFT_TO_RIGHT: true, LINE_SPACING: 1.15 } as const;

/** What holds paragraphs, lists and tables: sections and table cells. */
abstract class BlockHolder<Node extends SectionNode | CellNode> extends Container<Node> {
  /**
   * Refused where the last child is a list item (brucemcpherson/gas-fakes #51 and issuetracker.google.com/issues/440465247, run
   * on live Apps Script with Body); that header, footer and cell behave alike is assumed.
   */
  clear(): this {
    this.change();
    if (this.node.children.at(-1)?.type === 'LIST_ITEM') throw new Exception(lastParagraph);
    replaceChildren<BlockNode>(this.node, [newParagraph('', {})]);
    return this;
  }

  setText(text: string): this {
    refuseEmpty(text);
    this.change();
    const first = this.node.children.find(isParagraphLike);
    replaceChildren<BlockNode>(this.node, [newParagraph(text, first === undefined ? this.sectionStyle() : commonStyle(first))]);
    return this;
  }

  private sectionStyle(): RunStyle {
    return 'style' in this.node ? this.node.style : {};
  }

  /**
   * Text style of a new block: it goes on from the paragraph before it, bold and all, so a script has to reset it
   * (a bug many published scripts guard against).
   */
  private styleAtIndex(index: number): RunStyle {
    return { ...this.sectionStyle(), ...endStyle(this.node.children[index - 1]) };
  }

  private insertBlock(index: number, node: BlockNode): void {
    this.change(
      node.type === 'TABLE'
        ? costs.documentElement + costs.documentCell * node.children.reduce((count, row) => count + row.children.length, 0)
        : costs.documentElement,
    );
    insertChild<BlockNode>(this.node, index, node);
  }

  appendParagraph(content: string | Paragraph): Paragraph {
    return this.insertParagraph(this.node.children.length, content);
  }

  insertParagraph(index: number, content: string | Paragraph): Paragraph {
    const node: ParagraphNode =
      typeof content === 'string' ? { ...newParagraph(content, this.styleAtIndex(index)), format: appended } : content.node;
    this.insertBlock(index, node);
    return new Paragraph(this.execution, node);
  }

  appendListItem(content: string | ListItem): ListItem {
    return this.insertListItem(this.node.children.length, content);
  }

  /** A new item goes on with the list right before it; otherwise it starts a list of its own (reference/document/list-item). */
  insertListItem(index: number, content: string | ListItem): ListItem {
    const node = typeof content === 'string' ? this.newListItem(index, content) : content.node;
    this.insertBlock(index, node);
    return new ListItem(this.execution, node);
  }

  private newListItem(index: number, text: string): ListItemNode {
    const before = this.node.children[index - 1];
    const list = before?.type === 'LIST_ITEM' ? before.format.LIST_ID : undefined;
    const { style, children } = newParagraph(text, this.styleAtIndex(index));
    const glyph = before?.type === 'LIST_ITEM' && (before.format.NESTING_LEVEL ?? 0) === 0 ? before.format.GLYPH_TYPE : undefined;
    const format = patched<BlockFormat>(
      { LIST_ID: list ?? newId(this.execution), NESTING_LEVEL: 0 },
      { ...indentOf(0), GLYPH_TYPE: glyph },
    );
    return { type: 'LIST_ITEM', format, style, children };
  }

  appendTable(content: readonly unknown[] | Table | null = null): Table {
    return this.insertTable(this.node.children.length, content, 'appendTable');
  }

  /** A table at the end is followed by an empty paragraph, because a section ends with one (gas-fakes testdocs). */
  insertTable(index: number, content: readonly unknown[] | Table | null = null, method = 'insertTable'): Table {
    const node = content instanceof Table ? content.node : newTable(stringTable(content ?? [], `${publicName(this.gasType)}.${method}`));
    this.insertBlock(index, node);
    if (index === this.node.children.length - 1) insertChild<BlockNode>(this.node, index + 1, newParagraph('', {}));
    return new Table(this.execution, node);
  }

  appendHorizontalRule(): HorizontalRule {
    return this.insertHorizontalRule(this.node.children.length);
  }

  insertHorizontalRule(index: number): HorizontalRule {
    const rule: RuleNode = { type: 'HORIZONTAL_RULE' };
    this.insertBlock(index, { ...newParagraph('', {}), children: [rule] });
    return new HorizontalRule(this.execution, rule);
  }
}

/** The cells of a new table; anything but rows of strings is refused by Google's signature check. */
function stringTable(rows: readonly unknown[], method: string): string[][] {
  return rows.map((row) => {
    if (!Array.isArray(row) || !row.every((cell) => typeof cell === 'string')) {
      throw new Exception(
        `The parameters (${Array.isArray(row) && row.every((cell) => typeof cell === 'number') ? 'number[][]' : 'Object[]'}) don't match the method signature for ${method}.`,
      );
    }
    return row;
  });
}

/** IDs of lists and named ranges, as Docs makes them. */
export function newId(execution: Execution): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return `kix.${Array.from({ length: 12 }, () => letters[Math.floor(execution.random() * letters.length)] ?? 'a').join('')}`;
}

/** What body, header and footer share. */
abstract class Section extends BlockHolder<SectionNode> {
  /** Text style reaches the text there is and the text to come; the layout of paragraphs stays (gas-fakes testdocsstyles). */
  protected override patchStyle(patch: RunStylePatch): void {
    super.patchStyle(patch);
    this.node.style = patched<RunStyle>(this.node.style, { ...patch, LINK_URL: null });
  }

  getParagraphs(): Element[] {
    return [...walk(this.node)].filter(isParagraphLike).map((node) => this.shown(node));
  }

  getListItems(): Element[] {
    return [...walk(this.node)].filter((node) => node.type === 'LIST_ITEM').map((node) => this.shown(node));
  }

  getTables(): Element[] {
    return [...walk(this.node)].filter((node) => node.type === 'TABLE').map((node) => this.shown(node));
  }

  override toString(): string {
    return sectionNames[this.node.type];
  }
}

export class Body extends Section {
  readonly gasType = 'Document.Body';

  appendPageBreak(pageBreak: PageBreak | null = null): PageBreak {
    return this.insertPageBreak(this.node.children.length, pageBreak);
  }

  /** A page break of the body sits in a paragraph of its own (gas-fakes testdocsnext). */
  insertPageBreak(index: number, pageBreak: PageBreak | null = null): PageBreak {
    const paragraph = this.insertParagraph(index, new Paragraph(this.execution, newParagraph('', {})));
    return paragraph.appendPageBreak(pageBreak);
  }

  getMarginBottom(): number | null {
    return this.node.format.MARGIN_BOTTOM ?? null;
  }
  setMarginBottom(points: number): this {
    return this.setFormat({ MARGIN_BOTTOM: points });
  }
  getMarginLeft(): number | null {
    return this.node.format.MARGIN_LEFT ?? null;
  }
  setMarginLeft(points: number): this {
    return this.setFormat({ MARGIN_LEFT: points });
  }
  getMarginRight(): number | null {
    return this.node.format.MARGIN_RIGHT ?? null;
  }
  setMarginRight(points: number): this {
    return this.setFormat({ MARGIN_RIGHT: points });
  }
  getMarginTop(): number | null {
    return this.node.format.MARGIN_TOP ?? null;
  }
  setMarginTop(points: number): this {
    return this.setFormat({ MARGIN_TOP: points });
  }
  getPageHeight(): number | null {
    return this.node.format.PAGE_HEIGHT ?? null;
  }
  setPageHeight(points: number): this {
    return this.setFormat({ PAGE_HEIGHT: points });
  }
  getPageWidth(): number | null {
    return this.node.format.PAGE_WIDTH ?? null;
  }
  setPageWidth(points: number): this {
    return this.setFormat({ PAGE_WIDTH: points });
  }
}

/** Header and footer can be taken away whole. */
abstract class EdgeSection extends Section {
  override removeFromParent(): this {
    const tree = draftOf(this.node)?.tree;
    this.change();
    if (tree?.header === this.node) tree.header = null;
    if (tree?.footer === this.node) tree.footer = null;
    return this;
  }
}

export class HeaderSection extends EdgeSection {
  readonly gasType = 'Document.HeaderSection';
}

export class FooterSection extends EdgeSection {
  readonly gasType = 'Document.FooterSection';
}

class Table extends Container<TableNode> {
  readonly gasType = 'Document.Table';

  clear(): this {
    this.change();
    replaceChildren<RowNode>(this.node, []);
    return this;
  }

  getNumRows(): number {
    return this.node.children.length;
  }

  getRow(index: number): TableRow {
    childAt(this.node, index);
    return this.rows()[index] ?? this.never();
  }

  private rows(): TableRow[] {
    return this.node.children.map((row) => new TableRow(this.execution, row));
  }

  private never(): never {
    throw new Error('childAt has refused this index already');
  }

  getCell(row: number, cell: number): TableCell {
    return this.getRow(row).getCell(cell);
  }

  appendTableRow(row: TableRow | null = null): TableRow {
    return this.insertTableRow(this.node.children.length, row);
  }

  insertTableRow(index: number, row: TableRow | null = null): TableRow {
    this.change(costs.documentCell);
    const node: RowNode = row?.node ?? { type: 'TABLE_ROW', format: {}, children: [] };
    insertChild<RowNode>(this.node, index, node);
    return new TableRow(this.execution, node);
  }

  removeRow(index: number): TableRow {
    const row = this.getRow(index);
    this.change();
    removeChild(this.node, row.node);
    return row;
  }

  getColumnWidth(column: number): number | null {
    return this.node.columnWidths[column] ?? null;
  }

  setColumnWidth(column: number, width: number): this {
    this.change();
    const widths = this.node.columnWidths;
    const count = Math.max(widths.length, column + 1);
    this.node.columnWidths = Array.from({ length: count }, (_, index) => (index === column ? width : (widths[index] ?? null)));
    return this;
  }

  getBorderColor(): string | null {
    return this.node.format.BORDER_COLOR ?? null;
  }
  setBorderColor(given: string): this {
    return this.setFormat({ BORDER_COLOR: colour(given) });
  }
  getBorderWidth(): number | null {
    return this.node.format.BORDER_WIDTH ?? null;
  }
  setBorderWidth(points: number): this {
    return this.setFormat({ BORDER_WIDTH: points });
  }
}

class TableRow extends Container<RowNode> {
  readonly gasType = 'Document.TableRow';

  clear(): this {
    this.change();
    replaceChildren<CellNode>(this.node, []);
    return this;
  }

  getNumCells(): number {
    return this.node.children.length;
  }

  getCell(index: number): TableCell {
    childAt(this.node, index);
    const cell = this.node.children[index];
    if (cell === undefined) throw new Error('childAt has refused this index already');
    return new TableCell(this.execution, cell);
  }

  getParentTable(): Element | null {
    return this.getParent();
  }

  appendTableCell(content: string | TableCell | null = null): TableCell {
    return this.insertTableCell(this.node.children.length, content);
  }

  insertTableCell(index: number, content: string | TableCell | null = null): TableCell {
    this.change(costs.documentCell);
    const node = content instanceof TableCell ? content.node : newCell(content ?? '');
    insertChild<CellNode>(this.node, index, node);
    return new TableCell(this.execution, node);
  }

  removeCell(index: number): TableCell {
    const cell = this.getCell(index);
    this.change();
    removeChild(this.node, cell.node);
    return cell;
  }

  getMinimumHeight(): number | null {
    return this.node.format.MINIMUM_HEIGHT ?? null;
  }
  setMinimumHeight(points: number): this {
    return this.setFormat({ MINIMUM_HEIGHT: points });
  }
}

class TableCell extends BlockHolder<CellNode> {
  readonly gasType = 'Document.TableCell';

  getParentRow(): Element | null {
    return this.getParent();
  }
  getParentTable(): Element | null {
    return this.getParent()?.getParent() ?? null;
  }
  getColSpan(): number {
    return 1;
  }
  getRowSpan(): number {
    return 1;
  }

  private column(): { readonly table: Table; readonly index: number } | null {
    const row = parentOf(this.node);
    const table = row === null ? null : parentOf(row);
    return row === null || table?.type !== 'TABLE' ? null : { table: new Table(this.execution, table), index: indexIn(row, this.node) };
  }

  /** A cell is as wide as its column. */
  getWidth(): number | null {
    const column = this.column();
    return column === null ? (this.node.format.WIDTH ?? null) : column.table.getColumnWidth(column.index);
  }

  setWidth(points: number): this {
    const column = this.column();
    if (column === null) return this.setFormat({ WIDTH: points });
    column.table.setColumnWidth(column.index, points);
    return this;
  }

  protected override patchFormat(patch: FormatPatch): void {
    super.patchFormat({ ...patch, WIDTH: undefined });
    if (typeof patch.WIDTH === 'number') this.column()?.table.setColumnWidth(this.column()?.index ?? 0, patch.WIDTH);
  }

  getBackgroundColor(): string | null {
    return this.node.format.BACKGROUND_COLOR ?? null;
  }
  setBackgroundColor(given: string): this {
    return this.setFormat({ BACKGROUND_COLOR: colour(given) });
  }
  getPaddingBottom(): number | null {
    return this.node.format.PADDING_BOTTOM ?? null;
  }
  setPaddingBottom(points: number): this {
    return this.setFormat({ PADDING_BOTTOM: points });
  }
  getPaddingLeft(): number | null {
    return this.node.format.PADDING_LEFT ?? null;
  }
  setPaddingLeft(points: number): this {
    return this.setFormat({ PADDING_LEFT: points });
  }
  getPaddingRight(): number | null {
    return this.node.format.PADDING_RIGHT ?? null;
  }
  setPaddingRight(points: number): this {
    return this.setFormat({ PADDING_RIGHT: points });
  }
  getPaddingTop(): number | null {
    return this.node.format.PADDING_TOP ?? null;
  }
  setPaddingTop(points: number): this {
    return this.setFormat({ PADDING_TOP: points });
  }
  getVerticalAlignment(): EnumValue | null {
    const vertical = this.node.format.VERTICAL_ALIGNMENT;
    return vertical === undefined ? null : enumValue('Document.VerticalAlignment', vertical);
  }
  setVerticalAlignment(vertical: EnumValue): this {
    return this.setFormat({ VERTICAL_ALIGNMENT: nameIn(verticals, vertical) });
  }
}
