// The directory (名簿): sections and their posts. An owner is a post; the name behind it changes every April in one place.
import { inOneLine } from '../sheet/letters';
import { fold, type Table } from '../sheet/table';
import { readAddress } from './mailAddresses';
import { directoryTab } from './tabs';

export type Post = {
  /** 部 */
  readonly division: string;
  /** 課; 部 and 課 (総務部総務課) where two 部 have a 課 of this name: that is then its name everywhere. */
  readonly section: string;
  /** 役職 */
  readonly title: string;
  /** 氏名 */
  readonly name: string;
  /** メール as letters need it; as it is written where no one address can be read from it. */
  readonly mail: string;
  /** 本部での役割: 本部長, 副本部長, 本部員, 事務局 or ''. */
  readonly role: string;
  /** The working group (WG) the person sits in; '' for none. */
  readonly group: string;
  /** 廃止・改称: the section's successor, or a word such as 廃止; '' for a section that is there. */
  readonly abolished: string;
};

export type Directory = {
  readonly posts: readonly Post[];
  /** The section a text names, as the directory writes it; null for an unknown one. */
  sectionOf(text: string): string | null;
  /** The sections of two or more 部 that share this 課 name, each as 部 and 課; none for a name that stands for one section or for nothing. */
  sharing(text: string): readonly string[];
  /** The one section whose people are the 事務局 of the headquarters; null where there are several or none. */
  office(): string | null;
  /** false where the section of this name belongs to something else than this division: 消防本部総務課 is not 総務部総務課. */
  mayBeIn(section: string, division: string): boolean;
  /** Up to three sections that are there and whose names are near, the nearest first. */
  nearest(text: string): readonly string[];
  /** What 廃止・改称 says of a section; null for a section that is there. */
  successor(section: string): string | null;
};

/** A list with these two columns is a directory; towns leave out others. */
export function isDirectoryTable(table: Table): boolean {
  return !directoryTab.read(table).missing.some((key) => key === 'section' || key === 'mail');
}

/** Reads the tab; null where it lacks the heading 課. Blank cells of 部 and 課 are filled from above only where the row has a 役職. */
export function readDirectory(table: Table): Directory | null {
  const { lines, columnOf } = directoryTab.read(table);
  if (columnOf('section') < 0) return null;
  const posts = lines.flatMap((line): Post[] => {
    const section = inOneLine(line.text('section'));
    const division = inOneLine(line.text('division'));
    if (section === '' && division === '') return [];
    return [
      {
        division,
        section: section === '' ? division : section,
        title: inOneLine(line.text('title')),
        name: inOneLine(line.text('name')),
        mail: readAddress(line.text('mail')) ?? line.text('mail'),
        role: line.text('role'),
        group: line.text('group'),
        abolished: line.text('abolished'),
      },
    ];
  });
  return directoryOf(posts);
}

/** The directory of these posts. A 課 that two 部 share gets the name of its 部 before its own. */
export function directoryOf(given: readonly Post[]): Directory {
  const shared = sharedSections(given);
  const posts = given.map((post) => (shared.has(fold(post.section)) && inDivision(post) ? { ...post, section: joinedName(post) } : post));
  const names = new Map<string, string>();
  const bySection = new Map<string, Post[]>();
  for (const post of posts) {
    const name = fold(post.section);
    if (!names.has(name) && !shared.has(name)) names.set(name, post.section);
    const others = bySection.get(name);
    if (others === undefined) bySection.set(name, [post]);
    else others.push(post);
  }
  // a section that moved is still written with the 部 it was in; a 部 that nobody knows may have a 課 of the same name
  const divisions = new Set(given.map(({ division }) => fold(division)));
  for (const { division, section } of given) {
    if (division === '' && shared.has(fold(section))) continue;
    const joined = fold(division + section);
    if (!names.has(joined)) names.set(joined, shared.has(fold(section)) ? division + section : section);
  }
  const postsOf = (section: string): readonly Post[] => bySection.get(fold(section)) ?? [];
  const successor = (section: string): string | null => postsOf(section).find(({ abolished }) => abolished !== '')?.abolished ?? null;
  const offices = [...new Set(posts.filter(({ role }) => role === '事務局').map(({ section }) => section))];
  const present = [...new Set(posts.map(({ section }) => section))]
    .filter((section) => successor(section) === null)
    .map((section) => ({ section, name: fold(section) }));
  return {
    posts,
    sectionOf: (text) => names.get(fold(text)) ?? null,
    sharing: (text) => shared.get(fold(text)) ?? [],
    office: () => (offices.length === 1 ? (offices[0] ?? null) : null),
    mayBeIn: (section, division) =>
      postsOf(section).some((post) => {
        const own = fold(post.division);
        const knownDivisions = divisions.has(own) && divisions.has(division);
        return own === '' || own.includes(division) || division.includes(own) || knownDivisions;
      }),
    nearest: (text) => nearestOf(fold(text), present),
    successor,
  };
}

/** 課長, 室長, 所長, 局長 and not 係長, 副…長 or 班長. */
export const isHead = ({ title }: Pick<Post, 'title'>): boolean => /長$/.test(title) && !/^(?:係|副|班|主任|グループ)/.test(title);

/** True for a 課 that stands under a 部, not for the 部 itself. */
const inDivision = ({ division, section }: Post): boolean => division !== '' && fold(division) !== fold(section);

const joinedName = ({ division, section }: Post): string => division + section;

/** Names of 課 that stand under two 部 or more, folded, with those sections as 部 and 課: 総務課 of 総務部 is not 総務課 of 教育部. */
function sharedSections(posts: readonly Post[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, Map<string, string>>();
  for (const post of posts.filter(inDivision)) {
    const divisions = byName.get(fold(post.section)) ?? new Map<string, string>();
    byName.set(fold(post.section), divisions.set(fold(post.division), joinedName(post)));
  }
  // a head without a 部 beside one of a 部: these are two, and the line without lacks its 部
  for (const { section } of posts.filter((post) => post.division === '' && isHead(post))) {
    const divisions = byName.get(fold(section));
    const heads = posts.filter((post) => fold(post.section) === fold(section) && inDivision(post) && isHead(post));
    if (divisions !== undefined && heads.length > 0) divisions.set('', section);
  }
  return new Map([...byName].filter(([, divisions]) => divisions.size > 1).map(([name, divisions]) => [name, [...divisions.values()]]));
}

type Named = { readonly section: string; readonly name: string };

/** Names of which about half the letters agree: nearest first, then those that begin alike, then as the directory lists them. */
function nearestOf(wanted: string, sections: readonly Named[]): readonly string[] {
  if (wanted.length < 2 || wanted.length > 30) return [];
  return sections
    .flatMap(({ section, name }) => {
      const within = Math.max(1, Math.floor(Math.max(wanted.length, name.length) / 2));
      if (Math.abs(wanted.length - name.length) > within && !name.includes(wanted) && !wanted.includes(name)) return [];
      const distance = distanceBetween(wanted, name);
      return distance > within ? [] : [{ section, distance, alike: commonPrefix(wanted, name) }];
    })
    .sort((a, b) => a.distance - b.distance || b.alike - a.alike)
    .slice(0, 3)
    .map(({ section }) => section);
}

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/**
 * The edit distance of two names: letters wrong, missing or added, or neighbours swapped (Damerau-Levenshtein, optimal string alignment). 1
 * if one name contains the other whole.
 */
function distanceBetween(one: string, other: string): number {
  if (one.includes(other) || other.includes(one)) return Math.min(1, Math.abs(one.length - other.length));
  let last: number[] = [];
  let row: number[] = [];
  for (let j = 0; j <= other.length; j += 1) row.push(j);
  for (let i = 1; i <= one.length; i += 1) {
    const next: number[] = [i];
    let left = i;
    for (let j = 1; j <= other.length; j += 1) {
      const alike = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let least = (row[j - 1] ?? 0) + (alike ? 0 : 1);
      least = Math.min(least, (row[j] ?? 0) + 1, left + 1);
      if (i > 1 && j > 1 && one.charCodeAt(i - 1) === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === other.charCodeAt(j - 1))
        least = Math.min(least, (last[j - 2] ?? 0) + 1);
      next.push(least);
      left = least;
    }
    last = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/**
 * Sections that do the work themselves: those that are there, without the 部 that stand above them and without 町長, 副町長, 教育長 and
 * 部長, whom a directory lists in lines of their own.
 */
export function workingSections({ posts, successor }: Directory): readonly string[] {
  const above = new Set(posts.filter(({ division, section }) => division !== '' && division !== section).map(({ division }) => division));
  const heads = posts.filter(
    ({ division, section, title }) =>
      /^(?:副?[町村市]長|教育長)$/.test(section) || (division === section && /(?:[町村市]長|教育長|部長)$/.test(title)),
  );
  const out = new Set(heads.map(({ section }) => section));
  return [...new Set(posts.map(({ section }) => section))].filter(
    (section) => successor(section) === null && !above.has(section) && !out.has(section),
  );
}

/** Members of the headquarters in official order: 本部長, 副本部長, 本部員, then 事務局; within a role as the directory lists them. */
export function attendees(directory: Directory): readonly Post[] {
  const order = ['本部長', '副本部長', '本部員', '事務局'];
  const rank = (post: Post): number => order.indexOf(post.role.replace(/^推進/, ''));
  return directory.posts
    .map((post, index) => ({ post, index }))
    .filter(({ post }) => rank(post) >= 0)
    .sort((a, b) => rank(a.post) - rank(b.post) || a.index - b.index)
    .map(({ post }) => post);
}

/** 職名 as official papers write it: 総務課 and 課長 make 総務課長, デジタル化推進室 and 主任 make デジタル化推進室主任. */
export function postName({ section, title }: Post): string {
  if (title === '') return section;
  if (title.startsWith(section)) return title;
  return title.length > 1 && section.endsWith(title.slice(0, -1)) ? section + title.slice(-1) : section + title;
}
