// What the jobs about reminders read first: each tab in one call, then the plan of a day and its letters as they would go.

import type { Moment } from '../google/clock';
import { isDeleted } from '../google/marks';
import { fileProperties, keepCopy } from '../google/properties';
import { readTab, tabUrl, type Workbook } from '../google/workbook';
import { historyOf } from '../history/changeLog.job';
import { meetingsTab } from '../history/meetingsTab';
import { historyTab } from '../history/tabs';
import { type Meeting, readMeetings } from '../meetings/register';
import type { CalendarDay } from '../sheet/calendar';
import { Stop } from '../sheet/stop';
import { fold, type Table } from '../sheet/table';
import { type OpenTracker, openTracker, requireSettings } from '../tracker/openTracker.job';
import { missingSettings, type Settings } from '../tracker/settings';
import type { SettingKey } from '../tracker/settingWords';
import { settingLabels } from '../tracker/settingWords';
import { directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import { lastAnswers } from './answers';
import { isCopy, settingsOfCopy } from './copies.job';
import { type Ledger, readLedger } from './ledger';
import { type LetterFacts, letterWordsFor, type Mail, ownerMail } from './letters';
import { readTemplates } from './letterTemplates';
import { planReminders, type ReminderPlan } from './reminders';
import { snoozesOn } from './snoozes';
import { ledgerKeysTab, ledgerTab, snoozesTab, templatesTab } from './tabs';

export type LedgerTabs = { readonly table: Table | null; readonly keys: Table | null; readonly ledger: Ledger };

export type OpenReminders = {
  /** The file is a copy that nobody has taken as the real one. */
  readonly copy: boolean;
  readonly opened: OpenTracker;
  readonly tabs: LedgerTabs;
  readonly answers: ReadonlyMap<string, string>;
  readonly plan: ReminderPlan;
  readonly facts: LetterFacts;
  /** The letters of the plan, the most urgent first. */
  readonly mails: readonly { readonly letter: ReminderPlan['letters'][number]; readonly mail: Mail }[];
};

/** Property of the file: when letters last went out. A third trace beside the ledger and its copy. */
const LAST_SENT = 'lettersSent';

/** Letters went out, and neither the ledger nor its copy knows of one. */
export function ledgerIsLost({ entries }: Pick<Ledger, 'entries'>): boolean {
  return entries.length === 0 && (fileProperties()[LAST_SENT] ?? '') !== '';
}

/** Written once letters have gone out: a run that dies before leaves what the ledger says. */
export function noteSending(stamp: string): void {
  keepCopy({ [LAST_SENT]: stamp }, LAST_SENT);
}

/** A person begins without the record of earlier letters. */
export function forgetSending(): void {
  keepCopy({ [LAST_SENT]: '' }, LAST_SENT);
}

/** Reads the ledger. Stops if it lacks headings, and where letters went out and neither the tab nor its copy knows of one. */
export function openLedger(book: Workbook): LedgerTabs {
  const [table, keys] = [readTab(book, ledgerTab), readTab(book, ledgerKeysTab)];
  const reading = readLedger(table, keys);
  if ('missing' in reading) throw new Stop({ code: 'ledger-columns-missing', tab: ledgerTab.name, headings: reading.missing });
  if (ledgerIsLost(reading.ledger)) throw new Stop({ code: 'ledger-lost', tab: ledgerTab.name });
  return { table, keys, ledger: reading.ledger };
}

/** Settings without whose lines nobody knows to whom letters may go: a line that is gone is no blank one. */
const mailRules: readonly SettingKey[] = ['pilot', 'domains'];

function requireMailRules(table: Table | null): void {
  const missing = table === null ? [] : missingSettings(table).filter((key) => mailRules.includes(key));
  if (missing.length > 0)
    throw new Stop({ code: 'mail-rules-missing', tab: settingsTab.name, labels: missing.map((key) => settingLabels[key]) });
}

/** The letters of a day, by default of this one. Stops where a rule or a text of the town cannot be read: nothing may go out that nobody meant. */
export function openReminders(book: Workbook, moment: Moment, today: CalendarDay = moment.today): OpenReminders {
  const copy = isCopy(book);
  const asWritten = openTracker(book, moment);
  requireSettings(book);
  requireMailRules(asWritten.settingsTable);
  // whoever asked for silence would be written to
  if (isDeleted(book, snoozesTab)) throw new Stop({ code: 'snoozes-deleted', tab: snoozesTab.name });
  const opened = copy ? { ...asWritten, settings: settingsOfCopy(asWritten.settings) } : asWritten;
  const { tracker, directory, settings } = opened;
  if (directory === null) throw new Stop({ code: 'directory-missing', tab: directoryTab.name });
  const { faults } = settings.reminders;
  if (faults.length > 0) {
    const lines = faults.map(({ key, found }) => ({ label: settingLabels[key], found }));
    throw new Stop({ code: 'reminder-rules-unreadable', tab: settingsTab.name, lines });
  }
  const texts = readTemplates(readTab(book, templatesTab), letterWordsFor(settings).templates);
  if (texts.faults.length > 0) throw new Stop({ code: 'template-broken', tab: templatesTab.name, faults: texts.faults });
  const ledgerTabs = openLedger(book);
  const answers = lastAnswers(historyOf(readTab(book, historyTab)).lines);
  const plan = planReminders({
    tracker,
    directory,
    rules: settings.reminders,
    office: settings,
    dates: settings.dates,
    ledger: ledgerTabs.ledger,
    snoozes: snoozesOn(readTab(book, snoozesTab), settings.dates, today),
    answers,
    today,
  });
  const facts: LetterFacts = {
    settings,
    templates: texts.templates,
    today,
    url: tabUrl(book, trackerTab),
    meeting: nextMeeting(readMeetings(readTab(book, meetingsTab), settings.dates), settings, today),
  };
  return {
    copy,
    opened,
    tabs: ledgerTabs,
    answers,
    plan,
    facts,
    mails: plan.letters.map((letter) => ({ letter, mail: ownerMail(letter, facts) })),
  };
}

/** The headquarters' next meeting; where the register names none of theirs, nothing is announced. */
function nextMeeting(meetings: readonly Meeting[], settings: Settings, today: CalendarDay): LetterFacts['meeting'] {
  for (const { title, name, day, state } of meetings)
    if (state !== 'cancelled' && day !== null && day >= today && fold(name).endsWith(fold(settings.meeting))) return { title, day };
  return null;
}
