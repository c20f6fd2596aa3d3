// Snapshots (時点): how every measure stood on a day, one column each, so that "since the last meeting" is the difference of two columns.
//
//   ID   | 令和5年度第1回            | 令和5年9月30日
//   種類  | 会議                    | 基準日
//   日時  | 2023-06-21 10:00       | 2023-09-30 17:00
//   件数  | {"late":3,…}           | …
//   1-1  | ["窓口の改善","総務課",…] | …

import type { CalendarDay } from '../sheet/calendar';
import type { Office } from '../sheet/closedDays';
import { type CellValue, cellText, type Table } from '../sheet/table';
import { headings } from '../tracker/columns';
import type { Measure, Tracker } from '../tracker/measure';
import { type Signal, signalKinds, signalOf } from '../tracker/signal';

const snapshotKinds = { round: '基準日', meeting: '会議', manual: '任意' } as const;
export type SnapshotKind = keyof typeof snapshotKinds;

export type SignalCounts = { readonly [K in Signal['kind']]: number };

/** What a snapshot keeps of a measure: texts as they stood in the sheet. */
export type Standing = {
  readonly title: string;
  readonly owner: string;
  readonly due: string;
  readonly status: string;
  readonly progress: string;
  readonly signal: Signal['kind'];
};

export type Snapshot = {
  readonly name: string;
  readonly kind: SnapshotKind;
  /** "2023-06-21 10:00" */
  readonly at: string;
  readonly counts: SignalCounts;
  /** By ID; rows without one are not told apart and not kept. */
  readonly standings: ReadonlyMap<string, Standing>;
};

const HEAD_ROWS = 4;
/** A title longer than this is cut: it is there to be recognised. */
const LONGEST = 200;

export function snapshotOf(tracker: Tracker, name: string, kind: SnapshotKind, at: string, today: CalendarDay, office: Office): Snapshot {
  const standings = new Map<string, Standing>();
  const kinds: Signal['kind'][] = [];
  for (const measure of tracker.measures) {
    const signal = signalOf(measure, today, office).kind;
    kinds.push(signal);
    if (measure.id !== '' && !standings.has(measure.id)) standings.set(measure.id, standingOf(measure, signal, tracker));
  }
  return { name, kind, at, counts: countSignals(kinds), standings };
}

function standingOf(measure: Measure, signal: Signal['kind'], { columns }: Tracker): Standing {
  const progress = columns.progress === undefined ? '' : cellText(measure.cells[columns.progress]);
  const cut = (text: string): string => text.slice(0, LONGEST);
  return {
    title: cut(measure.title),
    owner: cut(measure.ownerText),
    due: cut(measure.dueText),
    status: cut(measure.statusText),
    progress: cut(progress),
    signal,
  };
}

export function countSignals(kinds: readonly Signal['kind'][]): SignalCounts {
  const count = (kind: Signal['kind']): number => kinds.filter((each) => each === kind).length;
  return {
    late: count('late'),
    'due-soon': count('due-soon'),
    behind: count('behind'),
    unclear: count('unclear'),
    waiting: count('waiting'),
    'on-plan': count('on-plan'),
    'no-due': count('no-due'),
    done: count('done'),
    closed: count('closed'),
  };
}

/** Reads the tab, oldest first. A column that is no snapshot of ours is left out, a cell that cannot be read counts as blank. */
export function readSnapshots(table: Table): readonly Snapshot[] {
  const width = table.rows[0]?.length ?? 0;
  const ids = table.rows.map((row) => cellText(row[0]));
  const kinds = Object.keys(snapshotKinds) as readonly SnapshotKind[];
  return Array.from({ length: Math.max(0, width - 1) }, (_, place) => place + 1).flatMap((column): Snapshot[] => {
    const text = (row: number): string => cellText(table.rows[row]?.[column]);
    const kind = kinds.find((each) => snapshotKinds[each] === text(1));
    if (kind === undefined || text(0) === '') return [];
    const standings = new Map<string, Standing>();
    for (let row = HEAD_ROWS; row < table.rows.length; row += 1) {
      const standing = readStanding(text(row));
      const id = ids[row] ?? '';
      if (standing !== null && id !== '') standings.set(id, standing);
    }
    return [{ name: text(0), kind, at: text(2), counts: readCounts(text(3)), standings }];
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readStanding(text: string): Standing | null {
  const parsed = text === '' ? null : readJson(text);
  if (!Array.isArray(parsed)) return null;
  const word = (place: number): string => String(parsed[place] ?? '');
  const signal = signalKinds.find((kind) => kind === parsed[5]);
  if (signal === undefined) return null;
  return { title: word(0), owner: word(1), due: word(2), status: word(3), progress: word(4), signal };
}

function readCounts(text: string): SignalCounts {
  const parsed = readJson(text);
  const known = new Map<string, unknown>(typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []);
  const kinds = signalKinds.flatMap((kind) => {
    const count = known.get(kind);
    return new Array<Signal['kind']>(typeof count === 'number' && count > 0 ? Math.min(count, 100_000) : 0).fill(kind);
  });
  return countSignals(kinds);
}

const headLabels: readonly string[] = [headings.id, '種類', '日時', '件数'];

/** True for a tab that begins as this one does when it is made. */
export const isSnapshotTable = (table: Table): boolean => headLabels.every((label, row) => cellText(table.rows[row]?.[0]) === label);

/** The tab with this snapshot: in the place of the one of the same name and kind, or as a new last column. */
export function withSnapshot(
  table: Table | null,
  snapshot: Snapshot,
): { readonly ids: readonly string[]; readonly column: number; readonly cells: readonly string[] } {
  const written = table === null || table.rows.every((row) => cellText(row[0]) === '') ? null : table;
  const before = written?.rows.map((row) => cellText(row[0])) ?? headLabels;
  const known = new Set(before.slice(HEAD_ROWS));
  const ids = [...before, ...[...snapshot.standings.keys()].filter((id) => !known.has(id))];
  const first = table?.rows[0] ?? [];
  const same = first.findIndex(
    (cell, column) => column > 0 && cellText(cell) === snapshot.name && cellText(table?.rows[1]?.[column]) === snapshotKinds[snapshot.kind],
  );
  const cells = ids.map((id, row): string => {
    switch (row) {
      case 0:
        return snapshot.name;
      case 1:
        return snapshotKinds[snapshot.kind];
      case 2:
        return snapshot.at;
      case 3:
        return JSON.stringify(snapshot.counts);
      default: {
        const standing = snapshot.standings.get(id);
        if (standing === undefined) return '';
        const { title, owner, due, status, progress, signal } = standing;
        return JSON.stringify([title, owner, due, status, progress, signal]);
      }
    }
  });
  return { ids, column: same > 0 ? same : Math.max(1, first.length), cells };
}

/** The row of names of the tab with those of meetings renewed; null where none is. */
export function renamedSnapshots({ rows }: Table, renamed: ReadonlyMap<string, string>): readonly string[] | null {
  const before = (rows[0] ?? []).map(cellText);
  const names = before.map((name, column) => (cellText(rows[1]?.[column]) === snapshotKinds.meeting ? (renamed.get(name) ?? name) : name));
  return names.some((name, column) => name !== before[column]) ? names : null;
}

/** What became different from one snapshot to another, by ID. */
export type SnapshotChanges = {
  readonly added: readonly (Standing & { readonly id: string })[];
  readonly gone: readonly (Standing & { readonly id: string })[];
  readonly changed: readonly {
    readonly id: string;
    readonly before: Standing;
    readonly after: Standing;
    /** The most telling of what changed. */
    readonly kind: 'done' | 'late' | 'due' | 'status' | 'progress' | 'owner' | 'title';
  }[];
};

/** What differs between two snapshots: one change a measure, the most telling kinds first. */
export function changesBetween(before: Snapshot, after: Snapshot): SnapshotChanges {
  const added = [...after.standings].filter(([id]) => !before.standings.has(id)).map(([id, standing]) => ({ ...standing, id }));
  const gone = [...before.standings].filter(([id]) => !after.standings.has(id)).map(([id, standing]) => ({ ...standing, id }));
  const changed = [...after.standings].flatMap(([id, now]) => {
    const then = before.standings.get(id);
    if (then === undefined) return [];
    const kind = telling(then, now);
    return kind === null ? [] : [{ id, before: then, after: now, kind }];
  });
  const order = ['done', 'late', 'due', 'status', 'progress', 'owner', 'title'];
  return { added, gone, changed: changed.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)) };
}

function telling(then: Standing, now: Standing): SnapshotChanges['changed'][number]['kind'] | null {
  if (now.signal === 'done' && then.signal !== 'done') return 'done';
  if (now.signal === 'late' && then.signal !== 'late') return 'late';
  if (now.due !== then.due) return 'due';
  if (now.status !== then.status) return 'status';
  if (now.progress !== then.progress) return 'progress';
  if (now.owner !== then.owner) return 'owner';
  return now.title === then.title ? null : 'title';
}

/** Rows of the tab as it is made first. */
export function snapshotRows(ids: readonly string[], cells: readonly string[]): readonly (readonly CellValue[])[] {
  return ids.map((id, row) => [id, cells[row] ?? '']);
}
