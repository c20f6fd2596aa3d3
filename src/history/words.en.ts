// What is said of this room in cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { StopWords } from '../sheet/stop';
import type { Ask } from './rounds';
import type { HistoryWords, historyStopsJa } from './words.ja';

function ask(what: Ask): string {
  switch (what) {
    case 'late':
      return 'Past its due date: please update status and outlook.';
    case 'due-soon':
      return 'Due soon: please check the status.';
    case 'unclear':
      return 'Please clarify due date or status.';
    case 'reason':
      return 'Please say why the due date was moved.';
    case 'problems':
      return 'Please mend what the check found.';
    case 'report':
      return 'Not yet updated for this report.';
  }
}

export const historyEn: HistoryWords = {
  ask,
};

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** Why a run of this room cannot go on, and what the person can do. */
export const historyStopsEn: StopWords<keyof typeof historyStopsJa> = {
  'change-outdated': () => 'The cell or the history has changed since you looked. Nothing was changed. Please reload and look again.',
  'history-columns-missing': (reason) =>
    `Row 1 of the tab "${reason.tab}" lacks the headings ${list(reason.headings)}. Changes cannot be recorded, so nothing was changed. Restore the headings.`,
};
