// What each row of the source is. Every row is part of exactly one measure or a named skip: none disappears silently.
//
//   ＜総務部＞                                   group: 部 of the rows below where they name none
//   ①  | 窓口の改善 | 書かない窓口 | 住民課    measure
//   ②  |            | LINEの活用   | 企画課    measure; the merged parent 窓口の改善 is filled from above
//      |            |              | 福祉課    says nothing but another section: goes on the measure above
//      |            | 窓口の案内   | 税務課    has a text and an owner of its own: a measure
//   ③  |                                        numbered: a spare row
//   小計 …                                       total

import { type CellValue, cellText, isBlank, type SourceTable } from '../sheet/table';
import { type ColumnMap, type SourceField, sourceFields } from '../tracker/columns';
import { filledIn, isActualLine } from './columnCells';
import { besideFrom, headingsBelow, LOOK_AHEAD, rowsOfOthers } from './headingsAgain';
import { type LabelReader, labelReader } from './headingWords';
import {
  blankTitlesIn,
  dittos,
  lineNamesIn,
  mergedRows,
  outerRows,
  type RowAbove,
  rowAbove,
  rowKind,
  type SkipReason,
  type TableRows,
} from './rowKinds';
import { columnsOfBlock, isLevel } from './sourceColumns';
import type { SourceHeadings } from './sourceHeadings';

/** 1-based row; `text` is its first filled cell, at most 40 characters. */
export type SourceSkip = { readonly row: number; readonly reason: SkipReason; readonly text: string };

export type LineChoice = {
  /** 0-based. */
  readonly columns: ColumnMap;
  /** null: decide by what stands in the rows. */
  readonly blankTitles: 'continue' | 'own' | null;
  /** The rows of the table with merged values in all their cells. */
  readonly filled: SourceTable['rows'];
  /** 0-based columns of the schedule. */
  readonly time: ReadonlySet<number>;
  /** By 1-based row: how deep its title stands in an outline. */
  readonly levels: ReadonlyMap<number, number>;
};

export type LineAssumption =
  | { readonly code: 'filled-from-above'; readonly field: SourceField; readonly from: number }
  | { readonly code: 'group'; readonly field: 'pillar' | 'owner'; readonly from: number; readonly value: string }
  | { readonly code: 'continued'; readonly rows: readonly number[] }
  /** A row without a title has another text for a name. */
  | { readonly code: 'titled-by'; readonly value: string }
  /** The second line of a measure says what was done: it is no plan. */
  | { readonly code: 'actual-line'; readonly row: number };

export type SourceMeasure = {
  /** 1-based: where it begins, then the rows that go on it. */
  readonly rows: readonly number[];
  /** One a source column, as read or filled. */
  readonly cells: readonly CellValue[];
  readonly value: (field: SourceField) => CellValue;
  readonly assumed: readonly LineAssumption[];
};

export type SourceLines = {
  readonly measures: readonly SourceMeasure[];
  readonly skipped: readonly SourceSkip[];
  readonly blankTitles: 'continue' | 'own';
  readonly blocks: number;
  /** The first column (0-based) of another table beside the list; null where none stands there. */
  readonly beside: number | null;
};

type Draft = {
  rows: number[];
  cells: CellValue[];
  values: Map<SourceField, CellValue>;
  remarks: string[];
  assumed: LineAssumption[];
  columns: ColumnMap;
};
type Group = { readonly value: string; readonly row: number };
/** `levels`: columns of the pillar and what stands over or under it, left of the titles. */
type Block = { readonly columns: ColumnMap; readonly headings: SourceHeadings; readonly levels: readonly number[] };
/** What the lines of a measure are called, where each has several: 計画 and 実績. */
type LineNames = { readonly column: number; readonly time: ReadonlySet<number> };

const textFields: ReadonlySet<SourceField> = new Set([
  'content',
  'owner',
  'related',
  'issue',
  'note',
  'outlook',
  'delayReason',
  'schedule',
]);

/** Reads the rows below the headings into measures and skips. */
export function readSourceLines(table: SourceTable, headings: SourceHeadings, choice: LineChoice): SourceLines {
  const reader = labelReader();
  const blankTitles = choice.blankTitles ?? blankTitlesIn(table, headings, choice.columns);
  const lines = lineNamesIn(table, headings, choice.columns, choice.time);
  const { merged, wide } = mergedRows(table, headings.last, choice.columns.title);
  // where another block's headings stand, found once: titles and units just above them are told by it
  const again = headingsBelow(table, headings, reader);
  const others = rowsOfOthers(table, headings, choice.columns.title, reader);
  const beside = besideFrom(table, headings, [...Object.values(choice.columns), ...choice.time]);
  const isBeside = (row: number): boolean => beside !== null && row > headings.last && filledIn(table.rows[row - 1] ?? []).first >= beside;
  const outer = outerRows(table, headings, choice.columns, choice.levels);
  const known: TableRows = { table, headings, again, blankTitles, merged, wide, outer, levels: choice.levels, reader };
  const skipped: SourceSkip[] = [];
  const drafts: Draft[] = [];
  const above: { readonly level: number; readonly group: Group }[] = [];
  const groups: { pillar: Group | null; owner: Group | null } = { pillar: null, owner: null };
  let block: Block = { columns: choice.columns, headings, levels: levelColumns(headings, choice.columns, reader) };
  let blocks = 1;
  const skip = (row: number, reason: SkipReason): void => {
    const text = (table.rows[row - 1] ?? []).map(cellText).find((each) => each !== '') ?? '';
    skipped.push({ row, reason, text: text.slice(0, 40) });
  };
  const near = (group: Group | null, row: number): Group | null => (group !== null && group.row >= row - LOOK_AHEAD ? group : null);

  for (let row = 1; row <= table.rows.length; row += 1) {
    if (others.has(row) || isBeside(row)) {
      skip(row, 'other-table');
      continue;
    }
    const found = again.get(row);
    if (found?.first === row) {
      const columns = columnsOfBlock(choice.columns, headings, found, reader);
      block = { columns, headings: found, levels: levelColumns(found, columns, reader) };
      blocks += 1;
      groups.pillar = near(groups.pillar, row);
      groups.owner = near(groups.owner, row);
    }
    if (found !== undefined || (row >= headings.first && row <= headings.last)) {
      skip(row, found === undefined ? 'heading' : 'heading-again');
      continue;
    }
    const last = drafts[drafts.length - 1];
    const before = last !== undefined && last.columns === block.columns ? last : undefined;
    const told = row < headings.first ? rowAbove(known, row, block.columns) : rowKind(known, row, block.columns, comparable(before, table));
    const level = choice.levels.get(row);
    if (level !== undefined && told.kind !== 'skip') {
      const group = { value: cellText(table.rows[row - 1]?.[block.columns.title ?? 0]), row };
      groups.pillar = climb(above, level, group);
    }
    if (told.kind === 'skip') skip(row, told.reason);
    else if (told.kind === 'group') {
      groups[told.names] = { value: told.value, row };
      skip(row, 'group');
    } else if (told.kind === 'line') {
      if (before !== undefined)
        goOn(before, row, choice.filled[row - 1] ?? [], block, lines === null ? null : { column: lines, time: choice.time });
    } else {
      const draft = begin(row, choice.filled[row - 1] ?? [], block, before, groups);
      if (told.kind === 'same-title' || (told.kind === 'untitled' && merged.has(row))) titleFromAbove(draft, before);
      if (told.kind === 'untitled' && isBlank(draft.values.get('title')))
        nameUntitled(draft, table.rows[row - 1] ?? [], block.columns, before);
      if (isBlank(draft.values.get('title'))) skip(row, 'no-title');
      else drafts.push(draft);
    }
  }
  return { measures: drafts.map(finished), skipped, blankTitles, blocks, beside };
}

/** The measure above as a row without a title is compared with it. */
function comparable(draft: Draft | undefined, table: SourceTable): RowAbove | null {
  if (draft === undefined) return null;
  const { first } = filledIn(table.rows[(draft.rows[0] ?? 1) - 1] ?? []);
  return { id: cellText(draft.values.get('id')), owner: cellText(draft.values.get('owner')), start: first, cells: draft.cells };
}

/** The text one level above, after the texts at or below this level are left behind; null for the outermost. */
function climb(above: { readonly level: number; readonly group: Group }[], level: number, group: Group): Group | null {
  while ((above[above.length - 1]?.level ?? -1) >= level) above.pop();
  const parent = above[above.length - 1]?.group ?? null;
  above.push({ level, group });
  return parent;
}

/** The title of the measure above. */
function titleFromAbove(draft: Draft, above: Draft | undefined): void {
  if (above === undefined) return;
  draft.values.set('title', above.values.get('title') ?? '');
  draft.assumed.push({ code: 'filled-from-above', field: 'title', from: above.rows[0] ?? 0 });
}

/** The name of a measure in a row without a title: its content, its pillar if that is its own, or its first text. */
function nameUntitled(draft: Draft, cells: readonly CellValue[], columns: ColumnMap, before: Draft | undefined): void {
  const taken = new Set([columns.owner, columns.id, columns.pillar, columns.status, columns.due, columns.start]);
  const pillar = columns.pillar ?? -1;
  const isOwn = before !== undefined && cellText(cells[pillar]) !== cellText(before.cells[pillar]);
  const texts = isOwn ? [columns.content ?? -1, pillar, ...cells.keys()] : [columns.content ?? -1, ...cells.keys(), pillar];
  const value = texts
    .filter((column) => column === columns.content || column === columns.pillar || !taken.has(column))
    .map((column) => (typeof cells[column] === 'string' ? cellText(cells[column]) : ''))
    .find((text) => text.length >= 2);
  if (value === undefined) return;
  draft.values.set('title', value);
  draft.assumed.push({ code: 'titled-by', value });
}

function begin(
  row: number,
  cells: readonly CellValue[],
  block: Block,
  before: Draft | undefined,
  { pillar, owner }: { readonly pillar: Group | null; readonly owner: Group | null },
): Draft {
  const draft: Draft = {
    rows: [row],
    cells: asAbove(cells, before, block),
    values: new Map(),
    remarks: [],
    assumed: [],
    columns: block.columns,
  };
  for (const field of sourceFields) {
    const column = block.columns[field];
    const cell = column === undefined ? '' : asYear(field, cells[column] ?? '', block.headings.columns[column]?.label ?? '');
    if (typeof cell === 'string' && before !== undefined && dittos.test(cell.trim())) {
      draft.values.set(field, before.values.get(field) ?? '');
      draft.assumed.push({ code: 'filled-from-above', field, from: before.rows[0] ?? row });
    } else draft.values.set(field, cell);
  }
  fillPillar(draft, row, block, before, pillar);
  fillOwner(draft, block, owner);
  return draft;
}

/** 大項目, 中項目: columns left of the titles whose labels may be a pillar's, and the pillar itself. */
function levelColumns({ columns: labels }: SourceHeadings, { title, pillar }: ColumnMap, reader: LabelReader): readonly number[] {
  return labels.flatMap((each) => (each.column < (title ?? 0) && (each.column === pillar || isLevel(each, reader)) ? [each.column] : []));
}

/**
 * 〃 is the cell above, and so is a blank level while the levels left of it are the same; also where no field takes the column: sorted, nobody
 * would know what it stood for.
 */
function asAbove(cells: readonly CellValue[], before: Draft | undefined, { levels }: Block): CellValue[] {
  const filled = [...cells];
  if (before === undefined) return filled;
  cells.forEach((cell, column) => {
    if (typeof cell === 'string' && dittos.test(cell.trim())) filled[column] = before.cells[column] ?? cell;
  });
  for (const column of levels) {
    const above = before.cells[column] ?? '';
    if (isBlank(filled[column])) filled[column] = above;
    if (cellText(filled[column]) !== cellText(above)) break;
  }
  return filled;
}

/** 6 under 目標年度 is 6年度. */
function asYear(field: SourceField, cell: CellValue, label: string): CellValue {
  const isYear =
    (field === 'start' || field === 'due') && /年度$/.test(label.trim()) && /^(?:\d{1,2}|(?:19|20)\d{2})$/.test(cellText(cell));
  return isYear ? `${cellText(cell)}年度` : cell;
}

/** A blank pillar is the one above (merged cells, or left out), unless a group between them says another. */
function fillPillar(draft: Draft, row: number, block: Block, before: Draft | undefined, group: Group | null): void {
  if (!isBlank(draft.values.get('pillar'))) return;
  const above = before?.values.get('pillar') ?? '';
  if (
    block.columns.pillar !== undefined &&
    before !== undefined &&
    !isBlank(above) &&
    (group === null || group.row < (before.rows[0] ?? row))
  ) {
    draft.values.set('pillar', above);
    draft.assumed.push({ code: 'filled-from-above', field: 'pillar', from: before.rows[0] ?? row });
  } else if (group !== null) {
    draft.values.set('pillar', group.value);
    draft.assumed.push({ code: 'group', field: 'pillar', from: group.row, value: group.value });
  }
}

/** The section of the group where the row names none; a 部 only where the sheet has no owner column at all. */
function fillOwner(draft: Draft, block: Block, group: Group | null): void {
  if (group === null || !isBlank(draft.values.get('owner'))) return;
  if (block.columns.owner !== undefined && /(部|局|委員会)$/.test(group.value)) return;
  draft.values.set('owner', group.value);
  draft.assumed.push({ code: 'group', field: 'owner', from: group.row, value: group.value });
}

/**
 * Joins a row to the measure above: texts line by line, what cannot be joined as 「見出し：値」 in the note. Where lines have names, a joined
 * cell keeps them (目標：20, 実績：22), and the line of what was done leaves the schedule as it was planned.
 */
function goOn(draft: Draft, row: number, cells: readonly CellValue[], block: Block, lines: LineNames | null): void {
  draft.rows.push(row);
  const fieldAt = new Map<number, SourceField>();
  for (const field of sourceFields) {
    const column = block.columns[field];
    if (column !== undefined) fieldAt.set(column, field);
  }
  const name = lines === null ? '' : cellText(cells[lines.column]);
  const nameBefore = lines === null ? '' : lineName(draft, lines.column);
  const isActual = isActualLine(name);
  const barsOfActual = isActual && cells.some((cell, column) => lines?.time.has(column) === true && !isBlank(cell));
  if (barsOfActual) draft.assumed.push({ code: 'actual-line', row });
  cells.forEach((cell, column) => {
    if (isBlank(cell) || cell === false || (isActual && lines?.time.has(column) === true)) return;
    const text = cellText(cell);
    const field = fieldAt.get(column);
    const before = field === undefined ? (draft.cells[column] ?? '') : (draft.values.get(field) ?? '');
    const put = (value: CellValue): void => {
      if (field === undefined) draft.cells[column] = value;
      else draft.values.set(field, value);
    };
    const named = field === undefined && name !== '' && column !== lines?.column;
    if (isBlank(before)) put(named ? `${name}：${text}` : cell);
    else if (cellText(before) === text || dittos.test(text)) return;
    else if (named) put(`${nameBefore === '' || draft.rows.length > 2 ? '' : `${nameBefore}：`}${cellText(before)}\n${name}：${text}`);
    else if (field === undefined || textFields.has(field)) put(`${cellText(before)}\n${text}`);
    else draft.remarks.push(`${block.headings.columns[column]?.label ?? ''}：${text}`);
  });
}

/** What the first line of a measure is called. */
const lineName = (draft: Draft, column: number): string => cellText(draft.cells[column]).split('\n')[0] ?? '';

function finished(draft: Draft): SourceMeasure {
  const { rows, cells, values, remarks, assumed } = draft;
  if (remarks.length > 0) values.set('note', [cellText(values.get('note')), ...remarks].filter((part) => part !== '').join('\n'));
  return {
    rows,
    cells,
    value: (field) => values.get(field) ?? '',
    assumed: rows.length > 1 ? [...assumed, { code: 'continued', rows: rows.slice(1) }] : assumed,
  };
}
