// What a clerk would wonder about in a plan before anything is written. It stops nothing: the table may be as odd as it looks.

import { type CalendarDay, fiscalYearOf, fiscalYearSpan } from '../sheet/calendar';
import { cellText, fold, isBlank } from '../sheet/table';
import { type Field, fields } from '../tracker/columns';
import { type DateBase, dayIn, readDate } from '../tracker/dates';
import type { Directory } from '../tracker/directory';
import { readOwners } from '../tracker/owners';
import type { Dictionary } from '../tracker/status';
import type { AdoptedMeasure, AdoptionPlan, SourceShape } from './adoption';
import type { ErrorValues } from './errorValues';
import type { AdoptionWarning } from './page';

export type PlausibilityFacts = {
  readonly shape: SourceShape;
  readonly directory: Directory | null;
  readonly dictionary: Dictionary;
  readonly dates: DateBase;
  readonly today: CalendarDay;
  /** Tabs of the town that have the name of one of ours. */
  readonly namesTaken: readonly string[];
  readonly errors: ErrorValues | null;
};

/** Shares and counts from which on something is odd; fewer measures than these say nothing. */
const REPEATED_FROM = 3;
const REPEATED_SHARE = 0.2;
const NO_SECTIONS_SHARE = 0.3;
const NO_SECTIONS_FROM = 2;
/** Lines that go on a measure: three a measure are a form of its own, more are a wrong title column. */
const LINES_A_MEASURE = 2;
const DATES_FROM = 5;
const UNREAD_FROM = 3;
const UNREAD_SHARE = 0.3;
const EXAMPLES = 3;

/** All that is odd, the worst first. */
export function warningsOf(plan: AdoptionPlan, facts: PlausibilityFacts): readonly AdoptionWarning[] {
  const { shape, errors, namesTaken } = facts;
  return [
    ...kindOf(plan, shape),
    ...joined(plan),
    ...repeatedTitles(plan),
    ...ownersWithoutSection(plan, facts.directory),
    ...(errors === null ? [] : [{ kind: 'error-values' as const, ...errors }]),
    ...unreadableDays(plan, facts.dates),
    ...days(plan, facts),
    ...(namesTaken.length === 0 ? [] : [{ kind: 'names-taken' as const, names: namesTaken }]),
  ];
}

function kindOf(plan: AdoptionPlan, { kind, forms }: SourceShape): readonly AdoptionWarning[] {
  switch (kind) {
    case 'form':
      return [{ kind, forms }];
    case 'summary':
      return [{ kind }];
    case 'unsure':
      return [{ kind: 'headings-unsure', row: plan.headings.first }];
    case 'list':
    case 'empty':
      return [];
  }
}

function joined({ measures }: AdoptionPlan): readonly AdoptionWarning[] {
  const rows = measures.reduce((sum, { tableRows }) => sum + tableRows.length, 0);
  const lines = rows - measures.length;
  return lines > LINES_A_MEASURE * measures.length ? [{ kind: 'mostly-joined', rows: lines, measures: measures.length }] : [];
}

/** Titles that the plan itself repeated for rows without one are no surprise. */
function repeatedTitles({ measures, assumed }: AdoptionPlan): readonly AdoptionWarning[] {
  const filled = new Set(assumed.flatMap(({ code, field, row }) => (code === 'filled-from-above' && field === 'title' ? [row] : [])));
  const own = measures.filter(({ sourceRows }) => !filled.has(sourceRows[0] ?? 0));
  const titles = new Map<string, { readonly title: string; count: number }>();
  for (const measure of own) {
    const title = text(measure, 'title');
    const known = titles.get(fold(title) || title);
    if (known === undefined) titles.set(fold(title) || title, { title, count: 1 });
    else known.count += 1;
  }
  const repeated = [...titles.values()].filter(({ count }) => count > 1);
  const count = repeated.reduce((sum, each) => sum + each.count, 0);
  if (count < REPEATED_FROM || count < own.length * REPEATED_SHARE) return [];
  return [{ kind: 'titles-repeat', count, examples: repeated.slice(0, EXAMPLES).map(({ title }) => title) }];
}

/** 総務課, 教育委員会, 消防署; English names are looked at by nobody here. */
const sectionName = /[課室局部係班所署園館校院庁社会団組]$|センター$|グループ$|チーム$|担当$|全庁|関係/;
const latin = /^[\x20-\x7e]+$/;

function ownersWithoutSection({ measures }: AdoptionPlan, directory: Directory | null): readonly AdoptionWarning[] {
  const owned = measures.map((measure) => text(measure, 'owner')).filter((owner) => owner !== '');
  const strange = owned.filter((owner) => {
    const names = readOwners(owner, directory).flatMap((each) =>
      each.kind === 'unknown' ? [each.found] : each.kind === 'section' && directory === null ? [each.section] : [],
    );
    return names.length > 0 && names.every((name) => !sectionName.test(name.normalize('NFKC').replace(/長$/, '')) && !latin.test(name));
  });
  if (strange.length < NO_SECTIONS_FROM || strange.length < owned.length * NO_SECTIONS_SHARE) return [];
  return [{ kind: 'owners-no-sections', count: strange.length, examples: [...new Set(strange)].slice(0, EXAMPLES) }];
}

/** Days that nobody can read are corrected one by one in the check; many of one kind mean a wrong column or a notation of its own. */
function unreadableDays({ measures }: AdoptionPlan, dates: DateBase): readonly AdoptionWarning[] {
  const written = measures.map((measure) => measure.cells[fields.indexOf('due')] ?? '').filter((cell) => !isBlank(cell));
  const unread = written.filter((cell) => readDate(cell, dates).kind === 'unreadable').map(cellText);
  if (unread.length < UNREAD_FROM || unread.length < written.length * UNREAD_SHARE) return [];
  return [{ kind: 'days-unreadable', count: unread.length, examples: [...new Set(unread)].slice(0, EXAMPLES) }];
}

/** Dates that all lie where nobody would expect them: one year that was assumed or is not the plan's, all past, none late. */
function days(plan: AdoptionPlan, { dates, dictionary, today }: PlausibilityFacts): readonly AdoptionWarning[] {
  const due = plan.measures.flatMap((measure) => {
    const day = dayIn(readDate(measure.cells[fields.indexOf('due')], dates));
    return day === null
      ? []
      : [{ day, row: measure.sourceRows[0] ?? 0, meaning: dictionary.read(text(measure, 'status'))?.meaning ?? 'open' }];
  });
  if (due.length < DATES_FROM) return [];
  const open = due.filter(({ meaning }) => meaning === 'open' || meaning === 'delayed');
  const late = open.filter(({ day }) => day < today);
  const isOld = due.every(({ day }) => day < fiscalYearSpan(fiscalYearOf(today)).first);
  return [
    ...(open.length >= DATES_FROM && late.length === open.length ? [{ kind: 'all-late' as const, count: late.length }] : []),
    ...(isOld && late.length === 0 ? [{ kind: 'nothing-late' as const, count: due.length }] : []),
    ...oneYear(plan, due, dates.fiscalYear),
  ];
}

function oneYear(
  { assumed }: AdoptionPlan,
  due: readonly { readonly day: CalendarDay; readonly row: number }[],
  planned: number,
): readonly AdoptionWarning[] {
  const [year, ...others] = new Set(due.map(({ day }) => fiscalYearOf(day)));
  if (year === undefined || others.length > 0) return [];
  const guessed = new Set(assumed.flatMap(({ code, field, row }) => (code === 'fiscal-year-of-sheet' && field === 'due' ? [row] : [])));
  const byGuess = due.filter(({ row }) => guessed.has(row)).length;
  return year === planned && byGuess * 2 < due.length ? [] : [{ kind: 'one-year', fiscalYear: year, count: due.length }];
}

const text = (measure: AdoptedMeasure, field: Field): string => cellText(measure.cells[fields.indexOf(field)]);
