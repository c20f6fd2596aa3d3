// What each setting is called in column 項目 of 設定, and words to choose from that other rooms name too. The pages need these and none of
// the readers in settingTable.ts.

export const settingLabels = {
  municipality: '自治体名',
  meeting: '会議の名称',
  fiscalYear: '年度',
  planPeriod: '計画期間',
  bareYears: '2桁の年',
  yearPortion: '「年分」の意味',
  staleAfterDays: '更新の目安（日）',
  rounds: '報告の時期',
  roundDays: '報告の提出期限（日）',
  place: '開催場所',
  agendaSheet: '次第の様式',
  groupAgendaSheet: '次第の様式（本部会議以外）',
  agendaForm: '議題の様式',
  standingItems: '定例の議題',
  minutesForm: '議事録の形式',
  tablePage: '表の資料の用紙',
  publicNames: '公開用の氏名',
  office: '事務局',
  extension: '内線',
  dueOnClosed: '期限が閉庁日の場合',
  ladder: '督促の段階',
  mostLetters: '督促の上限（通）',
  pause: '督促の停止期間',
  escalateFrom: '部長への写し（通目から）',
  copyRelated: '関係課への写し',
  domains: '許可するメールのドメイン',
  pilot: '試行の宛先',
  letterLanguage: '手紙の言語',
  answerDays: '回答期限（開庁日）',
} as const;

export type SettingKey = keyof typeof settingLabels;

/**
 * - quarterly: the last day of each quarter, paper by the 10th of the next month (金山町 要綱)
 * - half-yearly: 30 September and 31 March (鳥取県, 浜松市)
 * - april-october-march: plan, middle and result as a town's 進捗管理要綱 asks for them (白老町 令和3年)
 * - before-meetings: two weeks before each meeting, paper one week before it (芳賀町)
 */
export const roundWords = {
  quarterly: '四半期ごと',
  'half-yearly': '半期ごと',
  'april-october-march': '4月・10月・3月',
  'before-meetings': '本部会議の前',
} as const;
export type RoundPlan = keyof typeof roundWords;

/** One list of 議題 as in the minutes of 令和5年6月21日, or 協議事項 and 報告事項 apart as in 浜松市, 日南町. */
export const agendaForms = { single: '議題一本', separate: '協議・報告を分ける' } as const;
export type AgendaForm = keyof typeof agendaForms;

/** When, where, who, items and papers under numbered headings, as the town's minutes begin; or the order of the day from 開会 to 閉会. */
export const agendaSheets = { particulars: '要項形式', programme: '式次第形式' } as const;
export type AgendaSheet = keyof typeof agendaSheets;

/** On which paper the tables for a meeting are printed, always landscape. */
export const tablePages = { usual: 'スケジュールだけA3', a4: 'すべてA4', a3: 'すべてA3' } as const;
export type TablePage = keyof typeof tablePages;
