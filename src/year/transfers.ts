// April transfers (組織改正): sections that 名簿 says are abolished or renamed, and the measures that still name them.

import { cellText, fold } from '../sheet/table';
import type { Field } from '../tracker/columns';
import type { Directory } from '../tracker/directory';
import { fieldCell, type Tracker } from '../tracker/measure';

type TransferCell = {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly field: Extract<Field, 'owner' | 'related'>;
  readonly id: string;
  readonly title: string;
  readonly before: string;
};

export type Transfer = {
  /** The old section, as 名簿 writes it. */
  readonly section: string;
  /**
   * Sections that took its place: one (renamed, merged), several to choose from (split), none (abolished without one, or 名簿 does not know
   * what it names, or its entries lead in a circle).
   */
  readonly successors: readonly string[];
  readonly trouble: 'none-named' | 'unknown' | 'circle' | null;
  /** What 廃止・改称 says. */
  readonly said: string;
  readonly cells: readonly TransferCell[];
};

const SEPARATORS = /([、，,・/／;；\n]+)/;

/** Sections of open measures that are no more, each with the cells that name it. */
export function findTransfers(tracker: Tracker, directory: Directory): readonly Transfer[] {
  const gone = [...new Set(directory.posts.map(({ section }) => section))].filter((section) => directory.successor(section) !== null);
  return gone.flatMap((section): Transfer[] => {
    const cells = tracker.measures.flatMap((measure): TransferCell[] => {
      if (measure.status?.meaning === 'done' || measure.status?.meaning === 'closed') return [];
      return (['owner', 'related'] as const).flatMap((field): TransferCell[] => {
        const column = tracker.columns[field];
        const before = cellText(fieldCell(measure.cells, tracker.columns, field));
        if (column === undefined || !namesIn(before, directory).includes(section)) return [];
        return [{ row: measure.row, column: column + 1, field, id: measure.id, title: measure.title, before }];
      });
    });
    if (cells.length === 0) return [];
    const { successors, trouble } = follow(section, directory, []);
    return [{ section, successors, trouble, said: directory.successor(section) ?? '', cells }];
  });
}

const namesIn = (text: string, directory: Directory): readonly (string | null)[] =>
  text.split(SEPARATORS).map((part) => directory.sectionOf(part));

function follow(section: string, directory: Directory, passed: readonly string[]): Pick<Transfer, 'successors' | 'trouble'> {
  if (passed.includes(section)) return { successors: [], trouble: 'circle' };
  const said = directory.successor(section);
  if (said === null) return { successors: [section], trouble: null };
  const parts = said.split(SEPARATORS).filter((part) => part.trim() !== '' && !SEPARATORS.test(part));
  const named = parts.flatMap((part) => directory.sectionOf(part.replace(/(?:に|へ)?(?:改称|統合|移管|分割|再編)(?:済み?)?$/, '')) ?? []);
  if (named.length === 0) return { successors: [], trouble: /^(?:廃止|解散|閉鎖|なし)/.test(fold(said)) ? 'none-named' : 'unknown' };
  const ends = named.map((name) => follow(name, directory, [...passed, section]));
  const successors = [...new Set(ends.flatMap((end) => end.successors))];
  return { successors, trouble: successors.length > 0 ? null : (ends[0]?.trouble ?? 'unknown') };
}

/** The cell with the old section's name replaced, the rest as it was written; a name that then stands twice stands once. */
export function reassigned(before: string, section: string, successor: string, directory: Directory): string {
  const parts = before.split(SEPARATORS);
  const seen = new Set<string>();
  let after = '';
  for (let place = 0; place < parts.length; place += 2) {
    const part = parts[place] ?? '';
    const name = directory.sectionOf(part) === section ? successor : part;
    const key = directory.sectionOf(name) ?? fold(name);
    if (seen.has(key) && part.trim() !== '') continue;
    seen.add(key);
    after += (after === '' ? '' : (parts[place - 1] ?? '')) + name;
  }
  return after;
}

/** Sections that open measures name and behind which 名簿 has no post, name or address: with how many measures. */
export function withoutPost(tracker: Tracker, directory: Directory): readonly { readonly section: string; readonly measures: number }[] {
  const counts = new Map<string, number>();
  for (const { owners, status } of tracker.measures) {
    if (status?.meaning === 'done' || status?.meaning === 'closed') continue;
    for (const owner of owners) {
      const name = owner.kind === 'section' ? owner.section : owner.kind === 'unknown' ? owner.found : null;
      if (name === null || directory.successor(name) !== null) continue;
      const posts = directory.posts.filter(({ section }) => section === name);
      if (posts.some(({ title, name: person, mail }) => title !== '' || person !== '' || mail !== '')) continue;
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].map(([section, measures]) => ({ section, measures }));
}
