// Killing a job at its service calls: what a sweep is, and how one call of it is tried.
import type { Outcome, RunOptions } from '../../host/host';
import type { Product } from '../support/product';

/** "kill": Google ends the run; "error": the call fails and the job may still say so. */
export type Kind = NonNullable<RunOptions['fault']>['kind'];
export const kinds: readonly Kind[] = ['kill', 'error'];

/** A job that may die at any call, and what is done about it. */
export type Sweep = {
  readonly job: string;
  /** The workbook before the run. */
  readonly begin: () => Product;
  readonly run: (made: Product, during: Pick<RunOptions, 'fault' | 'onCall'>) => Outcome;
  /** What stands there right after the run died; must be `true`. */
  readonly sound?: (made: Product) => boolean;
  /** What people, or the daily timer, do next. */
  readonly again: (made: Product) => void;
  /** What is there in the end; must be the same as after a run that nothing happened to. */
  readonly outcome: (made: Product) => unknown;
};

/** A call at which the job was tried, and what was wrong afterwards. */
export type Difference = { readonly kind: Kind; readonly at: number; readonly found: string };

/** How many service calls the job makes where nothing happens to it. */
export const callsOf = (sweep: Sweep): number => sweep.run(sweep.begin(), {}).calls.total;

/** `count` calls from the first to the last, as evenly as it goes. */
export function spread(calls: number, count: number): readonly number[] {
  const steps = Math.max(1, Math.min(count, calls) - 1);
  return [...new Set(Array.from({ length: steps + 1 }, (_, step) => 1 + Math.round((step * (calls - 1)) / steps)))];
}

/** Lets the job die at each of these calls, every time on a workbook of its own. */
export function differences(sweep: Sweep, kind: Kind, calls: readonly number[]): readonly Difference[] {
  const whole = sweep.begin();
  sweep.run(whole, {});
  const wanted = JSON.stringify(sweep.outcome(whole));
  return calls.flatMap((at): readonly Difference[] => {
    try {
      const made = sweep.begin();
      sweep.run(made, { fault: { at, kind } });
      if (sweep.sound?.(made) === false) return [{ kind, at, found: 'unsound right after it' }];
      made.answers.length = 0;
      sweep.again(made);
      const found = JSON.stringify(sweep.outcome(made));
      return found === wanted ? [] : [{ kind, at, found }];
    } catch (error) {
      return [{ kind, at, found: String(error) }];
    }
  });
}
