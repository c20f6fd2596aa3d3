// The record of adoptions (取込記録): one line a measure that came from a source, with a hash of each cell as it was written. Comparing the
// hash with the source and with the tracker of today says who changed what since:
//
//   source    tracker   what happens
//   as then   any       nothing
//   changed   as then   the tracker follows
//   changed   changed   a conflict: told, never overwritten
//
// The tab is hidden; it is no secret, but nothing for people to edit.

import { hash } from '../sheet/revision';
import type { Values } from '../sheet/tab';
import { type CellValue, cellText, fold, isBlank, type Table } from '../sheet/table';
import { type ColumnMap, columnOf, type Field, fields, type SourceField, sourceFields } from '../tracker/columns';
import type { AdoptedMeasure, AdoptionPlan } from './adoption';
import { type ReadingChoice, readingShape } from './choice';
import { type RecordKey, recordTab } from './tabs';

/** `run` counts adoptions into this tracker from 1. `hashes` by field: of the text as written, '' for a blank cell. */
export type RecordLine = {
  readonly run: number;
  readonly at: string;
  readonly sheet: string;
  readonly row: number;
  readonly sourceId: string;
  readonly id: string;
  /** The first characters, to name it to people. */
  readonly title: string;
  /** Hash of the whole title, folded. */
  readonly titleFolded: string;
  readonly hashes: { readonly [F in SourceField]?: string };
};

/** Another tab that adoption made, with a hash of all its cells, so that an undo knows whether it is unchanged. */
type RecordedTab = { readonly run: number; readonly name: string; readonly hash: string };

/** Cells of measures adopted before that followed the source in this run: the number of their lines in 変更履歴. */
type RecordedBatch = { readonly run: number; readonly at: string; readonly batch: number };

/**
 * A tab that was adopted: its sheet ID by the name it had, and how it was read. `labels`: hash of its heading rows; where it differs, the
 * table has other columns today. null: adopted before this was kept.
 */
export type RecordedSource = {
  readonly name: string;
  readonly id: number;
  readonly read: { readonly labels: string; readonly reading: ReadingChoice } | null;
};

export type AdoptionLog = {
  readonly lines: readonly RecordLine[];
  readonly tabs: readonly RecordedTab[];
  readonly batches: readonly RecordedBatch[];
  /** A renamed source is the same one. */
  readonly sources: readonly RecordedSource[];
  /** The run that said what it would write and has not said that all is written; null where each run is finished. */
  readonly begun: number | null;
};

const TAB_MARK = '（タブ）';
const BATCH_MARK = '（反映）';
const BEGUN_MARK = '（途中）';
const SOURCE_MARK = '（元）';

/** A cell holds 50,000 characters at most. */
const CELL_LIMIT = 45_000;
const TITLE_SHOWN = 60;

/** The hash of a cell's text; '' for a blank cell. */
export function hashOf(cell: CellValue): string {
  return isBlank(cell) ? '' : hash([cellText(cell)]);
}

/** The hash of all cells of a tab; blank cells at the end of a row do not count. */
export function hashOfTab(table: Table): string {
  return hash(table.rows.map((row) => row.map(cellText).join('\t').replace(/\t+$/, '')));
}

export function recordLines(plan: AdoptionPlan, measures: readonly AdoptedMeasure[], run: number, at: string): readonly RecordLine[] {
  return measures.map((measure) => recordOf(plan, measure, run, at));
}

function recordOf(plan: AdoptionPlan, measure: AdoptedMeasure, run: number, at: string): RecordLine {
  return {
    run,
    at,
    sheet: plan.sheet,
    row: measure.sourceRows[0] ?? 0,
    sourceId: measure.sourceId,
    id: measure.id,
    title: textOf(measure, 'title').slice(0, TITLE_SHOWN),
    titleFolded: foldedTitle(measure),
    hashes: hashesOf(measure),
  };
}

/** Rows of the tracker that no record speaks of, by title and owner. */
function rowsWithoutRecord(tracker: Table, columns: ColumnMap, log: AdoptionLog): ReadonlyMap<string, string> {
  const recorded = new Set(log.lines.map(({ id }) => id));
  const rows = new Map<string, string>();
  for (const cells of tracker.rows.slice(1)) {
    const text = (field: Field): string => (columns[field] === undefined ? '' : cellText(cells[columns[field] ?? -1]));
    const id = text('id');
    if (id !== '' && text('title') !== '' && !recorded.has(id)) rows.set(key(hashOf(fold(text('title'))), hashOf(text('owner'))), id);
  }
  return rows;
}

function hashesOf(measure: AdoptedMeasure): RecordLine['hashes'] {
  const hashes: { [F in SourceField]?: string } = {};
  for (const field of sourceFields) {
    const hash = hashOf(cellOf(measure, field));
    if (hash !== '') hashes[field] = hash;
  }
  return hashes;
}

const placeOf: ReadonlyMap<Field, number> = new Map(fields.map((field, index) => [field, index]));

function cellOf(measure: AdoptedMeasure, field: Field): CellValue {
  return measure.cells[placeOf.get(field) ?? -1] ?? '';
}

const foldedTitle = (measure: AdoptedMeasure): string => hashOf(fold(textOf(measure, 'title')));

const textOf = (measure: AdoptedMeasure, field: Field): string => cellText(cellOf(measure, field));

/**
 * The rows of the tab for these lines of one run and source: many lines share a cell, because a row of a sheet costs more to write than
 * the text in it.
 */
export function recordRows({ lines, tabs, batches, sources, begun }: AdoptionLog, at: string): readonly Values<RecordKey>[] {
  const rows: { [K in RecordKey]: string }[] = [
    ...tabs.map((tab) => ({ run: String(tab.run), at, sheet: TAB_MARK, content: `${tab.name}\t${tab.hash}` })),
    ...batches.map(({ run, at: then, batch }) => ({ run: String(run), at: then, sheet: BATCH_MARK, content: String(batch) })),
    ...sources.map(({ name, id, read }) => ({
      run: '0',
      at,
      sheet: SOURCE_MARK,
      content: [name, id, ...(read === null ? [] : [read.labels, JSON.stringify(read.reading)])].join('\t'),
    })),
    ...(begun === null ? [] : [{ run: String(begun), at, sheet: BEGUN_MARK, content: '' }]),
  ];
  let open: { readonly head: string; readonly cells: { [K in RecordKey]: string } } | null = null;
  for (const line of lines) {
    const head = [line.run, line.at, line.sheet].join('\t');
    const text = [line.row, plain(line.sourceId), plain(line.id), plain(line.title), line.titleFolded]
      .concat(sourceFields.map((field) => line.hashes[field] ?? ''))
      .join('\t');
    const last = open?.cells.content ?? '';
    if (open === null || open.head !== head || last.length + text.length >= CELL_LIMIT) {
      open = { head, cells: { run: String(line.run), at: line.at, sheet: line.sheet, content: text } };
      rows.push(open.cells);
    } else open.cells.content = `${last}\n${text}`;
  }
  return rows;
}

const plain = (text: string): string => text.replace(/[\t\n\r]+/g, ' ');

/** Reads the tab; what is not ours is left out. */
export function readAdoptionLog(table: Table | null): AdoptionLog {
  const lines: RecordLine[] = [];
  const tabs: RecordedTab[] = [];
  const batches: RecordedBatch[] = [];
  const sources: RecordedSource[] = [];
  let begun: number | null = null;
  for (const line of recordTab.read(table).lines) {
    const [run, at, sheet, content] = [line.text('run'), line.text('at'), line.text('sheet'), line.text('content')];
    if (!/^\d+$/.test(run)) continue;
    if (sheet === BEGUN_MARK) begun = Number(run);
    if (sheet === BATCH_MARK) {
      if (/^\d+$/.test(content)) batches.push({ run: Number(run), at, batch: Number(content) });
      continue;
    }
    for (const text of content.split('\n')) {
      const [first = '', second = '', id = '', title = '', titleFolded = '', ...written] = text.split('\t');
      if (sheet === SOURCE_MARK) {
        if (/^\d+$/.test(second)) sources.push({ name: first, id: Number(second), read: readingIn(id, title) });
      } else if (sheet === TAB_MARK) tabs.push({ run: Number(run), name: first, hash: second });
      else if (/^\d+$/.test(first) && id !== '')
        lines.push({
          run: Number(run),
          at,
          sheet,
          row: Number(first),
          sourceId: second,
          id,
          title,
          titleFolded,
          hashes: hashesIn(written),
        });
    }
  }
  return { lines, tabs, batches, sources, begun };
}

/** How a source was read; null where the record does not say it in a form that is known. */
function readingIn(labels: string, text: string): RecordedSource['read'] {
  try {
    const { success, data } = readingShape.safeParse(JSON.parse(text));
    return success ? { labels, reading: data } : null;
  } catch {
    return null;
  }
}

/** The heading rows of a source as they are compared with what stood there when it was adopted. */
export function labelsOf(source: Table, { first, last }: { readonly first: number; readonly last: number }): string {
  return hash(source.rows.slice(first - 1, last).map((row) => row.map(cellText).join('\t')));
}

/** How a source is read as it was: what was kept, where its heading rows still say the same. */
export function readingOf(log: AdoptionLog, id: number, source: Table): ReadingChoice | null {
  const read = log.sources.find((each) => each.id === id)?.read ?? null;
  if (read === null || read.reading.headings === null) return null;
  return labelsOf(source, read.reading.headings) === read.labels ? read.reading : null;
}

/**
 * The record of a run that died after it had said what it would write: measures that reached the tracker belong to the run, the others
 * were never adopted and are new again.
 */
export function settled(log: AdoptionLog, tracker: Table, columns: ColumnMap): AdoptionLog {
  if (log.begun === null) return log;
  const there = new Set(tracker.rows.slice(1).map((cells) => (columns.id === undefined ? '' : cellText(cells[columns.id]))));
  return { ...log, lines: log.lines.filter(({ run, id }) => run !== log.begun || there.has(id)) };
}

/** The record with a source under the name that its tab has now. */
export function withSource(log: AdoptionLog, { name, id, read }: RecordedSource): AdoptionLog {
  const before = log.sources.find((source) => source.id === id)?.name ?? name;
  return {
    ...log,
    lines: log.lines.map((line) => (line.sheet === before ? { ...line, sheet: name } : line)),
    sources: [...log.sources.filter((source) => source.id !== id && source.name !== name), { name, id, read }],
  };
}

function hashesIn(written: readonly string[]): RecordLine['hashes'] {
  const hashes: { [F in SourceField]?: string } = {};
  written.forEach((hash, index) => {
    const field = sourceFields[index];
    if (field !== undefined && hash !== '') hashes[field] = hash;
  });
  return hashes;
}

/** The number of the last adoption, one that was begun included; 0 if there is none. */
export const lastRun = (log: AdoptionLog): number =>
  [...log.lines, ...log.batches].reduce((last, { run }) => Math.max(last, run), log.begun ?? 0);

/** A cell of the tracker as the comparison sees it: 1-based row, texts of source, tracker. */
type SourceDifference = {
  readonly id: string;
  readonly title: string;
  readonly field: SourceField;
  readonly row: number;
  readonly source: CellValue;
  readonly tracker: CellValue;
};

export type Readoption = {
  readonly added: readonly AdoptedMeasure[];
  readonly unchanged: number;
  readonly updated: readonly SourceDifference[];
  readonly conflicts: readonly SourceDifference[];
  readonly deleted: readonly { readonly id: string; readonly title: string }[];
  readonly gone: readonly { readonly id: string; readonly title: string }[];
  /** Record lines as they are after the updates: the source as it is now. */
  readonly renewed: readonly RecordLine[];
};

/** What adopting `plan` again would do to the tracker as it stands; with `addDeleted` measures that somebody deleted are added anew. */
export function compareWithTracker(
  plan: AdoptionPlan,
  tracker: Table,
  columns: ColumnMap,
  log: AdoptionLog,
  addDeleted: boolean,
): Readoption {
  const rowOf = new Map<string, number>();
  tracker.rows.forEach((cells, index) => {
    const id = columns.id === undefined || index === 0 ? '' : cellText(cells[columns.id]);
    if (id !== '' && !rowOf.has(id)) rowOf.set(id, index + 1);
  });
  const recorded = log.lines.filter((line) => line.sheet === plan.sheet);
  const partner = pairUp(plan.measures, recorded);
  const added: AdoptedMeasure[] = [];
  const updated: SourceDifference[] = [];
  const conflicts: SourceDifference[] = [];
  const deleted: { id: string; title: string }[] = [];
  const renewed: RecordLine[] = [];
  const met = new Set<RecordLine>();
  const unrecorded = rowsWithoutRecord(tracker, columns, log);
  let unchanged = 0;

  for (const measure of plan.measures) {
    const line = partner.get(measure);
    if (line === undefined) {
      const id = unrecorded.get(key(foldedTitle(measure), hashOf(cellOf(measure, 'owner'))));
      if (id === undefined) added.push(measure);
      else {
        // the run that wrote the row died before it wrote the record
        renewed.push({ ...recordOf(plan, measure, lastRun(log) + 1, ''), id });
        unchanged += 1;
      }
      continue;
    }
    met.add(line);
    const row = rowOf.get(line.id);
    if (row === undefined) {
      deleted.push({ id: line.id, title: line.title });
      if (addDeleted) added.push(measure);
      continue;
    }
    const hashes: { [F in SourceField]?: string } = { ...line.hashes };
    let moved = false;
    for (const field of sourceFields) {
      const column = columns[field];
      // the ID is the tracker's own once it is given
      if (field === 'id' || column === undefined) continue;
      const source = cellOf(measure, field);
      const now = hashOf(source);
      if (now === (line.hashes[field] ?? '')) continue;
      moved = true;
      const cell = tracker.rows[row - 1]?.[column] ?? '';
      const difference: SourceDifference = { id: line.id, title: line.title, field, row, source, tracker: cell };
      if (hashOf(cell) === (line.hashes[field] ?? '')) {
        updated.push(difference);
        if (now === '') delete hashes[field];
        else hashes[field] = now;
      } else if (hashOf(cell) === now) {
        // a run that died had written the cell, or staff did by hand
        if (now === '') delete hashes[field];
        else hashes[field] = now;
      } else conflicts.push(difference);
    }
    if (moved) renewed.push({ ...line, hashes });
    else unchanged += 1;
  }
  const gone = recorded.filter((line) => !met.has(line) && rowOf.has(line.id)).map(({ id, title }) => ({ id, title }));
  return { added, unchanged, updated, conflicts, deleted, gone, renewed };
}

/** Which recorded line is which measure of the source: by number and title, then by title and owner, then by number, then by title alone. */
function pairUp(measures: readonly AdoptedMeasure[], recorded: readonly RecordLine[]): ReadonlyMap<AdoptedMeasure, RecordLine> {
  const pairs = new Map<AdoptedMeasure, RecordLine>();
  const taken = new Set<RecordLine>();
  const rounds: readonly {
    readonly ofMeasure: (measure: AdoptedMeasure) => string;
    readonly ofLine: (line: RecordLine) => string;
  }[] = [
    {
      ofMeasure: (measure) =>
        key(plain(measure.sourceId), foldedTitle(measure), hashOf(cellOf(measure, 'content')), hashOf(cellOf(measure, 'owner'))),
      ofLine: (line) => key(line.sourceId, line.titleFolded, line.hashes.content ?? '', line.hashes.owner ?? ''),
    },
    {
      ofMeasure: (measure) => key(plain(measure.sourceId), foldedTitle(measure)),
      ofLine: (line) => key(line.sourceId, line.titleFolded),
    },
    {
      ofMeasure: (measure) => key(foldedTitle(measure), hashOf(cellOf(measure, 'owner'))),
      ofLine: (line) => key(line.titleFolded, line.hashes.owner ?? ''),
    },
    { ofMeasure: (measure) => plain(measure.sourceId), ofLine: (line) => line.sourceId },
    { ofMeasure: (measure) => foldedTitle(measure), ofLine: (line) => line.titleFolded },
  ];
  for (const { ofMeasure, ofLine } of rounds) {
    const waiting = new Map<string, RecordLine[]>();
    for (const line of recorded) {
      const name = ofLine(line);
      if (taken.has(line) || name === '') continue;
      const others = waiting.get(name);
      if (others === undefined) waiting.set(name, [line]);
      else others.push(line);
    }
    for (const measure of measures) {
      if (pairs.has(measure)) continue;
      const line = waiting.get(ofMeasure(measure))?.shift();
      if (line === undefined) continue;
      pairs.set(measure, line);
      taken.add(line);
    }
  }
  return pairs;
}

const key = (...parts: readonly string[]): string => (parts.every((part) => part === '') ? '' : parts.join('\n'));

export type RemovalPlan = {
  /** 1-based rows of the tracker that nobody has changed since, ascending. */
  readonly rows: readonly number[];
  readonly kept: readonly { readonly id: string; readonly title: string }[];
  readonly run: number;
};

/** What taking back the last adoption removes: rows whose every cell is still as the add-on wrote it. */
export function planRemoval(tracker: Table, columns: ColumnMap, log: AdoptionLog): RemovalPlan | null {
  const run = lastRun(log);
  if (run === 0) return null;
  const lineOf = new Map(log.lines.filter((line) => line.run === run).map((line) => [line.id, line]));
  const rows: number[] = [];
  const kept: { id: string; title: string }[] = [];
  tracker.rows.forEach((cells, index) => {
    const id = columns.id === undefined || index === 0 ? '' : cellText(cells[columns.id]);
    const line = lineOf.get(id);
    if (line === undefined) return;
    lineOf.delete(id);
    if (asWritten(cells, columns, line)) rows.push(index + 1);
    else kept.push({ id, title: line.title });
  });
  return { rows, kept, run };
}

function asWritten(cells: readonly CellValue[], columns: ColumnMap, line: RecordLine): boolean {
  return fields.every((field) => {
    const column = columns[field];
    const { by, outcome, copies } = columnOf(field);
    // the row was found by its ID, and what the add-on writes is nobody's change but where a meeting decided it
    if (column === undefined || field === 'id' || (by === 'add-on' && outcome !== true)) return true;
    const cell = cells[column] ?? '';
    const source = sourceFields.find((each) => each === (copies ?? field));
    // a box of the tracker's own was made without a tick; one that came from the source has its hash
    if (source === undefined) return isBlank(cell) || cell === false;
    return hashOf(cell) === (line.hashes[source] ?? '');
  });
}

/** The record after updates were taken back: what stands in the tracker again is what was written before them. */
export function withoutUpdates(
  log: AdoptionLog,
  restored: readonly { readonly id: string; readonly field: Field; readonly value: CellValue }[],
): AdoptionLog {
  const lines = log.lines.map((line) => {
    const own = restored.filter(({ id }) => id === line.id);
    if (own.length === 0) return line;
    const hashes: { [F in SourceField]?: string } = { ...line.hashes };
    for (const { field, value } of own) {
      const source = sourceFields.find((each) => each === field);
      if (source !== undefined) hashes[source] = hashOf(value);
    }
    return { ...line, hashes };
  });
  return { ...log, lines };
}

/** The record without what this run adopted; the tabs of the first one stay. */
export function withoutRun({ lines, tabs, batches, sources }: AdoptionLog, run: number): AdoptionLog {
  return {
    lines: lines.filter((line) => line.run !== run),
    tabs,
    batches: batches.filter((batch) => batch.run !== run),
    sources,
    begun: null,
  };
}
