// The agenda as a paper (次第), in one of two forms: what the town's minutes begin with, or the order of the day.

import { type Block, type Paper, paragraph } from '../../sheet/paper';
import { bodyKind } from '../bodies';
import type { MeetingFacts } from '../facts';
import { chairWord, NO_CHAIR } from './minutesPaper';
import { titled } from './names';
import { dayWords, heading, itemLines, numberedTitles, paperLines, particulars, placeWords } from './parts';

export function agendaPaper(facts: MeetingFacts): Paper {
  const { meeting, settings } = facts;
  const form = settings.agendaSheets[bodyKind(meeting.name, settings)];
  return titled('agenda', facts, 'a4', form === 'programme' ? programme(facts) : particulars(facts));
}

/**
 * 開会, あいさつ, 議題, その他, 閉会. Where 協議 and 報告 stand apart, the items of その他 stand under the heading of that name; in one list they
 * keep their numbers, by which their papers are numbered.
 */
function programme(facts: MeetingFacts): readonly Block[] {
  const { items, meeting } = facts;
  const others = meeting.form === 'separate' ? items.filter((item) => item.class === 'other') : [];
  const chair = chairWord(facts);
  return [
    paragraph(`日時　${dayWords(facts)}`, 1, 3),
    paragraph(`場所　${placeWords(facts)}`, 1, 3),
    heading(1, '開会'),
    heading(2, chair === NO_CHAIR ? 'あいさつ' : `${chair}あいさつ`),
    heading(3, '議題'),
    ...itemLines({ ...facts, items: items.filter((item) => !others.includes(item)) }),
    heading(4, 'その他'),
    ...numberedTitles(others),
    heading(5, '閉会'),
    { kind: 'heading', level: 1, text: '配布資料' },
    ...paperLines(facts),
  ];
}
