// Cases of adoption: a table as a town keeps it and what must come of it, drawn in text (tests/adoption/cases/README.md says how).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Book } from '../../host/book/book';

import type { AdoptionChoice } from '../../src/adoption/choice';
import type { SymbolChoice } from '../../src/adoption/symbols';
import { type CalendarDay, daysBetween, parseDay } from '../../src/sheet/calendar';
import { type CellValue, isDateCell, type MergedRange, type SourceTable } from '../../src/sheet/table';

const folder = path.join(__dirname, '../adoption/cases');

/** A measure as it must come out: the text of each cell by the heading of its column. */
type WantedMeasure = { readonly rows: string; readonly cells: ReadonlyMap<string, string> };

export type AdoptionCase = {
  readonly name: string;
  readonly title: string;
  /** All tabs of the workbook in their order, and the one that is a roadmap. */
  readonly tabs: readonly DrawnTab[];
  readonly source: DrawnTab;
  readonly answers: Partial<AdoptionChoice>;
  /** Headings of the columns in which something stands. */
  readonly columns: readonly string[];
  readonly measures: readonly WantedMeasure[];
  /** 「3 空白の行」; null where the case does not say. */
  readonly skipped: readonly string[] | null;
  readonly columnsNotTaken: readonly string[];
  readonly questions: readonly string[];
  readonly warnings: readonly string[];
  /** Columns of the source or the tracker about which the case says nothing. */
  readonly free: ReadonlySet<string>;
};

/** A tab as drawn. `percents`: 0-based [row, column] of numbers that are shown in per cent. */
type DrawnTab = SourceTable & { readonly percents: ReadonlySet<string> };

/** All cases, by their file names. */
export function adoptionCases(): readonly AdoptionCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => readCase(path.basename(file, '.md')));
}

/** One case by the name of its file; throws where the file cannot be read as one. */
export function readCase(name: string): AdoptionCase {
  const text = readFileSync(path.join(folder, `${name}.md`), 'utf8');
  const [head = '', ...parts] = text.split(/^## /m);
  const sections = new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n'))]));
  const fail = (what: string): never => {
    throw new Error(`${name}.md: ${what}`);
  };
  for (const section of sections.keys()) if (!sectionNames.test(section)) fail(`unknown section ${section}`);
  const tabs = [...sections].flatMap(([section, body]) => {
    const tab = /^(?:取り込む|ほかの)表「(.+)」$/.exec(section)?.[1];
    return tab === undefined ? [] : [{ tab: drawnTab(tab, gridIn(body)), taken: section.startsWith('取り込む') }];
  });
  const [columns = [], ...rows] = tableIn(sections.get('取組') ?? '');
  const skips = sections.get('取り込まない行');
  return {
    name,
    title: /^# (.+)$/m.exec(head)?.[1] ?? fail('no title'),
    tabs: tabs.map(({ tab }) => tab),
    source: tabs.find(({ taken }) => taken)?.tab ?? fail('no table to adopt'),
    answers: answersIn(listIn(sections.get('答え')), fail),
    columns: columns.slice(1),
    measures: rows.map(([lines = '', ...cells]) => ({
      rows: lines,
      cells: new Map(cells.map((cell, index) => [columns[index + 1] ?? fail('a row is longer than its headings'), cell])),
    })),
    skipped: skips === undefined ? null : tableIn(skips).slice(1).flatMap(skipLines),
    columnsNotTaken: listIn(sections.get('取り込まない列')),
    questions: listIn(sections.get('質問')),
    warnings: listIn(sections.get('気になる点')),
    free: new Set(listIn(sections.get('問わない'))),
  };
}

const sectionNames = /^((取り込む|ほかの)表「.+」|取組|取り込まない行|取り込まない列|質問|気になる点|答え|問わない)$/;

/** Rows of a Markdown table without the line below its headings. */
function tableIn(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-|\s]+\|$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|\s*$/g, '')
        .split('|')
        .map((cell) => cell.replace(/^ +| +$/g, '')),
    );
}

/** The cells of a drawn sheet, without the row numbers and the column letters around them. */
const gridIn = (text: string): readonly (readonly string[])[] =>
  tableIn(text)
    .slice(1)
    .map((row) => row.slice(1));

const listIn = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n').flatMap((line) => /^- (.+)$/.exec(line)?.[1]?.trim() ?? []);

/** 「3-5 | 空白の行」 as a line for each row. */
function skipLines([rows = '', reason = '']: readonly string[]): readonly string[] {
  return rows.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, step) => `${first + step} ${reason}`);
  });
}

const unescaped = (text: string): string =>
  text.replace(/⏎/g, '\n').replace(/\{([0-9A-F]{4})\}/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function cellOf(drawn: string): CellValue {
  if (!drawn.endsWith('#') || drawn.length === 1) return unescaped(drawn);
  const plain = drawn.slice(0, -1);
  if (plain === 'TRUE' || plain === 'FALSE') return plain === 'TRUE';
  const day = parseDay(plain);
  if (day !== null) return { day, time: null };
  const number = plain.endsWith('%') ? Number(plain.slice(0, -1)) / 100 : Number(plain);
  if (Number.isNaN(number)) throw new Error(`${drawn} is no number and no day`);
  return number;
}

/** A tab from its drawing; `<` and `^` make merged ranges. */
function drawnTab(sheet: string, grid: readonly (readonly string[])[]): DrawnTab {
  const width = Math.max(1, ...grid.map((row) => row.length));
  const merges: { firstRow: number; lastRow: number; first: number; last: number }[] = [];
  const percents = new Set<string>();
  const rows = grid.map((row, above) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const drawn = row[column] ?? '';
      if (drawn === '<' || drawn === '^') {
        const [fromRow, from] = drawn === '<' ? [above + 1, column - 1] : [above, column];
        const known = merges.find((each) => inRange(each, fromRow, from));
        if (known === undefined) merges.push({ firstRow: fromRow, lastRow: above + 1, first: from, last: column });
        else Object.assign(known, { lastRow: Math.max(known.lastRow, above + 1), last: Math.max(known.last, column) });
        return '';
      }
      if (drawn.endsWith('%#')) percents.add(`${above},${column}`);
      return cellOf(drawn);
    }),
  );
  return { sheet, rows, merges, percents };
}

const inRange = ({ firstRow, lastRow, first, last }: MergedRange, row: number, column: number): boolean =>
  firstRow <= row && row <= lastRow && first <= column && column <= last;

/** A table drawn as text, one line a row: what a failing test prints. */
export function drawing({ rows, merges }: SourceTable): string {
  return rows
    .map((row, index) =>
      row
        .map((cell, column) => {
          const merge = merges.find((each) => inRange(each, index + 1, column));
          if (merge !== undefined && merge.first < column) return '<';
          if (merge !== undefined && merge.firstRow < index + 1) return '^';
          if (isDateCell(cell)) return `${cell.day}#`;
          return typeof cell === 'string' ? visible(cell) : `${String(cell).toUpperCase()}#`;
        })
        .join(' | '),
    )
    .map((line, index) => `${index + 1}: ${line}`)
    .join('\n');
}

const eras: ReadonlyMap<string, NonNullable<AdoptionChoice['bareYears']>> = new Map([
  ['令和', 'reiwa'],
  ['平成', 'heisei'],
  ['西暦', 'western'],
]);
const blankTitles: ReadonlyMap<string, NonNullable<AdoptionChoice['blankTitles']>> = new Map([
  ['続き', 'continue'],
  ['別の取組', 'own'],
]);
const symbolMeanings: ReadonlyMap<string, SymbolChoice> = new Map([
  ['実施', 'planned'],
  ['開始', 'start'],
  ['期限', 'due'],
  ['なし', 'nothing'],
]);

function answersIn(lines: readonly string[], fail: (what: string) => never): Partial<AdoptionChoice> {
  const answers: { -readonly [K in keyof AdoptionChoice]?: AdoptionChoice[K] } = {};
  const statusWords: Record<string, string> = {};
  const symbols: Record<string, SymbolChoice> = {};
  for (const line of lines) {
    const [question = '', answer = ''] = line.split('：');
    const word = /「(.+)」/.exec(question)?.[1] ?? '';
    if (question.startsWith('状況「')) statusWords[word] = answer;
    else if (question.startsWith('記号「')) symbols[word] = symbolMeanings.get(answer) ?? fail(line);
    else if (question === '2桁の年') answers.bareYears = eras.get(answer) ?? fail(line);
    else if (question === '取組名が空欄の行') answers.blankTitles = blankTitles.get(answer) ?? fail(line);
    else if (question === '個票') answers.forms = true;
    else fail(`unknown answer ${line}`);
  }
  return { ...answers, statusWords, symbols };
}

/** The workbook of a case, nothing of ours in it; the first tab is in front. */
export function bookOfCase({ tabs }: Pick<AdoptionCase, 'tabs'>): Book {
  const book = new Book({ owner: 'dx@town.wakaba.example.lg.jp' });
  for (const tab of tabs) {
    const sheet = book.addSheet(tab.sheet);
    tab.rows.forEach((row, index) => {
      row.forEach((cell, column) => {
        if (cell === '') return;
        if (isDateCell(cell)) sheet.place(index + 1, column + 1, { value: serialOf(cell.day), format: 'yyyy-mm-dd' });
        else if (tab.percents.has(`${index},${column}`)) sheet.place(index + 1, column + 1, { value: cell, format: '0%' });
        else sheet.place(index + 1, column + 1, { value: cell });
      });
    });
    sheet.merges = tab.merges.map(({ firstRow, lastRow, first, last }) => ({
      row: firstRow,
      column: first + 1,
      rows: lastRow - firstRow + 1,
      columns: last - first + 1,
    }));
  }
  return book;
}

/** A day as the number that a spreadsheet keeps: 2 is 1900-01-01. */
function serialOf(day: CalendarDay): number {
  const two = parseDay('1900-01-01');
  return two === null ? 0 : 2 + daysBetween(two, day);
}

/** A text with its line breaks and the letters that nobody sees made visible. */
export const visible = (text: string): string =>
  text.replace(/\n/g, '⏎').replace(/[\u200b-\u200d\u2060\ufeff\u00ad\u00a0]/g, (letter) => {
    const code = letter.charCodeAt(0).toString(16).toUpperCase();
    return `{${code.padStart(4, '0')}}`;
  });
