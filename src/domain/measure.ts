// A measure (取組): one row of the tracker.
import { type DateReading, readDate } from './dates';
import { type Directory, ownersIn } from './directory';
import { type ColumnMap, type Field, headings, neededFields, trackerColumns } from './fields';
import { readStatus, type Status } from './status';
import { type CellValue, cellText, isBlank, type Table } from './table';

export type Measure = {
  /** 1-based row of the tracker. */
  readonly row: number;
  readonly id: string;
  readonly pillar: string;
  readonly title: string;
  readonly ownerText: string;
  readonly owners: readonly string[];
  readonly start: DateReading;
  readonly due: DateReading;
  readonly startText: string;
  readonly dueText: string;
  readonly statusText: string;
  /** null for a blank or unknown word. */
  readonly status: Status | null;
  /** 議題 is ticked. */
  readonly flagged: boolean;
};

export type Tracker = { readonly columns: ColumnMap; readonly measures: readonly Measure[]; readonly rowCount: number };

/** What the tracker tab lacks to be one: the headings of needed fields that are not in row 1. */
export function missingHeadings(table: Table): readonly string[] {
  const columns = trackerColumns((table.rows[0] ?? []).map(cellText));
  return neededFields.filter((field) => columns[field] === undefined).map((field) => headings[field]);
}

/**
 * Reads the tracker. Columns are found by heading in row 1, so staff may move, hide and add columns. Rows in which nobody
 * wrote anything are no measures: an unticked checkbox and the add-on's own words do not count.
 */
export function readTracker(table: Table, directory: Directory | null, fiscalYear: number): Tracker {
  const columns = trackerColumns((table.rows[0] ?? []).map(cellText));
  const measures = table.rows.flatMap((cells, index): Measure[] =>
    index === 0 ? [] : measureIn(cells, index + 1, columns, directory, fiscalYear),
  );
  return { columns, measures, rowCount: table.rows.length };
}

const ownWords: readonly Field[] = ['signal', 'check', 'updated', 'flagged'];

function measureIn(
  cells: readonly CellValue[],
  row: number,
  columns: ColumnMap,
  directory: Directory | null,
  fiscalYear: number,
): Measure[] {
  const cell = (field: Field): CellValue => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column] ?? '');
  };
  const ownColumns = new Set(ownWords.map((field) => columns[field]));
  if (cells.every((value, column) => ownColumns.has(column) || isBlank(value))) return [];
  const text = (field: Field): string => cellText(cell(field));
  return [
    {
      row,
      id: text('id'),
      pillar: text('pillar'),
      title: text('title'),
      ownerText: text('owner'),
      owners: ownersIn(text('owner'), directory),
      start: readDate(cell('start'), fiscalYear),
      due: readDate(cell('due'), fiscalYear),
      startText: text('start'),
      dueText: text('due'),
      statusText: text('status'),
      status: readStatus(text('status')),
      flagged: cell('flagged') === true,
    },
  ];
}
