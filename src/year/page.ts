// What the pages of this room send and receive. Only JSON crosses; days are "YYYY-MM-DD" text.
import type { Revision } from '../sheet/revision';

type YearMeasure = { readonly id: string; readonly title: string; readonly row: number; readonly due: string; readonly status: string };

/** What the turn of the year would do, and sections that are no more. Lists hold the first two hundred. */
export type YearView = {
  /** Western years. */
  readonly from: number;
  readonly to: number;
  readonly archive: string;
  readonly revision: Revision;
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
  readonly transfersRevision: Revision;
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
