// The rules for reminders that a town sets in 設定: when an owner is written to, how often, who gets a copy, and when nobody is written to.
import type { CalendarDay } from '../sheet/calendar';
import { mayWriteTo } from './mailAddresses';
import type { SettingValues, UnreadSetting } from './settingTable';
import type { SettingKey } from './settingWords';

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

/** The settings of reminders: while one of them cannot be read, nothing is sent. */
const reminderKeys = [
  'ladder',
  'mostLetters',
  'pause',
  'escalateFrom',
  'copyRelated',
  'domains',
  'pilot',
  'letterLanguage',
  'answerDays',
] as const satisfies readonly SettingKey[];
export type ReminderKey = (typeof reminderKeys)[number];
type RuleFault = { readonly key: SettingKey; readonly found: string };

/**
 * The rules as the settings have them. A trial address that no letter may go to is a fault: otherwise the trial would write to the real
 * owners.
 */
export function reminderRules(values: Pick<SettingValues, ReminderKey>, unread: readonly UnreadSetting[]): ReminderRules {
  const { pilot, domains } = values;
  const keys: readonly SettingKey[] = reminderKeys;
  const outside = pilot !== null && !mayWriteTo(pilot, domains) ? [{ key: 'pilot' as const, found: pilot }] : [];
  return {
    ladder: values.ladder,
    most: values.mostLetters,
    pause: values.pause,
    escalateFrom: values.escalateFrom,
    copyRelated: values.copyRelated === 'yes',
    domains,
    pilot,
    language: values.letterLanguage,
    answerDays: values.answerDays,
    faults: [...unread.filter(({ key }) => keys.includes(key)).map(({ key, found }) => ({ key, found })), ...outside],
  };
}
