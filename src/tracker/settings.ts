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
import { plainText } from '../sheet/letters';
import { type CellValue, cellText, type Table } from '../sheet/table';
import type { DateBase } from './dates';
import { closedDaysOf } from './ownClosedDays';
import { type ReminderRules, reminderRules } from './reminderRules';
import {
  bareYearWord,
  listed,
  type MinutesForm,
  meaningWords,
  type PublicNames,
  readSettingTable,
  settingChoices,
  settingKeys,
  settingTable,
  type UnreadSetting,
  yearPortionWord,
} from './settingTable';
import { type AgendaForm, type AgendaSheet, type RoundPlan, type SettingKey, settingLabels, type TablePage } from './settingWords';
import { type Dictionary, dictionaryOf, type StatusLine, standardDictionary, standardLines } from './status';

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
  /** 次第の様式: of the headquarters, and of every other body. */
  readonly agendaSheets: { readonly headquarters: AgendaSheet; readonly group: AgendaSheet };
  /** 議題の様式 */
  readonly agendaForm: AgendaForm;
  /** Items that each meeting has. */
  readonly standingItems: readonly string[];
  /** 議事録の形式 */
  readonly minutesForm: MinutesForm;
  /** 表の資料の用紙 */
  readonly tablePage: TablePage;
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
  /** What stands in the tab and cannot be read, and what holds until it is mended. */
  readonly unread: readonly UnreadSetting[];
};

const settingsHeadings = ['項目', '値', '説明'] as const;
const dictionaryHeadings = ['状況', '意味', '同じ意味の言葉'] as const;

/** Free lines left under the dictionary for words that staff add; the dropdown's range covers them. */
const DICTIONARY_SPARE_ROWS = 20;

/** What adoption knows of the settings when it makes the tab. */
export type FirstSettings = {
  readonly municipality: string;
  /** Domain of the town's addresses; '' where it is not known: then any may be written to. */
  readonly domain: string;
  /** Where letters go instead of the owners; '' for the owners themselves. */
  readonly pilot: string;
  readonly dates: DateBase;
  readonly lines: readonly StatusLine[];
};

/** The cells of the tab as adoption makes it; `explain` and `yearText` are words for people. */
export function settingRows(
  first: FirstSettings,
  explain: (key: SettingKey) => string,
  yearText: string,
): readonly (readonly CellValue[])[] {
  const known: { readonly [K in SettingKey]?: string } = {
    municipality: first.municipality,
    domains: first.domain,
    pilot: first.pilot,
    fiscalYear: yearText,
    bareYears: bareYearWord(first.dates.bareYears),
    yearPortion: yearPortionWord(first.dates.yearPortion),
  };
  return [
    settingsHeadings,
    ...settingKeys.map((key) => [settingLabels[key], known[key] ?? settingTable[key].standard, explain(key)]),
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

/** Words to choose from in column 値 or 意味, from `row` (1-based) down. */
export type OfferedWords = { readonly row: number; readonly rows: number; readonly words: readonly string[] };

/** Where the tab has cells with words to choose from: settings, and the meanings of the dictionary with its free lines. Column B. */
export function wordsOffered(table: Table): readonly OfferedWords[] {
  const keys = new Map(settingKeys.map((key) => [plainText(settingLabels[key]), key]));
  const choosing = table.rows.flatMap((row, index): OfferedWords[] => {
    const key = keys.get(plainText(cellText(row[0])));
    const words = key === undefined ? [] : settingChoices(key);
    return words.length === 0 ? [] : [{ row: index + 1, rows: 1, words }];
  });
  const dictionary = dictionaryRows(table);
  if (dictionary === null) return choosing;
  return [...choosing, { row: dictionary.first, rows: dictionary.last - dictionary.first + 1, words: Object.values(meaningWords) }];
}

/** Settings of this version for which the tab has no line; none where there is no tab: it is made whole. */
export function missingSettings(table: Table | null): readonly SettingKey[] {
  if (table === null) return [];
  const there = new Set(table.rows.map((row) => plainText(cellText(row[0]))));
  return settingKeys.filter((key) => !there.has(plainText(settingLabels[key])));
}

/** The missing lines as adoption would make them, to be inserted below row `after` (1-based): the last setting, above the dictionary. */
export function linesToAdd(
  table: Table,
  explain: (key: SettingKey) => string,
): { readonly after: number; readonly rows: readonly (readonly string[])[] } {
  const ours = new Set(settingKeys.map((key) => plainText(settingLabels[key])));
  const dictionary = dictionaryHeadingRow(table);
  const end = dictionary < 0 ? table.rows.length : dictionary;
  const last = table.rows.slice(0, end).reduce((found, row, index) => (ours.has(plainText(cellText(row[0]))) ? index : found), 0);
  return {
    after: last + 1,
    rows: missingSettings(table).map((key) => [settingLabels[key], settingTable[key].standard, explain(key)]),
  };
}

/** So many labels of ours show that a tab is 設定. */
const OWN_LABELS_AT_LEAST = 5;

export function isSettingsTable(table: Table): boolean {
  const ours = new Set(settingKeys.map((key) => plainText(settingLabels[key])));
  return table.rows.filter((row) => ours.has(plainText(cellText(row[0])))).length >= OWN_LABELS_AT_LEAST;
}

/** Reads the tab, and 休日 beside it; `fiscalYear` stands in where the tab names none. */
export function readSettings(table: Table | null, fiscalYear: number, closedDays: Table | null): Settings {
  // labels with brackets in them differ by what stands there: only width and blanks are folded
  const cells = new Map((table?.rows ?? []).map((row) => [plainText(cellText(row[0])), cellText(row[1])]));
  const textOf = (key: SettingKey): string | null => cells.get(plainText(settingLabels[key])) ?? null;
  // the settings of years say how the dates of the others are read
  const years = readSettingTable(textOf, { fiscalYear, bareYears: null, yearPortion: null }).values;
  const dates: DateBase = { fiscalYear: years.fiscalYear ?? fiscalYear, bareYears: years.bareYears, yearPortion: years.yearPortion };
  const { values, unread } = readSettingTable(textOf, dates);
  return {
    municipality: values.municipality,
    meeting: values.meeting,
    dates,
    plan: values.planPeriod,
    staleAfterDays: values.staleAfterDays,
    rounds: values.rounds,
    roundDays: values.roundDays,
    place: values.place,
    agendaSheets: { headquarters: values.agendaSheet, group: values.groupAgendaSheet },
    agendaForm: values.agendaForm,
    standingItems: values.standingItems,
    minutesForm: values.minutesForm,
    tablePage: values.tablePage,
    publicNames: values.publicNames,
    office: values.office,
    extension: values.extension,
    dictionary: readDictionary(table),
    closed: closedDaysOf(closedDays, dates),
    dueOnClosed: values.dueOnClosed,
    reminders: reminderRules(values, unread),
    unread,
  };
}

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
