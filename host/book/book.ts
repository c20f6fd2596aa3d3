// The workbook as the host keeps it: plain cells, and a journal that lets unflushed writes be undone.
import type { Rect } from './rect';
import { SheetModel } from './sheetModel';

export { SheetModel };

/**
 * One cell, never changed in place: a write puts another cell there. A date is a number (days since 1899-12-30, wall time
 * of the spreadsheet's zone) whose format is a date format, exactly as a spreadsheet keeps it; '' is blank.
 */
export type Cell = {
  readonly value: string | number | boolean;
  /** With its leading '='. `value` is then the last known result; the host computes nothing. */
  readonly formula?: string;
  /** Number format pattern such as 'yyyy/MM/dd', '0%', '@'; absent = automatic. */
  readonly format?: string;
  readonly note?: string;
  readonly style?: Style;
  readonly rule?: ValidationRule;
  /** Links and text styles inside the text, in order, without gaps. */
  readonly runs?: readonly TextRun[];
};

/** Cells of one row, 0-based; a missing entry is a cell without anything. */
export type Row = readonly (Cell | undefined)[];

export type Style = {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly size?: number;
  readonly font?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  readonly border?: { readonly [side in 'top' | 'left' | 'bottom' | 'right']?: { readonly style: string; readonly color: string } };
};

export type TextRun = { readonly start: number; readonly end: number; readonly link?: string; readonly style?: Style };

/** A data validation rule; `criteria` is the name in SpreadsheetApp.DataValidationCriteria. Shared objects: never changed in place. */
export type ValidationRule = {
  readonly criteria: string;
  /** Plain values; a range criterion keeps { sheetId, rect }. */
  readonly values: readonly unknown[];
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
};

/** A block of a certain sheet. */
export type SheetRect = { readonly sheetId: number; readonly rect: Rect };

/** `condition.criteria` is the name in SpreadsheetApp.BooleanCriteria. */
export type ConditionalFormat = {
  readonly ranges: readonly Rect[];
  readonly condition: { readonly criteria: string; readonly values: readonly unknown[] } | null;
  readonly gradient: unknown;
  readonly style: Style;
};

export type ProtectionModel = {
  readonly id: string;
  readonly sheetId: number;
  /** null protects the whole sheet. */
  readonly rect: Rect | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly unprotected: readonly Rect[];
};

export type Metadata = {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  /** Where it sticks: the spreadsheet, a sheet, or a whole row or column of it (`index` 1-based; 0 for a sheet). */
  readonly place:
    | { readonly kind: 'SPREADSHEET' }
    | { readonly kind: 'SHEET' | 'ROW' | 'COLUMN'; readonly sheetId: number; readonly index: number };
};

/** Charts are data only: the host draws none. */
export type ChartModel = {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly SheetRect[];
  readonly anchor: { readonly row: number; readonly column: number; readonly offsetX: number; readonly offsetY: number };
  readonly options: { readonly [name: string]: unknown };
};

export type NamedRangeModel = { readonly name: string; readonly sheetId: number; readonly rect: Rect };

/**
 * A Table (テーブルに変換). People make it; scripts have no class for it. `rect` begins with the row of headings,
 * `typedColumns` are the 1-based columns of the sheet that have a column type.
 */
export type TableModel = { readonly rect: Rect; readonly typedColumns: readonly number[] };

/** What a filter hides in one column. */
export type FilterCriteriaModel = {
  readonly hidden: readonly string[] | null;
  readonly visible: readonly string[] | null;
  readonly condition: { readonly criteria: string; readonly values: readonly unknown[] } | null;
};

/**
 * One undoable change of the workbook. `redo` may run again on a workbook that another execution has changed meanwhile, so
 * it reads what it builds on afresh, and `undo` gives back what that last `redo` found.
 */
export type Change = {
  readonly undo: () => void;
  readonly redo: () => void;
  /** The sheet whose cells or formats it changes; absent for changes of the workbook only. */
  readonly sheetId?: number;
  /** The block of values it writes: the price of its flush. Formats, rules and notes are paid when they are set. */
  readonly written?: { readonly rows: number; readonly cells: number };
};

export type BookOptions = {
  readonly id?: string;
  readonly name?: string;
  readonly owner?: string;
  readonly timeZone?: string;
  readonly locale?: string;
};

type Buffer = { readonly changes: Change[]; error: { readonly cause: Error; readonly after: number } | null };

/** A workbook with its journal. A new one has no sheet: see `addSheet` and `bookWithOneSheet`. */
export class Book {
  readonly id: string;
  /** E-mail of the file's owner, who may edit whatever is protected. */
  owner: string;
  /** Groups with which the file is shared for editing, by address, and their members. */
  groups: ReadonlyMap<string, readonly string[]> = new Map();
  name: string;
  timeZone: string;
  locale: string;
  sheets: readonly SheetModel[] = [];
  /** The tab in front: view state, outside the journal except where a tab is made or removed. */
  activeSheetId = 0;
  namedRanges: readonly NamedRangeModel[] = [];
  protections: readonly ProtectionModel[] = [];
  metadata: readonly Metadata[] = [];
  /** Counts every change, its undoing included. */
  version = 0;
  /** Called after each commit that changed something, with the ids of the sheets it changed. */
  onCommit: ((changedSheetIds: readonly number[]) => void) | null = null;

  private buffer: Buffer = { changes: [], error: null };
  private readonly suspended: Buffer[] = [];
  private committed: Change[] = [];

  constructor(options: BookOptions = {}) {
    this.id = options.id ?? 'local-spreadsheet';
    this.owner = options.owner ?? 'owner@example.lg.jp';
    this.name = options.name ?? '無題のスプレッドシート';
    this.timeZone = options.timeZone ?? 'Asia/Tokyo';
    this.locale = options.locale ?? 'ja_JP';
  }

  /** Puts a new empty sheet at the end, outside the journal: for readers of files. The id defaults to the next free number. */
  addSheet(name: string, id: number = this.sheets.reduce((most, sheet) => Math.max(most, sheet.id + 1), 0)): SheetModel {
    const sheet = new SheetModel(this, id, name);
    if (this.sheets.length === 0) this.activeSheetId = id;
    this.sheets = [...this.sheets, sheet];
    return sheet;
  }

  sheetById(id: number): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  sheetByName(name: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  /** The tab in front; the first where the remembered one is gone. */
  activeSheet(): SheetModel {
    const sheet = this.sheetById(this.activeSheetId) ?? this.sheets[0];
    if (sheet === undefined) throw new Error('The workbook has no sheet');
    return sheet;
  }

  /** Carries a change out and journals it. */
  record(change: Change): void {
    change.redo();
    this.buffer.changes.push(change);
    this.touch(change);
  }

  /** Journals the replacement of one property: of the book, of a sheet, of any model object. `make` gets the value found. */
  update<T extends object, K extends keyof T>(target: T, key: K, make: (old: T[K]) => T[K], sheetId?: number): void {
    let found = target[key];
    this.record({
      redo: () => {
        found = target[key];
        target[key] = make(found);
      },
      undo: () => {
        target[key] = found;
      },
      ...(sheetId === undefined ? {} : { sheetId }),
    });
  }

  /** True while there are writes that another execution cannot see yet. */
  get pending(): boolean {
    return this.buffer.changes.length > 0 || this.buffer.error !== null;
  }

  /** Rows and cells of the values in the pending writes. */
  get pendingValues(): { readonly rows: number; readonly cells: number } {
    return this.buffer.changes.reduce(
      (sum, { written }) => (written === undefined ? sum : { rows: sum.rows + written.rows, cells: sum.cells + written.cells }),
      { rows: 0, cells: 0 },
    );
  }

  /** Keeps the error of a refused write for the next commit: Google often reports it only there (platform.md §A). */
  defer(error: Error): void {
    this.buffer.error ??= { cause: error, after: this.buffer.changes.length };
  }

  /**
   * Publishes the pending writes. Where a write was refused meanwhile, what was buffered before it is published, what came
   * after it is lost, and its error is thrown. That the queue stops at the fault is an assumption (not measured live).
   */
  commit(): void {
    const { changes, error } = this.buffer;
    this.buffer = { changes: [], error: null };
    const kept = error === null ? changes : changes.slice(0, error.after);
    this.takeBack(changes.slice(kept.length));
    this.publish(kept);
    if (error !== null) throw error.cause;
  }

  /** Drops the pending writes (a killed run). */
  rollback(): void {
    this.takeBack(this.buffer.changes);
    this.buffer = { changes: [], error: null };
  }

  /** Takes the pending writes back while another execution runs; `resume` carries them out again. */
  suspend(): void {
    this.takeBack(this.buffer.changes);
    this.suspended.push(this.buffer);
    this.buffer = { changes: [], error: null };
  }

  resume(): void {
    const buffer = this.suspended.pop();
    if (buffer === undefined) throw new Error('Nothing was suspended');
    if (this.pending) throw new Error('The inner execution was neither committed nor rolled back');
    this.buffer = buffer;
    this.carryOut(buffer.changes);
  }

  /** Changes of the commits since this was last asked: what the workbench can undo, newest last. */
  takeCommitted(): readonly Change[] {
    const changes = this.committed;
    this.committed = [];
    return changes;
  }

  /** Undoes committed changes (newest first, as nothing else may have come in between) and tells `onCommit`. */
  undo(changes: readonly Change[]): void {
    this.takeBack(changes);
    this.tell(changes);
  }

  /** Does undone changes again and tells `onCommit`. */
  redo(changes: readonly Change[]): void {
    this.carryOut(changes);
    this.tell(changes);
  }

  private publish(changes: readonly Change[]): void {
    for (const change of changes) this.committed.push(change);
    this.tell(changes);
  }

  private tell(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    this.onCommit?.([...new Set(changes.flatMap((change) => (change.sheetId === undefined ? [] : [change.sheetId])))]);
  }

  private carryOut(changes: readonly Change[]): void {
    for (const change of changes) {
      change.redo();
      this.touch(change);
    }
  }

  private takeBack(changes: readonly Change[]): void {
    for (const change of [...changes].reverse()) {
      change.undo();
      this.touch(change);
    }
  }

  private touch(change: Change): void {
    this.version += 1;
    const sheet = change.sheetId === undefined ? undefined : this.sheetById(change.sheetId);
    if (sheet !== undefined) sheet.version += 1;
  }
}

/** A workbook as Google makes it for a Japanese user: one sheet "シート1" of 1,000 rows and 26 columns. */
export function bookWithOneSheet(options: BookOptions = {}): Book {
  const book = new Book(options);
  book.addSheet('シート1');
  return book;
}
