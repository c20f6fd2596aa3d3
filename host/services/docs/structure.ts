// A document's body as the Docs API returns it: elements with their indexes, counted in UTF-16 code units
// (developers.google.com/docs/api/concepts/structure). Of styles there is what a script can set.
import {
  type BlockNode,
  type Glyph,
  glyphsOf,
  isParagraphLike,
  type ListItemNode,
  type ParagraphNode,
  type Run,
  type RunStyle,
  type SectionNode,
  type TableNode,
  tidyRuns,
} from '../document/model';
import { cellStyleJson, columnJson, paragraphStyleJson, textStyleJson } from './styles';

type Place = { readonly startIndex: number; readonly endIndex: number };
type ParagraphElement = Place & ({ readonly textRun: TextRun } | { readonly [Kind in ObjectKind]?: object });
type ObjectKind = 'pageBreak' | 'horizontalRule' | 'inlineObjectElement';
/** The IDs name pending suggestions to put the text in or take it out. */
type TextRun = {
  readonly content: string;
  readonly textStyle: object;
  readonly suggestedInsertionIds?: readonly string[];
  readonly suggestedDeletionIds?: readonly string[];
};
type ParagraphJson = {
  readonly elements: readonly ParagraphElement[];
  readonly paragraphStyle: object;
  readonly bullet?: { readonly listId: string; readonly nestingLevel?: number };
};
type RowJson = Place & {
  readonly tableCells: readonly (Place & { readonly content: readonly StructuralElement[]; readonly tableCellStyle: object })[];
  readonly tableRowStyle: { readonly tableHeader?: true };
};
type TableJson = {
  readonly rows: number;
  readonly columns: number;
  readonly tableRows: readonly RowJson[];
  readonly tableStyle: { readonly tableColumnProperties: readonly object[] };
};
type StructuralElement = Place &
  ({ readonly paragraph: ParagraphJson } | { readonly table: TableJson } | { readonly sectionBreak: { readonly sectionStyle: object } });
/** The start of the first element is 0, and the API leaves zeros out. */
type FirstElement = { readonly endIndex: 1; readonly sectionBreak: { readonly sectionStyle: object } };

export type Structure = {
  readonly content: readonly (FirstElement | StructuralElement)[];
  /** The lists by their IDs, with the glyphs of the levels that are in use. */
  readonly lists: Readonly<Record<string, object>>;
};

const sectionStyle = { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType: 'CONTINUOUS' } as const;

/** The body opens with a section break at 0; the first paragraph starts at 1. */
export function structureOf(body: SectionNode): Structure {
  return { content: [{ endIndex: 1, sectionBreak: { sectionStyle } }, ...placed(body.children, 1)], lists: listsOf(body) };
}

function placed(blocks: readonly BlockNode[], start: number): StructuralElement[] {
  const out: StructuralElement[] = [];
  let startIndex = start;
  for (const block of blocks) {
    const element = placedBlock(block, startIndex);
    out.push(element);
    startIndex = element.endIndex;
  }
  return out;
}

function placedBlock(block: BlockNode, startIndex: number): StructuralElement {
  if (isParagraphLike(block)) return placedParagraph(block, startIndex);
  if (block.type === 'TABLE') return placedTable(block, startIndex);
  return { startIndex, endIndex: startIndex + 1, sectionBreak: { sectionStyle: { ...sectionStyle, sectionType: 'NEXT_PAGE' } } };
}

/** A table, each of its rows and each of its cells take one place before what they hold; a mark after the last row ends the table. */
function placedTable(table: TableNode, startIndex: number): StructuralElement {
  let at = startIndex + 1;
  const tableRows = table.children.map((row): RowJson => {
    const rowStart = at;
    at += 1;
    const tableCells = row.children.map((cell) => {
      const content = placed(cell.children, at + 1);
      const place = { startIndex: at, endIndex: content.at(-1)?.endIndex ?? at + 1 };
      at = place.endIndex;
      return { ...place, content, tableCellStyle: cellStyleJson(cell.format) };
    });
    return { startIndex: rowStart, endIndex: at, tableCells, tableRowStyle: row.pinned === true ? { tableHeader: true } : {} };
  });
  const columns = Math.max(0, ...table.children.map((row) => row.children.length));
  const tableColumnProperties = Array.from({ length: columns }, (_, column) => columnJson(table.columnWidths[column]));
  return { startIndex, endIndex: at + 1, table: { rows: tableRows.length, columns, tableRows, tableStyle: { tableColumnProperties } } };
}

function placedParagraph(node: ParagraphNode | ListItemNode, startIndex: number): StructuralElement {
  const elements: ParagraphElement[] = [];
  let at = startIndex;
  let runs: Run[] = [];
  const place = (length: number): Place => {
    const found = { startIndex: at, endIndex: at + length };
    at += length;
    return found;
  };
  const flush = (): void => {
    for (const { text, style } of tidyRuns(runs)) elements.push({ ...place(text.length), textRun: textRun(text, style) });
    runs = [];
  };
  for (const child of node.children) {
    if (child.type === 'TEXT') runs.push(...child.runs.map(asContent));
    else {
      flush();
      elements.push({ ...place(1), ...objectJson[child.type] });
    }
  }
  runs.push({ text: '\n', style: node.style });
  flush();
  return { startIndex, endIndex: at, paragraph: { elements, ...paragraphFacts(node) } };
}

/** A newline ends a paragraph; a line break inside one is a vertical tab. */
function asContent({ text, style }: Run): Run {
  return { text: text.replace(/[\r\n]/g, '\v'), style };
}

/** What the API tells of an object in a line, as far as it goes here. */
const objectJson = {
  PAGE_BREAK: { pageBreak: {} },
  HORIZONTAL_RULE: { horizontalRule: {} },
  INLINE_IMAGE: { inlineObjectElement: {} },
} as const;

function textRun(content: string, style: RunStyle): TextRun {
  const { SUGGESTED_INSERTION: insertion, SUGGESTED_DELETION: deletion } = style;
  return {
    content,
    textStyle: textStyleJson(style),
    ...(insertion === undefined ? {} : { suggestedInsertionIds: [insertion] }),
    ...(deletion === undefined ? {} : { suggestedDeletionIds: [deletion] }),
  };
}

function paragraphFacts(node: ParagraphNode | ListItemNode): Omit<ParagraphJson, 'elements'> {
  const { LIST_ID, NESTING_LEVEL } = node.format;
  return {
    paragraphStyle: paragraphStyleJson(node.format),
    ...(node.type === 'LIST_ITEM'
      ? { bullet: { listId: LIST_ID ?? '', ...((NESTING_LEVEL ?? 0) === 0 ? {} : { nestingLevel: NESTING_LEVEL ?? 0 }) } }
      : {}),
  };
}

/** A level with a bullet names its symbol, one with numbers their kind (reference/rest/v1/documents: NestingLevel). */
function listsOf(body: SectionNode): Record<string, object> {
  const levels = new Map<string, object[]>();
  for (const [item, glyph] of glyphsOf(body)) {
    const { LIST_ID = '', NESTING_LEVEL = 0 } = item.format;
    const list = levels.get(LIST_ID) ?? Array.from({ length: 9 }, () => ({}));
    list[NESTING_LEVEL] = glyphJson[glyph];
    levels.set(LIST_ID, list);
  }
  return Object.fromEntries([...levels].map(([id, nestingLevels]) => [id, { listProperties: { nestingLevels } }]));
}

const glyphJson: { readonly [Kind in Glyph]: object } = {
  BULLET: { glyphSymbol: '●' },
  HOLLOW_BULLET: { glyphSymbol: '○' },
  SQUARE_BULLET: { glyphSymbol: '■' },
  NUMBER: { glyphType: 'DECIMAL' },
  LATIN_UPPER: { glyphType: 'UPPER_ALPHA' },
  LATIN_LOWER: { glyphType: 'ALPHA' },
  ROMAN_UPPER: { glyphType: 'UPPER_ROMAN' },
  ROMAN_LOWER: { glyphType: 'ROMAN' },
};
