// Adoption (取り込み): the preview, a tracker tab beside the untouched original, adopting again to add what is new, and undo.

import { recordSoFar } from '../checking/check.job';
import { columnsAsMade, keepFormats, offerSettingWords, rememberedFormats, signalWords, statusChoices } from '../checking/formats.job';
import { type Moment, now, stopwatch } from '../google/clock';
import { keepAsReal } from '../google/fileMark';
import { exclusively } from '../google/lock';
import { userMail } from '../google/session';
import {
  activeTab,
  appendCells,
  appendRows,
  deleteTab,
  fileName,
  flush,
  hasFilter,
  makeTab,
  openWorkbook,
  readFills,
  readSource,
  readTab,
  requireReplaceable,
  showTab,
  tabExists,
  tabId,
  tabLabel,
  takeTab,
  townTabs,
  type Workbook,
} from '../google/workbook';
import { carryOut, openHistory, removeRows, takeBack } from '../history/changeLog.job';
import { type HistoryLine, nextBatch, planUndo, rowReasons, type Undo } from '../history/history';
import { historyTab, shadowTab } from '../history/tabs';
import { type CalendarDay, fiscalYearOf } from '../sheet/calendar';
import { linkFormula } from '../sheet/newSheet';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { cellsOf, type OwnTab } from '../sheet/tab';
import { type CellValue, cellText, isBlank, type SourceTable, type Table } from '../sheet/table';
import { fiscalYearJa } from '../sheet/words.ja';
import { type ColumnMap, type Field, fields, headings, sourceFields, trackerColumns } from '../tracker/columns';
import { dayIn, readDate } from '../tracker/dates';
import { type Directory, readDirectory } from '../tracker/directory';
import { fiscalYearIn } from '../tracker/fiscalYears';
import { ownDomain } from '../tracker/mailAddresses';
import { rowReader, type Tracker } from '../tracker/measure';
import { municipalityIn, titleCells } from '../tracker/municipality';
import {
  deleteSameRows,
  openTracker,
  requireMarked,
  requireSameRows,
  requireSameTracker,
  requireSameZones,
  requireWritable,
} from '../tracker/openTracker.job';
import { linesWith, readSettings, type Settings, settingRows } from '../tracker/settings';
import { explainSetting } from '../tracker/settings.ja';
import { signalOf } from '../tracker/signal';
import { type Dictionary, dictionaryOf } from '../tracker/status';
import { closedDaysTab, directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import { trackerSheet } from '../tracker/trackerSheet';
import { trackerJa } from '../tracker/words.ja';
import {
  type AdoptedMeasure,
  type AdoptionAnswers,
  type AdoptionPlan,
  type Assumption,
  type AssumptionCode,
  listableWords,
  planAdoption,
  type SourceShape,
  shapeOf,
} from './adoption';
import {
  type AdoptionLog,
  compareWithTracker,
  hashOfTab,
  labelsOf,
  lastRun,
  planRemoval,
  type Readoption,
  type RecordedSource,
  type RecordLine,
  readAdoptionLog,
  readingOf,
  recordLines,
  recordRows,
  settled,
  withoutRun,
  withoutUpdates,
  withSource,
} from './adoptionRecord';
import type { AdoptionChoice } from './choice';
import { offeredDirectory, requireList, topsOf } from './directory.job';
import { errorValues } from './errorValues';
import { directoryFrom, directoryLines, type FoundDirectory, offerOf, textsOf, withList } from './foundDirectory';
import type { AdoptionPreview, AdoptionRecord, AdoptionReport, AdoptionWarning, UndoAdoptionReport } from './page';
import { warningsOf } from './plausibility';
import { preparedTabs } from './preparedTabs';
import type { SkipReason } from './rowKinds';
import { addressesMissing } from './sectionAddresses';
import { candidateScore } from './sourceColumns';
import { recordTab } from './tabs';
import { undecided } from './undecided';
import { adoptionJa } from './words.ja';

const PREVIEW_ROWS = 5;
const EXAMPLES = 5;
const SKIPPED_SHOWN = 50;
const DIFFERENCES_SHOWN = 100;

/** Rows in which a title may name the fiscal year. */
const TITLE_ROWS = 5;

/** All that is read from the workbook for a preview; nothing is written. */
type Reading = {
  readonly sources: readonly { readonly name: string; readonly likely: boolean }[];
  readonly table: SourceTable;
  readonly choice: AdoptionChoice;
  readonly shape: SourceShape;
  readonly plan: AdoptionPlan;
  readonly directory: Directory | null;
  /** A list of the town for the 名簿 that is to be made: offered, and taken where the choice names it. */
  readonly list: FoundDirectory | null;
  readonly dictionary: Dictionary;
  readonly again: Again | null;
  /** What is odd, the worst first. */
  readonly warnings: readonly AdoptionWarning[];
  /** Tabs that the town prepared and that become ours with the first adoption. */
  readonly prepared: readonly OwnTab[];
  readonly revision: Revision;
};
type Again = {
  readonly tracker: Tracker;
  readonly columns: ColumnMap;
  readonly headings: readonly string[];
  readonly log: AdoptionLog;
  readonly settings: Settings;
  readonly result: Readoption;
};

/** Reads the source and shows what would be made of it. Without a choice: the likeliest tab, the columns as they seem. */
export function previewAdoption(chosen: AdoptionChoice | null): AdoptionPreview {
  const book = openWorkbook();
  requireSameZones(book);
  const reading = read(book, chosen, now());
  const { plan, shape, table, again, directory } = reading;
  const cellOf = (measure: AdoptedMeasure, field: Field): string => cellText(measure.cells[fields.indexOf(field)]);
  const asItStands = shape.rowsOf === null ? table : shape.table;
  const skippedRows = plan.skipped.length;
  return {
    mode: again === null ? ('first' as const) : ('again' as const),
    // nothing of a form that waits to be read is decided: its cells are no table yet
    choice: shape.kind === 'form' && shape.rowsOf === null ? reading.choice : { ...reading.choice, ...decidedIn(plan) },
    revision: reading.revision,
    sheets: reading.sources,
    labels: plan.headings.columns.map(({ label }) => label),
    confidence: Object.fromEntries(
      sourceFields.flatMap((field) => {
        const match = plan.matches[field];
        return match !== undefined && match.column === plan.columns[field] ? [[field, match.confidence]] : [];
      }),
    ),
    missing: plan.missing,
    time:
      shape.time === null
        ? null
        : {
            columns: shape.time.places.length,
            from: plan.headings.columns[shape.time.places[0] ?? 0]?.label ?? '',
            to: plan.headings.columns[shape.time.places[shape.time.places.length - 1] ?? 0]?.label ?? '',
          },
    extras: plan.extrasOffered,
    columnsNotTaken: plan.columnsNotTaken,
    warnings: reading.warnings,
    understood: understoodIn(reading),
    directoryOffer: offerOf(reading.list),
    questions: plan.questions,
    statuses: reading.dictionary.statuses.map(({ name }) => name),
    counts: {
      sourceRows: table.rows.length,
      measures: plan.measures.length,
      measureRows: table.rows.length - skippedRows,
      skippedRows,
      blocks: plan.blocks,
    },
    firstRows: plan.measures.slice(0, PREVIEW_ROWS).map((measure) => ({
      rows: measure.sourceRows,
      before: plan.headings.columns.flatMap(({ column, label }) => {
        const value = measure.tableRows.map((row) => cellText(asItStands.rows[row - 1]?.[column])).find((text) => text !== '') ?? '';
        return value === '' ? [] : [{ column, label, value: short(value) }];
      }),
      after: fields.flatMap((field) => {
        const value = field === 'flagged' || field === 'sourceRow' || field === 'originalDue' ? '' : cellOf(measure, field);
        return value === '' ? [] : [{ field, value: short(value) }];
      }),
    })),
    assumed: groupAssumptions(assumedOf(plan, again)),
    skipped: groupSkips(plan),
    sections: plan.sections
      .filter(({ name }) => directory === null || directory.sectionOf(name) === null)
      .map(({ name, count }) => ({ found: name, count, nearest: directory === null ? [] : directory.nearest(name) })),
    prepared: reading.prepared.map(({ name }) => name),
    filtered: hasFilter(book, plan.sheet),
    again: again === null ? null : againPreview(again.result),
  };
}

/** What the sentence on top of the page says. */
function understoodIn({ plan, choice }: Reading): AdoptionPreview['understood'] {
  const { dates } = answersIn(choice);
  const due = fields.indexOf('due');
  return {
    measures: plan.measures.length,
    sections: plan.sections.length,
    withDue: plan.measures.filter(({ cells }) => dayIn(readDate(cells[due], dates)) !== null).length,
  };
}

const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

function againPreview({ added, unchanged, updated, conflicts, deleted, gone }: Readoption) {
  const cell = ({ id, title, field, source, tracker }: Readoption['updated'][number]) => ({
    id,
    title,
    field,
    source: short(cellText(source)),
    tracker: short(cellText(tracker)),
  });
  return {
    added: added.length,
    unchanged,
    updated: updated.slice(0, DIFFERENCES_SHOWN).map(cell),
    conflicts: conflicts.slice(0, DIFFERENCES_SHOWN).map(cell),
    deleted: deleted.slice(0, DIFFERENCES_SHOWN),
    gone: gone.slice(0, DIFFERENCES_SHOWN),
  };
}

/** What was assumed about measures that come in; those that are there already keep their IDs. */
function assumedOf(plan: AdoptionPlan, again: Again | null): readonly Assumption[] {
  if (again === null) return plan.assumed;
  const rows = new Set(again.result.added.map(({ sourceRows }) => sourceRows[0]));
  return plan.assumed.filter(({ row }) => rows.has(row));
}

function groupAssumptions(assumed: readonly Assumption[]) {
  const groups = new Map<AssumptionCode, { count: number; examples: Omit<Assumption, 'code'>[] }>();
  for (const { code, row, field, from, to } of assumed) {
    const group = groups.get(code) ?? { count: 0, examples: [] };
    group.count += 1;
    if (group.examples.length < EXAMPLES) group.examples.push({ row, field, from: short(from), to: short(to) });
    groups.set(code, group);
  }
  return [...groups].map(([code, { count, examples }]) => ({ code, count, examples }));
}

function groupSkips(plan: AdoptionPlan) {
  const groups = new Map<SkipReason, { count: number; rows: { row: number; text: string }[] }>();
  for (const { reason, row, text } of plan.skipped) {
    const group = groups.get(reason) ?? { count: 0, rows: [] };
    group.count += 1;
    if (group.rows.length < SKIPPED_SHOWN) group.rows.push({ row, text });
    groups.set(reason, group);
  }
  return [...groups].map(([reason, { count, rows }]) => ({ reason, count, rows }));
}

/**
 * Makes the tracker, or adds the measures it lacks, as previewed. Stops ("adoption-outdated") if the preview would differ from `revision`.
 */
export function adopt(chosen: AdoptionChoice, revision: Revision): AdoptionReport {
  return exclusively(() => {
    const book = openWorkbook();
    requireSameZones(book);
    const moment = now();
    const reading = read(book, chosen, moment);
    // below the headings stands nothing: no choice of columns would give a measure
    const hasRows = reading.table.rows.slice(reading.plan.headings.last).some((cells) => !cells.every(isBlank));
    if (hasRows && reading.plan.columns.title === undefined)
      throw new Stop({ code: 'source-columns-missing', tab: reading.plan.sheet, headings: [headings.title] });
    if (reading.plan.measures.length === 0) throw new Stop({ code: 'source-empty', tab: reading.plan.sheet });
    if (reading.again === null && !reading.prepared.includes(directoryTab)) requireList(book, chosen.directorySheet, reading.list);
    if (reading.revision !== revision) throw new Stop({ code: 'adoption-outdated' });
    if (reading.again !== null) requireWritable(book);
    const report = reading.again === null ? adoptFirst(book, reading, moment) : adoptAgain(book, reading, reading.again, moment);
    showTab(book, trackerTab);
    return report;
  });
}

/**
 * The record first, with the tabs that will be made: a run that dies on the way can be taken back, and the next one goes on. The tracker
 * comes last, since with it the plan counts as adopted.
 */
function adoptFirst(book: Workbook, { table, plan, choice, prepared, list }: Reading, { today, stamp }: Moment) {
  for (const tab of prepared) takeTab(book, tab, tab.name);
  const wantedSections = choice.addSections ? plan.sections.map(({ name }) => name) : [];
  const listed = directoryLines(wantedSections, choice.directorySheet === null ? null : list);
  const first = {
    municipality: choice.municipality,
    domain: ownDomain(userMail()),
    pilot: '',
    dates: answersIn(choice).dates,
    lines: linesWith(listableWords(choice.statusWords)),
  };
  const wanted = [
    directoryTab.make(listed.lines),
    settingsTab.make(settingRows(first, explainSetting, fiscalYearJa(choice.fiscalYear))),
    // what edits append from now on needs a place
    historyTab.make([]),
  ].filter(({ tab }) => !tabExists(book, tab));
  // those of a run that died are there already, and go with this one
  const before = readAdoptionLog(readTab(book, recordTab)).tabs;
  const tabs = [...before, ...wanted.map(({ tab, rows }) => ({ run: 1, name: tab.name, hash: hashOfTab({ sheet: tab.name, rows }) }))];
  const record = {
    lines: recordLines(plan, plan.measures, 1, stamp),
    tabs,
    batches: [],
    sources: [recordedSource(book, table, plan, choice)],
    begun: null,
  };
  makeTab(book, recordTab.make(recordRows(record, stamp)), null);

  const directoryMade = wanted.some(({ tab }) => tab.key === directoryTab.key);
  const sectionsAdded = directoryMade ? listed.sections : addSections(book, plan, choice);
  for (const sheet of wanted) makeTab(book, sheet, plan.sheet);
  const [directoryTable, settingsTable] = [readTab(book, directoryTab), readTab(book, settingsTab)];
  if (settingsTable !== null) offerSettingWords(book, settingsTable);
  const closedDaysTable = readTab(book, closedDaysTab);
  const settings = readSettings(settingsTable, choice.fiscalYear, closedDaysTable);
  const rows = plan.measures.map(({ cells, extras }) => [...cells, ...extras]);
  const extraHeadings = plan.extras.map(({ label }) => label);
  const columns = trackerColumns(headingRow(extraHeadings));
  const sheet = trackerSheet(withSignals(rows, columns, settings, today), extraHeadings, {
    signals: signalWords(),
    statuses: settings.dictionary.statuses,
    statusChoices: statusChoices(settings, settingsTable),
  });
  makeTab(book, sheet, plan.sheet);
  // letters of a copy made from now on do not go to owners
  keepAsReal(book);
  keepFormats(rememberedFormats({ columns, settings, settingsTable, directoryTable, closedDaysTable }));
  return {
    mode: 'first' as const,
    tab: tabLabel(book, trackerTab),
    measures: plan.measures.length,
    updated: 0,
    conflicts: 0,
    skippedRows: plan.skipped.length,
    directoryMade,
    sectionsAdded,
    addressesMissing: lackingAddresses(directoryTable, plan),
  };
}

const headingRow = (extras: readonly string[]): readonly string[] => [...fields.map((field) => headings[field]), ...extras];

/** New rows of the tracker with what their 信号 says on the day. */
function withSignals(
  rows: readonly (readonly CellValue[])[],
  columns: ColumnMap,
  settings: Settings,
  today: CalendarDay,
): readonly (readonly CellValue[])[] {
  const readRow = rowReader(columns, null, settings.dates, settings.dictionary);
  return rows.map((cells, index) => {
    const signal = trackerJa.signal(signalOf(readRow(index + 1, cells), today, settings));
    return cells.map((cell, column) => (column === columns.signal ? signal : cell));
  });
}

/** Lines of 名簿 for the sections it does not know. */
function addSections(book: Workbook, plan: AdoptionPlan, choice: AdoptionChoice): number {
  const table = readTab(book, directoryTab);
  const directory = table === null ? null : readDirectory(table);
  if (!choice.addSections || table === null || directory === null) return 0;
  const unknown = plan.sections.filter(({ name }) => directory.sectionOf(name) === null);
  if (unknown.length === 0) return 0;
  const lines = directoryTab.read(table);
  appendCells(
    book,
    directoryTab,
    unknown.map(({ name }) => cellsOf(lines, { section: name })),
  );
  return unknown.length;
}

/**
 * Says in the record what this run is about to do, then writes: cells that follow the source, new rows below, and at last the record as it
 * is from now on. A run that dies between is finished by the next one, or taken back.
 */
function adoptAgain(book: Workbook, { plan, choice }: Reading, again: Again, moment: Moment) {
  const { added, updated, conflicts, renewed } = again.result;
  const { log, tracker } = again;
  if (added.length === 0 && updated.length === 0 && log.begun === null) throw new Stop({ code: 'nothing-to-adopt', tab: plan.sheet });
  const { stamp, today } = moment;
  // a run that died is one run with this one that finishes it
  const run = log.begun ?? lastRun(log) + 1;
  requireSameRows(book, tracker);
  const history = openHistory(book);
  const batch = nextBatch(history);
  // a measure that comes back is this run's from now on
  const back = new Set(choice.addDeleted ? again.result.deleted.map(({ id }) => id) : []);
  const begun: AdoptionLog = {
    lines: [...log.lines.filter(({ id, sheet }) => sheet !== plan.sheet || !back.has(id)), ...recordLines(plan, added, run, stamp)],
    tabs: log.tabs,
    sources: log.sources,
    batches: updated.length === 0 ? log.batches : [...log.batches, { run, at: stamp, batch }],
    begun: run,
  };
  makeTab(book, recordTab.make(recordRows(begun, stamp)), null);
  const sectionsAdded = addSections(book, plan, choice);
  if (updated.length > 0) {
    const operator = userMail();
    requireSameRows(book, tracker);
    carryOut(
      book,
      tracker,
      history,
      updated.map(({ id, row, field, source, tracker: before }) => ({
        write: { row, column: (again.columns[field] ?? 0) + 1, value: source },
        line: {
          at: stamp,
          batch,
          action: 'update',
          id,
          column: headings[field],
          before,
          after: source,
          reason: '',
          operator,
          detail: [],
        },
      })),
    );
  }
  if (added.length > 0) {
    const lined = added.map((measure) => inColumns(measure, plan, again));
    appendRows(book, trackerTab, withSignals(lined, again.columns, again.settings, today), columnsAsMade(again, again.settings));
    flush();
  }
  const replaced = new Set([...back, ...renewed.map(({ id }) => id)]);
  const lines: readonly RecordLine[] = [
    ...log.lines.filter(({ id, sheet }) => sheet !== plan.sheet || !replaced.has(id)),
    ...renewed,
    ...recordLines(plan, added, run, stamp),
  ];
  makeTab(book, recordTab.make(recordRows({ ...begun, lines, begun: null }, stamp)), null);
  recordSoFar(book, moment);
  return {
    mode: 'again' as const,
    tab: tabLabel(book, trackerTab),
    measures: added.length,
    updated: updated.length,
    conflicts: conflicts.length,
    skippedRows: plan.skipped.length,
    directoryMade: false,
    sectionsAdded,
    addressesMissing: lackingAddresses(readTab(book, directoryTab), plan),
  };
}

function lackingAddresses(directoryTable: Table | null, plan: AdoptionPlan): AdoptionReport['addressesMissing'] {
  const directory = directoryTable === null ? null : readDirectory(directoryTable);
  return directory === null
    ? []
    : addressesMissing(
        plan.sections.map(({ name }) => name),
        directory,
      );
}

/** A measure in the order in which the tracker's columns stand today. */
function inColumns(measure: AdoptedMeasure, plan: AdoptionPlan, again: Again): CellValue[] {
  const row: CellValue[] = again.headings.map(() => '');
  fields.forEach((field, index) => {
    const column = again.columns[field];
    if (column !== undefined) row[column] = measure.cells[index] ?? '';
  });
  plan.extras.forEach(({ label }, index) => {
    const column = again.headings.indexOf(label);
    if (column >= 0 && isBlank(row[column])) row[column] = measure.extras[index] ?? '';
  });
  return row;
}

/** The last adoption that can be taken back; null where there is none. */
export function adoptionRecord(): AdoptionRecord | null {
  const log = readAdoptionLog(readTab(openWorkbook(), recordTab));
  const run = lastRun(log);
  const lines = log.lines.filter((line) => line.run === run);
  const at = lines[0]?.at ?? log.batches.find((batch) => batch.run === run)?.at;
  return at === undefined ? null : { run, at, sheet: lines[0]?.sheet ?? log.lines[0]?.sheet ?? '', measures: lines.length };
}

/**
 * Takes the last adoption back: its rows go where nobody has changed them since, and with the last row the tab; cells that followed the
 * source get back what stood in them. `run` is the one that the page named, null for the last. Of a first adoption that died before its
 * tracker was there, what it had made goes.
 */
export function undoAdoption(run: number | null): UndoAdoptionReport {
  const elapsed = stopwatch();
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const recorded = readAdoptionLog(readTab(book, recordTab));
    // pressed again after the answer was lost: it is done, and the adoption before is not meant
    if (run !== null && run !== lastRun(recorded)) throw new Stop({ code: 'adoption-undone' });
    if (!tabExists(book, trackerTab) && lastRun(recorded) > 0) {
      requireReplaceable(book, recordTab);
      removeTracker(book, recorded, null);
      return { taken: 0, kept: [], restored: 0, tabRemoved: true };
    }
    const { tracker } = openTracker(book, moment);
    requireWritable(book);
    requireReplaceable(book, recordTab);
    const log = settled(recorded, tracker.table, tracker.columns);
    const removal = planRemoval(tracker.table, tracker.columns, log);
    if (removal === null) throw new Stop({ code: 'nothing-to-undo' });
    const undo = planRestoring(book, tracker, log, removal.run, moment);
    const tabRemoved = removal.rows.length > 0 && removal.rows.length === tracker.measures.length;
    if (tabRemoved) {
      requireSameTracker(book, tracker);
      removeTracker(book, log, tracker);
      return { taken: removal.rows.length, kept: [], restored: 0, tabRemoved };
    }
    requireSameRows(book, tracker);
    // what the record says of the source goes back first: a run that dies leaves cells and rows that the next adoption offers again
    const begun = { ...withoutUpdates(log, undo.lines.flatMap(restoredCell)), begun: removal.run };
    makeTab(book, recordTab.make(recordRows(begun, moment.stamp)), null);
    const restored = restore(book, tracker, undo);
    const idOf = (row: number): string | null => tracker.measures.find((measure) => measure.row === row)?.id ?? null;
    const history = openHistory(book);
    const told = { at: moment.stamp, batch: nextBatch(history), reason: rowReasons.undone, operator: userMail() };
    removeRows(book, tracker, history, removal.rows, idOf, told, () => deleteSameRows(book, tracker, removal.rows, elapsed));
    flush();
    const left = withoutRun(withoutUpdates(log, restored), removal.run);
    if (lastRun(left) > 0) makeTab(book, recordTab.make(recordRows(left, moment.stamp)), null);
    else deleteTab(book, recordTab);
    recordSoFar(book, moment);
    return { taken: removal.rows.length, kept: removal.kept.slice(0, DIFFERENCES_SHOWN), restored: restored.length, tabRemoved };
  });
}

/** What puts back the cells that followed the source in this run, where they are still as the add-on left them. */
function planRestoring(book: Workbook, tracker: Tracker, log: AdoptionLog, run: number, { stamp }: Moment): Undo {
  const batches = new Set(log.batches.filter((batch) => batch.run === run).map(({ batch }) => batch));
  const lines = openHistory(book).lines.filter(({ action, batch }) => action === 'update' && batches.has(batch));
  return planUndo(tracker, lines, stamp, userMail());
}

function restore(book: Workbook, tracker: Tracker, undo: Undo) {
  if (undo.writes.length === 0) return [];
  requireSameRows(book, tracker);
  const taken = takeBack(book, tracker, openHistory(book), undo);
  return taken.flatMap(restoredCell);
}

/** A line of an undo as the record sees it. */
function restoredCell({ id, column, after }: HistoryLine) {
  const field = fields.find((each) => headings[each] === column);
  return field === undefined ? [] : [{ id, field, value: after }];
}

/** The tabs that the first adoption makes beside the tracker. */
const madeAlong: readonly OwnTab[] = [directoryTab, settingsTab, historyTab];
/** All that it makes: a town's own tab of such a name keeps it. */
const madeFirst: readonly OwnTab[] = [trackerTab, ...madeAlong, recordTab];

/**
 * Deletes the tracker, and the tabs that came with it if nobody has written into them; the record last: while it is there, the undo can be
 * repeated.
 */
function removeTracker(book: Workbook, log: AdoptionLog, tracker: Tracker | null): void {
  const [source] = log.lines;
  if (source !== undefined && tabExists(book, source.sheet)) showTab(book, source.sheet);
  // a copy of a tracker that is gone would be compared with the next one
  deleteTab(book, shadowTab);
  if (tracker !== null) requireSameTracker(book, tracker);
  deleteTab(book, trackerTab);
  for (const { name, hash } of log.tabs) {
    const tab = madeAlong.find((each) => each.name === name);
    const table = tab === undefined ? null : readTab(book, tab);
    if (tab !== undefined && table !== null && hashOfTab(table) === hash) deleteTab(book, tab);
  }
  deleteTab(book, recordTab);
}

function read(book: Workbook, chosen: AdoptionChoice | null, moment: Moment): Reading {
  requireMarked(book);
  const found = sourceTab(book, chosen?.sheet ?? null);
  const { table, prepared } = found;
  const there = readKnown(book, prepared, moment);
  const { choice, list } = choiceWithList(book, chosen, found, there, moment.today);
  const taken = choice.directorySheet === null ? null : list;
  const known = taken === null ? there : { ...there, directory: directoryFrom(taken) };
  const answers = answersIn(choice);
  const shape = shapeOf(table, answers);
  const plan = planOf(book, table, shape, answers, known);
  const again = known.tracker === null ? null : againFor(book, table, plan, known, known.tracker, choice);
  return {
    sources: found.sources,
    table,
    choice,
    shape,
    plan,
    directory: known.directory,
    list,
    dictionary: known.settings.dictionary,
    again,
    prepared,
    warnings: warningsOf(plan, {
      shape,
      directory: known.directory,
      dictionary: known.dictionary,
      dates: answers.dates,
      today: moment.today,
      namesTaken: again === null ? found.namesTaken : [],
      errors: errorsIn(table, shape, plan),
    }),
    revision: revisionOf([...written(plan, again), ...prepared.map(({ name }) => name), ...textsOf(taken)]),
  };
}

/** Errors of formulas in what is taken: the chosen columns of a list, all cells of forms. */
function errorsIn(table: SourceTable, { rowsOf }: SourceShape, { headings: { last }, columns, extras }: AdoptionPlan) {
  if (rowsOf !== null) return errorValues(table, 1, [...(table.rows[0]?.keys() ?? [])]);
  return errorValues(table, last + 1, [...Object.values(columns), ...extras.map(({ column }) => column)]);
}

/** What the person decided, else what is proposed; and the list of sections that is offered for 名簿. */
function choiceWithList(
  book: Workbook,
  chosen: AdoptionChoice | null,
  found: ReturnType<typeof sourceTab>,
  there: Known,
  today: CalendarDay,
) {
  const { table, tops } = found;
  const tabs = found.sources.map(({ name }) => name);
  const list = there.tracker === null && there.directory === null ? offeredDirectory(book, chosen, table.sheet, tabs, tops) : null;
  // a directory that people keep is not added to unasked
  const asked =
    chosen ?? firstChoice(book, table, there.tracker === null ? null : there.settings, (there.directory?.posts.length ?? 0) === 0, today);
  const read = asReadBefore(asked, there.recorded, table, tabId(book, table.sheet));
  return { choice: withList(read, list, chosen === null), list };
}

/**
 * A source that was adopted is read as it was then, until somebody decides otherwise or its headings change: what came of another reading
 * would seem to have changed in the source.
 */
function asReadBefore(asked: AdoptionChoice, recorded: AdoptionLog, table: Table, id: number): AdoptionChoice {
  const before = readingOf(recorded, id, table);
  const symbols = { ...recorded.sources.find((source) => source.id === id)?.read?.reading.symbols, ...asked.symbols };
  const isOpen = asked.headings === null && asked.extras === null && Object.keys(asked.columns).length === 0;
  const isOtherForm = asked.forms !== null && asked.forms !== (before?.forms ?? false);
  return { ...asked, ...(isOpen && !isOtherForm ? before : null), symbols };
}

/** How the table is read, where the person or the add-on decided it. */
function decidedIn({ headings: { first, last }, columns, extras, blankTitles }: AdoptionPlan) {
  return {
    headings: { first, last },
    columns: Object.fromEntries(sourceFields.map((field) => [field, columns[field] ?? null])),
    extras: extras.map(({ column }) => column),
    blankTitles,
  };
}

/** The source as the record keeps it. */
function recordedSource(book: Workbook, source: Table, plan: AdoptionPlan, { forms, symbols }: AdoptionChoice): RecordedSource {
  const reading = { ...decidedIn(plan), forms, symbols };
  return { name: plan.sheet, id: tabId(book, plan.sheet), read: { labels: labelsOf(source, reading.headings), reading } };
}

/** The tab to read: the one that was chosen, else the likeliest; and what stands beside it. */
function sourceTab(book: Workbook, chosen: string | null) {
  const names = townTabs(book);
  const prepared = tabExists(book, trackerTab) ? [] : preparedTabs(names, (name) => readTab(book, name));
  const sources = names.filter((name) => !prepared.some((tab) => tab.name === name));
  const front = activeTab(book);
  const tops = chosen === null ? topsOf(book, sources) : new Map<string, Table>();
  const looked = new Map([...tops].map(([name, top]) => [name, candidateScore({ ...top, merges: [] })]));
  const tab = chosen ?? likeliest(sources, front, looked);
  if (tab === undefined) throw new Stop({ code: 'source-empty', tab: front });
  const table = readSource(book, tab);
  if (table !== null && !sources.includes(tab)) throw new Stop({ code: 'source-is-ours', tab });
  if (table === null) throw new Stop({ code: 'source-missing', tab });
  return {
    table,
    prepared,
    tops,
    sources: sources.map((name) => ({ name, likely: (looked.get(name) ?? 0) > 0 || name === tab })),
    namesTaken: sources.filter((name) => madeFirst.some((each) => each.name === name)),
  };
}

type Known = {
  /** null before the first adoption. */
  readonly tracker: Tracker | null;
  readonly directory: Directory | null;
  readonly settings: Settings;
  /** The statuses with which words of the source are read: those of the settings only where a tracker follows them. */
  readonly dictionary: Dictionary;
  /** What was adopted before. */
  readonly recorded: AdoptionLog;
};

/** What the workbook has already: the tracker with its directory and settings, or tabs that the town prepared. */
function readKnown(book: Workbook, prepared: readonly OwnTab[], moment: Moment): Known {
  if (tabExists(book, trackerTab)) {
    const { tracker, directory, settings } = openTracker(book, moment);
    return { tracker, directory, settings, dictionary: settings.dictionary, recorded: readAdoptionLog(readTab(book, recordTab)) };
  }
  const own = (tab: OwnTab): Table | null => readTab(book, prepared.includes(tab) ? tab.name : tab);
  const directoryTable = own(directoryTab);
  return {
    tracker: null,
    directory: directoryTable === null ? null : readDirectory(directoryTable),
    settings: readSettings(own(settingsTab), fiscalYearOf(moment.today), null),
    dictionary: dictionaryOf(linesWith({})),
    recorded: readAdoptionLog(null),
  };
}

function planOf(book: Workbook, table: SourceTable, shape: SourceShape, answers: AdoptionAnswers, known: Known): AdoptionPlan {
  const { rows, sheet } = table;
  const isTimed = shape.time !== null && shape.time.columns.length > 0 && shape.rowsOf === null;
  const gid = tabId(book, sheet);
  return planAdoption(table, shape, answers, {
    fills: isTimed ? readFills(book, sheet, rows.length, rows[0]?.length ?? 1) : null,
    directory: known.directory,
    dictionary: known.dictionary,
    idsTaken: new Set(known.tracker?.measures.map(({ id }) => id) ?? []),
    linkTo: (row) => linkFormula(`#gid=${gid}&range=A${row}`, `${sheet}!${row}`),
    columnName: adoptionJa.column,
  });
}

function againFor(book: Workbook, source: Table, plan: AdoptionPlan, known: Known, tracker: Tracker, choice: AdoptionChoice): Again {
  const { settings, recorded } = known;
  const { table, columns } = tracker;
  const log = withSource(settled(recorded, table, columns), recordedSource(book, source, plan, choice));
  return {
    tracker,
    columns,
    headings: tracker.headings,
    log,
    settings,
    result: compareWithTracker(plan, table, columns, log, choice.addDeleted),
  };
}

/** Everything that adopting would write, as texts. */
function written(plan: AdoptionPlan, again: Again | null): readonly string[] {
  const measures = again?.result.added ?? plan.measures;
  return [
    plan.sheet,
    again === null ? 'first' : 'again',
    ...plan.extras.map(({ label }) => label),
    ...measures.map(({ cells, extras }) => [...cells, ...extras].map(cellText).join('\t')),
    ...(again?.result.updated ?? []).map(({ id, field, source }) => [id, field, cellText(source)].join('\t')),
    ...plan.sections.map(({ name }) => name),
  ];
}

/** The tab in front where a roadmap seems to stand in it, else the one that looks most like a roadmap, else the one in front. */
function likeliest(sources: readonly string[], front: string, looked: ReadonlyMap<string, number>): string | undefined {
  const score = (name: string): number => looked.get(name) ?? 0;
  const best = [...sources].sort((a, b) => score(b) - score(a))[0];
  if (best === undefined || !sources.includes(front)) return best;
  // a cover with a few words in a row is no roadmap beside one
  return score(front) >= score(best) / 2 ? front : best;
}

function firstChoice(book: Workbook, table: Table, settings: Settings | null, addSections: boolean, today: CalendarDay): AdoptionChoice {
  const titles = table.rows.slice(0, TITLE_ROWS).map((row) => row.map(cellText).join(' '));
  return {
    sheet: table.sheet,
    ...undecided,
    bareYears: settings?.dates.bareYears ?? null,
    yearPortion: settings?.dates.yearPortion ?? null,
    statusWords: {},
    symbols: {},
    addSections,
    forms: null,
    directorySheet: null,
    addDeleted: false,
    municipality: settings?.municipality ?? municipalityIn([fileName(book), ...titleCells(table), table.sheet]),
    fiscalYear: settings?.dates.fiscalYear ?? fiscalYearIn([table.sheet, fileName(book), ...titles]) ?? fiscalYearOf(today),
  };
}

function answersIn(choice: AdoptionChoice): AdoptionAnswers {
  const { fiscalYear, bareYears, yearPortion } = choice;
  return {
    headings: choice.headings,
    columns: choice.columns,
    extras: choice.extras,
    blankTitles: choice.blankTitles,
    forms: choice.forms,
    dates: { fiscalYear, bareYears, yearPortion },
    statusWords: choice.statusWords,
    symbols: choice.symbols,
  };
}
