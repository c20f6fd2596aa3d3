// The public rendition of a paper (公開用): the internal document with parts left out, and what those are.
import { asSeen, trimmed } from '../sheet/letters';
import { type Block, wordsOf } from '../sheet/paper';
import type { PublicNames } from '../tracker/settingTable';
import type { Attendee } from './bodies';
import { type AgendaItem, NOT_PUBLIC, numberedPapers } from './items';

export type Omission =
  /** Mail addresses. */
  | { readonly kind: 'address'; readonly found: string }
  | { readonly kind: 'name'; readonly found: string }
  /** Rows of measures marked 非公開. */
  | { readonly kind: 'row'; readonly found: string }
  /** An item marked 非公開: its number stays. */
  | { readonly kind: 'item'; readonly found: string }
  | { readonly kind: 'speech'; readonly found: string }
  /** 備考（内部） that somebody copied into the paper. */
  | { readonly kind: 'note'; readonly found: string };

export type PublicRules = {
  readonly names: readonly string[];
  readonly measures: ReadonlySet<string>;
  /** Items marked 非公開 with their numbers on the agenda, and what of them must not be read: title and papers. */
  readonly items: readonly { readonly number: number; readonly title: string; readonly words: readonly string[] }[];
  /** Titles and papers of the other items: a hidden title may stand within one of them. */
  readonly shown: readonly string[];
  readonly notes: readonly string[];
};

/** `items` in the order of the paper; `measures` are the IDs of rows marked 非公開. */
export function publicRules(
  items: readonly AgendaItem[],
  attendees: readonly Attendee[],
  measures: ReadonlySet<string>,
  names: PublicNames,
): PublicRules {
  const papers = numberedPapers(items);
  const isHidden = (item: AgendaItem): boolean => item.publicity === NOT_PUBLIC || (item.measure !== '' && measures.has(item.measure));
  const wordsOfItem = (item: AgendaItem): readonly string[] =>
    [item.title, ...papers.filter((paper) => paper.item === item).map(({ name }) => name)].filter((words) => words.trim().length > 1);
  const nameless = attendees.filter(({ office }) => names === 'none' || (names === 'members' && office));
  return {
    // who came instead is written in one cell, post and name in any order: all of it goes
    names: nameless.flatMap(({ name, proxy }) => (isPost(proxy) ? [name] : [name, proxy])),
    measures,
    items: items.flatMap((item, place) => (isHidden(item) ? [{ number: place + 1, title: item.title, words: wordsOfItem(item) }] : [])),
    shown: items.filter((item) => !isHidden(item)).flatMap(wordsOfItem),
    // a word or two would take out lines that have nothing to do with the note
    notes: items.map(({ note }) => note).filter((note) => note.length >= SHORTEST_NOTE),
  };
}

const SHORTEST_NOTE = 5;

/** 総務課長 alone is nobody's name. */
const isPost = (text: string): boolean =>
  /(?:[部課室局所係班]長|次長|補佐|主幹|主査|主任|参事)[）)]?$/.test(trimmed(text)) && !/[（(]/.test(text);

/** Words that stand in the place of what is left out. */
export type PublicWords = { readonly hidden: string };

/** One mailbox, in narrow or wide letters. */
const address =
  /[\w.!#$%&'*+/=?^`{|}~Ａ-Ｚａ-ｚ０-９．＿－＋-]+[@＠][A-Za-z0-9Ａ-Ｚａ-ｚ０-９－-]+(?:[.．][A-Za-z0-9Ａ-Ｚａ-ｚ０-９－-]+)+/g;

/** The blocks as they may be published, and what was left out, each thing once. */
export function published(
  written: readonly Block[],
  asWritten: PublicRules,
  words: PublicWords,
): { readonly blocks: readonly Block[]; readonly omissions: readonly Omission[] } {
  // a name with a letter inside that nobody sees is a name all the same
  const [blocks, rules] = [written.map(seenBlock), seenRules(asWritten)];
  const omissions = new Map<string, Omission>();
  const leave = (kind: Omission['kind'], found: string): void => {
    omissions.set(`${kind}:${found}`, { kind, found });
  };
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

  let inHidden = false;
  let unspoken = false;
  const shown = blocks.flatMap((block): Block[] => {
    if (block.kind === 'heading') {
      inHidden = block.level > 1 && rules.items.some(({ title }) => flat(withoutNumber(block.text)) === flat(title));
      unspoken = false;
    } else if (block.kind === 'bullet') unspoken = goesOnHidden(unspoken, block.text.replace(/^[^：「]*：/, ''));
    if (block.kind !== 'heading' && (inHidden || (block.kind === 'bullet' && unspoken))) {
      // the main points of a hidden item, and what was said on it
      leave('speech', wordsOf(block));
      return [];
    }
    if (block.kind !== 'table') return isNote(block.text) ? [] : [{ ...block, text: text(block.text) }];
    const rows = withoutHiddenSpeeches(withoutHiddenMeasures(block.rows)).filter((cells) => !cells.some(isNote));
    return [{ ...block, rows: rows.map((cells) => cells.map(text)) }];
  });
  return { blocks: shown, omissions: [...omissions.values()] };

  function withoutHiddenMeasures(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
    return rows.filter(([id = '', title = '']) => {
      if (!rules.measures.has(id.trim())) return true;
      leave('row', `${id}　${title}`);
      return false;
    });
  }

  /** What is said on a hidden item goes; the closing words at the end stay. */
  function withoutHiddenSpeeches(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
    let hidden = false;
    return rows.filter(([, speech = ''], place) => {
      hidden = goesOnHidden(hidden, speech);
      const closing = place === rows.length - 1 && /閉じ|閉会|終了|終わり/.test(speech);
      if (!hidden || closing) return true;
      leave('speech', speech);
      return false;
    });
  }

  /** From the words that open a hidden item to those that open another. In doubt it stays hidden: the list says so before anything is made. */
  function goesOnHidden(hidden: boolean, speech: string): boolean {
    const is = (number: number | null): boolean => rules.items.some((item) => item.number === number);
    if (!hidden) return is(itemIn(speech, mayOpen));
    const opened = itemIn(speech, opens);
    return opened === null || is(opened);
  }
}

const seenBlock = (block: Block): Block =>
  block.kind === 'table' ? { ...block, rows: block.rows.map((cells) => cells.map(asSeen)) } : { ...block, text: asSeen(block.text) };

const seenRules = ({ names, measures, items, shown, notes }: PublicRules): PublicRules => ({
  names: names.map(asSeen),
  measures,
  items: items.map(({ number, title, words }) => ({ number, title: asSeen(title), words: words.map(asSeen) })),
  shown: shown.map(asSeen),
  notes: notes.map(asSeen),
});

/** それでは議題1「…」 at the beginning of a line, or （議題1を説明）. */
const opens =
  /(?:^|[\n。])[\s　]*(?:(?:それでは|では|次に|続いて|続きまして|引き続き|はじめに|まず|最後に)[、，\s　]*)?[（(]?議題[\s　]*([0-9０-９]+)[\s　]*(?:「|を説明)/;
/** The same with any few words before it. */
const mayOpen = /(?:^|[\n。])[^「」\n。]{0,20}議題[\s　]*([0-9０-９]+)[\s　]*(?:「|を説明)/;

function itemIn(speech: string, pattern: RegExp): number | null {
  const found = pattern.exec(speech);
  return found === null ? null : Number((found[1] ?? '').normalize('NFKC'));
}

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
