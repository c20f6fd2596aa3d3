// The minutes (議事録): the six headings of the town's minutes, and what was said as a table of speakers, or the main points of each item.

import { type Block, type Paper, paragraph } from '../../sheet/paper';
import { isChair } from '../bodies';
import type { MeetingFacts } from '../facts';
import { type AgendaItem, officialNumber } from '../items';
import { oneLine } from '../meetingWords';
import type { MinutesLine, SpeechPlace } from '../speeches';
import { outcomeWords } from '../tabs';
import { titled } from './names';
import { heading, particulars, tableOn, UNDECIDED } from './parts';

const OFFICE = '事務局';
/** The heading under which stands what was said. */
export const CONTENT = '会議内容';
export const minutesColumns = [
  { heading: '発言者', holds: '教育委員会事務局長', share: 0 },
  { heading: '発言内容', holds: '', share: 1 },
] as const;

export const minutesPaper = (facts: MeetingFacts): Paper =>
  titled('minutes', facts, 'a4', [...particulars(facts), heading(6, CONTENT), ...blocksOf(minutesLines(facts))]);

/** The lines of 会議内容 in their order, each with the item that it is about: the paper is made of them, and its public rendition knows them. */
export const minutesLines = (facts: MeetingFacts): readonly MinutesLine[] =>
  facts.settings.minutesForm === 'points'
    ? points(facts)
    : facts.speeches.length === 0
      ? turns(facts)
      : [...spoken(facts), ...results(facts)];

const minutesWords = ({ speaker, words }: MinutesLine): string => (speaker === '' ? words : oneLine(`${speaker}：${words}`));

function blocksOf(lines: readonly MinutesLine[]): readonly Block[] {
  const rows = lines.filter(({ kind }) => kind === 'row').map(({ speaker, words }) => [speaker, words]);
  const others = lines.filter(({ kind }) => kind !== 'row').map(blockOf);
  return rows.length === 0 ? others : [tableOn('a4', minutesColumns, rows), ...others];
}

function blockOf(line: MinutesLine): Block {
  if (line.kind === 'heading') return { kind: 'heading', level: 2, text: line.words };
  return line.kind === 'bullet' ? { kind: 'bullet', text: minutesWords(line) } : paragraph(line.words);
}

const line = (kind: MinutesLine['kind'], speaker: string, words: string, place: SpeechPlace): MinutesLine => ({
  kind,
  speaker,
  words,
  place,
  marked: false,
});
const whole: SpeechPlace = { kind: 'whole' };
const about = ({ id }: AgendaItem): SpeechPlace => ({ kind: 'item', item: id });

/** What was written down in 発言, line by line. */
const spoken = ({ speeches }: MeetingFacts): readonly MinutesLine[] =>
  speeches.map(({ speaker, speech, place, marked }) => ({
    kind: 'row',
    speaker: oneLine(speaker),
    words: speech.replace(/[^\S\n]+$/gm, ''),
    place,
    marked,
  }));

/** What came of the items, below the speeches. */
function results({ items }: MeetingFacts): readonly MinutesLine[] {
  const found = items.flatMap((item, place) =>
    item.outcome === null ? [] : [line('bullet', '', `議題${place + 1}「${oneLine(item.title)}」：${outcomeSentence(item)}`, about(item))],
  );
  return found.length === 0 ? [] : [line('heading', '', '議題の結果', whole), ...found];
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

/** Where nothing was written down: the turns that every meeting has, to be filled in by hand. */
function turns(facts: MeetingFacts): readonly MinutesLine[] {
  const { meeting, items } = facts;
  const chair = chairWord(facts);
  return [
    line(
      'row',
      OFFICE,
      `ただいまから、${meeting.title}を開催いたします。\n（配布資料確認）\n以後の進行は、${chair}にお願いいたします。`,
      whole,
    ),
    ...items.flatMap((item, place) => [
      line('row', chair, `議題${place + 1}「${oneLine(item.title)}」、${presenterOf(item)}から説明をお願いします。`, about(item)),
      line('row', presenterOf(item), `（議題${place + 1}を説明）`, about(item)),
      ...(item.outcome === null ? [] : [line('row', chair, outcomeSentence(item), about(item))]),
    ]),
    line('row', chair, '以上で、本日の会議を閉じます。', whole),
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

/** Item by item: who explained it, what was said on it, what came of it; then what was said beside the items. */
function points({ items, speeches }: MeetingFacts): readonly MinutesLine[] {
  const said = speeches.map(
    (each): MinutesLine => ({ ...each, kind: 'bullet', speaker: oneLine(each.speaker), words: oneLine(each.speech) }),
  );
  const isAbout = ({ place }: MinutesLine, { id }: AgendaItem): boolean => place.kind === 'item' && place.item === id;
  const others = said.filter((each) => !items.some((item) => isAbout(each, item)));
  return [
    ...(items.length === 0 ? [line('paragraph', '', '（議題はありませんでした。）', whole)] : []),
    ...items.flatMap((item, number) => [
      line('heading', '', `${officialNumber(2, number + 1)}　${oneLine(item.title)}`, about(item)),
      line('bullet', '', `説明：${presenterOf(item)}`, about(item)),
      ...said.filter((each) => isAbout(each, item)),
      line('bullet', '', `結果：${item.outcome === null ? UNDECIDED : outcomeSentence(item)}`, about(item)),
    ]),
    ...(others.length === 0 ? [] : [line('heading', '', `${officialNumber(2, items.length + 1)}　主な発言`, whole), ...others]),
  ];
}
