// The language is fixed for the life of the page: the template writes it, everything else reads the words from here.
import type { Language } from '../src/entry/contract';
import { wordsFor } from '../src/text';
import { page as pageEn } from '../src/text/page.en';
import { page as pageJa } from '../src/text/page.ja';
import { rowsEn } from '../src/text/rows.en';
import { rowsJa } from '../src/text/rows.ja';

const language: Language = document.body.dataset['language'] === 'en' ? 'en' : 'ja';

/** Words that menu, notes, documents and mails use too. */
export const words = { ...wordsFor(language), ...(language === 'ja' ? rowsJa : rowsEn) };

/** Words of the sidebar alone. */
export const page = language === 'ja' ? pageJa : pageEn;
