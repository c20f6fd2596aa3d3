// Papers in the forms that 設定 asks for, as documents.
import { pageSizes } from '../../src/sheet/pageSize';
import { blocks, pageOf, read } from '../support/documents';
import { paper, prepared, title } from '../support/preparedMeeting';
import type { Product } from '../support/product';

function set(made: Product, label: string, value: string): void {
  const row = made.shownIn('設定').findIndex(([item]) => item === label) + 1;
  made.type('設定', row, '値', value);
}
const headings = (made: Product, url: string): readonly string[] =>
  blocks(made, url)
    .filter(({ heading }) => heading === 'HEADING1')
    .map(({ text }) => text);

const ORDER_OF_THE_DAY = ['1　開会', '2　本部長あいさつ', '3　議題', '4　その他', '5　閉会', '配布資料'];

test('the agenda is the order of the day where 次第の様式 says so', () => {
  const { made } = prepared();
  set(made, '次第の様式', '式次第形式');
  expect(headings(made, paper(made, 'agenda').url)).toEqual(ORDER_OF_THE_DAY);
});

test('the form of other bodies is not that of the headquarters', () => {
  const { made } = prepared();
  set(made, '次第の様式（本部会議以外）', '式次第形式');
  expect(headings(made, paper(made, 'agenda').url)[0]).toBe('1　開催日時');
});

test('the public order of the day names no item that is not published', () => {
  const { made } = prepared();
  set(made, '次第の様式', '式次第形式');
  const row = made.shownIn('議題').findIndex((cells) => cells.some((cell) => cell.includes('コンビニ交付'))) + 1;
  made.type('議題', row, '公開区分', '非公開');
  paper(made, 'agenda');
  const { url } = paper(made, 'agenda', 'public', made.value('sidebarPublication', title, 'agenda').revision);
  expect(read(made, url)).not.toContain('コンビニ交付');
});

describe('a document has the page of its paper', () => {
  test.each([
    ['roadmap', 'すべてA3', 'a3-landscape'],
    ['roadmap', 'すべてA4', 'a4-landscape'],
    ['schedule', 'すべてA4', 'a4-landscape'],
    ['schedule', 'スケジュールだけA3', 'a3-landscape'],
    ['agenda', 'すべてA3', 'a4'],
  ] as const)('%s, %s', (kind, word, page) => {
    const { made } = prepared();
    set(made, '表の資料の用紙', word);
    const { width, height } = pageSizes[page];
    expect(pageOf(made, paper(made, kind).url)).toEqual({ width, height });
  });
});
