// What this room writes into cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { StopWords } from '../sheet/stop';
import { count } from '../sheet/words.en';
import { trackerTab } from '../tracker/tabs';
import type { RegisterProblem } from './registers';
import type { RegistersWords, registersStopsJa } from './words.ja';

function registerProblem(found: RegisterProblem): string {
  switch (found.code) {
    case 'needed':
      return `${found.heading} is blank. Please fill it in.`;
    case 'date-unreadable':
      return `${found.heading} “${found.found}” cannot be read as a date.`;
    case 'choice-unknown':
      return `${found.heading} “${found.found}” is not in the list (${found.words.join(', ')}).`;
    case 'section-unknown':
      return `${found.heading} “${found.found}” is not in the directory.`;
    case 'measure-unknown':
      return `${found.heading} “${found.found}” is not in “${trackerTab.name}”.`;
    case 'number-unreadable':
      return `${found.heading} “${found.found}” should be a number.`;
    case 'id-twice':
      return `The ID “${found.found}” stands twice.`;
    case 'late':
      return `${found.heading} passed ${count(found.days, 'open day')} ago.`;
    case 'answer-missing':
      return 'Answered, but the answer is blank.';
    case 'remedy-missing':
      return 'There is a problem, but no remedy. Please enter remedy and its due date.';
    case 'parent-unknown':
      return `There is no line “${found.found}” above it.`;
    case 'whole-town':
      return `The whole town is concerned (${found.sections.join(', ')}): report to the meeting until it is mended.`;
  }
}

export const registersEn: RegistersWords = {
  registerProblem,
};

/** Why a run of this room cannot go on, and what the person can do. */
export const registersStopsEn: StopWords<keyof typeof registersStopsJa> = {
  'inspection-exists': (reason) => `An inspection of this subject and day is already in the tab “${reason.tab}”. Nothing was added.`,
};
