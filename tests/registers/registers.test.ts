import { checkRegister, escalations, type RegisterContext, type RegisterKind, registers } from '../../src/registers/registers';
import { day } from '../support/days';
import { usualOffice } from '../support/office';
import { directory } from '../support/tracker';

const context: RegisterContext = {
  directory,
  measureIds: new Set(['1-1', '1-2']),
  today: day('2023-09-01'),
  dates: { fiscalYear: 2023, bareYears: null, yearPortion: null },
  office: usualOffice,
};
type Line = { readonly [heading: string]: string };
const tableOf = (kind: RegisterKind, lines: readonly Line[], without: readonly string[] = []) => {
  const headings = Object.values(registers[kind].tab.columns)
    .map(({ heading }) => heading)
    .filter((heading) => !without.includes(heading));
  return { sheet: registers[kind].tab.name, rows: [headings, ...lines.map((line) => headings.map((heading) => line[heading] ?? ''))] };
};
const codes = (kind: RegisterKind, ...lines: readonly Line[]) => {
  const result = checkRegister(kind, tableOf(kind, lines), context);
  return result.kind === 'missing' ? result : result.lines.map(({ problems }) => problems.map(({ code }) => code));
};

describe('a register', () => {
  test.each<[RegisterKind, string, Line, readonly string[]]>([
    ['movements', 'is right', { ID: '動-1', 日付: '令和5年6月9日', 主体: '国', 内容: '重点計画の閣議決定', 関係する取組: '1-1、1-2' }, []],
    ['movements', 'lacks what is needed', { ID: '動-1', 日付: '', 内容: '', 主体: '国' }, ['needed', 'needed']],
    [
      'movements',
      'names a measure that is not there',
      { ID: '動-1', 日付: '令和5年6月9日', 内容: 'a', 関係する取組: '9-9' },
      ['measure-unknown'],
    ],
    ['movements', 'has a word that is not in the list', { ID: '動-1', 日付: '令和5年6月9日', 内容: 'a', 主体: '国会' }, ['choice-unknown']],
    ['movements', 'has a day nobody can read', { ID: '動-1', 日付: 'いつか', 内容: 'a' }, ['date-unreadable']],
    ['questions', 'is unanswered and late', { ID: '宿-1', '質問・宿題': 'WGは別か', 回答期限: '令和5年8月31日', 状態: '未回答' }, ['late']],
    ['questions', 'is unanswered and due today', { ID: '宿-1', '質問・宿題': 'WGは別か', 回答期限: '令和5年9月1日', 状態: '未回答' }, []],
    ['questions', 'is withdrawn and never late', { ID: '宿-1', '質問・宿題': 'WGは別か', 回答期限: '令和5年6月30日', 状態: '取下げ' }, []],
    ['questions', 'is said to be answered without an answer', { ID: '宿-1', '質問・宿題': 'WGは別か', 状態: '回答済' }, ['answer-missing']],
    ['questions', 'names a section that is not there', { ID: '宿-1', '質問・宿題': 'a', 担当課: '水道課' }, ['section-unknown']],
    [
      'opinions',
      'has a time that is never late',
      { ID: '意-1', 関係する取組: '1-1', 要否: '必要に応じて', 時期: '必要に応じて', 件数: '12件' },
      [],
    ],
    ['opinions', 'has a number nobody can read', { ID: '意-1', 関係する取組: '1-1', 件数: '多数' }, ['number-unreadable']],
  ])('%s: a line that %s', (kind, _name, line, found) => {
    expect(codes(kind, line)).toEqual([found]);
  });
  test('gives lines without an ID the next number', () => {
    const result = checkRegister(
      'movements',
      tableOf('movements', [
        { ID: '動-7', 日付: '9月末', 内容: 'a' },
        { 日付: '9月末', 内容: 'b' },
      ]),
      context,
    );
    expect(result).toMatchObject({ newIds: [{ row: 3, id: '動-8' }] });
  });
  test('tells an ID that stands twice', () => {
    const line = { ID: '動-1', 日付: '9月末', 内容: 'a' };
    expect(codes('movements', line, line)).toEqual([['id-twice'], ['id-twice']]);
  });
  test('without a heading it needs says which', () => {
    expect(checkRegister('questions', tableOf('questions', [], ['質問・宿題', '点検']), context)).toEqual({
      kind: 'missing',
      headings: ['質問・宿題', '点検'],
    });
  });
});

describe('an inspection', () => {
  const parent = { ID: '点-1', 件名: '紐付けの総点検' };
  const child = (id: string, section: string, over: Line = {}): Line => ({
    ID: id,
    親ID: '点-1',
    件名: '紐付けの総点検',
    課: section,
    点検結果: '問題あり',
    影響範囲: '課内',
    対策: '修正',
    対策の状況: '実施中',
    ...over,
  });
  const open = (...lines: readonly Line[]) =>
    escalations(tableOf('inspections', [parent, ...lines]), context).map(({ sections, open: is }) => [sections, is]);
  test('with a trouble of one 課 stays with that 課', () => {
    expect(open(child('点-1-1', '総務課'))).toEqual([]);
  });
  test('whose trouble one 課 calls 全庁 goes to the meeting', () => {
    expect(open(child('点-1-1', '総務課', { 影響範囲: '全庁' }))).toEqual([[['総務課'], true]]);
  });
  test('with troubles in two 部 goes to the meeting', () => {
    expect(open(child('点-1-1', '総務課'), child('点-1-2', '住民課'))).toEqual([[['総務課', '住民課'], true]]);
  });
  test('leaves the meeting once every remedy is 完了', () => {
    expect(open(child('点-1-1', '総務課', { 影響範囲: '全庁', 対策の状況: '完了' }))).toEqual([[['総務課'], false]]);
  });
  test('asks for a remedy, for the line above, and for what is late', () => {
    expect(
      codes(
        'inspections',
        parent,
        child('点-1-1', '総務課', { 対策: '', 対策期限: '令和5年8月31日' }),
        child('点-1-2', '住民課', { 親ID: '点-9', 点検結果: '未点検', 期限: '令和5年8月31日' }),
      ),
    ).toEqual([[], ['remedy-missing', 'late'], ['parent-unknown', 'late']]);
  });
});

test('a register follows what 設定 says of a due day on a closed day', () => {
  const line = { ID: '宿-1', '質問・宿題': 'WGは別か', 回答期限: '令和5年9月2日', 状態: '未回答' };
  const late = (dueOnClosed: 'next-open' | 'same-day') => {
    const office = { ...usualOffice, dueOnClosed };
    const result = checkRegister('questions', tableOf('questions', [line]), { ...context, today: day('2023-09-04'), office });
    return result.kind === 'missing' ? [] : result.lines.flatMap(({ problems }) => problems.map(({ code }) => code));
  };
  expect({ next: late('next-open'), same: late('same-day') }).toEqual({ next: [], same: ['late'] });
});
