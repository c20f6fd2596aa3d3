// The menu of the add-on: builds it, and opens the sidebar at the page that a person chooses.
import { askPermissions } from '../google/consent';
import { addMenu, openSidebar } from '../google/screen';
import { userMail } from '../google/session';
import type { Permission } from '../sheet/permission';
import { currentLanguage, guarded } from './guard';
import type { View } from './page';
import { wordsFor } from './words';

/** Simple trigger: may run without any consent, so it builds the menu and touches nothing else. */
export function onOpen(): void {
  const words = wordsFor(currentLanguage());
  addMenu(words.menuTitle, [
    [words.menuHome, 'menuHome'],
    null,
    [words.menuAdopt, 'menuAdopt'],
    [words.menuCheck, 'menuCheck'],
    [words.menuOverview, 'menuOverview'],
    [words.menuMeetings, 'menuMeetings'],
    [words.menuRemind, 'menuRemind'],
  ]);
}

/** Runs when the add-on is installed into an open file: the menu must appear without reloading. */
export function onInstall(): void {
  onOpen();
}

/** What every page needs; and what some pages do besides, asked for before anything starts: later nobody may be there to ask. */
const always: readonly Permission[] = ['sheet', 'page', 'address'];

function openAt(view: View, ...besides: readonly Permission[]): void {
  guarded(`open ${view}`, (words, language) => {
    askPermissions([...always, ...besides]);
    openSidebar(words.sidebarTitle, { view, language, account: userMail() });
  });
}

export const menuHome = (): void => openAt('home');
export const menuAdopt = (): void => openAt('adopt');
export const menuCheck = (): void => openAt('check');
export const menuOverview = (): void => openAt('overview');
export const menuMeetings = (): void => openAt('meetings', 'documents');
export const menuRemind = (): void => openAt('remind', 'mail', 'timer');
