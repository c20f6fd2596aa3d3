// Whom a letter to a section goes to. An owner is a post of 名簿: the person behind it changes every April in one place.

import { fold } from '../sheet/table';
import { type Directory, isHead, type Post } from './directory';

export type Contacts = {
  /** Who does the work: the first post with an address that is not the head, else the head. */
  readonly to: Post | null;
  readonly head: Post | null;
  /** 部長: the head of the division that the section belongs to. */
  readonly divisionHead: Post | null;
};

/** Contacts by section; each is looked up once. */
export function contactsIn({ posts }: Directory): (section: string) => Contacts {
  const bySection = new Map<string, Post[]>();
  for (const post of posts) {
    const own = bySection.get(fold(post.section));
    if (own === undefined) bySection.set(fold(post.section), [post]);
    else own.push(post);
  }
  const written = (section: string): readonly Post[] => (bySection.get(fold(section)) ?? []).filter(({ mail }) => mail !== '');
  return (section) => {
    const own = written(section);
    const head = own.find(isHead) ?? null;
    const division = own.find((post) => post.division !== '')?.division ?? '';
    const above = division === '' || fold(division) === fold(section) ? [] : written(division);
    return { to: own.find((post) => post !== head) ?? head, head, divisionHead: above.find(isHead) ?? above[0] ?? null };
  };
}
