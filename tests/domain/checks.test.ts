import { checkTracker } from '../../src/domain/checks';
import { readTracker } from '../../src/domain/measure';
import { rowsJa } from '../../src/text/rows.ja';
import { cases } from '../support/cases';
import { directory, trackerOf } from '../support/tracker';

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
      },
    ]);
    expect(rowsJa.checkWords(checkTracker(tracker, directory))).toBe(line['点検の言葉']);
  });

  test('finds all problems of a row at once', () => {
    const problems = checkTracker(trackerOf([{ ...row, title: '', owner: '', due: 'そのうち', status: 'A' }]), directory);
    expect(problems.map(({ problem }) => problem.code)).toEqual(['title-missing', 'owner-missing', 'date-unreadable', 'status-unknown']);
  });

  test('names the cell on which a problem is mended', () => {
    const [found] = checkTracker(trackerOf([row, { ...row, id: '1-2', owner: '水道課' }]), directory);
    expect(found).toMatchObject({ row: 3, column: 3, field: 'owner' });
  });

  test('an ID that stands twice is a problem of both rows', () => {
    const problems = checkTracker(trackerOf([row, row]), directory);
    expect(problems.map(({ row: at, problem }) => [at, problem])).toEqual([
      [2, { code: 'id-twice', id: '1-1', rows: [2, 3] }],
      [3, { code: 'id-twice', id: '1-1', rows: [2, 3] }],
    ]);
  });

  test('without a directory no owner is called unknown', () => {
    expect(checkTracker(trackerOf([{ ...row, owner: '水道課' }]), null)).toEqual([]);
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
    expect(readTracker(table, directory, 2023).measures[0]).toMatchObject({ title: '窓口の改善', ownerText: '総務課', statusText: '完了' });
  });
});
