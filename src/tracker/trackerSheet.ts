// How the tabs that the add-on makes look: columns, dropdowns, colours.

import { recordHeadings } from '../adoption/adoptionRecord';
import { closedDayHeadings, closedDayKinds } from '../sheet/closedDays';
import { keysOf } from '../sheet/headedLines';
import type { Choices, NewColumn, NewSheet, Paint } from '../sheet/newSheet';
import type { CellValue } from '../sheet/table';
import { choiceWords, type Field, fields, headings, tabs } from './columns';
import { directoryHeadings } from './directory';
import type { Status, StatusMeaning } from './status';

const widths: { readonly [F in Field]: number } = {
  id: 70,
  pillar: 150,
  title: 240,
  content: 260,
  owner: 130,
  related: 120,
  start: 110,
  due: 130,
  originalDue: 130,
  status: 90,
  stage: 70,
  progress: 70,
  doneOn: 110,
  outlook: 120,
  delayReason: 200,
  issue: 200,
  schedule: 200,
  scope: 80,
  flagged: 50,
  agendaClass: 80,
  publicity: 80,
  note: 160,
  sourceRow: 130,
  signal: 150,
  slip: 150,
  decision: 200,
  check: 240,
  updated: 100,
};

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

const lateColours = { background: '#fde2df', color: '#8b0000' };
const doneColours = { background: '#e3f4e5', color: '#14532d' };
const askColours = { background: '#fff3d1', color: '#5c3d00' };
const statusColours: { readonly [M in StatusMeaning]: { readonly background: string; readonly color: string } | null } = {
  open: null,
  delayed: lateColours,
  waiting: { background: '#e6e6fa', color: '#312e81' },
  ongoing: null,
  done: doneColours,
  closed: { background: '#eeeeee', color: '#333333' },
};

/** All backgrounds that the add-on gives to words: a rule with one of them is its own. */
export const paintBackgrounds: readonly string[] = ['#fde2df', '#e3f4e5', '#fff3d1', '#e6e6fa', '#eeeeee'];

/** The colours of the tracker, for columns standing where `place` says (0-based); they follow the dictionary. */
export function trackerPaints(
  place: (field: Field) => number | undefined,
  signals: SignalPaintWords,
  statuses: readonly Status[],
): readonly Paint[] {
  const signal = place('signal');
  const status = place('status');
  const check = place('check');
  return [
    ...(signal === undefined
      ? []
      : [
          { column: signal, startsWith: signals.late, ...lateColours },
          { column: signal, startsWith: signals.dueSoon, ...askColours },
          { column: signal, startsWith: signals.unclear, background: '#e6e6fa', color: '#312e81' },
          { column: signal, startsWith: signals.waiting, background: '#e6e6fa', color: '#312e81' },
          { column: signal, startsWith: signals.behind, ...askColours },
          { column: signal, startsWith: signals.done, ...doneColours },
        ]),
    ...(status === undefined
      ? []
      : statuses.flatMap(({ name, meaning }) => {
          const colours = statusColours[meaning];
          return colours === null ? [] : [{ column: status, startsWith: name, ...colours }];
        })),
    ...(check === undefined ? [] : [{ column: check, startsWith: '【', ...askColours }]),
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
  const choices: { readonly [F in Field]?: Choices } = {
    status: looks.statusChoices,
    scope: words(...choiceWords.scope),
    agendaClass: words(...choiceWords.agendaClass),
    publicity: words(...choiceWords.publicity),
  };
  const holds = (field: Field): NewColumn['holds'] => (field === 'flagged' ? 'checkbox' : field === 'sourceRow' ? 'formula' : 'text');
  return {
    name: tabs.tracker,
    rows: [[...fields.map((field) => headings[field]), ...extraHeadings], ...measureRows],
    columns: [
      ...fields.map((field) => column(widths[field], holds(field), choices[field], field !== 'check')),
      ...extraHeadings.map(() => column(140)),
    ],
    frozenColumns: at('title') + 1,
    paints: trackerPaints(at, looks.signals, looks.statuses),
    spareRows: 100,
    hidden: false,
    // they stand side by side, so that one protection does
    warned: { first: at('sourceRow') + 1, length: at('updated') - at('sourceRow') + 1 },
  };
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
  const byHeading = new Map(fields.map((field) => [headings[field] as string, widths[field]]));
  return listSheet(
    name,
    rows.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? '')),
    120,
    { columns: Array.from({ length: width }, (_, place) => column(byHeading.get(String(rows[0]?.[place] ?? '')) ?? 140)) },
  );
}

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
