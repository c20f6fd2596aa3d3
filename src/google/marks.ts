// Finds the tabs of the add-on by the register of marks, and keeps it (sheet/marks.ts).

import { freeName, type Marks, marksText, noMarks, readMarks, withAllDone } from '../sheet/marks';
import type { OwnTab } from '../sheet/tab';
import { keepMetadata, type Metadata, metadataUnder } from './metadata';

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Visible to other scripts: a copy of the file has a script of its own, which must find it. */
const KEY = 'dx-roadmap-tabs';

type Register = {
  readonly marks: Marks;
  readonly metadata: Metadata | null;
  /** Sheets found in this run, by their keys. */
  readonly sheets: Map<string, Sheet>;
};

/** Read once a run, and again once the lock is held: others may have made tabs while this run waited. */
let register: Register | null = null;

export function forgetMarks(): void {
  register = null;
  named = null;
}

/** Sheets by the names that this run has read; null until it reads them, and once one is made, named or taken out. */
let named: ReadonlyMap<string, Sheet> | null = null;

/** Keeps the sheets of the file by their names: a job that reads several tabs of a town asks for each of them many times. */
export function rememberNames(sheets: readonly (readonly [name: string, sheet: Sheet])[]): void {
  named = new Map(sheets);
}

/** The sheet of this name; null where there is none. */
export function namedSheet(book: Workbook, name: string): Sheet | null {
  return named?.get(name) ?? book.getSheetByName(name);
}

function registerOf(book: Workbook): Register {
  if (register !== null) return register;
  const metadata = metadataUnder(book, KEY);
  register = { metadata, marks: readMarks(metadata?.getValue() ?? '') ?? noMarks, sheets: new Map() };
  return register;
}

/** None where the file has no register: the add-on has made nothing here, an earlier version did, or an upload lost it. */
export function marksOf(book: Workbook): Marks {
  return registerOf(book).marks;
}

export function keepMarks(book: Workbook, marks: Marks): void {
  named = null;
  const { metadata, sheets } = registerOf(book);
  keepMetadata(book, metadata, KEY, marksText(marks));
  register = metadata === null ? null : { metadata, marks, sheets };
}

/** The sheet of one of our tabs, whatever it is called; null where there is none. */
export function markedSheet(book: Workbook, { key }: OwnTab): Sheet | null {
  const { marks, sheets } = registerOf(book);
  const known = sheets.get(key);
  if (known !== undefined) return known;
  const id = marks.tabs.get(key);
  if (id === undefined) return null;
  const sheet = book.getSheetById(id);
  if (sheet === null) missed.add(key);
  else {
    missed.delete(key);
    sheets.set(key, sheet);
  }
  return sheet;
}

/** Keys of tabs that this run looked for and that somebody has deleted. */
const missed = new Set<string>();

/** Whether somebody has deleted a tab that the add-on had made. */
export function isDeleted(book: Workbook, tab: OwnTab): boolean {
  return marksOf(book).tabs.has(tab.key) && markedSheet(book, tab) === null;
}

/** Tabs of these that this run missed and that it has not made again since. */
export function stillMissed(tabs: readonly OwnTab[]): readonly OwnTab[] {
  return tabs.filter(({ key }) => missed.has(key));
}

/** Key of the tab that a sheet is; null for one of the town. */
export function keyOfSheet(book: Workbook, sheet: Sheet): string | null {
  const { marks, sheets } = registerOf(book);
  const id = sheet.getSheetId();
  const key = [...marks.tabs].find(([, each]) => each === id)?.[0] ?? null;
  if (key !== null) sheets.set(key, sheet);
  return key;
}

/** Forgets the handle of a tab that was replaced or deleted. */
export function dropSheet(book: Workbook, { key }: OwnTab): void {
  registerOf(book).sheets.delete(key);
}

/** Tabs that got another name than they have in the add-on, because a tab of the town has that name; for the sentence at the end. */
const otherwise: { readonly wanted: string; readonly given: string }[] = [];

export function namesGivenOtherwise(): readonly { readonly wanted: string; readonly given: string }[] {
  return otherwise;
}

/** Names a sheet, or gives it the next name that no other sheet has. Returns its name. */
export function renameSheet(book: Workbook, sheet: Sheet, name: string): string {
  const given = freeName(name, (each) => {
    const other = book.getSheetByName(each);
    return other !== null && other.getSheetId() !== sheet.getSheetId();
  });
  sheet.setName(given);
  named = null;
  return given;
}

/** Gives a sheet the name of its tab, or the next free one. */
function nameSheet(book: Workbook, sheet: Sheet, { name }: OwnTab): void {
  const given = renameSheet(book, sheet, name);
  if (given !== name) otherwise.push({ wanted: name, given });
}

/** Finishes what a run that died left behind: sheets that were being made or had been replaced go, a whole tab gets its name. */
export function finishTabs(book: Workbook): void {
  const marks = marksOf(book);
  if (marks.leftovers.length === 0 && marks.unnamed.length === 0) return;
  for (const id of marks.leftovers) {
    const sheet = book.getSheetById(id);
    if (sheet !== null) book.deleteSheet(sheet);
  }
  for (const tab of marks.unnamed) {
    const sheet = markedSheet(book, tab);
    if (sheet !== null) nameSheet(book, sheet, tab);
  }
  keepMarks(book, withAllDone(marks));
}
