// The row check (点検): every problem of every measure at once, each with the cell on which it is mended.
import { addDays, type CalendarDay } from './calendar';
import type { DateAssumption, DateReading } from './dates';
import type { Directory } from './directory';
import { choiceWords, type Field } from './fields';
import { fieldCell, type Measure, type Tracker } from './measure';
import type { Owner } from './owners';
import { fieldOf, type PlacedProblem, type Problem, repairOf, type SheetProblem, severityOf } from './problem';
import { type RuleResult, ruleResults } from './rules';
import { type Dictionary, needsLegend } from './status';
import { type CellValue, cellText, fold, isBlank } from './table';

export type CheckContext = {
  /** null: owners cannot be checked and are not. */
  readonly directory: Directory | null;
  readonly dictionary: Dictionary;
  readonly today: CalendarDay;
  /** 計画期間; null: no due date is outside it. */
  readonly plan: { readonly first: CalendarDay; readonly last: CalendarDay } | null;
  readonly staleAfterDays: number | null;
  /** The tab has merged cells; null where nobody looked. */
  readonly merged: boolean | null;
};

export type CheckResult = {
  readonly problems: readonly PlacedProblem[];
  readonly sheet: readonly SheetProblem[];
  readonly rules: readonly RuleResult[];
};

/** A row with more problems than this needs to be looked at as a whole. */
const PROBLEMS_A_ROW = 20;

/** Problems of all rows in the order of the rows, of the tab, and what the rules for machine-readable data say. */
export function checkTracker(tracker: Tracker, context: CheckContext): CheckResult {
  const problems = checkMeasures(tracker, context, null);
  const sheet = sheetProblems(tracker, context);
  return { problems, sheet, rules: rulesOf(tracker, context, problems, sheet) };
}

/** The same problems for some rows only (1-based); other rows are looked at where they matter for these. */
export function checkRows(tracker: Tracker, context: CheckContext, rows: ReadonlySet<number>): readonly PlacedProblem[] {
  return checkMeasures(tracker, context, rows);
}

function checkMeasures(tracker: Tracker, context: CheckContext, rows: ReadonlySet<number> | null): readonly PlacedProblem[] {
  const across = lookAcross(tracker, context);
  const tidiness = tidinessOf(tracker);
  return tracker.measures.flatMap((measure) => {
    if (rows !== null && !rows.has(measure.row)) return [];
    const found = [
      ...across(measure),
      ...ownerProblems(measure, context),
      ...dateProblems(measure, context),
      ...statusProblems(tracker, measure, context),
      ...wordProblems(tracker, measure),
      ...tidiness(measure),
    ];
    return found.slice(0, PROBLEMS_A_ROW).map((problem): PlacedProblem => {
      const field = fieldOf(problem);
      const column = (tracker.columns[field] ?? tracker.columns.title ?? 0) + 1;
      return { problem, severity: severityOf(problem), repair: repairOf(problem), field, row: measure.row, column, title: measure.title };
    });
  });
}

/** Rules that need all rows: IDs and titles that stand twice, sections without a member in a working group. */
function lookAcross(tracker: Tracker, { directory }: CheckContext): (measure: Measure) => readonly Problem[] {
  const byId = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  const firstOf = new Map<string, number>();
  const add = (rows: Map<string, number[]>, key: string, row: number): void => {
    const others = rows.get(key);
    if (others === undefined) rows.set(key, [row]);
    else others.push(row);
  };
  const titleKey = ({ title, pillar, ownerText }: Measure): string => (/再掲/.test(title) ? '' : [title, pillar, ownerText].join('\n'));
  for (const measure of tracker.measures) {
    if (measure.id !== '') add(byId, measure.id, measure.row);
    if (measure.title !== '' && titleKey(measure) !== '') add(byTitle, titleKey(measure), measure.row);
    for (const owner of measure.owners)
      if (owner.kind === 'section' && !firstOf.has(owner.section)) firstOf.set(owner.section, measure.row);
  }
  const groups = new Set((directory?.posts ?? []).filter(({ group }) => group !== '').map(({ section }) => section));
  return (measure) => {
    const problems: Problem[] = [];
    const [sameId, sameTitle] = [byId.get(measure.id) ?? [], byTitle.get(titleKey(measure)) ?? []];
    if (measure.title === '') problems.push({ code: 'title-missing' });
    else if (sameTitle.length > 1) problems.push({ code: 'title-twice', rows: sameTitle.slice(0, 10) });
    if (tracker.columns.id !== undefined && measure.id === '') problems.push({ code: 'id-missing' });
    else if (sameId.length > 1) problems.push({ code: 'id-twice', id: measure.id, rows: sameId.slice(0, 10) });
    if (groups.size > 0)
      for (const owner of measure.owners)
        if (owner.kind === 'section' && firstOf.get(owner.section) === measure.row && !groups.has(owner.section))
          problems.push({ code: 'owner-no-group', section: owner.section });
    return problems;
  };
}

function ownerProblems({ owners, ownerText }: Measure, { directory }: CheckContext): readonly Problem[] {
  if (isDitto(ownerText)) return [];
  if (owners.length === 0) return [{ code: 'owner-missing' }];
  return owners.flatMap((owner) => ownerProblem(owner, directory));
}

function ownerProblem(owner: Owner, directory: Directory | null): readonly Problem[] {
  switch (owner.kind) {
    case 'unknown':
      return [{ code: 'owner-unknown', found: owner.found, nearest: owner.nearest }];
    case 'outside':
      return [{ code: 'owner-outside', found: owner.name }];
    case 'every':
    case 'body':
      return [{ code: 'owner-nobody', found: owner.name }];
    case 'section': {
      if (directory === null) return [];
      const successor = directory.posts.find((post) => post.section === owner.section && post.abolished !== '')?.abolished ?? '';
      if (successor !== '') return [{ code: 'owner-abolished', section: owner.section, successor }];
      return directory.recipient(owner.section) === null ? [{ code: 'owner-no-mail', section: owner.section }] : [];
    }
  }
}

/** Assumptions that people should know of; the others follow from the sheet's own year. */
const toldAssumptions: readonly DateAssumption[] = ['era-overflow', 'bare-year', 'year-portion', 'approximate-word', 'season'];

function dateProblems(measure: Measure, { plan }: CheckContext): readonly Problem[] {
  const { start, due, status } = measure;
  const problems: Problem[] = [...readingProblems('start', start, measure.startText), ...readingProblems('due', due, measure.dueText)];
  if (due.kind === 'blank' && status?.meaning !== 'ongoing' && status?.meaning !== 'closed') problems.push({ code: 'due-missing' });
  if (due.kind !== 'exact' && due.kind !== 'approximate') return problems;
  const begins = start.kind === 'exact' || start.kind === 'approximate' ? start.first : start.kind === 'open' ? start.start : due.start;
  if (begins !== null && due.due < begins) problems.push({ code: 'due-before-start', start: begins, due: due.due });
  else if (plan !== null && (due.due < plan.first || due.due > plan.last))
    problems.push({ code: 'due-outside-plan', due: due.due, ...plan });
  return problems;
}

function readingProblems(field: 'start' | 'due', reading: DateReading, found: string): readonly Problem[] {
  switch (reading.kind) {
    case 'unreadable':
      return isDitto(found) || isErrorText(found) ? [] : [{ code: 'date-unreadable', field, found: found.slice(0, 100) }];
    case 'disagreeing':
      return [{ code: 'date-disagrees', field, found, first: reading.first, second: reading.second }];
    case 'asked':
      return [{ code: 'date-asked', field, found, question: reading.question }];
    case 'as-of':
      return [{ code: 'date-as-of', field, found }];
    case 'exact':
    case 'approximate': {
      if (reading.weekdayDisagrees) return [{ code: 'weekday-disagrees', field, found, day: reading.due }];
      const told = toldAssumptions.find((assumption) => reading.assumed.includes(assumption));
      return told === undefined
        ? []
        : [{ code: 'date-read', field, found, day: field === 'due' ? reading.due : reading.first, assumed: told }];
    }
    case 'blank':
    case 'open':
    case 'none':
    case 'recurring':
    case 'conditional':
      return [];
  }
}

function statusProblems(tracker: Tracker, measure: Measure, { today, staleAfterDays }: CheckContext): readonly Problem[] {
  const { statusText, status, start, due, cells } = measure;
  const cell = (field: Field): CellValue => fieldCell(cells, tracker.columns, field);
  const problems: Problem[] = [];
  const progress = progressOf(cell('progress'));
  if (progress === null) problems.push({ code: 'progress-unreadable', found: cellText(cell('progress')).slice(0, 40) });
  if (status === null) {
    if (statusText === '') problems.push({ code: 'status-missing' });
    else if (!isDitto(statusText) && !isErrorText(statusText))
      problems.push({ code: needsLegend(statusText) ? 'status-needs-legend' : 'status-unknown', found: statusText.slice(0, 60) });
    return problems;
  }
  const over = status.meaning === 'done' || status.meaning === 'closed';
  if (status.meaning === 'open' && due.kind === 'exact' && due.due < today)
    problems.push({ code: 'late-not-said', due: due.due, status: status.name });
  const begins = start.kind === 'exact' ? start.due : start.kind === 'open' ? start.start : null;
  if (status.name === '未着手' && begins !== null && begins < today) problems.push({ code: 'not-begun', start: begins });
  if (status.meaning === 'delayed' && tracker.columns.delayReason !== undefined && isBlank(cell('delayReason')))
    problems.push({ code: 'reason-missing' });
  if (status.meaning === 'done') {
    if (typeof progress === 'number' && progress < 100) problems.push({ code: 'done-not-full', progress });
    if (tracker.columns.doneOn !== undefined && isBlank(cell('doneOn'))) problems.push({ code: 'done-without-day' });
  }
  if (status.name === '実施中' && measure.stage === '検討') problems.push({ code: 'stage-behind', stage: measure.stage });
  const updated = /^(\d{4})-(\d{2})-(\d{2})/.exec(cellText(cell('updated')));
  const day = updated === null ? null : parsed(updated[0]);
  if (!over && staleAfterDays !== null && day !== null && addDays(day, staleAfterDays) < today) problems.push({ code: 'stale', day });
  return problems;
}

function parsed(text: string): CalendarDay | null {
  return isDay(text) ? text : null;
}

function isDay(text: string): text is CalendarDay {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Percent from 0 to 100; undefined for a blank cell, null for what is no percent. A fraction up to 1 is what a percent cell holds. */
function progressOf(cell: CellValue): number | null | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'number') return cell < 0 || cell > 100 ? null : cell <= 1 ? cell * 100 : cell;
  const match = typeof cell === 'string' ? /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(cell.normalize('NFKC').trim()) : null;
  const percent = match === null ? null : Number(match[1]);
  return percent === null || percent > 100 ? null : percent;
}

function wordProblems(tracker: Tracker, { cells }: Measure): readonly Problem[] {
  return (['scope', 'agendaClass', 'publicity'] as const).flatMap((field): Problem[] => {
    const found = cellText(fieldCell(cells, tracker.columns, field));
    const words: readonly string[] = choiceWords[field];
    return found === '' || words.includes(found) ? [] : [{ code: 'word-unknown', field, found: found.slice(0, 40), words }];
  });
}

const checkedForLooks: readonly Field[] = [
  'id',
  'pillar',
  'title',
  'content',
  'owner',
  'related',
  'start',
  'due',
  'status',
  'progress',
  'outlook',
  'issue',
  'note',
];
/** Columns of short words, where a blank inside is a slip. */
const shortFields: ReadonlySet<Field> = new Set(['id', 'owner', 'related', 'start', 'due', 'status', 'progress']);
/** Columns in which half and full width mean the same to people and not to a computer. */
const widthFields: ReadonlySet<Field> = new Set(['id', 'owner', 'start', 'due', 'status', 'progress']);
/** Letters that other machines may not show: circled and Roman numerals, joined letters, and the mark of a letter already lost. */
const odd = /[①-⑳㊤-㊨㈱㈲㈹Ⅰ-Ⅻⅰ-ⅻ㍉㌔㌢㍍㌘㌧㌃㌶㍑㍗㌍㌦㌣㌫㍊㌻㍻-㍾\u{FFFD}]/gu;
const LONG_TEXT = 5_000;

/** Untidy cells. Texts repeat down a column, so each is judged once. */
function tidinessOf(tracker: Tracker): (measure: Measure) => readonly Problem[] {
  const places = checkedForLooks.flatMap((field) => {
    const column = tracker.columns[field];
    return column === undefined ? [] : [{ field, column, known: new Map<string, readonly Problem[]>() }];
  });
  return ({ cells }) => {
    const problems: Problem[] = [];
    for (const { field, column, known } of places) {
      const cell = cells[column];
      if (typeof cell !== 'string' || cell === '') continue;
      let found = known.get(cell);
      if (found === undefined) {
        found = untidy(field, cell);
        known.set(cell, found);
      }
      if (found.length > 0) problems.push(...found);
    }
    return problems;
  };
}

function untidy(field: Field, text: string): readonly Problem[] {
  const trimmed = text.trim();
  if (isErrorText(trimmed)) return [{ code: 'cell-error', field, found: trimmed }];
  if (isDitto(trimmed)) return [{ code: 'ditto', field, found: trimmed }];
  const problems: Problem[] = [];
  if (text.length > LONG_TEXT) problems.push({ code: 'long-text', field, length: text.length });
  if (
    text !== trimmed ||
    (shortFields.has(field) ? /[ \t\u3000]/.test(trimmed) : field === 'title' && /[\r\n\t]| {2}|\u3000{2}/.test(trimmed))
  )
    problems.push({ code: 'blanks', field });
  if (widthFields.has(field) && /[！-～]/.test(trimmed.replace(/[（）～－、]/g, '')))
    problems.push({ code: 'full-width', field, found: trimmed.slice(0, 40) });
  const letters = text.length > LONG_TEXT ? null : trimmed.match(odd);
  if (letters !== null) problems.push({ code: 'odd-letters', field, letters: [...new Set(letters)].slice(0, 5).join('') });
  return problems;
}

export function isDitto(text: string): boolean {
  return /^([〃々"″]|同上|同左)$/.test(text.trim());
}

/** What a cell shows whose formula failed. */
export function isErrorText(text: string): boolean {
  return /^#(N\/A|REF!|VALUE!|NAME\?|ERROR!|DIV\/0!|NUM!|NULL!)$/.test(text);
}

function sheetProblems(tracker: Tracker, { directory, merged }: CheckContext): readonly SheetProblem[] {
  const problems: SheetProblem[] = [];
  const places = new Map<string, number[]>();
  tracker.headings.forEach((heading, column) => {
    if (heading !== '') places.set(fold(heading), [...(places.get(fold(heading)) ?? []), column + 1]);
  });
  for (const columns of places.values())
    if (columns.length > 1) problems.push({ code: 'heading-twice', heading: tracker.headings[(columns[0] ?? 1) - 1] ?? '', columns });
  const nameless = tracker.headings.flatMap((heading, column) =>
    heading === '' && tracker.measures.some(({ cells }) => !isBlank(cells[column]) && cells[column] !== false) ? [column + 1] : [],
  );
  if (nameless.length > 0) problems.push({ code: 'heading-missing', columns: nameless });
  if (merged === true) problems.push({ code: 'merged-cells' });
  const rows = new Set(tracker.measures.map(({ row }) => row));
  const last = tracker.measures[tracker.measures.length - 1]?.row ?? 0;
  const blank = Array.from({ length: Math.max(0, last - 2) }, (_, index) => index + 2).filter((row) => !rows.has(row));
  if (blank.length > 0) problems.push({ code: 'blank-rows', rows: blank.slice(0, 20) });
  if (directory === null) problems.push({ code: 'no-directory' });
  return problems;
}

function rulesOf(
  tracker: Tracker,
  { merged }: CheckContext,
  problems: readonly PlacedProblem[],
  sheet: readonly SheetProblem[],
): readonly RuleResult[] {
  const count = (...codes: readonly Problem['code'][]): number => problems.filter(({ problem }) => codes.includes(problem.code)).length;
  const inSheet = (code: SheetProblem['code']): number => sheet.filter((problem) => problem.code === code).length;
  if (tracker.measures.length === 0) return ruleResults({});
  return ruleResults({
    'L1-03': inSheet('blank-rows'),
    'L1-05': inSheet('heading-missing'),
    'L1-06': count('blanks'),
    'L1-08': count('odd-letters'),
    'L1-12': merged === null ? null : merged ? 1 : 0,
    'L2-01': tracker.columns.progress === undefined ? null : count('progress-unreadable'),
    'L2-02': count('ditto'),
    'L2-03': inSheet('heading-twice'),
    'L2-04': count('status-unknown', 'status-needs-legend', 'word-unknown'),
    'L3-01': 0,
    'L3-05': tracker.measures.filter(
      ({ startText, dueText, cells }) => [startText, dueText].some((text) => eraOnly(text)) && cells.length > 0,
    ).length,
  });
}

/** 和暦 without the western year beside it. */
function eraOnly(text: string): boolean {
  return /(令和|平成|昭和|^[RHSrhsＲＨＳ])\s*[\d０-９元]/.test(text) && !/\d{4}/.test(text.normalize('NFKC'));
}
