/**
 * Every function Google may call. main.ts assigns exactly these, appsscript knows them from the built file, and
 * tests/bundle compares the two.
 */
export const entryNames = [
  'onOpen',
  'onInstall',
  'menuHome',
  'menuAdopt',
  'menuCheck',
  'menuAgenda',
  'menuRemind',
  'sidebarHome',
  'sidebarAdoptionPreview',
  'sidebarAdopt',
  'sidebarCheck',
  'sidebarJump',
  'sidebarAgendaDraft',
  'sidebarMakeAgenda',
  'sidebarReminderPreview',
  'sidebarSendReminders',
] as const;

export type EntryName = (typeof entryNames)[number];
