// The settings tab (設定): one line a setting, 項目 | 値 | 説明, and below them the status dictionary, one line a status:
//
//   項目        | 値          | 説明
//   自治体名    | 若葉町      | …
//   …
//   状況        | 意味        | 同じ意味の言葉
//   実施中      | 進行中      | 着手、順調、A
//
// Missing lines fall back to defaults. Staff may change, add and take away lines of the dictionary; dropdown and check follow.

import type { CalendarDay } from '../sheet/calendar';
import type { ClosedDays, DueRule } from '../sheet/closedDays';
import { type CellValue, cellText, type Table } from '../sheet/table';
import { type DateBase, namesDay, readDate } from './dates';
import { closedDaysOf } from './ownClosedDays';
import { type ReminderKey, type ReminderRules, readReminderRules, reminderDefaults } from './reminderRules';
import { type Dictionary, dictionaryOf, type StatusLine, type StatusMeaning, standardDictionary, standardLines } from './status';

export type Settings = {
  /** 自治体名 */
  readonly municipality: string;
  /** 会議の名称 without municipality, e.g. DX推進本部会議 */
  readonly meeting: string;
  /** What dates of the plan count from: its 年度, and the answers to what plans leave open. */
  readonly dates: DateBase;
  /** 計画期間; null where none is given: then no due date lies outside it. */
  readonly plan: { readonly first: CalendarDay; readonly last: CalendarDay } | null;
  /** Days after which a row without an update is pointed out; null for never. */
  readonly staleAfterDays: number | null;
  /** 報告の時期 */
  readonly rounds: RoundPlan;
  /** Days from 基準日 to 提出期限. */
  readonly roundDays: number;
  /** 会議の開催場所 */
  readonly place: string;
  /** 議題の様式 */
  readonly agendaForm: AgendaForm;
  /** Items that each meeting has. */
  readonly standingItems: readonly string[];
  /** 議事録の形式 */
  readonly minutesForm: MinutesForm;
  /** Whose names stand in what is published. */
  readonly publicNames: PublicNames;
  /** Who signs the letters: 事務局の部署名 and 内線. */
  readonly office: string;
  readonly extension: string;
  readonly dictionary: Dictionary;
  /** The rules for closed days, with what the tab 休日 says. */
  readonly closed: ClosedDays;
  /** 期限が閉庁日の場合 */
  readonly dueOnClosed: DueRule;
  readonly reminders: ReminderRules;
};

/**
 * - quarterly: the last day of each quarter, paper by the 10th of the next month (金山町 要綱)
 * - half-yearly: 30 September and 31 March (鳥取県, 浜松市)
 * - april-october-march: plan, middle and result as a town's 進捗管理要綱 asks for them (白老町 令和3年)
 * - before-meetings: two weeks before each meeting, paper one week before it (芳賀町)
 */
export const roundPlans = ['quarterly', 'half-yearly', 'april-october-march', 'before-meetings'] as const;
export type RoundPlan = (typeof roundPlans)[number];

/** The labels in column 項目. */
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
  agendaForm: '議題の様式',
  standingItems: '定例の議題',
  minutesForm: '議事録の形式',
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

export const settingKeys = Object.keys(settingLabels) as readonly SettingKey[];
export const settingsHeadings = ['項目', '値', '説明'] as const;
export const dictionaryHeadings = ['状況', '意味', '同じ意味の言葉'] as const;

/** Words of column 意味. */
export const meaningWords: { readonly [M in StatusMeaning]: string } = {
  open: '進行中',
  delayed: '遅れ',
  waiting: '条件待ち',
  ongoing: '期限なし',
  done: '完了',
  closed: '終了',
};

const bareYearWords = { reiwa: '令和', heisei: '平成', western: '西暦' } as const;
const yearPortionWords = { 'fiscal-year': '年度', year: '暦年' } as const;

/** Words of 期限が閉庁日の場合. */
export const dueRuleWords: { readonly [R in DueRule]: string } = { 'next-open': '翌開庁日', 'same-day': 'その日' };

/** One list of 議題 as in the minutes of 令和5年6月21日, or 協議事項 and 報告事項 apart as in 浜松市, 日南町. */
export const agendaForms = { single: '議題一本', separate: '協議・報告を分ける' } as const;
export type AgendaForm = keyof typeof agendaForms;

/** Speech by speech, or the main points of each item (要点筆記: 南さつま市, 湧水町). */
export const minutesForms = { speeches: '発言形式', points: '要点形式' } as const;
export type MinutesForm = keyof typeof minutesForms;

/** Everybody's, those of the members but not of the 事務局, or nobody's: then posts stand alone. */
export const publicNameWords = { all: '全員', members: '本部員まで', none: '職名のみ' } as const;
export type PublicNames = keyof typeof publicNameWords;
/** The item that every meeting of the headquarters has (令和5年度第1回の議題2). */
const STANDING_ITEM = '取組の確認について';

/** Words of 報告の時期. */
export const roundWords: { readonly [P in RoundPlan]: string } = {
  quarterly: '四半期ごと',
  'half-yearly': '半期ごと',
  'april-october-march': '4月・10月・3月',
  'before-meetings': '本部会議の前',
};
/** 翌月10日まで (金山町). */
const ROUND_DAYS = 10;

/** Free lines left under the dictionary for words that staff add; the dropdown's range covers them. */
const DICTIONARY_SPARE_ROWS = 20;
const STALE_AFTER_DAYS = 100;

/** What adoption knows of the settings when it makes the tab. */
export type FirstSettings = { readonly municipality: string; readonly dates: DateBase; readonly lines: readonly StatusLine[] };

/** The cells of the tab as adoption makes it; `explain` and `yearText` are words for people. */
export function settingRows(
  first: FirstSettings,
  explain: (key: SettingKey) => string,
  yearText: string,
): readonly (readonly CellValue[])[] {
  const { bareYears, yearPortion } = first.dates;
  const values: { readonly [K in SettingKey]: string } = {
    municipality: first.municipality,
    meeting: 'DX推進本部会議',
    fiscalYear: yearText,
    planPeriod: '',
    bareYears: bareYears === null ? '' : bareYearWords[bareYears],
    yearPortion: yearPortion === null ? '' : yearPortionWords[yearPortion],
    staleAfterDays: String(STALE_AFTER_DAYS),
    rounds: roundWords.quarterly,
    roundDays: String(ROUND_DAYS),
    place: '',
    agendaForm: agendaForms.single,
    standingItems: STANDING_ITEM,
    minutesForm: minutesForms.speeches,
    publicNames: publicNameWords.members,
    office: 'デジタル化推進室',
    extension: '',
    dueOnClosed: dueRuleWords['next-open'],
    ...reminderDefaults,
  };
  return [
    settingsHeadings,
    ...settingKeys.map((key) => [settingLabels[key], values[key], explain(key)]),
    ['', '', ''],
    dictionaryHeadings,
    ...first.lines.map((line) => [line.name, meaningWords[line.meaning], line.synonyms.join('、')]),
  ];
}

/** Where the dropdown of 状況 takes its words from: 1-based rows of column A in 設定; null where the tab has no dictionary. */
export function dictionaryRows(table: Table | null): { readonly first: number; readonly last: number } | null {
  const heading = table === null ? -1 : dictionaryHeadingRow(table);
  if (table === null || heading < 0) return null;
  return { first: heading + 2, last: Math.max(table.rows.length, heading + 2) + DICTIONARY_SPARE_ROWS };
}

/** Reads the tab, and 休日 beside it; `fiscalYear` stands in where the tab names none. */
export function readSettings(table: Table | null, fiscalYear: number, closedDays: Table | null): Settings {
  const values = new Map((table?.rows ?? []).map((row) => [settingKey(cellText(row[0])), row[1] ?? '']));
  const text = (key: SettingKey): string => cellText(values.get(settingKey(settingLabels[key])));
  const dates: DateBase = {
    fiscalYear: readFiscalYear(text('fiscalYear')) ?? fiscalYear,
    bareYears: keyOf(bareYearWords, text('bareYears')),
    yearPortion: keyOf(yearPortionWords, text('yearPortion')),
  };
  const period = readDate(values.get(settingKey(settingLabels.planPeriod)), dates);
  const days = Number(text('staleAfterDays'));
  return {
    municipality: text('municipality'),
    meeting: text('meeting') === '' ? 'DX推進本部会議' : text('meeting'),
    dates,
    plan: namesDay(period) ? { first: period.start ?? period.first, last: period.due } : null,
    staleAfterDays: text('staleAfterDays') !== '' && days > 0 ? days : null,
    rounds: keyOf(roundWords, text('rounds')) ?? 'quarterly',
    roundDays: /^\d{1,3}$/.test(text('roundDays')) ? Number(text('roundDays')) : ROUND_DAYS,
    place: text('place'),
    agendaForm: keyOf(agendaForms, text('agendaForm')) ?? 'single',
    standingItems: values.has(settingKey(settingLabels.standingItems)) ? listed(text('standingItems')) : [STANDING_ITEM],
    minutesForm: keyOf(minutesForms, text('minutesForm')) ?? 'speeches',
    publicNames: keyOf(publicNameWords, text('publicNames')) ?? 'members',
    office: text('office') === '' ? 'デジタル化推進室' : text('office'),
    extension: text('extension'),
    dictionary: readDictionary(table),
    closed: closedDaysOf(closedDays, dates),
    dueOnClosed: keyOf(dueRuleWords, text('dueOnClosed')) ?? 'next-open',
    reminders: readReminderRules((key: ReminderKey) => (values.has(settingKey(settingLabels[key])) ? text(key) : null), dates),
  };
}

/** Labels with brackets in them differ by what stands there, so only width and blanks are folded. */
const settingKey = (label: string): string => label.normalize('NFKC').replace(/\s+/g, '');

/** Words of a cell: 着手、順調 */
const listed = (text: string): readonly string[] =>
  text
    .split(/[、，,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

function keyOf<K extends string>(words: { readonly [key in K]: string }, text: string): K | null {
  const found = (Object.keys(words) as K[]).find((key) => words[key] === text);
  return found ?? null;
}

function dictionaryHeadingRow(table: Table): number {
  return table.rows.findIndex((row) => dictionaryHeadings.every((heading, column) => cellText(row[column]) === heading));
}

function readDictionary(table: Table | null): Dictionary {
  const heading = table === null ? -1 : dictionaryHeadingRow(table);
  if (table === null || heading < 0) return standardDictionary;
  const lines = table.rows.slice(heading + 1).flatMap((row): StatusLine[] => {
    const name = cellText(row[0]);
    if (name === '') return [];
    const known = standardLines.find((line) => line.name === name);
    return [
      {
        name,
        meaning: keyOf(meaningWords, cellText(row[1])) ?? known?.meaning ?? 'open',
        synonyms: listed(cellText(row[2])),
      },
    ];
  });
  return lines.length === 0 ? standardDictionary : dictionaryOf(lines);
}

/** The standard dictionary with what a person said of the town's own words: { A: '実施中' }. A word that is a status itself stays one. */
export function linesWith(answers: { readonly [word: string]: string | null }): readonly StatusLine[] {
  const given = Object.entries(answers);
  return standardLines.map((line) => ({
    ...line,
    synonyms: [...line.synonyms, ...given.filter(([word, status]) => status === line.name && word !== line.name).map(([word]) => word)],
  }));
}

/** 「令和5年度」「令和5」「5」「2023」; null where there is no year. */
export function readFiscalYear(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace('元', '1');
  const match = /(?:(令和|R)?(\d{1,2})|((?:20)\d{2}))(?:年度|年|$)/i.exec(plain);
  if (!match) return null;
  return match[3] !== undefined ? Number(match[3]) : 2018 + Number(match[2]);
}

/**
 * The fiscal year that titles name: 「令和5年度」, 「2023年度」, else the year of a date such as 「令和5年8月末現在」, where January to March
 * belong to the year before. The first text that names one counts; null where none does.
 */
export function fiscalYearIn(titles: readonly string[]): number | null {
  const plain = titles.map((title) => title.normalize('NFKC').replace(/\s+/g, ''));
  for (const title of plain) {
    const year = /令和(?:\d{1,2}|元)年度|R\d{1,2}年度|20\d\d年度/.exec(title);
    if (year !== null) return readFiscalYear(year[0]);
  }
  for (const title of plain) {
    const month = /(令和(?:\d{1,2}|元)年|20\d\d年)(\d{1,2})月/.exec(title);
    const year = month === null ? null : readFiscalYear(month[1] ?? '');
    if (month !== null && year !== null) return Number(month[2]) <= 3 ? year - 1 : year;
  }
  return null;
}

/** The municipality named at the start of a file or tab name: 「若葉町DX推進ロードマップ」 -> 若葉町; '' where there is none. */
export function municipalityIn(text: string): string {
  return /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ヶケ]{1,8}?[都道府県市区町村]/u.exec(text.normalize('NFKC'))?.[0] ?? '';
}
