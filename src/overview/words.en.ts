// What is said of this room in cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { CalendarDay } from '../sheet/calendar';
import type { StopWords } from '../sheet/stop';
import type { OverviewWords, overviewStopsJa } from './words.ja';

export const overviewEn: OverviewWords = {
  menu: 'See how the plan stands',
  sectionHeadings: (today: CalendarDay): readonly string[] => [
    'ID',
    'Measure',
    'Due',
    'Status',
    `Signal (${today})`,
    'Due date moved',
    'Asked of you',
  ],
};

/** Why a run of this room cannot go on, and what the person can do. */
export const overviewStopsEn: StopWords<keyof typeof overviewStopsJa> = {
  'section-unknown': (reason) => `No measure belongs to “${reason.section}”. Please check how the owner is written.`,
};
