// Turns the endpoints that the rooms declare into functions that the page may call.
import * as z from 'zod/mini';
import { requirePermissions } from '../google/consent';
import type { Language, Shapes } from '../sheet/endpoint';
import type { Permission } from '../sheet/permission';
import { Stop } from '../sheet/stop';
import { answered } from './guard';
import type { Answer } from './page';

type Declared = {
  readonly [name: string]: {
    readonly shapes: Shapes;
    readonly job: (...args: never[]) => unknown;
    readonly needs: readonly Permission[];
  };
};

/** What the page sends: its types come from the shapes. */
type Sent<S extends Shapes> = { -readonly [I in keyof S]: z.input<S[I]> };
type Called<E> = E extends { readonly shapes: infer S extends Shapes; readonly job: (...args: never[]) => infer R }
  ? (...sent: Sent<S>) => Answer<R>
  : never;

/** The functions by their names: what the page calls, and what it is answered. */
export type Functions<T> = { readonly [K in keyof T]: Called<T[K]> };
/** The calls that write, each with the place where a person finds out whether the work was done. */
export type Doubts<T> = {
  readonly [K in keyof T as T[K] extends { readonly doubt: string } ? K : never]: T[K] extends { readonly doubt: infer D } ? D : never;
};

/** Each function reads its arguments by their shapes and never throws: what goes wrong is an answer. It has the name of its key. */
export function functionsOf<T extends Declared>(declared: T): Functions<T> {
  const made = Object.entries(declared).map(([name, { shapes, job, needs }]) => {
    const run = job as (...args: readonly unknown[]) => unknown;
    const begin = (sent: readonly unknown[]) => (language: Language) => {
      const read = readAll(shapes, sent);
      requirePermissions(needs);
      return run(...read, language);
    };
    return [name, (...sent: readonly unknown[]) => answered(name, needs, begin(sent))];
  });
  return Object.fromEntries(made) as Functions<T>;
}

/** What the page sent, or a Stop that a person can act on. An argument that was left out counts as null. */
function readAll(shapes: Shapes, sent: readonly unknown[]): unknown[] {
  return shapes.map((shape, place) => {
    const result = z.safeParse(shape, sent[place] ?? null);
    if (!result.success) throw new Stop({ code: 'not-understood' });
    return result.data;
  });
}
