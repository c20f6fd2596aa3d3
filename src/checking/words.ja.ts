// What this room writes into cells, notes, papers and refusals, in Japanese: the source. words.en.ts has the same shape.

import type { StopWords } from '../sheet/stop';
import { columnLetters } from '../sheet/table';
import { dateJa, dayJa } from '../sheet/words.ja';
import { type Field, headings } from '../tracker/columns';
import type { DateAssumption } from '../tracker/dates';
import { settingLabels } from '../tracker/settingWords';
import { directoryTab } from '../tracker/tabs';
import type { AddressProblem } from './addresses';
import type { FixKind } from './fixes';
import type { Problem, Repair, Severity, SheetProblem } from './problem';

const heading = (field: Field): string => headings[field];

const rowList = (rows: readonly number[]): string => rows.map((row) => `${row}行`).join('、');

const dateForms = '「令和5年9月30日」「2023/9/30」「令和5年度末」などの形で入力してください。';

function problem(found: Problem): string {
  switch (found.code) {
    case 'title-missing':
      return '取組名が空欄です。取組名を入力してください。';
    case 'title-twice':
      return `同じ取組名が${rowList(found.rows)}にあります。別の取組であれば名前を変え、同じ取組の再掲であれば「（再掲）」を付けてください。`;
    case 'owner-missing':
      return '担当課が空欄です。担当課を入力してください。';
    case 'owner-shared':
      return `担当課「${found.found}」は、名簿に二つ以上あります。${found.sections.map((name) => `「${name}」`).join('')}のように、部の名前から入力してください。`;
    case 'owner-unknown':
      return `担当課「${found.found}」が名簿にありません。${found.nearest.length === 0 ? '名簿に追加するか、書き方を直してください。' : `${found.nearest.map((name) => `「${name}」`).join('')}のことであれば、書き直してください。`}`;
    case 'owner-outside':
      return `「${found.found}」は役場の課ではありません。役場側の担当課を入力してください。`;
    case 'owner-nobody':
      return `「${found.found}」は特定の課ではないため、確認のメールを送れません。取りまとめる課があれば入力してください。`;
    case 'owner-abolished':
      return `担当課「${found.section}」は、名簿で「${found.successor}」となっています。現在の担当課に直してください。`;
    case 'owner-no-mail':
      return `名簿に「${found.section}」のメールアドレスがありません。名簿に入力してください。`;
    case 'owner-no-group':
      return `「${found.section}」からWGの構成員が出ていません。必要であれば名簿の「WG」欄に入力してください。`;
    case 'due-missing':
      return '期限が空欄です。決まっていない場合は「未定」と入力してください。';
    case 'due-outside-plan':
      return `期限（${dateJa(found.due)}）が計画期間（${dateJa(found.first)}～${dateJa(found.last)}）の外です。期限か、「設定」の計画期間を確認してください。`;
    case 'date-unreadable':
      return `${heading(found.field)}「${found.found}」を日付として読み取れません。${dateForms}`;
    case 'date-disagrees':
      return `${heading(found.field)}「${found.found}」の二つの書き方が一致しません（${dateJa(found.first)}と${dateJa(found.second)}）。どちらかに直してください。`;
    case 'date-asked':
      return found.question === 'bare-year'
        ? `${heading(found.field)}「${found.found}」の2桁の年が、令和・平成・西暦のどれか決まっていません。「設定」の「2桁の年」に入力するか、書き直してください。`
        : `${heading(found.field)}「${found.found}」の「年分」が、年度か暦年か決まっていません。「設定」の「「年分」の意味」に入力するか、書き直してください。`;
    case 'date-as-of':
      return `${heading(found.field)}「${found.found}」は時点を表す書き方です。${heading(found.field)}であれば、日付だけを入力してください。`;
    case 'date-read':
      return `${heading(found.field)}「${found.found}」を${dateJa(found.day)}と読みました（${assumedJa(found.assumed)}）。違う場合は書き直してください。`;
    case 'weekday-disagrees':
      return `${heading(found.field)}「${found.found}」の曜日が違います（${dayJa(found.day)}）。日付か曜日を直してください。`;
    case 'due-before-start':
      return `期限（${dateJa(found.due)}）が開始（${dateJa(found.start)}）より前です。どちらかを直してください。`;
    case 'status-missing':
      return '状況が空欄です。一覧から選んでください。';
    case 'status-unknown':
      return `状況「${found.found}」は一覧にありません。一覧から選び直してください。`;
    case 'status-needs-legend':
      return `状況「${found.found}」の意味が決まっていません。一覧から選び直すか、「設定」の「同じ意味の言葉」に入力してください。`;
    case 'late-not-said':
      return `期限（${dateJa(found.due)}）を過ぎていますが、状況は「${found.status}」です。完了していれば「完了」に、遅れていれば「遅延」に直してください。`;
    case 'not-begun':
      return `開始（${dateJa(found.start)}）を過ぎていますが、状況は「未着手」です。状況か開始を直してください。`;
    case 'reason-missing':
      return '状況が遅れを表していますが、遅延理由が空欄です。理由を入力してください。';
    case 'done-without-day':
      return '完了日が空欄です。分かる場合は入力してください。';
    case 'done-not-full':
      return `状況は完了ですが、進捗率は${found.progress}％です。どちらかを直してください。`;
    case 'stage-behind':
      return `状況は「実施中」ですが、段階は「${found.stage}」です。どちらかを確認してください。`;
    case 'progress-unreadable':
      return `進捗率「${found.found}」を読み取れません。0から100までの数字で入力してください。`;
    case 'word-unknown':
      return `${heading(found.field)}「${found.found}」は一覧にありません。${found.words.map((word) => `「${word}」`).join('')}から選んでください。`;
    case 'cell-error':
      return `${heading(found.field)}が「${found.found}」という数式のエラーになっています。数式を直すか、値を入力してください。`;
    case 'ditto':
      return `${heading(found.field)}の「${found.found}」は、並べ替えると意味が変わります。省略せずに入力してください。`;
    case 'blanks':
      return `${heading(found.field)}に余分な空白や改行、見えない文字があります。取り除いてください。`;
    case 'full-width':
      return `${heading(found.field)}「${found.found}」に全角の英数字があります。半角に直してください。`;
    case 'odd-letters':
      return `${heading(found.field)}の「${found.letters}」は、機種によって正しく表示されない文字です。ほかの書き方に直してください。`;
    case 'long-text':
      return `${heading(found.field)}の文字数が${found.length}字あります。要点だけにしてください。`;
    case 'stale':
      return `最終更新（${dateJa(found.day)}）から日がたっています。状況に変わりがないか確認してください。`;
    case 'id-missing':
      return 'IDが空欄です。ほかの行と重ならないIDを入力してください。';
    case 'id-twice':
      return `ID「${found.id}」が${rowList(found.rows)}で重なっています。片方を別のIDに直してください。`;
  }
}

/** Why a date was read as it was. */
function assumedJa(assumed: DateAssumption): string {
  switch (assumed) {
    case 'era-overflow':
      return '改元後の年に換算';
    case 'bare-year':
      return '「設定」の「2桁の年」による';
    case 'year-portion':
      return '「設定」の「「年分」の意味」による';
    case 'season':
      return '季節から判断';
    case 'approximate-word':
      return 'おおよその時期のため、期限超過にはしません';
    case 'fiscal-year-of-sheet':
    case 'relative-year':
      return '「設定」の年度による';
    case 'next-year-months':
      return '年度の1月から3月は翌年';
    case 'short-right':
      return '省略された年や月を補う';
    case 'serial':
      return '日付の番号';
    case 'digits':
      return '続けて書いた数字';
    case 'arrow':
      return '矢印の最後の日付';
  }
}

function sheetProblem(found: SheetProblem): string {
  switch (found.code) {
    case 'heading-twice':
      return `見出し「${found.heading}」が${found.columns.map(columnLetters).join('列と')}列にあります。左の列だけを使っています。片方の見出しを変えてください。`;
    case 'heading-missing':
      return `${found.columns.map(columnLetters).join('列、')}列に見出しがありません。1行目に見出しを入力してください。`;
    case 'merged-cells':
      return '結合したセルがあります。並べ替えや集計ができなくなるため、結合を解除してください。';
    case 'blank-rows':
      return `取組の間に空白の行があります（${rowList(found.rows)}）。行を削除してください。`;
    case 'settings-missing':
      return `「設定」タブに、この版で増えた項目${found.labels.map((label) => `「${label}」`).join('')}がありません。標準の内容で動いています。「足りない項目を追加」で追加できます。`;
    case 'setting-unreadable': {
      const until = found.holds === '' ? '直すまで、空欄として扱います。' : `直すまで、「${found.holds}」として扱います。`;
      const how =
        found.words.length === 0
          ? '説明の欄を確認して、入力し直してください。'
          : `${found.words.map((word) => `「${word}」`).join('')}から選んで、入力し直してください。`;
      return `「設定」の「${found.label}」にある「${found.found}」を読み取れません。${until}${how}`;
    }
    case 'addresses': {
      const lines = found.lines.map(({ who, found: text }) => `${who}「${text}」`).join('、');
      return `「${directoryTab.name}」の${addressJa(found.fault)}このままではメールを送れません：${lines}${found.more === 0 ? '' : `、ほか${found.more}件`}`;
    }
    case 'tab-made-again': {
      const content = {
        copy: '最後に保存された内容で作り直しました。その後の変更は戻っていません。内容を確認してください。',
        standards:
          '標準の内容で作り直しました。確認が済むまで、お知らせのメールは点検をした方だけに送ります。内容を確認して、「試行の宛先」を空欄にしてください。',
        nothing: '空のタブを作り直しました。これまでの内容は、Googleスプレッドシートの「ファイル」メニューの「変更履歴」から戻せます。',
      };
      return `「${found.tab}」タブが削除されていたため、${content[found.from]}`;
    }
    case 'no-directory':
      return `「${directoryTab.name}」タブがないか、見出し「課」がないため、担当課を確認していません。`;
  }
}

function addressJa(fault: AddressProblem['fault']): string {
  switch (fault) {
    case 'formula-error':
      return 'メールが数式のエラーになっています。数式を直すか、アドレスを入力してください。';
    case 'several':
      return '一つのセルに、二つ以上のアドレスがあります。一つだけを残し、ほかの方は別の行に入力してください。';
    case 'no-dot':
      return 'アドレスが「@」の後の途中で終わっています。「○○@town.example.lg.jp」のように、最後まで入力してください。';
    case 'unreadable':
      return 'メールをアドレスとして読み取れません。「○○@town.example.lg.jp」の形で、一つだけ入力してください。';
    case 'outside-domains':
      return `アドレスが、「設定」の「${settingLabels.domains}」にありません。正しいアドレスであれば「設定」にドメイン（「@」の後）を追加し、誤りであればアドレスを直してください。`;
  }
}

function repair(what: Repair): string {
  switch (what) {
    case 'id':
      return 'IDを直す';
    case 'fill-in':
      return '空欄などを埋める';
    case 'fix-date':
      return '日付を直す';
    case 'answer':
      return '意味を決める';
    case 'owner':
      return '担当課を直す';
    case 'directory':
      return '名簿を直す';
    case 'status':
      return '状況を選び直す';
    case 'progress':
      return '進み具合を更新する';
    case 'word':
      return '一覧の言葉に直す';
    case 'tidy':
      return '書き方を整える';
    case 'know':
      return '読み取りを確認する';
  }
}

function fixKind(kind: FixKind): string {
  switch (kind) {
    case 'new-id':
      return '新しいIDを付ける';
    case 'fill-down':
      return '「〃」「同上」を上の行の内容にする';
    case 'status-word':
      return '状況を一覧の言葉にする';
    case 'owner-name':
      return '担当課を名簿の書き方にする';
    case 'era-date':
      return '日付を日付のセルにする';
    case 'width':
      return '全角・半角をそろえる';
    case 'spaces':
      return '余分な空白と見えない文字を取り除く';
  }
}

function severity(level: Severity): string {
  switch (level) {
    case 'error':
      return '誤り';
    case 'warning':
      return '注意';
    case 'note':
      return '参考';
  }
}

export const checkingJa = {
  menu: '行を点検する',
  problem,
  sheetProblem,
  repair,
  fixKind,
  severity,
  /** Words of the column 点検, one cell for all problems of a row. */
  checkWords: (problems: readonly { readonly problem: Problem; readonly severity: Severity }[]): string =>
    problems.map((entry) => `【${severity(entry.severity)}】${problem(entry.problem)}`).join('　'),
};

export type CheckingWords = typeof checkingJa;

/** Why a run of this room cannot go on, and what the person can do. */
export const checkingStopsJa: StopWords<'nothing-to-fix' | 'fixes-outdated'> = {
  'nothing-to-fix': () => '一括修正できるセルがありません。もう一度点検してください。',
  'fixes-outdated': () => '確認した後にシートの内容が変わりました。何も修正していません。もう一度点検して、内容を確認してください。',
};
