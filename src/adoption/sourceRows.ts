// What each row of the source is. Every row is part of exactly one measure or a named skip: none disappears silently.
//
//   ＜総務部＞                                   group: 部 of the rows below where they name none
//   ①  | 窓口の改善 | 書かない窓口 | 住民課    measure
//   ②  |            | LINEの活用   | 企画課    measure; the merged parent 窓口の改善 is filled from above
//      |            |              | 福祉課    says nothing but another section: goes on the measure above
//      |            | 窓口の案内   | 税務課    has a text and an owner of its own: a measure
//   ③  |                                        numbered: a spare row
//   小計 …                                       total

import { type CellValue, cellText, isBlank } from '../sheet/table';
import { type ColumnMap, type SourceField, sourceFields } from '../tracker/columns';
import { standardDictionary } from '../tracker/status';
import { isActualLine, isLineName } from './columnCells';
import { isTimeLabel, type LabelReader, labelReader } from './headingWords';
import { parentNumbers, plainNumber } from './outline';
import { columnsOfBlock } from './sourceColumns';
import { headingsAt, isSameRow, isTotal, type Source, type SourceHeadings } from './sourceHeadings';

/** numbered: nothing but a running number, a dash, 0 or the like. */
export type SkipReason = 'blank' | 'above' | 'heading' | 'heading-again' | 'group' | 'total' | 'note' | 'numbered' | 'no-title';
/** 1-based row; `text` is its first filled cell, at most 40 characters. */
export type SourceSkip = { readonly row: number; readonly reason: SkipReason; readonly text: string };

export type LineChoice = {
  /** 0-based. */
  readonly columns: ColumnMap;
  /** null: decide by what stands in the rows. */
  readonly blankTitles: 'continue' | 'own' | null;
  /** The rows of the table with merged values in all their cells. */
  readonly filled: Source['rows'];
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
/** What the lines of a measure are called, where each has several: 計画 and 実績. */
type LineNames = { readonly column: number; readonly time: ReadonlySet<number> };

const dittos = /^[〃々"″]$|^同上$|^同左$/;
const notes = /^(※|注\d*[).:：\s]|\(注|（注|凡例|出典|資料[：:]|備考[：:])/;
const bracketed = /^[<＜〈【《[［■◆●□▼▽]|^第?[\d一二三四五六七八九十]+[章節編]|^(基本|重点)(目標|方針|施策|方向)|^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]/;
/** What a whole table is called: no pillar. */
const documentName = /計画|一覧|表$|表[（(]|ロードマップ|リスト|シート|年度|台帳|様式|資料|書$|案$|令和|平成|\d{4}/;
const unitLine = /^[（(]?単位/;
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
export function readSourceLines(table: Source, headings: SourceHeadings, choice: LineChoice): SourceLines {
  const reader = labelReader();
  const skipped: SourceSkip[] = [];
  const drafts: Draft[] = [];
  const blankTitles = choice.blankTitles ?? blankTitlesIn(table, headings, choice.columns);
  const lineNames = lineNamesIn(table, headings, choice);
  const merged = mergedRows(table, headings.last, choice.columns.title);
  const outer = outerRows(table, headings, choice);
  let block: Block = { columns: choice.columns, headings };
  let blocks = 1;
  let pillar: Group | null = null;
  let owner: Group | null = null;
  const above: { readonly level: number; readonly group: Group }[] = [];
  const skip = (row: number, reason: SkipReason): void => {
    const text = (table.rows[row - 1] ?? []).map(cellText).find((each) => each !== '') ?? '';
    skipped.push({ row, reason, text: text.slice(0, 40) });
  };
  const headingRows = new Set<number>();
  for (let row = headings.first; row <= headings.last; row += 1) headingRows.add(row);
  // where another block's headings stand, found once: titles and units just above them are told by it
  const again = headingsBelow(table, headings, reader);
  const groupsBlocks = namesBlocks(table, again, block.columns);

  for (let row = 1; row <= table.rows.length; row += 1) {
    const raw = table.rows[row - 1] ?? [];
    const cells = choice.filled[row - 1] ?? raw;
    const filled = filledIn(raw);
    if (row < headings.first) {
      // ＜総務部＞ may stand above the headings of its block, and so may Ⅰ where Ⅱ stands above the next
      const name = filled.count === 1 && bracketed.test(cellText(raw[filled.first]).trim()) ? groupIn(raw, filled, block.columns) : null;
      const isOwner = name !== null && sectionName.test(name);
      const isPillar =
        name !== null &&
        !isOwner &&
        ((groupsBlocks && row >= headings.first - LOOK_AHEAD) || (row === headings.first - 1 && !documentName.test(name)));
      if (isOwner) owner = { value: name, row };
      else if (isPillar) pillar = { value: name, row };
      skip(row, filled.count === 0 ? 'blank' : isOwner || isPillar ? 'group' : 'above');
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
      const title = block.columns.title;
      const titled = title !== undefined && !isNoName(raw[title]) && !merged.continuing.has(row);
      const first = cellText(raw[filled.first]);
      const group = groupIn(raw, filled, block.columns) ?? (merged.wide.has(row) && filled.count === 1 ? first : null);
      if (isTotal(first)) skip(row, 'total');
      else if (notes.test(first) && filled.count <= 2) skip(row, 'note');
      else if (group !== null && !choice.levels.has(row)) {
        if (sectionName.test(group)) owner = { value: group, row };
        else pillar = { value: group, row };
        skip(row, 'group');
      } else if (outer.has(row) && title !== undefined) {
        pillar = { value: cellText(raw[title]), row };
        const level = choice.levels.get(row);
        if (level !== undefined) climb(above, level, pillar);
        skip(row, 'group');
      } else if (filled.count <= 2 && filled.first <= (title ?? 0) && headsSoon(again, row)) skip(row, 'above');
      else if (unitLine.test(first) && headsSoon(again, row)) skip(row, 'above');
      else if (!titled && isSpare(raw, filled.first, block.columns)) skip(row, 'numbered');
      else {
        const last = drafts[drafts.length - 1];
        const before = last !== undefined && last.columns === block.columns ? last : undefined;
        const level = choice.levels.get(row);
        if (level !== undefined && title !== undefined) pillar = climb(above, level, { value: cellText(raw[title]), row });
        if (titled) drafts.push(begin(row, cells, block, last, pillar, owner));
        else if (before !== undefined && blankTitles === 'own' && hasOwn(raw, block.columns)) {
          const draft = begin(row, cells, block, before, pillar, owner);
          draft.values.set('title', before.values.get('title') ?? '');
          draft.assumed.push({ code: 'filled-from-above', field: 'title', from: before.rows[0] ?? row });
          drafts.push(draft);
        } else if (isAnothers(raw, filled, before, block.columns, reader, table)) {
          const draft = begin(row, cells, block, last, pillar, owner);
          nameUntitled(draft, raw, block.columns, merged.continuing.has(row) ? before : undefined);
          if (isBlank(draft.values.get('title'))) skip(row, 'no-title');
          else drafts.push(draft);
        } else if (before === undefined) skip(row, 'no-title');
        else goOn(before, row, cells, block, lineNames);
      }
    }
  }
  return { measures: drafts.map(finished), skipped, blankTitles, blocks };
}

/** The text one level above, after the texts at or below this level are left behind; null for the outermost. */
function climb(above: { readonly level: number; readonly group: Group }[], level: number, group: Group): Group | null {
  while ((above[above.length - 1]?.level ?? -1) >= level) above.pop();
  const parent = above[above.length - 1]?.group ?? null;
  above.push({ level, group });
  return parent;
}

/** Rows whose title is merged with the row above (one measure of several lines), and rows that one text is merged over. */
function mergedRows(table: Source, below: number, title: number | undefined) {
  const continuing = new Set<number>();
  const wide = new Set<number>();
  const width = table.rows[0]?.length ?? 1;
  for (const { firstRow, lastRow, first, last } of table.merges) {
    if (firstRow <= below) continue;
    if (title !== undefined && first <= title && title <= last) for (let row = firstRow + 1; row <= lastRow; row += 1) continuing.add(row);
    if (last - first + 1 >= Math.max(3, width * 0.5)) wide.add(firstRow);
  }
  return { continuing, wide };
}

/**
 * Rows that only head others: the parents of an outline that have no owner, due day or status of their own. By number (1 over 1.1), or by the
 * level of the row that follows.
 */
function outerRows(table: Source, headings: SourceHeadings, { columns, levels }: LineChoice): ReadonlySet<number> {
  const { id, owner, status, due } = columns;
  const bare = (cells: readonly CellValue[], places: readonly (number | undefined)[]): boolean =>
    places.every((column) => column === undefined || isBlank(cells[column]));
  const outer = new Set<number>();
  const body = table.rows.map((cells, index) => ({ cells, row: index + 1 })).slice(headings.last);
  if (id !== undefined) {
    const parents = parentNumbers(body.map(({ cells }) => cellText(cells[id])));
    for (const { cells, row } of body) if (parents.has(plainNumber(cells[id] ?? '')) && bare(cells, [owner, status])) outer.add(row);
  }
  for (const { cells, row } of body) {
    const [level, next] = [levels.get(row), levels.get(row + 1)];
    if (level !== undefined && next !== undefined && next > level && bare(cells, [owner, status, due])) outer.add(row);
  }
  return outer;
}

/** Whether a text such as 「Ⅰ …」 stands above the headings of a later block: then one above the first headings is its pillar. */
function namesBlocks(table: Source, again: ReadonlyMap<number, SourceHeadings>, columns: ColumnMap): boolean {
  return [...new Set(again.values())].some(({ first }) =>
    table.rows.slice(Math.max(0, first - 1 - LOOK_AHEAD), first - 1).some((cells) => {
      const filled = filledIn(cells);
      return filled.count === 1 && bracketed.test(cellText(cells[filled.first]).trim()) && groupIn(cells, filled, columns) !== null;
    }),
  );
}

/** A title of a dash or 0 is none. */
const isNoName = (cell: CellValue | undefined): boolean => isBlank(cell) || isSign(cell ?? '');

/** A dash, 0, a ticked box, a day of the week: what formulas and forms leave in rows that nobody filled in. */
const isSign = (cell: CellValue): boolean =>
  typeof cell === 'boolean' || /^(?:[-‐–—―−ー－~〜～・/]+|0|0%|#N\/A|\(?[日月火水木金土]\)?)$/.test(cellText(cell).normalize('NFKC'));

/** A row that says nothing of a measure: its number, signs, and the status with which a form begins. */
function isSpare(cells: readonly CellValue[], first: number, columns: ColumnMap): boolean {
  return cells.every((cell, column) => {
    if (isBlank(cell) || isSign(cell)) return true;
    const text = cellText(cell);
    if (column === columns.id || (column === first && !Object.values(columns).includes(column)))
      return /^[\dA-Za-z①-⑳()（）\-.．－]{1,8}$/.test(text);
    return column === columns.status && standardDictionary.read(text)?.meaning === 'open';
  });
}

/**
 * A row without a title is another's where it has a number of its own, an owner of its own and something besides, or begins as far left as measures do, with
 * another text than the one above.
 */
function isAnothers(
  cells: readonly CellValue[],
  filled: { readonly count: number; readonly first: number },
  before: Draft | undefined,
  columns: ColumnMap,
  reader: LabelReader,
  table: Source,
): boolean {
  if (filled.count < 2) return false;
  // another number is another measure's
  const id = columns.id === undefined ? '' : cellText(cells[columns.id]);
  if (id !== '' && !isSign(id) && !dittos.test(id) && id !== cellText(before?.values.get('id'))) return true;
  const owner = columns.owner === undefined ? '' : cellText(cells[columns.owner]);
  const ownerBefore = cellText(before?.values.get('owner'));
  const hasText = cells.some(
    (cell, column) => column !== columns.owner && column !== columns.id && typeof cell === 'string' && cell.trim().length >= 2,
  );
  if (owner !== '' && hasText && !dittos.test(owner) && reader.key(owner) !== reader.key(ownerBefore)) return true;
  if (before === undefined) return false;
  const start = filledIn(table.rows[(before.rows[0] ?? 1) - 1] ?? []).first;
  const [text, textBefore] = [cellText(cells[filled.first]), cellText(before.cells[filled.first])];
  return start < (columns.title ?? 0) && filled.first <= start && hasText && text !== textBefore && !isSign(text) && !dittos.test(text);
}

/** The name of a measure in a row without a title: the merged one above, the row's own content, or its first text. */
function nameUntitled(draft: Draft, cells: readonly CellValue[], columns: ColumnMap, merged: Draft | undefined): void {
  const above = cellText(merged?.values.get('title'));
  if (merged !== undefined && above !== '') {
    draft.values.set('title', above);
    draft.assumed.push({ code: 'filled-from-above', field: 'title', from: merged.rows[0] ?? 0 });
    return;
  }
  const taken = new Set([columns.owner, columns.id, columns.pillar, columns.status, columns.due, columns.start]);
  const texts = [columns.content ?? -1, ...cells.keys(), columns.pillar ?? -1];
  const value = texts
    .filter((column) => column === columns.content || column === columns.pillar || !taken.has(column))
    .map((column) => (typeof cells[column] === 'string' ? cellText(cells[column]) : ''))
    .find((text) => text.length >= 2);
  if (value === undefined) return;
  draft.values.set('title', value);
  draft.assumed.push({ code: 'titled-by', value });
}

/** The column that says 計画 and 実績 in turn; null where no column does. */
function lineNamesIn(table: Source, headings: SourceHeadings, { columns, time }: LineChoice): LineNames | null {
  const mapped = new Set(Object.values(columns));
  const body = table.rows.slice(headings.last);
  for (const { column } of headings.columns) {
    if (mapped.has(column) || time.has(column)) continue;
    const words = body.flatMap((cells) => (isBlank(cells[column]) ? [] : [cellText(cells[column])]));
    if (words.length >= 2 && words.every(isLineName) && words.some(isActualLine)) return { column, time };
  }
  return null;
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
function headingsBelow(table: Source, headings: SourceHeadings, reader: LabelReader): ReadonlyMap<number, SourceHeadings> {
  const found = new Map<number, SourceHeadings>();
  const height = headings.last - headings.first + 1;
  const keys = headings.columns.map(({ label }) => reader.key(label));
  const childKeys = headings.columns.map(({ parts }) => reader.key(parts[parts.length - 1] ?? ''));
  const repeats = (row: number, step: number): boolean => isSameRow(table.rows[row - 1], table.rows[headings.first - 1 + step]);
  for (let row = headings.last + 1; row <= table.rows.length; row += 1) {
    const cells = table.rows[row - 1] ?? [];
    if (found.has(row)) continue;
    if (!repeats(row, 0)) {
      if (!looksLikeHeadings(cells, reader)) continue;
      const same = cells.filter(
        (cell, column) => typeof cell === 'string' && cell !== '' && [keys[column], childKeys[column]].includes(reader.key(cell)),
      ).length;
      const labels = cells.filter((cell) => typeof cell === 'string' && cell !== '' && isKnown(cell, reader)).length;
      const filled = filledIn(cells).count;
      if (labels < 2 || (same < filled * 0.6 && labels < filled * 0.7)) continue;
    }
    // the children of a repeated two-level heading come with it
    let last = row;
    while (last - row + 1 < height && (repeats(last + 1, last - row + 1) || onlyLabels(table.rows[last] ?? [], reader))) last += 1;
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

const ownFields: readonly SourceField[] = ['id', 'due', 'status', 'owner'];

function hasOwn(cells: readonly CellValue[], columns: ColumnMap): boolean {
  return ownFields.some((field) => {
    const column = columns[field];
    return column !== undefined && !isBlank(cells[column]);
  });
}

/** A sheet whose untitled rows mostly have an ID, owner, due date or status of their own keeps one measure a row. */
function blankTitlesIn(table: Source, headings: SourceHeadings, columns: ColumnMap): 'continue' | 'own' {
  const title = columns.title;
  if (title === undefined) return 'continue';
  let [untitled, own] = [0, 0];
  const pairs = new Map<number, Set<string>>();
  for (const cells of table.rows.slice(headings.last)) {
    const { count, first } = filledIn(cells);
    if (!isNoName(cells[title]) || count < 2 || isSpare(cells, first, columns)) continue;
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
