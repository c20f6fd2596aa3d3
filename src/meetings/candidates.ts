// What a meeting should take up (議題の候補): flagged measures and what the rules propose, each with its reasons.

import type { SnapshotChanges } from '../history/snapshots';
import type { Escalation } from '../registers/registers';
import type { CalendarDay } from '../sheet/calendar';
import { cellText, fold } from '../sheet/table';
import { columns } from '../tracker/columns';
import { readDate } from '../tracker/dates';
import { fieldCell, type Measure, type Tracker } from '../tracker/measure';
import type { Settings } from '../tracker/settings';
import { signalOf } from '../tracker/signal';
import { type AgendaItem, type ItemClass, isRowId, type Outcome } from './items';
import { type Meeting, meetingBefore } from './register';

export type Reason =
  | { readonly kind: 'flagged' }
  /** Open days. */
  | { readonly kind: 'late'; readonly days: number }
  | { readonly kind: 'due-before'; readonly due: CalendarDay }
  | { readonly kind: 'done' }
  | { readonly kind: 'new' }
  | { readonly kind: 'due-moved'; readonly from: string; readonly to: string }
  /** 影響範囲 is 全庁 and the measure, its counter-measure, is not closed. */
  | { readonly kind: 'whole-town' }
  /** A measure that waits for something outside: its 見込み, the day to look again, has come. */
  | { readonly kind: 'review'; readonly day: CalendarDay }
  | { readonly kind: 'question'; readonly asked: CalendarDay | null }
  | { readonly kind: 'carried'; readonly held: CalendarDay | null; readonly outcome: Outcome | null }
  /** Of a meeting that was cancelled; `planned` is the day it was to be on. */
  | { readonly kind: 'cancelled'; readonly planned: CalendarDay | null }
  | { readonly kind: 'decision-open'; readonly held: CalendarDay | null; readonly due: string }
  /** 課別点検 found a trouble of the whole town. */
  | { readonly kind: 'inspection'; readonly sections: readonly string[] }
  | { readonly kind: 'movements'; readonly count: number }
  | { readonly kind: 'standing' };

export type Candidate = {
  /**
   * Identifies the candidate from one call to the next: measure:1-1, question:宿-2, item:議-3, inspection:点-1, movements, standing:取組の確認について.
   */
  readonly key: string;
  /** null for movements outside (動向): their title is movementsTitle in meetingWords.ts, and on the page that of its language. */
  readonly title: string | null;
  /** '' for none. */
  readonly measure: string;
  readonly owner: string;
  readonly class: ItemClass;
  readonly reasons: readonly Reason[];
  /** The ID of the item or question that goes on. */
  readonly from: string;
  /** Belongs on the agenda unless somebody says no. */
  readonly proposed: boolean;
};

/** A question that a meeting left open (宿題). */
export type OpenQuestion = {
  readonly id: string;
  readonly question: string;
  readonly owner: string;
  readonly asked: CalendarDay | null;
  readonly measures: readonly string[];
};

export type CandidateFacts = {
  readonly tracker: Tracker;
  readonly settings: Settings;
  readonly today: CalendarDay;
  readonly meeting: Meeting;
  readonly meetings: readonly Meeting[];
  /** Of all meetings. */
  readonly items: readonly AgendaItem[];
  /** From the snapshot of the meeting before until now; null where there is none. */
  readonly movement: SnapshotChanges | null;
  readonly questions: readonly OpenQuestion[];
  readonly escalations: readonly Escalation[];
  /** Lines of 動向 that no meeting has seen. */
  readonly unreported: number;
};

/**
 * Candidates in the order in which an agenda takes them: movements outside, the standing items, what earlier meetings left, measures. What
 * stands on the agenda already is left out.
 */
export function candidatesFor(facts: CandidateFacts): readonly Candidate[] {
  const { meeting, items, settings, unreported } = facts;
  const own = items.filter((item) => item.meeting === meeting.key);
  const standing = settings.standingItems.map(
    (title): Candidate => ({
      ...plain,
      key: `standing:${title}`,
      title,
      class: 'report',
      reasons: [{ kind: 'standing' }],
      from: STANDING,
      proposed: true,
    }),
  );
  const movements: readonly Candidate[] =
    unreported === 0
      ? []
      : [
          {
            ...plain,
            key: 'movements',
            title: null,
            class: 'report',
            reasons: [{ kind: 'movements', count: unreported }],
            from: MOVEMENTS,
            proposed: true,
          },
        ];
  const carried = carriedOver(facts);
  const questions = facts.questions.map(
    ({ id, question, owner, asked, measures }): Candidate => ({
      ...plain,
      key: `question:${id}`,
      title: question,
      measure: measures[0] ?? '',
      owner,
      class: 'report',
      reasons: [{ kind: 'question', asked }],
      from: id,
      proposed: true,
    }),
  );
  const inspections = facts.escalations
    .filter(({ open }) => open)
    .map(
      ({ parent, title, sections }): Candidate => ({
        ...plain,
        key: `inspection:${parent}`,
        title,
        class: 'discuss',
        reasons: [{ kind: 'inspection', sections }],
        from: parent,
        proposed: true,
      }),
    );
  const taken = new Set(own.map(({ measure }) => measure).filter((id) => id !== ''));
  const measures = measureCandidates(facts).filter(({ measure }) => !taken.has(measure));
  // a measure that an earlier meeting left open is one candidate with all reasons
  const merged = measures.map((each): Candidate => {
    const before = carried.filter(({ measure }) => measure === each.measure);
    const [last] = [...before].reverse();
    return last === undefined
      ? each
      : { ...each, from: last.from, proposed: true, reasons: [...before.flatMap(({ reasons }) => reasons), ...each.reasons] };
  });
  const alone = carried.filter(({ measure }) => measure === '' || !measures.some((each) => each.measure === measure));
  const there = (candidate: Candidate): boolean =>
    own.some(
      (item) =>
        (candidate.from !== '' && candidate.from !== STANDING && item.from === candidate.from) ||
        (/^(?:measure|item):/.test(candidate.key) && candidate.measure !== '' && item.measure === candidate.measure) ||
        (candidate.title !== null && item.title === candidate.title),
    );
  return [...movements, ...standing, ...alone, ...inspections, ...questions, ...merged].filter((candidate) => !there(candidate));
}

const plain = { measure: '', owner: '', from: '' } as const;
/** Column 元 of items that come from no line of a register. */
const STANDING = '定例';
const MOVEMENTS = '動向';
/** These come back as long as their register says so, whatever became of the item. */
const isRegister = (from: string): boolean => /^[宿点]-/.test(from);

/**
 * 継続, 差戻し and what was never concluded come back from the meeting before; decisions not carried out come back from all. What a cancelled
 * meeting had on its agenda goes to the body's next one, whichever that is.
 */
function carriedOver({ meeting, meetings, items }: CandidateFacts): readonly Candidate[] {
  const before = meetingBefore(meetings, meeting);
  const held = new Map(meetings.map(({ key, day }) => [key, day]));
  const body = new Set(
    meetings
      .filter(({ name, day, state }) => state !== 'cancelled' && fold(name) === fold(meeting.name) && isBefore(day, meeting.day))
      .map(({ key }) => key),
  );
  const cancelled = new Set(
    isOver(meeting) || meeting.state === 'cancelled'
      ? []
      : meetings.filter(({ name, state }) => state === 'cancelled' && fold(name) === fold(meeting.name)).map(({ key }) => key),
  );
  const laterThan = ({ id }: AgendaItem): readonly AgendaItem[] => items.filter((each) => each.meeting !== meeting.key && each.from === id);
  const found = items.flatMap((item): Candidate[] => {
    const here = body.has(item.meeting) || cancelled.has(item.meeting);
    if (item.meeting === meeting.key || !here || item.id === '' || isRowId(item.id) || isRegister(item.from)) return [];
    const day = held.get(item.meeting) ?? null;
    const made = (reason: Reason): Candidate => ({
      ...plain,
      key: `item:${item.id}`,
      title: item.title,
      measure: item.measure,
      owner: item.owner,
      class: item.class,
      reasons: [reason],
      from: item.id,
      proposed: true,
    });
    // an item that a later meeting took up again goes on from there
    const later = laterThan(item);
    if (comesBack(item)) return later.length === 0 ? [made({ kind: 'carried', held: day, outcome: item.outcome })] : [];
    const byItself = item.from === STANDING || item.from === MOVEMENTS;
    if (cancelled.has(item.meeting) && item.outcome === null)
      return !byItself && later.length === 0 ? [made({ kind: 'cancelled', planned: day })] : [];
    if (item.outcome === null)
      return before !== null && item.meeting === before.key && isOver(before) && !byItself
        ? [made({ kind: 'carried', held: day, outcome: null })]
        : [];
    const decided = item.outcome === 'decided' || item.outcome === 'approved';
    const goesOn = later.some((each) => each.followUpOpen || comesBack(each));
    return decided && item.followUpOpen && !goesOn ? [made({ kind: 'decision-open', held: day, due: item.due })] : [];
  });
  const heldOn = ({ reasons: [reason] }: Candidate): string => (reason !== undefined && 'held' in reason ? (reason.held ?? '') : '');
  return found.sort((a, b) => heldOn(a).localeCompare(heldOn(b)));
}

const comesBack = ({ outcome }: AgendaItem): boolean => outcome === 'continued' || outcome === 'returned';

const isBefore = (day: CalendarDay | null, other: CalendarDay | null): boolean => day !== null && (other === null || day < other);

/** Somebody has entered what came of it, so that what has no outcome was left over. */
const isOver = ({ state }: Meeting): boolean => state === 'recording' || state === 'published';

function measureCandidates({ tracker, today, meeting, movement, settings }: CandidateFacts): readonly Candidate[] {
  const added = new Set(movement?.added.map(({ id }) => id));
  const changed = new Map(movement?.changed.map((each) => [each.id, each]));
  const seen = new Set<string>();
  return tracker.measures.flatMap((measure): Candidate[] => {
    const { id } = measure;
    // two rows of one ID cannot be told apart on an agenda; the check names them
    if (id === '' || seen.has(id)) return [];
    seen.add(id);
    const reasons = reasonsFor(measure);
    if (reasons.length === 0) return [];
    return [
      {
        key: `measure:${id}`,
        title: measure.title,
        measure: id,
        owner: measure.ownerText,
        class: classOf(measure, reasons, tracker),
        reasons,
        from: '',
        proposed: measure.flagged || reasons.some(({ kind }) => kind === 'whole-town'),
      },
    ];
  });

  function reasonsFor(measure: Measure): readonly Reason[] {
    const reasons: Reason[] = [];
    const over = measure.status?.meaning === 'done' || measure.status?.meaning === 'closed';
    if (measure.flagged) reasons.push({ kind: 'flagged' });
    if (!over && scopeOf(measure, tracker) === WHOLE_TOWN) reasons.push({ kind: 'whole-town' });
    const signal = signalOf(measure, today, settings);
    if (signal.kind === 'late') reasons.push({ kind: 'late', days: signal.days });
    else if (
      !over &&
      signal.kind !== 'waiting' &&
      measure.status?.meaning !== 'ongoing' &&
      meeting.day !== null &&
      measure.due.kind === 'exact' &&
      measure.due.due >= today &&
      measure.due.due <= meeting.day
    )
      reasons.push({ kind: 'due-before', due: measure.due.due });
    if (signal.kind === 'waiting') {
      const review = readDate(fieldCell(measure.cells, tracker.columns, 'outlook'), settings.dates);
      if (review.kind === 'exact' && review.due <= (meeting.day ?? today)) reasons.push({ kind: 'review', day: review.due });
    }
    if (added.has(measure.id)) reasons.push({ kind: 'new' });
    const change = changed.get(measure.id);
    if (change?.kind === 'done') reasons.push({ kind: 'done' });
    if (change !== undefined && change.before.due !== change.after.due && change.before.due !== '')
      reasons.push({ kind: 'due-moved', from: change.before.due, to: change.after.due });
    return reasons;
  }
}

const WHOLE_TOWN = columns.scope.words[2];

const scopeOf = (measure: Measure, { columns }: Tracker): string => cellText(fieldCell(measure.cells, columns, 'scope'));

/**
 * 協議 for what changes the plan or concerns all sections (庁議の例: 長期計画の変更, 各課相互の調整), 報告 for how it stands; 議題区分 of the row goes
 * before.
 */
function classOf(measure: Measure, reasons: readonly Reason[], tracker: Tracker): ItemClass {
  const said = cellText(fieldCell(measure.cells, tracker.columns, 'agendaClass'));
  const [discuss, report, other] = columns.agendaClass.words;
  if (said === discuss) return 'discuss';
  if (said === report) return 'report';
  if (said === other) return 'other';
  return reasons.some(({ kind }) => kind === 'whole-town' || kind === 'due-moved') || measure.status?.name === '見直し'
    ? 'discuss'
    : 'report';
}
