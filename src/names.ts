/**
 * Every function Google may call. main.ts assigns exactly these, appsscript knows them from the built file, and
 * tests/bundle compares the two.
 */
export const entryNames = [
  'onOpen',
  'onInstall',
  'onEdit',
  'menuHome',
  'menuAdopt',
  'menuCheck',
  'menuOverview',
  'menuAgenda',
  'menuRemind',
  'sidebarHome',
  'sidebarAdoptionPreview',
  'sidebarAdopt',
  'sidebarAdoptionRecord',
  'sidebarUndoAdoption',
  'sidebarCheck',
  'sidebarFix',
  'sidebarUndoFix',
  'sidebarOverview',
  'sidebarMakeDashboard',
  'sidebarMakeSchedule',
  'sidebarSection',
  'sidebarMakeSectionTab',
  'sidebarGiveReason',
  'sidebarUndoChange',
  'sidebarRounds',
  'sidebarTakeSnapshot',
  'sidebarJump',
  'sidebarAgendaDraft',
  'sidebarMakeAgenda',
  'sidebarReminderPreview',
  'sidebarSendReminders',
] as const;

export type EntryName = (typeof entryNames)[number];
