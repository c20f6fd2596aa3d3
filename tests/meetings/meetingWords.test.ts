import fc from 'fast-check';
import { readWhen } from '../../src/history/meetingsTab';
import type { Reason } from '../../src/meetings/candidates';
import {
  decidedByJa,
  decisionJa,
  meetingTitleJa,
  oneLine,
  reasonJa,
  reasonsJa,
  shortDayJa,
  subject,
  whenJa,
} from '../../src/meetings/meetingWords';
import { addDays } from '../../src/sheet/calendar';
import { day } from '../support/days';

const [june, october] = [day('2023-06-21'), day('2023-10-01')];

test.each<[Reason, string]>([
  [{ kind: 'flagged' }, '「議題」にチェック'],
  [{ kind: 'late', days: 3 }, '期限超過3日'],
  [{ kind: 'due-before', due: october }, '会議までに期限（令和5年10月1日）'],
  [{ kind: 'done' }, '前回の会議の後に完了'],
  [{ kind: 'new' }, '前回の会議の後に追加'],
  [{ kind: 'due-moved', from: '9月末', to: '3月末' }, '期限の変更（9月末→3月末）'],
  [{ kind: 'due-moved', from: '9月\n末', to: '' }, '期限の変更（9月 末→未定）'],
  [{ kind: 'whole-town' }, '全庁に影響（対策が終わるまで）'],
  [{ kind: 'review', day: october }, '見直しの時期（令和5年10月1日）'],
  [{ kind: 'question', asked: june }, '前回（R5.6.21）からの宿題（未回答）'],
  [{ kind: 'question', asked: null }, '宿題（未回答）'],
  [{ kind: 'carried', held: june, outcome: 'continued' }, '前回（R5.6.21）からの継続'],
  [{ kind: 'carried', held: june, outcome: 'returned' }, '前回（R5.6.21）からの継続（差戻し）'],
  [{ kind: 'carried', held: june, outcome: null }, '前回（R5.6.21）からの継続（結果は未定）'],
  [{ kind: 'carried', held: null, outcome: 'continued' }, '前回からの継続'],
  [{ kind: 'decision-open', held: june, due: '9月末' }, '決定事項の対応が未了（R5.6.21決定、期限9月末）'],
  [{ kind: 'decision-open', held: june, due: '' }, '決定事項の対応が未了（R5.6.21決定）'],
  [{ kind: 'decision-open', held: null, due: '' }, '決定事項の対応が未了'],
  [{ kind: 'inspection', sections: ['総務課', '住民課'] }, '点検で全庁的な問題（総務課、住民課）'],
  [{ kind: 'movements', count: 3 }, '未報告の動向3件'],
  [{ kind: 'standing' }, '定例'],
])('%j is said as %s', (reason, words) => {
  expect(reasonJa(reason)).toBe(words);
});

test('several reasons are listed', () => {
  expect(reasonsJa([{ kind: 'flagged' }, { kind: 'late', days: 3 }])).toBe('「議題」にチェック、期限超過3日');
});

test.each([
  ['2023-06-21', 'R5.6.21'],
  ['2019-05-01', 'R1.5.1'],
  ['2019-04-30', 'H31.4.30'],
  ['1989-01-07', 'S64.1.7'],
])('%s is written short as %s', (given, text) => {
  expect(shortDayJa(day(given))).toBe(text);
});

test.each([
  ['10:00', '11:30', '令和5年6月21日（水）午前10時から午前11時30分まで'],
  ['13:30', '15:00', '令和5年6月21日（水）午後1時30分から午後3時まで'],
  ['10:00', '', '令和5年6月21日（水）午前10時から'],
  ['10:00', '12:00', '令和5年6月21日（水）午前10時から正午まで'],
  ['12:30', '13:00', '令和5年6月21日（水）午後0時30分から午後1時まで'],
  ['', '', '令和5年6月21日（水）'],
  ['', '11:30', '令和5年6月21日（水）'],
])('a meeting from 「%s」 to 「%s」 is %s', (from, to, text) => {
  expect(whenJa(june, from, to)).toBe(text);
});

test('day and hours that are written are read back', () => {
  const hour = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
  const written = ([hours, minutes]: readonly [number, number]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6_000 }), hour, hour, (days, one, other) => {
      const on = addDays(day('2019-05-01'), days);
      const [from = '', to = ''] = [written(one), written(other)].sort();
      expect(readWhen(whenJa(on, from, to), { fiscalYear: 2023, bareYears: null, yearPortion: null })).toEqual({ day: on, from, to });
    }),
  );
});

test.each([
  ['生成AIガイドラインの作成', '生成AIガイドラインの作成について'],
  ['生成AIについて', '生成AIについて'],
  ['取組について（報告）', '取組について（報告）'],
  ['窓口\nの改善', '窓口 の改善について'],
  ['', '（取組名未定）'],
  [' \n', '（取組名未定）'],
  ['<script>', '<script>について'],
])('the measure 「%s」 is on the agenda as 「%s」', (title, text) => {
  expect(subject(title)).toBe(text);
});

test.each([
  ['a\n\nb', 'a b'],
  ['  a　　b ', 'a b'],
  ['', ''],
])('「%j」 on one line is 「%s」', (text, line) => {
  expect(oneLine(text)).toBe(line);
});

test('a meeting is called by 年度, 回 and name', () => {
  expect(meetingTitleJa(2023, 2, '若葉町DX推進本部会議')).toBe('令和5年度第2回若葉町DX推進本部会議');
});

describe('the last decision on a measure', () => {
  test.each([
    ['期限を延ばす', june, 'R5.6.21 決定：期限を延ばす'],
    ['期限を\n延ばす', june, 'R5.6.21 決定：期限を 延ばす'],
    ['', june, 'R5.6.21 決定'],
    ['期限を延ばす', null, '決定：期限を延ばす'],
  ])('「%s」 of %s is written as %s', (text, held, words) => {
    expect(decisionJa('decided', text, held)).toBe(words);
  });
});

test.each([
  ['国の仕様の変更のため', june, '令和5年度第1回会議（R5.6.21）：国の仕様の変更のため'],
  ['', june, '令和5年度第1回会議（R5.6.21）'],
  ['国の仕様', null, '令和5年度第1回会議：国の仕様'],
])('in 変更履歴 「%s」 of %s is %s', (text, held, words) => {
  expect(decidedByJa('令和5年度第1回会議', held, text)).toBe(words);
});
