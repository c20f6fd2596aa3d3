// The ledger of mails (送信記録): one line per measure, due date, step and section. It lives in the file, so that whoever
// runs the reminders sees what others sent. A line is claimed before the send and marked after it; a claim without a
// mark may or may not have gone out, so it is shown to a person and never sent again by itself. The hidden tab 送信控え keeps every key
// ever claimed: what stands there and not in the ledger was deleted by hand, and nobody can say any more what became of it.

import { type Revision, revisionOf } from '../sheet/revision';
import { cellsOf, type Lines, lackingOf, type Values } from '../sheet/tab';
import { fold, type Table } from '../sheet/table';
import { type Step, stepCode, stepOf } from './ladder';
import { type LedgerKey, ledgerKeysTab, ledgerStates, ledgerTab } from './tabs';

type LedgerState = Exclude<keyof typeof ledgerStates, 'claimed'>;

/** What identifies one request. A trial's requests are its own: they do not use up the real ones. */
export type RequestKey = {
  readonly id: string;
  readonly due: string;
  readonly step: Step;
  readonly section: string;
  readonly pilot: boolean;
};
const PILOT = '試行';

/** The key of a request in 送信記録 and 送信控え; keyParts reads it back. */
export function ledgerKey({ id, due, step, section, pilot }: RequestKey): string {
  return [plain(id), due, (pilot ? PILOT : '') + stepCode(step), plain(section)].join('/');
}

const plain = (text: string): string => text.replace(/\//g, '／');

/** Reads a key; null if the add-on did not make it. */
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
  readonly lines: Lines<LedgerKey>;
  readonly entries: readonly LedgerEntry[];
  /** Requests about this measure, due date and section, in the order of the tab. */
  series(request: Omit<RequestKey, 'step'>): readonly LedgerEntry[];
  stateOf(key: string): LedgerState | null;
};

const strength: { readonly [S in LedgerState]: number } = { again: 0, unconfirmed: 1, sent: 2, answered: 3 };

/** Reads the tabs, null for one that is not there. `missing` names headings without which nothing may be sent. */
export function readLedger(table: Table | null, kept: Table | null): { readonly ledger: Ledger } | { readonly missing: readonly string[] } {
  const lines = ledgerTab.read(table);
  const missing = lackingOf(lines);
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
    const text = (column: LedgerKey): string => line.text(column);
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
  for (const line of ledgerKeysTab.read(kept).lines) {
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
  JSON.stringify([fold(plain(id)), due, fold(plain(section)), pilot]);

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
export const ledgerCells = (line: Values<LedgerKey>, { lines }: Ledger): readonly string[] => cellsOf(lines, line);

/** Requests that went out together, or may have: a person decides on them together. */
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
  /** Identifies the state that a person saw; resolving refuses if it has changed since. */
  readonly revision: Revision;
};

/** Requests of which nobody can say whether they went out, by the letter that they stood in. */
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
export type TimesAsked = { readonly count: number; readonly last: string | null };

/** By ID; `section` null: of all sections. */
export function timesAsked({ entries }: Ledger, section: string | null): (id: string) => TimesAsked {
  const asked = new Map<string, TimesAsked>();
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
