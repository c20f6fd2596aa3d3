// The rules for reminders that a town sets in 設定: when an owner is written to, how often, who gets a copy, and when nobody is written to.
import type { CalendarDay } from '../sheet/calendar';
import { type DateBase, readDate } from './dates';

export type ReminderRules = {
  /** Steps in open days from the counted due day, in order; negative ones lie before it. */
  readonly ladder: readonly number[];
  /** Letters about one measure and due date that a section gets at most. */
  readonly most: number;
  /** Nobody is written to in these days: the council sits, the budget is made. */
  readonly pause: { readonly first: CalendarDay; readonly last: CalendarDay } | null;
  /** From which letter on the head of the division gets a copy; null for never. */
  readonly escalateFrom: number | null;
  /** 関係課 get a copy. */
  readonly copyRelated: boolean;
  /** Domains that may be written to; none: all. */
  readonly domains: readonly string[];
  /** Everything goes to this one address while reminders are tried out. */
  readonly pilot: string | null;
  readonly language: 'ja' | 'en';
  /** Open days that an owner has to answer. */
  readonly answerDays: number;
  /** What stands in 設定 and cannot be read: nothing is sent by a rule that somebody meant otherwise. */
  readonly faults: readonly RuleFault[];
};

export type ReminderKey =
  | 'ladder'
  | 'mostLetters'
  | 'pause'
  | 'escalateFrom'
  | 'copyRelated'
  | 'domains'
  | 'pilot'
  | 'letterLanguage'
  | 'answerDays';
export type RuleFault = { readonly key: ReminderKey; readonly found: string };

/**
 * Three open days before, then 1, 5 and 10 after: composed from guides to reminders in offices (the first two or three working days ahead)
 * and OpenProject's and Syensqo's ladders. A superior reads along only when all others were in vain.
 */
export const reminderDefaults = {
  ladder: '-3、1、5、10',
  mostLetters: '4',
  pause: '',
  escalateFrom: '4',
  copyRelated: 'しない',
  domains: '',
  pilot: '',
  letterLanguage: '日本語',
  answerDays: '5',
} as const satisfies { readonly [K in ReminderKey]: string };

const yesWords = { true: 'する', false: 'しない' } as const;
const languageWords = { ja: '日本語', en: '英語' } as const;
/** Steps further off than this are slips of the pen. */
const FURTHEST = 250;

/** Reads the lines of 設定; `text` gives null for a line that is not there. */
export function readReminderRules(text: (key: ReminderKey) => string | null, dates: DateBase): ReminderRules {
  const faults: RuleFault[] = [];
  const of = (key: ReminderKey): string => (text(key) ?? reminderDefaults[key]).normalize('NFKC').trim();
  const fault = (key: ReminderKey): void => void faults.push({ key, found: of(key) });
  const number = (key: ReminderKey, fallback: number): number => {
    const found = of(key);
    if (found === '') return fallback;
    if (/^\d{1,3}$/.test(found) && Number(found) > 0) return Number(found);
    fault(key);
    return fallback;
  };

  const ladder = ladderIn(of('ladder'));
  if (ladder === null) fault('ladder');
  const period = of('pause') === '' ? null : readDate(of('pause'), dates);
  if (period !== null && period.kind !== 'exact') fault('pause');
  const related = of('copyRelated');
  if (related !== '' && related !== yesWords.true && related !== yesWords.false) fault('copyRelated');
  const language = of('letterLanguage');
  if (language !== '' && language !== languageWords.ja && language !== languageWords.en) fault('letterLanguage');
  const domains = listed(of('domains')).map((domain) => domain.replace(/^@/, '').toLowerCase());
  if (domains.some((domain) => !/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))) fault('domains');
  const pilot = of('pilot');
  // a broken address must not turn a trial into the real thing
  if (pilot !== '' && (!isAddress(pilot) || !mayWriteTo(pilot, domains))) fault('pilot');
  return {
    ladder: ladder ?? [],
    most: number('mostLetters', Number(reminderDefaults.mostLetters)),
    pause: period?.kind === 'exact' ? { first: period.start ?? period.first, last: period.due } : null,
    escalateFrom: of('escalateFrom') === '' ? null : number('escalateFrom', Number(reminderDefaults.escalateFrom)),
    copyRelated: related === yesWords.true,
    domains,
    pilot: pilot === '' ? null : pilot,
    language: language === languageWords.en ? 'en' : 'ja',
    answerDays: number('answerDays', Number(reminderDefaults.answerDays)),
    faults,
  };
}

/** 「-3、1、5、10」「－3, 1」; null for what is no list of days, an empty one for a blank. */
function ladderIn(text: string): readonly number[] | null {
  const parts = listed(text.replace(/[−‐–ー▲△]/g, '-'));
  if (parts.some((part) => !/^[+-]?\d{1,3}$/.test(part) || Math.abs(Number(part)) > FURTHEST)) return null;
  return [...new Set(parts.map(Number))].sort((a, b) => a - b);
}

const listed = (text: string): readonly string[] =>
  text
    .split(/[、，,;\s]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** An address that a letter may go to: one mailbox of plain letters, nothing around it. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/.test(
      text,
    )
  );
}

/** True for an address of an allowed domain or below it; where none is named, of any. */
export function mayWriteTo(mail: string, domains: readonly string[]): boolean {
  const own = mail.slice(mail.lastIndexOf('@') + 1).toLowerCase();
  return domains.length === 0 || domains.some((domain) => own === domain || own.endsWith(`.${domain}`));
}
