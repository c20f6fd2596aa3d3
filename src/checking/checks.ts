// The row check (点検): every problem of every measure at once, each with the cell on which it is mended.

import { addDays, type CalendarDay, parseDay } from '../sheet/calendar';
import { isLate, type Office } from '../sheet/closedDays';
import { asSeen, hasUnseen, plainText, trimmed, withoutBlanks } from '../sheet/letters';
import { type CellValue, cellText, fold, isBlank } from '../sheet/table';
import { columnOf, columns, type Field, fields, fieldsWith, headings } from '../tracker/columns';
import { contactsIn } from '../tracker/contacts';
import { beginningIn, type DateAssumption, type DateReading, namesDay, type Precision } from '../tracker/dates';
import type { Directory } from '../tracker/directory';
import { fieldCell, type Measure, type Tracker } from '../tracker/measure';
import type { Owner } from '../tracker/owners';
import { readProgress } from '../tracker/progress';
import { settingChoices, type UnreadSetting } from '../tracker/settingTable';
import { type SettingKey, settingLabels } from '../tracker/settingWords';
import { isDitto, isErrorText } from '../tracker/standIns';
import { type Dictionary, needsLegend } from '../tracker/status';
import { addressProblems } from './addresses';
import { filledDown } from './fillDown';
import { fieldOf, type PlacedProblem, type Problem, repairOf, type SheetProblem, severityOf } from './problem';
import { type RuleResult, ruleResults } from './rules';

export type CheckContext = {
  /** null: owners cannot be checked and are not. */
  readonly directory: Directory | null;
  readonly dictionary: Dictionary;
  readonly today: CalendarDay;
  readonly office: Office;
  /** 計画期間; null: no due date is outside it. */
  readonly plan: { readonly first: CalendarDay; readonly last: CalendarDay } | null;
  readonly staleAfterDays: number | null;
  /** Domains that letters may go to; none: all. */
  readonly domains: readonly string[];
  /** Settings for which 設定 has no line. */
  readonly missingSettings: readonly SettingKey[];
  /** Cells of 設定 that cannot be read. */
  readonly unreadSettings: readonly UnreadSetting[];
  /** Whether the tab has merged cells; null if that was not checked. */
  readonly merged: boolean | null;
};

export type CheckResult = {
  readonly problems: readonly PlacedProblem[];
  readonly sheet: readonly SheetProblem[];
  readonly rules: readonly RuleResult[];
};

/** A row with more problems than this needs to be looked at as a whole. */
const PROBLEMS_A_ROW = 20;
/** A problem of many rows names the first of them. */
const ROWS_NAMED = 10;

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
  const measures = filledDown(tracker).map(({ measure }) => measure);
  const across = lookAcross(tracker, measures, context);
  const ownersOf = ownerCheck(context.directory);
  const tidiness = tidinessOf(tracker, context);
  return tracker.measures.flatMap((asWritten, index) => {
    if (rows !== null && !rows.has(asWritten.row)) return [];
    // what is wrong with the words above is wrong here too, and told before 〃 is replaced by them
    const measure = measures[index] ?? asWritten;
    const found = [
      ...across(measure),
      ...ownersOf(measure),
      ...dateProblems(measure, context),
      ...statusProblems(tracker, measure, context),
      ...wordProblems(tracker, measure),
      ...tidiness(asWritten),
    ];
    return found.slice(0, PROBLEMS_A_ROW).map((problem): PlacedProblem => {
      const field = fieldOf(problem);
      const column = (tracker.columns[field] ?? tracker.columns.title ?? 0) + 1;
      return {
        problem,
        severity: severityOf(problem),
        repair: repairOf(problem),
        field,
        row: measure.row,
        column,
        id: measure.id,
        title: measure.title,
      };
    });
  });
}

/** True for a text that holds no value of its own: 〃, or an error of the sheet. */
const isStandIn = (text: string): boolean => isDitto(text) || isErrorText(text);

/** Rules that need all rows: IDs and titles that stand twice, sections without a member in a working group. */
function lookAcross(tracker: Tracker, measures: readonly Measure[], { directory }: CheckContext): (measure: Measure) => readonly Problem[] {
  const byId = new Map<string, number[]>();
  const byTitle = new Map<string, number[]>();
  const firstOf = new Map<string, number>();
  const add = (rows: Map<string, number[]>, key: string, row: number): void => {
    const others = rows.get(key);
    if (others === undefined) rows.set(key, [row]);
    else others.push(row);
  };
  for (const measure of measures) {
    if (measure.id !== '' && !isStandIn(measure.id)) add(byId, measure.id, measure.row);
    const title = titleKey(measure.title);
    if (title !== '') add(byTitle, title, measure.row);
    for (const owner of measure.owners)
      if (owner.kind === 'section' && !firstOf.has(owner.section)) firstOf.set(owner.section, measure.row);
  }
  const groups = new Set((directory?.posts ?? []).filter(({ group }) => group !== '').map(({ section }) => section));
  const needsGroup = (section: string): boolean =>
    groups.size > 0 && !groups.has(section) && directory !== null && directory.successor(section) === null;
  return (measure) => {
    const problems: Problem[] = [];
    const sameId = byId.get(measure.id) ?? [];
    const sameTitle = byTitle.get(titleKey(measure.title)) ?? [];
    if (measure.title === '') problems.push({ code: 'title-missing' });
    else if (sameTitle.length > 1) problems.push({ code: 'title-twice', rows: sameTitle.slice(0, ROWS_NAMED) });
    if (tracker.columns.id !== undefined && measure.id === '') problems.push({ code: 'id-missing' });
    else if (sameId.length > 1) problems.push({ code: 'id-twice', id: measure.id.slice(0, 40), rows: sameId.slice(0, ROWS_NAMED) });
    if (groups.size > 0)
      for (const owner of measure.owners)
        if (owner.kind === 'section' && firstOf.get(owner.section) === measure.row && needsGroup(owner.section))
          problems.push({ code: 'owner-no-group', section: owner.section });
    return problems;
  };
}

/** What makes two titles the same: not width and blanks, but words in brackets count. '' for one that may stand twice, （再掲）. */
function titleKey(title: string): string {
  if (title === '' || title.includes('再掲') || isStandIn(title)) return '';
  // an ordinary title needs no folding, and most are ordinary
  return /[\s！-～｡-ﾟ]/.test(title) || hasUnseen(title) ? plainText(title) : title;
}

/** A measure of everybody in a small town names some; a longer list is one problem, not fifty. */
const OWNERS_TOLD = 5;

/** Problems of owner cells. The same few cells stand in many rows, so each is judged once. */
function ownerCheck(directory: Directory | null): (measure: Measure) => readonly Problem[] {
  const known = new Map<string, readonly Problem[]>();
  const contactsOf = directory === null ? null : contactsIn(directory);
  const hasNobody = (section: string): boolean => contactsOf !== null && contactsOf(section).to === null;
  return ({ owners, ownerText }) => {
    if (isStandIn(ownerText)) return [];
    const before = known.get(ownerText);
    if (before !== undefined) return before;
    const problems: readonly Problem[] =
      owners.length === 0
        ? [{ code: 'owner-missing' }]
        : owners.flatMap((owner) => ownerProblem(owner, directory, hasNobody)).slice(0, OWNERS_TOLD);
    known.set(ownerText, problems);
    return problems;
  };
}

function ownerProblem(owner: Owner, directory: Directory | null, hasNobody: (section: string) => boolean): readonly Problem[] {
  switch (owner.kind) {
    case 'shared':
      return [{ code: 'owner-shared', found: owner.found, sections: owner.sections }];
    case 'unknown':
      return [{ code: 'owner-unknown', found: owner.found, nearest: owner.nearest }];
    case 'outside':
      return [{ code: 'owner-outside', found: owner.name }];
    case 'every':
    case 'body':
      return [{ code: 'owner-nobody', found: owner.name }];
    case 'section': {
      if (directory === null) return [];
      const successor = directory.successor(owner.section);
      if (successor !== null) return [{ code: 'owner-abolished', section: owner.section, successor }];
      return hasNobody(owner.section) ? [{ code: 'owner-no-mail', section: owner.section }] : [];
    }
  }
}

/** Assumptions that people should know of; the others follow from the sheet's own year. */
const toldAssumptions: readonly DateAssumption[] = [
  'era-overflow',
  'bare-year',
  'year-portion',
  'serial',
  'digits',
  'arrow',
  'approximate-word',
  'season',
];

function dateProblems(measure: Measure, { plan }: CheckContext): readonly Problem[] {
  const { start, due, status } = measure;
  const problems: Problem[] = [...readingProblems('start', start, measure.startText), ...readingProblems('due', due, measure.dueText)];
  if (due.kind === 'blank' && status?.meaning !== 'ongoing' && status?.meaning !== 'closed') problems.push({ code: 'due-missing' });
  if (!namesDay(due)) return problems;
  const begins = beginningIn(start) ?? due.start;
  if (begins !== null && due.due < begins) problems.push({ code: 'due-before-start', start: begins, due: due.due });
  else if (plan !== null && (due.due < plan.first || due.due > plan.last))
    problems.push({ code: 'due-outside-plan', due: due.due, ...plan });
  return problems;
}

function readingProblems(field: 'start' | 'due', reading: DateReading, text: string): readonly Problem[] {
  const found = text.slice(0, TEXT_TOLD);
  switch (reading.kind) {
    case 'unreadable':
      return isStandIn(text) ? [] : [{ code: 'date-unreadable', field, found }];
    case 'disagreeing':
      return [{ code: 'date-disagrees', field, found, first: reading.first, second: reading.second }];
    case 'asked':
      return [{ code: 'date-asked', field, found, question: reading.question }];
    case 'as-of':
      return [{ code: 'date-as-of', field, found }];
    case 'exact':
    case 'approximate': {
      const day = field === 'due' ? reading.due : reading.first;
      const problems: Problem[] = reading.weekdayDisagrees ? [{ code: 'weekday-disagrees', field, found, day: reading.due }] : [];
      return [...problems, ...toldReading(field, found, day, reading.assumed)];
    }
    case 'open':
      return toldReading(field, found, reading.start, reading.assumed);
    case 'blank':
    case 'none':
    case 'recurring':
    case 'conditional':
      return [];
  }
}

function toldReading(field: 'start' | 'due', found: string, day: CalendarDay, assumptions: readonly DateAssumption[]): readonly Problem[] {
  if (assumptions.length === 0) return [];
  const assumed = toldAssumptions.find((assumption) => assumptions.includes(assumption));
  return assumed === undefined ? [] : [{ code: 'date-read', field, found, day, assumed }];
}

function statusProblems(tracker: Tracker, measure: Measure, { today, office, staleAfterDays }: CheckContext): readonly Problem[] {
  const { statusText, status, due, cells } = measure;
  const cell = (field: Field): CellValue => fieldCell(cells, tracker.columns, field);
  const problems: Problem[] = [];
  const progress = readProgress(cell('progress'));
  if (progress === null) problems.push({ code: 'progress-unreadable', found: cellText(cell('progress')).slice(0, 40) });
  if (status === null) {
    if (statusText === '') problems.push({ code: 'status-missing' });
    else if (!isStandIn(statusText))
      problems.push({ code: needsLegend(statusText) ? 'status-needs-legend' : 'status-unknown', found: statusText.slice(0, 60) });
  } else {
    if (status.meaning === 'open' && due.kind === 'exact' && isLate(due.due, today, office))
      problems.push({ code: 'late-not-said', due: due.due, status: status.name });
    const begun = beginsBy(measure);
    if (status.name === NOT_BEGUN && begun !== null && begun < today) problems.push({ code: 'not-begun', start: begun });
    if (status.meaning === 'delayed' && tracker.columns.delayReason !== undefined && isBlank(cell('delayReason')))
      problems.push({ code: 'reason-missing' });
    if (status.meaning === 'done') {
      if (typeof progress === 'number' && progress < 100) problems.push({ code: 'done-not-full', progress });
      if (tracker.columns.doneOn !== undefined && isBlank(cell('doneOn'))) problems.push({ code: 'done-without-day' });
    }
    if (status.name === UNDER_WAY && measure.stage === '検討') problems.push({ code: 'stage-behind', stage: measure.stage });
  }
  const over = status?.meaning === 'done' || status?.meaning === 'closed';
  // the column holds day and time, of which the day counts
  const updated = over || staleAfterDays === null ? null : parseDay(cellText(cell('updated')).slice(0, 10));
  if (updated !== null && staleAfterDays !== null && addDays(updated, staleAfterDays) < today)
    problems.push({ code: 'stale', day: updated });
  return problems;
}

/** Status names that the check knows by name, as the dropdown offers them at first. */
const NOT_BEGUN = '未着手';
const UNDER_WAY = '実施中';

/**
 * The last day on which a measure can still be about to begin; null where nobody can say. 令和5年度 in 開始 is a year in which to begin, so
 * 未着手 is right until it ends. A beginning that stands in 期限 counts where it is a day.
 */
function beginsBy({ start, due }: Measure): CalendarDay | null {
  switch (start.kind) {
    case 'exact':
      return start.start === null ? start.due : start.precision === 'day' ? start.start : null;
    case 'open':
      return addDays(start.start, longest[start.precision] - 1);
    case 'blank':
      return due.kind === 'exact' && due.precision === 'day' ? due.start : null;
    case 'approximate':
    case 'asked':
    case 'as-of':
    case 'conditional':
    case 'disagreeing':
    case 'none':
    case 'recurring':
    case 'unreadable':
      return null;
  }
}

/** Days of the longest stretch of a kind. */
const longest: { readonly [P in Precision]: number } = {
  day: 1,
  tenth: 11,
  month: 31,
  quarter: 92,
  half: 184,
  season: 92,
  year: 366,
  'fiscal-year': 366,
};

function wordProblems(tracker: Tracker, { cells }: Measure): readonly Problem[] {
  return fieldsWith({ holds: 'words' }).flatMap((field): Problem[] => {
    const found = cellText(fieldCell(cells, tracker.columns, field));
    const words: readonly string[] = columns[field].words;
    return found === '' || words.includes(found) || isStandIn(found)
      ? []
      : [{ code: 'word-unknown', field, found: found.slice(0, 40), words }];
  });
}

/** The columns in which people write. */
const writtenFields = fields.filter((field) => columns[field].by !== 'add-on' && columns[field].holds !== 'checkbox');
/**
 * Letters that other machines may not show (機種依存文字): private ones (外字), № and ℡, Roman and circled numerals, ㈱ and ㌔, and the mark
 * of a letter already lost.
 */
const odd = /[\uE000-\uF8FF\u2116\u2121\u2160-\u2188\u2460-\u24FF\u3200-\u33FF\uFFFD]/g;
const LONG_TEXT = 5_000;
const TEXT_TOLD = 100;

/** Untidy cells. Texts repeat down a column, so each is judged once. */
function tidinessOf(tracker: Tracker, context: CheckContext): (measure: Measure) => readonly Problem[] {
  const places = writtenFields.flatMap((field) => {
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
        found = untidy(field, cell, context);
        known.set(cell, found);
      }
      if (found.length > 0) problems.push(...found);
    }
    return problems;
  };
}

/** What is untidy in a text of people. A text that stands exactly so in a list of the workbook is never untidy. */
export function untidy(field: Field, text: string, context: CheckContext): readonly Problem[] {
  const inside = trimmed(text);
  if (inside === '') return [];
  if (isErrorText(inside)) return [{ code: 'cell-error', field, found: inside }];
  if (isDitto(inside)) return [{ code: 'ditto', field, found: inside }];
  if (text.length > LONG_TEXT) return [{ code: 'long-text', field, length: text.length }];
  // plain Japanese and ASCII without a blank: nothing can be wrong, and that is most cells
  if ((!/[\s\u2000-\u24FF\u3200-\u33FF\uE000-\uFFFF]/.test(text) && !hasUnseen(text)) || standsAsListed(field, text, context)) return [];
  const problems: Problem[] = [];
  if (hasStrayBlanks(field, text)) problems.push({ code: 'blanks', field });
  if (columnOf(field).halfWidth === true && /[Ａ-Ｚａ-ｚ０-９]/.test(inside))
    problems.push({ code: 'full-width', field, found: inside.slice(0, 40) });
  const letters = inside.match(odd);
  if (letters !== null) problems.push({ code: 'odd-letters', field, letters: [...new Set(letters)].slice(0, 5).join('') });
  return problems;
}

/** Blanks or line breaks where nobody means one, or letters that nobody sees. A blank between two Latin words is meant. */
export function hasStrayBlanks(field: Field, text: string): boolean {
  if (text !== trimmed(asSeen(text))) return true;
  switch (columnOf(field).blanks) {
    case 'name':
      return text.split(/[\r\n]/).some((line) => line !== withoutBlanks(line));
    case 'word':
      return text !== withoutBlanks(text);
    case 'line':
      return /[\r\n\t]|[^\S\r\n]{2}/.test(text);
    default:
      return false;
  }
}

/** The cell names a status of the dictionary, or sections of the directory, letter by letter. */
export function standsAsListed(field: Field, text: string, { dictionary, directory }: CheckContext): boolean {
  if (field === 'status') return dictionary.statuses.some(({ name }) => name === text);
  if ((field !== 'owner' && field !== 'related') || directory === null) return false;
  const listed = (name: string): boolean => directory.sectionOf(name) === name;
  return listed(text) || text.split(/[、，,／/\n]/).every((part) => listed(part) || part.split('・').every(listed));
}

function sheetProblems(
  tracker: Tracker,
  { directory, domains, merged, missingSettings, unreadSettings }: CheckContext,
): readonly SheetProblem[] {
  const problems: SheetProblem[] = [];
  const places = new Map<string, number[]>();
  // the tracker finds its own columns without what stands in brackets; in other headings that tells columns apart
  const own = new Set(Object.values(headings).map(fold));
  tracker.headings.forEach((heading, column) => {
    const key = own.has(fold(heading)) ? fold(heading) : plainText(heading).toLowerCase();
    if (key !== '') places.set(key, [...(places.get(key) ?? []), column + 1]);
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
  else problems.push(...addressProblems(directory, domains));
  if (missingSettings.length > 0) problems.push({ code: 'settings-missing', labels: missingSettings.map((key) => settingLabels[key]) });
  for (const { key, found, holds } of unreadSettings)
    problems.push({ code: 'setting-unreadable', label: settingLabels[key], found, holds, words: settingChoices(key) });
  return problems;
}

function rulesOf(
  tracker: Tracker,
  { merged }: CheckContext,
  problems: readonly PlacedProblem[],
  sheet: readonly SheetProblem[],
): readonly RuleResult[] {
  const count = (...codes: readonly Problem['code'][]): number => problems.filter(({ problem }) => codes.includes(problem.code)).length;
  const { measures, columns } = tracker;
  if (measures.length === 0) return ruleResults({});
  const cellsWhere = (fields: readonly Field[], holds: (text: string) => boolean): number =>
    fields.reduce((sum, field) => {
      const broken = measures.filter(({ cells }) => {
        const cell = fieldCell(cells, columns, field);
        return typeof cell === 'string' && cell !== '' && holds(cell);
      });
      return sum + broken.length;
    }, 0);
  const inSheet = (code: SheetProblem['code'], places: (problem: SheetProblem) => number): number =>
    sheet.reduce((sum, problem) => sum + (problem.code === code ? places(problem) : 0), 0);
  return ruleResults({
    'L1-03': inSheet('blank-rows', (problem) => ('rows' in problem ? problem.rows.length : 0)),
    'L1-05': inSheet('heading-missing', (problem) => ('columns' in problem ? problem.columns.length : 0)),
    'L1-06': count('blanks'),
    // two owners and a range are no problem of the row: the tracker reads them. A computer that does not know how has to
    'L1-07': measures.filter(({ owners, due }) => owners.length > 1 || ('due' in due && due.start !== null)).length,
    'L1-08': count('odd-letters'),
    'L1-12': merged === null ? null : merged ? 1 : 0,
    'L2-01': columns.progress === undefined ? null : cellsWhere(['progress'], (text) => !/^\d{1,3}(?:\.\d{1,10})?$/.test(text)),
    'L2-02': count('ditto'),
    'L2-03': inSheet('heading-twice', () => 1),
    'L2-04': count('status-unknown', 'status-needs-legend', 'word-unknown'),
    // without its needed headings in row 1 a tab is no tracker
    'L3-01': 0,
    'L3-05': cellsWhere(fieldsWith({ holds: 'day' }), isEraAlone),
  });
}

/** 和暦 without the western year beside it. */
function isEraAlone(text: string): boolean {
  return /令和|平成|昭和|^\s*[RHSrhsＲＨＳ]\s*[\d０-９元]/.test(text) && !/\d{4}/.test(text.normalize('NFKC'));
}
