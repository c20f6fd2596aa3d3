// The tabs of the record: 変更履歴, and two for the add-on alone.
import { defineGrid, defineTab } from '../sheet/tab';

/** Free lines of text kept below the history, so that what an edit appends stays text. */
export const HISTORY_SPARE_ROWS = 1_000;

/** 変更履歴: append-only, one line a changed cell. */
export const historyTab = defineTab({
  key: 'history',
  name: '変更履歴',
  width: 150,
  spareRows: HISTORY_SPARE_ROWS,
  columns: {
    at: { heading: '日時', width: 130 },
    batch: { heading: '回', width: 50 },
    action: { heading: '操作', width: 110 },
    id: { heading: 'ID', width: 90 },
    column: { heading: '項目', width: 110 },
    before: { heading: '変更前', width: 200 },
    after: { heading: '変更後', width: 200 },
    reason: { heading: '理由', width: 240, later: true },
    operator: { heading: '操作者' },
    detail: { heading: '明細', width: 50, wraps: false, later: true },
  },
});
export type HistoryKey = (typeof historyTab.keys)[number];

/** 控え: the tracker as the record has it (replay.ts). */
export const shadowTab = defineGrid({ key: 'kept', name: '控え', widths: [100], hidden: true });

/** 時点: snapshots, one column each, their cells packed (snapshots.ts). */
export const snapshotsTab = defineGrid({ key: 'snapshots', name: '時点', widths: [120], hidden: true });
