// Adoption (取り込み): from a roadmap as the town keeps it to the rows of the tracker, as a plan that a person sees before anything is
// written. The source is read, never changed, and every row of it is part of a measure or a named skip.

import { asSeen, trimmed } from '../sheet/letters';
import { type CellValue, cellText, fold, isBlank, isDateCell, ownValue, type SourceTable, type Table } from '../sheet/table';
import { type ColumnMap, columnOf, type Field, fields, headings, neededFields, type SourceField, sourceFields } from '../tracker/columns';
import { type DateAssumption, type DateBase, type DateReading, dayIn, readDate } from '../tracker/dates';
import type { Directory } from '../tracker/directory';
import { readOwners } from '../tracker/owners';
import { type Dictionary, needsLegend } from '../tracker/status';
import type { AdoptionChoice } from './choice';
import { anyYear, columnCells } from './columnCells';
import { findLegend, type LegendEntry, proposeMark, proposeStatus } from './legend';
import { findStaircase, type Staircase, straightened } from './outline';
import { type ColumnMatches, matchColumns } from './sourceColumns';
import { findForms, headsList } from './sourceForms';
import { bodyRows, findHeadings, headingsAt, type SourceColumn, type SourceHeadings } from './sourceHeadings';
import { bodyFilled } from './sourceMerges';
import { type LineAssumption, readSourceLines, type SourceLines, type SourceMeasure, type SourceSkip } from './sourceRows';
import { type SymbolChoice, symbolChoice, symbolMeaning } from './symbols';
import { findTimeColumns, readSchedule, symbolsIn, type TimeColumns } from './timeColumns';

/** What a person decided about reading the source. */
export type AdoptionAnswers = Pick<
  AdoptionChoice,
  'headings' | 'columns' | 'extras' | 'blankTitles' | 'statusWords' | 'symbols' | 'forms'
> & {
  readonly dates: DateBase;
};

export type AssumptionCode =
  | 'filled-from-above'
  | 'group'
  | 'continued'
  | 'schedule-read'
  | 'id-made'
  | 'id-changed'
  | 'status-read'
  | 'titled-by'
  | 'actual-line'
  | 'owner-in-text'
  | DateAssumption;

/** An assumption of the add-on: `from` as it stands in the source, `to` as it was read. Field null: the whole row. */
export type Assumption = {
  readonly code: AssumptionCode;
  readonly row: number;
  readonly field: Field | null;
  readonly from: string;
  readonly to: string;
};

/** What only a person can know. `legend`: what the sheet itself says of the word; '' where it says nothing. */
export type SourceQuestion =
  | { readonly kind: 'bare-years'; readonly cells: number; readonly example: string; readonly proposal: DateBase['bareYears'] }
  | { readonly kind: 'year-portion'; readonly cells: number; readonly example: string }
  | {
      readonly kind: 'status-word';
      readonly word: string;
      readonly cells: number;
      readonly legend: string;
      readonly proposal: string | null;
    }
  | {
      readonly kind: 'mark';
      readonly symbol: string;
      readonly cells: number;
      readonly legend: string;
      readonly proposal: SymbolChoice | null;
    };

/** A source column that no field takes and that goes along at the right end of the tracker. */
type ExtraColumn = { readonly column: number; readonly label: string };

/** One row of the tracker: cells in the order of `fields`, then those of the extra columns. */
export type AdoptedMeasure = {
  readonly sourceRows: readonly number[];
  /** The same as 1-based rows of the table that was read: other ones where forms were read, a row each. */
  readonly tableRows: readonly number[];
  readonly id: string;
  /** The number in the source; '' where it has none. */
  readonly sourceId: string;
  readonly cells: readonly CellValue[];
  readonly extras: readonly CellValue[];
};

export type AdoptionPlan = {
  readonly sheet: string;
  readonly headings: SourceHeadings;
  readonly matches: ColumnMatches;
  readonly columns: ColumnMap;
  readonly missing: readonly SourceField[];
  readonly time: TimeColumns | null;
  readonly extrasOffered: readonly ExtraColumn[];
  readonly extras: readonly ExtraColumn[];
  /** Columns with content that are neither a field, nor time, nor an extra that was chosen. */
  readonly columnsNotTaken: readonly ExtraColumn[];
  readonly questions: readonly SourceQuestion[];
  readonly measures: readonly AdoptedMeasure[];
  readonly skipped: readonly SourceSkip[];
  readonly assumed: readonly Assumption[];
  readonly blankTitles: 'continue' | 'own';
  readonly blocks: number;
  /** Owner sections as read, each once in order of appearance, and in how many measures. */
  readonly sections: readonly { readonly name: string; readonly count: number }[];
};

/** More unlabelled or rarely used columns than this do not go along by themselves: a sheet of 200 columns stays readable. */
const EXTRAS_AT_MOST = 20;
const STATUS_WORDS_ASKED = 30;
/** A word of so few measures, and of no known meaning, is a slip: the check names its row, nobody is asked what the town means by it. */
const SLIP_SHARE = 0.05;

/** Where the table of a tab stands and what its columns mean: all that must be known before the fills are read. */
export type SourceShape = {
  /** list: a row names the measures; unsure: the headings are a proposal; form, summary: no list; empty: nothing stands there. */
  readonly kind: 'list' | 'unsure' | 'form' | 'summary' | 'empty';
  /** How many forms stand on the tab; 0 for a list. */
  readonly forms: number;
  /** The tab as its lines are read: forms as rows of a table, texts of a staircase in one column. */
  readonly table: SourceTable;
  /** The rows of `table` with merged values in all their cells. */
  readonly filled: SourceTable['rows'];
  /** By row of `table` (1-based), the rows of the tab that it stands for; null where they are the same. */
  readonly rowsOf: readonly (readonly number[])[] | null;
  /** By 1-based row: how deep its title stands in an outline. */
  readonly levels: ReadonlyMap<number, number>;
  readonly headings: SourceHeadings;
  readonly matches: ColumnMatches;
  readonly columns: ColumnMap;
  readonly time: TimeColumns | null;
};

/** Finds the table and its columns, where the answers do not say them. There is always an answer: a person may choose other headings. */
export function shapeOf(source: SourceTable, answers: AdoptionAnswers): SourceShape {
  if (source.rows.every((row) => row.every(isBlank))) return { ...tableShape(source, headingsAt(source, 1, 1), answers), kind: 'empty' };
  const found = findHeadings(source);
  const forms = found !== null && headsList(source, found.headings) ? null : findForms(source);
  if (forms !== null && answers.forms === true) {
    const shape = tableShape(forms.table, headingsAt(forms.table, 1, 1), answers);
    return { ...shape, kind: 'form', forms: forms.rowsOf.length - 1, rowsOf: forms.rowsOf };
  }
  const proposed = forms !== null || found === null ? headingsAt(source, ...proposedRows(source)) : found.headings;
  const { first, last } = answers.headings ?? proposed;
  const isProposed = first === proposed.first && last === proposed.last;
  if (forms !== null && isProposed) {
    // the values beside the labels would be read as measures
    const shape = tableShape(source, proposed, answers);
    return { ...shape, kind: 'form', forms: forms.rowsOf.length - 1, columns: chosenColumns({}, answers, source), matches: {}, time: null };
  }
  const shape = tableShape(source, isProposed ? proposed : headingsAt(source, first, last), answers);
  if (isProposed && shape.columns.title === undefined && isSummary(source, shape.headings)) return { ...shape, kind: 'summary' };
  const said = sourceFields.filter((field) => shape.matches[field] !== undefined && field !== 'title').length;
  // other rows than those whose labels are known: a measure may be lost among the headings
  const isSure = isProposed ? found !== null && (found.by === 'labels' || said >= 2 || shape.time !== null) : found?.by !== 'labels';
  return { ...shape, kind: isSure ? 'list' : 'unsure' };
}

/** The row that a person is shown first where none was found: the first with several cells. */
function proposedRows(source: SourceTable): readonly [number, number] {
  const row = source.rows.findIndex((cells) => cells.filter((cell) => !isBlank(cell)).length >= 2) + 1;
  return [Math.max(1, row), Math.max(1, row)];
}

/** Most cells below the headings are numbers: counts by section or pillar. */
function isSummary(source: SourceTable, headings: SourceHeadings): boolean {
  const cells = source.rows.slice(headings.last).flatMap((row) => row.slice(1).filter((cell) => !isBlank(cell)));
  return cells.length >= 4 && cells.filter((cell) => typeof cell === 'number').length >= cells.length * 0.6;
}

function tableShape(source: SourceTable, headings: SourceHeadings, answers: AdoptionAnswers): SourceShape {
  const stairs = findStaircase(source, headings);
  const { rows, levels } =
    stairs === null ? { rows: source.rows, levels: new Map<number, number>() } : straightened(source.rows, headings.last, stairs);
  const table: SourceTable = { ...source, rows };
  const time = findTimeColumns(
    headings.columns,
    answers.dates,
    (columns) => areAmounts(table, headings, columns),
    titlesAbove(source, headings),
  );
  const inTime = new Set(time?.places ?? []);
  // a year's column is no measure's field, whatever its label reminds of
  const none = new Set([
    ...inTime,
    ...(stairs === null ? [] : headings.columns.flatMap(({ column }) => (isStep(column, stairs) ? [column] : []))),
  ]);
  // the owner of a merged cell is the owner of all its rows: the cells vote as they are meant
  const everywhere = bodyFilled(rows, source.merges, { below: headings.last, down: () => true, across: () => false, bar: '' });
  const matches = matchColumns(headings, table, answers.dates.fiscalYear, { time: none, filled: everywhere });
  const columns = chosenColumns(matches, answers, source);
  const fieldColumns = new Set(sourceFields.flatMap((field) => (field === 'title' || field === 'id' ? [] : (columns[field] ?? []))));
  const filled = bodyFilled(rows, source.merges, {
    below: headings.last,
    // an amount over three measures is not three amounts
    down: (column, value) =>
      fieldColumns.has(column) || inTime.has(column) || (column !== columns.title && column !== columns.id && typeof value !== 'number'),
    across: (column) => inTime.has(column),
    bar: BAR,
  });
  return { kind: 'list', forms: 0, table, filled, rowsOf: null, levels, headings, matches, columns, time };
}

/** Texts above the headings, the nearest first. */
const titlesAbove = (source: SourceTable, { first }: SourceHeadings): readonly string[] =>
  source.rows
    .slice(0, first - 1)
    .reverse()
    .flatMap((row) => row.flatMap((cell) => (isBlank(cell) ? [] : [cellText(cell)])));

/** What stands for a bar over several periods, as readSchedule knows it. */
const BAR = '━';

const isStep = (column: number, stairs: Staircase): boolean => column > stairs.first && column <= stairs.last;

/** Most cells of these columns are numbers: money, targets, counts. A lone 1 is a mark of a schedule. */
function areAmounts(table: SourceTable, headings: SourceHeadings, columns: readonly SourceColumn[]): boolean {
  const rows = bodyRows(table, headings);
  let [filled, numbers] = [0, 0];
  for (const { column } of columns) {
    const { count, numbers: share } = columnCells(rows, column, anyYear);
    filled += count;
    numbers += share * count;
  }
  return filled > 0 && numbers >= filled * 0.6;
}

function chosenColumns(matches: ColumnMatches, answers: AdoptionAnswers, table: SourceTable): ColumnMap {
  const columns: { [F in Field]?: number } = {};
  const width = table.rows[0]?.length ?? 0;
  for (const field of sourceFields) {
    const chosen = answers.columns[field];
    const column = chosen === undefined ? matches[field]?.column : chosen;
    if (column !== undefined && column !== null && column < width) columns[field] = column;
  }
  return columns;
}

/** `fills`: backgrounds of the cells as #rrggbb, in the shape of the table; null where they were not read. */
export type AdoptionContext = {
  readonly fills: readonly (readonly string[])[] | null;
  readonly directory: Directory | null;
  readonly dictionary: Dictionary;
  /** IDs that the tracker has already: new measures get others. */
  readonly idsTaken: ReadonlySet<string>;
  readonly linkTo: (row: number) => string;
  /** What a column (0-based) without a heading is called. */
  readonly columnName: (column: number) => string;
};

/** The whole plan of an adoption: measures, skips, assumptions and what must be asked. Nothing is written. */
export function planAdoption(source: SourceTable, shape: SourceShape, answers: AdoptionAnswers, context: AdoptionContext): AdoptionPlan {
  const { columns, time, table } = shape;
  const lines = linesOf(source, shape, answers);
  const owners = ownersInTexts(lines, columns);
  const legend = findLegend(table, shape.headings.first, lines.beside);
  const symbols = new Map(
    Object.entries(answers.symbols).flatMap(([symbol, choice]) => (choice === null ? [] : [[symbol, symbolMeaning(choice)] as const])),
  );
  const extrasOffered = extraColumns(shape, lines, context.columnName);
  const chosenExtras = answers.extras === null ? null : new Set(answers.extras);
  const extras =
    chosenExtras === null
      ? extrasOffered.filter(({ column }) => lines.beside === null || column < lines.beside).slice(0, EXTRAS_AT_MOST)
      : extrasOffered.filter(({ column }) => chosenExtras.has(column));
  const ids = idsFor(lines.measures, context.idsTaken);
  const assumed: Assumption[] = [];
  const sections = new Map<string, { name: string; count: number }>();
  const readings = datesRead(answers.dates);
  const fractions = lines.measures.every((measure) => isFraction(measure.value('progress')));

  const measures = lines.measures.map((measure, index): AdoptedMeasure => {
    const row = measure.rows[0] ?? 0;
    const { id, assumption } = ids[index] ?? { id: '', assumption: null };
    if (assumption !== null) assumed.push({ ...assumption, row });
    assumed.push(...lineAssumptions(measure, row));
    const schedule =
      time === null || time.columns.length === 0
        ? null
        : readSchedule(time, measure.cells, context.fills?.[row - 1] ?? null, symbols, answers.dates.fiscalYear);
    if (schedule !== null && schedule.schedule !== '')
      assumed.push({
        code: 'schedule-read',
        row,
        field: null,
        from: schedule.schedule,
        to: [schedule.start, schedule.due, schedule.stage].filter((part) => part !== '').join('　'),
      });

    const statusText = saidIn(measure.value('status'));
    const status = ownValue(answers.statusWords, statusKey(statusText)) ?? context.dictionary.read(statusText)?.name ?? null;
    if (status !== null && status !== statusText) assumed.push({ code: 'status-read', row, field: 'status', from: statusText, to: status });

    const ownerInText = isBlank(measure.value('owner')) ? owners.get(measure) : undefined;
    const from = (field: SourceField): CellValue => {
      const value = measure.value(field);
      if (field === 'status') return status ?? (value === false ? '' : value);
      if (field === 'owner' && isBlank(value)) return ownerInText ?? '';
      if (field === 'progress') return percent(value, fractions);
      if (!isBlank(value) || schedule === null) return value;
      switch (field) {
        case 'start':
        case 'stage':
        case 'schedule':
          return schedule[field];
        case 'due':
          return schedule.due;
        default:
          return value;
      }
    };
    for (const field of ['start', 'due'] as const) assumed.push(...readings.assumptions(measure.value(field), field, row));
    if (ownerInText !== undefined) assumed.push({ code: 'owner-in-text', row, field: 'owner', from: '', to: ownerInText });
    countSections(cellText(from('owner')), context.directory, sections);
    return {
      sourceRows: measure.rows,
      tableRows: measure.tableRows,
      id,
      sourceId: cellText(measure.value('id')),
      cells: fields.map((field) => trackerCell(field, from, id, context.linkTo(row))),
      extras: extras.map(({ column }) => measure.cells[column] ?? ''),
    };
  });

  return {
    sheet: source.sheet,
    headings: shape.headings,
    matches: shape.matches,
    columns,
    missing: neededFields.filter((field) => columns[field] === undefined && !(field === 'due' && time !== null)),
    time,
    extrasOffered,
    extras,
    columnsNotTaken: columnsLeft(shape, extrasOffered, extras, context.columnName),
    questions: [
      ...dateQuestions(readings.asked, time, table, shape, answers.dates),
      ...statusQuestions(lines, legend, answers.statusWords, context.dictionary),
      ...symbolQuestions(time, table, shape.headings.last, legend),
    ],
    measures,
    skipped: lines.skipped,
    assumed,
    blankTitles: lines.blankTitles,
    blocks: lines.blocks,
    sections: [...sections.values()],
  };
}

/** The lines of a list; those of forms with the rows of the tab on which each form stands. */
function linesOf(
  source: SourceTable,
  { table, headings, columns, time, filled, levels, rowsOf }: SourceShape,
  { blankTitles }: AdoptionAnswers,
) {
  const lines = readSourceLines(table, headings, { columns, blankTitles, filled, levels, time: new Set(time?.places ?? []) });
  const measures = lines.measures.map((measure) => ({
    ...measure,
    rows: rowsOf === null ? measure.rows : measure.rows.flatMap((row) => rowsOf[row - 1] ?? []),
    tableRows: measure.rows,
  }));
  if (rowsOf === null) return { ...lines, measures };
  const inForms = new Set(measures.flatMap(({ rows }) => rows));
  const skipped = source.rows.flatMap((cells, index): SourceSkip[] => {
    const text = cells.map(cellText).find((each) => each !== '') ?? '';
    return inForms.has(index + 1) ? [] : [{ row: index + 1, reason: text === '' ? 'blank' : 'above', text: text.slice(0, 40) }];
  });
  return { ...lines, measures, skipped };
}

/** 《所管：総務課》, （担当課：住民課）, and （情報課） alone in the line below the title: the section that a text of the measure names, where the table has no column for it. */
function ownersInTexts(lines: SourceLines, columns: ColumnMap): ReadonlyMap<SourceMeasure, string> {
  const found = new Map<SourceMeasure, string>();
  if (columns.owner !== undefined) return found;
  for (const measure of lines.measures) {
    const text = [measure.value('title'), measure.value('content'), measure.value('note')].map(cellText).join('\n');
    const owner =
      /[《〈(（【[](?:所管|担当|主管)(?:課|部署|部課|課室)?[：:]\s*([^》〉)）】\]\n]{1,60})[》〉)）】\]]/.exec(text)?.[1] ??
      /：[（(]([^（()）\n]{1,20}[課室局部係])[)）]$/m.exec(text)?.[1];
    if (owner !== undefined) found.set(measure, owner.trim());
  }
  return found;
}

const isFraction = (value: CellValue): boolean => isBlank(value) || (typeof value === 'number' && value >= 0 && value <= 1);

/** 0.3 that a sheet shows as 30 %. */
const percent = (value: CellValue, fractions: boolean): CellValue =>
  fractions && typeof value === 'number' ? `${Math.round(value * 1000) / 10}%` : value;

function trackerCell(field: Field, source: (field: SourceField) => CellValue, id: string, sourceRow: string): CellValue {
  const { copies, holds } = columnOf(field);
  const from = sourceFields.find((each) => each === (copies ?? field));
  if (field === 'id') return id;
  if (from !== undefined) return source(from);
  switch (holds) {
    case 'link':
      return sourceRow;
    case 'checkbox':
      return false;
    case 'text':
    case 'day':
    case 'status':
    case 'words':
      return '';
  }
}

/** Columns with content that no field and no schedule takes. A label that is also a heading of the tracker gets 〔元〕 behind it. */
function extraColumns(
  { headings: found, columns, time, table }: SourceShape,
  lines: SourceLines,
  columnName: (column: number) => string,
): readonly ExtraColumn[] {
  const taken = new Set([...Object.values(columns), ...(time?.places ?? [])]);
  const used = new Set(fields.map((field) => fold(headings[field])));
  const filled = new Set<number>();
  for (const { cells } of lines.measures) {
    if (filled.size === (table.rows[0]?.length ?? 0)) break;
    cells.forEach((cell, column) => {
      if (!filled.has(column) && !isBlank(cell)) filled.add(column);
    });
  }
  return found.columns.flatMap(({ column, label }): ExtraColumn[] => {
    if (taken.has(column) || !filled.has(column)) return [];
    const plain = label.replace(/\s+/g, ' ').trim() || columnName(column);
    let name = plain;
    for (let copy = 2; used.has(fold(name)); copy += 1) name = `${plain}〔元${copy > 2 ? copy - 1 : ''}〕`;
    used.add(fold(name));
    return [{ column, label: name }];
  });
}

/** Columns with content below the headings that do not come along: extras that were not chosen, and what stands in skipped rows only. */
function columnsLeft(
  { table, headings: found, columns, time }: SourceShape,
  offered: readonly ExtraColumn[],
  taken: readonly ExtraColumn[],
  columnName: (column: number) => string,
): readonly ExtraColumn[] {
  const along = new Set([...Object.values(columns), ...(time?.places ?? []), ...taken.map(({ column }) => column)]);
  const names = new Map(offered.map(({ column, label }) => [column, label]));
  const body = table.rows.slice(found.last);
  return found.columns.flatMap(({ column, label }): ExtraColumn[] => {
    if (along.has(column) || !body.some((row) => !isBlank(row[column]) && row[column] !== false)) return [];
    return [{ column, label: names.get(column) ?? (label.replace(/\s+/g, ' ').trim() || columnName(column)) }];
  });
}

type MadeId = { readonly id: string; readonly assumption: Omit<Assumption, 'row'> | null };

/** The source's own number where it is there and unique, in one line as 取込記録 keeps it, else the next free DX-001. */
function idsFor(measures: readonly SourceMeasure[], before: ReadonlySet<string>): readonly MadeId[] {
  const given = measures.map((measure) => cellText(measure.value('id')).replace(/[\t\n\r]+/g, ' '));
  const taken = new Set([...before, ...given]);
  const used = new Set(before);
  let next = 1;
  const free = (): string => {
    for (; ; next += 1) {
      const id = `DX-${String(next).padStart(3, '0')}`;
      if (!taken.has(id)) {
        taken.add(id);
        return id;
      }
    }
  };
  return given.map((id): MadeId => {
    if (id !== '' && !used.has(id)) {
      used.add(id);
      return { id, assumption: null };
    }
    const made = free();
    return { id: made, assumption: { code: id === '' ? 'id-made' : 'id-changed', field: 'id', from: id, to: made } };
  });
}

function lineAssumptions(measure: SourceMeasure, row: number): readonly Assumption[] {
  return measure.assumed.map((assumption) => lineAssumption(measure, assumption, row));
}

function lineAssumption(measure: SourceMeasure, assumption: LineAssumption, row: number): Assumption {
  switch (assumption.code) {
    case 'filled-from-above':
      return { code: 'filled-from-above', row, field: assumption.field, from: '', to: cellText(measure.value(assumption.field)) };
    case 'group':
      return { code: 'group', row, field: assumption.field, from: '', to: assumption.value };
    case 'titled-by':
      return { code: 'titled-by', row, field: 'title', from: '', to: assumption.value };
    case 'actual-line':
      return { code: 'actual-line', row, field: null, from: '', to: String(assumption.row) };
    case 'continued':
      return { code: 'continued', row, field: null, from: '', to: assumption.rows.join(', ') };
  }
}

/** Readings of this plan's dates; the same text is read once. */
function datesRead(base: DateBase) {
  const known = new Map<CellValue, DateReading>();
  const asked = { 'bare-year': [] as string[], 'year-portion': [] as string[] };
  const read = (cell: CellValue): DateReading => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const reading = readDate(cell, base);
    known.set(cell, reading);
    return reading;
  };
  return {
    asked,
    assumptions(cell: CellValue, field: 'start' | 'due', row: number): readonly Assumption[] {
      if (isBlank(cell) || isDateCell(cell)) return [];
      const reading = read(cell);
      if (reading.kind === 'asked') asked[reading.question].push(cellText(cell));
      switch (reading.kind) {
        case 'exact':
        case 'approximate':
        case 'open':
          return reading.assumed.map((code) => ({
            code,
            row,
            field,
            from: cellText(cell),
            to: reading.kind === 'open' ? reading.start : reading.due,
          }));
        default:
          return [];
      }
    },
  };
}

function dateQuestions(
  asked: { readonly 'bare-year': readonly string[]; readonly 'year-portion': readonly string[] },
  time: TimeColumns | null,
  table: Table,
  shape: SourceShape,
  base: DateBase,
): readonly SourceQuestion[] {
  const bare = [
    ...(time?.asked === true ? time.places.map((place) => shape.headings.columns[place]?.label ?? '') : []),
    ...asked['bare-year'],
  ];
  const [firstBare] = bare;
  const [firstPortion] = asked['year-portion'];
  return [
    ...(firstBare === undefined
      ? []
      : [
          {
            kind: 'bare-years' as const,
            cells: bare.length,
            example: firstBare,
            proposal: eraAbove(table, shape.headings.first, firstBare, base),
          },
        ]),
    ...(firstPortion === undefined ? [] : [{ kind: 'year-portion' as const, cells: asked['year-portion'].length, example: firstPortion }]),
  ];
}

/** An unticked checkbox says nothing; a ticked one is asked for. */
const saidIn = (cell: CellValue): string => (cell === false ? '' : cellText(cell));

/** Full and half width of a letter are one word to be asked for. */
const statusKey = (text: string): string => trimmed(asSeen(text).normalize('NFKC'));

/**
 * The answers as the list of words in 設定 can hold them: it parts words by commas and ends of lines, and takes these commas for the same
 * when a status is read.
 */
export const listableWords = (answered: AdoptionAnswers['statusWords']): AdoptionAnswers['statusWords'] =>
  Object.fromEntries(
    Object.entries(answered).map(([word, status]) => [word.replace(/\s+/g, ' ').replace(/、/g, '､').replace(/[,，]/g, '﹐'), status]),
  );

/** The era that the title lines name, where they name only one kind of year: it is proposed, not taken. */
function eraAbove(table: Table, headingRow: number, example: string, base: DateBase): DateBase['bareYears'] {
  const text = [table.sheet, ...table.rows.slice(0, headingRow - 1).flatMap((row) => row.map(cellText))].join(' ').normalize('NFKC');
  const named = [
    /令和|R\d/.test(text) ? ('reiwa' as const) : null,
    /平成|H\d/.test(text) ? ('heisei' as const) : null,
    /(19|20)\d\d年/.test(text) ? ('western' as const) : null,
  ].flatMap((era) => (era === null ? [] : [era]));
  const [era] = named;
  if (era === undefined || named.length > 1) return null;
  // 24年度 in a plan of 令和5年度 is hardly 令和24年度
  const reading = readDate(example, { ...base, bareYears: era });
  const day = dayIn(reading);
  return day !== null && Math.abs(Number(day.slice(0, 4)) - base.fiscalYear) > 12 ? null : era;
}

function statusQuestions(
  lines: SourceLines,
  legend: readonly LegendEntry[],
  answered: AdoptionAnswers['statusWords'],
  dictionary: Dictionary,
): readonly SourceQuestion[] {
  const names = dictionary.statuses.map(({ name }) => name);
  const words = new Map<string, { word: string; cells: number }>();
  for (const measure of lines.measures) {
    const word = statusKey(saidIn(measure.value('status')));
    if (word === '' || word.length > 60 || (dictionary.read(word) !== null && ownValue(answered, word) === undefined)) continue;
    const known = words.get(word);
    if (known === undefined) words.set(word, { word, cells: 1 });
    else known.cells += 1;
  }
  return [...words.values()]
    .map(({ word, cells }) => {
      const meaning = meaningOf(word, legend);
      return { word, cells, legend: meaning, proposal: proposeStatus(meaning === '' ? word : meaning, names) };
    })
    .filter(({ word, cells, proposal }) => proposal !== null || needsLegend(word) || cells > lines.measures.length * SLIP_SHARE)
    .sort((a, b) => Number(needsLegend(b.word)) - Number(needsLegend(a.word)) || b.cells - a.cells)
    .slice(0, STATUS_WORDS_ASKED)
    .map((asked) => ({ kind: 'status-word', ...asked }));
}

function symbolQuestions(
  time: TimeColumns | null,
  table: Table,
  headingLast: number,
  legend: readonly LegendEntry[],
): readonly SourceQuestion[] {
  if (time === null || time.columns.length === 0) return [];
  return symbolsIn(time, table, headingLast + 1).map(({ symbol, count }) => {
    const meaning = meaningOf(symbol, legend);
    const proposal = meaning === '' ? null : proposeMark(meaning);
    return { kind: 'mark', symbol, cells: count, legend: meaning, proposal: proposal === null ? null : symbolChoice(proposal) };
  });
}

function meaningOf(word: string, legend: readonly LegendEntry[]): string {
  const key = fold(word);
  return legend.find((entry) => entry.word === word || (key !== '' && fold(entry.word) === key))?.meaning ?? '';
}

function countSections(text: string, directory: Directory | null, sections: Map<string, { name: string; count: number }>): void {
  for (const owner of readOwners(text, directory)) {
    const name = owner.kind === 'section' ? owner.section : owner.kind === 'unknown' ? owner.found : null;
    if (name === null) continue;
    const known = sections.get(fold(name));
    if (known === undefined) sections.set(fold(name), { name, count: 1 });
    else known.count += 1;
  }
}
