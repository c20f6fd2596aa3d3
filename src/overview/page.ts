// What the pages of this room send and receive. Only JSON crosses; days are "YYYY-MM-DD" text.

import type { HistoryAction } from '../history/history';
import type { Round, SectionRequest } from '../history/rounds';
import type { SignalCounts } from '../history/snapshots';
import type { TimesAsked } from '../reminders/ledger';
import type { CalendarDay } from '../sheet/calendar';
import type { Revision } from '../sheet/revision';
import type { DueChanges, Signal, Slippage } from '../tracker/signal';
import type { Group, Kpi } from './overview';

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
  readonly slip: Slippage | null;
  readonly dueChanges: DueChanges;
  readonly requests: readonly SectionRequest[];
  /** How often the section (of all: any section) was written to about it, and on which day last. */
  readonly asked: TimesAsked;
  readonly problems: number;
  /** Rows of 変更履歴 whose change of 期限 has no reason yet. */
  readonly unexplained: readonly number[];
  readonly changes: readonly {
    readonly line: number;
    readonly revision: Revision;
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
