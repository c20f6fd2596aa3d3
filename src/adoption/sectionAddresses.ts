// Mail addresses that sections still lack, and where in 名簿 one that a person types goes.

import type { Lines } from '../sheet/tab';
import { fold } from '../sheet/table';
import { type Directory, isHead } from '../tracker/directory';
import { readAddress } from '../tracker/mailAddresses';
import type { directoryTab } from '../tracker/tabs';

/** A section is known by its 部 and 課: 総務課 of 総務部 is not that of the 消防本部. 部 is '' where nobody named one. */
type NamedSection = { readonly division: string; readonly section: string };
export type SectionAddress = NamedSection & { readonly mail: string };

/**
 * The sections that own measures and of whose people none has a readable address, each once; without those that are gone. A name that 名簿
 * does not know may be an old or a mistyped one: the check asks about it.
 */
export function addressesMissing(owners: readonly string[], directory: Directory): readonly NamedSection[] {
  const missing = owners.flatMap((owner): NamedSection[] => {
    const section = directory.sectionOf(owner);
    if (section === null) return [];
    const posts = directory.posts.filter((post) => fold(post.section) === fold(section));
    if (posts.some(({ mail }) => readAddress(mail) !== null) || directory.successor(section) !== null) return [];
    const division = posts[0]?.division ?? '';
    // a name that two 部 share has its 部 before it
    const alone = division !== '' && section !== division && section.startsWith(division) ? section.slice(division.length) : section;
    return [{ division, section: alone }];
  });
  const known = new Set<string>();
  return missing.filter(({ division, section }) => {
    const key = `${fold(division)}\t${fold(section)}`;
    return !known.has(key) && known.add(key);
  });
}

export type DirectoryLines = Lines<(typeof directoryTab.keys)[number]>;

/** Lines of a 課, whatever their 部. */
const linesNamed = (section: string, { lines }: DirectoryLines): DirectoryLines['lines'] =>
  lines.filter((line) => fold(line.text('section') === '' ? line.text('division') : line.text('section')) === fold(section));

/**
 * The line of the head, else the first line of the section; null where it has none. A 部 that is blank on one side alone, as it was when the
 * section was named or since, parts nothing while the 課 is in one 部.
 */
export function lineOf({ division, section }: NamedSection, lines: DirectoryLines): DirectoryLines['lines'][number] | null {
  const named = linesNamed(section, lines);
  const alike = named.filter((line) => fold(line.text('division')) === fold(division));
  const others = new Set(named.map((line) => fold(line.text('division'))));
  const near = alike.length === 0 && others.size === 1 && (division === '' || others.has('')) ? named : alike;
  return near.find((line) => isHead({ title: line.text('title') })) ?? near[0] ?? null;
}

export type AddressPlan = {
  /** Cells of メール that are blank now. */
  readonly fills: readonly { readonly row: number; readonly mail: string }[];
  readonly added: readonly SectionAddress[];
};

/** What writes these addresses, which are readable. A line that has something under メール keeps it. Of two for one line the first counts. */
export function planAddresses(given: readonly SectionAddress[], lines: DirectoryLines): AddressPlan {
  const fills = new Map<number, string>();
  const added = new Map<string, SectionAddress>();
  for (const each of given) {
    const line = lineOf(each, lines);
    const key = `${fold(each.division)}\t${fold(each.section)}`;
    // a 課 of several 部 named without one is none of them
    const unclear = line === null && each.division === '' && linesNamed(each.section, lines).length > 0;
    if (line === null && !unclear && !added.has(key)) added.set(key, each);
    if (line !== null && line.text('mail') === '' && !fills.has(line.row)) fills.set(line.row, each.mail);
  }
  return { fills: [...fills].map(([row, mail]) => ({ row, mail })).sort((a, b) => a.row - b.row), added: [...added.values()] };
}
