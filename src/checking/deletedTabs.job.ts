// 設定, 名簿 and 変更履歴 that somebody deleted: made again, with what the copy kept for the check of an edit holds of them.
import type { Moment } from '../google/clock';
import { isDeleted } from '../google/marks';
import { fileProperties } from '../google/properties';
import { mailIfTold } from '../google/session';
import { makeTab, readTab, type Workbook } from '../google/workbook';
import { historyTab } from '../history/tabs';
import { fiscalYearOf } from '../sheet/calendar';
import { formatsOf, type OwnTab } from '../sheet/tab';
import { type CellValue, cellText, evenRows, type Table } from '../sheet/table';
import { fiscalYearJa } from '../sheet/words.ja';
import { trackerColumns } from '../tracker/columns';
import { ownDomain } from '../tracker/mailAddresses';
import { ownersIn } from '../tracker/owners';
import { linesWith, settingRows } from '../tracker/settings';
import { explainSetting } from '../tracker/settings.ja';
import { directoryTab, settingsTab, trackerTab } from '../tracker/tabs';
import { unpackLookups } from './lookups';
import type { SheetProblem } from './problem';

/** Tabs that jobs cannot do without, and that come back when somebody has deleted them. */
export const remadeTabs: readonly OwnTab[] = [settingsTab, directoryTab, historyTab];

/** Makes the deleted ones again, and says which. */
export function makeDeletedAgain(book: Workbook, { today }: Moment): readonly SheetProblem[] {
  const deleted = remadeTabs.filter((tab) => isDeleted(book, tab));
  if (deleted.length === 0) return [];
  const copy = unpackLookups(fileProperties());
  return deleted.map(({ key, name }): SheetProblem => {
    if (key === historyTab.key) {
      makeTab(book, historyTab.make([]), trackerTab);
      return { code: 'tab-made-again', tab: name, from: 'nothing' };
    }
    const kept = key === settingsTab.key ? copy?.settings : copy?.directory;
    const rows = kept?.rows ?? (key === settingsTab.key ? standardSettings(fiscalYearOf(today)) : null);
    if (key === settingsTab.key) makeTab(book, settingsTab.make(evenRows(rows ?? [])), trackerTab);
    else if (rows !== null) {
      const lines = evenRows(rows);
      // the town's columns in the town's order
      const columns = formatsOf(directoryTab.read({ sheet: name, rows: lines }));
      makeTab(book, { ...directoryTab.make([]), rows: lines, columns }, trackerTab);
    } else makeTab(book, directoryTab.make(sectionsIn(readTab(book, trackerTab)).map((section) => ({ section }))), trackerTab);
    return { code: 'tab-made-again', tab: name, from: kept === null || kept === undefined ? 'standards' : 'copy' };
  });
}

/** Where nothing is known, letters go to whoever checks and nowhere else until a person has looked at the settings. */
function standardSettings(fiscalYear: number): readonly (readonly CellValue[])[] {
  const mail = mailIfTold();
  const first = {
    municipality: '',
    domain: ownDomain(mail),
    pilot: mail,
    dates: { fiscalYear, bareYears: null, yearPortion: null },
    lines: linesWith({}),
  };
  return settingRows(first, explainSetting, fiscalYearJa(fiscalYear));
}

/** The sections that the tracker names, each once. */
function sectionsIn(table: Table | null): readonly string[] {
  const { owner } = trackerColumns((table?.rows[0] ?? []).map(cellText));
  if (table === null || owner === undefined) return [];
  return [...new Set(table.rows.slice(1).flatMap((row) => ownersIn(cellText(row[owner]), null)))].filter((name) => name !== '');
}
