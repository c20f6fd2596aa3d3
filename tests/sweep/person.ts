// A person who works in the tracker while a job runs: what she may do, and whether every measure has its own cells afterwards.
import { sortedOrder } from '../../host/book/arrange';
import type { SheetModel } from '../../host/book/book';
import { carryOutEdit, decideEdit } from '../../host/workbench/personEdit';
import { addOnFields, headings } from '../../src/tracker/columns';
import type { Product } from '../support/product';
import { clerk } from '../support/scriptHost';
import { tracker } from './books';

/** Shown texts by heading, without the columns that the add-on fills. */
type Cells = ReadonlyMap<string, string>;
/** A row that is not blank, in the tracker or in an archive of it. Measures are known by their titles: a job may give another ID. */
type Row = { readonly archived: boolean; readonly title: string; readonly cells: Cells };

/** What a job does where nobody interferes. */
export type Undisturbed = { readonly before: readonly Row[]; readonly after: readonly Row[] };

const ofAddOn: ReadonlySet<string> = new Set(addOnFields.map((field) => headings[field]));
const blank = (text: string): boolean => text === '' || text === 'FALSE';

/** The rows that hold something, of the tracker and its archives. */
export function rowsIn(made: Product): readonly Row[] {
  return made.book.sheets
    .filter(({ name }) => name === tracker || name.startsWith(`${tracker}（`))
    .flatMap(({ name }) => {
      const [top = [], ...rows] = made.shownIn(name);
      return rows
        .map((texts) => new Map(top.map((heading, column) => [heading, texts[column] ?? ''] as const)))
        .filter((cells) => [...cells.values()].some((text) => !blank(text)))
        .map((cells) => ({
          archived: name !== tracker,
          title: cells.get(headings.title) ?? '',
          cells: new Map([...cells].filter(([heading]) => !ofAddOn.has(heading))),
        }));
    });
}

/** What the person did, by the title of the row. */
export type Done =
  | { readonly kind: 'typed'; readonly title: string; readonly heading: string; readonly text: string }
  | { readonly kind: 'inserted'; readonly cells: Cells }
  | { readonly kind: 'deleted'; readonly title: string }
  | { readonly kind: 'sorted' };

/** One thing that a person may do. It is not done (null) where its row is gone, and not possible (`can`) where the job has no such row. */
export type Act = {
  readonly name: string;
  readonly can: (undisturbed: Undisturbed) => boolean;
  readonly act: (made: Product, undisturbed: Undisturbed) => Done | null;
};

const OWN_TITLE = '人が足した行';
/** What she writes where it is to be like its column. */
const ownTexts: ReadonlyMap<string, string> = new Map([
  [headings.due, '令和9年9月9日'],
  [headings.originalDue, '令和9年9月9日'],
  [headings.owner, '人の課'],
  [headings.status, '見直し'],
]);
const ownText = (heading: string): string => ownTexts.get(heading) ?? '人が書いた';

const sheetOf = (made: Product): SheetModel | undefined => made.book.sheetByName(tracker);
/** Each measure's row: the one in the tracker, where an archive holds a copy of it. */
const byTitle = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map([...rows].sort((a, b) => Number(b.archived) - Number(a.archived)).map((row) => [row.title, row]));

/** Headings whose cells the job changes in the row of this title; null where the row goes or comes. */
function changedIn({ before, after }: Undisturbed, title: string): readonly string[] | null {
  const [old, now] = [byTitle(before).get(title), byTitle(after).get(title)];
  if (old === undefined || now === undefined || now.archived !== old.archived) return null;
  return [...now.cells].filter(([heading, text]) => (old.cells.get(heading) ?? '') !== text).map(([heading]) => heading);
}

/** The first measure that the job leaves alone. */
const bystander = (undisturbed: Undisturbed): string | null =>
  undisturbed.before.find(({ title }) => changedIn(undisturbed, title)?.length === 0)?.title ?? null;

/** A cell of a person that the job rewrites. */
function wantedCell(undisturbed: Undisturbed): { readonly title: string; readonly heading: string } | null {
  for (const { title } of undisturbed.before) {
    const heading = changedIn(undisturbed, title)?.find((each) => each !== headings.title && each !== headings.originalDue);
    if (heading !== undefined) return { title, heading };
  }
  return null;
}

/** A cell that the job leaves alone, in a row that it changes or takes out; in any row where it does neither. */
function cellBeside(undisturbed: Undisturbed): { readonly title: string; readonly heading: string } | null {
  const row = undisturbed.before.find(({ title }) => changedIn(undisturbed, title)?.length !== 0) ?? undisturbed.before[0];
  if (row === undefined) return null;
  const changed = changedIn(undisturbed, row.title) ?? [];
  const heading = [headings.note, headings.content, headings.status].find((each) => row.cells.has(each) && !changed.includes(each));
  return heading === undefined ? null : { title: row.title, heading };
}

const columnOf = (made: Product, heading: string): number => (made.shownIn(tracker)[0]?.indexOf(heading) ?? -1) + 1;

/** Number of the row of this title; null where it is gone. */
function rowOf(made: Product, title: string): number | null {
  if (sheetOf(made) === undefined) return null;
  const column = columnOf(made, headings.title) - 1;
  const place = made.shownIn(tracker).findIndex((cells, row) => row > 0 && cells[column] === title);
  return place < 0 ? null : place + 1;
}

/** The row of the last measure. */
function lastRow(made: Product): number {
  const column = columnOf(made, headings.title) - 1;
  return made.shownIn(tracker).reduce((last, cells, row) => (cells[column] === '' ? last : row + 1), 1);
}

/** Types a line of cells as the page does, and lets onEdit hear of it. */
function type(made: Product, sheet: SheetModel, row: number, column: number, texts: readonly string[]): void {
  const decision = decideEdit(made.book, sheet, row, column, [texts], clerk.email, made.now());
  if (!decision.ok) throw new Error(`A person may not write there: ${JSON.stringify(decision.notice)}`);
  carryOutEdit(sheet, decision.rect, decision.entries);
  made.book.commit();
  made.run('onEdit', [], {
    entryPoint: 'simple',
    mode: 'LIMITED',
    event: {
      kind: 'edit',
      sheetId: sheet.id,
      rect: decision.rect,
      ...(texts[0] === undefined || texts.length > 1 ? {} : { value: texts[0] }),
    },
  });
}

function typeInto(made: Product, cell: { readonly title: string; readonly heading: string } | null): Done | null {
  const sheet = sheetOf(made);
  const row = cell === null ? null : rowOf(made, cell.title);
  if (cell === null || sheet === undefined || row === null) return null;
  type(made, sheet, row, columnOf(made, cell.heading), [ownText(cell.heading)]);
  return { kind: 'typed', ...cell, text: made.cell(tracker, row, cell.heading) };
}

/** Her row: a new one above that row, or what stood blank below the last. */
function insert(made: Product, place: (last: number) => number): Done | null {
  const sheet = sheetOf(made);
  if (sheet === undefined) return null;
  const last = lastRow(made);
  const row = place(last);
  if (row <= last) sheet.insertRows(row, 1, row);
  const own = new Map([
    [headings.id, 'P-1'],
    [headings.title, OWN_TITLE],
    [headings.owner, ownText(headings.owner)],
  ]);
  const columns = [...own.keys()].map((heading) => columnOf(made, heading));
  const [first, end] = [Math.min(...columns), Math.max(...columns)];
  const top = made.shownIn(tracker)[0] ?? [];
  type(
    made,
    sheet,
    row,
    first,
    top.slice(first - 1, end).map((heading) => own.get(heading) ?? ''),
  );
  return { kind: 'inserted', cells: own };
}

function removeRow(made: Product, title: string | null): Done | null {
  const row = title === null ? null : rowOf(made, title);
  if (title === null || row === null) return null;
  sheetOf(made)?.deleteRows(row, 1);
  return { kind: 'deleted', title };
}

/** Sorts whole rows by title, the way that changes their order. */
function sort(made: Product): Done | null {
  const sheet = sheetOf(made);
  const last = sheet === undefined ? 0 : lastRow(made);
  if (sheet === undefined || last < 3) return null;
  const column = columnOf(made, headings.title) - 1;
  const rect = { row: 2, column: 1, rows: last - 1, columns: sheet.maxColumns };
  const orders = [false, true].map((ascending) => sortedOrder(sheet.block(rect), [{ column, ascending }]));
  const order = orders.find((each) => each.some((from, to) => from !== to));
  if (order !== undefined) sheet.reorderRows(rect, () => order);
  return { kind: 'sorted' };
}

const always = (): boolean => true;

export const acts: readonly Act[] = [
  { name: 'inserts a row at the top', can: always, act: (made) => insert(made, () => 2) },
  { name: 'inserts a row in the middle', can: always, act: (made) => insert(made, (last) => Math.floor((last + 3) / 2)) },
  { name: 'writes a row below the last', can: always, act: (made) => insert(made, (last) => last + 1) },
  {
    name: 'deletes a row',
    can: (undisturbed) => bystander(undisturbed) !== null,
    act: (made, undisturbed) => removeRow(made, bystander(undisturbed)),
  },
  { name: 'sorts the rows', can: always, act: sort },
  {
    name: 'types beside what the job writes',
    can: (undisturbed) => cellBeside(undisturbed) !== null,
    act: (made, undisturbed) => typeInto(made, cellBeside(undisturbed)),
  },
  {
    name: 'types into a cell that the job writes',
    can: (undisturbed) => wantedCell(undisturbed) !== null,
    act: (made, undisturbed) => typeInto(made, wantedCell(undisturbed)),
  },
];

/** Does it between two service calls of a run, which has buffered writes of its own. */
export function meanwhile(made: Product, act: Act, undisturbed: Undisturbed): Done | null {
  made.book.suspend();
  try {
    return act.act(made, undisturbed);
  } finally {
    made.book.commit();
    made.book.resume();
  }
}

/**
 * lost: what the person did is not there. touched: the row of another measure has a wrong cell, is gone, or is there twice. left: a cell or
 * a row is as it was before, though the job has been run until it was quiet.
 */
export type Wrong = { readonly lost: readonly string[]; readonly touched: readonly string[]; readonly left: readonly string[] };

/** Whether the text that she typed into a cell still stands there, right after the run. */
export function overwritten(made: Product, done: Done | null): readonly string[] {
  if (done?.kind !== 'typed') return [];
  const there = rowsIn(made)
    .filter(({ title }) => title === done.title)
    .map(({ cells }) => cells.get(done.heading) ?? '');
  return there.includes(done.text) ? [] : [`${done.title} ${done.heading}: ${JSON.stringify(there)}`];
}

/** Compares what stands there in the end with what should: the job's cells, the person's, and nothing else. */
export function wrongIn(made: Product, undisturbed: Undisturbed, done: Done | null): Wrong {
  const found = rowsIn(made);
  const [before, after] = [byTitle(undisturbed.before), byTitle(undisturbed.after)];
  const titles = [...new Set([...before.keys(), ...after.keys()])];
  const all = titles.map((title) => {
    const rows = found.filter((row) => row.title === title);
    return wrongWith(title, rows, { before: before.get(title), after: after.get(title) }, done);
  });
  const strangers = found.filter(({ title }) => !titles.includes(title));
  return {
    lost: [...all.flatMap(({ lost }) => lost), ...(done?.kind === 'inserted' ? ownRowLost(strangers, done.cells) : [])],
    touched: [
      ...all.flatMap(({ touched }) => touched),
      ...strangers
        .filter(({ title }) => done?.kind !== 'inserted' || title !== OWN_TITLE)
        .map(({ cells }) => `a row of nobody: ${JSON.stringify([...cells.values()])}`),
    ],
    left: all.flatMap(({ left }) => left),
  };
}

type Should = { readonly before: Row | undefined; readonly after: Row | undefined };

/** One measure: the rows that have its title, and how it should be. */
function wrongWith(title: string, rows: readonly Row[], { before, after }: Should, done: Done | null): Wrong {
  const typed = done?.kind === 'typed' && done.title === title ? done : null;
  const count = rows.filter(({ archived }) => !archived).length;
  const touched = count > 1 ? [`${title} is there ${count} times`] : [];
  const left: string[] = [];
  const lost: string[] = [];
  if (done?.kind === 'deleted' && done.title === title) {
    if (count > 0) touched.push(`${title} was deleted and is there`);
    return { lost, touched, left };
  }
  if (after !== undefined && rows.length === 0) touched.push(`${title} is gone`);
  // what she typed may keep a row that the job would take out
  if ((after === undefined || after.archived) && count > 0 && typed === null) left.push(`${title} is still there`);
  // the archive holds a measure that stays as it was at the turn of the year
  const compared = after?.archived === false ? rows.filter(({ archived }) => !archived) : rows;
  for (const { cells } of compared)
    for (const [heading, text] of cells) {
      const [old, now] = [before?.cells.get(heading) ?? '', (after ?? before)?.cells.get(heading) ?? ''];
      if (text === now || (blank(text) && blank(now))) continue;
      if (typed?.heading === heading) {
        if (text !== typed.text && (text !== old || now !== old)) lost.push(`${title} ${heading}: ${JSON.stringify(text)}`);
        continue;
      }
      // 当初期限 is kept from what stood in 期限 before it was changed
      if (heading === headings.originalDue && [before?.cells.get(headings.due), typed?.text].includes(text)) continue;
      (text === old ? left : touched).push(`${title} ${heading}: ${JSON.stringify(text)}`);
    }
  // where the job wants the cell too, it may have it once the person has seen what she typed and pressed again
  if (typed !== null && before?.cells.get(typed.heading) === (after ?? before)?.cells.get(typed.heading)) {
    const texts = rows.map(({ cells }) => cells.get(typed.heading) ?? '');
    if (!texts.includes(typed.text)) lost.push(`${title} ${typed.heading}: ${JSON.stringify(texts)}`);
  }
  return { lost, touched, left };
}

/** Her own row is in the tracker once and holds what she wrote, and nothing else. */
function ownRowLost(strangers: readonly Row[], wanted: Cells): readonly string[] {
  const own = strangers.filter(({ title, archived }) => title === OWN_TITLE && !archived);
  if (own.length !== 1) return [`her row is there ${own.length} times`];
  return [...(own[0]?.cells ?? [])]
    .filter(([heading, text]) => text !== (wanted.get(heading) ?? '') && !(blank(text) && !wanted.has(heading)))
    .map(([heading, text]) => `her row, ${heading}: ${JSON.stringify(text)}`);
}
