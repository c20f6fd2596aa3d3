// The row check (点検): every problem of every measure at once, each with the cell on which it is mended.
import type { DateReading } from './dates';
import type { Directory } from './directory';
import type { Measure, Tracker } from './measure';
import { fieldOf, type PlacedProblem, type Problem, severityOf } from './problem';

/** Problems of all rows in the order of the rows. `directory` null: owners cannot be checked and are not. */
export function checkTracker(tracker: Tracker, directory: Directory | null): readonly PlacedProblem[] {
  const rowsById = new Map<string, number[]>();
  for (const { id, row } of tracker.measures) if (id !== '') rowsById.set(id, [...(rowsById.get(id) ?? []), row]);
  return tracker.measures.flatMap((measure) => {
    const sameId = rowsById.get(measure.id) ?? [];
    return [...ownProblems(measure, directory), ...idProblems(measure, sameId)].map((problem): PlacedProblem => {
      const field = fieldOf(problem);
      const column = (tracker.columns[field] ?? tracker.columns.title ?? 0) + 1;
      return { problem, severity: severityOf(problem), field, row: measure.row, column, title: measure.title };
    });
  });
}

function idProblems(measure: Measure, sameId: readonly number[]): readonly Problem[] {
  if (measure.id === '') return [{ code: 'id-missing' }];
  return sameId.length > 1 ? [{ code: 'id-twice', id: measure.id, rows: sameId }] : [];
}

function ownProblems(measure: Measure, directory: Directory | null): readonly Problem[] {
  const problems: Problem[] = [];
  if (measure.title === '') problems.push({ code: 'title-missing' });
  if (measure.owners.length === 0) problems.push({ code: 'owner-missing' });
  if (directory !== null) {
    for (const found of measure.owners) {
      if (directory.sectionOf(found) === null) problems.push({ code: 'owner-unknown', found, nearest: directory.nearest(found) });
    }
  }
  problems.push(...dateProblems('start', measure.start, measure.startText), ...dateProblems('due', measure.due, measure.dueText));
  if (measure.due.kind === 'blank' && measure.status?.meaning !== 'ongoing' && measure.status?.meaning !== 'closed')
    problems.push({ code: 'due-missing' });
  const start = beginning(measure.start);
  if (start !== null && measure.due.kind === 'span' && measure.due.last < start)
    problems.push({ code: 'due-before-start', start, due: measure.due.last });
  if (measure.statusText === '') problems.push({ code: 'status-missing' });
  else if (measure.status === null) problems.push({ code: 'status-unknown', found: measure.statusText });
  return problems;
}

function beginning(reading: DateReading): (DateReading & { kind: 'span' })['first'] | null {
  return reading.kind === 'span' || reading.kind === 'from' ? reading.first : null;
}

function dateProblems(field: 'start' | 'due', reading: DateReading, found: string): readonly Problem[] {
  switch (reading.kind) {
    case 'unreadable':
      return [{ code: 'date-unreadable', field, found }];
    case 'disagreeing':
      return [{ code: 'date-disagrees', field, found, first: reading.first, second: reading.second }];
    case 'span':
      if (reading.start !== null && reading.last < reading.start)
        return [{ code: 'due-before-start', start: reading.start, due: reading.last }];
      return reading.weekdayDisagrees ? [{ code: 'weekday-disagrees', field, found, day: reading.last }] : [];
    case 'blank':
    case 'from':
    case 'undecided':
    case 'recurring':
    case 'conditional':
      return [];
  }
}
