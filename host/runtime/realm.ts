// A new vm context for one execution: JavaScript, a console and nothing of Node. Every value that enters is made anew inside,
// because a Date or an Array of another realm fails `instanceof` (on Apps Script a date cell passes it).
import { types } from 'node:util';
import vm from 'node:vm';

export type Realm = {
  readonly context: vm.Context;
  /** Remakes host values (arrays, plain objects, Dates) inside the room; `other` turns service objects and enums. */
  give(value: unknown, other: (value: object) => unknown): unknown;
  /** Makes an Error inside the room. */
  error(name: string, message: string): Error;
  /** Runs `work` inside the room, killed after `timeoutMs` of real time (null: never). */
  enter(work: () => unknown, timeoutMs: number | null): unknown;
};

// The clock of the room is the virtual one: `new Date()` and `Date.now()` ask the host, all else is the room's own Date.
const prelude = `((now) => {
  const RealDate = Date;
  const VirtualDate = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, callee) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, callee === VirtualDate ? target : callee),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
  Object.defineProperty(globalThis, 'Date', { value: VirtualDate, writable: true, configurable: true });
  delete globalThis.WebAssembly;
  return {
    array: (items) => { const out = new Array(items.length); for (let i = 0; i < out.length; i++) out[i] = items[i]; return out; },
    date: (ms) => new RealDate(ms),
    object: () => ({}),
    error: (name, message) => { const error = new Error(message); error.name = name; return error; },
  };
})`;

type Makers = {
  array(items: readonly unknown[]): unknown[];
  date(ms: number): Date;
  object(): Record<string, unknown>;
  error(name: string, message: string): Error;
};

/** Opens a room whose clock is `now` (ms since 1970). */
export function openRealm(now: () => number): Realm {
  const context = vm.createContext({}, { microtaskMode: 'afterEvaluate' });
  const make = (vm.runInContext(prelude, context) as (now: () => number) => Makers)(now);
  const enterScript = new vm.Script('(() => { const work = globalThis[Symbol.for("host.work")]; return work(); })()');

  const give = (value: unknown, other: (value: object) => unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.every((item) => typeof item !== 'object' || item === null) ? value : value.map((item) => give(item, other));
      return make.array(items);
    }
    if (types.isDate(value)) return make.date(value.getTime());
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype === null || Object.getPrototypeOf(prototype) === null) {
      const copy = make.object();
      for (const [key, item] of Object.entries(value)) copy[key] = give(item, other);
      return copy;
    }
    return other(value);
  };

  return {
    context,
    give,
    error: make.error,
    enter(work, timeoutMs) {
      const key = Symbol.for('host.work');
      Object.defineProperty(context, key, { value: work, configurable: true, enumerable: false });
      try {
        return enterScript.runInContext(context, timeoutMs === null ? {} : { timeout: timeoutMs });
      } finally {
        Reflect.deleteProperty(context, key);
      }
    },
  };
}
