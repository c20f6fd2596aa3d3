// Reads and writes the tabs declared with defineTab (sheet/tab.ts), in a number of calls that does not grow with the lines.
import { Stop } from '../sheet/stop';
import { type CellChange, type Columns, cellsOf, changed, type Lines, type Tab, type Values } from '../sheet/tab';
import { cellText } from '../sheet/table';
import { appendTexts, makeTab, prepare, readStretch, readTab, type Workbook, writeColumn } from './workbook';

/** Reads the tab; a missing one has no lines. */
export function readLines<K extends string>(book: Workbook, tab: Tab<K>): Lines<K> {
  return tab.read(readTab(book, tab));
}

/** Stops where the tab is there and lacks headings without which a line would be lost. */
export function requireHeadings<K extends string>({ tab, missing }: Lines<K>, needed: readonly K[]): void {
  const headings = missing.filter((key) => needed.includes(key)).map((key) => tab.columns[key].heading);
  if (headings.length > 0) throw new Stop({ code: 'tab-columns-missing', tab: tab.name, headings });
}

/** Adds lines below the last one in one write; the tab is made with them where it is not there. */
export function addLines<K extends string>(book: Workbook, lines: Lines<K>, values: readonly Values<K>[]): void {
  if (values.length === 0) return;
  if (lines.table === null) makeTab(book, lines.tab.make(values), null);
  else
    appendTexts(
      book,
      lines.tab,
      values.map((each) => cellsOf(lines, each)),
    );
}

/** Changes cells; stops where the lines have moved since they were read. `by` is the column by which a line is known. */
export function changeCells<K extends string>(book: Workbook, lines: Columns<K>, by: NoInfer<K>, changes: readonly CellChange<K>[]): void {
  if (changed(lines, changes).length === 0) return;
  prepare(book, lines.tab);
  requireSameLines(book, lines, by);
  writeChanged(book, lines, changes);
}

/** Changes cells without checking where the lines stand: only for lines that were read just before. */
export function writeChanged<K extends string>(book: Workbook, lines: Columns<K>, changes: readonly CellChange<K>[]): void {
  for (const { row, column, texts } of changed(lines, changes)) writeColumn(book, lines.tab, row, column, texts);
}

/** Stops ("rows-moved") if the lines no longer stand where they were read: somebody may have sorted the tab, or taken a line out. */
export function requireSameLines<K extends string>(book: Workbook, { tab, table, columnOf }: Columns<K>, by: NoInfer<K>): void {
  const column = columnOf(by);
  if (table === null || column < 0) return;
  const now = readStretch(book, tab, { row: 1, column: column + 1, rows: table.rows.length, columns: 1 });
  if (now.some((cells, row) => cellText(cells[0]) !== cellText(table.rows[row]?.[column])))
    throw new Stop({ code: 'rows-moved', tab: tab.name });
}
