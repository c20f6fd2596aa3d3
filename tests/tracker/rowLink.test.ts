import { rowLink, trackerLink } from '../../src/tracker/rowLink';

const tracker = { gid: 7, tab: '進捗管理', idColumn: 0 };

test.each([
  ['6-1', `=HYPERLINK("#gid=7&range=A"&IFERROR(MATCH("6-1",'進捗管理'!A:A,0),1),"6-1")`],
  ['「"6"」', `=HYPERLINK("#gid=7&range=A"&IFERROR(MATCH("「""6""」",'進捗管理'!A:A,0),1),"「""6""」")`],
  ['6*?~', `=HYPERLINK("#gid=7&range=A"&IFERROR(MATCH("6~*~?~~",'進捗管理'!A:A,0),1),"6*?~")`],
  ['', '=HYPERLINK("#gid=7","IDなし")'],
])('the link to the row of ID %s looks it up', (id, formula) => {
  expect(rowLink(tracker, id)).toBe(formula);
});
test('the IDs are looked up in their own column', () => {
  expect(rowLink({ ...tracker, idColumn: 27 }, '1')).toContain("'進捗管理'!AB:AB");
});
test('a quotation mark in the name of the tab is doubled', () => {
  expect(rowLink({ ...tracker, tab: "It's" }, '1')).toContain("'It''s'!A:A");
});
test('without a column of IDs the link leads to the top', () => {
  expect(rowLink({ ...tracker, idColumn: undefined }, '1')).toBe(trackerLink(tracker, '1'));
});
