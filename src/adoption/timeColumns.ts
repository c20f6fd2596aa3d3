// Columns that stand for stretches of time, and what a row of them says:
//
//   令和4年度 | 令和5年度 | 令和6年度
//   検討      | 構築      | →           -> start 令和4年度, due 令和6年度, stage in 令和5年度: 構築
//
// Words are stages, arrows and fills go on, symbols such as ○ mean what the sheet's legend or a person says and nothing before that.
import { type CalendarDay, fiscalYearSpan } from '../sheet/calendar';
import { type CellValue, cellText, type Table } from '../sheet/table';
import { type DateBase, periodNotation, readDate } from '../tracker/dates';
import { readStage, type Stage } from '../tracker/stages';
import type { SourceColumn } from './sourceHeadings';

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

type Period = { readonly first: CalendarDay; readonly last: CalendarDay; readonly open: boolean };

/** Finds the longest run of neighbouring columns whose labels are periods; null where there are not at least two. */
export function findTimeColumns(columns: readonly SourceColumn[], base: DateBase): TimeColumns | null {
  let best: readonly { readonly column: SourceColumn; readonly period: Period | 'asked' }[] = [];
  let run: { column: SourceColumn; period: Period | 'asked' }[] = [];
  for (const column of columns) {
    const period = periodOf(column, base);
    if (period === null) {
      run = [];
      continue;
    }
    const before = run[run.length - 1];
    const follows = before === undefined || before.period === 'asked' || period === 'asked' || period.first > before.period.first;
    run =
      follows && (before === undefined || before.column.column + 1 === column.column) ? [...run, { column, period }] : [{ column, period }];
    if (run.length > best.length) best = run;
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

const unitOnly = /^(年度|月|四半期|年次)$/;

function periodOf({ parts }: SourceColumn, base: DateBase): Period | 'asked' | null {
  const labels = parts.map((part) => part.normalize('NFKC').replace(/\s+/g, '')).filter((part) => part !== '' && !unitOnly.test(part));
  const child = labels[labels.length - 1];
  if (child === undefined) return null;
  const parent = labels[labels.length - 2];
  const year = parent === undefined ? null : readDate(parent, base);
  // 4月 under 令和5年度 is April of that year
  const within: DateBase =
    year?.kind === 'exact' && year.precision === 'fiscal-year' ? { ...base, fiscalYear: Number(year.first.slice(0, 4)) } : base;
  const isYear = /^(FY)?((令和|平成|[RH])?(\d{1,2}|元)|\d{4})(年度?)?(\((令和|平成|[RH])?\d{1,4}(年度?)?\))?[~-]?$/i.test(child);
  const isPart = /^(第?[1-4]四半期|Q[1-4]|[1-4]Q|[上下]半?期|\d{1,2}(-\d{1,2})?月([上中下]旬)?)$/i.test(child.replace('~', '-'));
  if (!isYear && !isPart) return null;
  // 1 2 3 … are years of an era only where nothing else can be meant
  if (isYear && /^\d$/.test(child)) return null;
  const reading = readDate(isYear && /^\d{2}~?$/.test(child) ? child : child, within);
  switch (reading.kind) {
    case 'exact':
      return { first: reading.first, last: reading.due, open: false };
    case 'open':
      return { first: reading.start, last: fiscalYearSpan(Number(reading.start.slice(0, 4))).last, open: true };
    case 'asked':
      return 'asked';
    default:
      return null;
  }
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
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
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
    const meaning = symbols.get(text.normalize('NFKC').replace(/\s+/g, ''));
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
      const plain = text.normalize('NFKC').replace(/\s+/g, '');
      if (symbolsAsked.test(plain)) counts.set(plain, (counts.get(plain) ?? 0) + 1);
      else if (/^[→⇒➡➠⇨]$/.test(plain)) arrows.set(plain, (arrows.get(plain) ?? 0) + 1);
    }
  }
  return [...counts, ...(arrows.size > 1 ? arrows : [])].map(([symbol, count]) => ({ symbol, count }));
}
