// What onEdit is told of an edit, and the few calls with which the edited rows are read and marked.
import type { OwnTab } from '../sheet/tab';
import type { Table } from '../sheet/table';
import { appendingAlone } from './lock';
import { keyOfSheet, markedSheet } from './marks';
import { keepSpareTextRows, tableOf, type Workbook } from './workbook';

export type SheetEdit = GoogleAppsScript.Events.SheetsOnEdit;

/** The edited block: its tab, and 1-based first and last rows and columns. */
export type EditedBlock = {
  readonly book: Workbook;
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  /** Key of the tab in the register of marks; null for a tab of the town. */
  readonly key: string | null;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Of a single cell: what it held, as Google tells it; undefined for a cell that was blank, or where Google does not tell. */
  readonly oldValue: string | undefined;
  /** Google tells what a single typed cell holds now; of pasted ones it tells nothing. */
  readonly told: boolean;
  /** The address of whoever edited; '' where Google does not tell. */
  readonly editor: string;
};

/** Not in the types, but in every edit event (published logs of events): the corners as plain numbers, which cost no call. */
type Corners = { readonly rowStart?: number; readonly rowEnd?: number; readonly columnStart?: number; readonly columnEnd?: number };

/** Not in the types, but in every log of an edit event: the address as a plain text, which costs no call. */
type Person = { readonly email?: string };

function editorOf(user: SheetEdit['user'] | undefined): string {
  const { email } = (user ?? {}) as Person;
  return typeof email === 'string' ? email : '';
}

/** The edited block of an event. If the event lacks the corners, the range is asked for them. */
export function editedBlock({ range, source, oldValue, value, user }: SheetEdit): EditedBlock {
  const { rowStart, rowEnd, columnStart, columnEnd } = range as Corners & typeof range;
  const sheet = range.getSheet();
  return {
    book: source,
    sheet,
    key: keyOfSheet(source, sheet),
    firstRow: rowStart ?? range.getRow(),
    lastRow: rowEnd ?? range.getLastRow(),
    firstColumn: columnStart ?? range.getColumn(),
    lastColumn: columnEnd ?? range.getLastColumn(),
    oldValue: typeof oldValue === 'string' ? oldValue : undefined,
    told: typeof value === 'string' || typeof oldValue === 'string',
    editor: editorOf(user),
  };
}

/** The whole tab of the edit, in one call. */
export function readEditedTab({ sheet }: EditedBlock, { name }: OwnTab): Table {
  return tableOf(name, sheet.getSheetValues(1, 1, -1, -1));
}

/** Another tab of the workbook, looked up once. Without such a tab nothing is added, and there is nothing to read. */
export type OtherTab = {
  /**
   * Adds a row below the last one, which no other writer of the add-on comes between. Where no free row is left, free rows of text are made.
   * `reading`: gives the whole tab with that row, for one call less than to add and to read.
   */
  append(cells: readonly string[], spareRows: number, reading: boolean): Table | null;
  /** The whole tab, in one call. */
  read(): Table | null;
};

/** Looks up another tab of the edited workbook. */
export function otherTab({ book }: EditedBlock, tab: OwnTab): OtherTab {
  const sheet = markedSheet(book, tab);
  const read = (): Table | null => (sheet === null ? null : tableOf(tab.name, sheet.getSheetValues(1, 1, -1, -1)));
  return {
    append(cells, spareRows, reading) {
      if (sheet === null) return null;
      return appendingAlone(() => {
        const table = reading ? read() : null;
        keepSpareTextRows(book, tab, 1, spareRows, table?.rows.length);
        sheet.appendRow([...cells]);
        const width = table?.rows[0]?.length ?? 0;
        return table && { ...table, rows: [...table.rows, Array.from({ length: width }, (_, column) => cells[column] ?? '')] };
      });
    },
    read,
  };
}
