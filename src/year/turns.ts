// Turns of the year that were made, as 変更履歴 tells them: when one is early, which was the last, and what taking it back brings back.

import { type Deletion, removals } from '../history/deletions';
import { carriedOut, cellOfLine, type HistoryLine, isArchivedReason } from '../history/history';
import { addDays, type CalendarDay, dayOf, fiscalYearOf, fiscalYearSpan, parseDay, partsOf } from '../sheet/calendar';
import { type CellValue, cellText } from '../sheet/table';
import { fiscalYearJa } from '../sheet/words.ja';
import { settingLabels } from '../tracker/settingWords';
import { settingsTab } from '../tracker/tabs';

/** From this day on the turn from `fiscalYear` is in time: the first day of the month in which the fiscal year ends, 1 March. */
export function turnOpens(fiscalYear: number): CalendarDay {
  const { last } = fiscalYearSpan(fiscalYear);
  const { year, month } = partsOf(last);
  return dayOf(year, month, 1) ?? last;
}

/** Of the year that stands in 設定: `early` asks whether the turn is meant, `ahead` is a year that has not begun. */
export function timingOf(fiscalYear: number, today: CalendarDay): { readonly early: boolean; readonly ahead: boolean } {
  return { early: today < turnOpens(fiscalYear), ahead: fiscalYear > fiscalYearOf(today) };
}

/** So many days after the turn, or after its year has begun where that comes later, it can be taken back. */
const TAKEN_BACK_DAYS = 30;

/** 年度 as it stands in 設定, and the western year that is read from it. */
export type StandingYear = { readonly cell: CellValue; readonly year: number };

/** A turn of the year that can be taken back. */
export type MadeTurn = {
  /** The line of 年度 in 設定, the last of the turn. */
  readonly line: HistoryLine;
  /** Dates into which a year was written, and which nobody has taken back. */
  readonly dates: readonly HistoryLine[];
  /** Rows that went to the archive and have not come back since, in the order in which they went. */
  readonly rows: readonly Deletion[];
  readonly until: CalendarDay;
};

/** Column 項目 of the line that tells of 年度 in 設定; it has no ID, so that no row of the tracker is meant. */
const YEAR_ITEM = `「${settingsTab.name}」の${settingLabels.fiscalYear}`;

type Told = Pick<HistoryLine, 'at' | 'batch' | 'operator'>;

/** The line that says that 年度 in 設定 is changed by a turn of the year. */
export function yearLine(told: Told, before: CellValue, year: number): HistoryLine {
  return { ...told, action: 'year', id: '', column: YEAR_ITEM, before, after: fiscalYearJa(year), reason: '', detail: [] };
}

/** The line that says that 年度 in 設定 goes back to what it was before this one. */
export function yearLineBack(line: HistoryLine, told: Omit<Told, 'batch'>): HistoryLine {
  return { ...line, ...told, action: 'undo', before: line.after, after: line.before };
}

const isYearLine = ({ id, column, action }: HistoryLine): boolean =>
  id === '' && column === YEAR_ITEM && (action === 'year' || action === 'undo');

/**
 * The last line of 年度 in 設定 where it did not come true: its run died right before the write, or somebody has put the year back by hand.
 * `cell` is what stands in 設定.
 */
export function yearNotWritten<L extends HistoryLine>(lines: readonly L[], cell: CellValue): L | null {
  const last = carriedOut(lines).filter(isYearLine).pop();
  if (last === undefined) return null;
  return cellText(last.after) !== cellText(cell) && cellText(last.before) === cellText(cell) ? last : null;
}

/** The last turn of the year that has not been taken back, where its year stands in 設定 and it was not long ago; else null. */
export function lastTurn(lines: readonly HistoryLine[], { cell, year }: StandingYear, today: CalendarDay): MadeTurn | null {
  const failed = yearNotWritten(lines, cell);
  const told = carriedOut(lines).filter((line) => line !== failed);
  const back = new Set(told.flatMap((line) => (isYearLine(line) && line.action === 'undo' ? [line.batch] : [])));
  const places = told.flatMap((line, place) => (isYearLine(line) ? [place] : []));
  const own = [...places].reverse().find((place) => told[place]?.action === 'year' && !back.has(told[place]?.batch ?? 0));
  const line = own === undefined ? undefined : told[own];
  if (own === undefined || line === undefined || cellText(line.after) !== cellText(cell)) return null;
  const made = parseDay(line.at.slice(0, 10));
  const until = made === null ? null : lastDayBack(made, year);
  if (until === null || today > until) return null;

  const begins = (places[places.indexOf(own) - 1] ?? -1) + 1;
  const parts = new Set(told.slice(begins, own));
  const undone = new Set(told.flatMap((each) => (each.action === 'undo' ? [`${each.batch} ${cellOfLine(each)}`] : [])));
  const isDate = (each: HistoryLine): boolean => each.action === 'year' && !undone.has(`${each.batch} ${cellOfLine(each)}`);
  return {
    line,
    dates: [...parts].filter(isDate),
    rows: [...removals(told, (each) => parts.has(each) && isArchivedReason(each.reason))].reverse(),
    until,
  };
}

/** `year` is that into which was turned. */
function lastDayBack(made: CalendarDay, year: number): CalendarDay {
  const { first } = fiscalYearSpan(year);
  return addDays(first > made ? first : made, TAKEN_BACK_DAYS);
}

/** The name of an archive that stays though its turn was taken back. */
export const turnedBackName = (name: string): string => `${name}（取消し）`;
