// The sidebar's own words in Japanese: the source. page.en.ts has the same shape.
import { parseDay } from '../domain/calendar';
import { headings, tabs } from '../domain/fields';
import { ledgerStates } from '../domain/ledger';
import { columnLetters } from '../domain/table';
import { dayJa } from './calendar.ja';
import { ja } from './ja';

/** A day that crossed from the script as text; shown as it is should it be none. */
function dayText(text: string): string {
  const day = parseDay(text);
  return day === null ? text : dayJa(day);
}

export const page = {
  title: ja.sidebarTitle,
  day: dayText,
  back: '一覧に戻る',
  reload: '読み直す',
  running: '処理しています。しばらくお待ちください。',
  reading: 'シートを読み込んでいます。しばらくお待ちください。',
  failed: '実行できませんでした',
  reference: (number: string) => `お問い合わせの際は、番号「${number}」をお伝えください。`,
  required: '必須',

  /** A call that came back without an answer. `unsure` says where to look, because the script may have done its work. */
  connection: {
    message:
      'シートからの応答がありませんでした。インターネット接続を確認し、シートのページを再読み込みしてから、もう一度お試しください。ブラウザーで複数のGoogleアカウントにログインしている場合は、このシートを使うアカウントだけでログインし直すと解消することがあります。',
    unsure: {
      tracker: `処理が終わっている場合があります。やり直す前に、「${tabs.tracker}」タブができていないか確認してください。`,
      check: `処理の途中で止まった場合があります。「${headings.check}」列を確認し、もう一度点検してください。`,
      agenda: `次第ができている場合があります。やり直す前に、「${tabs.meetings}」タブを確認してください。`,
      mail: `メールが送信されている場合があります。やり直す前に、「${tabs.ledger}」タブを確認してください。`,
    },
  },

  home: {
    heading: '取組の状況',
    asOf: (day: string) => `${day}現在`,
    total: (measures: number) => `取組　${measures}件`,
    count: (measures: number) => `${measures}件`,
    flagged: (measures: number) => (measures === 0 ? '議題に選ばれた取組はありません。' : `議題に選ばれた取組は${measures}件です。`),
    jobs: 'できること',
    noTracker: '進捗管理表はまだありません。ロードマップの表があるタブを開いてから、作成を始めてください。元の表は変更しません。',
    afterTracker: '作成後にできること',
    waits: '進捗管理表を作成すると使えます。',
  },

  jobs: {
    adopt: {
      name: ja.menuAdopt,
      line: 'ロードマップの表から、進捗管理表を作成します。',
      done: `作成済みです。作り直すときは、先に「${tabs.tracker}」タブの名前を変えてください。`,
    },
    check: { name: ja.menuCheck, line: '担当課、日付、状況などの記入を確認します。' },
    agenda: { name: ja.menuAgenda, line: '議題に選んだ取組から、次第の文書を作成します。' },
    remind: { name: ja.menuRemind, line: '期限を過ぎた取組を、担当課へメールで確認します。' },
  },

  adopt: {
    heading: ja.menuAdopt,
    untouched: `新しい「${tabs.tracker}」タブに作成します。元のタブは変更しません。`,
    sheet: '読み込むタブ',
    sheetHint: '選び直すと、内容を読み直します。',
    municipality: '自治体名',
    municipalityHint: '例：〇〇町',
    municipalityMissing: '自治体名を入力してください。',
    fiscalYear: '年度',
    columns: '列の対応',
    columnsHint: '進捗管理表の各項目に、元の表のどの列を使うかを確認してください。',
    otherColumns: (fields: number, given: number) => `ほかの項目（${fields}項目のうち${given}項目に列あり）`,
    noColumn: '（なし）',
    column: (place: number, heading: string) => `${columnLetters(place + 1)}列　${heading === '' ? '（見出しなし）' : heading}`,
    missing: (fields: readonly string[]) => `${fields.map((field) => `「${field}」`).join('')}に使う列を選んでください。`,
    missingHere: '使う列を選んでください。',
    contents: '読み込む内容',
    measures: (measures: number) => `${measures}件の取組を読み込みます。`,
    noMeasures: '読み込める取組がありません。列の対応か、読み込むタブを確認してください。',
    firstRows: (rows: number) => `はじめの${rows}件`,
    row: (row: number) => `${row}行目`,
    blank: '（空欄）',
    pair: (field: string, value: string) => `${field}：${value}`,
    skipped: (rows: number) => `読み込まない行（${rows}行）`,
    skippedRow: (row: number, reason: string) => `${row}行目　${reason}`,
    reasons: { blank: '空白の行です。', 'heading-again': '見出しの行です。', 'no-title': '取組名がありません。' },
    make: '進捗管理表を作成',
    made: '進捗管理表を作成しました',
    report: (tab: string, measures: number, skipped: number) =>
      `「${tab}」タブに${measures}件の取組を登録しました。${skipped === 0 ? '' : `読み込まなかった行は${skipped}行です。`}`,
    directoryMade: `「${tabs.directory}」タブも作成しました。担当課とメールアドレスを入力してください。`,
    next: '次に、記入に問題がないか点検してください。',
    toCheck: '点検へ進む',
  },

  check: {
    heading: ja.menuCheck,
    checking: '進捗管理表を点検しています。しばらくお待ちください。',
    none: '問題はありません',
    noneLine: (rows: number) => `${rows}件の取組を点検しました。`,
    noRows: `「${tabs.tracker}」タブに取組がありません。取組を入力してから、もう一度点検してください。`,
    found: (problems: number) => `確認が必要な箇所が${problems}件あります`,
    foundLine: (rows: number) => `${rows}件の取組を点検しました。`,
    count: (problems: number) => `${problems}件`,
    howTo: '項目を選ぶと、シートのセルへ移動します。直したら、もう一度点検してください。',
    written: `同じ内容を「${headings.check}」列とセルのメモにも記入しました。`,
    filter: '表示する種類',
    all: (problems: number) => `すべて（${problems}件）`,
    only: (severity: string, problems: number) => `${severity}（${problems}件）`,
    shown: (problems: number) => `${problems}件を表示しています。`,
    title: (title: string) => (title === '' ? '（取組名なし）' : title),
    place: (row: number, field: string) => `行${row}　${field}：`,
    more: (problems: number) => `続きの${problems}件を表示`,
    again: 'もう一度点検',
    toAgenda: '会議の次第へ進む',
  },

  agenda: {
    heading: ja.menuAgenda,
    items: (items: number) => `議題にする取組（${items}件）`,
    noneFlagged: '議題に選ばれた取組がありません',
    howToFlag: `「${tabs.tracker}」タブの「${headings.flagged}」列で、会議にかける取組にチェックを入れてください。その後、読み直してください。`,
    item: (id: string, title: string) => (id === '' ? title : `${id}　${title}`),
    owner: (owner: string) => (owner === '' ? '担当課なし' : owner),
    attendees: (people: number) =>
      people === 0
        ? `「${tabs.directory}」タブに出席者がいません。出席者の欄は空欄になります。`
        : `出席者は、「${tabs.directory}」タブの${people}名です。`,
    attendeesList: '出席者を確認する',
    meeting: '会議について',
    meetingName: '会議の名称',
    number: (fiscalYear: string) => `回（${fiscalYear}）`,
    numberHint: '数字で入力してください。',
    day: '開催日',
    from: '開始時刻',
    to: '終了時刻',
    place: '場所',
    wrong: {
      meetingName: '会議の名称を入力してください。',
      number: '回を1から99までの数字で入力してください。',
      day: '開催日を選んでください。',
      from: '開始時刻を入力してください。',
      to: '終了時刻を入力してください。',
      order: '終了時刻は、開始時刻より後にしてください。',
    },
    make: '次第を作成',
    waiting: '次第を作成しています。シート側に確認画面が開いたときは、そちらで選んでください。',
    made: '次第を作成しました',
    report: (items: number) => `議題は${items}件です。内容を確認し、必要に応じて直してください。`,
    open: (name: string) => `「${name}」を開く（新しいタブ）`,
    noLink: (name: string) => `文書名は「${name}」です。Google ドライブから開いてください。`,
    declined: '次第は作成していません',
    declinedLine: '確認画面で中止しました。',
    next: '次に、期限を過ぎた取組を担当課へ確認してください。',
    toRemind: '期限超過の確認へ進む',
  },

  remind: {
    heading: ja.menuRemind,
    none: '送信するメールはありません',
    noneLine: '期限を過ぎて未送信の取組はありません。',
    noneLeftLine: '送信できる取組がありません。下の理由を確認してください。',
    letters: (letters: number, measures: number) => `送信するメール（${letters}通、取組${measures}件）`,
    lettersHint: '選ぶと、内容を確認できます。まだ送信していません。',
    letter: (section: string, measures: number) => `${section}（取組${measures}件）`,
    to: '宛先',
    subject: '件名',
    body: '本文',
    left: (measures: number) => `送信しない取組（${measures}件）`,
    leftItem: (id: string, title: string) => (id === '' ? title : `${id}　${title}`),
    reasons: {
      'already-asked': `送信済みです。記録は「${tabs.ledger}」タブにあります。`,
      unconfirmed: `前回の送信が完了したか確認できません。「${tabs.ledger}」タブを確認してください。`,
      'owner-missing': '担当課が空欄です。担当課を入力してください。',
      'owner-unknown': `担当課が「${tabs.directory}」タブにありません。`,
      'no-address': `「${tabs.directory}」タブにメールアドレスがありません。`,
      'bad-address': `「${tabs.directory}」タブのメールアドレスが正しくありません。`,
      'id-missing': `「${headings.id}」列が空欄です。IDを入力してください。`,
      'id-twice': 'IDがほかの行と重なっています。別のIDに直してください。',
    },
    quota: (left: number) => `本日あと${left}通まで送信できます。`,
    tooMany: (letters: number, left: number) =>
      `送信するメールは${letters}通ですが、本日送信できるのは残り${left}通です。明日以降にもう一度お試しください。`,
    asks: '押すと、シート側に確認画面が開きます。そこで「はい」を選ぶまで送信しません。',
    send: '確認して送信',
    waiting: 'シート側の確認画面で選んでください。送信が終わるまで、このままお待ちください。',
    sent: 'メールを送信しました',
    sentPartly: '送信を確認できないメールがあります',
    report: (sent: number, measures: number) => `${sent}通（取組${measures}件）を送信しました。`,
    failed: (letters: number) => `送信を確認できなかった宛先（${letters}件）`,
    failedItem: (section: string, to: string) => `${section}（${to}）`,
    failedNext: `送信されている場合もあります。届いたかどうかを相手に確かめてください。「${tabs.ledger}」タブには「${ledgerStates.unconfirmed}」と記録しました。`,
    recorded: `送信の記録は「${tabs.ledger}」タブにあります。`,
    declined: '送信していません',
    declinedLine: '確認画面で中止しました。',
    again: '内容を確認し直す',
  },
};

export type Page = typeof page;
