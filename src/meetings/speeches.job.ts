// The column 議題 of 発言: what is proposed for it, what a person has said yes to, and the words that its cells offer.

import { changeCells, readLines, requireHeadings } from '../google/tabs';
import { flush, offerWords, readTab, type Workbook, writeBlock } from '../google/workbook';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { changesOf } from '../sheet/tab';
import { attendanceOf, type MeetingBook, speechesIn } from './facts.job';
import { inPaperOrder, itemsOf } from './items';
import { oneLine } from './meetingWords';
import type { SpeechesView } from './page';
import type { Meeting } from './register';
import { itemWord, type ProposedPlace, proposedPlaces, straySpeeches } from './speeches';
import { speechesTab, WHOLE_MEETING } from './tabs';

/** Of a speech, in a list that only has to recall it. */
const MOST_LETTERS = 40;
/** Google takes no more words into a dropdown. */
const MOST_WORDS = 500;
const OFFICE = '事務局';

const itemsOnPaper = ({ items }: MeetingBook, { key, form }: Meeting) => inPaperOrder(itemsOf(items, key), form);

const proposedRevision = (proposed: readonly ProposedPlace[]): Revision =>
  revisionOf(proposed.flatMap(({ row, speaker, speech, word }) => [String(row), speaker, speech, word]));

/** What the page says of the speeches of a meeting. */
export function speechesView(open: MeetingBook, meeting: Meeting): SpeechesView {
  const table = readTab(open.book, speechesTab);
  const said = speechesIn(open, meeting, table);
  const proposed = proposedPlaces(said, itemsOnPaper(open, meeting));
  return {
    unplaced: said.filter(({ place }) => place.kind === 'blank' || place.kind === 'unknown').length,
    stray: straySpeeches(table, new Set(open.meetings.map(({ key }) => key)), open.join),
    proposed: proposed.map(({ row, speaker, speech, word }) => ({ row, speaker, word, speech: clipped(oneLine(speech)) })),
    revision: proposedRevision(proposed),
  };
}

const clipped = (text: string): string => {
  const letters = [...text];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')}…` : text;
};

/**
 * Writes the proposed items that the person saw. Stops ("speeches-outdated") where they are others by now, and ("rows-moved") where the lines
 * moved while they were written: what stands in 議題 then has to be looked over.
 */
export function writePlaces(open: MeetingBook, meeting: Meeting, revision: Revision): void {
  const { book } = open;
  const list = readLines(book, speechesTab);
  const proposed = proposedPlaces(speechesIn(open, meeting, list.table), itemsOnPaper(open, meeting));
  if (proposed.length === 0 || proposedRevision(proposed) !== revision) throw new Stop({ code: 'speeches-outdated' });
  requireHeadings(list, ['item', 'speech']);
  // a tab of an earlier version lacks the column in which a single speech is marked
  const { heading, choices = [] } = speechesTab.columns.publicity;
  if (list.columnOf('publicity') < 0) {
    writeBlock(book, speechesTab, 1, list.width + 1, [[heading]]);
    offer(book, list.width, choices);
  }
  changeCells(
    book,
    list,
    'speech',
    proposed.flatMap(({ row, word }) => changesOf(row, { item: word })),
  );
  flush();
  const now = new Map(readLines(book, speechesTab).lines.map((line) => [line.row, line]));
  const isThere = ({ row, speech, word }: ProposedPlace): boolean =>
    now.get(row)?.text('speech') === speech && now.get(row)?.text('item') === word;
  if (!proposed.every(isThere)) throw new Stop({ code: 'rows-moved', tab: speechesTab.name });
}

/** Offers meetings, items and speakers in the cells of 発言: items of the meetings that are not published, speakers of this one. */
export function offerSpeechWords(open: MeetingBook, meeting: Meeting): void {
  const { book, meetings } = open;
  const list = readLines(book, speechesTab);
  if (list.table === null) return;
  const going = meetings.filter(({ key, state }) => key === meeting.key || (state !== 'published' && state !== 'cancelled'));
  const came = attendanceOf(open, meeting).filter(({ attendance }) => attendance !== 'absent');
  offer(
    book,
    list.columnOf('meeting'),
    [...meetings].reverse().map(({ title }) => title),
  );
  offer(book, list.columnOf('item'), [WHOLE_MEETING, ...going.flatMap((each) => itemsOnPaper(open, each).map(itemWord))]);
  offer(book, list.columnOf('speaker'), [...came.map(({ role }) => oneLine(role)), OFFICE, ...came.map(({ post }) => oneLine(post))]);
}

function offer(book: Workbook, column: number, words: readonly string[]): void {
  const given = [...new Set(words)].filter((word) => word !== '').slice(0, MOST_WORDS);
  if (column >= 0 && given.length > 0) offerWords(book, speechesTab, column + 1, { kind: 'words', words: given });
}
