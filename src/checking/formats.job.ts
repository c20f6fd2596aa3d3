// Dropdown and colours of 状況 follow the dictionary in 設定; and what the check of an edit needs to know is kept with the file.

import { fileProperties, keepCopy } from '../google/properties';
import { lockedPlaces, offerWords, offerWordsAt, renewPaints, type Workbook } from '../google/workbook';
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
import { LOOKUPS_MARK, packLookups } from './lookups';

/** Property of the file: what the dropdown was last made for. */
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

/** File properties to keep once the dropdown is up to date: a hash of what it was made from, and the lookups of an edit's check. */
export function rememberedFormats({ columns, settings, settingsTable, directoryTable, closedDaysTable }: Formatted): {
  readonly [key: string]: string;
} {
  const formats = hash([
    JSON.stringify([statusChoices(settings, settingsTable), settingsTable === null ? [] : wordsOffered(settingsTable), columns.status]),
  ]);
  return { ...packLookups({ directory: directoryTable, settings: settingsTable, closedDays: closedDaysTable }), [LOOKS]: formats };
}

/** Keeps what rememberedFormats gives, where there is room for it. */
export function keepFormats(remembered: { readonly [key: string]: string }): void {
  keepCopy(remembered, LOOKUPS_MARK);
}

/** Dropdowns in 設定, where the person may write there; false where they were refused. */
export function offerSettingWords(book: Workbook, table: Table): boolean {
  if (lockedPlaces(book, settingsTab).length > 0) return true;
  const offered = wordsOffered(table).map(({ row, rows, words }) =>
    offerWordsAt(book, settingsTab, { row, rows, column: 2, columns: 1 }, { kind: 'words', words }),
  );
  return !offered.includes(false);
}

/** The colour rules of the tracker as they should be. */
export function paintsFor(columns: ColumnMap, settings: Settings) {
  return trackerPaints((field) => columns[field], signalWords(), settings.dictionary.statuses);
}

export const isOurPaint = (background: string): boolean => paintBackgrounds.includes(background);

/** Forgets for what the dropdowns were made last: the next renewing makes them again. */
export function forgetFormats(): void {
  keepFormats({ [LOOKS]: '' });
}

/** Makes the dropdowns anew if the dictionary or the columns have changed since, and the colours where the sheet has others. */
export function renewFormats(book: Workbook, { tracker, ...tables }: OpenTracker): void {
  const { columns } = tracker;
  const { settings, settingsTable } = tables;
  const before = fileProperties();
  const { [LOOKS]: formats = '', ...lookups } = rememberedFormats({ columns, ...tables });
  const inTracker = (): boolean =>
    columns.status === undefined || offerWords(book, trackerTab, columns.status + 1, statusChoices(settings, settingsTable));
  const inSettings = (): boolean => settingsTable === null || offerSettingWords(book, settingsTable);
  const offered = before[LOOKS] === formats || [inTracker(), inSettings()].every(Boolean);
  renewPaints(book, trackerTab, paintsFor(columns, settings), isOurPaint);
  // a dropdown that was refused is tried again by the next check
  const kept = offered ? { ...lookups, [LOOKS]: formats } : lookups;
  if (Object.entries(kept).some(([key, value]) => before[key] !== value)) keepFormats(kept);
}
