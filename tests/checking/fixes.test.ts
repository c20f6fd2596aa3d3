import fc from 'fast-check';
import { type CheckContext, checkTracker } from '../../src/checking/checks';
import { type CellFix, findFixes } from '../../src/checking/fixes';
import { checkingJa } from '../../src/checking/words.ja';
import { type CellValue, cellText, type Table } from '../../src/sheet/table';
import { type Field, headings } from '../../src/tracker/columns';
import { directoryOf } from '../../src/tracker/directory';
import { readTracker } from '../../src/tracker/measure';
import { standardDictionary } from '../../src/tracker/status';
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
const read = (table: Table) => readTracker(table, directory, dates, standardDictionary);
const row = { id: '1-1', title: '窓口の改善', owner: '総務課', due: '2023/9/30頃', status: '実施中' };
const changes = (fixes: readonly CellFix[]) => fixes.map(({ row: at, field, kind, after }) => [at, field, kind, cellText(after)]);

function fieldOf(heading: string): Field {
  const field = (Object.keys(headings) as Field[]).find((each) => headings[each] === heading);
  if (field === undefined) throw new Error(`no column ${heading}`);
  return field;
}

describe('a fix', () => {
  test.each(cases('checking/cases/fixes.csv').map((line) => [line['説明'] ?? '', line] as const))('%s', (_name, line) => {
    const found = findFixes(trackerOf([{ ...row, [fieldOf(line['列'] ?? '')]: line['変更前'] ?? '' }]), context);
    const expected = line['種類'] === '' ? [] : [`${line['変更後']} ${line['種類']}`];
    expect(found.map(({ kind, after }) => `${cellText(after)} ${checkingJa.fixKind(kind)}`)).toEqual(expected);
  });

  test('gives 〃 what the cell above will be', () => {
    const table = tableOf([
      { ...row, owner: '総務部　総務課', due: '令和5年9月30日' },
      { ...row, id: '1-2', title: '別の取組', owner: '〃', due: '同上' },
    ]);
    expect(changes(findFixes(read(table), context)).filter(([at]) => at === 3)).toEqual([
      [3, 'owner', 'fill-down', '総務課'],
      [3, 'due', 'fill-down', '2023-09-30'],
    ]);
  });
  test('leaves 〃 alone below a blank cell', () => {
    expect(
      findFixes(
        trackerOf([
          { ...row, pillar: '' },
          { ...row, id: '1-2', pillar: '〃' },
        ]),
        context,
      ),
    ).toEqual([]);
  });
  test('leaves 同左 alone, which is not the cell above', () => {
    expect(
      findFixes(
        trackerOf([
          { ...row, note: '試行' },
          { ...row, id: '1-2', note: '同左' },
        ]),
        context,
      ),
    ).toEqual([]);
  });
  test.each([
    ['pillar', '①窓口', []],
    ['pillar', '窓口', ['窓口']],
    ['pillar', 'あ'.repeat(5_001), []],
  ] as const)('gives 〃 in %s below %s what is tidy', (field, above, after) => {
    const found = findFixes(
      trackerOf([
        { ...row, [field]: above },
        { ...row, id: '1-2', title: '別の取組', [field]: '〃' },
      ]),
      context,
    );
    expect(found.filter(({ row: at }) => at === 3).map((fix) => fix.after)).toEqual(after);
  });
  test('makes no IDs where the tab has no column for them', () => {
    const { id: _id, ...without } = row;
    expect(findFixes(trackerOf([without, { ...without, title: '別の取組' }]), context)).toEqual([]);
  });
  test('leaves owners without a directory', () => {
    const table = tableOf([{ ...row, owner: '総務部総務課' }]);
    expect(findFixes(readTracker(table, null, dates, standardDictionary), { ...context, directory: null })).toEqual([]);
  });
  test('names its cell and what stands in it', () => {
    expect(findFixes(trackerOf([{ ...row, owner: '総務部　総務課' }]), context)).toEqual([
      { kind: 'owner-name', after: '総務課', field: 'owner', row: 2, column: 3, id: '1-1', before: '総務部　総務課' },
    ]);
  });
  test('gives the later of two IDs the next free one', () => {
    const twice = trackerOf([
      { ...row, id: 'DX-001' },
      { ...row, id: 'DX-002' },
      { ...row, id: 'DX-001' },
    ]);
    expect(changes(findFixes(twice, context))).toEqual([[4, 'id', 'new-id', 'DX-003']]);
  });
  test('writes a section in the width in which the directory has it', () => {
    const wide = directoryOf([post('ＤＸ推進課')]);
    const found = (owner: string) =>
      findFixes(readTracker(tableOf([{ ...row, owner }]), wide, dates, standardDictionary), { ...context, directory: wide });
    expect(changes(found('ＤＸ推進課'))).toEqual([]);
    expect(changes(found('DX推進課'))).toEqual([[2, 'owner', 'width', 'ＤＸ推進課']]);
  });
});

/** Rows as hurried people write them. */
const texts = (...words: string[]) => fc.constantFrom(...words);
const anyRow = fc.record({
  id: texts('1', '2', '', 'Ａ１', ' 3 ', '〃', 'DX-001', '#REF!'),
  pillar: texts('窓口', '〃', '', '同上', ' 窓口', '①窓口'),
  title: texts('窓口の改善', 'LINE　の活用', '窓口の\n改善', '', 'ＲＰＡ①', '同上', '窓口　　の改善', '窓口の改善（再掲）'),
  owner: texts(
    '総務課',
    '総務部　総務課',
    '〃',
    '水道課',
    '総 務 課、住民課',
    '各課',
    '',
    '総務課行政係',
    '①課',
    '#N/A',
    '総務課　住民課',
    '企画・財政課',
  ),
  start: texts('', '令和5年4月1日', '令和5年12月1日', 'R5.10', '〃', '令和5年度～'),
  due: texts(
    '令和5年9月30日',
    'Ｒ５．９．１',
    '〃',
    '令和5年9月30日（金）',
    '2023年（令和5年）9月30日',
    '随　時',
    'そのうち',
    '',
    '24年度',
    '令和5年4月1日本稼働',
    '令和5年8月1日～令和5年8月31日',
    '#N/A',
  ),
  status: texts('実施中', '取組中', ' 完了 ', 'Ａ', '〃', '', '遅れ', '未着手', '完了（一部）', '同左'),
  stage: texts('', '検討', '〃'),
  progress: texts('', '50', '８０％', '半分', '5 0', '〃'),
  delayReason: texts('', '〃', ' 納品待ち '),
  doneOn: texts('', '令和5年8月1日 '),
  scope: texts('', '全庁', '町全体', '〃'),
});
const anyTable = fc.array(anyRow, { minLength: 1, maxLength: 8 }).map((rows) => tableOf(rows));
const marks = (table: Table) =>
  checkTracker(read(table), context).problems.map(
    ({ row: at, problem }) => `${at} ${problem.code} ${'field' in problem ? problem.field : ''}`,
  );

/** The table with these fixes carried out. */
function fixed(table: Table, fixes: readonly CellFix[]): Table {
  const rows: CellValue[][] = table.rows.map((cells) => [...cells]);
  for (const { row: at, column, after } of fixes) (rows[at - 1] ?? [])[column - 1] = after;
  return { ...table, rows };
}

describe('whatever stands in the rows', () => {
  test('fixing some cells adds no problem to any row', () => {
    fc.assert(
      fc.property(anyTable, fc.array(fc.boolean(), { minLength: 120, maxLength: 120 }), (table, chosen) => {
        const before = new Set(marks(table));
        const after = marks(
          fixed(
            table,
            findFixes(read(table), context).filter((_, index) => chosen[index] === true),
          ),
        );
        expect(after.filter((mark) => !before.has(mark))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
  test('after all fixes there is nothing left to fix', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        expect(findFixes(read(fixed(table, findFixes(read(table), context))), context)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
  test('a cell has one fix at most', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const places = findFixes(read(table), context).map(({ row: at, column }) => `${at} ${column}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
  test('a fix changes the cell', () => {
    fc.assert(
      fc.property(anyTable, (table) => expect(findFixes(read(table), context).filter(({ before, after }) => before === after)).toEqual([])),
    );
  });
});
