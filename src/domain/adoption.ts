// Adoption (取り込み): from a roadmap as the town keeps it to the rows of the tracker. The source is read, never changed.

import { directoryOf, ownersIn } from './directory';
import { type ColumnMap, type Field, fields, matchSource, neededFields, type SourceField, sourceFields } from './fields';
import { type CellValue, cellText, fold, isBlank, type Table } from './table';

/** A row of the source that becomes no measure, and why. Source rows = measures + skipped rows. */
export type SkippedRow = { readonly row: number; readonly reason: 'blank' | 'heading-again' | 'no-title' };

export type AdoptionPlan = {
  readonly sheet: string;
  /** 1-based row of the headings in the source. */
  readonly headingRow: number;
  readonly columns: ColumnMap;
  readonly missing: readonly SourceField[];
  readonly measures: readonly AdoptedMeasure[];
  readonly skipped: readonly SkippedRow[];
  /** Owner sections as written, each once, in order of appearance. */
  readonly sections: readonly string[];
};

/** One row of the tracker: cells in the order of `fields`. */
export type AdoptedMeasure = { readonly sourceRow: number; readonly cells: readonly CellValue[] };

/** How far down the headings are looked for: titles and legends may stand above them. */
const HEADING_SEARCH_ROWS = 15;

/** Where the headings most likely stand: the row that names the most fields; null where no row names at least three and the title. */
export function findHeadingRow(table: Table): { readonly row: number; readonly columns: ColumnMap } | null {
  let best: { row: number; columns: ColumnMap; count: number } | null = null;
  for (const [index, cells] of table.rows.slice(0, HEADING_SEARCH_ROWS).entries()) {
    const columns = matchSource(cells.map(cellText));
    const count = Object.keys(columns).length;
    if (columns.title !== undefined && count >= 3 && count > (best?.count ?? 0)) best = { row: index + 1, columns, count };
  }
  return best;
}

/** The plan for a table whose headings stand in `headingRow` (1-based) under this mapping. */
export function planAdoption(table: Table, headingRow: number, columns: ColumnMap): AdoptionPlan {
  const headingCells = (table.rows[headingRow - 1] ?? []).map((cell) => fold(cellText(cell)));
  const measures: AdoptedMeasure[] = [];
  const skipped: SkippedRow[] = [];
  const sections = new Map<string, string>();
  const ids = idsFor(table, headingRow, columns);

  for (const [index, cells] of table.rows.entries()) {
    const row = index + 1;
    if (row <= headingRow) continue;
    const reason = skipReason(cells, headingCells, columns);
    if (reason !== null) {
      skipped.push({ row, reason });
      continue;
    }
    const cell = (field: SourceField): CellValue => {
      const column = columns[field];
      return column === undefined ? '' : (cells[column] ?? '');
    };
    for (const owner of ownersIn(cellText(cell('owner')), noDirectory)) if (!sections.has(fold(owner))) sections.set(fold(owner), owner);
    const id = ids(row);
    measures.push({ sourceRow: row, cells: fields.map((field) => trackerCell(field, cell, id, `${table.sheet}!${row}`)) });
  }
  return {
    sheet: table.sheet,
    headingRow,
    columns,
    missing: neededFields.filter((field) => columns[field] === undefined),
    measures,
    skipped,
    sections: [...sections.values()],
  };
}

const noDirectory = directoryOf([]);

function skipReason(cells: readonly CellValue[], headingCells: readonly string[], columns: ColumnMap): SkippedRow['reason'] | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return 'blank';
  if (cells.every((cell, column) => fold(cellText(cell)) === (headingCells[column] ?? ''))) return 'heading-again';
  // a title line between groups: something stands there, but neither a measure nor what one would say of it
  const mapped = sourceFields.filter((field) => columns[field] !== undefined && !isBlank(cells[columns[field] ?? -1]));
  const titleColumn = columns.title;
  if ((titleColumn === undefined || isBlank(cells[titleColumn])) && mapped.length <= 1) return 'no-title';
  return null;
}

function trackerCell(field: Field, source: (field: SourceField) => CellValue, id: string, sourceRow: string): CellValue {
  switch (field) {
    case 'id':
      return id;
    case 'originalDue':
      return source('due');
    case 'sourceRow':
      return sourceRow;
    case 'flagged':
      return false;
    case 'agendaClass':
    case 'signal':
    case 'check':
    case 'updated':
      return '';
    default:
      return source(field);
  }
}

/** The source's own number where it is there and unique, else the next free DX-001. */
function idsFor(table: Table, headingRow: number, columns: ColumnMap): (row: number) => string {
  const idColumn = columns.id;
  const given = table.rows.map((cells, index) => (idColumn === undefined || index < headingRow ? '' : cellText(cells[idColumn])));
  const taken = new Set(given.filter((id) => id !== ''));
  const used = new Set<string>();
  let next = 1;
  const free = (): string => {
    for (; ; next += 1) {
      const id = `DX-${String(next).padStart(3, '0')}`;
      if (!taken.has(id)) {
        taken.add(id);
        return id;
      }
    }
  };
  return (row) => {
    const id = given[row - 1] ?? '';
    if (id === '' || used.has(id)) return free();
    used.add(id);
    return id;
  };
}
