// Everything that the papers of one meeting are made from.

import type { SnapshotChanges } from '../history/snapshots';
import type { CalendarDay } from '../sheet/calendar';
import type { Tracker } from '../tracker/measure';
import type { Settings } from '../tracker/settings';
import type { Attendee } from './bodies';
import type { AgendaItem, NumberedPaper } from './items';
import type { Meeting } from './register';
import type { Speech } from './speeches';

export type MeetingFacts = {
  readonly meeting: Meeting;
  /** The meeting's 年度 as a western year; that of the plan where the register names none. */
  readonly fiscalYear: number;
  /** In official order. */
  readonly attendees: readonly Attendee[];
  /** In the order of the paper. */
  readonly items: readonly AgendaItem[];
  readonly papers: readonly NumberedPaper[];
  readonly before: Meeting | null;
  readonly settings: Settings;
  readonly tracker: Tracker;
  readonly today: CalendarDay;
  /** From the snapshot of the meeting before until now; null where there is none. */
  readonly movement: SnapshotChanges | null;
  /** What moves outside (動向), oldest first. */
  readonly outside: readonly OutsideMovement[];
  readonly speeches: readonly Speech[];
};

/** A line of the register 動向. */
export type OutsideMovement = {
  readonly row: number;
  readonly day: CalendarDay | null;
  /** 日付 as written. */
  readonly when: string;
  readonly actor: string;
  readonly content: string;
  readonly effect: string;
  readonly response: string;
  /** 報告した会議 */
  readonly reportedAt: string;
};
