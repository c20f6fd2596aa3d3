import fc from 'fast-check';
import { type CheckContext, checkRows, checkTracker } from '../../src/domain/checks';
import { directoryOf } from '../../src/domain/directory';
import { findFixes } from '../../src/domain/fixes';
import { readTracker, type Tracker } from '../../src/domain/measure';
import { standardDictionary } from '../../src/domain/status';
import type { CellValue } from '../../src/domain/table';
import { rowsJa } from '../../src/text/rows.ja';
import { cases } from '../support/cases';
import { day } from '../support/days';
import { directory, post, tableOf, trackerOf } from '../support/tracker';

const context: CheckContext = {
  directory,
  dictionary: standardDictionary,
  today: day('2023-09-01'),
  plan: null,
  staleAfterDays: null,
  merged: null,
};
const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const problemsOf = (tracker: Tracker, over: Partial<CheckContext> = {}) => checkTracker(tracker, { ...context, ...over }).problems;
const codes = (tracker: Tracker, over: Partial<CheckContext> = {}) => problemsOf(tracker, over).map(({ problem }) => problem.code);

const row = { id: '1-1', title: '窓口の改善', owner: '総務課', due: '令和5年9月30日', status: '実施中' };

describe('the row check', () => {
  test.each(cases('domain/cases/rows.csv').map((line) => [line['説明'] ?? '', line] as const))('%s', (_name, line) => {
    const tracker = trackerOf([
      {
        id: line['ID'] ?? '',
        title: line['取組名'] ?? '',
        owner: line['担当課'] ?? '',
        start: line['開始'] ?? '',
        due: line['期限'] ?? '',
        status: line['状況'] ?? '',
        progress: line['進捗率'] ?? '',
        delayReason: line['遅延理由'] ?? '',
        doneOn: line['完了日'] ?? '',
      },
    ]);
    expect(rowsJa.checkWords(problemsOf(tracker))).toBe(line['点検の言葉']);
  });

  test('finds all problems of a row at once', () => {
    const problems = problemsOf(trackerOf([{ ...row, title: '', owner: '', due: 'そのうち', status: '見込みなし' }]));
    expect(problems.map(({ problem }) => problem.code)).toEqual(['title-missing', 'owner-missing', 'date-unreadable', 'status-unknown']);
  });

  test('names the cell on which a problem is mended', () => {
    const [found] = problemsOf(trackerOf([row, { ...row, id: '1-2', title: '別の取組', owner: '水道課' }]));
    expect(found).toMatchObject({ row: 3, column: 3, field: 'owner' });
  });

  test('an ID that stands twice is a problem of both rows', () => {
    const problems = problemsOf(trackerOf([row, { ...row, title: '別の取組' }]));
    expect(problems.map(({ row: at, problem }) => [at, problem])).toEqual([
      [2, { code: 'id-twice', id: '1-1', rows: [2, 3] }],
      [3, { code: 'id-twice', id: '1-1', rows: [2, 3] }],
    ]);
  });

  test('without a directory no owner is called unknown', () => {
    expect(codes(readTracker(tableOf([{ ...row, owner: '水道課' }]), null, dates, standardDictionary), { directory: null })).toEqual([]);
  });

  test('a row with nothing but an unticked checkbox is no measure', () => {
    expect(trackerOf([row, { flagged: false }]).measures).toHaveLength(1);
  });

  test('columns are found wherever they stand', () => {
    const table = {
      sheet: '進捗管理',
      rows: [
        ['状況', 'メモ', '期限', '担当課', '取組名'],
        ['完了', '', '随時', '総務課', '窓口の改善'],
      ],
    };
    expect(readTracker(table, directory, dates, standardDictionary).measures[0]).toMatchObject({
      title: '窓口の改善',
      ownerText: '総務課',
      statusText: '完了',
    });
  });

  test('a title that stands twice is named on both rows, unless one says 再掲', () => {
    const twice = (title: string) => codes(trackerOf([row, { ...row, id: '1-2', title }]));
    expect([twice(row.title), twice(`${row.title}（再掲）`)]).toEqual([['title-twice', 'title-twice'], []]);
  });
  test('a section that the directory marks as gone is named with its successor', () => {
    const renamed = directoryOf([post('総務課', { abolished: '企画総務課' }), post('企画総務課')]);
    const tracker = readTracker(tableOf([row]), renamed, dates, standardDictionary);
    expect(problemsOf(tracker, { directory: renamed })[0]?.problem).toEqual({
      code: 'owner-abolished',
      section: '総務課',
      successor: '企画総務課',
    });
  });
  test('a section without an address is a warning', () => {
    const silent = directoryOf([post('総務課', { mail: '' })]);
    expect(codes(readTracker(tableOf([row]), silent, dates, standardDictionary), { directory: silent })).toEqual(['owner-no-mail']);
  });
  test('where working groups are kept, a section without a member is named once', () => {
    const groups = directoryOf([post('総務課'), post('住民課', { group: '窓口' })]);
    const tracker = readTracker(tableOf([row, { ...row, id: '1-2', title: '別の取組' }]), groups, dates, standardDictionary);
    expect(codes(tracker, { directory: groups })).toEqual(['owner-no-group']);
  });
  test('a due date outside the plan period is a warning', () => {
    expect(codes(trackerOf([row]), { plan: { first: day('2024-04-01'), last: day('2029-03-31') } })).toEqual(['due-outside-plan']);
  });
  test('a row that nobody has updated for long is pointed out', () => {
    expect(codes(trackerOf([{ ...row, updated: '2023-04-01 10:00' }]), { staleAfterDays: 100 })).toEqual(['stale']);
  });
  test('a rule that cannot be looked at is not applicable, never met', () => {
    const rules = checkTracker(trackerOf([row]), context).rules;
    expect(rules.filter(({ result }) => result === 'not-applicable').map(({ number }) => number)).toEqual([
      'L1-02',
      'L1-07',
      'L1-11',
      'L1-12',
      'L1-13',
      'L2-01',
      'L3-02',
    ]);
  });
  test('an era year alone breaks L3-05 without a mark on the cell', () => {
    const { rules, problems } = checkTracker(trackerOf([row]), context);
    expect([rules.find(({ number }) => number === 'L3-05'), problems]).toEqual([{ number: 'L3-05', result: 'broken', count: 1 }, []]);
  });
});

/** Rows as hurried people write them. */
const texts = (...words: string[]) => fc.constantFrom(...words);
const anyRow = fc.record({
  id: texts('1', '2', '', 'Ａ１', ' 3 '),
  pillar: texts('窓口', '〃', '', '同上'),
  title: texts('窓口の改善', 'LINE　の活用', '窓口の\n改善', '', 'ＲＰＡ①'),
  owner: texts('総務課', '総務部　総務課', '〃', '水道課', '総 務 課、住民課', '各課', '', '総務課行政係'),
  start: texts('', '令和5年4月1日', '令和5年12月1日', 'R5.10'),
  due: texts(
    '令和5年9月30日',
    'Ｒ５．９．１',
    '〃',
    '令和5年9月30日（金）',
    '2023年（令和5年）9月30日',
    '随時',
    'そのうち',
    '',
    '24年度',
    '令和5年4月1日本稼働',
  ),
  status: texts('実施中', '取組中', ' 完了 ', 'Ａ', '〃', '', '遅れ', '未着手'),
  progress: texts('', '50', '８０％', '半分'),
});
const anyTable = fc.array(anyRow, { minLength: 1, maxLength: 8 }).map((rows) => tableOf(rows));
const read = (table: ReturnType<typeof tableOf>) => readTracker(table, directory, dates, standardDictionary);
const marks = (tracker: Tracker) =>
  problemsOf(tracker).map(({ row: at, problem }) => `${at} ${problem.code} ${'field' in problem ? problem.field : ''}`);

/** The table with these fixes carried out. */
function fixed(table: ReturnType<typeof tableOf>, fixes: ReturnType<typeof findFixes>) {
  const rows: CellValue[][] = table.rows.map((cells) => [...cells]);
  for (const { row: at, column, after } of fixes) (rows[at - 1] ?? [])[column - 1] = after;
  return { ...table, rows };
}

describe('whatever stands in the rows', () => {
  test('checking some rows finds what checking all finds in them', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 2, max: 9 }), (table, at) => {
        const tracker = read(table);
        expect(checkRows(tracker, context, new Set([at]))).toEqual(problemsOf(tracker).filter((found) => found.row === at));
      }),
    );
  });
  test('fixing some cells and checking adds no problem', () => {
    fc.assert(
      fc.property(anyTable, fc.array(fc.boolean(), { minLength: 70, maxLength: 70 }), (table, chosen) => {
        const before = marks(read(table));
        const fixes = findFixes(read(table), context).filter((_, index) => chosen[index] === true);
        // a fill-down gives a cell a meaning it only pointed at before; what that meaning lacks was lacking above as well
        const filled = new Set(fixes.filter(({ kind }) => kind === 'fill-down').map((fix) => fix.row));
        const after = marks(read(fixed(table, fixes))).filter((mark) => !filled.has(Number(mark.split(' ')[0])));
        expect(after.filter((mark) => !before.includes(mark) && !mark.includes('title-twice') && !mark.includes('owner-no-group'))).toEqual(
          [],
        );
      }),
      { numRuns: 300 },
    );
  });
  test('after all fixes there is nothing left to fix', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const once = fixed(table, findFixes(read(table), context));
        const twice = fixed(once, findFixes(read(once), context));
        expect(findFixes(read(twice), context)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
  test('checking twice finds the same', () => {
    fc.assert(fc.property(anyTable, (table) => expect(marks(read(table))).toEqual(marks(read(table)))));
  });
});
