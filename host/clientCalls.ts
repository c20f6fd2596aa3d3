// google.script.run: calls from a page to the script (guides/html/communication; reference/run; tried live by
// tanaikech, 2023-08-28).

import type { Host, Outcome, RunOptions } from './host';
import { illegalArgument } from './plainJson';
import { costs } from './runtime/costs';

/** What the browser throws at the caller before anything is sent; withFailureHandler is NOT called for it. */
class PageError extends Error {
  override name = 'PageError';
}

/** An answer that Google would turn into something else without a word: the host says so instead. */
class HostRefusal extends Error {
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
  const outcome = host.run(functionName, args.map(arrived), { ...options, entryPoint: 'sidebar' });
  if (outcome.illegal !== null) {
    throw new HostRefusal(
      `${functionName} answered with ${outcome.illegal}: it would reach the page as nothing or as something else. Return plain JSON.`,
    );
  }
  return outcome;
}

/** Only top-level functions whose names do not end in "_" (guides/html/communication, "Private functions"). */
function callable(host: Pick<Host, 'has'>, functionName: string): boolean {
  return host.has(functionName) && !functionName.endsWith('_');
}

/** What the script gets for an argument: a copy in which undefined has become null (tanaikech 2023-08-28). */
function arrived(value: unknown): unknown {
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(arrived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, arrived(item)]));
}
