// Text as Google keeps it.
import fc from 'fast-check';
import { keptBlocks, keptPaper, keptText } from '../../src/sheet/documentText';
import { type Block, paragraph } from '../../src/sheet/paper';

test.each([
  ['a letter of a town’s own', '葛\ue001城', '葛〓城'],
  ['control letters', 'a\u0000\u0008\u000c\u001fb', 'ab'],
  ['half a letter', 'a\ud842b\udfb7', 'ab'],
  ['the stand-in for a picture', '図\ufffc1', '図1'],
  ['line breaks of other systems', 'a\r\nb\rc', 'a\nb\nc'],
  ['whole letters of two units', '𠮷野', '𠮷野'],
  ['tabs and breaks within a line', 'a\tb\u000bc', 'a\tb\u000bc'],
  ['markup', '<script>', '<script>'],
])('keeps %s as Google does', (_name, text, kept) => {
  expect(keptText(text)).toBe(kept);
});

test('text that was kept once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.nat({ max: 0xffff })), (text, units) => {
      const once = keptText(text + String.fromCharCode(...units));
      expect(keptText(once)).toBe(once);
    }),
  );
});

const bullet = (text: string): Block => ({ kind: 'bullet', text });
const table = (headings: readonly string[], ...rows: string[][]): Block => ({ kind: 'table', headings, rows, widths: [] });

test.each<[string, Block, readonly Block[]]>([
  ['a line without words is none', paragraph(' \u0007　'), []],
  ['a break within a line does not end it', paragraph('a\nb'), [paragraph('a\u000bb')]],
  ['an item of a list loses the tabs in front of it', bullet('\t\t資料1'), [bullet('資料1')]],
  ['a table without columns is none', table([]), []],
  ['a row is as long as the headings', table(['ID', '名'], ['1'], ['2', '窓口', '余り']), [table(['ID', '名'], ['1', ''], ['2', '窓口'])]],
  ['a cell keeps its lines', table(['ID'], ['a\nb']), [table(['ID'], ['a\nb'])]],
])('%s', (_name, block, kept) => {
  expect(keptBlocks([block])).toEqual(kept);
});

test('the name of a paper is one line', () => {
  expect(keptPaper({ name: '次第\n\ue001', page: 'a4', blocks: [] }).name).toBe('次第 〓');
});
