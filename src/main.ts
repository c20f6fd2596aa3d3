// The public surface: one line per function Google may call. gas-webpack-plugin reads these lines as text, so keep the
// form `global.name = name;`.

import {
  sidebarAddItems,
  sidebarAdopt,
  sidebarAdoptionPreview,
  sidebarAdoptionRecord,
  sidebarApplyEffects,
  sidebarCheck,
  sidebarCheckRegisters,
  sidebarCreateMeeting,
  sidebarFix,
  sidebarGiveReason,
  sidebarHome,
  sidebarJump,
  sidebarMakeDashboard,
  sidebarMakePaper,
  sidebarMakeRegister,
  sidebarMakeSchedule,
  sidebarMakeSectionTab,
  sidebarMeeting,
  sidebarMeetings,
  sidebarOverview,
  sidebarPublication,
  sidebarRegisters,
  sidebarReminderPreview,
  sidebarReminderTab,
  sidebarRounds,
  sidebarSaveAttendance,
  sidebarSaveItems,
  sidebarSaveMeeting,
  sidebarSaveOutcomes,
  sidebarSection,
  sidebarSendReminders,
  sidebarSendTestLetter,
  sidebarSettleLetter,
  sidebarSharePaper,
  sidebarSnooze,
  sidebarStartInspection,
  sidebarTakeSnapshot,
  sidebarTimer,
  sidebarTransfer,
  sidebarTurnYear,
  sidebarUndoAdoption,
  sidebarUndoChange,
  sidebarUndoFix,
  sidebarUndoTransfer,
  sidebarYear,
} from './shell/endpoints';
import { menuAdopt, menuCheck, menuHome, menuMeetings, menuOverview, menuRemind, onInstall, onOpen } from './shell/menu';
import type { EntryName } from './shell/names';
import { onEdit, timedReminders } from './shell/triggers';

declare const global: { [Name in EntryName]: (...args: never[]) => unknown };

global.onOpen = onOpen;
global.onInstall = onInstall;
global.onEdit = onEdit;
global.timedReminders = timedReminders;
global.menuHome = menuHome;
global.menuAdopt = menuAdopt;
global.menuCheck = menuCheck;
global.menuOverview = menuOverview;
global.menuMeetings = menuMeetings;
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
global.sidebarMeetings = sidebarMeetings;
global.sidebarCreateMeeting = sidebarCreateMeeting;
global.sidebarMeeting = sidebarMeeting;
global.sidebarSaveMeeting = sidebarSaveMeeting;
global.sidebarSaveAttendance = sidebarSaveAttendance;
global.sidebarAddItems = sidebarAddItems;
global.sidebarSaveItems = sidebarSaveItems;
global.sidebarSaveOutcomes = sidebarSaveOutcomes;
global.sidebarApplyEffects = sidebarApplyEffects;
global.sidebarMakePaper = sidebarMakePaper;
global.sidebarPublication = sidebarPublication;
global.sidebarSharePaper = sidebarSharePaper;
global.sidebarReminderPreview = sidebarReminderPreview;
global.sidebarSendReminders = sidebarSendReminders;
global.sidebarSendTestLetter = sidebarSendTestLetter;
global.sidebarSettleLetter = sidebarSettleLetter;
global.sidebarSnooze = sidebarSnooze;
global.sidebarTimer = sidebarTimer;
global.sidebarReminderTab = sidebarReminderTab;
