// The daily run: switched on and off from the sidebar, and what it does when the timer fires. It does what a person does by hand, without
// questions: both read the same ledger under the same lock, so a second timer, or a person on the same day, sends nothing twice.

import { type Moment, now, stopwatch } from '../google/clock';
import { requirePermissions } from '../google/consent';
import { logFailure } from '../google/journal';
import { exclusively } from '../google/lock';
import { sendMail } from '../google/mailbox';
import { userMail } from '../google/session';
import { addLines, changeCells, readLines } from '../google/tabs';
import { deleteTimers, makeDailyTimer, ownTimers } from '../google/timers';
import { fileId, flush, openWorkbook, readTab, tabUrl, type Workbook } from '../google/workbook';
import { Stop } from '../sheet/stop';
import { changesOf } from '../sheet/tab';
import { requireMarked } from '../tracker/openTracker.job';
import { TIMED } from './remind.job';
import { openReminders } from './reminderFacts.job';
import { sendLetters } from './sendLetters.job';
import { type TimerKey, timerStates, timersTab } from './tabs';
import { failedJa, failureMail, resultJa } from './timer.ja';
import { type TimerView, timerLine, timerView } from './timers';

/** Some minute between eight and nine: read when the office opens. */
const HOUR = 8;

/** Nobody waits for the timer's run, and the longest job has six minutes; after the wait there must be time left for letters. */
const TIMER_WAIT_MS = 240_000;

/** Switches this account's daily run on or off. */
export function setTimer(on: boolean): TimerView {
  return exclusively(() => {
    const book = openWorkbook();
    const { today, stamp } = now();
    requireMarked(book);
    const [account, file] = [userMail(), fileId(book)];
    const table = readTab(book, timersTab);
    const view = timerView(table, { account, own: ownTimers(TIMED), file, today });
    if (on) {
      const other = view.runners.find(({ mine, dead }) => !mine && !dead);
      if (other !== undefined) throw new Stop({ code: 'timer-elsewhere', account: other.account });
      stopDead(book, file, account);
    }
    deleteTimers(TIMED);
    if (on) makeDailyTimer(TIMED, HOUR);
    writeLine(
      book,
      account,
      file,
      on ? { state: timerStates.running, since: stamp, lastRun: '', result: '' } : { state: timerStates.stopped },
    );
    flush();
    return timerView(readTab(book, timersTab), { account, own: ownTimers(TIMED), file, today });
  });
}

/** Lines of others whose timers have died: whoever switches on takes their place. */
function stopDead(book: Workbook, file: string, account: string): void {
  const list = readLines(book, timersTab);
  changeCells(
    book,
    list,
    'account',
    list.lines
      .filter((line) => line.text('file') === file && line.text('account') !== account && line.text('state') === timerStates.running)
      .map(({ row }) => ({ row, key: 'state', value: timerStates.stopped })),
  );
}

function writeLine(book: Workbook, account: string, file: string, values: { readonly [K in TimerKey]?: string }): void {
  const list = readLines(book, timersTab);
  const line = timerLine(list.table, account, file);
  if (line === null) addLines(book, list, [{ account, file, ...values }]);
  else changeCells(book, list, 'account', changesOf<TimerKey>(line.row, values));
}

/** What the timer does. `inWords` says for a person what went wrong. */
export function runDailyReminders(inWords: (error: unknown) => string): void {
  const elapsed = stopwatch();
  const book = openWorkbook();
  const account = userMail();
  try {
    exclusively(() => dailyRun(book, account, elapsed, inWords), TIMER_WAIT_MS);
  } catch (error) {
    // without the lock nothing may be written, so the mail alone says it
    if (!(error instanceof Stop)) throw error;
    notice(account, failedJa(inWords(error)), tabUrl(book, timersTab));
  }
}

function dailyRun(book: Workbook, account: string, elapsed: () => number, inWords: (error: unknown) => string): void {
  const file = fileId(book);
  requireMarked(book);
  const line = timerLine(readTab(book, timersTab), account, file);
  // somebody wrote 停止 into the tab: they did not mean that letters go on
  if (line !== null && line.text('state') === timerStates.stopped) return;
  const moment = now();
  const { stamp, today } = moment;
  const { sentence, failed } = attempt(book, moment, account, elapsed, inWords);
  const noticed = failed && line?.text('noticed') !== today;
  try {
    writeLine(book, account, file, {
      state: timerStates.running,
      ...(line === null ? { since: stamp } : {}),
      lastRun: stamp,
      result: sentence,
      ...(noticed ? { noticed: today } : {}),
    });
    // the day is written first: a letter too few is better than one an hour
    flush();
  } catch (error) {
    // the tab cannot be written (protected, say): the mail alone says what was sent, and what to put right
    notice(account, `${sentence}\n${failedJa(inWords(error))}`, tabUrl(book, timersTab));
    return;
  }
  if (noticed) notice(account, sentence, tabUrl(book, timersTab));
}

type Attempt = { readonly sentence: string; readonly failed: boolean };

function attempt(book: Workbook, moment: Moment, account: string, elapsed: () => number, inWords: (error: unknown) => string): Attempt {
  try {
    // before a letter is claimed that cannot leave
    requirePermissions(['mail']);
    const report = sendLetters(book, openReminders(book, moment), account, elapsed);
    return { sentence: resultJa(report), failed: report.failed.length > 0 || report.stopped === 'trouble' };
  } catch (error) {
    return { sentence: failedJa(inWords(error)), failed: true };
  }
}

function notice(to: string, sentence: string, url: string): void {
  try {
    if (to !== '') sendMail(failureMail(to, sentence, url), '');
  } catch (error) {
    // the tab says it all the same
    logFailure('failureMail', error);
  }
}
