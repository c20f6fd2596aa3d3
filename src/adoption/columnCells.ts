// What stands in a column of the source: a label says what a column is called, its cells what it holds. Both are heard.
//
//   進捗          進捗          小項目
//   30%           実施中        (blank)     a share of the work; a status; nobody's title
//   100%          完了          (blank)

import { plainText } from '../sheet/letters';
import { type CellValue, cellText, isBlank } from '../sheet/table';
import type { SourceField } from '../tracker/columns';
import { type DateBase, readDate } from '../tracker/dates';
import { needsLegend, standardDictionary } from '../tracker/status';

/** Shares are of the filled cells, 0 to 1; `filled` is of the rows looked at. All are 0 for a blank column. */
export type ColumnCells = {
  readonly count: number;
  readonly filled: number;
  readonly distinct: number;
  /** Texts of two letters or more that are no number, no date and no mark. */
  readonly texts: number;
  /** Texts too long for a name. */
  readonly sentences: number;
  readonly numbers: number;
  /** Numbers or texts that say per cent, and numbers from 0 to 1 that are not all whole. */
  readonly percents: number;
  /** Single letters and marks: ◎, A, 2. */
  readonly marks: number;
  /** Those of them that are no letter or number. */
  readonly symbols: number;
  readonly dates: number;
  /** Days, and words that stand for a day that is not known: 随時, 未定. */
  readonly dateWords: number;
  readonly statusWords: number;
  readonly sections: number;
  /** Short numbers and letters that number something: 1, ①, A-2. */
  readonly codes: number;
  /** 計画 and 実績, 目標 and 実績値: what the lines of a measure are called. */
  readonly lineNames: number;
  /** Letters of a text in the middle of the column. */
  readonly length: number;
};

const LONGEST_NAME = 60;
const LONGEST_STATUS = 15;
const nothing: ColumnCells = {
  count: 0,
  filled: 0,
  distinct: 0,
  texts: 0,
  sentences: 0,
  numbers: 0,
  percents: 0,
  marks: 0,
  symbols: 0,
  dates: 0,
  dateWords: 0,
  statusWords: 0,
  sections: 0,
  codes: 0,
  lineNames: 0,
  length: 0,
};

/** For asking whether a text is a date at all: which year it falls into is nobody's question. */
export const anyYear: DateBase = { fiscalYear: 2000, bareYears: null, yearPortion: null };

const sectionEnd = /[課室局所係班署]$|センター$|グループ$|委員会$/;
/** 2024 as a number is a year, as people write it where a day is not known. */
const isYear = (cell: CellValue): boolean => typeof cell === 'number' && cell >= 1990 && cell <= 2100;
const isPercent = (text: string): boolean => /^\d{1,3}(?:\.\d+)?\s*[%％]$/.test(text.normalize('NFKC'));
export const isNumberText = (text: string): boolean => /^[-△▲]?[\d,]+(?:\.\d+)?(?:%|千?円|件|人|回|台|点)?$/.test(plainText(text));
/** ア, A, ◎, 3: what a class or a grade is said with. */
const isMark = (text: string): boolean => [...text.normalize('NFKC').trim()].length === 1 && needsLegend(text);

const planLine = /^(?:当初)?(?:計画|予定|目標|見込み?|plan|planned|target)(?:値|額|日)?$/i;
const actualLine = /^(?:実績|実施|結果|達成|actual|result)(?:値|額|日)?$/i;
/** What was done, as the second line of a measure is called. */
export const isActualLine = (text: string): boolean => actualLine.test(text.trim());
/** What a line of a measure is called, where each measure has one for the plan and one for what was done. */
export const isLineName = (text: string): boolean => planLine.test(text.trim()) || isActualLine(text);

/** Looks at the cells of one column in the rows of the table's body. */
export function columnCells(rows: readonly (readonly CellValue[])[], column: number, base: DateBase): ColumnCells {
  const cells = rows.flatMap((row): CellValue[] => {
    const cell = row[column] ?? '';
    return isBlank(cell) || cell === false ? [] : [cell];
  });
  if (cells.length === 0) return nothing;
  const share = (fits: (cell: CellValue) => boolean): number => cells.filter(fits).length / cells.length;
  const fractions =
    cells.every((cell) => typeof cell === 'number' && cell >= 0 && cell <= 1) && cells.some((cell) => cell !== 0 && cell !== 1);
  const kinds = new Map(
    cells.map((cell) => [cell, typeof cell === 'boolean' ? null : readDate(isYear(cell) ? String(cell) : cell, base).kind]),
  );
  const isDate = (cell: CellValue): boolean => ['exact', 'approximate', 'open', 'asked', 'disagreeing'].includes(kinds.get(cell) ?? '');
  const lengths = cells.map((cell) => [...cellText(cell)].length).sort((a, b) => a - b);
  return {
    count: cells.length,
    filled: cells.length / Math.max(1, rows.length),
    distinct: new Set(cells.map(cellText)).size / cells.length,
    texts: share((cell) => typeof cell === 'string' && cell.trim().length >= 2 && !isNumberText(cell) && !isDate(cell) && !isMark(cell)),
    sentences: share((cell) => typeof cell === 'string' && cell.length > LONGEST_NAME),
    numbers: share((cell) => typeof cell === 'number' || (typeof cell === 'string' && isNumberText(cell))),
    percents: share((cell) => (fractions ? typeof cell === 'number' : typeof cell === 'string' && isPercent(cell))),
    marks: share((cell) => (typeof cell === 'string' || typeof cell === 'number') && isMark(cellText(cell))),
    symbols: share((cell) => typeof cell === 'string' && /^[◎○〇◯●△▲×✕☓□■◇◆☆★✓✔]$/.test(cell.trim())),
    dates: share(isDate),
    dateWords: share((cell) => isDate(cell) || ['recurring', 'conditional', 'none', 'as-of'].includes(kinds.get(cell) ?? '')),
    statusWords: share((cell) => standardDictionary.read(cellText(cell)) !== null),
    sections: share((cell) => typeof cell === 'string' && sectionEnd.test(cell.trim().replace(/長$/, ''))),
    codes: share((cell) => /^[\dA-Za-z①-⑳()\-.．－]{1,8}$/.test(cellText(cell))),
    lineNames: share((cell) => isLineName(cellText(cell))),
    length: lengths[Math.floor(lengths.length / 2)] ?? 0,
  };
}

/** weak: another column is likelier, this one is taken where there is none; never: whatever the label says, it is not that. */
export type Fit = 'good' | 'weak' | 'never';

/** Whether cells can be those of a field. A blank column has its label's word for it, but nobody's title is blank everywhere. */
export function fitOf(field: SourceField, cells: ColumnCells): Fit {
  if (cells.count === 0) return field === 'title' ? 'never' : 'weak';
  switch (field) {
    case 'title':
      if (cells.texts < 0.5) return 'never';
      return cells.filled >= 0.3 && cells.distinct >= 0.75 ? 'good' : 'weak';
    case 'pillar':
      return cells.symbols > 0.5 || cells.dates > 0.5 || cells.lineNames > 0.7 ? 'never' : 'good';
    case 'status':
      // 30 % is how far a measure is; grades from 1 to 5 are asked for
      if (cells.percents > 0.5 || cells.dates > 0.5 || (cells.numbers > 0.5 && cells.marks < 0.5)) return 'never';
      // what was done, told in sentences, is no word of a list
      return cells.length > LONGEST_STATUS && cells.distinct > 0.7 && cells.statusWords < 0.2 ? 'never' : 'good';
    case 'progress':
      return cells.percents + cells.numbers > 0.5 ? 'good' : 'never';
    case 'owner':
    case 'related':
      return cells.texts < 0.5 ? 'never' : cells.sentences > 0.5 ? 'weak' : 'good';
    case 'start':
    case 'due':
    case 'doneOn':
      // a wave between 自 and 至 is no day
      if (cells.dates === 0 && cells.texts === 0 && cells.numbers === 0) return 'weak';
      // 20, 100 and 7/10 are no days
      if (cells.dateWords > 0.3) return 'good';
      return cells.numbers > 0.7 ? 'never' : 'weak';
    case 'id':
      return cells.sentences > 0.3 || (cells.dates > 0.7 && cells.codes < 0.9) ? 'never' : cells.distinct >= 0.5 ? 'good' : 'weak';
    case 'scope':
    case 'publicity':
    case 'stage':
      return cells.sentences > 0.5 || cells.numbers > 0.5 ? 'never' : 'good';
    case 'content':
    case 'issue':
    case 'schedule':
    case 'note':
    case 'outlook':
    case 'delayReason':
      return 'good';
  }
}

/** Whether the cells alone would say what the column is: sections, words of the status list or grades, days. */
export function tellsField(field: SourceField, cells: ColumnCells): boolean {
  switch (field) {
    case 'owner':
      return cells.sections > 0.3;
    case 'status':
      return cells.statusWords + cells.marks > 0.3;
    case 'start':
    case 'due':
    case 'doneOn':
      return cells.dates > 0.3;
    default:
      return true;
  }
}

/** How much a column without a telling label looks like the names of measures, 0 to 1: filled, each different, words of a name's length. */
export function titleLikeness(cells: ColumnCells): number {
  if (cells.texts < 0.7 || cells.statusWords > 0.5 || cells.sections > 0.7 || cells.lineNames > 0.5) return 0;
  const length = cells.sentences > 0.5 || cells.length < 4 ? 0.6 : cells.length < 6 ? 0.8 : 1;
  return cells.filled * cells.distinct ** 2 * cells.texts * length;
}

/** How many cells of a row say something, and the first of them (0-based; -1 where none does). */
export type FilledCells = { readonly count: number; readonly first: number };

export function filledIn(cells: readonly CellValue[]): FilledCells {
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
