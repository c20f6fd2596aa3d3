// Meetings: the register, a new one with its roster and first items, and the agenda as the secretariat sets it.

import { type Moment, now } from '../google/clock';
import { exclusively } from '../google/lock';
import { addLines, changeCells, requireHeadings, requireSameLines, writeChanged } from '../google/tabs';
import { deleteRows, flush, makeTab, openWorkbook, readTab, type Workbook } from '../google/workbook';
import { meetingStates } from '../history/meetingsTab';
import { movementsTab, questionsTab } from '../registers/tabs';
import { addDays, type CalendarDay, fiscalYearOf } from '../sheet/calendar';
import type { Revision } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { type CellChange, changesOf } from '../sheet/tab';
import { cellText } from '../sheet/table';
import { fiscalYearJa } from '../sheet/words.ja';
import { type AgendaForm, agendaForms } from '../tracker/settingWords';
import { type Attendance, isChair } from './bodies';
import { type Candidate, candidatesFor } from './candidates';
import { effectsOf } from './effects';
import { effectsRevision, visibleCells } from './effects.job';
import {
  attendanceList,
  attendanceOf,
  bodyOf,
  changesSince,
  type MeetingBook,
  meetingOf,
  meetingRevision,
  openEscalations,
  openMeetings,
  openQuestions,
  outsideMovements,
  paperList,
  requireRevision,
} from './facts.job';
import { changeMeeting, newMeetingId, openToChange } from './identity.job';
import {
  type AgendaItem,
  type ItemEdit,
  inPaperOrder,
  isRowId,
  itemsOf,
  minutesInAll,
  nextItemNumber,
  numberedPapers,
  type OutcomeEdit,
  readItems,
} from './items';
import { madePapers, meetingTitleJa, movementsTitle, numberJa, reasonsJa, subject, whenJa } from './meetingWords';
import type { MeetingsView, MeetingView } from './page';
import { isPublic, madeKind, type PaperKind, paperKinds, type Rendition, readPapers, versionsOf } from './paperRegister';
import { joining, type Meeting, type MeetingState, minutesBetween, namedAnew, nextMeetingNumber, sameMeeting } from './register';
import { offerSpeechWords, speechesView, writePlaces } from './speeches.job';
import { ADD_TO_PLAN, attendanceWords, followUpWords, type ItemKey, itemClasses, itemsTab, outcomeWords, speechesTab } from './tabs';

/** Days until the meeting that the form proposes, and the hours of the town's meetings. */
const PROPOSED = { daysAhead: 14, from: '10:00', to: '11:30' } as const;

/** The register, newest first, and what a new meeting begins with. */
export function meetings(): MeetingsView {
  const open = openMeetings(openWorkbook(), now());
  const { today } = open.opened.moment;
  const { settings, tracker } = open.opened;
  const day = addDays(today, PROPOSED.daysAhead);
  const keys = new Set(open.meetings.map(({ key }) => key));
  return {
    today,
    bodies: open.bodies.map(({ name, members }) => ({
      name,
      members: members.length,
      chair: members.some(isChair),
      nextMeetingNumber: nextMeetingNumber(open.meetings, name, day),
    })),
    meetings: [...open.meetings].reverse().map(({ key, title, day: held, when, place, state }) => ({
      key,
      title,
      day: held,
      when,
      place,
      state,
      items: itemsOf(open.items, key).length,
    })),
    proposed: { day, from: PROPOSED.from, to: PROPOSED.to, place: settings.place, form: settings.agendaForm },
    flagged: tracker.measures.filter(({ flagged }) => flagged).length,
    strayItems: open.items.filter(({ meeting }) => !keys.has(meeting)).length,
  };
}

/** With this meeting in the register; lines that an earlier run wrote for it before it died belong to it. */
function withMeeting(open: MeetingBook, meeting: Meeting): MeetingBook {
  const meetings = [...open.meetings, meeting];
  const join = joining(meetings, open.itemTab.lines, open.opened.settings.dates.fiscalYear);
  return { ...open, meetings, join, items: readItems(open.itemTab.table, join) };
}

export type Particulars = {
  readonly day: CalendarDay | null;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly form: AgendaForm;
};

/**
 * Roster and items first, the register's line last: a run that dies on the way leaves lines that the next press finds and uses, and no
 * meeting that is only half there.
 */
export function createMeeting(
  form: Particulars & { readonly body: string; readonly number: number; readonly day: CalendarDay },
): MeetingView {
  return changed((book, moment) => {
    const before = openToChange(book, moment);
    requireHeadings(before.meetingTab, ['fiscalYear', 'number', 'name', 'day']);
    requireHeadings(before.itemTab, ['id', 'meeting', 'title', 'order']);
    const fiscalYear = fiscalYearOf(form.day);
    const title = meetingTitleJa(fiscalYear, form.number, form.body);
    const id = newMeetingId(before, title);
    const meeting: Meeting = {
      row: 0,
      id,
      key: id,
      title,
      fiscalYearText: fiscalYearJa(fiscalYear),
      numberText: numberJa(form.number),
      name: form.body,
      fiscalYear,
      number: form.number,
      day: form.day,
      from: form.from,
      to: form.to,
      when: '',
      place: form.place,
      chair: '',
      form: form.form,
      state: 'preparing',
      agendaUrl: '',
      minutesUrl: '',
    };
    if (sameMeeting(before.meetings, meeting) !== null) throw new Stop({ code: 'meeting-exists', title });
    const open = withMeeting(before, meeting);
    const body = bodyOf(open, form.body);
    const attendance = attendanceList(book);
    if (!attendance.lines.some((line) => open.join(line) === id))
      addLines(
        book,
        attendance,
        body.members.map(({ role, post, name }) => ({
          meeting: title,
          meetingId: id,
          role,
          post,
          name,
          attendance: attendanceWords.present,
        })),
      );
    // a working group goes on with its own items; the rest is the headquarters' to hand down
    const candidates = candidatesOf(open, meeting).filter(
      ({ key, proposed }) => proposed && (body.kind === 'headquarters' || key.startsWith('item:')),
    );
    addItems(open, meeting, candidates, []);
    if (readTab(book, speechesTab) === null) makeTab(book, speechesTab.make([]), null);
    flush();
    addLines(book, open.meetingTab, [
      {
        id,
        fiscalYear: meeting.fiscalYearText,
        number: meeting.numberText,
        name: form.body,
        day: whenJa(form.day, form.from, form.to),
        place: form.place,
        form: agendaForms[form.form],
        state: meetingStates.preparing,
      },
    ]);
    return id;
  }, true);
}

export function meeting(key: string): MeetingView {
  return view(openMeetings(openWorkbook(), now()), key);
}

/**
 * What the person set of the meeting. Number, body and a day in another 年度 change its title, which the other tabs say again then. A
 * number of null leaves 回 as it is, a body without a line in 名簿 too; 出欠 stays as it is.
 */
export function saveMeeting(
  key: string,
  revision: Revision,
  edit: Particulars & {
    readonly number: number | null;
    readonly body: string;
    readonly chair: string;
    readonly state: MeetingState;
  },
): MeetingView {
  return changed((book, moment) => {
    const open = openToChange(book, moment);
    const found = meetingOf(open, key);
    requireRevision(open, found, revision);
    if (edit.state === 'postponed' && found.state !== 'postponed' && edit.day !== null && edit.day === found.day)
      throw new Stop({ code: 'postponed-day' });
    const named = namedAnew(found, edit);
    const other = named.title === found.title ? null : sameMeeting(open.meetings, named);
    if (other !== null) throw new Stop({ code: 'meeting-exists', title: other.title });
    changeMeeting(book, found, {
      ...named.cells,
      // a text that names no day stays as it is while nobody enters one
      ...(edit.day === null && found.day === null ? {} : { day: edit.day === null ? '' : whenJa(edit.day, edit.from, edit.to) }),
      place: edit.place,
      chair: edit.chair,
      form: agendaForms[edit.form],
      state: meetingStates[edit.state],
    });
    if (named.title !== found.title) openToChange(book, moment);
    return found.id;
  }, true);
}

export function saveAttendance(
  key: string,
  edits: readonly { readonly post: string; readonly attendance: Attendance; readonly proxy: string }[],
): MeetingView {
  return changed((book, moment) => {
    const open = openToChange(book, moment);
    const found = meetingOf(open, key);
    const list = attendanceList(book);
    requireHeadings(list, ['meeting', 'post', 'attendance']);
    const own = list.lines.filter((line) => open.join(line) === found.key);
    if (own.length === 0) {
      const given = new Map(edits.map((edit) => [edit.post, edit]));
      addLines(
        book,
        list,
        bodyOf(open, found.name).members.map(({ role, post, name }) => {
          const edit = given.get(post);
          return {
            meeting: found.title,
            meetingId: found.id,
            role,
            post,
            name,
            attendance: attendanceWords[edit?.attendance ?? 'present'],
            proxy: edit?.proxy ?? '',
          };
        }),
      );
    } else {
      const rows = new Map(own.map((line) => [line.text('post'), line.row]));
      // read just before: a look at the posts would not notice lines of two meetings that changed places
      writeChanged(
        book,
        list,
        edits.flatMap(({ post, attendance, proxy }) => {
          const row = rows.get(post);
          return row === undefined ? [] : changesOf(row, { attendance: attendanceWords[attendance], proxy });
        }),
      );
    }
    return found.key;
  });
}

/** Puts candidates and a free item on the agenda; a candidate that is on it already (a double press) is not put there again. */
export function addToAgenda(key: string, revision: Revision, keys: readonly string[], free: string): MeetingView {
  return changed((book, moment) => {
    const open = openToChange(book, moment);
    const found = meetingOf(open, key);
    requireRevision(open, found, revision);
    const chosen = candidatesOf(open, found).filter(({ key }) => keys.includes(key));
    addItems(open, found, chosen, free === '' ? [] : [free]);
    return found.key;
  }, true);
}

/** The agenda in this order; items that are not in the list are taken off, unless something came of them. */
export function saveItems(key: string, revision: Revision, edits: readonly ItemEdit[]): MeetingView {
  return changed((book, moment) => {
    const open = openToChange(book, moment);
    const found = meetingOf(open, key);
    requireRevision(open, found, revision);
    const own = itemsOf(open.items, found.key);
    const byId = new Map(own.map((item) => [item.id, item]));
    const changes = edits.flatMap((edit, place) => {
      const item = byId.get(edit.id);
      if (item === undefined) return [];
      const { class: itemClass, title: words, presenter, minutes, papers, publicity, note } = edit;
      return changesOf<ItemKey>(item.row, {
        order: String(place + 1),
        class: itemClasses[itemClass],
        title: words,
        presenter,
        minutes: minutes === null ? '' : String(minutes),
        papers: papers.join('\n'),
        publicity,
        note,
      });
    });
    changeCells(book, open.itemTab, 'id', [...changes, ...newIds(open, own)]);
    const kept = new Set(edits.map(({ id }) => id));
    const removed = own.filter(({ id, outcome }) => !kept.has(id) && outcome === null);
    if (removed.length > 0) {
      requireSameLines(book, open.itemTab, 'id');
      deleteRows(
        book,
        itemsTab,
        removed.map(({ row }) => row),
      );
    }
    return found.key;
  }, true);
}

/** Items that somebody typed into the tab get an ID, by which later meetings find them. */
function newIds({ items }: MeetingBook, own: readonly AgendaItem[]): readonly CellChange<ItemKey>[] {
  const first = nextItemNumber(items);
  return own.filter(({ id }) => isRowId(id)).flatMap(({ row }, place) => changesOf<ItemKey>(row, { id: `議-${first + place}` }));
}

/** What came of the items. What was carried into the measures already is not changed here. */
export function saveOutcomes(key: string, revision: Revision, edits: readonly OutcomeEdit[]): MeetingView {
  return changed((book, moment) => {
    const open = openToChange(book, moment);
    const found = meetingOf(open, key);
    requireRevision(open, found, revision);
    const byId = new Map(itemsOf(open.items, found.key).map((item) => [item.id, item]));
    const changes = edits.flatMap((edit): readonly CellChange<ItemKey>[] => {
      const item = byId.get(edit.id);
      if (item === undefined) return [];
      const somethingToDo = edit.owner !== '' || edit.due !== '';
      const followUp = edit.followUpOpen ? followUpWords.open : somethingToDo ? followUpWords.done : '';
      if (item.applied !== '') return changesOf<ItemKey>(item.row, { followUp });
      return changesOf<ItemKey>(item.row, {
        outcome: edit.outcome === null ? '' : outcomeWords[edit.outcome],
        outcomeText: edit.outcomeText,
        owner: edit.owner,
        due: edit.due,
        newDue: edit.newDue,
        newStatus: edit.newStatus,
        addToPlan: edit.addToPlan ? ADD_TO_PLAN : '',
        followUp,
      });
    });
    changeCells(book, open.itemTab, 'id', [...changes, ...newIds(open, itemsOf(open.items, found.key))]);
    if (found.state !== 'published' && found.state !== 'cancelled' && edits.some(({ outcome }) => outcome !== null))
      changeMeeting(book, found, { state: meetingStates.recording });
    return found.key;
  });
}

/** Writes the proposed items into 発言, those that the person saw. */
export function placeSpeeches(key: string, revision: Revision): MeetingView {
  return changed((book, moment) => {
    const open = openToChange(book, moment);
    const found = meetingOf(open, key);
    writePlaces(open, found, revision);
    return found.key;
  });
}

/**
 * Runs `work` alone and shows the meeting whose key it gives as it is then. `offered`: meetings or items may be others now, and so the words
 * that the cells of 発言 offer.
 */
function changed(work: (book: Workbook, moment: Moment) => string, offered = false) {
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const key = work(book, moment);
    flush();
    const open = openMeetings(book, moment);
    if (offered) offerSpeechWords(open, meetingOf(open, key));
    return view(open, key);
  });
}

function candidatesOf(open: MeetingBook, found: Meeting): readonly Candidate[] {
  const { book, opened, meetings: all, items } = open;
  return candidatesFor({
    tracker: opened.tracker,
    settings: opened.settings,
    today: opened.moment.today,
    meeting: found,
    meetings: all,
    items,
    movement: changesSince(open, found),
    questions: openQuestions(book, opened),
    escalations: openEscalations(book, opened),
    unreported: outsideMovements(readTab(book, movementsTab), opened, all).filter(({ reportedAt }) => reportedAt === '').length,
  });
}

function addItems(open: MeetingBook, found: Meeting, chosen: readonly Candidate[], free: readonly string[]): void {
  const own = itemsOf(open.items, found.key);
  const fiscalYear = found.fiscalYear ?? open.opened.settings.dates.fiscalYear;
  const first = nextItemNumber(open.items);
  const lines = [
    ...chosen.map((candidate) => ({
      class: itemClasses[candidate.class],
      title: candidate.title === null ? movementsTitle : subject(candidate.title),
      measure: candidate.measure,
      reason: reasonsJa(candidate.reasons),
      papers: papersFor(candidate, fiscalYear).join('\n'),
      from: candidate.from,
    })),
    ...free.map((title) => ({ class: itemClasses.other, title, measure: '', reason: '', papers: subject(title), from: '' })),
  ];
  addLines(
    open.book,
    open.itemTab,
    lines.map((line, place) => ({
      ...line,
      id: `議-${first + place}`,
      meeting: found.title,
      meetingId: found.id,
      order: String(own.length + place + 1),
      publicity: '公開',
    })),
  );
}

/**
 * The papers of a candidate, as lines of 資料: the paper on 動向 for movements outside; roadmap and schedule for a standing item on the
 * measures, none for other standing items; else a paper with the title of the candidate.
 */
function papersFor({ key, title }: Candidate, fiscalYear: number): readonly string[] {
  if (key === 'movements') return [madePapers.movements];
  if (key.startsWith('standing:')) return /取組/.test(title ?? '') ? [madePapers.roadmap(fiscalYear), madePapers.schedule] : [];
  return title === null ? [] : [subject(title)];
}

/** Papers that stand in no item, in the order in which they are made. */
const loosePapers = ['agenda', 'roster', 'scenario', 'minutes'] as const satisfies readonly PaperKind[];

function view(open: MeetingBook, key: string) {
  const { book } = open;
  const { moment } = open.opened;
  const found = meetingOf(open, key);
  const { title } = found;
  const { tracker, settings } = open.opened;
  const own = itemsOf(open.items, found.key);
  const onPaper = inPaperOrder(own, found.form);
  const numbered = numberedPapers(onPaper);
  const rows = new Map(tracker.measures.map(({ id, row }) => [id, row]));
  const attendees = attendanceOf(open, found);
  const registered = readPapers(paperList(book).table, open.join);
  const effects = effectsOf(own, found, tracker, settings, readTab(book, questionsTab));
  // a paper that two items name has the number of the first
  const madeHere = new Map(
    [...numbered].reverse().flatMap(({ name, number }) => {
      const kind = madeKind(name);
      return kind === null ? [] : [[kind, number] as const];
    }),
  );
  const kinds = paperKinds.filter(
    (kind) =>
      madeHere.has(kind) || loosePapers.some((loose) => loose === kind) || versionsOf(registered, found.key, kind, 'internal').length > 0,
  );
  const versions = (kind: PaperKind, rendition: Rendition) => {
    const all = versionsOf(registered, found.key, kind, rendition);
    const shown = ({ name, url, version, at }: (typeof all)[number]) => ({ name, url, version, at });
    const current = all.find(({ state }) => state === 'current');
    return { current: current === undefined ? null : shown(current), earlier: all.filter(({ state }) => state === 'earlier').map(shown) };
  };
  const slot = minutesBetween(found.from, found.to);
  const speeches = speechesView(open, found);
  return {
    today: moment.today,
    key: found.key,
    title,
    bodies: [...new Set([...open.bodies.map(({ name }) => name), found.name])],
    edit: {
      number: found.number,
      body: found.name,
      day: found.day ?? '',
      from: found.from,
      to: found.to,
      place: found.place,
      chair: found.chair,
      form: found.form,
      state: found.state,
    },
    when: found.when,
    revision: meetingRevision(open, found),
    items: own.map((item) => itemView(item, numbered, rows)),
    candidates: candidatesOf(open, found).map(({ key, title: words, measure, owner, class: itemClass, reasons, proposed }) => ({
      key,
      title: words,
      measure,
      owner,
      class: itemClass,
      reasons,
      proposed,
    })),
    time: { planned: minutesInAll(own), slot },
    attendees: attendees.map(({ role, post, name, mail, attendance, proxy }) => ({ role, post, name, mail, attendance, proxy })),
    notices: [
      ...(found.day === null ? [{ code: 'no-day' as const }] : []),
      ...(found.place === '' ? [{ code: 'no-place' as const }] : []),
      ...(attendees.length === 0 ? [{ code: 'no-roster' as const }] : []),
      ...(attendees.length > 0 && found.chair === '' && !attendees.some(isChair) ? [{ code: 'no-chair' as const }] : []),
      ...(own.length === 0 ? [{ code: 'no-items' as const }] : []),
      ...(speeches.stray > 0 ? [{ code: 'speeches-stray' as const, speeches: speeches.stray }] : []),
      ...own
        .filter(({ measure }) => measure !== '' && !rows.has(measure))
        .map(({ title: item, measure }) => ({ code: 'measure-gone' as const, item, measure })),
      ...registered
        .filter(({ meeting: of, state }) => of === found.key && state === 'making')
        .map(({ kind, rendition }) => ({ code: 'paper-unfinished' as const, kind, rendition })),
    ],
    papers: kinds.map((kind) => ({
      kind,
      number: madeHere.get(kind) ?? '',
      internal: versions(kind, 'internal'),
      public: isPublic(kind) ? versions(kind, 'public') : null,
    })),
    effects: effects.map((effect) => {
      const { item, outcome, measure, added, question, problem } = effect;
      return {
        item: item.id,
        title: item.title,
        outcome,
        measure: item.measure,
        measureTitle: measure?.title ?? '',
        cells: visibleCells(effect).map(({ field, before, after }) => ({ field, before: cellText(before), after: cellText(after) })),
        added,
        question: question === null ? null : { question: question.question, owner: question.owner, due: question.due },
        problem,
      };
    }),
    effectsRevision: effectsRevision(effects),
    speeches,
    statuses: settings.dictionary.statuses.map(({ name }) => name),
    madePapers: [
      madePapers.movements,
      madePapers.roadmap(found.fiscalYear ?? settings.dates.fiscalYear),
      madePapers.schedule,
      madePapers.progress,
      madePapers.late,
    ],
  };
}

function itemView(item: AgendaItem, numbered: ReturnType<typeof numberedPapers>, rows: ReadonlyMap<string, number>) {
  const { row: _row, meeting: _meeting, order: _order, from: _from, ...shown } = item;
  return {
    ...shown,
    measureRow: rows.get(item.measure) ?? null,
    paperNumbers: numbered.filter((paper) => paper.item === item).map(({ number }) => number),
  };
}
