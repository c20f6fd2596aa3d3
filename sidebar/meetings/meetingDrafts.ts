// What a person has typed on the page of a meeting and not saved yet, laid over what the script said last. Only what was typed is kept, so
// that an answer of the script shows through everywhere else.

import type { ItemEdit, OutcomeEdit } from '../../src/meetings/items';
import type { AttendanceEdit, ItemView, MeetingEdit, MeetingView } from '../../src/meetings/page';

/** An item's particulars as they stand in its fields. */
export type ItemTyped = Omit<ItemEdit, 'id' | 'minutes' | 'papers'> & {
  readonly minutes: string;
  /** One a line. */
  readonly papers: string;
};
export type ItemDraft = {
  /** IDs; null while nothing was moved. */
  readonly order: readonly string[] | null;
  readonly typed: { readonly [id: string]: Partial<ItemTyped> };
  readonly removed: readonly string[];
};
export type OutcomeTyped = Omit<OutcomeEdit, 'id'>;
export type AttendanceTyped = Omit<AttendanceEdit, 'post'>;

/** The particulars as they stand in their fields; 回 is '' where it holds no number. */
export type AboutTyped = Omit<MeetingEdit, 'number'> & { readonly number: string };

export type Drafts = {
  readonly items: ItemDraft;
  /** By the items' IDs. */
  readonly outcomes: { readonly [id: string]: Partial<OutcomeTyped> };
  readonly about: Partial<AboutTyped>;
  /** By posts. */
  readonly attendance: { readonly [post: string]: Partial<AttendanceTyped> };
};

export const noDrafts: Drafts = { items: { order: null, typed: {}, removed: [] }, outcomes: {}, about: {}, attendance: {} };

export type AgendaLine = { readonly item: ItemView; readonly typed: ItemTyped };

/** The agenda as it would be saved. Items that came meanwhile stand at its end. */
export function agendaLines({ items }: MeetingView, { order, typed, removed }: ItemDraft): readonly AgendaLine[] {
  const places = new Map(order?.map((id, place) => [id, place]));
  return items
    .filter(({ id }) => !removed.includes(id))
    .map((item, place) => ({ item, place: places.get(item.id) ?? items.length + place }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => ({ item, typed: { ...savedItem(item), ...typed[item.id] } }));
}

function savedItem({ class: itemClass, title, presenter, minutes, papers, publicity, note }: ItemView): ItemTyped {
  return {
    class: itemClass,
    title,
    presenter,
    minutes: minutes === null ? '' : String(minutes),
    papers: papers.join('\n'),
    publicity,
    note,
  };
}

/** True if saving the agenda would change it. */
export function agendaChanged(view: MeetingView, draft: ItemDraft): boolean {
  const lines = agendaLines(view, draft);
  return (
    lines.length !== view.items.length || lines.some(({ item, typed }, place) => view.items[place] !== item || lineChanged(item, typed))
  );
}

const lineChanged = (item: ItemView, typed: ItemTyped): boolean => !same(savedItem(item), typed);

/** Minutes in digits, full-width ones too; null for none, NaN for what is no number of minutes. */
export function minutesIn(text: string): number | null {
  const digits = text.normalize('NFKC').trim();
  return digits === '' ? null : /^\d{1,3}$/.test(digits) && Number(digits) <= 600 ? Number(digits) : Number.NaN;
}

/** The papers of a text, one a line; blank lines are left out. */
export const linesOfPapers = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The script refuses more, and longer ones. */
const MOST_PAPERS = 30;
const LONGEST_PAPER = 200;

/** The field of an item that cannot be saved as it is. */
export function wrongIn({ title, minutes, papers }: ItemTyped): 'title' | 'minutes' | 'papers' | null {
  if (title.trim() === '') return 'title';
  if (Number.isNaN(minutesIn(minutes))) return 'minutes';
  const lines = linesOfPapers(papers);
  return lines.length > MOST_PAPERS || lines.some((line) => line.length > LONGEST_PAPER) ? 'papers' : null;
}

export const itemEdits = (lines: readonly AgendaLine[]): readonly ItemEdit[] =>
  lines.map(({ item, typed }) => ({
    ...typed,
    id: item.id,
    title: typed.title.trim(),
    minutes: minutesIn(typed.minutes),
    papers: linesOfPapers(typed.papers),
  }));

/** What came of an item as it would be saved. */
export function outcomeTyped(item: ItemView, draft: Partial<OutcomeTyped> = {}): OutcomeTyped {
  const saved = savedOutcome(item);
  const typed = { ...saved, ...draft };
  // with somebody or a day for it something is to be done, and it is not done yet
  const followUpOpen = draft.followUpOpen ?? (isToDo(typed) === isToDo(saved) ? saved.followUpOpen : isToDo(typed));
  return { ...typed, followUpOpen };
}

function savedOutcome(item: ItemView): OutcomeTyped {
  const { outcome, outcomeText, owner, due, newDue, newStatus, addToPlan, followUpOpen } = item;
  return { outcome, outcomeText, owner, due, newDue, newStatus, addToPlan, followUpOpen };
}

/** True if somebody, or a day, is named for what was decided: then something has to be done. */
export const isToDo = ({ owner, due }: Pick<OutcomeTyped, 'owner' | 'due'>): boolean => owner.trim() !== '' || due.trim() !== '';

/** Outcomes that are not as the script knows them. */
export function outcomeEdits({ items }: MeetingView, drafts: Drafts['outcomes']): readonly OutcomeEdit[] {
  return items
    .map((item) => ({ item, typed: outcomeTyped(item, drafts[item.id]) }))
    .filter(({ item, typed }) => !same(savedOutcome(item), typed))
    .map(({ item, typed }) => ({ id: item.id, ...typed }));
}

export function attendanceTyped(
  { attendance, proxy }: MeetingView['attendees'][number],
  draft: Partial<AttendanceTyped> = {},
): AttendanceTyped {
  return { attendance, proxy, ...draft };
}

/** Who came instead is kept only where somebody did. */
export function attendanceEdits({ attendees }: MeetingView, drafts: Drafts['attendance']): readonly AttendanceEdit[] {
  return attendees
    .map((person) => ({ person, typed: attendanceTyped(person, drafts[person.post]) }))
    .map(({ person, typed }) => ({ person, typed: typed.attendance === 'proxy' ? typed : { ...typed, proxy: '' } }))
    .filter(({ person, typed }) => !same(attendanceTyped(person), typed))
    .map(({ person, typed }) => ({ post: person.post, ...typed }));
}

/** The particulars with what was typed over them. */
export function aboutTyped({ edit }: MeetingView, draft: Drafts['about']): AboutTyped {
  return { ...edit, number: edit.number === null ? '' : String(edit.number), ...draft };
}

export const aboutChanged = (view: MeetingView, draft: Drafts['about']): boolean => !same(aboutTyped(view, {}), aboutTyped(view, draft));

export function isUnsaved(view: MeetingView, drafts: Drafts): boolean {
  return (
    agendaChanged(view, drafts.items) ||
    outcomeEdits(view, drafts.outcomes).length > 0 ||
    attendanceEdits(view, drafts.attendance).length > 0 ||
    aboutChanged(view, drafts.about)
  );
}

/** True if somebody has changed items between the two views. Marks that the script sets itself do not count. */
export const itemsDiffer = (one: MeetingView, other: MeetingView): boolean => !same(itemsAsTyped(one), itemsAsTyped(other));

const itemsAsTyped = ({ items }: MeetingView) => items.map((item) => [item.id, savedItem(item), savedOutcome(item)]);

/** Both are made here, with their fields in one order. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
