// The language is fixed for the life of the page: the template writes it, everything else reads the words from here.

import { adoptionPageEn } from '../src/adoption/pageWords.en';
import { adoptionPageJa } from '../src/adoption/pageWords.ja';
import { adoptionEn } from '../src/adoption/words.en';
import { adoptionJa } from '../src/adoption/words.ja';
import { carePageEn } from '../src/care/pageWords.en';
import { carePageJa } from '../src/care/pageWords.ja';
import { checkingPageEn } from '../src/checking/pageWords.en';
import { checkingPageJa } from '../src/checking/pageWords.ja';
import { checkingEn } from '../src/checking/words.en';
import { checkingJa } from '../src/checking/words.ja';
import { historyPageEn } from '../src/history/pageWords.en';
import { historyPageJa } from '../src/history/pageWords.ja';
import { meetingsListPageEn } from '../src/meetings/listPageWords.en';
import { meetingsListPageJa } from '../src/meetings/listPageWords.ja';
import { meetingsPageEn } from '../src/meetings/pageWords.en';
import { meetingsPageJa } from '../src/meetings/pageWords.ja';
import { meetingsEn } from '../src/meetings/words.en';
import { meetingsJa } from '../src/meetings/words.ja';
import { overviewPageEn } from '../src/overview/pageWords.en';
import { overviewPageJa } from '../src/overview/pageWords.ja';
import { overviewEn } from '../src/overview/words.en';
import { overviewJa } from '../src/overview/words.ja';
import { registersPageEn } from '../src/registers/pageWords.en';
import { registersPageJa } from '../src/registers/pageWords.ja';
import { registersEn } from '../src/registers/words.en';
import { registersJa } from '../src/registers/words.ja';
import { remindersPageEn } from '../src/reminders/pageWords.en';
import { remindersPageJa } from '../src/reminders/pageWords.ja';
import { remindersEn } from '../src/reminders/words.en';
import { remindersJa } from '../src/reminders/words.ja';
import type { Language } from '../src/sheet/endpoint';
import { fiscalYearEn, shortDayEn } from '../src/sheet/words.en';
import { dayJa, fiscalYearJa } from '../src/sheet/words.ja';
import { shellPageEn } from '../src/shell/pageWords.en';
import { shellPageJa } from '../src/shell/pageWords.ja';
import { trackerEn } from '../src/tracker/words.en';
import { trackerJa } from '../src/tracker/words.ja';
import { yearPageEn } from '../src/year/pageWords.en';
import { yearPageJa } from '../src/year/pageWords.ja';

const language: Language = document.body.dataset['language'] === 'en' ? 'en' : 'ja';

const rowsJa = {
  ...trackerJa,
  ...registersJa,
  ...checkingJa,
  ...adoptionJa,
  ...meetingsJa,
  ...remindersJa,
  ...overviewJa,
  day: dayJa,
  fiscalYear: fiscalYearJa,
};
const rowsEn: typeof rowsJa = {
  ...trackerEn,
  ...registersEn,
  ...checkingEn,
  ...adoptionEn,
  ...meetingsEn,
  ...remindersEn,
  ...overviewEn,
  day: shortDayEn,
  fiscalYear: fiscalYearEn,
};
/** Words that menu, notes, documents and mails use too. */
export const words = language === 'ja' ? rowsJa : rowsEn;

const pageJa = {
  ...shellPageJa,
  ...historyPageJa,
  ...registersPageJa,
  ...checkingPageJa,
  ...adoptionPageJa,
  ...meetingsPageJa,
  ...remindersPageJa,
  ...overviewPageJa,
  ...yearPageJa,
  ...carePageJa,
  ...meetingsListPageJa,
};
const pageEn: typeof pageJa = {
  ...shellPageEn,
  ...historyPageEn,
  ...registersPageEn,
  ...checkingPageEn,
  ...adoptionPageEn,
  ...meetingsPageEn,
  ...remindersPageEn,
  ...overviewPageEn,
  ...yearPageEn,
  ...carePageEn,
  ...meetingsListPageEn,
};
/** Words of the sidebar alone. */
export const page = language === 'ja' ? pageJa : pageEn;
