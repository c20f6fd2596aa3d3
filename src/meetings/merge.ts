// Merges what the add-on would write now into what stands in a document, where both go back to the base, what it wrote last: lines
// that nobody touched are replaced, lines that somebody wrote or changed stay. The three-way merge of version control (diff3), by lines.
//
//   base   theirs ours   ->
//   a      a      a      a
//   b      b      B      B   nobody touched it
//   c      c'     C      c'  somebody did: told as a conflict
//          x             x   somebody wrote it: told as `added`

import type { ListEdit } from '../sheet/paper';

export type Merge<T> = {
  /** In the order of places, never overlapping. */
  readonly edits: readonly ListEdit<T>[];
  /** Written by somebody and kept. */
  readonly added: readonly T[];
  /** Changed or taken out by somebody and left so: what stands there, and what would stand there now. */
  readonly conflicts: readonly { readonly theirs: readonly T[]; readonly ours: readonly T[] }[];
};

/** `name` says which entries are the same one, `words` whether it is unchanged. */
export type Comparing<T> = { readonly name: (entry: T) => string; readonly words: (entry: T) => string };

/** The three-way merge: the edits that turn `theirs`, what stands in the document, into the result. Nothing is written. */
export function merged<T>(base: readonly T[], theirs: readonly T[], ours: readonly T[], { name, words }: Comparing<T>): Merge<T> {
  const edits: ListEdit<T>[] = [];
  const added: T[] = [];
  const conflicts: { theirs: readonly T[]; ours: readonly T[] }[] = [];
  const names = [base, theirs, ours].map((entries) => entries.map(name));
  const inTheirs = matches(names[0] ?? [], names[1] ?? []);
  const inOurs = matches(names[0] ?? [], names[2] ?? []);
  let [fromBase, fromTheirs, fromOurs] = [0, 0, 0];
  for (let place = 0; place <= base.length; place += 1) {
    const [ofTheirs, ofOurs] = place === base.length ? [theirs.length, ours.length] : [inTheirs[place], inOurs[place]];
    if (ofTheirs === undefined || ofOurs === undefined || ofTheirs === null || ofOurs === null) continue;
    stretch(base.slice(fromBase, place), theirs.slice(fromTheirs, ofTheirs), ours.slice(fromOurs, ofOurs), fromTheirs);
    if (place < base.length)
      stretch(base.slice(place, place + 1), theirs.slice(ofTheirs, ofTheirs + 1), ours.slice(ofOurs, ofOurs + 1), ofTheirs);
    [fromBase, fromTheirs, fromOurs] = [place + 1, ofTheirs + 1, ofOurs + 1];
  }
  return { edits, added, conflicts };

  function same(one: readonly T[], other: readonly T[]): boolean {
    return one.length === other.length && one.every((entry, place) => words(entry) === words(other[place] ?? entry));
  }

  function stretch(base: readonly T[], theirs: readonly T[], ours: readonly T[], at: number): void {
    if (same(theirs, ours)) return;
    if (same(theirs, base)) {
      edits.push({ at, remove: theirs.length, insert: ours });
      return;
    }
    if (same(ours, base)) {
      if (base.length === 0) added.push(...theirs);
      else if (!holds(theirs, base)) conflicts.push({ theirs, ours });
      else added.push(...theirs.filter((entry) => !base.some((known) => words(known) === words(entry))));
      return;
    }
    if (base.length > 1 && base.length === theirs.length && base.length === ours.length) {
      base.forEach((entry, place) => {
        stretch([entry], theirs.slice(place, place + 1), ours.slice(place, place + 1), at + place);
      });
      return;
    }
    const own = places(theirs, base);
    if (own === null) {
      const kept = stretchIn(ours, base);
      if (kept === null) {
        conflicts.push({ theirs, ours });
        return;
      }
      // somebody changed what stood there, and what is new stands before and after it
      conflicts.push({ theirs, ours: ours.slice(kept, kept + base.length) });
      for (const [place, insert] of [
        [at, ours.slice(0, kept)],
        [at + theirs.length, ours.slice(kept + base.length)],
      ] as const)
        if (insert.length > 0) edits.push({ at: place, remove: 0, insert });
      return;
    }
    // all that stood there stands there still, with somebody's lines between: ours go, theirs stay
    added.push(...theirs.filter((_, place) => !own.includes(place)));
    const [first = 0] = own;
    edits.push({ at: at + first, remove: own.length > 0 ? 1 : 0, insert: ours });
    for (const place of own.slice(1)) edits.push({ at: at + place, remove: 1, insert: [] });
  }

  /** Where all of `base` stands in `ours`, one after the other; null where it does not. */
  function stretchIn(ours: readonly T[], base: readonly T[]): number | null {
    for (let place = 0; place + base.length <= ours.length; place += 1)
      if (same(base, ours.slice(place, place + base.length))) return place;
    return null;
  }

  function holds(theirs: readonly T[], base: readonly T[]): boolean {
    return places(theirs, base) !== null;
  }

  /** Where the entries of `base` stand in `theirs`, in this order; null where one is missing. */
  function places(theirs: readonly T[], base: readonly T[]): readonly number[] | null {
    const found: number[] = [];
    let from = 0;
    for (const entry of base) {
      const place = theirs.findIndex((other, index) => index >= from && words(other) === words(entry));
      if (place < 0) return null;
      found.push(place);
      from = place + 1;
    }
    return found;
  }
}

/** More comparisons than this are not worth the time: what lies between equal beginnings and ends counts as different. */
const MOST_COMPARED = 16_000_000;

/** For each entry of `one` its place in `other` in a longest common subsequence; null where it is in none. */
export function matches(one: readonly string[], other: readonly string[]): readonly (number | null)[] {
  const found = new Array<number | null>(one.length).fill(null);
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) {
    found[start] = start;
    start += 1;
  }
  let [endOne, endOther] = [one.length, other.length];
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1;
    endOther -= 1;
    found[endOne] = endOther;
  }
  const [rows, columns] = [endOne - start, endOther - start];
  if (rows === 0 || columns === 0 || rows * columns > MOST_COMPARED) return found;
  // lengths[row][column]: the longest common subsequence of what follows
  const lengths = new Uint16Array((rows + 1) * (columns + 1));
  const at = (row: number, column: number): number => lengths[row * (columns + 1) + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1)
      lengths[row * (columns + 1) + column] =
        one[start + row] === other[start + column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (one[start + row] === other[start + column]) {
      found[start + row] = start + column;
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}
