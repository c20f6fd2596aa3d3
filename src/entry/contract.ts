// What crosses between the sidebar and the script: types for both sides. Only JSON; days are "YYYY-MM-DD" text.
import type { SourceField } from '../domain/fields';

export { neededFields, sourceFields } from '../domain/fields';

import type { PlacedProblem } from '../domain/problem';
import type { Signal } from '../domain/signal';

export type Language = 'ja' | 'en';

/** The pages of the sidebar; the menu opens it at one of them. */
export const views = ['home', 'adopt', 'check', 'agenda', 'remind'] as const;
export type View = (typeof views)[number];

/** Every endpoint answers so. `reference` is a number to quote where the fault is ours. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly reference: string | null };

export type Home = {
  readonly today: string;
  /** null while there is no tracker yet: the page then offers to make one. */
  readonly tracker: {
    readonly measures: number;
    readonly flagged: number;
    /** How many measures show which signal, in a fixed order. */
    readonly signals: readonly { readonly kind: Signal['kind']; readonly count: number }[];
  } | null;
};

/** What the person decides before the tracker is written. Columns are 0-based places in the source's heading row, null for none. */
export type AdoptionChoice = {
  readonly sheet: string;
  readonly columns: { readonly [F in SourceField]?: number | null };
  readonly municipality: string;
  /** 年度 as a western year. */
  readonly fiscalYear: number;
};

export type AdoptionPreview = {
  readonly choice: AdoptionChoice;
  /** All tabs that could be read instead. */
  readonly sheets: readonly string[];
  readonly headings: readonly string[];
  /** Needed fields no column gives; while there are any, adopting is refused. */
  readonly missing: readonly SourceField[];
  readonly measures: number;
  readonly firstRows: readonly {
    readonly row: number;
    readonly id: string;
    readonly title: string;
    readonly owner: string;
    readonly due: string;
    readonly status: string;
  }[];
  readonly skipped: readonly { readonly row: number; readonly reason: 'blank' | 'heading-again' | 'no-title' }[];
};

export type AdoptionReport = { readonly tab: string; readonly measures: number; readonly skipped: number; readonly directoryMade: boolean };

export type CheckReport = { readonly rows: number; readonly problems: readonly PlacedProblem[] };

export type CellPlace = { readonly row: number; readonly column: number };

export type AgendaDraft = {
  readonly meetingName: string;
  readonly fiscalYear: number;
  /** Number of the meeting within the fiscal year (回): the next after those in 会議. */
  readonly number: number;
  readonly day: string;
  readonly place: string;
  readonly items: readonly { readonly id: string; readonly title: string; readonly owner: string; readonly signal: Signal }[];
  readonly attendees: readonly { readonly role: string; readonly post: string; readonly name: string }[];
};

export type AgendaForm = {
  readonly meetingName: string;
  readonly number: number;
  /** YYYY-MM-DD */
  readonly day: string;
  /** HH:mm */
  readonly from: string;
  readonly to: string;
  readonly place: string;
};

export type AgendaReport =
  | { readonly kind: 'made'; readonly name: string; readonly url: string; readonly items: number }
  | { readonly kind: 'declined' };

export type LetterPreview = {
  readonly section: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly measures: number;
};

export type ReminderPreview = {
  readonly letters: readonly LetterPreview[];
  /** Late measures that get no letter, and why. */
  readonly left: readonly {
    readonly id: string;
    readonly title: string;
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
  }[];
  readonly quotaLeft: number;
  /** Says which letters the person has seen; sending checks that they are still the same. */
  readonly seen: string;
};

export type ReminderReport =
  | {
      readonly kind: 'sent';
      readonly sent: number;
      readonly failed: readonly { readonly section: string; readonly to: string }[];
      readonly measures: number;
    }
  | { readonly kind: 'declined' };

/** The endpoints by their names in main.ts. */
export type SidebarApi = {
  sidebarHome(): Answer<Home>;
  sidebarAdoptionPreview(choice: AdoptionChoice | null): Answer<AdoptionPreview>;
  sidebarAdopt(choice: AdoptionChoice): Answer<AdoptionReport>;
  sidebarCheck(): Answer<CheckReport>;
  sidebarJump(place: CellPlace): Answer<null>;
  sidebarAgendaDraft(): Answer<AgendaDraft>;
  sidebarMakeAgenda(form: AgendaForm): Answer<AgendaReport>;
  sidebarReminderPreview(): Answer<ReminderPreview>;
  sidebarSendReminders(seen: string): Answer<ReminderReport>;
};
