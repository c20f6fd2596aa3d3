// Who is invited and who comes (出席者名簿).

import { type Paper, paragraph } from '../../sheet/paper';
import type { MeetingFacts } from '../facts';
import { oneLine } from '../meetingWords';
import { attendanceWords } from '../tabs';
import { titled } from './names';
import { dayLine, heading, tableOn, UNDECIDED } from './parts';

const columns = [
  { heading: '役割', holds: '推進副本部長', share: 0 },
  { heading: '職名', holds: 'デジタル化推進室主任', share: 1 },
  { heading: '氏名', holds: '佐々木　健太郎', share: 1 },
  { heading: '出欠', holds: '代理（総務課長', share: 2 },
] as const;

export function rosterPaper(facts: MeetingFacts): Paper {
  const rows = facts.attendees.map(({ role, post, name: person, attendance, proxy }) =>
    [
      role,
      post,
      person,
      attendance === 'proxy' && oneLine(proxy) !== '' ? `${attendanceWords.proxy}（${proxy}）` : attendanceWords[attendance],
    ].map(oneLine),
  );
  return titled('roster', facts, 'a4', [
    heading(1, '開催日時'),
    dayLine(facts),
    heading(2, '出席者'),
    rows.length === 0 ? paragraph(UNDECIDED) : tableOn('a4', columns, rows),
  ]);
}
