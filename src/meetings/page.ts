// What the pages of this room send and receive. Only JSON crosses; days are "YYYY-MM-DD" text.
import type { Revision } from '../sheet/revision';
import type { Field } from '../tracker/columns';
import type { AgendaForm } from '../tracker/settingWords';
import type { Attendance } from './bodies';
import type { Candidate } from './candidates';
import type { EffectProblem } from './effects';
import type { AgendaItem, Outcome } from './items';
import type { PaperKind, Rendition } from './paperRegister';
import type { Omission, Stay } from './publication';
import type { MeetingState } from './register';

/** The register of meetings, newest first, and what a new one begins with. */
export type MeetingsView = {
  readonly today: string;
  /** Bodies that meet: the headquarters first, then the working groups of 名簿. */
  readonly bodies: readonly {
    readonly name: string;
    readonly members: number;
    readonly chair: boolean;
    readonly nextMeetingNumber: number;
  }[];
  readonly meetings: readonly {
    /** Names it to the script. */
    readonly key: string;
    readonly title: string;
    readonly day: string | null;
    readonly when: string;
    readonly place: string;
    readonly state: MeetingState;
    readonly items: number;
  }[];
  /** What the form of a new meeting shows first. */
  readonly proposed: {
    readonly day: string;
    readonly from: string;
    readonly to: string;
    readonly place: string;
    readonly form: AgendaForm;
  };
  /** Measures whose 議題 is ticked. */
  readonly flagged: number;
  /** Lines of 議題 that belong to no meeting of the register. */
  readonly strayItems: number;
};

/** Days are "YYYY-MM-DD", hours "HH:mm", '' where they are not decided. */
export type NewMeeting = {
  readonly body: string;
  readonly number: number;
  /** Needed: numbers begin anew each 年度. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly form: AgendaForm;
};

export type MeetingEdit = {
  /** null: 回 holds no number, and stays as it is. */
  readonly number: number | null;
  readonly body: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly chair: string;
  readonly form: AgendaForm;
  readonly state: MeetingState;
};

export type MeetingNotice =
  | { readonly code: 'no-day' }
  | { readonly code: 'no-place' }
  | { readonly code: 'no-chair' }
  | { readonly code: 'no-roster' }
  | { readonly code: 'no-items' }
  /** A measure on the agenda is no longer in the tracker. */
  | { readonly code: 'measure-gone'; readonly item: string; readonly measure: string }
  /** Lines of 発言 that belong to no meeting of the register. */
  | { readonly code: 'speeches-stray'; readonly speeches: number }
  /** A paper that was being made when the run ended: making it again finishes it. */
  | { readonly code: 'paper-unfinished'; readonly kind: PaperKind; readonly rendition: Rendition };

/** An item as 議題 has it. */
export type ItemView = Omit<AgendaItem, 'row' | 'meeting' | 'order' | 'from'> & {
  /** Row of the tracker; null where the measure is not there. */
  readonly measureRow: number | null;
  /** 資料1-1, 資料1-2: one for each of `papers`. */
  readonly paperNumbers: readonly string[];
};

/** Its title is null where it is about what moves outside (動向). */
export type CandidateView = Omit<Candidate, 'from'>;

/** What one outcome would change; nothing is changed before somebody says yes to exactly this. */
export type EffectView = {
  readonly item: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly measure: string;
  readonly measureTitle: string;
  readonly cells: readonly { readonly field: Field; readonly before: string; readonly after: string }[];
  readonly added: { readonly id: string; readonly title: string; readonly owner: string; readonly due: string } | null;
  readonly question: { readonly question: string; readonly owner: string; readonly due: string } | null;
  readonly problem: EffectProblem | null;
};

/** The speeches of a meeting whose item is not known, and what would be written into their column 議題. */
export type SpeechesView = {
  /** The column is blank, or names no item of the meeting. */
  readonly unplaced: number;
  /** Speeches of no meeting of the register. */
  readonly stray: number;
  /** The beginning of each speech, and the word for its item. */
  readonly proposed: readonly { readonly row: number; readonly speaker: string; readonly speech: string; readonly word: string }[];
  readonly revision: Revision;
};

export type PaperView = {
  readonly kind: PaperKind;
  /** 資料2-1; '' for those that stand in no item. */
  readonly number: string;
  readonly internal: PaperVersions;
  /** null: the paper has no public rendition. */
  readonly public: PaperVersions | null;
};

export type PaperVersions = {
  /** The newest; null where none was made. */
  readonly current: { readonly name: string; readonly url: string; readonly version: number; readonly at: string } | null;
  readonly earlier: readonly { readonly name: string; readonly url: string; readonly version: number; readonly at: string }[];
};

export type MeetingView = {
  readonly today: string;
  /** Names it to the script. */
  readonly key: string;
  readonly title: string;
  /** To choose from. */
  readonly bodies: readonly string[];
  readonly edit: MeetingEdit;
  /** 日時 as it stands in the register. */
  readonly when: string;
  /** Identifies the state that the page shows; saving refuses if it has changed since. */
  readonly revision: Revision;
  readonly items: readonly ItemView[];
  readonly candidates: readonly CandidateView[];
  /** Minutes set aside for items, and the length of the meeting; null where its hours are not known. */
  readonly time: { readonly planned: number; readonly slot: number | null };
  readonly attendees: readonly {
    readonly role: string;
    readonly post: string;
    readonly name: string;
    readonly mail: string;
    readonly attendance: Attendance;
    readonly proxy: string;
  }[];
  readonly notices: readonly MeetingNotice[];
  readonly papers: readonly PaperView[];
  readonly effects: readonly EffectView[];
  readonly effectsRevision: Revision;
  readonly speeches: SpeechesView;
  /** Statuses to choose from. */
  readonly statuses: readonly string[];
  /** Names of papers that the add-on can make, as lines of 資料. */
  readonly madePapers: readonly string[];
};

export type AttendanceEdit = { readonly post: string; readonly attendance: Attendance; readonly proxy: string };

export type PaperReport =
  | {
      readonly kind: 'made' | 'again' | 'unchanged';
      readonly name: string;
      readonly url: string;
      readonly version: number;
      /** Lines that somebody wrote and that stay. */
      readonly added: readonly string[];
      /** Lines that somebody changed and that stay: `theirs` stands there, `ours` is what the add-on would write. */
      readonly conflicts: readonly { readonly theirs: string; readonly ours: string }[];
      /** Addresses of the 事務局 that could not be let edit it. */
      readonly unshared: readonly string[];
    }
  | { readonly kind: 'declined' };

/** What the public rendition would leave out, and which speeches it would have. Nothing is written. */
export type PublicationView = {
  readonly omissions: readonly Omission[];
  readonly stays: readonly Stay[];
  readonly revision: Revision;
};

export type EffectsReport = { readonly cells: number; readonly added: number; readonly questions: number; readonly items: number };

export type ShareReport = { readonly kind: 'shared'; readonly addresses: number } | { readonly kind: 'declined' };
