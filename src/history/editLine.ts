// What an edit leaves in 変更履歴 at once. A single cell whose row has an ID of its own gives its line; a block, and whatever Google does
// not tell the old value of, gives one line that carries its cells, and the next check spells it out.
import { addDays, dayOf } from '../sheet/calendar';
import { trimmed } from '../sheet/letters';
import { type CellValue, cellText } from '../sheet/table';
import { fieldsWith, headings } from '../tracker/columns';
import type { Tracker } from '../tracker/measure';
import type { BulkCell, HistoryLine } from './history';
import { trackedColumns } from './replay';

/** The edited block: 1-based. */
export type Edited = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly oldValue: string | undefined;
  readonly told: boolean;
};

/** More cells than this are left to the comparison with the shadow copy; so is what does not fit into a cell (50,000 characters). */
const CELLS_AT_MOST = 1_000;
const LONGEST_DETAIL = 40_000;
const NAMED = 3;

const dateHeadings: readonly string[] = fieldsWith({ holds: 'day' }).map((field) => headings[field]);

/** The line to append for an edit; null if there is nothing to record, or if only the comparison with the shadow copy can find it. */
export function editLine(tracker: Tracker, edited: Edited, at: string, operator: string): HistoryLine | null {
  const ids = new Map<string, number>();
  for (const { id } of tracker.measures) ids.set(id, (ids.get(id) ?? 0) + 1);
  const columns = [...trackedColumns(tracker.headings)].filter(
    ([heading, column]) => heading !== headings.id && column >= edited.firstColumn - 1 && column <= edited.lastColumn - 1,
  );
  const rows = tracker.measures.filter(({ row, id }) => row >= edited.firstRow && row <= edited.lastRow && id !== '' && ids.get(id) === 1);
  if (columns.length === 0 || rows.length === 0 || columns.length * rows.length > CELLS_AT_MOST) return null;
  const cells = rows.flatMap(({ id, cells: row }) =>
    columns.map(([column, place]): BulkCell => ({ id, column, after: plainCell(row[place] ?? '') })),
  );
  const line: HistoryLine = { at, batch: 0, action: 'edit', id: '', column: '', before: '', after: '', reason: '', operator, detail: [] };
  const [cell] = cells;
  const single = edited.firstRow === edited.lastRow && edited.firstColumn === edited.lastColumn;
  if (single && cell !== undefined && edited.told) {
    const [before, after] = [oldText(edited.oldValue, cell.column), cellText(cell.after)];
    if (before === after) return null;
    if (!startsFormula(before) && !startsFormula(after)) return { ...line, id: cell.id, column: cell.column, before, after };
  }
  if (JSON.stringify(cells).length > LONGEST_DETAIL) return null;
  return {
    ...line,
    action: 'bulk',
    id: named(rows.map(({ id }) => id)),
    column: named(columns.map(([heading]) => heading)),
    detail: cells,
  };
}

/** What is appended is read as if typed: such a text must not stand in a cell of its own. */
const startsFormula = (text: string): boolean => /^[=+'@-]/.test(text);

const plainCell = (value: CellValue): CellValue => (value === false ? '' : value);

function named(names: readonly string[]): string {
  const text = names.slice(0, NAMED).join('、');
  return names.length > NAMED ? `${text} ほか${names.length - NAMED}` : text;
}

/** Google tells a ticked box as TRUE and a day as its serial number. */
function oldText(value: string | undefined, column: string): string {
  if (value === undefined || value === 'FALSE') return '';
  const serial = dateHeadings.includes(column) && /^\d{5}(?:\.\d+)?$/.test(value) ? Math.floor(Number(value)) : 0;
  const epoch = dayOf(1900, 1, 1);
  return serial > 0 && epoch !== null ? addDays(epoch, serial - 2) : trimmed(value);
}
