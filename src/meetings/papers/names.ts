// What each paper is called: the title at its top and the name of its document come from here, so that the number on the agenda is the same
// in both.

import type { Block, PageSize, Paper } from '../../sheet/paper';
import type { MeetingFacts } from '../facts';
import { madePapers, oneLine } from '../meetingWords';
import { madeKind, type PaperKind } from '../paperRegister';

const titles: { readonly [K in PaperKind]: (facts: MeetingFacts) => string } = {
  agenda: ({ meeting }) => `${meeting.title}　次第`,
  movements: (facts) => onAgenda(facts, 'movements', madePapers.movements),
  roadmap: (facts) => onAgenda(facts, 'roadmap', madePapers.roadmap(facts.fiscalYear)),
  schedule: (facts) => onAgenda(facts, 'schedule', madePapers.schedule),
  progress: (facts) => onAgenda(facts, 'progress', madePapers.progress),
  late: (facts) => onAgenda(facts, 'late', madePapers.late),
  roster: ({ meeting }) => `${meeting.title}　出席者名簿`,
  scenario: ({ meeting }) => `${meeting.title}　進行シナリオ`,
  minutes: ({ meeting }) => `${meeting.title}議事録`,
};

/** The agenda gives a paper its number, and may call it otherwise: 主な取組内容のロードマップ（令和5年分）. */
function onAgenda({ papers }: MeetingFacts, kind: PaperKind, name: string): string {
  const listed = papers.find((paper) => madeKind(paper.name) === kind);
  return listed === undefined ? name : `${listed.number}　${oneLine(listed.name)}`;
}

/** A paper under its title. Its document's name says the meeting, too, where the title does not. */
export function titled(kind: PaperKind, facts: MeetingFacts, page: PageSize, blocks: readonly Block[]): Paper {
  const title = titles[kind](facts);
  const meeting = facts.meeting.title;
  return {
    name: title.startsWith(meeting) ? title : `${meeting}　${title}`,
    page,
    blocks: [{ kind: 'title', text: title }, ...blocks],
  };
}
