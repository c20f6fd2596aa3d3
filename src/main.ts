// The public surface: one line per function Google may call. gas-webpack-plugin reads these lines as text, so keep the
// form `global.name = name;`.
import { menuAdopt, menuAgenda, menuCheck, menuHome, menuRemind, onInstall, onOpen } from './entry/menu';
import {
  sidebarAdopt,
  sidebarAdoptionPreview,
  sidebarAgendaDraft,
  sidebarCheck,
  sidebarHome,
  sidebarJump,
  sidebarMakeAgenda,
  sidebarReminderPreview,
  sidebarSendReminders,
} from './entry/sidebar';
import type { EntryName } from './names';

declare const global: { [Name in EntryName]: (...args: never[]) => unknown };

global.onOpen = onOpen;
global.onInstall = onInstall;
global.menuHome = menuHome;
global.menuAdopt = menuAdopt;
global.menuCheck = menuCheck;
global.menuAgenda = menuAgenda;
global.menuRemind = menuRemind;
global.sidebarHome = sidebarHome;
global.sidebarAdoptionPreview = sidebarAdoptionPreview;
global.sidebarAdopt = sidebarAdopt;
global.sidebarCheck = sidebarCheck;
global.sidebarJump = sidebarJump;
global.sidebarAgendaDraft = sidebarAgendaDraft;
global.sidebarMakeAgenda = sidebarMakeAgenda;
global.sidebarReminderPreview = sidebarReminderPreview;
global.sidebarSendReminders = sidebarSendReminders;
