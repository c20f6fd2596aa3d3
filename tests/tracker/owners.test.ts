import { directoryOf } from '../../src/tracker/directory';
import { type Owner, readOwners } from '../../src/tracker/owners';
import { cases } from '../support/cases';
import { directory, post } from '../support/tracker';

/** An owner in the words of the case file. */
function ownerWords(owner: Owner): string {
  switch (owner.kind) {
    case 'section':
      return owner.section;
    case 'every':
      return `（全員）${owner.name}`;
    case 'body':
      return `（会議体）${owner.name}`;
    case 'outside':
      return `（役場の外）${owner.name}`;
    case 'shared':
      return `（どの部か不明）${owner.found}→${owner.sections.join('・')}`;
    case 'unknown':
      return `（不明）${owner.found}${owner.nearest.length === 0 ? '' : `→${owner.nearest.join('・')}`}`;
  }
}

const inWords = (text: string): string => readOwners(text, directory).map(ownerWords).join(' ');

describe('an owner cell', () => {
  test.each(cases('tracker/cases/owners.csv').map((line) => [line['書き方'] ?? '', line['読み方'] ?? ''] as const))(
    '%j',
    (text, reading) => {
      expect(inWords(text)).toBe(reading);
    },
  );
  test('names up to three sections that are near', () => {
    const many = directoryOf(
      ['第一課', '第二課', '第三課', '第四課'].map((section) => ({
        division: '',
        section,
        title: '',
        name: '',
        mail: '',
        role: '',
        group: '',
        abolished: '',
      })),
    );
    expect(many.nearest('第五課')).toHaveLength(3);
  });
  test('without a directory drops the division and the unit', () => {
    expect(readOwners('総務部　住民課、教育課　生涯学習係', null)).toEqual([
      { kind: 'section', section: '住民課' },
      { kind: 'section', section: '教育課' },
    ]);
  });
});

describe('a 課 name that two 部 share', () => {
  const twin = directoryOf([
    post('総務課', { division: '総務部', title: '課長' }),
    post('総務課', { division: '教育部', title: '課長' }),
    post('住民課', { division: '総務部' }),
  ]);
  test.each([
    ['総務部総務課', '総務部総務課'],
    ['教育部　総務課', '教育部総務課'],
    ['教育部総務課長', '教育部総務課'],
    ['総務課', '（どの部か不明）総務課→総務部総務課・教育部総務課'],
    ['総務課長', '（どの部か不明）総務課長→総務部総務課・教育部総務課'],
    ['総務課行政係', '（どの部か不明）総務課行政係→総務部総務課・教育部総務課'],
    ['企画部総務課', '（どの部か不明）企画部総務課→総務部総務課・教育部総務課'],
    ['住民課', '住民課'],
    ['総務部住民課', '住民課'],
    ['総務部総務課、教育部総務課', '総務部総務課 教育部総務課'],
  ])('%s', (text, expected) => {
    expect(readOwners(text, twin).map(ownerWords).join(' ')).toBe(expected);
  });
  test('of one 部 alone stays as it is', () => {
    const one = directoryOf([post('総務課', { division: '総務部' }), post('総務課', { division: '総務部', title: '主任' })]);
    expect(readOwners('総務課', one).map(ownerWords)).toEqual(['総務課']);
  });
});
