// The turn of the fiscal year (年度更新): what is carried on, what is put away, and what the plan's next version must say.

import { type CalendarDay, fiscalYearSpan } from '../sheet/calendar';
import { type Revision, revisionOf } from '../sheet/revision';
import { type CellValue, cellText, type Table } from '../sheet/table';
import { addOnFields, headings, OUTSIDE_PLAN } from '../tracker/columns';
import { type DateBase, type DateReading, dayIn, readDate } from '../tracker/dates';
import { fieldCell, type Measure, type Tracker } from '../tracker/measure';

export type YearTurn = {
  /** Done, stopped or not ours: they go to the archive. */
  readonly closed: readonly Measure[];
  readonly carried: readonly Measure[];
  /** Of those, due in the old year or before: carried as they are, their dates are people's to change. */
  readonly overdue: readonly Measure[];
  /** 期限 is not 当初期限. */
  readonly moved: readonly Measure[];
  /** 計画外: not from the source table. */
  readonly outside: readonly Measure[];
  /** 中止 and 対象外 among the closed. */
  readonly stopped: readonly Measure[];
};

/** What the turn from `fiscalYear` (western) to the next does with each measure. */
export function turnOfYear(tracker: Tracker, fiscalYear: number): YearTurn {
  const { last } = fiscalYearSpan(fiscalYear);
  const closed = tracker.measures.filter(isClosed);
  const carried = tracker.measures.filter((measure) => !isClosed(measure));
  const dueBy = ({ due }: Measure, day: CalendarDay): boolean => due.kind === 'exact' && due.due <= day;
  const isMoved = ({ due, originalDue }: Measure): boolean => {
    const [now, first] = [dayIn(due), dayIn(originalDue)];
    return now !== null && first !== null && now !== first;
  };
  return {
    closed,
    carried,
    overdue: carried.filter((measure) => dueBy(measure, last)),
    moved: tracker.measures.filter(isMoved),
    outside:
      tracker.columns.sourceRow === undefined
        ? []
        : tracker.measures.filter(({ cells }) => ['', OUTSIDE_PLAN].includes(cellText(fieldCell(cells, tracker.columns, 'sourceRow')))),
    stopped: closed.filter(({ status }) => status?.meaning === 'closed'),
  };
}

/** A date without a year of its own (9月末, 年度末): in another fiscal year it would be read as another day. */
export type YearlessDate = {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly id: string;
  readonly before: CellValue;
  /** As it is read in the year that ends. */
  readonly reading: DateReading;
};

/** Texts in date columns of these measures that would name another day in the next fiscal year. */
export function yearlessDates(tracker: Tracker, measures: readonly Measure[], dates: DateBase): readonly YearlessDate[] {
  const next: DateBase = { ...dates, fiscalYear: dates.fiscalYear + 1 };
  return measures.flatMap(({ row, id, cells }) =>
    (['start', 'due', 'originalDue'] as const).flatMap((field): YearlessDate[] => {
      const column = tracker.columns[field];
      const before = fieldCell(cells, tracker.columns, field);
      if (column === undefined || typeof before !== 'string') return [];
      const reading = readDate(before, dates);
      return JSON.stringify(reading) === JSON.stringify(readDate(before, next)) ? [] : [{ row, column: column + 1, id, before, reading }];
    }),
  );
}

const isClosed = ({ status }: Measure): boolean => status?.meaning === 'done' || status?.meaning === 'closed';

/** The revision of the turn of the year: another one once a row is added, removed or changed in ID, title or status. */
export function turnRevision({ closed, carried }: YearTurn, fiscalYear: number): Revision {
  return revisionOf([String(fiscalYear), ...closed.map(keyText), '', ...carried.map(keyText)]);
}

const keyText = ({ id, title, statusText }: Measure): string => [id, title, statusText].join('\t');

/**
 * True for a tab that holds whatever people write into the tracker: its ID, its title and every other column but those of the add-on. A tab
 * of the town that happens to have the archive's name, an empty one too, is none.
 */
export function isArchiveOf(tracker: Tracker, archive: Table): boolean {
  const there = new Set((archive.rows[0] ?? []).map(cellText));
  const own = new Set(addOnFields.map((field) => tracker.columns[field]));
  return tracker.headings.every((heading, place) => heading === '' || own.has(place) || there.has(heading));
}

/**
 * Rows that come back from the archive (in the order of the tracker's columns), each with its 元の行 as it stands there: 変更履歴 does not tell
 * columns of the add-on, and the check works out the others anew.
 */
export function withSourceRows(
  rows: readonly (readonly CellValue[])[],
  { columns }: Pick<Tracker, 'columns'>,
  archive: Table | null,
): readonly (readonly CellValue[])[] {
  const place = columns.sourceRow;
  if (place === undefined || archive === null) return rows;
  const archiveHeadings = (archive.rows[0] ?? []).map(cellText);
  const key = (id: CellValue | undefined, title: CellValue | undefined): string => JSON.stringify([cellText(id), cellText(title)]);
  const inArchive = (cells: readonly CellValue[], heading: string): CellValue => cells[archiveHeadings.indexOf(heading)] ?? '';
  const sources = new Map(
    archive.rows
      .slice(1)
      .map((cells) => [key(inArchive(cells, headings.id), inArchive(cells, headings.title)), inArchive(cells, headings.sourceRow)]),
  );
  const inRow = (cells: readonly CellValue[], column: number | undefined): CellValue => (column === undefined ? '' : (cells[column] ?? ''));
  return rows.map((cells) => {
    const source = sources.get(key(inRow(cells, columns.id), inRow(cells, columns.title))) ?? '';
    return cells.map((cell, column) => (column === place ? source : cell));
  });
}

/** An unticked box says no more than a blank. */
const textAt = (cells: readonly CellValue[], place: number): string => (cells[place] === false ? '' : cellText(cells[place]));

/** True where every row of the archive stands in the tracker, word for word: whoever deletes the archive then loses nothing. */
export function repeatsTracker(tracker: Tracker, archive: Table): boolean {
  const archiveHeadings = (archive.rows[0] ?? []).map(cellText);
  const own = new Set<string>(addOnFields.map((field) => headings[field]));
  const compared = [...new Set([...archiveHeadings, ...tracker.headings])].filter((heading) => !own.has(heading));
  const lineOf = (there: readonly string[], cells: readonly CellValue[]): string =>
    JSON.stringify(compared.map((heading) => textAt(cells, there.indexOf(heading))));
  const unnamed = archiveHeadings.flatMap((heading, place) => (heading === '' ? [place] : []));
  const known = new Set(tracker.table.rows.slice(1).map((cells) => lineOf(tracker.headings, cells)));
  return archive.rows
    .slice(1)
    .every((cells) => known.has(lineOf(archiveHeadings, cells)) && unnamed.every((place) => cellText(cells[place]) === ''));
}

/**
 * Rows of closed measures that the archive lacks, as cells in the order of the archive's headings. An archive that is there already may be
 * an earlier one: nothing is taken out of the tracker that does not stand in it.
 */
export function notArchived(tracker: Tracker, closed: readonly Measure[], archive: Table): readonly (readonly CellValue[])[] {
  const places = (archive.rows[0] ?? []).map((heading) => tracker.headings.indexOf(cellText(heading)));
  // words of the add-on change from day to day; what people wrote is what counts
  const own = new Set([
    tracker.columns.decision,
    tracker.columns.signal,
    tracker.columns.slip,
    tracker.columns.check,
    tracker.columns.updated,
  ]);
  const compared = places.filter((place) => place >= 0 && !own.has(place));
  const line = (cells: readonly CellValue[], at: readonly number[]): string => JSON.stringify(at.map((place) => cellText(cells[place])));
  const there = new Set(
    archive.rows.slice(1).map((cells) =>
      line(
        cells,
        compared.map((place) => places.indexOf(place)),
      ),
    ),
  );
  return closed.filter(({ cells }) => !there.has(line(cells, compared))).map(({ cells }) => places.map((place) => cells[place] ?? ''));
}

/**
 * The archive anew, in the order of its headings: the tracker as it is, then the measures that have left it already. A measure is known by its
 * ID; a row without one stays unless the same row stands in the tracker.
 */
export function renewedArchive(tracker: Tracker, archive: Table): readonly (readonly CellValue[])[] {
  const [headingRow = [], ...rows] = archive.rows;
  const places = headingRow.map((heading) => tracker.headings.indexOf(cellText(heading)));
  const present = tracker.table.rows.slice(1).map((cells) => places.map((place) => cells[place] ?? ''));
  const idAt = places.indexOf(tracker.columns.id ?? -2);
  const idIn = (cells: readonly CellValue[]): string => (idAt < 0 ? '' : cellText(cells[idAt]));
  const said = (cells: readonly CellValue[]): string => JSON.stringify(places.map((_, column) => cellText(cells[column])));
  const [ids, lines] = [new Set(present.map(idIn)), new Set(present.map(said))];
  const left = rows.filter((cells) => (idIn(cells) === '' ? !lines.has(said(cells)) : !ids.has(idIn(cells))));
  return [headingRow, ...present, ...left];
}
