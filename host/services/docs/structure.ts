// A document's body as the Docs API returns it: elements with their indexes, counted in UTF-16 code units
// (developers.google.com/docs/api/concepts/structure). Left out whole are the styles of text, tables and pages, so that a
// script which looks into them fails instead of reading that nothing is set.
import {
  type Alignment,
  type BlockNode,
  type Heading,
  isParagraphLike,
  type ListItemNode,
  type ParagraphNode,
  type Run,
  type SectionNode,
  type TableNode,
  tidyRuns,
} from '../document/model';

type Place = { readonly startIndex: number; readonly endIndex: number };
type ParagraphElement = Place &
  ({ readonly textRun: { readonly content: string } } | { readonly pageBreak: object } | { readonly horizontalRule: object });
type ParagraphJson = {
  readonly elements: readonly ParagraphElement[];
  readonly paragraphStyle: { readonly namedStyleType: string; readonly direction: string; readonly alignment?: string };
  readonly bullet?: { readonly listId: string; readonly nestingLevel?: number };
};
type RowJson = Place & {
  readonly tableCells: readonly (Place & { readonly content: readonly StructuralElement[] })[];
  readonly tableRowStyle: { readonly tableHeader?: true };
};
type TableJson = { readonly rows: number; readonly columns: number; readonly tableRows: readonly RowJson[] };
type StructuralElement = Place & ({ readonly paragraph: ParagraphJson } | { readonly table: TableJson });
/** The start of the first element is 0, and the API leaves zeros out. */
type FirstElement = { readonly endIndex: 1; readonly sectionBreak: { readonly sectionStyle: object } };

export type Structure = {
  readonly content: readonly (FirstElement | StructuralElement)[];
  /** Every table, those inside cells too, by its start index. */
  readonly tables: ReadonlyMap<number, TableNode>;
};

/** The body opens with a section break at 0; the first paragraph starts at 1. */
export function structureOf(body: SectionNode): Structure {
  const tables = new Map<number, TableNode>();
  const sectionBreak = { sectionStyle: { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType: 'CONTINUOUS' } };
  return { content: [{ endIndex: 1, sectionBreak }, ...placed(body.children, 1, tables)], tables };
}

function placed(blocks: readonly BlockNode[], start: number, tables: Map<number, TableNode>): StructuralElement[] {
  const out: StructuralElement[] = [];
  let startIndex = start;
  for (const block of blocks) {
    const element = isParagraphLike(block) ? placedParagraph(block, startIndex) : placedTable(block, startIndex, tables);
    out.push(element);
    startIndex = element.endIndex;
  }
  return out;
}

/** A table, each of its rows and each of its cells take one place before what they hold; a mark after the last row ends the table. */
function placedTable(table: TableNode, startIndex: number, tables: Map<number, TableNode>): StructuralElement {
  tables.set(startIndex, table);
  let at = startIndex + 1;
  const tableRows = table.children.map((row): RowJson => {
    const rowStart = at;
    at += 1;
    const tableCells = row.children.map((cell) => {
      const content = placed(cell.children, at + 1, tables);
      const place = { startIndex: at, endIndex: content.at(-1)?.endIndex ?? at + 1 };
      at = place.endIndex;
      return { ...place, content };
    });
    return { startIndex: rowStart, endIndex: at, tableCells, tableRowStyle: row.pinned === true ? { tableHeader: true } : {} };
  });
  const columns = Math.max(0, ...table.children.map((row) => row.children.length));
  return { startIndex, endIndex: at + 1, table: { rows: tableRows.length, columns, tableRows } };
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
    for (const { text } of tidyRuns(runs)) elements.push({ ...place(text.length), textRun: { content: text } });
    runs = [];
  };
  for (const child of node.children) {
    if (child.type === 'TEXT') runs.push(...child.runs.map(asContent));
    else {
      flush();
      elements.push({ ...place(1), ...(child.type === 'PAGE_BREAK' ? { pageBreak: {} } : { horizontalRule: {} }) });
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

function paragraphFacts(node: ParagraphNode | ListItemNode): Omit<ParagraphJson, 'elements'> {
  const { HEADING, HORIZONTAL_ALIGNMENT, LIST_ID, NESTING_LEVEL } = node.format;
  return {
    paragraphStyle: {
      namedStyleType: styleName(HEADING ?? 'NORMAL'),
      direction: 'LEFT_TO_RIGHT',
      ...(HORIZONTAL_ALIGNMENT === undefined ? {} : { alignment: alignmentName(HORIZONTAL_ALIGNMENT) }),
    },
    ...(node.type === 'LIST_ITEM'
      ? { bullet: { listId: LIST_ID ?? '', ...((NESTING_LEVEL ?? 0) === 0 ? {} : { nestingLevel: NESTING_LEVEL ?? 0 }) } }
      : {}),
  };
}

function styleName(heading: Heading): string {
  if (heading === 'NORMAL') return 'NORMAL_TEXT';
  return heading.replace(/^HEADING(\d)$/, 'HEADING_$1');
}

function alignmentName(alignment: Alignment): string {
  return { LEFT: 'START', CENTER: 'CENTER', RIGHT: 'END', JUSTIFY: 'JUSTIFIED' }[alignment];
}
