// The other registers: made on demand, checked together, and an inspection spread over the sections.

import { rowsJa } from '../checking/rows.ja';
import { now } from '../google/clock';
import { exclusively } from '../google/lock';
import { appendRows, makeTab, openWorkbook, readTab, showTab, tabNames, type Workbook, writeColumn } from '../google/workbook';
import { Stop } from '../sheet/stop';
import { cellText, fold, type Table } from '../sheet/table';
import { tabs } from '../tracker/columns';
import { workingSections } from '../tracker/directory';
import { type OpenTracker, openTracker } from '../tracker/openTracker.job';
import { registerSheet } from '../tracker/trackerSheet';
import type { InspectionReport, RegisterReport, RegistersReport, RegistersView } from './page';
import {
  CHECK_HEADING,
  checkRegister,
  hasInspection,
  type Inspection,
  inspectionLines,
  nextInspection,
  type RegisterKind,
  type RegisterProblem,
  registerKinds,
  registers,
} from './registers';

const PROBLEMS_SENT = 300;

/** Which registers there are, and the sections an inspection can go to. */
export function registerList(): RegistersView {
  const book = openWorkbook();
  const names = tabNames(book);
  return {
    registers: registerKinds.map((kind) => ({ kind, tab: registers[kind].tab, made: names.includes(registers[kind].tab) })),
    sections: sectionsOf(openTracker(book)),
  };
}

const sectionsOf = ({ directory }: OpenTracker): readonly string[] => (directory === null ? [] : workingSections(directory));

/** Makes the tab, or shows the one that is there. */
export function makeRegister(kind: RegisterKind): RegisterReport {
  return exclusively(() => {
    const book = openWorkbook();
    const { tab } = registers[kind];
    const made = !tabNames(book).includes(tab);
    if (made) makeTab(book, registerSheet(registers[kind], []), null);
    showTab(book, tab);
    return { tab, made };
  });
}

/** Checks every register that is there: words in its column 点検, IDs for lines without one. */
export function checkRegisters(): RegistersReport {
  return exclusively(() => {
    const book = openWorkbook();
    const opened = openTracker(book);
    const context = {
      directory: opened.directory,
      measureIds: new Set(opened.tracker.measures.map(({ id }) => id).filter((id) => id !== '')),
      today: now().today,
      dates: opened.settings.dates,
      closed: opened.settings.closed,
    };
    const found: { readonly kind: RegisterKind; readonly row: number; readonly problem: RegisterProblem }[] = [];
    const missing: { readonly kind: RegisterKind; readonly headings: readonly string[] }[] = [];
    let lines = 0;
    for (const kind of registerKinds) {
      const table = readTab(book, registers[kind].tab);
      if (table === null) continue;
      const result = checkRegister(kind, table, context);
      if (result.kind === 'missing') {
        missing.push({ kind, headings: result.headings });
        continue;
      }
      lines += result.lines.length;
      write(book, kind, table, result);
      for (const { row, problems } of result.lines) for (const problem of problems) found.push({ kind, row, problem });
    }
    return { lines, total: found.length, problems: found.slice(0, PROBLEMS_SENT), missing };
  });
}

/** Only the add-on's column, and IDs where there are none; each from the first changed row to the last. */
function write(
  book: Workbook,
  kind: RegisterKind,
  table: Table,
  { lines, newIds }: Extract<ReturnType<typeof checkRegister>, { kind: 'checked' }>,
): void {
  const { tab } = registers[kind];
  const row = (table.rows[0] ?? []).map((cell) => fold(cellText(cell)));
  const words = new Map(lines.map((line) => [line.row, line.problems.map(rowsJa.registerProblem).join('　')]));
  const ids = new Map(newIds.map(({ row: at, id }) => [at, id]));
  column(row.indexOf(fold(CHECK_HEADING)), (at) => words.get(at) ?? '');
  column(row.indexOf('id'), (at, before) => ids.get(at) ?? before);

  function column(place: number, wanted: (row: number, before: string) => string): void {
    const texts = table.rows.slice(1).map((cells, index) => {
      const before = cellText(cells[place]);
      return { before, after: wanted(index + 2, before) };
    });
    const changed = texts.flatMap(({ before, after }, index) => (before === after ? [] : [index]));
    const [first, last] = [changed[0], changed[changed.length - 1]];
    if (first === undefined || last === undefined) return;
    writeColumn(
      book,
      tab,
      first + 2,
      place + 1,
      texts.slice(first, last + 1).map(({ after }) => after),
    );
  }
}

/** One line for the whole and one for each section, once: the same subject and day is not entered again. */
export function startInspection(inspection: Inspection, sections: readonly string[]): InspectionReport {
  return exclusively(() => {
    const book = openWorkbook();
    const opened = openTracker(book);
    const known = sectionsOf(opened);
    const chosen = sections.filter((section) => known.includes(section));
    if (chosen.length === 0) throw new Stop({ code: 'directory-missing', tab: tabs.directory });
    const { tab } = registers.inspections;
    const table = readTab(book, tab);
    if (table !== null && hasInspection(table, inspection, opened.settings.dates)) throw new Stop({ code: 'inspection-exists', tab });
    const lines = inspectionLines(inspection, chosen, table === null ? 1 : nextInspection(table));
    if (table === null) makeTab(book, registerSheet(registers.inspections, lines), null);
    else {
      const headings = registers.inspections.columns.map(({ heading }) => fold(heading));
      const here = (table.rows[0] ?? []).map((cell) => headings.indexOf(fold(cellText(cell))));
      const { columns } = registerSheet(registers.inspections, []);
      const plain = { width: 100, holds: 'text' as const, choices: { kind: 'none' as const }, wraps: true };
      appendRows(
        book,
        tab,
        lines.map((line) => here.map((place) => line[place] ?? '')),
        here.map((place) => columns[place] ?? plain),
      );
    }
    showTab(book, tab);
    return { tab, lines: lines.length };
  });
}
