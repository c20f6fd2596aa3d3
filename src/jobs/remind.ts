// Reminders: one letter an owner about all of its late measures, once.
import type { CalendarDay } from '../domain/calendar';
import type { Directory } from '../domain/directory';
import { tabs } from '../domain/fields';
import { emptyLedger, type Ledger, ledgerCells, ledgerStates, readLedger } from '../domain/ledger';
import { fingerprint, type Letter, planReminders, type ReminderPlan, stepNames } from '../domain/reminders';
import type { Settings } from '../domain/settings';
import { Stop } from '../domain/stop';
import { cellText, type Table } from '../domain/table';
import { ledgerSheet } from '../domain/trackerSheet';
import { now } from '../google/clock';
import { record } from '../google/journal';
import { alone } from '../google/lock';
import { quotaLeft, sendMail } from '../google/mailbox';
import { confirmed } from '../google/screen';
import { userMail } from '../google/session';
import { appendTexts, flush, makeTab, openWorkbook, readTab, tabNames, tabUrl, type Workbook, writeColumn } from '../google/workbook';
import type { Words } from '../text';
import { overdueMail } from '../text/letters';
import { openTracker } from './openTracker';

/** The letters as they would go now. Nothing is written or sent. */
export function previewReminders() {
  const book = openWorkbook();
  const { today } = now();
  const { plan, settings } = decide(book, today);
  const url = tabUrl(book, tabs.tracker);
  return {
    letters: plan.letters.map((letter) => {
      const mail = overdueMail(letter, settings, today, url);
      return { section: letter.section, to: mail.to, subject: mail.subject, body: mail.text, measures: letter.measures.length };
    }),
    left: plan.left.map(({ measure, owner, reason }) => ({ id: measure.id, title: measure.title, owner, reason })),
    quotaLeft: quotaLeft(),
    seen: fingerprint(plan),
  };
}

/** Sends the letters a person has seen. Asks first; then locks, decides anew and sends only what is still to be sent. */
export function sendReminders(seen: string, words: Words) {
  const book = openWorkbook();
  const before = decide(book, now().today).plan;
  if (fingerprint(before) !== seen) throw new Stop({ code: 'preview-outdated' });
  if (before.letters.length === 0) return { kind: 'sent' as const, sent: 0, failed: [], measures: 0 };
  if (
    !confirmed(
      words.confirmSend(
        before.letters.length,
        measuresIn(before.letters),
        before.letters.map(({ section }) => section),
      ),
    )
  ) {
    return { kind: 'declined' as const };
  }
  const done = alone(() => {
    const { today } = now();
    const { plan, settings, ledger } = decide(book, today);
    // somebody else may have sent while the question stood on the screen
    if (fingerprint(plan) !== seen) throw new Stop({ code: 'preview-outdated' });
    const left = quotaLeft();
    if (left < plan.letters.length) throw new Stop({ code: 'not-enough-quota', needed: plan.letters.length, left });
    if (!tabNames(book).includes(tabs.ledger)) makeTab(book, ledgerSheet(), null);
    const url = tabUrl(book, tabs.tracker);
    const operator = userMail();
    const failed = plan.letters.filter((letter) => !sendOne(book, letter, { settings, ledger, today, url, operator }));
    return {
      kind: 'sent' as const,
      sent: plan.letters.length - failed.length,
      failed: failed.map(({ section, recipient }) => ({ section, to: recipient.mail })),
      measures: measuresIn(plan.letters.filter((letter) => !failed.includes(letter))),
    };
  });
  if (done === null) throw new Stop({ code: 'busy' });
  return done.value;
}

const measuresIn = (letters: readonly Letter[]): number => letters.reduce((sum, { measures }) => sum + measures.length, 0);

type Decision = { readonly plan: ReminderPlan; readonly settings: Settings; readonly ledger: Ledger; readonly directory: Directory };

function decide(book: Workbook, today: CalendarDay): Decision {
  const { tracker, directory, settings } = openTracker(book);
  if (directory === null) throw new Stop({ code: 'directory-missing', tab: tabs.directory });
  const ledger = ledgerOf(readTab(book, tabs.ledger));
  return { plan: planReminders(tracker.measures, directory, ledger, today, settings), settings, ledger, directory };
}

function ledgerOf(table: Table | null): Ledger {
  if (table === null) return emptyLedger();
  const reading = readLedger(table);
  if ('missing' in reading) throw new Stop({ code: 'ledger-columns-missing', tab: tabs.ledger, headings: reading.missing });
  return reading.ledger;
}

type Sending = {
  readonly settings: Settings;
  readonly ledger: Ledger;
  readonly today: CalendarDay;
  readonly url: string;
  readonly operator: string;
};

/** Claims, sends, marks. False where Google refused the letter: it may or may not have gone out, so a person looks at it. */
function sendOne(book: Workbook, letter: Letter, { settings, ledger, today, url, operator }: Sending): boolean {
  const { stamp } = now();
  appendTexts(
    book,
    tabs.ledger,
    letter.measures.map(({ measure, due, key }) =>
      ledgerCells(
        {
          key,
          at: stamp,
          section: letter.section,
          to: letter.recipient.mail,
          id: measure.id,
          title: measure.title,
          due,
          step: stepNames[letter.step],
          state: ledgerStates.claimed,
          operator,
        },
        ledger.columns,
      ),
    ),
  );
  // the claim must be certain before the letter leaves: a run that dies now is not sent again by itself
  flush();
  let sent = true;
  try {
    sendMail(overdueMail(letter, settings, today, url), `${settings.municipality}${settings.office}`);
  } catch (error) {
    record('sendMail', error);
    sent = false;
  }
  mark(book, letter, ledger, sent ? ledgerStates.sent : ledgerStates.unconfirmed);
  return sent;
}

/** Finds the claimed lines by their key, wherever they stand by now, and writes their state. */
function mark(book: Workbook, letter: Letter, ledger: Ledger, state: string): void {
  const rows = readTab(book, tabs.ledger)?.rows ?? [];
  const keys = new Set(letter.measures.map(({ key }) => key));
  const claimed = rows.flatMap((row, index) =>
    keys.has(cellText(row[ledger.columns.key])) && cellText(row[ledger.columns.state]) === ledgerStates.claimed ? [index + 1] : [],
  );
  for (const { first, length } of runsOf(claimed))
    writeColumn(book, tabs.ledger, first, ledger.columns.state + 1, new Array<string>(length).fill(state));
  flush();
}

/** Rows that follow each other, as one stretch each: lines claimed together usually are one. */
function runsOf(rows: readonly number[]): readonly { readonly first: number; readonly length: number }[] {
  const runs: { first: number; length: number }[] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.first + last.length === row) last.length += 1;
    else runs.push({ first: row, length: 1 });
  }
  return runs;
}
