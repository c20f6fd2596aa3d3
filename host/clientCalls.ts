// google.script.run: what may cross between a page and the script (guides/html/communication; reference/run; tried live by
// tanaikech, 2023-08-28). Nothing here needs Node: the page of the workbench uses `illegalArgument` too.
import { costs } from './costs';
import type { Host, Outcome, RunOptions } from './host';

/** What the browser throws at the caller before anything is sent; withFailureHandler is NOT called for it. */
export class PageError extends Error {
  override name = 'PageError';
}

/** An answer that Google would turn into something else without a word: the host says so instead. */
export class HostRefusal extends Error {
  override name = 'HostRefusal';
}

/**
 * Calls a function as a page does. Throws PageError for what fails in the browser itself and HostRefusal for an answer
 * that is not plain JSON; everything else, a failed run included, is in the outcome.
 */
export function callFromPage(
  host: Host,
  functionName: string,
  args: readonly unknown[],
  options: Pick<RunOptions, 'account' | 'fault' | 'onCall'> = {},
): Outcome {
  if (!callable(host, functionName)) throw new PageError(`google.script.run.${functionName} is not a function`);
  const key = illegalArgument(args);
  if (key !== null) throw new PageError(`Failed due to illegal value in property: ${key}`);
  host.setNow(host.now() + costs.clientRound);
  const outcome = host.run(functionName, args.map(arrived), { ...options, door: 'sidebar' });
  if (outcome.illegal !== null) {
    throw new HostRefusal(
      `${functionName} answered with ${outcome.illegal}: it would reach the page as nothing or as something else. Return plain JSON.`,
    );
  }
  return outcome;
}

/** Only top-level functions whose names do not end in "_" (guides/html/communication, "Private functions"). */
export function callable(host: Pick<Host, 'has'>, functionName: string): boolean {
  return host.has(functionName) && !functionName.endsWith('_');
}

/** The key of the first value that google.script.run refuses to send, searched depth first; null where all may go. */
export function illegalArgument(values: readonly unknown[] | Readonly<Record<string, unknown>>): string | null {
  for (const [key, value] of Object.entries(values)) {
    if (kindOf(value) === 'other') return key;
    if (typeof value === 'object' && value !== null) {
      const inner = illegalArgument(value as Readonly<Record<string, unknown>>);
      if (inner !== null) return inner;
    }
  }
  return null;
}

/**
 * Where an answer is not plain JSON, as "a Date at rows[2].due"; null where it is fine. undefined alone is fine: the page
 * gets null. NaN and Infinity are refused because nobody has shown what they become.
 */
export function illegalValue(value: unknown): string | null {
  return value === undefined ? null : illegalAt(value, 'the answer');
}

function illegalAt(value: unknown, path: string): string | null {
  if (value === undefined) return `undefined at ${path}`;
  if (kindOf(value) === 'other') return `${nameOf(value)} at ${path}`;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? `[${key}]` : `.${key}`;
    const found = illegalAt(item, path === 'the answer' ? step.replace(/^\./, '') : `${path}${step}`);
    if (found !== null) return found;
  }
  return null;
}

/** Works across realms: a plain object is one whose prototype has none. */
function kindOf(value: unknown): 'plain' | 'other' {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return 'plain';
    case 'number':
      return Number.isFinite(value) ? 'plain' : 'other';
    case 'object': {
      if (value === null || Array.isArray(value)) return 'plain';
      const prototype: unknown = Object.getPrototypeOf(value);
      return prototype === null || Object.getPrototypeOf(prototype) === null ? 'plain' : 'other';
    }
    default:
      return 'other';
  }
}

function nameOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return `a ${typeof value}`;
  const { constructor: maker, gasType } = value as { readonly constructor?: { readonly name?: unknown }; readonly gasType?: unknown };
  return `a ${typeof gasType === 'string' ? (gasType.split('.')[1] ?? gasType) : String(maker?.name ?? 'object')}`;
}

/** What the script gets for an argument: a copy in which undefined has become null (tanaikech 2023-08-28). */
function arrived(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(arrived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, arrived(item)]));
}
