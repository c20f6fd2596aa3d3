import {
  byClass,
  inPaperOrder,
  isRowId,
  itemsOf,
  minutesInAll,
  nextItemNumber,
  numberedPapers,
  officialNumber,
  outcomes,
  readItems,
} from '../../src/meetings/items';
import { type ItemKey, itemsTab } from '../../src/meetings/tabs';
import { byTitle, item, linesTable, meeting } from '../support/meeting';

type Line = Parameters<typeof linesTable<ItemKey>>[1][number];
const read = (...lines: Line[]) =>
  readItems(
    linesTable(
      itemsTab,
      lines.map((line) => ({ id: '議-1', meeting: meeting().title, order: 1, title: '生成AIについて', ...line })),
    ),
    byTitle,
  );
const readOne = (line: Line) => read(line)[0];
const numbersOf = (...papers: string[][]) =>
  numberedPapers(papers.map((own, place) => item({ id: `議-${place + 1}`, papers: own }))).map(({ number, name }) => `${number} ${name}`);

describe('numbers of papers', () => {
  test('the papers of the town’s first meeting are numbered as in its minutes', () => {
    expect(
      numbersOf(
        ['DXをめぐる主な動き', '豊山町DX推進計画（概要）'],
        ['主な取組内容のロードマップ（令和5年分）', 'DX推進スケジュール'],
        ['生成AI活用の検討について'],
      ),
    ).toEqual([
      '資料1-1 DXをめぐる主な動き',
      '資料1-2 豊山町DX推進計画（概要）',
      '資料2-1 主な取組内容のロードマップ（令和5年分）',
      '資料2-2 DX推進スケジュール',
      '資料3 生成AI活用の検討について',
    ]);
  });
  test.each<[string, string[][], string[]]>([
    ['an item without papers keeps its number free', [['a'], [], ['b']], ['資料1 a', '資料3 b']],
    ['the branches of an item begin at 1', [['a', 'b', 'c']], ['資料1-1 a', '資料1-2 b', '資料1-3 c']],
    ['one 参考資料 has no number', [['参考資料：他市の状況']], ['参考資料 他市の状況']],
    ['two 参考資料 are counted through', [['参考資料 a'], ['b', '参考：c']], ['参考資料1 a', '資料2 b', '参考資料2 c']],
    ['参考資料 makes no branch of the paper beside it', [['a', '参考資料 b']], ['資料1 a', '参考資料 b']],
    ['numbers that a person wrote are made anew', [['参考資料２　a', '参考資料1 b']], ['参考資料1 a', '参考資料2 b']],
    ['参考資料 without a name keeps its word', [['参考資料']], ['参考資料 参考資料']],
    ['no items have no papers', [], []],
  ])('%s', (_name, papers, numbers) => {
    expect(numbersOf(...papers)).toEqual(numbers);
  });
  test('the numbers follow the order when items change places', () => {
    const [a, b] = [item({ papers: ['a'] }), item({ papers: ['b', 'c'] })];
    expect(numberedPapers([b, a]).map(({ number }) => number)).toEqual(['資料1-1', '資料1-2', '資料2']);
  });
});

describe('numbers of official papers', () => {
  test.each<[1 | 2 | 3 | 4, number, string]>([
    [1, 1, '1'],
    [1, 12, '12'],
    [2, 3, '(3)'],
    [3, 1, 'ア'],
    [3, 44, 'ワ'],
    [3, 45, '45'],
    [4, 2, '(イ)'],
    [4, 45, '(45)'],
  ])('level %s, number %s is %s', (level, number, text) => {
    expect(officialNumber(level, number)).toBe(text);
  });
});

describe('a line of 議題', () => {
  test.each([
    ['決定', 'decided'],
    ['了承', 'approved'],
    ['継続', 'continued'],
    ['宿題', 'homework'],
    ['差戻し', 'returned'],
  ] as const)('with the result %s is %s', (word, outcome) => {
    expect(readOne({ outcome: word })?.outcome).toBe(outcome);
  });
  test.each(['', '可決', '決定（一部）', '差し戻し'])('with the result 「%s」 has none', (word) => {
    expect(readOne({ outcome: word })?.outcome).toBeNull();
  });
  test('there are no results besides those', () => {
    expect(outcomes).toHaveLength(5);
  });
  test.each([
    ['協議', 'discuss'],
    ['報告', 'report'],
    ['その他', 'other'],
    ['', 'other'],
    ['審議', 'other'],
  ])('of 区分 「%s」 is %s', (word, itemClass) => {
    expect(readOne({ class: word })?.class).toBe(itemClass);
  });
  test.each([
    ['15', 15],
    ['１５分', 15],
    ['', null],
    ['未定', null],
  ])('with 時間 「%s」 has %s minutes', (text, minutes) => {
    expect(readOne({ minutes: text })?.minutes).toBe(minutes);
  });
  test('has one paper a line', () => {
    expect(readOne({ papers: '資料の一\n\n 資料の二 ' })?.papers).toEqual(['資料の一', '資料の二']);
  });
  test.each([
    [{ followUp: '未了' }, true],
    [{ followUp: '完了', owner: '総務課', due: '9月末' }, false],
    [{ followUp: '', owner: '総務課' }, true],
    [{ followUp: '', due: '9月末' }, true],
    [{ followUp: '' }, false],
  ])('with %j is to be followed up: %s', (line, open) => {
    expect(readOne(line)?.followUpOpen).toBe(open);
  });
  test.each([
    ['追加', true],
    ['', false],
    [false, false],
    [true, true],
  ])('with 計画に追加 「%s」 becomes a measure: %s', (cell, added) => {
    expect(readOne({ addToPlan: cell })?.addToPlan).toBe(added);
  });
  test.each([{ title: '' }, { meeting: '' }])('with %j is no item', (line) => {
    expect(read(line)).toEqual([]);
  });
  test('keeps markup and line breaks in its title as text', () => {
    expect(readOne({ title: '<script>alert(1)</script>\n窓口' })?.title).toBe('<script>alert(1)</script>\n窓口');
  });
});

describe('the tab 議題', () => {
  test('is read in the order that the items have', () => {
    expect(read({ title: 'c', order: 10 }, { title: 'a', order: 2 }, { title: 'b', order: '９' }).map(({ title }) => title)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
  test('has items of the same order as the lines stand', () => {
    expect(read({ title: 'a' }, { title: 'b' }).map(({ title }) => title)).toEqual(['a', 'b']);
  });
  test.each(['', '未定'])('has an item of the order 「%s」 last', (order) => {
    expect(read({ title: 'b', order }, { title: 'a', order: 5 }).map(({ title }) => title)).toEqual(['a', 'b']);
  });
  test('knows an item without an ID by its row', () => {
    expect(read({ id: '議-1' }, { id: '' }).map(({ id }) => id)).toEqual(['議-1', '3行']);
  });
  test('knows the second item of an ID that stands twice by its row', () => {
    expect(read({ id: '議-1' }, { id: '議-1' }).map(({ id }) => id)).toEqual(['議-1', '3行']);
  });
  test('that is not there has no items', () => {
    expect(readItems(null, byTitle)).toEqual([]);
  });
  test('gives the items of one meeting', () => {
    const [own, other] = [item(), item({ meeting: '令和5年度第2回若葉町DX推進本部会議' })];
    expect(itemsOf([own, other], meeting().title)).toEqual([own]);
  });
  test.each([
    [[], 1],
    [['議-1', '議-7', '議-3'], 8],
    [['宿-9', '議-x', '9行'], 1],
  ])('with the IDs %j has the next number %s', (ids, number) => {
    expect(nextItemNumber(ids.map((id) => item({ id })))).toBe(number);
  });
});

describe('items by class', () => {
  const items = [
    item({ title: '報告1', class: 'report' }),
    item({ title: 'その他', class: 'other' }),
    item({ title: '協議1', class: 'discuss' }),
    item({ title: '報告2', class: 'report' }),
  ];
  test('協議 comes before 報告, and その他 last', () => {
    expect(byClass(items).map((group) => group.class)).toEqual(['discuss', 'report', 'other']);
  });
  test('a class without items is left out', () => {
    expect(byClass(items.slice(0, 1)).map((group) => group.class)).toEqual(['report']);
  });
  test('within a class the order stays', () => {
    expect(inPaperOrder(items, 'separate').map(({ title }) => title)).toEqual(['協議1', '報告1', '報告2', 'その他']);
  });
  test('in one list the order stays as it is', () => {
    expect(inPaperOrder(items, 'single')).toEqual(items);
  });
});

test.each([
  ['7行', true],
  ['議-7', false],
  ['', false],
])('the ID 「%s」 is that of a row: %s', (id, isRow) => {
  expect(isRowId(id)).toBe(isRow);
});

test('the minutes of items are added up, none counting as 0', () => {
  expect(minutesInAll([item({ minutes: 15 }), item({ minutes: null }), item({ minutes: 20 })])).toBe(35);
});
