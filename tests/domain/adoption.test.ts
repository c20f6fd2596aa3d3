import { findHeadingRow, planAdoption } from '../../src/domain/adoption';
import { type Field, fields, matchSource } from '../../src/domain/fields';
import type { CellValue, Table } from '../../src/domain/table';

const table = (...rows: CellValue[][]): Table => ({ sheet: 'ロードマップ', rows });
const heading = ['№', '施策の柱', '取 組 名', '所管課', '完了予定', '進捗状況', '備考'];

function plan(source: Table) {
  const found = findHeadingRow(source);
  if (found === null) throw new Error('no headings found');
  return planAdoption(source, found.row, found.columns);
}

const cell = (cells: readonly CellValue[] | undefined, field: Field): CellValue | undefined => cells?.[fields.indexOf(field)];

describe('finding the columns', () => {
  test('labels of municipal plans are matched', () => {
    expect(matchSource(heading)).toEqual({ id: 0, pillar: 1, title: 2, owner: 3, due: 4, status: 5, note: 6 });
  });
  test('English labels are matched', () => {
    expect(matchSource(['No', 'Title', 'Owner', 'Due date', 'Status'])).toEqual({ id: 0, title: 1, owner: 2, due: 3, status: 4 });
  });
  test('what stands in brackets does not matter', () => {
    expect(matchSource(['担当部課（取りまとめ部課）', '取組み', '期限（年度）'])).toEqual({ owner: 0, title: 1, due: 2 });
  });
  test('headings below a title and a blank row are found', () => {
    expect(findHeadingRow(table(['DX推進計画', '', '', '', '', '', ''], ['', '', '', '', '', '', ''], heading))?.row).toBe(3);
  });
  test('a tab without headings gives none', () => {
    expect(findHeadingRow(table(['メモ', ''], ['りんご', 3]))).toBeNull();
  });
});

describe('the plan of adoption', () => {
  const source = table(
    heading,
    ['1-1', '窓口', '書かない窓口', '住民課', '令和6年2月29日', '実施中', ''],
    ['', '', '', '', '', '', ''],
    ['', '', 'LINEの活用', '企画課', '', '未着手', ''],
    heading,
    ['<総務部>', '', '', '', '', '', ''],
    ['1-1', '窓口', '同じ番号の行', '総務課、企画課', '随時', '', ''],
  );

  test('every source row is a measure or a named skip', () => {
    const { measures, skipped } = plan(source);
    expect([...measures.map(({ sourceRow }) => sourceRow), ...skipped.map(({ row }) => row)].sort()).toEqual([2, 3, 4, 5, 6, 7]);
  });
  test('blank rows, repeated headings and title lines are skipped by name', () => {
    expect(plan(source).skipped).toEqual([
      { row: 3, reason: 'blank' },
      { row: 5, reason: 'heading-again' },
      { row: 6, reason: 'no-title' },
    ]);
  });
  test('the number of the source stays the ID and missing or repeated ones get a new one', () => {
    expect(plan(source).measures.map(({ cells }) => cell(cells, 'id'))).toEqual(['1-1', 'DX-001', 'DX-002']);
  });
  test('the due date is kept as written and again as the original one', () => {
    const [first] = plan(source).measures;
    expect([cell(first?.cells, 'due'), cell(first?.cells, 'originalDue')]).toEqual(['令和6年2月29日', '令和6年2月29日']);
  });
  test('each row knows where it came from', () => {
    expect(cell(plan(source).measures[1]?.cells, 'sourceRow')).toBe('ロードマップ!4');
  });
  test('sections are listed once each', () => {
    expect(plan(source).sections).toEqual(['住民課', '企画課', '総務課']);
  });
  test('needed columns that no heading gives are named', () => {
    expect(plan(table(['取組', '内容', '備考'], ['書かない窓口', 'x', ''])).missing).toEqual(['owner', 'due', 'status']);
  });
});
