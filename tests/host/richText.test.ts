// Rich text. Sources: "reference" = developers.google.com/apps-script/reference/spreadsheet/rich-text-value and its builder;
// "platform" = facts gathered for this project about cells.
import { scriptHost } from '../support/scriptHost';

function run(code: string): unknown {
  const host = scriptHost(`function f() {
    const sheet = SpreadsheetApp.getActiveSheet(); const cell = sheet.getRange('A1');
    const rich = (text) => SpreadsheetApp.newRichTextValue().setText(text);
    const bold = () => SpreadsheetApp.newTextStyle().setBold(true).build();
    const runs = (value) => value.getRuns().map((run) => [run.getStartIndex(), run.getEndIndex(), run.getText(), run.getLinkUrl(), run.getTextStyle().isBold()]);
    ${code} }`);
  const outcome = host.run('f');
  if (!outcome.ok) throw new Error(outcome.error?.message);
  return outcome.returned;
}

test('a link on a part is a run between two plain ones', () => {
  // live: gas-fakes testsheets reads unstyled gaps as runs
  expect(
    run(
      `cell.setRichTextValue(rich('資料1と資料2').setLinkUrl(0, 3, 'https://example.lg.jp/1').setTextStyle(4, 7, bold()).build()); return runs(cell.getRichTextValue());`,
    ),
  ).toEqual([
    [0, 3, '資料1', 'https://example.lg.jp/1', false],
    [3, 4, 'と', null, false],
    [4, 7, '資料2', null, true],
  ]);
});

test('a text without styles is one run', () => {
  expect(run(`cell.setValue('議事録'); return runs(cell.getRichTextValue());`)).toEqual([[0, 3, '議事録', null, false]]);
});

test('neighbours that look the same are one run', () => {
  expect(run(`return runs(rich('abcd').setTextStyle(0, 2, bold()).setTextStyle(2, 4, bold()).build());`)).toEqual([
    [0, 4, 'abcd', null, true],
  ]);
});

test('a link over all of the text is the link of the value', () => {
  // reference: RichTextValue.getLinkUrl
  expect(run(`return rich('資料').setLinkUrl('https://example.lg.jp').build().getLinkUrl();`)).toBe('https://example.lg.jp');
});

test('two links in a text give no link for the whole', () => {
  // reference: getLinkUrl is null where there are several
  expect(run(`return rich('ab').setLinkUrl(0, 1, 'https://a.example').setLinkUrl(1, 2, 'https://b.example').build().getLinkUrl();`)).toBe(
    null,
  );
});

test('a link is taken away with null', () => {
  expect(run(`return rich('ab').setLinkUrl('https://a.example').setLinkUrl(0, 1, null).build().getLinkUrl(0, 1);`)).toBe(null);
});

test('a style that varies is null for the whole text', () => {
  // reference: RichTextValue.getTextStyle
  expect(
    run(
      `const value = rich('ab').setTextStyle(0, 1, bold()).build(); return [value.getTextStyle().isBold(), value.getTextStyle(0, 1).isBold(), value.getTextStyle().isItalic()];`,
    ),
  ).toEqual([null, true, false]);
});

test('a number, a date and a boolean have no rich text', () => {
  // reference: Range.getRichTextValue; platform: null for non-text cells
  expect(
    run(`sheet.getRange('A1:C1').setValues([[12, new Date(), true]]); return sheet.getRange('A1:C1').getRichTextValues()[0];`),
  ).toEqual([null, null, null]);
});

test('a blank cell has an empty rich text', () => {
  expect(run(`return cell.getRichTextValue().getText();`)).toBe('');
});

test('a copy can be changed without changing the value', () => {
  expect(
    run(
      `const value = rich('資料').build(); const copy = value.copy().setLinkUrl('https://a.example').build(); return [value.getLinkUrl(), copy.getLinkUrl()];`,
    ),
  ).toEqual([null, 'https://a.example']);
});

test('setting the text clears the styles', () => {
  // reference: RichTextValueBuilder.setText
  expect(run(`return runs(rich('ab').setTextStyle(bold()).setText('cd').build());`)).toEqual([[0, 2, 'cd', null, false]]);
});

test('offsets outside of the text are refused', () => {
  expect(() => run(`rich('ab').setLinkUrl(0, 3, 'https://a.example');`)).toThrow(/outside of the text/);
});

test('a new text style sets nothing', () => {
  expect(
    run(`const style = SpreadsheetApp.newTextStyle().build(); return [style.isBold(), style.getFontSize(), style.getForegroundColor()];`),
  ).toEqual([null, null, null]);
});

test('a copied text style keeps what was set', () => {
  expect(
    run(
      `const style = SpreadsheetApp.newTextStyle().setFontSize(14).setForegroundColor('#FF0000').build().copy().setItalic(true).build(); return [style.getFontSize(), style.getForegroundColor(), style.isItalic(), style.isBold()];`,
    ),
  ).toEqual([14, '#ff0000', true, null]);
});

test('writing a plain value over rich text drops its links', () => {
  expect(
    run(
      `cell.setRichTextValue(rich('資料').setLinkUrl('https://a.example').build()); cell.setValue('別'); return cell.getRichTextValue().getLinkUrl();`,
    ),
  ).toBe(null);
});
