// The public surface: one line per function Google may call. gas-webpack-plugin reads these lines as text, so keep the
// form `global.name = name;`.
import { menuAdopt, menuAgenda, menuCheck, menuHome, menuOverview, menuRemind, onInstall, onOpen } from './entry/menu';
import {
  sidebarAdopt,
  sidebarAdoptionPreview,
  sidebarAdoptionRecord,
  sidebarAgendaDraft,
  sidebarCheck,
  sidebarCheckRegisters,
  sidebarFix,
  sidebarGiveReason,
  sidebarHome,
  sidebarJump,
  sidebarMakeAgenda,
  sidebarMakeDashboard,
  sidebarMakeRegister,
  sidebarMakeSchedule,
  sidebarMakeSectionTab,
  sidebarOverview,
  sidebarRegisters,
  sidebarReminderPreview,
  sidebarRounds,
  sidebarSection,
  sidebarSendReminders,
  sidebarStartInspection,
  sidebarTakeSnapshot,
  sidebarTransfer,
  sidebarTurnYear,
  sidebarUndoAdoption,
  sidebarUndoChange,
  sidebarUndoFix,
  sidebarUndoTransfer,
  sidebarYear,
} from './entry/sidebar';
import { onEdit } from './entry/triggers';
import type { EntryName } from './names';

declare const global: { [Name in EntryName]: (...args: never[]) => unknown };

global.onOpen = onOpen;
global.onInstall = onInstall;
global.onEdit = onEdit;
global.menuHome = menuHome;
global.menuAdopt = menuAdopt;
global.menuCheck = menuCheck;
global.menuOverview = menuOverview;
global.menuAgenda = menuAgenda;
global.menuRemind = menuRemind;
global.sidebarHome = sidebarHome;
global.sidebarAdoptionPreview = sidebarAdoptionPreview;
global.sidebarAdopt = sidebarAdopt;
global.sidebarAdoptionRecord = sidebarAdoptionRecord;
global.sidebarUndoAdoption = sidebarUndoAdoption;
global.sidebarCheck = sidebarCheck;
global.sidebarFix = sidebarFix;
global.sidebarUndoFix = sidebarUndoFix;
global.sidebarOverview = sidebarOverview;
global.sidebarMakeDashboard = sidebarMakeDashboard;
global.sidebarMakeSchedule = sidebarMakeSchedule;
global.sidebarYear = sidebarYear;
global.sidebarTurnYear = sidebarTurnYear;
global.sidebarTransfer = sidebarTransfer;
global.sidebarUndoTransfer = sidebarUndoTransfer;
global.sidebarRegisters = sidebarRegisters;
global.sidebarMakeRegister = sidebarMakeRegister;
global.sidebarCheckRegisters = sidebarCheckRegisters;
global.sidebarStartInspection = sidebarStartInspection;
global.sidebarSection = sidebarSection;
global.sidebarMakeSectionTab = sidebarMakeSectionTab;
global.sidebarGiveReason = sidebarGiveReason;
global.sidebarUndoChange = sidebarUndoChange;
global.sidebarRounds = sidebarRounds;
global.sidebarTakeSnapshot = sidebarTakeSnapshot;
global.sidebarJump = sidebarJump;
global.sidebarAgendaDraft = sidebarAgendaDraft;
global.sidebarMakeAgenda = sidebarMakeAgenda;
global.sidebarReminderPreview = sidebarReminderPreview;
global.sidebarSendReminders = sidebarSendReminders;
