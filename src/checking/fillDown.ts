// Rows as the people read them who wrote 〃: with what stands above.
//
//   担当課   期限                   担当課   期限
//   総務課   令和5年9月30日         総務課   令和5年9月30日
//   〃       〃               ->    総務課   令和5年9月30日
//
// The tracker itself is read as it stands, because sorted rows would take over from strangers; the check looks at both.

import { isBlank } from '../sheet/table';
import type { Field } from '../tracker/columns';
import { fieldCell, type Measure, type Tracker } from '../tracker/measure';
import { isAsAbove } from '../tracker/standIns';

/** Columns in which 〃 can mean the row above. A title, a number and a day of completion are each row's own. */
const fillFields = [
  'pillar',
  'content',
  'owner',
  'related',
  'start',
  'due',
  'originalDue',
  'status',
  'stage',
  'outlook',
  'delayReason',
  'issue',
  'schedule',
  'scope',
  'agendaClass',
  'publicity',
  'note',
] as const satisfies readonly Field[];
type FillField = (typeof fillFields)[number];

/** `measure` with what stands above; `from`: whose cell each such cell takes over. */
export type FilledMeasure = { readonly measure: Measure; readonly from: ReadonlyMap<Field, Measure> };

const nothing: ReadonlyMap<Field, Measure> = new Map();

/** All measures in their order. One without 〃 is the measure itself; a 〃 below a blank cell stays one. */
export function filledDown(tracker: Tracker): readonly FilledMeasure[] {
  const above = new Map<FillField, Measure>();
  const places = fillFields.flatMap((field) => {
    const column = tracker.columns[field];
    return column === undefined ? [] : [{ field, column }];
  });
  return tracker.measures.map((measure) => {
    const from = new Map<Field, Measure>();
    let filled = measure;
    for (const { field, column } of places) {
      const cell = measure.cells[column];
      if (typeof cell === 'string' && isAsAbove(cell)) {
        const source = above.get(field);
        if (source === undefined) continue;
        from.set(field, source);
        const value = fieldCell(source.cells, tracker.columns, field);
        filled = { ...filled, ...takenOver(field, source), cells: filled.cells.map((own, index) => (index === column ? value : own)) };
      } else if (isBlank(cell)) above.delete(field);
      else above.set(field, measure);
    }
    return from.size === 0 ? { measure, from: nothing } : { measure: filled, from };
  });
}

/** What was read from the cell above; the same text is read the same here. */
function takenOver(field: FillField, source: Measure): Partial<Measure> {
  switch (field) {
    case 'pillar':
      return { pillar: source.pillar };
    case 'owner':
      return { ownerText: source.ownerText, owners: source.owners };
    case 'start':
      return { startText: source.startText, start: source.start };
    case 'due':
      return { dueText: source.dueText, due: source.due };
    case 'status':
      return { statusText: source.statusText, status: source.status };
    case 'stage':
      return { stage: source.stage };
    case 'content':
    case 'related':
    case 'originalDue':
    case 'outlook':
    case 'delayReason':
    case 'issue':
    case 'schedule':
    case 'scope':
    case 'agendaClass':
    case 'publicity':
    case 'note':
      return {};
  }
}
