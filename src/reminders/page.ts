// What the pages of this room send and receive. Only JSON crosses; days are "YYYY-MM-DD" text.

import type { CalendarDay } from '../sheet/calendar';
import type { Revision } from '../sheet/revision';
import type { Copy, DroppedCopy, ExclusionReason, ReminderPlan, SendReport } from './reminders';
import type { TimerView } from './timers';

/** A letter as it would go, word for word. */
export type LetterPreview = {
  readonly section: string;
  readonly to: string;
  readonly cc: readonly { readonly mail: string; readonly why: Copy['why'] }[];
  /** Copies that cannot go out; the letter goes without them. */
  readonly dropped: readonly { readonly mail: string; readonly why: Copy['why']; readonly reason: DroppedCopy['reason'] }[];
  readonly subject: string;
  readonly body: string;
  readonly html: string;
  readonly measures: readonly { readonly id: string; readonly title: string }[];
  /** 段階 of its measures, in the words of 送信記録. */
  readonly steps: readonly string[];
};

export type ReminderPreview = {
  readonly day: CalendarDay;
  /** Of another day than today: it can be read and not sent. */
  readonly dry: boolean;
  /** Why nobody at all is written to on this day. */
  readonly quietReason: ReminderPlan['quietReason'];
  /** The file is a copy that nobody has taken as the real one: a trial. */
  readonly copy: boolean;
  /** Everything goes to this address only; null outside of a trial. */
  readonly pilot: string | null;
  /** The most urgent first. */
  readonly letters: readonly LetterPreview[];
  /** Measures that get no letter, and why: `excluded` holds the first five hundred of `excludedTotal`. */
  readonly excludedTotal: number;
  readonly excluded: readonly {
    readonly row: number;
    readonly id: string;
    readonly title: string;
    readonly owner: string;
    readonly reason: ExclusionReason;
    /** What the reason speaks of: an address, a stamp, a person's words; '' for nothing. */
    readonly detail: string;
    /** Of `snoozed`: the last silent day; null where the tab names none. */
    readonly until: CalendarDay | null;
  }[];
  /** Recipients of all letters, copies included. */
  readonly recipients: number;
  /** Recipients that may still be written to today; null where Google does not say (no permission, service down). */
  readonly quotaLeft: number | null;
  /** Letters of which nobody can say whether they went out; the first hundred of `unconfirmedTotal`. */
  readonly unconfirmedTotal: number;
  readonly unconfirmed: readonly {
    readonly key: string;
    readonly revision: Revision;
    readonly at: string;
    readonly section: string;
    readonly to: string;
    readonly operator: string;
    /** Its lines are gone from 送信記録. */
    readonly deleted: boolean;
    readonly measures: readonly { readonly id: string; readonly title: string; readonly due: string; readonly step: string }[];
  }[];
  readonly timer: TimerView;
  /** Identifies the letters that the page shows; sending refuses if they have changed since. null if they cannot be sent (dry). */
  readonly revision: Revision | null;
};

export type ReminderReport = ({ readonly kind: 'sent' } & SendReport) | { readonly kind: 'declined' };

/** `real`: the person said yes. */
export type UseFileReport = { readonly real: boolean };

export type TestLetterReport = { readonly to: string };

export type ResolveReport = { readonly measures: number };

export type SnoozeReport = { readonly until: CalendarDay | null };

export type ReminderTabReport = { readonly tab: string; readonly made: boolean };
