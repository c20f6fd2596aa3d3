// Documents.batchUpdate, request by request. "types" in a comment: npm @googleapis/docs 10.0.0, made from Google's discovery
// document (developers.google.com/docs/api/reference/rest/v1/documents/request); "rules": Google's guide "Structural edit rules
// and behavior"; "tables": its guide "Work with tables"; "seen": a text that bug reports and published scripts quote;
// "assumed": no source was found, the host's own choice.
import { type ScriptHostOptions, scriptHost } from '../support/scriptHost';

const docs = { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' };

// a document is told as its lines: "style|bullet level|words", a table as [[cells]]
const helpers = `
  const edit = (id, ...requests) => Docs.Documents.batchUpdate({ requests }, id);
  const at = (index) => ({ location: { index } });
  const range = (startIndex, endIndex) => ({ range: { startIndex, endIndex } });
  const put = (index, text) => ({ insertText: { ...at(index), text } });
  const cut = (from, to) => ({ deleteContentRange: range(from, to) });
  const newTable = (index, rows, columns) => ({ insertTable: { ...at(index), rows, columns } });
  const bullets = (from, to, bulletPreset = 'BULLET_DISC_CIRCLE_SQUARE') => ({ createParagraphBullets: { ...range(from, to), bulletPreset } });
  const noBullets = (from, to) => ({ deleteParagraphBullets: range(from, to) });
  const layout = (from, to, paragraphStyle, fields = Object.keys(paragraphStyle).join(',')) => ({ updateParagraphStyle: { ...range(from, to), paragraphStyle, fields } });
  const type = (from, to, textStyle, fields = Object.keys(textStyle).join(',')) => ({ updateTextStyle: { ...range(from, to), textStyle, fields } });
  const cell = (index, rowIndex, columnIndex = 0) => ({ tableCellLocation: { tableStartLocation: { index }, rowIndex, columnIndex } });
  const content = (id) => Docs.Documents.get(id).body.content.slice(1);
  const words = (paragraph) => paragraph.elements.map((e) => e.textRun ? e.textRun.content : '◆').join('').slice(0, -1);
  const told = (elements) => elements.map(({ paragraph, table }) => table
    ? table.tableRows.map((row) => row.tableCells.map((c) => c.content.map((p) => words(p.paragraph)).join('/')))
    : words(paragraph));
  const lines = (id) => told(content(id));
  const kinds = (id) => content(id).map(({ paragraph }) => paragraph && paragraph.paragraphStyle.namedStyleType);
  const levels = (id) => content(id).map(({ paragraph }) => paragraph.bullet ? paragraph.bullet.nestingLevel || 0 : null);
  const bold = (id) => content(id).map(({ paragraph }) => paragraph.elements.filter((e) => e.textRun.textStyle.bold).map((e) => e.textRun.content).join(''));
  const refused = (action) => { try { action(); return 'done'; } catch (error) { return error.details.code + ' ' + error.message.replace(/^.*failed with error: /, ''); } };
`;

const run = (body: string, options: ScriptHostOptions = {}) => {
  const code = `${helpers} function go() { const doc = DocumentApp.create('次第'); const id = doc.getId(); doc.saveAndClose(); ${body} }`;
  const host = scriptHost(code, { advancedServices: [docs], ...options });
  return { host, outcome: host.run('go') };
};

/** What the script returns, or its error in words. */
const result = (body: string) => {
  const { outcome } = run(body);
  return outcome.ok ? outcome.returned : `${outcome.error?.name}: ${outcome.error?.message}`;
};

describe('insertText', () => {
  test.each([
    ['one line', "put(1, '次第')", ['次第']],
    ['a newline that parts a paragraph (types)', "put(1, '次第'), put(2, '\\n')", ['次', '第']],
    ['several lines in one request', "put(1, '一\\n二\\n')", ['一', '二', '']],
    ['text in the order of the requests, each seeing those before it (rules)', "put(1, '三'), put(1, '二'), put(1, '一')", ['一二三']],
    ['text counted in UTF-16 units (structure)', "put(1, '𠮷田'), put(3, 'X')", ['𠮷X田']],
    ['text behind a pair it would split (rules: grapheme clusters)', "put(1, '𠮷田'), put(2, 'X')", ['𠮷X田']],
    ['text behind a letter with a selector of its variant (rules)', "put(1, '葛\\u{E0100}城'), put(2, 'X')", ['葛\u{E0100}X城']],
    ['nothing of what Google strips (rules)', "put(1, 'a\\u0000\\u0008\\u000c\\r\\u001f\\ue000\\uf8ffb')", ['ab']],
    ['tabs and line breaks, which stay', "put(1, 'a\\tb\\u000bc')", ['a\tb\u000bc']],
    ['U+FFFD for half a pair (assumed: UTF-8 has no halves)', "put(1, 'a\\ud842b')", ['a\ufffdb']],
  ])('puts in %s', (_, requests, expected) => {
    expect(result(`edit(id, ${requests}); return lines(id)`)).toEqual(expected);
  });
  test('goes to the end of the body without an index (types: endOfSegmentLocation)', () => {
    expect(result("edit(id, put(1, '一\\n二'), { insertText: { endOfSegmentLocation: {}, text: '末' } }); return lines(id)")).toEqual([
      '一',
      '二末',
    ]);
  });
  test('takes the tab of the document by its ID (types: Location.tabId)', () => {
    expect(result("edit(id, { insertText: { location: { index: 1, tabId: 't.0' }, text: '一' } }); return lines(id)")).toEqual(['一']);
  });

  const outside =
    '400 Invalid requests[0].insertText: The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.'; // seen
  test.each([
    ['at 0', "put(0, 'x')", outside],
    [
      'past the end',
      "put(2, 'x')",
      '400 Invalid requests[0].insertText: Index 2 must be less than the end index of the referenced segment, 2.',
    ],
    ['without text', "put(1, '')", '400 Invalid requests[0].insertText: Insert text requests must specify text to insert.'],
    ['without a location', "{ insertText: { text: 'x' } }", '400 Invalid requests[0].insertText: The location must be specified.'],
    [
      'in a tab that is not there',
      "{ insertText: { location: { index: 1, tabId: 't.9' }, text: 'x' } }",
      '400 Invalid requests[0].insertText: Invalid tab ID: t.9',
    ],
  ])('is refused %s', (_, request, expected) => {
    expect(result(`return refused(() => edit(id, ${request}))`)).toBe(expected);
  });
  test.each([
    ["at a table's start (rules)", 2],
    ["at a row's start", 3],
    ["at a cell's start", 4],
    ["at a table's end", 8],
  ])('is refused %s', (_, index) => {
    expect(result(`edit(id, newTable(1, 1, 2)); return refused(() => edit(id, put(${index}, 'x')))`)).toBe(outside);
  });
});

describe('inserted text', () => {
  const heading = "edit(id, put(1, '一'), layout(1, 3, { namedStyleType: 'HEADING_1', alignment: 'CENTER' }))";
  test('that parts a paragraph leaves its style to both parts (types)', () => {
    expect(result(`${heading}; edit(id, put(2, '\\n二')); return kinds(id)`)).toEqual(['HEADING_1', 'HEADING_1']);
  });
  test('takes the alignment along', () => {
    expect(
      result(`${heading}; edit(id, put(2, '\\n二')); return content(id).map((element) => element.paragraph.paragraphStyle.alignment)`),
    ).toEqual(['CENTER', 'CENTER']);
  });
  test('takes the bullet along, of the same list (types)', () => {
    expect(
      result(
        "edit(id, put(1, '一'), bullets(1, 2), put(2, '\\n二')); return new Set(content(id).map((element) => element.paragraph.bullet.listId)).size",
      ),
    ).toBe(1);
  });
  test('takes the style of the letter before it (types)', () => {
    expect(result("edit(id, put(1, '太細'), type(1, 2, { bold: true }), put(2, 'い')); return bold(id)")).toEqual(['太い']);
  });
  test('at the start of a line takes the style of what follows (assumed)', () => {
    expect(result("edit(id, put(1, '細'), type(1, 2, { bold: true }), put(1, '極')); return bold(id)")).toEqual(['極細\n']);
  });
  test('behind a link is no part of it', () => {
    expect(
      result(
        "edit(id, put(1, '頁'), type(1, 2, { link: { url: 'https://example.lg.jp' } }), put(2, '後')); return content(id)[0].paragraph.elements.map((e) => [e.textRun.content, !!e.textRun.textStyle.link])",
      ),
    ).toEqual([
      ['頁', true],
      ['後\n', false],
    ]);
  });
});

describe('deleteContentRange', () => {
  const two = "edit(id, put(1, '一二\\n三四\\n五'))";
  test.each([
    ['letters', 'cut(1, 2)', ['二', '三四', '五']],
    ['a whole line', 'cut(1, 4)', ['三四', '五']],
    ['a newline, which merges two lines (types)', 'cut(3, 4)', ['一二三四', '五']],
    ['across lines', 'cut(2, 5)', ['一四', '五']],
    ['all but the last newline', 'cut(1, 8)', ['']],
  ])('deletes %s', (_, request, expected) => {
    expect(result(`${two}; edit(id, ${request}); return lines(id)`)).toEqual(expected);
  });
  const styled = "edit(id, put(1, '一二\\n三四\\n五'), layout(4, 5, { namedStyleType: 'HEADING_1' }))";
  test.each([
    ['where its beginning stays', 'cut(2, 5)', ['NORMAL_TEXT', 'NORMAL_TEXT']],
    ['but not where it goes whole', 'cut(1, 4)', ['HEADING_1', 'NORMAL_TEXT']],
  ])('leaves the merged line the style of the first one %s (assumed: Google says that it may change)', (_, request, expected) => {
    expect(result(`${styled}; edit(id, ${request}); return kinds(id)`)).toEqual(expected);
  });

  const withTable = "edit(id, put(1, '前\\n中'), newTable(4, 2, 2), put(8, '左'))"; // 前 1, 中 3, table 5 to 18, its end at 17
  test('the table of these tests starts at 5', () => {
    expect(result(`${withTable}; return content(id).map((element) => [element.startIndex, element.endIndex])`)).toEqual([
      [1, 3],
      [3, 5],
      [5, 18],
      [18, 19],
    ]);
  });
  test.each([
    ['a table', 'cut(5, 18)', ['前', '中', '']],
    ['a table with the line before it', 'cut(3, 18)', ['前', '']],
    ['from inside a line to behind a table', 'cut(2, 18)', ['前']],
    [
      'the words of a line before a table',
      'cut(3, 4)',
      [
        '前',
        '',
        [
          ['左', ''],
          ['', ''],
        ],
        '',
      ],
    ],
    [
      'the words of a cell (types)',
      'cut(8, 9)',
      [
        '前',
        '中',
        [
          ['', ''],
          ['', ''],
        ],
        '',
      ],
    ],
  ])('deletes %s', (_, request, expected) => {
    expect(result(`${withTable}; edit(id, ${request}); return lines(id)`)).toEqual(expected);
  });

  const never = '400 Invalid requests[0].deleteContentRange: Invalid deletion range. Cannot delete the requested range.'; // seen
  test.each([
    [
      'the last newline of the body (types)',
      'cut(18, 19)',
      '400 Invalid requests[0].deleteContentRange: The range cannot include the newline character at the end of the segment.',
    ],
    ['the last newline of a cell (types)', 'cut(9, 10)', never],
    ['the newline before a table (types)', 'cut(4, 5)', never],
    ['the line before a table with its newline', 'cut(3, 5)', never],
    ['the start of a table (types)', 'cut(5, 6)', never],
    ['the end of a table (types)', 'cut(17, 18)', never],
    ['a line and the start of a table', 'cut(3, 9)', never],
    ['a row (types)', 'cut(6, 12)', never],
    ['a cell (types)', 'cut(7, 10)', never],
    ['from one cell into another', 'cut(8, 11)', never],
    ['an empty range', 'cut(3, 3)', '400 Invalid requests[0].deleteContentRange: The range should not be empty.'], // seen
    ['a range that ends before it starts', 'cut(4, 3)', '400 Invalid requests[0].deleteContentRange: The range should not be empty.'],
    [
      'past the end',
      'cut(1, 20)',
      '400 Invalid requests[0].deleteContentRange: Index 20 must be less than the end index of the referenced segment, 19.',
    ],
    [
      'the section break',
      'cut(0, 2)',
      '400 Invalid requests[0].deleteContentRange: Cannot operate on the first section break in the document.', // seen
    ],
  ])('refuses %s', (_, request, expected) => {
    expect(result(`${withTable}; return refused(() => edit(id, ${request}))`)).toBe(expected);
  });
  test.each([
    ['first', 'cut(1, 2)'],
    ['second', 'cut(2, 3)'],
  ])('refuses the %s half of a surrogate pair (types)', (_, request) => {
    expect(result(`edit(id, put(1, '𠮷')); return refused(() => edit(id, ${request}))`)).toBe(never);
  });
});
