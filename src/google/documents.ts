// Makes documents from blocks.
import type { Block, Paper } from '../domain/paper';

/** Width of one full-width character of body text, in points. */
const BODY_POINTS = 11;
const FONT = 'Noto Sans JP';

/** Makes the document and returns its address. */
export function makeDocument(paper: Paper): string {
  const document = DocumentApp.create(paper.name);
  const body = document.getBody();
  for (const block of paper.blocks) append(body, block);
  // a new document begins with an empty paragraph
  const first = body.getChild(0);
  if (body.getNumChildren() > 1) body.removeChild(first);
  document.saveAndClose();
  return document.getUrl();
}

function append(body: GoogleAppsScript.Document.Body, block: Block): void {
  switch (block.kind) {
    case 'title': {
      const paragraph = body.appendParagraph(block.text).setHeading(DocumentApp.ParagraphHeading.TITLE);
      paragraph.setAlignment(DocumentApp.HorizontalAlignment.CENTER).setAttributes(font(16, true));
      return;
    }
    case 'heading':
      body.appendParagraph(block.text).setHeading(DocumentApp.ParagraphHeading.HEADING1).setSpacingBefore(12).setAttributes(font(12, true));
      return;
    case 'paragraph':
      body
        .appendParagraph(block.text)
        .setHeading(DocumentApp.ParagraphHeading.NORMAL)
        .setIndentStart(block.indent * BODY_POINTS)
        .setIndentFirstLine(block.indent * BODY_POINTS)
        .setAttributes(font(BODY_POINTS, false));
      return;
    case 'table': {
      const table = body.appendTable([[...block.headings], ...block.rows.map((row) => [...row])]);
      table.setAttributes(font(10, false));
      for (const [column, width] of block.widths.entries()) table.setColumnWidth(column, width);
      const headingRow = table.getRow(0);
      headingRow.setAttributes(font(10, true));
      for (const column of block.headings.keys()) headingRow.getCell(column).setBackgroundColor('#e8f1fe');
      return;
    }
    case 'page-break':
      body.appendPageBreak();
      return;
  }
}

function font(size: number, bold: boolean): object {
  return {
    [String(DocumentApp.Attribute.FONT_FAMILY)]: FONT,
    [String(DocumentApp.Attribute.FONT_SIZE)]: size,
    [String(DocumentApp.Attribute.BOLD)]: bold,
  };
}
