// Reminders: one letter an owner a day about all of its measures, each step once.

import { now, stopwatch } from '../google/clock';
import { permitted } from '../google/consent';
import { logFailure } from '../google/journal';
import { exclusively } from '../google/lock';
import { quotaLeft, sendMail } from '../google/mailbox';
import { confirmed } from '../google/screen';
import { userMail } from '../google/session';
import { addLines, changeCells, readLines, requireHeadings } from '../google/tabs';
import { ownTimers } from '../google/timers';
import {
  appendTexts,
  fileId,
  flush,
  makeTab,
  openWorkbook,
  readTab,
  showTab,
  tabExists,
  tabLabel,
  type Workbook,
} from '../google/workbook';
import { addDays, type CalendarDay } from '../sheet/calendar';
import type { Language } from '../sheet/endpoint';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { openTracker, requireMarked } from '../tracker/openTracker.job';
import { closedDaysTab, settingsTab, trackerTab } from '../tracker/tabs';
import { stepName } from './ladder';
import { ledgerCells, unconfirmedLetters } from './ledger';
import { letterWordsFor, testMail } from './letters';
import { templateItems, templateKeys } from './letterTemplates';
import type { ReminderPreview, ReminderReport, ReminderTabReport, ResolveReport, SnoozeReport, TestLetterReport } from './page';
import { type OpenReminders, openLedger, openReminders } from './reminderFacts.job';
import { type ReminderTab, recipientsOf } from './reminders';
import { makeLedgerTabs, quotaOrStop, sendLetters } from './sendLetters.job';
import { snoozeIn } from './snoozes';
import { ledgerStates, ledgerTab, snoozesTab, templatesTab, timersTab } from './tabs';
import { timerView } from './timers';
import { remindersEn } from './words.en';
import { type RemindersWords, remindersJa } from './words.ja';

const wordsIn = { ja: remindersJa, en: remindersEn };

const EXCLUDED_SENT = 500;
const UNCONFIRMED_SENT = 100;

/** The function that the daily timer calls. */
export const TIMED = 'timedReminders';

/** The letters as they would go on a day (null: today), and what a person should know before. Nothing is written or sent. */
export function previewReminders(asked: CalendarDay | null): ReminderPreview {
  const book = openWorkbook();
  const moment = now();
  const { today } = moment;
  const day = asked ?? today;
  const open = openReminders(book, moment, day);
  const { plan, mails, opened } = open;
  const unconfirmed = unconfirmedLetters(open.tabs.ledger);
  return {
    day,
    dry: day !== today,
    quietReason: plan.quietReason,
    copy: open.copy,
    pilot: opened.settings.reminders.pilot,
    letters: mails.map(({ letter, mail }) => ({
      section: letter.section,
      to: mail.to,
      cc: letter.pilot === null ? letter.cc.map(({ post, why }) => ({ mail: post.mail, why })) : [],
      dropped: letter.dropped.map(({ post, why, reason }) => ({ mail: post.mail, why, reason })),
      subject: mail.subject,
      body: mail.text,
      html: mail.html,
      measures: letter.requests.map(({ measure }) => ({ id: measure.id, title: measure.title.slice(0, 80) })),
      steps: [...new Set(letter.requests.map(({ step }) => stepName(step)))],
    })),
    excludedTotal: plan.excluded.length,
    excluded: plan.excluded.slice(0, EXCLUDED_SENT).map(({ measure, owner, reason, detail, until }) => ({
      row: measure.row,
      id: measure.id,
      title: measure.title,
      owner,
      reason,
      detail: detail.slice(0, 200),
      until,
    })),
    recipients: mails.reduce((sum, { letter }) => sum + recipientsOf(letter), 0),
    quotaLeft: quotaOrNull(),
    unconfirmedTotal: unconfirmed.length,
    unconfirmed: unconfirmed.slice(0, UNCONFIRMED_SENT).map(({ key, revision, at, section, to, operator, deleted, entries }) => ({
      key,
      revision,
      at,
      section,
      to,
      operator,
      deleted,
      measures: entries.map(({ id, title, due, parts }) => ({ id, title, due, step: parts === null ? '' : stepName(parts.step) })),
    })),
    timer: timerView(readTab(book, timersTab), {
      account: userMail(),
      own: permitted('timer') ? ownTimers(TIMED) : null,
      file: fileId(book),
      today,
    }),
    revision: day === today ? lettersRevision(open) : null,
  };
}

function quotaOrNull(): number | null {
  try {
    return quotaLeft();
  } catch (error) {
    logFailure('quota', error);
    return null;
  }
}

/** The revision of the letters, word for word. */
function lettersRevision({ mails }: OpenReminders): Revision {
  return revisionOf(
    mails.flatMap(({ mail, letter }) => [mail.to, mail.cc, mail.subject, mail.text, ...letter.requests.map(({ key }) => key)]),
  );
}

/** Sends the letters a person has seen. Asks first; then locks, decides anew and sends only what is still to be sent. */
export function sendReminders(revision: Revision, language: Language): ReminderReport {
  const elapsed = stopwatch();
  const book = openWorkbook();
  const moment = now();
  const before = openReminders(book, moment);
  if (lettersRevision(before) !== revision) throw new Stop({ code: 'preview-outdated' });
  if (before.mails.length > 0 && !confirmed(question(before, wordsIn[language]))) return { kind: 'declined' as const };
  return exclusively(() => {
    const open = openReminders(book, moment);
    // somebody else may have sent while the question stood on the screen
    if (lettersRevision(open) !== revision) throw new Stop({ code: 'preview-outdated' });
    return { kind: 'sent' as const, ...sendLetters(book, open, userMail(), elapsed) };
  });
}

function question({ mails, opened }: OpenReminders, words: RemindersWords): string {
  const measures = mails.reduce((sum, { letter }) => sum + letter.requests.length, 0);
  const recipients = mails.reduce((sum, { letter }) => sum + recipientsOf(letter), 0);
  const { pilot } = opened.settings.reminders;
  const quotaLeft = quotaOrStop();
  return [
    words.confirmSend(
      mails.length,
      measures,
      mails.map(({ letter }) => letter.section),
    ),
    quotaLeft < recipients ? words.confirmPartly(mails.length, recipients, quotaLeft) : '',
    pilot === null ? '' : words.confirmPilot(pilot),
  ].join('');
}

/** One of today's letters to the person at the sheet. It is in no record: nobody was asked. */
export function sendTestLetter(section: string): TestLetterReport {
  const book = openWorkbook();
  const { mails, facts } = openReminders(book, now());
  const letter = mails.find((each) => each.letter.section === section)?.letter;
  if (letter === undefined) throw new Stop({ code: 'no-letter', section });
  const quotaLeft = quotaOrStop();
  if (quotaLeft < 1) throw new Stop({ code: 'not-enough-quota', needed: 1, quotaLeft });
  const to = userMail();
  try {
    sendMail(testMail(letter, facts, to), `${facts.settings.municipality}${facts.settings.office}`);
  } catch (error) {
    throw new Stop({ code: 'mail-refused', reference: logFailure('testLetter', error) });
  }
  return { to };
}

/** What a person has found out about a letter of which nobody could say whether it went out. */
export function resolveLetter(key: string, revision: Revision, outcome: 'arrived' | 'again'): ResolveReport {
  return exclusively(() => {
    const book = openWorkbook();
    const open = openLedger(book);
    const letter = unconfirmedLetters(open.ledger).find((each) => each.key === key && each.revision === revision);
    if (letter === undefined) throw new Stop({ code: 'ledger-outdated', tab: ledgerTab.name });
    const state = outcome === 'arrived' ? ledgerStates.sent : ledgerStates.again;
    if (letter.deleted) {
      makeLedgerTabs(book, open);
      const operator = userMail();
      appendTexts(
        book,
        ledgerTab,
        letter.entries.map(({ key: own, parts, at, section, id, due }) =>
          ledgerCells({ key: own, at, section, id, due, step: parts === null ? '' : stepName(parts.step), state, operator }, open.ledger),
        ),
      );
    } else {
      const rows = letter.entries.flatMap((entry) => entry.rows);
      changeCells(
        book,
        open.ledger.lines,
        'key',
        rows.map((row) => ({ row, key: 'state', value: state })),
      );
    }
    return { measures: letter.entries.length };
  });
}

/** Nobody is written to about this measure until the day (included); null: from now on again. */
export function snooze(id: string, until: CalendarDay | null, reason: string): SnoozeReport {
  return exclusively(() => {
    const book = openWorkbook();
    const { tracker, settings, moment } = openTracker(book, now());
    const { today, stamp } = moment;
    if (!tracker.measures.some((measure) => measure.id === id)) throw new Stop({ code: 'measure-unknown', id, tab: trackerTab.name });
    if (until !== null && until < today) throw new Stop({ code: 'day-past' });
    const list = readLines(book, snoozesTab);
    requireHeadings(list, ['id', 'until']);
    // what was agreed before ends where something new is said; the lines stay, so that one can read who had silenced what
    const before = list.lines.filter((line) => line.text('id') === id && snoozeIn(line, settings.dates, today) !== null);
    changeCells(
      book,
      list,
      'id',
      before.map(({ row }) => ({ row, key: 'until', value: addDays(today, -1) })),
    );
    if (until !== null) addLines(book, list, [{ id, until, reason, by: userMail(), at: stamp }]);
    flush();
    return { until };
  });
}

/** Opens a tab in which the secretariat sets how reminders are; makes it where it is not there yet. */
export function openReminderTab(kind: ReminderTab): ReminderTabReport {
  return exclusively(() => {
    const book = openWorkbook();
    const tab = kind === 'templates' ? templatesTab : closedDaysTab;
    requireMarked(book);
    const made = !tabExists(book, tab);
    if (made) makeTab(book, kind === 'templates' ? usualTemplates(book) : closedDaysTab.make([]), settingsTab);
    showTab(book, tab);
    return { tab: tabLabel(book, tab), made };
  });
}

function usualTemplates(book: Workbook) {
  const { templates, notes } = letterWordsFor(openTracker(book, now()).settings);
  return templatesTab.make(templateKeys.map((key) => ({ item: templateItems[key], text: templates[key], note: notes[key] })));
}
