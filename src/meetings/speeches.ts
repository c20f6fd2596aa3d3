// What was said (発言): lines that somebody types while listening, one a speech; the minutes take them in this order. Each belongs to an
// item of the meeting (column 議題), to the meeting as a whole, or to nothing that is known.
import { asSeen, plainText, trimmed } from '../sheet/letters';
import type { Table } from '../sheet/table';
import type { AgendaForm } from '../tracker/settingWords';
import { type AgendaItem, isClosed, isRowId } from './items';
import { oneLine } from './meetingWords';
import type { Join } from './register';
import { speechesTab, WHOLE_MEETING } from './tabs';

export type SpeechPlace =
  /** The ID of the item. */
  | { readonly kind: 'item'; readonly item: string }
  /** Words that belong to no item: the opening, the closing. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'blank' }
  /** What stands there names no item of the meeting, or more than one. */
  | { readonly kind: 'unknown' };

export type Speech = {
  /** 1-based row of 発言. */
  readonly row: number;
  readonly speaker: string;
  readonly speech: string;
  readonly place: SpeechPlace;
  /** Not to be published, whatever its item. */
  readonly marked: boolean;
};

/** A line of 会議内容 of the minutes, as the add-on writes it, and what it is about. */
export type MinutesLine = {
  readonly kind: 'row' | 'bullet' | 'heading' | 'paragraph';
  /** '' where nobody says it. */
  readonly speaker: string;
  readonly words: string;
  readonly place: SpeechPlace;
  readonly marked: boolean;
};

/** `meeting`: the key of the meeting; `items` in the order of the paper. */
export function speechesOf(
  table: Table | null,
  meeting: string,
  join: Join,
  items: readonly AgendaItem[],
  form: AgendaForm,
): readonly Speech[] {
  return speechesTab
    .read(table)
    .lines.filter((line) => line.text('speech') !== '' && join(line) === meeting)
    .map((line) => ({
      row: line.row,
      speaker: line.text('speaker'),
      speech: line.text('speech'),
      place: placeOf(line.text('item'), items, form),
      marked: isClosed(line.text('publicity')),
    }));
}

/** Lines of 発言 that belong to none of these meetings. */
export const straySpeeches = (table: Table | null, meetings: ReadonlySet<string>, join: Join): number =>
  speechesTab.read(table).lines.filter((line) => line.text('speech') !== '' && !meetings.has(join(line))).length;

/** Its word in column 議題: the ID, which stays when the agenda is put into another order, and the title for people. */
export const itemWord = ({ id, title }: AgendaItem): string => (isRowId(id) ? oneLine(title) : `${id}　${oneLine(title)}`);

const UNKNOWN: SpeechPlace = { kind: 'unknown' };

/**
 * The item that column 議題 names: by its ID, its title, or its number in the minutes (2, 議題２, 第2号, 議題2「窓口について」). Where
 * 協議 and 報告 stand apart, (2) is the number of a class, and names no item.
 */
export function placeOf(written: string, items: readonly AgendaItem[], form: AgendaForm): SpeechPlace {
  const said = plainText(written);
  if (said === '') return { kind: 'blank' };
  if (said === WHOLE_MEETING) return { kind: 'whole' };
  const only = (found: readonly AgendaItem[]): SpeechPlace => {
    const [item, second] = found;
    return item === undefined || second !== undefined ? UNKNOWN : { kind: 'item', item: item.id };
  };
  // with its blanks: 議-9　2025年度の予算 is not 議-92025年度の予算
  const seen = trimmed(asSeen(written)).normalize('NFKC');
  const id = /^議-\d+/.exec(seen)?.[0];
  if (id !== undefined) return only(items.filter((item) => item.id === id));
  const titled = items.filter(({ title }) => plainText(title) === said);
  if (titled.length > 0) return only(titled);
  const [, bracket, number, title = ''] =
    /^(?:議題|議案)?\s*(?:第|(\())?\s*(\d+)\s*(?:号|番|\))?(?:議題|議案)?[\s「.、:]*(.*?)」?$/.exec(seen) ?? [];
  if (number === undefined || (bracket !== undefined && form === 'separate')) return UNKNOWN;
  const item = items[Number(number) - 1];
  return item !== undefined && (title === '' || plainText(title) === plainText(item.title)) ? { kind: 'item', item: item.id } : UNKNOWN;
}

/** What would be written into column 議題 of a line that says nothing there. */
export type ProposedPlace = { readonly row: number; readonly speaker: string; readonly speech: string; readonly word: string };

/**
 * The items of speeches whose column 議題 is blank, from the words with which an item is called up. Only a proposal: nothing is written and
 * nothing is published by it before a person says yes. Where an item seems never to have been called up, the speeches until the next one
 * may be about either, and none is proposed for them.
 */
export function proposedPlaces(speeches: readonly Speech[], items: readonly AgendaItem[]): readonly ProposedPlace[] {
  let current: number | null = null;
  const called = speeches.map(({ place, speech }, at): number | 'end' | null => {
    if (place.kind === 'item') {
      const number = items.findIndex(({ id }) => id === place.item) + 1;
      const goesOn = number === current;
      current = number;
      return goesOn ? null : number;
    }
    if (at >= speeches.length - 2 && /閉会|会議[はを].{0,10}(?:閉じ|終了|終わ)/.test(speech)) return 'end';
    const found = calledUp(speech, items, current);
    if (found !== null) current = found;
    return found;
  });
  const words = new Map(items.map((item, place) => [place + 1, itemWord(item)]));
  const from = (place: number): number | null => {
    const next = called.slice(place).find((each) => each !== null);
    return next === undefined || next === 'end' ? items.length + 1 : next;
  };
  let about = 0;
  let ended = false;
  return speeches.flatMap(({ row, speaker, speech, place }, at): ProposedPlace[] => {
    const mark = called[at] ?? null;
    ended = ended || mark === 'end';
    if (typeof mark === 'number') [about, ended] = [mark, false];
    if (place.kind !== 'blank') return [];
    const certain = typeof mark === 'number' || from(at + 1) === about + 1 || from(at + 1) === about;
    const word = ended ? (about === items.length ? WHOLE_MEETING : undefined) : about === 0 ? WHOLE_MEETING : words.get(about);
    return word === undefined || !(certain || ended) ? [] : [{ row, speaker, speech, word }];
  });
}

/** The number of the item that these words call up; null for none. */
function calledUp(speech: string, items: readonly AgendaItem[], current: number | null): number | null {
  for (const sentence of speech.normalize('NFKC').split(/[\n。]/)) {
    const [, before = '', words = ''] = /^([^「」]{0,20}?)((?:次の)?(?:議題|議案)(?:の|第)?\s*\d*)/.exec(sentence) ?? [];
    if (words === '' || /先ほど|さきほど|さっき|前の|前回|後ほど|のちほど/.test(before)) continue;
    const number = /\d+/.exec(words)?.[0];
    if (number !== undefined && Number(number) >= 1 && Number(number) <= items.length) return Number(number);
    const goesOn = words.startsWith('次の') || /次の$|続いての$/.test(before);
    if (number === undefined && goesOn && current !== null && current < items.length) return current + 1;
  }
  return null;
}
