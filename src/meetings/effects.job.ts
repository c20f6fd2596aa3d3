// Back to the measures (決定の反映): what the outcomes of a meeting change in the tracker, after a person has seen it.

import { ownWords, recordSoFar } from '../checking/check.job';
import { type Moment, now } from '../google/clock';
import { exclusively } from '../google/lock';
import { userMail } from '../google/session';
import { addLines, changeCells, readLines, requireHeadings } from '../google/tabs';
import { appendCells, flush, openWorkbook, readTab, type Workbook, writeBlock } from '../google/workbook';
import { appendHistory, carryOut, openHistory, type Planned } from '../history/changeLog.job';
import { type HistoryLine, nextBatch } from '../history/history';
import { trackedColumns } from '../history/replay';
import { nextNumber, registers } from '../registers/registers';
import { type QuestionKey, questionStates, questionsTab } from '../registers/tabs';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { changesOf, type Values } from '../sheet/tab';
import { cellText } from '../sheet/table';
import { dateJa } from '../sheet/words.ja';
import { headings } from '../tracker/columns';
import type { Tracker } from '../tracker/measure';
import { openTracker, requireSameRows, requireWritable } from '../tracker/openTracker.job';
import { writeBeside } from '../tracker/rowsNow.job';
import { trackerTab } from '../tracker/tabs';
import { type Effect, type EffectCell, effectsOf, lastDecisions, newMeasureCells } from './effects';
import { meetingOf } from './facts.job';
import { changeById, openToChange } from './identity.job';
import { type AgendaItem, isRowId, itemsOf } from './items';
import { decidedByJa, decisionJa } from './meetingWords';
import type { EffectsReport } from './page';
import type { Meeting } from './register';
import { type ItemKey, itemsTab } from './tabs';

/** 当初期限 is kept by the add-on itself, from the record or else here; nobody is asked about it. */
export const visibleCells = ({ cells }: Effect): readonly EffectCell[] => cells.filter(({ field }) => field !== 'originalDue');

/** The revision of exactly these changes, as a person sees them. */
export function effectsRevision(effects: readonly Effect[]): Revision {
  return revisionOf(
    effects.flatMap((effect) => [
      effect.item.id,
      ...visibleCells(effect).flatMap(({ row, column, before, after }) => [`${row}:${column}`, cellText(before), cellText(after)]),
      JSON.stringify([effect.added, effect.question, effect.problem]),
    ]),
  );
}

/**
 * Carries out the effects of these items. History first, then cells, then new lines, and the mark on the items last: after a run that dies
 * on the way, the effects are shown again without those that were already carried out.
 */
export function applyEffects(key: string, revision: Revision, itemIds: readonly string[]): EffectsReport {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    requireWritable(book);
    recordSoFar(book, moment);
    const open = openToChange(book, moment);
    const meeting = meetingOf(open, key);
    requireHeadings(open.itemTab, ['id', 'applied']);
    const { tracker, settings } = open.opened;
    const all = effectsOf(itemsOf(open.items, meeting.key), meeting, tracker, settings, readTab(book, questionsTab));
    if (effectsRevision(all) !== revision) throw new Stop({ code: 'effects-outdated' });
    const chosen = all.filter(({ item, problem }) => problem === null && itemIds.includes(item.id));
    if (chosen.length === 0) throw new Stop({ code: 'no-effects' });
    requireSameRows(book, tracker);
    const { stamp } = moment;
    const cells = changeMeasures(book, tracker, meeting, chosen, stamp);
    const added = addMeasures(book, tracker, meeting, chosen, stamp);
    const questions = askQuestions(book, meeting, chosen);
    flush();
    const newIds = new Map(chosen.flatMap(({ item, becomes }) => (becomes === null ? [] : [[item.id, becomes] as const])));
    showDecisions(
      book,
      open.items.map((item) => ({ ...item, measure: newIds.get(item.id) ?? item.measure })),
      open.meetings,
      moment,
    );
    // what an item became stands there before the word that it is dealt with: columns are written one after the other
    const enter = (values: readonly { readonly item: AgendaItem; readonly values: Values<ItemKey> }[]): void => {
      // an item without an ID of its own is known by its row as long as nobody moves it
      changeCells(
        book,
        open.itemTab,
        'id',
        values.filter(({ item }) => isRowId(item.id)).flatMap((each) => changesOf<ItemKey>(each.item.row, each.values)),
      );
      changeById(book, itemsTab, 'id', new Map(values.map((each) => [each.item.id, each.values])));
    };
    enter(chosen.flatMap(({ item, becomes }) => (becomes === null ? [] : [{ item, values: { measure: becomes } }])));
    enter(chosen.map(({ item }) => ({ item, values: { applied: stamp } })));
    // nothing that was announced is left open once all is done
    recordSoFar(book, moment);
    return { cells, added, questions, items: chosen.length };
  });
}

function changeMeasures(book: Workbook, tracker: Tracker, meeting: Meeting, effects: readonly Effect[], stamp: string): number {
  const changes = effects.flatMap(({ item, cells }) =>
    cells.map((cell) => ({ cell, id: item.measure, reason: decidedByJa(meeting.title, meeting.day, item.outcomeText) })),
  );
  if (changes.length === 0) return 0;
  const history = openHistory(book);
  const operator = userMail();
  const batch = nextBatch(history);
  const planned = changes.map(
    ({ cell, id, reason }): Planned => ({
      write: { row: cell.row, column: cell.column, value: cell.after },
      line: {
        at: stamp,
        batch,
        action: 'decision',
        id,
        column: headings[cell.field],
        before: cell.before,
        after: cell.after === false ? '' : cell.after,
        reason,
        operator,
        detail: [],
      },
    }),
  );
  return carryOut(book, tracker, history, planned).length;
}

/** New measures stand below the others; what they hold is recorded first, with the meeting as the reason. */
function addMeasures(book: Workbook, tracker: Tracker, meeting: Meeting, effects: readonly Effect[], stamp: string): number {
  const measures = effects.flatMap(({ added, item }) => {
    const reason = decidedByJa(meeting.title, meeting.day, item.outcomeText);
    return added === null ? [] : [{ id: added.id, reason, cells: newMeasureCells(added, tracker, reason) }];
  });
  if (measures.length === 0) return 0;
  const history = openHistory(book);
  const operator = userMail();
  const batch = nextBatch(history);
  const columns = [...trackedColumns(tracker.headings)];
  appendHistory(
    book,
    history,
    measures.flatMap(({ id, reason, cells }) =>
      columns.flatMap(([column, place]): HistoryLine[] => {
        const after = cells[place] ?? '';
        return after === '' || after === false
          ? []
          : [{ at: stamp, batch, action: 'add', id, column, before: '', after, reason, operator, detail: [] }];
      }),
    ),
  );
  flush();
  appendCells(
    book,
    trackerTab,
    measures.map(({ cells }) => cells),
  );
  return measures.length;
}

/** 宿題: the register of open questions brings them back until they are answered. */
function askQuestions(book: Workbook, meeting: Meeting, effects: readonly Effect[]): number {
  const { tab, prefix } = registers.questions;
  const there = readLines(book, tab);
  const first = nextNumber(prefix, there);
  const lines = effects
    .flatMap(({ question }) => question ?? [])
    .map(
      ({ question, owner, due, measure }, place): Values<QuestionKey> => ({
        id: `${prefix}-${first + place}`,
        meeting: meeting.title,
        day: meeting.day === null ? '' : dateJa(meeting.day),
        question,
        section: owner,
        due,
        state: questionStates.open,
        measures: measure,
      }),
    );
  addLines(book, there, lines);
  return lines.length;
}

/** Writes the last decision on each measure into its row; a tracker that has no such column gets one at its right end. */
function showDecisions(book: Workbook, items: readonly AgendaItem[], meetings: readonly Meeting[], moment: Moment): void {
  let { tracker } = openTracker(book, moment);
  if (tracker.columns.decision === undefined) {
    writeBlock(book, trackerTab, 1, tracker.headings.length + 1, [[headings.decision]]);
    flush();
    ({ tracker } = openTracker(book, moment));
  }
  const last = lastDecisions(items, meetings);
  const words = new Map(
    tracker.measures.flatMap(({ id, row }) => {
      const found = last.get(id);
      return found === undefined ? [] : [[row, decisionJa(found.outcome, found.item.outcomeText, found.held)] as const];
    }),
  );
  const rows = tracker.measures.map(({ row }) => row);
  const shown = ownWords(
    tracker,
    rows,
    ['decision'],
    (_field, row) => words.get(row) ?? cellText(tracker.table.rows[row - 1]?.[tracker.columns.decision ?? -1]),
  );
  writeBeside(book, tracker, rows, { words: shown, notes: null, open: (place) => [place] });
  flush();
}
