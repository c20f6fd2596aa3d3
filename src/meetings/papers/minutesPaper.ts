// The minutes (議事録): the six headings of the town's minutes, and what was said as a table of speakers, or the main points of each item.

import { type Block, type Paper, paragraph } from '../../sheet/paper';
import { isChair } from '../bodies';
import type { MeetingFacts } from '../facts';
import { type AgendaItem, officialNumber } from '../items';
import { oneLine } from '../meetingWords';
import { outcomeWords } from '../tabs';
import { titled } from './names';
import { heading, particulars, tableOn, UNDECIDED } from './parts';

const OFFICE = '事務局';
const columns = [
  { heading: '発言者', holds: '教育委員会事務局長', share: 0 },
  { heading: '発言内容', holds: '', share: 1 },
] as const;

export function minutesPaper(facts: MeetingFacts): Paper {
  return titled('minutes', facts, 'a4', [
    ...particulars(facts),
    heading(6, '会議内容'),
    ...(facts.settings.minutesForm === 'points' ? points(facts) : [speeches(facts)]),
  ]);
}

/** What was written down in 発言; where nothing was, the turns that every meeting has, to be filled in by hand. */
function speeches(facts: MeetingFacts): Block {
  const rows =
    facts.speeches.length > 0
      ? facts.speeches.map(({ speaker, speech }) => [oneLine(speaker), speech.replace(/[^\S\n]+$/gm, '')])
      : turns(facts);
  return tableOn('a4', columns, rows);
}

/** Who leads a meeting of which nobody knows it. */
export const NO_CHAIR = '議長';

/** Who leads the meeting: whom the register names, else the chair of the roster who came, else the deputy. */
export function chairWord({ meeting, attendees }: MeetingFacts): string {
  const came = attendees.filter(({ attendance }) => attendance !== 'absent');
  return (
    [oneLine(meeting.chair), came.find(isChair)?.role ?? '', came.find(({ role }) => role.includes('副'))?.role ?? '', NO_CHAIR].find(
      (word) => word !== '',
    ) ?? ''
  );
}
/** Who explains an item: the 事務局 unless the agenda says otherwise. */
export const presenterOf = ({ presenter }: AgendaItem): string => (presenter === '' ? OFFICE : oneLine(presenter));

function turns(facts: MeetingFacts): readonly (readonly string[])[] {
  const { meeting, items } = facts;
  const chair = chairWord(facts);
  return [
    [OFFICE, `ただいまから、${meeting.title}を開催いたします。\n（配布資料確認）\n以後の進行は、${chair}にお願いいたします。`],
    ...items.flatMap((item, place) => [
      [chair, `議題${place + 1}「${oneLine(item.title)}」、${presenterOf(item)}から説明をお願いします。`],
      [presenterOf(item), `（議題${place + 1}を説明）`],
      ...(item.outcome === null ? [] : [[chair, outcomeSentence(item)]]),
    ]),
    [chair, '以上で、本日の会議を閉じます。'],
  ];
}

/** 【決定】期限を令和6年9月30日まで延ばす。（担当：総務課、期限：9月末） */
function outcomeSentence(item: AgendaItem): string {
  const todo = [item.owner === '' ? '' : `担当：${oneLine(item.owner)}`, item.due === '' ? '' : `期限：${oneLine(item.due)}`].filter(
    (part) => part !== '',
  );
  const word = item.outcome === null ? '' : `【${outcomeWords[item.outcome]}】`;
  return `${word}${oneLine(item.outcomeText)}${todo.length === 0 ? '' : `（${todo.join('、')}）`}`;
}

function points({ items, speeches: said }: MeetingFacts): readonly Block[] {
  if (items.length === 0) return [paragraph('（議題はありませんでした。）')];
  const opinions = said.map(({ speaker, speech }): Block => ({ kind: 'bullet', text: oneLine(`${speaker}：${speech}`) }));
  return [
    ...items.flatMap((item, place): Block[] => [
      { kind: 'heading', level: 2, text: `${officialNumber(2, place + 1)}　${oneLine(item.title)}` },
      { kind: 'bullet', text: `説明：${presenterOf(item)}` },
      { kind: 'bullet', text: `結果：${item.outcome === null ? UNDECIDED : outcomeSentence(item)}` },
    ]),
    ...(opinions.length === 0
      ? []
      : [{ kind: 'heading' as const, level: 2 as const, text: `${officialNumber(2, items.length + 1)}　主な発言` }, ...opinions]),
  ];
}
