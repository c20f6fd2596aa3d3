// Adoption (取り込み): preview, then a tracker tab beside the untouched original.
import { type AdoptionPlan, findHeadingRow, planAdoption } from '../domain/adoption';
import { type CalendarDay, fiscalYearOf } from '../domain/calendar';
import { type ColumnMap, type Field, fields, headings, type SourceField, sourceFields, tabs } from '../domain/fields';
import { readTracker } from '../domain/measure';
import { defaultSettings, municipalityIn, readFiscalYear } from '../domain/settings';
import { signalOf } from '../domain/signal';
import { Stop } from '../domain/stop';
import { type CellValue, cellText, type Table } from '../domain/table';
import { directorySheet, settingsSheet, trackerSheet } from '../domain/trackerSheet';
import { now } from '../google/clock';
import { alone } from '../google/lock';
import { activeTab, fileName, makeTab, openWorkbook, readTab, showTab, tabNames, type Workbook } from '../google/workbook';
import { rowsJa } from '../text/rows.ja';
import { explainSetting } from '../text/settings.ja';
import { requireSameZones } from './openTracker';

/** What a person chose; a column is null where the person chose none. */
export type Choice = {
  readonly sheet: string;
  readonly columns: { readonly [F in SourceField]?: number | null | undefined };
  readonly municipality: string;
  readonly fiscalYear: number;
};

const PREVIEW_ROWS = 5;
const ours: readonly string[] = Object.values(tabs);

/** Reads the source and shows what would be made of it. Without a choice: the tab in front, the columns as they seem. */
export function previewAdoption(choice: Choice | null) {
  const book = openWorkbook();
  requireSameZones(book);
  const names = tabNames(book);
  if (names.includes(tabs.tracker)) throw new Stop({ code: 'tracker-exists', tab: tabs.tracker });
  const sources = names.filter((name) => !ours.includes(name));
  const { table, plan } = readSource(book, choice, sourceTab(book, sources, choice));
  const cellOf = (cells: readonly CellValue[], field: Field): string => cellText(cells[fields.indexOf(field)]);
  return {
    choice: {
      sheet: plan.sheet,
      columns: Object.fromEntries(sourceFields.map((field) => [field, plan.columns[field] ?? null])),
      municipality: choice?.municipality ?? municipalityIn(fileName(book)),
      fiscalYear:
        choice?.fiscalYear ??
        readFiscalYear(/令和\s*\S{1,2}年度?|20\d\d年度/.exec(`${fileName(book)}${plan.sheet}`)?.[0] ?? '') ??
        fiscalYearOf(now().today),
    },
    sheets: sources,
    headings: (table.rows[plan.headingRow - 1] ?? []).map(cellText),
    missing: plan.missing,
    measures: plan.measures.length,
    firstRows: plan.measures.slice(0, PREVIEW_ROWS).map(({ sourceRow, cells }) => ({
      row: sourceRow,
      id: cellOf(cells, 'id'),
      title: cellOf(cells, 'title'),
      owner: cellOf(cells, 'owner'),
      due: cellOf(cells, 'due'),
      status: cellOf(cells, 'status'),
    })),
    skipped: plan.skipped,
  };
}

/** Writes the tracker, and the directory and settings where they are not there yet. */
export function adopt(choice: Choice) {
  const done = alone(() => {
    const book = openWorkbook();
    requireSameZones(book);
    const names = tabNames(book);
    if (names.includes(tabs.tracker)) throw new Stop({ code: 'tracker-exists', tab: tabs.tracker });
    const { plan } = readSource(book, choice, choice.sheet);
    if (plan.missing.length > 0)
      throw new Stop({ code: 'source-columns-missing', tab: plan.sheet, headings: plan.missing.map((field) => headings[field]) });
    if (plan.measures.length === 0) throw new Stop({ code: 'source-empty', tab: plan.sheet });

    const directoryMade = !names.includes(tabs.directory);
    if (directoryMade) makeTab(book, directorySheet(plan.sections), plan.sheet);
    if (!names.includes(tabs.settings)) {
      const settings = { ...defaultSettings(choice.fiscalYear), municipality: choice.municipality };
      makeTab(book, settingsSheet(settings, explainSetting, rowsJa.fiscalYear(choice.fiscalYear)), plan.sheet);
    }
    makeTab(book, trackerSheet(withSignals(plan, choice.fiscalYear, now().today), paintWords()), plan.sheet);
    showTab(book, tabs.tracker);
    return { tab: tabs.tracker, measures: plan.measures.length, skipped: plan.skipped.length, directoryMade };
  });
  if (done === null) throw new Stop({ code: 'busy' });
  return done.value;
}

/** The tab to offer first: the chosen one, the one in front, or the first that the add-on did not make. */
function sourceTab(book: Workbook, sources: readonly string[], choice: Choice | null): string {
  const front = activeTab(book);
  const tab = choice?.sheet ?? (sources.includes(front) ? front : sources[0]);
  if (tab === undefined) throw new Stop({ code: 'source-empty', tab: front });
  return tab;
}

function readSource(book: Workbook, choice: Choice | null, tab: string): { readonly table: Table; readonly plan: AdoptionPlan } {
  if (ours.includes(tab)) throw new Stop({ code: 'source-is-ours', tab });
  const table = readTab(book, tab);
  if (table === null) throw new Stop({ code: 'source-missing', tab });
  if (table.rows.every((row) => row.every((cell) => cellText(cell) === ''))) throw new Stop({ code: 'source-empty', tab });
  const found = findHeadingRow(table);
  if (found === null) throw new Stop({ code: 'source-no-headings', tab });
  return { table, plan: planAdoption(table, found.row, choice === null ? found.columns : chosenColumns(choice, found.columns)) };
}

/** The person's columns; fields the person was not asked about stay as found. */
function chosenColumns(choice: Choice, found: ColumnMap): ColumnMap {
  const columns: { [F in Field]?: number } = {};
  for (const field of sourceFields) {
    const chosen = choice.columns[field] === undefined ? found[field] : choice.columns[field];
    if (chosen !== undefined && chosen !== null) columns[field] = chosen;
  }
  return columns;
}

/** The tracker's rows with the signal of today already in them. */
function withSignals(plan: AdoptionPlan, fiscalYear: number, today: CalendarDay): readonly (readonly CellValue[])[] {
  const rows = plan.measures.map(({ cells }) => cells);
  const { measures } = readTracker({ sheet: tabs.tracker, rows: [fields.map((field) => headings[field]), ...rows] }, null, fiscalYear);
  const signals = new Map(measures.map((measure) => [measure.row, rowsJa.signal(signalOf(measure, today))]));
  return rows.map((cells, index) => cells.map((cell, column) => (fields[column] === 'signal' ? (signals.get(index + 2) ?? '') : cell)));
}

function paintWords() {
  const { signalKind } = rowsJa;
  return { late: signalKind('late'), dueSoon: signalKind('due-soon'), unclear: signalKind('unclear'), done: signalKind('done') };
}
