// From edits of a document to the requests of one batch. The edits name places as they are before any change, and are carried out from the end
// on, so that the places in front stay what they are. Google refuses to delete the break that ends a document or stands before a table
// (developers.google.com/workspace/docs/api, "Structural edit rules and behavior"): there a line is left without words, and used again.
import type { BodyElement, BodyTable, DocumentBody } from './documentBody';
import {
  blankLook,
  cellTextLook,
  type DocumentRequest,
  deleteRow,
  deletion,
  insertBlocks,
  insertRows,
  lineLook,
  pageLook,
  textAt,
} from './documentWrite';
import type { Block, DocumentEdit, ListEdit, Paper } from './paper';

/** Requests that belong together: a document in which only some of such groups were carried out says nothing by halves. */
type Group = readonly DocumentRequest[];

/** Children from `from` up to `to` go, and blocks come in front of `to`. */
type Run = { readonly from: number; readonly to: number; readonly insert: readonly Block[] };

/** All requests that these edits need, in groups, in the order in which they are to be sent. */
export function requestsFor(body: DocumentBody, edits: readonly DocumentEdit[]): readonly Group[] {
  const { elements } = body;
  const runs = runsOf(elements, edits).map((run) => ({ place: run.to, groups: () => [runRequests(elements, run)] }));
  const rows = edits.flatMap((edit) => {
    const table = edit.kind === 'rows' ? elements[edit.table] : undefined;
    if (edit.kind !== 'rows' || table?.kind !== 'table') return [];
    return [{ place: edit.table + 0.5, groups: () => rowRequests(table, edit.edits) }];
  });
  return [...runs, ...rows].sort((a, b) => b.place - a.place).flatMap(({ groups }) => groups().filter((group) => group.length > 0));
}

/** The requests that make a document say what a paper says, whatever stands in it. */
export function rewritten({ elements }: DocumentBody, paper: Paper): Group {
  const [first, last] = [elements[0], elements[elements.length - 1]];
  if (first === undefined || last === undefined) return [];
  const at = first.start;
  return [pageLook(paper.page), ...deletion(at, last.end - 1), ...blankLook(at), ...fillBlank(at, paper.blocks)];
}

/** The edits as stretches that do not touch each other, in order. */
function runsOf(elements: readonly BodyElement[], edits: readonly DocumentEdit[]): readonly Run[] {
  const gone = new Set<number>();
  const inserts = new Map<number, readonly Block[]>();
  for (const edit of edits) {
    if (edit.kind === 'rows') continue;
    for (const index of edit.remove) gone.add(index);
    const place = landing(elements, edit.before ?? elements.length);
    inserts.set(place, [...(inserts.get(place) ?? []), ...edit.insert]);
  }
  const runs: Run[] = [];
  let from = 0;
  for (let to = 0; to <= elements.length; to += 1) {
    if (gone.has(to)) continue;
    const insert: Block[] = [];
    for (let place = from; place <= to; place += 1) insert.push(...(inserts.get(place) ?? []));
    // a table in front of which a blank line stands takes that line for its own, or blank lines would grow in number
    const free = insert[0]?.kind === 'table' && isBlank(elements[from - 1]) && from - 1 > (runs[runs.length - 1]?.to ?? -1);
    if (to > from || insert.length > 0) runs.push({ from: free ? from - 1 : from, to, insert });
    from = to + 1;
  }
  return runs;
}

/** Nothing can be put in front of a table or break with which a document begins: the place behind it is the next one that can. */
function landing(elements: readonly BodyElement[], place: number): number {
  let next = place;
  while (next < elements.length && elements[next]?.kind !== 'line' && elements[next - 1]?.kind !== 'line') next += 1;
  return next;
}

/** A line of nothing but its break, in which no picture stands either. */
const isBlank = (element: BodyElement | undefined): boolean =>
  element?.kind === 'line' && !element.pending && element.end - element.start === 1;

function runRequests(elements: readonly BodyElement[], { from, to, insert }: Run): Group {
  const [before, next] = [elements[from - 1], elements[to]];
  const beforeBreak = next?.kind !== 'line';
  if (to > from) {
    const [first, last] = [elements[from], elements[to - 1]];
    if (first === undefined || last === undefined) return [];
    if (last.kind !== 'line' || !beforeBreak) return [...deletion(first.start, last.end), ...insertBlocks(first.start, insert)];
    // the last line stays without words
    return [...deletion(first.start, last.end - 1), ...blankLook(first.start), ...fillBlank(first.start, insert)];
  }
  if (insert.length === 0) return [];
  if (next !== undefined && !beforeBreak) return insertBlocks(next.start, insert);
  if (before === undefined) return [];
  if (isBlank(before)) return fillBlank(before.start, insert);
  return [...textAt(before.end - 1, '\n'), ...blankLook(before.end), ...fillBlank(before.end, insert)];
}

/** Puts blocks where a line without words stands at `at`: the last line of them takes its place. */
function fillBlank(at: number, blocks: readonly Block[]): Group {
  const last = blocks[blocks.length - 1];
  if (last === undefined) return [];
  if (last.kind === 'table') return insertBlocks(at, blocks);
  return [...textAt(at, last.text), ...lineLook(at, at + last.text.length + 1, last), ...insertBlocks(at, blocks.slice(0, -1))];
}

/** A group for each edit of the rows, the last rows first. Row 0 of the document's table is the heading row. */
function rowRequests(table: BodyTable, edits: readonly ListEdit<readonly string[]>[]): readonly Group[] {
  return [...edits].reverse().map(({ at, remove, insert }) => {
    const cells = table.block.kind === 'table' ? table.block.rows.slice(at, at + remove) : [];
    const sameRows = remove === insert.length && insert.every((row, place) => row[0] !== '' && row[0] === cells[place]?.[0]);
    return sameRows ? changedCells(table, at + 1, cells, insert) : changedRows(table, at + 1, remove, insert);
  });
}

/** Of a row with the same ID only the cells that say something else are written: comments on the others live on. */
function changedCells(
  table: BodyTable,
  first: number,
  theirs: readonly (readonly string[])[],
  ours: readonly (readonly string[])[],
): Group {
  const changes = ours.flatMap((row, place) =>
    row.flatMap((words, column) => {
      const cell = table.rows[first + place]?.cells[column];
      if (cell === undefined || words === theirs[place]?.[column]) return [];
      const look = words === '' ? [] : [cellTextLook(cell.start, cell.start + words.length)];
      return [[...deletion(cell.start, cell.end), ...textAt(cell.start, words), ...look]];
    }),
  );
  return changes.reverse().flat();
}

/** What is new comes in first, above the rows that go: below the heading row it would look like one, and a table without rows is none. */
function changedRows(table: BodyTable, first: number, remove: number, insert: readonly (readonly string[])[]): Group {
  const below = first >= table.rows.length;
  const beside = table.rows[below ? table.rows.length - 1 : first];
  if (beside === undefined) return [];
  const added = insertRows(table.start, below ? table.rows.length - 1 : first, below, below ? beside.end : beside.start, insert);
  const gone = Array.from({ length: remove }, (_, place) => deleteRow(table.start, first + insert.length + remove - 1 - place));
  return [...added, ...gone];
}

/** Groups put together into batches of at most `most` requests; a group that is longer than that is a batch of its own. */
export function batches(groups: readonly Group[], most: number): readonly Group[] {
  const made: DocumentRequest[][] = [];
  for (const group of groups) {
    const last = made[made.length - 1];
    if (last !== undefined && last.length + group.length <= most) last.push(...group);
    else made.push([...group]);
  }
  return made;
}
