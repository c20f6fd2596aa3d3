// Parts that several papers of a meeting share, in the form of the town's minutes of 令和5年6月21日.

import { columnWidths, type TableColumn } from '../../sheet/pageSize';
import { type Block, type PageSize, paragraph } from '../../sheet/paper';
import type { Attendee } from '../bodies';
import type { MeetingFacts } from '../facts';
import { type AgendaItem, byClass, type ItemClass, officialNumber } from '../items';
import { oneLine, whenJa } from '../meetingWords';
import { itemClasses } from '../tabs';

/** 「1　開催日時」: number, a blank, no dot (公用文作成の要領). */
export const heading = (number: number, words: string): Block => ({
  kind: 'heading',
  level: 1,
  text: `${officialNumber(1, number)}　${words}`,
});

export type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** A table as wide as its page. */
export const tableOn = (page: PageSize, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): TableBlock => ({
  kind: 'table',
  headings: columns.map(({ heading }) => heading),
  widths: columnWidths(page, columns),
  rows,
});

const joined = (parts: readonly string[]): string =>
  parts
    .map(oneLine)
    .filter((part) => part !== '')
    .join('　');

/** 1 開催日時, 2 開催場所. */
export const whenAndWhere = (facts: MeetingFacts): readonly Block[] => [
  heading(1, '開催日時'),
  dayLine(facts),
  heading(2, '開催場所'),
  paragraph(placeWords(facts)),
];

/** The five headings that agenda and minutes have in common. */
export const particulars = (facts: MeetingFacts): readonly Block[] => [
  ...whenAndWhere(facts),
  heading(3, '出席者'),
  ...attendeeLines(facts.attendees),
  heading(4, '議題'),
  ...itemLines(facts),
  heading(5, '会議資料'),
  ...paperLines(facts),
];

export const dayWords = ({ meeting }: MeetingFacts): string =>
  meeting.day === null ? undecided(meeting.when) : whenJa(meeting.day, meeting.from, meeting.to);
export const placeWords = ({ meeting }: MeetingFacts): string => undecided(meeting.place);

export const dayLine = (facts: MeetingFacts): Block => paragraph(dayWords(facts));

/** What a paper says where nobody has decided yet. */
export const UNDECIDED = '（未定）';
const undecided = (text: string): string => (oneLine(text) === '' ? UNDECIDED : oneLine(text));

/**
 * (1) the members, (2) the 事務局, (3) who did not come. A role is written once, where it begins:
 *
 *   (1)　推進本部長　副町長
 *   　　　推進本部員　総務部長
 *   　　　生活福祉部長
 *   (2)　事務局　デジタル化推進室　室長
 *   　　　主任
 */
export function attendeeLines(attendees: readonly Attendee[]): readonly Block[] {
  if (attendees.length === 0) return [paragraph(UNDECIDED)];
  const came = attendees.filter(({ attendance }) => attendance !== 'absent');
  const groups = [
    came.filter(({ office }) => !office).map((person, place, all) => memberLine(person, all[place - 1])),
    came.filter(({ office }) => office).map((person, place, all) => officeLine(person, all[place - 1])),
    attendees
      .filter(({ attendance }) => attendance === 'absent')
      .map(({ role, post, name }, place) => joined([place === 0 ? '欠席者' : '', role, post, name])),
  ].filter((group) => group.length > 0);
  return groups.flatMap((group, number) =>
    group.map((text, place) => (place === 0 ? numbered(2, number + 1, text, 1) : paragraph(text, 1 + hangingOf(2, number + 1)))),
  );
}

function memberLine({ role, post, name, attendance, proxy }: Attendee, before: Attendee | undefined): string {
  return joined([
    role === before?.role ? '' : role,
    post,
    attendance === 'proxy' ? (oneLine(proxy) === '' ? '（代理）' : `（代理：${oneLine(proxy)}）`) : name,
  ]);
}

function officeLine({ role, section, title, post, name }: Attendee, before: Attendee | undefined): string {
  const own = title === '' ? [post] : section === before?.section && role === before.role ? [title] : [section, title];
  return joined([role === before?.role ? '' : role, ...own, name]);
}

const classWords: { readonly [C in ItemClass]: string } = {
  discuss: `${itemClasses.discuss}事項`,
  report: `${itemClasses.report}事項`,
  other: itemClasses.other,
};

/** (1) an item, or (1) 協議事項 with ア, イ below. */
export function itemLines({ items, meeting }: MeetingFacts): readonly Block[] {
  if (items.length === 0) return [paragraph('（議題は未定です。）')];
  if (meeting.form === 'single') return numberedTitles(items);
  return byClass(items).flatMap((group, number) => [
    numbered(2, number + 1, classWords[group.class], 1),
    ...group.items.map(({ title }, place) => numbered(3, place + 1, oneLine(title), 2)),
  ]);
}

/** (1) an item, (2) the next. */
export const numberedTitles = (items: readonly AgendaItem[]): readonly Block[] =>
  items.map(({ title }, place) => numbered(2, place + 1, oneLine(title), 1));

const numbered = (level: 2 | 3, number: number, text: string, indent: number): Block =>
  paragraph(`${officialNumber(level, number)}　${text}`, indent, hangingOf(level, number));

/** How far in the words after a number begin, in full-width letters: two brackets and a blank take 1.75 of Noto Sans JP, a digit half. */
const hangingOf = (level: 2 | 3, number: number): number => (level === 3 ? 2 : 1.75 + String(number).length / 2);

/** The papers as a real list; 参考資料 come last. */
export function paperLines({ papers }: MeetingFacts): readonly Block[] {
  if (papers.length === 0) return [paragraph('なし')];
  return [...papers.filter(({ reference }) => !reference), ...papers.filter(({ reference }) => reference)].map(
    ({ number, name }): Block => ({ kind: 'bullet', text: `${number}　${oneLine(name)}` }),
  );
}
