// The turn of the year, and what takes it back.

import { carriedOut, readHistory } from '../../src/history/history';
import type { Product } from '../support/product';
import { idsIn, tracker, yearBook } from './books';
import type { Sweep } from './sweep';

/** The year book with a date in which the turn fills in the year. */
const yearlessBook = (): Product => {
  const made = yearBook();
  made.type(tracker, 6, '期限', '12月末');
  return made;
};

/** What 変更履歴 tells that was done, each line once, in the order of words: without lines that were taken back. */
function happened(made: Product): readonly string[] {
  const rows = made.shownIn('変更履歴');
  const read = readHistory({ sheet: '変更履歴', rows });
  if ('missing' in read) throw new Error(`変更履歴 lacks ${read.missing.join()}`);
  return carriedOut(read.history.lines)
    .map(({ action, id, column, before, after, reason, operator }) => [action, id, column, before, after, reason, operator].join('|'))
    .sort();
}

/** Each measure stands in the tracker or in the archive. */
function noneLost(made: Product): boolean {
  const there = [...idsIn(made, tracker), ...idsIn(made, '進捗管理（令和5年度）')];
  return ['0', '1', '2', '3', '4', '5'].every((id) => there.includes(id));
}

const turnOfTheYear: Sweep = {
  job: 'turn of the year',
  begin: yearlessBook,
  run: (made, fault) => made.call('sidebarTurnYear', [made.value('sidebarYear').revision, true], fault),
  sound: noneLost,
  again: (made) => {
    const { from, revision } = made.value('sidebarYear');
    if (from === 2023) made.value('sidebarTurnYear', revision, true);
    else made.value('sidebarCheck');
  },
  outcome: (made) => [
    idsIn(made, '進捗管理（令和5年度）'),
    idsIn(made, tracker),
    made.shownIn('設定')[1]?.[1],
    made.book.sheets.length,
    happened(made),
  ],
};

const turnTakenBack: Sweep = {
  job: 'turn of the year taken back',
  begin: () => {
    const made = yearlessBook();
    made.value('sidebarTurnYear', made.value('sidebarYear').revision, true);
    return made;
  },
  run: (made, during) => made.call('sidebarUndoTurn', [], during),
  sound: noneLost,
  again: (made) => {
    if (made.value('sidebarYear').made !== null) made.value('sidebarUndoTurn');
    else made.value('sidebarCheck');
  },
  outcome: (made) => [
    made.shownIn(tracker).map((cells) => cells.slice(0, 6)),
    made.shownIn('設定')[1]?.[1],
    made.book.sheets.map(({ name }) => name),
    happened(made),
  ],
};

export const yearSweeps: readonly Sweep[] = [turnOfTheYear, turnTakenBack];
