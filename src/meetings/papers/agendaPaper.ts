// The agenda as a paper (次第).

import type { Paper } from '../../sheet/paper';
import type { MeetingFacts } from '../facts';
import { particulars } from './parts';

export function agendaPaper(facts: MeetingFacts): Paper {
  const name = `${facts.meeting.title}　次第`;
  return { name, page: 'a4', blocks: [{ kind: 'title', text: name }, ...particulars(facts)] };
}
