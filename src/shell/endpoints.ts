// Doors from the sidebar. What crosses from the page is checked here and nowhere else.
import * as z from 'zod/mini';
import { adopt, adoptionRecord, previewAdoption, undoAdoption } from '../adoption/adopt.job';
import { markChoices } from '../adoption/marks';
import { check } from '../checking/check.job';
import { fixKinds } from '../checking/fixes';
import { applyFixes, undoFixes } from '../checking/fixes.job';
import { rounds, takeSnapshot } from '../history/snapshot.job';
import { applyEffects } from '../meetings/effects.job';
import { outcomes } from '../meetings/items';
import {
  addToAgenda,
  createMeeting,
  meeting,
  meetings,
  saveAttendance,
  saveItems,
  saveMeeting,
  saveOutcomes,
} from '../meetings/meetings.job';
import { paperKinds, publicKinds } from '../meetings/paperRegister';
import { makePaper, publication, sharePaper } from '../meetings/papers.job';
import { makeDashboard, makeSchedule, overview } from '../overview/overview.job';
import { giveReason, makeSectionTab, section, undoChange } from '../overview/section.job';
import { registerKinds } from '../registers/registers';
import { checkRegisters, makeRegister, registerList, startInspection } from '../registers/registers.job';
import { openReminderTab, previewReminders, sendReminders, sendTestLetter, settleLetter, snooze } from '../reminders/remind.job';
import { reminderTabs } from '../reminders/reminders';
import { setTimer } from '../reminders/remindTimer.job';
import type { TimerView } from '../reminders/timers';
import { type CalendarDay, parseDay } from '../sheet/calendar';
import { Stop } from '../sheet/stop';
import { sourceFields } from '../tracker/columns';
import { applyTransfers, previewYear, turnYear, undoTransfers } from '../year/year.job';
import type {
  AdoptionPreview,
  AdoptionRecord,
  AdoptionReport,
  Answer,
  CheckReport,
  EffectsReport,
  FixReport,
  Home,
  InspectionReport,
  MeetingsView,
  MeetingView,
  OverviewView,
  PaperReport,
  PictureReport,
  PublicationView,
  RegisterReport,
  RegistersReport,
  RegistersView,
  ReminderPreview,
  ReminderReport,
  ReminderTabReport,
  RoundsView,
  SectionTabReport,
  SectionView,
  SettleReport,
  ShareReport,
  SidebarApi,
  SnapshotReport,
  SnoozeReport,
  TestLetterReport,
  UndoAdoptionReport,
  UndoFixReport,
  YearReport,
  YearView,
} from './contract';
import { answered } from './guard';
import { home } from './home.job';
import { jump } from './jump.job';

const columnNumber = z.int().check(z.minimum(0), z.maximum(18_277));
const rowNumber = z.int().check(z.minimum(1), z.maximum(10_000_000));
const word = z.string().check(z.maxLength(60));
const choiceShape = z.object({
  sheet: z.string().check(z.minLength(1), z.maxLength(100)),
  headings: z.nullable(z.object({ first: rowNumber, last: rowNumber })),
  columns: z.object(Object.fromEntries(sourceFields.map((field) => [field, z.optional(z.nullable(columnNumber))]))),
  extras: z.nullable(z.array(columnNumber).check(z.maxLength(500))),
  blankTitles: z.nullable(z.enum(['continue', 'own'])),
  bareYears: z.nullable(z.enum(['reiwa', 'heisei', 'western'])),
  yearPortion: z.nullable(z.enum(['fiscal-year', 'year'])),
  statusWords: z.record(word, z.nullable(word)),
  marks: z.record(word, z.nullable(z.enum(markChoices))),
  addSections: z.boolean(),
  municipality: z.string().check(z.maxLength(40)),
  fiscalYear: z.int().check(z.minimum(2000), z.maximum(2099)),
});
const yearShape = z.int().check(z.minimum(2000), z.maximum(2099));
const yearsShape = z.int().check(z.minimum(1), z.maximum(3));
const shortText = z.string().check(z.trim(), z.maxLength(120));
const inspectionShape = z.object({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  notice: shortText,
  noticed: shortText,
  due: shortText,
});
const sectionsShape = z.array(shortText).check(z.minLength(1), z.maxLength(300));
const nameShape = z.string().check(z.trim(), z.minLength(1), z.maxLength(120));
const reasonShape = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
const seenShape = z.string().check(z.maxLength(20));
/** A key of 送信記録 holds an ID and a section as people write them. */
const keyShape = z.string().check(z.minLength(1), z.maxLength(1_000));
const kindsShape = z.array(z.enum(fixKinds)).check(z.minLength(1));
const placeShape = z.object({ row: z.int().check(z.minimum(1)), column: z.int().check(z.minimum(1)) });
/** 令和5年度第1回 and the name of the body. */
const titleShape = z.string().check(z.minLength(1), z.maxLength(300));
const MOST_ITEMS = 500;
/** '' where the hour is not decided. */
const timeShape = z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/));
const longText = z.string().check(z.trim(), z.maxLength(2_000));
const agendaFormShape = z.enum(['single', 'separate']);
const newMeetingShape = z.object({
  body: nameShape,
  number: z.int().check(z.minimum(1), z.maximum(99)),
  day: z.string(),
  from: timeShape,
  to: timeShape,
  place: shortText,
  form: agendaFormShape,
});
const meetingEditShape = z.object({
  day: z.string(),
  from: timeShape,
  to: timeShape,
  place: shortText,
  chair: shortText,
  form: agendaFormShape,
  state: z.enum(['preparing', 'held', 'recording', 'published']),
});
const attendanceShape = z
  .array(z.object({ post: nameShape, attendance: z.enum(['present', 'absent', 'proxy']), proxy: shortText }))
  .check(z.maxLength(300));
const candidateKeysShape = z.array(z.string().check(z.maxLength(300))).check(z.maxLength(MOST_ITEMS));
const itemsShape = z
  .array(
    z.object({
      id: nameShape,
      class: z.enum(['discuss', 'report', 'other']),
      title: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
      presenter: shortText,
      minutes: z.nullable(z.int().check(z.minimum(0), z.maximum(600))),
      papers: z.array(z.string().check(z.trim(), z.maxLength(200))).check(z.maxLength(30)),
      publicity: shortText,
      note: longText,
    }),
  )
  .check(z.maxLength(MOST_ITEMS));
const outcomesShape = z
  .array(
    z.object({
      id: nameShape,
      outcome: z.nullable(z.enum(outcomes)),
      outcomeText: longText,
      owner: shortText,
      due: shortText,
      newDue: shortText,
      newStatus: shortText,
      addToPlan: z.boolean(),
      followUpOpen: z.boolean(),
    }),
  )
  .check(z.maxLength(MOST_ITEMS));
const urlShape = z.string().check(z.maxLength(500));

/** What the page sent, or a Stop that a person can act on. */
function read<T>(shape: z.ZodMiniType<T>, sent: unknown): T {
  const result = z.safeParse(shape, sent);
  if (!result.success) throw new Stop({ code: 'not-understood' });
  return result.data;
}

function readDayOrNull(sent: unknown): CalendarDay | null {
  const text = read(z.nullable(z.string()), sent);
  return text === null ? null : readDay(text);
}

function readDay(text: string): CalendarDay {
  const day = parseDay(text);
  if (day === null) throw new Stop({ code: 'not-understood' });
  return day;
}

/** "09:00" and "10:30"; an hour that is not decided is no fault. */
function requireOrder(from: string, to: string): void {
  if (from !== '' && to !== '' && to <= from) throw new Stop({ code: 'times-reversed' });
}

export function sidebarHome(): Answer<Home> {
  return answered('sidebarHome', () => home());
}

export function sidebarAdoptionPreview(choice: unknown): Answer<AdoptionPreview> {
  return answered('sidebarAdoptionPreview', () => previewAdoption(read(z.nullable(choiceShape), choice ?? null)));
}

export function sidebarAdopt(choice: unknown, seen: unknown): Answer<AdoptionReport> {
  return answered('sidebarAdopt', () => adopt(read(choiceShape, choice), read(seenShape, seen)));
}

export function sidebarAdoptionRecord(): Answer<AdoptionRecord | null> {
  return answered('sidebarAdoptionRecord', () => adoptionRecord());
}

export function sidebarUndoAdoption(): Answer<UndoAdoptionReport> {
  return answered('sidebarUndoAdoption', () => undoAdoption());
}

export function sidebarCheck(): Answer<CheckReport> {
  return answered('sidebarCheck', () => check());
}

export function sidebarFix(kinds: unknown, seen: unknown): Answer<FixReport> {
  return answered('sidebarFix', () => applyFixes(read(kindsShape, kinds), read(seenShape, seen)));
}

export function sidebarUndoFix(): Answer<UndoFixReport> {
  return answered('sidebarUndoFix', () => undoFixes());
}

export function sidebarOverview(): Answer<OverviewView> {
  return answered('sidebarOverview', () => overview());
}

export function sidebarMakeDashboard(): Answer<PictureReport> {
  return answered('sidebarMakeDashboard', () => makeDashboard());
}

export function sidebarMakeSchedule(firstYear: unknown, years: unknown): Answer<PictureReport> {
  return answered('sidebarMakeSchedule', () => makeSchedule(read(yearShape, firstYear), read(yearsShape, years)));
}

export function sidebarYear(): Answer<YearView> {
  return answered('sidebarYear', () => previewYear());
}

export function sidebarTurnYear(seen: unknown): Answer<YearReport> {
  return answered('sidebarTurnYear', () => turnYear(read(seenShape, seen)));
}

export function sidebarTransfer(choices: unknown, seen: unknown): Answer<FixReport> {
  return answered('sidebarTransfer', () => applyTransfers(read(z.record(nameShape, nameShape), choices), read(seenShape, seen)));
}

export function sidebarUndoTransfer(): Answer<UndoFixReport> {
  return answered('sidebarUndoTransfer', () => undoTransfers());
}

export function sidebarRegisters(): Answer<RegistersView> {
  return answered('sidebarRegisters', () => registerList());
}

export function sidebarMakeRegister(kind: unknown): Answer<RegisterReport> {
  return answered('sidebarMakeRegister', () => makeRegister(read(z.enum(registerKinds), kind)));
}

export function sidebarCheckRegisters(): Answer<RegistersReport> {
  return answered('sidebarCheckRegisters', () => checkRegisters());
}

export function sidebarStartInspection(inspection: unknown, sections: unknown): Answer<InspectionReport> {
  return answered('sidebarStartInspection', () => startInspection(read(inspectionShape, inspection), read(sectionsShape, sections)));
}

export function sidebarSection(name: unknown): Answer<SectionView> {
  return answered('sidebarSection', () => section(read(z.nullable(nameShape), name ?? null)));
}

export function sidebarMakeSectionTab(name: unknown): Answer<SectionTabReport> {
  return answered('sidebarMakeSectionTab', () => makeSectionTab(read(nameShape, name)));
}

export function sidebarGiveReason(line: unknown, seen: unknown, reason: unknown): Answer<null> {
  return answered('sidebarGiveReason', () => giveReason(read(rowNumber, line), read(seenShape, seen), read(reasonShape, reason)));
}

export function sidebarUndoChange(line: unknown, seen: unknown): Answer<null> {
  return answered('sidebarUndoChange', () => undoChange(read(rowNumber, line), read(seenShape, seen)));
}

export function sidebarRounds(since: unknown): Answer<RoundsView> {
  return answered('sidebarRounds', () => rounds(read(z.nullable(nameShape), since ?? null)));
}

export function sidebarTakeSnapshot(name: unknown, kind: unknown): Answer<SnapshotReport> {
  return answered('sidebarTakeSnapshot', () => takeSnapshot(read(nameShape, name), read(z.enum(['round', 'manual']), kind)));
}

export function sidebarJump(place: unknown): Answer<null> {
  return answered('sidebarJump', () => {
    const { row, column } = read(placeShape, place);
    return jump(row, column);
  });
}

export function sidebarMeetings(): Answer<MeetingsView> {
  return answered('sidebarMeetings', () => meetings());
}

export function sidebarCreateMeeting(sent: unknown): Answer<MeetingView> {
  return answered('sidebarCreateMeeting', () => {
    const { body, number, day, from, to, place, form } = read(newMeetingShape, sent);
    requireOrder(from, to);
    return createMeeting({ body, number, day: readDay(day), from, to, place, form });
  });
}

export function sidebarMeeting(title: unknown): Answer<MeetingView> {
  return answered('sidebarMeeting', () => meeting(read(titleShape, title)));
}

export function sidebarSaveMeeting(title: unknown, seen: unknown, sent: unknown): Answer<MeetingView> {
  return answered('sidebarSaveMeeting', () => {
    const { day, ...edit } = read(meetingEditShape, sent);
    requireOrder(edit.from, edit.to);
    return saveMeeting(read(titleShape, title), read(seenShape, seen), { ...edit, day: day === '' ? null : readDay(day) });
  });
}

export function sidebarSaveAttendance(title: unknown, attendance: unknown): Answer<MeetingView> {
  return answered('sidebarSaveAttendance', () => saveAttendance(read(titleShape, title), read(attendanceShape, attendance)));
}

export function sidebarAddItems(title: unknown, seen: unknown, keys: unknown, free: unknown): Answer<MeetingView> {
  return answered('sidebarAddItems', () =>
    addToAgenda(read(titleShape, title), read(seenShape, seen), read(candidateKeysShape, keys), read(shortText, free)),
  );
}

export function sidebarSaveItems(title: unknown, seen: unknown, items: unknown): Answer<MeetingView> {
  return answered('sidebarSaveItems', () => saveItems(read(titleShape, title), read(seenShape, seen), read(itemsShape, items)));
}

export function sidebarSaveOutcomes(title: unknown, seen: unknown, outcomesSent: unknown): Answer<MeetingView> {
  return answered('sidebarSaveOutcomes', () =>
    saveOutcomes(read(titleShape, title), read(seenShape, seen), read(outcomesShape, outcomesSent)),
  );
}

export function sidebarApplyEffects(title: unknown, seen: unknown, items: unknown): Answer<EffectsReport> {
  return answered('sidebarApplyEffects', () =>
    applyEffects(read(titleShape, title), read(seenShape, seen), read(z.array(shortText).check(z.maxLength(MOST_ITEMS)), items)),
  );
}

export function sidebarMakePaper(title: unknown, kind: unknown, rendition: unknown, seen: unknown): Answer<PaperReport> {
  return answered('sidebarMakePaper', (words) =>
    makePaper(
      read(titleShape, title),
      read(z.enum(paperKinds), kind),
      read(z.enum(['internal', 'public']), rendition),
      read(seenShape, seen),
      words,
    ),
  );
}

export function sidebarPublication(title: unknown, kind: unknown): Answer<PublicationView> {
  return answered('sidebarPublication', () => publication(read(titleShape, title), read(z.enum(publicKinds), kind)));
}

export function sidebarSharePaper(title: unknown, url: unknown, posts: unknown): Answer<ShareReport> {
  return answered('sidebarSharePaper', (words) =>
    sharePaper(read(titleShape, title), read(urlShape, url), read(sectionsShape, posts), words),
  );
}

export function sidebarReminderPreview(day: unknown): Answer<ReminderPreview> {
  return answered('sidebarReminderPreview', () => previewReminders(readDayOrNull(day)));
}

export function sidebarSendReminders(seen: unknown): Answer<ReminderReport> {
  return answered('sidebarSendReminders', (words) => sendReminders(read(z.string(), seen), words));
}

export function sidebarSendTestLetter(section: unknown): Answer<TestLetterReport> {
  return answered('sidebarSendTestLetter', () => sendTestLetter(read(shortText, section)));
}

export function sidebarSettleLetter(key: unknown, seen: unknown, outcome: unknown): Answer<SettleReport> {
  return answered('sidebarSettleLetter', () =>
    settleLetter(read(keyShape, key), read(seenShape, seen), read(z.enum(['arrived', 'again']), outcome)),
  );
}

export function sidebarSnooze(id: unknown, until: unknown, reason: unknown): Answer<SnoozeReport> {
  return answered('sidebarSnooze', () => {
    const day = readDayOrNull(until);
    return snooze(read(nameShape, id), day, day === null ? '' : read(reasonShape, reason));
  });
}

export function sidebarTimer(on: unknown): Answer<TimerView> {
  return answered('sidebarTimer', () => setTimer(read(z.boolean(), on)));
}

export function sidebarReminderTab(kind: unknown): Answer<ReminderTabReport> {
  return answered('sidebarReminderTab', () => openReminderTab(read(z.enum(reminderTabs), kind)));
}

// the page's view of these doors and the doors themselves must agree
({
  sidebarHome,
  sidebarAdoptionPreview,
  sidebarAdopt,
  sidebarAdoptionRecord,
  sidebarUndoAdoption,
  sidebarCheck,
  sidebarFix,
  sidebarUndoFix,
  sidebarOverview,
  sidebarMakeDashboard,
  sidebarMakeSchedule,
  sidebarYear,
  sidebarTurnYear,
  sidebarTransfer,
  sidebarUndoTransfer,
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
  sidebarSaveOutcomes,
  sidebarApplyEffects,
  sidebarMakePaper,
  sidebarPublication,
  sidebarSharePaper,
  sidebarReminderPreview,
  sidebarSendReminders,
  sidebarSendTestLetter,
  sidebarSettleLetter,
  sidebarSnooze,
  sidebarTimer,
  sidebarReminderTab,
}) satisfies SidebarApi;
