// What the sidebar and the shell say to each other. Only JSON crosses; days are "YYYY-MM-DD" text.
import type { Signal } from '../tracker/signal';

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
  /** Tabs without a mark that look like ours: a person is asked whether they are. */
  readonly unmarked: readonly string[];
};

/** Where a row of the tracker was found, and why it may not be seen; `alike`: how many rows the page may have meant. */
export type JumpReport =
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'shown';
      /** 1-based. */
      readonly row: number;
      /** It stands elsewhere than the page knew. */
      readonly moved: boolean;
      readonly alike: number;
      readonly hidden: 'filter' | 'row' | 'column' | null;
    };
