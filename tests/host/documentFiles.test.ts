// A document written by a script, as .docx, text and HTML. The .docx is opened as what it is: a zip of XML.

import { inflateRawSync } from 'node:zlib';
import { docxOf, htmlOf, textOf } from '../../host/files/docx';
import { savedTree } from '../../host/services/document/draft';
import type { DocumentTree } from '../../host/services/document/model';
import { scriptHost } from '../support/scriptHost';

/** Lines that save the document and pin the first rows of its first table. */
const pinned = (rows: number) =>
  `doc.saveAndClose(); const index = Docs.Documents.get(doc.getId()).body.content.find((element) => element.table).startIndex;
  Docs.Documents.batchUpdate({ requests: [{ pinTableHeaderRows: { tableStartLocation: { index }, pinnedHeaderRowsCount: ${rows} } }] }, doc.getId());`;

/** The stored tree of the document that these lines write. */
function written(body: string): DocumentTree {
  const advancedServices = [{ userSymbol: 'Docs', serviceId: 'docs', version: 'v1' }];
  const host = scriptHost(`function go() { const doc = DocumentApp.create('議事次第'); const body = doc.getBody(); ${body} }`, {
    advancedServices,
  });
  const outcome = host.run('go');
  const [stored] = host.world.documents.values();
  if (!outcome.ok || stored === undefined) throw new Error(outcome.error?.message ?? 'no document');
  return savedTree(stored);
}

/** The entries of a zip, found by its central directory (PKWARE APPNOTE 4.3.12). */
function unzipped(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    entries.set(zip.toString('utf8', at + 46, at + 46 + nameLength), bytes.toString('utf8'));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

async function parts(tree: DocumentTree): Promise<(name: string) => string> {
  const files = unzipped(await docxOf(tree, '議事次第'));
  return (name) => files.get(name) ?? '';
}

const documentXml = async (body: string) => (await parts(written(body)))('word/document.xml');

describe('a .docx', () => {
  test('has Japanese text as it was written, rare letters too', async () => {
    expect(await documentXml("body.appendParagraph('髙橋　𠮷田①')")).toContain('髙橋　𠮷田①');
  });
  test('has real headings', async () => {
    expect(await documentXml("body.appendParagraph('議題').setHeading(DocumentApp.ParagraphHeading.HEADING2)")).toMatch(
      /<w:pStyle w:val="Heading2"\/>/,
    );
  });
  test('has a title style of 26 points', async () => {
    const part = await parts(written("body.appendParagraph('x').setHeading(DocumentApp.ParagraphHeading.TITLE)"));
    expect(part('word/styles.xml')).toMatch(/w:styleId="Title"[\s\S]*?<w:sz w:val="52"\/>/);
  });
  test('names an East Asian typeface and the language', async () => {
    const part = await parts(written(''));
    expect(part('word/styles.xml')).toMatch(/<w:rFonts [^>]*w:eastAsia="Yu Gothic"[\s\S]*?w:eastAsia="ja-JP"/);
  });
  test('uses a chosen typeface for Japanese as well', async () => {
    expect(await documentXml("body.appendParagraph('x').editAsText().setFontFamily('MS Mincho')")).toMatch(/w:eastAsia="MS Mincho"/);
  });
  test('has numbered lists, each counting for itself', async () => {
    const xml = await documentXml(
      "body.appendListItem('a'); body.appendListItem('b'); body.appendParagraph('x'); body.appendListItem('c')",
    );
    const ids = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map((match) => match[1]);
    expect(ids).toHaveLength(3);
    expect(ids[0] === ids[1]).toBe(true);
    expect(ids[0] === ids[2]).toBe(false);
  });
  test('has bullets where the glyph is one', async () => {
    const part = await parts(written("body.appendListItem('a').setGlyphType(DocumentApp.GlyphType.BULLET)"));
    expect(part('word/numbering.xml')).toMatch(/<w:numFmt w:val="bullet"\/><w:lvlText w:val="●"\/>/);
  });
  test('has tables of fixed column widths', async () => {
    const xml = await documentXml("body.appendTable([['a', 'b']]).setColumnWidth(0, 100)");
    expect(/<w:tblLayout w:type="fixed"\/>/.test(xml)).toBe(true);
    expect([...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map((match) => Number(match[1]))).toEqual([2000, 7026]);
  });
  test('repeats the pinned rows of a table on each page, and no others', async () => {
    const xml = await documentXml(`body.appendTable([['課'], ['担当'], ['a'], ['b']]); ${pinned(2)}`);
    expect(
      xml
        .split('<w:tr>')
        .slice(1)
        .map((row) => row.includes('<w:tblHeader/>')),
    ).toEqual([true, true, false, false]);
  });
  test('repeats no row that only looks like a heading', async () => {
    expect(await documentXml("body.appendTable([['a'], ['b']]).getCell(0, 0).setBackgroundColor('#eeeeee')")).not.toContain(
      '<w:tblHeader/>',
    );
  });
  test('keeps each row of a table on one page', async () => {
    const xml = await documentXml("body.appendTable([['a'], ['b']])");
    expect([...xml.matchAll(/<w:cantSplit\/>/g)]).toHaveLength(2);
  });
  test.each([
    ['ja', 'ja-JP'],
    ['en-GB', 'en-GB'],
  ])('is in the language that was set: %s', async (set, named) => {
    const part = await parts(written(`doc.setLanguage('${set}')`));
    expect(part('word/styles.xml')).toContain(`<w:lang w:val="${named}" w:eastAsia="ja-JP"/>`);
  });
  test('fills short rows of a table', async () => {
    expect([...(await documentXml("body.appendTable([['a', 'b'], ['c']])")).matchAll(/<w:tc>/g)]).toHaveLength(4);
  });
  test('writes a table without rows as an empty paragraph', async () => {
    expect(await documentXml('body.appendTable()')).not.toContain('<w:tbl>');
  });
  test('has links', async () => {
    const part = await parts(written("body.appendParagraph('資料').setLinkUrl('https://example.lg.jp/a?b=1&c=2')"));
    expect(part('word/_rels/document.xml.rels')).toContain('https://example.lg.jp/a?b=1&amp;c=2');
    expect(part('word/document.xml')).toContain('<w:hyperlink');
  });
  test('has no link to a script', async () => {
    expect(await documentXml("body.appendParagraph('x').setLinkUrl('javascript:alert(1)')")).not.toContain('<w:hyperlink');
  });
  test('has header and footer', async () => {
    const part = await parts(written("doc.addHeader().setText('取扱注意'); doc.addFooter().setText('若葉町')"));
    expect(part('word/header1.xml')).toContain('取扱注意');
    expect(part('word/footer1.xml')).toContain('若葉町');
  });
  test('has page breaks', async () => {
    expect(await documentXml('body.appendPageBreak()')).toContain('<w:br w:type="page"/>');
  });
  test('has line breaks where the text has them', async () => {
    expect(await documentXml("body.appendParagraph('1行\\n2行')")).toMatch(/1行<\/w:t>[\s\S]*<w:br\/><w:t[^>]*>2行/);
  });
  test('has alignment and indents, a hanging first line too', async () => {
    expect(
      await documentXml(
        "body.appendParagraph('x').setAlignment(DocumentApp.HorizontalAlignment.RIGHT).setIndentStart(40).setIndentFirstLine(20)",
      ),
    ).toMatch(
      /<w:ind [^>]*w:left="800"[^>]*w:hanging="400"[^>]*\/>[\s\S]*?<w:jc w:val="right"\/>|<w:jc w:val="right"\/>[\s\S]*?<w:ind [^>]*w:left="800"[^>]*w:hanging="400"/,
    );
  });
  test('has a page of A4', async () => {
    expect(await documentXml('')).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  });
  test('takes no letter that XML cannot hold', async () => {
    expect(await documentXml("body.appendParagraph('a\\u0001b\\ud800c')")).toContain('abc');
  });
});

describe('the text of a document', () => {
  test('shows numbers, bullets and cells', () => {
    const tree = written(
      "doc.addHeader().setText('頭'); body.appendListItem('一'); body.appendListItem('二').setNestingLevel(1); body.appendListItem('三'); body.appendTable([['a', 'b']]); body.appendListItem('点').setGlyphType(DocumentApp.GlyphType.BULLET)",
    );
    expect(textOf(tree)).toBe('頭\n\n1. 一\n  a. 二\n2. 三\na\tb\n\n● 点');
  });
});

describe('the HTML of a document', () => {
  test('has headings', () => {
    expect(htmlOf(written("body.appendParagraph('議題').setHeading(DocumentApp.ParagraphHeading.HEADING2)"))).toBe(
      '<main><p></p><h2>議題</h2></main>',
    );
  });
  test('escapes text', () => {
    expect(htmlOf(written("body.appendParagraph('<script>&')"))).toContain('<p>&lt;script&gt;&amp;</p>');
  });
  test('nests lists', () => {
    expect(htmlOf(written("body.appendListItem('一'); body.appendListItem('二').setNestingLevel(1); body.appendListItem('三')"))).toContain(
      '<ol><li>一<ol type="a"><li>二</li></ol></li><li>三</li></ol>',
    );
  });
  test('goes on counting where a list was interrupted', () => {
    expect(
      htmlOf(written("const a = body.appendListItem('一'); body.appendParagraph('x'); body.appendListItem('二').setListId(a)")),
    ).toContain('<ol start="2"><li>二</li></ol>');
  });
  test('has the pinned rows of a table as its head', () => {
    expect(htmlOf(written(`body.appendTable([['課'], ['a']]).getCell(0, 0).setBackgroundColor('#eee'); ${pinned(1)}`))).toContain(
      '<table><thead><tr><th scope="col" style="background-color:#EEEEEE">課</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>',
    );
  });
  test('has no head in a table without pinned rows', () => {
    expect(htmlOf(written("body.appendTable([['課'], ['a']])"))).toContain(
      '<table><tbody><tr><td>課</td></tr><tr><td>a</td></tr></tbody></table>',
    );
  });
  test('says the language that was set', () => {
    expect(htmlOf(written("doc.setLanguage('ja')"))).toBe('<main lang="ja"><p></p></main>');
  });
  test('has links to the web only', () => {
    expect(
      htmlOf(
        written("body.appendParagraph('a').setLinkUrl('https://example.lg.jp'); body.appendParagraph('b').setLinkUrl('javascript:x')"),
      ),
    ).toContain('<p><a href="https://example.lg.jp" rel="noopener noreferrer">a</a></p><p>b</p>');
  });
  test('has bold text and line breaks', () => {
    expect(htmlOf(written("body.appendParagraph('a\\nb').editAsText().setBold(0, 0, true)"))).toContain('<p><strong>a</strong><br>b</p>');
  });
});

describe('a .docx of what a batch of the Docs API wrote', () => {
  const PT = (magnitude: number): string => `{ magnitude: ${magnitude}, unit: 'PT' }`;
  const batch = (...requests: readonly string[]) =>
    `const id = doc.getId(); doc.saveAndClose(); Docs.Documents.batchUpdate({ requests: [${requests.join()}] }, id)`;
  const put = (index: number, text: string) => `{ insertText: { location: { index: ${index} }, text: ${JSON.stringify(text)} } }`;
  const layout = (start: number, end: number, style: string, fields: string) =>
    `{ updateParagraphStyle: { range: { startIndex: ${start}, endIndex: ${end} }, paragraphStyle: ${style}, fields: '${fields}' } }`;
  const table = [
    '{ insertTable: { location: { index: 1 }, rows: 2, columns: 2 } }',
    put(7, '期限'),
    put(5, '施策'),
    `{ updateTableColumnProperties: { tableStartLocation: { index: 2 }, columnIndices: [1], tableColumnProperties: { widthType: 'FIXED_WIDTH', width: ${PT(90)} }, fields: 'widthType,width' } }`,
    '{ pinTableHeaderRows: { tableStartLocation: { index: 2 }, pinnedHeaderRowsCount: 1 } }',
    `{ updateTableCellStyle: { tableRange: { tableCellLocation: { tableStartLocation: { index: 2 }, rowIndex: 0, columnIndex: 0 }, rowSpan: 1, columnSpan: 2 }, tableCellStyle: { backgroundColor: { color: { rgbColor: { red: 1, green: 1 } } } }, fields: 'backgroundColor' } }`,
  ];

  test('has its headings', async () => {
    expect(await documentXml(batch(put(1, '議題'), layout(1, 3, "{ namedStyleType: 'HEADING_2' }", 'namedStyleType')))).toMatch(
      /<w:pStyle w:val="Heading2"\/>/,
    );
  });
  test('has its bullets', async () => {
    expect(
      await documentXml(
        batch(
          put(1, '件名'),
          "{ createParagraphBullets: { range: { startIndex: 1, endIndex: 2 }, bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' } }",
        ),
      ),
    ).toMatch(/<w:numPr>/);
  });
  test('has the widths of its columns', async () => {
    expect(await documentXml(batch(...table))).toMatch(/<w:gridCol w:w="1800"\/>/);
  });
  test('repeats its pinned heading row', async () => {
    expect((await documentXml(batch(...table))).match(/<w:tblHeader/g)).toHaveLength(1);
  });
  test('has the background of its heading row', async () => {
    expect((await documentXml(batch(...table))).match(/w:fill="FFFF00"/g)).toHaveLength(2);
  });
  test('keeps a line with the next one', async () => {
    expect(await documentXml(batch(put(1, '議題'), layout(1, 3, '{ keepWithNext: true }', 'keepWithNext')))).toMatch(/<w:keepNext\/>/);
  });
  test('keeps the lines of a paragraph together', async () => {
    expect(await documentXml(batch(put(1, '議題'), layout(1, 3, '{ keepLinesTogether: true }', 'keepLinesTogether')))).toMatch(
      /<w:keepLines\/>/,
    );
  });
  test('breaks the page before a line', async () => {
    expect(await documentXml(batch(put(1, '議題'), layout(1, 3, '{ pageBreakBefore: true }', 'pageBreakBefore')))).toMatch(
      /<w:pageBreakBefore\/>/,
    );
  });
  test('has its indents', async () => {
    expect(
      await documentXml(
        batch(put(1, '議題'), layout(1, 3, `{ indentStart: ${PT(22)}, indentFirstLine: ${PT(11)} }`, 'indentStart,indentFirstLine')),
      ),
    ).toMatch(/<w:ind [^>]*w:left="440"[^>]*w:hanging="220"|<w:ind [^>]*w:hanging="220"[^>]*w:left="440"/);
  });
  test('has its page turned on its side', async () => {
    expect(
      await documentXml(
        batch(
          `{ updateDocumentStyle: { documentStyle: { pageSize: { width: ${PT(842)}, height: ${PT(1191)} }, flipPageOrientation: true }, fields: 'pageSize,flipPageOrientation' } }`,
        ),
      ),
    ).toMatch(/<w:pgSz w:w="23820" w:h="16840"/);
  });
});

describe('the body of a document', () => {
  // two pieces of code count the places: what get answers, and what a batch is carried out on
  test.each([
    ['text', "body.appendParagraph('𠮷田').appendPageBreak(); body.appendHorizontalRule(); body.appendListItem('a')"],
    ['tables', "body.appendTable([['a', 'b'], ['', '𠮷']]); body.appendTable([['c']]).getCell(0, 0).appendTable([['d']])"],
  ])('is the same after a batch that changes nothing: %s', (_, lines) => {
    const untouched = written(lines);
    expect(
      written(`${lines}; const id = doc.getId(); doc.saveAndClose();
      const { content } = Docs.Documents.get(id).body; const last = content[content.length - 1].endIndex;
      Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: last - 1 }, text: 'x' } }, { deleteContentRange: { range: { startIndex: last - 1, endIndex: last } } }] }, id)`),
    ).toEqual(untouched);
  });
});
