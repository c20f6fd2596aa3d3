// What this room writes into cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { StopWords } from '../sheet/stop';
import { columnLetters } from '../sheet/table';
import type { AdoptionWords, adoptionStopsJa } from './words.ja';

export const adoptionEn: AdoptionWords = {
  menu: 'Make the tracker',
  /** A column (0-based) of the source without a heading. */
  column: (column) => `Column ${columnLetters(column + 1)}`,
};

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Why a run of this room cannot go on, and what the person can do. */
export const adoptionStopsEn: StopWords<keyof typeof adoptionStopsJa> = {
  'source-missing': (reason) =>
    `The tab "${reason.tab}" cannot be found. It may have been renamed or deleted. Please open this page again and choose the tab.`,
  'source-empty': (reason) => `The tab "${reason.tab}" has no rows to take in. Please choose the tab with the list of measures.`,
  'source-is-ours': (reason) =>
    `The tab "${reason.tab}" was made by this add-on. Please choose the original tab with the list of measures.`,
  'source-columns-missing': (reason) =>
    `In the tab "${reason.tab}" no column is chosen for ${list(reason.headings)}. Please choose the columns.`,
  'adoption-outdated': () => 'The source or the tracker has changed since you looked. Nothing was written. Read it again and check.',
  'nothing-to-adopt': (reason) => `The tab "${reason.tab}" has no new measures or changes. Nothing was written.`,
  'adoption-undone': () => 'This adoption has been taken back already. The one before it is as it was. Please read the page again.',
  'nothing-to-undo': () => 'There is nothing to take back. It may have been taken back already.',
};
