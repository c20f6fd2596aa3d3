// Sends the letters of a day: claims each in the ledger, sends it, marks it, and stops in time. Runs under the lock of its caller.

import { now } from '../google/clock';
import { logFailure } from '../google/journal';
import { quotaLeft, sendMail } from '../google/mailbox';
import { changeCells } from '../google/tabs';
import { appendTexts, flush, makeTab, readStretch, readTab, type Workbook, writeColumn } from '../google/workbook';
import { Stop } from '../sheet/stop';
import { cellsOf } from '../sheet/tab';
import { cellText } from '../sheet/table';
import { markIfReal } from './copies.job';
import { stepName } from './ladder';
import { type Ledger, ledgerCells } from './ledger';
import type { Mail } from './letters';
import { type LedgerTabs, noteSending, type OpenReminders } from './reminderFacts.job';
import { answeredKeys, type Letter, recipientsOf, type SendReport } from './reminders';
import { ledgerKeysTab, ledgerStates, ledgerTab } from './tabs';

/** A run has six minutes; the letter under way and the end of the run need some of them. */
const LATEST_MS = 270_000;
/** So many letters refused one after another: the service is down, and each try costs a claim that a person must look at. */
const FAILURES_AT_MOST = 3;

/** Recipients that may still be written to today. Asked before anything is claimed: without the permission to mail this fails. */
export function quotaOrStop(): number {
  try {
    return quotaLeft();
  } catch (error) {
    throw new Stop({ code: 'mail-refused', reference: logFailure('quota', error) });
  }
}

/** `elapsed` counts from the start of the run, a question on the screen included. */
export function sendLetters(book: Workbook, open: OpenReminders, operator: string, elapsed: () => number): SendReport {
  const { mails, plan } = open;
  let quota = quotaOrStop();
  setAnswered(book, open);
  if (mails.length > 0) {
    markIfReal(book);
    makeLedgerTabs(book, open.tabs);
  }
  const sent: Letter[] = [];
  const failed: Letter[] = [];
  let reference: string | null = null;
  let stopped: SendReport['stopped'] = null;
  let refused = 0;
  let next = 0;
  for (; next < mails.length && stopped === null; next += 1) {
    const entry = mails[next];
    if (entry === undefined) break;
    const { letter, mail } = entry;
    if (quota < recipientsOf(letter)) stopped = 'quota';
    else if (elapsed() > LATEST_MS) stopped = 'time';
    else if (refused >= FAILURES_AT_MOST) stopped = 'failures';
    if (stopped !== null) break;
    try {
      const refusal = sendOne(book, open, letter, mail, operator);
      if (refusal === null) {
        sent.push(letter);
        refused = 0;
        quota -= recipientsOf(letter);
      } else {
        failed.push(letter);
        reference = refusal;
        refused += 1;
        quota = quotaLeft();
      }
    } catch (error) {
      // the letter may be claimed, and even sent: it counts as unconfirmed, and so it stands in the ledger
      if (!failed.includes(letter)) failed.push(letter);
      reference = logFailure('sendLetters', error);
      stopped = 'trouble';
    }
  }
  if (sent.length > 0) noteSending(now().stamp);
  return {
    sent: sent.length,
    measures: sent.reduce((sum, { requests }) => sum + requests.length, 0),
    failed: failed.map((letter) => ({ section: letter.section, to: letter.pilot ?? letter.to.mail })),
    waiting: mails.slice(next).map(({ letter }) => ({ section: letter.section, measures: letter.requests.length })),
    stopped,
    reference,
    quietReason: plan.quietReason,
  };
}

/** Both tabs, so that a claim is two appended blocks. 送信控え that went away is made anew from what the ledger has. */
export function makeLedgerTabs(book: Workbook, { table, keys, ledger }: LedgerTabs): void {
  if (keys === null) {
    const known = ledger.entries.map(({ key, at, section }) => ({ key, at, section }));
    makeTab(book, ledgerKeysTab.make(known), null);
  }
  if (table === null) makeTab(book, ledgerTab.make([]), null);
}

/** Claims, sends, marks. null, or the number of the log where Google refused the letter: it may have gone out all the same. */
function sendOne(book: Workbook, { tabs: { ledger }, facts }: OpenReminders, letter: Letter, mail: Mail, operator: string): string | null {
  // the time of the letter and not of the run: what an owner writes meanwhile is no answer to it
  const { stamp } = now();
  const first = appendTexts(
    book,
    ledgerTab,
    letter.requests.map(({ key, measure, due, step, number }) =>
      ledgerCells(
        {
          key,
          at: stamp,
          section: letter.section,
          to: mail.to,
          cc: mail.cc,
          id: measure.id,
          title: measure.title,
          due,
          step: stepName(step) + (letter.pilot === null ? '' : '（試行）'),
          number: String(number),
          state: ledgerStates.claimed,
          operator,
        },
        ledger,
      ),
    ),
  );
  // as it was made: a key must get there whatever became of the headings of a hidden tab
  const kept = ledgerKeysTab.read(null);
  appendTexts(
    book,
    ledgerKeysTab,
    letter.requests.map(({ key }) => cellsOf(kept, { key, at: stamp, section: letter.section })),
  );
  // the claim must be certain before the letter leaves: a run that dies now is not sent again by itself
  flush();
  let refusal: string | null = null;
  try {
    sendMail(mail, `${facts.settings.municipality}${facts.settings.office}`);
  } catch (error) {
    refusal = logFailure('sendMail', error);
  }
  setState(book, ledger, first, letter, refusal === null ? ledgerStates.sent : ledgerStates.unconfirmed);
  return refusal;
}

/** Writes the state of the lines just claimed; where somebody has sorted the tab meanwhile they are found by their keys. */
function setState(book: Workbook, ledger: Ledger, first: number, { requests }: Letter, state: string): void {
  const { columnOf, width } = ledger.lines;
  const [keyColumn, stateColumn] = [columnOf('key'), columnOf('state')];
  const here = readStretch(book, ledgerTab, { row: first, column: 1, rows: requests.length, columns: width });
  const unmoved = requests.every(
    ({ key }, place) => cellText(here[place]?.[keyColumn]) === key && cellText(here[place]?.[stateColumn]) === ledgerStates.claimed,
  );
  if (unmoved) {
    writeColumn(book, ledgerTab, first, stateColumn + 1, new Array<string>(requests.length).fill(state));
  } else {
    const keys = new Set(requests.map(({ key }) => key));
    (readTab(book, ledgerTab)?.rows ?? []).forEach((row, index) => {
      if (keys.has(cellText(row[keyColumn])) && cellText(row[stateColumn]) === ledgerStates.claimed)
        writeColumn(book, ledgerTab, index + 1, stateColumn + 1, [state]);
    });
  }
  flush();
}

/** An owner who has changed a measure after its letter has answered: the record says so. */
function setAnswered(book: Workbook, { tabs: { table, ledger }, answers }: OpenReminders): void {
  const keys = answeredKeys(ledger, answers);
  const changes = ledger.entries
    .filter(({ key }) => keys.has(key))
    .flatMap(({ rows }) => rows)
    .filter((row) => cellText(table?.rows[row - 1]?.[ledger.lines.columnOf('state')]) === ledgerStates.sent)
    .map((row) => ({ row, key: 'state' as const, value: ledgerStates.answered }));
  changeCells(book, ledger.lines, 'key', changes);
}
