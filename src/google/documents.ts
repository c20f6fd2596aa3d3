// Makes, reads and changes documents from blocks. Words go through DocumentApp; the Docs service reads a document in one call and pins the
// heading rows of tables, which DocumentApp cannot (developers.google.com/workspace/docs/api/reference/rest/v1/documents/request).
import type { Block, DocumentEdit, FoundBlock, PageSize, Paper } from '../sheet/paper';
import { Stop } from '../sheet/stop';
import { logFailure } from './journal';

type Body = GoogleAppsScript.Document.Body;
type Doc = GoogleAppsScript.Document.Document;

/** Width of one full-width character of body text, in points. */
const BODY_POINTS = 11;
const FONT = 'Noto Sans JP';
const LANGUAGE = 'ja';
const HEADING_BACKGROUND = '#e8f1fe';

/** Points. */
const pages: { readonly [P in PageSize]: { readonly width: number; readonly height: number; readonly margin: number } } = {
  a4: { width: 595.276, height: 841.89, margin: 72 },
  'a4-landscape': { width: 841.89, height: 595.276, margin: 57 },
  'a3-landscape': { width: 1190.55, height: 841.89, margin: 57 },
};

export type MadeDocument = { readonly id: string; readonly url: string };

/** Makes an empty document. */
export function createDocument(name: string): MadeDocument {
  return asked('create', () => {
    const made = DocumentApp.create(name);
    return { id: made.getId(), url: made.getUrl() };
  });
}

/** Replaces all that stands in a document with this paper. */
export function writeDocument(id: string, paper: Paper): void {
  asked('write', () => {
    const document = DocumentApp.openById(id);
    const body = document.getBody();
    body.clear();
    lookOf(document, body, paper.page);
    for (const block of paper.blocks) put(body, block, null);
    // the empty paragraph that a new document and a cleared one begin with
    if (body.getNumChildren() > 1) body.removeChild(body.getChild(0));
    document.setName(paper.name);
    document.saveAndClose();
    pinHeadings(id);
  });
}

/** Changes a document in place: from the end on, so that the places in front stay what they are. */
export function editDocument(id: string, edits: readonly DocumentEdit[]): void {
  asked('edit', () => {
    const document = DocumentApp.openById(id);
    const body = document.getBody();
    const placed = edits.map((edit, order) => ({ edit, order, place: placeOf(edit) }));
    for (const { edit } of placed.sort((a, b) => b.place - a.place || b.order - a.order)) carryOut(body, edit);
    document.saveAndClose();
    pinHeadings(id);
  });
}

/** Copies what stands in one document into another, which is cleared first. */
export function copyDocument(from: string, to: string, name: string, page: PageSize): void {
  asked('copy', () => {
    const source = DocumentApp.openById(from).getBody();
    const target = DocumentApp.openById(to);
    const body = target.getBody();
    body.clear();
    lookOf(target, body, page);
    for (let index = 0; index < source.getNumChildren(); index += 1) append(body, source.getChild(index).copy());
    if (body.getNumChildren() > 1) body.removeChild(body.getChild(0));
    target.setName(name);
    target.saveAndClose();
    pinHeadings(to);
  });
}

/** HTTP statuses of the Docs API: the document is not there, the person may not open it. */
const [NOT_FOUND, FORBIDDEN] = [404, 403];

/**
 * The blocks of a document, in one call; null where it is gone. Only "not found" means that: one that the person may not open, or an error
 * that passes, stops the job, and nothing is made in its place.
 */
export function readDocument(id: string): readonly FoundBlock[] | null {
  try {
    const content = documents().get(id).body?.content ?? [];
    // the first element is the section break, which is no child of the body
    return content.slice(1).flatMap((element, index) => blocksOf(element).map((block) => ({ index, block, pending: [] })));
  } catch (error) {
    const status = statusOf(error);
    if (status === NOT_FOUND) return null;
    if (error instanceof Stop) throw error;
    const reference = logFailure('readDocument', error);
    throw new Stop(status === FORBIDDEN ? { code: 'document-closed' } : { code: 'document-unread', reference });
  }
}

/** The status of an error of an advanced service; null for any other error. */
function statusOf(error: unknown): number | null {
  const { details } = (error ?? {}) as { readonly details?: { readonly code?: unknown } };
  return typeof details?.code === 'number' ? details.code : null;
}

/** Lets these addresses view the document. */
export function shareDocument(id: string, addresses: readonly string[]): void {
  asked('share', () => {
    DocumentApp.openById(id).addViewers([...addresses]);
  });
}

/** Google refuses for reasons of its own: no consent, no rights, a quota. The person hears one sentence, the log has the rest. */
function asked<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop({ code: 'document-refused', reference: logFailure(`document ${what}`, error) });
  }
}

function lookOf(document: Doc, body: Body, page: PageSize): void {
  const { width, height, margin } = pages[page];
  body.setPageWidth(width).setPageHeight(height);
  body.setMarginLeft(margin).setMarginRight(margin).setMarginTop(margin).setMarginBottom(margin);
  document.setLanguage(LANGUAGE);
}

/** Puts a block in front of the child at `index`; null: at the end. */
function put(body: Body, block: Block, index: number | null): void {
  switch (block.kind) {
    case 'title': {
      const line = text(body, block.text, index).setHeading(DocumentApp.ParagraphHeading.TITLE);
      line.setAlignment(DocumentApp.HorizontalAlignment.CENTER).setAttributes(font(16, true));
      return;
    }
    case 'heading': {
      const { HEADING1, HEADING2, HEADING3 } = DocumentApp.ParagraphHeading;
      text(body, block.text, index)
        .setHeading([HEADING1, HEADING2, HEADING3][block.level - 1] ?? HEADING3)
        .setSpacingBefore(12)
        .setAttributes(font(12, true));
      return;
    }
    case 'paragraph':
      text(body, block.text, index)
        .setHeading(DocumentApp.ParagraphHeading.NORMAL)
        .setIndentStart((block.indent + block.hanging) * BODY_POINTS)
        .setIndentFirstLine(block.indent * BODY_POINTS)
        .setAttributes(font(BODY_POINTS, false));
      return;
    case 'bullet': {
      const item = index === null ? body.appendListItem(block.text) : body.insertListItem(index, block.text);
      item.setGlyphType(DocumentApp.GlyphType.BULLET).setAttributes(font(BODY_POINTS, false));
      return;
    }
    case 'table': {
      const cells = [[...block.headings], ...block.rows.map((row) => [...row])];
      const table = index === null ? body.appendTable(cells) : body.insertTable(index, cells);
      table.setAttributes(font(10, false));
      for (const [column, width] of block.widths.entries()) table.setColumnWidth(column, width);
      const headingRow = table.getRow(0);
      headingRow.setAttributes(font(10, true));
      for (const column of block.headings.keys()) headingRow.getCell(column).setBackgroundColor(HEADING_BACKGROUND);
      return;
    }
  }
}

function text(body: Body, words: string, index: number | null): GoogleAppsScript.Document.Paragraph {
  return index === null ? body.appendParagraph(words) : body.insertParagraph(index, words);
}

function append(body: Body, element: GoogleAppsScript.Document.Element): void {
  const { PARAGRAPH, LIST_ITEM, TABLE } = DocumentApp.ElementType;
  switch (element.getType()) {
    case PARAGRAPH:
      body.appendParagraph(element.asParagraph());
      return;
    case LIST_ITEM:
      body.appendListItem(element.asListItem());
      return;
    case TABLE:
      body.appendTable(element.asTable());
      return;
    default:
      // a table of contents or the like: the copy goes without it
      return;
  }
}

function placeOf(edit: DocumentEdit): number {
  return edit.kind === 'rows' ? edit.table : (edit.before ?? Number.MAX_SAFE_INTEGER);
}

function carryOut(body: Body, edit: DocumentEdit): void {
  if (edit.kind === 'rows') {
    const table = body.getChild(edit.table).asTable();
    for (const { at, remove, insert } of [...edit.edits].reverse()) {
      // row 0 is the heading row
      for (let row = at + remove; row > at; row -= 1) table.removeRow(row);
      for (const [offset, cells] of insert.entries()) {
        const row = table.insertTableRow(at + 1 + offset);
        for (const cell of cells) row.appendTableCell(cell);
        row.setAttributes(font(10, false));
      }
    }
    return;
  }
  // first what is new, so that the body never runs out of paragraphs
  const { before, insert } = edit;
  insert.forEach((block, offset) => {
    put(body, block, before === null ? null : before + offset);
  });
  for (const index of [...edit.remove].sort((a, b) => b - a)) {
    const place = before !== null && index >= before ? index + insert.length : index;
    const child = body.getChild(place);
    // a document cannot be without a last paragraph
    if (place === body.getNumChildren() - 1 && child.getType() === DocumentApp.ElementType.PARAGRAPH) child.asParagraph().clear();
    else body.removeChild(child);
  }
}

/** The Docs service, which appsscript.json switches on. */
function documents(): GoogleAppsScript.Docs.Collection.DocumentsCollection {
  if (Docs === undefined) throw new Error('The Docs service is not switched on in appsscript.json');
  return Docs.Documents;
}

/** Newer than the types: rows repeated at the top of each page, and what says that a row is one of them. */
function pinRequest(index: number): GoogleAppsScript.Docs.Schema.Request {
  return { pinTableHeaderRows: { tableStartLocation: { index }, pinnedHeaderRowsCount: 1 } } as GoogleAppsScript.Docs.Schema.Request;
}
function isPinned(row: GoogleAppsScript.Docs.Schema.TableRow | undefined): boolean {
  const { tableHeader } = (row?.tableRowStyle ?? {}) as { readonly tableHeader?: boolean };
  return tableHeader === true;
}

/** Repeats the heading row of each table on each page, and tells screen readers that it is one. */
function pinHeadings(id: string): void {
  const tables = (documents().get(id).body?.content ?? []).flatMap(({ table, startIndex }) =>
    table === undefined || startIndex === undefined || isPinned(table.tableRows?.[0]) ? [] : [startIndex],
  );
  if (tables.length === 0) return;
  documents().batchUpdate({ requests: tables.map(pinRequest) }, id);
}

function blocksOf({ paragraph, table }: GoogleAppsScript.Docs.Schema.StructuralElement): readonly Block[] {
  if (table !== undefined) {
    const [headings = [], ...rows] = (table.tableRows ?? []).map(({ tableCells }) =>
      (tableCells ?? []).map(({ content }) => (content ?? []).map((element) => wordsIn(element.paragraph)).join('\n')),
    );
    return [{ kind: 'table', headings, rows, widths: [] }];
  }
  const words = wordsIn(paragraph);
  if (paragraph === undefined || words.trim() === '') return [];
  if (paragraph.bullet !== undefined) return [{ kind: 'bullet', text: words }];
  const style = paragraph.paragraphStyle ?? {};
  const level = /^HEADING_([1-6])$/.exec(style.namedStyleType ?? '')?.[1];
  if (style.namedStyleType === 'TITLE') return [{ kind: 'title', text: words }];
  if (level !== undefined) return [{ kind: 'heading', level: level === '1' ? 1 : level === '2' ? 2 : 3, text: words }];
  const points = (length: GoogleAppsScript.Docs.Schema.Dimension | undefined): number => Math.round((length?.magnitude ?? 0) / BODY_POINTS);
  const [first, start] = [points(style.indentFirstLine), points(style.indentStart)];
  return [{ kind: 'paragraph', text: words, indent: first, hanging: Math.max(0, start - first) }];
}

/** The text of a paragraph without the line break that ends it. */
function wordsIn(paragraph: GoogleAppsScript.Docs.Schema.Paragraph | undefined): string {
  return (paragraph?.elements ?? [])
    .map(({ textRun }) => textRun?.content ?? '')
    .join('')
    .replace(/\n$/, '');
}

function font(size: number, bold: boolean): object {
  return {
    [String(DocumentApp.Attribute.FONT_FAMILY)]: FONT,
    [String(DocumentApp.Attribute.FONT_SIZE)]: size,
    [String(DocumentApp.Attribute.BOLD)]: bold,
  };
}
