// The documents of meetings (会議資料): which there are, which stand in which item of the agenda, and the register of those that were made.
import type { Line } from '../sheet/tab';
import type { Table } from '../sheet/table';
import type { Join } from './register';
import { type PaperKey, paperStates, papersTab } from './tabs';

export const paperKinds = ['agenda', 'movements', 'roadmap', 'schedule', 'progress', 'late', 'roster', 'scenario', 'minutes'] as const;
export type PaperKind = (typeof paperKinds)[number];
/** The public one is made from the internal one. */
export type Rendition = 'internal' | 'public';

/** Words of column 種類. */
export const paperWords: { readonly [K in PaperKind]: string } = {
  agenda: '次第',
  movements: '主な動き',
  roadmap: 'ロードマップ',
  schedule: 'スケジュール',
  progress: '前回からの進捗',
  late: '遅延一覧',
  roster: '出席者名簿',
  scenario: '進行シナリオ',
  minutes: '議事録',
};
const PUBLIC = '（公開用）';
export const kindWord = (kind: PaperKind, rendition: Rendition): string => paperWords[kind] + (rendition === 'public' ? PUBLIC : '');

/** Papers that only the 事務局 uses have no public rendition. */
const publicKinds: readonly PaperKind[] = ['agenda', 'movements', 'roadmap', 'schedule', 'progress', 'late', 'minutes'];
export const isPublic = (kind: PaperKind): boolean => publicKinds.includes(kind);

/** A line of 資料 that the add-on can make, by its name; null for one that is prepared elsewhere. */
export function madeKind(name: string): PaperKind | null {
  if (/主な動き/.test(name)) return 'movements';
  if (/ロードマップ/.test(name)) return 'roadmap';
  if (/スケジュール/.test(name)) return 'schedule';
  if (/前回.*(?:進捗|変化)/.test(name)) return 'progress';
  if (/(?:遅延|遅れ)/.test(name) && /一覧/.test(name)) return 'late';
  return null;
}

type PaperState = keyof typeof paperStates;

export type RegisteredPaper = {
  readonly row: number;
  /** Key of the meeting. */
  readonly meeting: string;
  readonly kind: PaperKind;
  readonly rendition: Rendition;
  readonly name: string;
  readonly version: number;
  readonly state: PaperState;
  readonly at: string;
  readonly url: string;
  /** '' where the line names no document. */
  readonly documentId: string;
  /** The address of whoever made it. */
  readonly maker: string;
};

export function readPapers(table: Table | null, join: Join): readonly RegisteredPaper[] {
  return papersTab.read(table).lines.flatMap((line) => paperOf(line, join) ?? []);
}

function paperOf(line: Line<PaperKey>, join: Join): RegisteredPaper | null {
  const word = line.text('kind');
  const rendition = word.endsWith(PUBLIC) ? 'public' : 'internal';
  const kind = paperKinds.find((each) => kindWord(each, rendition) === word);
  const state = (['making', 'current', 'earlier'] as const).find((each) => paperStates[each] === line.text('state'));
  if (kind === undefined || state === undefined) return null;
  const version = Number(line.text('version').replace(/\D/g, ''));
  return {
    row: line.row,
    meeting: join(line),
    kind,
    rendition,
    name: line.text('name'),
    version: version > 0 ? version : 1,
    state,
    at: line.text('at'),
    url: line.text('url'),
    documentId: documentIdIn(line.text('url')),
    maker: line.text('operator'),
  };
}

/** https://docs.google.com/document/d/1AbC/edit -> 1AbC */
export const documentIdIn = (url: string): string => /\/document\/d\/([\w-]+)/.exec(url)?.[1] ?? '';

/** The papers of one kind of a meeting, the newest version first. */
export function versionsOf(
  papers: readonly RegisteredPaper[],
  meeting: string,
  kind: PaperKind,
  rendition: Rendition,
): readonly RegisteredPaper[] {
  return papers
    .filter((paper) => paper.meeting === meeting && paper.kind === kind && paper.rendition === rendition)
    .sort((a, b) => b.version - a.version || b.row - a.row);
}
