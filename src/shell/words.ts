// The words for a language.
import type { Language } from '../sheet/endpoint';
import { en } from './words.en';
import { ja, type Words } from './words.ja';

export type { Words };

/** The language of a locale such as "ja" or "en-GB": Japanese for ja, English for all others. */
export function languageOf(locale: string): Language {
  return /^ja/i.test(locale) ? 'ja' : 'en';
}

export function wordsFor(language: Language): Words {
  return language === 'ja' ? ja : en;
}
