// THE table of settings (設定): what stands there when adoption makes the tab, and how its cell is read. To add one, add its line here, its
// label in settingWords.ts and its sentence in settings.ja.ts.
import type { CalendarDay } from '../sheet/calendar';
import type { DueRule } from '../sheet/closedDays';
import { asSeen, trimmed } from '../sheet/letters';
import { type DateBase, namesDay, readDate } from './dates';
import { readFiscalYear } from './fiscalYears';
import { readAddress } from './mailAddresses';
import { agendaForms, agendaSheets, roundWords, type SettingKey, tablePages } from './settingWords';
import type { StatusMeaning } from './status';

/** null: the cell cannot be read. A cell that is not there reads as the standard. */
export type Reading<T> = { readonly value: T } | null;

type Setting<T> = {
  /** What stands in column 値 when the tab is made. */
  readonly standard: string;
  readonly read: (text: string, dates: DateBase) => Reading<T>;
  /** Words to choose from. */
  readonly choices?: readonly string[];
  /**
   * What holds while the cell cannot be read, as it would be written; the standard where it is left out. Where a wrong reading would publish
   * or send too much, the strictest.
   */
  readonly unread?: string;
};

const bareYearWords = { reiwa: '令和', heisei: '平成', western: '西暦' } as const;
const yearPortionWords = { 'fiscal-year': '年度', year: '暦年' } as const;

/** Words of 期限が閉庁日の場合. */
const dueRuleWords: { readonly [R in DueRule]: string } = { 'next-open': '翌開庁日', 'same-day': 'その日' };

/** Speech by speech, or the main points of each item (要点筆記: 南さつま市, 湧水町). */
const minutesForms = { speeches: '発言形式', points: '要点形式' } as const;
export type MinutesForm = keyof typeof minutesForms;

/** Everybody's, those of the members but not of the 事務局, or nobody's: then posts stand alone. */
const publicNameWords = { all: '全員', members: '本部員まで', none: '職名のみ' } as const;
export type PublicNames = keyof typeof publicNameWords;

const yesWords = { yes: 'する', no: 'しない' } as const;
const languageWords = { ja: '日本語', en: '英語' } as const;

/** Steps further off than this, in open days, are slips of the pen. */
const FURTHEST = 250;

const plain = (text: string): string => trimmed(asSeen(text).normalize('NFKC'));

/** Any words, in one line: a line break in a name would break the headers of every mail. `blank` stands for none. */
const words =
  (blank = '') =>
  (text: string): Reading<string> => {
    const line = trimmed(asSeen(text).replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' '));
    return { value: line === '' ? blank : line };
  };

type Choice<T extends string | null> = { readonly choices: readonly string[]; readonly read: (text: string) => Reading<T> };

/** One of these words; a blank cell is `blank`. */
function choice<K extends string, const B extends K | null>(offered: { readonly [key in K]: string }, blank: B): Choice<K | B> {
  return {
    choices: Object.values<string>(offered),
    read: (text: string): Reading<K | B> => {
      if (plain(text) === '') return { value: blank };
      const found = (Object.keys(offered) as K[]).find((key) => plain(offered[key]) === plain(text));
      return found === undefined ? null : { value: found };
    },
  };
}

/** A whole number from `least` to 999; a blank cell is `blank`. */
const number =
  <B>(blank: B, least = 1) =>
  (text: string): Reading<number | B> => {
    if (plain(text) === '') return { value: blank };
    return /^\d{1,3}$/.test(plain(text)) && Number(plain(text)) >= least ? { value: Number(plain(text)) } : null;
  };

/** Words parted by 、 or a line break. */
export const listed = (text: string, between = /[、，,\n]/): readonly string[] =>
  text
    .split(between)
    .map(trimmed)
    .filter((word) => word !== '');

type Period = { readonly first: CalendarDay; readonly last: CalendarDay };

/** 令和5年度～令和9年度; null for a blank cell. */
const period =
  (kinds: readonly string[]) =>
  (text: string, dates: DateBase): Reading<Period | null> => {
    if (plain(text) === '') return { value: null };
    const reading = readDate(text, dates);
    if (!namesDay(reading) || !kinds.includes(reading.kind)) return null;
    const [first, last] = [reading.start ?? reading.first, reading.due];
    // the other way round: nobody can say which of the two is wrong
    return first > last ? null : { value: { first, last } };
  };

/** 「-3、1、5、10」「－3, 1」: open days from the due day, in order; an empty list for a blank. */
function ladder(text: string): Reading<readonly number[]> {
  const parts = listed(plain(text).replace(/[−‐–ー▲△]/g, '-'), /[、，,;\s]+/);
  if (parts.some((part) => !/^[+-]?\d{1,3}$/.test(part) || Math.abs(Number(part)) > FURTHEST)) return null;
  return { value: [...new Set(parts.map(Number))].sort((a, b) => a - b) };
}

function domains(text: string): Reading<readonly string[]> {
  const found = listed(plain(text), /[、，,;\s]+/).map((domain) => domain.replace(/^@/, '').toLowerCase());
  return found.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) ? { value: found } : null;
}

function address(text: string): Reading<string | null> {
  if (plain(text) === '') return { value: null };
  const found = readAddress(text);
  return found === null ? null : { value: found };
}

function fiscalYear(text: string): Reading<number | null> {
  if (plain(text) === '') return { value: null };
  const year = readFiscalYear(text);
  return year === null ? null : { value: year };
}

const setting = <T>(standard: string, read: Setting<T>['read'], more: Pick<Setting<T>, 'choices' | 'unread'> = {}) =>
  ({ standard, read, ...more }) satisfies Setting<T>;

/** A setting with words to choose from. */
const choosing = <T extends string | null>(standard: string, { choices, read }: Choice<T>, more: Pick<Setting<T>, 'unread'> = {}) =>
  setting<T>(standard, read, { choices, ...more });

/** In the order of the tab. */
export const settingTable = {
  municipality: setting('', words()),
  meeting: setting('DX推進本部会議', words('DX推進本部会議')),
  /** Adoption writes the year of the plan; where none stands, the year of the day holds. */
  fiscalYear: setting('', fiscalYear),
  planPeriod: setting('', period(['exact', 'approximate'])),
  bareYears: choosing('', choice(bareYearWords, null)),
  yearPortion: choosing('', choice(yearPortionWords, null)),
  staleAfterDays: setting('100', number(null), { unread: '' }),
  rounds: choosing(roundWords.quarterly, choice(roundWords, 'quarterly')),
  /** 翌月10日まで (金山町). */
  roundDays: setting('10', number(10, 0)),
  place: setting('', words()),
  agendaSheet: choosing(agendaSheets.particulars, choice(agendaSheets, 'particulars')),
  groupAgendaSheet: choosing(agendaSheets.particulars, choice(agendaSheets, 'particulars')),
  agendaForm: choosing(agendaForms.single, choice(agendaForms, 'single')),
  /** The item that every meeting of the headquarters has (令和5年度第1回の議題2). */
  standingItems: setting('取組の確認について', (text) => ({ value: listed(text) })),
  minutesForm: choosing(minutesForms.speeches, choice(minutesForms, 'speeches')),
  tablePage: choosing(tablePages.usual, choice(tablePages, 'usual')),
  /** A word that nobody can read must not publish names. */
  publicNames: choosing(publicNameWords.members, choice(publicNameWords, 'members'), { unread: publicNameWords.none }),
  office: setting('デジタル化推進室', words('デジタル化推進室')),
  extension: setting('', words()),
  dueOnClosed: choosing(dueRuleWords['next-open'], choice(dueRuleWords, 'next-open')),
  // Three open days before, then 1, 5 and 10 after: composed from guides to reminders in offices (the first two or three working days
  // ahead) and OpenProject's and Syensqo's ladders. A superior reads along only when all others were in vain.
  ladder: setting('-3、1、5、10', ladder, { unread: '' }),
  mostLetters: setting('4', number(4)),
  pause: setting('', period(['exact'])),
  escalateFrom: setting('4', number(null)),
  copyRelated: choosing(yesWords.no, choice(yesWords, 'no')),
  domains: setting('', domains),
  pilot: setting('', address),
  letterLanguage: choosing(languageWords.ja, choice(languageWords, 'ja')),
  answerDays: setting('5', number(5)),
} as const satisfies { readonly [K in SettingKey]: Setting<unknown> };

export const settingKeys = Object.keys(settingTable) as readonly SettingKey[];
/** The words to choose from; none where any words may stand. */
export function settingChoices(key: SettingKey): readonly string[] {
  const { choices = [] }: Setting<unknown> = settingTable[key];
  return choices;
}

export type SettingValues = { readonly [K in SettingKey]: ValueOf<(typeof settingTable)[K]> };
type ValueOf<S> = S extends { readonly read: (text: string, dates: DateBase) => Reading<infer T> } ? T : never;

/** A cell of 設定 that cannot be read, and what holds until it is mended, as it would be written. */
export type UnreadSetting = { readonly key: SettingKey; readonly found: string; readonly holds: string };

/** Reads every setting; `textOf` gives null for a line that the tab lacks. What cannot be read is named, and something safe holds. */
export function readSettingTable(
  textOf: (key: SettingKey) => string | null,
  dates: DateBase,
): { readonly values: SettingValues; readonly unread: readonly UnreadSetting[] } {
  const unread: UnreadSetting[] = [];
  const readOne = (key: SettingKey): unknown => {
    const { standard, read, unread: safe }: Setting<unknown> = settingTable[key];
    const found = textOf(key) ?? standard;
    const reading = read(found, dates);
    if (reading !== null) return reading.value;
    const holds = safe ?? standard;
    unread.push({ key, found, holds });
    return read(holds, dates)?.value;
  };
  return { values: Object.fromEntries(settingKeys.map((key) => [key, readOne(key)])) as SettingValues, unread };
}

/** The words that the settings of years have, for answers that adoption was given. */
export const bareYearWord = (answer: DateBase['bareYears']): string => (answer === null ? '' : bareYearWords[answer]);
export const yearPortionWord = (answer: DateBase['yearPortion']): string => (answer === null ? '' : yearPortionWords[answer]);

/** Words of column 意味 in the dictionary of 状況. */
export const meaningWords: { readonly [M in StatusMeaning]: string } = {
  open: '進行中',
  delayed: '遅れ',
  waiting: '条件待ち',
  ongoing: '期限なし',
  done: '完了',
  closed: '終了',
};
