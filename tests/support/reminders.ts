// Plans of reminders for tests of the domain and of the letters.

import { type Ledger, readLedger } from '../../src/reminders/ledger';
import { planReminders, type ReminderPlan } from '../../src/reminders/reminders';
import type { Snooze } from '../../src/reminders/snoozes';
import { ledgerTab } from '../../src/reminders/tabs';
import type { CalendarDay } from '../../src/sheet/calendar';
import type { Office } from '../../src/sheet/closedDays';
import type { Directory } from '../../src/tracker/directory';
import { readTracker } from '../../src/tracker/measure';
import { type ReminderRules, reminderRules } from '../../src/tracker/reminderRules';
import { readSettingTable } from '../../src/tracker/settingTable';
import type { SettingKey } from '../../src/tracker/settingWords';
import { standardDictionary } from '../../src/tracker/status';
import { usualOffice } from './office';
import { directory, tableOf } from './tracker';

export const dates = { fiscalYear: 2023, bareYears: null, yearPortion: null };

/** The rules where 設定 says this and nothing else. */
export function rulesOf(lines: { readonly [K in SettingKey]?: string } = {}): ReminderRules {
  const { values, unread } = readSettingTable((key) => lines[key] ?? null, dates);
  return reminderRules(values, unread);
}

type Line = { readonly key: string; readonly state: string; readonly at?: string; readonly section?: string };

/** The ledger with these lines, and 送信控え with these keys. */
export function ledgerOf(lines: readonly Line[], kept: readonly string[] = []): Ledger {
  const keys = ledgerTab.keys;
  const rows = lines.map(({ key, state, at = '2023-08-01 09:00', section = '' }) => {
    const [id = '', due = '', , owner = ''] = key.split('/');
    const cells: { readonly [column: string]: string } = { key, state, at, section: section || owner, id, due };
    return keys.map((column) => cells[column] ?? '');
  });
  const reading = readLedger(
    { sheet: '送信記録', rows: [Object.values(ledgerTab.columns).map(({ heading }) => heading), ...rows] },
    { sheet: '送信控え', rows: [['記録ID', '日時', '担当課'], ...kept.map((key) => [key, '2023-08-01 09:00', ''])] },
  );
  if ('missing' in reading) throw new Error('headings are missing');
  return reading.ledger;
}

export type PlanOptions = {
  readonly today: CalendarDay;
  readonly rules?: ReminderRules;
  readonly people?: Directory;
  readonly office?: Office;
  readonly ledger?: Ledger;
  readonly snoozes?: ReadonlyMap<string, Snooze>;
  readonly answers?: ReadonlyMap<string, string>;
};

export function planOf(rows: Parameters<typeof tableOf>[0], options: PlanOptions): ReminderPlan {
  const { today, rules = rulesOf(), people = directory, office = usualOffice, ledger = ledgerOf([]) } = options;
  const tracker = readTracker(tableOf(rows), people, dates, standardDictionary);
  const { snoozes = new Map(), answers = new Map() } = options;
  return planReminders({ tracker, directory: people, rules, office, dates, ledger, snoozes, answers, today });
}
