// What the pages of this room say, in Japanese: the source. pageWords.en.ts has the same shape.

import { adoptionJa } from '../adoption/words.ja';
import { carePageJa } from '../care/pageWords.ja';
import { checkingJa } from '../checking/words.ja';
import { meetingsTab } from '../history/meetingsTab';
import { historyTab } from '../history/tabs';
import { itemsTab, papersTab } from '../meetings/tabs';
import { meetingsJa } from '../meetings/words.ja';
import { overviewJa } from '../overview/words.ja';
import { ledgerTab } from '../reminders/tabs';
import { remindersJa } from '../reminders/words.ja';
import { parseDay } from '../sheet/calendar';
import { dayJa, timeJa } from '../sheet/words.ja';
import { headings } from '../tracker/columns';
import { trackerTab } from '../tracker/tabs';
import type { JumpReport } from './page';
import { titleJa } from './title.ja';

/** "2023-09-01 09:05" as 令和5年9月1日（金）午前9時5分; shown as it is should it be none. */
function stampText(text: string): string {
  const day = parseDay(text.slice(0, 10));
  return day === null ? text : `${dayJa(day)}${timeJa(text.slice(11, 16))}`;
}

/** What there is to say of a jump to a row; nothing where the row stands where the page knew it. */
function jump(report: JumpReport, id: string, title: string): readonly string[] {
  const name = id === '' ? `「${title}」の行` : `ID ${id}の行`;
  if (report.kind === 'gone')
    return [`${name}は、「${trackerTab.name}」にありません。削除されたか、IDが変わっています。この画面を読み直してください。`];
  const { row, moved, alike, hidden } = report;
  return [
    ...(hidden === null ? [] : [`${name}（${row}行目）は${hiddenWords[hidden]}`]),
    ...(moved && hidden === null ? [`${name}は移動していたため、今ある${row}行目を表示しました。`] : []),
    ...(alike > 1 ? [`同じIDまたは同じ取組名の行が${alike}行あります。${row}行目でよいか確認してください。`] : []),
  ];
}

const hiddenWords = {
  filter: 'フィルタで非表示になっています。フィルタの条件を外すと表示されます。',
  row: '非表示になっています。前後の行を選び、右クリックの「行を再表示」で表示できます。',
  column: '、列が非表示になっています。左右の列を選び、右クリックの「列を再表示」で表示できます。',
} as const;

/** A day that crossed from the script as text; shown as it is should it be none. */
function dayText(text: string): string {
  const day = parseDay(text);
  return day === null ? text : dayJa(day);
}

export const shellPageJa = {
  title: titleJa,
  day: dayText,
  stamp: stampText,
  back: '一覧に戻る',
  jump,
  reload: '読み直す',
  running: '処理しています。しばらくお待ちください。',
  reading: 'シートを読み込んでいます。しばらくお待ちください。',
  failed: '実行できませんでした',
  reference: (number: string) => `お問い合わせの際は、番号「${number}」をお伝えください。`,
  consent: '許可の画面を開く',
  required: '必須',
  others: (count: number) => `ほかの${count}件を表示`,
  /** A call that came back without an answer. `unsure` says where to look, because the script may have done its work. */
  connection: {
    message:
      'シートからの応答がありませんでした。インターネット接続を確認し、シートのページを再読み込みしてから、もう一度お試しください。ブラウザーで複数のGoogleアカウントにログインしている場合は、このシートを使うアカウントだけでログインし直すと解消することがあります。',
    /** Google ran the call under another account of the browser than the one that has the sheet open. */
    otherAccount:
      '別のGoogleアカウントで動いています。ブラウザーで複数のアカウントにログインしていると、このようになります。シークレットウィンドウか別のプロファイルで、このシートを使うアカウントだけでログインしてください。',
    unsure: {
      tracker: `処理が終わっている場合があります。やり直す前に、「${trackerTab.name}」タブができていないか確認してください。`,
      check: `処理の途中で止まった場合があります。「${headings.check}」列を確認し、もう一度点検してください。`,
      meeting: `会議が登録されている場合があります。やり直す前に、「${meetingsTab.name}」タブを確認してください。`,
      saved: '保存されている場合があります。読み直すと、保存されたかどうかを確認できます。',
      effects: `反映が終わっている場合があります。やり直す前に、「${historyTab.name}」タブと「${itemsTab.name}」タブの「${itemsTab.columns.applied.heading}」列を確認してください。`,
      paper: `文書ができている場合があります。やり直す前に、「${papersTab.name}」タブを確認してください。もう一度作っても、同じ文書が2つできることはありません。`,
      sharing: '共有されている場合があります。やり直す前に、文書の「共有」を開いて確認してください。',
      mail: `メールが送信されている場合があります。やり直す前に、「${ledgerTab.name}」タブを確認してください。`,
      test: '試しのメールが送信されている場合があります。自分の受信箱を確認してください。',
      timer: '定期実行が切り替わっている場合があります。この画面を読み直して確認してください。',
    },
  },
  home: {
    account: (mail: string) => `実行中のアカウント：${mail}`,
    heading: '取組の状況',
    asOf: (day: string) => `${day}現在`,
    total: (measures: number) => `取組　${measures}件`,
    count: (measures: number) => `${measures}件`,
    flagged: (measures: number) => (measures === 0 ? '議題に選ばれた取組はありません。' : `議題に選ばれた取組は${measures}件です。`),
    jobs: 'できること',
    noTracker: '進捗管理表はまだありません。ロードマップの表があるタブを開いてから、作成を始めてください。元の表は変更しません。',
    afterTracker: '作成後にできること',
    waits: '進捗管理表を作成すると使えます。',
    unmarked: {
      heading: '前に作成したタブがあります',
      line: '以前の版で作成したか、ファイルを取り込み直したため、次のタブをこの機能のタブとして使ってよいか確認できません。内容は変更しません。',
      take: 'これらのタブを引き継ぐ',
      not: '引き継ぎたくないタブがあるときは、そのタブの名前を変えてから、この画面を開き直してください。',
    },
  },
  jobs: {
    adopt: {
      name: adoptionJa.menu,
      line: 'ロードマップの表から、進捗管理表を作成します。',
      done: '作成済みです。元の表に増えた取組を追加できます。',
    },
    check: { name: checkingJa.menu, line: '担当課、日付、状況などの記入を確認します。' },
    overview: { name: overviewJa.menu, line: '件数、推移、急ぐ取組を表示し、ダッシュボードとスケジュールを作成します。' },
    section: { name: '課ごとの取組を見る', line: '担当課の取組、お願い、変更の記録を表示します。' },
    rounds: { name: '報告と前回からの変化', line: '更新していない課と、前回の会議から変わった点を確認します。' },
    registers: { name: '動向・宿題などの台帳', line: '動向、宿題、住民意見、課別点検のタブを作り、点検します。' },
    year: { name: '年度の更新と課の改称', line: '終わった取組を保管し、4月の組織改正を反映します。' },
    care: { name: carePageJa.care.heading, line: 'タブ、見出し、設定などを確認し、直せるところを直します。' },
    meetings: { name: meetingsJa.menu, line: '議題を決め、次第、資料、議事録を作り、決定を取組に反映します。' },
    remind: { name: remindersJa.menu, line: '期限が近い取組と過ぎた取組を、担当課へメールで確認します。定期実行もここで設定します。' },
  },
};

export type ShellPageWords = typeof shellPageJa;
