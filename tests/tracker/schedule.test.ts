// Schedules drawn in letters: one line a measure, a cell a month from April; ■ is a month with colour.

import { schedulePicture } from '../../src/overview/schedulePicture';
import type { Picture } from '../../src/sheet/picture';
import { scheduleOf } from '../../src/tracker/schedule';
import { day } from '../support/days';
import { usualOffice } from '../support/office';
import { trackerOf } from '../support/tracker';

const today = day('2023-09-01');
const row = { id: '1', pillar: '1 窓口', title: '窓口の改善', owner: '総務課', status: '実施中' };
const picture = (rows: Parameters<typeof trackerOf>[0], years = 1, first = 2023): Picture =>
  schedulePicture(scheduleOf(trackerOf(rows).measures, first, years, today, usualOffice), today, { gid: 0, tab: '進捗管理', idColumn: 0 });
/** The months of the first measure: 「検討」 with colour is ■検討, without 検討; a blank one is ・. */
const drawn = (over: Partial<Parameters<typeof trackerOf>[0][number]>, years = 1): string =>
  (picture([{ ...row, ...over }], years).rows[6] ?? [])
    .slice(5)
    .map(({ value, background }) => `${background === null ? '' : '■'}${String(value)}` || '・')
    .join(' ');

describe('a bar', () => {
  test.each([
    [
      'from start to due with the day',
      { start: '令和5年6月1日', due: '令和5年8月31日', status: '完了' },
      '・ ・ ■開始 ■ ■完了 ・ ・ ・ ・ ・ ・ ・',
    ],
    ['with its stage', { start: '令和5年10月', due: '令和5年12月28日', stage: '試行' }, '・ ・ ・ ・ ・ ・ ■試行 ■ ■期限28日 ・ ・ ・'],
    ['of a month alone', { due: '令和5年11月' }, '・ ・ ・ ・ ・ ・ ・ ■期限 ・ ・ ・ ・'],
    ['of an approximate date', { due: '令和5年11月頃' }, '・ ・ ・ ・ ・ ・ ・ ■期限頃 ・ ・ ・ ・'],
    [
      'that is late goes on until today',
      { start: '令和5年4月3日', due: '令和5年6月30日' },
      '■開始 ■ ■期限30日 ■ ■ ■遅延 ・ ・ ・ ・ ・ ・',
    ],
    [
      'whose due day moved shows the first one',
      { originalDue: '令和5年10月31日', due: '令和5年12月28日' },
      '・ ・ ・ ・ ・ ・ 当初 ・ ■期限28日 ・ ・ ・',
    ],
    ['that began before and ends after the year', { start: '令和4年4月', due: '令和7年3月' }, '■←・開始 ■ ■ ■ ■ ■ ■ ■ ■ ■ ■ ■→'],
    ['with a start and no end', { start: '令和6年1月から', due: '未定' }, '・ ・ ・ ・ ・ ・ ・ ・ ・ ■開始 ■ ■→'],
    ['without any months: 随時', { due: '随時' }, '随時 ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・'],
    ['without any months: 未定', { due: '未定' }, '時期未定 ・ ・ ・ ・ ・ ・ ・ ・ ・ ・ ・'],
    ['with a start after its due day', { start: '令和6年3月1日', due: '令和5年12月28日' }, '・ ・ ・ ・ ・ ・ ・ ・ ■期限28日 ・ ・ ・'],
  ])('%s', (_name, over, months) => {
    expect(drawn(over)).toBe(months);
  });
});

describe('the schedule', () => {
  test('has a heading of years and months, and says which one is now', () => {
    const { rows, line } = picture([{ ...row, due: '令和5年12月28日' }], 2);
    expect(rows[3]?.[5]?.value).toBe('令和5年度');
    expect(rows[3]?.[17]?.value).toBe('令和6年度');
    expect(rows[3]?.[10]?.value).toBe('今月▼');
    expect(line).toEqual({ column: 11, row: 4 });
  });
  test('puts measures under their 柱', () => {
    const { rows } = picture([
      { ...row, due: '9月末' },
      { ...row, id: '2', pillar: '2 基盤', due: '9月末' },
      { ...row, id: '3', due: '9月末' },
    ]);
    expect(rows.slice(5).map((cells) => String(cells[0]?.value).replace(/^=.*,"(.*)"\)$/, '$1'))).toEqual([
      '1 窓口',
      '1',
      '3',
      '2 基盤',
      '2',
    ]);
  });
  test('of a year without measures says so', () => {
    expect(picture([{ ...row, due: '令和5年12月28日' }], 1, 2030).rows.at(-1)?.[0]?.value).toBe('この期間に予定された取組はありません。');
  });
  test('fits an A3 page in landscape', () => {
    expect(picture([row]).widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1_500);
  });
  test('never shows a colour without a word in its row', () => {
    for (const over of [{ due: '令和5年8月31日' }, { due: '令和5年8月31日', status: '完了' }, { due: '令和6年3月', status: '条件待ち' }])
      expect(drawn(over)).toMatch(/[^■・→←\s]/);
  });
});
