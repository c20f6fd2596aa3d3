// The tracker as lines of 変更履歴 make it. A shadow copy (控え) holds the tracked cells of each row as last recorded:
//
//   控え（12行目まで） | ID   | 取組名      | 期限        | …
//   1-1              | 1-1  | 窓口の改善   | 2023-09-30 | …
//   IDなし〔1〕        |      | 地図の公開   | 令和5年度末  | …
//
// Lines since then, applied to the copy, must give the tracker; where they do not, somebody changed cells unrecorded, and the
// difference is written down. Rows are found by ID, so sorting changes nothing. A row without an ID, or with one that stands twice, has a
// key of its own and is found again by what stands in it.

import { type CellValue, cellText, isBlank, type Table } from '../sheet/table';
import { addOnFields, headings } from '../tracker/columns';
import type { Tracker } from '../tracker/measure';
import { type BulkCell, carriedOut, cellOfLine, type HistoryAction, type HistoryLine, inOrder, isAnnounced } from './history';

/** Values of a row by heading; blank ones are not there. */
type RowState = ReadonlyMap<string, CellValue>;
/** Rows by key. */
export type State = ReadonlyMap<string, RowState>;

type Rows = Map<string, Map<string, CellValue>>;

/** One changed cell; of a `column` change the key is '' and before and after are headings. */
type Change = {
  readonly action: Extract<HistoryAction, 'seen' | 'add' | 'remove' | 'column'>;
  readonly key: string;
  readonly column: string;
  readonly before: CellValue;
  readonly after: CellValue;
};

export type Difference = {
  readonly changes: readonly Change[];
  /** The tracker as it is now: the next shadow copy. */
  readonly state: State;
  /** Headings of the copy that the tracker lacks: their values stay in the copy and nothing is recorded for them. */
  readonly absent: readonly string[];
};

const ID = headings.id;
/** Headings of columns that the add-on writes: changes there are not recorded. */
const untrackedHeadings = new Set(addOnFields.map((field) => headings[field]));

/** An unticked box says no more than a blank. */
const plain = (value: CellValue): CellValue => (value === false || isBlank(value) ? '' : value);
const alike = (one: CellValue | undefined, other: CellValue | undefined): boolean =>
  cellText(plain(one ?? '')) === cellText(plain(other ?? ''));

/** 0-based columns whose changes are recorded, each heading once. */
export function trackedColumns(headingRow: readonly string[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  headingRow.forEach((heading, column) => {
    if (heading !== '' && !untrackedHeadings.has(heading) && !columns.has(heading)) columns.set(heading, column);
  });
  return columns;
}

/** A key that no row has: the ID itself where it is free. */
export function freeKey(rows: ReadonlyMap<string, unknown>, id: string): string {
  if (id !== '' && !rows.has(id)) return id;
  for (let number = id === '' ? 1 : 2; ; number += 1) {
    const key = `${id === '' ? 'IDなし' : id}〔${number}〕`;
    if (!rows.has(key)) return key;
  }
}

/** Sets a cell. A row is there as long as a cell of it holds something; a new ID gives it a new key, which is returned. */
function setCell(rows: Rows, key: string, column: string, value: CellValue): string {
  const row = rows.get(key) ?? new Map<string, CellValue>();
  const existed = row.size > 0;
  const wanted = plain(value);
  if (wanted === '') row.delete(column);
  else row.set(column, wanted);
  rows.delete(key);
  if (row.size === 0) return key;
  const own = column === ID && existed ? freeKey(rows, cellText(wanted)) : key;
  rows.set(own, row);
  return own;
}

function renameColumn(rows: Rows, before: string, after: string): void {
  for (const row of rows.values()) {
    const value = row.get(before);
    if (value === undefined) continue;
    row.delete(before);
    row.set(after, value);
  }
}

const copyOf = (state: State): Rows => new Map([...state].map(([key, row]) => [key, new Map(row)]));

/** The state after what these lines tell. A line of a row that is not there changes nothing, except where it adds one. */
export function replay(state: State, lines: readonly HistoryLine[]): State {
  const rows = copyOf(state);
  for (const line of inOrder(carriedOut(lines))) applyLine(rows, line);
  return rows;
}

function applyLine(rows: Rows, line: HistoryLine): void {
  switch (line.action) {
    case 'restart':
      return;
    case 'column':
      renameColumn(rows, cellText(line.before), cellText(line.after));
      return;
    case 'bulk':
      for (const { id, column, after } of line.detail) if (rows.has(id)) setCell(rows, id, column, after);
      return;
    case 'add':
      setCell(rows, line.id, line.column, line.after);
      return;
    case 'edit':
    case 'seen':
    case 'remove':
    case 'fix':
    case 'update':
    case 'transfer':
    case 'keep':
    case 'year':
    case 'decision':
    case 'undo':
    case 'dropped':
      if (rows.has(line.id) && !alike(line.before, line.after)) setCell(rows, line.id, line.column, line.after);
  }
}

/**
 * Cells of edited blocks as lines of their own, with what stood there before: that is known only now. Cells that were the same before
 * (a sorted block, a value pasted over itself) give none, and lines that an earlier run wrote already are not written twice.
 */
export function spelledOut(state: State, lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const rows = copyOf(state);
  const mark = (line: Omit<BulkCell, 'after'> & { readonly after: CellValue; readonly at: string; readonly operator: string }): string =>
    JSON.stringify([line.at, line.operator, line.id, line.column, cellText(line.after)]);
  const written = new Set(lines.filter(({ action }) => action === 'edit').map(mark));
  const found: HistoryLine[] = [];
  for (const line of inOrder(carriedOut(lines))) {
    if (line.action === 'bulk')
      for (const { id, column, after } of line.detail) {
        const before = rows.get(id)?.get(column) ?? '';
        if (!rows.has(id) || alike(before, after)) continue;
        const spelled: HistoryLine = { ...line, action: 'edit', id, column, before, after: plain(after), detail: [] };
        if (!written.has(mark(spelled))) found.push(spelled);
      }
    applyLine(rows, line);
  }
  return found;
}

type Row = { readonly row: number; readonly id: string; readonly cells: ReadonlyMap<string, CellValue>; key: string | null };

/**
 * How the tracker differs from `state`. Lines that came in while it was read (`meanwhile`) may tell of edits before or after the moment it
 * was read: what they say a cell holds counts.
 */
export function difference(state: State, tracker: Tracker, meanwhile: readonly HistoryLine[] = []): Difference {
  const columns = trackedColumns(tracker.headings);
  const rows = rowsOf(tracker, columns, meanwhile);
  const now = copyOf(state);
  const changes: Change[] = [];
  const known = new Set<string>();
  for (const row of now.values()) for (const heading of row.keys()) known.add(heading);

  let absent = [...known].filter((heading) => !columns.has(heading));
  for (const heading of [...columns.keys()].filter((each) => !known.has(each))) {
    const old = absent.find((each) => holdsTheSame(rows, now, each, heading));
    if (old === undefined) continue;
    renameColumn(now, old, heading);
    absent = absent.filter((each) => each !== old);
    changes.push({ action: 'column', key: '', column: headingOf, before: old, after: heading });
  }

  matchRows(rows, now, columns);
  const taken = new Set(rows.map(({ key }) => key));
  for (const [key, row] of [...now]) if (!taken.has(key)) remove(key, row);
  for (const row of rows) if (row.key !== null) compare(row, row.key);
  for (const row of rows) if (row.key === null) add(row);
  return { changes, state: now, absent };

  function record(action: Change['action'], key: string, column: string, after: CellValue): string {
    const before = now.get(key)?.get(column) ?? '';
    changes.push({ action, key, column, before, after: plain(after) });
    return setCell(now, key, column, after);
  }
  function remove(key: string, row: ReadonlyMap<string, CellValue>): void {
    for (const column of [...row.keys()].filter((each) => each !== ID)) record('remove', key, column, '');
    if (now.has(key)) record('remove', key, ID, '');
  }
  /** What is new first and what is gone last: a row must not be empty in between, or it would count as gone. */
  function compare(row: Row, key: string): void {
    const differing = [...columns.keys()].filter((column) => column !== ID && !alike(now.get(key)?.get(column), row.cells.get(column)));
    for (const column of differing.filter((each) => row.cells.has(each))) record('seen', key, column, row.cells.get(column) ?? '');
    const own = alike(now.get(key)?.get(ID), row.id) ? key : record('seen', key, ID, row.id);
    for (const column of differing.filter((each) => !row.cells.has(each))) record('seen', own, column, '');
  }
  function add(row: Row): void {
    const key = freeKey(now, row.id);
    if (row.id !== '') record('add', key, ID, row.id);
    for (const [column, value] of row.cells) if (column !== ID) record('add', key, column, value);
  }
}

/**
 * Announced IDs that no row got: they are looked for first, because a row is found by its ID. A new ID is nowhere in the tracker then, and
 * one that was to be taken back still is.
 */
export function idsNotGiven<L extends HistoryLine>(tail: readonly L[], tracker: Tracker): readonly L[] {
  const ids = new Set(tracker.measures.map(({ id }) => id));
  return carriedOut(tail).filter(
    (line) =>
      line.column === ID &&
      line.action !== 'add' &&
      line.action !== 'remove' &&
      isAnnounced(line) &&
      (line.action === 'undo' ? ids.has(cellText(line.before)) : !ids.has(cellText(line.after))),
  );
}

/**
 * Announced lines since the last shadow copy that did not come true: a job ends with a new copy, so its run died. What a later line found
 * there, or the tracker holds now, is not what was announced. A row that was to leave and is still there left with none of its cells.
 * `changes` are the differences that are left without these lines.
 */
export function notCarriedOut<L extends HistoryLine>(
  changes: readonly Change[],
  tail: readonly L[],
): { readonly announced: readonly L[]; readonly changes: readonly Change[] } {
  const found = new Set<L>();
  const last = new Map<string, L>();
  for (const line of inOrder(carriedOut(tail))) {
    const said = last.get(cellOfLine(line));
    const tellsBefore = line.action === 'edit' || isAnnounced(line);
    if (said !== undefined && tellsBefore && alike(line.before, said.before) && !alike(line.before, said.after)) found.add(said);
    if (isAnnounced(line)) last.set(cellOfLine(line), line);
    else last.delete(cellOfLine(line));
  }
  const leaving = new Set([...last.values()].filter(isLeaving).map(({ id }) => id));
  const stayed = new Set(changes.flatMap(({ action, key }) => (action === 'add' && leaving.has(key) ? [key] : [])));
  const left = changes.flatMap((change): readonly Change[] => {
    const said = last.get(JSON.stringify([change.key, change.column]));
    if (said === undefined) return stayed.has(change.key) && change.action === 'add' ? [{ ...change, action: 'seen' }] : [change];
    if (change.action !== contraryOf(said) || !alike(said.after, change.before)) return [change];
    found.add(said);
    if (alike(said.before, change.after)) return [];
    return [{ ...change, action: change.action === 'add' ? 'seen' : change.action, before: plain(said.before) }];
  });
  const emptied = [...last.values()].flatMap((said): readonly Change[] => {
    if (!stayed.has(said.id) || !isLeaving(said) || found.has(said)) return [];
    found.add(said);
    return [{ action: 'seen', key: said.id, column: said.column, before: plain(said.before), after: '' }];
  });
  return { announced: tail.filter((line) => found.has(line)), changes: [...left, ...emptied] };
}

/** Of a row that a job takes out. */
const isLeaving = (line: HistoryLine): boolean => line.action === 'remove' && isAnnounced(line);

/** How a comparison finds a cell of which an announced line has not come true. */
function contraryOf(said: HistoryLine): Change['action'] {
  if (said.action === 'add') return 'remove';
  return isLeaving(said) ? 'add' : 'seen';
}

/** The keys of the tracker's rows (1-based) in `state`; null for one that is not in it. */
export function keysOfRows(state: State, tracker: Tracker): (row: number) => string | null {
  const columns = trackedColumns(tracker.headings);
  const rows = rowsOf(tracker, columns, []);
  matchRows(rows, state, columns);
  const keys = new Map(rows.map(({ row, key }) => [row, key]));
  return (row) => keys.get(row) ?? null;
}

/** Column 項目 of a renamed heading. */
const headingOf = '見出し';

function rowsOf(tracker: Tracker, columns: ReadonlyMap<string, number>, meanwhile: readonly HistoryLine[]): Row[] {
  const edited = new Map<string, Map<string, CellValue>>();
  const put = ({ id, column, after }: BulkCell): void => void (edited.get(id) ?? edited.set(id, new Map()).get(id))?.set(column, after);
  for (const line of meanwhile)
    if (line.action === 'bulk') line.detail.forEach(put);
    else put(line);
  return tracker.measures.flatMap((measure): Row[] => {
    const cells = new Map<string, CellValue>();
    for (const [heading, column] of columns) {
      const value = plain(edited.get(measure.id)?.get(heading) ?? measure.cells[column] ?? '');
      if (value !== '') cells.set(heading, value);
    }
    return cells.size === 0 ? [] : [{ row: measure.row, id: cellText(cells.get(ID) ?? ''), cells, key: null }];
  });
}

/** Under its new heading the column holds, row by row, what it held under the old one. */
function holdsTheSame(rows: readonly Row[], state: State, old: string, heading: string): boolean {
  let seen = 0;
  for (const row of rows) {
    const before = state.get(row.id);
    if (before === undefined) continue;
    if (!alike(before.get(old), row.cells.get(heading))) return false;
    if (before.has(old)) seen += 1;
  }
  return seen > 0;
}

/** Gives each row of the tracker the key of its row in the shadow copy; new rows keep null. */
function matchRows(rows: readonly Row[], state: State, columns: ReadonlyMap<string, number>): void {
  const compared = [...columns.keys()].filter((heading) => heading !== ID);
  const print = (cells: ReadonlyMap<string, CellValue>): string =>
    JSON.stringify(compared.map((heading) => cellText(plain(cells.get(heading) ?? ''))));
  const title = (cells: ReadonlyMap<string, CellValue>): string => cellText(cells.get(headings.title) ?? '');
  const byId = new Map<string, Row[]>();
  for (const row of rows) push(byId, row.id, row);
  const keysById = new Map<string, string[]>();
  for (const [key, cells] of state) push(keysById, cellText(cells.get(ID) ?? ''), key);

  for (const [id, own] of byId) {
    const keys = keysById.get(id) ?? [];
    const [row, key] = [own[0], keys[0]];
    if (own.length === 1 && keys.length === 1 && id !== '' && row !== undefined && key !== undefined) {
      row.key = key;
      continue;
    }
    let left = pair(own, keys, print);
    left = pair(own, left, title);
    const open = own.filter((each) => each.key === null);
    if (open.length === left.length || id !== '')
      open.forEach((each, place) => {
        each.key = left[place] ?? null;
      });
  }
  const taken = new Set(rows.map(({ key }) => key));
  const orphans = [...state.keys()].filter((key) => !taken.has(key));
  if (orphans.length === 0) return;
  const homeless = rows.filter(({ key }) => key === null);
  const unlike = pair(homeless, orphans, print);
  const owned = (cells: ReadonlyMap<string, CellValue>): string =>
    JSON.stringify([title(cells), cellText(cells.get(headings.owner) ?? '')]);
  const left = pair(homeless, unlike, (cells) => (title(cells) === '' ? '' : owned(cells)));
  pair(homeless, left, title);

  /**
   * Pairs rows with rows of the shadow copy for which `words` gives the same text; returns the keys without a partner. A row without text
   * is paired with none.
   */
  function pair(open: readonly Row[], keys: readonly string[], words: (cells: ReadonlyMap<string, CellValue>) => string): string[] {
    const byWords = new Map<string, string[]>();
    for (const key of keys) push(byWords, words(state.get(key) ?? new Map<string, CellValue>()), key);
    for (const row of open) {
      if (row.key !== null) continue;
      const said = words(row.cells);
      row.key = said === '' ? null : (byWords.get(said)?.shift() ?? null);
    }
    const used = new Set(open.map(({ key }) => key));
    return keys.filter((key) => !used.has(key));
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const others = map.get(key);
  if (others === undefined) map.set(key, [value]);
  else others.push(value);
}

const KEPT = /^控え（(\d+)行/;

/** The copy as rows of its tab; `recorded` rows of 変更履歴 are in it. */
export function shadowRows(state: State, recorded: number): readonly (readonly CellValue[])[] {
  const seen = new Set<string>();
  for (const row of state.values()) for (const heading of row.keys()) seen.add(heading);
  const columns = [...seen];
  return [
    [`控え（${recorded}行目まで）`, ...columns],
    ...[...state].map(([key, row]) => [key, ...columns.map((heading) => row.get(heading) ?? '')]),
  ];
}

/** Reads the tab; null for one that is no copy of ours. */
export function readShadow(table: Table): { readonly state: State; readonly recorded: number } | null {
  const [first = [], ...rest] = table.rows;
  const recorded = KEPT.exec(cellText(first[0]))?.[1];
  if (recorded === undefined) return null;
  const columns = first.map(cellText);
  const state = new Map<string, Map<string, CellValue>>();
  for (const cells of rest) {
    const key = cellText(cells[0]);
    if (key === '') continue;
    const row = new Map<string, CellValue>();
    cells.forEach((value, column) => {
      const heading = columns[column] ?? '';
      if (column > 0 && heading !== '' && plain(value) !== '') row.set(heading, value);
    });
    if (row.size > 0) state.set(key, row);
  }
  return { state, recorded: Number(recorded) };
}

/** What people should know of the record itself. */
export type RecordNotice =
  | { readonly code: 'record-began' }
  | { readonly code: 'record-restarted' }
  | { readonly code: 'history-shortened' }
  | { readonly code: 'history-missing' }
  | { readonly code: 'columns-absent'; readonly headings: readonly string[] };
