// The row check (点検): all problems at once, as notes on the cells, words in the column 点検 and a list for the sidebar.
import { checkTracker } from '../domain/checks';
import { tabs } from '../domain/fields';
import type { Tracker } from '../domain/measure';
import { withOwnPart } from '../domain/notes';
import type { PlacedProblem } from '../domain/problem';
import { signalOf } from '../domain/signal';
import { Stop } from '../domain/stop';
import { now } from '../google/clock';
import { alone } from '../google/lock';
import { openWorkbook, readNotes, type Workbook, writeColumn, writeNotes } from '../google/workbook';
import { rowsJa } from '../text/rows.ja';
import { openTracker } from './openTracker';

export function check() {
  const done = alone(() => {
    const book = openWorkbook();
    const { tracker, directory } = openTracker(book);
    const problems = checkTracker(tracker, directory);
    writeMarks(book, tracker, problems);
    return { rows: tracker.measures.length, problems };
  });
  if (done === null) throw new Stop({ code: 'busy' });
  return done.value;
}

/** Words in the sheet are Japanese whatever the language of the person at it. Each row's words take one cell, each cell's one note. */
function writeMarks(book: Workbook, tracker: Tracker, problems: readonly PlacedProblem[]): void {
  const { today } = now();
  const body = Array.from({ length: tracker.rowCount - 1 }, (_, index) => index + 2);
  const byRow = new Map<number, PlacedProblem[]>();
  for (const found of problems) byRow.set(found.row, [...(byRow.get(found.row) ?? []), found]);

  const { check: checkColumn, signal: signalColumn } = tracker.columns;
  if (checkColumn !== undefined)
    writeColumn(
      book,
      tabs.tracker,
      2,
      checkColumn + 1,
      body.map((row) => rowsJa.checkWords(byRow.get(row) ?? [])),
    );
  if (signalColumn !== undefined) {
    const signals = new Map(tracker.measures.map((measure) => [measure.row, rowsJa.signal(signalOf(measure, today))]));
    writeColumn(
      book,
      tabs.tracker,
      2,
      signalColumn + 1,
      body.map((row) => signals.get(row) ?? ''),
    );
  }

  const columnCount = Math.max(...Object.values(tracker.columns)) + 1;
  const notes = readNotes(book, tabs.tracker, tracker.rowCount, columnCount);
  const marked = notes.map((cells, index) =>
    cells.map((note, column) => {
      const here = (byRow.get(index + 1) ?? []).filter((found) => found.column === column + 1);
      return withOwnPart(
        note,
        here.map((found) => rowsJa.problem(found.problem)),
      );
    }),
  );
  if (marked.some((cells, row) => cells.some((note, column) => note !== notes[row]?.[column]))) writeNotes(book, tabs.tracker, marked);
}
