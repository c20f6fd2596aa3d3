import { directoryOf } from '../../src/tracker/directory';
import { readTracker } from '../../src/tracker/measure';
import { standardDictionary } from '../../src/tracker/status';
import { findTransfers, reassigned, withoutPost } from '../../src/year/transfers';
import { post } from '../support/tracker';

const directory = directoryOf([
  post('総務課', { division: '総務部' }),
  post('情報課', { division: '総務部', abolished: 'デジタル推進課' }),
  post('デジタル推進課', { division: '総務部' }),
  post('広報課', { abolished: '情報課' }),
  post('町民課', { abolished: '住民課、税務課' }),
  post('住民課'),
  post('税務課'),
  post('水道課', { abolished: '廃止' }),
  post('甲課', { abolished: '乙課' }),
  post('乙課', { abolished: '甲課' }),
  post('丙課', { abolished: '知らない課' }),
  post('新設課', { title: '', mail: '' }),
]);
const tracker = (owners: readonly string[], status = '実施中') =>
  readTracker(
    {
      sheet: '進捗管理',
      rows: [['ID', '取組名', '担当課', '期限', '状況'], ...owners.map((owner, row) => [`${row}`, 'a', owner, '9月末', status])],
    },
    directory,
    { fiscalYear: 2023, bareYears: null, yearPortion: null },
    standardDictionary,
  );
const found = (owner: string) =>
  findTransfers(tracker([owner]), directory).map(({ section, successors, trouble }) => [section, successors, trouble]);

describe('a section that is no more', () => {
  test.each([
    ['renamed', '情報課', [['情報課', ['デジタル推進課'], null]]],
    ['renamed twice: the last name counts', '広報課', [['広報課', ['デジタル推進課'], null]]],
    ['split: one of several is chosen', '町民課', [['町民課', ['住民課', '税務課'], null]]],
    ['abolished without a successor', '水道課', [['水道課', [], 'none-named']]],
    ['leading in a circle', '甲課', [['甲課', [], 'circle']]],
    ['with a successor that is not there', '丙課', [['丙課', [], 'unknown']]],
    ['still there', '総務課', []],
  ])('%s', (_name, owner, transfers) => {
    expect(found(owner)).toEqual(transfers);
  });
  test('is not looked for in measures that are over', () => {
    expect(findTransfers(tracker(['情報課'], '完了'), directory)).toEqual([]);
  });
  test.each([
    ['情報課', 'デジタル推進課'],
    ['総務課、情報課', '総務課、デジタル推進課'],
    ['情報課／住民課', 'デジタル推進課／住民課'],
    ['総務部情報課\n住民課', 'デジタル推進課\n住民課'],
    ['情報課、デジタル推進課', 'デジタル推進課'],
  ])('「%s」 becomes 「%s」', (before, after) => {
    expect(reassigned(before, '情報課', 'デジタル推進課', directory)).toBe(after);
  });
});

test('sections behind which nobody stands are named with their measures', () => {
  expect(withoutPost(tracker(['新設課', '新設課、総務課', '総務課']), directory)).toEqual([{ section: '新設課', measures: 2 }]);
});
