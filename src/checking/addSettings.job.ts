// Adds to 設定 the lines that this version knows and the tab lacks, with what holds without them; nothing that stands there changes.
import { now } from '../google/clock';
import { exclusively } from '../google/lock';
import { flush, insertTexts, lockedPlaces, openWorkbook, readTab, type Workbook } from '../google/workbook';
import { Stop } from '../sheet/stop';
import type { Table } from '../sheet/table';
import { linesToAdd } from '../tracker/settings';
import { explainSetting } from '../tracker/settings.ja';
import { settingsTab } from '../tracker/tabs';
import { checkNow } from './check.job';
import type { AddSettingsReport } from './page';

export function addSettings(): AddSettingsReport {
  return exclusively(() => {
    const book = openWorkbook();
    const table = readTab(book, settingsTab);
    const lines = table === null ? 0 : addTo(book, table);
    return { lines, check: checkNow(book, now()) };
  });
}

/** Adds the missing lines to 設定; returns how many. */
export function addTo(book: Workbook, table: Table): number {
  if (lockedPlaces(book, settingsTab).length > 0) throw new Stop({ code: 'tracker-protected', tab: settingsTab.name });
  const { after, rows } = linesToAdd(table, explainSetting);
  insertTexts(book, settingsTab, after, rows);
  flush();
  return rows.length;
}
