// Snapshots and report rounds: how the plan stood on a day, who has reported, and what has changed since.

import { type Moment, now } from '../google/clock';
import { exclusively } from '../google/lock';
import { makeTab, openWorkbook, readTab, type Workbook, writeBlock } from '../google/workbook';
import type { Office } from '../sheet/closedDays';
import { dayJa } from '../sheet/words.ja';
import type { Tracker } from '../tracker/measure';
import { openTracker } from '../tracker/openTracker.job';
import { meetingDays, meetingsTab } from './meetingsTab';
import type { RoundsView, SnapshotReport } from './page';
import { currentRound, nextRound, sectionReports } from './rounds';
import {
  changesBetween,
  readSnapshots,
  type Snapshot,
  type SnapshotChanges,
  type SnapshotKind,
  snapshotOf,
  snapshotRows,
  withSnapshot,
} from './snapshots';
import { snapshotsTab } from './tabs';

const SHOWN = 200;

/** Writes the snapshot of now; the one of the same name and kind is replaced. */
export function recordSnapshot(
  book: Workbook,
  tracker: Tracker,
  name: string,
  kind: SnapshotKind,
  office: Office,
  { today, stamp }: Moment,
): Snapshot {
  const snapshot = snapshotOf(tracker, name, kind, stamp, today, office);
  const table = readTab(book, snapshotsTab);
  const { ids, column, cells } = withSnapshot(table, snapshot);
  if (table === null) makeTab(book, snapshotsTab.make(snapshotRows(ids, cells)), null);
  else {
    if (ids.length > table.rows.length)
      writeBlock(
        book,
        snapshotsTab,
        1,
        1,
        ids.map((id) => [id]),
      );
    writeBlock(
      book,
      snapshotsTab,
      1,
      column + 1,
      cells.map((cell) => [cell]),
    );
  }
  return snapshot;
}

/**
 * While the reports of a round come in, the first check records the state as that of the base day; nobody has to think of it. After the
 * deadline the state is no longer that of the base day, so recording it is left to a person.
 */
export function keepRoundSnapshot(book: Workbook, moment: Moment): void {
  const { today } = moment;
  const { tracker, settings } = openTracker(book, moment);
  const meetings = settings.rounds === 'before-meetings' ? meetingDays(readTab(book, meetingsTab), settings.dates) : [];
  const round = currentRound(settings.rounds, settings.roundDays, meetings, today, settings.closed);
  if (round === null || today > round.deadline) return;
  const name = dayJa(round.base);
  const table = readTab(book, snapshotsTab);
  if (table !== null && readSnapshots(table).some((snapshot) => snapshot.kind === 'round' && snapshot.name === name)) return;
  recordSnapshot(book, tracker, name, 'round', settings, moment);
}

/** Records the state of now under this name, when a person asks for it. */
export function takeSnapshot(name: string, kind: SnapshotKind): SnapshotReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const { tracker, settings } = openTracker(book, moment);
    const { at } = recordSnapshot(book, tracker, name, kind, settings, moment);
    return { name, at };
  });
}

/** Counts of all snapshots, oldest first: the trend of the overview. */
export function readTrend(book: Workbook): readonly Pick<Snapshot, 'name' | 'at' | 'counts'>[] {
  const table = readTab(book, snapshotsTab);
  return table === null ? [] : readSnapshots(table).map(({ name, at, counts }) => ({ name, at, counts }));
}

/** The current round, who has reported, the snapshots, and what has changed from one of them (by default the last meeting's) until now. */
export function rounds(since: string | null): RoundsView {
  const book = openWorkbook();
  const moment = now();
  const { today, stamp } = moment;
  const { tracker, settings } = openTracker(book, moment);
  const meetings = meetingDays(readTab(book, meetingsTab), settings.dates);
  const table = readTab(book, snapshotsTab);
  const snapshots = table === null ? [] : readSnapshots(table);
  const plan = [settings.rounds, settings.roundDays, meetings, today, settings.closed] as const;
  const round = currentRound(...plan);
  const chosen =
    snapshots.find(({ name }) => name === since) ??
    [...snapshots].reverse().find(({ kind }) => kind === 'meeting') ??
    snapshots[snapshots.length - 1];
  const movement = chosen === undefined ? null : changesBetween(chosen, snapshotOf(tracker, '', 'manual', stamp, today, settings));
  return {
    today,
    plan: settings.rounds,
    round,
    next: nextRound(...plan),
    sections:
      round === null
        ? []
        : sectionReports(tracker, round.base).map(({ section, updated, waiting }) => ({
            section,
            updated,
            waiting: waiting.slice(0, SHOWN).map(({ id, title, row }) => ({ id, title, row })),
          })),
    snapshots: snapshots.map(({ name, kind, at }) => ({ name, kind, at })),
    since:
      chosen === undefined || movement === null
        ? null
        : {
            name: chosen.name,
            at: chosen.at,
            added: movement.added.slice(0, SHOWN).map(({ id, title }) => ({ id, title })),
            gone: movement.gone.slice(0, SHOWN).map(({ id, title }) => ({ id, title })),
            changed: movement.changed
              .slice(0, SHOWN)
              .map((each) => ({ id: each.id, title: each.after.title, kind: each.kind, ...told(each) })),
          },
  };
}

/** The two texts that show the change. */
function told({ kind, before, after }: SnapshotChanges['changed'][number]): { readonly from: string; readonly to: string } {
  switch (kind) {
    case 'done':
    case 'status':
    case 'late':
      return { from: before.status, to: after.status };
    case 'due':
      return { from: before.due, to: after.due };
    case 'progress':
      return { from: before.progress, to: after.progress };
    case 'owner':
      return { from: before.owner, to: after.owner };
    case 'title':
      return { from: before.title, to: after.title };
  }
}
