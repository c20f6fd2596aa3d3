// What each row of the source is. Every row is part of exactly one measure or a named skip: none disappears silently.
//
//   ＜総務部＞                                   group: 部 of the rows below where they name none
//   ①  | 窓口の改善 | 書かない窓口 | 住民課    measure
//   ②  |            | LINEの活用   | 企画課    measure; the merged parent 窓口の改善 is filled from above
//      |            |              | 福祉課    goes on the measure above
//   小計 …                                       total

import { type CellValue, cellText, isBlank, type Table } from '../sheet/table';
import { type ColumnMap, type SourceField, sourceFields } from '../tracker/columns';
import { isTimeLabel, type LabelReader, labelReader } from './headingWords';
import { columnsOfBlock, headingsAt, type SourceHeadings } from './sourceHeadings';

export type SkipReason = 'blank' | 'above' | 'heading' | 'heading-again' | 'group' | 'total' | 'note' | 'no-title';
/** 1-based row; `text` is its first filled cell, at most 40 characters. */
export type SourceSkip = { readonly row: number; readonly reason: SkipReason; readonly text: string };

/** 0-based columns; null: decide by what stands in the rows. */
export type LineChoice = { readonly columns: ColumnMap; readonly blankTitles: 'continue' | 'own' | null };

export type LineAssumption =
  | { readonly code: 'filled-from-above'; readonly field: SourceField; readonly from: number }
  | { readonly code: 'group'; readonly field: 'pillar' | 'owner'; readonly from: number; readonly value: string }
  | { readonly code: 'continued'; readonly rows: readonly number[] };

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
type Block = { readonly columns: ColumnMap; readonly headings: SourceHeadings };

const dittos = /^[〃々"″]$|^同上$|^同左$/;
const totals = /^(合計|小計|計|総計|総合計|平均|件数|累計|合計件数|total|subtotal)(額|数)?$/i;
const notes = /^(※|注\d*[).:：\s]|\(注|（注|凡例|出典|資料[：:]|備考[：:])/;
const bracketed = /^[<＜〈【《[［■◆●□▼▽]|^第?[\d一二三四五六七八九十]+[章節編]|^(基本|重点)(目標|方針|施策|方向)|^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]/;
const pairLabels = /^(基本施策|基本方向|基本目標|基本方針|重点施策|重点項目|施策の柱|柱|大項目|分野|部名|部局名|担当部)[\s\d\-－(（)）.]*$/;
const sectionName = /(部|局|課|室|委員会|会計|事務局)$/;
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
/** A title line, a unit and a group may stand between two blocks. */
const LOOK_AHEAD = 3;

/** Reads the rows below the headings into measures and skips. */
export function readSourceLines(table: Table, headings: SourceHeadings, choice: LineChoice): SourceLines {
  const reader = labelReader();
  const skipped: SourceSkip[] = [];
  const drafts: Draft[] = [];
  const blankTitles = choice.blankTitles ?? blankTitlesIn(table, headings, choice.columns);
  let block: Block = { columns: choice.columns, headings };
  let blocks = 1;
  let pillar: Group | null = null;
  let owner: Group | null = null;
  const skip = (row: number, reason: SkipReason): void => {
    const text = (table.rows[row - 1] ?? []).map(cellText).find((each) => each !== '') ?? '';
    skipped.push({ row, reason, text: text.slice(0, 40) });
  };
  const headingRows = new Set<number>();
  for (let row = headings.first; row <= headings.last; row += 1) headingRows.add(row);
  // where another block's headings stand, found once: titles and units just above them are told by it
  const again = headingsBelow(table, headings, reader);

  for (let row = 1; row <= table.rows.length; row += 1) {
    const cells = table.rows[row - 1] ?? [];
    const filled = filledIn(cells);
    if (row < headings.first) {
      // ＜総務部＞ may stand above the headings of its block
      const name =
        filled.count === 1 && bracketed.test(cellText(cells[filled.first]).trim()) ? groupIn(cells, filled, block.columns) : null;
      if (name !== null && sectionName.test(name)) owner = { value: name, row };
      skip(row, filled.count === 0 ? 'blank' : name !== null && sectionName.test(name) ? 'group' : 'above');
    } else if (headingRows.has(row)) skip(row, 'heading');
    else if (filled.count === 0) skip(row, 'blank');
    else {
      const found = again.get(row);
      if (found !== undefined) {
        if (found.first === row) {
          block = { columns: columnsOfBlock(choice.columns, headings, found, reader), headings: found };
          blocks += 1;
          pillar = pillar !== null && pillar.row >= row - LOOK_AHEAD ? pillar : null;
          owner = owner !== null && owner.row >= row - LOOK_AHEAD ? owner : null;
        }
        skip(row, 'heading-again');
        continue;
      }
      const first = cellText(cells[filled.first]);
      const group = groupIn(cells, filled, block.columns);
      if (totals.test(first.normalize('NFKC').replace(/\s+/g, '')) || /^\d+件$/.test(first.normalize('NFKC'))) skip(row, 'total');
      else if (notes.test(first) && filled.count <= 2) skip(row, 'note');
      else if (group !== null) {
        if (sectionName.test(group)) owner = { value: group, row };
        else pillar = { value: group, row };
        skip(row, 'group');
      } else if (filled.count <= 2 && headsSoon(again, row)) skip(row, 'above');
      else {
        const title = block.columns.title;
        const last = drafts[drafts.length - 1];
        if (title !== undefined && !isBlank(cells[title])) drafts.push(begin(row, cells, block, last, pillar, owner));
        else if (last === undefined || last.columns !== block.columns) skip(row, 'no-title');
        else if (blankTitles === 'own' && hasOwn(cells, block.columns)) {
          const draft = begin(row, cells, block, last, pillar, owner);
          draft.values.set('title', last.values.get('title') ?? '');
          draft.assumed.push({ code: 'filled-from-above', field: 'title', from: last.rows[0] ?? row });
          drafts.push(draft);
        } else goOn(last, row, cells, block);
      }
    }
  }
  return { measures: drafts.map(finished), skipped, blankTitles, blocks };
}

function filledIn(cells: readonly CellValue[]): { readonly count: number; readonly first: number } {
  let [count, first] = [0, -1];
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    // an unticked checkbox says nothing
    if (isBlank(cell) || cell === false) continue;
    if (count === 0) first = column;
    count += 1;
  }
  return { count, first };
}

/** Rows that say the headings again, each with the headings it belongs to. */
function headingsBelow(table: Table, headings: SourceHeadings, reader: LabelReader): ReadonlyMap<number, SourceHeadings> {
  const found = new Map<number, SourceHeadings>();
  const height = headings.last - headings.first + 1;
  const keys = headings.columns.map(({ label }) => reader.key(label));
  const childKeys = headings.columns.map(({ parts }) => reader.key(parts[parts.length - 1] ?? ''));
  for (let row = headings.last + 1; row <= table.rows.length; row += 1) {
    const cells = table.rows[row - 1] ?? [];
    if (found.has(row) || !looksLikeHeadings(cells, reader)) continue;
    const same = cells.filter(
      (cell, column) => typeof cell === 'string' && cell !== '' && [keys[column], childKeys[column]].includes(reader.key(cell)),
    ).length;
    const labels = cells.filter((cell) => typeof cell === 'string' && cell !== '' && isKnown(cell, reader)).length;
    const filled = filledIn(cells).count;
    if (labels < 2 || (same < filled * 0.6 && labels < filled * 0.7)) continue;
    // the children of a repeated two-level heading come with it
    let last = row;
    while (last - row + 1 < height && onlyLabels(table.rows[last] ?? [], reader)) last += 1;
    const block = headingsAt(table, row, last);
    for (let each = row; each <= last; each += 1) found.set(each, block);
  }
  return found;
}

/** Cheap first look: the first two filled cells are short texts and one of them is a known label. */
function looksLikeHeadings(cells: readonly CellValue[], reader: LabelReader): boolean {
  let seen = 0;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (typeof cell !== 'string' || cell.length > 30) return false;
    if (reader.meaning(reader.key(cell)).matches.some(({ how }) => how === 'exact')) return true;
    seen += 1;
    if (seen === 2) return false;
  }
  return false;
}

function isKnown(text: string, reader: LabelReader): boolean {
  const meaning = reader.meaning(reader.key(text));
  return meaning.known || meaning.matches.some(({ how }) => how !== 'inside') || isTimeLabel(text);
}

function onlyLabels(cells: readonly CellValue[], reader: LabelReader): boolean {
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.every((cell) => typeof cell === 'string' && cell.length <= 30 && isKnown(cell, reader));
}

function headsSoon(again: ReadonlyMap<number, SourceHeadings>, row: number): boolean {
  for (let step = 1; step <= LOOK_AHEAD; step += 1) if (again.has(row + step)) return true;
  return false;
}

/** The name of a group row; null for another row. A single title in the title column is a measure, unless it is marked as a group. */
function groupIn(
  cells: readonly CellValue[],
  filled: { readonly count: number; readonly first: number },
  columns: ColumnMap,
): string | null {
  const text = cellText(cells[filled.first]);
  if (filled.count === 1) {
    const plain = text.trim();
    const isGroup =
      bracketed.test(plain) ||
      (columns.title !== undefined && filled.first < columns.title && filled.first !== columns.id) ||
      (filled.first === columns.id && plain.length > 4);
    return isGroup ? plain.replace(/^[<＜〈【《[［■◆●□▼▽\s]+|[>＞〉】》\]］\s]+$/g, '').trim() || plain : null;
  }
  if (filled.count === 2 && pairLabels.test(text.normalize('NFKC').trim())) {
    const value = cells.find((cell, column) => column > filled.first && !isBlank(cell));
    return value === undefined ? null : cellText(value);
  }
  return null;
}

function begin(
  row: number,
  cells: readonly CellValue[],
  block: Block,
  above: Draft | undefined,
  pillar: Group | null,
  owner: Group | null,
): Draft {
  const draft: Draft = { rows: [row], cells: [...cells], values: new Map(), remarks: [], assumed: [], columns: block.columns };
  const before = above !== undefined && above.columns === block.columns ? above : undefined;
  for (const field of sourceFields) {
    const column = block.columns[field];
    const cell = column === undefined ? '' : (cells[column] ?? '');
    if (typeof cell === 'string' && before !== undefined && dittos.test(cell.trim())) {
      draft.values.set(field, before.values.get(field) ?? '');
      draft.assumed.push({ code: 'filled-from-above', field, from: before.rows[0] ?? row });
    } else draft.values.set(field, cell);
  }
  fillPillar(draft, row, block, before, pillar);
  fillOwner(draft, block, owner);
  return draft;
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

/** Joins a row to the measure above: texts line by line, what cannot be joined as 「見出し：値」 in the note. */
function goOn(draft: Draft, row: number, cells: readonly CellValue[], block: Block): void {
  draft.rows.push(row);
  const fieldAt = new Map<number, SourceField>();
  for (const field of sourceFields) {
    const column = block.columns[field];
    if (column !== undefined) fieldAt.set(column, field);
  }
  cells.forEach((cell, column) => {
    if (isBlank(cell) || cell === false) return;
    const text = cellText(cell);
    const field = fieldAt.get(column);
    const before = field === undefined ? (draft.cells[column] ?? '') : (draft.values.get(field) ?? '');
    const put = (value: CellValue): void => {
      if (field === undefined) draft.cells[column] = value;
      else draft.values.set(field, value);
    };
    if (isBlank(before)) put(cell);
    else if (cellText(before) === text || dittos.test(text)) return;
    else if (field === undefined || textFields.has(field)) put(`${cellText(before)}\n${text}`);
    else draft.remarks.push(`${block.headings.columns[column]?.label ?? ''}：${text}`);
  });
}

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

const ownFields: readonly SourceField[] = ['id', 'due', 'status', 'owner'];

function hasOwn(cells: readonly CellValue[], columns: ColumnMap): boolean {
  return ownFields.some((field) => {
    const column = columns[field];
    return column !== undefined && !isBlank(cells[column]);
  });
}

/** A sheet whose untitled rows mostly have an ID, owner, due date or status of their own keeps one measure a row. */
function blankTitlesIn(table: Table, headings: SourceHeadings, columns: ColumnMap): 'continue' | 'own' {
  const title = columns.title;
  if (title === undefined) return 'continue';
  let [untitled, own] = [0, 0];
  const pairs = new Map<number, Set<string>>();
  for (const cells of table.rows.slice(headings.last)) {
    if (!isBlank(cells[title]) || filledIn(cells).count < 2) continue;
    untitled += 1;
    if (hasOwn(cells, columns)) own += 1;
    cells.forEach((cell, column) => {
      if (isBlank(cell)) return;
      const words = pairs.get(column) ?? new Set<string>();
      if (words.size < 3) words.add(cellText(cell));
      pairs.set(column, words);
    });
  }
  // 目標 / 実績: a column that says the same word in every second row makes two lines a measure
  const mapped = new Set(Object.values(columns));
  const twoLines = [...pairs].some(([column, words]) => words.size === 1 && !mapped.has(column) && untitled > 1);
  return untitled > 0 && !twoLines && own * 2 >= untitled ? 'own' : 'continue';
}
