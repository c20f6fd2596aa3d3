// The other registers: made on demand, checked together, and an inspection spread over the sections.

import { now } from '../google/clock';
import { exclusively } from '../google/lock';
import { readLines, writeChanged } from '../google/tabs';
import { appendRows, makeTab, openWorkbook, readTab, showTab, tabExists, tabLabel } from '../google/workbook';
import { Stop } from '../sheet/stop';
import { type CellChange, cellsOf, formatsOf } from '../sheet/tab';
import { workingSections } from '../tracker/directory';
import { type OpenTracker, openTracker, requireMarked } from '../tracker/openTracker.job';
import { directoryTab } from '../tracker/tabs';
import type { InspectionReport, RegisterReport, RegistersReport, RegistersView } from './page';
import {
  checkRegister,
  hasInspection,
  type Inspection,
  inspectionLines,
  nextNumber,
  type RegisterKind,
  type RegisterProblem,
  registerKinds,
  registers,
} from './registers';
import { registersJa } from './words.ja';

const PROBLEMS_SENT = 300;

/** Which registers there are, and the sections an inspection can go to. */
export function registerList(): RegistersView {
  const book = openWorkbook();
  return {
    registers: registerKinds.map((kind) => ({ kind, tab: registers[kind].tab.name, made: tabExists(book, registers[kind].tab) })),
    sections: sectionsOf(openTracker(book, now())),
  };
}

const sectionsOf = ({ directory }: OpenTracker): readonly string[] => (directory === null ? [] : workingSections(directory));

/** Makes the tab, or shows the existing one. */
export function makeRegister(kind: RegisterKind): RegisterReport {
  return exclusively(() => {
    const book = openWorkbook();
    const { tab } = registers[kind];
    requireMarked(book);
    const made = !tabExists(book, tab);
    if (made) makeTab(book, tab.make([]), null);
    showTab(book, tab);
    return { tab: tabLabel(book, tab), made };
  });
}

/** Checks every register that is there: words in its column 点検, IDs for lines without one. */
export function checkRegisters(): RegistersReport {
  return exclusively(() => {
    const book = openWorkbook();
    const opened = openTracker(book, now());
    const context = {
      directory: opened.directory,
      measureIds: new Set(opened.tracker.measures.map(({ id }) => id).filter((id) => id !== '')),
      today: opened.moment.today,
      dates: opened.settings.dates,
      office: opened.settings,
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
      writeChanged<'id' | 'check'>(book, registers[kind].tab.read(table), changesBy(result, table.rows.length));
      for (const { row, problems } of result.lines) for (const problem of problems) found.push({ kind, row, problem });
    }
    return { lines, total: found.length, problems: found.slice(0, PROBLEMS_SENT), missing };
  });
}

/** Only the add-on's column, in every row of the tab, and IDs where there are none. */
function changesBy(
  { lines, newIds }: Extract<ReturnType<typeof checkRegister>, { kind: 'checked' }>,
  rows: number,
): readonly CellChange<'id' | 'check'>[] {
  const words = new Map(lines.map((line) => [line.row, line.problems.map(registersJa.registerProblem).join('　')]));
  return [
    ...Array.from({ length: Math.max(0, rows - 1) }, (_, index) => ({
      row: index + 2,
      key: 'check' as const,
      value: words.get(index + 2) ?? '',
    })),
    ...newIds.map(({ row, id }) => ({ row, key: 'id' as const, value: id })),
  ];
}

/** One line for the whole and one for each section, once: the same subject and day is not entered again. */
export function startInspection(inspection: Inspection, sections: readonly string[]): InspectionReport {
  return exclusively(() => {
    const book = openWorkbook();
    const opened = openTracker(book, now());
    const known = sectionsOf(opened);
    const chosen = sections.filter((section) => known.includes(section));
    if (chosen.length === 0) throw new Stop({ code: 'directory-missing', tab: directoryTab.name });
    const { tab, prefix } = registers.inspections;
    const there = readLines(book, tab);
    if (hasInspection(there, inspection)) throw new Stop({ code: 'inspection-exists', tab: tab.name });
    const lines = inspectionLines(inspection, chosen, nextNumber(prefix, there));
    if (there.table === null) makeTab(book, tab.make(lines), null);
    else
      appendRows(
        book,
        tab,
        lines.map((line) => cellsOf(there, line)),
        formatsOf(there),
      );
    showTab(book, tab);
    return { tab: tab.name, lines: lines.length };
  });
}
