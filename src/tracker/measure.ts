// A measure (取組): one row of the tracker.

import { type CellValue, cellText, fold, isBlank, repeatedHeadings, type Table } from '../sheet/table';
import { addOnFields, type ColumnMap, type Field, headings, neededFields, trackerColumns } from './columns';
import { type DateBase, type DateReading, readDate } from './dates';
import type { Directory } from './directory';
import { type Owner, readOwners } from './owners';
import { readProgress } from './progress';
import { readStage, type Stage } from './stages';
import type { Dictionary, Status } from './status';

export type Measure = {
  /** 1-based row of the tracker. */
  readonly row: number;
  readonly id: string;
  readonly pillar: string;
  readonly title: string;
  readonly ownerText: string;
  readonly owners: readonly Owner[];
  readonly start: DateReading;
  readonly due: DateReading;
  /** 当初期限 */
  readonly originalDue: DateReading;
  readonly startText: string;
  readonly dueText: string;
  readonly statusText: string;
  /** null for a blank or unknown word. */
  readonly status: Status | null;
  readonly stage: Stage | null;
  /** 進捗率 in percent; null where there is none that can be read. */
  readonly progress: number | null;
  /** 議題 is ticked. */
  readonly flagged: boolean;
  /** The row as it was read. */
  readonly cells: readonly CellValue[];
};

export type Tracker = {
  readonly columns: ColumnMap;
  readonly measures: readonly Measure[];
  /** Rows of the tab, headings and blank ones included. */
  readonly rowCount: number;
  /** Row 1 as written. */
  readonly headings: readonly string[];
  readonly table: Table;
  /** Reads a row (1-based) of these cells as the tracker's own rows were read. */
  readonly readRow: (row: number, cells: readonly CellValue[]) => Measure;
};

/** Headings of needed columns that row 1 of the tab lacks. */
export function missingHeadings(table: Table): readonly string[] {
  const columns = trackerColumns((table.rows[0] ?? []).map(cellText));
  return neededFields.filter((field) => columns[field] === undefined).map((field) => headings[field]);
}

/** Columns in which two of a name would put what people write into the wrong place. */
const knownBy: readonly Field[] = [...neededFields, 'id', 'originalDue', 'status'];

/** Headings of these columns that stand more than once in row 1: nobody can say which column is meant. */
export function doubledHeadings(table: Table): readonly string[] {
  const repeated = new Set(repeatedHeadings(table).map(fold));
  return [...new Set(knownBy.map((field) => headings[field]))].filter((heading) => repeated.has(fold(heading)));
}

/** So many of the columns that the add-on alone fills show that it made the tab; a town's own plan has none of them. */
const OWN_AT_LEAST = 3;

/** True for a tab with the columns that the tracker needs and with those of the add-on, of which later versions have more. */
export function isTrackerTable(table: Table): boolean {
  const columns = trackerColumns((table.rows[0] ?? []).map(cellText));
  return missingHeadings(table).length === 0 && addOnFields.filter((field) => columns[field] !== undefined).length >= OWN_AT_LEAST;
}

/**
 * Reads the tracker. Columns are found by heading in row 1, so staff may move, hide and add columns. Rows in which nobody
 * wrote anything are no measures: an unticked checkbox and the add-on's own words do not count.
 */
export function readTracker(table: Table, directory: Directory | null, dates: DateBase, dictionary: Dictionary): Tracker {
  const headingRow = (table.rows[0] ?? []).map(cellText);
  const columns = trackerColumns(headingRow);
  const ownColumns = new Set(addOnFields.map((field) => columns[field]));
  const isEmpty = (cells: readonly CellValue[]): boolean =>
    cells.every((value, column) => ownColumns.has(column) || value === false || isBlank(value));
  const readRow = rowReader(columns, directory, dates, dictionary);
  const measures = table.rows.flatMap((cells, index): Measure[] => (index === 0 || isEmpty(cells) ? [] : [readRow(index + 1, cells)]));
  return { columns, measures, rowCount: table.rows.length, headings: headingRow, table, readRow };
}

/** A reader of rows with these columns. A plan repeats the same few texts in many rows, so each text is parsed once. */
export function rowReader(columns: ColumnMap, directory: Directory | null, dates: DateBase, dictionary: Dictionary): Tracker['readRow'] {
  const readings = new Map<CellValue, DateReading>();
  const dateOf = (cell: CellValue): DateReading => {
    if (typeof cell === 'object') return readDate(cell, dates);
    const known = readings.get(cell);
    if (known !== undefined) return known;
    const reading = readDate(cell, dates);
    readings.set(cell, reading);
    return reading;
  };
  const owners = remembered((text) => readOwners(text, directory));
  const status = remembered((text) => dictionary.read(text));
  const stage = remembered(readStage);
  return (row, cells) => {
    const cell = (field: Field): CellValue => fieldCell(cells, columns, field);
    const text = (field: Field): string => cellText(cell(field));
    const ownerText = text('owner');
    const statusText = text('status');
    return {
      row,
      id: text('id'),
      pillar: text('pillar'),
      title: text('title'),
      ownerText,
      owners: owners(ownerText),
      start: dateOf(cell('start')),
      due: dateOf(cell('due')),
      originalDue: dateOf(cell('originalDue')),
      startText: text('start'),
      dueText: text('due'),
      statusText,
      status: status(statusText),
      stage: stage(text('stage')),
      progress: readProgress(cell('progress')) ?? null,
      flagged: cell('flagged') === true,
      cells,
    };
  };
}

/** The cell of a field in a row; '' where the tracker has no such column. */
export function fieldCell(cells: readonly CellValue[], columns: ColumnMap, field: Field): CellValue {
  const column = columns[field];
  return column === undefined ? '' : (cells[column] ?? '');
}

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = read(text);
    known.set(text, { value });
    return value;
  };
}

/** Sections that can be asked about a measure, as the directory writes them. */
export function sectionsOf({ owners }: Measure): readonly string[] {
  return owners.flatMap((owner) => (owner.kind === 'section' ? [owner.section] : []));
}
