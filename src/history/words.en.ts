// What this room writes into cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { StopWords } from '../sheet/stop';
import type { historyStopsJa } from './words.ja';

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Why a run of this room cannot go on, and what the person can do. */
export const historyStopsEn: StopWords<keyof typeof historyStopsJa> = {
  'change-outdated': () => 'The cell or the history has changed since you looked. Nothing was changed. Please reload and look again.',
  'history-columns-missing': (reason) =>
    `Row 1 of the tab "${reason.tab}" lacks the headings ${list(reason.headings)}. Changes cannot be recorded, so nothing was changed. Restore the headings.`,
};
