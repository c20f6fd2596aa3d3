// What the pages of this room send and receive. Only JSON crosses; days are "YYYY-MM-DD" text.
import type { Revision } from '../sheet/revision';
import type { Field, SourceField } from '../tracker/columns';
import type { AssumptionCode, SourceQuestion } from './adoption';
import type { AdoptionChoice } from './choice';
import type { SkipReason } from './rowKinds';
import type { Confidence } from './sourceColumns';

/**
 * What a clerk would wonder about before anything is written. Counts are of measures, rows of the source; examples as they stand in it, three
 * at most.
 */
export type AdoptionWarning =
  /** Labels stand beside their values: one sheet a measure (個票, 台帳). `forms` are read as one measure each where the choice says so. */
  | { readonly kind: 'form'; readonly forms: number }
  /** Totals by pillar or section, no measures. */
  | { readonly kind: 'summary' }
  /** No row names measures for sure: the headings are a proposal. */
  | { readonly kind: 'headings-unsure'; readonly row: number }
  | { readonly kind: 'titles-repeat'; readonly count: number; readonly examples: readonly string[] }
  | { readonly kind: 'owners-no-sections'; readonly count: number; readonly examples: readonly string[] }
  /** Due days in a form that is not read. */
  | { readonly kind: 'days-unreadable'; readonly count: number; readonly examples: readonly string[] }
  /** Most rows went on the measure above. */
  | { readonly kind: 'mostly-joined'; readonly rows: number; readonly measures: number }
  /** 年度 as a western year in which all dates lie. */
  | { readonly kind: 'one-year'; readonly fiscalYear: number; readonly count: number }
  /** All due days are past and no measure is done, or the plan is old and nothing is late. */
  | { readonly kind: 'all-late' | 'nothing-late'; readonly count: number }
  /** Cells that are taken and show the error of a formula (#REF!, #N/A) instead of a value, as `errorValues` finds them. */
  | { readonly kind: 'error-values'; readonly count: number; readonly examples: readonly string[] }
  /** Tabs of the town that have the name of one of ours: theirs stay, ours get another. */
  | { readonly kind: 'names-taken'; readonly names: readonly string[] };

/** A list of sections or people that the workbook has already, and what it would give 名簿. */
export type DirectoryOffer = { readonly sheet: string; readonly sections: number; readonly addresses: number };

/** One kind of assumption, how often it was made, and the first rows as examples. */
type AdoptionAssumption = { readonly code: AssumptionCode; readonly count: number; readonly examples: readonly AssumptionExample[] };

/** `from` is what stands in the source, `to` what it was read as; '' where there is nothing to show. Field null: the whole row. */
type AssumptionExample = { readonly row: number; readonly field: Field | null; readonly from: string; readonly to: string };

export type AdoptionPreview = {
  /** 'again': there is a tracker; measures it lacks are added. */
  readonly mode: 'first' | 'again';
  readonly choice: AdoptionChoice;
  /** Identifies the preview that the person saw; adopting refuses if it has changed since. */
  readonly revision: Revision;
  /** All tabs that the add-on did not make; `likely` where a roadmap seems to stand in it. */
  readonly sheets: readonly { readonly name: string; readonly likely: boolean }[];
  readonly labels: readonly string[];
  readonly confidence: { readonly [F in SourceField]?: Confidence };
  /** Needed fields no column gives. Without a title nothing can be adopted; the others stay blank. */
  readonly missing: readonly SourceField[];
  /** Columns of years, quarters or months that were read as a schedule: how many, and the first and last of their labels. */
  readonly time: { readonly columns: number; readonly from: string; readonly to: string } | null;
  readonly extras: readonly { readonly column: number; readonly label: string }[];
  /** Columns with content that are neither a field, nor time, nor an extra that was chosen: they stay in the source only. */
  readonly columnsNotTaken: readonly { readonly column: number; readonly label: string }[];
  /** What is odd, the worst first. */
  readonly warnings: readonly AdoptionWarning[];
  /** The sentence of what was understood: measures, different sections, measures whose due day is readable. */
  readonly understood: { readonly measures: number; readonly sections: number; readonly withDue: number };
  readonly directoryOffer: DirectoryOffer | null;
  readonly questions: readonly SourceQuestion[];
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
    /** `column` as in `labels`; blank cells are left out. */
    readonly before: readonly { readonly column: number; readonly label: string; readonly value: string }[];
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
  /** Names of tabs of the town that become ours as they are. */
  readonly prepared: readonly string[];
  readonly filtered: boolean;
  readonly again: AgainPreview | null;
};

type AgainPreview = {
  readonly added: number;
  readonly unchanged: number;
  /** Cells that changed in the source and that nobody changed in the tracker. */
  readonly updated: readonly ChangedCell[];
  /** Cells that changed in both: they stay as they are in the tracker. */
  readonly conflicts: readonly ChangedCell[];
  /** Measures whose row somebody deleted from the tracker: they are added again only where the choice says so. */
  readonly deleted: readonly { readonly id: string; readonly title: string }[];
  /** Measures that are no longer in the source: their row in the tracker stays. */
  readonly gone: readonly { readonly id: string; readonly title: string }[];
};

type ChangedCell = {
  readonly id: string;
  readonly title: string;
  readonly field: Field;
  readonly source: string;
  readonly tracker: string;
};

/** Rows that are selected in the sheet, 1-based; null where nothing is. */
export type SelectedRows = { readonly sheet: string; readonly first: number; readonly last: number } | null;

export type AdoptionReport = {
  readonly mode: 'first' | 'again';
  readonly tab: string;
  readonly measures: number;
  readonly updated: number;
  readonly conflicts: number;
  readonly skippedRows: number;
  readonly directoryMade: boolean;
  readonly sectionsAdded: number;
  /** Sections of 名簿 that own measures and have no mail address. */
  readonly addressesMissing: readonly { readonly division: string; readonly section: string }[];
};

/** How many of the addresses stand in 名簿 now, and those that letters cannot go to. */
export type SavedAddresses = {
  readonly saved: number;
  readonly refused: readonly { readonly section: string; readonly mail: string }[];
};

/** The last adoption, as far as it can be taken back. `run` says which one it is. */
export type AdoptionRecord = { readonly run: number; readonly at: string; readonly sheet: string; readonly measures: number };

export type UndoAdoptionReport = {
  readonly taken: number;
  /** Measures that somebody has changed since: they stay. */
  readonly kept: readonly { readonly id: string; readonly title: string }[];
  readonly restored: number;
  /** The tracker tab is gone with its last measure. */
  readonly tabRemoved: boolean;
};
