// What this room writes into cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.

import { meetingStates } from '../history/meetingsTab';
import type { StopWords } from '../sheet/stop';
import type { Attendance } from './bodies';
import type { Reason } from './candidates';
import type { ItemClass, Outcome } from './items';
import { reasonJa } from './meetingWords';
import { type PaperKind, paperWords } from './paperRegister';
import type { MeetingState } from './register';
import { attendanceWords, itemClasses, outcomeWords } from './tabs';

export const meetingsJa = {
  menu: '会議を準備する',
  confirmNewDocument: (name: string): string =>
    `「${name}」の文書を開けません。削除されたか、共有されていない可能性があります。新しい文書を作成しますか。`,
  confirmShare: (name: string, people: readonly string[]): string =>
    `「${name}」を、次の${people.length}人が閲覧できるようにします。よろしいですか。\n${people.join('\n')}`,
  reason: (reason: Reason): string => reasonJa(reason),
  outcome: (outcome: Outcome): string => outcomeWords[outcome],
  itemClass: (itemClass: ItemClass): string => itemClasses[itemClass],
  meetingState: (state: MeetingState): string => meetingStates[state],
  paperKind: (kind: PaperKind): string => paperWords[kind],
  attendance: (attendance: Attendance): string => attendanceWords[attendance],
};

export type MeetingsWords = typeof meetingsJa;

/** Why a run of this room cannot go on, and what the person can do. */
const named = (maker: string): string => (maker === '' ? '' : `（${maker}）`);

export const meetingsStopsJa: StopWords<
  | 'meeting-missing'
  | 'meeting-exists'
  | 'postponed-day'
  | 'meeting-outdated'
  | 'publication-outdated'
  | 'no-items'
  | 'internal-missing'
  | 'effects-outdated'
  | 'speeches-outdated'
  | 'no-effects'
  | 'not-in-roster'
  | 'document-gone'
  | 'document-refused'
  | 'document-closed'
  | 'document-view-only'
  | 'document-busy'
  | 'document-unread'
  | 'times-reversed'
> = {
  'meeting-missing': (reason) =>
    `「${reason.title}」が「会議」タブにありません。削除されたか、会議IDか会議の名前が変わった可能性があります。会議の一覧を開き直してください。`,
  'meeting-exists': (reason) => `「${reason.title}」は既に「会議」タブにあります。会議の一覧から開いてください。`,
  'postponed-day': () =>
    '延期する会議の開催日が、元の日のままです。新しい開催日を入力するか、決まっていない場合は空欄にしてください。何も書き込んでいません。',
  'meeting-outdated': () =>
    '画面を開いた後に、ほかの方がこの会議か議題を変更しました。何も書き込んでいません。画面を読み直して、もう一度入力してください。',
  'publication-outdated': () =>
    '確認した後に、公開用で除く内容か残す内容が変わりました。公開用の文書は作成していません。もう一度確認してください。',
  'no-items': (reason) =>
    `「${reason.title}」には、まだ議題がありません。候補から議題を選ぶか、議題を追加してから、もう一度お試しください。`,
  'internal-missing': (reason) => `公開用の文書は、内部用の「${reason.kind}」から作成します。先に「${reason.kind}」を作成してください。`,
  'effects-outdated': () =>
    '確認した後に、取組か会議の結果が変わりました。何も反映していません。画面を読み直して、もう一度確認してください。',
  'speeches-outdated': () => '確認した後に、発言か議題が変わりました。何も書き込んでいません。画面を読み直して、もう一度確認してください。',
  'no-effects': () => '反映できる結果がありません。結果を入力して保存するか、表示されている注意を確認してください。',
  'not-in-roster': () => '共有できるのは、この会議の文書を、名簿にメールアドレスのある出席者に対してだけです。共有はしていません。',
  'document-gone': (reason) =>
    `「${reason.name}」を開けません。削除されたか、共有されていない可能性があります。文書を作り直すか、作成した方に共有を依頼してください。`,
  'document-refused': (reason) =>
    `文書を作成または更新できませんでした。もう一度お試しください。続く場合は、番号「${reason.reference}」を管理者にお知らせください。`,
  'document-closed': ({ maker }) =>
    `前に作成した文書を開く権限がないため、何も変更していません。文書を作成した方${named(maker)}に、編集者として共有するよう依頼してください。`,
  'document-view-only': ({ maker }) =>
    `この文書を編集する権限がないため、何も変更していません。文書を作成した方${named(maker)}に、編集者として共有するよう依頼してください。`,
  'document-busy': () =>
    'ほかの方が文書に書き込んでいるため、更新できませんでした。手を止めてもらうか、少し待ってから、もう一度お試しください。',
  'document-unread': (reason) =>
    `前に作成した文書を今は読み取れないため、何も変更していません。少し待ってから、もう一度お試しください。続く場合は、番号「${reason.reference}」を管理者にお知らせください。`,
  'times-reversed': () => '会議の終了が開始より前になっています。時刻を直してください。',
};
