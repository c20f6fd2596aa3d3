// The ledger of mails (送信記録): one line per measure, due date, step and section. It lives in the file, so that whoever
// runs the reminders sees what others sent. A line is claimed before the send and marked after it; a claim without a
// mark may or may not have gone out, so it is shown to a person and never sent again by itself.
import { cellText, fold, type Table } from './table';

export const ledgerHeadings = {
  key: '記録ID',
  at: '日時',
  section: '担当課',
  to: '宛先',
  id: '取組ID',
  title: '取組名',
  due: '期限',
  step: '段階',
  state: '状態',
  operator: '操作者',
} as const;
export type LedgerColumn = keyof typeof ledgerHeadings;
export const ledgerColumns = Object.keys(ledgerHeadings) as readonly LedgerColumn[];

/** Words of the column 状態. 送信中 that stays after a run means 要確認. */
export const ledgerStates = { claimed: '送信中', sent: '送信済', unconfirmed: '要確認' } as const;
export type LedgerState = keyof typeof ledgerStates;

export type LedgerLine = { readonly [C in LedgerColumn]: string };

/** What identifies one request: a changed due date begins a new series. */
export function ledgerKey(id: string, due: string, step: string, section: string): string {
  return [id, due, step, section].join('/');
}

export type Ledger = {
  /** 0-based places of the columns in the tab. */
  readonly columns: { readonly [C in LedgerColumn]: number };
  /** State by key; the strongest where a key stands twice. */
  stateOf(key: string): LedgerState | null;
};

/** Reads the tab. The second value names headings that are missing: then nothing may be sent. */
export function readLedger(table: Table): { readonly ledger: Ledger } | { readonly missing: readonly string[] } {
  const headingRow = (table.rows[0] ?? []).map((cell) => fold(cellText(cell)));
  const place = (column: LedgerColumn): number => headingRow.indexOf(fold(ledgerHeadings[column]));
  const missing = ledgerColumns.filter((column) => place(column) < 0).map((column) => ledgerHeadings[column]);
  if (missing.length > 0) return { missing };
  const columns = {
    key: place('key'),
    at: place('at'),
    section: place('section'),
    to: place('to'),
    id: place('id'),
    title: place('title'),
    due: place('due'),
    step: place('step'),
    state: place('state'),
    operator: place('operator'),
  };
  const states = new Map<string, LedgerState>();
  for (const row of table.rows.slice(1)) {
    const key = cellText(row[columns.key]);
    if (key === '') continue;
    const state: LedgerState = cellText(row[columns.state]) === ledgerStates.sent ? 'sent' : 'unconfirmed';
    if (states.get(key) !== 'sent') states.set(key, state);
  }
  return { ledger: { columns, stateOf: (key) => states.get(key) ?? null } };
}

/** An empty ledger, as a new tab holds it. */
export function emptyLedger(): Ledger {
  const columns = {
    key: 0,
    at: 1,
    section: 2,
    to: 3,
    id: 4,
    title: 5,
    due: 6,
    step: 7,
    state: 8,
    operator: 9,
  } satisfies Ledger['columns'];
  return { columns, stateOf: () => null };
}

/** A line as cells in the order in which this ledger's columns stand. */
export function ledgerCells(line: LedgerLine, columns: Ledger['columns']): readonly string[] {
  const cells: string[] = new Array(Math.max(...Object.values(columns)) + 1).fill('');
  for (const column of ledgerColumns) cells[columns[column]] = line[column];
  return cells;
}
