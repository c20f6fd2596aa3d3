// Which tabs are ours: a register of the IDs that Google gave them, kept as developer metadata of the spreadsheet. It stays when a tab is
// renamed and goes with a copy of the file; a copied tab has another ID and is not ours; a download and upload loses it.
import * as z from 'zod/mini';
import type { OwnTab } from './tab';

export type Marks = {
  /** Sheet IDs by the keys of the tabs. */
  readonly tabs: ReadonlyMap<string, number>;
  /** Sheets that a run was making or had replaced; the next run takes them out. */
  readonly leftovers: readonly number[];
  /** Key of a tab that is whole and not yet under its name; the next run names it. */
  readonly unnamed: readonly OwnTab[];
};

export const noMarks: Marks = { tabs: new Map(), leftovers: [], unnamed: [] };

// pairs, not an object: a section may be called "constructor"
const shape = z.object({
  tabs: z.array(z.tuple([z.string(), z.number()])),
  leftovers: z.array(z.number()),
  unnamed: z.array(z.object({ key: z.string(), name: z.string() })),
});

/** null for a text that is no register of ours. */
export function readMarks(text: string): Marks | null {
  try {
    const { tabs, leftovers, unnamed } = shape.parse(JSON.parse(text));
    return { tabs: new Map(tabs), leftovers, unnamed };
  } catch {
    return null;
  }
}

export function marksText({ tabs, leftovers, unnamed }: Marks): string {
  return JSON.stringify({ tabs: [...tabs], leftovers, unnamed: unnamed.map(({ key, name }) => ({ key, name })) });
}

/** A sheet that is being filled: not yet a tab of ours. */
export function withBegun(marks: Marks, sheet: number): Marks {
  return { ...marks, leftovers: [...marks.leftovers.filter((each) => each !== sheet), sheet] };
}

/** From here on this sheet is the tab, and the one before it a leftover: one value, so that no moment is without the tab. */
export function withTab(marks: Marks, { key, name }: OwnTab, sheet: number): Marks {
  const before = marks.tabs.get(key);
  const replaced = before === undefined || before === sheet ? [] : [before];
  return {
    tabs: new Map([...marks.tabs, [key, sheet]]),
    leftovers: [...marks.leftovers.filter((each) => each !== sheet), ...replaced],
    unnamed: [...marks.unnamed.filter((each) => each.key !== key), { key, name }],
  };
}

/** Nothing is left to be finished. */
export function withAllDone(marks: Marks): Marks {
  return { ...marks, leftovers: [], unnamed: [] };
}

/** These sheets are tabs of ours, under whatever name they stand. */
export function withTaken(marks: Marks, taken: readonly (readonly [key: string, sheet: number])[]): Marks {
  return { ...marks, tabs: new Map([...marks.tabs, ...taken]) };
}

/** IDs of all sheets that are ours or that a run was making; the others are the town's. */
export function ownSheets({ tabs, leftovers }: Marks): ReadonlySet<number> {
  return new Set([...tabs.values(), ...leftovers]);
}

export function withoutTab(marks: Marks, key: string): Marks {
  return { ...marks, tabs: new Map([...marks.tabs].filter(([each]) => each !== key)) };
}

/** The first name that no other tab has: the tab's own, or the same with the name of the add-on behind it. */
export function freeName(name: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name;
  for (let number = 1; ; number += 1) {
    const other = `${name}（DX推進${number === 1 ? '' : number}）`;
    if (!taken(other)) return other;
  }
}
