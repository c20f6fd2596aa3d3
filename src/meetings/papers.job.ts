// The documents of a meeting: made, made again without losing what people wrote, published, shared.

import { now } from '../google/clock';
import { copyDocument, createDocument, editDocument, readDocument, shareDocument, writeDocument } from '../google/documents';
import { exclusively } from '../google/lock';
import { confirmed } from '../google/screen';
import { userMail } from '../google/session';
import { addLines, changeCells, readLines, requireHeadings, writeChanged } from '../google/tabs';
import { flush, makeTab, openWorkbook, readTab, type Workbook, writeBlock } from '../google/workbook';
import { meetingStates } from '../history/meetingsTab';
import { recordSnapshot } from '../history/snapshot.job';
import { movementsTab } from '../registers/tabs';
import type { Language } from '../sheet/endpoint';
import { type Block, type FoundBlock, type Paper, wordsOf } from '../sheet/paper';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { changesOf } from '../sheet/tab';
import { cellText } from '../sheet/table';
import { fieldCell } from '../tracker/measure';
import { requireSettings } from '../tracker/openTracker.job';
import type { MeetingFacts } from './facts';
import { factsOf, type MeetingBook, meetingOf, openMeetings, paperList } from './facts.job';
import { changeMeeting, openToChange } from './identity.job';
import { isClosed } from './items';
import { documentBeingMade, earlierName } from './meetingWords';
import type { PaperReport, PublicationView, ShareReport } from './page';
import { hashColumn, hashLines, mergePaper, type PaperMerge, readHashes } from './paperMerge';
import { documentIdIn, kindWord, type PaperKind, type RegisteredPaper, type Rendition, readPapers, versionsOf } from './paperRegister';
import { paperOf, publicName, publicWords } from './papers';
import { minutesLines } from './papers/minutesPaper';
import { publicRules, published } from './publication';
import type { Meeting } from './register';
import { hashesTab, type PaperKey, paperStates } from './tabs';
import { meetingsEn } from './words.en';
import { meetingsJa } from './words.ja';

const wordsIn = { ja: meetingsJa, en: meetingsEn };

/**
 * Makes a paper, or makes it again in the same document. `revision` is that of the omissions that the person saw, for a public paper. The
 * question comes before the lock, which a dialog would release.
 */
export function makePaper(key: string, kind: PaperKind, rendition: Rendition, revision: Revision | null, language: Language): PaperReport {
  const before = openMeetings(openWorkbook(), now());
  const current = currentOf(registeredPapers(before), meetingOf(before, key).key, kind, rendition);
  const gone = current !== null && readDocument(current.documentId) === null;
  if (gone && !confirmed(wordsIn[language].confirmNewDocument(current.name))) return { kind: 'declined' as const };
  return exclusively(() => {
    const book = openWorkbook();
    const moment = now();
    const open = openToChange(book, moment);
    const meeting = meetingOf(open, key);
    const facts = factsOf(open, meeting);
    if (kind === 'agenda' && facts.items.length === 0) throw new Stop({ code: 'no-items', title: meeting.title });
    const paper = rendition === 'internal' ? paperOf(kind, facts) : publicPaper(open, facts, kind, revision);
    enterLinked(open, { meeting, kind, rendition, at: moment.stamp }, paper.name);
    const made = write(open, { meeting, kind, rendition, at: moment.stamp }, paper, gone);
    enter(open, facts, kind, rendition, made.url);
    return made;
  });
}

/** What the public rendition would leave out, and which speeches it would have. */
export function publication(key: string, kind: PaperKind): PublicationView {
  const open = openMeetings(openWorkbook(), now());
  const facts = factsOf(open, meetingOf(open, key));
  const found = publicBlocks(open, facts, kind);
  return { omissions: found.omissions, stays: found.stays, revision: publicationRevision(found) };
}

/** Lets posts of the meeting's roster view a document. Asks first, naming them. */
export function sharePaper(key: string, url: string, posts: readonly string[], language: Language): ShareReport {
  const open = openMeetings(openWorkbook(), now());
  const facts = factsOf(open, meetingOf(open, key));
  const paper = registeredPapers(open).find((each) => each.meeting === facts.meeting.key && each.url === url && each.documentId !== '');
  const members = facts.attendees.filter(({ post, mail }) => posts.includes(post) && mail !== '');
  if (paper === undefined || members.length === 0 || posts.some((post) => !members.some((member) => member.post === post)))
    throw new Stop({ code: 'not-in-roster' });
  if (
    !confirmed(
      wordsIn[language].confirmShare(
        paper.name,
        members.map(({ post, mail }) => `${post}（${mail}）`),
      ),
    )
  )
    return { kind: 'declined' as const };
  shareDocument(
    paper.documentId,
    members.map(({ mail }) => mail),
  );
  return { kind: 'shared' as const, addresses: members.length };
}

const registeredPapers = ({ book, join }: MeetingBook): readonly RegisteredPaper[] => readPapers(paperList(book).table, join);

function currentOf(papers: readonly RegisteredPaper[], key: string, kind: PaperKind, rendition: Rendition): RegisteredPaper | null {
  return versionsOf(papers, key, kind, rendition).find(({ state }) => state === 'current') ?? null;
}

/** Of what goes and of all that stays: nothing is published that nobody has seen. */
const publicationRevision = ({ blocks, omissions, stays }: ReturnType<typeof published>): Revision =>
  revisionOf([
    ...omissions.flatMap(({ kind, found }) => [kind, found]),
    ...stays.flatMap(({ item, words }) => [item, words]),
    ...blocks.map(wordsOf),
  ]);

/** From the internal document as it stands, with what people wrote into it. */
function publicBlocks(open: MeetingBook, facts: MeetingFacts, kind: PaperKind) {
  requireSettings(open.book);
  const source = currentOf(registeredPapers(open), facts.meeting.key, kind, 'internal');
  if (source === null) throw new Stop({ code: 'internal-missing', kind: kindWord(kind, 'internal') });
  const found = readDocument(source.documentId);
  if (found === null) throw new Stop({ code: 'document-gone', name: source.name });
  const { tracker, items, attendees, settings } = facts;
  const hidden = new Set(
    tracker.measures
      .filter(({ cells }) => isClosed(cellText(fieldCell(cells, tracker.columns, 'publicity'))))
      .map(({ id }) => id)
      .filter((id) => id !== ''),
  );
  const lines = kind === 'minutes' ? minutesLines(facts) : null;
  return published(
    withWidths(found, paperOf(kind, facts)),
    publicRules(items, attendees, hidden, settings.publicNames, lines),
    publicWords,
  );
}

/** A document does not tell the widths of its columns in a form that can be set again; those of the same table are taken. */
function withWidths(found: readonly FoundBlock[], paper: Paper): readonly Block[] {
  return found.map(({ block }): Block => {
    if (block.kind !== 'table') return block;
    const same = paper.blocks.find((each) => each.kind === 'table' && each.headings.join() === block.headings.join());
    return same?.kind === 'table' ? { ...block, widths: same.widths } : block;
  });
}

function publicPaper(open: MeetingBook, facts: MeetingFacts, kind: PaperKind, revision: Revision | null): Paper {
  const found = publicBlocks(open, facts, kind);
  if (publicationRevision(found) !== revision) throw new Stop({ code: 'publication-outdated' });
  const { name, page } = paperOf(kind, facts);
  return { name: publicName(name), page, blocks: found.blocks };
}

/** `at`: the stamp of the run that makes it. */
type Which = { readonly meeting: Meeting; readonly kind: PaperKind; readonly rendition: Rendition; readonly at: string };

/**
 * The line in 会議資料 comes right after the document and before its words: a run that dies on the way leaves a line 作成中, and the next
 * press fills that same document. Making again changes only what nobody touched; the version before is copied first.
 */
function write(open: MeetingBook, which: Which, paper: Paper, gone: boolean) {
  const { book } = open;
  const versions = versionsOf(registeredPapers(open), which.meeting.key, which.kind, which.rendition);
  const current = gone ? null : (versions.find(({ state }) => state === 'current') ?? null);
  const unfinished = current === null ? versions.find(({ state }) => state === 'making') : undefined;
  if (unfinished !== undefined && readDocument(unfinished.documentId) !== null) {
    fill(book, unfinished.documentId, paper);
    return finished(book, which, unfinished.documentId, unfinished.version, paper, 'made');
  }
  if (current === null) return fresh(book, which, paper, versions);
  const found = readDocument(current.documentId);
  const last = readHashes(readTab(book, hashesTab), current.documentId);
  // without the hashes nobody can say which words are people's: the document stays, and a new one is made beside it
  if (found === null || last === null) return fresh(book, which, paper, versions);
  const merge = mergePaper(last, found, paper);
  // the copy of this version is there where a run died after making it: what is left of that run is done now
  const copied = versions.some(({ version, state }) => version === current.version && state === 'earlier');
  if (merge.edits.length === 0 && !copied) {
    keepHashes(book, current.documentId, paper);
    return report('unchanged', current.name, current.url, current.version, null, merge);
  }
  const earlier = keepEarlier(book, which, current, paper, versions);
  if (merge.edits.length > 0) editDocument(current.documentId, merge.edits);
  keepHashes(book, current.documentId, paper);
  finished(book, which, current.documentId, current.version + 1, paper, 'again');
  return report('again', paper.name, current.url, current.version + 1, earlier, merge);
}

const nothing: Pick<PaperMerge, 'added' | 'conflicts'> = { added: [], conflicts: [] };

function report(
  kind: 'made' | 'again' | 'unchanged',
  name: string,
  url: string,
  version: number,
  earlier: string | null,
  { added, conflicts }: Pick<PaperMerge, 'added' | 'conflicts'>,
) {
  return { kind, name, url, version, earlier, added: added.filter((line) => line.trim() !== ''), conflicts };
}

function fresh(book: Workbook, which: Which, paper: Paper, versions: readonly RegisteredPaper[]) {
  const version = Math.max(0, ...versions.map((each) => each.version)) + 1;
  const before = versions.find(({ state }) => state === 'current');
  const { id, url } = createDocument(documentBeingMade(paper.name));
  register(book, which, paper.name, version, url);
  fill(book, id, paper);
  // what stood there before is the version before, or a document that nobody can open
  for (const each of versions) if (each.state !== 'earlier') setState(book, each.documentId, { state: paperStates.earlier });
  finished(book, which, id, version, paper, 'made');
  return report('made', paper.name, url, version, before?.url ?? null, nothing);
}

/** Copies the version that is there into a document of its own; one that an earlier run began is finished, a finished one is used. */
function keepEarlier(book: Workbook, which: Which, current: RegisteredPaper, paper: Paper, versions: readonly RegisteredPaper[]): string {
  const same = versions.filter(({ version, documentId }) => version === current.version && documentId !== current.documentId);
  const done = same.find(({ state }) => state === 'earlier');
  if (done !== undefined) return done.url;
  const name = earlierName(current.name, current.version);
  const begun = same.find(({ state, documentId }) => state === 'making' && readDocument(documentId) !== null);
  const copy = begun === undefined ? createDocument(documentBeingMade(name)) : { id: begun.documentId, url: begun.url };
  if (begun === undefined) register(book, which, name, current.version, copy.url);
  copyDocument(current.documentId, copy.id, name, paper.page);
  setState(book, copy.id, { state: paperStates.earlier });
  flush();
  return copy.url;
}

/**
 * The document to which the line of the meeting leads, where 会議資料 has no line of the kind (somebody deleted the tab, or the line): it is
 * the current version, and no second one is made beside it.
 */
function enterLinked(open: MeetingBook, { meeting, kind, rendition, at }: Which, name: string): void {
  if (rendition !== 'internal' || (kind !== 'agenda' && kind !== 'minutes')) return;
  const url = kind === 'agenda' ? meeting.agendaUrl : meeting.minutesUrl;
  if (documentIdIn(url) === '' || versionsOf(registeredPapers(open), meeting.key, kind, rendition).length > 0) return;
  register(open.book, { meeting, kind, rendition, at }, name, 1, url);
  setState(open.book, documentIdIn(url), { state: paperStates.current });
  flush();
}

/** Enters a document that is about to be filled, and makes that certain. */
function register(book: Workbook, { meeting, kind, rendition, at }: Which, name: string, version: number, url: string): void {
  const list = paperList(book);
  requireHeadings(list, ['meeting', 'kind', 'version', 'state', 'url']);
  addLines(book, list, [
    {
      meeting: meeting.title,
      meetingId: meeting.id,
      kind: kindWord(kind, rendition),
      name,
      version: String(version),
      state: paperStates.making,
      at,
      url,
      operator: userMail(),
    },
  ]);
  flush();
}

function fill(book: Workbook, documentId: string, paper: Paper): void {
  writeDocument(documentId, paper);
  keepHashes(book, documentId, paper);
}

function finished(book: Workbook, { at }: Which, documentId: string, version: number, paper: Paper, kind: 'made' | 'again') {
  const url = setState(book, documentId, { state: paperStates.current, version: String(version), name: paper.name, at });
  return report(kind, paper.name, url, version, null, nothing);
}

/** Changes the line of a document, wherever it stands now. Gives its address; '' where the line is gone. */
function setState(book: Workbook, documentId: string, values: { readonly [key in PaperKey]?: string }): string {
  const list = paperList(book);
  const line = list.lines.find((each) => documentIdIn(each.text('url')) === documentId);
  if (line === undefined) return '';
  writeChanged(book, list, changesOf<PaperKey>(line.row, values));
  return line.text('url');
}

/** The column of a document in 文書控え; longer words of an earlier version are blanked out. */
function keepHashes(book: Workbook, documentId: string, paper: Paper): void {
  const table = readTab(book, hashesTab);
  const lines = [documentId, ...hashLines(paper)];
  if (table === null) {
    makeTab(book, hashesTab.make(lines.map((line) => [line])), null);
    return;
  }
  const column = hashColumn(table, documentId);
  if (lines.every((line, row) => line === cellText(table.rows[row]?.[column])) && cellText(table.rows[lines.length]?.[column]) === '')
    return;
  const height = Math.max(lines.length, table.rows.length);
  writeBlock(
    book,
    hashesTab,
    1,
    column + 1,
    Array.from({ length: height }, (_, row) => [lines[row] ?? '']),
  );
}

/** What the workbook keeps of it: the link in 会議, the snapshot that the next meeting is compared with, which movements were reported. */
function enter(open: MeetingBook, facts: MeetingFacts, kind: PaperKind, rendition: Rendition, url: string): void {
  const { book } = open;
  const { meeting, tracker, outside } = facts;
  if (rendition === 'public') return;
  if (kind === 'agenda') {
    changeMeeting(book, meeting, { agenda: url });
    recordSnapshot(book, tracker, meeting.title, 'meeting', facts.settings, open.opened.moment);
  }
  if (kind === 'minutes') {
    const held = meeting.day !== null && meeting.day <= facts.today;
    const state = held && (meeting.state === 'preparing' || meeting.state === 'held') ? { state: meetingStates.recording } : {};
    changeMeeting(book, meeting, { minutes: url, ...state });
  }
  if (kind === 'movements') {
    const list = readLines(book, movementsTab);
    changeCells(
      book,
      list,
      'content',
      outside.filter(({ reportedAt }) => reportedAt === '').flatMap(({ row }) => changesOf(row, { reportedAt: meeting.title })),
    );
  }
}
