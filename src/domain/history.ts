// The change history (変更履歴): append-only, one line a changed cell. What the add-on changes at a person's word it writes here, so that
// the person can take it back where nobody has changed the cell since.
import type { Tracker } from './measure';
import { type CellValue, cellText, fold, type Table } from './table';

export const historyHeadings = {
  at: '日時',
  batch: '回',
  action: '操作',
  id: 'ID',
  column: '項目',
  before: '変更前',
  after: '変更後',
  operator: '操作者',
} as const;
type HistoryColumn = keyof typeof historyHeadings;
export const historyColumns = Object.keys(historyHeadings) as readonly HistoryColumn[];

/** Words of column 操作: data of the sheet, in Japanese whatever the language of the screen. */
export const historyActions = { fix: '一括修正', update: '元の表から反映', undo: '取消' } as const;
export type HistoryAction = keyof typeof historyActions;

/** A cell of the tracker, found by the ID of its row and the heading of its column. */
export type HistoryLine = {
  readonly at: string;
  /** Lines of one press of a button carry one number. */
  readonly batch: number;
  readonly action: HistoryAction;
  readonly id: string;
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly operator: string;
};

export type History = { readonly lines: readonly HistoryLine[]; readonly columns: { readonly [C in HistoryColumn]: number } };

/** Reads the tab; the second value names headings that are missing. Lines that are not ours are left out. */
export function readHistory(table: Table): { readonly history: History } | { readonly missing: readonly string[] } {
  const row = (table.rows[0] ?? []).map((cell) => fold(cellText(cell)));
  const place = (column: HistoryColumn): number => row.indexOf(fold(historyHeadings[column]));
  const missing = historyColumns.filter((column) => place(column) < 0).map((column) => historyHeadings[column]);
  if (missing.length > 0) return { missing };
  const columns = {
    at: place('at'),
    batch: place('batch'),
    action: place('action'),
    id: place('id'),
    column: place('column'),
    before: place('before'),
    after: place('after'),
    operator: place('operator'),
  };
  const actions = Object.keys(historyActions) as readonly HistoryAction[];
  const lines = table.rows.slice(1).flatMap((cells): HistoryLine[] => {
    const text = (column: HistoryColumn): string => cellText(cells[columns[column]]);
    const action = actions.find((each) => historyActions[each] === text('action'));
    const batch = Number(text('batch'));
    if (action === undefined || !Number.isInteger(batch) || batch < 1) return [];
    return [
      {
        at: text('at'),
        batch,
        action,
        id: text('id'),
        column: text('column'),
        before: cells[columns.before] ?? '',
        after: cells[columns.after] ?? '',
        operator: text('operator'),
      },
    ];
  });
  return { history: { lines, columns } };
}

export const emptyHistory: History = {
  lines: [],
  columns: { at: 0, batch: 1, action: 2, id: 3, column: 4, before: 5, after: 6, operator: 7 },
};

export function nextBatch(history: History): number {
  return history.lines.reduce((last, { batch }) => Math.max(last, batch), 0) + 1;
}

/** The last batch of this action that has not been taken back; null where there is none. The lines of an undo carry the number of what they take back. */
export function lastBatch(history: History, action: HistoryAction): readonly HistoryLine[] | null {
  const batches = [...new Set(history.lines.filter((line) => line.action === action).map(({ batch }) => batch))].sort((a, b) => b - a);
  const undone = new Set(history.lines.filter((line) => line.action === 'undo').map(({ batch }) => batch));
  const batch = batches.find((each) => !undone.has(each));
  return batch === undefined ? null : history.lines.filter((line) => line.batch === batch && line.action === action);
}

/** A line as cells in the order in which this history's columns stand. */
export function historyCells(line: HistoryLine, columns: History['columns']): readonly CellValue[] {
  const cells: CellValue[] = new Array<CellValue>(Math.max(...Object.values(columns)) + 1).fill('');
  const put = (column: HistoryColumn, value: CellValue): void => {
    cells[columns[column]] = value;
  };
  put('at', line.at);
  put('batch', String(line.batch));
  put('action', historyActions[line.action]);
  put('id', line.id);
  put('column', line.column);
  put('before', line.before);
  put('after', line.after);
  put('operator', line.operator);
  return cells;
}

/** A new value for a cell of the tracker: 1-based row and column. */
export type CellWrite = { readonly row: number; readonly column: number; readonly value: CellValue };

export type Undo = { readonly writes: readonly CellWrite[]; readonly lines: readonly HistoryLine[]; readonly kept: number };

/** What taking back these lines writes: cells that still hold what was written then, found by ID and heading. */
export function planUndo(tracker: Tracker, lines: readonly HistoryLine[], stamp: string, operator: string): Undo {
  const columnOf = new Map<string, number>();
  tracker.headings.forEach((heading, column) => {
    if (!columnOf.has(heading)) columnOf.set(heading, column);
  });
  const rowsOf = new Map<string, number[]>();
  for (const { id, row } of tracker.measures) rowsOf.set(id, [...(rowsOf.get(id) ?? []), row]);
  const writes: CellWrite[] = [];
  const undone: HistoryLine[] = [];
  for (const line of lines) {
    const column = columnOf.get(line.column);
    const rows = rowsOf.get(line.id) ?? [];
    const row = rows.find((each) => column !== undefined && cellText(tracker.table.rows[each - 1]?.[column]) === cellText(line.after));
    if (row === undefined || column === undefined) continue;
    writes.push({ row, column: column + 1, value: line.before });
    undone.push({ ...line, at: stamp, action: 'undo', before: line.after, after: line.before, operator });
  }
  return { writes, lines: undone, kept: lines.length - writes.length };
}
