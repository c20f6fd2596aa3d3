// What this room writes into cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.

import { addDays, type CalendarDay, partsOf } from '../sheet/calendar';
import type { StopWords } from '../sheet/stop';
import { dateJa } from '../sheet/words.ja';
import { type Field, headings } from './columns';
import { type DateReading, namesDay } from './dates';
import { type AgendaForm, agendaForms } from './settingWords';
import type { DueChanges, Signal, Slippage } from './signal';

function signal(shown: Signal): string {
  switch (shown.kind) {
    case 'late':
      return `期限超過${shown.days}日`;
    case 'due-soon':
      return shown.days === 0 ? '期限間近（本日）' : `期限間近（あと${shown.days}日）`;
    case 'behind':
      return `進み遅れ（予定${shown.planned}％・実績${shown.actual}％）`;
    default:
      return signalKind(shown.kind);
  }
}

/** Words of the column 期限の変更. */
function slip(moved: Slippage | null, dueChanges: DueChanges): string {
  const distance =
    moved === null
      ? ''
      : `当初${moved.direction === 'later' ? 'から' : 'より'}${moved.count}${moved.unit === 'months' ? 'か月' : '日'}${moved.direction === 'later' ? '遅れ' : '早い'}`;
  const count = dueChanges.count === 0 ? '' : `変更${dueChanges.count}回`;
  return [distance, count].filter((part) => part !== '').join('・') + (dueChanges.unexplained ? '（理由未記入）' : '');
}

function signalKind(kind: Signal['kind']): string {
  switch (kind) {
    case 'late':
      return '期限超過';
    case 'due-soon':
      return '期限間近';
    case 'behind':
      return '進み遅れ';
    case 'on-plan':
      return '予定どおり';
    case 'done':
      return '完了';
    case 'closed':
      return '中止・対象外';
    case 'waiting':
      return '条件待ち';
    case 'no-due':
      return '期限なし';
    case 'unclear':
      return '確認待ち';
  }
}

export const trackerJa = {
  signal,
  signalKind,
  slip,
  field: (field: Field): string => headings[field],
  agendaForm: (form: AgendaForm): string => agendaForms[form],
};

export type TrackerWords = typeof trackerJa;

const list = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

/** Why a run of this room cannot go on, and what the person can do. */
export const trackerStopsJa: StopWords<
  | 'tracker-missing'
  | 'tracker-columns-missing'
  | 'tracker-protected'
  | 'rows-moved'
  | 'rows-edited'
  | 'deletion-stopped'
  | 'deletion-late'
  | 'workbook-full'
  | 'tab-taken'
  | 'settings-missing'
  | 'directory-missing'
  | 'headings-doubled'
  | 'settings-deleted'
  | 'zones-differ'
  | 'busy'
  | 'tab-columns-missing'
  | 'measure-unknown'
  | 'not-understood'
> = {
  'tracker-missing': (reason) =>
    `「${reason.tab}」タブがありません。メニューの「進捗管理表を作る」から作成してください。タブの名前を変えた場合は、「${reason.tab}」に戻してください。`,
  'tracker-columns-missing': (reason) =>
    `「${reason.tab}」タブの1行目に、見出し${list(reason.headings)}が見つかりません。見出しを元に戻してから、もう一度お試しください。`,
  'tracker-protected': (reason) =>
    `「${reason.tab}」タブに、編集が制限された範囲があるため、実行できません。何も書き込んでいません。保護を設定した方に、編集の権限を依頼してください。`,
  'rows-moved': (reason) =>
    `処理の途中で、ほかの方が「${reason.tab}」の行を動かしました。点検の結果は書き込んでいません。もう一度お試しください。`,
  'deletion-stopped': (reason) =>
    `「${reason.tab}」の行を${reason.deleted}行削除したところで、ほかの方が残りの行を動かすか編集したため、処理を止めました。残りの${reason.left}行は削除していません。画面を読み直してもう一度実行すると、続きから行います。`,
  'deletion-late': (reason) =>
    `「${reason.tab}」の行を${reason.deleted}行削除したところで、1回に使える時間が終わりに近づいたため、処理を止めました。残りの${reason.left}行は削除していません。画面を読み直してもう一度実行すると、続きから行います。`,
  'rows-edited': (reason) => `処理の途中で、ほかの方が「${reason.tab}」の行を編集しました。行は削除していません。もう一度お試しください。`,
  'workbook-full': (reason) =>
    `ファイル全体が上限の1,000万セルに達しているため、「${reason.tab}」に記録できません。処理を止めました。使っていないタブを別のファイルへ移してから、もう一度お試しください。`,
  'tab-taken': (reason) =>
    `「${reason.tab}」タブに、この機能で作ったものではない内容があります。何も変更していません。タブの名前を変えてから、もう一度お試しください。`,
  'settings-missing': (reason) =>
    `「${reason.tab}」タブに「${reason.heading}」の行がないため、年度を更新できません。行を元に戻してから、もう一度お試しください。`,
  'settings-deleted': (reason) =>
    `「${reason.tab}」タブが削除されています。メールの宛先や公開の決まりが分からないため、処理を止めました。「行を点検する」を実行すると、タブを作り直します。`,
  'headings-doubled': ({ tab, headings }) =>
    `「${tab}」タブに、見出し${headings.map((heading) => `「${heading}」`).join('')}の列が2つ以上あります。どの列を使うか判断できないため、処理を止めました。使わない列の見出しを変えてください。`,
  'directory-missing': (reason) =>
    `「${reason.tab}」タブがないか、見出し「課」がありません。宛先が分からないため、メールは送信していません。`,
  'zones-differ': (reason) =>
    `スプレッドシートのタイムゾーン（${reason.sheet}）とアドオンのタイムゾーン（${reason.script}）が違うため、日付がずれるおそれがあります。「ファイル」→「設定」でタイムゾーンを合わせてください。`,
  busy: () => 'ほかの方が処理を実行しています。1分ほど待ってから、もう一度お試しください。',
  'tab-columns-missing': (reason) =>
    `「${reason.tab}」タブの1行目に、見出し${list(reason.headings)}が見つかりません。何も書き込んでいません。見出しを元に戻してから、もう一度お試しください。`,
  'measure-unknown': (reason) => `ID「${reason.id}」の取組が「${reason.tab}」にありません。画面を読み直してください。`,
  'not-understood': () => '入力された内容を読み取れませんでした。画面を開き直して、もう一度お試しください。',
};

/** A reading with its year written out: 令和5年9月, 令和5年9月30日, 令和5年6月1日～令和5年9月30日; "" for what names no day. */
export function dateWithYearJa(reading: DateReading): string {
  if (reading.kind === 'open') return `${dateJa(reading.start)}から`;
  if (!namesDay(reading)) return '';
  const { first, due, start, kind } = reading;
  const span =
    start !== null && start !== due
      ? `${dateJa(start)}～${dateJa(due)}`
      : isMonth(first, due)
        ? dateJa(due).replace(/月.*$/, '月')
        : dateJa(due);
  return kind === 'approximate' ? `${span}頃` : span;
}

function isMonth(first: CalendarDay, due: CalendarDay): boolean {
  const [a, b] = [partsOf(first), partsOf(due)];
  return a.year === b.year && a.month === b.month && a.day === 1 && partsOf(addDays(due, 1)).day === 1;
}
