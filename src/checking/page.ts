// What the pages of this room send and receive. Only JSON crosses; days are "YYYY-MM-DD" text.

import type { RecordNotice } from '../history/replay';
import type { Revision } from '../sheet/revision';
import type { Field } from '../tracker/columns';

import type { FixKind } from './fixes';
import type { PlacedProblem, SheetProblem } from './problem';
import type { RuleResult } from './rules';

export type CheckReport = {
  /** Measures whose rows somebody deleted, newest first, fifty at most; `at` is when that was found. */
  readonly deleted: readonly {
    readonly revision: Revision;
    readonly at: string;
    readonly id: string;
    readonly title: string;
    readonly owner: string;
  }[];
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
    /** Changes of 期限 without a reason, newest first. */
    readonly unexplained: readonly DueChangeShown[];
  };
};

/** A change of 期限; `line` is its 1-based row in 変更履歴. */
type DueChangeShown = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly row: number;
  readonly line: number;
  readonly at: string;
  readonly from: string;
  readonly to: string;
};

type FixPreview = {
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
  readonly revision: Revision;
  /** The last fixes that can be taken back: when, and how many cells; null where there are none. */
  readonly undo: { readonly at: string; readonly cells: number } | null;
};

/** `rows` came back; `lost`: headings that the tracker no longer has, whose values stay in 変更履歴. */
export type RestoreReport = { readonly rows: number; readonly lost: readonly string[]; readonly check: CheckReport };

/** `lines` that 設定 got. */
export type AddSettingsReport = { readonly lines: number; readonly check: CheckReport };

export type FixReport = { readonly cells: number; readonly check: CheckReport };

/** `kept`: cells that somebody has changed since. */
export type UndoFixReport = { readonly cells: number; readonly kept: number; readonly check: CheckReport };
