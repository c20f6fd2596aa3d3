import { directoryOf } from '../../src/tracker/directory';
import { type Owner, ownersIn, readOwners } from '../../src/tracker/owners';
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
  test.each([
    ['General Affairs', 'General Affairs'],
    ['General  Affairs\u200B', 'General Affairs'],
    ['住 民 課', '住民課'],
    ['DX 推進 室', 'DX推進室'],
  ])('without a directory %j is %s', (text, section) => {
    expect(readOwners(text, null)).toEqual([{ kind: 'section', section }]);
  });
  test.each([
    ['  ', []],
    ['#N/A', []],
    [' 総務課 ', ['総務課']],
    ['総務課、', ['総務課']],
    ['総務課、ー', ['総務課']],
    ['総務課、センター', ['総務課', 'センター']],
    ['ーA課', ['ーA課']],
    ['◎ ○総務課', ['総務課']],
    ['総務課○', ['総務課○']],
    ['主課：総務課', ['総務課']],
    ['副主：総務課', ['副主:総務課']],
    ['総務課等', ['総務課']],
    ['等級課', ['等級課']],
    ['総務課 ほか', ['総務課']],
    ['総務課(主 住民課)', ['総務課', '住民課']],
    ['総務課(主課:住民課)', ['総務課', '住民課']],
    ['総務課(副主:住民課)', ['総務課']],
    ['総務課(調整)', ['総務課']],
    ['総務課《総務省》住民課', ['総務課', '住民課']],
    ['総務課(調整:住民課)税務課', ['総務課', '住民課税務課']],
    ['(総務課)(住民課)', ['総務課', '住民課']],
    ['総務課  住民課', ['総務課', '住民課']],
    ['総務課内 住民課', ['総務課内 住民課']],
    ['総務部 住民課', ['総務部 住民課']],
    ['総務部 福祉部', ['総務部', '福祉部']],
    ['部長室 住民課', ['部長室', '住民課']],
    ['教育委員会 生涯学習課', ['教育委員会 生涯学習課']],
    ['課 住民課', ['課 住民課']],
    ['センター 住民課', ['センター', '住民課']],
  ])('「%s」 is parted into %j', (text, parts) => {
    expect(ownersIn(text, null)).toEqual(parts);
  });
  test.each([2_000, 2_001])('of a name that ends after %i letters is read up to 2,000', (length) => {
    expect(ownersIn('あ'.repeat(length), null)[0]).toHaveLength(2_000);
  });
  test('of 60 letters is a name', () => {
    expect(readOwners(`${'あ'.repeat(59)}課`, null)).toEqual([{ kind: 'section', section: `${'あ'.repeat(59)}課` }]);
  });
  test('of 61 letters is no name', () => {
    expect(readOwners(`${'あ'.repeat(60)}課`, null)).toEqual([{ kind: 'unknown', found: 'あ'.repeat(60), nearest: [] }]);
  });
  test.each([
    ['課係', '課係'],
    ['総務課係長室', '総務課係長室'],
    ['総務課 窓口係', '総務課'],
    ['総務部 総務係', '総務係'],
  ])('「%s」 without a directory is %s', (text, section) => {
    expect(readOwners(text, null)).toEqual([{ kind: 'section', section }]);
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
