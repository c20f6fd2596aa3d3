// The sidebar's own words in Japanese: the source. page.en.ts has the same shape.

import type { AssumptionCode } from '../adoption/adoption';
import type { MarkChoice } from '../adoption/marks';
import type { Confidence } from '../adoption/sourceHeadings';
import type { SkipReason } from '../adoption/sourceRows';
import type { RuleNumber } from '../checking/rules';
import { meetingsTab } from '../history/meetingsTab';
import type { RecordNotice } from '../history/replay';
import { historyTab } from '../history/tabs';
import type { EffectProblem } from '../meetings/effects';
import type { Outcome } from '../meetings/items';
import { movementsTitle } from '../meetings/meetingWords';
import { kindWord, type PaperKind, type Rendition } from '../meetings/paperRegister';
import type { LeftOut } from '../meetings/publication';
import { itemsTab, papersTab, speechesTab } from '../meetings/tabs';
import type { RegisterKind } from '../registers/registers';
import { inspectionsTab, movementsTab, questionsTab } from '../registers/tabs';
import { ledgerStates, ledgerTab, snoozesTab, templatesTab, timersTab } from '../reminders/tabs';
import { fiscalYearOf, parseDay } from '../sheet/calendar';
import { columnLetters } from '../sheet/table';
import { dayJa, fiscalYearJa, timeJa } from '../sheet/words.ja';
import { choiceWords, headings } from '../tracker/columns';
import { type RoundPlan, roundWords, settingLabels } from '../tracker/settings';
import { closedDaysTab, directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import { ja } from './words.ja';

/** What the script says of a meeting, as src/entry/contract.ts has it: wording knows of domain values only. */
type MeetingNotice =
  | { readonly code: 'no-day' | 'no-place' | 'no-chair' | 'no-roster' | 'no-items' }
  | { readonly code: 'measure-gone'; readonly item: string; readonly measure: string }
  | { readonly code: 'paper-unfinished'; readonly kind: PaperKind; readonly rendition: Rendition };
type EffectsReport = { readonly cells: number; readonly added: number; readonly questions: number };

const markNames: { readonly [choice: string]: string } = {
  planned: '取り組む期間',
  start: '開始',
  due: '期限（目標の時期）',
  nothing: '意味なし',
};

const assumptionNames: { readonly [C in AssumptionCode]: string } = {
  'filled-from-above': '上の行の内容を使う',
  group: '区切りの行の内容を使う',
  continued: '次の行を続きとしてまとめる',
  'schedule-read': '工程から開始・期限・段階を読む',
  'id-made': '新しいIDを付ける',
  'id-changed': '重なった番号を新しいIDにする',
  'status-read': '状況を一覧の言葉にする',
  'fiscal-year-of-sheet': '年のない日付を、この年度とする',
  'next-year-months': '年度の1月から3月を、翌年とする',
  'era-overflow': '改元後の年に読み替える',
  'bare-year': '2桁の年を読む',
  'year-portion': '「年分」を読む',
  serial: '日付の番号を日付とする',
  'short-right': '省略された年や月を補う',
  'relative-year': '「今年度」などを、この年度から数える',
  'approximate-word': 'おおよその時期とする（期限超過にしない）',
  season: '季節の終わりを期限とする',
};

const skipReasons: { readonly [R in SkipReason]: string } = {
  blank: '空白の行',
  above: '表題、凡例、単位など',
  heading: '見出し',
  'heading-again': '繰り返された見出し',
  group: '区切りの行',
  total: '合計など',
  note: '注記',
  'no-title': '取組名のない行',
};

const ruleNames: { readonly [N in RuleNumber]: string } = {
  'L1-02': '1シートに1つの表',
  'L1-03': '空白の行で表を分けない',
  'L1-05': 'すべての列に見出しがある',
  'L1-06': '余分な空白や改行がない',
  'L1-07': '1セルに1つの内容',
  'L1-08': '機種依存文字がない',
  'L1-11': '色だけで意味を表さない',
  'L1-12': 'セルを結合しない',
  'L1-13': '行や列を隠さない',
  'L2-01': '数値に単位などを混ぜない',
  'L2-02': '「同上」などで省略しない',
  'L2-03': '同じ見出しが2つない',
  'L2-04': '選択肢の言葉をそろえる',
  'L3-01': '見出しは1行目',
  'L3-02': '言葉の一覧を付ける',
  'L3-05': '西暦で書くか、西暦を併記する',
};

/** "2023-09-01 09:05" as 令和5年9月1日（金）午前9時5分; shown as it is should it be none. */
function stampText(text: string): string {
  const day = parseDay(text.slice(0, 10));
  return day === null ? text : `${dayJa(day)}${timeJa(text.slice(11, 16))}`;
}

/** A day that crossed from the script as text; shown as it is should it be none. */
function dayText(text: string): string {
  const day = parseDay(text);
  return day === null ? text : dayJa(day);
}

export const page = {
  title: ja.sidebarTitle,
  day: dayText,
  stamp: stampText,
  back: '一覧に戻る',
  reload: '読み直す',
  running: '処理しています。しばらくお待ちください。',
  reading: 'シートを読み込んでいます。しばらくお待ちください。',
  failed: '実行できませんでした',
  reference: (number: string) => `お問い合わせの際は、番号「${number}」をお伝えください。`,
  required: '必須',
  others: (count: number) => `ほかの${count}件を表示`,

  /** A call that came back without an answer. `unsure` says where to look, because the script may have done its work. */
  connection: {
    message:
      'シートからの応答がありませんでした。インターネット接続を確認し、シートのページを再読み込みしてから、もう一度お試しください。ブラウザーで複数のGoogleアカウントにログインしている場合は、このシートを使うアカウントだけでログインし直すと解消することがあります。',
    unsure: {
      tracker: `処理が終わっている場合があります。やり直す前に、「${trackerTab.name}」タブができていないか確認してください。`,
      check: `処理の途中で止まった場合があります。「${headings.check}」列を確認し、もう一度点検してください。`,
      meeting: `会議が登録されている場合があります。やり直す前に、「${meetingsTab.name}」タブを確認してください。`,
      saved: '保存されている場合があります。読み直すと、保存されたかどうかを確認できます。',
      effects: `反映が終わっている場合があります。やり直す前に、「${historyTab.name}」タブと「${itemsTab.name}」タブの「${itemsTab.columns.applied.heading}」列を確認してください。`,
      paper: `文書ができている場合があります。やり直す前に、「${papersTab.name}」タブを確認してください。もう一度作っても、同じ文書が2つできることはありません。`,
      sharing: '共有されている場合があります。やり直す前に、文書の「共有」を開いて確認してください。',
      mail: `メールが送信されている場合があります。やり直す前に、「${ledgerTab.name}」タブを確認してください。`,
      test: '試しのメールが送信されている場合があります。自分の受信箱を確認してください。',
      timer: '定期実行が切り替わっている場合があります。この画面を読み直して確認してください。',
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
      done: '作成済みです。元の表に増えた取組を追加できます。',
    },
    check: { name: ja.menuCheck, line: '担当課、日付、状況などの記入を確認します。' },
    overview: { name: ja.menuOverview, line: '件数、推移、急ぐ取組を表示し、ダッシュボードとスケジュールを作成します。' },
    section: { name: '課ごとの取組を見る', line: '担当課の取組、お願い、変更の記録を表示します。' },
    rounds: { name: '報告と前回からの変化', line: '更新していない課と、前回の会議から変わった点を確認します。' },
    registers: { name: '動向・宿題などの台帳', line: '動向、宿題、住民意見、課別点検のタブを作り、点検します。' },
    year: { name: '年度の更新と課の改称', line: '終わった取組を保管し、4月の組織改正を反映します。' },
    meetings: { name: ja.menuMeetings, line: '議題を決め、次第、資料、議事録を作り、決定を取組に反映します。' },
    remind: { name: ja.menuRemind, line: '期限が近い取組と過ぎた取組を、担当課へメールで確認します。定期実行もここで設定します。' },
  },

  adopt: {
    heading: ja.menuAdopt,
    untouched: `新しい「${trackerTab.name}」タブに作成します。元のタブは変更しません。`,
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
    titleMissing: '取組名に使う列を選んでください。',
    otherMissing: (fields: readonly string[]) =>
      `${fields.map((field) => `「${field}」`).join('')}にあたる列がないため、空欄で作成します。作成後に入力してください。`,
    confidence: { sure: '確実', likely: 'おそらく', guessed: '推測' } satisfies Record<Confidence, string>,
    fieldWith: (field: string, confidence: string) => `${field}（${confidence}）`,
    likelySheet: (name: string) => `${name}（表の可能性が高い）`,
    headingRows: '見出しの行',
    headingFirst: '始まり',
    headingLast: '終わり',
    rowNumber: (row: number) => `${row}行目`,
    blankTitles: '取組名が空欄の行',
    blankTitleChoices: { continue: '上の取組の続きにする', own: '上と同じ名前の取組にする' },
    time: (columns: number, from: string, to: string) =>
      `「${from}」から「${to}」までの${columns}列を、工程として読みました。開始・期限・段階の空欄に使います。`,
    extras: (taken: number, offered: number) => `そのまま引き継ぐ列（${offered}列のうち${taken}列）`,
    addSections: '見つかった課を名簿に追加する',
    filtered: 'フィルタで隠れている行も読み込みます。',
    questions: {
      heading: '確認したいこと',
      hint: '決めない場合はそのまま取り込み、点検で知らせます。',
      undecided: '決めない（そのまま取り込む）',
      bareYears: (example: string, cells: number) => `2桁の年（「${example}」など${cells}か所）`,
      bareYearChoices: { reiwa: '令和の年', heisei: '平成の年', western: '西暦の下2桁' },
      yearPortion: (example: string, cells: number) => `「年分」の意味（「${example}」など${cells}か所）`,
      yearPortionChoices: { 'fiscal-year': '年度（4月～3月）', year: '暦年（1月～12月）' },
      statusWord: (word: string, cells: number) => `状況「${word}」（${cells}件）の意味`,
      mark: (mark: string, cells: number) => `工程の「${mark}」（${cells}か所）の意味`,
      markChoice: (choice: MarkChoice): string => markNames[choice] ?? `段階：${choice}`,
      legend: (meaning: string, proposal: string) => `表の凡例：${meaning}${proposal === '' ? '' : `（候補：${proposal}）`}`,
      proposal: (proposal: string) => `候補：${proposal}`,
    },
    contents: '読み込む内容',
    counts: (source: number, measures: number, rows: number, skipped: number) =>
      `元の表${source}行 ＝ 取組${measures}件（${rows}行）＋ 読み込まない行${skipped}行`,
    blocks: (blocks: number) => `見出しが${blocks}か所にある表として読みました。`,
    noMeasures: '読み込める取組がありません。列の対応か、読み込むタブを確認してください。',
    firstRows: (rows: number) => `はじめの${rows}件`,
    rows: (rows: readonly number[]) => `元の表の${rows.map((row) => `${row}行`).join('、')}`,
    before: '元の表',
    after: '進捗管理',
    pair: (field: string, value: string) => `${field}：${value}`,
    assumed: (count: number) => `仮定した内容（${count}件）`,
    assumption: (code: AssumptionCode, count: number) => `${assumptionNames[code]}（${count}件）`,
    assumptionExample: (row: number, field: string, from: string, to: string) =>
      `${row}行${field === '' ? '' : `　${field}`}：${from === '' ? '' : `「${from}」→`}「${to}」`,
    skipped: (rows: number) => `読み込まない行（${rows}行）`,
    skipReason: (reason: SkipReason, rows: number) => `${skipReasons[reason]}（${rows}行）`,
    skippedRow: (row: number, text: string) => (text === '' ? `${row}行` : `${row}行　${text}`),
    sections: (sections: number) => `名簿にない担当課（${sections}件）`,
    section: (found: string, count: number, nearest: readonly string[]) =>
      `${found}（取組${count}件）${nearest.length === 0 ? '' : `　近い名前：${nearest.join('、')}`}`,
    again: {
      heading: '取組を追加する',
      untouched: `「${trackerTab.name}」タブにない取組を追加します。職員が変更したセルは、上書きしません。`,
      counts: (added: number, updated: number, unchanged: number) =>
        `追加${added}件、元の表の変更を反映${updated}か所、変更なし${unchanged}件`,
      nothing: '追加する取組や変更はありません。',
      updated: (cells: number) => `元の表の変更を反映する箇所（${cells}か所）`,
      conflicts: (cells: number) => `元の表と食い違う箇所（${cells}か所）`,
      conflictsHint: `両方で変更されています。「${trackerTab.name}」の内容を残します。必要であれば手で直してください。`,
      cell: (id: string, title: string, field: string) => `${id}　${title}　${field}`,
      source: (value: string) => `元の表：${value === '' ? '（空欄）' : value}`,
      tracker: (value: string) => `進捗管理：${value === '' ? '（空欄）' : value}`,
      deleted: (measures: number) => `進捗管理から削除された取組（${measures}件）　追加しません。`,
      gone: (measures: number) => `元の表からなくなった取組（${measures}件）　進捗管理に残します。`,
      measure: (id: string, title: string) => `${id}　${title}`,
      make: '追加する',
      made: '取組を追加しました',
      report: (measures: number, updated: number, conflicts: number) =>
        `${measures}件を追加し、${updated}か所に元の表の変更を反映しました。${conflicts === 0 ? '' : `食い違いのある${conflicts}か所は変更していません。`}`,
    },
    undo: {
      heading: '取り込みの取消',
      last: (at: string, sheet: string, measures: number) => `${at}に「${sheet}」から取り込んだ${measures}件`,
      hint: '取り込んだ後に変更された取組は残します。変更されていない取組の行だけを取り除きます。元の表は変わりません。',
      none: '取り消せる取り込みはありません。',
      ask: '取り込みを取り消す',
      sure: '取り消しを実行する',
      stop: 'やめる',
      done: '取り込みを取り消しました',
      report: (taken: number, restored: number) =>
        `${taken}件の取組を取り除きました。${restored === 0 ? '' : `元の表の変更を反映した${restored}か所を元に戻しました。`}`,
      removed: `「${trackerTab.name}」タブは、取組がなくなったため削除しました。`,
      kept: (measures: number) => `変更されていたため残した取組（${measures}件）`,
    },
    make: '進捗管理表を作成',
    made: '進捗管理表を作成しました',
    report: (tab: string, measures: number, skipped: number) =>
      `「${tab}」タブに${measures}件の取組を登録しました。${skipped === 0 ? '' : `取組でない行は${skipped}行です。`}`,
    sectionsAdded: (sections: number) => `名簿に${sections}件の課を追加しました。`,
    directoryMade: `「${directoryTab.name}」タブも作成しました。担当課とメールアドレスを入力してください。`,
    next: '次に、記入に問題がないか点検してください。',
    toCheck: '点検へ進む',
  },

  check: {
    heading: ja.menuCheck,
    checking: '進捗管理表を点検しています。しばらくお待ちください。',
    none: '問題はありません',
    noneLine: (rows: number) => `${rows}件の取組を点検しました。`,
    noRows: `「${trackerTab.name}」タブに取組がありません。取組を入力してから、もう一度点検してください。`,
    found: (problems: number) => `確認が必要な箇所が${problems}件あります`,
    foundLine: (rows: number) => `${rows}件の取組を点検しました。`,
    count: (problems: number) => `${problems}件`,
    howTo: '項目を選ぶと、シートのセルへ移動します。直したら、もう一度点検してください。',
    written: `同じ内容を「${headings.check}」列とセルのメモにも記入しました。`,
    list: '問題の一覧',
    sheet: 'シート全体の問題',
    cut: (shown: number) => `問題が多いため、はじめの${shown}件を表示しています。直してから、もう一度点検してください。`,
    group: (repair: string, problems: number) => `${repair}（${problems}件）`,
    filter: '表示する種類',
    all: (problems: number) => `すべて（${problems}件）`,
    only: (severity: string, problems: number) => `${severity}（${problems}件）`,
    shown: (problems: number) => `${problems}件を表示しています。`,
    title: (title: string) => (title === '' ? '（取組名なし）' : title),
    place: (row: number, field: string) => `行${row}　${field}：`,
    more: (problems: number) => `続きの${problems}件を表示`,
    again: 'もう一度点検',
    toMeetings: '会議の準備へ進む',
  },

  record: {
    heading: '変更の記録',
    changes: (lines: number) => `前回の点検の後に変わった内容を、「${historyTab.name}」タブに${lines}行記録しました。`,
    notice: (notice: RecordNotice): string => {
      switch (notice.code) {
        case 'record-began':
          return `「${trackerTab.name}」の変更の記録を始めました。`;
        case 'record-restarted':
          return `変更を見つけるための控えがなかったため、ここから記録を再開しました。`;
        case 'history-shortened':
          return `「${historyTab.name}」タブの行が削除されています。現在の内容は失われていません。元に戻す場合は「ファイル」→「変更履歴」から復元してください。`;
        case 'history-long':
          return `「${historyTab.name}」タブが${notice.lines}行になりました。年度の更新の際に、別のファイルへ移してください。`;
        case 'columns-absent':
          return `${notice.headings.map((heading) => `「${heading}」`).join('')}の列がないため、この列の変更は記録していません。列を削除した場合は、そのままで構いません。`;
      }
    },
    unexplained: (moves: number) => `理由が記入されていない期限の変更が${moves}件あります。`,
    toSection: '理由を記入する',
  },

  overview: {
    heading: '全体の状況',
    empty: '取組がまだありません。',
    cut: (shown: number) => `取組が多いため、一覧に出すのははじめの${shown}件までです。`,
    signals: '信号別',
    urgent: '急ぐ取組',
    urgentAll: (measures: number) => `期限超過・期限間近の${measures}件をすべて表示`,
    statuses: '状況別',
    pillars: '柱別',
    divisions: '部別',
    severalHint: '複数の部や課が担当する取組は、それぞれに数えます。',
    sections: '課別',
    trend: '推移',
    trendHint: '会議の次第を作ったときと、時点を記録したときの件数です。',
    today: '今日',
    kpis: 'KPI（目標と実績）',
    kpi: (name: string, target: string, actual: string, reached: string) =>
      `${name}：目標${target === '' ? '（空欄）' : target}　実績${actual === '' ? '（空欄）' : actual}${reached}`,
    reached: (percent: number) => `（達成率${percent}％）`,
    others: '確認したいこと',
    withoutDue: '期限が空欄',
    withoutOwner: '担当課が空欄',
    flagged: '議題に選んだ取組',
    name: '区分',
    all: '計',
    late: '超過',
    soon: '間近',
    done: '完了',
    blank: '（空欄）',
    unknown: '（空欄・名簿にない）',
    count: (measures: number) => `${measures}件`,
    open: (name: string, measures: number) => `${name}：${measures}件の一覧を開く`,
    list: (name: string, measures: number) => `${name}（${measures}件）`,
    close: '一覧を閉じる',
    more: (measures: number) => `さらに${measures}件を表示`,
    row: (id: string, title: string) => `${id}　${title}`,
    due: (due: string, owner: string) => `期限：${due === '' ? '（空欄）' : due}　担当課：${owner === '' ? '（空欄）' : owner}`,
    makeDashboard: 'ダッシュボードのタブを作る',
    makeSchedule: 'スケジュールのタブを作る',
    firstYear: 'はじめの年度',
    years: '年数',
    yearCount: (years: number) => `${years}年分`,
    made: (tab: string, measures: number) => `「${tab}」タブに取組${measures}件を表示しました。もう一度押すと、同じタブを作り直します。`,
    print: '印刷するときは、「ファイル」→「印刷」で、用紙「A3」、向き「横」、スケール「幅に合わせる」を選んでください。',
  },

  section: {
    heading: '課ごとの取組',
    section: '担当課',
    all: 'すべての課',
    total: (measures: number) => `${measures}件`,
    asked: 'お願いがある取組',
    askedNone: '今お願いすることはありません。',
    others: 'そのほかの取組',
    cut: (shown: number) => `はじめの${shown}件を表示しています。課を選ぶと絞り込めます。`,
    mails: (count: number, day: string) => `お知らせ${count}回${day === '' ? '' : `、最後は${day}`}`,
    due: (due: string, status: string) => `期限：${due === '' ? '（空欄）' : due}　状況：${status === '' ? '（空欄）' : status}`,
    jump: 'この行へ移動',
    changes: (count: number) => `変更の記録（${count}件）`,
    change: (column: string, before: string, after: string) =>
      `${column}：${before === '' ? '（空欄）' : before} → ${after === '' ? '（空欄）' : after}`,
    who: (at: string, operator: string) => `${at}${operator === '' ? '' : `　${operator}`}`,
    reasonIs: (reason: string) => `理由：${reason}`,
    reason: '期限を変えた理由',
    reasonHint: '例：仕様の協議に時間を要したため',
    reasonMissing: '理由を入力してください。',
    give: '理由を記録する',
    given: '理由を記録しました。',
    undo: 'この変更を元に戻す',
    undone: '元に戻しました。',
    makeTab: 'この課の一覧をタブにする',
    made: (tab: string, measures: number) => `「${tab}」タブに${measures}件を書き出しました。もう一度押すと、作り直します。`,
    empty: 'この課が担当する取組はありません。',
  },

  year: {
    heading: '年度の更新と課の改称',
    turn: (from: number, to: number) => `${fiscalYearJa(from)}から${fiscalYearJa(to)}への更新`,
    plan: (archive: string, closed: number, carried: number) =>
      `今の「${trackerTab.name}」を「${archive}」タブに保管し、終わった取組${closed}件を「${trackerTab.name}」から外します。続ける取組${carried}件は、ID、期限、当初期限、変更の記録を引き継ぎます。「9月末」など年のない日付には、今の年度の年を補います。`,
    none: '取組がありません。更新しても、年度だけが変わります。',
    lists: {
      closed: '保管する取組',
      overdue: '期限が過ぎたまま引き継ぐ取組',
      moved: '期限を変えた取組',
      outside: '計画にない取組（追加）',
      stopped: '中止・対象外の取組',
    },
    listsHint: '次の計画に書く変更点として、確認してください。',
    count: (name: string, count: number) => `${name}（${count}件）`,
    measure: (id: string, title: string, due: string, status: string) =>
      `${id}　${title}（期限：${due === '' ? '空欄' : due}、状況：${status === '' ? '空欄' : status}）`,
    sure: (to: number) => `${fiscalYearJa(to)}に更新する`,
    confirm: '内容を確認しました',
    confirmMissing: '内容を確認して、チェックを入れてください。',
    turned: (year: number) => `${fiscalYearJa(year)}に更新しました`,
    turnedLine: (archive: string, archived: number, carried: number) =>
      `終わった取組${archived}件を「${archive}」タブに保管し、${carried}件を引き継ぎました。保管した取組に戻したいものがあれば、その行を「${trackerTab.name}」へ貼り付けてください。`,
    transfers: '課の改称・統合・廃止',
    transfersNone: `改称などの反映が必要な取組はありません。課が変わったときは、「${directoryTab.name}」の「廃止・改称」欄に新しい課名を入力してください。`,
    trouble: {
      'none-named': '引き継ぐ課が書かれていません。選んでください。',
      unknown: `書かれている課が「${directoryTab.name}」にありません。選んでください。`,
      circle: '課の引き継ぎが元に戻っています。選んでください。',
    },
    from: (section: string, said: string, cells: number) => `${section}（廃止・改称：${said}）　${cells}か所`,
    successor: '引き継ぐ課',
    keep: '変えない',
    cell: (id: string, title: string, before: string) => `${id}　${title}：${before}`,
    apply: '選んだ課に変える',
    applied: (cells: number) => `${cells}か所の課を変えました`,
    undo: (at: string, cells: number) => `${at}に変えた${cells}か所を元に戻す`,
    undone: (cells: number, kept: number) =>
      `${cells}か所を元に戻しました。${kept > 0 ? `後から変更された${kept}か所は、そのままです。` : ''}`,
    withoutPost: '担当者が分からない課',
    withoutPostLine: (section: string, measures: number) =>
      `${section}（取組${measures}件）：「${directoryTab.name}」に役職、氏名、メールを入力してください。`,
  },

  registers: {
    heading: '動向・宿題などの台帳',
    kinds: {
      movements: '国や県などの動きを記録し、会議の資料「DXをめぐる主な動き」の元にします。',
      questions: '会議で出た質問や宿題を、回答が終わるまで残します。',
      opinions: '住民から意見を求める取組と、その結果を記録します。',
      inspections: '国の通知などによる点検を課ごとに割り振り、全庁的な問題を見つけます。',
    } satisfies Record<RegisterKind, string>,
    make: (tab: string) => `「${tab}」タブを作る`,
    show: (tab: string) => `「${tab}」タブを開く`,
    made: (tab: string) => `「${tab}」タブを作成しました。`,
    shown: (tab: string) => `「${tab}」タブを開きました。`,
    check: '台帳を点検する',
    checked: (lines: number, problems: number) => `${lines}行を点検しました。確認が必要な箇所は${problems}件です。`,
    written: `内容は、各タブの「${headings.check}」列に記入しました。`,
    missing: (tab: string, missing: readonly string[]) =>
      `「${tab}」タブに、見出し${missing.map((heading) => `「${heading}」`).join('')}がありません。見出しを元に戻してください。`,
    problem: (tab: string, row: number) => `${tab}　${row}行`,
    start: '課別点検を始める',
    title: '件名',
    titleHint: '例：マイナンバー情報の紐付けの総点検',
    titleMissing: '件名を入力してください。',
    notice: '通知番号',
    noticed: '通知日',
    due: '期限',
    sections: (chosen: number, all: number) => `点検する課（${all}課のうち${chosen}課）`,
    sectionsMissing: '点検する課を選んでください。',
    noSections: `「${directoryTab.name}」タブに課がないため、割り振れません。課を入力してください。`,
    preview: (lines: number) => `「${inspectionsTab.name}」タブに${lines}行（全体1行と課ごとの行）を追加します。`,
    add: '点検の行を追加する',
    added: (tab: string, lines: number) => `「${tab}」タブに${lines}行を追加しました。`,
  },

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

  fix: {
    offer: (cells: number) => `まとめて直せる箇所（${cells}件）`,
    hint: `書き方だけを直します。内容は変えません。直したセルは「${historyTab.name}」タブに記録し、後で取り消せます。`,
    kind: (kind: string, cells: number) => `${kind}（${cells}件）`,
    example: (row: number, field: string, before: string, after: string) =>
      `行${row}　${field}：「${before === '' ? '空欄' : before}」→「${after}」`,
    others: (cells: number) => `ほか${cells}件`,
    apply: (cells: number) => `選んだ${cells}件を直す`,
    done: '一括修正をしました',
    report: (cells: number) => `${cells}件のセルを直しました。`,
    undo: (at: string, cells: number) => `前回の一括修正（${at}、${cells}件）を取り消す`,
    undone: '一括修正を取り消しました',
    undoReport: (cells: number, kept: number) =>
      `${cells}件のセルを元に戻しました。${kept === 0 ? '' : `その後に変更された${kept}件は、そのままにしました。`}`,
  },

  rules: {
    heading: '機械可読性のルールとの比較',
    hint: '「行政データにおける機械可読性に関するルール」のうち、この表に関わる項目です。町に義務付けられたものではありません。',
    rule: 'ルール',
    result: '結果',
    found: (result: 'met' | 'broken' | 'not-applicable', places: number) =>
      result === 'met' ? '適合' : result === 'broken' ? `${places}件` : '確認の対象外',
    name: (number: RuleNumber): string => ruleNames[number],
  },

  meetings: {
    heading: ja.menuMeetings,
    prepare: '新しい会議を準備する',
    flagged: (measures: number) => `「${headings.flagged}」にチェックのある取組は${measures}件です。`,
    byThemselves: '会議を準備すると、チェックのある取組、定例の議題、前回までに残った議題が、自動で議題に入ります。',
    noneFlagged: `「${headings.flagged}」にチェックのある取組はありません。`,
    noneFlaggedNext:
      '会議を準備すると、定例の議題と前回までに残った議題が、自動で議題に入ります。ほかの議題は、次の画面で候補から選べます。',
    stray: (items: number) =>
      `「${itemsTab.name}」タブに、どの会議のものか分からない議題が${items}件あります。「会議」の列を、会議の正式な名前に直してください。`,
    list: (meetings: number) => `会議の一覧（${meetings}件）`,
    none: '会議はまだ登録されていません。',
    noDay: '日時未定',
    noPlace: '場所未定',
    state: (state: string, items: number) => `状態：${state}　議題${items}件`,
    body: '会議',
    roster: (members: number, chair: boolean) =>
      members === 0
        ? `「${directoryTab.name}」タブに出席者がいません。出席者の欄は空欄になります。`
        : `出席者は${members}名です。${chair ? '' : `議長になる方が「${directoryTab.name}」タブで見つかりません。`}`,
    number: '回',
    numberHint: (day: string) => {
      const chosen = parseDay(day);
      return `${chosen === null ? '年度' : fiscalYearJa(fiscalYearOf(chosen))}の何回目かを、数字で入力してください。`;
    },
    day: '開催日',
    from: '開始時刻',
    to: '終了時刻',
    place: '場所',
    form: '議題の並べ方',
    wrong: {
      number: '回を1から99までの数字で入力してください。',
      day: '開催日を選んでください。',
      order: '終了時刻は、開始時刻より後にしてください。',
    },
    create: 'この内容で準備する',
    creating: '会議を登録し、議題を集めています。しばらくお待ちください。',
    stop: 'やめる',
  },

  meeting: {
    back: '会議の一覧に戻る',
    spoken: (button: string, what: string) => `${button}：${what}`,
    steps: '会議の手順',
    step: { items: '議題', papers: '文書', outcomes: '結果', publication: '公開' },
    when: '日時',
    state: '状態',
    saved: '保存しました。',
    unsaved: '保存していない変更があります。',
    reread: '読み直しました。',
    rereadHint: '読み直すと、保存していない入力は失われます。必要な文章は、先に書き写してください。',
    leaving: '保存していない変更があります',
    leavingLine: '一覧に戻ると、保存していない入力は失われます。',
    stay: '入力に戻る',
    leave: '保存しないで一覧に戻る',
    notices: '確認してください',
    notice: (notice: MeetingNotice, when: string): string => {
      switch (notice.code) {
        case 'no-day':
          return when === ''
            ? '開催日が決まっていません。決まったら「会議の情報を変える」に入力してください。'
            : `日時「${when}」から開催日を読み取れません。「会議の情報を変える」で選んでください。`;
        case 'no-place':
          return '場所が決まっていません。決まったら「会議の情報を変える」に入力してください。';
        case 'no-chair':
          return `議長が決まっていません。「${directoryTab.name}」タブの役割に本部長を入力するか、「会議の情報を変える」で議長を入力してください。`;
        case 'no-roster':
          return `出席者がいません。「${directoryTab.name}」タブに出席者を入力してください。`;
        case 'no-items':
          return '議題がありません。「議題」で候補を選ぶか、議題を入力してください。';
        case 'measure-gone':
          return `議題「${notice.item}」の取組（${notice.measure}）が「${trackerTab.name}」タブにありません。議題から外すか、取組の行を元に戻してください。`;
        case 'paper-unfinished':
          return `${kindWord(notice.kind, notice.rendition)}の作成が途中で止まっています。もう一度作ると、続きから作成します。`;
      }
    },
    about: {
      heading: '会議の情報を変える',
      chair: '議長',
      chairHint: `空欄の場合は、「${directoryTab.name}」タブの役割によります。`,
      save: '会議の情報を保存する',
    },
    attendance: {
      heading: (present: number, proxies: number, absent: number) => `出欠（出席${present}名、代理${proxies}名、欠席${absent}名）`,
      proxy: (post: string) => `${post}の代理者`,
      proxyHint: '職名と氏名を入力してください。',
      save: '出欠を保存する',
    },
    items: {
      heading: (items: number) => `議題（${items}件）`,
      time: (planned: number, slot: number | null) =>
        slot === null
          ? `説明と協議の時間は、合計${planned}分です。会議の時刻が決まっていないため、収まるかどうかは確認できません。`
          : `説明と協議の時間は、合計${planned}分です（会議は${slot}分）。`,
      over: (minutes: number) => `会議の時間を${minutes}分超えています。議題の時間か、会議の時刻を見直してください。`,
      howToMove: '順番は「上へ」「下へ」のボタンか、議題の行を引いて動かすと変わります。行を選ぶと、内容を変えられます。',
      separate: '文書では、協議、報告、その他に分け、それぞれこの順に並べます。資料番号も文書の順に付けます。',
      moved: (title: string, place: number, items: number) => `「${title}」を${items}件中${place}番目に動かしました。`,
      removed: (title: string) => `「${title}」を議題から外しました。保存すると確定します。`,
      name: (place: number, title: string) => `${place}　${title === '' ? '（議題名なし）' : title}`,
      facts: (itemClass: string, minutes: string, numbers: readonly string[], publicity: string) =>
        [itemClass, minutes === '' ? '時間未定' : `${minutes}分`, ...numbers, publicity].filter((part) => part !== '').join('・'),
      up: '上へ',
      down: '下へ',
      remove: '外す',
      hasOutcome: '結果があるため外せません。',
      reason: (reason: string) => `理由：${reason}`,
      measureGone: (id: string) => `取組${id}は「${trackerTab.name}」タブにありません。`,
      jump: (id: string) => `取組${id}の行へ移動`,
      class: '区分',
      title: '議題名',
      presenter: '説明者',
      presenterHint: '空欄の場合は事務局とします。',
      minutes: '時間（分）',
      papers: '資料',
      papersHint: '1行に1件入力してください。「参考」で始まる行は、参考資料とします。',
      paper: (number: string, name: string) => (number === '' ? name : `${number}　${name}`),
      numbersLater: '資料番号は、保存すると付け直します。',
      offered: 'アドオンで作れる資料を加える',
      offer: (name: string) => `「${name}」を加える`,
      publicity: itemsTab.columns.publicity.heading,
      publicityChoices: choiceWords.publicity.map((word) => ({ value: String(word), text: String(word) })),
      publicityBlank: '（未記入）',
      note: itemsTab.columns.note.heading,
      noteHint: '次第や公開用の文書には出しません。',
      wrong: {
        title: '議題名を入力してください。',
        minutes: '時間を0から600までの数字で入力してください。',
        papers: '資料は30件まで、1件200字までにしてください。',
      },
      wrongIn: (title: string) => `${title.trim() === '' ? '議題名のない議題' : `「${title}」`}に、直す箇所があります。保存していません。`,
      save: '議題を保存する',
    },
    candidates: {
      heading: (candidates: number) => `議題の候補（${candidates}件）`,
      none: 'ほかに候補はありません。',
      others: (candidates: number) => `そのほかの候補（${candidates}件）`,
      movements: movementsTitle,
      name: (id: string, title: string) => (id === '' ? title : `${id}　${title}`),
      facts: (itemClass: string, owner: string, reasons: readonly string[]) =>
        `${itemClass}${owner === '' ? '' : `・${owner}`}　理由：${reasons.join('、')}`,
      missing: '議題に加える候補を選んでください。',
      add: (candidates: number) => (candidates === 0 ? '選んだ候補を議題に加える' : `選んだ${candidates}件を議題に加える`),
      added: (items: number) => `${items}件を議題に加えました。`,
      free: 'そのほかの議題',
      freeHint: '例：生成AIについて',
      freeMissing: '議題名を入力してください。',
      addFree: 'この議題を加える',
    },
    papers: {
      heading: '文書の作成',
      hint: '作り直しても、手で書いた文や手で直した文はそのまま残ります。前の版も開けます。',
      unsaved: '保存していない変更は、文書に入りません。先に保存してください。',
      all: '次第と資料をすべて作る',
      allHint: '次第と、議題に付けた資料のうちアドオンで作れるものを、順に作ります。',
      waiting: '文書を作成しています。シート側に確認画面が開いたときは、そちらで選んでください。',
      making: (name: string, place: number, papers: number) =>
        `${papers}件のうち${place}件目、${name}を作成しています。このままお待ちください。`,
      allMade: 'すべて作りました。',
      ended: (made: readonly string[]) => (made.length === 0 ? '作成した文書はありません。' : `作成した文書：${made.join('、')}`),
      name: (kind: string, number: string) => (number === '' ? kind : `${number}　${kind}`),
      kinds: {
        agenda: '日時、場所、議題、資料の一覧です。',
        movements: `「${movementsTab.name}」タブから、日付、主体、内容、計画への影響をまとめます。`,
        roadmap: '主な取組内容を、年度の工程とともにまとめます。',
        schedule: '取組ごとの時期を表にまとめます。',
        progress: '前回の会議の後に、完了、追加、期限の変更などがあった取組です。',
        late: '期限を過ぎた取組と、その理由です。',
        roster: '職名、氏名、出欠を、役割の順にまとめます。',
        scenario: '議長と事務局のための進行の台本です。公開しません。',
        minutes: `「${speechesTab.name}」タブの発言と、議題の結果からまとめます。`,
      } satisfies Record<PaperKind, string>,
      make: '作る',
      again: '作り直す',
      notMade: 'まだ作っていません。',
      open: (name: string) => `「${name}」を開く（新しいタブ）`,
      noLink: (name: string) => `文書名は「${name}」です。Google ドライブから開いてください。`,
      version: (version: number, at: string) => `第${version}版　${at}`,
      earlier: (versions: number) => `前の版（${versions}件）`,
      earlierName: (name: string, version: string) => `${name}　${version}`,
      made: {
        made: '作成しました。内容を確認してください。',
        again: '作り直しました。変わったところだけを書き換えました。',
        unchanged: '内容は前の版と変わっていません。文書はそのままです。',
        declined: '確認画面で中止しました。文書は作成していません。',
      },
      added: (lines: number) => `手で書き加えられた${lines}か所は、そのまま残しました。`,
      touched: (lines: number) => `手で直された${lines}か所は、そのまま残しました。必要であれば手で直してください。`,
      here: (line: string) => `文書：${line}`,
      now: (line: string) => `今のシートの内容：${line === '' ? '（なし）' : line}`,
      others: (papers: number) => `別に用意する資料（${papers}件）`,
    },
    outcomes: {
      heading: '議題の結果',
      hint: '議題を選んで、結果を入力してください。議事録にも同じ内容を使います。',
      noItems: '議題がありません。先に「議題」で議題を加えてください。',
      none: '結果なし',
      facts: (outcome: string, applied: string) => `${outcome}${applied === '' ? '' : '・反映済み'}`,
      outcome: '結果',
      means: {
        decided: '提案のとおり決まったものです。',
        approved: '報告を受けて了承されたものです。',
        continued: '次の会議に、自動で議題に入ります。',
        homework: `反映すると「${questionsTab.name}」タブに加え、回答があるまで次の会議の議題に入ります。`,
        returned: '検討し直して、次の会議の議題に入ります。',
      } satisfies Record<Outcome, string>,
      text: '結果の内容',
      textHint: '期限を変える場合は、その理由を書いてください。',
      owner: '担当',
      due: '対応期限',
      dueHint: '例：令和5年9月30日',
      newDue: '変更後の期限',
      newDueHint: '変えない場合は空欄にしてください。',
      newStatus: '変更後の状況',
      sameStatus: '変えない',
      addToPlan: '計画に追加する（計画外の取組）',
      followUp: '対応',
      followUpHint: '未了の間は、次の会議の候補に入ります。',
      open: '未了',
      done: '完了',
      applied: (at: string) => `${at}に取組へ反映しました。変えられるのは「対応」だけです。`,
      toDo: (owner: string, due: string) => `担当：${owner === '' ? '（空欄）' : owner}　対応期限：${due === '' ? '（空欄）' : due}`,
      save: '結果を保存する',
    },
    effects: {
      heading: '決定を取組に反映する',
      hint: `選んだ結果だけを「${trackerTab.name}」に反映し、会議の名前とともに「${historyTab.name}」に記録します。`,
      none: '反映を待っている結果はありません。',
      name: (title: string, outcome: string) => `${title}：${outcome}`,
      unflag: `${headings.flagged}：チェックを外します。`,
      added: (id: string, title: string, owner: string, due: string) =>
        `計画外の取組として追加：${id}　${title}（担当：${owner === '' ? '空欄' : owner}、期限：${due === '' ? '空欄' : due}）`,
      question: (question: string, owner: string, due: string) =>
        `「${questionsTab.name}」に追加：${question}（担当：${owner === '' ? '空欄' : owner}、期限：${due === '' ? '空欄' : due}）`,
      nothing: (measure: boolean): string => (measure ? '期限や状況は変わりません。最後の決定だけを記録します。' : '取組は変わりません。'),
      problem: (problem: EffectProblem): string => {
        switch (problem.code) {
          case 'measure-gone':
            return `取組${problem.measure}が「${trackerTab.name}」にないため、反映できません。取組の行を元に戻してください。`;
          case 'measure-twice':
            return `ID「${problem.measure}」の取組が2行以上あるため、反映できません。「${trackerTab.name}」のIDを直してください。`;
          case 'date-unreadable':
            return `「${problem.found}」を日付として読み取れません。「令和5年9月30日」などの形に直してください。`;
          case 'status-unknown':
            return `状況「${problem.found}」は一覧にありません。「変更後の状況」を選び直してください。`;
          case 'reason-missing':
            return '期限を変える理由がありません。「結果の内容」に理由を書いてください。';
        }
      },
      confirm: '変更の前と後を確認しました',
      saveFirst: '保存していない結果があります。先に「結果を保存する」を押してください。',
      chooseFirst: '反映する結果を選んでください。',
      apply: (items: number) => (items === 0 ? '選んだ結果を反映する' : `選んだ${items}件を反映する`),
      done: (items: number) => `${items}件の結果を反映しました。`,
      report: ({ cells, added, questions }: EffectsReport) =>
        `「${trackerTab.name}」の${cells}か所を変え、計画外の取組${added}件、宿題${questions}件を加えました。`,
    },
    publication: {
      heading: '公開用の文書',
      hint: '内部用の文書から、公開しない内容を除いて作ります。公開用の文書を作っても、だれにも共有しません。',
      internalFirst: '内部用の文書がまだありません。先に「文書」で作ってください。',
      look: '公開用で除く内容を確認する',
      found: (found: number) => (found === 0 ? '除く内容はありません。' : `次の${found}件を除きます。`),
      kinds: {
        item: '非公開の議題',
        row: '非公開の取組',
        speech: '非公開の議題についての発言',
        name: '氏名',
        address: 'メールアドレス',
        note: '内部の備考',
      } satisfies Record<LeftOut['kind'], string>,
      make: '公開用を作る',
      again: '公開用を作り直す',
    },
    share: {
      heading: '文書の共有',
      asks: '共有するのは、下のボタンを押し、シート側の確認画面で「はい」を選んだときだけです。共有した方は、閲覧だけができます。',
      noPapers: '共有できる文書がまだありません。先に「文書」で作ってください。',
      paper: '共有する文書',
      internal: (name: string) => `${name}（内部用）`,
      public: (name: string) => `${name}（公開用）`,
      people: '共有する方',
      unreachable: (people: number) => `${people}名は、「${directoryTab.name}」タブにメールアドレスがないため、選べません。`,
      missing: '共有する方を選んでください。',
      waiting: 'シート側の確認画面で選んでください。共有が終わるまで、このままお待ちください。',
      share: (people: number) => (people === 0 ? '選んだ方に共有する' : `確認して${people}名に共有する`),
      done: (people: number) => `${people}名に共有しました。`,
      declined: '確認画面で中止しました。共有していません。',
    },
  },

  remind: {
    heading: ja.menuRemind,
    pilot: '試行中です',
    pilotLine: (to: string) =>
      `すべてのメールを${to}だけに送ります。担当課には届きません。本番に切り替えるには、「${settingsTab.name}」タブの「${settingLabels.pilot}」を空欄にしてください。`,
    resting: 'この日は送信しません',
    rests: {
      'closed-day': (day: string) => `${day}は閉庁日です。次の開庁日から送信できます。`,
      pause: (day: string) =>
        `${day}は、「${settingsTab.name}」タブの「${settingLabels.pause}」に入っています。期間が終わると送信できます。`,
    },
    none: '送信するメールはありません',
    noneLine: '期限が近い取組や期限を過ぎた取組で、未送信のものはありません。',
    noneLeftLine: '今回送信できる取組はありません。理由は「送信しない取組」で確認できます。',
    letters: (letters: number, measures: number) => `送信するメール（${letters}通、取組${measures}件）`,
    lettersHint: '急ぐ順です。選ぶと、内容をそのまま確認できます。まだ送信していません。',
    letter: (section: string, measures: number) => `${section}（取組${measures}件）`,
    to: '宛先',
    cc: '写し',
    whys: {
      head: '課長（2通目から）',
      division: `部長（「${settingsTab.name}」の「${settingLabels.escalateFrom}」による）`,
      related: `関係課（「${settingsTab.name}」の「${settingLabels.copyRelated}」による）`,
    },
    dropped: '送れない写し',
    droppedWhys: {
      'bad-address': 'アドレスが正しくないため、写しを除いて送ります。',
      'outside-domains': '許可していないドメインのため、写しを除いて送ります。',
    },
    copy: (mail: string, why: string) => `${mail}　${why}`,
    steps: '段階',
    subject: '件名',
    body: '本文',
    html: '受け取る方の見え方（HTML形式）',
    htmlTitle: (section: string) => `${section}宛てのメールのHTML形式`,
    test: '自分あてに試しに送る',
    testOf: (section: string) => `自分あてに試しに送る：${section}`,
    testing: '試しに送っています。しばらくお待ちください。',
    tested: (to: string) => `${to}だけに送りました。担当課には送っていません。「${ledgerTab.name}」にも残りません。`,
    snooze: {
      open: 'この取組のお知らせを止める',
      openIn: 'お知らせを止める取組がある場合',
      until: '停止期限',
      untilHint: (day: string) => (day === '' ? 'この日まで送りません。' : `${day}まで送りません。`),
      untilMissing: '停止期限の日付を入力してください。',
      reason: '理由',
      reasonHint: '例：業者と納期を協議中のため',
      reasonMissing: '理由を入力してください。',
      stop: 'お知らせを止める',
      stopOf: (id: string) => `お知らせを止める：${id}`,
      stopped: (id: string) => `「${id}」のお知らせを止めました`,
      stoppedLine: (day: string) => `${day}まで送りません。「${snoozesTab.name}」タブに記録しました。`,
      resume: 'お知らせを再開する',
      resumeOf: (id: string) => `お知らせを再開する：${id}`,
      resumed: (id: string) => `「${id}」のお知らせを再開しました`,
      resumedLine: '次の送信から、再び対象になります。',
    },
    left: (measures: number) => `送信しない取組（${measures}件）`,
    leftHint: '理由ごとにまとめています。選ぶと、取組を確認できます。',
    leftCut: (shown: number) => `はじめの${shown}件を表示しています。`,
    leftGroup: (reason: string, measures: number) => `${reason}（${measures}件）`,
    leftItem: (id: string, title: string) => (id === '' ? title : `${id}　${title}`),
    jump: 'この行へ移動',
    jumpOf: (id: string, title: string) => `この行へ移動：${id === '' ? title : id}`,
    /** What the reason is called, and what it means or asks for. */
    reasons: {
      'already-asked': { name: 'この段階は送信済み', line: `次の段階まで送りません。記録は「${ledgerTab.name}」タブにあります。` },
      unconfirmed: {
        name: '前回の送信が要確認',
        line: '届いたか分からないため、自動では送りません。「確認が必要なメール」で選んでください。',
      },
      answered: { name: '担当課が回答済み', line: '見込みの日を過ぎるまで送りません。' },
      snoozed: { name: 'お知らせを停止中', line: `「${snoozesTab.name}」タブに記録があります。` },
      enough: {
        name: '送信の上限',
        line: `「${settingsTab.name}」タブの「${settingLabels.mostLetters}」に達しました。担当課に直接確認してください。`,
      },
      today: { name: '次回に送信', line: '本日はこの課に送信済みか、1通に載せられる件数を超えています。次の開庁日に送ります。' },
      'owner-missing': { name: '担当課が空欄', line: '担当課を入力してください。' },
      'owner-unknown': { name: '担当課が名簿にない', line: `担当課の書き方を直すか、「${directoryTab.name}」タブに追加してください。` },
      'no-address': { name: 'メールアドレスがない', line: `「${directoryTab.name}」タブにメールアドレスを入力してください。` },
      'bad-address': { name: 'メールアドレスが正しくない', line: `「${directoryTab.name}」タブのメールアドレスを直してください。` },
      'outside-domains': {
        name: '許可していないドメイン',
        line: `「${directoryTab.name}」タブのアドレスか、「${settingsTab.name}」タブの「${settingLabels.domains}」を確認してください。`,
      },
      'status-unclear': { name: '状況が分からない', line: '期限を過ぎています。状況を一覧の言葉で入力してください。' },
      'id-missing': { name: 'IDが空欄', line: `「${headings.id}」列にIDを入力してください。` },
      'id-twice': { name: 'IDが重複', line: 'ほかの行と同じIDです。別のIDに直してください。' },
    },
    details: {
      'already-asked': (detail: string) => `最後の送信：${detail}`,
      unconfirmed: (detail: string) => `送信の開始：${detail}`,
      answered: (detail: string) => `回答：${detail}`,
      snoozed: (detail: string) => `理由：${detail}`,
      enough: (detail: string) => `これまでに${detail}通`,
      address: (detail: string) => `アドレス：${detail}`,
      'status-unclear': (detail: string) => `現在の状況：${detail}`,
    },
    until: (day: string) => `停止期限：${day}`,
    untilUnclear: `停止期限を読み取れないため、直すまで送りません。「${snoozesTab.name}」タブを直してください。`,
    unconfirmed: (letters: number) => `確認が必要なメール（${letters}通）`,
    unconfirmedHint:
      '送信の途中で止まったため、届いたか分からないメールです。二重に届かないよう、自動では送り直しません。相手に確かめてから選んでください。',
    unconfirmedCut: (shown: number) => `はじめの${shown}通を表示しています。`,
    unconfirmedTo: (section: string, to: string) => (to === '' ? section : `${section}（${to}）`),
    unconfirmedAt: (at: string, operator: string) => `${at}${operator === '' ? '' : `　送信者：${operator}`}`,
    unconfirmedDeleted: `「${ledgerTab.name}」タブから行が削除されています。控えから表示しています。`,
    unconfirmedMeasures: (measures: number) => `取組（${measures}件）`,
    unconfirmedMeasure: (id: string, title: string) => (title === '' ? id : `${id}　${title}`),
    unconfirmedDue: (due: string, step: string) => `期限：${due}${step === '' ? '' : `　段階：${step}`}`,
    arrived: '届いている',
    arrivedOf: (section: string) => `届いている：${section}`,
    arrivedLine: `「${ledgerStates.sent}」と記録します。この段階は送りません。`,
    again: 'もう一度送る',
    againOf: (section: string) => `もう一度送る：${section}`,
    againLine: '今すぐには送りません。次の送信の対象に戻します。',
    settling: '記録しています。しばらくお待ちください。',
    settledArrived: (section: string) => `${section}：届いていると記録しました`,
    settledAgain: (section: string) => `${section}：次の送信の対象に戻しました`,
    settledLine: (measures: number) => `取組${measures}件の記録を更新しました。`,
    needed: (recipients: number) => `写しを含めて、宛先は${recipients}件です。`,
    quota: (left: number | null) =>
      left === null ? 'メールを送信できるか確認できません。送信の許可を確認してください。' : `本日あと${left}件の宛先に送信できます。`,
    tooMany: (recipients: number, left: number) =>
      `宛先は${recipients}件ですが、本日送信できるのは残り${left}件です。急ぐものから送信し、残りは次回に送信します。`,
    asks: '押すと、シート側に確認画面が開きます。そこで「はい」を選ぶまで送信しません。',
    send: '確認して送信',
    waiting: 'シート側の確認画面で選んでください。送信が終わるまで、このままお待ちください。',
    sent: 'メールを送信しました',
    sentPartly: '送信を確認できないメールがあります',
    sentNone: 'メールは送信していません',
    report: (sent: number, measures: number) => `${sent}通（取組${measures}件）を送信しました。`,
    failed: (letters: number) => `送信を確認できなかった宛先（${letters}件）`,
    failedItem: (section: string, to: string) => `${section}（${to}）`,
    failedNext: `送信されている場合もあります。相手に確かめてから、この画面の「確認が必要なメール」で選んでください。「${ledgerTab.name}」タブには「${ledgerStates.unconfirmed}」と記録しました。`,
    stopped: {
      quota: '本日送信できる数に達したため、途中で止めました。',
      time: '1回の実行時間の上限に近づいたため、途中で止めました。',
      failures: '送信の失敗が続いたため、途中で止めました。',
      trouble: '処理中に問題が起きたため、途中で止めました。',
    },
    waitingLetters: (letters: number) => `まだ送信していないメール（${letters}通）`,
    waitingNext: '続きは次の実行で送ります。急ぐ場合は、内容を確認し直して、もう一度送信してください。',
    waitingQuota: '続きは次の実行で送ります。送信できる数は、およそ1日で戻ります。',
    recorded: `送信の記録は「${ledgerTab.name}」タブにあります。`,
    declined: '送信していません',
    declinedLine: '確認画面で中止しました。',
    refresh: '内容を確認し直す',
    timer: {
      heading: '定期実行',
      states: {
        none: '定期実行は設定されていません。送信するには、この画面で「確認して送信」を押してください。',
        mine: 'あなたのアカウントで動いています。',
        theirs:
          'ほかの方のアカウントで動いています。あなたが設定する必要はありません。切り替える場合は、先にその方がこの画面で止めてください。',
        two: '2つ以上の定期実行が動いています。記録で防いでいるため、同じメールが二重に届くことはありませんが、1つだけ残して止めてください。',
        dead: '定期実行が動いていません。前回の実行から2日以上たっているか、設定がなくなっています。',
      },
      twoMine: '自分の定期実行を止めると、もう一方だけが残ります。',
      twoTheirs: 'どちらかの方に、この画面で止めるよう依頼してください。',
      deadNext: 'もう一度始めると、あなたのアカウントで動きます。',
      copied: 'コピー元のファイルの定期実行の記録があります。このファイルでは動きません。',
      account: '実行者',
      you: (account: string) => `${account}（あなた）`,
      since: '開始',
      sinceUnknown: `記録なし（「${timersTab.name}」タブの行がありません）`,
      lastRun: '前回の実行',
      noRun: 'まだありません。次の午前8時台に動きます。',
      result: '前回の結果',
      dead: '動いていません。',
      failed: '前回の実行で、確認が必要なことがありました。',
      daily:
        '毎日、午前8時から9時までの間に1回動き、上に表示したものと同じメールを送ります。閉庁日と停止期間には送りません。失敗したときは、この画面に表示し、実行者にも1日1通までお知らせします。手動で送る場合は「確認して送信」を使います。同じメールが二重に届くことはありません。',
      dailyHeading: '定期実行ですること',
      on: '定期実行を始める',
      onAgain: '定期実行を始め直す',
      onLine: 'あなたのアカウントで送信します。確認画面は出ません。',
      off: '自分の定期実行を止める',
      waiting: '定期実行を切り替えています。しばらくお待ちください。',
      wasOn: '定期実行を始めました。',
      wasOff: '自分の定期実行を止めました。',
    },
    trial: {
      heading: '別の日に送るとどうなるか',
      hint: '現在の進捗管理表と送信記録で試算します。メールは送信しません。',
      day: '試算する日',
      dayMissing: '試算する日を入力してください。',
      run: 'この日の内容を見る',
      title: (day: string) => `試算：${day}`,
      line: 'この日に実行した場合の内容です。この画面からは送信できません。',
      back: '本日の内容に戻る',
      letters: (letters: number, measures: number) => `この日に送るメール（${letters}通、取組${measures}件）`,
      lettersHint: '急ぐ順です。選ぶと、内容をそのまま確認できます。',
      none: 'この日に送るメールはありません。',
    },
    tabs: {
      heading: '文面と休日を変える',
      hint: 'タブを開きます。まだない場合は、標準の内容で作成します。',
      templates: `「${templatesTab.name}」タブを開く`,
      'closed-days': `「${closedDaysTab.name}」タブを開く`,
      opened: (tab: string, made: boolean) => (made ? `「${tab}」タブを作成しました。` : `「${tab}」タブを開きました。`),
    },
  },
};

export type Page = typeof page;
