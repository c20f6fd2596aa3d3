// The tabs that show the plan: the dashboard, the schedule, and one that a section keeps of its measures.
import { askColours, doneColours, lateColours } from '../sheet/colours';
import { type NewSheet, newColumn } from '../sheet/newSheet';
import type { OwnTab } from '../sheet/tab';
import type { CellValue } from '../sheet/table';

export const dashboardTab: OwnTab = { key: 'dashboard', name: 'ダッシュボード' };
export const scheduleTab: OwnTab = { key: 'schedule', name: 'DX推進スケジュール' };

/** A tab that a section keeps of its own measures. */
export const sectionTab = (section: string): OwnTab => ({ key: `section:${section}`, name: `取組一覧（${section}）` });

/** The first column links to the row of the tracker. */
export function sectionSheet(tab: OwnTab, rows: readonly (readonly CellValue[])[]): NewSheet {
  return {
    tab,
    rows,
    columns: [newColumn(80, 'formula'), newColumn(280), newColumn(140), newColumn(90), newColumn(170), newColumn(190), newColumn(260)],
    frozenColumns: 2,
    paints: [
      { column: 4, startsWith: '期限超過', ...lateColours },
      { column: 4, startsWith: '期限間近', ...askColours },
      { column: 4, startsWith: '完了', ...doneColours },
    ],
    spareRows: 0,
    hidden: false,
    warned: null,
  };
}
