// Menu, and what went wrong, in Japanese: the source. words.en.ts has the same shape.

import { adoptionJa, adoptionStopsJa } from '../adoption/words.ja';
import { careStopsJa } from '../care/words.ja';
import { checkingJa, checkingStopsJa } from '../checking/words.ja';
import { historyStopsJa } from '../history/words.ja';
import { meetingsJa, meetingsStopsJa } from '../meetings/words.ja';
import { overviewJa, overviewStopsJa } from '../overview/words.ja';
import { registersStopsJa } from '../registers/words.ja';
import { remindersJa, remindersStopsJa } from '../reminders/words.ja';
import type { Look } from '../sheet/look';
import type { Permission } from '../sheet/permission';
import { type StopReason, type StopWords, sentenceOf } from '../sheet/stop';
import { trackerStopsJa } from '../tracker/words.ja';
import { yearStopsJa } from '../year/words.ja';
import { titleJa } from './title.ja';

const permissions: { readonly [P in Permission]: string } = {
  sheet: 'スプレッドシートの読み書き',
  mail: 'メールの送信',
  documents: 'ドキュメントの作成と編集',
  timer: '定期実行の設定',
  address: 'アカウントの確認',
  page: 'サイドバーの表示',
};

const lookNames: { readonly [L in Look]: string } = {
  formats: '表示形式',
  choices: '選択肢',
  colours: '色',
  notes: 'メモ',
  words: '点検の結果',
  protection: '保護',
};

/** One sentence for each reason why a run cannot go on: those of all rooms. */
const sentences: StopWords<StopReason['code']> = {
  ...trackerStopsJa,
  ...historyStopsJa,
  ...registersStopsJa,
  ...checkingStopsJa,
  ...adoptionStopsJa,
  ...meetingsStopsJa,
  ...remindersStopsJa,
  ...overviewStopsJa,
  ...yearStopsJa,
  ...careStopsJa,
  'tabs-protected': (reason) =>
    `${reason.tabs.map((tab) => `「${tab}」`).join('')}タブに、編集が制限された範囲があるため、最後まで実行できませんでした。途中まで書き込んでいる場合があります。保護を設定した方に、編集の権限を依頼してください。`,
  'permission-missing': (reason) =>
    `許可（${reason.permissions.map((each) => `「${permissions[each]}」`).join('')}）がないため、実行できません。許可の画面を開き、すべての項目にチェックを入れてから、もう一度お試しください。`,
};

export const ja = {
  menuTitle: titleJa,
  menuHome: 'サイドバーを開く',
  menuAdopt: adoptionJa.menu,
  menuCheck: checkingJa.menu,
  menuOverview: overviewJa.menu,
  menuMeetings: meetingsJa.menu,
  menuRemind: remindersJa.menu,
  sidebarTitle: titleJa,

  /** What a job went on without. */
  leftOut: (tabs: readonly string[], looks: readonly Look[]): string =>
    `${tabs.map((tab) => `「${tab}」`).join('')}タブの一部には、${looks.map((look) => lookNames[look]).join('、')}を設定できませんでした。ほかの処理は終わっています。保護された範囲や、型を指定した表（テーブル）の列には設定できません。`,
  stopped: (reason: StopReason): string => sentenceOf(sentences, reason),
  /** Tabs that could not have their names, because tabs of the town have them. */
  namedOtherwise: (names: readonly { readonly wanted: string; readonly given: string }[]): string =>
    names.map(({ wanted, given }) => `「${wanted}」という名前のタブがすでにあるため、「${given}」という名前で作りました。`).join('\n'),
  /** Tabs that somebody deleted and that a job looked for. */
  tabsDeleted: (names: readonly string[]): string =>
    `${names.map((name) => `「${name}」`).join('')}タブが削除されています。「${checkingJa.menu}」を実行すると、作り直します。`,
  /** Where the fault is ours: a number to quote, no details. */
  unexpected: (reference: string): string =>
    `処理を最後まで行えませんでした。もう一度お試しください。続く場合は、番号「${reference}」を管理者にお知らせください。`,
};

export type Words = typeof ja;
