// What letters to owners say, in Japanese: the source. letterWords.en.ts has the same shape.

import type { CalendarDay } from '../sheet/calendar';
import { dayJa } from '../sheet/words.ja';
import type { TemplateItem, Templates } from './letterTemplates';

const templates: Templates = {
  subject: '【{種別}】DXロードマップの取組の状況確認について（依頼）',
  opening:
    'お疲れ様です。日頃からDXの推進に御協力いただき、ありがとうございます。\n{課}の次の取組（{件数}件）について、{本日}現在の状況を確認させてください。',
  request: 'お手数をおかけしますが、{回答期限}までに、進捗管理表に次のいずれかを入力してください。',
  meeting: 'この期日までに更新がない取組は、{会議}に「遅延」として報告する予定です。内容に誤りがある場合は、お知らせください。',
  closing: '既に御対応済みの場合は、行き違いを御容赦ください。\nこのメールは、進捗管理表の内容から作成しています。',
};

const notes: { readonly [I in TemplateItem]: string } = {
  subject: 'メールの件名です。改行は空白にします。',
  opening: '宛名の次に書く文章です。{本日}を必ず入れてください。',
  request: '取組の一覧の次に書く文章です。{回答期限}を必ず入れてください。',
  meeting: '最後の段階の取組がある場合に書く文章です。{会議}を必ず入れてください。会議の予定がない場合は書きません。',
  closing: '署名の前に書く文章です。',
};

export const lettersJa = {
  language: 'ja',
  templates,
  notes,
  /** 総務課長　様; a section without a named post is 御中. */
  address: (post: string, isSection: boolean): string => `${post}　${isSection ? '御中' : '様'}`,
  day: (day: CalendarDay): string => dayJa(day),
  kind: { near: 'リマインド', late: '期限超過', again: '再依頼', confirm: '時期の確認' },
  sections: { near: '期限が近い取組', late: '期限を過ぎている取組', confirm: '時期を確認したい取組' },
  headings: { id: 'ID', title: '取組名', due: '期限', left: '期限まで（開庁日）', late: '超過日数（開庁日）', status: '現在の状況' },
  daysLeft: (days: number): string => (days === 0 ? '本日' : `あと${days}日`),
  daysLate: (days: number): string => `${days}日`,
  dueLine: (due: string): string => `期限：${due}`,
  leftLine: (days: string): string => `期限まで：${days}（開庁日）`,
  lateLine: (days: string): string => `超過日数：${days}（開庁日）`,
  statusLine: (status: string): string => `現在の状況：${status}`,
  /** A link to a row number would be another row after the next sort. */
  rowLine: (id: string): string => `入力する行：${id === '' ? 'この取組名の行' : `ID ${id}の行`}`,
  blank: '（空欄）',
  confirmHint: '期限がおおよその時期で書かれ、その時期を過ぎています。「期限」を日付に直すか、「見込み」を記入してください。',
  answers: [
    '完了した場合：「状況」を「完了」に変更',
    '遅れている場合：「見込み」「遅延理由」「課題・対応」を記入',
    '計画を見直す場合：「状況」を「見直し」に変更（本部会議で協議します。）',
  ],
  trackerLine: (link: string): string => `進捗管理表：${link}`,
  tracker: '進捗管理表',
  signature: (municipality: string, office: string, extension: string): string =>
    `${municipality}${municipality === '' ? '' : '　'}${office}${extension === '' ? '' : `（内線${extension}）`}`,
  meeting: (title: string, day: CalendarDay): string => `${title}（${dayJa(day)}）`,
  pilotSubject: '【試行】',
  pilot: (to: string, cc: readonly string[]): string =>
    `【試行】本来の宛先は${to}${cc.length === 0 ? '' : `、写しは${cc.join('、')}`}です。試行のため、担当課には送信していません。`,
  testSubject: '【試し送り】',
  test: (to: string, cc: readonly string[]): string =>
    `【試し送り】宛先${to}${cc.length === 0 ? '' : `、写し${cc.join('、')}`}に送る内容です。担当課には送信していません。`,
};

export type LetterWords = typeof lettersJa;
