// Documents.batchUpdate, request by request. "types" in a comment: npm @googleapis/docs 10.0.0, made from Google's discovery
// document (developers.google.com/docs/api/reference/rest/v1/documents/request); "rules": Google's guide "Structural edit rules
// and behavior"; "tables": its guide "Work with tables"; "seen": a text that bug reports and published scripts quote;
// "assumed": no source was found, the host's own choice.
import fc from 'fast-check';
import { ApiError } from '../../host/runtime/execution';
import { placesOf } from '../../host/services/docs/places';
import { applyBatch } from '../../host/services/docs/requests';
import { structureOf } from '../../host/services/docs/structure';
import { type BlockNode, type DocumentTree, newParagraph, newText, newTree } from '../../host/services/document/model';
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
  test('behind a link does not look like one (assumed: as in the editor)', () => {
    expect(
      result(
        "edit(id, put(1, '頁'), type(1, 2, { link: { url: 'https://example.lg.jp' } }, 'link'), put(2, '後')); return content(id)[0].paragraph.elements.map((e) => !!e.textRun.textStyle.underline)",
      ),
    ).toEqual([true, false]);
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

describe('insertTable', () => {
  test('ends the line before it and stands one index further (tables)', () => {
    expect(result("edit(id, put(1, '前後'), newTable(2, 1, 2)); return [lines(id), content(id)[1].startIndex]")).toEqual([
      ['前', [['', '']], '後'],
      3,
    ]);
  });
  test('into an empty document leaves a line before and a line behind (tables)', () => {
    expect(result('edit(id, newTable(1, 1, 1)); return lines(id)')).toEqual(['', [['']], '']);
  });
  test('goes into a cell, too (types: forbidden are footnotes and equations only)', () => {
    expect(
      result(
        'edit(id, newTable(1, 1, 1), newTable(5, 1, 1)); return content(id)[1].table.tableRows[0].tableCells[0].content.map((e) => !!e.table)',
      ),
    ).toEqual([false, true, false]);
  });
  test.each([
    [1, 1],
    [2, 3],
    [5, 2],
  ])('of %i × %i empty cells is 2 + R(2C + 1) long (tables)', (rows, columns) => {
    expect(
      result(`edit(id, newTable(1, ${rows}, ${columns})); const table = content(id)[1]; return table.endIndex - table.startIndex`),
    ).toBe(2 + rows * (2 * columns + 1));
  });
  test('takes the words of cell (r,c) at S + 3 + r(2C + 1) + 2c (tables; think41/extrasuite, live)', () => {
    expect(
      result(`edit(id, newTable(1, 3, 2)); const S = content(id)[1].startIndex;
        const cells = [2, 1, 0].flatMap((r) => [1, 0].map((c) => put(S + 3 + r * 5 + 2 * c, r + '-' + c)));
        edit(id, ...cells); return lines(id)[1]`),
    ).toEqual([
      ['0-0', '0-1'],
      ['1-0', '1-1'],
      ['2-0', '2-1'],
    ]);
  });
  test('into a list item leaves both lines their bullet, and none to the cells (assumed)', () => {
    expect(
      result(
        "edit(id, put(1, '一二'), bullets(1, 2), newTable(2, 1, 1)); const [a, t, b] = content(id); return [a, t.table.tableRows[0].tableCells[0].content[0], b].map((e) => !!e.paragraph.bullet)",
      ),
    ).toEqual([true, false, true]);
  });
  test("is refused at a table's start (types)", () => {
    expect(result('edit(id, newTable(1, 1, 1)); return refused(() => edit(id, newTable(2, 1, 1)))')).toBe(
      '400 Invalid requests[0].insertTable: The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.', // seen with insertText
    );
  });
  test('is refused without rows (the words are assumed)', () => {
    expect(result('return refused(() => edit(id, newTable(1, 0, 1)))')).toMatch(/^400 Invalid requests\[0\]\.insertTable: /);
  });
});

describe('rows', () => {
  // table at 2; the words of its rows at 5, 10 and 15
  const three = "edit(id, newTable(1, 3, 1), put(11, '三'), put(8, '二'), put(5, '一'))";
  const row = (request: string, insertBelow: boolean | null = null) =>
    result(
      `${three}; edit(id, { ${request}: { ...cell(2, 1)${insertBelow === null ? '' : `, insertBelow: ${insertBelow}`} } }); return lines(id)[1]`,
    );

  test('are put in above (types)', () => {
    expect(row('insertTableRow', false)).toEqual([['一'], [''], ['二'], ['三']]);
  });
  test('are put in below (types)', () => {
    expect(row('insertTableRow', true)).toEqual([['一'], ['二'], [''], ['三']]);
  });
  test('are put in above where nothing is said (types: a bool is false)', () => {
    expect(row('insertTableRow')).toEqual([['一'], [''], ['二'], ['三']]);
  });
  test('take 1 + 2C indexes when they are new (think41/extrasuite, live)', () => {
    expect(
      result(
        'edit(id, newTable(1, 1, 3)); const before = content(id)[1].endIndex; edit(id, { insertTableRow: { ...cell(2, 0), insertBelow: true } }); return content(id)[1].endIndex - before',
      ),
    ).toBe(7);
  });
  test('look like the row they were put beside (assumed)', () => {
    expect(
      result(`${three}; edit(id, type(5, 6, { bold: true }), { insertTableRow: { ...cell(2, 0), insertBelow: true } }, put(9, '新'));
        return content(id)[1].table.tableRows[1].tableCells[0].content[0].paragraph.elements[0].textRun.textStyle.bold`),
    ).toBe(true);
  });
  test('are deleted (types)', () => {
    expect(row('deleteTableRow')).toEqual([['一'], ['三']]);
  });
  test('take the table with them when the last one goes (types)', () => {
    expect(result('edit(id, newTable(1, 1, 2), { deleteTableRow: cell(2, 0) }); return lines(id)')).toEqual(['', '']);
  });
  test.each([
    ['a row that is not there', '{ deleteTableRow: cell(2, 3) }'],
    ['a column that is not there', '{ deleteTableRow: cell(2, 0, 1) }'],
    ['a place where no table starts', '{ insertTableRow: cell(3, 0) }'],
  ])('are refused for %s (the words are assumed)', (_, request) => {
    expect(result(`${three}; return refused(() => edit(id, ${request}))`)).toMatch(/^400 Invalid requests\[0\]\./);
  });
});

describe('looks of a table', () => {
  const table = 'edit(id, newTable(1, 2, 3));';
  const widths = 'content(id)[1].table.tableStyle.tableColumnProperties.map((column) => column.width ? column.width.magnitude : null)';
  const width = (columns: string, points: number) =>
    `{ updateTableColumnProperties: { tableStartLocation: { index: 2 }, columnIndices: ${columns}, tableColumnProperties: { widthType: 'FIXED_WIDTH', width: { magnitude: ${points}, unit: 'PT' } }, fields: 'widthType,width' } }`;
  const fill = (where: string) =>
    `{ updateTableCellStyle: { ${where}, tableCellStyle: { backgroundColor: { color: { rgbColor: { red: 1 } } } }, fields: 'backgroundColor' } }`;
  const filled = 'content(id)[1].table.tableRows.map((row) => row.tableCells.map((each) => each.tableCellStyle.backgroundColor ? 1 : 0))';

  test('include the width of a column (types)', () => {
    expect(result(`${table} edit(id, ${width('[1]', 90)}); return ${widths}`)).toEqual([null, 90, null]);
  });
  test('include the width of all columns where none is named (types)', () => {
    expect(result(`${table} edit(id, ${width('[]', 90)}); return ${widths}`)).toEqual([90, 90, 90]);
  });
  test('refuse a width below 5 points (types)', () => {
    expect(result(`${table} return refused(() => edit(id, ${width('[0]', 4.9)}))`)).toMatch(
      /^400 Invalid requests\[0\]\.updateTableColumnProperties: /,
    );
  });
  test('include the background of a range of cells (types)', () => {
    expect(result(`${table} edit(id, ${fill('tableRange: { ...cell(2, 0, 1), rowSpan: 2, columnSpan: 2 }')}); return ${filled}`)).toEqual([
      [0, 1, 1],
      [0, 1, 1],
    ]);
  });
  test('include the background of a whole table (types)', () => {
    expect(result(`${table} edit(id, ${fill('tableStartLocation: { index: 2 }')}); return ${filled}`)).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
  });
  test('refuse a range that leaves the table (the words are assumed)', () => {
    expect(result(`${table} return refused(() => edit(id, ${fill('tableRange: { ...cell(2, 0), rowSpan: 3, columnSpan: 1 }')}))`)).toMatch(
      /^400 Invalid requests\[0\]\.updateTableCellStyle: /,
    );
  });
});

describe('bullets', () => {
  const three = "edit(id, put(1, '一\\n\\t二\\n\\t\\t三'))"; // 一 1, tab 二 3, tabs 三 6 to 9
  test('are given to every line of the range, one level for each leading tab (types)', () => {
    expect(result(`${three}; edit(id, bullets(1, 9)); return levels(id)`)).toEqual([0, 1, 2]);
  });
  test('take the leading tabs out (types)', () => {
    expect(result(`${three}; edit(id, bullets(1, 9)); return lines(id)`)).toEqual(['一', '二', '三']);
  });
  test('move the indexes of what follows in the same batch (types)', () => {
    expect(result(`${three}; edit(id, bullets(1, 9), put(6, 'X')); return lines(id)`)).toEqual(['一', '二', '三X']);
  });
  test('make one list', () => {
    expect(result(`${three}; edit(id, bullets(1, 9)); return new Set(content(id).map((e) => e.paragraph.bullet.listId)).size`)).toBe(1);
  });
  test.each([
    ['go on with the list of the same preset right before (types)', 'bullets(3, 4)', 1],
    ['start a list of their own after another preset', "bullets(3, 4, 'NUMBERED_DECIMAL_ALPHA_ROMAN')", 2],
  ])('%s', (_, request, lists) => {
    expect(
      result(
        `edit(id, put(1, '一\\n二'), bullets(1, 2), ${request}); return new Set(content(id).map((e) => e.paragraph.bullet.listId)).size`,
      ),
    ).toBe(lists);
  });
  test('show the glyphs of their preset (types: BulletGlyphPreset)', () => {
    expect(
      result(
        `${three}; edit(id, bullets(1, 9)); const [list] = Object.values(Docs.Documents.get(id).lists); return list.listProperties.nestingLevels.slice(0, 3)`,
      ),
    ).toEqual([{ glyphSymbol: '●' }, { glyphSymbol: '○' }, { glyphSymbol: '■' }]);
  });
  test('are taken away from every line of the range (types)', () => {
    expect(result(`${three}; edit(id, bullets(1, 9), noBullets(1, 4)); return levels(id)`)).toEqual([null, null, 2]);
  });
  test('leave their level as an indent when they go (types)', () => {
    expect(
      result(`${three}; edit(id, bullets(1, 9), noBullets(3, 4)); return content(id)[1].paragraph.paragraphStyle.indentStart.magnitude`),
    ).toBe(72);
  });
  test('stay under a named style (taylorwilsdon/google_workspace_mcp #1029)', () => {
    expect(result(`${three}; edit(id, bullets(1, 9), layout(1, 7, { namedStyleType: 'NORMAL_TEXT' })); return levels(id)`)).toEqual([
      0, 1, 2,
    ]);
  });
  test('with glyphs that the model lacks are refused by name', () => {
    expect(result("edit(id, bullets(1, 2, 'BULLET_CHECKBOX'))")).toBe(
      'NotImplemented: Docs.Documents.batchUpdate with the bullets BULLET_CHECKBOX is not implemented by the local host',
    );
  });
});

describe('updateParagraphStyle', () => {
  const styleOf = (requests: string) =>
    result(`edit(id, put(1, '一\\n二')); edit(id, ${requests}); return content(id)[0].paragraph.paragraphStyle`);
  const PT = (magnitude: number) => `{ magnitude: ${magnitude}, unit: 'PT' }`;

  test('sets what its mask names (types)', () => {
    expect(
      styleOf(
        `layout(1, 2, { alignment: 'END', lineSpacing: 150, spaceAbove: ${PT(6)}, spaceBelow: ${PT(0)}, indentStart: ${PT(22)}, indentFirstLine: ${PT(11)}, indentEnd: ${PT(5)}, keepWithNext: true, keepLinesTogether: true, avoidWidowAndOrphan: false, pageBreakBefore: true })`,
      ),
    ).toEqual({
      namedStyleType: 'NORMAL_TEXT',
      direction: 'LEFT_TO_RIGHT',
      alignment: 'END',
      lineSpacing: 150,
      spaceAbove: { magnitude: 6, unit: 'PT' },
      spaceBelow: { unit: 'PT' },
      indentStart: { magnitude: 22, unit: 'PT' },
      indentFirstLine: { magnitude: 11, unit: 'PT' },
      indentEnd: { magnitude: 5, unit: 'PT' },
      keepWithNext: true,
      keepLinesTogether: true,
      avoidWidowAndOrphan: false,
      pageBreakBefore: true,
    });
  });
  test('leaves what its mask does not name (types)', () => {
    expect(styleOf("layout(1, 2, { alignment: 'END', keepWithNext: true }, 'keepWithNext')")).not.toHaveProperty('alignment');
  });
  test('resets what its mask names and the style does not set (types)', () => {
    expect(styleOf("layout(1, 2, { alignment: 'END' }), layout(1, 2, {}, 'alignment')")).not.toHaveProperty('alignment');
  });
  test('reaches every line that the range touches (types)', () => {
    expect(result("edit(id, put(1, '一\\n二\\n三'), layout(2, 4, { namedStyleType: 'TITLE' })); return kinds(id)")).toEqual([
      'TITLE',
      'TITLE',
      'NORMAL_TEXT',
    ]);
  });
  test('reaches the lines inside a table', () => {
    expect(
      result(
        "edit(id, newTable(1, 1, 2), layout(2, 9, { alignment: 'END' })); return content(id)[1].table.tableRows[0].tableCells.map((c) => c.content[0].paragraph.paragraphStyle.alignment)",
      ),
    ).toEqual(['END', 'END']);
  });
  test('resets the styles of the text where it names a style (LeGambiArt/wtmcp #20)', () => {
    expect(
      result("edit(id, put(1, '一'), type(1, 2, { bold: true }), layout(1, 2, { namedStyleType: 'HEADING_1' })); return bold(id)"),
    ).toEqual(['']);
  });
  test('applies the named style before the others (types)', () => {
    expect(styleOf("layout(1, 2, { alignment: 'CENTER', namedStyleType: 'HEADING_1' })")).toMatchObject({
      namedStyleType: 'HEADING_1',
      alignment: 'CENTER',
    });
  });
  test('does not set a page break before a line of a table (types; the words are assumed)', () => {
    expect(result('edit(id, newTable(1, 1, 1)); return refused(() => edit(id, layout(5, 6, { pageBreakBefore: true })))')).toMatch(
      /^400 Invalid requests\[0\]\.updateParagraphStyle: /,
    );
  });
  test('refuses by name what the host lacks', () => {
    expect(result("edit(id, layout(1, 2, {}, 'shading'))")).toBe(
      'NotImplemented: Docs.Documents.batchUpdate with the paragraph style field shading is not implemented by the local host',
    );
  });
});

describe('updateTextStyle', () => {
  test('sets what its mask names (types)', () => {
    expect(
      result(`edit(id, put(1, '字'), type(1, 2, { bold: true, italic: true, underline: true, strikethrough: true, fontSize: { magnitude: 9, unit: 'PT' },
          foregroundColor: { color: { rgbColor: { red: 1 } } }, backgroundColor: { color: { rgbColor: { green: 1 } } },
          weightedFontFamily: { fontFamily: 'Noto Sans JP' }, baselineOffset: 'SUPERSCRIPT' }));
        return content(id)[0].paragraph.elements[0].textRun.textStyle`),
    ).toEqual({
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      fontSize: { magnitude: 9, unit: 'PT' },
      foregroundColor: { color: { rgbColor: { red: 1 } } },
      backgroundColor: { color: { rgbColor: { green: 1 } } },
      weightedFontFamily: { fontFamily: 'Noto Sans JP', weight: 400 },
      baselineOffset: 'SUPERSCRIPT',
    });
  });
  test('gives a link its colour and underline (types: TextStyle.link)', () => {
    expect(
      result(
        "edit(id, put(1, '頁'), type(1, 2, { link: { url: 'https://example.lg.jp' } })); return content(id)[0].paragraph.elements[0].textRun.textStyle",
      ),
    ).toMatchObject({ underline: true, foregroundColor: { color: { rgbColor: { red: 17 / 255 } } } });
  });
  test('puts no link on a newline (types: TextStyle.link)', () => {
    expect(
      result(
        "edit(id, put(1, '頁'), type(1, 3, { link: { url: 'https://example.lg.jp' } })); return content(id)[0].paragraph.elements.map((e) => !!e.textRun.textStyle.link)",
      ),
    ).toEqual([true, false]);
  });
  test('leaves what matches the named style inherited (types: textStyle)', () => {
    expect(
      result("edit(id, put(1, '字'), type(1, 2, { bold: false })); return content(id)[0].paragraph.elements[0].textRun.textStyle"),
    ).toEqual({});
  });
  test('resets all with * (types)', () => {
    expect(result("edit(id, put(1, '字'), type(1, 2, { bold: true }), type(1, 2, {}, '*')); return bold(id)")).toEqual(['']);
  });
  test('takes the newline right behind along (types: adjacent newlines)', () => {
    expect(result("edit(id, put(1, '太\\n細'), type(1, 2, { bold: true })); return bold(id)")).toEqual(['太\n', '']);
  });
  test.each([
    ['an empty range', 'type(2, 2, { bold: true })', 'The range should not be empty.'],
    [
      'a range past the end (think41/extrasuite BUG-4)',
      'type(1, 4, { bold: true })',
      'Index 4 must be less than the end index of the referenced segment, 3.',
    ],
    ['the section break', 'type(0, 2, { bold: true })', 'Cannot operate on the first section break in the document.'], // seen
    [
      'an empty mask (the words are assumed)',
      "type(1, 2, {}, '')",
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
  ])('refuses %s', (_, request, expected) => {
    expect(result(`edit(id, put(1, '字')); return refused(() => edit(id, ${request}))`)).toBe(
      `400 Invalid requests[0].updateTextStyle: ${expected}`,
    );
  });
  test('may reach the end of the body (think41/extrasuite BUG-4)', () => {
    expect(result("edit(id, put(1, '字'), type(1, 3, { bold: true })); return bold(id)")).toEqual(['字\n']);
  });
});

describe('updateDocumentStyle', () => {
  test('sets size and margins of the page (types)', () => {
    expect(
      result(`edit(id, { updateDocumentStyle: { documentStyle: { pageSize: { width: { magnitude: 842, unit: 'PT' }, height: { magnitude: 1191, unit: 'PT' } }, marginTop: { magnitude: 50, unit: 'PT' }, flipPageOrientation: true }, fields: 'pageSize,marginTop,flipPageOrientation' } });
        return Docs.Documents.get(id).documentStyle`),
    ).toMatchObject({
      pageSize: { width: { magnitude: 842, unit: 'PT' }, height: { magnitude: 1191, unit: 'PT' } },
      marginTop: { magnitude: 50, unit: 'PT' },
      marginBottom: { magnitude: 72, unit: 'PT' },
      flipPageOrientation: true,
    });
  });
});

describe('a batch', () => {
  test('is applied as a whole or not at all (rules)', () => {
    expect(result("refused(() => edit(id, put(1, '一'), put(1, '二'), cut(1, 1))); return lines(id)")).toEqual(['']);
  });
  test('names the request that was refused', () => {
    expect(result("return refused(() => edit(id, put(1, '一'), cut(1, 1)))")).toBe(
      '400 Invalid requests[1].deleteContentRange: The range should not be empty.',
    );
  });
  test('says that it was refused as Apps Script does', () => {
    expect(result('edit(id, cut(1, 1))')).toBe(
      'GoogleJsonResponseException: API call to docs.documents.batchUpdate failed with error: Invalid requests[0].deleteContentRange: The range should not be empty.', // seen
    );
  });
  test('answers with the ID, a reply for each request and the new revision (types: BatchUpdateDocumentResponse)', () => {
    expect(
      result(
        "const answer = edit(id, put(1, '一'), put(1, '二')); return [answer.documentId === id, answer.replies, answer.writeControl.requiredRevisionId === Docs.Documents.get(id).revisionId]",
      ),
    ).toEqual([true, [{}, {}], true]);
  });
  test('costs a call and 1 ms a request', () => {
    const batch = (count: number) => run(`edit(id, ${Array.from({ length: count }, () => "put(1, 'x')").join()})`).outcome.virtualMs;
    expect([batch(1) - run('').outcome.virtualMs, batch(11) - batch(1)]).toEqual([701, 10]); // assumptions of host/runtime/costs.ts
  });
  test.each([
    ['without requests', '{ requests: [] }', '400 Must specify at least one request.'], // seen with the Sheets and Slides APIs
    ['with an empty request', '{ requests: [{}] }', '400 Invalid requests[0]: No request set.'], // seen
    [
      'with two requests in one',
      "{ requests: [{ ...put(1, 'a'), ...cut(1, 2) }] }",
      "400 Invalid value at 'requests[0]' (oneof), oneof field 'request' is already set.",
    ],
    [
      'with a request that does not exist',
      '{ requests: [{ insertWords: {} }] }',
      `400 Invalid JSON payload received. Unknown name "insertWords" at 'requests[0]': Cannot find field.`,
    ],
    [
      'with a field that does not exist',
      "{ requests: [{ insertText: { text: 'x', index: 1 } }] }",
      `400 Invalid JSON payload received. Unknown name "index" at 'requests[0].insert_text': Cannot find field.`,
    ],
    [
      'with a value of another kind',
      "{ requests: [{ insertText: { text: 'x', location: { index: 'one' } } }] }",
      "400 Invalid value at 'requests[0].insert_text.location.index'",
    ],
  ])('is refused %s', (_, resource, expected) => {
    expect(result(`return refused(() => Docs.Documents.batchUpdate(${resource}, id))`)).toBe(expected);
  });
  test.each(['replaceAllText', 'insertTableColumn', 'createFooter', 'createNamedRange', 'insertPageBreak'])(
    'refuses by name what the host lacks: %s',
    (kind) => {
      expect(result(`edit(id, { ${kind}: {} })`)).toBe(
        `NotImplemented: Docs.Documents.batchUpdate with ${kind} is not implemented by the local host`,
      );
    },
  );
  test('of 1,000 requests and 30,000 letters is carried out', () => {
    expect(result("edit(id, ...Array.from({ length: 1000 }, () => put(1, 'あ'.repeat(29) + '\\n'))); return lines(id).length")).toBe(1001);
  });
});

describe('what a person put in', () => {
  // 前 1, its newline 2, a section break 3, 図 of a picture 4, 後 5
  const edited = (action: string) => {
    const code = `${helpers} function make() { return DocumentApp.create('次第').getId(); } function go(id) { return ${action}; }`;
    const host = scriptHost(code, { advancedServices: [docs] });
    const id = String(host.run('make').returned);
    const stored = host.world.documents.get(id);
    const tree = stored?.tree as DocumentTree;
    const behind = newParagraph('', {});
    behind.children = [{ type: 'INLINE_IMAGE' }, newText('後', {})];
    tree.body.children = [newParagraph('前', {}), { type: 'SECTION_BREAK' }, behind];
    const { ok, returned, error } = host.run('go', [id]);
    return ok ? returned : error?.message;
  };
  const never = '400 Invalid requests[0].deleteContentRange: Invalid deletion range. Cannot delete the requested range.';

  test('takes one index each (structure)', () => {
    expect(edited('content(id).map((e) => [e.startIndex, e.endIndex, !!e.sectionBreak])')).toEqual([
      [1, 3, false],
      [3, 4, true],
      [4, 7, false],
    ]);
  });
  test('names the object in its line (types: ParagraphElement.inlineObjectElement)', () => {
    expect(edited('content(id)[2].paragraph.elements.map((e) => !!e.inlineObjectElement)')).toEqual([true, false]);
  });
  test('is left by a batch that changes something else', () => {
    expect(edited("edit(id, put(6, '文'), put(1, '文')) && content(id).map((e) => e.sectionBreak ? '§' : words(e.paragraph))")).toEqual([
      '文前',
      '§',
      '◆後文',
    ]);
  });
  test('keeps the newline before a section break (types)', () => {
    expect(edited('refused(() => edit(id, cut(1, 3)))')).toBe(never);
  });
  test('lets a section break be deleted (types: with the newline before it)', () => {
    expect(edited('edit(id, cut(2, 4)) && lines(id)')).toEqual(['前◆後']);
  });
  test('takes no text at a section break (types)', () => {
    expect(edited("refused(() => edit(id, put(3, 'x')))")).toMatch(
      '400 Invalid requests[0].insertText: The insertion index must be inside the bounds of an existing paragraph.',
    );
  });
  test('is out of reach of DocumentApp here', () => {
    expect(edited('DocumentApp.openById(id).getBody().getChild(1)')).toBe(
      'DocumentApp with SECTION_BREAK is not implemented by the local host',
    );
  });
});

describe('any batch', () => {
  // what the guides say of every document (structure, tables, rules): a body and a cell end with a paragraph, and a paragraph
  // stands before every table
  const holder = (blocks: readonly BlockNode[]): boolean =>
    blocks.at(-1)?.type !== 'TABLE' &&
    blocks.length > 0 &&
    blocks.every((block, index) => block.type !== 'TABLE' || (blocks[index - 1] !== undefined && blocks[index - 1]?.type !== 'TABLE'));
  const wellMade = (blocks: readonly BlockNode[]): boolean =>
    holder(blocks) &&
    blocks.every(
      (block) =>
        block.type !== 'TABLE' ||
        (block.children.length > 0 && block.children.every((row) => row.children.every((cell) => wellMade(cell.children)))),
    );
  /** A request of each kind; numbers of any size become places and tables that the document has. */
  const kinds: readonly ((at: number, length: number, table: number, text: string) => object)[] = [
    (index, _, __, text) => ({ insertText: { location: { index }, text } }),
    (startIndex, length) => ({ deleteContentRange: { range: { startIndex, endIndex: startIndex + length } } }),
    (index, length) => ({ insertTable: { location: { index }, rows: 1 + (length % 2), columns: 1 + (length % 3) } }),
    (at, length, index) => ({
      insertTableRow: { tableCellLocation: { tableStartLocation: { index }, rowIndex: at % 2 }, insertBelow: length % 2 === 0 },
    }),
    (at, _, index) => ({ deleteTableRow: { tableCellLocation: { tableStartLocation: { index }, rowIndex: at % 2 } } }),
    (startIndex, length) => ({
      createParagraphBullets: { range: { startIndex, endIndex: startIndex + length }, bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' },
    }),
    (startIndex, length) => ({ deleteParagraphBullets: { range: { startIndex, endIndex: startIndex + length } } }),
  ];
  const step = fc.record({
    kind: fc.nat(kinds.length - 1),
    at: fc.nat(999),
    length: fc.integer({ min: 1, max: 15 }),
    table: fc.nat(9),
    text: fc.constantFrom('あ', '𠮷', '一\n二', '\n', '\t字'),
  });
  type Step = { readonly kind: number; readonly at: number; readonly length: number; readonly table: number; readonly text: string };
  /** Carries out what is not refused, one by one. */
  const edited = (steps: readonly Step[]): DocumentTree => {
    const tree = newTree();
    for (const { kind, at, length, table, text } of steps) {
      const places = placesOf(tree.body);
      const tables = places.flatMap((place, index) => (place.kind === 'table' ? [index] : []));
      const request = kinds[kind]?.(1 + (at % (places.length - 1)), length, tables[table % tables.length] ?? 1, text);
      try {
        applyBatch(tree, [request], () => 'kix.list');
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
      }
    }
    return tree;
  };
  const seeded = { numRuns: 300, seed: 15 };
  const sequence = fc.array(step, { minLength: 5, maxLength: 60 });

  test('leaves a document that Google could have', () => {
    fc.assert(
      fc.property(sequence, (requests) => wellMade(edited(requests).body.children)),
      seeded,
    );
  });
  test('counts the places as get does', () => {
    fc.assert(
      fc.property(sequence, (requests) => {
        const { body } = edited(requests);
        return structureOf(body).content.at(-1)?.endIndex === placesOf(body).length;
      }),
      seeded,
    );
  });
});
