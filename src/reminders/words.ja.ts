// What this room writes into cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.
import type { StopWords, TemplateFault } from '../sheet/stop';

export const remindersJa = {
  menu: '期限のお知らせを送る',
  confirmSend: (letters: number, measures: number, sections: readonly string[]): string =>
    `${sections.join('、')}宛てに、${letters}通（取組${measures}件）のメールを送信します。よろしいですか。`,
  confirmPartly: (letters: number, recipients: number, quotaLeft: number): string =>
    `\n本日送信できる宛先は残り${quotaLeft}件で、${letters}通の宛先${recipients}件には足りません。急ぐものから送信し、残りは次回に送信します。`,
  confirmReal:
    'このファイルを本番として使います。「はい」を選ぶと、次の送信から担当課にメールが届きます。元のファイルからも送信していると、同じお知らせが二重に届きます。よろしいですか。',
  confirmPilot: (to: string): string => `\n試行中のため、すべて${to}だけに送信します。`,
};

export type RemindersWords = typeof remindersJa;

const list = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

function templateFault({ label, kind, name }: TemplateFault): string {
  const part = `「${label}」`;
  switch (kind) {
    case 'blank':
      return `${part}が空欄です。`;
    case 'unknown':
      return `${part}では{${name}}を使えません。`;
    case 'missing':
      return `${part}に{${name}}がありません。`;
    case 'brace':
      return `${part}の{ }が閉じていません。`;
  }
}

/** Why a run of this room cannot go on, and what the person can do. */
export const remindersStopsJa: StopWords<
  | 'preview-outdated'
  | 'not-enough-quota'
  | 'ledger-columns-missing'
  | 'reminder-rules-unreadable'
  | 'template-broken'
  | 'mail-rules-missing'
  | 'ledger-lost'
  | 'snoozes-deleted'
  | 'mail-refused'
  | 'no-letter'
  | 'ledger-outdated'
  | 'timer-elsewhere'
  | 'day-past'
> = {
  'preview-outdated': () => '確認した後にシートの内容が変わりました。何も送信していません。もう一度内容を確認してください。',
  'not-enough-quota': (reason) =>
    `本日送信できるメールは残り${reason.quotaLeft}通で、${reason.needed}通は送信できません。何も送信していません。明日以降にもう一度お試しください。`,
  'ledger-columns-missing': (reason) =>
    `「${reason.tab}」タブの1行目に、見出し${list(reason.headings)}が見つかりません。二重送信を防ぐため、何も送信していません。見出しを元に戻してください。`,
  'reminder-rules-unreadable': (reason) =>
    `「${reason.tab}」タブの${reason.lines.map(({ label, found }) => `「${label}」（${found}）`).join('、')}を読み取れません。意図と違うメールを送らないため、何も送信していません。直してから、もう一度お試しください。`,
  'template-broken': (reason) =>
    `「${reason.tab}」タブの文面を直してください。${reason.faults.map(templateFault).join('')}何も送信していません。`,
  'mail-rules-missing': ({ tab, labels }) =>
    `「${tab}」タブに${labels.map((label) => `「${label}」`).join('')}の行がありません。宛先の決まりが分からないため、送信を止めました。「行を点検する」の「足りない項目を追加」で追加し、値を確認してください。`,
  'ledger-lost': ({ tab }) =>
    `「${tab}」タブとその控えから、これまでの送信の記録がなくなっています。同じお知らせを二度送らないよう、送信を止めました。スプレッドシートの変更履歴から「${tab}」を戻してください。戻せないときは、「シートの健康診断」で、記録がない状態から始めることができます。`,
  'snoozes-deleted': ({ tab }) =>
    `「${tab}」タブが削除されています。止めているお知らせが分からないため、送信を止めました。スプレッドシートの変更履歴から戻すか、「シートの健康診断」で空のタブを作り直してください。`,
  'mail-refused': (reason) =>
    `メールを送信できません。送信の許可が取り消されたか、メールのサービスが応答していません。何も送信していません。メニューから開き直して許可を確認してください。続く場合は、番号「${reason.reference}」を管理者にお知らせください。`,
  'no-letter': (reason) => `「${reason.section}」に送るメールは、いまはありません。内容を確認し直してください。`,
  'ledger-outdated': (reason) =>
    `画面を開いた後に、「${reason.tab}」の記録が変わりました。何も変更していません。画面を読み直して、もう一度確認してください。`,
  'timer-elsewhere': (reason) =>
    `定期実行は、既に${reason.account}のアカウントで動いています。二重に設定しないため、何も変更していません。切り替える場合は、先にその方が止めてください。`,
  'day-past': () => '停止期限には、本日以後の日付を入力してください。',
};
