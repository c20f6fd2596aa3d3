// Which column of the source gives which field: by its label and by what its cells hold.
//
//   進捗      -> 状況 where words stand below it, 進捗率 where 30% does
//   小項目    -> no title where every cell is blank: the level above has the names

import { plainText } from '../sheet/letters';
import { type CellValue, cellText, isBlank, type SourceTable } from '../sheet/table';
import { type ColumnMap, type SourceField, sourceFields } from '../tracker/columns';
import { standardDictionary } from '../tracker/status';
import { type ColumnCells, columnCells, filledIn, fitOf, tellsField, titleLikeness } from './columnCells';
import { isTimeLabel, type LabelReader, labelReader, namesFiscalYear } from './headingWords';
import { blankTitlesIn } from './rowKinds';
import { bodyRows, findHeadings, lowestLabel, type SourceColumn, type SourceHeadings } from './sourceHeadings';

/** sure: the label is a known word; likely: it holds one, or stands under a parent; guessed: what stands in the cells. */
export type Confidence = 'sure' | 'likely' | 'guessed';

export type ColumnMatches = { readonly [F in SourceField]?: { readonly column: number; readonly confidence: Confidence } };
type Matches = { [F in SourceField]?: { column: number; confidence: Confidence } };

/** What is known while the columns are given to fields. */
type Matching = {
  readonly headings: SourceHeadings;
  readonly matches: Matches;
  /** Columns that are given away. */
  readonly taken: Set<number>;
  readonly cellsOf: (column: number) => ColumnCells;
  readonly reader: LabelReader;
};

/** `inPart`: one of several for the parts of a year. `isYear`: its label ends with 年度. */
type Candidate = {
  readonly field: SourceField;
  readonly column: number;
  readonly confidence: Confidence;
  readonly rank: number;
  readonly inPart: boolean;
  readonly isYear: boolean;
};

/** 9月末の状況, 7月進捗, 上半期の評価. */
const isPartOfYear = /\d月|[1-4１-４一二三四]四半期|[上下]半?期|Q[1-4]|[1-4]Q/;
/** Of the states of several months the last one counts, unless it is not yet written in most rows. */
const NOT_YET = 0.05;

/** A column whose cells do not fit stands behind every other label for the field. */
const WEAK = 6;
/** Of two columns that are called alike the one whose cells say so is taken: 担当 over names of people stands behind 所管課 over sections. */
const UNTOLD = 1;
/** Titles in no more of the rows head several rows each. */
const SPARSE = 0.7;
/** A column of unknown label names the measures if its cells look like names this much (titleLikeness). */
const NAMES_AT_LEAST = 0.25;

/**
 * Which column gives which field: by label and cells, then for what no label names by what stands in the cells. `time`: columns of the
 * schedule (0-based), which give none; `filled`: the rows with merged values in all their cells.
 */
export function matchColumns(
  headings: SourceHeadings,
  table: SourceTable,
  fiscalYear: number,
  { time = new Set(), filled = table.rows }: { readonly time?: ReadonlySet<number>; readonly filled?: SourceTable['rows'] } = {},
): ColumnMatches {
  const reader = labelReader();
  const body = bodyRows(table, headings, filled).filter((row) => filledIn(row).count >= 2);
  const known = new Map<number, ColumnCells>();
  const cellsOf = (column: number): ColumnCells => {
    const cells = known.get(column) ?? columnCells(body, column, { fiscalYear, bareYears: null, yearPortion: null });
    known.set(column, cells);
    return cells;
  };
  const candidates = headings.columns
    .filter(({ column }) => !time.has(column))
    .flatMap((column) => candidatesOf(column, reader, fiscalYear))
    .flatMap((candidate) => (body.length === 0 ? [candidate] : heard(candidate, cellsOf(candidate.column))));
  // the title is chosen first: a sheet without one is no roadmap, and 政策 may be its only name for measures
  const matches: Matches = {};
  const taken = new Set<number>(time);
  for (const { field, column, confidence } of candidates.sort(
    (a, b) => Number(b.field === 'title') - Number(a.field === 'title') || a.rank - b.rank || a.column - b.column,
  )) {
    if (matches[field] !== undefined || taken.has(column)) continue;
    matches[field] = { column, confidence };
    taken.add(column);
  }
  if (body.length > 0) {
    const matching: Matching = { headings, matches, taken, cellsOf, reader };
    nameByCells(matching);
    nameByContent(matching, table);
    guess(matching);
    nameByLabel(matching);
    dueOfOpenRows(matches, body);
  }
  return matches;
}

function candidatesOf({ column, parts }: SourceColumn, reader: LabelReader, fiscalYear: number): readonly Candidate[] {
  const child = parts[parts.length - 1];
  if (child === undefined) return [];
  const parent = parts.length > 1 ? (parts[0] ?? '') : '';
  // two years over or in 進捗状況: the plan's own year, else the later one; 今回 rather than 前回
  const inYear = namesFiscalYear(parent === '' ? child : parent, fiscalYear);
  const inPart = inYear === null && isPartOfYear.test(child);
  const yearRank =
    inYear === true || /今回|最新/.test(child) ? -0.4 : inYear === false || inPart ? -0.001 * column : /前回/.test(child) ? 0.4 : 0;
  const own = reader.says(child).matches;
  const fromParent = own.length === 0 && parent !== '' && !isTimeLabel(parent) ? reader.says(parent).matches : [];
  return [...own, ...fromParent].map((match): Candidate => {
    const weight = match.how === 'exact' ? (parts.length === 1 ? 0 : 1) : match.how === 'end' ? 2 : 3;
    return {
      field: match.field,
      column,
      isYear: /年度?$/.test(plainText(child)),
      confidence: match.how === 'weak' ? 'guessed' : weight === 0 ? 'sure' : 'likely',
      inPart,
      rank: weight + (fromParent.length > 0 ? 2 : 0) + match.order * 0.01 + yearRank,
    };
  });
}

/** The candidate as its cells let it stand: 進捗 over 30% is a 進捗率, PROGRESS over 「実施中」 a 状況. */
function heard(candidate: Candidate, cells: ColumnCells): readonly Candidate[] {
  const fit = fitOf(candidate.field, cells);
  if (fit === 'good') {
    const untold = tellsField(candidate.field, cells) ? 0 : UNTOLD;
    return [{ ...candidate, rank: candidate.rank + untold + (candidate.inPart ? NOT_YET * (1 - cells.filled) : 0) }];
  }
  // 5 and 6 under 目標年度 are years
  if (fit === 'weak' || (candidate.isYear && cells.numbers > 0.7)) return [{ ...candidate, rank: candidate.rank + WEAK }];
  const other = candidate.field === 'status' ? 'progress' : candidate.field === 'progress' ? 'status' : null;
  if (other === null || fitOf(other, cells) !== 'good') return [];
  return [{ ...candidate, field: other, confidence: 'likely', rank: candidate.rank + 1 }];
}

/** 大項目, 施策: what may stand over several measures. */
export const isLevel = (column: SourceColumn, reader: LabelReader): boolean =>
  reader.says(lowestLabel(column)).matches.some(({ field }) => field === 'pillar');

/** What else a column of names may be called: the title is looked for among these and among columns of unknown labels. */
const mayBeNames: readonly SourceField[] = ['content', 'pillar', 'schedule', 'issue'];

/**
 * Finds the title by its cells where no label names it, or where the named column has few or repeated texts and another one has a text of its
 * own in every row.
 */
function nameByCells({ headings, matches, taken, cellsOf, reader }: Matching): void {
  const present = matches.title;
  if (present !== undefined && fitOf('title', cellsOf(present.column)) === 'good') return;
  // 施策 repeated over several rows is what they have in common: their own names stand in another column, be it 事業内容
  const named = present === undefined ? undefined : headings.columns[present.column];
  const overRows = named !== undefined && isLevel(named, reader);
  const lent: readonly SourceField[] = present === undefined ? mayBeNames : overRows ? ['pillar', 'content'] : ['pillar'];
  const fieldAt = new Map(lent.flatMap((field) => (matches[field] === undefined ? [] : [[matches[field]?.column ?? -1, field] as const])));
  let best: { readonly column: number; readonly likeness: number } | null = null;
  for (const each of headings.columns) {
    const { column, label } = each;
    if (taken.has(column) && !fieldAt.has(column)) continue;
    // 備考 and 理由 are texts too; a label that is known for something else is hardly a title
    const meaning = reader.says(lowestLabel(each));
    const trust = label === '' ? 0.8 : meaning.known && meaning.matches.length === 0 ? 0.6 : 1;
    const likeness = titleLikeness(cellsOf(column)) * trust * (fieldAt.has(column) ? 0.9 : 1);
    // the leftmost of several that are as likely
    if (likeness > (best?.likeness ?? 0) * 1.15) best = { column, likeness };
  }
  const least = present === undefined ? NAMES_AT_LEAST : Math.max(0.5, 1.5 * titleLikeness(cellsOf(present.column)));
  if (best === null || best.likeness < least) return;
  const lender = fieldAt.get(best.column);
  if (lender !== undefined) delete matches[lender];
  if (present !== undefined && matches.pillar === undefined) matches.pillar = { column: present.column, confidence: 'likely' };
  else if (present !== undefined) taken.delete(present.column);
  matches.title = { column: best.column, confidence: 'guessed' };
  taken.add(best.column);
}

/** Where nothing else names the measures, 取組名 does, be its cells single letters or numbers: A, B, C. */
function nameByLabel({ headings, matches, taken, cellsOf, reader }: Matching): void {
  if (matches.title !== undefined) return;
  const named = headings.columns.find(
    (each) =>
      !taken.has(each.column) &&
      cellsOf(each.column).count > 0 &&
      reader.says(lowestLabel(each)).matches.some(({ field, how }) => field === 'title' && how === 'exact'),
  );
  if (named === undefined) return;
  matches.title = { column: named.column, confidence: 'guessed' };
  taken.add(named.column);
}

/** 具体的な取組 names something, 具体的な内容 tells of it. */
const namesOne = /(?:取組|施策|事業|事項|項目|作業|タスク)$/;

/**
 * 取組項目 over several rows, each with 具体的な取組 and an owner of its own: they are the measures, and what stands over them is their pillar.
 */
function nameByContent({ headings, matches, cellsOf }: Matching, table: SourceTable): void {
  const { title, content, pillar, id, owner, due, status } = matches;
  if (title === undefined || content === undefined || pillar !== undefined || content.column < title.column) return;
  const named = headings.columns[content.column];
  if (named === undefined || !namesOne.test(plainText(lowestLabel(named)))) return;
  const rows = table.rows.slice(headings.last).filter((row) => !isBlank(row[content.column]));
  const titled = rows.filter((row) => !isBlank(row[title.column])).length;
  const places = Object.fromEntries(
    Object.entries({ title, id, owner, due, status }).flatMap(([field, at]) => (at === undefined ? [] : [[field, at.column]])),
  );
  if (titled > rows.length * SPARSE || titleLikeness(cellsOf(content.column)) < 0.7) return;
  if (blankTitlesIn(table, headings, places) !== 'own') return;
  matches.pillar = { column: title.column, confidence: 'guessed' };
  matches.title = { column: content.column, confidence: 'guessed' };
  delete matches.content;
}

/** Known labels that are a due day where days stand below them: 目標, but not 更新日. */
const mayBeDue = /目標|予定|計画|年度$|^target$|^plan$/;
/** When something came up is not when it is to be done: 質問日, 会議日, 定例会. */
const cameUp = /(?:質問|発生|提起|起票|受付|受理|登録|依頼|指摘|回答|報告|開催|会議|承認|決裁|確認|発注|契約)(?:年月)?日$|会議?$/;

function guess({ headings, matches, taken, cellsOf, reader }: Matching): void {
  const tests: readonly (readonly [SourceField, (cells: ColumnCells) => boolean])[] = [
    // R1, R2 number something
    ['due', (cells) => cells.dates > 0.7 && cells.length >= 4],
    ['status', (cells) => cells.statusWords > 0.7],
    ['owner', (cells) => cells.sections > 0.7 && cells.sentences === 0],
    ['id', (cells) => cells.distinct === 1 && cells.codes > 0.9],
  ];
  const leftmost = headings.columns.find(({ label }) => label !== '')?.column;
  for (const [field, fits] of tests) {
    if (matches[field] !== undefined) continue;
    const fitting = headings.columns.filter((each) => {
      const { column, label } = each;
      // a number column with a label of its own is an amount, not an ID, unless the rows begin with it
      if (taken.has(column) || (field === 'id' && label !== '' && column !== leftmost)) return false;
      const key = reader.key(lowestLabel(each));
      if (reader.meaning(key).known && !(field === 'due' && mayBeDue.test(key))) return false;
      if ((field === 'due' || field === 'id') && cameUp.test(key)) return false;
      const cells = cellsOf(column);
      return cells.count >= 2 && fits(cells);
    });
    const [first, second] = fitting;
    // 設計：済, 契約：未, 進捗：70%: where several columns say how far something is, none is the measure's status
    if (first === undefined || (field === 'status' && (second !== undefined || matches.progress !== undefined))) continue;
    matches[field] = { column: first.column, confidence: 'guessed' };
    taken.add(first.column);
  }
}

/** 完了日 that stands in rows which are not done is when they are to be done, where no other column says that. */
function dueOfOpenRows(matches: Matches, body: readonly (readonly CellValue[])[]): void {
  const { due, doneOn, status } = matches;
  if (due !== undefined || doneOn === undefined || status === undefined) return;
  const dated = body.filter((row) => !isBlank(row[doneOn.column]));
  const open = dated.filter((row) => {
    const said = standardDictionary.read(cellText(row[status.column]));
    return said !== null && said.meaning !== 'done' && said.meaning !== 'closed';
  });
  if (open.length === 0 || open.length < dated.length / 2) return;
  matches.due = { column: doneOn.column, confidence: 'guessed' };
  delete matches.doneOn;
}

/**
 * How much the first rows of a tab look like a roadmap: the number of things they name about measures, those that only the cells tell
 * counting a third; 0 for none.
 */
export function candidateScore(rows: SourceTable): number {
  const found = findHeadings(rows);
  if (found === null) return 0;
  const matches = matchColumns(found.headings, rows, 0);
  const said = sourceFields.flatMap((field) => matches[field]?.confidence ?? []);
  const guessed = said.filter((confidence) => confidence === 'guessed').length;
  return said.length - guessed + (guessed >= 2 || said.length > guessed ? guessed / 3 : 0);
}

/** Columns of a block lower down whose labels stand elsewhere: by the same label, else by the same place. */
export function columnsOfBlock(columns: ColumnMap, original: SourceHeadings, block: SourceHeadings, reader: LabelReader): ColumnMap {
  const moved: { [F in SourceField]?: number } = {};
  const keyOf = (headings: SourceHeadings, column: number): string => reader.key(headings.columns[column]?.label ?? '');
  for (const field of sourceFields) {
    const column = columns[field];
    if (column === undefined) continue;
    const key = keyOf(original, column);
    const same = key === '' ? undefined : block.columns.find((each) => reader.key(each.label) === key);
    const alike = block.columns.find((each) => reader.says(each.label).matches[0]?.field === field);
    moved[field] = (same ?? alike)?.column ?? column;
  }
  return moved;
}
