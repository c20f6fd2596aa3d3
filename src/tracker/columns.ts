// The columns of the tracker (進捗管理): what each is called, what it holds and who writes it. To add one, add its line here, its words in
// adoption/headingWords.ts where a source can give it, and its label in checking/rows.en.ts.
import { fold } from '../sheet/table';

/** A column of the tracker: what it is called, what stands in it and what the add-on may do with it. */
type Column = {
  readonly heading: string;
  /** Pixels. */
  readonly width: number;
  /** A status is a word of the dictionary in 設定; a day may be written in any notation; a link is a formula of the add-on. */
  readonly holds: 'text' | 'day' | 'status' | 'words' | 'checkbox' | 'link';
  /** Of `words`: those offered and expected. */
  readonly words?: readonly string[];
  /**
   * Who fills it: the sheet that was adopted (people go on from there), people in the tracker, or the add-on. What the add-on writes is
   * never a person's doing: it makes no row a measure, no edit an update and no line of 変更履歴.
   */
  readonly by: 'source' | 'person' | 'add-on';
  /** Without it a tab is no tracker. */
  readonly needed?: true;
  /** Adoption fills it with what the source has for this other column. */
  readonly copies?: 'due';
  /** A meeting's outcome: a row with one is not taken back with its adoption. */
  readonly outcome?: true;
  /** 〃 can mean the row above. A title, a number and a day of completion are each row's own. */
  readonly ditto?: true;
  /**
   * Where a blank is a slip, besides the ends: anywhere in a short word; inside a name, where only a line break parts two; two together in
   * a line.
   */
  readonly blanks?: 'word' | 'name' | 'line';
  /** Half and full width mean the same to people and not to a computer. */
  readonly halfWidth?: true;
  /**
   * 一括修正 puts its writing right. Not the ID: the record of adoptions and the history know a row by it, and they know the ID as it was
   * written.
   */
  readonly tidied?: true;
  /** A change after a letter is the owner's answer. */
  readonly answers?: true;
  /** false: long text is cut at the edge of the cell. */
  readonly wraps?: false;
};

/** The columns of the tracker in the order in which adoption writes them. Reading finds them by heading, wherever they stand. */
export const columns = {
  id: { heading: 'ID', width: 70, holds: 'text', by: 'source', blanks: 'name', halfWidth: true },
  pillar: { heading: '柱', width: 150, holds: 'text', by: 'source', ditto: true, tidied: true },
  title: { heading: '取組名', width: 240, holds: 'text', by: 'source', needed: true, blanks: 'line', tidied: true },
  content: { heading: '取組内容', width: 260, holds: 'text', by: 'source', ditto: true, tidied: true },
  owner: {
    heading: '担当課',
    width: 130,
    holds: 'text',
    by: 'source',
    needed: true,
    ditto: true,
    blanks: 'name',
    halfWidth: true,
    tidied: true,
  },
  related: { heading: '関係課', width: 120, holds: 'text', by: 'source', ditto: true, blanks: 'name', tidied: true },
  start: { heading: '開始', width: 110, holds: 'day', by: 'source', ditto: true, blanks: 'word', halfWidth: true, tidied: true },
  due: {
    heading: '期限',
    width: 130,
    holds: 'day',
    by: 'source',
    needed: true,
    ditto: true,
    blanks: 'word',
    halfWidth: true,
    tidied: true,
    answers: true,
  },
  originalDue: { heading: '当初期限', width: 130, holds: 'day', by: 'person', copies: 'due', ditto: true },
  status: {
    heading: '状況',
    width: 90,
    holds: 'status',
    by: 'source',
    needed: true,
    ditto: true,
    blanks: 'word',
    halfWidth: true,
    tidied: true,
    answers: true,
  },
  stage: { heading: '段階', width: 70, holds: 'text', by: 'source', ditto: true },
  progress: { heading: '進捗率', width: 70, holds: 'text', by: 'source', blanks: 'word', halfWidth: true, tidied: true },
  doneOn: { heading: '完了日', width: 110, holds: 'day', by: 'source', tidied: true },
  outlook: { heading: '見込み', width: 120, holds: 'day', by: 'source', ditto: true, tidied: true, answers: true },
  delayReason: { heading: '遅延理由', width: 200, holds: 'text', by: 'source', ditto: true, tidied: true, answers: true },
  issue: { heading: '課題・対応', width: 200, holds: 'text', by: 'source', ditto: true, tidied: true },
  schedule: { heading: '工程', width: 200, holds: 'text', by: 'source', ditto: true },
  scope: { heading: '影響範囲', width: 80, holds: 'words', words: ['課内', '部内', '全庁'], by: 'source', ditto: true },
  flagged: { heading: '議題', width: 50, holds: 'checkbox', by: 'person' },
  agendaClass: { heading: '議題区分', width: 80, holds: 'words', words: ['協議', '報告', 'その他'], by: 'person', ditto: true },
  publicity: { heading: '公開区分', width: 80, holds: 'words', words: ['公開', '非公開'], by: 'source', ditto: true },
  note: { heading: '備考', width: 160, holds: 'text', by: 'source', ditto: true, tidied: true },
  sourceRow: { heading: '元の行', width: 130, holds: 'link', by: 'add-on' },
  decision: { heading: '直近の決定', width: 200, holds: 'text', by: 'add-on', outcome: true },
  signal: { heading: '信号', width: 150, holds: 'text', by: 'add-on' },
  slip: { heading: '期限の変更', width: 150, holds: 'text', by: 'add-on' },
  check: { heading: '点検', width: 240, holds: 'text', by: 'add-on', wraps: false },
  updated: { heading: '最終更新', width: 100, holds: 'text', by: 'add-on' },
} as const satisfies { readonly [key: string]: Column };

export type Field = keyof typeof columns;

/** The declaration of a column. */
export const columnOf = (field: Field): Column => columns[field];

/** The names of the columns: `Object.keys` cannot say that an object has no others. */
const keysOfColumns = (): readonly Field[] => Object.keys(columns) as Field[];
export const fields = keysOfColumns();

type FieldWith<P> = { [F in Field]: (typeof columns)[F] extends P ? F : never }[Field];

const isWith =
  <const P extends Partial<Column>>(wanted: P) =>
  (field: Field): field is FieldWith<P> => {
    const own = new Map<string, unknown>(Object.entries(columns[field]));
    return Object.entries(wanted).every(([property, value]) => own.get(property) === value);
  };

/** The columns whose declaration has all these values, in the order of the table. */
export const fieldsWith = <const P extends Partial<Column>>(wanted: P): readonly FieldWith<P>[] => fields.filter(isWith(wanted));

/** A value for each column; what `Object.fromEntries` cannot say of its keys. */
function forEachField<T>(value: (field: Field) => T): { readonly [F in Field]: T } {
  return Object.fromEntries(fields.map((field) => [field, value(field)])) as { readonly [F in Field]: T };
}

export const headings = forEachField<string>((field) => columns[field].heading);

/** Without these a tab is no tracker. */
export const neededFields = fieldsWith({ needed: true });

/** Columns that a source sheet can give; the rest are the tracker's own. */
export const sourceFields = fieldsWith({ by: 'source' });
export type SourceField = (typeof sourceFields)[number];

/** Columns that the add-on writes: a change there is never the edit of a person. */
export const addOnFields: readonly Field[] = fieldsWith({ by: 'add-on' });

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
