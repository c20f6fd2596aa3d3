// The public rendition of a paper (公開用): the internal document with parts left out, and what those are.
import { asSeen, plainText, trimmed } from '../sheet/letters';
import { type Block, wordsOf } from '../sheet/paper';
import type { PublicNames } from '../tracker/settingTable';
import type { Attendee } from './bodies';
import { type AgendaItem, isClosed, numberedPapers } from './items';
import { oneLine } from './meetingWords';
import { CONTENT, minutesColumns } from './papers/minutesPaper';
import type { MinutesLine } from './speeches';
import { WHOLE_MEETING } from './tabs';

export type Omission =
  /** Mail addresses. */
  | { readonly kind: 'address'; readonly found: string }
  | { readonly kind: 'name'; readonly found: string }
  /** Rows of measures marked 非公開. */
  | { readonly kind: 'row'; readonly found: string }
  /** An item marked 非公開: its number stays. */
  | { readonly kind: 'item'; readonly found: string }
  /** Said on an item marked 非公開, or what came of it. */
  | { readonly kind: 'speech'; readonly found: string }
  /** Nothing says on which item it was said, or that it is a line of 発言 at all, while there is something that must not be read. */
  | { readonly kind: 'unclear'; readonly found: string }
  /** Marked 非公開 in 発言. */
  | { readonly kind: 'marked'; readonly found: string }
  /** 備考（内部） that somebody copied into the paper. */
  | { readonly kind: 'note'; readonly found: string };

/** What of 会議内容 is published: the words as they stand in the public paper, and the title of the item; '' where none is known. */
export type Stay = { readonly item: string; readonly words: string };

type Verdict = { readonly kind: 'open'; readonly item: string } | { readonly kind: 'speech' | 'unclear' | 'marked' };

/** What is known of the words of 会議内容. */
type MinutesRules = {
  /** By the words, as `keyOf` has them: what is to become of each line of those words, in the order of the minutes. */
  readonly lines: ReadonlyMap<string, readonly Verdict[]>;
  /** Of words that no line accounts for. */
  readonly otherwise: Verdict;
};

export type PublicRules = {
  readonly names: readonly string[];
  readonly measures: ReadonlySet<string>;
  /** Items marked 非公開, and what of them must not be read: title and papers. */
  readonly items: readonly { readonly title: string; readonly words: readonly string[] }[];
  /** Titles and papers of the other items: a hidden title may stand within one of them. */
  readonly shown: readonly string[];
  readonly notes: readonly string[];
  /** null for papers that hold nothing of what was said. */
  readonly minutes: MinutesRules | null;
};

/** `items` in the order of the paper; `measures` are the IDs of rows marked 非公開; `lines` those of the minutes, null for another paper. */
export function publicRules(
  items: readonly AgendaItem[],
  attendees: readonly Attendee[],
  measures: ReadonlySet<string>,
  names: PublicNames,
  lines: readonly MinutesLine[] | null,
): PublicRules {
  const papers = numberedPapers(items);
  const isHidden = (item: AgendaItem): boolean => isClosed(item.publicity) || (item.measure !== '' && measures.has(item.measure));
  const wordsOfItem = (item: AgendaItem): readonly string[] =>
    [item.title, ...papers.filter((paper) => paper.item === item).map(({ name }) => name)].filter((words) => words.trim().length > 1);
  const nameless = attendees.filter(({ office }) => names === 'none' || (names === 'members' && office));
  return {
    // who came instead is written in one cell, post and name in any order: all of it goes
    names: nameless.flatMap(({ name, proxy }) => (isPost(proxy) ? [name] : [name, proxy])),
    measures,
    items: items.filter(isHidden).map((item) => ({ title: item.title, words: wordsOfItem(item) })),
    shown: items.filter((item) => !isHidden(item)).flatMap(wordsOfItem),
    // a word or two would take out lines that have nothing to do with the note
    notes: items.map(({ note }) => note).filter((note) => note.length >= SHORTEST_NOTE),
    minutes: lines === null ? null : minutesRules(lines, items, isHidden),
  };
}

/**
 * Whether a line may be published is decided by what is entered, never by its words: by the item it belongs to, and by its own mark. A line
 * of no known item goes while an item is closed; words that no line accounts for (edited by hand) go while anything at all must not be read.
 */
function minutesRules(lines: readonly MinutesLine[], items: readonly AgendaItem[], isHidden: (item: AgendaItem) => boolean): MinutesRules {
  const byId = new Map(items.map((item) => [item.id, item]));
  const closed = items.some(isHidden);
  const verdictOf = ({ kind, place, marked }: MinutesLine): Verdict => {
    if (marked) return { kind: 'marked' };
    if (place.kind === 'whole') return { kind: 'open', item: WHOLE_MEETING };
    const item = place.kind === 'item' ? byId.get(place.item) : undefined;
    if (item === undefined) return closed ? { kind: 'unclear' } : { kind: 'open', item: '' };
    // of a closed item the number stays, its title is hidden
    return isHidden(item) && kind !== 'heading' ? { kind: 'speech' } : { kind: 'open', item: oneLine(item.title) };
  };
  const found = new Map<string, Verdict[]>();
  for (const line of lines) {
    const key = keyOf(line.speaker + line.words);
    found.set(key, [...(found.get(key) ?? []), verdictOf(line)]);
  }
  return { lines: found, otherwise: closed || lines.some(({ marked }) => marked) ? { kind: 'unclear' } : { kind: 'open', item: '' } };
}

/** Speaker and words, however they are blanked, and whether they stand in two cells or with a colon between them. */
const keyOf = (words: string): string => plainText(words).replace(/:/g, '');

const SHORTEST_NOTE = 5;

/** 総務課長 alone is nobody's name. */
const isPost = (text: string): boolean =>
  /(?:[部課室局所係班]長|次長|補佐|主幹|主査|主任|参事)[）)]?$/.test(trimmed(text)) && !/[（(]/.test(text);

/** Words that stand in the place of what is left out. */
export type PublicWords = { readonly hidden: string };

/** One mailbox, in narrow or wide letters. */
const address =
  /[\w.!#$%&'*+/=?^`{|}~Ａ-Ｚａ-ｚ０-９．＿－＋-]+[@＠][A-Za-z0-9Ａ-Ｚａ-ｚ０-９－-]+(?:[.．][A-Za-z0-9Ａ-Ｚａ-ｚ０-９－-]+)+/g;

/** The blocks as they may be published, what was left out, each thing once but speeches one by one, and what of 会議内容 stays. */
export function published(
  written: readonly Block[],
  asWritten: PublicRules,
  words: PublicWords,
): { readonly blocks: readonly Block[]; readonly omissions: readonly Omission[]; readonly stays: readonly Stay[] } {
  // a name with a letter inside that nobody sees is a name all the same
  const [blocks, rules] = [written.map(seenBlock), seenRules(asWritten)];
  const omissions = new Map<string, Omission>();
  const leave = (kind: Omission['kind'], found: string): void => {
    omissions.set(`${kind}:${found}`, { kind, found });
  };
  const stays: Stay[] = [];
  const names = rules.names.filter((name) => name.replace(/\s/g, '').length > 1).map((name) => ({ name, pattern: spaced(name) }));

  // the longest first: a title may stand within the name of its paper
  const secrets = rules.items
    .flatMap((item) => item.words)
    .sort((a, b) => b.length - a.length)
    .map((hidden) => ({ hidden, pattern: alike(hidden) }));

  const text = (given: string): string => {
    let shown = given.replace(address, (found) => {
      leave('address', found);
      return words.hidden;
    });
    for (const { name, pattern } of names)
      shown = shown.replace(pattern, () => {
        leave('name', name);
        return '';
      });
    for (const { hidden, pattern } of secrets)
      shown = shown.replace(pattern, (found, at: number, whole: string) => {
        if (rules.shown.some((title) => standsAround(title, found, at, whole))) return found;
        leave('item', hidden);
        return words.hidden;
      });
    return shown.trimEnd();
  };
  const isNote = (given: string): boolean => {
    const note = rules.notes.find((each) => given.includes(each));
    if (note !== undefined) leave('note', note);
    return note !== undefined;
  };

  const judge = judging(rules.minutes, blocks);
  let inContent = !blocks.some(isContentHeading);
  /** What becomes of a line; one that goes is listed. */
  const look = (cells: readonly string[], isTable: boolean): Verdict | null => {
    const verdict = judge(cells.join(''), inContent || isTable);
    if (verdict === null || verdict.kind === 'open') return inContent || isTable ? verdict : null;
    omissions.set(`said:${omissions.size}`, { kind: verdict.kind, found: asListed(cells) });
    return verdict;
  };
  const stay = (verdict: Verdict | null, cells: readonly string[]): void => {
    if (verdict?.kind === 'open') stays.push({ item: text(verdict.item), words: asListed(cells) });
  };

  let inHidden = false;
  const shown = blocks.flatMap((block): Block[] => {
    if (block.kind === 'heading') {
      inHidden = block.level > 1 && rules.items.some(({ title }) => flat(withoutNumber(block.text)) === flat(title));
      if (isContentHeading(block)) inContent = true;
      else if (leaves(look([block.text], false))) return [];
      return isNote(block.text) ? [] : [{ ...block, text: text(block.text) }];
    }
    if (block.kind !== 'table') {
      const verdict = look([block.text], false);
      if (leaves(verdict)) return [];
      if (inHidden) {
        // what stands below the heading of a hidden item is about it
        leave('speech', block.text);
        return [];
      }
      if (isNote(block.text)) return [];
      const own = text(block.text);
      stay(verdict, [own]);
      return [{ ...block, text: own }];
    }
    if (inHidden) {
      leave('speech', wordsOf(block));
      return [];
    }
    // somebody may have taken the heading row out, and a speech stands in its place
    const headed =
      rules.minutes === null || keyOf(block.headings.join('')) === keyOf(minutesColumns.map(({ heading }) => heading).join(''));
    const headings = headed || !leaves(look(block.headings, true)) ? block.headings.map(text) : block.headings.map(() => '');
    const rows = withoutHiddenMeasures(block.rows).flatMap((cells) => {
      const verdict = look(cells, true);
      if (leaves(verdict) || cells.some(isNote)) return [];
      const own = cells.map(text);
      stay(verdict, own);
      return [own];
    });
    return [{ ...block, headings, rows }];
  });
  return { blocks: shown, omissions: [...omissions.values()], stays };

  function withoutHiddenMeasures(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
    return rows.filter(([id = '', title = '']) => {
      if (!rules.measures.has(id.trim())) return true;
      leave('row', `${id}　${title}`);
      return false;
    });
  }
}

/** 本部長：始めます。 in one line: a break within a cell is a sign that no page shows. */
const asListed = (cells: readonly string[]): string => oneLine(cells.join('：'));

const leaves = (verdict: Verdict | null): boolean => verdict !== null && verdict.kind !== 'open';

const isContentHeading = (block: Block): boolean =>
  block.kind === 'heading' && block.level === 1 && plainText(block.text).includes(CONTENT);

/**
 * Says what is to become of words of the minutes, asked in the order of the document; null where nothing is to be judged. Words that several
 * lines say are theirs one after the other where the document has them as often; else they go unless all of those lines may stay.
 */
function judging(rules: MinutesRules | null, blocks: readonly Block[]): (words: string, inContent: boolean) => Verdict | null {
  if (rules === null) return () => null;
  const { lines, otherwise } = rules;
  const times = new Map<string, number>();
  for (const words of blocks.flatMap((block) =>
    block.kind === 'table' ? [block.headings, ...block.rows].map((row) => row.join('')) : block.text,
  ))
    times.set(keyOf(words), (times.get(keyOf(words)) ?? 0) + 1);
  const asked = new Map<string, number>();
  return (words, inContent) => {
    const key = keyOf(words);
    const place = asked.get(key) ?? 0;
    asked.set(key, place + 1);
    if (key === '') return null;
    const found = lines.get(key);
    if (found === undefined) return inContent ? otherwise : null;
    const own = times.get(key) === found.length ? found[place] : undefined;
    if (own !== undefined) return own;
    const [first = otherwise] = found;
    return found.every(({ kind }) => kind === first.kind) ? first : { kind: 'unclear' };
  };
}

const seenBlock = (block: Block): Block =>
  block.kind === 'table' ? { ...block, rows: block.rows.map((cells) => cells.map(asSeen)) } : { ...block, text: asSeen(block.text) };

const seenRules = ({ names, measures, items, shown, notes, minutes }: PublicRules): PublicRules => ({
  names: names.map(asSeen),
  measures,
  items: items.map(({ title, words }) => ({ title: asSeen(title), words: words.map(asSeen) })),
  shown: shown.map(asSeen),
  notes: notes.map(asSeen),
  minutes,
});

/** The match is a part of this longer title where it stands. */
function standsAround(title: string, found: string, at: number, whole: string): boolean {
  if (title.length <= found.length) return false;
  for (let from = whole.indexOf(title); from >= 0; from = whole.indexOf(title, from + 1))
    if (from <= at && at + found.length <= from + title.length) return true;
  return false;
}

const flat = (text: string): string => text.replace(/[\s　]+/g, '');
/** (1)　窓口について -> 窓口について */
const withoutNumber = (text: string): string => text.replace(/^[（(]?[0-9０-９ア-ワ]+[)）]?[\s　]+/, '');

const escaped = (letter: string): string => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words however they are blanked: a paper writes a line break as a blank. */
function alike(words: string): RegExp {
  return new RegExp([...words.replace(/[\s　]/g, '')].map(escaped).join('[\\s　]*'), 'g');
}

/** 青木 誠一 is found with and without the blank, together with the blanks before it. */
function spaced(name: string): RegExp {
  return new RegExp(`[\\s　]*${alike(name).source}`, 'g');
}
