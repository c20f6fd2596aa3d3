// The items of all meetings (議題): one line an item, from its being raised to what came of it.
import { plainText } from '../sheet/letters';
import type { Line } from '../sheet/tab';
import type { Table } from '../sheet/table';
import type { Join } from './register';
import { ADD_TO_PLAN, followUpWords, type ItemKey, itemClasses, itemsTab, outcomeWords } from './tabs';

export type ItemClass = keyof typeof itemClasses;
const classOrder = ['discuss', 'report', 'other'] as const satisfies readonly ItemClass[];

export type Outcome = keyof typeof outcomeWords;
export const outcomes = ['decided', 'approved', 'continued', 'homework', 'returned'] as const satisfies readonly Outcome[];

/** 公開区分 that is neither blank nor 公開: whatever else stands there, nothing is published until somebody says so. */
export const isClosed = (publicity: string): boolean => !['', '公開'].includes(plainText(publicity));

export type AgendaItem = {
  /** 1-based row of 議題. */
  readonly row: number;
  readonly id: string;
  /** Key of the meeting. */
  readonly meeting: string;
  readonly order: number;
  readonly class: ItemClass;
  readonly title: string;
  /** '' for an item that belongs to no measure. */
  readonly measure: string;
  readonly reason: string;
  readonly presenter: string;
  /** null: no time set aside. */
  readonly minutes: number | null;
  /** One a line; 参考資料 begin with 「参考」. */
  readonly papers: readonly string[];
  readonly publicity: string;
  readonly outcome: Outcome | null;
  readonly outcomeText: string;
  readonly owner: string;
  readonly due: string;
  readonly newDue: string;
  readonly newStatus: string;
  readonly addToPlan: boolean;
  /** Something has to be done and is not marked as done. */
  readonly followUpOpen: boolean;
  /** When it was carried into the measures; '' for not yet. */
  readonly applied: string;
  /** The item or question it continues: 議-3, 宿-1, 点-1. */
  readonly from: string;
  readonly note: string;
};

/** What a person sets of an item before the meeting, and what came of it. */
export type ItemEdit = Pick<AgendaItem, 'id' | 'class' | 'title' | 'presenter' | 'minutes' | 'papers' | 'publicity' | 'note'>;
export type OutcomeEdit = Pick<
  AgendaItem,
  'id' | 'outcome' | 'outcomeText' | 'owner' | 'due' | 'newDue' | 'newStatus' | 'addToPlan' | 'followUpOpen'
>;

/** An item without an ID of its own, or with one that stands twice, is known by its row until it gets one. */
const rowId = (row: number): string => `${row}行`;

/** True for an item that is known by its row, for want of an ID. */
export const isRowId = (id: string): boolean => /^\d+行$/.test(id);

/** All items, those of a meeting in their order. */
export function readItems(table: Table | null, join: Join): readonly AgendaItem[] {
  const seen = new Set<string>();
  return itemsTab
    .read(table)
    .lines.map((line) => itemOf(line, join))
    .filter(({ title, meeting }) => title !== '' && meeting !== '')
    .map((item) => {
      if (item.id === '' || seen.has(item.id)) return { ...item, id: rowId(item.row) };
      seen.add(item.id);
      return item;
    })
    .sort((a, b) => a.order - b.order || a.row - b.row);
}

export const itemsOf = (items: readonly AgendaItem[], meeting: string): readonly AgendaItem[] =>
  items.filter((item) => item.meeting === meeting);

function itemOf(line: Line<ItemKey>, join: Join): AgendaItem {
  const outcome = outcomes.find((each) => outcomeWords[each] === line.text('outcome')) ?? null;
  const number = (key: ItemKey): number | null => {
    const digits = /\d+(?:\.\d+)?/.exec(line.text(key).normalize('NFKC'))?.[0];
    return digits === undefined ? null : Number(digits);
  };
  const somethingToDo = line.text('owner') !== '' || line.text('due') !== '';
  return {
    row: line.row,
    id: line.text('id'),
    meeting: join(line),
    order: number('order') ?? Number.MAX_SAFE_INTEGER,
    class: classOrder.find((each) => itemClasses[each] === line.text('class')) ?? 'other',
    title: line.text('title'),
    measure: line.text('measure'),
    reason: line.text('reason'),
    presenter: line.text('presenter'),
    minutes: number('minutes'),
    papers: line
      .text('papers')
      .split('\n')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    publicity: line.text('publicity'),
    outcome,
    outcomeText: line.text('outcomeText'),
    owner: line.text('owner'),
    due: line.text('due'),
    newDue: line.text('newDue'),
    newStatus: line.text('newStatus'),
    addToPlan: [ADD_TO_PLAN, 'TRUE'].includes(line.text('addToPlan')),
    followUpOpen: line.text('followUp') === followUpWords.open || (line.text('followUp') === '' && somethingToDo),
    applied: line.text('applied'),
    from: line.text('from'),
    note: line.text('note'),
  };
}

/** The next free ID: 議-1, 議-2 … */
export function nextItemNumber(items: readonly AgendaItem[]): number {
  return items.reduce((most, { id }) => Math.max(most, Number(/^議-(\d+)$/.exec(id)?.[1] ?? 0)), 0) + 1;
}

/** Items by class where 協議 and 報告 stand apart; empty classes are left out. */
export function byClass(items: readonly AgendaItem[]): readonly { readonly class: ItemClass; readonly items: readonly AgendaItem[] }[] {
  return classOrder
    .map((each) => ({ class: each, items: items.filter((item) => item.class === each) }))
    .filter((group) => group.items.length > 0);
}

/** The order of the paper: as set, or class by class. */
export function inPaperOrder(items: readonly AgendaItem[], form: 'single' | 'separate'): readonly AgendaItem[] {
  return form === 'single' ? items : byClass(items).flatMap((group) => group.items);
}

export type NumberedPaper = {
  readonly item: AgendaItem;
  readonly name: string;
  /** 資料1-1, 資料3, 参考資料2. */
  readonly number: string;
  readonly reference: boolean;
};

const isReference = (name: string): boolean => /^参考(?:資料|[：:\s]|$)/.test(name);

/**
 * Numbers the papers of items in the order of the agenda: an item with one paper has no branch (資料3), with two or more it branches from 1
 * (資料1-1, 資料1-2). 参考資料 are counted through. The practice of the town's minutes of 令和5年6月21日.
 */
export function numberedPapers(items: readonly AgendaItem[]): readonly NumberedPaper[] {
  const references = items.flatMap(({ papers }) => papers.filter(isReference)).length;
  let reference = 0;
  return items.flatMap((item, place) => {
    const own = item.papers.filter((name) => !isReference(name));
    let branch = 0;
    return item.papers.map((paper): NumberedPaper => {
      if (isReference(paper)) {
        reference += 1;
        const name = paper.replace(/^参考(?:資料)?[\d０-９]*[：:　\s]*/, '');
        return { item, name: name === '' ? paper : name, number: references === 1 ? '参考資料' : `参考資料${reference}`, reference: true };
      }
      branch += 1;
      return { item, name: paper, number: own.length === 1 ? `資料${place + 1}` : `資料${place + 1}-${branch}`, reference: false };
    });
  });
}

const kana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ';

/** Numbers of official papers, outermost first: 1, (1), ア, (ア) (公用文作成の要領). Past ワ the letters go on as numbers. */
export function officialNumber(level: 1 | 2 | 3 | 4, number: number): string {
  const letter = kana[number - 1] ?? String(number);
  switch (level) {
    case 1:
      return String(number);
    case 2:
      return `(${number})`;
    case 3:
      return letter;
    case 4:
      return `(${letter})`;
  }
}

/** Minutes set aside in all. */
export const minutesInAll = (items: readonly AgendaItem[]): number => items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
