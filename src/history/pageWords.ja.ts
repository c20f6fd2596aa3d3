// What the pages of this room say, in Japanese: the source. pageWords.en.ts has the same shape.

import { type RoundPlan, roundWords } from '../tracker/settingWords';
import { settingsTab } from '../tracker/tabs';
import { meetingsTab } from './meetingsTab';

export const historyPageJa = {
  rounds: {
    heading: '報告と前回からの変化',
    plan: (plan: RoundPlan) => `報告の時期：${roundWords[plan]}（「${settingsTab.name}」タブで変更できます）`,
    round: (base: string, deadline: string) => `基準日：${base}　提出期限：${deadline}`,
    noRound: `報告の基準日が決まっていません。「${meetingsTab.name}」タブに会議を登録するか、「${settingsTab.name}」の「報告の時期」を変えてください。`,
    next: (base: string) => `次の基準日：${base}`,
    reports: '課ごとの更新',
    allReported: 'すべての課が更新しています。',
    section: '課',
    updated: '更新済み',
    waiting: 'まだ',
    waitingOf: (section: string, measures: number) => `${section}（まだ${measures}件）`,
    snapshotName: '記録の名前',
    snapshotHint: '例：令和5年9月末',
    snapshotMissing: '名前を入力してください。',
    take: '今の状況を記録する',
    taken: (name: string) => `「${name}」として記録しました。同じ名前で記録すると、置き換わります。`,
    since: '比べる相手',
    snapshot: (name: string, at: string) => `${name}（${at}）`,
    noSnapshots: 'まだ記録がありません。次第を作るか、「今の状況を記録する」を押すと、次回から変化を確認できます。',
    moved: (name: string) => `「${name}」からの変化`,
    nothing: '変わった取組はありません。',
    added: (count: number) => `新しい取組（${count}件）`,
    gone: (count: number) => `なくなった取組（${count}件）`,
    kinds: {
      done: '完了した取組',
      late: '期限を過ぎた取組',
      due: '期限が変わった取組',
      status: '状況が変わった取組',
      progress: '進捗率が変わった取組',
      owner: '担当課が変わった取組',
      title: '名前が変わった取組',
    },
    kindCount: (kind: string, count: number) => `${kind}（${count}件）`,
    measure: (id: string, title: string) => `${id}　${title}`,
    change: (from: string, to: string) => `${from === '' ? '（空欄）' : from} → ${to === '' ? '（空欄）' : to}`,
  },
};

export type HistoryPageWords = typeof historyPageJa;
