// The change history (変更履歴): append-only, one line a changed cell. Played from a shadow copy on, its lines give the tracker as it is
// (replay.ts); a person can take a change back where nobody has changed the cell since.
import { parseDay } from '../sheet/calendar';
import { cellsOf, type Lines, lackingOf } from '../sheet/tab';
import { type CellValue, cellText, isDateCell, type Table } from '../sheet/table';
import { headings } from '../tracker/columns';
import { type DateReading, dayIn } from '../tracker/dates';
import type { Measure, Tracker } from '../tracker/measure';
import type { DueChanges } from '../tracker/signal';
import { type HistoryKey, historyTab } from './tabs';

/**
 * Words of column 操作: data of the sheet, in Japanese whatever the language of the screen.
 * - edit: one cell, recorded as it was edited; bulk: a block, whose cells follow as lines at the next check
 * - seen: found by comparing with the shadow copy; add, remove: cells of a row that came or went
 * - column: a heading was renamed; restart: the shadow copy was lost, the record begins anew
 * - dropped: a job said what it would change and did not come to it; the line takes back the one that said so
 */
export const historyActions = {
  edit: '編集',
  bulk: 'まとめて編集',
  seen: '差分から記録',
  add: '行の追加',
  remove: '行の削除',
  column: '見出しの変更',
  restart: '記録の再開',
  fix: '一括修正',
  update: '元の表から反映',
  transfer: '課の変更',
  keep: '当初期限の記録',
  year: '年度更新',
  decision: '会議の決定',
  undo: '取消',
  dropped: '取りやめ',
} as const;
export type HistoryAction = keyof typeof historyActions;

/** Words of column 理由 where a job brings rows or takes them out: data of the sheet too. */
export const rowReasons = {
  restored: '削除された行を戻した',
  archived: (archive: string): string => `年度の更新で「${archive}」タブへ移した`,
  undone: '取込みの取消し',
  turnedBack: '年度の更新の取消し',
} as const;

/** True for 理由 of a row that the turn of the year took out. */
export const isArchivedReason = (reason: string): boolean => /^年度の更新で「.*」タブへ移した$/.test(reason);

/** A cell of an edited block: the ID of its row, its heading, and what stood there right after the edit. */
export type BulkCell = { readonly id: string; readonly column: string; readonly after: CellValue };

/** A cell of the tracker, found by the key of its row (its ID, see replay.ts) and the heading of its column. */
export type HistoryLine = {
  /** "2023-09-01 09:05" */
  readonly at: string;
  /** Lines of one press of a button carry one number; 0 for what an edit appended. */
  readonly batch: number;
  readonly action: HistoryAction;
  readonly id: string;
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly reason: string;
  readonly operator: string;
  /** Of `bulk` only. */
  readonly detail: readonly BulkCell[];
};

/** A line with its 1-based row in the tab. */
export type PlacedLine = HistoryLine & { readonly row: number };

export type History = {
  readonly lines: readonly PlacedLine[];
  /** The tab as it was read. */
  readonly sheet: Lines<HistoryKey>;
  /** Rows of the tab below the headings, lines or not. */
  readonly rowCount: number;
};

/** Reads the tab; the second value names headings that are missing. Lines that are not ours are left out. */
export function readHistory(table: Table): { readonly history: History } | { readonly missing: readonly string[] } {
  const sheet = historyTab.read(table);
  const missing = lackingOf(sheet);
  if (missing.length > 0) return { missing };
  const actions = new Map(
    (Object.keys(historyActions) as readonly HistoryAction[]).map((action) => [historyActions[action] as string, action]),
  );
  const lines = sheet.lines.flatMap((line): PlacedLine[] => {
    const action = actions.get(line.text('action'));
    const batch = Number(line.text('batch'));
    if (action === undefined || !Number.isInteger(batch) || batch < 0) return [];
    return [
      {
        row: line.row,
        at: line.text('at'),
        batch,
        action,
        id: line.text('id'),
        column: line.text('column'),
        before: line.cell('before'),
        after: line.cell('after'),
        reason: line.text('reason'),
        operator: line.text('operator'),
        detail: action === 'bulk' ? readDetail(line.text('detail')) : [],
      },
    ];
  });
  return { history: { lines, sheet, rowCount: Math.max(0, table.rows.length - 1) } };
}

/** The lines in rows that stand below those of a history which was read before. */
export function linesBelow(history: History, rows: Table['rows']): readonly PlacedLine[] {
  const headingRow = history.sheet.table?.rows[0] ?? historyTab.make([]).rows[0] ?? [];
  const read = readHistory({ sheet: historyTab.name, rows: [headingRow, ...rows] });
  return 'missing' in read ? [] : read.history.lines.map((line) => ({ ...line, row: line.row + history.rowCount }));
}

export const emptyHistory: History = { lines: [], sheet: historyTab.read(null), rowCount: 0 };

/** [[id, column, after], …]; a day is { day, time }. What is no such text counts as nothing: the next comparison finds those cells. */
function readDetail(text: string): readonly BulkCell[] {
  const parsed = readJson(text);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: unknown): BulkCell[] => {
    if (!Array.isArray(entry)) return [];
    const [id, column, after]: readonly unknown[] = entry;
    const value = cellFrom(after);
    return typeof id === 'string' && typeof column === 'string' && value !== null ? [{ id, column, after: value }] : [];
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function cellFrom(value: unknown): CellValue | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null || !('day' in value) || typeof value.day !== 'string') return null;
  const day = parseDay(value.day);
  const time = 'time' in value && typeof value.time === 'string' ? value.time : null;
  return day === null ? null : { day, time };
}

const detailText = (cells: readonly BulkCell[]): string =>
  cells.length === 0 ? '' : JSON.stringify(cells.map(({ id, column, after }) => [id, column, after]));

/** The number for the next press of a button, from 1. */
export function nextBatch(history: History): number {
  return history.lines.reduce((last, { batch }) => Math.max(last, batch), 0) + 1;
}

/** What a job says before it does it: each such line is followed by the change, or by one that takes it back. */
const announcing: ReadonlySet<HistoryAction> = new Set(['fix', 'update', 'transfer', 'keep', 'year', 'decision', 'undo']);

/** True for a line that stood there before what it tells; rows that a job adds or takes out have a reason, those that a check found have none. */
export const isAnnounced = ({ action, reason }: HistoryLine): boolean =>
  announcing.has(action) || ((action === 'add' || action === 'remove') && reason !== '');

/** The key of a line's row once the line has come true: a new ID gives the row a new key. */
const keyAfter = ({ id, column, after }: HistoryLine): string => (column === headings.id && cellText(after) !== '' ? cellText(after) : id);

/** A cell of the tracker as a key of maps. */
const cellKey = (row: string, column: string): string => JSON.stringify([row, column]);

/** The cell that a line changes, found by the key that its row has afterwards. */
export const cellOfLine = (line: HistoryLine): string => cellKey(keyAfter(line), line.column);

/** The line that takes back one which was announced and not carried out. */
export function dropping(line: HistoryLine, at: string): HistoryLine {
  return { ...line, at, action: 'dropped', id: keyAfter(line), before: line.after, after: line.before, reason: '', operator: '' };
}

/** Lines of what happened: without those that were announced and not carried out, and without the lines that say so. */
export function carriedOut<L extends HistoryLine>(lines: readonly L[]): readonly L[] {
  if (!lines.some(({ action }) => action === 'dropped')) return lines;
  const told = (batch: number, cell: string, before: CellValue, after: CellValue): string =>
    JSON.stringify([batch, cell, cellText(before), cellText(after)]);
  const announced = new Map<string, number[]>();
  const gone = new Set<number>();
  lines.forEach((line, place) => {
    const { batch, id, column, before, after } = line;
    if (line.action === 'dropped') {
      gone.add(place);
      const said = announced.get(told(batch, cellKey(id, column), after, before))?.pop();
      if (said !== undefined) gone.add(said);
    } else if (isAnnounced(line)) {
      const key = told(batch, cellOfLine(line), before, after);
      const places = announced.get(key);
      if (places === undefined) announced.set(key, [place]);
      else places.push(place);
    }
  });
  return lines.filter((_, place) => !gone.has(place));
}

/**
 * What is left to take back of the last batch of this action; null where there is none. The lines of an undo carry the number of what they
 * take back; an undo that did not come to its end leaves the rest to the next.
 */
export function lastBatch(history: History, action: HistoryAction): readonly HistoryLine[] | null {
  const open = new Map<number, boolean>();
  for (const line of history.lines)
    if (line.action === action || line.action === 'dropped') open.set(line.batch, true);
    else if (line.action === 'undo') open.set(line.batch, false);
  const lines = carriedOut(history.lines);
  const undone = new Set(lines.flatMap((line) => (line.action === 'undo' ? [`${line.batch} ${cellKey(line.id, line.column)}`] : [])));
  const left = lines.filter(
    (line) => line.action === action && open.get(line.batch) === true && !undone.has(`${line.batch} ${cellOfLine(line)}`),
  );
  const batch = left.reduce((last, line) => Math.max(last, line.batch), -1);
  return batch < 0 ? null : left.filter((line) => line.batch === batch);
}

/** A line as cells in the order in which this history's columns stand. */
export function historyCells(line: HistoryLine, { sheet }: History): readonly CellValue[] {
  return cellsOf<HistoryKey, CellValue>(sheet, {
    ...line,
    batch: line.batch === 0 ? '' : String(line.batch),
    action: historyActions[line.action],
    detail: detailText(line.detail),
  });
}

/** A new value for a cell of the tracker: 1-based row and column. */
export type CellWrite = { readonly row: number; readonly column: number; readonly value: CellValue };

/** A line for each write, in the same order. */
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
  // the ID of a row last: until then its other cells are found by it
  const isId = ({ column }: HistoryLine): boolean => column === headings.id;
  for (const line of [...lines.filter((each) => !isId(each)), ...lines.filter(isId)]) {
    const column = columnOf.get(line.column);
    const id = keyAfter(line);
    const rows = rowsOf.get(id) ?? [];
    const row = rows.find((each) => column !== undefined && cellText(tracker.table.rows[each - 1]?.[column]) === cellText(line.after));
    if (row === undefined || column === undefined) continue;
    writes.push({ row, column: column + 1, value: asTyped(line.before, tracker.table.rows[row - 1]?.[column]) });
    undone.push({ ...line, id, at: stamp, action: 'undo', before: line.after, after: line.before, reason: '', operator, detail: [] });
  }
  return { writes, lines: undone, kept: lines.length - writes.length };
}

/** An edit is recorded as text: where the cell now holds a day, the day before goes back as one. */
function asTyped(value: CellValue, now: CellValue | undefined): CellValue {
  if (now === undefined || !isDateCell(now) || typeof value !== 'string') return value;
  const day = parseDay(value);
  return day === null ? value : { day, time: null };
}

const slot = (at: string, operator: string, id: string, column: string, after: CellValue): string =>
  JSON.stringify([at, operator, id, column, cellText(after)]);

/**
 * Lines in the order of what happened. A block is spelled out only at the next check, below whatever was edited meanwhile: its lines
 * belong right after the line of the block.
 */
export function inOrder<L extends HistoryLine>(lines: readonly L[]): readonly L[] {
  const isSpelled = (line: HistoryLine): boolean => line.action === 'edit' && line.batch > 0;
  if (!lines.some(isSpelled)) return lines;
  const blocks = new Map<string, number[]>();
  lines.forEach((line, place) => {
    for (const { id, column, after } of line.detail) {
      const key = slot(line.at, line.operator, id, column, after);
      const places = blocks.get(key);
      if (places === undefined) blocks.set(key, [place]);
      else places.push(place);
    }
  });
  return lines
    .map((line, place) => {
      const key = slot(line.at, line.operator, line.id, line.column, line.after);
      return { line, place: isSpelled(line) ? (blocks.get(key)?.shift() ?? place) : place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ line }) => line);
}

/** A change of 期限: the line that records it, and the cell text before and after. */
export type DueChange = { readonly line: PlacedLine; readonly from: string; readonly to: string };

/**
 * Changes of 期限 by the key of the row, oldest first. Another notation of the same day is no change, nor is filling a blank; a change that
 * was taken back does not count.
 */
export function findDueChanges(
  lines: readonly PlacedLine[],
  read: (cell: CellValue) => DateReading,
): ReadonlyMap<string, readonly DueChange[]> {
  const dueChanges = new Map<string, DueChange[]>();
  for (const line of inOrder(carriedOut(lines))) {
    if (line.column !== headings.due) continue;
    const own = dueChanges.get(line.id) ?? [];
    if (isToldAlready(line, own[own.length - 1])) continue;
    if (line.action === 'undo') {
      const last = own[own.length - 1];
      if (last !== undefined && last.from === cellText(line.after)) dueChanges.set(line.id, own.slice(0, -1));
    } else if (isMove(line, read)) dueChanges.set(line.id, [...own, { line, from: cellText(line.before), to: cellText(line.after) }]);
  }
  return dueChanges;
}

/** A check can find a change whose own line is still on its way: that line follows, and tells the same move. */
function isToldAlready({ action, before, after }: HistoryLine, last: DueChange | undefined): boolean {
  return action === 'edit' && last?.line.action === 'seen' && last.from === cellText(before) && last.to === cellText(after);
}

function isMove({ action, before, after }: HistoryLine, read: (cell: CellValue) => DateReading): boolean {
  if (action === 'fix' || action === 'year' || action === 'add' || action === 'remove' || cellText(before) === '' || cellText(after) === '')
    return false;
  const [from, to] = [dayIn(read(before)), dayIn(read(after))];
  return from === null || to === null ? cellText(before) !== cellText(after) : from !== to;
}

/** 当初期限 for measures that have none and whose due day was changed: what stood in 期限 before the first change. */
export function firstDues(
  tracker: Tracker,
  dueChanges: ReadonlyMap<string, readonly DueChange[]>,
): readonly (CellWrite & { readonly id: string })[] {
  const column = tracker.columns.originalDue;
  if (column === undefined) return [];
  return tracker.measures.flatMap(({ id, row, originalDue }) => {
    const [first] = dueChanges.get(id) ?? [];
    return first === undefined || originalDue.kind !== 'blank' ? [] : [{ id, row, column: column + 1, value: first.line.before }];
  });
}

/** How often 期限 of a measure was changed, and whether a reason is missing. */
export function dueChangesOf(measure: Measure, dueChanges: ReadonlyMap<string, readonly DueChange[]>): DueChanges {
  const own = dueChanges.get(measure.id) ?? [];
  return { count: own.length, unexplained: own.some(({ line }) => line.reason === '') };
}
