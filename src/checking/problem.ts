// What is wrong with a row, or with the sheet. Codes and facts only; the sentences stand in words.ja.ts and words.en.ts.
import type { CalendarDay } from '../sheet/calendar';
import type { Field } from '../tracker/columns';
import type { DateAssumption } from '../tracker/dates';
import type { AddressProblem } from './addresses';

export type Severity = 'error' | 'warning' | 'note';
type DateField = 'start' | 'due';

export type Problem =
  | { readonly code: 'title-missing' }
  | { readonly code: 'title-twice'; readonly rows: readonly number[] }
  | { readonly code: 'owner-missing' }
  /** Two 部 have a 課 of this name; `sections` as 部 and 課. */
  | { readonly code: 'owner-shared'; readonly found: string; readonly sections: readonly string[] }
  | { readonly code: 'owner-unknown'; readonly found: string; readonly nearest: readonly string[] }
  | { readonly code: 'owner-outside'; readonly found: string }
  | { readonly code: 'owner-nobody'; readonly found: string }
  | { readonly code: 'owner-abolished'; readonly section: string; readonly successor: string }
  | { readonly code: 'owner-no-mail'; readonly section: string }
  | { readonly code: 'owner-no-group'; readonly section: string }
  | { readonly code: 'due-missing' }
  | { readonly code: 'due-outside-plan'; readonly due: CalendarDay; readonly first: CalendarDay; readonly last: CalendarDay }
  | { readonly code: 'due-before-start'; readonly start: CalendarDay; readonly due: CalendarDay }
  | { readonly code: 'date-unreadable'; readonly field: DateField; readonly found: string }
  | {
      readonly code: 'date-disagrees';
      readonly field: DateField;
      readonly found: string;
      readonly first: CalendarDay;
      readonly second: CalendarDay;
    }
  | { readonly code: 'date-asked'; readonly field: DateField; readonly found: string; readonly question: 'bare-year' | 'year-portion' }
  | { readonly code: 'date-as-of'; readonly field: DateField; readonly found: string }
  | {
      readonly code: 'date-read';
      readonly field: DateField;
      readonly found: string;
      readonly day: CalendarDay;
      readonly assumed: DateAssumption;
    }
  | { readonly code: 'weekday-disagrees'; readonly field: DateField; readonly found: string; readonly day: CalendarDay }
  | { readonly code: 'status-missing' }
  | { readonly code: 'status-unknown'; readonly found: string }
  | { readonly code: 'status-needs-legend'; readonly found: string }
  | { readonly code: 'late-not-said'; readonly due: CalendarDay; readonly status: string }
  | { readonly code: 'not-begun'; readonly start: CalendarDay }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'done-without-day' }
  | { readonly code: 'done-not-full'; readonly progress: number }
  | { readonly code: 'stage-behind'; readonly stage: string }
  | { readonly code: 'progress-unreadable'; readonly found: string }
  | {
      readonly code: 'word-unknown';
      readonly field: 'scope' | 'agendaClass' | 'publicity';
      readonly found: string;
      readonly words: readonly string[];
    }
  | { readonly code: 'cell-error'; readonly field: Field; readonly found: string }
  | { readonly code: 'ditto'; readonly field: Field; readonly found: string }
  | { readonly code: 'blanks'; readonly field: Field }
  | { readonly code: 'full-width'; readonly field: Field; readonly found: string }
  | { readonly code: 'odd-letters'; readonly field: Field; readonly letters: string }
  | { readonly code: 'long-text'; readonly field: Field; readonly length: number }
  | { readonly code: 'stale'; readonly day: CalendarDay }
  | { readonly code: 'id-missing' }
  | { readonly code: 'id-twice'; readonly id: string; readonly rows: readonly number[] };

type ProblemCode = Problem['code'];

/** What a person does about it; problems with one repair stand together. In the order in which they are shown. */
const repairs = ['id', 'fill-in', 'fix-date', 'answer', 'owner', 'directory', 'status', 'progress', 'word', 'tidy', 'know'] as const;
export type Repair = (typeof repairs)[number];

/** A problem with its place: 1-based row and column of the tracker, the measure it belongs to. */
export type PlacedProblem = {
  readonly problem: Problem;
  readonly severity: Severity;
  readonly repair: Repair;
  readonly field: Field;
  readonly row: number;
  readonly column: number;
  readonly id: string;
  readonly title: string;
};

/** A problem of the tab itself. Columns are 1-based. */
export type SheetProblem =
  | { readonly code: 'heading-twice'; readonly heading: string; readonly columns: readonly number[] }
  | { readonly code: 'heading-missing'; readonly columns: readonly number[] }
  | { readonly code: 'merged-cells' }
  | { readonly code: 'blank-rows'; readonly rows: readonly number[] }
  | { readonly code: 'no-directory' }
  /** Somebody had deleted a tab; it is there again, with what the last copy kept of it, or with the standards. */
  | { readonly code: 'tab-made-again'; readonly tab: string; readonly from: 'copy' | 'standards' | 'nothing' }
  | AddressProblem
  /** Lines of 設定 that this version knows and the tab lacks. */
  | { readonly code: 'settings-missing'; readonly labels: readonly string[] }
  /** A cell of 設定 that cannot be read; `holds` counts until it is mended, '' for nothing. `words`: those to choose from. */
  | {
      readonly code: 'setting-unreadable';
      readonly label: string;
      readonly found: string;
      readonly holds: string;
      readonly words: readonly string[];
    };

type Nature = { readonly severity: Severity; readonly repair: Repair; readonly field: Field | null };

/** Severities by domain: errors keep a row out of letters and agendas, warnings ask, notes only tell. `field` null: the problem names it. */
const natures: { readonly [C in ProblemCode]: Nature } = {
  'title-missing': { severity: 'error', repair: 'fill-in', field: 'title' },
  'title-twice': { severity: 'warning', repair: 'know', field: 'title' },
  'owner-missing': { severity: 'error', repair: 'fill-in', field: 'owner' },
  'owner-shared': { severity: 'error', repair: 'owner', field: 'owner' },
  'owner-unknown': { severity: 'error', repair: 'owner', field: 'owner' },
  'owner-outside': { severity: 'warning', repair: 'owner', field: 'owner' },
  'owner-nobody': { severity: 'note', repair: 'owner', field: 'owner' },
  'owner-abolished': { severity: 'warning', repair: 'owner', field: 'owner' },
  'owner-no-mail': { severity: 'warning', repair: 'directory', field: 'owner' },
  'owner-no-group': { severity: 'note', repair: 'directory', field: 'owner' },
  'due-missing': { severity: 'warning', repair: 'fill-in', field: 'due' },
  'due-outside-plan': { severity: 'warning', repair: 'fix-date', field: 'due' },
  'due-before-start': { severity: 'error', repair: 'fix-date', field: 'due' },
  'date-unreadable': { severity: 'error', repair: 'fix-date', field: null },
  'date-disagrees': { severity: 'error', repair: 'fix-date', field: null },
  'date-asked': { severity: 'warning', repair: 'answer', field: null },
  'date-as-of': { severity: 'note', repair: 'fix-date', field: null },
  'date-read': { severity: 'note', repair: 'know', field: null },
  'weekday-disagrees': { severity: 'warning', repair: 'fix-date', field: null },
  'status-missing': { severity: 'warning', repair: 'fill-in', field: 'status' },
  'status-unknown': { severity: 'error', repair: 'status', field: 'status' },
  'status-needs-legend': { severity: 'warning', repair: 'answer', field: 'status' },
  'late-not-said': { severity: 'warning', repair: 'progress', field: 'status' },
  'not-begun': { severity: 'warning', repair: 'progress', field: 'status' },
  'reason-missing': { severity: 'warning', repair: 'progress', field: 'delayReason' },
  'done-without-day': { severity: 'note', repair: 'progress', field: 'doneOn' },
  'done-not-full': { severity: 'warning', repair: 'progress', field: 'progress' },
  'stage-behind': { severity: 'note', repair: 'progress', field: 'stage' },
  'progress-unreadable': { severity: 'warning', repair: 'word', field: 'progress' },
  'word-unknown': { severity: 'warning', repair: 'word', field: null },
  'cell-error': { severity: 'error', repair: 'fill-in', field: null },
  ditto: { severity: 'error', repair: 'fill-in', field: null },
  blanks: { severity: 'note', repair: 'tidy', field: null },
  'full-width': { severity: 'note', repair: 'tidy', field: null },
  'odd-letters': { severity: 'note', repair: 'tidy', field: null },
  'long-text': { severity: 'note', repair: 'tidy', field: null },
  stale: { severity: 'note', repair: 'progress', field: 'updated' },
  'id-missing': { severity: 'warning', repair: 'id', field: 'id' },
  'id-twice': { severity: 'error', repair: 'id', field: 'id' },
};

export function severityOf(problem: Problem): Severity {
  return natures[problem.code].severity;
}

export function repairOf(problem: Problem): Repair {
  return natures[problem.code].repair;
}

/** The column on which a person mends it. */
export function fieldOf(problem: Problem): Field {
  return natures[problem.code].field ?? ('field' in problem ? problem.field : 'title');
}
