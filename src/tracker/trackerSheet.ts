// The tracker as a tab to be made: columns, dropdowns, colours.

import { askColours, type Colours, closedColours, doneColours, lateColours, waitColours } from '../sheet/colours';
import type { Choices, NewColumn, NewSheet, Paint } from '../sheet/newSheet';
import type { OwnTab } from '../sheet/tab';
import { keysOf } from '../sheet/tab';
import { type CellValue, evenRows } from '../sheet/table';
import { addOnFields, columnOf, columns, type Field, fields, headings } from './columns';
import type { Status, StatusMeaning } from './status';
import { trackerTab } from './tabs';

const words = (...offered: readonly string[]): Choices => ({ kind: 'words', words: offered });

/** Words of the signal column that get a colour. The colours have a contrast of 4.5:1 or more. */
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

/** All background colours of the add-on: a colour rule with one of them is the add-on's own. */
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

export type TrackerFormats = { readonly signals: SignalPaintWords; readonly statuses: readonly Status[]; readonly statusChoices: Choices };

/** The tracker with its measures: one row each, cells in the order of `fields`, then those of the extra columns. */
export function trackerSheet(
  measureRows: readonly (readonly CellValue[])[],
  extraHeadings: readonly string[],
  formats: TrackerFormats,
): NewSheet {
  const at = (field: Field): number => fields.indexOf(field);
  const own = addOnFields.map(at);
  return {
    tab: trackerTab,
    rows: [[...fields.map((field) => headings[field]), ...extraHeadings], ...measureRows],
    columns: [...fields.map((field) => trackerColumn(field, formats.statusChoices)), ...extraHeadings.map(() => column(140))],
    frozenColumns: at('title') + 1,
    paints: trackerPaints(at, formats.signals, formats.statuses),
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

/** A year's tracker as it stood: values, no rules and no formulas of ours. */
export function archiveSheet(tab: OwnTab, rows: readonly (readonly CellValue[])[]): NewSheet {
  const even = evenRows(rows);
  const byHeading = new Map(fields.map((field) => [headings[field], columns[field].width]));
  return {
    tab,
    rows: even,
    columns: (even[0] ?? []).map((heading) => column(byHeading.get(String(heading)) ?? 140)),
    frozenColumns: 0,
    paints: [],
    spareRows: 0,
    hidden: false,
    warned: null,
  };
}
