// Who is invited and who comes (出席者名簿).

import { type Paper, paragraph } from '../../sheet/paper';
import type { MeetingFacts } from '../facts';
import { oneLine } from '../meetingWords';
import { attendanceWords } from '../tabs';
import { dayLine, heading } from './parts';

export function rosterPaper(facts: MeetingFacts): Paper {
  const name = `${facts.meeting.title}　出席者名簿`;
  const rows = facts.attendees.map(({ role, post, name: person, attendance, proxy }) =>
    [
      role,
      post,
      person,
      attendance === 'proxy' ? `${attendanceWords.proxy}（${proxy === '' ? '氏名未入力' : proxy}）` : attendanceWords[attendance],
    ].map(oneLine),
  );
  return {
    name,
    page: 'a4',
    blocks: [
      { kind: 'title', text: name },
      heading(1, '開催日時'),
      dayLine(facts),
      heading(2, '出席者'),
      rows.length === 0
        ? paragraph('（名簿の「本部での役割」に入力がありません。）')
        : { kind: 'table', headings: ['役割', '職名', '氏名', '出欠'], widths: [90, 170, 110, 90], rows },
    ],
  };
}
