// What the daily run writes into 定期実行 and into the letter about a failure: data of the sheet, in Japanese.

import { escapeHtml, type Mail } from './letters';
import type { SendReport } from './reminders';
import { ledgerTab } from './tabs';

export function resultJa({ sent, measures, failed, waiting, stopped, quietReason, reference }: SendReport): string {
  if (quietReason === 'closed-day') return '閉庁日のため送信していません。';
  if (quietReason === 'pause') return '停止期間のため送信していません。';
  const parts = [sent === 0 && failed.length === 0 ? '送信するメールはありません。' : `${sent}通（取組${measures}件）を送信しました。`];
  if (failed.length > 0)
    parts.push(`${failed.map(({ section }) => section).join('、')}への送信を確認できません。「${ledgerTab.name}」を確認してください。`);
  if (waiting.length > 0) parts.push(`${waiting.length}通は次回に送信します（${whyJa(stopped)}）。`);
  if (reference !== null) parts.push(`番号「${reference}」`);
  return parts.join('');
}

function whyJa(stopped: SendReport['stopped']): string {
  switch (stopped) {
    case 'quota':
      return '本日の送信数の上限';
    case 'time':
      return '実行時間の上限';
    case 'failures':
      return '送信の失敗が続いたため';
    case 'trouble':
    case null:
      return '処理の途中で止まったため';
  }
}

export const failedJa = (sentence: string): string => `失敗：${sentence}`;

/** The letter to whoever runs the timer; at most one a day. */
export function failureMail(to: string, sentence: string, url: string): Mail {
  const lines = [
    'DXロードマップの定期実行で、確認が必要なことがありました。',
    '',
    sentence,
    '',
    `スプレッドシートを開き、メニュー「DXロードマップ」から状況を確認してください。\n${url}`,
    '',
    'このお知らせは、1日に1通だけ送信します。',
    '',
  ];
  return {
    to,
    cc: '',
    subject: '【要確認】DXロードマップの定期実行について',
    text: lines.join('\n'),
    html: `<div lang="ja">${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}</div>`,
  };
}
