// What the pages of this room send and receive. Only JSON crosses; days are "YYYY-MM-DD" text.

import type { CalendarDay } from '../sheet/calendar';
import type { RoundPlan } from '../tracker/settingWords';
import type { Round } from './rounds';
import type { SnapshotKind } from './snapshots';

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
