// The menu of the add-on: builds it, and opens the sidebar at the page that a person chooses.
import { addMenu, openSidebar } from '../google/screen';
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

function openAt(view: View): void {
  guarded(`open ${view}`, (words, language) => openSidebar(words.sidebarTitle, view, language));
}

export const menuHome = (): void => openAt('home');
export const menuAdopt = (): void => openAt('adopt');
export const menuCheck = (): void => openAt('check');
export const menuOverview = (): void => openAt('overview');
export const menuMeetings = (): void => openAt('meetings');
export const menuRemind = (): void => openAt('remind');
