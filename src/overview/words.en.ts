// What this room writes into cells, notes, papers and refusals, in English. Tab and column names stay Japanese: they are data.

import type { SectionRequest } from '../history/rounds';
import type { CalendarDay } from '../sheet/calendar';
import type { StopWords } from '../sheet/stop';
import type { OverviewWords, overviewStopsJa } from './words.ja';

function ask(what: SectionRequest): string {
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

export const overviewEn: OverviewWords = {
  ask,
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
