// Which measures owners are asked about on a day, in which letter and step, and which are left out and why.

import type { CalendarDay } from '../sheet/calendar';
import { isLate, type Office } from '../sheet/closedDays';
import { cellText, fold } from '../sheet/table';
import { contactsIn } from '../tracker/contacts';
import { type DateBase, readDate } from '../tracker/dates';
import type { Directory, Post } from '../tracker/directory';
import { isAddress, mayWriteTo } from '../tracker/mailAddresses';
import { fieldCell, type Measure, type Tracker } from '../tracker/measure';
import { readOwners } from '../tracker/owners';
import type { ReminderRules } from '../tracker/reminderRules';
import { type DueStep, dueStep, isAsHigh, isBeforeDue, type Step } from './ladder';
import { type Ledger, type LedgerEntry, ledgerKey } from './ledger';
import type { Snooze } from './snoozes';

/** One measure in a letter. */
export type Request = DueStep & {
  readonly measure: Measure;
  readonly key: string;
  /** The n-th letter about this measure and due date, this one included. */
  readonly number: number;
};

export type Copy = { readonly post: Post; readonly why: 'head' | 'division' | 'related' };
/** A copy that cannot go out: the letter goes without it. */
export type DroppedCopy = Copy & { readonly reason: 'bad-address' | 'outside-domains' };

/** One letter to one section about all of its measures. */
export type Letter = {
  readonly section: string;
  readonly to: Post;
  readonly cc: readonly Copy[];
  readonly dropped: readonly DroppedCopy[];
  /** Everything goes to this address instead; null outside of a trial. */
  readonly pilot: string | null;
  /** The oldest due day first. */
  readonly requests: readonly Request[];
};

const exclusionReasons = [
  'already-asked',
  'unconfirmed',
  'answered',
  'snoozed',
  'enough',
  'today',
  'owner-missing',
  'owner-shared',
  'owner-unknown',
  'no-address',
  'bad-address',
  'outside-domains',
  'status-unclear',
  'id-missing',
  'id-twice',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** `detail` is what the reason speaks of: an address, a day, a person's words; '' for nothing. */
type Exclusion = {
  readonly measure: Measure;
  readonly owner: string;
  readonly reason: ExclusionReason;
  readonly detail: string;
  readonly until: CalendarDay | null;
};

export type ReminderPlan = {
  /** Why nobody at all is written to on this day. */
  readonly quietReason: 'closed-day' | 'pause' | null;
  /** The most urgent first: where the day's quota or time ends early, the others wait. */
  readonly letters: readonly Letter[];
  readonly excluded: readonly Exclusion[];
};

export type ReminderFacts = {
  readonly tracker: Tracker;
  readonly directory: Directory;
  readonly rules: ReminderRules;
  readonly office: Office;
  readonly dates: DateBase;
  readonly ledger: Ledger;
  readonly snoozes: ReadonlyMap<string, Snooze>;
  /** When an owner last changed a measure, by ID. */
  readonly answers: ReadonlyMap<string, string>;
  readonly today: CalendarDay;
};

/** The letters of a day, and the measures that get none with the reason. Nothing is sent. */
export function planReminders(facts: ReminderFacts): ReminderPlan {
  const { tracker, rules, office, today } = facts;
  if (office.closed(today)) return { quietReason: 'closed-day', letters: [], excluded: [] };
  if (rules.pause !== null && rules.pause.first <= today && today <= rules.pause.last)
    return { quietReason: 'pause', letters: [], excluded: [] };

  const contactsOf = contactsIn(facts.directory);
  const bySection = new Map<string, Request[]>();
  const rows = new Map<string, number>();
  const excluded: Exclusion[] = [];
  const leave = (measure: Measure, owner: string, reason: ExclusionReason, detail = '', until: CalendarDay | null = null): void =>
    void excluded.push({ measure, owner, reason, detail, until });

  for (const measure of tracker.measures) {
    const reached = dueStep(measure, today, office, rules.ladder);
    if (reached === null) {
      if (measure.status === null && isPast(measure, facts)) leave(measure, measure.ownerText, 'status-unclear', measure.statusText);
      continue;
    }
    if (measure.id === '') {
      leave(measure, measure.ownerText, 'id-missing');
      continue;
    }
    // a row that somebody copied has the ID of another: a person must tell the two apart
    const row = rows.get(measure.id);
    if (row !== undefined) {
      leave(measure, measure.ownerText, 'id-twice');
      continue;
    }
    rows.set(measure.id, measure.row);
    if (measure.owners.length === 0) leave(measure, '', 'owner-missing');
    const snooze = facts.snoozes.get(measure.id);
    for (const owner of measure.owners) {
      if (owner.kind !== 'section') {
        if (owner.kind === 'shared') leave(measure, owner.found, 'owner-shared');
        else leave(measure, owner.kind === 'unknown' ? owner.found : owner.name, 'owner-unknown');
        continue;
      }
      const { section } = owner;
      const series = facts.ledger.series({ id: measure.id, due: reached.due, section, pilot: rules.pilot !== null });
      const asked = series.filter(({ state }) => state !== 'again');
      const refused = snooze === undefined ? refusal(measure, reached, asked, facts) : null;
      const to = contactsOf(section).to;
      if (snooze !== undefined) leave(measure, section, 'snoozed', snooze.reason, snooze.until);
      else if (refused !== null) leave(measure, section, refused.reason, refused.detail);
      else if (to === null) leave(measure, section, 'no-address');
      else if (!isAddress(to.mail)) leave(measure, section, 'bad-address', to.mail);
      else if (!mayWriteTo(to.mail, rules.domains)) leave(measure, section, 'outside-domains', to.mail);
      else {
        const { step, due } = reached;
        const key = ledgerKey({ id: measure.id, due, step, section, pilot: rules.pilot !== null });
        const requests = bySection.get(section);
        const request = { ...reached, measure, key, number: asked.length + 1 };
        if (requests === undefined) bySection.set(section, [request]);
        else requests.push(request);
      }
    }
  }

  const letters = [...bySection].flatMap(([section, requests]): Letter[] => {
    const contacts = contactsOf(section);
    if (contacts.to === null) return [];
    if (hasLetterToday(section, requests, facts)) {
      for (const { measure } of requests) leave(measure, section, 'today');
      return [];
    }
    const { cc, dropped } = copiesOf(section, contacts.to, requests, facts);
    const sorted = [...requests].sort((a, b) => a.due.localeCompare(b.due) || a.measure.row - b.measure.row);
    for (const { measure } of sorted.slice(MOST_REQUESTS)) leave(measure, section, 'today');
    return [{ section, to: contacts.to, cc, dropped, pilot: rules.pilot, requests: sorted.slice(0, MOST_REQUESTS) }];
  });
  const urgency = (letter: Letter): number => Math.max(...letter.requests.map(({ offset }) => offset));
  return { quietReason: null, letters: letters.sort((a, b) => urgency(b) - urgency(a)), excluded };

  function copiesOf(section: string, to: Post, requests: readonly Request[], { directory }: ReminderFacts): Pick<Letter, 'cc' | 'dropped'> {
    const { head, divisionHead } = contactsOf(section);
    const number = Math.max(...requests.map((request) => request.number));
    const wanted: Copy[] = [];
    if (head !== null && number >= 2) wanted.push({ post: head, why: 'head' });
    if (divisionHead !== null && rules.escalateFrom !== null && number >= rules.escalateFrom)
      wanted.push({ post: divisionHead, why: 'division' });
    if (rules.copyRelated)
      for (const { measure } of requests)
        for (const related of readOwners(cellText(fieldCell(measure.cells, tracker.columns, 'related')), directory)) {
          const post = related.kind === 'section' ? contactsOf(related.section).to : null;
          if (post !== null) wanted.push({ post, why: 'related' });
        }
    const cc: Copy[] = [];
    const dropped: DroppedCopy[] = [];
    const written = new Set([to.mail.toLowerCase()]);
    for (const copy of wanted) {
      const { mail } = copy.post;
      if (written.has(mail.toLowerCase())) continue;
      written.add(mail.toLowerCase());
      if (!isAddress(mail)) dropped.push({ ...copy, reason: 'bad-address' });
      else if (!mayWriteTo(mail, rules.domains)) dropped.push({ ...copy, reason: 'outside-domains' });
      else cc.push(copy);
    }
    return { cc: cc.slice(0, MOST_COPIES), dropped };
  }
}

/** A body holds 200 kB at least (guides/services/quotas); the rest of so many goes on the next day. */
const MOST_REQUESTS = 150;
/** Google takes 50 recipients a letter (guides/services/quotas). */
const MOST_COPIES = 40;

function isPast({ due }: Measure, { office, today }: ReminderFacts): boolean {
  return due.kind === 'exact' && isLate(due.due, today, office);
}

type Refusal = { readonly reason: ExclusionReason; readonly detail: string };

/** Why this step is not asked for now; `asked` are the requests of the series that went out or may have. */
function refusal(measure: Measure, { step }: DueStep, asked: readonly LedgerEntry[], facts: ReminderFacts): Refusal | null {
  const latest = lastOf(asked);
  const higher = asked.filter(({ parts }) => parts !== null && isAsHigh(parts.step, step));
  const open = higher.find(({ state }) => state === 'unconfirmed');
  if (open !== undefined) return { reason: 'unconfirmed', detail: open.at };
  if (latest !== null && isAnswered(measure, step, latest, facts))
    return { reason: 'answered', detail: facts.answers.get(measure.id) ?? '' };
  if (higher.length > 0) return { reason: 'already-asked', detail: lastOf(higher)?.at ?? '' };
  if (asked.length >= facts.rules.most) return { reason: 'enough', detail: String(asked.length) };
  return null;
}

const lastOf = (entries: readonly LedgerEntry[]): LedgerEntry | null =>
  entries.reduce<LedgerEntry | null>((last, entry) => (last === null || entry.at >= last.at ? entry : last), null);

/**
 * Who has answered is left alone until the day that the answer names has passed; an answer without one ends the series. An answer given
 * before the due day says nothing of what comes after it, unless it names a day.
 */
function isAnswered(measure: Measure, step: Step, { parts, at, state }: LedgerEntry, facts: ReminderFacts): boolean {
  const answered = state === 'answered' || (facts.answers.get(measure.id) ?? '') > at;
  if (!answered) return false;
  const outlook = readDate(fieldCell(measure.cells, facts.tracker.columns, 'outlook'), facts.dates);
  if (outlook.kind === 'exact') return !isLate(outlook.due, facts.today, facts.office);
  return !(parts !== null && isBeforeDue(parts.step) && !isBeforeDue(step));
}

/** One letter an owner a day, unless a person has asked for one of these to be sent again. */
function hasLetterToday(section: string, requests: readonly Request[], { ledger, rules, today }: ReminderFacts): boolean {
  if (requests.some(({ key }) => ledger.stateOf(key) === 'again')) return false;
  return ledger.entries.some(
    ({ parts, state, at }) =>
      parts !== null &&
      state !== 'again' &&
      parts.pilot === (rules.pilot !== null) &&
      at.slice(0, 10) === today &&
      fold(parts.section) === fold(section.replace(/\//g, '／')),
  );
}

/** Keys of requests that an owner has answered and that the ledger still has as sent. */
export function answeredKeys({ entries }: Ledger, answers: ReadonlyMap<string, string>): ReadonlySet<string> {
  return new Set(
    entries.filter(({ state, at, id }) => state === 'sent' && at !== '' && (answers.get(id) ?? '') > at).map(({ key }) => key),
  );
}

/** Recipients that a letter takes from the day's quota. */
export const recipientsOf = ({ pilot, cc }: Letter): number => (pilot === null ? 1 + cc.length : 1);

/** What became of the letters of a run. */
export type SendReport = {
  readonly sent: number;
  readonly measures: number;
  /** Letters that may or may not have gone out. */
  readonly failed: readonly { readonly section: string; readonly to: string }[];
  /** Letters left for the next run. */
  readonly waiting: readonly { readonly section: string; readonly measures: number }[];
  /** Why some wait: the day's quota, the time of a run, letters that Google refused one after another, or another failure. */
  readonly stopped: 'quota' | 'time' | 'failures' | 'trouble' | null;
  /** A number to quote where something failed. */
  readonly reference: string | null;
  readonly quietReason: ReminderPlan['quietReason'];
};

/** Tabs in which the secretariat sets how reminders are. */
export const reminderTabs = ['templates', 'closed-days'] as const;
export type ReminderTab = (typeof reminderTabs)[number];
