// Lets a person act before each service call of each job that writes the tracker, and counts what is wrong afterwards.
import { packed, unpacked } from '../support/keptWorlds';
import { type Product, product } from '../support/product';
import { tracker } from './books';
import { type Act, acts, meanwhile, overwritten, rowsIn, type Undisturbed, type Wrong, wrongIn } from './person';
import type { Sweep } from './sweep';

/** One call before which the person acted, what was wrong, and the job's calls around it: those before, and from that one on. */
export type Case = Wrong & { readonly at: number; readonly before: readonly string[]; readonly after: readonly string[] };

/** So many calls are told on each side: no window is longer. */
const AROUND = 12;

/** A job with a person beside it. */
export type Rehearsed = {
  readonly sweep: Sweep;
  /** The service calls of an undisturbed run, in order. */
  readonly methods: readonly string[];
  readonly undisturbed: Undisturbed;
  readonly acts: readonly Act[];
  /** The workbook before the run, each time as a copy. */
  readonly begin: () => Product;
};

/** Runs a job undisturbed; null where it does not write the tracker. */
export function rehearsed(sweep: Sweep): Rehearsed | null {
  const first = sweep.begin();
  const bytes = packed({ world: first.world, now: first.now(), answer: null });
  const begin = (): Product => {
    const { world, now } = unpacked<null>(bytes);
    return product({ world, now: new Date(now).toISOString() });
  };
  const made = begin();
  if (made.book.sheetByName(tracker) === undefined) return null;
  const before = rowsIn(made);
  const methods: string[] = [];
  let version = -1;
  sweep.run(made, {
    onCall: (_, method) => {
      if (version < 0) version = made.book.sheetByName(tracker)?.version ?? 0;
      methods.push(method);
    },
  });
  if (made.book.sheetByName(tracker)?.version === version) return null;
  settle(made, sweep);
  const undisturbed = { before, after: rowsIn(made) };
  return { sweep, methods, undisturbed, acts: acts.filter(({ can }) => can(undisturbed)), begin };
}

/** The job once more, as people do, and the check; a tracker that is gone is not checked. */
function settle(made: Product, { again }: Sweep): void {
  made.answers.length = 0;
  again(made);
  if (made.book.sheetByName(tracker) !== undefined) made.value('sidebarCheck');
}

/** Lets the person act before each of these calls, every time in a workbook of its own. */
export function casesOf({ sweep, methods, undisturbed, begin }: Rehearsed, act: Act, calls: readonly number[]): readonly Case[] {
  return calls.flatMap((at): readonly Case[] => {
    const names = methods.map(short);
    const around = { before: names.slice(Math.max(0, at - 1 - AROUND), at - 1), after: names.slice(at - 1, at - 1 + AROUND) };
    try {
      const made = begin();
      let done: ReturnType<typeof meanwhile> = null;
      const outcome = sweep.run(made, {
        onCall: (count) => {
          if (count === at) done = meanwhile(made, act, undisturbed);
        },
      });
      const failed = outcome.error === null ? [] : [`${outcome.error.name} ${outcome.error.message}`];
      const early = overwritten(made, done);
      settle(made, sweep);
      const { lost, touched, left } = wrongIn(made, undisturbed, done);
      const all = { lost: [...new Set([...early, ...lost])], touched, left: [...failed, ...left] };
      return all.lost.length + all.touched.length + all.left.length === 0 ? [] : [{ at, ...around, ...all }];
    } catch (error) {
      return [{ at, ...around, lost: [], touched: [], left: [String(error)] }];
    }
  });
}

/** "Range.setValues"; the service does not matter. */
const short = (method: string): string => method.replace(/^SpreadsheetApp\./, '');
