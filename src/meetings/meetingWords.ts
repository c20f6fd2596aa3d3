// What meetings are called and why something is on an agenda, in Japanese: in tabs and papers whatever the language of the person.

import { type CalendarDay, eraYearOf, partsOf } from '../sheet/calendar';
import { dateJa, dayJa, fiscalYearJa, timeJa } from '../sheet/words.ja';
import type { Reason } from './candidates';
import type { Outcome } from './items';
import { outcomeWords } from './tabs';

/** R5.6.21 */
export function shortDayJa(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const era = eraYearOf(day);
  return `${era === null ? String(year) : era.era.letter + String(era.year)}.${month}.${dayOfMonth}`;
}

/** Blanks and line breaks inside a cell do not break a line of a paper. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** 「生成AIガイドラインの作成」 -> 「生成AIガイドラインの作成について」 */
export function subject(title: string): string {
  const plain = oneLine(title);
  return plain === '' ? '（取組名未定）' : /について(?:（.*）)?$/.test(plain) ? plain : `${plain}について`;
}

/** 令和5年6月21日（水）午前10時から午前11時30分まで */
export function whenJa(day: CalendarDay, from: string, to: string): string {
  const hours = from === '' ? '' : `${timeJa(from)}から${to === '' ? '' : `${timeJa(to)}まで`}`;
  return dayJa(day) + hours;
}

/** 令和5年度第1回若葉町DX推進本部会議 */
export const meetingTitleJa = (fiscalYear: number, number: number, name: string): string =>
  `${fiscalYearJa(fiscalYear)}${numberJa(number)}${name}`;
export const numberJa = (number: number): string => `第${number}回`;

/** What a person did in the tracker: said where candidates are chosen, and no words for a paper. */
const FLAGGED = '「議題」にチェック';

/** Why something is on the agenda. */
export function reasonJa(reason: Reason): string {
  switch (reason.kind) {
    case 'flagged':
      return FLAGGED;
    case 'late':
      return `期限超過${reason.days}日`;
    case 'due-before':
      return `会議までに期限（${dateJa(reason.due)}）`;
    case 'done':
      return '前回の会議の後に完了';
    case 'new':
      return '前回の会議の後に追加';
    case 'due-moved':
      return `期限の変更（${oneLine(reason.from)}→${reason.to === '' ? '未定' : oneLine(reason.to)}）`;
    case 'whole-town':
      return '全庁に影響（対策が終わるまで）';
    case 'review':
      return `見直しの時期（${dateJa(reason.day)}）`;
    case 'question':
      return reason.asked === null ? '宿題（未回答）' : `前回（${shortDayJa(reason.asked)}）からの宿題（未回答）`;
    case 'carried':
      return `前回${reason.held === null ? '' : `（${shortDayJa(reason.held)}）`}からの継続${reason.outcome === 'returned' ? '（差戻し）' : reason.outcome === null ? '（結果は未定）' : ''}`;
    case 'cancelled':
      return `中止した会議${reason.planned === null ? '' : `（${shortDayJa(reason.planned)}）`}の議題`;
    case 'decision-open':
      return `決定事項の対応が未了${reason.held === null ? '' : `（${shortDayJa(reason.held)}決定${reason.due === '' ? '' : `、期限${oneLine(reason.due)}`}）`}`;
    case 'inspection':
      return `点検で全庁的な問題（${reason.sections.join('、')}）`;
    case 'movements':
      return `未報告の動向${reason.count}件`;
    case 'standing':
      return '定例';
  }
}

export const reasonsJa = (reasons: readonly Reason[]): string => reasons.map(reasonJa).join('、');

/** The reasons of an item as a paper says them. */
export const reasonsOnPaper = (reasons: string): string =>
  reasons
    .split('、')
    .filter((reason) => reason !== FLAGGED)
    .join('、');

/** Title of the item about what moves outside; the town's 資料1-1. */
export const movementsTitle = 'DXをめぐる主な動きについて';

/** Names of the papers that the add-on makes, as lines of 資料. */
export const madePapers = {
  movements: 'DXをめぐる主な動き',
  roadmap: (fiscalYear: number): string => `主な取組内容のロードマップ（${fiscalYearJa(fiscalYear)}）`,
  schedule: 'DX推進スケジュール',
  progress: '前回の会議からの進捗',
  late: '遅延している取組の一覧',
} as const;

/** Words of the column 直近の決定: R5.6.21 決定：期限を延ばす */
export function decisionJa(outcome: Outcome, text: string, held: CalendarDay | null): string {
  return `${held === null ? '' : `${shortDayJa(held)} `}${outcomeWords[outcome]}${text === '' ? '' : `：${oneLine(text)}`}`;
}

/** The reason in 変更履歴: 令和5年度第1回…（R5.6.21）：国の仕様の変更のため */
export function decidedByJa(meeting: string, held: CalendarDay | null, text: string): string {
  return `${meeting}${held === null ? '' : `（${shortDayJa(held)}）`}${text === '' ? '' : `：${oneLine(text)}`}`;
}
