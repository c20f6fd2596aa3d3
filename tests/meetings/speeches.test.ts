import { itemWord, placeOf, proposedPlaces, type Speech } from '../../src/meetings/speeches';
import { item, said } from '../support/meeting';

const items = [
  item({ id: '議-4', title: '窓口について' }),
  item({ id: '議-2', title: '基幹系更新について' }),
  item({ id: '議-9', title: '2025年度の予算' }),
  item({ id: '8行', title: 'その他' }),
];

describe('column 議題', () => {
  test.each([
    ['2', '議-2'],
    ['２', '議-2'],
    ['議題2', '議-2'],
    ['議題 ２', '議-2'],
    ['第2号', '議-2'],
    ['第2号議案', '議-2'],
    ['(2)', '議-2'],
    ['（２）', '議-2'],
    ['基幹系更新について', '議-2'],
    ['基幹系更新　について', '議-2'],
    ['議題2「基幹系更新について」', '議-2'],
    ['2　基幹系更新について', '議-2'],
    ['3　2025年度の予算', '議-9'],
    ['議-2', '議-2'],
    ['議-2　前の議題名', '議-2'],
    ['2025年度の予算', '議-9'],
    ['4', '8行'],
  ])('「%s」 names the item %s', (written, id) => {
    expect(placeOf(written, items, 'single')).toEqual({ kind: 'item', item: id });
  });
  test.each(['0', '5', '20', '2025', '議-1', '議-22', '契約', '2　窓口について', '議題', '2、3', '2-1'])('「%s」 names none', (written) => {
    expect(placeOf(written, items, 'single')).toEqual({ kind: 'unknown' });
  });
  test('names none by a title that two items bear', () => {
    expect(placeOf('窓口について', [...items, item({ id: '議-10', title: '窓口について' })], 'single')).toEqual({ kind: 'unknown' });
  });
  test('names none by a number in brackets where 協議 and 報告 stand apart: it is that of a class', () => {
    expect(placeOf('(2)', items, 'separate')).toEqual({ kind: 'unknown' });
  });
  test.each(['全体', ' 全体　'])('says 「%s」 of words that belong to no item', (written) => {
    expect(placeOf(written, items, 'single')).toEqual({ kind: 'whole' });
  });
  test.each(['', '　', '\u200B'])('is blank: 「%s」', (written) => {
    expect(placeOf(written, items, 'single')).toEqual({ kind: 'blank' });
  });
  test.each(items)('reads the word for $id again', (each) => {
    expect(placeOf(itemWord(each), items, 'single')).toEqual({ kind: 'item', item: each.id });
  });
});

describe('the proposal for blank cells', () => {
  const three = items.slice(0, 3);
  const words = (speeches: readonly Speech[]) => {
    const found = new Map(proposedPlaces(speeches, three).map(({ row, word }) => [row, word.replace(/^議-\d+　/, '')]));
    return speeches.map(({ row }) => found.get(row) ?? '');
  };
  const lines = (...speeches: readonly string[]) => speeches.map((speech, row) => said('本部長', speech, { row: row + 2 }));
  const [one, two, budget] = ['窓口について', '基幹系更新について', '2025年度の予算'];
  test('goes from one calling to the next, with opening and closing as 全体', () => {
    expect(
      words(
        lines('開会します。', '議題1の説明を。', 'はい。', '次の議題に移ります。', 'はい。', '議題の３です。', 'はい。', '閉会します。'),
      ),
    ).toEqual(['全体', one, one, two, two, budget, budget, '全体']);
  });
  test.each([
    'では議題2「基幹系更新について」説明をお願いします。',
    '次に議題2の説明をお願いします。',
    '続いて議題２について、総務課からお願いします。',
    'ありがとうございました。次の議題に移ります。',
    '議題の２、基幹系更新についてです。',
    '（議題2を説明）',
    '議案第2号です。',
  ])('takes 「%s」 for the calling of the second item', (speech) => {
    expect(words(lines('議題1です。', speech))[1]).toBe(two);
  });
  test.each([
    '先ほどの議題2と同じです。',
    '「議題2」と書かれています。',
    '議題9です。',
    'この議題は難しいです。',
    '前回の議題2の続きです。',
  ])('does not take 「%s」 for a calling', (speech) => {
    expect(words(lines('議題1です。', speech, '議題2です。'))).toEqual([one, one, two]);
  });
  test('has nothing for speeches after which an item was skipped: one of them may have called it up', () => {
    expect(words(lines('議題1です。', 'はい。', '議題3です。', 'はい。'))).toEqual([one, '', budget, budget]);
  });
  test('has nothing after the last calling where items of the agenda are left', () => {
    expect(words(lines('議題1です。', 'はい。'))).toEqual([one, '']);
  });
  test('has nothing before the first calling where that is not of the first item', () => {
    expect(words(lines('開会します。', '議題2です。', '議題3です。'))).toEqual(['', two, budget]);
  });
  test('has nothing where no item was called up', () => {
    expect(words(lines('はい。', 'いいえ。'))).toEqual(['', '']);
  });
  test('goes on from what a person entered, and leaves that', () => {
    const [first, second, third] = lines('始めます。', '続けます。', '議題3です。');
    const entered = { ...said('本部長', '続けます。'), ...second, place: { kind: 'item' as const, item: '議-2' } };
    expect(words([{ ...said('', ''), ...first, place: { kind: 'whole' } }, entered, { ...said('', ''), ...third }])).toEqual([
      '',
      '',
      budget,
    ]);
  });
  test('does not take the end of something within the meeting for its closing', () => {
    expect(words(lines('議題1です。', '議題2です。', '議題3です。', '前の会議で終わりました。', 'はい。', 'はい。'))).not.toContain('全体');
  });
});
