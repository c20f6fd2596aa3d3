// The daily run (定期実行): one line an account that has switched it on. Google shows nobody the timers of others, and a copy of the file
// copies this tab but no timer; so each line names the file it was written in.
import { type CalendarDay, daysBetween, parseDay } from '../sheet/calendar';
import type { Line } from '../sheet/tab';
import type { Table } from '../sheet/table';
import { type TimerKey, timerStates, timersTab } from './tabs';

/** A timer that runs daily and has not for so many days is dead. */
const DEAD_AFTER_DAYS = 2;

type Runner = {
  readonly account: string;
  readonly mine: boolean;
  /** '' where the line is gone. */
  readonly since: string;
  readonly lastRun: string;
  readonly result: string;
  readonly dead: boolean;
  /** Its last run found something that a person must look at. */
  readonly failed: boolean;
};

export type TimerView = {
  /** `dead`: switched on, and none of them runs. */
  readonly state: 'none' | 'mine' | 'theirs' | 'two' | 'dead';
  readonly runners: readonly Runner[];
  /** The tab came with a copy of another file, whose timers do not run here. */
  readonly copied: boolean;
};

export type TimerFacts = {
  readonly account: string;
  /** Timers of this account that Google knows; null where the person has not let the add-on ask. */
  readonly own: number | null;
  readonly file: string;
  readonly today: CalendarDay;
};

/** Who runs the reminders daily, by the tab and by what Google tells of this account. */
export function timerView(table: Table | null, { account, own, file, today }: TimerFacts): TimerView {
  const lines = timersTab.read(table).lines.filter((line) => line.text('account') !== '');
  const on = lines.filter((line) => line.text('state') === timerStates.running);
  const here = on.filter((line) => line.text('file') === file);
  const runners = here.map((line): Runner => {
    const mine = line.text('account') === account;
    const { since, lastRun, result } = { since: line.text('since'), lastRun: line.text('lastRun'), result: line.text('result') };
    const failed = line.text('noticed') !== '' && line.text('noticed') === lastRun.slice(0, 10);
    const ran = parseDay((lastRun === '' ? since : lastRun).slice(0, 10));
    const silent = ran === null || daysBetween(ran, today) >= DEAD_AFTER_DAYS;
    return { account: line.text('account'), mine, since, lastRun, result, dead: silent || (mine && own === 0), failed };
  });
  const all = (own ?? 0) > 0 && !runners.some(({ mine }) => mine) ? [...runners, alone(account)] : runners;
  const alive = all.filter(({ dead }) => !dead);
  return { state: stateOf(all, alive, own ?? 0), runners: all, copied: on.length > here.length };
}

/** Google knows a timer of this account, and the tab does not. */
const alone = (account: string): Runner => ({ account, mine: true, since: '', lastRun: '', result: '', dead: false, failed: false });

function stateOf(all: readonly Runner[], alive: readonly Runner[], own: number): TimerView['state'] {
  if (alive.length > 1 || own > 1) return 'two';
  const [only] = alive;
  if (only !== undefined) return only.mine ? 'mine' : 'theirs';
  return all.length > 0 ? 'dead' : 'none';
}

/** The line of an account in this file; null where there is none. */
export function timerLine(table: Table | null, account: string, file: string): Line<TimerKey> | null {
  return timersTab.read(table).lines.find((line) => line.text('account') === account && line.text('file') === file) ?? null;
}
