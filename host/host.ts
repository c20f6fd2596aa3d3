// The local Apps Script host: makes a new vm context for each execution, adds Google's globals and calls one function.

import vm from 'node:vm';
import { type EventFacts, eventFor } from './events';
import { globalsFor } from './globals';
import { illegalValue } from './plainJson';
import { costs } from './runtime/costs';
import { type AuthMode, type EntryPoint, Exception, Execution, type Fault, type Screen } from './runtime/execution';
import { openGuard } from './runtime/guard';
import { openRealm, type Realm } from './runtime/realm';
import type { Account, Manifest, World } from './runtime/world';
import { consoleFor } from './services/logger';
import { topLevelFunctions } from './syntax';

/** The project as pushed: script files in order, HTML files by name without ".html", the manifest. */
export type Project = {
  readonly scripts: readonly { readonly name: string; readonly text: string }[];
  readonly html: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
};

export type HostOptions = {
  readonly project: Project;
  readonly world: World;
  readonly screen: Screen;
  readonly account: Account;
  /** Virtual instant at which the host starts, ms since 1970. */
  readonly now: number;
  readonly writeErrors?: 'at once' | 'at flush';
  /** Costs vary by up to 3 times around the table; without a seed they are exact. */
  readonly jitterSeed?: number;
  /** Real ms after which a run that loops for ever is ended; null while a person may be answering a dialog. */
  readonly realLimitMs?: number | null;
};

/** What became of one execution. */
export type Outcome = {
  readonly ok: boolean;
  /** What the function returned, as plain JSON; null where it returned nothing or something JSON cannot hold. */
  readonly returned: unknown;
  /** Where the returned value is not plain JSON ("a Date at rows[2].due"); null where google.script.run would deliver it. */
  readonly illegal: string | null;
  readonly error: { readonly name: string; readonly message: string; readonly stack: string } | null;
  readonly calls: { readonly total: number; readonly byMethod: Readonly<Record<string, number>> };
  readonly virtualMs: number;
  readonly logs: readonly string[];
};

export type RunOptions = {
  readonly entryPoint?: EntryPoint;
  readonly mode?: AuthMode;
  readonly account?: Account;
  readonly fault?: Fault;
  /** Lets a second execution in at each service call of this one. */
  readonly onCall?: (count: number, method: string) => void;
  /** Facts of the event handed to the function as its first argument. */
  readonly event?: EventFacts;
};

export type Host = {
  readonly world: World;
  /** The virtual instant, ms since 1970: moves on with each run, and when told to. */
  now(): number;
  setNow(ms: number): void;
  has(functionName: string): boolean;
  run(functionName: string, args?: readonly unknown[], options?: RunOptions): Outcome;
};

const MINUTE = 60_000;

/** A run through a simple trigger has 30 s, any other 6 min (guides/services/quotas). */
const limitOf = (entryPoint: EntryPoint): number => (entryPoint === 'simple' ? 30_000 : 6 * MINUTE);

type ReadScript = { readonly name: string; readonly text: string; readonly script: vm.Script; readonly functions: readonly string[] };

/** The file read last: tests make many hosts around one bundle, and reading it takes longer than running it. */
let lastRead: ReadScript | null = null;

function readScript({ name, text }: { readonly name: string; readonly text: string }): ReadScript {
  if (lastRead !== null && lastRead.name === name && lastRead.text === text) return lastRead;
  const script = new vm.Script(text, { filename: name });
  lastRead = { name, text, script, functions: topLevelFunctions(text, name) };
  return lastRead;
}

export function createHost(options: HostOptions): Host {
  const { project, world } = options;
  const read = project.scripts.map(readScript);
  const scripts = read.map(({ name, script }) => ({ name, script }));
  const functions = new Set(read.flatMap((each) => each.functions));
  const random = seeded(options.jitterSeed ?? 1);
  const jitter = options.jitterSeed === undefined ? () => 1 : () => 1 + 2 * random();
  const realLimitMs = options.realLimitMs === undefined ? 120_000 : options.realLimitMs;
  let clock = options.now;
  const running: Execution[] = [];

  function run(functionName: string, args: readonly unknown[] = [], given: RunOptions = {}): Outcome {
    const account = given.account ?? options.account;
    const entryPoint = given.entryPoint ?? 'menu';
    const mode = given.mode ?? (entryPoint === 'simple' ? 'LIMITED' : 'FULL');
    const outer = running.at(-1);
    const startedAt = outer?.now() ?? clock;
    const execution = new Execution(
      world,
      account,
      account.email,
      mode,
      entryPoint,
      project.manifest,
      options.screen,
      startedAt,
      limitOf(entryPoint),
      options.writeErrors ?? 'at once',
      given.fault ?? null,
      jitter,
      random,
      project.html,
    );
    execution.onCall = given.onCall ?? null;
    // another execution does not see what this one has not flushed yet
    if (outer) world.book.suspend();
    running.push(execution);
    try {
      return carryOut(execution, functionName, args, given.event);
    } finally {
      running.pop();
      for (const [name, lock] of world.locks) if (lock.holder === execution.id) world.locks.delete(name);
      if (outer) world.book.resume();
      clock = Math.max(clock, execution.now());
    }
  }

  function carryOut(execution: Execution, functionName: string, args: readonly unknown[], event: EventFacts | undefined): Outcome {
    const realm = openRealm(() => execution.now());
    const guard = openGuard(execution, realm);
    execution.evaluate = vm.runInContext('eval', realm.context) as (source: string) => unknown;
    for (const [name, value] of Object.entries({ ...globalsFor(execution), console: consoleFor(execution) })) {
      Object.defineProperty(realm.context, name, { value: guard.give(value), writable: true, configurable: true, enumerable: false });
    }
    let returned: unknown = null;
    let illegal: string | null = null;
    let error: Outcome['error'] = null;
    try {
      execution.spend(costs.executionStart);
      const result = realm.enter(() => {
        for (const { script } of scripts) script.runInContext(realm.context);
        const target = resolve(realm, functionName);
        const given = event === undefined ? args.map((arg) => guard.give(arg)) : [guard.give(eventFor(event, execution))];
        return target(...given);
      }, realLimitMs);
      // a script may catch what ended it, and then return as if nothing had happened
      if (execution.killed !== null) throw execution.killed;
      const taken = guard.take(result);
      illegal = illegalValue(taken);
      returned = plainJson(taken);
    } catch (caught) {
      error = describe(caught, execution);
    }
    const killed = execution.killed !== null || error?.name === 'Killed';
    try {
      for (const finish of execution.atEnd) if (!killed) finish();
      if (killed) world.book.rollback();
      else world.book.commit();
    } catch (late) {
      // a write that was refused only at the closing flush
      error ??= describe(late, execution);
      world.book.rollback();
    }
    return {
      ok: error === null,
      returned: error === null ? returned : null,
      illegal: error === null ? illegal : null,
      error,
      calls: { total: execution.calls.total, byMethod: Object.fromEntries([...execution.calls.byMethod].sort()) },
      virtualMs: Math.round(execution.virtualMs()),
      logs: execution.logs,
    };
  }

  /** A menu item may name a method of an object ("menu.item1"); all else is a top-level function. */
  function resolve(realm: Realm, functionName: string): (...args: unknown[]) => unknown {
    const [first = '', ...path] = functionName.split('.');
    if (path.length === 0 && !functions.has(first)) throw new Exception(`Script function not found: ${functionName}`);
    let target: unknown = vm.runInContext(
      `typeof ${/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(first) ? first : 'undefined'} === 'undefined' ? undefined : ${first}`,
      realm.context,
    );
    for (const step of path) target = (target as Record<string, unknown> | undefined)?.[step];
    if (typeof target !== 'function') throw new Exception(`Script function not found: ${functionName}`);
    return (...args) => Reflect.apply(target as (...args: unknown[]) => unknown, undefined, args);
  }

  return {
    world,
    now: () => clock,
    setNow: (ms) => {
      clock = ms;
    },
    has: (functionName) => functions.has(functionName),
    run,
  };
}

function describe(caught: unknown, execution: Execution): NonNullable<Outcome['error']> {
  if (execution.killed !== null) return { name: 'Killed', message: execution.killed.message, stack: '' };
  const error = caught as { name?: unknown; message?: unknown; stack?: unknown; code?: unknown };
  if (error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { name: 'Killed', message: 'Exceeded maximum execution time', stack: '' };
  if (typeof caught !== 'object' || caught === null) return { name: 'Error', message: String(caught), stack: '' };
  return { name: String(error.name ?? 'Error'), message: String(error.message ?? caught), stack: String(error.stack ?? '') };
}

function plainJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}

/** A small seeded generator (mulberry32), so that a run with chance in it repeats exactly. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
