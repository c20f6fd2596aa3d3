// The only place where an exception becomes words.

import { logFailure } from '../google/journal';
import { namesGivenOtherwise } from '../google/marks';
import { say, toast } from '../google/screen';
import { userLocale } from '../google/session';
import type { Language } from '../sheet/endpoint';
import { Stop } from '../sheet/stop';
import type { Answer } from './page';
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
    say(inWords(job, error, words));
  }
}

/** What went wrong, for a record that a person reads later. */
export function inWords(job: string, error: unknown, words: Words): string {
  return error instanceof Stop ? words.stopped(error.reason) : words.unexpected(logFailure(job, error));
}

/** In seconds: long enough to read two lines. */
const NAMES_SHOWN = 15;

/** Says which tabs got another name, because a tab of the town has theirs. */
function sayNames(words: Words): void {
  const names = namesGivenOtherwise();
  if (names.length > 0) toast(words.namedOtherwise(names), NAMES_SHOWN);
}

/** Runs one endpoint of the sidebar; what goes wrong is an answer, never an exception. */
export function answered<T>(job: string, run: (language: Language) => T): Answer<T> {
  const language = currentLanguage();
  const words = wordsFor(language);
  try {
    const value = run(language);
    sayNames(words);
    return { ok: true, value };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, message: words.stopped(error.reason), reference: null };
    const reference = logFailure(job, error);
    return { ok: false, message: words.unexpected(reference), reference };
  }
}
