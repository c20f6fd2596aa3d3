// The directory (名簿): sections and their posts. An owner is a post; the name behind it changes every April in one place.
import { cellText, fold, type Table } from './table';

export type Post = {
  /** 部 */
  readonly division: string;
  /** 課 */
  readonly section: string;
  /** 役職 */
  readonly title: string;
  /** 氏名 */
  readonly name: string;
  readonly mail: string;
  /** 本部での役割: 本部長, 副本部長, 本部員, 事務局 or ''. */
  readonly role: string;
  /** The working group (WG) the person sits in; '' for none. */
  readonly group: string;
  /** 廃止・改称: the section's successor, or a word such as 廃止; '' for a section that is there. */
  readonly abolished: string;
};

export const directoryHeadings = {
  division: '部',
  section: '課',
  title: '役職',
  name: '氏名',
  mail: 'メール',
  role: '本部での役割',
  group: 'WG',
  abolished: '廃止・改称',
} as const;

export type Directory = {
  readonly posts: readonly Post[];
  /** The section a text names, as the directory writes it; null for an unknown one. */
  sectionOf(text: string): string | null;
  /** Up to three known sections whose names are near, the nearest first. */
  nearest(text: string): readonly string[];
  /** The post a letter to this section goes to: its head where there is one with an address, else the first address. */
  recipient(section: string): Post | null;
};

/** Reads the tab; null where it lacks the heading 課. Blank cells of 部 and 課 are filled from above only where the row has a 役職. */
export function readDirectory(table: Table): Directory | null {
  const headingRow = (table.rows[0] ?? []).map((cell) => fold(cellText(cell)));
  const place = (heading: string): number => headingRow.indexOf(fold(heading));
  if (place(directoryHeadings.section) < 0) return null;
  const posts = table.rows.slice(1).flatMap((row): Post[] => {
    const text = (heading: string): string => (place(heading) < 0 ? '' : cellText(row[place(heading)]));
    const section = text(directoryHeadings.section);
    const division = text(directoryHeadings.division);
    if (section === '' && division === '') return [];
    return [
      {
        division,
        section: section === '' ? division : section,
        title: text(directoryHeadings.title),
        name: text(directoryHeadings.name),
        mail: text(directoryHeadings.mail),
        role: text(directoryHeadings.role),
        group: text(directoryHeadings.group),
        abolished: text(directoryHeadings.abolished),
      },
    ];
  });
  return directoryOf(posts);
}

export function directoryOf(posts: readonly Post[]): Directory {
  const names = new Map<string, string>();
  for (const { section } of posts) if (!names.has(fold(section))) names.set(fold(section), section);
  for (const { division, section } of posts) {
    const joined = fold(division + section);
    if (!names.has(joined)) names.set(joined, section);
  }
  return {
    posts,
    sectionOf: (text) => names.get(fold(text)) ?? null,
    nearest(text) {
      const wanted = fold(text);
      if (wanted.length < 2 || wanted.length > 30) return [];
      const sections = [...new Set(names.values())];
      return sections
        .map((section) => ({ section, distance: distanceBetween(wanted, fold(section)) }))
        .filter(({ section, distance }) => distance <= Math.max(1, Math.floor(Math.max(wanted.length, section.length) / 2)))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 3)
        .map(({ section }) => section);
    },
    recipient(section) {
      const own = posts.filter((post) => fold(post.section) === fold(section) && post.mail !== '');
      return own.find((post) => /長$/.test(post.title) && !/^(係|副|班)/.test(post.title)) ?? own[0] ?? null;
    },
  };
}

/** How many letters must be changed to make one name of the other (Levenshtein); less where one name stands whole in the other. */
function distanceBetween(one: string, other: string): number {
  if (one.includes(other) || other.includes(one)) return Math.min(1, Math.abs(one.length - other.length));
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
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
