// What this room writes into cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.
import type { StopWords } from '../sheet/stop';
import { dayEn, fiscalYearEn } from '../sheet/words.en';
import { settingsTab } from '../tracker/tabs';
import type { yearStopsJa } from './words.ja';

/** Why a run of this room cannot go on, and what the person can do. */
export const yearStopsEn: StopWords<keyof typeof yearStopsJa> = {
  'archive-unread': (reason) =>
    `What was put away cannot be found in the tab “${reason.tab}”. No row of the tracker was deleted. Please look at that tab and try again.`,
  'year-early': ({ today, year }) =>
    `Today is ${dayEn(today)}, and the year in “${settingsTab.name}” is ${fiscalYearEn(year)}. Nothing was changed. To turn it now, please reload and tick that you mean it.`,
  'year-outdated': () => 'Measures or the fiscal year have changed since you looked. Nothing was changed. Please reload and look again.',
};
