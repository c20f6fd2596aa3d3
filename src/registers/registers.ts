// The other registers of the headquarters' practice: one way to check them all, and an inspection spread over the sections.
import type { CalendarDay } from '../sheet/calendar';
import { daysLate, isLate, type Office } from '../sheet/closedDays';
import { asSeen, plainText } from '../sheet/letters';
import type { Line, Lines, Tab, TabColumn, Values } from '../sheet/tab';
import { type CellValue, fold, type Table } from '../sheet/table';
import { type DateBase, readDate } from '../tracker/dates';
import type { Directory } from '../tracker/directory';
import { readOwners } from '../tracker/owners';
import {
  type InspectionKey,
  inspectionsTab,
  movementsTab,
  opinionsTab,
  type QuestionKey,
  questionStates,
  questionsTab,
  remedyWords,
  resultWords,
  WHOLE_TOWN,
} from './tabs';

/** `prefix`: new IDs are this and a number, 動-1. */
export const registers = {
  movements: { tab: movementsTab, prefix: '動' },
  questions: { tab: questionsTab, prefix: '宿' },
  opinions: { tab: opinionsTab, prefix: '意' },
  inspections: { tab: inspectionsTab, prefix: '点' },
} as const;
export type RegisterKind = keyof typeof registers;
export const registerKinds = ['movements', 'questions', 'opinions', 'inspections'] as const satisfies readonly RegisterKind[];

type Register<K extends string> = { readonly tab: Tab<K>; readonly prefix: string };
/** Columns that every register has. */
type Common = 'id' | 'check';

export type RegisterProblem =
  | { readonly code: 'needed'; readonly heading: string }
  | { readonly code: 'date-unreadable'; readonly heading: string; readonly found: string }
  | { readonly code: 'choice-unknown'; readonly heading: string; readonly found: string; readonly words: readonly string[] }
  | { readonly code: 'section-unknown'; readonly heading: string; readonly found: string }
  | { readonly code: 'measure-unknown'; readonly heading: string; readonly found: string }
  | { readonly code: 'number-unreadable'; readonly heading: string; readonly found: string }
  | { readonly code: 'id-twice'; readonly found: string }
  /** Open days after the day. */
  | { readonly code: 'late'; readonly heading: string; readonly days: number }
  | { readonly code: 'answer-missing' }
  | { readonly code: 'remedy-missing' }
  | { readonly code: 'parent-unknown'; readonly found: string }
  | { readonly code: 'whole-town'; readonly sections: readonly string[] };

export type RegisterContext = {
  readonly directory: Directory | null;
  readonly measureIds: ReadonlySet<string>;
  readonly today: CalendarDay;
  readonly dates: DateBase;
  readonly office: Office;
};

type RegisterLine = {
  /** 1-based row of the tab. */
  readonly row: number;
  /** As it is, or the one the add-on gives. */
  readonly id: string;
  readonly problems: readonly RegisterProblem[];
};

export type RegisterCheck =
  | { readonly kind: 'missing'; readonly headings: readonly string[] }
  | {
      readonly kind: 'checked';
      readonly lines: readonly RegisterLine[];
      readonly newIds: readonly { readonly row: number; readonly id: string }[];
    };

const TOLD = 60;

/** Checks every line; a heading that is missing stops the check of the tab, since its words would land nowhere or mean nothing. */
export function checkRegister(kind: RegisterKind, table: Table, context: RegisterContext): RegisterCheck {
  switch (kind) {
    case 'movements':
      return checked(registers.movements, table, context, () => []);
    case 'opinions':
      // 必要に応じて and a time that has passed ask nobody for anything
      return checked(registers.opinions, table, context, () => []);
    case 'questions':
      return checked(registers.questions, table, context, (line) => questionProblems(line, context));
    case 'inspections': {
      const lines = inspectionsTab.read(table);
      const ids = new Set(lines.lines.map((line) => line.text('id')));
      const escalated = new Map(escalations(table, context).map((each) => [each.parent, each]));
      return checked(registers.inspections, table, context, (line) => {
        const whole = line.text('parent') === '' ? escalated.get(line.text('id')) : undefined;
        return [
          ...inspectionProblems(line, context, ids),
          ...(whole?.open === true ? [{ code: 'whole-town' as const, sections: whole.sections }] : []),
        ];
      });
    }
  }
}

function checked<K extends string>(
  { tab, prefix }: Register<K | Common>,
  table: Table,
  context: RegisterContext,
  ownProblems: (line: Line<K | Common>) => readonly RegisterProblem[],
): RegisterCheck {
  const read = tab.read(table);
  const { lines } = read;
  const missing = read.missing.filter((key) => tab.columns[key].needed || key === 'id' || key === 'check');
  if (missing.length > 0) return { kind: 'missing', headings: missing.map((key) => tab.columns[key].heading) };
  const ids = new Map<string, number>();
  for (const line of lines) ids.set(line.text('id'), (ids.get(line.text('id')) ?? 0) + 1);
  let next = nextNumber(prefix, read);
  const newIds: { row: number; id: string }[] = [];
  const told = lines.map((line): RegisterLine => {
    let id = line.text('id');
    const problems: RegisterProblem[] = [];
    if (id === '') {
      id = `${prefix}-${next}`;
      next += 1;
      newIds.push({ row: line.row, id });
    } else if ((ids.get(id) ?? 0) > 1) problems.push({ code: 'id-twice', found: id.slice(0, TOLD) });
    for (const key of tab.keys) problems.push(...cellProblems(tab.columns[key], line.cell(key), line.text(key), context));
    problems.push(...ownProblems(line));
    return { row: line.row, id, problems };
  });
  return { kind: 'checked', lines: told, newIds };
}

/** The number after the last ID of a register. */
export function nextNumber<K extends string>(prefix: string, { lines }: Lines<K | 'id'>): number {
  const pattern = new RegExp(`^${prefix}-(\\d+)$`);
  return lines.reduce((most, line) => Math.max(most, Number(pattern.exec(line.text('id'))?.[1] ?? 0)), 0) + 1;
}

function cellProblems(
  { heading, holds, choices, needed }: TabColumn,
  cell: CellValue,
  text: string,
  context: RegisterContext,
): readonly RegisterProblem[] {
  const found = text.slice(0, TOLD);
  if (holds === 'checkbox') return [];
  if (text === '') return needed ? [{ code: 'needed', heading }] : [];
  if (choices !== undefined) return choices.includes(text) ? [] : [{ code: 'choice-unknown', heading, found, words: choices }];
  if (holds === undefined) return [];
  switch (holds) {
    case 'day': {
      const { kind } = readDate(cell, context.dates);
      return kind === 'unreadable' || kind === 'disagreeing' || kind === 'asked' ? [{ code: 'date-unreadable', heading, found }] : [];
    }
    case 'number':
      return /^\d[\d,]*(?:件|人)?$/.test(plainText(text)) ? [] : [{ code: 'number-unreadable', heading, found }];
    case 'section':
      return context.directory === null
        ? []
        : readOwners(text, context.directory).flatMap((owner): RegisterProblem[] =>
            owner.kind === 'unknown' ? [{ code: 'section-unknown', heading, found: owner.found.slice(0, TOLD) }] : [],
          );
    case 'measures':
      return idsIn(text)
        .filter((id) => !context.measureIds.has(id))
        .slice(0, 5)
        .map((id) => ({ code: 'measure-unknown', heading, found: id.slice(0, TOLD) }));
  }
}

/** The IDs of 関係する取組. */
export const idsIn = (text: string): readonly string[] =>
  asSeen(text)
    .split(/[、，,\s]+/)
    .filter((id) => id !== '');

function questionProblems(line: Line<QuestionKey>, context: RegisterContext): readonly RegisterProblem[] {
  const state = line.text('state');
  if (state === questionStates.answered) return line.text('answer') === '' ? [{ code: 'answer-missing' }] : [];
  return state === questionStates.withdrawn ? [] : lateness(questionsTab.columns.due, line.cell('due'), context);
}

function inspectionProblems(line: Line<InspectionKey>, context: RegisterContext, ids: ReadonlySet<string>): readonly RegisterProblem[] {
  const parent = line.text('parent');
  if (parent === '') return [];
  const result = line.text('result');
  const { columns } = inspectionsTab;
  const trouble = result === resultWords.trouble;
  return [
    ...(ids.has(parent) ? [] : [{ code: 'parent-unknown' as const, found: parent.slice(0, TOLD) }]),
    ...(result === '' || result === resultWords.open ? lateness(columns.due, line.cell('due'), context) : []),
    ...(trouble && line.text('remedy') === '' ? [{ code: 'remedy-missing' as const }] : []),
    ...(trouble && line.text('remedyState') !== remedyWords.done ? lateness(columns.remedyDue, line.cell('remedyDue'), context) : []),
  ];
}

function lateness({ heading }: TabColumn, cell: CellValue, { dates, office, today }: RegisterContext): readonly RegisterProblem[] {
  const reading = readDate(cell, dates);
  if (reading.kind !== 'exact' || !isLate(reading.due, today, office)) return [];
  return [{ code: 'late', heading, days: daysLate(reading.due, today, office) }];
}

/** A trouble of the whole town: one 課 says 全庁, or 課 of two 部 have it. It stays with the meeting until every remedy is 完了. */
export type Escalation = { readonly parent: string; readonly title: string; readonly sections: readonly string[]; readonly open: boolean };

export function escalations(table: Table, { directory }: Pick<RegisterContext, 'directory'>): readonly Escalation[] {
  const { lines } = inspectionsTab.read(table);
  const divisionOf = (section: string): string =>
    directory?.posts.find((post) => fold(post.section) === fold(section))?.division ?? section;
  return lines
    .filter((line) => line.text('parent') === '' && line.text('id') !== '')
    .flatMap((parent): Escalation[] => {
      const troubled = lines.filter((line) => line.text('parent') === parent.text('id') && line.text('result') === resultWords.trouble);
      const whole = troubled.some((line) => line.text('scope') === WHOLE_TOWN);
      const divisions = new Set(troubled.map((line) => divisionOf(line.text('section'))));
      if (!whole && divisions.size < 2) return [];
      return [
        {
          parent: parent.text('id'),
          title: parent.text('title'),
          sections: [...new Set(troubled.map((line) => line.text('section')))],
          open: troubled.some((line) => line.text('remedyState') !== remedyWords.done),
        },
      ];
    });
}

/** What is inspected, as the notice says it. */
export type Inspection = { readonly title: string; readonly notice: string; readonly noticed: string; readonly due: string };

/** The lines of one inspection: one for the whole, one for each section. */
export function inspectionLines(
  { title, notice, noticed, due }: Inspection,
  sections: readonly string[],
  number: number,
): readonly Values<InspectionKey, CellValue>[] {
  const parent = `${registers.inspections.prefix}-${number}`;
  const common = { title, notice, noticed, due, toReport: false };
  return [
    { ...common, id: parent },
    ...sections.map((section, place) => ({ ...common, id: `${parent}-${place + 1}`, parent, section, result: resultWords.open })),
  ];
}

/** An inspection of this name and day is there already. */
export function hasInspection({ lines }: Lines<InspectionKey>, { title, noticed }: Inspection): boolean {
  return lines.some((line) => line.text('parent') === '' && fold(line.text('title')) === fold(title) && line.text('noticed') === noticed);
}
