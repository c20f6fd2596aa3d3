// What the pages of this room say, in Japanese: the source. pageWords.en.ts has the same shape.

import { columnLetters } from '../sheet/table';
import { fiscalYearJa } from '../sheet/words.ja';
import { directoryTab, trackerTab } from '../tracker/tabs';
import type { AssumptionCode } from './adoption';
import type { AdoptionPreview, AdoptionWarning, DirectoryOffer } from './page';
import type { SkipReason } from './rowKinds';
import type { Confidence } from './sourceColumns';
import type { SymbolChoice } from './symbols';
import { adoptionJa } from './words.ja';

const symbolNames: { readonly [choice: string]: string } = {
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
  'titled-by': '取組名のない行に、ほかの文を名前として使う',
  'actual-line': '実績の行を期限に使わない',
  'owner-in-text': '文中の担当課を読む',
  'fiscal-year-of-sheet': '年のない日付を、この年度とする',
  'next-year-months': '年度の1月から3月を、翌年とする',
  'era-overflow': '改元後の年に読み替える',
  'bare-year': '2桁の年を読む',
  'year-portion': '「年分」を読む',
  serial: '日付の番号を日付とする',
  digits: '続けて書いた数字を日付とする',
  arrow: '矢印の最後を期限とする',
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
  numbered: '番号などだけの行',
  'other-table': '一覧の下にある別の表',
  'no-title': '取組名のない行',
};

const suchAs = (examples: readonly string[]): string =>
  examples.length === 0 ? '' : `${examples.map((example) => `「${example}」`).join('')}など、`;

/** What is odd, and what to do. */
function warning(found: AdoptionWarning): string {
  switch (found.kind) {
    case 'form':
      return `1件ずつの様式（${found.forms}枚）のようです。様式として読むか、一覧のあるタブを選んでください。`;
    case 'summary':
      return '集計の表のようです。取組の一覧があるタブを選んでください。';
    case 'headings-unsure':
      return `見出しの行が確かでありません（${found.row}行目）。違う場合は、下で選んでください。`;
    case 'titles-repeat':
      return `${suchAs(found.examples)}同じ取組名が${found.count}件あります。取組名の列を確認してください。`;
    case 'owners-no-sections':
      return `${suchAs(found.examples)}課の名前に見えない担当課が${found.count}件あります。担当課の列を確認してください。`;
    case 'days-unreadable':
      return `${suchAs(found.examples)}読み取れない期限が${found.count}件あります。期限の列を確認してください。`;
    case 'mostly-joined':
      return `${found.rows}行を${found.measures}件の取組にまとめました。取組名の列と見出しの行を確認してください。`;
    case 'one-year':
      return `${found.count}件の日付がすべて${fiscalYearJa(found.fiscalYear)}です。年度を確認してください。`;
    case 'all-late':
      return `${found.count}件の期限がすべて過ぎ、完了した取組がありません。年度と状況の列を確認してください。`;
    case 'nothing-late':
      return `前の年度の計画ですが、期限を過ぎた取組がありません（${found.count}件）。年度と期限の列を確認してください。`;
    case 'error-values':
      return `${suchAs(found.examples)}数式の誤りが${found.count}か所あります。元の表の数式を直してください。`;
    case 'names-taken':
      return `${found.names.map((name) => `「${name}」`).join('')}という名前のタブが既にあります。そのまま残し、別の名前で作成します。`;
  }
}

export const adoptionPageJa = {
  adopt: {
    heading: adoptionJa.menu,
    untouched: `新しい「${trackerTab.name}」タブに作成します。元のタブは変更しません。`,
    sheet: '読み込むタブ',
    municipality: '自治体名',
    municipalityHint: '例：〇〇町',
    municipalityMissing: '自治体名を入力してください。',
    fiscalYear: '年度',
    place: (municipality: string, year: string) => (municipality === '' ? '自治体名と年度' : `${municipality}・${year}（変更）`),
    columns: '列の対応',
    columnsHint: '進捗管理表の各項目に、元の表のどの列を使うかを確認してください。',
    otherColumns: (fields: number, given: number) => `ほかの項目（${fields}項目のうち${given}項目に列あり）`,
    noColumn: '（なし）',
    column: (place: number, heading: string) => `${columnLetters(place + 1)}列　${heading === '' ? '（見出しなし）' : heading}`,
    titleMissing: '取組名に使う列を選んでください。',
    otherMissing: (fields: readonly string[]) =>
      `${fields.map((field) => `「${field}」`).join('')}にあたる列が見つかりません。「列の対応」で選ばなければ、空欄で作成します。`,
    confidence: { sure: '確実', likely: 'おそらく', guessed: '推測' } satisfies Record<Confidence, string>,
    fieldWith: (field: string, confidence: string) => `${field}（${confidence}）`,
    likelySheet: (name: string) => `${name}（候補）`,
    headingRows: '見出しの行',
    headingsAt: (rows: { readonly first: number; readonly last: number } | null) =>
      rows === null ? '見出しの行' : `見出しの行（${rows.first === rows.last ? '' : `${rows.first}～`}${rows.last}行目）`,
    selectHeadings: '元の表で見出しの行を選んでから、押してください。',
    useSelection: 'この行を見出しにする',
    nothingSelected: '見出しの行が選ばれていません。表のセルを選んでください。',
    otherTabSelected: (tab: string) => `別のタブが開いています。「${tab}」タブを開き、見出しの行を選んでから、もう一度押してください。`,
    headingFirst: '始まり',
    headingLast: '終わり',
    rowNumber: (row: number) => `${row}行目`,
    blankTitles: '取組名が空欄の行',
    blankTitleChoices: { continue: '上の取組の続きにする', own: '上と同じ名前の取組にする' },
    time: (columns: number, from: string, to: string) =>
      `「${from}」から「${to}」までの${columns}列を、工程として読みました。開始・期限・段階の空欄に使います。`,
    extras: (taken: number, left: number) => `そのまま引き継ぐ列（${taken}列）${left === 0 ? '' : `、使わない列（${left}列）`}`,
    columnsLeft: (columns: readonly string[]) => `元の表だけに残る列：${columns.join('、')}`,
    forms: '様式1枚を1件の取組として読む',
    directoryOffer: ({ sheet, sections, addresses }: DirectoryOffer) =>
      `「${sheet}」タブの課とメールアドレスを名簿に使う（${sections}課、アドレス${addresses}件）`,
    understood: ({ measures, sections, withDue }: AdoptionPreview['understood']) =>
      `取組${measures}件、担当課${sections}、期限のある取組${withDue}`,
    warning,
    addSections: '見つかった課を名簿に追加する',
    prepared: (names: readonly string[]) => `${names.map((name) => `「${name}」タブ`).join('、')}は、今の内容のまま使います。`,
    filtered: 'フィルタで隠れている行も読み込みます。',
    questions: {
      heading: (questions: number) => `確認したいこと（${questions}件）`,
      hint: '決めない場合はそのまま取り込み、点検で知らせます。',
      proposed: (label: string, legend: string, proposal: string) => `${label}${legend === '' ? '' : `　${legend}`} → ${proposal}`,
      oneByOne: '1つずつ決める',
      asLegend: '凡例のとおりにする',
      asProposed: '候補のとおりにする',
      done: (questions: number) => `決めたこと（${questions}件）`,
      undecided: '決めない',
      bareYears: (example: string, cells: number) => `2桁の年（「${example}」など${cells}か所）`,
      bareYearChoices: { reiwa: '令和の年', heisei: '平成の年', western: '西暦の下2桁' },
      yearPortion: (example: string, cells: number) => `「年分」の意味（「${example}」など${cells}か所）`,
      yearPortionChoices: { 'fiscal-year': '年度（4月～3月）', year: '暦年（1月～12月）' },
      statusWord: (word: string, cells: number) => `状況「${word}」（${cells}件）`,
      symbol: (symbol: string, cells: number) => `工程の「${symbol}」（${cells}か所）`,
      symbolChoice: (choice: SymbolChoice): string => symbolNames[choice] ?? `段階：${choice}`,
      legend: (meaning: string, proposal: string) => `凡例：${meaning}${proposal === '' ? '' : ` → ${proposal}`}`,
      proposal: (proposal: string) => `候補：${proposal}`,
    },
    counts: (source: number, measures: number, rows: number, skipped: number) =>
      `元の表${source}行 ＝ 取組${measures}件（${rows}行）＋ 読み込まない行${skipped}行`,
    blocks: (blocks: number) => `見出しが${blocks}か所にある表として読みました。`,
    noMeasures: '読み込める取組がありません。',
    noMeasuresHint: '見出しの行か列の対応を選ぶか、読み込むタブを選び直してください。',
    firstRows: (rows: number) => `はじめの${rows}件`,
    firstRow: (rows: readonly number[], title: string) => `${rows.join('、')}行　${title}`,
    field: '項目',
    before: '元の表',
    after: trackerTab.name,
    cell: (value: string) => (value === '' ? '（空欄）' : value),
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
      deleted: (measures: number) => `進捗管理から削除された取組（${measures}件）`,
      addDeleted: '削除した取組も追加する',
      gone: (measures: number) => `元の表からなくなった取組（${measures}件）　進捗管理に残します。`,
      measure: (id: string, title: string) => `${id}　${title}`,
      make: (changes: number) => (changes === 0 ? '追加する' : `${changes}件を追加・反映する`),
      made: (measures: number): string => (measures === 0 ? '元の表の変更を反映しました' : '取組を追加しました'),
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
      removed: `「${trackerTab.name}」タブは、取組がなくなったため削除しました。一緒に作成したタブのうち、その後に変更のないものも削除しました。`,
      kept: (measures: number) => `変更されていたため残した取組（${measures}件）`,
    },
    make: (measures: number) => (measures === 0 ? '進捗管理表を作成' : `${measures}件で進捗管理表を作成`),
    made: '進捗管理表を作成しました',
    report: (tab: string, measures: number) => `「${tab}」タブに${measures}件の取組を登録しました。`,
    sectionsAdded: (sections: number) => `名簿に${sections}件の課を追加しました。`,
    directoryMade: `「${directoryTab.name}」タブも作成しました。`,
    addresses: {
      heading: (sections: number) => `メールアドレスのない課が${sections}件あります`,
      hint: `期限のお知らせに使います。入力した内容は「${directoryTab.name}」に登録します。`,
      section: (division: string, section: string) => (division === '' ? section : `${division}　${section}`),
      save: (addresses: number) => (addresses === 0 ? 'メールアドレスを登録' : `${addresses}件のメールアドレスを登録`),
      saved: (addresses: number) => `${addresses}件のメールアドレスを登録しました。`,
      refused: `登録できません。メールアドレスの形と、「${directoryTab.name}」のこの課の行を確認してください。`,
      later: '後で入力する（点検へ進む）',
    },
    next: '次に、記入に問題がないか点検してください。',
    toCheck: '点検へ進む',
  },
};

export type AdoptionPageWords = typeof adoptionPageJa;
