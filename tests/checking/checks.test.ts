import fc from 'fast-check';
import { type CheckContext, checkRows, checkTracker, hasStrayBlanks, standsAsListed } from '../../src/checking/checks';
import { checkingJa } from '../../src/checking/words.ja';
import type { CellValue } from '../../src/sheet/table';
import { directoryOf } from '../../src/tracker/directory';
import { readTracker, type Tracker } from '../../src/tracker/measure';
import { dictionaryOf, standardDictionary } from '../../src/tracker/status';
import { cases } from '../support/cases';
import { day } from '../support/days';
import { usualOffice } from '../support/office';
import { directory, post, tableOf, trackerOf } from '../support/tracker';

const context: CheckContext = {
  directory,
  dictionary: standardDictionary,
  today: day('2023-09-01'),
  office: usualOffice,
  plan: null,
  staleAfterDays: null,
  domains: [],
  missingSettings: [],
  unreadSettings: [],
  merged: null,
};
const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const problemsOf = (tracker: Tracker, over: Partial<CheckContext> = {}) => checkTracker(tracker, { ...context, ...over }).problems;
const codes = (tracker: Tracker, over: Partial<CheckContext> = {}) => problemsOf(tracker, over).map(({ problem }) => problem.code);

const row = { id: '1-1', title: '窓口の改善', owner: '総務課', due: '令和5年9月30日', status: '実施中' };

describe('the row check', () => {
  test.each(cases('checking/cases/rows.csv').map((line) => [line['説明'] ?? '', line] as const))('%s', (_name, line) => {
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
    expect(checkingJa.checkWords(problemsOf(tracker))).toBe(line['点検の言葉']);
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
    expect(twice(row.title)).toEqual(['title-twice', 'title-twice']);
    expect(twice(`${row.title}（再掲）`)).toEqual([]);
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
  test.each([
    ['2023-09-04', []],
    ['2023-09-05', ['late-not-said']],
  ])('due on a Saturday, on %s', (today, found) => {
    expect(codes(trackerOf([{ ...row, due: '令和5年9月2日' }]), { today: day(today) })).toEqual(found);
  });
  test.each([
    ['the day before the plan begins', '令和5年9月30日', ['due-outside-plan']],
    ['the first day of the plan', '令和5年10月1日', []],
    ['the last day of the plan', '令和11年3月31日', []],
    ['the day after the plan ends', '令和11年4月1日', ['due-outside-plan']],
  ])('due on %s', (_name, due, found) => {
    expect(codes(trackerOf([{ ...row, due }]), { plan: { first: day('2023-10-01'), last: day('2029-03-31') } })).toEqual(found);
  });
  test.each([
    ['99 days ago', '2023-05-25 10:00', []],
    ['100 days ago', '2023-05-24 10:00', []],
    ['101 days ago', '2023-05-23 10:00', ['stale']],
  ])('updated %s, where 100 days may pass', (_name, updated, found) => {
    expect(codes(trackerOf([{ ...row, updated }]), { staleAfterDays: 100 })).toEqual(found);
  });
  test.each(['完了', '中止'])('a row that is %s does not go stale', (status) => {
    const tracker = trackerOf([{ ...row, status, updated: '2022-04-01 10:00' }]);
    expect(codes(tracker, { staleAfterDays: 100 })).toEqual([]);
  });
  test('a rule that cannot be looked at is not applicable, never met', () => {
    const rules = checkTracker(trackerOf([row]), context).rules;
    expect(rules.filter(({ result }) => result === 'not-applicable').map(({ number }) => number)).toEqual([
      'L1-02',
      'L1-11',
      'L1-12',
      'L1-13',
      'L2-01',
      'L3-02',
    ]);
  });
  test('an era year alone breaks L3-05 without a mark on the cell', () => {
    const { rules, problems } = checkTracker(trackerOf([row]), context);
    expect(rules.find(({ number }) => number === 'L3-05')).toEqual({ number: 'L3-05', result: 'broken', count: 1 });
    expect(problems).toEqual([]);
  });
  test('what stands above 〃 is checked in its row too', () => {
    const tracker = trackerOf([
      { ...row, owner: '水道課', due: '令和5年8月31日', status: '遅延' },
      { ...row, id: '1-2', title: '別の取組', owner: '〃', due: '〃', status: '実施中' },
    ]);
    expect(problemsOf(tracker).flatMap(({ row: at, problem }) => (at === 3 ? [problem.code] : []))).toEqual([
      'owner-unknown',
      'late-not-said',
      'ditto',
      'ditto',
    ]);
  });
  test.each([
    ['令和4年度', ['not-begun']],
    ['令和5年度', []],
    ['令和4年度から', ['not-begun']],
    ['令和5年度から', []],
  ])('a year in which to begin is over before 未着手 is questioned: %s', (start, found) => {
    expect(codes(trackerOf([{ ...row, start, due: '令和7年度末', status: '未着手' }]))).toEqual(found);
  });
  test('a row without a status goes stale too', () => {
    const tracker = trackerOf([{ ...row, status: '', updated: '2023-04-01 10:00' }]);
    expect(codes(tracker, { staleAfterDays: 100 })).toEqual(['status-missing', 'stale']);
  });
  test('a formula that failed is an error in any column that people write', () => {
    const fields = [
      'content',
      'related',
      'originalDue',
      'stage',
      'progress',
      'doneOn',
      'delayReason',
      'schedule',
      'scope',
      'publicity',
    ] as const;
    const found = fields.map((field) => codes(trackerOf([{ ...row, [field]: '#REF!' }])));
    expect(found).toEqual(fields.map(() => ['cell-error']));
  });
  test('a word of the list is not untidy, whatever its width', () => {
    const dictionary = dictionaryOf([{ name: 'Ａ評価', meaning: 'open', synonyms: [] }]);
    const tracker = readTracker(tableOf([{ ...row, status: 'Ａ評価' }]), directory, dates, dictionary);
    expect(codes(tracker, { dictionary })).toEqual([]);
  });
  test.each([
    [4, 4],
    [5, 5],
    [6, 5],
    [60, 5],
  ])('of %d owners who are not in the directory it names %d', (count, named) => {
    const owner = Array.from({ length: count }, (_, index) => `第${index}課`).join('、');
    expect(codes(trackerOf([{ ...row, owner }]))).toEqual(new Array(named).fill('owner-unknown'));
  });
  test('a row has twenty problems at most, those of its meaning first', () => {
    // all 21 columns in which people write hold an error of a formula but those without which there is no row
    const broken = Object.fromEntries(
      ['pillar', 'content', 'related', 'originalDue', 'stage', 'progress', 'doneOn', 'outlook', 'delayReason', 'issue', 'schedule', 'scope']
        .concat(['agendaClass', 'publicity', 'note'])
        .map((field) => [field, '#REF!']),
    );
    const owner = Array.from({ length: 9 }, (_, index) => `第${index}課`).join('、');
    const found = codes(trackerOf([{ ...row, ...broken, id: '', owner, due: '', status: '' }]));
    expect(found).toEqual([
      'id-missing',
      ...new Array(5).fill('owner-unknown'),
      'due-missing',
      'status-missing',
      ...new Array(12).fill('cell-error'),
    ]);
  });
  test('a row of a problem that many rows share names the first ten of them', () => {
    const [found] = problemsOf(trackerOf(Array.from({ length: 11 }, (_, index) => ({ ...row, id: `1-${index}` }))));
    expect(found?.problem).toEqual({ code: 'title-twice', rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] });
  });
  test('a cell of 50,000 characters is a note', () => {
    expect(codes(trackerOf([{ ...row, content: 'あ (('.repeat(12_500) }]))).toEqual(['long-text']);
  });
  test('an empty tracker meets no rule', () => {
    const { rules } = checkTracker(trackerOf([]), context);
    expect(rules.filter(({ result }) => result !== 'not-applicable')).toEqual([]);
  });
  test('two owners in a cell break L1-07 without a mark on the cell', () => {
    const { rules, problems } = checkTracker(trackerOf([{ ...row, owner: '総務課、住民課' }]), context);
    expect(rules.find(({ number }) => number === 'L1-07')).toEqual({ number: 'L1-07', result: 'broken', count: 1 });
    expect(problems).toEqual([]);
  });
});

describe('on its edges, the row check', () => {
  const second = { ...row, id: '1-2' };
  test.each([
    ['窓口の 改善', ['title-twice', 'title-twice']],
    ['窓口の改善（2）', []],
    ['〃', ['ditto']],
  ])('takes 「%s」 below 窓口の改善 for the title it is', (title, found) => {
    expect(codes(trackerOf([row, { ...second, title }])).filter((code) => code !== 'blanks')).toEqual(found);
  });
  test.each([
    ['ＡＩの導入', 'AIの導入'],
    ['ｵﾝﾗｲﾝ', 'オンライン'],
    ['窓口  の　改善', '窓口の改善'],
  ])('takes 「%s」 and 「%s」 for one title', (one, other) => {
    expect(
      codes(
        trackerOf([
          { ...row, title: one },
          { ...second, title: other },
        ]),
      ).filter((code) => code === 'title-twice'),
    ).toHaveLength(2);
  });
  test('calls rows without titles no doubles', () => {
    expect(
      codes(
        trackerOf([
          { ...row, title: '' },
          { ...second, title: '' },
        ]),
      ),
    ).toEqual(['title-missing', 'title-missing']);
  });
  test('calls failed formulas in IDs and titles no doubles', () => {
    const failed = { ...row, id: '#REF!', title: '#REF!' };
    expect(new Set(codes(trackerOf([failed, failed])))).toEqual(new Set(['cell-error']));
  });
  test('misses no ID where there is no column of IDs', () => {
    const { id: _id, ...without } = row;
    expect(codes(trackerOf([without]))).toEqual([]);
  });
  test('names the first ten rows of an ID that stands eleven times', () => {
    const rows = Array.from({ length: 11 }, (_, index) => ({ ...row, title: `取組${index}` }));
    expect(problemsOf(trackerOf(rows))[0]?.problem).toEqual({ code: 'id-twice', id: '1-1', rows: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11] });
  });
  test('tells an ID by its first 40 letters', () => {
    const id = 'x'.repeat(41);
    expect(
      problemsOf(
        trackerOf([
          { ...row, id },
          { ...row, id, title: '別の取組' },
        ]),
      )[0]?.problem,
    ).toMatchObject({ id: 'x'.repeat(40) });
  });
  test('names a section without a group on each first row of its own', () => {
    const groups = directoryOf([post('総務課'), post('税務課'), post('住民課', { group: '窓口' })]);
    const rows = [row, { ...second, title: '別の取組', owner: '総務課、税務課、住民課、各課' }];
    const problems = problemsOf(readTracker(tableOf(rows), groups, dates, standardDictionary), { directory: groups });
    expect(problems.flatMap(({ row: at, problem }) => (problem.code === 'owner-no-group' ? [[at, problem.section]] : []))).toEqual([
      [2, '総務課'],
      [3, '税務課'],
    ]);
  });
  test('asks no group of a section that is gone', () => {
    const groups = directoryOf([post('総務課', { abolished: '住民課' }), post('住民課', { group: '窓口' })]);
    expect(codes(readTracker(tableOf([row]), groups, dates, standardDictionary), { directory: groups })).toEqual(['owner-abolished']);
  });
  test.each([
    ['各課', 'owner-nobody'],
    ['DX推進本部', 'owner-nobody'],
    ['県', 'owner-outside'],
  ])('says of the owner %s: %s', (owner, code) => {
    expect(problemsOf(trackerOf([{ ...row, owner }])).map(({ problem }) => problem)).toEqual([{ code, found: owner }]);
  });
  test.each(['完了', '中止', '継続'])('asks of %s only where it matters for a due day', (status) => {
    expect(codes(trackerOf([{ ...row, status, due: '' }]))).toEqual(status === '完了' ? ['due-missing'] : []);
  });
  test.each([
    ['9月末時点', 'date-as-of'],
    ['24年度', 'date-asked'],
    ['そのうち', 'date-unreadable'],
  ])('names the field of 「%s」 and what stands there', (start, code) => {
    expect(problemsOf(trackerOf([{ ...row, start }]))[0]?.problem).toMatchObject({ code, field: 'start', found: start });
  });
  test.each([
    ['窓口①', '①'],
    ['窓口Ⅳ㈱', 'Ⅳ㈱'],
    ['①①②③④⑤⑥', '①②③④⑤'],
    ['℡№', '℡№'],
  ])('names the odd letters of 「%s」', (note, letters) => {
    expect(problemsOf(trackerOf([{ ...row, note }])).map(({ problem }) => problem)).toEqual([
      { code: 'odd-letters', field: 'note', letters },
    ]);
  });
  test.each([
    [5_000, []],
    [5_001, ['long-text']],
  ])('says of a text of %i letters: %j', (length, found) => {
    expect(codes(trackerOf([{ ...row, content: 'あ'.repeat(length) }]))).toEqual(found);
  });
  test.each([
    ['title', '窓口　改善', false],
    ['title', '窓口　　改善', true],
    ['title', '窓口\n改善', true],
    ['title', '窓口\t改善', true],
    ['title', ' 窓口', true],
    ['note', '窓口\n改善', false],
    ['status', '実施 中', true],
    ['owner', '総務 課', true],
    ['owner', '総務課\n住民課', false],
  ] as const)('of blanks in %s, 「%s」, says that they are stray: %s', (field, text, stray) => {
    expect(hasStrayBlanks(field, text)).toBe(stray);
  });
  test.each([
    ['owner', '総務課', true],
    ['owner', '総務課、住民課', true],
    ['owner', '総務課・住民課', true],
    ['owner', '総務課、水道課', false],
    ['related', '総務課\n住民課', true],
    ['note', '総務課', false],
    ['status', '実施中', true],
    ['status', '取組中', false],
  ] as const)('of %s 「%s」 says that it stands as listed: %s', (field, text, listed) => {
    expect(standsAsListed(field, text, context)).toBe(listed);
  });
  test.each([
    ['令和5年9月30日', 1],
    ['R5.9.30', 1],
    ['Ｒ５．９．３０', 1],
    ['令和5年（2023年）9月30日', 0],
    ['2023/9/30', 0],
    ['随時', 0],
  ])('counts 「%s」 as an era alone: %i', (due, count) => {
    const { rules } = checkTracker(trackerOf([{ ...row, due }]), context);
    expect(rules.find(({ number }) => number === 'L3-05')).toMatchObject({ count });
  });
  test.each([
    ['50', 0],
    ['100.5', 0],
    ['50%', 1],
    ['約50', 1],
    ['1000', 1],
  ])('counts the progress 「%s」 as no number: %i', (progress, count) => {
    const { rules } = checkTracker(trackerOf([{ ...row, progress }]), context);
    expect(rules.find(({ number }) => number === 'L2-01')).toMatchObject({ count });
  });
});

describe('the check of the tab', () => {
  const sheetOf = (rows: CellValue[][], over: Partial<CheckContext> = {}) =>
    checkTracker(readTracker({ sheet: '進捗管理', rows }, directory, dates, standardDictionary), { ...context, ...over }).sheet;
  const heads = ['取組名', '担当課', '期限', '状況'];
  const line = ['窓口の改善', '総務課', '2023/9/30', '実施中'];

  test('finds nothing in a plain table', () => {
    expect(sheetOf([heads, line])).toEqual([]);
  });
  test('names a heading that stands twice', () => {
    expect(
      sheetOf([
        [...heads, '備考', '備 考'],
        [...line, '', ''],
      ]),
    ).toEqual([{ code: 'heading-twice', heading: '備考', columns: [5, 6] }]);
  });
  test('tells headings of people apart by what is in brackets', () => {
    expect(
      sheetOf([
        [...heads, '実績（令和4年度）', '実績（令和5年度）'],
        [...line, '', ''],
      ]),
    ).toEqual([]);
  });
  test('names columns with values and without a heading', () => {
    expect(
      sheetOf([
        [...heads, '', ''],
        [...line, '', 'メモ'],
      ]),
    ).toEqual([{ code: 'heading-missing', columns: [6] }]);
  });
  test('names blank rows between measures', () => {
    expect(sheetOf([heads, line, ['', '', '', ''], ['別の取組', '総務課', '随時', '継続']])).toEqual([{ code: 'blank-rows', rows: [3] }]);
  });
  test('says that cells are merged', () => {
    expect(sheetOf([heads, line], { merged: true })).toEqual([{ code: 'merged-cells' }]);
  });
  test('says that there is no directory', () => {
    expect(sheetOf([heads, line], { directory: null })).toEqual([{ code: 'no-directory' }]);
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

describe('whatever stands in the rows', () => {
  test('checking some rows finds what checking all finds in them', () => {
    fc.assert(
      fc.property(anyTable, fc.integer({ min: 2, max: 9 }), (table, at) => {
        const tracker = read(table);
        expect(checkRows(tracker, context, new Set([at]))).toEqual(problemsOf(tracker).filter((found) => found.row === at));
      }),
    );
  });
  test('another order of the rows changes the row numbers only', () => {
    // 〃 is the cell above, and a section without a working group is told on its first row: those two hang on the order
    const inAnyOrder = anyTable.filter((table) => table.rows.every((cells) => !cells.some((cell) => cell === '〃' || cell === '同上')));
    fc.assert(
      fc.property(inAnyOrder, (table) => {
        const [heading, ...rows] = table.rows;
        const turned = { ...table, rows: [heading ?? [], ...rows.reverse()] };
        const last = table.rows.length + 1;
        const there = marks(read(turned)).map((mark) => mark.replace(/^\d+/, (at) => String(last + 1 - Number(at))));
        expect(there.sort()).toEqual(marks(read(table)).sort());
      }),
    );
  });
  test('checking twice finds the same', () => {
    fc.assert(fc.property(anyTable, (table) => expect(marks(read(table))).toEqual(marks(read(table)))));
  });
});
