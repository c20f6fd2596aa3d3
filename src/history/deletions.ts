// Measures whose rows somebody deleted, with what stood in them: read from the lines of 変更履歴, so that closing a page loses nothing.
// Only lines that a comparison found count: a job that takes rows out (the turn of the year, an adoption taken back) records them itself,
// with its operator and its reason, and so they are not lost.
import { addDays, type CalendarDay, parseDay } from '../sheet/calendar';
import { type Revision, revisionOf } from '../sheet/revision';
import { type CellValue, cellText } from '../sheet/table';
import { fieldsWith, headings } from '../tracker/columns';
import type { Tracker } from '../tracker/measure';
import { carriedOut, type HistoryLine, rowReasons } from './history';
import { freeKey, type State, trackedColumns } from './replay';

/** So long a deletion is named: a check is made more often, and one that was meant need not be read for ever. */
const NAMED_DAYS = 30;

/** A row that is gone; `at` is when that was found, `cells` what it held, by heading. */
export type Deletion = {
  readonly revision: Revision;
  readonly at: string;
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly cells: ReadonlyMap<string, CellValue>;
};

type Removal = { readonly at: string; readonly key: string; readonly batch: number; readonly cells: Map<string, CellValue> };

/** The rows that were deleted in the last days and have not come back since, newest first. */
export function deletionsOf(lines: readonly HistoryLine[], today: CalendarDay): readonly Deletion[] {
  const since = addDays(today, -NAMED_DAYS);
  return removals(lines, ({ operator }) => operator === '').filter(({ at }) => at.slice(0, 10) >= since);
}

/** The rows that went with such lines and have not come back since, newest first. A row without ID and title is no measure. */
export function removals<L extends HistoryLine>(lines: readonly L[], isMeant: (line: L) => boolean): readonly Deletion[] {
  let open: Removal[] = [];
  for (const line of carriedOut(lines)) {
    if (line.action === 'remove' && isMeant(line)) {
      const last = open[open.length - 1];
      if (last !== undefined && last.key === line.id && last.at === line.at && last.batch === line.batch)
        last.cells.set(line.column, line.before);
      else open.push({ at: line.at, key: line.id, batch: line.batch, cells: new Map([[line.column, line.before]]) });
    } else if (line.action === 'add') open = open.filter((removal) => !bringsBack(line, removal));
  }
  return open
    .map(({ at, key, batch, cells }): Deletion => {
      const text = (heading: string): string => cellText(cells.get(heading));
      return {
        revision: revisionOf([at, key, String(batch), ...[...cells].flatMap(([heading, value]) => [heading, cellText(value)])]),
        at,
        id: text(headings.id),
        title: text(headings.title),
        owner: text(headings.owner),
        cells,
      };
    })
    .filter(({ id, title }) => id !== '' || title !== '')
    .reverse();
}

/** A measure of this ID and title was added again: by a person, by the sheet's own undo, or by the add-on. */
function bringsBack(line: HistoryLine, { key, cells }: Removal): boolean {
  const [id, title] = [cellText(cells.get(headings.id)), cellText(cells.get(headings.title))];
  const told = title === '' ? { column: headings.id, text: id } : { column: headings.title, text: title };
  // a row that was brought back has another key where its ID belongs to another measure by now
  const sameRow = id === '' || line.id === key || line.reason === rowReasons.restored;
  return line.column === told.column && cellText(line.after) === told.text && sameRow;
}

const dayHeadings = new Set<string>(fieldsWith({ holds: 'day' }).map((field) => headings[field]));

/** A day of a day's column goes back as one, though an edit was recorded as text. */
function asHeld(heading: string, value: CellValue): CellValue {
  const day = typeof value === 'string' && dayHeadings.has(heading) ? parseDay(value) : null;
  return day === null ? value : { day, time: null };
}

type Restored = {
  /** In the order of the tracker's columns. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly lines: readonly HistoryLine[];
  /** Headings that the tracker no longer has: what stood there is left in the history. */
  readonly lost: readonly string[];
};

/**
 * These rows as they go back below the last measure, and the lines that say so. An ID that another measure has by now is left out: the check
 * offers a new one. `state`: the tracker as the record has it.
 */
export function restored(
  deleted: readonly Deletion[],
  tracker: Tracker,
  state: State,
  told: Pick<HistoryLine, 'at' | 'batch' | 'reason' | 'operator'>,
): Restored {
  const columns = trackedColumns(tracker.headings);
  const keys = new Map<string, unknown>(state);
  const rows: CellValue[][] = [];
  const lines: HistoryLine[] = [];
  const lost = new Set<string>();
  const taken = new Set(tracker.measures.map(({ id }) => id));
  for (const { id, cells } of deleted) {
    const key = freeKey(keys, taken.has(id) ? '' : id);
    keys.set(key, true);
    const row: CellValue[] = tracker.headings.map(() => '');
    for (const heading of cells.keys()) if (!columns.has(heading)) lost.add(heading);
    for (const [heading, column] of columns) {
      const value = cells.get(heading);
      if (value === undefined || (heading === headings.id && taken.has(id))) continue;
      const after = asHeld(heading, value);
      row[column] = after;
      lines.push({ ...told, action: 'add', id: key, column: heading, before: '', after, detail: [] });
    }
    taken.add(id);
    rows.push(row);
  }
  return { rows, lines, lost: [...lost] };
}

/** Lines for rows (1-based) that a job has taken out of the tracker. `keyOf` gives the key of a row in the record. */
export function removalLines(
  tracker: Tracker,
  rows: readonly number[],
  keyOf: (row: number) => string | null,
  told: Pick<HistoryLine, 'at' | 'batch' | 'reason' | 'operator'>,
): readonly HistoryLine[] {
  const columns = [...trackedColumns(tracker.headings)];
  // the ID goes last: until then it is what the row is known by
  const ordered = [...columns.filter(([heading]) => heading !== headings.id), ...columns.filter(([heading]) => heading === headings.id)];
  return rows.flatMap((row) => {
    const key = keyOf(row);
    if (key === null) return [];
    return ordered.flatMap(([heading, column]): HistoryLine[] => {
      const before = tracker.table.rows[row - 1]?.[column] ?? '';
      return before === '' || before === false
        ? []
        : [{ ...told, action: 'remove', id: key, column: heading, before, after: '', detail: [] }];
    });
  });
}
