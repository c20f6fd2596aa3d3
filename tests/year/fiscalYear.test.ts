import type { CellValue } from '../../src/sheet/table';
import { notArchived, turnOfYear, turnRevision, yearlessDates } from '../../src/year/fiscalYear';
import { day } from '../support/days';
import { trackerOf } from '../support/tracker';

const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };
const row = { id: '1', title: '窓口の改善', owner: '総務課', due: '令和5年9月30日', status: '実施中' };
type Row = Parameters<typeof trackerOf>[0][number];
const turn = (...rows: readonly Row[]) => {
  const tracker = trackerOf(rows.map((over, index) => ({ ...row, id: `${index + 1}`, ...over })));
  const parts = Object.entries(turnOfYear(tracker, 2023));
  return Object.fromEntries(parts.map(([part, measures]) => [part, measures.map(({ id }) => id)]));
};

describe('the turn of the year', () => {
  test('parts what is over from what goes on', () => {
    const statuses = ['完了', '中止', '対象外', '実施中', '継続', '条件待ち', 'C', ''];
    const { closed, carried } = turn(...statuses.map((status) => ({ status })));
    expect({ closed, carried }).toEqual({ closed: ['1', '2', '3'], carried: ['4', '5', '6', '7', '8'] });
  });
  test('tells what was stopped and not done', () => {
    expect(turn({ status: '完了' }, { status: '中止' }, { status: '対象外' })['stopped']).toEqual(['2', '3']);
  });
  test.each([
    ['due on the last day of the year is carried over as overdue', '令和6年3月31日', ['1']],
    ['due on the first day of the new year is not', '令和6年4月1日', []],
    ['due about the end of the year is not', '令和6年3月頃', []],
    ['without a due day is not', '未定', []],
  ])('a measure %s', (_name, due, overdue) => {
    expect(turn({ due })['overdue']).toEqual(overdue);
  });
  test('a measure that is over is not overdue', () => {
    expect(turn({ status: '完了' })['overdue']).toEqual([]);
  });
  test.each([
    ['another day', '令和5年8月31日', '令和5年9月30日', ['1']],
    ['another day, roughly', '令和5年8月頃', '令和5年9月30日', ['1']],
    ['roughly another day', '令和5年8月31日', '令和5年9月頃', ['1']],
    ['the same day', '令和5年9月末', '令和5年9月30日', []],
    ['no day at first', '未定', '令和5年9月30日', []],
    ['no day now', '令和5年8月31日', '未定', []],
    ['nothing at first', '', '令和5年9月30日', []],
  ])('moved to %s', (_name, originalDue, due, moved) => {
    expect(turn({ originalDue, due })['moved']).toEqual(moved);
  });
  test('what does not come from the source table is outside of the plan', () => {
    expect(turn({ sourceRow: '5' }, { sourceRow: '計画外' }, { sourceRow: '' })['outside']).toEqual(['2', '3']);
  });
  test('without a column of source rows nothing is outside of the plan', () => {
    expect(turn({})['outside']).toEqual([]);
  });
});

describe('a date without a year of its own', () => {
  const found = (over: Row) => {
    const tracker = trackerOf([{ ...row, ...over }]);
    return yearlessDates(tracker, tracker.measures, dates).map(({ column, before }) => `${column} ${String(before)}`);
  };
  test.each(['9月末', '年度末', '9/30'])('is %s', (due) => {
    expect(found({ due })).toEqual([`4 ${due}`]);
  });
  test.each(['令和5年9月末', '2023/9/30', '令和5年度末', '随時', '未定', '', 'そのうち'])('is not 「%s」', (due) => {
    expect(found({ due })).toEqual([]);
  });
  test('is no cell that holds a day', () => {
    expect(found({ due: { day: day('2023-09-30'), time: null } })).toEqual([]);
  });
  test('is looked for in 開始, 期限 and 当初期限', () => {
    expect(found({ start: '4月', due: '9月末', originalDue: '8月末' })).toEqual(['4 4月', '5 9月末', '6 8月末']);
  });
  test('is told with its row and as it is read in the year that ends', () => {
    const tracker = trackerOf([row, { ...row, id: '2', due: '9月末' }]);
    expect(yearlessDates(tracker, tracker.measures, dates)).toMatchObject([
      { row: 3, column: 4, id: '2', before: '9月末', reading: { kind: 'exact', due: '2023-09-30' } },
    ]);
  });
});

describe('what a person saw of the turn', () => {
  const keyText = (rows: readonly Row[], year = 2023) =>
    turnRevision(turnOfYear(trackerOf(rows.map((over) => ({ ...row, ...over }))), year), year);
  const seen = keyText([{}, { id: '2', status: '完了' }]);
  test('is the same where nothing changed', () => {
    expect(keyText([{}, { id: '2', status: '完了' }])).toBe(seen);
  });
  test.each<[string, readonly Row[], number]>([
    ['another year', [{}, { id: '2', status: '完了' }], 2024],
    ['a row that came', [{}, { id: '2', status: '完了' }, { id: '3' }], 2023],
    ['a row that went', [{ id: '2', status: '完了' }], 2023],
    [
      'letters that move from the ID to the title',
      [
        { id: '1窓', title: '口の改善' },
        { id: '2', status: '完了' },
      ],
      2023,
    ],
    ['another ID', [{ id: '9' }, { id: '2', status: '完了' }], 2023],
    ['another title', [{ title: '別の取組' }, { id: '2', status: '完了' }], 2023],
    ['another word for the same status', [{}, { id: '2', status: '済' }], 2023],
    ['a measure that is over now', [{ status: '完了' }, { id: '2', status: '完了' }], 2023],
  ])('is another with %s', (_name, rows, year) => {
    expect(keyText(rows, year)).not.toBe(seen);
  });
});

describe('rows that the archive lacks', () => {
  const closed = { ...row, status: '完了', signal: '完了', check: '', updated: '2023-09-01 09:00', decision: '承認', slip: '変更1回' };
  const archive = (...rows: readonly (readonly CellValue[])[]) => ({
    sheet: '令和5年度',
    rows: [['取組名', 'ID', '信号', '状況', 'メモ'], ...rows],
  });
  const lacking = (table: ReturnType<typeof archive>, over: Row = {}) => {
    const tracker = trackerOf([{ ...closed, ...over }]);
    return notArchived(tracker, tracker.measures, table);
  };
  test('are written in the order of its headings, with blanks where the tracker has no such column', () => {
    expect(lacking(archive())).toEqual([['窓口の改善', '1', '完了', '完了', '']]);
  });
  test('are not those that look like its headings', () => {
    const tracker = trackerOf([{ ...closed, id: 'ID' }]);
    expect(notArchived(tracker, tracker.measures, { sheet: '令和5年度', rows: [['ID']] })).toEqual([['ID']]);
  });
  test('are none where they stand there', () => {
    expect(lacking(archive(['窓口の改善', '1', '完了', '完了', '']))).toEqual([]);
  });
  test("are none where only the add-on's own words differ", () => {
    expect(lacking(archive(['窓口の改善', '1', '期限超過3日', '完了', '']))).toEqual([]);
  });
  test('are none where only a column differs that the tracker lacks', () => {
    expect(lacking(archive(['窓口の改善', '1', '完了', '完了', '来年また']))).toEqual([]);
  });
  test.each([
    ['ID', ['窓口の改善', '2', '完了', '完了', '']],
    ['title', ['窓口', '1', '完了', '完了', '']],
    ['status', ['窓口の改善', '1', '完了', '中止', '']],
  ])('are those with another %s', (_name, cells) => {
    expect(lacking(archive(cells))).toHaveLength(1);
  });
  test.each(['直近の決定', '信号', '期限の変更', '点検', '最終更新'])('%s alone makes no other row', (heading) => {
    const tracker = trackerOf([closed]);
    const table = {
      sheet: '令和5年度',
      rows: [
        ['ID', heading],
        ['1', '別の言葉'],
      ],
    };
    expect(notArchived(tracker, tracker.measures, table)).toEqual([]);
  });
  test('go into a tab without headings as nothing', () => {
    const tracker = trackerOf([closed]);
    expect(notArchived(tracker, tracker.measures, { sheet: '令和5年度', rows: [] })).toEqual([[]]);
  });
});
