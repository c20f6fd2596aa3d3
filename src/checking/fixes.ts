// Fixes (一括修正): what the add-on can put right by itself once a person has seen it. Never more than a change of writing: what a cell says
// stays the same, and no fix brings a problem that the row did not have.

import { asSeen, hasUnseen, plainText, trimmed, withoutBlanks } from '../sheet/letters';
import { type CellValue, fold } from '../sheet/table';
import { columnOf, type Field, fieldsWith } from '../tracker/columns';
import { type DateReading, serialDay } from '../tracker/dates';
import { plainDate } from '../tracker/dateWriting';
import type { Measure, Tracker } from '../tracker/measure';
import { type Owner, ownersIn, readOwners } from '../tracker/owners';
import { isDitto, isErrorText } from '../tracker/standIns';
import { type CheckContext, hasStrayBlanks, standsAsListed, untidy } from './checks';
import { filledDown } from './fillDown';

/**
 * - width: full width to half width, and half-width kana to full
 * - spaces: blanks around, inside short words, and letters that nobody sees
 * - era-date: one exact day in any notation to a date cell, and a day that shows as its serial number
 * - status-word: a synonym to the word of the dictionary
 * - owner-name: the section as 名簿 writes it
 * - fill-down: 〃 and 同上 to what stands above
 * - new-id: an ID for a row without one, or for the later of two
 */
export const fixKinds = ['new-id', 'fill-down', 'status-word', 'owner-name', 'era-date', 'width', 'spaces'] as const;
export type FixKind = (typeof fixKinds)[number];

/** 1-based row and column; `id` as it is now. */
export type CellFix = {
  readonly kind: FixKind;
  readonly row: number;
  readonly column: number;
  readonly field: Field;
  readonly id: string;
  readonly before: CellValue;
  readonly after: CellValue;
};

/** A fix for such a cell could not be recorded so that it can be taken back. */
const LONGEST = 1_000;

const dayFields: readonly Field[] = fieldsWith({ holds: 'day' });
const tidiedFields: readonly Field[] = [...new Set([...fieldsWith({ tidied: true }), ...dayFields])];

type Change = { readonly kind: FixKind; readonly after: CellValue };

/** All fixes, at most one a cell, in the order of the rows. */
export function findFixes(tracker: Tracker, context: CheckContext): readonly CellFix[] {
  const ids = newIds(tracker);
  const known = new Map<Field, Map<CellValue, Change | null>>(tidiedFields.map((field) => [field, new Map()]));
  // the same cells stand in many rows, and one text is put right in one way
  const changeOfCell = (field: Field, measure: Measure): Change | null => {
    const cell = measure.cells[tracker.columns[field] ?? -1];
    const texts = known.get(field);
    if (typeof cell === 'number') return serialChange(field, cell);
    if (texts === undefined || typeof cell !== 'string' || cell === '') return null;
    const before = texts.get(cell);
    if (before !== undefined) return before;
    const change = cell.length > LONGEST || isDitto(cell) || isErrorText(cell) ? null : tidyChange(field, cell, measure, context);
    texts.set(cell, change);
    return change;
  };
  const filling = (field: Field, source: Measure): Change | null => {
    const after = changeOfCell(field, source)?.after ?? source.cells[tracker.columns[field] ?? -1] ?? '';
    if (typeof after === 'string' && (after.length > LONGEST || untidy(field, after, context).length > 0)) return null;
    return { kind: 'fill-down', after };
  };
  return filledDown(tracker).flatMap(({ from }, index): readonly CellFix[] => {
    const measure = tracker.measures[index];
    if (measure === undefined) return [];
    const fixes: CellFix[] = [];
    const put = (field: Field, change: Change | null): void => {
      const column = tracker.columns[field];
      if (change === null || column === undefined) return;
      fixes.push({ ...change, field, row: measure.row, column: column + 1, id: measure.id, before: measure.cells[column] ?? '' });
    };
    put('id', ids.get(measure.row) ?? null);
    for (const [field, source] of from) put(field, filling(field, source));
    for (const field of tidiedFields) if (!from.has(field)) put(field, changeOfCell(field, measure));
    return fixes;
  });
}

/** What a cell becomes; null where it is as it should be, or where a change could say something else. */
function tidyChange(field: Field, cell: string, measure: Measure, context: CheckContext): Change | null {
  const word = wordChange(field, cell, measure, context);
  const writing = writingChange(field, cell);
  // most cells are as they should be
  if ((word === null || word.after === cell) && writing === null) return null;
  if (standsAsListed(field, cell, context)) return null;
  const before = new Set(untidy(field, cell, context).map(({ code }) => code));
  const isBetter = (change: Change | null): boolean =>
    change !== null &&
    change.after !== cell &&
    (typeof change.after !== 'string' || untidy(field, change.after, context).every(({ code }) => before.has(code)));
  return isBetter(word) ? word : isBetter(writing) ? writing : null;
}

/** The cell as the dictionary, the directory or a date cell has it. */
function wordChange(field: Field, cell: string, measure: Measure, context: CheckContext): Change | null {
  switch (field) {
    case 'status':
      return statusChange(cell, measure);
    case 'owner':
      return ownerChange(cell, measure.owners, context);
    case 'related':
      return ownerChange(cell, readOwners(cell, context.directory), context);
    case 'start':
      return dateChange(cell, measure.start);
    case 'due':
      return dateChange(cell, measure.due);
    default:
      return null;
  }
}

/** The name that the cell is a synonym of. 完了（令和5年度） says more than 完了 and stays. */
function statusChange(cell: string, { status }: Measure): Change | null {
  const plain = plainText(cell);
  if (status === null || (/[(【]/.test(plain) && !/^[△▲]\(/.test(plain))) return null;
  return { kind: kindOfWriting(cell, status.name) ?? 'status-word', after: status.name };
}

/** A date cell for a text that names one day and says nothing more: 令和5年9月30日本稼働 keeps its words, a wrong weekday stays to be mended. */
function dateChange(cell: string, reading: DateReading): Change | null {
  if (reading.kind !== 'exact' || reading.precision !== 'day' || reading.start !== null) return null;
  if (reading.weekdayDisagrees || reading.assumed.length > 0 || !saysOneDay(cell)) return null;
  return { kind: 'era-date', after: { day: reading.due, time: null } };
}

/** No time of day and no word that a date cell would lose. */
function saysOneDay(cell: string): boolean {
  const plain = plainText(cell);
  return oneDay.test(plain) || (!/[A-Za-z]{2}|時|:|午/.test(plain) && oneDay.test(plainDate(cell).text));
}

/** A date cell for the serial number of a day: what is left of a date cell whose format was changed, or whose writing was broken off. */
function serialChange(field: Field, serial: number): Change | null {
  const day = dayFields.includes(field) ? serialDay(serial) : null;
  return day === null ? null : { kind: 'era-date', after: { day, time: null } };
}

/** 令和5年9月30日(土), 令和5年(2023年)9月30日, 2023年(令和5年)9月30日, R5.9.30, 2023/9/30 */
const oneDay =
  /^(?:(?:令和|平成|昭和|[RHSrhs])(?:\d{1,2}|元)|\d{4})(?:\((?:(?:令和|平成|昭和|[RHS])(?:\d{1,2}|元)|\d{4})年?\))?[年./-](?:\((?:(?:令和|平成|昭和|[RHS])(?:\d{1,2}|元)|\d{4})年\))?\d{1,2}[月./-]\d{1,2}日?(?:\([日月火水木金土](?:曜日?)?(?:[・,]?祝日?)?\))?$/;

/**
 * Sections as the directory writes them, where it knows every name of the cell and the cell says nothing besides: 総務課行政係 says more than
 * 総務課, and so do ◎総務課 and 総務課（取りまとめ）.
 */
function ownerChange(cell: string, owners: readonly Owner[], { directory }: CheckContext): Change | null {
  if (directory === null || owners.length === 0) return null;
  const sections = owners.flatMap((owner) => (owner.kind === 'section' ? [owner.section] : []));
  if (sections.length !== owners.length || sections.join('、') === cell) return null;
  const parts = ownersIn(cell, directory);
  const sameName = (part: string, section: string): boolean => {
    const [name, own] = [fold(part), fold(section)];
    const division = name.slice(0, -own.length);
    return name === own || (name.endsWith(own) && /[部局]$/.test(division) && directory.mayBeIn(section, division));
  };
  if (sections.length !== parts.length || !parts.every((part, index) => sameName(part, sections[index] ?? ''))) return null;
  // nothing but the names and what parts them: the letters of the cell are the letters of the parts
  const letters = (text: string): string => plainText(text).replace(/[、，,／/;・&＋+]|及び|および|並びに|ならびに/g, '');
  if (letters(cell) !== letters(parts.join(''))) return null;
  const after = sections.join('、');
  const again = readOwners(after, directory).flatMap((owner) => (owner.kind === 'section' ? [owner.section] : []));
  return again.join('\n') === sections.join('\n') ? { kind: kindOfWriting(cell, after) ?? 'owner-name', after } : null;
}

/** Width, blanks that mean nothing and letters that nobody sees. */
function writingChange(field: Field, cell: string): Change | null {
  if (!/[\s！-ﾟ]/.test(cell) && !hasUnseen(cell)) return null;
  const halved = columnOf(field).halfWidth === true ? cell.replace(/[Ａ-Ｚａ-ｚ０-９]/g, (letter) => letter.normalize('NFKC')) : cell;
  const wide = halved.replace(/[ｦ-ﾟ]+/g, (kana) => kana.normalize('NFKC'));
  const after = hasStrayBlanks(field, wide) ? withoutStrayBlanks(field, wide) : wide;
  if (after === cell || after === '') return null;
  return { kind: after === wide ? 'width' : 'spaces', after };
}

function withoutStrayBlanks(field: Field, text: string): string {
  const seen = trimmed(asSeen(text));
  const { blanks } = columnOf(field);
  if (blanks === 'word') return withoutBlanks(seen);
  if (blanks !== 'line') return seen;
  // Japanese breaks a line anywhere; between Latin words the break was a blank
  return seen
    .replace(/[^\S\r\n]*[\r\n]+\s*/g, (_blanks, at: number) => (/[!-~]/.test(seen.charAt(at - 1)) ? ' ' : ''))
    .replace(/\t|[^\S\r\n]{2,}/g, (blanks) => (/^\u3000+$/.test(blanks) ? '\u3000' : ' '));
}

/** What kind of change it is where only writing changes; null where words do. */
function kindOfWriting(before: string, after: string): FixKind | null {
  // two words become one only where the list has them so
  const parted = (text: string): string => withoutBlanks(asSeen(text));
  if (parted(before) === parted(after)) return 'spaces';
  const wide = (text: string): string => parted(text).normalize('NFKC');
  return wide(before) === wide(after) ? 'width' : null;
}

/** Rows without an ID and the later ones of an ID that stands twice get the next free DX-001. */
function newIds(tracker: Tracker): ReadonlyMap<number, Change> {
  const changes = new Map<number, Change>();
  if (tracker.columns.id === undefined) return changes;
  const taken = new Set(tracker.measures.map(({ id }) => id));
  const used = new Set<string>();
  let next = 1;
  for (const { id, row } of tracker.measures) {
    // a formula that fails is mended, not written over
    if (isErrorText(id)) continue;
    if (id !== '' && !isDitto(id) && !used.has(id)) {
      used.add(id);
      continue;
    }
    let made = '';
    for (; made === '' || taken.has(made); next += 1) made = `DX-${String(next).padStart(3, '0')}`;
    taken.add(made);
    changes.set(row, { kind: 'new-id', after: made });
  }
  return changes;
}
