// What is odd in a plan, each rule on its limit.

import type { AdoptionWarning } from '../../src/adoption/page';
import { warningsOf } from '../../src/adoption/plausibility';
import { directoryOf } from '../../src/tracker/directory';
import { standardDictionary } from '../../src/tracker/status';
import { planOf } from '../support/adoptionPlan';
import { day } from '../support/days';

type Row = readonly [title: string, owner: string, due: string, status: string];
const plain = (number: number): Row => [`取組その${number}`, '総務課', `令和${5 + (number % 3)}年9月末`, '実施中'];
const many = (count: number): readonly Row[] => Array.from({ length: count }, (_, index) => plain(index));

/** The kinds of warnings for a list of these rows, on a day of 令和5年度. */
function oddIn(rows: readonly (readonly string[])[], over: { readonly today?: string; readonly sections?: readonly string[] } = {}) {
  const source = { sheet: '計画', merges: [], rows: [['取組名', '担当課', '期限', '状況'], ...rows] };
  const { plan, shape } = planOf(source, {});
  const directory =
    over.sections === undefined
      ? null
      : directoryOf(
          over.sections.map((section) => ({ division: '', section, title: '', name: '', mail: '', role: '', group: '', abolished: '' })),
        );
  return warningsOf(plan, {
    shape,
    directory,
    dictionary: standardDictionary,
    dates: { fiscalYear: 2023, bareYears: null, yearPortion: null },
    today: day(over.today ?? '2023-09-01'),
    namesTaken: [],
    errors: null,
  });
}
const kinds = (warnings: readonly AdoptionWarning[]): readonly string[] => warnings.map(({ kind }) => kind);

test('a plain list has nothing odd', () => {
  expect(oddIn(many(10))).toEqual([]);
});

describe('titles that repeat', () => {
  const repeated = (same: number, of: number): readonly Row[] =>
    many(of).map((row, index) => (index < same ? ['研修の実施', row[1], row[2], row[3]] : row));
  test('three of fifteen are said', () => {
    expect(oddIn(repeated(3, 15))).toEqual([{ kind: 'titles-repeat', count: 3, examples: ['研修の実施'] }]);
  });
  test('three of sixteen are not', () => {
    expect(oddIn(repeated(3, 16))).toEqual([]);
  });
  test('two of four are not', () => {
    expect(oddIn(repeated(2, 4))).toEqual([]);
  });
});

describe('owners that are no sections', () => {
  const named = (people: number, of: number, name = '田中'): readonly Row[] =>
    many(of).map((row, index) => (index < people ? [row[0], name, row[2], row[3]] : row));
  test('three of ten are said', () => {
    expect(oddIn(named(3, 10))).toEqual([{ kind: 'owners-no-sections', count: 3, examples: ['田中'] }]);
  });
  test('two of ten are not', () => {
    expect(oddIn(named(2, 10))).toEqual([]);
  });
  test('a name that the directory knows is a section', () => {
    expect(oddIn(named(3, 10, 'まちづくり推進'), { sections: ['まちづくり推進', '総務課'] })).toEqual([]);
  });
});

describe('due days that cannot be read', () => {
  const unread = (count: number, of: number): readonly Row[] =>
    many(of).map((row, index) => (index < count ? [row[0], row[1], 'できるだけ早く', row[3]] : row));
  test('three of ten are said', () => {
    expect(oddIn(unread(3, 10))).toEqual([{ kind: 'days-unreadable', count: 3, examples: ['できるだけ早く'] }]);
  });
  test('three of eleven are not', () => {
    expect(oddIn(unread(3, 11))).toEqual([]);
  });
});

describe('rows that go on the measure above', () => {
  const lines = (count: number): readonly (readonly string[])[] => [
    ['窓口の改善', '住民課', '令和6年3月末', '実施中'],
    ...Array.from({ length: count }, (_, index) => ['', '', '', `${index}人が参加した`]),
  ];
  test('three are said', () => {
    expect(oddIn(lines(3))).toEqual([{ kind: 'mostly-joined', rows: 3, measures: 1 }]);
  });
  test('two are not', () => {
    expect(oddIn(lines(2))).toEqual([]);
  });
});

describe('days', () => {
  const due = (text: string, status: string, count = 5): readonly Row[] =>
    Array.from({ length: count }, (_, index) => [
      `取組その${index}`,
      '総務課',
      index % 2 === 0 ? text : text.replace('5年', '6年'),
      status,
    ]);
  test('five open measures that are all past are said', () => {
    expect(kinds(oddIn(due('令和5年9月末', '実施中'), { today: '2025-09-01' }))).toEqual(['all-late']);
  });
  test('four are not', () => {
    expect(oddIn(due('令和5年9月末', '実施中', 4), { today: '2025-09-01' })).toEqual([]);
  });
  test('one day that is not past is enough', () => {
    expect(oddIn(due('令和5年9月末', '実施中'), { today: '2024-09-30' })).toEqual([]);
  });
  test('an old plan in which all is done is said to have nothing late', () => {
    expect(kinds(oddIn(due('令和5年9月末', '完了'), { today: '2025-04-01' }))).toEqual(['nothing-late']);
  });
  test('on the last day of the year of its last due day it is not old', () => {
    expect(oddIn(due('令和5年9月末', '完了'), { today: '2025-03-31' })).toEqual([]);
  });
  test('days without a year that all fall into one are said', () => {
    const rows = many(5).map((row): Row => [row[0], row[1], '9月30日', row[3]]);
    expect(oddIn(rows)).toEqual([{ kind: 'one-year', fiscalYear: 2023, count: 5 }]);
  });
  test('a list of one year, written out, is not', () => {
    const rows = many(5).map((row): Row => [row[0], row[1], '令和6年3月末', row[3]]);
    expect(oddIn(rows)).toEqual([]);
  });
});
