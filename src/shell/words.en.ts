// Menu, and what went wrong, in English, in the shape of words.ja.ts.

import { adoptionEn, adoptionStopsEn } from '../adoption/words.en';
import { careStopsEn } from '../care/words.en';
import { checkingEn, checkingStopsEn } from '../checking/words.en';
import { historyStopsEn } from '../history/words.en';
import { meetingsEn, meetingsStopsEn } from '../meetings/words.en';
import { overviewEn, overviewStopsEn } from '../overview/words.en';
import { registersStopsEn } from '../registers/words.en';
import { remindersEn, remindersStopsEn } from '../reminders/words.en';
import type { Look } from '../sheet/look';
import type { Permission } from '../sheet/permission';
import { type StopReason, type StopWords, sentenceOf } from '../sheet/stop';
import { trackerStopsEn } from '../tracker/words.en';
import { yearStopsEn } from '../year/words.en';
import { titleEn } from './title.en';
import type { Words } from './words.ja';

const permissions: { readonly [P in Permission]: string } = {
  sheet: 'reading and writing the sheet',
  mail: 'sending mail',
  documents: 'making and editing documents',
  timer: 'setting up the daily run',
  address: 'seeing the account',
  page: 'showing the sidebar',
};

const lookNames: { readonly [L in Look]: string } = {
  formats: 'number formats',
  choices: 'dropdowns',
  colours: 'colours',
  notes: 'notes',
  words: 'results of the check',
  protection: 'the protection',
};

/** One sentence for each reason why a run cannot go on: those of all rooms. */
const sentences: StopWords<StopReason['code']> = {
  ...trackerStopsEn,
  ...historyStopsEn,
  ...registersStopsEn,
  ...checkingStopsEn,
  ...adoptionStopsEn,
  ...meetingsStopsEn,
  ...remindersStopsEn,
  ...overviewStopsEn,
  ...yearStopsEn,
  ...careStopsEn,
  'tabs-protected': (reason) =>
    `The job could not be finished because cells of ${reason.tabs.map((tab) => `“${tab}”`).join(', ')} are protected. A part may have been written. Ask whoever protected them to let you edit.`,
  'permission-missing': (reason) =>
    `This cannot be done without a permission from Google (${reason.permissions.map((each) => permissions[each]).join(', ')}). Open the permission page, tick all boxes and try again.`,
};

export const en: Words = {
  menuTitle: titleEn,
  menuHome: 'Open the sidebar',
  menuAdopt: adoptionEn.menu,
  menuCheck: checkingEn.menu,
  menuOverview: overviewEn.menu,
  menuMeetings: meetingsEn.menu,
  menuRemind: remindersEn.menu,
  sidebarTitle: titleEn,

  leftOut: (tabs, looks) =>
    `In part of ${tabs.map((tab) => `“${tab}”`).join(', ')}, ${looks.map((look) => lookNames[look]).join(', ')} could not be set; all else is done. Protected cells and typed columns of a table take none.`,
  stopped: (reason: StopReason): string => sentenceOf(sentences, reason),
  namedOtherwise: (names) =>
    names.map(({ wanted, given }) => `There is a tab “${wanted}” already, so ours is called “${given}”.`).join('\n'),
  tabsDeleted: (names) => `Deleted: ${names.map((name) => `“${name}”`).join(', ')}. “${checkingEn.menu}” makes it again.`,
  unexpected: (reference) =>
    `The job could not be finished. Please try again. If it goes on, tell your administrator the number "${reference}".`,
};
