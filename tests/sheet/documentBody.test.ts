// What documents.get answers, read into elements. The answers are shortened to what is read.
import { documentBody, foundBlocks } from '../../src/sheet/documentBody';

const run = (content: string, over: object = {}) => ({ textRun: { content, textStyle: {}, ...over } });
const paragraph = (elements: readonly object[], over: object = {}) => ({ startIndex: 1, endIndex: 9, paragraph: { elements, ...over } });
const line = (text: string, over: object = {}) => paragraph([run(`${text}\n`)], over);
const cell = (...lines: object[]) => ({ startIndex: 3, endIndex: 9, content: lines });
const table = (...rows: object[][]) => ({ startIndex: 1, endIndex: 30, table: { tableRows: rows.map((tableCells) => ({ tableCells })) } });
const body = (...elements: object[]) => documentBody({ body: { content: [{ endIndex: 1, sectionBreak: {} }, ...elements] } });
const blocks = (...elements: object[]) => foundBlocks(body(...elements)).map(({ block }) => block);
const pending = (...elements: object[]) => foundBlocks(body(...elements)).map((found) => found.pending);
const styled = (paragraphStyle: object) => blocks(line('窓口', { paragraphStyle }))[0];

describe('a line', () => {
  test.each([
    ['TITLE', { kind: 'title', text: '窓口' }],
    ['HEADING_1', { kind: 'heading', level: 1, text: '窓口' }],
    ['HEADING_2', { kind: 'heading', level: 2, text: '窓口' }],
    ['HEADING_6', { kind: 'heading', level: 3, text: '窓口' }],
    ['NORMAL_TEXT', { kind: 'paragraph', text: '窓口', indent: 0, hanging: 0 }],
  ])('of the style %s', (namedStyleType, block) => {
    expect(styled({ namedStyleType })).toEqual(block);
  });
  test('has its indents in characters', () => {
    expect(styled({ indentFirstLine: { magnitude: 11 }, indentStart: { magnitude: 33 } })).toMatchObject({ indent: 1, hanging: 2 });
  });
  test('of a list is an item', () => {
    expect(blocks(line('窓口', { bullet: { listId: 'a' } }))).toEqual([{ kind: 'bullet', text: '窓口' }]);
  });
  test.each([
    ['blank', [run('　\n')]],
    ['of a picture alone', [{ inlineObjectElement: {} }, run('\n')]],
  ])('that is %s is no block', (_name, elements) => {
    expect(blocks(paragraph(elements))).toEqual([]);
  });
  test.each([
    ['a picture', { inlineObjectElement: {} }, '窓口\ufffc'],
    ['a person', { person: { personProperties: { name: '堀 正美', email: 'hori@example.jp' } } }, '窓口堀 正美'],
    ['a person without a name', { person: { personProperties: { email: 'hori@example.jp' } } }, '窓口hori@example.jp'],
    ['a link to a file', { richLink: { richLinkProperties: { title: '計画' } } }, '窓口計画'],
    ['a date', { dateElement: { dateElementProperties: { displayText: '6月21日' } } }, '窓口6月21日'],
  ])('with %s says other words than without', (_name, element, text) => {
    expect(blocks(paragraph([run('窓口'), element, run('\n')]))).toMatchObject([{ text }]);
  });
});

describe('a suggestion that waits for an answer', () => {
  test.each([
    ['to put words in', line('窓口', {}), paragraph([run('窓口\n', { suggestedInsertionIds: ['s'] })])],
    ['to take words out', line('窓口', {}), paragraph([run('窓口\n', { suggestedDeletionIds: ['s'] })])],
    ['about the look of words', line('窓口', {}), paragraph([run('窓口\n', { suggestedTextStyleChanges: { s: {} } })])],
    ['about the look of the line', line('窓口', {}), line('窓口', { suggestedParagraphStyleChanges: { s: {} } })],
  ])('%s is seen in its line alone', (_name, without, within) => {
    expect(pending(without, within)).toEqual([[], [0]]);
  });
  test('in a cell is seen in its row alone', () => {
    const [plain, changed] = [cell(line('1-1')), cell(paragraph([run('1-2\n', { suggestedDeletionIds: ['s'] })]))];
    expect(pending(table([plain], [plain], [changed]))).toEqual([[2]]);
  });
  test('about a whole table is seen in each row', () => {
    const { table: inner, ...places } = table([cell(line('ID'))], [cell(line('1-1'))]);
    expect(pending({ ...places, table: { ...inner, suggestedDeletionIds: ['s'] } })).toEqual([[0, 1]]);
  });
  test('that names nothing is none', () => {
    expect(pending(line('窓口', { suggestedParagraphStyleChanges: {} }))).toEqual([[]]);
  });
});

test('a table has its headings, its rows, and the lines of a cell', () => {
  expect(blocks(table([cell(line('ID'))], [cell(line('一'), line('二'))]))).toEqual([
    { kind: 'table', headings: ['ID'], rows: [['一\n二']], widths: [] },
  ]);
});

test('a table within a cell is no words of ours', () => {
  expect(blocks(table([cell(line('ID'))], [cell(table([cell(line('内'))]), line(''))]))).toMatchObject([{ rows: [['\ufffc\n']] }]);
});

test('a table of contents and a section break keep their places and are no blocks', () => {
  const found = foundBlocks(
    body(line('一'), { startIndex: 9, endIndex: 20, tableOfContents: {} }, { endIndex: 21, sectionBreak: {} }, line('二')),
  );
  expect(found.map(({ index }) => index)).toEqual([0, 3]);
});

test.each([[null], [{}], [{ body: {} }], ['text'], [{ body: { content: [null, null] } }]])(
  'what is no document has no blocks: %j',
  (answer) => {
    expect(foundBlocks(documentBody(answer))).toEqual([]);
  },
);
