// What this room writes into cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.

import type { StopWords } from '../sheet/stop';
import { trackerTab } from '../tracker/tabs';
import type { RegisterProblem } from './registers';

const dateForms = '「令和5年9月30日」「2023/9/30」「令和5年度末」などの形で入力してください。';

function registerProblem(found: RegisterProblem): string {
  switch (found.code) {
    case 'needed':
      return `【注意】${found.heading}が空欄です。入力してください。`;
    case 'date-unreadable':
      return `【注意】${found.heading}「${found.found}」を日付として読み取れません。${dateForms}`;
    case 'choice-unknown':
      return `【注意】${found.heading}「${found.found}」は一覧にありません。${found.words.map((word) => `「${word}」`).join('')}から選んでください。`;
    case 'section-unknown':
      return `【注意】${found.heading}「${found.found}」が名簿にありません。書き方を直してください。`;
    case 'measure-unknown':
      return `【注意】${found.heading}「${found.found}」が「${trackerTab.name}」にありません。IDを確認してください。`;
    case 'number-unreadable':
      return `【注意】${found.heading}「${found.found}」は数字で入力してください。`;
    case 'id-twice':
      return `【注意】ID「${found.found}」が重なっています。片方を別のIDに直してください。`;
    case 'late':
      return `【注意】${found.heading}を${found.days}日（開庁日）過ぎています。`;
    case 'answer-missing':
      return '【注意】状態は「回答済」ですが、回答が空欄です。回答を入力してください。';
    case 'remedy-missing':
      return '【注意】「問題あり」ですが、対策が空欄です。対策と対策期限を入力してください。';
    case 'parent-unknown':
      return `【注意】親ID「${found.found}」の行がありません。親IDを確認してください。`;
    case 'whole-town':
      return `【全庁的】${found.sections.join('、')}に問題があります。対策が終わるまで、本部会議に報告してください。`;
  }
}

export const registersJa = {
  registerProblem,
};

export type RegistersWords = typeof registersJa;

/** Why a run of this room cannot go on, and what the person can do. */
export const registersStopsJa: StopWords<'inspection-exists'> = {
  'inspection-exists': (reason) => `同じ件名と通知日の点検が、既に「${reason.tab}」タブにあります。何も追加していません。`,
};
