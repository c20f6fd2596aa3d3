// The agenda of one meeting (次第): what is discussed, which papers lie on the table, who comes.
import type { CalendarDay } from './calendar';
import { attendees, type Directory, postName } from './directory';
import type { Measure } from './measure';
import { type Signal, signalOf } from './signal';
import { cellText, fold, type Table } from './table';

/** The register of meetings (会議). */
export const meetingHeadings = {
  fiscalYear: '年度',
  number: '回',
  name: '会議名',
  day: '日時',
  place: '場所',
  state: '状態',
  agenda: '次第',
} as const;

export type Meeting = {
  readonly name: string;
  /** 年度 as a western year. */
  readonly fiscalYear: number;
  /** 回 within the fiscal year. */
  readonly number: number;
  readonly day: CalendarDay;
  /** "10:00" */
  readonly from: string;
  readonly to: string;
  readonly place: string;
};

export type AgendaItem = { readonly measure: Measure; readonly signal: Signal };

export type Attendee = { readonly role: string; readonly post: string; readonly name: string };

export type Agenda = { readonly meeting: Meeting; readonly items: readonly AgendaItem[]; readonly attendees: readonly Attendee[] };

/** Flagged measures in the order of the sheet, each with its signal on `today`. */
export function flaggedItems(measures: readonly Measure[], today: CalendarDay): readonly AgendaItem[] {
  return measures.filter(({ flagged }) => flagged).map((measure) => ({ measure, signal: signalOf(measure, today) }));
}

export function attendeesOf(directory: Directory | null): readonly Attendee[] {
  return directory === null ? [] : attendees(directory).map((post) => ({ role: post.role, post: postName(post), name: post.name }));
}

/**
 * Numbers the papers of the items: an item with one paper has no branch (資料3), with two or more it branches from 1
 * (資料1-1, 資料1-2). The practice of the town's minutes of 令和5年6月21日.
 */
export function paperNumbers(papersPerItem: readonly number[]): readonly (readonly string[])[] {
  return papersPerItem.map((count, item) =>
    Array.from({ length: count }, (_, paper) => (count === 1 ? `${item + 1}` : `${item + 1}-${paper + 1}`)),
  );
}

/** Meetings of this name that the register holds for a fiscal year, by their number. */
export function registeredNumbers(table: Table | null, fiscalYearText: string, name: string): readonly number[] {
  const headingRow = (table?.rows[0] ?? []).map((cell) => fold(cellText(cell)));
  const place = (heading: string): number => headingRow.indexOf(fold(heading));
  return (table?.rows.slice(1) ?? [])
    .filter(
      (row) =>
        fold(cellText(row[place(meetingHeadings.fiscalYear)])) === fold(fiscalYearText) &&
        fold(cellText(row[place(meetingHeadings.name)])) === fold(name),
    )
    .map((row) =>
      Number(
        cellText(row[place(meetingHeadings.number)])
          .normalize('NFKC')
          .replace(/[^0-9]/g, ''),
      ),
    )
    .filter((number) => number > 0);
}
