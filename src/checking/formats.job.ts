// Dropdown and colours of 状況 follow the dictionary in 設定; and what the check of an edit needs to know is kept with the file.

import { fileProperties, writeFileProperties } from '../google/properties';
import { isLocked, offerWords, offerWordsAt, replacePaints, type Workbook } from '../google/workbook';
import { type Choices, type NewColumn, newColumn } from '../sheet/newSheet';
import { hash } from '../sheet/revision';
import type { Table } from '../sheet/table';
import { type ColumnMap, fields } from '../tracker/columns';
import type { Tracker } from '../tracker/measure';
import type { OpenTracker } from '../tracker/openTracker.job';
import { dictionaryRows, type Settings, wordsOffered } from '../tracker/settings';
import { settingsTab, trackerTab } from '../tracker/tabs';
import { paintBackgrounds, type SignalPaintWords, trackerPaints, trackerSheet } from '../tracker/trackerSheet';
import { trackerJa } from '../tracker/words.ja';
import { packLookups } from './lookups';

/** Property of the file: what the dropdown and the colours were last made for. */
const LOOKS = 'looks';

/** The words of the signal column that get a colour. */
export function signalWords(): SignalPaintWords {
  const { signalKind } = trackerJa;
  return {
    late: signalKind('late'),
    dueSoon: signalKind('due-soon'),
    unclear: signalKind('unclear'),
    done: signalKind('done'),
    behind: signalKind('behind'),
    waiting: signalKind('waiting'),
  };
}

/** Where the dropdown of 状況 takes its words from: the dictionary itself where 設定 has one, so that it follows at once. */
export function statusChoices(settings: Settings, settingsTable: Table | null): Choices {
  const place = dictionaryRows(settingsTable);
  return place === null
    ? { kind: 'words', words: settings.dictionary.statuses.map(({ name }) => name) }
    : { kind: 'range', tab: settingsTab, column: 1, ...place };
}

/** The columns of the tracker as adoption made them, in their present order: for rows that are added. */
export function columnsAsMade({ columns, headings }: Pick<Tracker, 'columns' | 'headings'>, settings: Settings): readonly NewColumn[] {
  const statuses = settings.dictionary.statuses;
  const sheet = trackerSheet([], [], {
    signals: signalWords(),
    statuses,
    statusChoices: { kind: 'words', words: statuses.map(({ name }) => name) },
  });
  const made = new Map(fields.map((field, index) => [columns[field], sheet.columns[index]]));
  return headings.map((_, column) => made.get(column) ?? newColumn(140));
}

type Formatted = {
  readonly columns: ColumnMap;
  readonly settings: Settings;
  readonly settingsTable: Table | null;
  readonly directoryTable: Table | null;
  readonly closedDaysTable: Table | null;
};

/**
 * File properties to write once dropdown and colours are up to date: a hash of what they were made from, and the lookups of an edit's
 * check.
 */
export function rememberedFormats({ columns, settings, settingsTable, directoryTable, closedDaysTable }: Formatted): {
  readonly [key: string]: string;
} {
  const formats = hash([
    ...settings.dictionary.statuses.flatMap(({ name, meaning }) => [name, meaning]),
    JSON.stringify([
      statusChoices(settings, settingsTable),
      settingsTable === null ? [] : wordsOffered(settingsTable),
      columns.status,
      columns.signal,
      columns.check,
    ]),
  ]);
  return { ...packLookups({ directory: directoryTable, settings: settingsTable, closedDays: closedDaysTable }), [LOOKS]: formats };
}

/** Dropdowns in 設定, where the person may write there. */
export function offerSettingWords(book: Workbook, table: Table): void {
  if (isLocked(book, settingsTab)) return;
  for (const { row, rows, words } of wordsOffered(table))
    offerWordsAt(book, settingsTab, { row, rows, column: 2, columns: 1 }, { kind: 'words', words });
}

/** Makes dropdown and colours anew if the dictionary or the columns have changed since. */
export function renewFormats(book: Workbook, { tracker, ...tables }: OpenTracker): void {
  const { columns } = tracker;
  const { settings, settingsTable } = tables;
  const before = fileProperties();
  const wanted = rememberedFormats({ columns, ...tables });
  if (before[LOOKS] !== wanted[LOOKS]) {
    if (columns.status !== undefined) offerWords(book, trackerTab, columns.status + 1, statusChoices(settings, settingsTable));
    if (settingsTable !== null) offerSettingWords(book, settingsTable);
    const paints = trackerPaints((field) => columns[field], signalWords(), settings.dictionary.statuses);
    replacePaints(book, trackerTab, paints, (background) => paintBackgrounds.includes(background));
  }
  if (Object.entries(wanted).some(([key, value]) => before[key] !== value)) writeFileProperties(wanted);
}
