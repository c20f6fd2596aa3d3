// How the tabs that the add-on makes look: columns, dropdowns, colours.

import { recordHeadings } from '../adoption/adoptionRecord';
import { historyColumns, historyHeadings } from '../history/history';
import { attendanceHeadings, attendanceWords } from '../meetings/bodies';
import { ADD_TO_PLAN, followUpWords, itemClasses, itemHeadings, outcomeWords } from '../meetings/items';
import { paperHeadings, paperStates } from '../meetings/paperRegister';
import { meetingHeadings, meetingStates } from '../meetings/register';
import { speechHeadings } from '../meetings/speeches';
import { CHECK_HEADING, type Register } from '../registers/registers';
import { keptKeyHeadings, ledgerHeadings, ledgerStates } from '../reminders/ledger';
import { type Templates, templateHeadings, templateItems, templateKeys } from '../reminders/letterTemplates';
import { snoozeHeadings } from '../reminders/snoozes';
import { timerHeadings } from '../reminders/timers';
import { closedDayHeadings, closedDayKinds } from '../sheet/closedDays';
import { keysOf } from '../sheet/headedLines';
import type { Choices, NewColumn, NewSheet, Paint } from '../sheet/newSheet';
import type { CellValue } from '../sheet/table';
import { addOnFields, columnOf, columns, type Field, fields, headings, tabs } from './columns';
import { directoryHeadings } from './directory';
import { agendaForms } from './settings';
import type { Status, StatusMeaning } from './status';

const words = (...offered: readonly string[]): Choices => ({ kind: 'words', words: offered });

/** Words of the signal column are given in by src/text; the colours keep a contrast of 4.5:1 or more. */
export type SignalPaintWords = {
  readonly late: string;
  readonly dueSoon: string;
  readonly unclear: string;
  readonly done: string;
  readonly behind: string;
  readonly waiting: string;
};

const none: Choices = { kind: 'none' };
const column = (width: number, holds: NewColumn['holds'] = 'text', choices: Choices = none, wraps = true): NewColumn => ({
  width,
  holds,
  choices,
  wraps,
});

type Colours = { readonly background: string; readonly color: string };

const lateColours: Colours = { background: '#fde2df', color: '#8b0000' };
const doneColours: Colours = { background: '#e3f4e5', color: '#14532d' };
const askColours: Colours = { background: '#fff3d1', color: '#5c3d00' };
const waitColours: Colours = { background: '#e6e6fa', color: '#312e81' };
const closedColours: Colours = { background: '#eeeeee', color: '#333333' };

/** All backgrounds that the add-on gives to words: a rule with one of them is its own. */
export const paintBackgrounds: readonly string[] = [lateColours, doneColours, askColours, waitColours, closedColours].map(
  ({ background }) => background,
);

const statusColours: { readonly [M in StatusMeaning]: Colours | null } = {
  open: null,
  delayed: lateColours,
  waiting: waitColours,
  ongoing: null,
  done: doneColours,
  closed: closedColours,
};

const signalColours: { readonly [K in keyof SignalPaintWords]: Colours } = {
  late: lateColours,
  dueSoon: askColours,
  unclear: waitColours,
  waiting: waitColours,
  behind: askColours,
  done: doneColours,
};

/** The colours of the tracker, for columns standing where `place` says (0-based); they follow the dictionary. */
export function trackerPaints(
  place: (field: Field) => number | undefined,
  signals: SignalPaintWords,
  statuses: readonly Status[],
): readonly Paint[] {
  const paint = (field: Field, startsWith: string, colours: Colours | null): readonly Paint[] => {
    const column = place(field);
    return column === undefined || colours === null ? [] : [{ column, startsWith, ...colours }];
  };
  return [
    ...keysOf(signalColours).flatMap((kind) => paint('signal', signals[kind], signalColours[kind])),
    ...statuses.flatMap(({ name, meaning }) => paint('status', name, statusColours[meaning])),
    ...paint('check', '【', askColours),
  ];
}

export type TrackerLooks = { readonly signals: SignalPaintWords; readonly statuses: readonly Status[]; readonly statusChoices: Choices };

/** The tracker with its measures: one row each, cells in the order of `fields`, then those of the extra columns. */
export function trackerSheet(
  measureRows: readonly (readonly CellValue[])[],
  extraHeadings: readonly string[],
  looks: TrackerLooks,
): NewSheet {
  const at = (field: Field): number => fields.indexOf(field);
  const own = addOnFields.map(at);
  return {
    name: tabs.tracker,
    rows: [[...fields.map((field) => headings[field]), ...extraHeadings], ...measureRows],
    columns: [...fields.map((field) => trackerColumn(field, looks.statusChoices)), ...extraHeadings.map(() => column(140))],
    frozenColumns: at('title') + 1,
    paints: trackerPaints(at, looks.signals, looks.statuses),
    spareRows: 100,
    hidden: false,
    // they stand side by side, so that one protection does
    warned: { first: Math.min(...own) + 1, length: own.length },
  };
}

/** A column of the tracker as it is made; `statuses` are offered in 状況. */
function trackerColumn(field: Field, statuses: Choices): NewColumn {
  const { width, holds, words: offered = [], wraps = true } = columnOf(field);
  switch (holds) {
    case 'text':
    case 'day':
      return column(width, 'text', none, wraps);
    case 'status':
      return column(width, 'text', statuses, wraps);
    case 'words':
      return column(width, 'text', words(...offered), wraps);
    case 'checkbox':
      return column(width, 'checkbox', none, wraps);
    case 'link':
      return column(width, 'formula', none, wraps);
  }
}

/** A tab of headings with lines below, all text. */
function listSheet(name: string, rows: readonly (readonly CellValue[])[], width: number, over: Partial<NewSheet> = {}): NewSheet {
  return {
    name,
    rows,
    columns: (rows[0] ?? []).map(() => column(width)),
    frozenColumns: 0,
    paints: [],
    spareRows: 0,
    hidden: false,
    warned: null,
    ...over,
  };
}

/** Free lines of text kept below the history, so that what an edit appends stays text. */
export const HISTORY_SPARE_ROWS = 1_000;

export const historySheet = (): NewSheet =>
  listSheet(tabs.history, [Object.values(historyHeadings)], 150, {
    spareRows: HISTORY_SPARE_ROWS,
    columns: historyColumns.map((name) => column(historyWidths[name] ?? 150, 'text', none, name !== 'detail')),
  });

const historyWidths: { readonly [name: string]: number } = {
  at: 130,
  batch: 50,
  action: 110,
  id: 90,
  column: 110,
  before: 200,
  after: 200,
  reason: 240,
  detail: 50,
};

/** 時点: hidden, because its cells are packed for the add-on. */
export const snapshotSheet = (rows: readonly (readonly CellValue[])[]): NewSheet => listSheet(tabs.snapshots, rows, 120, { hidden: true });

/** What a section keeps of its measures: first column links to the row of the tracker. */
export function sectionSheet(name: string, rows: readonly (readonly CellValue[])[]): NewSheet {
  return listSheet(name, rows, 130, {
    columns: [column(80, 'formula'), column(280), column(140), column(90), column(170), column(190), column(260)],
    frozenColumns: 2,
    paints: [
      { column: 4, startsWith: '期限超過', ...lateColours },
      { column: 4, startsWith: '期限間近', ...askColours },
      { column: 4, startsWith: '完了', ...doneColours },
    ],
  });
}

/** A year's tracker as it stood: values, no rules and no formulas of ours. */
export function archiveSheet(name: string, rows: readonly (readonly CellValue[])[]): NewSheet {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const byHeading = new Map(fields.map((field) => [headings[field], columns[field].width]));
  return listSheet(
    name,
    rows.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? '')),
    120,
    { columns: Array.from({ length: width }, (_, place) => column(byHeading.get(String(rows[0]?.[place] ?? '')) ?? 140)) },
  );
}

/** One of the other registers, with lines below its headings. */
export function registerSheet(register: Register, lines: readonly (readonly CellValue[])[]): NewSheet {
  const place = register.columns.findIndex(({ heading }) => heading === CHECK_HEADING);
  return listSheet(register.tab, [register.columns.map(({ heading }) => heading), ...lines], 120, {
    columns: register.columns.map(({ width, holds }) =>
      column(width, holds === 'checkbox' ? 'checkbox' : 'text', typeof holds === 'string' ? none : words(...holds)),
    ),
    paints: [{ column: place, startsWith: '【', ...askColours }],
    frozenColumns: 1,
    spareRows: 100,
    warned: { first: place + 1, length: 1 },
  });
}

/** 控え: hidden, because it is for the add-on alone. */
export const keptSheet = (rows: readonly (readonly CellValue[])[]): NewSheet => listSheet(tabs.kept, rows, 100, { hidden: true });

/** 取込記録: hidden, because it is for the add-on alone. */
export const recordSheet = (rows: readonly (readonly string[])[]): NewSheet =>
  listSheet(tabs.record, [recordHeadings, ...rows], 150, { hidden: true });

/** 名簿 with the sections that adoption met; the addresses are for people to fill in. */
export function directorySheet(sections: readonly string[]): NewSheet {
  const row = Object.values(directoryHeadings);
  return listSheet(tabs.directory, [row, ...sections.map((section) => directoryCells(section))], 130, {
    columns: row.map((heading) =>
      column(
        heading === directoryHeadings.mail ? 240 : 130,
        'text',
        heading === directoryHeadings.role ? words('本部長', '副本部長', '本部員', '事務局') : none,
      ),
    ),
  });
}

/** A line of 名簿 that knows no more than the section. */
export function directoryCells(section: string): readonly string[] {
  return Object.values(directoryHeadings).map((heading) => (heading === directoryHeadings.section ? section : ''));
}

export const settingsSheet = (rows: readonly (readonly CellValue[])[]): NewSheet =>
  listSheet(tabs.settings, rows, 240, { columns: [column(140), column(240), column(420)] });

export function ledgerSheet(lines: readonly (readonly string[])[]): NewSheet {
  const row = Object.values(ledgerHeadings);
  const state = row.indexOf(ledgerHeadings.state);
  return listSheet(tabs.ledger, [row, ...lines], 150, {
    paints: [
      { column: state, startsWith: ledgerStates.unconfirmed, ...askColours },
      { column: state, startsWith: ledgerStates.claimed, ...askColours },
    ],
  });
}

/** 送信控え: hidden, because it is for the add-on alone. */
export const ledgerKeysSheet = (lines: readonly (readonly string[])[]): NewSheet =>
  listSheet(tabs.ledgerKeys, [Object.values(keptKeyHeadings), ...lines], 200, { hidden: true });

/** 送信停止: measures about which nobody is written to for a while. */
export const snoozesSheet = (lines: readonly (readonly string[])[]): NewSheet =>
  linesSheet(tabs.snoozes, snoozeHeadings, lines, {
    until: { width: 170 },
    reason: { width: 320 },
    by: { width: 220 },
    at: { width: 140 },
  });

/** メール文面: the parts of a letter that staff may change; `note` says what each is for. */
export const templatesSheet = (templates: Templates, note: Templates): NewSheet =>
  linesSheet(
    tabs.templates,
    templateHeadings,
    templateKeys.map((item) => [templateItems[item], templates[item], note[item]]),
    { text: { width: 560 }, note: { width: 320 } },
  );

/** 定期実行: which account runs the reminders daily. */
export const timersSheet = (lines: readonly (readonly string[])[]): NewSheet =>
  linesSheet(tabs.timers, timerHeadings, lines, {
    account: { width: 240 },
    since: { width: 140 },
    lastRun: { width: 140 },
    result: { width: 420 },
    file: { width: 120 },
  });

/** A tab of lines under these headings; `looks` says what differs from a plain column of text. */
function linesSheet<K extends string>(
  name: string,
  headingsOf: { readonly [key in K]: string },
  lines: readonly (readonly string[])[],
  looks: { readonly [key in K]?: { readonly width?: number; readonly choices?: Choices } },
): NewSheet {
  const keys = keysOf(headingsOf);
  return listSheet(name, [keys.map((key) => headingsOf[key]), ...lines], 110, {
    columns: keys.map((key) => column(looks[key]?.width ?? 110, 'text', looks[key]?.choices ?? none)),
    spareRows: 100,
  });
}

/** 休日: days that an ordinance closes or opens besides the rules. */
export const closedDaysSheet = (): NewSheet =>
  linesSheet(tabs.closedDays, closedDayHeadings, [], {
    day: { width: 200 },
    name: { width: 240 },
    kind: { choices: words(...Object.values(closedDayKinds)) },
  });

/** 会議: the register of meetings. */
export const meetingsSheet = (lines: readonly (readonly string[])[]): NewSheet =>
  linesSheet(tabs.meetings, meetingHeadings, lines, {
    name: { width: 200 },
    day: { width: 320 },
    place: { width: 180 },
    form: { width: 150, choices: words(...Object.values(agendaForms)) },
    state: { choices: words(...Object.values(meetingStates)) },
    agenda: { width: 260 },
    minutes: { width: 260 },
    note: { width: 160 },
  });

/** 議題: the items of all meetings and what came of them. */
export const itemsSheet = (lines: readonly (readonly string[])[]): NewSheet =>
  linesSheet(tabs.items, itemHeadings, lines, {
    id: { width: 60 },
    meeting: { width: 220 },
    order: { width: 40 },
    class: { width: 70, choices: words(...Object.values(itemClasses)) },
    title: { width: 260 },
    measure: { width: 70 },
    reason: { width: 220 },
    minutes: { width: 80 },
    papers: { width: 220 },
    publicity: { width: 80, choices: words(...columns.publicity.words) },
    outcome: { width: 80, choices: words(...Object.values(outcomeWords)) },
    outcomeText: { width: 260 },
    newDue: { width: 130 },
    addToPlan: { width: 90, choices: words(ADD_TO_PLAN) },
    followUp: { width: 70, choices: words(...Object.values(followUpWords)) },
    applied: { width: 130 },
    from: { width: 70 },
    note: { width: 200 },
  });

/** 出欠: who comes to which meeting. */
export const attendanceSheet = (lines: readonly (readonly string[])[]): NewSheet =>
  linesSheet(tabs.attendance, attendanceHeadings, lines, {
    meeting: { width: 220 },
    post: { width: 180 },
    attendance: { width: 80, choices: words(...Object.values(attendanceWords)) },
    proxy: { width: 180 },
    note: { width: 160 },
  });

/** 発言: what was said, one line a speech. */
export const speechesSheet = (lines: readonly (readonly string[])[]): NewSheet =>
  linesSheet(tabs.speeches, speechHeadings, lines, { meeting: { width: 220 }, item: { width: 160 }, speech: { width: 620 } });

/** 会議資料: the documents that were made. */
export const papersSheet = (lines: readonly (readonly string[])[]): NewSheet =>
  linesSheet(tabs.papers, paperHeadings, lines, {
    meeting: { width: 220 },
    kind: { width: 130 },
    name: { width: 300 },
    version: { width: 50 },
    state: { width: 80, choices: words(...Object.values(paperStates)) },
    at: { width: 130 },
    url: { width: 320 },
    operator: { width: 200 },
  });

/** 文書控え: hidden, because it is for the add-on alone. */
export const printsSheet = (rows: readonly (readonly string[])[]): NewSheet => listSheet(tabs.prints, rows, 120, { hidden: true });
