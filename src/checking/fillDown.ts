// Rows as the people read them who wrote 〃: with what stands above.
//
//   担当課   期限                   担当課   期限
//   総務課   令和5年9月30日         総務課   令和5年9月30日
//   〃       〃               ->    総務課   令和5年9月30日
//
// The tracker itself is read as it stands, because sorted rows would take over from strangers; the check looks at both.

import { type CellValue, isBlank } from '../sheet/table';
import { type Field, fieldsWith } from '../tracker/columns';
import { fieldCell, type Measure, type Tracker } from '../tracker/measure';
import { isAsAbove } from '../tracker/standIns';

/** `measure` with what stands above; `from`: whose cell each such cell takes over. */
export type FilledMeasure = { readonly measure: Measure; readonly from: ReadonlyMap<Field, Measure> };

const nothing: ReadonlyMap<Field, Measure> = new Map();

/** All measures in their order. One without 〃 is the measure itself; a 〃 below a blank cell stays one. */
export function filledDown(tracker: Tracker): readonly FilledMeasure[] {
  const above = new Map<Field, Measure>();
  const places = fieldsWith({ ditto: true }).flatMap((field) => {
    const column = tracker.columns[field];
    return column === undefined ? [] : [{ field, column }];
  });
  return tracker.measures.map((measure) => {
    const from = new Map<Field, Measure>();
    const values = new Map<number, CellValue>();
    for (const { field, column } of places) {
      const cell = measure.cells[column];
      if (typeof cell === 'string' && isAsAbove(cell)) {
        const source = above.get(field);
        if (source === undefined) continue;
        from.set(field, source);
        values.set(column, fieldCell(source.cells, tracker.columns, field));
      } else if (isBlank(cell)) above.delete(field);
      else above.set(field, measure);
    }
    if (from.size === 0) return { measure, from: nothing };
    const cells = measure.cells.map((own, column) => values.get(column) ?? own);
    return { measure: tracker.readRow(measure.row, cells), from };
  });
}
