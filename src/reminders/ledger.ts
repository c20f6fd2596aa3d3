// The ledger of mails (送信記録): one line per measure, due date, step and section. It lives in the file, so that whoever
// runs the reminders sees what others sent. A line is claimed before the send and marked after it; a claim without a
// mark may or may not have gone out, so it is shown to a person and never sent again by itself. The hidden tab 送信控え keeps every key
// ever claimed: what stands there and not in the ledger was deleted by hand, and nobody can say any more what became of it.

import { cellsOf, type Lines, readLines } from '../sheet/headedLines';
import { type Revision, revisionOf } from '../sheet/revision';
import { fold, type Table } from '../sheet/table';
import { type Step, stepCode, stepOf } from './ladder';

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
  cc: '写し',
  number: '通目',
} as const;
export type LedgerColumn = keyof typeof ledgerHeadings;
/** Ledgers of earlier versions lack these. */
const optionalColumns: readonly LedgerColumn[] = ['cc', 'number'];

export const keptKeyHeadings = { key: '記録ID', at: '日時', section: '担当課' } as const;

/**
 * Words of the column 状態. 送信中 that stays after a run means 要確認, and so does any other word.
 * 回答あり: the owner changed the measure after the letter; 再送: a person wants the letter to be sent again.
 */
export const ledgerStates = { claimed: '送信中', sent: '送信済', answered: '回答あり', unconfirmed: '要確認', again: '再送' } as const;
export type LedgerState = Exclude<keyof typeof ledgerStates, 'claimed'>;

export type LedgerLine = { readonly [C in LedgerColumn]: string };

/** What identifies one request. A trial's requests are its own: they do not use up the real ones. */
export type RequestKey = {
  readonly id: string;
  readonly due: string;
  readonly step: Step;
  readonly section: string;
  readonly pilot: boolean;
};
const PILOT = '試行';

export function ledgerKey({ id, due, step, section, pilot }: RequestKey): string {
  return [plain(id), due, (pilot ? PILOT : '') + stepCode(step), plain(section)].join('/');
}

const plain = (text: string): string => text.replace(/\//g, '／');

/** null for what is no key of ours. */
export function keyParts(key: string): RequestKey | null {
  const match = /^(.*)\/(\d{4}-\d{2}-\d{2})\/(試行)?([^/]+)\/([^/]*)$/.exec(key);
  const step = match === null ? null : stepOf(match[4] ?? '');
  if (match === null || step === null) return null;
  return { id: match[1] ?? '', due: match[2] ?? '', step, section: match[5] ?? '', pilot: match[3] !== undefined };
}

/** What became of one request: the strongest of its lines. */
export type LedgerEntry = {
  readonly key: string;
  readonly parts: RequestKey | null;
  readonly state: LedgerState;
  /** "2023-09-01 09:05" */
  readonly at: string;
  readonly section: string;
  readonly to: string;
  readonly id: string;
  readonly title: string;
  readonly due: string;
  readonly step: string;
  readonly operator: string;
  /** 1-based rows of the lines with this key; none where only 送信控え knows it. */
  readonly rows: readonly number[];
};

export type Ledger = {
  readonly lines: Lines<LedgerColumn>;
  readonly entries: readonly LedgerEntry[];
  /** Requests about this measure, due date and section, in the order of the tab. */
  series(request: Omit<RequestKey, 'step'>): readonly LedgerEntry[];
  stateOf(key: string): LedgerState | null;
};

const strength: { readonly [S in LedgerState]: number } = { again: 0, unconfirmed: 1, sent: 2, answered: 3 };

/** Reads the tabs, null for one that is not there. `missing` names headings without which nothing may be sent. */
export function readLedger(table: Table | null, kept: Table | null): { readonly ledger: Ledger } | { readonly missing: readonly string[] } {
  const lines = readLines(ledgerHeadings, table);
  const missing = lines.missing.filter((column) => !optionalColumns.includes(column)).map((column) => ledgerHeadings[column]);
  if (missing.length > 0) return { missing };
  const entries = new Map<string, LedgerEntry>();
  for (const line of lines.lines) {
    const key = line.text('key');
    if (key === '') continue;
    const state = stateIn(line.text('state'));
    const before = entries.get(key);
    const rows = [...(before?.rows ?? []), line.row];
    if (before !== undefined && strength[before.state] > strength[state]) {
      entries.set(key, { ...before, rows });
      continue;
    }
    const text = (column: LedgerColumn): string => line.text(column);
    entries.set(key, {
      key,
      parts: keyParts(key),
      state,
      at: text('at'),
      section: text('section'),
      to: text('to'),
      id: text('id'),
      title: text('title'),
      due: text('due'),
      step: text('step'),
      operator: text('operator'),
      rows,
    });
  }
  for (const line of readLines(keptKeyHeadings, kept).lines) {
    const key = line.text('key');
    const parts = keyParts(key);
    if (key === '' || entries.has(key) || parts === null) continue;
    const { id, due, section } = parts;
    entries.set(key, {
      ...{ key, parts, state: 'unconfirmed', at: line.text('at'), section: line.text('section') || section, to: '' },
      ...{ id, title: '', due, step: '', operator: '', rows: [] },
    });
  }
  const bySeries = new Map<string, LedgerEntry[]>();
  for (const entry of entries.values()) {
    if (entry.parts === null) continue;
    const series = seriesKey(entry.parts);
    const own = bySeries.get(series);
    if (own === undefined) bySeries.set(series, [entry]);
    else own.push(entry);
  }
  return {
    ledger: {
      lines,
      entries: [...entries.values()],
      series: (request) => bySeries.get(seriesKey(request)) ?? [],
      stateOf: (key) => entries.get(key)?.state ?? null,
    },
  };
}

const seriesKey = ({ id, due, section, pilot }: Omit<RequestKey, 'step'>): string =>
  JSON.stringify([plain(id), due, fold(plain(section)), pilot]);

function stateIn(word: string): LedgerState {
  switch (word) {
    case ledgerStates.sent:
      return 'sent';
    case ledgerStates.answered:
      return 'answered';
    case ledgerStates.again:
      return 'again';
    default:
      return 'unconfirmed';
  }
}

/** A line as cells in the order in which the tab's columns stand. */
export const ledgerCells = (line: Partial<LedgerLine>, { lines }: Ledger): readonly string[] => cellsOf(lines, line);

/** Requests that went out together, or may have: a person settles them together. */
export type UnconfirmedLetter = {
  /** Of its first request. */
  readonly key: string;
  readonly keys: readonly string[];
  readonly at: string;
  readonly section: string;
  readonly to: string;
  readonly operator: string;
  /** Its lines are gone from 送信記録. */
  readonly deleted: boolean;
  readonly entries: readonly LedgerEntry[];
  /** Says what a person saw of it. */
  readonly revision: Revision;
};

export function unconfirmedLetters({ entries }: Ledger): readonly UnconfirmedLetter[] {
  const letters = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (entry.state !== 'unconfirmed') continue;
    const letter = JSON.stringify([entry.at, entry.section, entry.to, entry.rows.length === 0]);
    const own = letters.get(letter);
    if (own === undefined) letters.set(letter, [entry]);
    else own.push(entry);
  }
  return [...letters.values()].flatMap((own): UnconfirmedLetter[] => {
    const [first] = own;
    if (first === undefined) return [];
    const keys = own.map(({ key }) => key);
    const { key, at, section, to, operator } = first;
    return [
      {
        key,
        keys,
        at,
        section,
        to,
        operator,
        deleted: first.rows.length === 0,
        entries: own,
        revision: revisionOf([at, section, to, ...keys]),
      },
    ];
  });
}

/** How often owners were asked about a measure, and on which day last; trials and what is unconfirmed do not count. */
export type Asked = { readonly count: number; readonly last: string | null };

/** By ID; `section` null: of all sections. */
export function askedOf({ entries }: Ledger, section: string | null): (id: string) => Asked {
  const asked = new Map<string, Asked>();
  for (const { parts, state, at } of entries) {
    if (
      parts === null ||
      parts.pilot ||
      state === 'again' ||
      state === 'unconfirmed' ||
      (section !== null && fold(parts.section) !== fold(plain(section)))
    )
      continue;
    const before = asked.get(parts.id);
    const day = at.slice(0, 10);
    asked.set(parts.id, {
      count: (before?.count ?? 0) + 1,
      last: before === undefined || before.last === null || day > before.last ? day : before.last,
    });
  }
  return (id) => asked.get(plain(id)) ?? { count: 0, last: null };
}
