// The health check (シートの健康診断): looks at tabs, headings, columns, looks, settings, timers, copies and size; repairs on demand what it can,
// and takes that repair back. Looking writes nothing.
import { hashOfTab } from '../adoption/adoptionRecord';
import { addTo } from '../checking/addSettings.job';
import { recordSoFar } from '../checking/check.job';
import { keepLookups } from '../checking/checkEdit.job';
import { makeDeletedAgain, remadeTabs } from '../checking/deletedTabs.job';
import { forgetFormats, isOurPaint, paintsFor, renewFormats } from '../checking/formats.job';
import { packLookups } from '../checking/lookups';
import { type Moment, now } from '../google/clock';
import { exclusively } from '../google/lock';
import { isDeleted, marksOf } from '../google/marks';
import { fileProperties, keepCopy } from '../google/properties';
import { mailIfTold } from '../google/session';
import {
  allSheets,
  deleteColumnIf,
  deleteRowsIf,
  deleteTab,
  fileId,
  flush,
  lockedPlaces,
  makeTab,
  offersWords,
  openWorkbook,
  paintsDiffer,
  readTab,
  readTop,
  tabExists,
  type Workbook,
  writeBlock,
} from '../google/workbook';
import { readShadow } from '../history/replay';
import { shadowTab } from '../history/tabs';
import { paperStates, papersTab } from '../meetings/tabs';
import { readLedger } from '../reminders/ledger';
import { forgetSending, ledgerIsLost } from '../reminders/reminderFacts.job';
import { ledgerKeysTab, ledgerTab, snoozesTab, timersTab } from '../reminders/tabs';
import { timerView } from '../reminders/timers';
import { ownSheets } from '../sheet/marks';
import { beingMade } from '../sheet/newSheet';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import type { OwnTab } from '../sheet/tab';
import { cellText, type Table } from '../sheet/table';
import { addOnFields, headings as trackerHeadings } from '../tracker/columns';
import { doubledHeadings, missingHeadings } from '../tracker/measure';
import { type OpenTracker, openTracker, requireWritable } from '../tracker/openTracker.job';
import { linesToAdd, missingSettings } from '../tracker/settings';
import { explainSetting } from '../tracker/settings.ja';
import { settingLabels } from '../tracker/settingWords';
import { settingsTab, trackerTab } from '../tracker/tabs';
import { type Finding, isRemark, type RepairKind, repairFor, repairKinds, sizeFindings, trackerFindings } from './health';
import { kindOf, ownTabs, wrongHeadings } from './ownTabs';
import type { HealthReport } from './page';
import { type RepairRecord, readRepair } from './repairRecord';

/** Tabs that every job needs; the others are made when they are wanted. */
const wantedTabs: readonly OwnTab[] = [...remadeTabs, snoozesTab];
/** Rows that show what a tab is. */
const TOP_ROWS = 40;

/** Looks, and writes nothing. */
export function health(): HealthReport {
  return report(openWorkbook(), now());
}

function report(book: Workbook, moment: Moment): HealthReport {
  const found = examine(book, moment);
  const remark = found.filter(isRemark);
  const repairs = repairKinds.filter((kind) => found.some((each) => repairFor(each) === kind));
  const done = lastRepair();
  return {
    findings: found.filter((each) => !isRemark(each)),
    remarks: remark,
    repairs,
    revision: healthRevision(found),
    undo: done === null ? null : { at: done.at },
  };
}

const healthRevision = (found: readonly Finding[]): Revision => revisionOf(found.map((each) => JSON.stringify(each)));

function examine(book: Workbook, moment: Moment): readonly Finding[] {
  const top = tabExists(book, trackerTab) ? readTop(book, trackerTab, 1) : null;
  // nothing else can be said of a tracker whose columns are not clear
  if (top !== null && (missingHeadings(top).length > 0 || doubledHeadings(top).length > 0))
    return [...tabFindings(book), ...trackerFindings(trackerTab.name, top)];
  const opened = openTracker(book, moment);
  return [...tabFindings(book), ...headingsOf(book, opened), ...looksOf(book, opened), ...settingFindings(opened), ...restOf(book, opened)];
}

/** What the first page can tell from what it has read: something needs a look. */
export function isAiling(book: Workbook, opened: OpenTracker): boolean {
  const { tracker } = opened;
  return (
    wantedTabs.some((tab) => isDeleted(book, tab)) ||
    trackerFindings(trackerTab.name, tracker.table).length > 0 ||
    settingFindings(opened).length > 0
  );
}

function tabFindings(book: Workbook): readonly Finding[] {
  const sheets = allSheets(book);
  const marks = marksOf(book);
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet.name]));
  const ours = ownSheets(marks);
  const known = ownTabs.flatMap((tab) => {
    const id = marks.tabs.get(tab.key);
    const name = id === undefined ? undefined : byId.get(id);
    return name === undefined ? [] : [{ tab: tab.name, name }];
  });
  const town = sheets.filter(({ id }) => !ours.has(id));
  return [
    ...wantedTabs.flatMap((tab): Finding[] => (isDeleted(book, tab) ? [{ code: 'tab-deleted', tab: tab.name }] : [])),
    ...known.flatMap(({ tab, name }): Finding[] => (name === tab ? [] : [{ code: 'tab-renamed', tab, name }])),
    ...town.flatMap(({ name }): Finding[] => {
      if (name.endsWith(beingMade(''))) return [{ code: 'tab-unfinished', name }];
      const tab = kindOf(readTop(book, name, TOP_ROWS));
      return tab === null ? [] : [{ code: 'tab-copied', tab: tab.name, name }];
    }),
    ...sizeFindings({ cells: sheets.reduce((sum, { cells }) => sum + cells, 0), tabs: sheets.length }),
  ];
}

function headingsOf(book: Workbook, { tracker }: OpenTracker): readonly Finding[] {
  return [
    ...trackerFindings(trackerTab.name, tracker.table),
    ...wrongHeadings((tab) => (tabExists(book, tab) ? readTop(book, tab, 1) : null)),
  ];
}

function looksOf(book: Workbook, { tracker, settings }: OpenTracker): readonly Finding[] {
  const { columns } = tracker;
  const locked = [trackerTab, ...wantedTabs].filter((tab) => tabExists(book, tab) && lockedPlaces(book, tab).length > 0);
  return [
    ...(paintsDiffer(book, trackerTab, paintsFor(columns, settings), isOurPaint)
      ? [{ code: 'colours-differ', tab: trackerTab.name } as const]
      : []),
    ...(columns.status !== undefined && !offersWords(book, trackerTab, columns.status + 1)
      ? [{ code: 'dropdown-lost', tab: trackerTab.name, heading: trackerHeadings.status } as const]
      : []),
    ...locked.map(({ name }) => ({ code: 'protected', tab: name }) as const),
  ];
}

function settingFindings({ settings, settingsTable }: OpenTracker): readonly Finding[] {
  const labels = settings.unread.map(({ key }) => settingLabels[key]);
  const missing = settingsTable === null ? [] : missingSettings(settingsTable).map((key) => settingLabels[key]);
  return [
    ...(missing.length === 0 ? [] : [{ code: 'settings-missing', labels: missing } as const]),
    ...(labels.length === 0 ? [] : [{ code: 'settings-unread', labels } as const]),
  ];
}

/** Timers, hidden copies and documents. */
function restOf(book: Workbook, { moment, directoryTable, settingsTable, closedDaysTable }: OpenTracker): readonly Finding[] {
  const facts = { account: mailIfTold(), own: null, file: fileId(book), today: moment.today };
  const { state, runners } = timerView(readTab(book, timersTab), facts);
  const shadow = readTab(book, shadowTab);
  const kept = fileProperties();
  const copy = packLookups({ directory: directoryTable, settings: settingsTable, closedDays: closedDaysTable });
  return [
    ...(state === 'dead' ? runners.map(({ account }) => ({ code: 'timer-dead', account }) as const) : []),
    ...(state === 'two' ? [{ code: 'timer-two' } as const] : []),
    ...(shadow !== null && readShadow(shadow) === null ? [{ code: 'copy-stale', copy: 'record' } as const] : []),
    ...(Object.entries(copy).some(([key, value]) => kept[key] !== value) ? [{ code: 'copy-stale', copy: 'edits' } as const] : []),
    ...(ledgerIsLost(ledgerIn(book)) ? [{ code: 'ledger-lost', tab: ledgerTab.name } as const] : []),
    ...papersTab
      .read(readTab(book, papersTab))
      .lines.filter((line) => line.text('state') === paperStates.making)
      .map((line) => ({ code: 'document-unfinished', name: line.text('name') }) as const),
  ];
}

const REPAIR = 'repair';

/** A ledger without its headings is told of with the headings. */
function ledgerIn(book: Workbook) {
  const reading = readLedger(readTab(book, ledgerTab), readTab(book, ledgerKeysTab));
  return 'missing' in reading ? { entries: [] } : reading.ledger;
}

/** null where there is nothing to take back. */
function lastRepair(): RepairRecord | null {
  const text = fileProperties()[REPAIR] ?? '';
  return text === '' ? null : readRepair(text);
}

/** Repairs what was shown, and says how the sheet is now. */
export function repair(kinds: readonly RepairKind[], revision: Revision): HealthReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const found = examine(book, moment);
    if (healthRevision(found) !== revision) throw new Stop({ code: 'health-outdated' });
    requireWritable(book);
    const wanted = (kind: RepairKind): boolean => kinds.includes(kind) && found.some((each) => repairFor(each) === kind);
    const deleted = wanted('tabs') ? wantedTabs.filter((tab) => isDeleted(book, tab)) : [];
    if (deleted.length > 0) makeDeletedAgain(book, moment);
    if (deleted.includes(snoozesTab)) makeTab(book, snoozesTab.make([]), null);
    const columns = wanted('columns') ? addColumns(book, moment) : [];
    const settings = wanted('settings') ? addSettings(book) : [];
    flush();
    const tabs = deleted.map((tab) => [tab.key, hashOf(book, tab)] as const);
    if (tabs.length + columns.length + settings.length > 0)
      keepCopy({ [REPAIR]: JSON.stringify({ at: moment.stamp, tabs, columns, settings } satisfies RepairRecord) }, REPAIR);
    if (wanted('looks') || columns.length > 0) {
      forgetFormats();
      renewFormats(book, openTracker(book, moment));
    }
    if (wanted('copies')) {
      // an unreadable copy of the tracker is made anew from how it stands
      if (found.some((each) => each.code === 'copy-stale' && each.copy === 'record')) deleteTab(book, shadowTab);
      recordSoFar(book, moment);
    }
    if (wanted('ledger')) forgetSending();
    keepLookups(book);
    return report(book, moment);
  });
}

/** Columns of the add-on that the tracker lacks, behind the last one. */
function addColumns(book: Workbook, moment: Moment): readonly string[] {
  const { tracker } = openTracker(book, moment);
  const lost = addOnFields.filter((field) => tracker.columns[field] === undefined).map((field) => trackerHeadings[field]);
  if (lost.length > 0) writeBlock(book, trackerTab, 1, tracker.headings.length + 1, [lost]);
  return lost;
}

function addSettings(book: Workbook): readonly (readonly string[])[] {
  const table = readTab(book, settingsTab);
  if (table === null) return [];
  const { rows } = linesToAdd(table, explainSetting);
  addTo(book, table);
  return rows;
}

/** '' for a tab that is not there. */
function hashOf(book: Workbook, tab: OwnTab): string {
  const table = readTab(book, tab);
  return table === null ? '' : hashOfTab(table);
}

/** Takes the last repair back, but for what somebody has written into since; looks and hidden copies stay. */
export function undoRepair(): HealthReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const done = lastRepair();
    if (done === null) throw new Stop({ code: 'nothing-to-repair' });
    requireWritable(book);
    for (const heading of done.columns) {
      const column = openTracker(book, moment).tracker.headings.indexOf(heading) + 1;
      // what stands below are words of the add-on, which every check writes anew
      if (column > 0) deleteColumnIf(book, trackerTab, column, (cells) => cellText(cells[0]) === heading);
    }
    const rows = readTab(book, settingsTab)?.rows ?? [];
    for (const line of [...done.settings].reverse()) {
      const row = rows.findIndex((cells) => cellText(cells[0]) === line[0]) + 1;
      const same = (cells: Table['rows']): boolean => line.every((text, column) => cellText(cells[0]?.[column]) === text);
      if (row > 0) deleteRowsIf(book, settingsTab, { row, rows: 1, columns: line.length }, same);
    }
    for (const [key, was] of done.tabs) {
      const tab = wantedTabs.find((each) => each.key === key);
      if (tab !== undefined && hashOf(book, tab) === was) deleteTab(book, tab);
    }
    keepCopy({ [REPAIR]: '' }, REPAIR);
    return report(book, moment);
  });
}
