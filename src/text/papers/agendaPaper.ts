// The agenda as a paper (次第).
import type { MeetingFacts } from '../../domain/meeting/facts';
import type { Paper } from '../../domain/paper';
import { attendeeLines, dayLine, heading, itemLines, paperLines, placeLine } from './parts';

/** 1 開催日時, 2 開催場所, 3 出席者, 4 議題, 5 会議資料. */
export function agendaPaper(facts: MeetingFacts): Paper {
  const name = `${facts.meeting.title}　次第`;
  return {
    name,
    page: 'a4',
    blocks: [
      { kind: 'title', text: name },
      heading(1, '開催日時'),
      dayLine(facts),
      heading(2, '開催場所'),
      placeLine(facts),
      heading(3, '出席者'),
      ...attendeeLines(facts.attendees),
      heading(4, '議題'),
      ...itemLines(facts),
      heading(5, '会議資料'),
      ...paperLines(facts),
    ],
  };
}
