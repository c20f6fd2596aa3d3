// Every word the workbench's page shows, Japanese first; English must have its shape.
import type { Notice, Tone } from '../protocol';

/** 1 -> A, 27 -> AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const quoted = (values: readonly string[]): string =>
  values
    .slice(0, 8)
    .map((value) => `「${value}」`)
    .join('') + (values.length > 8 ? ' など' : '');
const listed = (values: readonly string[]): string => values.slice(0, 8).join(', ') + (values.length > 8 ? ', …' : '');

const ja = {
  title: (book: string) => `${book}：作業台`,
  menusLabel: 'アドオンのメニュー',
  toolsLabel: '表の操作',
  gridLabel: (sheet: string) => `シート「${sheet}」`,
  rowNumbers: '行番号',
  gridHelp: '矢印キーでセルを移動し、Enter または F2 で編集します。表から出るには Esc を押してから Tab を押します。',
  tabsLabel: 'シート',
  sheetMenu: (sheet: string) => `シート「${sheet}」の操作`,
  addSheet: 'シートを追加',
  renameSheet: '名前を変える…',
  deleteSheet: 'シートを削除',
  newSheetName: '新しいシート名',
  rename: '変える',
  undo: '元に戻す',
  redo: 'やり直す',
  rowMenu: '行',
  sortMenu: '並べ替え',
  insertAbove: (count: number) => (count === 1 ? '上に1行挿入' : `上に${count}行挿入`),
  insertBelow: (count: number) => (count === 1 ? '下に1行挿入' : `下に${count}行挿入`),
  deleteRows: (count: number) => (count === 1 ? 'この行を削除' : `選んだ${count}行を削除`),
  sortAscending: (column: string) => `${column} 列で昇順（小さい順）`,
  sortDescending: (column: string) => `${column} 列で降順（大きい順）`,
  sortHint: '固定した行より下を並べ替えます',
  copy: 'コピー',
  cut: '切り取り',
  clear: '内容を消す',
  cellAddress: 'セルの位置（入力すると移動します）',
  cellContent: 'セルの内容',
  noteMark: (note: string) => `メモ：${note}`,
  listMark: 'リストから選択',
  checkMark: (checked: boolean): string => (checked ? 'チェックあり' : 'チェックなし'),
  blank: '空白',
  choices: '選択肢',
  noChoice: '一致する選択肢がありません',
  virtualDate: '仮の日付',
  virtualDateHint: '今日がこの日であるものとして動かします',
  language: '言語',
  download: '.xlsxをダウンロード',
  outputs: '生成物',
  outputsCount: (count: number) => `生成物（${count}）`,
  closeOutputs: '生成物を閉じる',
  documents: '文書',
  mails: '送信箱',
  triggers: 'トリガー',
  runRecord: '実行の記録',
  noDocuments: 'まだ文書はありません。',
  noMails: 'まだメールはありません。ここに出るメールは、実際には送られません。',
  mailsNote: '実際には送られていません。この画面の中だけの控えです。',
  noTriggers: '時刻などのトリガーはありません。',
  noRun: 'まだ何も実行していません。',
  preview: (name: string) => `「${name}」の内容`,
  downloadDocx: (name: string) => `.docxをダウンロード：${name}`,
  downloadEml: (subject: string) => `.emlをダウンロード：${subject}`,
  docx: '.docxをダウンロード',
  mayEdit: '編集できる人',
  mayView: '見られる人',
  nobodyElse: 'ほかの人とは共有していません',
  deleteDocument: '完全に削除',
  deleteDocumentLabel: (name: string) => `完全に削除：${name}`,
  deleteDocumentQuestion: (name: string) => `文書「${name}」を完全に削除しますか。元に戻せません。書き出した.docxは残ります。`,
  eml: '.emlをダウンロード',
  to: '宛先',
  cc: '写し',
  subject: '件名',
  attachments: '添付',
  at: '日時',
  noSubject: '（件名なし）',
  fireDue: '時刻のトリガーを実行',
  fireDueHint: '仮の日付までに来ているものを、順に実行します。',
  fireOne: '今すぐ実行',
  fireOneLabel: (name: string) => `今すぐ実行：${name}`,
  owner: '作成者',
  nextAt: '次の実行',
  noNext: '予定なし',
  runSummary: (calls: number, seconds: string) => `呼び出し ${calls}回・仮の時間 ${seconds}秒`,
  runFunction: '関数',
  runResult: '結果',
  runOk: '終わりました',
  runFailed: '途中で止まりました',
  runCalls: 'サービスの呼び出し',
  runVirtual: '仮の時間',
  runReal: '実際の時間',
  runCallsValue: (count: number) => `${count}回`,
  runVirtualValue: (seconds: string) => `${seconds}秒（Googleでかかると見込む時間）`,
  runRealValue: (ms: number) => `${ms}ミリ秒`,
  byMethod: '呼び出しの内訳',
  method: 'メソッド',
  times: '回数',
  logs: 'ログ',
  running: (name: string) => `実行中です（${name}）…`,
  closeSidebar: 'サイドバーを閉じる',
  closeDialog: '閉じる',
  sidebarLabel: (title: string) => `サイドバー：${title}`,
  buttons: { OK: 'OK', CANCEL: 'キャンセル', YES: 'はい', NO: 'いいえ', CLOSE: '閉じる' },
  noTitle: 'お知らせ',
  answer: '入力',
  changedOnDisk: 'このブックのファイルが、ほかのプログラムで変更されました。どちらの内容を使うか選んでください。',
  reloadFromDisk: '読み直す',
  overwrite: 'この画面の内容で上書きする',
  connectionLost: '作業台との接続が切れました。作業台を起動したまま、少しお待ちください。',
  saving: '保存しています…',
  saveFailed: '保存できていません',
  saved: '保存済み',
  tooMuchToCopy: 'コピーできませんでした。範囲を狭めてもう一度お試しください。',
  copied: (count: number) => `${count}個のセルをコピーしました。`,
  dismiss: '閉じる',
};

export type Words = typeof ja;

const en: Words = {
  title: (book) => `${book} – workbench`,
  menusLabel: 'Add-on menus',
  toolsLabel: 'Table tools',
  gridLabel: (sheet) => `Sheet "${sheet}"`,
  rowNumbers: 'Row numbers',
  gridHelp: 'Arrow keys move, Enter or F2 edits. To leave the table press Esc, then Tab.',
  tabsLabel: 'Sheets',
  sheetMenu: (sheet) => `Actions for sheet "${sheet}"`,
  addSheet: 'Add a sheet',
  renameSheet: 'Rename…',
  deleteSheet: 'Delete the sheet',
  newSheetName: 'New sheet name',
  rename: 'Rename',
  undo: 'Undo',
  redo: 'Redo',
  rowMenu: 'Rows',
  sortMenu: 'Sort',
  insertAbove: (count) => `Insert ${count} above`,
  insertBelow: (count) => `Insert ${count} below`,
  deleteRows: (count) => (count === 1 ? 'Delete this row' : `Delete ${count} rows`),
  sortAscending: (column) => `Sort by column ${column}, ascending`,
  sortDescending: (column) => `Sort by column ${column}, descending`,
  sortHint: 'Sorts what is below the frozen rows',
  copy: 'Copy',
  cut: 'Cut',
  clear: 'Clear contents',
  cellAddress: 'Cell address (type one to go there)',
  cellContent: 'Cell content',
  noteMark: (note) => `Note: ${note}`,
  listMark: 'choose from a list',
  checkMark: (checked) => (checked ? 'checked' : 'not checked'),
  blank: 'blank',
  choices: 'Choices',
  noChoice: 'No choice matches',
  virtualDate: 'Pretended date',
  virtualDateHint: 'Everything runs as if today were this day',
  language: 'Language',
  download: 'Download .xlsx',
  outputs: 'Results',
  outputsCount: (count) => `Results (${count})`,
  closeOutputs: 'Close the results',
  documents: 'Documents',
  mails: 'Outbox',
  triggers: 'Triggers',
  runRecord: 'Last run',
  noDocuments: 'No documents yet.',
  noMails: 'No mails yet. Mails shown here are never really sent.',
  mailsNote: 'Not really sent: these copies exist only here.',
  noTriggers: 'There are no triggers.',
  noRun: 'Nothing has run yet.',
  preview: (name) => `Content of "${name}"`,
  downloadDocx: (name) => `Download .docx: ${name}`,
  downloadEml: (subject) => `Download .eml: ${subject}`,
  docx: 'Download .docx',
  mayEdit: 'May edit',
  mayView: 'May view',
  nobodyElse: 'shared with nobody else',
  deleteDocument: 'Delete for ever',
  deleteDocumentLabel: (name) => `Delete for ever: ${name}`,
  deleteDocumentQuestion: (name) => `Delete the document "${name}" for ever? This cannot be undone. A .docx written before stays.`,
  eml: 'Download .eml',
  to: 'To',
  cc: 'Cc',
  subject: 'Subject',
  attachments: 'Attachments',
  at: 'Time',
  noSubject: '(no subject)',
  fireDue: 'Run due time triggers',
  fireDueHint: 'Runs, in order, what is due by the pretended date.',
  fireOne: 'Run now',
  fireOneLabel: (name) => `Run now: ${name}`,
  owner: 'Created by',
  nextAt: 'Next run',
  noNext: 'none planned',
  runSummary: (calls, seconds) => `${calls} calls, ${seconds} virtual seconds`,
  runFunction: 'Function',
  runResult: 'Result',
  runOk: 'Finished',
  runFailed: 'Stopped half-way',
  runCalls: 'Service calls',
  runVirtual: 'Virtual time',
  runReal: 'Real time',
  runCallsValue: (count) => `${count}`,
  runVirtualValue: (seconds) => `${seconds} s (expected at Google)`,
  runRealValue: (ms) => `${ms} ms`,
  byMethod: 'Calls by method',
  method: 'Method',
  times: 'Calls',
  logs: 'Log',
  running: (name) => `Running (${name})…`,
  closeSidebar: 'Close the sidebar',
  closeDialog: 'Close',
  sidebarLabel: (title) => `Sidebar: ${title}`,
  buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' },
  noTitle: 'Message',
  answer: 'Answer',
  changedOnDisk: 'Another program changed the file of this workbook. Choose which content to keep.',
  reloadFromDisk: 'Read it again',
  overwrite: 'Overwrite it with what is shown here',
  connectionLost: 'The connection to the workbench is lost. Keep it running and wait a moment.',
  saving: 'Saving…',
  saveFailed: 'Not saved',
  saved: 'Saved',
  tooMuchToCopy: 'Could not copy. Choose a smaller range and try again.',
  copied: (count) => `Copied ${count} cells.`,
  dismiss: 'Dismiss',
};

/** The words of one language. */
export const wordsFor = (locale: 'ja' | 'en'): Words => (locale === 'ja' ? ja : en);

/** A notice as a sentence, and whether it is good or bad news. */
export function sayNotice(notice: Notice, locale: 'ja' | 'en'): { readonly text: string; readonly tone: Tone } {
  const say = (tone: Tone, japanese: string, english: string) => ({ text: locale === 'ja' ? japanese : english, tone });
  switch (notice.code) {
    case 'saved':
      return say('good', '保存しました。', 'Saved.');
    case 'not-saved':
      return say('bad', `保存できませんでした。${notice.reason}`, `Could not save. ${notice.reason}`);
    case 'run-failed':
      return say(
        'bad',
        `「${notice.functionName}」が途中で止まりました：${notice.message}`,
        `"${notice.functionName}" stopped: ${notice.message}`,
      );
    case 'value-refused': {
      const many = notice.count > 1;
      const hint = notice.help ?? (notice.allowed.length > 0 ? `使えるのは ${quoted(notice.allowed)} です。` : '');
      const hintEn = notice.help ?? (notice.allowed.length > 0 ? `Allowed: ${listed(notice.allowed)}.` : '');
      return say(
        'bad',
        `セル ${notice.cell} ${many ? `など${notice.count}か所` : ''}の入力規則に合わないため、入力しませんでした。${hint}`,
        `Nothing was entered: ${many ? `${notice.count} cells, first ${notice.cell},` : `cell ${notice.cell}`} would break the rule of the cell. ${hintEn}`,
      );
    }
    case 'cell-protected':
      return say('bad', `セル ${notice.cell} は保護されているため、変更できません。`, `Cell ${notice.cell} is protected.`);
    case 'action-refused':
      return say('bad', `操作できませんでした：${notice.message}`, `Could not do that: ${notice.message}`);
    case 'merged-cells':
      return say('bad', '結合したセルがあるため、並べ替えできません。', 'Cannot sort: there are merged cells.');
    case 'stopped-after':
      return say(
        'bad',
        `「${notice.functionName}」が${notice.seconds}秒たっても終わらないため、止めました。表は実行する前の内容に戻っています。`,
        `"${notice.functionName}" did not end within ${notice.seconds} seconds and was stopped. The workbook is as it was before.`,
      );
    case 'nothing-to-undo':
      return say('plain', '元に戻せる操作はありません。', 'Nothing to undo.');
    case 'nothing-to-redo':
      return say('plain', 'やり直せる操作はありません。', 'Nothing to redo.');
    case 'triggers-fired':
      return notice.count === 0
        ? say('plain', '仮の日付までに実行するトリガーはありませんでした。', 'No trigger is due by the pretended date.')
        : say('good', `トリガーを${notice.count}件実行しました。`, `Ran ${notice.count} triggers.`);
    case 'toast':
      return say(
        'plain',
        [notice.toast.title, notice.toast.text].filter(Boolean).join('：'),
        [notice.toast.title, notice.toast.text].filter(Boolean).join(': '),
      );
    case 'document-made':
      return say(
        'good',
        `文書「${notice.name}」ができました。「生成物」で確かめられます。`,
        `Document "${notice.name}" is ready under "Results".`,
      );
    case 'mails-sent':
      return say(
        'good',
        `メール${notice.count}通を送信箱に入れました（実際には送られません）。`,
        `${notice.count} mails are in the outbox (not really sent).`,
      );
    case 'opened-with-remark':
      return say('plain', notice.ja, notice.en);
  }
}
