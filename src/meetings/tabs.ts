// The tabs of meetings but for their register (会議), which the rounds of reports go by too (history/meetingsTab.ts).
import { meetingIdColumn } from '../history/meetingsTab';
import { defineGrid, defineTab } from '../sheet/tab';
import { columns } from '../tracker/columns';

/** Classes of an agenda (庁議の例: 加美町, 亘理町, 浜松市), in the order in which they are taken. */
export const itemClasses = { discuss: '協議', report: '報告', other: 'その他' } as const;
/** What came of an item. 継続 and 差戻し come back by themselves; 宿題 goes to the register of open questions. */
export const outcomeWords = { decided: '決定', approved: '了承', continued: '継続', homework: '宿題', returned: '差戻し' } as const;
/** Column 対応: whether what was decided has been done. */
export const followUpWords = { open: '未了', done: '完了' } as const;
/** Column 計画に追加. */
export const ADD_TO_PLAN = '追加';

/** 議題: one line an item of any meeting, from its being raised to what came of it. */
export const itemsTab = defineTab({
  key: 'items',
  name: '議題',
  width: 110,
  spareRows: 100,
  columns: {
    id: { heading: 'ID', width: 60 },
    meeting: { heading: '会議', width: 220 },
    meetingId: meetingIdColumn,
    order: { heading: '順', width: 40 },
    class: { heading: '区分', width: 70, choices: Object.values(itemClasses) },
    title: { heading: '議題', width: 260 },
    measure: { heading: '取組ID', width: 70 },
    reason: { heading: '理由', width: 220 },
    presenter: { heading: '説明者' },
    minutes: { heading: '時間（分）', width: 80 },
    papers: { heading: '資料', width: 220 },
    publicity: { heading: '公開区分', width: 80, choices: columns.publicity.words },
    outcome: { heading: '結果', width: 80, choices: Object.values(outcomeWords) },
    outcomeText: { heading: '結果の内容', width: 260 },
    owner: { heading: '担当' },
    due: { heading: '対応期限' },
    newDue: { heading: '変更後の期限', width: 130 },
    newStatus: { heading: '変更後の状況' },
    addToPlan: { heading: '計画に追加', width: 90, choices: [ADD_TO_PLAN] },
    followUp: { heading: '対応', width: 70, choices: Object.values(followUpWords) },
    applied: { heading: '反映', width: 130 },
    from: { heading: '元', width: 70 },
    note: { heading: '備考（内部）', width: 200 },
  },
});
export type ItemKey = (typeof itemsTab.keys)[number];

export const attendanceWords = { present: '出席', absent: '欠席', proxy: '代理' } as const;

/** 出欠: one line a member and meeting. */
export const attendanceTab = defineTab({
  key: 'attendance',
  name: '出欠',
  width: 110,
  spareRows: 100,
  columns: {
    meeting: { heading: '会議', width: 220 },
    meetingId: meetingIdColumn,
    role: { heading: '役割' },
    post: { heading: '職名', width: 180 },
    name: { heading: '氏名' },
    attendance: { heading: '出欠', width: 80, choices: Object.values(attendanceWords) },
    proxy: { heading: '代理者', width: 180 },
    note: { heading: '備考', width: 160 },
  },
});
export type AttendanceKey = (typeof attendanceTab.keys)[number];

/** Column 議題 of 発言: words that belong to no item, such as the opening. */
export const WHOLE_MEETING = '全体';

/** 発言: what was said, one line a speech. */
export const speechesTab = defineTab({
  key: 'speeches',
  name: '発言',
  width: 110,
  spareRows: 100,
  columns: {
    meeting: { heading: '会議', width: 220 },
    meetingId: meetingIdColumn,
    item: { heading: '議題', width: 160 },
    speaker: { heading: '発言者' },
    speech: { heading: '発言', width: 620 },
    publicity: { heading: '公開区分', width: 80, choices: columns.publicity.words, later: true },
  },
});

/** 作成中 that stays after a run: the next one finishes it. */
export const paperStates = { making: '作成中', current: '最新', earlier: '旧版' } as const;

/** 会議資料: the documents that were made. */
export const papersTab = defineTab({
  key: 'papers',
  name: '会議資料',
  width: 110,
  spareRows: 100,
  columns: {
    meeting: { heading: '会議', width: 220 },
    meetingId: meetingIdColumn,
    kind: { heading: '種類', width: 130 },
    name: { heading: '名称', width: 300 },
    version: { heading: '版', width: 50 },
    state: { heading: '状態', width: 80, choices: Object.values(paperStates) },
    at: { heading: '作成日時', width: 130 },
    url: { heading: '文書', width: 320 },
    operator: { heading: '作成者', width: 200 },
  },
});
export type PaperKey = (typeof papersTab.keys)[number];

/** 文書控え: one column a document, its words as the add-on wrote them. */
export const hashesTab = defineGrid({ key: 'prints', name: '文書控え', widths: [120], hidden: true });
