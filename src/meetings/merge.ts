// Merges what the add-on would write now into what stands in a document, where both go back to what it wrote last: lines that nobody
// touched are replaced, lines that somebody wrote or changed stay. The three-way merge of version control (diff3), by lines.
//
//   last   here   now    ->
//   a      a      a      a
//   b      b      B      B   nobody touched it
//   c      c'     C      c'  somebody did: told as `touched`
//          x             x   somebody wrote it: told as `added`

/** Takes `remove` entries out at place `at` of what is here and puts others there. */
export type Edit<T> = { readonly at: number; readonly remove: number; readonly insert: readonly T[] };

export type Merge<T> = {
  /** In the order of places, never overlapping. */
  readonly edits: readonly Edit<T>[];
  /** Written by somebody and kept. */
  readonly added: readonly T[];
  /** Changed or taken out by somebody and left so: what stands there, and what would stand there now. */
  readonly touched: readonly { readonly here: readonly T[]; readonly now: readonly T[] }[];
};

/** `name` says which entries are the same one, `words` whether it is unchanged. */
export type Comparing<T> = { readonly name: (entry: T) => string; readonly words: (entry: T) => string };

export function merged<T>(last: readonly T[], here: readonly T[], now: readonly T[], { name, words }: Comparing<T>): Merge<T> {
  const edits: Edit<T>[] = [];
  const added: T[] = [];
  const touched: { here: readonly T[]; now: readonly T[] }[] = [];
  const names = [last, here, now].map((entries) => entries.map(name));
  const inHere = matches(names[0] ?? [], names[1] ?? []);
  const inNow = matches(names[0] ?? [], names[2] ?? []);
  let [fromLast, fromHere, fromNow] = [0, 0, 0];
  for (let place = 0; place <= last.length; place += 1) {
    const [ofHere, ofNow] = place === last.length ? [here.length, now.length] : [inHere[place], inNow[place]];
    if (ofHere === undefined || ofNow === undefined || ofHere === null || ofNow === null) continue;
    stretch(last.slice(fromLast, place), here.slice(fromHere, ofHere), now.slice(fromNow, ofNow), fromHere);
    if (place < last.length) stretch(last.slice(place, place + 1), here.slice(ofHere, ofHere + 1), now.slice(ofNow, ofNow + 1), ofHere);
    [fromLast, fromHere, fromNow] = [place + 1, ofHere + 1, ofNow + 1];
  }
  return { edits, added, touched };

  function same(one: readonly T[], other: readonly T[]): boolean {
    return one.length === other.length && one.every((entry, place) => words(entry) === words(other[place] ?? entry));
  }

  function stretch(before: readonly T[], present: readonly T[], wanted: readonly T[], at: number): void {
    if (same(present, wanted)) return;
    if (same(present, before)) {
      edits.push({ at, remove: present.length, insert: wanted });
      return;
    }
    if (same(wanted, before)) {
      if (before.length === 0) added.push(...present);
      else if (!holds(present, before)) touched.push({ here: present, now: wanted });
      else added.push(...present.filter((entry) => !before.some((known) => words(known) === words(entry))));
      return;
    }
    if (before.length > 1 && before.length === present.length && before.length === wanted.length) {
      before.forEach((entry, place) => {
        stretch([entry], present.slice(place, place + 1), wanted.slice(place, place + 1), at + place);
      });
      return;
    }
    const own = places(present, before);
    if (own === null) {
      const kept = stretchIn(wanted, before);
      if (kept === null) {
        touched.push({ here: present, now: wanted });
        return;
      }
      // somebody changed what stood there, and what is new stands before and after it
      touched.push({ here: present, now: wanted.slice(kept, kept + before.length) });
      for (const [place, insert] of [
        [at, wanted.slice(0, kept)],
        [at + present.length, wanted.slice(kept + before.length)],
      ] as const)
        if (insert.length > 0) edits.push({ at: place, remove: 0, insert });
      return;
    }
    // all that stood there stands there still, with somebody's lines between: ours go, theirs stay
    added.push(...present.filter((_, place) => !own.includes(place)));
    const [first = 0] = own;
    edits.push({ at: at + first, remove: own.length > 0 ? 1 : 0, insert: wanted });
    for (const place of own.slice(1)) edits.push({ at: at + place, remove: 1, insert: [] });
  }

  /** Where all of `before` stands in `wanted`, one after the other; null where it does not. */
  function stretchIn(wanted: readonly T[], before: readonly T[]): number | null {
    for (let place = 0; place + before.length <= wanted.length; place += 1)
      if (same(before, wanted.slice(place, place + before.length))) return place;
    return null;
  }

  function holds(present: readonly T[], before: readonly T[]): boolean {
    return places(present, before) !== null;
  }

  /** Where the entries of `before` stand in `present`, in this order; null where one is missing. */
  function places(present: readonly T[], before: readonly T[]): readonly number[] | null {
    const found: number[] = [];
    let from = 0;
    for (const entry of before) {
      const place = present.findIndex((other, index) => index >= from && words(other) === words(entry));
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
