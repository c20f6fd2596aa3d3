import { attendeesOf, flaggedItems, paperNumbers, registeredNumbers } from '../../src/domain/agenda';
import { directoryOf, postName } from '../../src/domain/directory';
import { withOwnPart } from '../../src/domain/notes';
import { day } from '../support/days';
import { post, trackerOf } from '../support/tracker';

describe('the agenda', () => {
  test('an item with one paper has no branch and one with several branches from 1', () => {
    expect(paperNumbers([2, 1, 3])).toEqual([['1-1', '1-2'], ['2'], ['3-1', '3-2', '3-3']]);
  });
  test('only ticked rows are items, in the order of the sheet', () => {
    const { measures } = trackerOf([
      { id: 'b', title: 'い', flagged: true },
      { id: 'a', title: 'ろ', flagged: false },
      { id: 'c', title: 'は', flagged: true },
    ]);
    expect(flaggedItems(measures, day('2023-09-01')).map(({ measure }) => measure.id)).toEqual(['b', 'c']);
  });
  test('attendees stand in official order', () => {
    const people = directoryOf([
      post('デジタル化推進室', { title: '室長', role: '事務局' }),
      post('総務部', { title: '部長', role: '本部員' }),
      post('企画調整部', { title: '部長', role: '副本部長' }),
      post('副町長', { title: '副町長', role: '本部長' }),
      post('総務課', { role: '' }),
    ]);
    expect(attendeesOf(people).map((person) => [person.role, person.post])).toEqual([
      ['本部長', '副町長'],
      ['副本部長', '企画調整部長'],
      ['本部員', '総務部長'],
      ['事務局', 'デジタル化推進室長'],
    ]);
  });
  test.each([
    ['総務課', '課長', '総務課長'],
    ['デジタル化推進室', '主任', 'デジタル化推進室主任'],
    ['教育委員会事務局', '事務局長', '教育委員会事務局長'],
    ['議会事務局', '', '議会事務局'],
  ])('%s and %s make %s', (section, title, name) => expect(postName(post(section, { title }))).toBe(name));
  test('numbers of earlier meetings are found by fiscal year and name', () => {
    const register = {
      sheet: '会議',
      rows: [
        ['年度', '回', '会議名'],
        ['令和5年度', '第1回', 'DX推進本部会議'],
        ['令和4年度', '第3回', 'DX推進本部会議'],
        ['令和5年度', '第2回', '作業部会'],
      ],
    };
    expect(registeredNumbers(register, '令和5年度', 'DX推進本部会議')).toEqual([1]);
  });
});

describe('a note on a cell', () => {
  test('what a person wrote stays before the add-on’s part', () => {
    expect(withOwnPart('確認中です', ['担当課が空欄です。'])).toBe('確認中です\n\n【点検】\n担当課が空欄です。');
  });
  test('the add-on’s part is replaced, not repeated', () => {
    expect(withOwnPart('確認中です\n\n【点検】\n古い指摘', ['新しい指摘'])).toBe('確認中です\n\n【点検】\n新しい指摘');
  });
  test('the add-on’s part goes away when all is mended', () => {
    expect([withOwnPart('確認中です\n\n【点検】\n古い指摘', []), withOwnPart('【点検】\n古い指摘', [])]).toEqual(['確認中です', '']);
  });
});
