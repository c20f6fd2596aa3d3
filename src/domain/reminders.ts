// Which late measures are asked about, in which letter, and which are left out and why.
import type { CalendarDay } from './calendar';
import type { Office } from './closedDays';
import type { Directory, Post } from './directory';
import { type Ledger, ledgerKey } from './ledger';
import type { Measure } from './measure';
import { signalOf } from './signal';

/** The steps of a series of letters. One for now: the due date has passed. */
export type Step = 'overdue';
/** Words of the ledger's column 段階. */
export const stepNames: { readonly [S in Step]: string } = { overdue: '期限超過' };

export type LateMeasure = { readonly measure: Measure; readonly due: CalendarDay; readonly daysLate: number; readonly key: string };

/** One letter to one section about all of its late measures. */
export type Letter = { readonly section: string; readonly recipient: Post; readonly step: Step; readonly measures: readonly LateMeasure[] };

export type LeftOut = {
  readonly measure: Measure;
  readonly owner: string;
  readonly reason:
    | 'already-asked'
    | 'unconfirmed'
    | 'owner-missing'
    | 'owner-unknown'
    | 'no-address'
    | 'bad-address'
    | 'id-missing'
    | 'id-twice';
};

export type ReminderPlan = { readonly letters: readonly Letter[]; readonly left: readonly LeftOut[] };

/** An address that a letter may go to: one mailbox, nothing around it. */
export function isAddress(text: string): boolean {
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/.test(text) && text.length <= 254;
}

/** Decides the letters of a day. Sections stand in the order in which they first appear; measures by due date, oldest first. */
export function planReminders(
  measures: readonly Measure[],
  directory: Directory,
  ledger: Ledger,
  today: CalendarDay,
  office: Office,
): ReminderPlan {
  const bySection = new Map<string, { recipient: Post; measures: LateMeasure[] }>();
  const left: LeftOut[] = [];
  for (const measure of measures) {
    const signal = signalOf(measure, today, office);
    if (signal.kind !== 'late' || measure.due.kind !== 'exact') continue;
    const { due } = measure.due;
    if (measure.owners.length === 0) left.push({ measure, owner: '', reason: 'owner-missing' });
    for (const named of measure.owners) {
      const section = named.kind === 'section' ? named.section : null;
      const owner = named.kind === 'section' ? named.section : named.kind === 'unknown' ? named.found : named.name;
      const recipient = section === null ? null : directory.recipient(section);
      const key = ledgerKey(measure.id, due, stepNames.overdue, section ?? owner);
      const state = ledger.stateOf(key);
      const reason = refusal(measure, section, recipient, state);
      if (reason !== null || section === null || recipient === null) {
        left.push({ measure, owner, reason: reason ?? 'owner-unknown' });
        continue;
      }
      const letter = bySection.get(section) ?? { recipient, measures: [] };
      const same = letter.measures.find((late) => late.key === key);
      // an owner written twice in one cell is one request; a second row with the same ID must be told apart by a person
      if (same === undefined) letter.measures.push({ measure, due, daysLate: signal.days, key });
      else if (same.measure.row !== measure.row) left.push({ measure, owner, reason: 'id-twice' });
      bySection.set(section, letter);
    }
  }
  const letters = [...bySection].map(
    ([section, letter]): Letter => ({
      section,
      recipient: letter.recipient,
      step: 'overdue',
      measures: [...letter.measures].sort((a, b) => (a.due === b.due ? a.measure.row - b.measure.row : a.due < b.due ? -1 : 1)),
    }),
  );
  return { letters, left };
}

function refusal(
  measure: Measure,
  section: string | null,
  recipient: Post | null,
  state: ReturnType<Ledger['stateOf']>,
): LeftOut['reason'] | null {
  if (measure.id === '') return 'id-missing';
  if (section === null) return 'owner-unknown';
  if (state === 'sent') return 'already-asked';
  if (state === 'unconfirmed' || state === 'claimed') return 'unconfirmed';
  if (recipient === null) return 'no-address';
  return isAddress(recipient.mail) ? null : 'bad-address';
}

/** Names exactly the requests of a plan, so that sending can tell whether the person has seen these letters. */
export function fingerprint(plan: ReminderPlan): string {
  return plan.letters
    .map(({ recipient, measures }) => `${recipient.mail}:${measures.map(({ key }) => key).join('|')}`)
    .sort()
    .join('\n');
}
