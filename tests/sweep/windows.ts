// The windows that a decision names: where a person may still meet a write of a job.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Case } from './persons';

/**
 * A line of the table in the decision. `jobs` and `acts` are words of their names, none for all; `calls` are the service calls from the look to
 * the one that makes the write certain: the person may come in anywhere between them.
 */
export type Window = { readonly jobs: readonly string[]; readonly acts: readonly string[]; readonly calls: readonly string[] };

const DECISION = 'docs/decisions/0024-where-a-person-may-meet-a-write.md';

/** The table "| job | the person | calls | what can happen |": names as the sweep prints them, parted by commas; "every" for all. */
export function windows(): readonly Window[] {
  const text = readFileSync(path.resolve(__dirname, '../..', DECISION), 'utf8');
  const wordsIn = (cell = ''): readonly string[] => (cell.startsWith('every') ? [] : cell.split(', '));
  return text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 6 && cells[3]?.includes(' → '))
    .map(([, jobs, acts, calls = '']) => ({
      jobs: wordsIn(jobs),
      acts: wordsIn(acts),
      calls: calls.replaceAll('`', '').split(' → '),
    }));
}

/** True where the person came in between the calls of a window that the decision names for this job. */
export function isAllowed(named: readonly Window[], job: string, act: string, { before, after }: Case): boolean {
  const meant = (words: readonly string[], name: string): boolean => words.length === 0 || words.some((word) => name.includes(word));
  return named.some(({ jobs, acts, calls }) => {
    const isAt = (place: number): boolean =>
      [...before.slice(-place), ...after.slice(0, calls.length - place)].join() === calls.join() && before.length >= place;
    return meant(jobs, job) && meant(acts, act) && calls.some((_, place) => place > 0 && isAt(place));
  });
}
