// The documents of a meeting: made, made again without losing what people wrote, published, shared.

import { now } from '../google/clock';
import { addEditors, createDocument, readDocument, renameDocument, shareDocument } from '../google/documents';
import { exclusively } from '../google/lock';
import { confirmed } from '../google/screen';
import { userMail } from '../google/session';
import { addLines, changeCells, readLines, requireHeadings, writeChanged } from '../google/tabs';
import { flush, makeTab, openWorkbook, readTab, type Workbook, writeBlock } from '../google/workbook';
import { meetingStates } from '../history/meetingsTab';
import { recordSnapshot } from '../history/snapshot.job';
import { movementsTab } from '../registers/tabs';
import { type DocumentBody, foundBlocks } from '../sheet/documentBody';
import { requestsFor, rewritten } from '../sheet/documentEdit';
import { keptPaper } from '../sheet/documentText';
import type { Language } from '../sheet/endpoint';
import { type Block, type FoundBlock, type Paper, wordsOf } from '../sheet/paper';
import { type Revision, revisionOf } from '../sheet/revision';
import { Stop } from '../sheet/stop';
import { changesOf } from '../sheet/tab';
import { cellText } from '../sheet/table';
import { attendees } from '../tracker/directory';
import { readAddress } from '../tracker/mailAddresses';
import { fieldCell } from '../tracker/measure';
import { requireSettings } from '../tracker/openTracker.job';
import { changeDocument } from './documentChange.job';
import type { MeetingFacts } from './facts';
import { factsOf, type MeetingBook, meetingOf, openMeetings, paperList } from './facts.job';
import { changeMeeting, openToChange } from './identity.job';
import { isClosed } from './items';
import type { PaperReport, PublicationView, ShareReport } from './page';
import { hashColumn, hashLines, mergePaper, type PaperMerge, readHashes, sameHashes, type WrittenPaper } from './paperMerge';
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
 * Makes a paper, or makes it again in the same document. `revision` is that of the omissions that the person saw, for a public paper. Where the
 * document is gone, the person is asked without the lock, which a dialog would release, and all is read again.
 */
export function makePaper(key: string, kind: PaperKind, rendition: Rendition, revision: Revision | null, language: Language): PaperReport {
  const made = exclusively(() => makeOrRenew(key, kind, rendition, revision, false));
  if (made.kind !== 'gone') return made;
  if (!confirmed(wordsIn[language].confirmNewDocument(made.name))) return { kind: 'declined' as const };
  const anew = exclusively(() => makeOrRenew(key, kind, rendition, revision, true));
  if (anew.kind === 'gone') throw new Stop({ code: 'document-gone', name: anew.name });
  return anew;
}

/** `anew`: in a new document, for the one before is gone. */
function makeOrRenew(key: string, kind: PaperKind, rendition: Rendition, revision: Revision | null, anew: boolean) {
  const moment = now();
  const open = openToChange(openWorkbook(), moment);
  const meeting = meetingOf(open, key);
  const facts = factsOf(open, meeting);
  if (kind === 'agenda' && facts.items.length === 0) throw new Stop({ code: 'no-items', title: meeting.title });
  const paper = keptPaper(rendition === 'internal' ? paperOf(kind, facts) : publicPaper(open, facts, kind, revision));
  const which: Which = { meeting, kind, rendition, at: moment.stamp, editors: officeOf(open) };
  enterLinked(open, which, paper.name);
  const made = write(open, which, paper, anew);
  if (made.kind !== 'gone') enter(open, facts, kind, rendition, made.url);
  return made;
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
  const body = readDocument(source);
  if (body === null) throw new Stop({ code: 'document-gone', name: source.name });
  const { tracker, items, attendees, settings } = facts;
  const hidden = new Set(
    tracker.measures
      .filter(({ cells }) => isClosed(cellText(fieldCell(cells, tracker.columns, 'publicity'))))
      .map(({ id }) => id)
      .filter((id) => id !== ''),
  );
  const lines = kind === 'minutes' ? minutesLines(facts) : null;
  return published(
    withWidths(foundBlocks(body), paperOf(kind, facts)),
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

/** `at`: the stamp of the run that makes it. `editors`: who else is to edit the document. */
type Which = {
  readonly meeting: Meeting;
  readonly kind: PaperKind;
  readonly rendition: Rendition;
  readonly at: string;
  readonly editors: readonly string[];
};

/**
 * The line in 会議資料 comes right after the document and before its words: a run that dies on the way leaves a line 作成中, and the next
 * press fills that same document. Making again changes only what nobody touched.
 */
function write(open: MeetingBook, which: Which, paper: Paper, anew: boolean) {
  const { book } = open;
  const versions = versionsOf(registeredPapers(open), which.meeting.key, which.kind, which.rendition);
  const current = anew ? null : (versions.find(({ state }) => state === 'current') ?? null);
  const unfinished = current === null ? versions.find(({ state }) => state === 'making') : undefined;
  const begun = unfinished === undefined ? null : readDocument(unfinished);
  if (unfinished !== undefined && begun !== null) return filled(book, which, unfinished, begun, paper, unfinished.version, versions);
  if (current === null) return fresh(book, which, paper, versions);
  const found = readDocument(current);
  const last = readHashes(readTab(book, hashesTab), current.documentId);
  if (found === null) return { kind: 'gone' as const, name: current.name };
  // without the hashes nobody can say which words are people's: the document stays, and a new one is made beside it
  if (last === null) return fresh(book, which, paper, versions);
  return brought(book, which, current, found, last, paper);
}

/** Makes what stands in a document say what the paper says. A run that died is finished: its words, its hashes, its name, its line. */
function brought(book: Workbook, { at }: Which, current: RegisteredPaper, found: DocumentBody, last: WrittenPaper, paper: Paper) {
  let merge = mergePaper(last.hashes, foundBlocks(found), paper);
  // our own words stand there already, and the hashes do not know of it; or only the line does not
  const died = merge.conflicts.length === 0 && !sameHashes(last, paper);
  const changed = merge.edits.length > 0 || died;
  const version = Math.max(current.version, last.version ?? 0) + (changed ? 1 : 0);
  changeDocument(current, current.name, found, (body) => {
    merge = mergePaper(last.hashes, foundBlocks(body), paper);
    return requestsFor(body, merge.edits);
  });
  keepHashes(book, current.documentId, paper, version);
  if (found.revision !== '') named(current.documentId, found, paper);
  if (changed || version > current.version) setState(book, current.documentId, { version: String(version), name: paper.name, at });
  else if (current.name !== paper.name) setState(book, current.documentId, { name: paper.name });
  return report(changed || version > current.version ? 'again' : 'unchanged', paper.name, current.url, version, merge, []);
}

/** The name of the document follows that of the paper. */
function named(id: string, found: DocumentBody, paper: Paper): void {
  if (found.title !== paper.name) renameDocument(id, paper.name);
}

function report(
  kind: 'made' | 'again' | 'unchanged',
  name: string,
  url: string,
  version: number,
  { added, conflicts }: Pick<PaperMerge, 'added' | 'conflicts'>,
  unshared: readonly string[],
) {
  return { kind, name, url, version, added: added.filter((line) => line.trim() !== ''), conflicts, unshared };
}

function fresh(book: Workbook, which: Which, paper: Paper, versions: readonly RegisteredPaper[]) {
  const version = Math.max(0, ...versions.map((each) => each.version)) + 1;
  const { id, url } = createDocument(paper.name);
  register(book, which, paper.name, version, url);
  const document = { documentId: id, url, maker: '' };
  const found = readDocument(document);
  if (found === null) throw new Stop({ code: 'document-gone', name: paper.name });
  return filled(book, which, document, found, paper, version, versions);
}

/** Writes the whole paper, whatever a run that died has left in the document. */
function filled(
  book: Workbook,
  which: Which,
  document: Pick<RegisteredPaper, 'documentId' | 'url' | 'maker'>,
  found: DocumentBody,
  paper: Paper,
  version: number,
  versions: readonly RegisteredPaper[],
) {
  const { documentId, url } = document;
  const unshared = addEditors(documentId, which.editors);
  // a line 作成中 says that nothing in it may be relied on, so that the batches need not be whole
  changeDocument(document, paper.name, found, (body) => rewritten(body, paper).map((request) => [request]));
  keepHashes(book, documentId, paper, version);
  named(documentId, found, paper);
  // what stood there before is the version before, or a document that nobody can open
  for (const each of versions)
    if (each.state !== 'earlier' && each.documentId !== documentId) setState(book, each.documentId, { state: paperStates.earlier });
  setState(book, documentId, { state: paperStates.current, version: String(version), name: paper.name, at: which.at });
  return report('made', paper.name, url, version, { added: [], conflicts: [] }, unshared);
}

/** Addresses of the 事務局 of 名簿, without that of whoever makes the document. */
function officeOf({ opened }: MeetingBook): readonly string[] {
  const own = userMail().toLowerCase();
  const addresses = (opened.directory === null ? [] : attendees(opened.directory))
    .filter(({ role }) => role.endsWith('事務局'))
    .flatMap(({ mail }) => readAddress(mail) ?? []);
  return [...new Set(addresses)].filter((address) => address.toLowerCase() !== own);
}

/**
 * The document to which the line of the meeting leads, where 会議資料 has no line of the kind (somebody deleted the tab, or the line): it is
 * the current version, and no second one is made beside it.
 */
function enterLinked(open: MeetingBook, which: Which, name: string): void {
  const { meeting, kind, rendition } = which;
  if (rendition !== 'internal' || (kind !== 'agenda' && kind !== 'minutes')) return;
  const url = kind === 'agenda' ? meeting.agendaUrl : meeting.minutesUrl;
  if (documentIdIn(url) === '' || versionsOf(registeredPapers(open), meeting.key, kind, rendition).length > 0) return;
  register(open.book, which, name, 1, url);
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

/** Changes the line of a document, wherever it stands now. Gives its address; '' where the line is gone. */
function setState(book: Workbook, documentId: string, values: { readonly [key in PaperKey]?: string }): string {
  const list = paperList(book);
  const line = list.lines.find((each) => documentIdIn(each.text('url')) === documentId);
  if (line === undefined) return '';
  writeChanged(book, list, changesOf<PaperKey>(line.row, values));
  return line.text('url');
}

/** The column of a document in 文書控え; longer words of an earlier version are blanked out. */
function keepHashes(book: Workbook, documentId: string, paper: Paper, version: number): void {
  const table = readTab(book, hashesTab);
  const lines = [documentId, ...hashLines(paper, version)];
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
