// What the page of this room says, in Japanese: the source. pageWords.en.ts has the same shape.
import type { Finding, RepairKind } from './health';

const quoted = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('');

function finding(found: Finding): string {
  switch (found.code) {
    case 'tab-deleted':
      return `「${found.tab}」タブが削除されています。`;
    case 'tab-renamed':
      return `「${found.tab}」タブは、「${found.name}」という名前になっています。このまま使えます。`;
    case 'tab-copied':
      return `「${found.name}」タブは、「${found.tab}」の写しと見られます。点検やお知らせの対象にはなりません。`;
    case 'tab-unfinished':
      return `作成の途中で残ったと見られる「${found.name}」タブがあります。内容を確認して、不要であれば削除してください。`;
    case 'headings-missing':
      return `「${found.tab}」タブに、見出し${quoted(found.headings)}がありません。見出しの名前を変えたときは、元に戻してください。列を削除したときは、スプレッドシートの変更履歴から戻してください。`;
    case 'headings-doubled':
      return `「${found.tab}」タブに、見出し${quoted(found.headings)}が2つ以上あります。左の列だけを使っています。片方の見出しを変えてください。`;
    case 'columns-lost':
      return `「${found.tab}」タブに、この機能が記入する列${quoted(found.headings)}がありません。`;
    case 'colours-differ':
      return `「${found.tab}」タブの色分けの条件が、貼り付けなどで変わっています。`;
    case 'dropdown-lost':
      return `「${found.tab}」タブの「${found.heading}」で、言葉を一覧から選べなくなっています。`;
    case 'protected':
      return `「${found.tab}」タブに、このアカウントでは書き込めないところがあります。保護した方に確認してください。`;
    case 'timer-dead':
      return `${found.account}の定期実行が動いていません。お知らせの画面で、設定し直してください。`;
    case 'timer-two':
      return '定期実行が2つ以上動いています。お知らせの画面で、一つだけにしてください。';
    case 'settings-missing':
      return `「設定」タブに、この版で増えた項目${quoted(found.labels)}がありません。`;
    case 'settings-unread':
      return `「設定」タブの${quoted(found.labels)}を読み取れません。「行を点検する」に詳しい説明があります。`;
    case 'copy-stale':
      return found.copy === 'record'
        ? '変更を見つけるための控えを読み取れません。'
        : '入力を確認するための控えが、名簿、設定、休日の内容と合っていません。';
    case 'ledger-lost':
      return `「${found.tab}」タブとその控えから、これまでの送信の記録がなくなっています。スプレッドシートの変更履歴から「${found.tab}」を戻してください。`;
    case 'document-unfinished':
      return `文書「${found.name}」が、作成の途中です。会議の画面でもう一度作成すると、続きから作成します。`;
    case 'nearly-full': {
      const what = found.what === 'cells' ? 'セルの数' : 'タブの数';
      return `ファイル全体の${what}が${found.found.toLocaleString('ja-JP')}で、上限の${found.limit.toLocaleString('ja-JP')}に近づいています。使っていないタブや、空白の行と列を減らしてください。`;
    }
  }
}

const repairs: { readonly [K in RepairKind]: string } = {
  tabs: '削除されたタブを作り直す',
  columns: 'この機能が記入する列を、右端に追加する',
  settings: '「設定」タブに、足りない項目を標準の内容で追加する',
  looks: '色分けと選択の一覧を作り直す',
  copies: '控えを、今の内容で作り直す',
  ledger: '送信の記録がない状態から始める（同じお知らせがもう一度届くことがあります）',
};

export const carePageJa = {
  care: {
    heading: 'シートの健康診断',
    hint: 'タブ、見出し、色分け、設定、定期実行、控え、ファイルの大きさを確認します。確認だけでは、何も変更しません。',
    none: '直すところは見つかりませんでした。',
    found: (findings: number) => `確認が必要なことが${findings}件あります`,
    finding,
    remarks: '参考',
    repairs: 'まとめて直せること',
    repair: repairs,
    press: '選んだものを直す',
    repaired: '直しました。',
    undo: (at: string) => `${at}に追加したものを取り消す`,
    undoHint: '追加したタブ、列、項目のうち、誰も書き込んでいないものを取り除きます。色分け、選択の一覧、控えはそのままです。',
    undone: '取り消しました。',
    needed: 'シートに確認が必要なことがあります。',
  },
};

export type CarePageWords = typeof carePageJa;
