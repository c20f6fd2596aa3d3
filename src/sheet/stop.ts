// Reasons why a run stops that the person at the sheet can put right, for all rooms, and the exception that carries them.

import type { CalendarDay } from './calendar';
import type { Permission } from './permission';

/** What is wrong with a part of メール文面, known by its label; `name` is that of a placeholder, '' for none. */
export type TemplateFault = { readonly label: string; readonly kind: 'blank' | 'unknown' | 'missing' | 'brace'; readonly name: string };

/** Why a run cannot go on, where the person at the sheet can put it right. The words of each room have one sentence for each of its own. */
export type StopReason =
  | { readonly code: 'tracker-missing'; readonly tab: string }
  | { readonly code: 'tracker-columns-missing'; readonly tab: string; readonly headings: readonly string[] }
  /** A tab looks like the tracker and bears no mark. */
  | { readonly code: 'tabs-unmarked'; readonly tab: string }
  | { readonly code: 'tabs-changed' }
  | { readonly code: 'health-outdated' }
  | { readonly code: 'nothing-to-repair' }
  | { readonly code: 'trackers-doubled'; readonly tab: string }
  /** Two columns of one name: nobody can say which one is meant. */
  | { readonly code: 'headings-doubled'; readonly tab: string; readonly headings: readonly string[] }
  | { readonly code: 'source-missing'; readonly tab: string }
  | { readonly code: 'source-empty'; readonly tab: string }
  | { readonly code: 'source-is-ours'; readonly tab: string }
  | { readonly code: 'source-columns-missing'; readonly tab: string; readonly headings: readonly string[] }
  | { readonly code: 'tracker-protected'; readonly tab: string }
  /** A protection stopped the job in these tabs, perhaps half way. */
  | { readonly code: 'tabs-protected'; readonly tabs: readonly string[] }
  | { readonly code: 'rows-moved'; readonly tab: string }
  | { readonly code: 'rows-edited'; readonly tab: string }
  /** Some rows are deleted, and somebody moved or edited those that are left. */
  | { readonly code: 'deletion-stopped'; readonly tab: string; readonly deleted: number; readonly left: number }
  /** The time of the run was over before all rows were deleted. */
  | { readonly code: 'deletion-late'; readonly tab: string; readonly deleted: number; readonly left: number }
  /** What was put away cannot be read in its tab. */
  | { readonly code: 'archive-unread'; readonly tab: string }
  | { readonly code: 'tab-taken'; readonly tab: string }
  | { readonly code: 'workbook-full'; readonly tab: string }
  | { readonly code: 'change-outdated' }
  | { readonly code: 'year-outdated' }
  | { readonly code: 'settings-deleted'; readonly tab: string }
  /** The year that stands in 設定 does not end soon, and the person has not said that the turn is meant. */
  | { readonly code: 'year-early'; readonly today: CalendarDay; readonly year: number }
  | { readonly code: 'settings-missing'; readonly tab: string; readonly heading: string }
  | { readonly code: 'inspection-exists'; readonly tab: string }
  | { readonly code: 'section-unknown'; readonly section: string }
  | { readonly code: 'adoption-outdated' }
  | { readonly code: 'nothing-to-adopt'; readonly tab: string }
  | { readonly code: 'nothing-to-undo' }
  /** The adoption that the page names is not the last one any more. */
  | { readonly code: 'adoption-undone' }
  | { readonly code: 'nothing-to-fix' }
  | { readonly code: 'fixes-outdated' }
  | { readonly code: 'history-columns-missing'; readonly tab: string; readonly headings: readonly string[] }
  | { readonly code: 'directory-missing'; readonly tab: string }
  | { readonly code: 'zones-differ'; readonly sheet: string; readonly script: string }
  | { readonly code: 'busy' }
  /** A tab of lines lacks headings that the job needs. */
  | { readonly code: 'tab-columns-missing'; readonly tab: string; readonly headings: readonly string[] }
  | { readonly code: 'meeting-missing'; readonly title: string }
  | { readonly code: 'meeting-exists'; readonly title: string }
  | { readonly code: 'postponed-day' }
  | { readonly code: 'meeting-outdated' }
  | { readonly code: 'publication-outdated' }
  | { readonly code: 'no-items'; readonly title: string }
  | { readonly code: 'internal-missing'; readonly kind: string }
  | { readonly code: 'effects-outdated' }
  | { readonly code: 'speeches-outdated' }
  | { readonly code: 'no-effects' }
  | { readonly code: 'not-in-roster' }
  | { readonly code: 'document-gone'; readonly name: string }
  | { readonly code: 'document-refused'; readonly reference: string }
  /** The person may not open it. `maker`: who made it; '' where nobody knows. */
  | { readonly code: 'document-closed'; readonly maker: string }
  /** The person may open it and not change it. */
  | { readonly code: 'document-view-only'; readonly maker: string }
  /** Somebody changes it faster than the job can. */
  | { readonly code: 'document-busy' }
  /** It could not be read just now. */
  | { readonly code: 'document-unread'; readonly reference: string }
  | { readonly code: 'times-reversed' }
  | { readonly code: 'preview-outdated' }
  | { readonly code: 'not-enough-quota'; readonly needed: number; readonly quotaLeft: number }
  | { readonly code: 'ledger-columns-missing'; readonly tab: string; readonly headings: readonly string[] }
  /** What stands in 設定 about reminders and cannot be read. */
  | {
      readonly code: 'reminder-rules-unreadable';
      readonly tab: string;
      readonly lines: readonly { readonly label: string; readonly found: string }[];
    }
  /** Lines of 設定 that say to whom letters may go are gone. */
  | { readonly code: 'mail-rules-missing'; readonly tab: string; readonly labels: readonly string[] }
  /** Letters went out, and nothing is left that says which. */
  | { readonly code: 'ledger-lost'; readonly tab: string }
  | { readonly code: 'snoozes-deleted'; readonly tab: string }
  | { readonly code: 'template-broken'; readonly tab: string; readonly faults: readonly TemplateFault[] }
  | { readonly code: 'mail-refused'; readonly reference: string }
  | { readonly code: 'no-letter'; readonly section: string }
  | { readonly code: 'ledger-outdated'; readonly tab: string }
  | { readonly code: 'timer-elsewhere'; readonly account: string }
  | { readonly code: 'day-past' }
  | { readonly code: 'measure-unknown'; readonly id: string; readonly tab: string }
  /** Permissions that the person left out when Google asked; `url` is where to give them. */
  | { readonly code: 'permission-missing'; readonly permissions: readonly Permission[]; readonly url: string }
  | { readonly code: 'not-understood' };

/** One sentence for each of these reasons, by their codes. */
export type StopWords<C extends StopReason['code']> = {
  readonly [K in C]: (reason: Extract<StopReason, { readonly code: K }>) => string;
};

/** The sentence for this reason. */
export function sentenceOf(words: StopWords<StopReason['code']>, reason: StopReason): string {
  const say = words[reason.code] as (reason: StopReason) => string;
  return say(reason);
}

/** Thrown when the run cannot go on and the person at the sheet can put it right. */
export class Stop extends Error {
  readonly reason: StopReason;
  constructor(reason: StopReason) {
    super(reason.code);
    this.name = 'Stop';
    this.reason = reason;
  }
}
