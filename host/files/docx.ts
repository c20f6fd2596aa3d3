// Writes a document as .docx for Word, and as text and HTML for previews. It is formatted like a new Google document
// (Arial 11, line spacing 1.15, Google's heading sizes) with a Japanese typeface beside it.
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  HeightRule,
  type ILevelsOptions,
  type IParagraphOptions,
  type IRunOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type Alignment,
  a4,
  type BlockNode,
  type CellNode,
  type DocumentTree,
  defaultGlyph,
  type Glyph,
  glyphsOf,
  type Heading,
  headingRows,
  type InlineNode,
  type ListItemNode,
  type ParagraphNode,
  plainText,
  type Run,
  type RunStyle,
  type SectionBreakNode,
  type SectionNode,
  type TableNode,
  walk,
} from '../services/document/model';

/** The document as the bytes of a .docx file. */
export async function docxOf(tree: DocumentTree, name: string): Promise<Buffer> {
  const document = new Document({
    title: clean(name),
    creator: '',
    styles: {
      default: { document: { run: { ...bodyRun, language: languageOf(tree) } }, ...headingStyles },
      paragraphStyles: [subtitleStyle],
    },
    numbering: { config: numbering(tree) },
    sections: [
      {
        properties: { page: { size: { width: twips(pageOf(tree).width), height: twips(pageOf(tree).height) }, margin: margins(tree) } },
        ...(tree.header === null ? {} : { headers: { default: new Header({ children: blocks(tree.header, tree) }) } }),
        ...(tree.footer === null ? {} : { footers: { default: new Footer({ children: blocks(tree.footer, tree) }) } }),
        children: blocks(tree.body, tree),
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** The document as a reader sees it in plain text: header, body, footer, items with their numbers, cells apart by tabs. */
export function textOf(tree: DocumentTree): string {
  return sectionsOf(tree).map(textOfSection).join('\n');
}

/** The document as an HTML fragment with the elements its parts mean; every text is escaped, links only to web and mail. */
export function htmlOf(tree: DocumentTree): string {
  const lang = tree.language === null ? '' : ` lang="${escaped(tree.language)}"`;
  return [
    tree.header === null ? '' : `<header${lang}>${htmlOfSection(tree.header)}</header>`,
    `<main${lang}>${htmlOfSection(tree.body)}</main>`,
    tree.footer === null ? '' : `<footer${lang}>${htmlOfSection(tree.footer)}</footer>`,
  ].join('');
}

function sectionsOf(tree: DocumentTree): SectionNode[] {
  return [tree.header, tree.body, tree.footer].filter((section) => section !== null);
}

// ---- docx

type DocxBlock = Paragraph | Table;

/** Points as twentieths, the unit of Word. */
const twips = (points: number): number => Math.round(points * 20);

const fontOf = (family: string) => ({ ascii: family, hAnsi: family, cs: family, eastAsia: family });

const bodyRun = {
  font: { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Yu Gothic' },
  size: 22,
} as const;

/** The document's language, Japanese where none was set: readers of the file choose voice and line breaking by it. */
function languageOf(tree: DocumentTree) {
  const value = withRegion(tree.language ?? 'ja');
  return { value, eastAsia: /^(ja|ko|zh)-/.test(value) ? value : 'ja-JP' };
}

/** Word wants a language with its region (ECMA-376, ST_Lang), Docs takes "ja" alone. */
function withRegion(code: string): string {
  try {
    const { language, region } = new Intl.Locale(code).maximize();
    return region === undefined ? language : `${language}-${region}`;
  } catch {
    return 'ja-JP';
  }
}

/** Sizes, colours and spacing of Google's named styles (gas-fakes testdocsnext: sizes of normal, heading 1 and title seen live). */
const headingStyles = {
  title: headingStyle(26, '000000', 0, 3),
  heading1: headingStyle(20, '000000', 20, 6),
  heading2: headingStyle(16, '000000', 18, 6),
  heading3: headingStyle(14, '434343', 16, 4),
  heading4: headingStyle(12, '666666', 14, 4),
  heading5: headingStyle(11, '666666', 12, 4),
  heading6: headingStyle(11, '666666', 12, 4),
};

const subtitleStyle = {
  id: 'Subtitle',
  name: 'Subtitle',
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  ...headingStyle(15, '666666', 0, 16),
};

function headingStyle(size: number, color: string, before: number, after: number) {
  return { run: { ...bodyRun, size: size * 2, color }, paragraph: { spacing: { before: twips(before), after: twips(after) } } };
}

function pageOf(tree: DocumentTree): { readonly width: number; readonly height: number } {
  const { PAGE_WIDTH: width = a4.width, PAGE_HEIGHT: height = a4.height, FLIP_PAGE_ORIENTATION } = tree.body.format;
  return FLIP_PAGE_ORIENTATION === true ? { width: height, height: width } : { width, height };
}

function margins(tree: DocumentTree) {
  const { MARGIN_TOP, MARGIN_RIGHT, MARGIN_BOTTOM, MARGIN_LEFT } = tree.body.format;
  return {
    top: twips(MARGIN_TOP ?? a4.margin),
    right: twips(MARGIN_RIGHT ?? a4.margin),
    bottom: twips(MARGIN_BOTTOM ?? a4.margin),
    left: twips(MARGIN_LEFT ?? a4.margin),
  };
}

/** Width between the margins, in points. */
function contentWidth(tree: DocumentTree): number {
  const { MARGIN_LEFT, MARGIN_RIGHT } = tree.body.format;
  return pageOf(tree).width - (MARGIN_LEFT ?? a4.margin) - (MARGIN_RIGHT ?? a4.margin);
}

function blocks(section: SectionNode, tree: DocumentTree): DocxBlock[] {
  return section.children.map((block) => docxBlock(block, contentWidth(tree)));
}

function docxBlock(block: BlockNode, width: number): DocxBlock {
  switch (block.type) {
    case 'TABLE':
      return docxTable(block, width);
    case 'SECTION_BREAK':
      return new Paragraph({ children: [new PageBreak()] });
    default:
      return docxParagraph(block);
  }
}

/** One numbering per list, so that each list counts for itself. */
function numbering(tree: DocumentTree) {
  const lists = new Map<string, Map<number, Glyph>>();
  for (const section of sectionsOf(tree)) {
    for (const [item, glyph] of glyphsOf(section)) {
      const levels = lists.get(listOf(item)) ?? new Map<number, Glyph>();
      levels.set(levelOf(item), glyph);
      lists.set(listOf(item), levels);
    }
  }
  return [...lists].map(([reference, levels]) => ({
    reference,
    levels: Array.from({ length: 9 }, (_, level) => docxLevel(level, levels.get(level) ?? defaultGlyph(levels.get(0) ?? 'NUMBER', level))),
  }));
}

function docxLevel(level: number, glyph: Glyph): ILevelsOptions {
  const indent = { left: twips(36 * (level + 1)), hanging: twips(18) };
  const look = glyphLook(glyph);
  return {
    level,
    format: look.format,
    text: look.bullet ?? `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent } },
  };
}

function glyphLook(glyph: Glyph) {
  switch (glyph) {
    case 'BULLET':
      return { format: LevelFormat.BULLET, bullet: '●' };
    case 'HOLLOW_BULLET':
      return { format: LevelFormat.BULLET, bullet: '○' };
    case 'SQUARE_BULLET':
      return { format: LevelFormat.BULLET, bullet: '■' };
    case 'NUMBER':
      return { format: LevelFormat.DECIMAL, bullet: null };
    case 'LATIN_UPPER':
      return { format: LevelFormat.UPPER_LETTER, bullet: null };
    case 'LATIN_LOWER':
      return { format: LevelFormat.LOWER_LETTER, bullet: null };
    case 'ROMAN_UPPER':
      return { format: LevelFormat.UPPER_ROMAN, bullet: null };
    case 'ROMAN_LOWER':
      return { format: LevelFormat.LOWER_ROMAN, bullet: null };
  }
}

const listOf = (item: ListItemNode): string => item.format.LIST_ID ?? 'list';
const levelOf = (item: ListItemNode): number => Math.min(8, item.format.NESTING_LEVEL ?? 0);

function docxParagraph(node: ParagraphNode | ListItemNode): Paragraph {
  const { format } = node;
  const options: IParagraphOptions = {
    children: node.children.flatMap(docxInline),
    spacing: {
      line: Math.round((format.LINE_SPACING ?? 1.15) * 240),
      lineRule: LineRuleType.AUTO,
      ...(format.SPACING_BEFORE === undefined ? {} : { before: twips(format.SPACING_BEFORE) }),
      ...(format.SPACING_AFTER === undefined ? {} : { after: twips(format.SPACING_AFTER) }),
    },
    ...headingOf(format.HEADING ?? 'NORMAL'),
    ...(format.HORIZONTAL_ALIGNMENT === undefined ? {} : { alignment: docxAlignment(format.HORIZONTAL_ALIGNMENT) }),
    ...(format.LEFT_TO_RIGHT === false ? { bidirectional: true } : {}),
    ...(format.KEEP_WITH_NEXT === undefined ? {} : { keepNext: format.KEEP_WITH_NEXT }),
    ...(format.KEEP_LINES_TOGETHER === undefined ? {} : { keepLines: format.KEEP_LINES_TOGETHER }),
    ...(format.AVOID_WIDOW_AND_ORPHAN === undefined ? {} : { widowControl: format.AVOID_WIDOW_AND_ORPHAN }),
    ...(format.PAGE_BREAK_BEFORE === undefined ? {} : { pageBreakBefore: format.PAGE_BREAK_BEFORE }),
    ...(node.type === 'LIST_ITEM' ? { numbering: { reference: listOf(node), level: levelOf(node) } } : {}),
    ...indentOf(node),
    ...(node.children.some((child) => child.type === 'HORIZONTAL_RULE') ? { thematicBreak: true } : {}),
    // an empty paragraph has no run to carry its size
    run: runOptions(node.style),
  };
  return new Paragraph(options);
}

function headingOf(heading: Heading): Pick<IParagraphOptions, 'heading' | 'style'> {
  switch (heading) {
    case 'NORMAL':
      return {};
    case 'TITLE':
      return { heading: HeadingLevel.TITLE };
    case 'SUBTITLE':
      return { style: 'Subtitle' };
    case 'HEADING1':
      return { heading: HeadingLevel.HEADING_1 };
    case 'HEADING2':
      return { heading: HeadingLevel.HEADING_2 };
    case 'HEADING3':
      return { heading: HeadingLevel.HEADING_3 };
    case 'HEADING4':
      return { heading: HeadingLevel.HEADING_4 };
    case 'HEADING5':
      return { heading: HeadingLevel.HEADING_5 };
    case 'HEADING6':
      return { heading: HeadingLevel.HEADING_6 };
  }
}

function docxAlignment(alignment: Alignment) {
  switch (alignment) {
    case 'LEFT':
      return AlignmentType.LEFT;
    case 'CENTER':
      return AlignmentType.CENTER;
    case 'RIGHT':
      return AlignmentType.RIGHT;
    case 'JUSTIFY':
      return AlignmentType.BOTH;
  }
}

/** Google counts the first line from the margin, Word from the paragraph's start. */
function indentOf(node: ParagraphNode | ListItemNode): Pick<IParagraphOptions, 'indent'> {
  const { INDENT_START, INDENT_END, INDENT_FIRST_LINE } = node.format;
  if (INDENT_START === undefined && INDENT_END === undefined && INDENT_FIRST_LINE === undefined) return {};
  const start = INDENT_START ?? 0;
  const first = (INDENT_FIRST_LINE ?? start) - start;
  return {
    indent: {
      left: twips(start),
      right: twips(INDENT_END ?? 0),
      ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
    },
  };
}

function docxInline(node: InlineNode): ParagraphChild[] {
  switch (node.type) {
    case 'TEXT':
      return node.runs.flatMap(docxRuns);
    case 'PAGE_BREAK':
      return [new TextRun({ children: [new PageBreak()] })];
    case 'HORIZONTAL_RULE':
    case 'INLINE_IMAGE':
      return [];
  }
}

function docxRuns(run: Run): ParagraphChild[] {
  const link = safeLink(run.style.LINK_URL);
  const options = runOptions(run.style, link !== null);
  const lines = clean(run.text)
    .split(/\r?\n|\r|\v/)
    .map((line, index) => new TextRun({ ...options, ...(index === 0 ? {} : { break: 1 }), children: withTabs(line) }));
  return link === null ? lines : [new ExternalHyperlink({ link, children: lines })];
}

function withTabs(line: string): (string | Tab)[] {
  return line.split('\t').flatMap((part, index) => (index === 0 ? [part] : [new Tab(), part]));
}

function runOptions(style: RunStyle, link = false): IRunOptions {
  const color = hex(style.FOREGROUND_COLOR) ?? (link ? '1155CC' : undefined);
  const background = hex(style.BACKGROUND_COLOR);
  return {
    ...(style.BOLD === undefined ? {} : { bold: style.BOLD }),
    ...(style.ITALIC === undefined ? {} : { italics: style.ITALIC }),
    ...(style.STRIKETHROUGH === undefined ? {} : { strike: style.STRIKETHROUGH }),
    ...(style.UNDERLINE === true || (link && style.UNDERLINE !== false) ? { underline: { type: UnderlineType.SINGLE } } : {}),
    ...(style.FONT_FAMILY === undefined ? {} : { font: fontOf(style.FONT_FAMILY) }),
    ...(style.FONT_SIZE === undefined ? {} : { size: Math.round(style.FONT_SIZE * 2) }),
    ...(color === undefined ? {} : { color }),
    ...(background === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill: background, color: 'auto' } }),
    ...(style.TEXT_ALIGNMENT === 'SUPERSCRIPT' ? { superScript: true } : {}),
    ...(style.TEXT_ALIGNMENT === 'SUBSCRIPT' ? { subScript: true } : {}),
  };
}

/** Fixed column widths: without them other programs make all columns equal. A row stays on one page where it fits on one. */
function docxTable(table: TableNode, width: number): DocxBlock {
  const columns = Math.max(0, ...table.children.map((row) => row.children.length));
  // Word has no table without cells
  if (columns === 0) return new Paragraph({});
  const widths = columnWidths(table, columns, width);
  const border = {
    style: table.format.BORDER_WIDTH === 0 ? BorderStyle.NONE : BorderStyle.SINGLE,
    size: Math.round((table.format.BORDER_WIDTH ?? 1) * 8),
    color: hex(table.format.BORDER_COLOR) ?? '000000',
  };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + twips(one), 0), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: table.children.map((row, rowIndex) => {
      const height = row.format.MINIMUM_HEIGHT;
      return new TableRow({
        cantSplit: true,
        ...(rowIndex < headingRows(table) ? { tableHeader: true } : {}),
        ...(height === undefined ? {} : { height: { value: twips(height), rule: HeightRule.ATLEAST } }),
        children: Array.from({ length: columns }, (_, index) => docxCell(row.children[index], widths[index] ?? 0)),
      });
    }),
  });
}

function docxCell(cell: CellNode | undefined, width: number): TableCell {
  const format = cell?.format ?? {};
  const fill = hex(format.BACKGROUND_COLOR);
  const padding = (points: number | undefined): number => twips(points ?? 5);
  const left = format.PADDING_LEFT;
  const right = format.PADDING_RIGHT;
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    margins: {
      top: padding(format.PADDING_TOP),
      bottom: padding(format.PADDING_BOTTOM),
      left: padding(left),
      right: padding(right),
      marginUnitType: WidthType.DXA,
    },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }),
    ...(format.VERTICAL_ALIGNMENT === undefined
      ? {}
      : {
          verticalAlign: { TOP: VerticalAlignTable.TOP, CENTER: VerticalAlignTable.CENTER, BOTTOM: VerticalAlignTable.BOTTOM }[
            format.VERTICAL_ALIGNMENT
          ],
        }),
    children: cell === undefined ? [new Paragraph({})] : cell.children.map((block) => docxBlock(block, width - (left ?? 5) - (right ?? 5))),
  });
}

/** Widths in points: columns without one share what the others leave, 20 points at least. */
function columnWidths(table: TableNode, columns: number, width: number): number[] {
  const given = Array.from({ length: columns }, (_, index) => table.columnWidths[index] ?? null);
  const open = given.filter((one) => one === null).length;
  const left = width - given.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return given.map((one) => one ?? Math.max(20, left / open));
}

function hex(colour: string | undefined): string | undefined {
  return colour !== undefined && /^#[0-9a-f]{6}$/i.test(colour) ? colour.slice(1).toUpperCase() : undefined;
}

/** Text without what XML cannot hold: control characters and halves of surrogate pairs. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  return text.replace(/[\x00-\x08\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

function safeLink(url: string | undefined): string | null {
  return url !== undefined && /^(https?:|mailto:)/i.test(url) ? url : null;
}

// ---- text

function textOfSection(section: SectionNode): string {
  const labels = labelsOf(section);
  return section.children.map((block) => textOfBlock(block, labels)).join('\n');
}

function textOfBlock(block: BlockNode, labels: ReadonlyMap<ListItemNode, string>): string {
  switch (block.type) {
    case 'PARAGRAPH':
    case 'SECTION_BREAK':
      return plainText(block);
    case 'LIST_ITEM':
      return `${'  '.repeat(levelOf(block))}${labels.get(block) ?? ''} ${plainText(block)}`;
    case 'TABLE':
      return block.children
        .map((row) => row.children.map((cell) => cell.children.map((inner) => textOfBlock(inner, labels)).join(' ')).join('\t'))
        .join('\n');
  }
}

/** The number of each list item within its list and level: a list that was interrupted goes on. */
function numbersOf(section: SectionNode): Map<ListItemNode, number> {
  const counts = new Map<string, number[]>();
  const numbers = new Map<ListItemNode, number>();
  for (const item of walk(section)) {
    if (item.type !== 'LIST_ITEM') continue;
    const level = levelOf(item);
    const count = (counts.get(listOf(item)) ?? []).slice(0, level + 1);
    const number = (count[level] ?? 0) + 1;
    count[level] = number;
    counts.set(listOf(item), count);
    numbers.set(item, number);
  }
  return numbers;
}

/** What stands before each list item: its number, or a bullet. */
function labelsOf(section: SectionNode): Map<ListItemNode, string> {
  const kinds = glyphsOf(section);
  return new Map([...numbersOf(section)].map(([item, number]) => [item, label(kinds.get(item) ?? 'NUMBER', number)]));
}

function label(glyph: Glyph, number: number): string {
  switch (glyph) {
    case 'BULLET':
    case 'HOLLOW_BULLET':
    case 'SQUARE_BULLET':
      return glyphLook(glyph).bullet ?? '●';
    case 'NUMBER':
      return `${number}.`;
    case 'LATIN_LOWER':
      return `${letters(number)}.`;
    case 'LATIN_UPPER':
      return `${letters(number).toUpperCase()}.`;
    case 'ROMAN_LOWER':
      return `${roman(number)}.`;
    case 'ROMAN_UPPER':
      return `${roman(number).toUpperCase()}.`;
  }
}

function letters(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function roman(number: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  const [value, sign] = parts.find(([one]) => one <= number) ?? [0, ''];
  return value === 0 ? '' : sign + roman(number - value);
}

// ---- html

type Lists = { readonly kinds: ReadonlyMap<ListItemNode, Glyph>; readonly numbers: ReadonlyMap<ListItemNode, number> };

function htmlOfSection(section: SectionNode): string {
  return htmlOfBlocks(section.children, { kinds: glyphsOf(section), numbers: numbersOf(section) });
}

function htmlOfBlocks(children: readonly BlockNode[], lists: Lists): string {
  return groups(children)
    .map(({ items, block }) => {
      if (block === null) return htmlOfList(items, lists);
      if (block.type === 'SECTION_BREAK') return htmlOfPart({ type: 'PAGE_BREAK' });
      return block.type === 'TABLE' ? htmlOfTable(block, lists) : htmlOfParagraph(block);
    })
    .join('');
}

type Group = { readonly items: ListItemNode[]; readonly block: ParagraphNode | TableNode | SectionBreakNode | null };

/** Items of one list that stand together form a group; every other block is one of its own. */
function groups(children: readonly BlockNode[]): Group[] {
  const out: Group[] = [];
  for (const block of children) {
    const last = out.at(-1)?.items;
    if (block.type !== 'LIST_ITEM') out.push({ items: [], block });
    else if (last?.[0] !== undefined && listOf(last[0]) === listOf(block)) last.push(block);
    else out.push({ items: [block], block: null });
  }
  return out;
}

/** Deeper items become a list inside the item before them. */
function htmlOfList(items: readonly ListItemNode[], lists: Lists): string {
  const level = Math.min(...items.map(levelOf));
  const starts = items.flatMap((item, index) => (index === 0 || levelOf(item) === level ? [index] : []));
  const first = items.find((item) => levelOf(item) === level);
  if (first === undefined) return '';
  const { tag, type } = listTag(lists.kinds.get(first) ?? 'NUMBER');
  const number = lists.numbers.get(first) ?? 1;
  const start = tag === 'ol' && number > 1 ? ` start="${number}"` : '';
  const inner = starts.map((from, position) => {
    const [item, ...others] = items.slice(from, starts[position + 1] ?? items.length);
    if (item === undefined) return '';
    return levelOf(item) === level
      ? `<li>${htmlOfInline(item)}${htmlOfList(others, lists)}</li>`
      : `<li>${htmlOfList([item, ...others], lists)}</li>`;
  });
  return `<${tag}${type}${start}>${inner.join('')}</${tag}>`;
}

function listTag(glyph: Glyph): { readonly tag: 'ol' | 'ul'; readonly type: string } {
  switch (glyph) {
    case 'BULLET':
    case 'HOLLOW_BULLET':
    case 'SQUARE_BULLET':
      return { tag: 'ul', type: '' };
    case 'NUMBER':
      return { tag: 'ol', type: '' };
    case 'LATIN_LOWER':
      return { tag: 'ol', type: ' type="a"' };
    case 'LATIN_UPPER':
      return { tag: 'ol', type: ' type="A"' };
    case 'ROMAN_LOWER':
      return { tag: 'ol', type: ' type="i"' };
    case 'ROMAN_UPPER':
      return { tag: 'ol', type: ' type="I"' };
  }
}

function htmlOfTable(table: TableNode, lists: Lists): string {
  const heading = headingRows(table);
  const rows = table.children.map((row, index) => {
    const tag = index < heading ? 'th' : 'td';
    const scope = tag === 'th' ? ' scope="col"' : '';
    return `<tr>${row.children.map((cell) => `<${tag}${scope}${cellStyle(cell)}>${htmlOfCell(cell, lists)}</${tag}>`).join('')}</tr>`;
  });
  const head = heading === 0 ? '' : `<thead>${rows.slice(0, heading).join('')}</thead>`;
  return `<table>${head}<tbody>${rows.slice(heading).join('')}</tbody></table>`;
}

/** A cell with one plain paragraph shows its text only. */
function htmlOfCell(cell: CellNode, lists: Lists): string {
  const [only, more] = cell.children;
  return only !== undefined && more === undefined && only.type === 'PARAGRAPH' ? htmlOfInline(only) : htmlOfBlocks(cell.children, lists);
}

function cellStyle(cell: CellNode): string {
  const colour = hex(cell.format.BACKGROUND_COLOR);
  return colour === undefined ? '' : ` style="background-color:#${colour}"`;
}

function htmlOfParagraph(node: ParagraphNode): string {
  if (node.children.length > 0 && node.children.every((child) => child.type === 'HORIZONTAL_RULE')) return '<hr>';
  const tag = htmlTag(node.format.HEADING ?? 'NORMAL');
  const align = node.format.HORIZONTAL_ALIGNMENT;
  const style = align === undefined || align === 'LEFT' ? '' : ` style="text-align:${align.toLowerCase()}"`;
  return `<${tag}${style}>${htmlOfInline(node)}</${tag}>`;
}

function htmlTag(heading: Heading): string {
  switch (heading) {
    case 'NORMAL':
    case 'SUBTITLE':
      return 'p';
    case 'TITLE':
      return 'h1';
    default:
      return `h${heading.slice(-1)}`;
  }
}

function htmlOfInline(node: ParagraphNode | ListItemNode): string {
  return node.children.map(htmlOfPart).join('');
}

function htmlOfPart(node: InlineNode): string {
  switch (node.type) {
    case 'TEXT':
      return node.runs.map(htmlOfRun).join('');
    case 'PAGE_BREAK':
      return '<span class="page-break" role="separator"></span>';
    case 'HORIZONTAL_RULE':
    case 'INLINE_IMAGE':
      return '';
  }
}

function htmlOfRun(run: Run): string {
  const { style } = run;
  const link = safeLink(style.LINK_URL);
  let html = escaped(run.text).replace(/\r?\n|\v/g, '<br>');
  if (style.BOLD === true) html = `<strong>${html}</strong>`;
  if (style.ITALIC === true) html = `<em>${html}</em>`;
  if (style.UNDERLINE === true) html = `<u>${html}</u>`;
  if (style.STRIKETHROUGH === true) html = `<s>${html}</s>`;
  if (style.TEXT_ALIGNMENT === 'SUPERSCRIPT') html = `<sup>${html}</sup>`;
  if (style.TEXT_ALIGNMENT === 'SUBSCRIPT') html = `<sub>${html}</sub>`;
  const declarations = [
    hex(style.FOREGROUND_COLOR) === undefined ? '' : `color:#${hex(style.FOREGROUND_COLOR)}`,
    hex(style.BACKGROUND_COLOR) === undefined ? '' : `background-color:#${hex(style.BACKGROUND_COLOR)}`,
    style.FONT_SIZE === undefined ? '' : `font-size:${style.FONT_SIZE}pt`,
  ].filter((declaration) => declaration !== '');
  if (declarations.length > 0) html = `<span style="${declarations.join(';')}">${html}</span>`;
  return link === null ? html : `<a href="${escaped(link)}" rel="noopener noreferrer">${html}</a>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
