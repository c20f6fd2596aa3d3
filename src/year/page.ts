// What the pages of this room send and receive. Only JSON crosses; days are "YYYY-MM-DD" text.
import type { CalendarDay } from '../sheet/calendar';
import type { Revision } from '../sheet/revision';

type YearMeasure = { readonly id: string; readonly title: string; readonly row: number; readonly due: string; readonly status: string };

/** What the turn of the year would do, and sections that are no more. Lists hold the first two hundred. */
export type YearView = {
  /** Western years. */
  readonly from: number;
  readonly to: number;
  readonly today: CalendarDay;
  /** The fiscal year in which today lies. */
  readonly current: number;
  /** Before March of `from`: the turn asks for a second yes. */
  readonly early: boolean;
  /** `from` has not begun. */
  readonly ahead: boolean;
  /** The last turn, as long as it can be taken back. */
  readonly made: {
    readonly at: string;
    readonly rows: number;
    readonly dates: number;
    readonly until: CalendarDay;
  } | null;
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

/** What taking the turn of the year back did. */
export type TurnUndoReport = {
  readonly year: number;
  readonly rows: number;
  readonly dates: number;
  /** Dates that stay as they are because somebody changed them since. */
  readonly kept: readonly { readonly id: string; readonly column: string }[];
  /** Headings that the tracker no longer has: what stood there is in the archive and in 変更履歴. */
  readonly lost: readonly string[];
  /** The name under which the archive stays; null where it repeated the tracker and was deleted, or was not there. */
  readonly archive: string | null;
  readonly problems: number;
};
