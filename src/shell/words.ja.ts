// Menu, questions and what went wrong, in Japanese: the source. en.ts has the same shape.

import { templateItems } from '../reminders/letterTemplates';
import type { StopReason, TemplateFault } from '../sheet/stop';

const list = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

function templateFault({ item, kind, name }: TemplateFault): string {
  const part = `「${templateItems[item]}」`;
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

function stopped(reason: StopReason): string {
  switch (reason.code) {
    case 'tracker-missing':
      return `「${reason.tab}」タブがありません。メニューの「進捗管理表を作る」から作成してください。タブの名前を変えた場合は、「${reason.tab}」に戻してください。`;
    case 'tracker-columns-missing':
      return `「${reason.tab}」タブの1行目に、見出し${list(reason.headings)}が見つかりません。見出しを元に戻してから、もう一度お試しください。`;
    case 'source-missing':
      return `「${reason.tab}」タブが見つかりません。名前が変わったか、削除された可能性があります。画面を開き直して、タブを選び直してください。`;
    case 'source-empty':
      return `「${reason.tab}」タブには、取り込める行がありません。取組の一覧があるタブを選んでください。`;
    case 'source-is-ours':
      return `「${reason.tab}」タブは、このアドオンが作ったものです。取組の一覧がある元のタブを選んでください。`;
    case 'source-no-headings':
      return `「${reason.tab}」タブに見出しの行が見つかりません。「取組名」「担当課」「期限」「状況」などの見出しがあるタブを選んでください。`;
    case 'source-columns-missing':
      return `「${reason.tab}」タブで、${list(reason.headings)}にあたる列が決まっていません。列の対応を選んでください。`;
    case 'tracker-protected':
      return `「${reason.tab}」タブに、編集が制限された範囲があるため、実行できません。何も書き込んでいません。保護を設定した方に、編集の権限を依頼してください。`;
    case 'rows-moved':
      return `処理の途中で、ほかの方が「${reason.tab}」の行を動かしました。点検の結果は書き込んでいません。もう一度お試しください。`;
    case 'rows-edited':
      return `処理の途中で、ほかの方が「${reason.tab}」の行を編集しました。行は削除していません。もう一度お試しください。`;
    case 'workbook-full':
      return `ファイル全体が上限の1,000万セルに達しているため、「${reason.tab}」に記録できません。処理を止めました。使っていないタブや古い行を別のファイルへ移してから、もう一度お試しください。`;
    case 'tab-taken':
      return `「${reason.tab}」タブに、この機能で作ったものではない内容があります。何も変更していません。タブの名前を変えてから、もう一度お試しください。`;
    case 'year-outdated':
      return '確認した後に、取組か年度が変わりました。何も変更していません。内容を読み直して、もう一度確認してください。';
    case 'settings-missing':
      return `「${reason.tab}」タブに「${reason.heading}」の行がないため、年度を更新できません。行を元に戻してから、もう一度お試しください。`;
    case 'inspection-exists':
      return `同じ件名と通知日の点検が、既に「${reason.tab}」タブにあります。何も追加していません。`;
    case 'change-outdated':
      return '確認した後に、このセルか変更履歴が変わりました。何も変更していません。画面を読み直して、もう一度確認してください。';
    case 'section-unknown':
      return `「${reason.section}」が担当する取組はありません。担当課の書き方を確認してください。`;
    case 'adoption-outdated':
      return '確認した後に、元の表か「進捗管理」が変わりました。何も書き込んでいません。内容を読み直して、もう一度確認してください。';
    case 'nothing-to-adopt':
      return `「${reason.tab}」タブに、新しく取り込む取組や変更はありません。何も書き込んでいません。`;
    case 'nothing-to-undo':
      return '取り消せる操作がありません。既に取り消されたか、記録が見つかりません。';
    case 'nothing-to-fix':
      return '一括修正できるセルがありません。もう一度点検してください。';
    case 'fixes-outdated':
      return '確認した後にシートの内容が変わりました。何も修正していません。もう一度点検して、内容を確認してください。';
    case 'history-columns-missing':
      return `「${reason.tab}」タブの1行目に、見出し${list(reason.headings)}が見つかりません。変更を記録できないため、何も変更していません。見出しを元に戻してください。`;
    case 'directory-missing':
      return `「${reason.tab}」タブがないか、見出し「課」がありません。宛先が分からないため、メールは送信していません。`;
    case 'zones-differ':
      return `スプレッドシートのタイムゾーン（${reason.sheet}）とアドオンのタイムゾーン（${reason.script}）が違うため、日付がずれるおそれがあります。「ファイル」→「設定」でタイムゾーンを合わせてください。`;
    case 'busy':
      return 'ほかの方が処理を実行しています。1分ほど待ってから、もう一度お試しください。';
    case 'tab-columns-missing':
      return `「${reason.tab}」タブの1行目に、見出し${list(reason.headings)}が見つかりません。何も書き込んでいません。見出しを元に戻してから、もう一度お試しください。`;
    case 'meeting-missing':
      return `「${reason.title}」が「会議」タブにありません。削除されたか、年度・回・会議名が変わった可能性があります。会議の一覧を開き直してください。`;
    case 'meeting-exists':
      return `「${reason.title}」は既に「会議」タブにあります。会議の一覧から開いてください。`;
    case 'meeting-outdated':
      return '画面を開いた後に、ほかの方がこの会議か議題を変更しました。何も書き込んでいません。画面を読み直して、もう一度入力してください。';
    case 'publication-outdated':
      return '確認した後に、公開用で除く内容が変わりました。公開用の文書は作成していません。除く内容をもう一度確認してください。';
    case 'no-items':
      return `「${reason.title}」には、まだ議題がありません。候補から議題を選ぶか、議題を追加してから、もう一度お試しください。`;
    case 'internal-missing':
      return `公開用の文書は、内部用の「${reason.kind}」から作成します。先に「${reason.kind}」を作成してください。`;
    case 'effects-outdated':
      return '確認した後に、取組か会議の結果が変わりました。何も反映していません。画面を読み直して、もう一度確認してください。';
    case 'no-effects':
      return '反映できる結果がありません。結果を入力して保存するか、表示されている注意を確認してください。';
    case 'not-in-roster':
      return '共有できるのは、この会議の文書を、名簿にメールアドレスのある出席者に対してだけです。共有はしていません。';
    case 'document-gone':
      return `「${reason.name}」を開けません。削除されたか、共有されていない可能性があります。文書を作り直すか、作成した方に共有を依頼してください。`;
    case 'document-refused':
      return `文書を作成または更新できませんでした。途中までの文書は、もう一度実行すると続きから作成されます。続く場合は、番号「${reason.reference}」を管理者にお知らせください。`;
    case 'times-reversed':
      return '会議の終了が開始より前になっています。時刻を直してください。';
    case 'preview-outdated':
      return '確認した後にシートの内容が変わりました。何も送信していません。もう一度内容を確認してください。';
    case 'not-enough-quota':
      return `本日送信できるメールは残り${reason.left}通で、${reason.needed}通は送信できません。何も送信していません。明日以降にもう一度お試しください。`;
    case 'ledger-columns-missing':
      return `「${reason.tab}」タブの1行目に、見出し${list(reason.headings)}が見つかりません。二重送信を防ぐため、何も送信していません。見出しを元に戻してください。`;
    case 'reminder-rules-unreadable':
      return `「${reason.tab}」タブの${reason.lines.map(({ label, found }) => `「${label}」（${found}）`).join('、')}を読み取れません。意図と違うメールを送らないため、何も送信していません。直してから、もう一度お試しください。`;
    case 'template-broken':
      return `「${reason.tab}」タブの文面を直してください。${reason.faults.map(templateFault).join('')}何も送信していません。`;
    case 'mail-refused':
      return `メールを送信できません。送信の許可が取り消されたか、メールのサービスが応答していません。何も送信していません。メニューから開き直して許可を確認してください。続く場合は、番号「${reason.reference}」を管理者にお知らせください。`;
    case 'no-letter':
      return `「${reason.section}」に送るメールは、いまはありません。内容を確認し直してください。`;
    case 'ledger-outdated':
      return `画面を開いた後に、「${reason.tab}」の記録が変わりました。何も変更していません。画面を読み直して、もう一度確認してください。`;
    case 'timer-elsewhere':
      return `定期実行は、既に${reason.account}のアカウントで動いています。二重に設定しないため、何も変更していません。切り替える場合は、先にその方が止めてください。`;
    case 'day-past':
      return '停止期限には、本日以後の日付を入力してください。';
    case 'measure-unknown':
      return `ID「${reason.id}」の取組が「${reason.tab}」にありません。画面を読み直してください。`;
    case 'not-understood':
      return '入力された内容を読み取れませんでした。画面を開き直して、もう一度お試しください。';
  }
}

export const ja = {
  menuTitle: 'DXロードマップ',
  menuHome: 'サイドバーを開く',
  menuAdopt: '進捗管理表を作る',
  menuCheck: '行を点検する',
  menuOverview: '全体の状況を見る',
  menuMeetings: '会議を準備する',
  menuRemind: '期限のお知らせを送る',
  sidebarTitle: 'DXロードマップ',

  stopped,
  /** Where the fault is ours: a number to quote, no details. */
  unexpected: (reference: string): string =>
    `処理を最後まで行えませんでした。もう一度お試しください。続く場合は、番号「${reference}」を管理者にお知らせください。`,

  confirmSend: (letters: number, measures: number, sections: readonly string[]): string =>
    `${sections.join('、')}宛てに、${letters}通（取組${measures}件）のメールを送信します。よろしいですか。`,
  confirmPartly: (letters: number, recipients: number, left: number): string =>
    `\n本日送信できる宛先は残り${left}件で、${letters}通の宛先${recipients}件には足りません。急ぐものから送信し、残りは次回に送信します。`,
  confirmPilot: (to: string): string => `\n試行中のため、すべて${to}だけに送信します。`,
  confirmNewDocument: (name: string): string =>
    `「${name}」の文書を開けません。削除されたか、共有されていない可能性があります。新しい文書を作成しますか。`,
  confirmShare: (name: string, people: readonly string[]): string =>
    `「${name}」を、次の${people.length}人が閲覧できるようにします。よろしいですか。\n${people.join('\n')}`,
};

export type Words = typeof ja;
