// The requests of the Docs API that put blocks into a document. Blocks go in from the last to the first, all at the same place, so that none
// needs to know how long another is. New lines take the look of the line they are put in front of, so each gets its whole look set.
import { BODY_POINTS } from './documentBody';
import { pageSizes, TABLE_POINTS } from './pageSize';
import type { Block, PageSize } from './paper';

type Location = { readonly index: number };
type Range = { readonly startIndex: number; readonly endIndex: number };
type Points = { readonly magnitude: number; readonly unit: 'PT' };
type CellLocation = { readonly tableStartLocation: Location; readonly rowIndex: number; readonly columnIndex: number };
type ParagraphStyle = {
  readonly namedStyleType: 'TITLE' | 'HEADING_1' | 'HEADING_2' | 'HEADING_3' | 'NORMAL_TEXT';
  readonly alignment?: 'CENTER';
  readonly indentStart?: Points;
  readonly indentFirstLine?: Points;
  readonly spaceAbove?: Points;
  readonly keepWithNext?: boolean;
};

/** One request of documents.batchUpdate, of the kinds that are used. */
export type DocumentRequest =
  | { readonly insertText: { readonly location: Location; readonly text: string } }
  | { readonly deleteContentRange: { readonly range: Range } }
  | { readonly insertTable: { readonly location: Location; readonly rows: number; readonly columns: number } }
  | { readonly insertTableRow: { readonly tableCellLocation: CellLocation; readonly insertBelow: boolean } }
  | { readonly deleteTableRow: { readonly tableCellLocation: CellLocation } }
  | {
      readonly updateTableColumnProperties: {
        readonly tableStartLocation: Location;
        readonly columnIndices: readonly number[];
        readonly tableColumnProperties: { readonly widthType: 'FIXED_WIDTH'; readonly width: Points };
        readonly fields: string;
      };
    }
  | {
      readonly updateTableCellStyle: {
        readonly tableRange: { readonly tableCellLocation: CellLocation; readonly rowSpan: number; readonly columnSpan: number };
        readonly tableCellStyle: { readonly backgroundColor?: { readonly color: { readonly rgbColor: object } } };
        readonly fields: string;
      };
    }
  | { readonly pinTableHeaderRows: { readonly tableStartLocation: Location; readonly pinnedHeaderRowsCount: number } }
  | { readonly createParagraphBullets: { readonly range: Range; readonly bulletPreset: string } }
  | { readonly deleteParagraphBullets: { readonly range: Range } }
  | { readonly updateParagraphStyle: { readonly range: Range; readonly paragraphStyle: ParagraphStyle; readonly fields: string } }
  | { readonly updateTextStyle: { readonly range: Range; readonly textStyle: object; readonly fields: string } }
  | { readonly updateDocumentStyle: { readonly documentStyle: object; readonly fields: string } };

type Line = Exclude<Block, { readonly kind: 'table' }>;
type TableBlock = Extract<Block, { readonly kind: 'table' }>;

const FONT = 'Noto Sans JP';
const [TITLE_POINTS, HEADING_POINTS] = [16, 12];
/** #e8f1fe */
const HEADING_BACKGROUND = { red: 0xe8 / 255, green: 0xf1 / 255, blue: 0xfe / 255 };
const LINE_FIELDS =
  'namedStyleType,alignment,lineSpacing,spaceAbove,spaceBelow,indentStart,indentFirstLine,indentEnd,keepWithNext,keepLinesTogether,pageBreakBefore';
/** Google refuses narrower columns. */
const NARROWEST = 5;

const points = (magnitude: number): Points => ({ magnitude, unit: 'PT' });
const range = (startIndex: number, endIndex: number): Range => ({ startIndex, endIndex });
const cellAt = (table: number, rowIndex: number, columnIndex: number): CellLocation => ({
  tableStartLocation: { index: table },
  rowIndex,
  columnIndex,
});

export const textAt = (index: number, text: string): readonly DocumentRequest[] =>
  text === '' ? [] : [{ insertText: { location: { index }, text } }];
export const deletion = (start: number, end: number): readonly DocumentRequest[] =>
  end > start ? [{ deleteContentRange: { range: range(start, end) } }] : [];

export function pageLook(page: PageSize): DocumentRequest {
  const { width, height, margin } = pageSizes[page];
  const all = points(margin);
  return {
    updateDocumentStyle: {
      documentStyle: {
        pageSize: { width: points(width), height: points(height) },
        marginTop: all,
        marginBottom: all,
        marginLeft: all,
        marginRight: all,
      },
      fields: 'pageSize,marginTop,marginBottom,marginLeft,marginRight',
    },
  };
}

/** The blocks in front of the line that begins at `at`, which stays what it is. A table with no line before it gets a blank one. */
export function insertBlocks(at: number, blocks: readonly Block[]): readonly DocumentRequest[] {
  const requests: DocumentRequest[] = [];
  let last = blocks.length - 1;
  while (last >= 0) {
    const block = blocks[last];
    if (block === undefined) break;
    if (block.kind === 'table') {
      const before = blocks[last - 1];
      const line: Line = before === undefined || before.kind === 'table' ? BLANK : before;
      requests.push(...lineAndTable(at, line, block));
      last -= line === BLANK ? 1 : 2;
    } else {
      let first = last;
      while (first > 0 && sameLook(blocks[first - 1], block)) first -= 1;
      const text = blocks
        .slice(first, last + 1)
        .map((each) => (each.kind === 'table' ? '' : `${each.text}\n`))
        .join('');
      requests.push(...textAt(at, text), ...lineLook(at, at + text.length, block));
      last = first - 1;
    }
  }
  return requests;
}

const BLANK: Line = { kind: 'paragraph', text: '', indent: 0, hanging: 0 };

function sameLook(one: Block | undefined, other: Line): boolean {
  if (one === undefined || one.kind !== other.kind) return false;
  if (one.kind === 'heading' && other.kind === 'heading') return one.level === other.level;
  if (one.kind === 'paragraph' && other.kind === 'paragraph') return one.indent === other.indent && one.hanging === other.hanging;
  return true;
}

/** The break that Google puts in front of a new table ends the line. */
function lineAndTable(at: number, line: Line, table: TableBlock): readonly DocumentRequest[] {
  const rows = [table.headings, ...table.rows];
  return [
    { insertTable: { location: { index: at }, rows: rows.length, columns: table.headings.length } },
    ...rowsOfCells(at + 2, rows),
    ...tableLook(at + 1, table),
    ...textAt(at, line.text),
    ...lineLook(at, at + line.text.length + 1, line),
  ];
}

const cellsLength = (row: readonly string[]): number => row.reduce((length, cell) => length + cell.length, 0);
/** A row takes a place of its own, each cell two: its beginning and its last line break. */
const rowLength = (row: readonly string[]): number => 1 + 2 * row.length + cellsLength(row);

/** The words of empty rows one after the other, the first of which begins at `start`: from the last cell on, so that the others keep their places. */
function rowsOfCells(start: number, rows: readonly (readonly string[])[]): readonly DocumentRequest[] {
  const cells = rows.flatMap((row, place) =>
    row.map((words, column) => ({ words, index: start + place * (1 + 2 * row.length) + 2 + 2 * column })),
  );
  return cells.reverse().flatMap(({ words, index }) => textAt(index, words));
}

/** The place of the first cell's words, up to the end of the last one's. */
const wordsOfRows = (start: number, rows: readonly (readonly string[])[]): Range =>
  range(start + 2, start + rows.reduce((length, row) => length + rowLength(row), 0));

function tableLook(start: number, { headings, rows, widths }: TableBlock): readonly DocumentRequest[] {
  const table = { index: start };
  return [
    ...widths.slice(0, headings.length).map(
      (width, column): DocumentRequest => ({
        updateTableColumnProperties: {
          tableStartLocation: table,
          columnIndices: [column],
          tableColumnProperties: { widthType: 'FIXED_WIDTH', width: points(Math.max(width, NARROWEST)) },
          fields: 'widthType,width',
        },
      }),
    ),
    { pinTableHeaderRows: { tableStartLocation: table, pinnedHeaderRowsCount: 1 } },
    {
      updateTableCellStyle: {
        tableRange: { tableCellLocation: cellAt(start, 0, 0), rowSpan: 1, columnSpan: headings.length },
        tableCellStyle: { backgroundColor: { color: { rgbColor: HEADING_BACKGROUND } } },
        fields: 'backgroundColor',
      },
    },
    ...cellLook(wordsOfRows(start + 1, [headings, ...rows]), false),
    textLook(wordsOfRows(start + 1, [headings]), TABLE_POINTS, true),
  ];
}

function cellLook(words: Range, bold: boolean): readonly DocumentRequest[] {
  return [
    { deleteParagraphBullets: { range: words } },
    {
      updateParagraphStyle: {
        range: words,
        paragraphStyle: { namedStyleType: 'NORMAL_TEXT' },
        // a page cannot be broken in a table, not even by nothing
        fields: LINE_FIELDS.replace(',pageBreakBefore', ''),
      },
    },
    textLook(words, TABLE_POINTS, bold),
  ];
}

/** The look of words put into a cell that was there before; its place and alignment stay as a person may have set them. */
export const cellTextLook = (start: number, end: number): DocumentRequest => textLook(range(start, end), TABLE_POINTS, false);

/** New rows of a table, in front of `row` or, `below`, after it. They begin at `start` then; one at the heading row would take its look. */
export function insertRows(
  table: number,
  row: number,
  below: boolean,
  start: number,
  rows: readonly (readonly string[])[],
): readonly DocumentRequest[] {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return [];
  return [
    ...rows.map((): DocumentRequest => ({ insertTableRow: { tableCellLocation: cellAt(table, row, 0), insertBelow: below } })),
    ...rowsOfCells(start, rows),
    ...cellLook(wordsOfRows(start, rows), false),
    {
      updateTableCellStyle: {
        tableRange: { tableCellLocation: cellAt(table, below ? row + 1 : row, 0), rowSpan: rows.length, columnSpan: columns },
        tableCellStyle: {},
        fields: 'backgroundColor',
      },
    },
  ];
}

export const deleteRow = (table: number, row: number): DocumentRequest => ({
  deleteTableRow: { tableCellLocation: cellAt(table, row, 0) },
});

function textLook(words: Range, size: number, bold: boolean): DocumentRequest {
  const textStyle = { bold, fontSize: points(size), weightedFontFamily: { fontFamily: FONT } };
  return { updateTextStyle: { range: words, textStyle, fields: '*' } };
}

/** The whole look of lines of one kind. A named style takes the looks of the text with it, so those come after it. */
export function lineLook(start: number, end: number, line: Line): readonly DocumentRequest[] {
  const words = range(start, end);
  const paragraph: DocumentRequest = {
    updateParagraphStyle: { range: words, paragraphStyle: paragraphStyle(line), fields: LINE_FIELDS },
  };
  const size = line.kind === 'title' ? TITLE_POINTS : line.kind === 'heading' ? HEADING_POINTS : BODY_POINTS;
  const text = textLook(words, size, line.kind === 'title' || line.kind === 'heading');
  // taking bullets away leaves an indent, which the style takes back; making them sets one, which stays
  if (line.kind !== 'bullet') return [{ deleteParagraphBullets: { range: words } }, paragraph, text];
  return [paragraph, { createParagraphBullets: { range: words, bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE' } }, text];
}

function paragraphStyle(line: Line): ParagraphStyle {
  switch (line.kind) {
    case 'title':
      return { namedStyleType: 'TITLE', alignment: 'CENTER' };
    case 'heading':
      // a heading stays with what follows it
      return { namedStyleType: `HEADING_${line.level}`, spaceAbove: points(12), keepWithNext: true };
    case 'paragraph':
      return {
        namedStyleType: 'NORMAL_TEXT',
        indentStart: points((line.indent + line.hanging) * BODY_POINTS),
        indentFirstLine: points(line.indent * BODY_POINTS),
      };
    case 'bullet':
      return { namedStyleType: 'NORMAL_TEXT' };
  }
}

/** The look of a line that is left without words. */
export const blankLook = (at: number): readonly DocumentRequest[] => lineLook(at, at + 1, BLANK);
