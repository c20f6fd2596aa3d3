// The columns of the tracker (進捗管理): what they are called and what others call them.
import { fold } from '../sheet/table';

export type Field = keyof typeof headings;

/** Headings of the tracker in the order in which adoption writes them. Reading finds them by name, wherever they stand. */
export const headings = {
  id: 'ID',
  pillar: '柱',
  title: '取組名',
  content: '取組内容',
  owner: '担当課',
  related: '関係課',
  start: '開始',
  due: '期限',
  originalDue: '当初期限',
  status: '状況',
  stage: '段階',
  progress: '進捗率',
  doneOn: '完了日',
  outlook: '見込み',
  delayReason: '遅延理由',
  issue: '課題・対応',
  schedule: '工程',
  scope: '影響範囲',
  flagged: '議題',
  agendaClass: '議題区分',
  publicity: '公開区分',
  note: '備考',
  sourceRow: '元の行',
  decision: '直近の決定',
  signal: '信号',
  slip: '期限の変更',
  check: '点検',
  updated: '最終更新',
} as const;

export const fields = Object.keys(headings) as readonly Field[];

/** Without these a tab is no tracker. */
export const neededFields = ['title', 'owner', 'due', 'status'] as const satisfies readonly Field[];

/** Fields that a source sheet can give; the rest are the tracker's own. */
export const sourceFields = [
  'id',
  'pillar',
  'title',
  'content',
  'owner',
  'related',
  'start',
  'due',
  'status',
  'stage',
  'progress',
  'doneOn',
  'outlook',
  'delayReason',
  'issue',
  'schedule',
  'scope',
  'publicity',
  'note',
] as const satisfies readonly Field[];
export type SourceField = (typeof sourceFields)[number];

/** Columns by field: 0-based places in a heading row. */
export type ColumnMap = { readonly [F in Field]?: number };

/** Where the tracker's own headings stand in a row; a heading that stands twice counts once, the first. */
export function trackerColumns(headingRow: readonly string[]): ColumnMap {
  const folded = headingRow.map(fold);
  const found = fields.map((field) => [field, folded.indexOf(fold(headings[field]))] as const).filter(([, column]) => column >= 0);
  return Object.fromEntries(found);
}

/** Words of 元の行 for a measure that is not of the plan but was decided on by a meeting. */
export const OUTSIDE_PLAN = '計画外';

/** Lists of words that the check holds a column to. */
export const choiceWords = {
  scope: ['課内', '部内', '全庁'],
  agendaClass: ['協議', '報告', 'その他'],
  publicity: ['公開', '非公開'],
} as const satisfies { readonly [F in Field]?: readonly string[] };
