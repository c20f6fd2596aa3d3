// What outcomes do to the plan (決定の反映): each cell before and after, so that a person can say yes to it, and new measures and questions.
import { questionsTab } from '../registers/tabs';
import type { CalendarDay } from '../sheet/calendar';
import { plainText } from '../sheet/letters';
import { type CellValue, cellText, type Table } from '../sheet/table';
import { type Field, OUTSIDE_PLAN } from '../tracker/columns';
import { readDate } from '../tracker/dates';
import { fieldCell, type Measure, type Tracker } from '../tracker/measure';
import type { Settings } from '../tracker/settings';
import type { AgendaItem, Outcome } from './items';
import type { Meeting } from './register';

/** A cell of the tracker that would change. */
export type EffectCell = {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly field: Extract<Field, 'due' | 'status' | 'originalDue' | 'flagged'>;
  readonly before: CellValue;
  readonly after: CellValue;
};

export type EffectProblem =
  | { readonly code: 'measure-gone'; readonly measure: string }
  | { readonly code: 'measure-twice'; readonly measure: string }
  | { readonly code: 'date-unreadable'; readonly found: string }
  | { readonly code: 'status-unknown'; readonly found: string }
  /** A due day is moved and 結果の内容, which becomes the reason, is blank. */
  | { readonly code: 'reason-missing' };

/** A measure outside the plan (計画外). */
export type NewMeasure = { readonly id: string; readonly title: string; readonly owner: string; readonly due: string };
type NewQuestion = {
  readonly question: string;
  readonly owner: string;
  readonly due: string;
  readonly measure: string;
};

/** What one item would do; nothing where it has a problem. */
export type Effect = {
  readonly item: AgendaItem;
  readonly outcome: Outcome;
  /** null: it concerns no measure that is there. */
  readonly measure: Measure | null;
  readonly cells: readonly EffectCell[];
  readonly added: NewMeasure | null;
  /** The ID of the measure that the item has become, whether it is there already or is `added`; null for other items. */
  readonly becomes: string | null;
  readonly question: NewQuestion | null;
  readonly problem: EffectProblem | null;
};

/** Effects of the items of a meeting that have an outcome and were not carried out yet. */
export function effectsOf(
  items: readonly AgendaItem[],
  meeting: Meeting,
  tracker: Tracker,
  settings: Settings,
  questions: Table | null,
): readonly Effect[] {
  return items.flatMap((item): Effect[] =>
    item.outcome === null || item.applied !== '' ? [] : [effectOf(item, item.outcome, meeting, tracker, settings, questions)],
  );
}

function effectOf(
  item: AgendaItem,
  outcome: Outcome,
  meeting: Meeting,
  tracker: Tracker,
  settings: Settings,
  questions: Table | null,
): Effect {
  const found = item.measure === '' ? [] : tracker.measures.filter(({ id }) => id === item.measure);
  const [measure = null] = found;
  const nothing: Effect = { item, outcome, measure, cells: [], added: null, becomes: null, question: null, problem: null };
  if (item.measure !== '' && measure === null) return { ...nothing, problem: { code: 'measure-gone', measure: item.measure } };
  if (found.length > 1) return { ...nothing, problem: { code: 'measure-twice', measure: item.measure } };
  for (const date of [item.newDue, item.due])
    if (date !== '' && isUnreadable(date, settings)) return { ...nothing, problem: { code: 'date-unreadable', found: date } };
  const status = item.newStatus === '' ? null : settings.dictionary.read(item.newStatus);
  if (item.newStatus !== '' && status === null) return { ...nothing, problem: { code: 'status-unknown', found: item.newStatus } };
  const cells = measure === null ? [] : cellsFor(item, measure, status?.name ?? null, tracker);
  if (cells.some(({ field }) => field === 'due') && item.outcomeText === '') return { ...nothing, problem: { code: 'reason-missing' } };
  return {
    ...nothing,
    cells,
    added: item.addToPlan && measure === null ? newMeasure(item, tracker) : null,
    becomes: item.addToPlan && measure === null ? newId(item) : null,
    question: outcome === 'homework' ? newQuestion(item, meeting, questions) : null,
  };
}

function isUnreadable(text: string, { dates }: Settings): boolean {
  const { kind } = readDate(text, dates);
  return kind === 'unreadable' || kind === 'disagreeing' || kind === 'asked';
}

function cellsFor(item: AgendaItem, measure: Measure, status: string | null, tracker: Tracker): readonly EffectCell[] {
  const cell = (field: EffectCell['field'], after: CellValue): readonly EffectCell[] => {
    const column = tracker.columns[field];
    const before = fieldCell(measure.cells, tracker.columns, field);
    return column === undefined || cellText(before) === cellText(after)
      ? []
      : [{ row: measure.row, column: column + 1, field, before, after }];
  };
  const due = item.newDue === '' ? [] : cell('due', item.newDue);
  return [
    // the first due day is kept where nobody has kept it yet
    ...(due.length > 0 && measure.originalDue.kind === 'blank' && measure.dueText !== ''
      ? cell('originalDue', fieldCell(measure.cells, tracker.columns, 'due'))
      : []),
    ...due,
    ...(status === null ? [] : cell('status', status)),
    // what the meeting has dealt with is not on the next agenda by itself
    ...(measure.flagged ? cell('flagged', false) : []),
  ];
}

/** Made from the item's, so that a run that died on the way does not add the measure a second time. */
const newId = ({ id }: AgendaItem): string => `追-${id.replace(/^議-/, '')}`;

function newMeasure(item: AgendaItem, tracker: Tracker): NewMeasure | null {
  const id = newId(item);
  if (tracker.measures.some((measure) => measure.id === id)) return null;
  return { id, title: item.title.replace(/について$/, ''), owner: item.owner, due: item.due };
}

function newQuestion(item: AgendaItem, meeting: Meeting, table: Table | null): NewQuestion | null {
  const question = item.outcomeText === '' ? item.title : item.outcomeText;
  // width and blanks aside: a question in brackets is another one
  const same = (one: string, other: string): boolean => plainText(one) === plainText(other);
  const there = questionsTab
    .read(table)
    .lines.some((line) => same(line.text('meeting'), meeting.title) && same(line.text('question'), question));
  return there ? null : { question, owner: item.owner, due: item.due, measure: item.measure };
}

/** The cells of a new measure in the order of the tracker's columns. */
export function newMeasureCells(added: NewMeasure, tracker: Tracker, note: string): readonly CellValue[] {
  const cells = new Array<CellValue>(tracker.headings.length).fill('');
  const put = (field: Field, value: CellValue): void => {
    const column = tracker.columns[field];
    if (column !== undefined) cells[column] = value;
  };
  put('id', added.id);
  put('title', added.title);
  put('owner', added.owner);
  put('due', added.due);
  put('originalDue', added.due);
  put('status', '未着手');
  put('flagged', false);
  put('sourceRow', OUTSIDE_PLAN);
  put('note', note);
  return cells;
}

/** The last decision on a measure: which item says so. */
export function lastDecisions(
  items: readonly AgendaItem[],
  meetings: readonly Meeting[],
): ReadonlyMap<string, { readonly item: AgendaItem; readonly outcome: Outcome; readonly held: CalendarDay | null }> {
  const held = new Map(meetings.map(({ key, day }) => [key, day]));
  const last = new Map<string, { readonly item: AgendaItem; readonly outcome: Outcome; readonly held: CalendarDay | null }>();
  for (const item of items) {
    const day = held.get(item.meeting) ?? null;
    const before = last.get(item.measure);
    if (item.measure === '' || item.outcome === null) continue;
    if (before === undefined || (before.held ?? '') <= (day ?? '')) last.set(item.measure, { item, outcome: item.outcome, held: day });
  }
  return last;
}
