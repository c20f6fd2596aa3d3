// What is said of rows, in Japanese: in cells, notes and papers whatever the language of the person, and in the sidebar.
import type { CalendarDay } from '../domain/calendar';
import { type Field, headings } from '../domain/fields';
import type { Problem, Severity } from '../domain/problem';
import type { Signal } from '../domain/signal';
import { dateJa, dayJa, fiscalYearJa } from './calendar.ja';

function problem(found: Problem): string {
  switch (found.code) {
    case 'title-missing':
      return '取組名が空欄です。取組名を入力してください。';
    case 'owner-missing':
      return '担当課が空欄です。担当課を入力してください。';
    case 'owner-unknown':
      return `担当課「${found.found}」が名簿にありません。${found.nearest === null ? '名簿に追加するか、書き方を直してください。' : `「${found.nearest}」のことであれば、書き直してください。`}`;
    case 'due-missing':
      return '期限が空欄です。決まっていない場合は「未定」と入力してください。';
    case 'date-unreadable':
      return `${headings[found.field]}「${found.found}」を日付として読み取れません。「令和5年9月30日」「2023/9/30」「令和5年度末」などの形で入力してください。`;
    case 'date-disagrees':
      return `${headings[found.field]}「${found.found}」の和暦と西暦が一致しません（${dateJa(found.first)}と${dateJa(found.second)}）。どちらかに直してください。`;
    case 'weekday-disagrees':
      return `${headings[found.field]}「${found.found}」の曜日が違います（${dayJa(found.day)}）。日付か曜日を直してください。`;
    case 'due-before-start':
      return `期限（${dateJa(found.due)}）が開始（${dateJa(found.start)}）より前です。どちらかを直してください。`;
    case 'status-missing':
      return '状況が空欄です。一覧から選んでください。';
    case 'status-unknown':
      return `状況「${found.found}」は一覧にありません。一覧から選び直してください。`;
    case 'id-missing':
      return 'IDが空欄です。ほかの行と重ならないIDを入力してください。';
    case 'id-twice':
      return `ID「${found.id}」が${found.rows.map((row) => `${row}行`).join('、')}で重なっています。片方を別のIDに直してください。`;
  }
}

function signal(shown: Signal): string {
  switch (shown.kind) {
    case 'late':
      return `期限超過${shown.days}日`;
    case 'due-soon':
      return shown.days === 0 ? '期限間近（本日）' : `期限間近（あと${shown.days}日）`;
    default:
      return signalKind(shown.kind);
  }
}

function signalKind(kind: Signal['kind']): string {
  switch (kind) {
    case 'late':
      return '期限超過';
    case 'due-soon':
      return '期限間近';
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
      return '要確認';
  }
}

function severity(level: Severity): string {
  switch (level) {
    case 'error':
      return '誤り';
    case 'warning':
      return '注意';
    case 'note':
      return '参考';
  }
}

export const rowsJa = {
  problem,
  signal,
  signalKind,
  severity,
  /** Words of the column 点検, one cell for all problems of a row. */
  checkWords: (problems: readonly { readonly problem: Problem; readonly severity: Severity }[]): string =>
    problems.map((entry) => `【${severity(entry.severity)}】${problem(entry.problem)}`).join('\n'),
  field: (field: Field): string => headings[field],
  day: (day: CalendarDay): string => dayJa(day),
  fiscalYear: (year: number): string => fiscalYearJa(year),
};

export type RowWords = typeof rowsJa;
