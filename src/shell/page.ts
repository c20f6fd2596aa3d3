// What the sidebar and the shell say to each other. Only JSON crosses; days are "YYYY-MM-DD" text.
import type { Signal } from '../tracker/signal';

/** The pages of the sidebar; the menu opens it at one of them. */
export const views = [
  'home',
  'adopt',
  'check',
  'overview',
  'section',
  'rounds',
  'registers',
  'year',
  'care',
  'meetings',
  'remind',
] as const;

export type View = (typeof views)[number];

/** `reference` is a number to quote where the fault is ours; `link` leads to where a missing permission can be given. */
export type Refusal = { readonly ok: false; readonly message: string; readonly reference: string | null; readonly link?: string };

/** Every endpoint answers so. `note` says what a job went on without; '' from a job that could write all it wanted. */
export type Answer<T> = { readonly ok: true; readonly value: T; readonly note?: string } | Refusal;

export type Home = {
  readonly today: string;
  /** Whose account the script runs under; '' where Google does not tell. */
  readonly account: string;
  /** null while there is no tracker yet: the page then offers to make one. */
  readonly tracker: {
    readonly measures: number;
    readonly flagged: number;
    /** How many measures show which signal, in a fixed order. */
    readonly signals: readonly { readonly kind: Signal['kind']; readonly count: number }[];
  } | null;
  /** Tabs without a mark that look like ours: a person is asked whether they are. */
  readonly unmarked: readonly string[];
  /** Something in the sheet itself needs a look: the health check tells more. */
  readonly ailing: boolean;
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
