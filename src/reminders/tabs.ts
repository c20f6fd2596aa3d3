// The tabs of reminders: the ledger of mails with its copy, who is not written to, the texts, and who runs them daily.
import { askColours } from '../sheet/colours';
import { defineTab } from '../sheet/tab';

/**
 * Words of the column 状態. 送信中 that stays after a run means 要確認, and so does any other word.
 * 回答あり: the owner changed the measure after the letter; 再送: a person wants the letter to be sent again.
 */
export const ledgerStates = { claimed: '送信中', sent: '送信済', answered: '回答あり', unconfirmed: '要確認', again: '再送' } as const;

/** 送信記録: one line a measure, due date, step and section. */
export const ledgerTab = defineTab({
  key: 'ledger',
  name: '送信記録',
  width: 150,
  columns: {
    key: { heading: '記録ID' },
    at: { heading: '日時' },
    section: { heading: '担当課' },
    to: { heading: '宛先' },
    id: { heading: '取組ID' },
    title: { heading: '取組名' },
    due: { heading: '期限' },
    step: { heading: '段階' },
    state: {
      heading: '状態',
      paints: [
        { startsWith: ledgerStates.unconfirmed, ...askColours },
        { startsWith: ledgerStates.claimed, ...askColours },
      ],
    },
    operator: { heading: '操作者' },
    cc: { heading: '写し', later: true },
    number: { heading: '通目', later: true },
  },
});
export type LedgerKey = (typeof ledgerTab.keys)[number];

/** 送信控え: every key ever claimed, for the add-on alone. */
export const ledgerKeysTab = defineTab({
  key: 'ledgerKeys',
  name: '送信控え',
  width: 200,
  hidden: true,
  columns: { key: { heading: '記録ID' }, at: { heading: '日時' }, section: { heading: '担当課' } },
});

/** 送信停止: measures about which nobody is written to for a while. */
export const snoozesTab = defineTab({
  key: 'snoozes',
  name: '送信停止',
  width: 110,
  spareRows: 100,
  columns: {
    id: { heading: '取組ID' },
    until: { heading: '停止期限', width: 170 },
    reason: { heading: '理由', width: 320 },
    by: { heading: '登録者', width: 220 },
    at: { heading: '登録日時', width: 140 },
  },
});
export type SnoozeKey = (typeof snoozesTab.keys)[number];

/** メール文面: the parts of a letter that staff may change; 説明 says what each is for. */
export const templatesTab = defineTab({
  key: 'templates',
  name: 'メール文面',
  width: 110,
  spareRows: 100,
  columns: { item: { heading: '項目' }, text: { heading: '文面', width: 560 }, note: { heading: '説明', width: 320 } },
});

export const timerStates = { running: '稼働中', stopped: '停止' } as const;

/** 定期実行: which account runs the reminders daily. */
export const timersTab = defineTab({
  key: 'timers',
  name: '定期実行',
  width: 110,
  spareRows: 100,
  columns: {
    account: { heading: '実行者', width: 240 },
    since: { heading: '開始日時', width: 140 },
    state: { heading: '状態' },
    lastRun: { heading: '前回の実行', width: 140 },
    result: { heading: '前回の結果', width: 420 },
    noticed: { heading: '失敗の通知日' },
    file: { heading: 'ファイルID', width: 120 },
  },
});
export type TimerKey = (typeof timersTab.keys)[number];
