// The public surface: one line for each function that Google may call. gas-webpack-plugin reads these lines as text, so keep the
// form `global.name = name;`.
import { api } from './shell/endpoints';
import { menuAdopt, menuCheck, menuHome, menuMeetings, menuOverview, menuRemind, onInstall, onOpen } from './shell/menu';
import { onEdit, timedReminders } from './shell/triggers';

declare const global: { [name: string]: unknown };

const {
  sidebarHome,
  sidebarAdoptionPreview,
  sidebarSelectedRows,
  sidebarAdopt,
  sidebarAdoptionRecord,
  sidebarSaveAddresses,
  sidebarUndoAdoption,
  sidebarCheck,
  sidebarAddSettings,
  sidebarFix,
  sidebarUndoFix,
  sidebarRestoreRows,
  sidebarOverview,
  sidebarMakeDashboard,
  sidebarMakeSchedule,
  sidebarYear,
  sidebarTurnYear,
  sidebarUndoTurn,
  sidebarTransfer,
  sidebarUndoTransfer,
  sidebarTakeTabs,
  sidebarHealth,
  sidebarRepair,
  sidebarUndoRepair,
  sidebarRegisters,
  sidebarMakeRegister,
  sidebarCheckRegisters,
  sidebarStartInspection,
  sidebarSection,
  sidebarMakeSectionTab,
  sidebarGiveReason,
  sidebarUndoChange,
  sidebarRounds,
  sidebarTakeSnapshot,
  sidebarJump,
  sidebarMeetings,
  sidebarCreateMeeting,
  sidebarMeeting,
  sidebarSaveMeeting,
  sidebarSaveAttendance,
  sidebarAddItems,
  sidebarSaveItems,
  sidebarPlaceSpeeches,
  sidebarSaveOutcomes,
  sidebarApplyEffects,
  sidebarMakePaper,
  sidebarPublication,
  sidebarSharePaper,
  sidebarReminderPreview,
  sidebarSendReminders,
  sidebarSendTestLetter,
  sidebarUseFile,
  sidebarSettleLetter,
  sidebarSnooze,
  sidebarTimer,
  sidebarReminderTab,
} = api;

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
global.sidebarSelectedRows = sidebarSelectedRows;
global.sidebarAdopt = sidebarAdopt;
global.sidebarAdoptionRecord = sidebarAdoptionRecord;
global.sidebarSaveAddresses = sidebarSaveAddresses;
global.sidebarUndoAdoption = sidebarUndoAdoption;
global.sidebarCheck = sidebarCheck;
global.sidebarAddSettings = sidebarAddSettings;
global.sidebarFix = sidebarFix;
global.sidebarUndoFix = sidebarUndoFix;
global.sidebarRestoreRows = sidebarRestoreRows;
global.sidebarOverview = sidebarOverview;
global.sidebarMakeDashboard = sidebarMakeDashboard;
global.sidebarMakeSchedule = sidebarMakeSchedule;
global.sidebarYear = sidebarYear;
global.sidebarTurnYear = sidebarTurnYear;
global.sidebarUndoTurn = sidebarUndoTurn;
global.sidebarTransfer = sidebarTransfer;
global.sidebarUndoTransfer = sidebarUndoTransfer;
global.sidebarTakeTabs = sidebarTakeTabs;
global.sidebarHealth = sidebarHealth;
global.sidebarRepair = sidebarRepair;
global.sidebarUndoRepair = sidebarUndoRepair;
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
global.sidebarPlaceSpeeches = sidebarPlaceSpeeches;
global.sidebarApplyEffects = sidebarApplyEffects;
global.sidebarMakePaper = sidebarMakePaper;
global.sidebarPublication = sidebarPublication;
global.sidebarSharePaper = sidebarSharePaper;
global.sidebarReminderPreview = sidebarReminderPreview;
global.sidebarSendReminders = sidebarSendReminders;
global.sidebarSendTestLetter = sidebarSendTestLetter;
global.sidebarUseFile = sidebarUseFile;
global.sidebarSettleLetter = sidebarSettleLetter;
global.sidebarSnooze = sidebarSnooze;
global.sidebarTimer = sidebarTimer;
global.sidebarReminderTab = sidebarReminderTab;
