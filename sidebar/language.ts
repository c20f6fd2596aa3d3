// The language is fixed for the life of the page: the template writes it, everything else reads the words from here.

import { rowsEn } from '../src/checking/rows.en';
import { rowsJa } from '../src/checking/rows.ja';
import type { Language } from '../src/sheet/endpoint';
import { page as pageEn } from '../src/shell/page.en';
import { page as pageJa } from '../src/shell/page.ja';
import { wordsFor } from '../src/shell/words';

const language: Language = document.body.dataset['language'] === 'en' ? 'en' : 'ja';

/** Words that menu, notes, documents and mails use too. */
export const words = { ...wordsFor(language), ...(language === 'ja' ? rowsJa : rowsEn) };

/** Words of the sidebar alone. */
export const page = language === 'ja' ? pageJa : pageEn;
