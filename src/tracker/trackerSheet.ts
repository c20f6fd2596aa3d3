// How the tracker looks: columns, dropdowns, colours.

import { askColours, doneColours, lateColours } from '../sheet/colours';
import type { Choices, NewColumn, NewSheet, Paint } from '../sheet/newSheet';
import type { CellValue } from '../sheet/table';
import { choiceWords, type Field, fields, headings } from './columns';
import type { Status, StatusMeaning } from './status';
import { trackerTab } from './tabs';

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
    name: trackerTab.name,
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

/** A year's tracker as it stood: values, no rules and no formulas of ours. */
export function archiveSheet(name: string, rows: readonly (readonly CellValue[])[]): NewSheet {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const byHeading = new Map(fields.map((field) => [headings[field] as string, widths[field]]));
  return {
    name,
    rows: rows.map((row) => Array.from({ length: width }, (_, place) => row[place] ?? '')),
    columns: Array.from({ length: width }, (_, place) => column(byHeading.get(String(rows[0]?.[place] ?? '')) ?? 140)),
    frozenColumns: 0,
    paints: [],
    spareRows: 0,
    hidden: false,
    warned: null,
  };
}
