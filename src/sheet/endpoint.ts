// One declaration for each function that the page may call: what it takes (a shape for each argument), which job answers, and where to
// look when no answer came. Its name is the key under which it stands in its room's endpoints.ts; shell runs it.
import type * as z from 'zod/mini';
import type { Permission } from './permission';

export type Language = 'ja' | 'en';

export type Shapes = readonly z.ZodMiniType[];
/** What the job gets: the arguments as the shapes read them. */
type Read<S extends Shapes> = { -readonly [I in keyof S]: z.output<S[I]> };

/**
 * `doubt` says where a person finds out whether the work was done when a call that writes came back without an answer; null for a call
 * that can simply be repeated. `needs` are the permissions without which the job does not begin, besides reading and writing the sheet. The
 * job gets the reader's language as its last argument.
 */
export type Endpoint<S extends Shapes, R, D extends string | null> = {
  readonly shapes: S;
  readonly job: (...args: [...Read<S>, Language]) => R;
  readonly doubt: D;
  readonly needs: readonly Permission[];
};

/** Declares an endpoint. `shapes`: one for each argument; a job that writes names its `doubt`. */
export function endpoint<const S extends Shapes, R, const D extends string | null = null>(
  shapes: S,
  job: (...args: [...Read<S>, Language]) => R,
  ...doubt: D extends null ? [] : [doubt: D]
): Endpoint<S, R, D> {
  return { shapes, job, doubt: (doubt[0] ?? null) as D, needs: [] };
}

/** The same endpoint for a job that does not begin without these permissions. */
export function needing<E extends { readonly needs: readonly Permission[] }>(needs: readonly Permission[], declared: E): E {
  return { ...declared, needs };
}
