// A copy of the file sends nothing to owners until a person says that it is the real one now: until then everything goes to one address.

import { keepAsReal, realFile } from '../google/fileMark';
import { exclusively } from '../google/lock';
import { confirmed } from '../google/screen';
import { userMail } from '../google/session';
import { readLines } from '../google/tabs';
import { fileId, flush, openWorkbook, type Workbook } from '../google/workbook';
import type { Language } from '../sheet/endpoint';
import type { Settings } from '../tracker/settings';
import type { UseFileReport } from './page';
import { timersTab } from './tabs';
import { remindersEn } from './words.en';
import { remindersJa } from './words.ja';

/**
 * True in a copy of the real file. Files of earlier versions and uploaded ones bear no mark and are the real ones, unless a line of 定期実行
 * names another file and so came along with a copy.
 */
export function isCopy(book: Workbook): boolean {
  const [real, own] = [realFile(book), fileId(book)];
  if (real !== null) return real !== own;
  return readLines(book, timersTab).lines.some((line) => line.text('file') !== '' && line.text('file') !== own);
}

/** The rules in a copy: a trial, to 試行の宛先 or else to whoever runs the job. */
export function settingsOfCopy(settings: Settings): Settings {
  return { ...settings, reminders: { ...settings.reminders, pilot: settings.reminders.pilot ?? userMail() } };
}

/** Marks a file that bears no mark before it first writes to owners: a copy made from now on is known as one. */
export function markIfReal(book: Workbook): void {
  if (realFile(book) === null && !isCopy(book)) keepAsReal(book);
}

/** Asks first; from then on letters of this file go to owners. */
export function useThisFile(language: Language): UseFileReport {
  const words = language === 'ja' ? remindersJa : remindersEn;
  if (!confirmed(words.confirmReal)) return { real: false };
  return exclusively(() => {
    keepAsReal(openWorkbook());
    flush();
    return { real: true };
  });
}
