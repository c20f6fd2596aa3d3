// Fixes (一括修正): what the add-on can put right by itself once a person has seen it. Never more than a change of writing: what a cell says
// stays the same.

import type { CalendarDay } from './calendar';
import { type CheckContext, isDitto, isErrorText } from './checks';
import type { Field } from './fields';
import { fieldCell, type Measure, type Tracker } from './measure';
import { ownersIn, readOwners } from './owners';
import { type CellValue, cellText, fold } from './table';

/**
 * - width: full width to half width, and half-width kana to full
 * - spaces: blanks around, and inside short words
 * - era-date: one exact day in any notation to a date cell
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
const textFields: readonly Field[] = ['pillar', 'title', 'related'];
const dittoFields: readonly Field[] = ['pillar', 'owner', 'related', 'start', 'due', 'status'];

type Change = { readonly kind: FixKind; readonly after: CellValue };

/** All fixes, at most one a cell, in the order of the rows. */
export function findFixes(tracker: Tracker, context: CheckContext): readonly CellFix[] {
  const ids = newIds(tracker);
  const above = new Map<Field, CellValue>();
  const known = new Map<string, Change | null>();
  const decided = (field: Field, text: string, decide: () => Change | null): Change | null => {
    const key = `${field}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const change = decide();
    known.set(key, change);
    return change;
  };
  return tracker.measures.flatMap((measure): readonly CellFix[] => {
    const fixes: CellFix[] = [];
    const put = (field: Field, change: Change | null): void => {
      const column = tracker.columns[field];
      if (change === null || column === undefined) return;
      fixes.push({ ...change, field, row: measure.row, column: column + 1, id: measure.id, before: measure.cells[column] ?? '' });
    };
    for (const field of dittoFields) {
      const cell = fieldCell(measure.cells, tracker.columns, field);
      const from = above.get(field);
      if (typeof cell === 'string' && isDitto(cell)) {
        if (from !== undefined && cellText(from) !== '') put(field, { kind: 'fill-down', after: from });
      } else above.set(field, cell);
    }
    put('id', ids.get(measure.row) ?? null);
    const filled = new Set(fixes.map(({ field }) => field));
    for (const field of ['status', 'owner', 'due', 'start', 'doneOn', ...textFields] as const) {
      const cell = fieldCell(measure.cells, tracker.columns, field);
      if (
        filled.has(field) ||
        typeof cell !== 'string' ||
        cell === '' ||
        cell.length > LONGEST ||
        isDitto(cell) ||
        isErrorText(cell.trim())
      )
        continue;
      put(
        field,
        decided(field, cell, () => changeOf(field, cell, measure, context)),
      );
    }
    return fixes;
  });
}

function changeOf(field: Field, cell: string, measure: Measure, context: CheckContext): Change | null {
  switch (field) {
    case 'status': {
      const status = measure.status?.name ?? null;
      return status !== null && status !== cell
        ? { kind: cell.trim() === status ? 'spaces' : 'status-word', after: status }
        : tidied(cell, true);
    }
    case 'owner':
      return ownerChange(cell, context) ?? tidied(cell, false);
    case 'start':
    case 'due': {
      const reading = field === 'due' ? measure.due : measure.start;
      const exact =
        reading.kind === 'exact' &&
        reading.precision === 'day' &&
        reading.start === null &&
        !reading.weekdayDisagrees &&
        reading.assumed.length === 0;
      return exact && isOneDay(cell, reading.due) ? { kind: 'era-date', after: { day: reading.due, time: null } } : tidied(cell, true);
    }
    default:
      return tidied(cell, false);
  }
}

/** The cell says the day and nothing more: 令和5年9月30日本稼働 keeps its words. */
function isOneDay(cell: string, day: CalendarDay): boolean {
  const plain = cell
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([日月火水木金土](曜日?)?([・,]?祝日?)?\)$/, '')
    .replace(/元年/, '1年');
  return (
    /^(?:(?:令和|平成|昭和|[RHSrhs])\d{1,2}|\d{4})(?:\((?:(?:令和|平成|昭和|[RHS])\d{1,2}|\d{4})年?\))?[年./-](?:\([^()]*\))?\d{1,2}[月./-]\d{1,2}日?$/.test(
      plain,
    ) && day !== ''
  );
}

/** Every owner of the cell as the directory writes it, where it knows them all; only the way of writing changes. */
function ownerChange(cell: string, { directory }: CheckContext): Change | null {
  if (directory === null) return null;
  const parts = ownersIn(cell, directory);
  const owners = readOwners(cell, directory);
  const sections = owners.flatMap((owner) => (owner.kind === 'section' ? [owner.section] : []));
  if (sections.length === 0 || sections.length !== owners.length || parts.length !== owners.length) return null;
  // 総務課行政係 says more than 総務課
  const sameName = parts.every((part, index) => {
    const section = fold(sections[index] ?? '');
    return fold(part) === section || (fold(part).endsWith(section) && /[部局]$/.test(fold(part).slice(0, -section.length)));
  });
  const after = [...new Set(sections)].join('、');
  return sameName && after !== cell ? { kind: 'owner-name', after } : null;
}

/** Blanks and width. `short`: a blank inside means nothing either. */
function tidied(cell: string, short: boolean): Change | null {
  const halved = cell
    .replace(/[Ａ-Ｚａ-ｚ０-９]/g, (letter) => letter.normalize('NFKC'))
    .replace(/[｡-ﾟ]+/g, (kana) => kana.normalize('NFKC'));
  const trimmed = halved.trim();
  const after = short ? trimmed.replace(/\s+/g, '') : trimmed.replace(/[ \u3000\t]+/g, ' ');
  if (after === cell || after === '') return null;
  return { kind: after === cell.trim().replace(/\s+/g, short ? '' : ' ') ? 'spaces' : halved === cell ? 'spaces' : 'width', after };
}

/** Rows without an ID and the later ones of an ID that stands twice get the next free DX-001. */
function newIds(tracker: Tracker): ReadonlyMap<number, Change> {
  const changes = new Map<number, Change>();
  if (tracker.columns.id === undefined) return changes;
  const taken = new Set(tracker.measures.map(({ id }) => id));
  const used = new Set<string>();
  let next = 1;
  for (const { id, row } of tracker.measures) {
    if (id !== '' && !used.has(id)) {
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
