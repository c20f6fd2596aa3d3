import { overviewOf } from '../../src/overview/overview';
import { readTracker } from '../../src/tracker/measure';
import { standardDictionary } from '../../src/tracker/status';
import { day } from '../support/days';
import { usualOffice } from '../support/office';
import { directory, trackerOf } from '../support/tracker';

const today = day('2023-09-01');
const row = { title: '窓口の改善', owner: '総務課', due: '令和5年12月28日', status: '実施中', pillar: '1 窓口' };
const rows = [
  { ...row, id: '1', due: '令和5年6月30日' },
  { ...row, id: '2', due: '令和5年8月31日', owner: '総務課、住民課' },
  { ...row, id: '3', due: '令和5年9月15日', pillar: '' },
  { ...row, id: '4', status: '完了', owner: '水道局' },
  { ...row, id: '5', due: '', owner: '' },
];
const found = overviewOf(trackerOf(rows), directory, today, usualOffice);
const shown = (groups: typeof found.pillars) => groups.map(({ name, members }) => `${name}:${members.map((place) => place + 1).join(',')}`);

describe('the overview', () => {
  test('counts each measure under one signal', () => {
    expect(found.signals.reduce((sum, { members }) => sum + members.length, 0)).toBe(5);
  });
  test('groups by 柱, 状況, 部 and 課; a measure of two counts in both', () => {
    expect(shown(found.pillars)).toEqual(['1 窓口:1,2,4,5', ':3']);
    expect(shown(found.divisions)).toEqual(['総務部:1,2,3', '生活福祉部:2', ':4,5']);
    expect(shown(found.sections)).toEqual(['総務課:1,2,3', '住民課:2', ':4,5']);
  });
  test('names the most urgent first', () => {
    expect(found.urgent.map((place) => place + 1)).toEqual([1, 2, 3]);
  });
  test('points out what is blank', () => {
    expect(found).toMatchObject({ withoutDue: [4], withoutOwner: [4] });
  });
  test('of no measures is all zero', () => {
    expect(overviewOf(trackerOf([]), null, today, usualOffice)).toMatchObject({ measures: [], pillars: [], urgent: [] });
  });
  test.each([
    ['2,584人', '3,000人', 86],
    ['▲2', '10', -20],
    ['39%(2021調査結果)', '50%', 78],
    ['調査中', '100', null],
    ['12億5061万円', '20億円', null],
    ['5', '0', null],
  ])('a KPI of %s towards %s is reached by %s', (actual, target, reached) => {
    const table = {
      sheet: '進捗管理',
      rows: [
        ['ID', '取組名', '担当課', '期限', '状況', '指標名', '目標値', '実績値'],
        ['1', 'a', '総務課', '9月末', '実施中', '利用者数', target, actual],
      ],
    };
    const tracker = readTracker(table, null, { fiscalYear: 2023, bareYears: null, yearPortion: null }, standardDictionary);
    expect(overviewOf(tracker, null, today, usualOffice).kpis).toEqual([{ member: 0, name: '利用者数', target, actual, reached }]);
  });
});
