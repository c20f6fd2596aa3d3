// The only place where an exception becomes words.

import { remadeTabs } from '../checking/deletedTabs.job';
import { requirePermissions } from '../google/consent';
import { logFailure } from '../google/journal';
import { allLeftOut } from '../google/looks';
import { namesGivenOtherwise, stillMissed } from '../google/marks';
import { say, toast } from '../google/screen';
import { userLocale } from '../google/session';
import { lockedTabs } from '../google/workbook';
import type { Language } from '../sheet/endpoint';
import type { LeftOut } from '../sheet/look';
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

/** Says which tabs got another name, because a tab of the town has theirs, and which ones that every job needs were deleted. */
function sayTabs(words: Words): void {
  const names = namesGivenOtherwise();
  if (names.length > 0) toast(words.namedOtherwise(names), NAMES_SHOWN);
  const gone = stillMissed(remadeTabs).map(({ name }) => name);
  if (gone.length > 0) toast(words.tabsDeleted(gone), NAMES_SHOWN);
}

/** Runs one endpoint of the sidebar; what goes wrong is an answer, never an exception. */
export function answered<T>(job: string, needs: readonly Permission[], run: (language: Language) => T): Answer<T> {
  const language = currentLanguage();
  const words = wordsFor(language);
  try {
    const value = run(language);
    sayTabs(words);
    const leftOut = allLeftOut();
    return leftOut === null ? { ok: true, value } : { ok: true, value, note: noteOf(leftOut, words) };
  } catch (error) {
    return refusal(job, needs, error, words);
  }
}

/** One sentence about all that a run went on without; '' where it did without nothing. */
function noteOf(leftOut: readonly LeftOut[], words: Words): string {
  const [tabs, looks] = [new Set(leftOut.map(({ tab }) => tab)), new Set(leftOut.map(({ look }) => look))];
  return leftOut.length === 0 ? '' : words.leftOut([...tabs], [...looks]);
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

/** What may be behind an unexpected failure of a job with these needs; null where it is nothing that a person can put right. */
function knownCause(needs: readonly Permission[]): Stop | null {
  try {
    requirePermissions([...needs, 'sheet', 'page']);
    const tabs = lockedTabs();
    return tabs.length === 0 ? null : new Stop({ code: 'tabs-protected', tabs });
  } catch (error) {
    return error instanceof Stop ? error : null;
  }
}
