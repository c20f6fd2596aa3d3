// How the tabs that the add-on makes look: columns, dropdowns, colours.

import { meetingHeadings } from './agenda';
import { directoryHeadings } from './directory';
import { type Field, fields, headings, tabs } from './fields';
import { ledgerHeadings } from './ledger';
import type { NewColumn, NewSheet, Paint } from './newSheet';
import { type Settings, settingKeys, settingLabels, settingsHeadings } from './settings';
import { statuses } from './status';
import type { CellValue } from './table';

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
  progress: 70,
  outlook: 120,
  delayReason: 200,
  issue: 200,
  scope: 80,
  flagged: 50,
  agendaClass: 80,
  publicity: 80,
  note: 160,
  sourceRow: 130,
  signal: 130,
  check: 240,
  updated: 100,
};

const choices: { readonly [F in Field]?: readonly string[] } = {
  status: statuses.map(({ name }) => name),
  scope: ['課内', '部内', '全庁'],
  agendaClass: ['協議', '報告', 'その他'],
  publicity: ['公開', '非公開'],
};

/** Words of the signal column are given in by src/text; the colours keep a contrast of 4.5:1 or more. */
export type SignalPaintWords = { readonly late: string; readonly dueSoon: string; readonly unclear: string; readonly done: string };

const column = (width: number, holds: NewColumn['holds'] = 'text', offered: readonly string[] = []): NewColumn => ({
  width,
  holds,
  choices: offered,
});

/** The tracker with its measures: one row each, cells in the order of `fields`. */
export function trackerSheet(measureRows: readonly (readonly CellValue[])[], words: SignalPaintWords): NewSheet {
  const at = (field: Field): number => fields.indexOf(field);
  const paints: readonly Paint[] = [
    { column: at('signal'), startsWith: words.late, background: '#fde2df', color: '#8b0000' },
    { column: at('signal'), startsWith: words.dueSoon, background: '#fff3d1', color: '#5c3d00' },
    { column: at('signal'), startsWith: words.unclear, background: '#e6e6fa', color: '#312e81' },
    { column: at('signal'), startsWith: words.done, background: '#e3f4e5', color: '#14532d' },
    { column: at('status'), startsWith: '遅延', background: '#fde2df', color: '#8b0000' },
    { column: at('status'), startsWith: '完了', background: '#e3f4e5', color: '#14532d' },
    { column: at('check'), startsWith: '【', background: '#fff3d1', color: '#5c3d00' },
  ];
  return {
    name: tabs.tracker,
    rows: [fields.map((field) => headings[field]), ...measureRows],
    columns: fields.map((field) => column(widths[field], field === 'flagged' ? 'checkbox' : 'text', choices[field])),
    frozenColumns: at('title') + 1,
    paints,
  };
}

/** 名簿 with the sections that adoption met; the addresses are for people to fill in. */
export function directorySheet(sections: readonly string[]): NewSheet {
  const row = Object.values(directoryHeadings);
  return {
    name: tabs.directory,
    rows: [row, ...sections.map((section) => row.map((heading) => (heading === directoryHeadings.section ? section : '')))],
    columns: row.map((heading) =>
      column(
        heading === directoryHeadings.mail ? 240 : 130,
        'text',
        heading === directoryHeadings.role ? ['本部長', '副本部長', '本部員', '事務局'] : [],
      ),
    ),
    frozenColumns: 0,
    paints: [],
  };
}

export function settingsSheet(settings: Settings, explain: (key: keyof Settings) => string, yearText: string): NewSheet {
  return {
    name: tabs.settings,
    rows: [
      settingsHeadings,
      ...settingKeys.map((key) => [settingLabels[key], key === 'fiscalYear' ? yearText : String(settings[key]), explain(key)]),
    ],
    columns: [column(140), column(240), column(420)],
    frozenColumns: 0,
    paints: [],
  };
}

export function ledgerSheet(): NewSheet {
  const row = Object.values(ledgerHeadings);
  return {
    name: tabs.ledger,
    rows: [row],
    columns: row.map(() => column(150)),
    frozenColumns: 0,
    paints: [{ column: row.indexOf(ledgerHeadings.state), startsWith: '要確認', background: '#fff3d1', color: '#5c3d00' }],
  };
}

export function meetingsSheet(): NewSheet {
  const row = Object.values(meetingHeadings);
  return {
    name: tabs.meetings,
    rows: [row],
    columns: row.map((heading) => column(heading === meetingHeadings.agenda ? 320 : 130)),
    frozenColumns: 0,
    paints: [],
  };
}
