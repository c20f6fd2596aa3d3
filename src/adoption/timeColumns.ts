// Columns that stand for stretches of time, and what a row of them says:
//
//   令和4年度 | 令和5年度 | 令和6年度
//   検討      | 構築      | →           -> start 令和4年度, due 令和6年度, stage in 令和5年度: 構築
//
// Words are stages, arrows and fills go on, symbols such as ○ mean what the sheet's legend or a person says and nothing before that.
import { addDays, type CalendarDay, daysBetween, fiscalYearSpan } from '../sheet/calendar';
import { plainText } from '../sheet/letters';
import { type CellValue, cellText, type Table } from '../sheet/table';
import { type DateBase, periodNotation, readDate } from '../tracker/dates';
import { readStage, type Stage } from '../tracker/stages';
import { namesAmount } from './headingWords';
import { lowestLabel, type SourceColumn } from './sourceHeadings';

type TimeColumn = { readonly column: number; readonly first: CalendarDay; readonly last: CalendarDay };

export type TimeColumns = {
  /** Left to right; none while `asked`. */
  readonly columns: readonly TimeColumn[];
  /** The labels are two-digit years and nobody has said of which era. */
  readonly asked: boolean;
  /** The last column has no end: 29~ */
  readonly openEnded: boolean;
  /** 0-based places of all of them. */
  readonly places: readonly number[];
};

export type SymbolMeaning =
  | { readonly kind: 'planned' }
  | { readonly kind: 'start' }
  | { readonly kind: 'due' }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'nothing' };

/**
 * Finds the longest run of neighbouring columns that stand for stretches of time; null where there are not at least two. `isAmount` says of
 * columns that they hold money, counts or targets: numbers under years are no schedule.
 */
export function findTimeColumns(
  columns: readonly SourceColumn[],
  base: DateBase,
  isAmount: (columns: readonly SourceColumn[]) => boolean,
  titles: readonly string[] = [],
): TimeColumns | null {
  const days = dayNumbers(columns, base, titles);
  if (days !== null) return days;
  let best: readonly Labelled[] = [];
  for (const run of [...runsIn(columns, base), ...shortYears(columns, base)]) {
    const named = run.filter(({ column }) => !column.parts.slice(0, -1).some(namesAmount));
    if (named.length >= 2 && named.length > best.length && !isAmount(named.map(({ column }) => column))) best = named;
  }
  if (best.length < 2) return null;
  const last = best[best.length - 1]?.period;
  return {
    columns: best.flatMap(({ column, period }) =>
      period === 'asked' ? [] : [{ column: column.column, first: period.first, last: period.last }],
    ),
    asked: best.some(({ period }) => period === 'asked'),
    openEnded: last !== undefined && last !== 'asked' && last.open,
    places: best.map(({ column }) => column.column),
  };
}

/** More numbers from 1 than an era is likely to be planned for. */
const DAYS_AT_LEAST = 8;

/**
 * Columns 1 2 3 … 30 without a month of their own are the days of the month that a title names; where none does they are a schedule that
 * cannot be dated. null where there are none.
 */
function dayNumbers(columns: readonly SourceColumn[], base: DateBase, titles: readonly string[]): TimeColumns | null {
  const runs: SourceColumn[][] = [];
  let before = 0;
  for (const column of columns) {
    const child = plainText(lowestLabel(column));
    const number = /^\d{1,2}$/.test(child) && contextOf(column.parts, base).month === null ? Number(child) : 0;
    if (number === 1) runs.push([column]);
    else if (number > 1 && number === before + 1) runs[runs.length - 1]?.push(column);
    before = number;
  }
  const run = runs.find(({ length }) => length >= DAYS_AT_LEAST && length <= 31);
  if (run === undefined || contextOf(run[0]?.parts ?? [], base).year) return null;
  const places = run.map(({ column }) => column);
  const month = titles
    .flatMap((title) => /(?:\d{4}年|令和(?:\d{1,2}|元)年|R\d{1,2}年)?\d{1,2}月(?!\d)/.exec(plainText(title))?.[0] ?? [])
    .map((text) => readDate(text, base))
    .find((reading) => reading.kind === 'exact' && reading.precision === 'month');
  if (month?.kind !== 'exact') return { columns: [], asked: false, openEnded: false, places };
  const dated = run.map(({ column }, place) => ({ column, first: addDays(month.first, place), last: addDays(month.first, place) }));
  return { columns: dated.filter(({ last }) => last <= month.due), asked: false, openEnded: false, places };
}

/** 5 6 7 without a word: years of an era, if anything. What they are is asked. */
function shortYears(columns: readonly SourceColumn[], base: DateBase): readonly (readonly Labelled[])[] {
  const runs: Labelled[][] = [];
  let before: number | null = null;
  for (const column of columns) {
    const child = plainText(lowestLabel(column));
    const year: number | null = /^\d$/.test(child) ? Number(child) : null;
    if (year !== null && year === (before ?? -1) + 1) runs[runs.length - 1]?.push(labelled(column, year, base));
    else if (year !== null) runs.push([labelled(column, year, base)]);
    before = year;
  }
  return runs.filter((run) => run.length >= 3);
}

function labelled(column: SourceColumn, year: number, base: DateBase): Labelled {
  return { column, period: exactPeriod(`${year}年度`, base) ?? 'asked' };
}

type Labelled = { readonly column: SourceColumn; readonly period: Period | 'asked' };

/** Neighbouring columns whose periods follow each other. */
function runsIn(columns: readonly SourceColumn[], base: DateBase): readonly (readonly Labelled[])[] {
  const numbered = new Map([...yearsCounted(columns, base), ...monthsByNumber(columns, base)]);
  const runs: Labelled[][] = [];
  let run: Labelled[] = [];
  for (const column of columns) {
    const period = numbered.get(column.column) ?? periodOf(column, base);
    if (period === null) {
      run = [];
      continue;
    }
    const before = run[run.length - 1];
    const follows = before === undefined || before.period === 'asked' || period === 'asked' || period.first > before.period.first;
    if (before === undefined || !follows || before.column.column + 1 !== column.column) {
      run = [];
      runs.push(run);
    }
    run.push({ column, period });
  }
  return runs.map(daysStretched);
}

/** A column headed by a day goes on until the next one begins: days, weeks and months are all written so. */
function daysStretched(run: readonly Labelled[]): readonly Labelled[] {
  return run.map(({ column, period }, place): Labelled => {
    if (period === 'asked' || !period.oneDay) return { column, period };
    const next = run[place + 1]?.period;
    const before = run[place - 1]?.period;
    if (next !== undefined && next !== 'asked') return { column, period: { ...period, last: addDays(next.first, -1) } };
    if (before === undefined || before === 'asked') return { column, period };
    return { column, period: { ...period, last: addDays(period.first, daysBetween(before.first, period.first) - 1) } };
  });
}

/**
 * 4 5 6 … 12 1 2 3 are the months of a year, also where no 月 stands behind them: at least three columns, and the year is known or April
 * begins it.
 */
function monthsByNumber(columns: readonly SourceColumn[], base: DateBase): ReadonlyMap<number, Period> {
  const found = new Map<number, Period>();
  const numberOf = (column: SourceColumn): number | null => {
    const child = plainText(lowestLabel(column));
    return /^(?:[1-9]|1[0-2])$/.test(child) ? Number(child) : null;
  };
  for (let at = 0; at < columns.length; at += 1) {
    const first = columns[at];
    const start = first === undefined ? null : numberOf(first);
    if (first === undefined || start === null) continue;
    let end = at;
    for (let next = columns[end + 1]; next !== undefined; next = columns[end + 1]) {
      const [number, last] = [numberOf(next), numberOf(columns[end] ?? next)];
      if (number === null || last === null || number !== (last % 12) + 1) break;
      end += 1;
    }
    const run = columns.slice(at, end + 1);
    const context = contextOf(first.parts, base);
    const isYear = context.year && context.month === null;
    if (run.length >= 3 && (isYear || (start === 4 && run.length >= 9)))
      for (const column of run) {
        const reading = monthReading(`${numberOf(column)}月`, contextOf(column.parts, base));
        if (reading !== null) found.set(column.column, reading);
      }
    at = end;
  }
  return found;
}

/** R5 6 7, 令和5年度 6年度 7年度, 2023 24 25: the era or century of the first goes on while the years count on. */
function yearsCounted(columns: readonly SourceColumn[], base: DateBase): ReadonlyMap<number, Period> {
  const found = new Map<number, Period>();
  let before: { readonly era: string; readonly year: number; readonly column: number } | null = null;
  for (const each of columns) {
    const { column } = each;
    const child = plainText(lowestLabel(each));
    const said = /^(令和|平成|R\.?|H\.?|20)(\d{1,2})(?:年度?)?$/i.exec(child);
    const bare: string | undefined = /^(\d{1,2})(?:年度?)?$/.exec(child)?.[1];
    if (said !== null) before = { era: said[1] ?? '', year: Number(said[2]), column };
    else if (bare !== undefined && before !== null && Number(bare) === before.year + 1 && column === before.column + 1) {
      const era: string = before.era;
      before = { era, year: Number(bare), column };
      const period = exactPeriod(`${era}${bare}年度`, base);
      if (period !== null) found.set(column, period);
    } else before = null;
  }
  return found;
}

type Period = { readonly first: CalendarDay; readonly last: CalendarDay; readonly open: boolean; readonly oneDay: boolean };

const unitOnly = /^(年度|月|四半期|年次|日|週|年)$/;

/** What the labels above a column say of its year and month. */
type LabelContext = {
  readonly base: DateBase;
  /** A label names the year: a 年度, or a calendar year that months are read with. */
  readonly year: boolean;
  readonly calendarYear: number | null;
  readonly month: { readonly first: CalendarDay; readonly last: CalendarDay } | null;
  /** 令和 over 5, 6, 7 */
  readonly era: string;
};

function contextOf(parts: readonly string[], base: DateBase): LabelContext {
  let context: LabelContext = { base, year: false, calendarYear: null, month: null, era: '' };
  for (const part of parts.slice(0, -1).map(plainText)) {
    if (unitOnly.test(part)) continue;
    const era = /^(令和|平成|R|H)(?:\(?年度?\)?)?$/i.exec(part)?.[1];
    const reading =
      context.calendarYear === null ? readDate(part, context.base) : readDate(`${context.calendarYear}年${part}`, context.base);
    if (era !== undefined) context = { ...context, era };
    else if (reading.kind !== 'exact') continue;
    else if (reading.precision === 'fiscal-year')
      context = { ...context, base: { ...base, fiscalYear: Number(reading.first.slice(0, 4)) }, year: true };
    else if (reading.precision === 'year') context = { ...context, calendarYear: Number(reading.first.slice(0, 4)), year: true };
    else if (reading.precision === 'month') context = { ...context, month: { first: reading.first, last: reading.due } };
  }
  return context;
}

function monthReading(text: string, { base, calendarYear }: LabelContext): Period | null {
  return exactPeriod(calendarYear === null ? text : `${calendarYear}年${text}`, base);
}

/** A stretch of days with a beginning and an end; null for any other text. */
function exactPeriod(text: string, base: DateBase): Period | null {
  const reading = readDate(text, base);
  return reading.kind === 'exact' ? { first: reading.first, last: reading.due, open: false, oneDay: false } : null;
}

function periodOf({ parts }: SourceColumn, base: DateBase): Period | 'asked' | null {
  const labels = parts.map(plainText).filter((part) => part !== '' && !unitOnly.test(part));
  // R5-1Q is R5年度1Q
  const child = labels[labels.length - 1]?.replace(/^((?:令和|平成|[RH])\d{1,2}|(?:19|20)\d{2})[-_/.](?=(?:[1-4]Q|Q[1-4])$)/i, '$1年度');
  if (child === undefined) return null;
  const context = contextOf([...labels], base);
  const day = dayLabel(child, context);
  if (day !== null) return day;
  const span = /^(?:短期|中期|長期|前期|後期|第?\d期)\((.+)\)$/.exec(child)?.[1];
  if (span !== undefined) return periodIn(span, context);
  const isYear =
    /^(FY)?((令和|平成|[RH])?(\d{1,2}|元)|\d{4})年?(\((令和|平成|[RH])?\d{1,4}年?\))?(年?度|年)?(\((令和|平成|[RH])?\d{1,4}(年度?)?\))?[~-]?$/i.test(
      child,
    );
  const isPart =
    /^((令和|平成|[RH])(\d{1,2}|元)(年度?)?|(\d{4}|'?\d{2})年度?)?(第?[1-4]四半期|Q[1-4]|[1-4]Q|[上下]半?期|\d{1,2}(-\d{1,2})?月([上中下]旬)?)$/i.test(
      child.replace('~', '-'),
    ) || /^((令和|平成|[RH])(\d{1,2}|元)|(19|20)\d{2})[./](0?[1-9]|1[0-2])$/i.test(child);
  if (!isYear && !isPart) return null;
  if (isPart && context.calendarYear !== null) return monthReading(child, context);
  // 1 2 3 … are years of an era only where nothing else can be meant
  if (isYear && /^\d$/.test(child) && context.era === '') return null;
  return periodIn(/^\d{1,2}$/.test(child) && context.era !== '' ? `${context.era}${child}年度` : child, context);
}

function periodIn(text: string, { base }: LabelContext): Period | 'asked' | null {
  const reading = readDate(text, base);
  switch (reading.kind) {
    case 'exact':
      return { first: reading.first, last: reading.due, open: false, oneDay: false };
    case 'open':
      return { first: reading.start, last: fiscalYearSpan(Number(reading.start.slice(0, 4))).last, open: true, oneDay: false };
    case 'asked':
      return 'asked';
    default:
      return null;
  }
}

/** 2023-06-01, 6/1, 6/5週, 6/5～6/9, 1日 and 1 under 6月, 第1週 and 上旬 under 6月. */
function dayLabel(child: string, { base, month, calendarYear }: LabelContext): Period | null {
  const day = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\/\d{1,2}|\d{1,2}月\d{1,2}日)(?:\(.\))?(?:の?週)?~?$/.exec(child)?.[1];
  const week = /^\d{1,2}\/\d{1,2}[~-](?:\d{1,2}\/)?\d{1,2}$/.test(child) ? child : undefined;
  const plain = day ?? week;
  if (plain !== undefined) {
    const period = exactPeriod(calendarYear === null || /^\d{4}/.test(plain) ? plain : `${calendarYear}/${plain}`, base);
    return period === null ? null : { ...period, oneDay: week === undefined };
  }
  if (month === null) return null;
  const number = /^(\d{1,2})日?(?:\(.\))?$/.exec(child)?.[1];
  if (number !== undefined) {
    const first = addDays(month.first, Number(number) - 1);
    return Number(number) < 1 || first > month.last ? null : { first, last: first, open: false, oneDay: true };
  }
  const weekOf = /^第?([1-5])(?:週目?|W)$/i.exec(child)?.[1] ?? /^W([1-5])$/i.exec(child)?.[1];
  if (weekOf !== undefined) {
    const first = addDays(month.first, (Number(weekOf) - 1) * 7);
    if (first > month.last) return null;
    const last = addDays(first, 6);
    return { first, last: last > month.last || weekOf === '5' ? month.last : last, open: false, oneDay: false };
  }
  const tenth = ['上旬', '中旬', '下旬'].indexOf(child);
  if (tenth < 0) return null;
  return {
    first: addDays(month.first, tenth * 10),
    last: tenth === 2 ? month.last : addDays(month.first, tenth * 10 + 9),
    open: false,
    oneDay: false,
  };
}

export type ScheduleReading = {
  /** Notations that readDate reads back; '' for none. */
  readonly start: string;
  readonly due: string;
  readonly stage: Stage | '';
  /** 「令和5年度：検討／令和6年度：構築」 */
  readonly schedule: string;
  /** Goes on after the last column: no due date, never late. */
  readonly openEnded: boolean;
  readonly unknownMarks: readonly string[];
};

const nothingPlanned: ScheduleReading = { start: '', due: '', stage: '', schedule: '', openEnded: false, unknownMarks: [] };

/** Arrows and bars that can only mean "goes on". Other arrows may differ from them where a sheet uses two kinds. */
const bars = /^([→⇒➡➠⇨▶►■●━─]+|[-=ー─━]+[>＞→]+|[-ー─━=]{2,})$/;
const symbolsAsked = /^[◎○〇◯△▲×✕☆★□◇◆✓✔レ]$/;

type Mark =
  | { readonly kind: 'blank' }
  | { readonly kind: 'bar' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mark'; readonly symbol: string };

function markIn(text: string): Mark {
  const plain = plainText(text);
  if (plain === '' || /^[-‐–—―−ー]$/.test(plain)) return { kind: 'blank' };
  if (symbolsAsked.test(plain)) return { kind: 'mark', symbol: plain };
  return bars.test(plain) ? { kind: 'bar' } : { kind: 'words', text: plain };
}

/** Reads one row. `fills`: backgrounds by source column; `symbols`: what symbols and arrows mean; the stage is that of `fiscalYear`. */
export function readSchedule(
  time: TimeColumns,
  cells: readonly CellValue[],
  fills: readonly string[] | null,
  symbols: ReadonlyMap<string, SymbolMeaning>,
  fiscalYear: number,
): ScheduleReading {
  // a row may be coloured as a whole: what differs from the rest of the row is a bar
  const plainFill = fills === null ? null : commonest(fills.filter((_fill, place) => !time.places.includes(place)));
  const said: { period: TimeColumn; words: string; bar: boolean }[] = [];
  const unknown = new Set<string>();
  let start: CalendarDay | null = null;
  let due: CalendarDay | null = null;
  for (const period of time.columns) {
    const text = cellText(cells[period.column]);
    const symbol = markIn(text);
    const meaning = symbols.get(plainText(text));
    if (meaning !== undefined && symbol.kind !== 'words') {
      if (meaning.kind === 'nothing') continue;
      said.push({ period, words: meaning.kind === 'stage' ? meaning.stage : '', bar: meaning.kind !== 'stage' });
      if (meaning.kind === 'start') start = period.first;
      if (meaning.kind === 'due') due = period.last;
    } else if (symbol.kind === 'words') said.push({ period, words: symbol.text, bar: false });
    else if (symbol.kind === 'bar') said.push({ period, words: '', bar: true });
    else if (symbol.kind === 'mark') unknown.add(symbol.symbol);
    else if (plainFill !== null && isFilled(fills?.[period.column] ?? '', plainFill)) said.push({ period, words: '', bar: true });
  }
  const [first, last] = [said[0], said[said.length - 1]];
  if (first === undefined || last === undefined) return { ...nothingPlanned, unknownMarks: [...unknown] };
  const endsAtEdge = last.period === time.columns[time.columns.length - 1];
  const lastStage = [...said].reverse().find(({ words }) => words !== '');
  const openEnded =
    due === null && endsAtEdge && (time.openEnded || (last.bar && lastStage !== undefined && readStage(lastStage.words) === '運用'));
  const beginning = time.columns.find((period) => period.first === (start ?? first.period.first)) ?? first.period;
  const end = time.columns.find((period) => period.last === (due ?? last.period.last)) ?? last.period;
  return {
    start: periodNotation(beginning.first, beginning.last),
    due: openEnded ? '' : periodNotation(end.first, end.last),
    stage: stageIn(said, fiscalYear),
    schedule: said
      .filter(({ words }) => words !== '')
      .map(({ period, words }) => `${periodNotation(period.first, period.last)}：${words.slice(0, 40)}`)
      .join('／'),
    openEnded,
    unknownMarks: [...unknown],
  };
}

/** The last stage said up to the end of the fiscal year. */
function stageIn(said: readonly { readonly period: TimeColumn; readonly words: string }[], fiscalYear: number): Stage | '' {
  const { last } = fiscalYearSpan(fiscalYear);
  let stage: Stage | '' = '';
  for (const { period, words } of said) if (period.first <= last) stage = readStage(words) ?? stage;
  return stage;
}

const isFilled = (fill: string, plain: string): boolean => fill !== '' && fill.toLowerCase() !== plain && fill.toLowerCase() !== '#ffffff';

function commonest(fills: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const fill of fills) counts.set(fill.toLowerCase(), (counts.get(fill.toLowerCase()) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '#ffffff';
}

/**
 * Symbols whose meaning must be asked for, from `firstRow` (1-based) down, with their counts. Arrows count among them if the table has two
 * kinds.
 */
export function symbolsIn(
  time: TimeColumns,
  table: Table,
  firstRow: number,
): readonly { readonly symbol: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  const arrows = new Map<string, number>();
  for (const cells of table.rows.slice(firstRow - 1)) {
    for (const { column } of time.columns) {
      const text = cells[column];
      if (typeof text !== 'string' || text.length === 0 || text.length > 4) continue;
      const plain = plainText(text);
      if (symbolsAsked.test(plain)) counts.set(plain, (counts.get(plain) ?? 0) + 1);
      else if (/^[→⇒➡➠⇨]$/.test(plain)) arrows.set(plain, (arrows.get(plain) ?? 0) + 1);
    }
  }
  return [...counts, ...(arrows.size > 1 ? arrows : [])].map(([symbol, count]) => ({ symbol, count }));
}
