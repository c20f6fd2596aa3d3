import { directoryOf } from '../../src/tracker/directory';
import { readTracker } from '../../src/tracker/measure';
import { standardDictionary } from '../../src/tracker/status';
import { findTransfers, reassigned, withoutPost } from '../../src/year/transfers';
import { post, tableOf } from '../support/tracker';

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
const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const trackerOf = (rows: Parameters<typeof tableOf>[0], people = directory) =>
  readTracker(tableOf(rows), people, dates, standardDictionary);
const tracker = (owners: readonly string[], status = '実施中') =>
  readTracker(
    {
      sheet: '進捗管理',
      rows: [['ID', '取組名', '担当課', '期限', '状況'], ...owners.map((owner, row) => [`${row}`, 'a', owner, '9月末', status])],
    },
    directory,
    dates,
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
  test.each(['完了', '中止'])('is not looked for in measures that are %s', (status) => {
    expect(findTransfers(tracker(['情報課'], status), directory)).toEqual([]);
  });
  test.each(['', 'C', '実施中'])('is looked for where 状況 says 「%s」', (status) => {
    expect(findTransfers(tracker(['情報課'], status), directory)).toHaveLength(1);
  });
  test('is told with each cell that names it and what 名簿 says', () => {
    const measures = trackerOf([
      { id: '1', title: '窓口', owner: '総務課、情報課', due: '9月末', status: '実施中', related: '住民課' },
      { id: '2', title: '電子契約', owner: '総務課', due: '9月末', status: '実施中', related: '総務部情報課' },
    ]);
    expect(findTransfers(measures, directory)).toEqual([
      {
        section: '情報課',
        successors: ['デジタル推進課'],
        trouble: null,
        said: 'デジタル推進課',
        cells: [
          { row: 2, column: 3, field: 'owner', id: '1', title: '窓口', before: '総務課、情報課' },
          { row: 3, column: 4, field: 'related', id: '2', title: '電子契約', before: '総務部情報課' },
        ],
      },
    ]);
  });
  test.each([
    ['住民課に改称', ['住民課'], null],
    ['住民課へ統合済み', ['住民課'], null],
    ['住民課移管', ['住民課'], null],
    ['住民課に再編済', ['住民課'], null],
    ['住民課に統合後の課', [], 'unknown'],
    ['住民課・税務課に分割', ['住民課', '税務課'], null],
    ['住民課／住民課', ['住民課'], null],
    ['廃止', [], 'none-named'],
    ['解散（令和5年3月）', [], 'none-named'],
    ['閉鎖', [], 'none-named'],
    ['なし', [], 'none-named'],
    ['令和5年3月廃止', [], 'unknown'],
    ['住民課が改称', [], 'unknown'],
    ['住民課、知らない課', ['住民課'], null],
    ['旧課', [], 'circle'],
    ['旧課、住民課', ['住民課'], null],
  ])('that is 「%s」 in 名簿 goes to %j', (abolished, successors, trouble) => {
    const people = directoryOf([post('旧課', { abolished }), post('住民課'), post('税務課')]);
    const measures = trackerOf([{ id: '1', title: 'a', owner: '旧課', due: '9月末', status: '実施中' }], people);
    expect(findTransfers(measures, people)).toMatchObject([{ successors, trouble }]);
  });
  test.each([
    ['情報課', 'デジタル推進課'],
    ['総務課、情報課', '総務課、デジタル推進課'],
    ['情報課／住民課', 'デジタル推進課／住民課'],
    ['総務部情報課\n住民課', 'デジタル推進課\n住民課'],
    ['情報課、デジタル推進課', 'デジタル推進課'],
    ['デジタル推進課、総務課、情報課', 'デジタル推進課、総務課'],
    ['情報課、', 'デジタル推進課、'],
    ['知らない課・情報課', '知らない課・デジタル推進課'],
    ['知らない課、知らない課', '知らない課'],
    ['情報課；総務課;住民課', 'デジタル推進課；総務課;住民課'],
    ['住民課', '住民課'],
    ['', ''],
  ])('「%s」 becomes 「%s」', (before, after) => {
    expect(reassigned(before, '情報課', 'デジタル推進課', directory)).toBe(after);
  });
});

describe('sections behind which nobody stands', () => {
  test('are named with their measures', () => {
    expect(withoutPost(tracker(['新設課', '新設課、総務課', '総務課']), directory)).toEqual([{ section: '新設課', measures: 2 }]);
  });
  test('are those too that 名簿 lacks', () => {
    expect(withoutPost(tracker(['水産課']), directory)).toEqual([{ section: '水産課', measures: 1 }]);
  });
  test('are not those that are no more, nor what is no section', () => {
    expect(withoutPost(tracker(['甲課', '情報課', '各課', '県', '']), directory)).toEqual([]);
  });
  test.each(['完了', '中止'])('are not looked for in measures that are %s', (status) => {
    expect(withoutPost(tracker(['新設課'], status), directory)).toEqual([]);
  });
  test.each(['', 'C'])('are looked for where 状況 says 「%s」', (status) => {
    expect(withoutPost(tracker(['新設課'], status), directory)).toHaveLength(1);
  });
  test.each([
    ['a title', { title: '課長' }],
    ['a name', { name: '山田' }],
    ['an address', { mail: 'a@town.jp' }],
  ])('are not those with %s', (_name, over) => {
    const people = directoryOf([post('新設課', { title: '', mail: '' }), post('新設課', { title: '', mail: '', ...over })]);
    const measures = trackerOf([{ id: '1', title: 'a', owner: '新設課', due: '9月末', status: '実施中' }], people);
    expect(withoutPost(measures, people)).toEqual([]);
  });
});
