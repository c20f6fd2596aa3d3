// The other registers of the headquarters' practice, a tab each: 動向, 宿題, 住民意見, 課別点検. One way to describe and to check them all.
import type { CalendarDay } from '../sheet/calendar';
import { daysLate, isLate, type Office } from '../sheet/closedDays';
import { type CellValue, cellText, fold, isBlank, type Table } from '../sheet/table';
import { tabs } from '../tracker/columns';
import { type DateBase, type DateReading, readDate } from '../tracker/dates';
import type { Directory } from '../tracker/directory';
import { readOwners } from '../tracker/owners';

export const registerKinds = ['movements', 'questions', 'opinions', 'inspections'] as const;
export type RegisterKind = (typeof registerKinds)[number];

type Holds = 'text' | 'date' | 'section' | 'measures' | 'number' | 'checkbox' | readonly string[];
export type RegisterColumn = { readonly heading: string; readonly width: number; readonly holds: Holds; readonly needed?: true };

export type Register = {
  readonly tab: string;
  /** New IDs are this and a number: 動-1. */
  readonly prefix: string;
  readonly columns: readonly RegisterColumn[];
};

/** Column of the add-on in every register. */
export const CHECK_HEADING = '点検';
const ID = 'ID';
const text = (heading: string, width = 130): RegisterColumn => ({ heading, width, holds: 'text' });
const of = (heading: string, holds: Holds, width = 110): RegisterColumn => ({ heading, width, holds });
const needed = (column: RegisterColumn): RegisterColumn => ({ ...column, needed: true });
const check = text(CHECK_HEADING, 260);

export const registers: { readonly [K in RegisterKind]: Register } = {
  // 資料1-1「DXをめぐる主な動き」
  movements: {
    tab: tabs.movements,
    prefix: '動',
    columns: [
      text(ID, 60),
      needed(of('日付', 'date')),
      of('主体', ['国', '県', '他自治体', 'その他'], 80),
      needed(text('内容', 320)),
      of('計画への影響', ['なし', '要検討', '見直し']),
      of('関係する取組', 'measures'),
      text('対応', 200),
      of('会議に報告', 'checkbox', 90),
      text('報告した会議'),
      text('備考', 160),
      check,
    ],
  },
  // 「未定です」: what a meeting left open
  questions: {
    tab: tabs.questions,
    prefix: '宿',
    columns: [
      text(ID, 60),
      text('会議', 150),
      of('日付', 'date'),
      needed(text('質問・宿題', 300)),
      text('聞いた人（職）'),
      of('担当課', 'section'),
      of('回答期限', 'date'),
      text('回答', 260),
      of('状態', ['未回答', '回答済', '持越し', '取下げ'], 90),
      of('関係する取組', 'measures'),
      text('備考', 160),
      check,
    ],
  },
  // 「住民から意見を求める機会」「必要に応じて」
  opinions: {
    tab: tabs.opinions,
    prefix: '意',
    columns: [
      text(ID, 60),
      needed(of('関係する取組', 'measures')),
      of('要否', ['必要', '必要に応じて', '不要']),
      of('方法', ['パブリックコメント', 'アンケート', '説明会', '窓口・電話', 'その他'], 150),
      of('時期', 'date'),
      of('件数', 'number', 70),
      text('主な意見', 280),
      text('町の考え方・対応', 280),
      of('公開区分', ['公開', '非公開'], 90),
      text('備考', 160),
      check,
    ],
  },
  // 「それぞれの担当で確認」「万が一全庁的に問題があったりしたら、本部会議の方に報告」: a line a 課 under one for the whole
  inspections: {
    tab: tabs.inspections,
    prefix: '点',
    columns: [
      text(ID, 70),
      text('親ID', 60),
      needed(text('件名', 240)),
      text('通知番号'),
      of('通知日', 'date'),
      of('課', 'section'),
      of('期限', 'date'),
      of('点検結果', ['未点検', '問題なし', '問題あり']),
      of('影響範囲', ['課内', '部内', '全庁'], 90),
      text('内容', 240),
      text('対策', 240),
      of('対策期限', 'date'),
      of('対策の状況', ['未着手', '実施中', '完了']),
      of('会議に報告', 'checkbox', 90),
      text('備考', 160),
      check,
    ],
  },
};

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

export type RegisterLine = {
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

type Line = { readonly row: number; text(heading: string): string; date(heading: string): DateReading; cell(heading: string): CellValue };

const TOLD = 60;

function linesOf(
  register: Register,
  table: Table,
  dates: DateBase,
): { readonly lines: readonly Line[]; readonly has: (heading: string) => boolean } {
  const row = (table.rows[0] ?? []).map((cell) => fold(cellText(cell)));
  const places = new Map(register.columns.map(({ heading }) => [heading, row.indexOf(fold(heading))]));
  const has = (heading: string): boolean => (places.get(heading) ?? -1) >= 0;
  const own = new Set([places.get(CHECK_HEADING) ?? -1]);
  const lines = table.rows.flatMap((cells, index): Line[] => {
    if (index === 0 || cells.every((value, column) => own.has(column) || value === false || isBlank(value))) return [];
    const cell = (heading: string): CellValue => cells[places.get(heading) ?? -1] ?? '';
    return [{ row: index + 1, cell, text: (heading) => cellText(cell(heading)), date: (heading) => readDate(cell(heading), dates) }];
  });
  return { lines, has };
}

/** Checks every line; a heading that is missing stops the check of the tab, since its words would land nowhere or mean nothing. */
export function checkRegister(kind: RegisterKind, table: Table, context: RegisterContext): RegisterCheck {
  const register = registers[kind];
  const { lines, has } = linesOf(register, table, context.dates);
  const missing = register.columns.filter(
    ({ heading, needed: must }) => (must === true || heading === ID || heading === CHECK_HEADING) && !has(heading),
  );
  if (missing.length > 0) return { kind: 'missing', headings: missing.map(({ heading }) => heading) };
  const ids = new Map<string, number>();
  for (const line of lines) ids.set(line.text(ID), (ids.get(line.text(ID)) ?? 0) + 1);
  let next = lines.reduce(
    (most, line) => Math.max(most, Number(new RegExp(`^${register.prefix}-(\\d+)$`).exec(line.text(ID))?.[1] ?? 0)),
    0,
  );
  const newIds: { row: number; id: string }[] = [];
  const escalated = kind === 'inspections' ? new Map(escalations(table, context).map((each) => [each.parent, each])) : null;
  const checked = lines.map((line): RegisterLine => {
    let id = line.text(ID);
    const problems: RegisterProblem[] = [];
    if (id === '') {
      next += 1;
      id = `${register.prefix}-${next}`;
      newIds.push({ row: line.row, id });
    } else if ((ids.get(id) ?? 0) > 1) problems.push({ code: 'id-twice', found: id.slice(0, TOLD) });
    for (const column of register.columns) problems.push(...cellProblems(column, line, context));
    problems.push(...ownProblems(kind, line, context, ids));
    const whole = escalated?.get(id);
    if (whole?.open === true && line.text('親ID') === '') problems.push({ code: 'whole-town', sections: whole.sections });
    return { row: line.row, id, problems };
  });
  return { kind: 'checked', lines: checked, newIds };
}

function cellProblems({ heading, holds, needed: must }: RegisterColumn, line: Line, context: RegisterContext): readonly RegisterProblem[] {
  const found = line.text(heading).slice(0, TOLD);
  if (holds === 'checkbox') return [];
  if (line.text(heading) === '') return must === true ? [{ code: 'needed', heading }] : [];
  if (typeof holds !== 'string')
    return holds.includes(line.text(heading)) ? [] : [{ code: 'choice-unknown', heading, found, words: holds }];
  switch (holds) {
    case 'text':
      return [];
    case 'date': {
      const { kind } = line.date(heading);
      return kind === 'unreadable' || kind === 'disagreeing' || kind === 'asked' ? [{ code: 'date-unreadable', heading, found }] : [];
    }
    case 'number':
      return /^\d[\d,]*(?:件|人)?$/.test(line.text(heading).normalize('NFKC')) ? [] : [{ code: 'number-unreadable', heading, found }];
    case 'section':
      return context.directory === null
        ? []
        : readOwners(line.text(heading), context.directory).flatMap((owner): RegisterProblem[] =>
            owner.kind === 'unknown' ? [{ code: 'section-unknown', heading, found: owner.found.slice(0, TOLD) }] : [],
          );
    case 'measures':
      return line
        .text(heading)
        .split(/[、，,\s]+/)
        .filter((id) => id !== '' && !context.measureIds.has(id))
        .slice(0, 5)
        .map((id) => ({ code: 'measure-unknown', heading, found: id.slice(0, TOLD) }));
  }
}

function ownProblems(
  kind: RegisterKind,
  line: Line,
  context: RegisterContext,
  ids: ReadonlyMap<string, number>,
): readonly RegisterProblem[] {
  const late = (heading: string): readonly RegisterProblem[] => {
    const reading = line.date(heading);
    if (reading.kind !== 'exact' || !isLate(reading.due, context.today, context.office)) return [];
    return [{ code: 'late', heading, days: daysLate(reading.due, context.today, context.office) }];
  };
  switch (kind) {
    case 'movements':
    case 'opinions':
      // 必要に応じて and a time that has passed ask nobody for anything
      return [];
    case 'questions': {
      const state = line.text('状態');
      if (state === '回答済') return line.text('回答') === '' ? [{ code: 'answer-missing' }] : [];
      return state === '取下げ' ? [] : late('回答期限');
    }
    case 'inspections': {
      const parent = line.text('親ID');
      if (parent === '') return [];
      const result = line.text('点検結果');
      return [
        ...((ids.get(parent) ?? 0) === 0 ? [{ code: 'parent-unknown' as const, found: parent.slice(0, TOLD) }] : []),
        ...(result === '' || result === '未点検' ? late('期限') : []),
        ...(result === '問題あり' && line.text('対策') === '' ? [{ code: 'remedy-missing' as const }] : []),
        ...(result === '問題あり' && line.text('対策の状況') !== '完了' ? late('対策期限') : []),
      ];
    }
  }
}

/** A trouble of the whole town: one 課 says 全庁, or 課 of two 部 have it. It stays with the meeting until every remedy is 完了. */
export type Escalation = { readonly parent: string; readonly title: string; readonly sections: readonly string[]; readonly open: boolean };

export function escalations(table: Table, { directory, dates }: Pick<RegisterContext, 'directory' | 'dates'>): readonly Escalation[] {
  const { lines } = linesOf(registers.inspections, table, dates);
  const divisionOf = (section: string): string =>
    directory?.posts.find((post) => fold(post.section) === fold(section))?.division ?? section;
  return lines
    .filter((line) => line.text('親ID') === '' && line.text(ID) !== '')
    .flatMap((parent): Escalation[] => {
      const troubled = lines.filter((line) => line.text('親ID') === parent.text(ID) && line.text('点検結果') === '問題あり');
      const whole = troubled.some((line) => line.text('影響範囲') === '全庁');
      const divisions = new Set(troubled.map((line) => divisionOf(line.text('課'))));
      if (!whole && divisions.size < 2) return [];
      return [
        {
          parent: parent.text(ID),
          title: parent.text('件名'),
          sections: [...new Set(troubled.map((line) => line.text('課')))],
          open: troubled.some((line) => line.text('対策の状況') !== '完了'),
        },
      ];
    });
}

/** What is inspected, as the notice says it. */
export type Inspection = { readonly title: string; readonly notice: string; readonly noticed: string; readonly due: string };

/** The lines of one inspection: one for the whole, one for each section. */
export function inspectionLines(inspection: Inspection, sections: readonly string[], number: number): readonly (readonly CellValue[])[] {
  const parent = `${registers.inspections.prefix}-${number}`;
  const line = (id: string, over: { readonly [heading: string]: string }): readonly CellValue[] =>
    registers.inspections.columns.map(({ heading, holds }) =>
      holds === 'checkbox'
        ? false
        : ({ ID: id, 件名: inspection.title, 通知番号: inspection.notice, 通知日: inspection.noticed, 期限: inspection.due, ...over }[
            heading
          ] ?? ''),
    );
  return [
    line(parent, {}),
    ...sections.map((section, place) => line(`${parent}-${place + 1}`, { 親ID: parent, 課: section, 点検結果: '未点検' })),
  ];
}

/** An inspection of this name and day is there already. */
export function hasInspection(table: Table, inspection: Inspection, dates: DateBase): boolean {
  return linesOf(registers.inspections, table, dates).lines.some(
    (line) => line.text('親ID') === '' && fold(line.text('件名')) === fold(inspection.title) && line.text('通知日') === inspection.noticed,
  );
}

/** The number after the last inspection's. */
export function nextInspection(table: Table): number {
  return table.rows.reduce((most, row) => Math.max(most, ...row.map((cell) => Number(/^点-(\d+)$/.exec(cellText(cell))?.[1] ?? 0))), 0) + 1;
}
