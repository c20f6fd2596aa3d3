// What is wrong with a row. Codes and facts only; src/text has the words.
import type { CalendarDay } from './calendar';
import type { Field } from './fields';

export type Severity = 'error' | 'warning' | 'note';

export type Problem =
  | { readonly code: 'title-missing' }
  | { readonly code: 'owner-missing' }
  | { readonly code: 'owner-unknown'; readonly found: string; readonly nearest: string | null }
  | { readonly code: 'due-missing' }
  | { readonly code: 'date-unreadable'; readonly field: 'start' | 'due'; readonly found: string }
  | {
      readonly code: 'date-disagrees';
      readonly field: 'start' | 'due';
      readonly found: string;
      readonly first: CalendarDay;
      readonly second: CalendarDay;
    }
  | { readonly code: 'weekday-disagrees'; readonly field: 'start' | 'due'; readonly found: string; readonly day: CalendarDay }
  | { readonly code: 'due-before-start'; readonly start: CalendarDay; readonly due: CalendarDay }
  | { readonly code: 'status-missing' }
  | { readonly code: 'status-unknown'; readonly found: string }
  | { readonly code: 'id-missing' }
  | { readonly code: 'id-twice'; readonly id: string; readonly rows: readonly number[] };

export type ProblemCode = Problem['code'];

/** A problem with its place: 1-based row and column of the tracker, the measure it belongs to. */
export type PlacedProblem = {
  readonly problem: Problem;
  readonly severity: Severity;
  readonly field: Field;
  readonly row: number;
  readonly column: number;
  readonly title: string;
};

/** Errors keep a row out of letters and agendas; warnings ask; notes only tell. */
export function severityOf(problem: Problem): Severity {
  switch (problem.code) {
    case 'due-missing':
    case 'weekday-disagrees':
    case 'id-missing':
    case 'status-missing':
      return 'warning';
    case 'title-missing':
    case 'owner-missing':
    case 'owner-unknown':
    case 'date-unreadable':
    case 'date-disagrees':
    case 'due-before-start':
    case 'status-unknown':
    case 'id-twice':
      return 'error';
  }
}

/** The column on which a person mends it. */
export function fieldOf(problem: Problem): Field {
  switch (problem.code) {
    case 'title-missing':
      return 'title';
    case 'owner-missing':
    case 'owner-unknown':
      return 'owner';
    case 'due-missing':
    case 'due-before-start':
      return 'due';
    case 'date-unreadable':
    case 'date-disagrees':
    case 'weekday-disagrees':
      return problem.field;
    case 'status-missing':
    case 'status-unknown':
      return 'status';
    case 'id-missing':
    case 'id-twice':
      return 'id';
  }
}
