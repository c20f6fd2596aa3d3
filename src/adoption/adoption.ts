// Adoption (取り込み): from a roadmap as the town keeps it to the rows of the tracker, as a plan that a person sees before anything is
// written. The source is read, never changed, and every row of it is part of a measure or a named skip.

import { type CellValue, cellText, fold, isBlank, isDateCell, type MergedRange, ownValue, type Table } from '../sheet/table';
import { type ColumnMap, columnOf, type Field, fields, headings, neededFields, type SourceField, sourceFields } from '../tracker/columns';
import { type DateAssumption, type DateBase, type DateReading, dayIn, readDate } from '../tracker/dates';
import type { Directory } from '../tracker/directory';
import { readOwners } from '../tracker/owners';
import { type Dictionary, needsLegend } from '../tracker/status';
import type { AdoptionChoice } from './choice';
import { findLegend, type LegendEntry, proposeMark, proposeStatus } from './legend';
import { type ColumnMatches, findHeadings, headingsAt, matchColumns, type SourceHeadings } from './sourceHeadings';
import { type LineAssumption, readSourceLines, type SourceLines, type SourceMeasure, type SourceSkip } from './sourceRows';
import { type SymbolChoice, symbolChoice, symbolMeaning } from './symbols';
import { findTimeColumns, readSchedule, symbolsIn, type TimeColumns } from './timeColumns';

/** What a person decided about reading the source. */
export type AdoptionAnswers = Pick<AdoptionChoice, 'headings' | 'columns' | 'extras' | 'blankTitles' | 'statusWords' | 'symbols'> & {
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
  | DateAssumption;

/** An assumption of the add-on: `from` as it stands in the source, `to` as it was read. Field null: the whole row. */
export type Assumption = {
  readonly code: AssumptionCode;
  readonly row: number;
  readonly field: Field | null;
  readonly from: string;
  readonly to: string;
};

type SourceQuestion =
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

/** A tab of the town as it is read: its cells and which of them are merged. */
export type Source = Table & { readonly merges: readonly MergedRange[] };

/** Where the table of a tab stands and what its columns mean: all that must be known before the fills are read. */
export type SourceShape = {
  /** list: a row names the measures; unsure: the headings are a proposal; form, summary: no list; empty: nothing stands there. */
  readonly kind: 'list' | 'unsure' | 'form' | 'summary' | 'empty';
  readonly headings: SourceHeadings;
  readonly matches: ColumnMatches;
  readonly columns: ColumnMap;
  readonly time: TimeColumns | null;
};

/** Finds the table and its columns, where the answers do not say them. There is always an answer: a person may choose other headings. */
export function shapeOf(table: Source, answers: AdoptionAnswers): SourceShape {
  const named = answers.headings === null ? findHeadings(table) : headingsAt(table, answers.headings.first, answers.headings.last);
  const found = named ?? headingsAt(table, 1, 1);
  const time = findTimeColumns(found.columns, answers.dates);
  const inTime = new Set(time?.places ?? []);
  // a year's column is no measure's field, whatever its label reminds of
  const rest: SourceHeadings = {
    ...found,
    columns: found.columns.map((column) => (inTime.has(column.column) ? { ...column, label: '', parts: [] } : column)),
  };
  const matches = withoutPlaces(matchColumns(rest, table, answers.dates.fiscalYear), inTime);
  const columns: { [F in Field]?: number } = {};
  for (const field of sourceFields) {
    const chosen = answers.columns[field];
    const column = chosen === undefined ? matches[field]?.column : chosen;
    if (column !== undefined && column !== null && column < (table.rows[0]?.length ?? 0)) columns[field] = column;
  }
  const blank = table.rows.every((row) => row.every(isBlank));
  return { kind: blank ? 'empty' : named === null ? 'unsure' : 'list', headings: found, matches, columns, time };
}

function withoutPlaces(matches: ColumnMatches, places: ReadonlySet<number>): ColumnMatches {
  const kept: { [F in SourceField]?: NonNullable<ColumnMatches[F]> } = {};
  for (const field of sourceFields) {
    const match = matches[field];
    if (match !== undefined && !places.has(match.column)) kept[field] = match;
  }
  return kept;
}

/** `fills`: backgrounds of the cells as #rrggbb, in the shape of the table; null where they were not read. */
export type AdoptionContext = {
  readonly fills: readonly (readonly string[])[] | null;
  readonly directory: Directory | null;
  readonly dictionary: Dictionary;
  /** IDs that the tracker has already: new measures get others. */
  readonly idsTaken: ReadonlySet<string>;
  readonly linkTo: (row: number) => string;
};

/** The whole plan of an adoption: measures, skips, assumptions and what must be asked. Nothing is written. */
export function planAdoption(table: Source, shape: SourceShape, answers: AdoptionAnswers, context: AdoptionContext): AdoptionPlan {
  const { columns, time } = shape;
  const lines = readSourceLines(table, shape.headings, { columns, blankTitles: answers.blankTitles });
  const legend = findLegend(table, shape.headings.first);
  const symbols = new Map(
    Object.entries(answers.symbols).flatMap(([symbol, choice]) => (choice === null ? [] : [[symbol, symbolMeaning(choice)] as const])),
  );
  const extrasOffered = extraColumns(shape, lines, table);
  const chosenExtras = answers.extras === null ? null : new Set(answers.extras);
  const extras =
    chosenExtras === null ? extrasOffered.slice(0, EXTRAS_AT_MOST) : extrasOffered.filter(({ column }) => chosenExtras.has(column));
  const ids = idsFor(lines.measures, context.idsTaken);
  const assumed: Assumption[] = [];
  const sections = new Map<string, { name: string; count: number }>();
  const readings = datesRead(answers.dates);

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

    const statusText = cellText(measure.value('status'));
    const status = ownValue(answers.statusWords, statusKey(statusText)) ?? context.dictionary.read(statusText)?.name ?? null;
    if (status !== null && status !== statusText) assumed.push({ code: 'status-read', row, field: 'status', from: statusText, to: status });

    const from = (field: SourceField): CellValue => {
      const value = measure.value(field);
      if (field === 'status' && status !== null) return status;
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
    countSections(cellText(measure.value('owner')), context.directory, sections);
    return {
      sourceRows: measure.rows,
      id,
      sourceId: cellText(measure.value('id')),
      cells: fields.map((field) => trackerCell(field, from, id, context.linkTo(row))),
      extras: extras.map(({ column }) => measure.cells[column] ?? ''),
    };
  });

  return {
    sheet: table.sheet,
    headings: shape.headings,
    matches: shape.matches,
    columns,
    missing: neededFields.filter((field) => columns[field] === undefined && !(field === 'due' && time !== null)),
    time,
    extrasOffered,
    extras,
    columnsNotTaken: extrasOffered.filter(({ column }) => !extras.some((extra) => extra.column === column)),
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

/** Labelled columns with content that no field and no schedule takes. A label that is also a heading of the tracker gets 〔元〕 behind it. */
function extraColumns({ headings: found, columns, time }: SourceShape, lines: SourceLines, table: Table): readonly ExtraColumn[] {
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
    if (label === '' || taken.has(column) || !filled.has(column)) return [];
    let name = label.replace(/\s+/g, ' ').trim();
    for (let copy = 2; used.has(fold(name)); copy += 1) name = `${label}〔元${copy > 2 ? copy - 1 : ''}〕`;
    used.add(fold(name));
    return [{ column, label: name }];
  });
}

type MadeId = { readonly id: string; readonly assumption: Omit<Assumption, 'row'> | null };

/** The source's own number where it is there and unique, else the next free DX-001. */
function idsFor(measures: readonly SourceMeasure[], before: ReadonlySet<string>): readonly MadeId[] {
  const given = measures.map((measure) => cellText(measure.value('id')));
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

/** Full and half width of a letter are one word to be asked for. */
const statusKey = (text: string): string => text.normalize('NFKC').trim();

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
    const word = statusKey(cellText(measure.value('status')));
    if (word === '' || word.length > 60 || (dictionary.read(word) !== null && ownValue(answered, word) === undefined)) continue;
    const known = words.get(word);
    if (known === undefined) words.set(word, { word, cells: 1 });
    else known.cells += 1;
  }
  return [...words.values()]
    .sort((a, b) => Number(needsLegend(b.word)) - Number(needsLegend(a.word)) || b.cells - a.cells)
    .slice(0, STATUS_WORDS_ASKED)
    .map(({ word, cells }) => {
      const meaning = meaningOf(word, legend);
      return { kind: 'status-word', word, cells, legend: meaning, proposal: proposeStatus(meaning === '' ? word : meaning, names) };
    });
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
