// The other registers of the headquarters' practice, a tab each: 動向, 宿題, 住民意見, 課別点検.
import { askColours } from '../sheet/colours';
import { defineTab, type TabColumn } from '../sheet/tab';
import { columns } from '../tracker/columns';

/** Every register has these two: the add-on gives the IDs, and says in the other what is wrong with a line. */
const id: TabColumn = { heading: 'ID', width: 60 };
const check: TabColumn = { heading: '点検', width: 260, byAddOn: true, paints: [{ startsWith: '【', ...askColours }] };
const looks = { width: 110, spareRows: 100, frozenColumns: 1 } as const;

/** 動向: what moves outside (資料1-1「DXをめぐる主な動き」). */
export const movementsTab = defineTab({
  key: 'movements',
  name: '動向',
  ...looks,
  columns: {
    id,
    day: { heading: '日付', holds: 'day', needed: true },
    actor: { heading: '主体', width: 80, choices: ['国', '県', '他自治体', 'その他'] },
    content: { heading: '内容', width: 320, needed: true },
    effect: { heading: '計画への影響', choices: ['なし', '要検討', '見直し'] },
    measures: { heading: '関係する取組', holds: 'measures' },
    response: { heading: '対応', width: 200 },
    toReport: { heading: '会議に報告', width: 90, holds: 'checkbox' },
    reportedAt: { heading: '報告した会議', width: 130 },
    note: { heading: '備考', width: 160 },
    check,
  },
});

export const questionStates = { open: '未回答', answered: '回答済', carried: '持越し', withdrawn: '取下げ' } as const;

/** 宿題: what a meeting left open (「未定です」). */
export const questionsTab = defineTab({
  key: 'questions',
  name: '宿題',
  ...looks,
  columns: {
    id,
    meeting: { heading: '会議', width: 150 },
    day: { heading: '日付', holds: 'day' },
    question: { heading: '質問・宿題', width: 300, needed: true },
    askedBy: { heading: '聞いた人（職）', width: 130 },
    section: { heading: '担当課', holds: 'section' },
    due: { heading: '回答期限', holds: 'day' },
    answer: { heading: '回答', width: 260 },
    state: { heading: '状態', width: 90, choices: Object.values(questionStates) },
    measures: { heading: '関係する取組', holds: 'measures' },
    note: { heading: '備考', width: 160 },
    check,
  },
});
export type QuestionKey = (typeof questionsTab.keys)[number];

/** 住民意見: 「住民から意見を求める機会」「必要に応じて」. */
export const opinionsTab = defineTab({
  key: 'opinions',
  name: '住民意見',
  ...looks,
  columns: {
    id,
    measures: { heading: '関係する取組', holds: 'measures', needed: true },
    need: { heading: '要否', choices: ['必要', '必要に応じて', '不要'] },
    way: { heading: '方法', width: 150, choices: ['パブリックコメント', 'アンケート', '説明会', '窓口・電話', 'その他'] },
    day: { heading: '時期', holds: 'day' },
    number: { heading: '件数', width: 70, holds: 'number' },
    opinions: { heading: '主な意見', width: 280 },
    response: { heading: '町の考え方・対応', width: 280 },
    publicity: { heading: '公開区分', width: 90, choices: columns.publicity.words },
    note: { heading: '備考', width: 160 },
    check,
  },
});

export const resultWords = { open: '未点検', fine: '問題なし', trouble: '問題あり' } as const;
export const remedyWords = { open: '未着手', begun: '実施中', done: '完了' } as const;
/** A trouble of this 影響範囲 is one of the whole town. */
export const WHOLE_TOWN = '全庁';

/**
 * 課別点検: a line a 課 under one for the whole (「それぞれの担当で確認」「万が一全庁的に問題があったりしたら、本部会議の方に報告」).
 */
export const inspectionsTab = defineTab({
  key: 'inspections',
  name: '課別点検',
  ...looks,
  columns: {
    id: { ...id, width: 70 },
    parent: { heading: '親ID', width: 60 },
    title: { heading: '件名', width: 240, needed: true },
    notice: { heading: '通知番号', width: 130 },
    noticed: { heading: '通知日', holds: 'day' },
    section: { heading: '課', holds: 'section' },
    due: { heading: '期限', holds: 'day' },
    result: { heading: '点検結果', choices: Object.values(resultWords) },
    scope: { heading: '影響範囲', width: 90, choices: columns.scope.words },
    content: { heading: '内容', width: 240 },
    remedy: { heading: '対策', width: 240 },
    remedyDue: { heading: '対策期限', holds: 'day' },
    remedyState: { heading: '対策の状況', choices: Object.values(remedyWords) },
    toReport: { heading: '会議に報告', width: 90, holds: 'checkbox' },
    note: { heading: '備考', width: 160 },
    check,
  },
});
export type InspectionKey = (typeof inspectionsTab.keys)[number];
