// Forms (様式、個票、台帳): one sheet a measure, labels beside their values. They are no list, and are read only where a person says so: each
// form becomes one row of a table that is then read as any other. A list that was turned, a measure a column, is read the same way.
//
//   項目名   | 予約の導入 |        |                項目名     | 所管課     | 現状 | R5
//   局       | 総務局     | 所管課 | 業務改革課 ->  予約の導入 | 業務改革課 | …    | 設計：実施
//   現状     | …
//   工程     |            | R5     | R6
//            | 設計       | 実施   |
import { type CellValue, cellText, isBlank, type SourceTable } from '../sheet/table';
import { isTimeLabel, type LabelReader, labelReader, namesTitle } from './headingWords';
import type { SourceHeadings } from './sourceHeadings';

/** The forms of a tab as a table with a row each: row 1 its labels. `rowsOf`: the 1-based rows of the tab in each row of the table. */
export type Forms = { readonly table: SourceTable; readonly rowsOf: readonly (readonly number[])[] };

/** Rows that begin with this many different labels, of as many different fields and the measure's name among them, make a form. */
const FIELDS_AT_LEAST = 3;

type Line = {
  readonly row: number;
  readonly pairs: readonly { readonly label: string; readonly value: CellValue; readonly column: number }[];
};

/** Reads the forms of a tab; null where labels do not stand beside values. */
export function findForms(source: SourceTable): Forms | null {
  const reader = labelReader();
  return turnedList(source, reader) ?? formsIn(source, reader);
}

/** 取組名 | A | B | C over 担当課 | … : each column to the right of the labels is a measure. */
function turnedList(source: SourceTable, reader: LabelReader): Forms | null {
  const lines = source.rows.flatMap((cells, index) => {
    const first = cells.findIndex((cell) => !isBlank(cell));
    const label = cells[first];
    if (typeof label !== 'string' || !isKnown(label, reader)) return [];
    const values = cells.flatMap((cell, column) => (column > first && !isBlank(cell) ? [column] : []));
    return [{ row: index + 1, column: first, label: squeezed(label), key: reader.key(label), values }];
  });
  const textsOf = ({ row, values }: (typeof lines)[number]): readonly string[] =>
    values.map((column) => cellText(source.rows[row - 1]?.[column]));
  // 項目 | 取組1 | 取組2 over 取組名 | … has labels only
  const title = lines.find(
    (line) =>
      line.values.length >= 2 &&
      reader.meaning(line.key).matches.some(({ field }) => field === 'title') &&
      !textsOf(line).some((text) => isKnown(text, reader)),
  );
  const beside = lines.filter(({ column }) => column === title?.column);
  const filled = beside.filter(({ values }) => title !== undefined && values.length >= title.values.length / 2);
  const labels = [...new Set(beside.map(({ label }) => label))];
  if (title === undefined || filled.length < FIELDS_AT_LEAST || labels.length < beside.length) return null;
  const rows = title.values.map((column) => beside.map(({ row }) => source.rows[row - 1]?.[column] ?? ''));
  const rowsOf = title.values.map(() => beside.map(({ row }) => row));
  return { table: { sheet: source.sheet, merges: [], rows: [labels, ...rows] }, rowsOf: [[], ...rowsOf] };
}

function formsIn(source: SourceTable, reader: LabelReader): Forms | null {
  const lines = source.rows.flatMap((cells, index) => lineOf(cells, index + 1, reader) ?? []);
  const labelColumn = lines[0]?.pairs[0]?.column ?? -1;
  const fields = new Set(
    lines
      .filter(({ pairs }) => pairs[0]?.column === labelColumn)
      .flatMap(({ pairs }) => pairs.flatMap(({ label }) => reader.says(label).matches[0]?.field ?? [])),
  );
  const beginnings = new Set(lines.flatMap(({ pairs: [first] }) => (first?.column === labelColumn ? [reader.key(first.label)] : [])));
  const hasTitle = lines.some(({ pairs }) => pairs.some(({ label }) => namesTitle(reader.says(label))));
  const withValue = lines.filter(({ pairs }) => pairs.some(({ value }) => !isBlank(value)));
  if (beginnings.size < FIELDS_AT_LEAST || fields.size < FIELDS_AT_LEAST || !hasTitle || withValue.length < FIELDS_AT_LEAST) return null;
  const firstLabel = reader.key(lines[0]?.pairs[0]?.label ?? '');
  const starts = lines.filter(({ pairs }) => reader.key(pairs[0]?.label ?? '') === firstLabel).map(({ row }) => row);
  const forms = starts.map((start, place) =>
    formAt(source, start, (starts[place + 1] ?? source.rows.length + 1) - 1, lines, labelColumn, reader),
  );
  const labels = [...new Set(forms.flatMap(({ values }) => [...values.keys()]))];
  return {
    table: {
      sheet: source.sheet,
      merges: [],
      rows: [labels, ...forms.map(({ values }) => labels.map((label) => values.get(label) ?? ''))],
    },
    rowsOf: [[], ...forms.map(({ rows }) => rows)],
  };
}

/** A list has labels only in its heading row, and rows below that begin with something else. */
export function headsList(source: SourceTable, { first, last, columns }: SourceHeadings): boolean {
  const reader = labelReader();
  if (turnedList(source, reader) !== null) return false;
  const isLabel = (text: string): boolean => isTimeLabel(text) || /^\d+$/.test(text) || isKnown(text, reader);
  const labels = columns.filter(({ label }) => label !== '');
  const known = labels.filter(({ parts }) => parts.some(isLabel));
  const hasTitle = labels.some(({ parts }) => parts.some((part) => namesTitle(reader.says(part))));
  const body = source.rows.slice(last).filter((cells) => cells.some((cell) => !isBlank(cell)));
  const formLike = body.filter((cells, index) => lineOf(cells, index, reader) !== null).length;
  return hasTitle && first >= 1 && known.length >= labels.length * 0.6 && formLike <= body.length * 0.5;
}

function isKnown(text: string, reader: LabelReader): boolean {
  const meaning = reader.says(text);
  return meaning.known || meaning.matches.some(({ how }) => how === 'exact');
}

/** The labels of a row with the values to their right; null where the row does not begin with a label or is all labels. */
function lineOf(cells: readonly CellValue[], row: number, reader: LabelReader): Line | null {
  const pairs: { label: string; value: CellValue; column: number }[] = [];
  let values = 0;
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const open = pairs[pairs.length - 1];
    if (typeof cell === 'string' && cell.length <= 30 && isKnown(cell, reader)) pairs.push({ label: squeezed(cell), value: '', column });
    else if (open === undefined) return null;
    else {
      values += 1;
      if (isBlank(open.value)) open.value = cell;
    }
  }
  // 取組名 | A | B | C is a list that was turned, no form
  return pairs.length === 0 || values > pairs.length + 1 ? null : { row, pairs };
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

type Form = { readonly rows: readonly number[]; readonly values: ReadonlyMap<string, CellValue> };

function formAt(source: SourceTable, start: number, end: number, lines: readonly Line[], labelColumn: number, reader: LabelReader): Form {
  const values = new Map<string, CellValue>();
  const rows: number[] = [];
  let last: string | null = null;
  let periods = new Map<number, string>();
  for (let row = start; row <= end; row += 1) {
    const cells = source.rows[row - 1] ?? [];
    if (cells.every(isBlank)) continue;
    rows.push(row);
    const times = new Map(cells.flatMap((cell, column) => (isTime(cell) ? [[column, cellText(cell)] as const] : [])));
    if (times.size >= 2) {
      periods = times;
      for (const label of times.values()) if (!values.has(label)) values.set(label, '');
      continue;
    }
    const line = lines.find((each) => each.row === row);
    if (line !== undefined) {
      periods = new Map();
      for (const { label, value } of line.pairs) {
        values.set(label, joined(values.get(label), value));
        last = label;
      }
    } else if (periods.size > 0) planned(cells, periods, values);
    else if (cells.findIndex((cell) => !isBlank(cell)) <= labelColumn) {
      // a label that nobody knows has its value beside it; a text alone is the title of the next form
      const [label = '', ...texts] = cells.map(cellText).filter((text) => text !== '');
      if (texts.length > 0) values.set(squeezed(label), joined(values.get(squeezed(label)), texts.join(' ')));
    } else if (last !== null)
      values.set(
        last,
        joined(
          values.get(last),
          cells
            .map(cellText)
            .filter((text) => text !== '')
            .join(' '),
        ),
      );
  }
  // a form of labels only has its values below them: nothing is guessed there
  return { rows, values: withoutUnread(values, reader) };
}

const isTime = (cell: CellValue): boolean => typeof cell === 'string' && isTimeLabel(cell);

/** One line of the schedule: what is written under a period belongs to it, with the line's own name before it. */
function planned(cells: readonly CellValue[], periods: ReadonlyMap<number, string>, values: Map<string, CellValue>): void {
  const name = cells.flatMap((cell, column) => (isBlank(cell) || periods.has(column) ? [] : [cellText(cell)])).join(' ');
  for (const [column, label] of periods) {
    const text = cellText(cells[column]);
    if (text === '') continue;
    const said = name === '' ? text : `${name}：${text}`;
    const before = cellText(values.get(label));
    values.set(label, before === '' ? said : `${before}、${said}`);
  }
}

const joined = (before: CellValue | undefined, value: CellValue): CellValue =>
  before === undefined || isBlank(before) ? value : isBlank(value) ? before : `${cellText(before)}\n${cellText(value)}`;

/** Labels without a value stay only where they are known: a title line is no column. */
function withoutUnread(values: ReadonlyMap<string, CellValue>, reader: LabelReader): ReadonlyMap<string, CellValue> {
  return new Map([...values].filter(([label, value]) => !isBlank(value) || isTimeLabel(label) || isKnown(label, reader)));
}
