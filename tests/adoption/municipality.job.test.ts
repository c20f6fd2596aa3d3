// Where the preview reads 自治体名: the file name, the titles above the table, the name of the tab.
import { bookOf, product } from '../support/product';

const rows = [
  ['取組名', '担当課', '期限', '状況'],
  ['窓口の改善', '住民課', '令和6年3月31日', '実施中'],
  ['文書の電子化', '総務課', '令和6年3月31日', '実施中'],
];

function proposed(file: string, tab: string, title: string): string {
  const book = bookOf({ [tab]: title === '' ? rows : [[title], ...rows] });
  book.name = file;
  return product({ book }).value('sidebarAdoptionPreview', null).choice.municipality;
}

describe('the municipality that is proposed', () => {
  test.each([
    ['the file name first', '若葉町DX計画', '青葉市', '緑川町ＤＸ推進計画', '若葉町'],
    ['then a title above the table', '進捗管理表', '青葉市', '緑川町ＤＸ推進計画', '緑川町'],
    ['then the name of the tab', '進捗管理表', '青葉市DX', '', '青葉市'],
    ['none where nothing names it', '進捗管理表', '計画', '町のDX計画', ''],
  ])('%s', (_, file, tab, title, name) => {
    expect(proposed(file, tab, title)).toBe(name);
  });
});
