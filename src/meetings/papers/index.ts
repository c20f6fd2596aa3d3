// The paper of a kind.

import type { Paper } from '../../sheet/paper';
import type { MeetingFacts } from '../facts';
import type { PaperKind } from '../paperRegister';
import { agendaPaper } from './agendaPaper';
import { minutesPaper } from './minutesPaper';
import { rosterPaper } from './rosterPaper';
import { scenarioPaper } from './scenarioPaper';
import { latePaper, movementsPaper, progressPaper, roadmapPaper, schedulePaper } from './tablePapers';

const papers: { readonly [K in PaperKind]: (facts: MeetingFacts) => Paper } = {
  agenda: agendaPaper,
  movements: movementsPaper,
  roadmap: roadmapPaper,
  schedule: schedulePaper,
  progress: progressPaper,
  late: latePaper,
  roster: rosterPaper,
  scenario: scenarioPaper,
  minutes: minutesPaper,
};

/** The same facts give the same paper. */
export const paperOf = (kind: PaperKind, facts: MeetingFacts): Paper => papers[kind](facts);

/** What stands in the place of what is not published. */
export const publicWords = { hidden: '（非公開）' } as const;
export const publicName = (name: string): string => `${name}（公開用）`;
