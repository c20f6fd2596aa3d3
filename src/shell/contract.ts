// What crosses between the sidebar and the script: types for both sides. Only JSON; days are "YYYY-MM-DD" text.
import type { AssumptionCode } from '../adoption/adoption';
import type { MarkChoice } from '../adoption/marks';
import type { Confidence } from '../adoption/sourceHeadings';
import type { SkipReason } from '../adoption/sourceRows';
import type { FixKind } from '../checking/fixes';
import type { PlacedProblem, SheetProblem } from '../checking/problem';
import type { RuleResult } from '../checking/rules';
import type { HistoryAction } from '../history/history';
import type { RecordNotice } from '../history/replay';
import type { Ask, Round, RoundPlan } from '../history/rounds';
import type { SignalCounts, SnapshotKind } from '../history/snapshots';
import type { Attendance } from '../meetings/bodies';
import type { Candidate } from '../meetings/candidates';
import type { EffectProblem } from '../meetings/effects';
import type { AgendaItem, ItemEdit, Outcome, OutcomeEdit } from '../meetings/items';
import type { PaperKind, Rendition } from '../meetings/paperRegister';
import type { LeftOut } from '../meetings/publication';
import type { MeetingState } from '../meetings/register';
import type { Group, Kpi } from '../overview/overview';
import type { Inspection, RegisterKind, RegisterProblem } from '../registers/registers';
import type { Asked } from '../reminders/ledger';
import type { Copy, DroppedCopy, LeftReason, ReminderPlan, ReminderTab, SendReport } from '../reminders/reminders';
import type { TimerView } from '../reminders/timers';
import type { CalendarDay } from '../sheet/calendar';
import type { Field, SourceField } from '../tracker/columns';
import type { AgendaForm } from '../tracker/settings';
import type { Moves, Signal, Slip } from '../tracker/signal';

export { markChoices } from '../adoption/marks';
export type { ItemEdit, OutcomeEdit } from '../meetings/items';
export { outcomes } from '../meetings/items';
export { neededFields, sourceFields } from '../tracker/columns';

export type Language = 'ja' | 'en';

/** The pages of the sidebar; the menu opens it at one of them. */
export const views = ['home', 'adopt', 'check', 'overview', 'section', 'rounds', 'registers', 'year', 'meetings', 'remind'] as const;
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

/** What the person decides before anything is written. null: nothing decided yet, take what was found. */
export type AdoptionChoice = {
  readonly sheet: string;
  /** 1-based rows of the headings: one, two or three of them. */
  readonly headings: { readonly first: number; readonly last: number } | null;
  /** 0-based columns of the source; null for none. Fields that are left out stay as found. */
  readonly columns: { readonly [F in SourceField]?: number | null };
  /** 0-based columns that go along at the right end of the tracker under their own labels. */
  readonly extras: readonly number[] | null;
  /** A row without a title goes on the measure above, or is a measure of its own under the title above. */
  readonly blankTitles: 'continue' | 'own' | null;
  /** What 24 means as a year. */
  readonly bareYears: 'reiwa' | 'heisei' | 'western' | null;
  /** What 令和5年分 means. */
  readonly yearPortion: 'fiscal-year' | 'year' | null;
  /** Words of the status column by what they mean: a status of the dictionary, or null for "leave as it is". */
  readonly statusWords: { readonly [word: string]: string | null };
  /** Marks of the time columns by what they mean. */
  readonly marks: { readonly [mark: string]: MarkChoice | null };
  /** Sections that 名簿 does not know are added to it. */
  readonly addSections: boolean;
  readonly municipality: string;
  /** 年度 as a western year. */
  readonly fiscalYear: number;
};

export type AdoptionQuestion =
  | { readonly kind: 'bare-years'; readonly cells: number; readonly example: string; readonly proposal: AdoptionChoice['bareYears'] }
  | { readonly kind: 'year-portion'; readonly cells: number; readonly example: string }
  /** `legend`: what the sheet itself says of the word; '' where it says nothing. */
  | {
      readonly kind: 'status-word';
      readonly word: string;
      readonly cells: number;
      readonly legend: string;
      readonly proposal: string | null;
    }
  | { readonly kind: 'mark'; readonly mark: string; readonly cells: number; readonly legend: string; readonly proposal: MarkChoice | null };

/** One kind of assumption, how often it was made, and the first rows as examples. */
export type AdoptionAssumption = { readonly code: AssumptionCode; readonly count: number; readonly examples: readonly AssumptionExample[] };
/** `from` is what stands in the source, `to` what it was read as; '' where there is nothing to show. Field null: the whole row. */
export type AssumptionExample = { readonly row: number; readonly field: Field | null; readonly from: string; readonly to: string };

export type AdoptionPreview = {
  /** 'again': there is a tracker; measures it lacks are added. */
  readonly mode: 'first' | 'again';
  readonly choice: AdoptionChoice;
  /** Says what the person has seen; adopting checks that it is still so. */
  readonly seen: string;
  /** All tabs that the add-on did not make; `likely` where a roadmap seems to stand in it. */
  readonly sheets: readonly { readonly name: string; readonly likely: boolean }[];
  readonly labels: readonly string[];
  readonly confidence: { readonly [F in SourceField]?: Confidence };
  /** Needed fields no column gives. Without a title nothing can be adopted; the others stay blank. */
  readonly missing: readonly SourceField[];
  /** Columns of years, quarters or months that were read as a schedule: how many, and the first and last of their labels. */
  readonly time: { readonly columns: number; readonly from: string; readonly to: string } | null;
  readonly extras: readonly { readonly column: number; readonly label: string }[];
  readonly questions: readonly AdoptionQuestion[];
  /** Statuses to choose from. */
  readonly statuses: readonly string[];
  /** sourceRows = measureRows + skippedRows. */
  readonly counts: {
    readonly sourceRows: number;
    readonly measures: number;
    readonly measureRows: number;
    readonly skippedRows: number;
    readonly blocks: number;
  };
  readonly firstRows: readonly {
    readonly rows: readonly number[];
    readonly before: readonly { readonly label: string; readonly value: string }[];
    readonly after: readonly { readonly field: Field; readonly value: string }[];
  }[];
  readonly assumed: readonly AdoptionAssumption[];
  readonly skipped: readonly {
    readonly reason: SkipReason;
    readonly count: number;
    readonly rows: readonly { readonly row: number; readonly text: string }[];
  }[];
  /** Sections that 名簿 does not know, each once, with the nearest names it knows. */
  readonly sections: readonly { readonly found: string; readonly count: number; readonly nearest: readonly string[] }[];
  readonly filtered: boolean;
  readonly again: AgainPreview | null;
};

export type AgainPreview = {
  readonly added: number;
  readonly unchanged: number;
  /** Cells that changed in the source and that nobody changed in the tracker. */
  readonly updated: readonly ChangedCell[];
  /** Cells that changed in both: they stay as they are in the tracker. */
  readonly conflicts: readonly ChangedCell[];
  /** Measures whose row somebody deleted from the tracker: they are not added again. */
  readonly deleted: readonly { readonly id: string; readonly title: string }[];
  /** Measures that are no longer in the source: their row in the tracker stays. */
  readonly gone: readonly { readonly id: string; readonly title: string }[];
};
export type ChangedCell = {
  readonly id: string;
  readonly title: string;
  readonly field: Field;
  readonly source: string;
  readonly tracker: string;
};

export type AdoptionReport = {
  readonly mode: 'first' | 'again';
  readonly tab: string;
  readonly measures: number;
  readonly updated: number;
  readonly conflicts: number;
  readonly skippedRows: number;
  readonly directoryMade: boolean;
  readonly sectionsAdded: number;
};

/** The last adoption, as far as it can be taken back. */
export type AdoptionRecord = { readonly at: string; readonly sheet: string; readonly measures: number };
export type UndoAdoptionReport = {
  readonly taken: number;
  /** Measures that somebody has changed since: they stay. */
  readonly kept: readonly { readonly id: string; readonly title: string }[];
  readonly restored: number;
  /** The tracker tab is gone with its last measure. */
  readonly tabRemoved: boolean;
};

export type CheckReport = {
  readonly rows: number;
  /** How many problems there are; `problems` holds the first thousand, worst first within the order of rows. */
  readonly total: number;
  readonly problems: readonly PlacedProblem[];
  readonly sheet: readonly SheetProblem[];
  readonly rules: readonly RuleResult[];
  readonly fixes: FixPreview;
  readonly record: {
    /** Lines written to 変更履歴 by this check. */
    readonly changes: number;
    readonly notices: readonly RecordNotice[];
    /** Moves of 期限 without a reason, newest first. */
    readonly unexplained: readonly DueMoveShown[];
  };
};

/** A move of 期限; `line` is its row in 変更履歴. */
export type DueMoveShown = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly row: number;
  readonly line: number;
  readonly at: string;
  readonly from: string;
  readonly to: string;
};

export type FixPreview = {
  readonly kinds: readonly {
    readonly kind: FixKind;
    readonly count: number;
    readonly examples: readonly {
      readonly row: number;
      readonly id: string;
      readonly field: Field;
      readonly before: string;
      readonly after: string;
    }[];
  }[];
  readonly seen: string;
  /** The last fixes that can be taken back: when, and how many cells; null where there are none. */
  readonly undo: { readonly at: string; readonly cells: number } | null;
};
export type FixReport = { readonly cells: number; readonly check: CheckReport };
/** `kept`: cells that somebody has changed since. */
export type UndoFixReport = { readonly cells: number; readonly kept: number; readonly check: CheckReport };

export type CellPlace = { readonly row: number; readonly column: number };

/** The register of meetings, newest first, and what a new one begins with. */
export type MeetingsView = {
  readonly today: string;
  /** Bodies that meet: the headquarters first, then the working groups of 名簿. */
  readonly bodies: readonly { readonly name: string; readonly members: number; readonly chair: boolean; readonly nextNumber: number }[];
  readonly meetings: readonly {
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
  readonly title: string;
  readonly body: string;
  readonly edit: MeetingEdit;
  /** 日時 as it stands in the register. */
  readonly when: string;
  /** Says what the person sees; saving checks that it is still so. */
  readonly seen: string;
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
  readonly effectsSeen: string;
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
      /** The version before, as a document of its own; null where there is none. */
      readonly earlier: string | null;
      /** Lines that somebody wrote and that stay. */
      readonly added: readonly string[];
      /** Lines that somebody changed and that stay; `now` is what the add-on would write. */
      readonly conflicts: readonly { readonly theirs: string; readonly ours: string }[];
    }
  | { readonly kind: 'declined' };

/** What the public rendition would leave out. Nothing is written. */
export type PublicationView = { readonly leftOut: readonly LeftOut[]; readonly seen: string };
export type EffectsReport = { readonly cells: number; readonly added: number; readonly questions: number; readonly items: number };
export type ShareReport = { readonly kind: 'shared'; readonly addresses: number } | { readonly kind: 'declined' };

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
  readonly rest: ReminderPlan['rest'];
  /** Everything goes to this address only; null outside of a trial. */
  readonly pilot: string | null;
  /** The most urgent first. */
  readonly letters: readonly LetterPreview[];
  /** Measures that get no letter, and why; the first five hundred of `leftTotal`. */
  readonly leftTotal: number;
  readonly left: readonly {
    readonly row: number;
    readonly id: string;
    readonly title: string;
    readonly owner: string;
    readonly reason: LeftReason;
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
    readonly seen: string;
    readonly at: string;
    readonly section: string;
    readonly to: string;
    readonly operator: string;
    /** Its lines are gone from 送信記録. */
    readonly deleted: boolean;
    readonly measures: readonly { readonly id: string; readonly title: string; readonly due: string; readonly step: string }[];
  }[];
  readonly timer: TimerView;
  /** Says which letters the person has seen; sending checks that they are still the same. null where they cannot be sent (dry). */
  readonly seen: string | null;
};

export type ReminderReport = ({ readonly kind: 'sent' } & SendReport) | { readonly kind: 'declined' };
export type TestLetterReport = { readonly to: string };
export type SettleReport = { readonly measures: number };
export type SnoozeReport = { readonly until: CalendarDay | null };
export type ReminderTabReport = { readonly tab: string; readonly made: boolean };

type YearMeasure = { readonly id: string; readonly title: string; readonly row: number; readonly due: string; readonly status: string };

/** What the turn of the year would do, and sections that are no more. Lists hold the first two hundred. */
export type YearView = {
  /** Western years. */
  readonly from: number;
  readonly to: number;
  readonly archive: string;
  readonly seen: string;
  readonly total: number;
  readonly counts: {
    readonly closed: number;
    readonly carried: number;
    readonly overdue: number;
    readonly moved: number;
    readonly outside: number;
    readonly stopped: number;
  };
  readonly closed: readonly YearMeasure[];
  readonly overdue: readonly YearMeasure[];
  readonly moved: readonly YearMeasure[];
  readonly outside: readonly YearMeasure[];
  readonly stopped: readonly YearMeasure[];
  readonly transfers: readonly {
    readonly section: string;
    readonly successors: readonly string[];
    readonly trouble: 'none-named' | 'unknown' | 'circle' | null;
    readonly said: string;
    readonly count: number;
    readonly cells: readonly { readonly id: string; readonly title: string; readonly row: number; readonly before: string }[];
  }[];
  /** Sections that are there, to choose from. */
  readonly sections: readonly string[];
  readonly transfersSeen: string;
  readonly undo: { readonly at: string; readonly cells: number } | null;
  readonly withoutPost: readonly { readonly section: string; readonly measures: number }[];
};
export type YearReport = {
  readonly archive: string;
  readonly archived: number;
  readonly carried: number;
  readonly year: number;
  readonly problems: number;
};

export type RegistersView = {
  readonly registers: readonly { readonly kind: RegisterKind; readonly tab: string; readonly made: boolean }[];
  readonly sections: readonly string[];
};
export type RegisterReport = { readonly tab: string; readonly made: boolean };
export type RegistersReport = {
  readonly lines: number;
  readonly total: number;
  readonly problems: readonly { readonly kind: RegisterKind; readonly row: number; readonly problem: RegisterProblem }[];
  readonly missing: readonly { readonly kind: RegisterKind; readonly headings: readonly string[] }[];
};
export type InspectionReport = { readonly tab: string; readonly lines: number };

/** How the plan stands; numbers in groups are places in `measures`, of which the first two thousand are there. */
export type OverviewView = {
  readonly today: CalendarDay;
  /** Western year of 設定. */
  readonly fiscalYear: number;
  readonly total: number;
  readonly measures: readonly {
    readonly row: number;
    readonly id: string;
    readonly title: string;
    readonly owner: string;
    readonly due: string;
    readonly signal: Signal;
  }[];
  readonly signals: readonly { readonly kind: Signal['kind']; readonly members: readonly number[] }[];
  readonly statuses: readonly Group[];
  readonly pillars: readonly Group[];
  readonly divisions: readonly Group[];
  readonly sections: readonly Group[];
  readonly urgent: readonly number[];
  readonly kpis: readonly Kpi[];
  readonly withoutDue: readonly number[];
  readonly withoutOwner: readonly number[];
  readonly flagged: readonly number[];
  /** Oldest first; the last one, without a name, is today. */
  readonly trend: readonly { readonly name: string; readonly counts: SignalCounts }[];
};
/** A tab that was made or made again, and how many measures stand in it. */
export type PictureReport = { readonly tab: string; readonly measures: number };

/** The measures of a section (null: of all), what is asked of it, and the last changes of each. */
export type SectionView = {
  readonly today: CalendarDay;
  readonly section: string | null;
  readonly sections: readonly string[];
  readonly round: Round | null;
  /** How many measures there are; `measures` holds the first two hundred. */
  readonly total: number;
  readonly measures: readonly SectionMeasure[];
};
export type SectionMeasure = {
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly status: string;
  readonly signal: Signal;
  readonly slip: Slip | null;
  readonly moves: Moves;
  readonly asks: readonly Ask[];
  /** How often the section (of all: any section) was written to about it, and on which day last. */
  readonly asked: Asked;
  readonly problems: number;
  /** Rows of 変更履歴 whose move of 期限 has no reason yet. */
  readonly unexplained: readonly number[];
  readonly changes: readonly {
    readonly line: number;
    readonly seen: string;
    readonly at: string;
    readonly action: HistoryAction;
    readonly column: string;
    readonly before: string;
    readonly after: string;
    readonly reason: string;
    readonly operator: string;
    readonly undoable: boolean;
  }[];
};
export type SectionTabReport = { readonly tab: string; readonly measures: number };

export type RoundsView = {
  readonly today: CalendarDay;
  readonly plan: RoundPlan;
  readonly round: Round | null;
  readonly next: Round | null;
  readonly sections: readonly {
    readonly section: string;
    readonly updated: number;
    readonly waiting: readonly { readonly id: string; readonly title: string; readonly row: number }[];
  }[];
  readonly snapshots: readonly { readonly name: string; readonly kind: SnapshotKind; readonly at: string }[];
  readonly since: {
    readonly name: string;
    readonly at: string;
    readonly added: readonly { readonly id: string; readonly title: string }[];
    readonly gone: readonly { readonly id: string; readonly title: string }[];
    readonly changed: readonly {
      readonly id: string;
      readonly title: string;
      readonly kind: 'done' | 'late' | 'due' | 'status' | 'progress' | 'owner' | 'title';
      readonly from: string;
      readonly to: string;
    }[];
  } | null;
};
export type SnapshotReport = { readonly name: string; readonly at: string };

/** The endpoints by their names in main.ts. */
export type SidebarApi = {
  sidebarHome(): Answer<Home>;
  sidebarAdoptionPreview(choice: AdoptionChoice | null): Answer<AdoptionPreview>;
  sidebarAdopt(choice: AdoptionChoice, seen: string): Answer<AdoptionReport>;
  /** null where there is nothing to take back. */
  sidebarAdoptionRecord(): Answer<AdoptionRecord | null>;
  sidebarUndoAdoption(): Answer<UndoAdoptionReport>;
  sidebarCheck(): Answer<CheckReport>;
  sidebarFix(kinds: readonly FixKind[], seen: string): Answer<FixReport>;
  sidebarUndoFix(): Answer<UndoFixReport>;
  sidebarYear(): Answer<YearView>;
  sidebarTurnYear(seen: string): Answer<YearReport>;
  /** Successors by old section. */
  sidebarTransfer(choices: { readonly [section: string]: string }, seen: string): Answer<FixReport>;
  sidebarUndoTransfer(): Answer<UndoFixReport>;
  sidebarRegisters(): Answer<RegistersView>;
  sidebarMakeRegister(kind: RegisterKind): Answer<RegisterReport>;
  sidebarCheckRegisters(): Answer<RegistersReport>;
  sidebarStartInspection(inspection: Inspection, sections: readonly string[]): Answer<InspectionReport>;
  sidebarOverview(): Answer<OverviewView>;
  sidebarMakeDashboard(): Answer<PictureReport>;
  /** The first fiscal year as a western year, and how many (1 to 3). */
  sidebarMakeSchedule(firstYear: number, years: number): Answer<PictureReport>;
  /** null: the measures of all sections. */
  sidebarSection(name: string | null): Answer<SectionView>;
  sidebarMakeSectionTab(name: string): Answer<SectionTabReport>;
  /** `line` is a row of 変更履歴, `seen` what the person saw there. */
  sidebarGiveReason(line: number, seen: string, reason: string): Answer<null>;
  sidebarUndoChange(line: number, seen: string): Answer<null>;
  /** `since` names a snapshot; null: the last meeting's. */
  sidebarRounds(since: string | null): Answer<RoundsView>;
  sidebarTakeSnapshot(name: string, kind: 'round' | 'manual'): Answer<SnapshotReport>;
  sidebarJump(place: CellPlace): Answer<null>;
  sidebarMeetings(): Answer<MeetingsView>;
  /** Flagged measures, standing items and what earlier meetings left are on the agenda of the new meeting. */
  sidebarCreateMeeting(meeting: NewMeeting): Answer<MeetingView>;
  /** `title` as 会議 has it: 令和5年度第1回…. */
  sidebarMeeting(title: string): Answer<MeetingView>;
  sidebarSaveMeeting(title: string, seen: string, edit: MeetingEdit): Answer<MeetingView>;
  sidebarSaveAttendance(title: string, attendance: readonly AttendanceEdit[]): Answer<MeetingView>;
  /** Candidates by their keys, and a free item of this title ('' for none). */
  sidebarAddItems(title: string, seen: string, keys: readonly string[], free: string): Answer<MeetingView>;
  /** In the order of the agenda; items of the meeting that are not in the list are taken off it. */
  sidebarSaveItems(title: string, seen: string, items: readonly ItemEdit[]): Answer<MeetingView>;
  sidebarSaveOutcomes(title: string, seen: string, outcomes: readonly OutcomeEdit[]): Answer<MeetingView>;
  sidebarApplyEffects(title: string, effectsSeen: string, items: readonly string[]): Answer<EffectsReport>;
  /** `seen` of the publication for a public one, else ''. */
  sidebarMakePaper(title: string, kind: PaperKind, rendition: Rendition, seen: string): Answer<PaperReport>;
  sidebarPublication(title: string, kind: PaperKind): Answer<PublicationView>;
  /** Posts of the meeting's roster. Asks first. */
  sidebarSharePaper(title: string, url: string, posts: readonly string[]): Answer<ShareReport>;
  /** What would go out on a day ("2023-10-02"); null: today. Nothing is written or sent. */
  sidebarReminderPreview(day: string | null): Answer<ReminderPreview>;
  /** Asks first. */
  sidebarSendReminders(seen: string): Answer<ReminderReport>;
  /** Today's letter to this section, to oneself. */
  sidebarSendTestLetter(section: string): Answer<TestLetterReport>;
  /** `key` and `seen` of an unconfirmed letter: it has arrived, or it is to be sent again. */
  sidebarSettleLetter(key: string, seen: string, outcome: 'arrived' | 'again'): Answer<SettleReport>;
  /** No letters about a measure until a day ("2023-10-02", included); null: letters again from now on. */
  sidebarSnooze(id: string, until: string | null, reason: string): Answer<SnoozeReport>;
  sidebarTimer(on: boolean): Answer<TimerView>;
  sidebarReminderTab(kind: ReminderTab): Answer<ReminderTabReport>;
};
