// What the pure code of adoption makes of a table, for tests.
import { type AdoptionPlan, planAdoption, type SourceShape, shapeOf } from '../../src/adoption/adoption';
import type { AdoptionChoice } from '../../src/adoption/choice';
import { columnLetters, isBlank, type SourceTable } from '../../src/sheet/table';
import { standardDictionary } from '../../src/tracker/status';

/** Nothing decided yet, in the fiscal year of the tests. */
const undecided: AdoptionChoice = {
  sheet: '計画',
  headings: null,
  columns: {},
  extras: null,
  blankTitles: null,
  bareYears: null,
  yearPortion: null,
  statusWords: {},
  symbols: {},
  forms: false,
  directorySheet: null,
  addSections: true,
  addDeleted: false,
  municipality: '',
  fiscalYear: 2023,
};

/** The plan for a table with what a person decided, without a directory and without fills. */
export function planOf(
  source: SourceTable,
  decided: Partial<AdoptionChoice>,
): { readonly shape: SourceShape; readonly plan: AdoptionPlan } {
  const choice = { ...undecided, sheet: source.sheet, ...decided };
  const { fiscalYear, bareYears, yearPortion } = choice;
  const answers = { ...choice, dates: { fiscalYear, bareYears, yearPortion } };
  const shape = shapeOf(source, answers);
  const plan = planAdoption(source, shape, answers, {
    fills: null,
    directory: null,
    dictionary: standardDictionary,
    idsTaken: new Set(),
    columnName: (column) => `${columnLetters(column + 1)}列`,
    linkTo: (row) => `${source.sheet}!${row}`,
  });
  return { shape, plan };
}

/** The name of a source column: its label, or 「E列」. */
export const columnName = (label: string, column: number): string => (label === '' ? `${columnLetters(column + 1)}列` : label);

/** Columns filled below the headings that are neither a field, nor time, nor an extra, nor named as not taken. */
export function columnsLost({ rows }: SourceTable, plan: AdoptionPlan): readonly string[] {
  const named = new Set([...Object.values(plan.columns), ...(plan.time?.places ?? [])]);
  for (const { column } of [...plan.extras, ...plan.columnsNotTaken]) named.add(column);
  return plan.headings.columns
    .filter(({ column }) => !named.has(column) && rows.slice(plan.headings.last).some((row) => !isBlank(row[column])))
    .map(({ label, column }) => columnName(label, column));
}
