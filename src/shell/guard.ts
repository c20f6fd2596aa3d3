// The only place where an exception becomes words.

import { requirePermissions } from '../google/consent';
import { logFailure } from '../google/journal';
import { namesGivenOtherwise } from '../google/marks';
import { say, toast } from '../google/screen';
import { userLocale } from '../google/session';
import type { Language } from '../sheet/endpoint';
import type { Permission } from '../sheet/permission';
import { Stop } from '../sheet/stop';
import type { Answer, Refusal } from './page';
import { languageOf, type Words, wordsFor } from './words';

export function currentLanguage(): Language {
  return languageOf(userLocale());
}

/** Runs one menu command; what goes wrong is said in a box. */
export function guarded(job: string, run: (words: Words, language: Language) => void): void {
  const language = currentLanguage();
  const words = wordsFor(language);
  try {
    run(words, language);
  } catch (error) {
    say(inWords(job, [], error, words));
  }
}

/** What went wrong, for a record or a box, where no link can be pressed: an address stands in the words. */
export function inWords(job: string, needs: readonly Permission[], error: unknown, words: Words): string {
  const { message, link } = refusal(job, needs, error, words);
  return link === undefined ? message : `${message}\n${link}`;
}

/** In seconds: long enough to read two lines. */
const NAMES_SHOWN = 15;

/** Says which tabs got another name, because a tab of the town has theirs. */
function sayNames(words: Words): void {
  const names = namesGivenOtherwise();
  if (names.length > 0) toast(words.namedOtherwise(names), NAMES_SHOWN);
}

/** Runs one endpoint of the sidebar; what goes wrong is an answer, never an exception. */
export function answered<T>(job: string, needs: readonly Permission[], run: (language: Language) => T): Answer<T> {
  const language = currentLanguage();
  const words = wordsFor(language);
  try {
    const value = run(language);
    sayNames(words);
    return { ok: true, value };
  } catch (error) {
    return refusal(job, needs, error, words);
  }
}

/** Google's texts are localised: what a person can put right is found by asking Google, not by reading what it threw. */
function refusal(job: string, needs: readonly Permission[], error: unknown, words: Words): Refusal {
  const stop = error instanceof Stop ? error : knownCause(needs);
  if (stop === null) {
    const reference = logFailure(job, error);
    return { ok: false, message: words.unexpected(reference), reference };
  }
  if (stop !== error) logFailure(job, error);
  const { reason } = stop;
  const said = { ok: false, message: words.stopped(reason), reference: null } as const;
  return reason.code === 'permission-missing' ? { ...said, link: reason.url } : said;
}

/** What may be behind an unexpected failure of a job with these needs: permissions that are not there; null where it is none of these. */
function knownCause(needs: readonly Permission[]): Stop | null {
  try {
    requirePermissions([...needs, 'sheet', 'page']);
    return null;
  } catch (error) {
    return error instanceof Stop ? error : null;
  }
}
