// The windows that a decision names: where a person may still meet a write of a job.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Case } from './persons';

/** A line of the table in the decision; `calls`: before how many calls of a run it may be met. */
export type Window = { readonly job: string; readonly act: string; readonly between: string; readonly calls: number };

const DECISION = 'docs/decisions/0024-where-a-person-may-meet-a-write.md';

/** "| job | the person | between | calls | what can happen |"; names are in the words that the sweep prints. */
export function windows(): readonly Window[] {
  const text = readFileSync(path.resolve(__dirname, '../..', DECISION), 'utf8');
  return text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 7 && /^\d+$/.test(cells[4] ?? ''))
    .map(([, job = '', act = '', between = '', calls]) => ({ job, act, between, calls: Number(calls) }));
}

/** True where the decision names this window of the job, and it is no longer than it says. */
export function isAllowed(named: readonly Window[], job: string, act: string, found: Case, all: readonly Case[]): boolean {
  const window = named.find((each) => each.job === job && each.act === act && each.between === found.between);
  return window !== undefined && all.filter(({ between }) => between === found.between).length <= window.calls;
}
