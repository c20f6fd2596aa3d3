// The columns of the tracker (進捗管理): what they are called and what others call them.
import { fold } from './table';

/** Tab names are data, in Japanese: staff read them, and they stay when the screen is in English. */
export const tabs = {
  tracker: '進捗管理',
  directory: '名簿',
  settings: '設定',
  meetings: '会議',
  ledger: '送信記録',
} as const;

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
  progress: '進捗率',
  outlook: '見込み',
  delayReason: '遅延理由',
  issue: '課題・対応',
  scope: '影響範囲',
  flagged: '議題',
  agendaClass: '議題区分',
  publicity: '公開区分',
  note: '備考',
  sourceRow: '元の行',
  signal: '信号',
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
  'progress',
  'outlook',
  'delayReason',
  'issue',
  'scope',
  'publicity',
  'note',
] as const satisfies readonly Field[];
export type SourceField = (typeof sourceFields)[number];

/** Labels met in municipal plans, folded (沖縄県, 長与町, 三重県, 浜松市, 川崎市, つくば市 and others), and English ones. */
const synonyms: { readonly [F in SourceField]: readonly string[] } = {
  id: ['id', 'no', 'no.', '№', '番号', '管理番号', '管理no', '管理no.', '整理番号', 'number'],
  pillar: ['柱', '施策の柱', '基本目標', '基本方針', '基本方向', '大項目', '分野', '重点項目', 'めざす姿', 'pillar', 'goal'],
  title: [
    '取組名',
    '取組',
    '取組項目',
    '取組事項',
    '主な取組',
    '施策名',
    '施策',
    '事業名',
    '事務事業名',
    '項目名',
    '実施項目',
    '政策',
    '具体的取組',
    'title',
    'measure',
    'initiative',
  ],
  content: ['取組内容', '取組概要', '内容', '事業概要', '施策内容', '政策内容', '具体的な取組', 'content', 'description'],
  owner: [
    '担当課',
    '担当',
    '所管課',
    '主管課',
    '担当部課',
    '担当部局',
    '所管部署',
    '担当部署',
    '所属名',
    '担当課室',
    '担当課(室)',
    'owner',
    'section',
    'department',
  ],
  related: ['関係課', '関連課', '関係部署', '連携課', '協力課', '関連部署', 'related', 'relatedsections'],
  start: ['開始', '開始日', '開始時期', '着手', '着手時期', '着手予定', '始期', 'start', 'startdate'],
  due: [
    '期限',
    '完了期限',
    '完了予定',
    '完了予定日',
    '終了',
    '終了予定',
    '終了時期',
    '実施期限',
    '目標時期',
    '達成時期',
    '終期',
    'due',
    'duedate',
    'deadline',
  ],
  status: ['状況', '進捗状況', '進捗', '実施状況', '取組状況', 'ステータス', '状態', 'status'],
  progress: ['進捗率', '達成率', '進行率', 'progress', '%'],
  outlook: ['見込み', '見込', '完了見込み', '完了見込', '今後の見込み', 'outlook', 'forecast'],
  delayReason: ['遅延理由', '遅れの理由', '遅延の理由', 'delayreason', 'reasonfordelay'],
  issue: ['課題・対応', '課題', '課題と対応', '課題及び対応', '問題点', '対応策', 'issue', 'issues'],
  scope: ['影響範囲', '影響', 'scope', 'impact'],
  publicity: ['公開区分', '公開', '公表', 'publicity'],
  note: ['備考', '摘要', '特記事項', 'その他', 'note', 'notes', 'remarks'],
};

/** Columns by field: 0-based places in a heading row. */
export type ColumnMap = { readonly [F in Field]?: number };

/** Where the tracker's own headings stand in a row; a heading that stands twice counts once, the first. */
export function trackerColumns(headingRow: readonly string[]): ColumnMap {
  const folded = headingRow.map(fold);
  const found = fields.map((field) => [field, folded.indexOf(fold(headings[field]))] as const).filter(([, column]) => column >= 0);
  return Object.fromEntries(found);
}

/** Which source column gives which field: the tracker's own name first, then synonyms in the order of the list. */
export function matchSource(headingRow: readonly string[]): ColumnMap {
  const folded = headingRow.map(fold);
  const taken = new Set<number>();
  const map: { [F in Field]?: number } = {};
  for (const field of sourceFields) {
    const column = [fold(headings[field]), ...synonyms[field].map(fold)]
      .map((name) => folded.indexOf(name))
      .find((place) => place >= 0 && !taken.has(place));
    if (column === undefined) continue;
    taken.add(column);
    map[field] = column;
  }
  return map;
}
