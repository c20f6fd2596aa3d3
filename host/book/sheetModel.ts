// One tab of the workbook. A row is never changed in place but replaced, so a change is undone by putting the old row back.
import { hasContent, reordered } from './arrange';
import type { Book, Cell, ChartModel, ConditionalFormat, FilterCriteriaModel, Metadata, Row, TableModel, ValidationRule } from './book';
import { withColumnsMoved, withSheetRenamed } from './links';
import { afterDelete, afterInsert, type Dimension, type Rect } from './rect';

/** Undoes a step that was just carried out. */
type Undo = () => void;
type MakeCell = (found: Cell | undefined, row: number, column: number) => Cell | undefined;

/** How an insertion or a deletion moves what is attached to rows or columns; null: it is gone. */
type Shift = { readonly axis: Dimension; readonly rect: (rect: Rect) => Rect | null; readonly index: (index: number) => number | null };

type Size = { readonly rows: number; readonly cells: number };
const sizeOf = (rect: Rect): Size => ({ rows: rect.rows, cells: rect.rows * rect.columns });

export class SheetModel {
  /** 0-based, sparse; only this class writes to it (readers of files use `place`). */
  rows: (Row | undefined)[] = [];
  maxRows = 1000;
  maxColumns = 26;
  frozenRows = 0;
  frozenColumns = 0;
  hidden = false;
  rightToLeft = false;
  hiddenGridlines = false;
  /** '#rrggbb' or null. */
  tabColor: string | null = null;
  /** Pixels by 1-based column or row; what is missing has the default size. */
  columnWidths: ReadonlyMap<number, number> = new Map();
  rowHeights: ReadonlyMap<number, number> = new Map();
  /** 1-based numbers of rows and columns hidden by hand. */
  hiddenRows: ReadonlySet<number> = new Set();
  hiddenColumns: ReadonlySet<number> = new Set();
  merges: readonly Rect[] = [];
  conditionalFormats: readonly ConditionalFormat[] = [];
  charts: readonly ChartModel[] = [];
  filter: Rect | null = null;
  /** Tables, in which Google refuses some writes; see services/spreadsheet/table.ts. */
  tables: readonly TableModel[] = [];
  /** By 1-based column of the sheet. */
  filterCriteria: ReadonlyMap<number, FilterCriteriaModel> = new Map();
  /** Selected blocks and the current cell: view state, outside the journal. */
  selection: readonly Rect[] = [{ row: 1, column: 1, rows: 1, columns: 1 }];
  current: { readonly row: number; readonly column: number } = { row: 1, column: 1 };
  /** Counts every change of this sheet, its undoing included. */
  version = 0;

  private cellsVersion = 0;
  private rulesVersion = 0;
  private extent = { version: -1, lastRow: 0, lastColumn: 0 };
  private ranged = { version: -1, rules: [] as readonly ValidationRule[] };

  constructor(
    readonly book: Book,
    /** Google's gid. */
    readonly id: number,
    public name: string,
  ) {}

  /** The cell, both numbers 1-based; undefined where it never got anything. */
  cell(row: number, column: number): Cell | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  /** Last row with content: values and formulas count, FALSE of a checkbox too; notes and formats do not. 0 where there is none. */
  lastRow(): number {
    return this.measure().lastRow;
  }

  lastColumn(): number {
    return this.measure().lastColumn;
  }

  /** A copy of the cells of a block, 0-based. */
  block(rect: Rect): (Cell | undefined)[][] {
    return Array.from({ length: rect.rows }, (_, index) => {
      const row = this.rows[rect.row - 1 + index];
      return Array.from({ length: rect.columns }, (_unused, column) => row?.[rect.column - 1 + column]);
    });
  }

  /** Puts a cell there outside the journal and lets the grid grow: for readers of files. */
  place(row: number, column: number, cell: Cell): void {
    const cells = [...(this.rows[row - 1] ?? [])];
    cells[column - 1] = cell;
    this.rows[row - 1] = cells;
    this.maxRows = Math.max(this.maxRows, row);
    this.maxColumns = Math.max(this.maxColumns, column);
    this.version += 1;
    this.cellsVersion += 1;
    this.rulesVersion += 1;
  }

  /** Journals the replacement of one of this sheet's properties. */
  update<K extends keyof SheetModel>(key: K, make: (found: this[K]) => this[K]): void {
    this.book.update<this, K>(this, key, make, this.id);
  }

  /** Journals another name; formulas of all sheets that refer to this one follow. */
  rename(name: string): void {
    this.journal(null, () => {
      const before = this.name;
      return [put(this, 'name', name), ...this.rewriteFormulas((formula) => withSheetRenamed(formula, before, name))];
    });
  }

  private rewriteFormulas(rewrite: (formula: string) => string): Undo[] {
    return this.book.sheets.map((sheet) =>
      sheet.replaceBlock({ row: 1, column: 1, rows: sheet.rows.length, columns: sheet.maxColumns }, (cell) => {
        if (cell?.formula === undefined || !cell.formula.includes('!')) return cell;
        const formula = rewrite(cell.formula);
        return formula === cell.formula ? cell : { ...cell, formula };
      }),
    );
  }

  /** Journals a write: `make` turns each cell found into the new one; row and column count from 0 inside the block. */
  writeCells(rect: Rect, make: MakeCell, what: 'values' | 'formats' = 'values'): void {
    this.journal(what === 'formats' ? null : sizeOf(rect), () => [this.replaceBlock(rect, make)]);
  }

  /** Journals a rearrangement: `make` turns the block found into the new one. */
  rearrange(rect: Rect, make: (found: readonly Row[]) => readonly Row[]): void {
    this.journal(sizeOf(rect), () => {
      const made = make(this.block(rect));
      return [this.replaceBlock(rect, (_found, row, column) => made[row]?.[column])];
    });
  }

  /**
   * Journals a new order of the rows of a block: `orderOf` gives the old 0-based places in the new order. Developer metadata of
   * rows travels only where whole rows are sorted (measured in a CRM project, 2026-08).
   */
  reorderRows(rect: Rect, orderOf: (found: readonly Row[]) => readonly number[]): void {
    this.journal(sizeOf(rect), () => {
      const found = this.block(rect);
      const order = orderOf(found);
      const made = reordered(found, order);
      const undoCells = this.replaceBlock(rect, (_found, row, column) => made[row]?.[column]);
      const wholeRows = rect.column === 1 && rect.columns >= this.maxColumns;
      return wholeRows ? [undoCells, put(this.book, 'metadata', this.metadataInOrder(rect.row, order))] : [undoCells];
    });
  }

  private metadataInOrder(firstRow: number, order: readonly number[]): readonly Metadata[] {
    return this.book.metadata.map((metadata) => {
      const { place } = metadata;
      if (place.kind !== 'ROW' || place.sheetId !== this.id) return metadata;
      const now = order.indexOf(place.index - firstRow);
      return now < 0 ? metadata : { ...metadata, place: { ...place, index: firstRow + now } };
    });
  }

  /**
   * Journals new rows before row `at` (at = maxRows + 1 appends). Formats and validation come from row `like` as after an
   * insertion by hand (which neighbour Google copies from is not documented; nothing is copied where `like` is null).
   */
  insertRows(at: number, count: number, like: number | null): void {
    this.journal(null, () => {
      const pattern = this.rows[(like ?? 0) - 1]?.map(formatOnly);
      const length = this.rows.length;
      if (pattern !== undefined || length >= at) {
        if (length < at - 1) this.rows.length = at - 1;
        this.insertInto(at - 1, new Array<Row | undefined>(count).fill(pattern));
      }
      const undoRows = (): void => {
        this.rows.splice(at - 1, count);
        this.rows.length = length;
        this.cellsVersion += 1;
      };
      this.cellsVersion += 1;
      return [undoRows, put(this, 'maxRows', this.maxRows + count), ...this.shiftAttached(shiftOfInsert('row', at, count))];
    });
  }

  /** Journals new columns before column `at`. */
  insertColumns(at: number, count: number, like: number | null): void {
    this.journal(null, () => {
      const rows = Array.from(this.rows, (row): Row | undefined => {
        const pattern = like === null ? undefined : formatOnly(row?.[like - 1]);
        if (row === undefined || (row.length < at && pattern === undefined)) return row;
        const before = Array.from({ length: at - 1 }, (_, index) => row[index]);
        return [...before, ...new Array<Cell | undefined>(count).fill(pattern), ...row.slice(at - 1)];
      });
      return [
        this.putRows(rows),
        put(this, 'maxColumns', this.maxColumns + count),
        ...this.shiftAttached(shiftOfInsert('column', at, count)),
      ];
    });
  }

  deleteRows(at: number, count: number): void {
    this.journal(null, () => {
      const length = this.rows.length;
      const removed = this.rows.splice(at - 1, count);
      this.cellsVersion += 1;
      const undoRows = (): void => {
        this.insertInto(at - 1, removed);
        this.rows.length = length;
        this.cellsVersion += 1;
      };
      const lost = Math.max(0, Math.min(this.frozenRows, at + count - 1) - at + 1);
      return [
        undoRows,
        put(this, 'maxRows', Math.max(1, this.maxRows - count)),
        put(this, 'frozenRows', this.frozenRows - lost),
        ...this.shiftAttached(shiftOfDelete('row', at, count)),
      ];
    });
  }

  deleteColumns(at: number, count: number): void {
    this.journal(null, () => {
      const rows = Array.from(this.rows, (row) =>
        row === undefined || row.length < at ? row : [...row.slice(0, at - 1), ...row.slice(at - 1 + count)],
      );
      const lost = Math.max(0, Math.min(this.frozenColumns, at + count - 1) - at + 1);
      return [
        this.putRows(rows),
        put(this, 'maxColumns', Math.max(1, this.maxColumns - count)),
        put(this, 'frozenColumns', this.frozenColumns - lost),
        ...this.shiftAttached(shiftOfDelete('column', at, count)),
      ];
    });
  }

  /** A twin with everything on it, not yet part of a workbook. Protections and named ranges stay with the original. */
  twin(book: Book, id: number, name: string): SheetModel {
    const { rows, version: _version, book: _book, id: _id, name: _name, ...copied } = this;
    const twin = new SheetModel(book, id, name);
    const redirect = <T extends { readonly sheetId: number }>(range: T): T =>
      range.sheetId === this.id ? { ...range, sheetId: id } : range;
    return Object.assign(twin, copied, {
      rows: [...rows],
      charts: this.charts.map((chart) => ({ ...chart, ranges: chart.ranges.map(redirect) })),
      extent: { version: -1, lastRow: 0, lastColumn: 0 },
      ranged: { version: -1, rules: [] },
    });
  }

  private journal(written: Size | null, carryOut: () => Undo[]): void {
    let undo: readonly Undo[] = [];
    this.book.record({
      sheetId: this.id,
      ...(written === null ? {} : { written }),
      redo: () => {
        undo = carryOut();
      },
      undo: () => {
        for (const step of [...undo].reverse()) step();
      },
    });
  }

  /** Replaces cells, as far as the block lies in the grid. */
  private replaceBlock(rect: Rect, make: MakeCell): Undo {
    const length = this.rows.length;
    const rulesBefore = this.rulesVersion;
    const found: (Row | undefined)[] = [];
    const rowCount = Math.min(rect.rows, this.maxRows - rect.row + 1);
    const columnCount = Math.min(rect.columns, this.maxColumns - rect.column + 1);
    for (let row = 0; row < rowCount; row += 1) {
      const old = this.rows[rect.row - 1 + row];
      found.push(old);
      const cells = old === undefined ? [] : old.slice();
      let changed = false;
      for (let column = 0; column < columnCount; column += 1) {
        const before = cells[rect.column - 1 + column];
        const after = make(before, row, column);
        if (after === before) continue;
        changed = true;
        if (after?.rule !== before?.rule) this.rulesVersion = rulesBefore + 1;
        cells[rect.column - 1 + column] = after;
      }
      if (changed) this.rows[rect.row - 1 + row] = cells;
    }
    this.cellsVersion += 1;
    const rulesChanged = this.rulesVersion !== rulesBefore;
    return () => {
      for (let row = 0; row < found.length; row += 1) this.rows[rect.row - 1 + row] = found[row];
      this.rows.length = length;
      this.cellsVersion += 1;
      if (rulesChanged) this.rulesVersion += 1;
    };
  }

  private putRows(rows: (Row | undefined)[]): Undo {
    const undo = put(this, 'rows', rows);
    this.cellsVersion += 1;
    return () => {
      undo();
      this.cellsVersion += 1;
    };
  }

  /** In place, because a script may delete thousands of rows one by one and each step is journaled. */
  private insertInto(at: number, rows: readonly (Row | undefined)[]): void {
    if (rows.length < 10_000) this.rows.splice(at, 0, ...rows);
    else this.rows = [...this.rows.slice(0, at), ...rows, ...this.rows.slice(at)];
  }

  private measure(): { readonly lastRow: number; readonly lastColumn: number } {
    if (this.extent.version === this.cellsVersion) return this.extent;
    let lastRow = 0;
    let lastColumn = 0;
    for (let row = this.rows.length - 1; row >= 0; row -= 1) {
      const cells = this.rows[row];
      if (cells === undefined) continue;
      for (let column = cells.length - 1; column >= (lastRow === 0 ? 0 : lastColumn); column -= 1) {
        if (!hasContent(cells[column])) continue;
        lastRow = Math.max(lastRow, row + 1);
        lastColumn = Math.max(lastColumn, column + 1);
        break;
      }
    }
    this.extent = { version: this.cellsVersion, lastRow, lastColumn };
    return this.extent;
  }

  /** Moves all that is attached to rows or columns of this sheet: here, in the book, and in other sheets' charts and rules. */
  private shiftAttached(shift: Shift): Undo[] {
    const { book } = this;
    const ofSheet = <T extends { readonly sheetId: number; readonly rect: Rect }>(item: T): T | null => {
      if (item.sheetId !== this.id) return item;
      const rect = shift.rect(item.rect);
      return rect === null ? null : rect === item.rect ? item : { ...item, rect };
    };
    const rects = (list: readonly Rect[]): readonly Rect[] => mapKept(list, shift.rect);
    const [sizes, hidden] = shift.axis === 'row' ? (['rowHeights', 'hiddenRows'] as const) : (['columnWidths', 'hiddenColumns'] as const);
    const filter = this.filter === null ? null : shift.rect(this.filter);
    const steps: Undo[] = [
      put(this, sizes, shiftKeys(this[sizes], shift)),
      put(this, hidden, new Set(shiftKeys(new Map([...this[hidden]].map((index) => [index, true])), shift).keys())),
      put(
        this,
        'merges',
        rects(this.merges).filter((rect) => rect.rows * rect.columns > 1),
      ),
      put(this, 'filter', filter),
      put(
        this,
        'filterCriteria',
        filter === null ? new Map() : shift.axis === 'column' ? shiftKeys(this.filterCriteria, shift) : this.filterCriteria,
      ),
      put(
        this,
        'conditionalFormats',
        mapKept(this.conditionalFormats, (format) => {
          const ranges = rects(format.ranges);
          return ranges === format.ranges ? format : ranges.length === 0 ? null : { ...format, ranges };
        }),
      ),
      put(
        this,
        'tables',
        mapKept(this.tables, ({ rect, typedColumns }) => {
          const moved = shift.rect(rect);
          const typed = shift.axis === 'column' ? mapKept(typedColumns, shift.index) : typedColumns;
          return moved === null ? null : { rect: moved, typedColumns: typed };
        }),
      ),
      put(book, 'namedRanges', mapKept(book.namedRanges, ofSheet)),
      put(
        book,
        'protections',
        mapKept(book.protections, (protection) => {
          if (protection.sheetId !== this.id) return protection;
          const rect = protection.rect === null ? null : shift.rect(protection.rect);
          if (rect === null && protection.rect !== null) return null;
          return { ...protection, rect, unprotected: rects(protection.unprotected) };
        }),
      ),
      put(
        book,
        'metadata',
        mapKept(book.metadata, (metadata) => this.shiftMetadata(metadata, shift)),
      ),
    ];
    for (const sheet of book.sheets) {
      const charts = mapKept(sheet.charts, (chart) => {
        const ranges = mapKept(chart.ranges, ofSheet);
        const anchor = sheet === this ? shiftAnchor(chart.anchor, shift) : chart.anchor;
        return ranges === chart.ranges && anchor === chart.anchor ? chart : { ...chart, ranges, anchor };
      });
      steps.push(put(sheet, 'charts', charts), ...sheet.shiftRules(this.id, shift));
    }
    if (shift.axis === 'column') steps.push(...this.rewriteFormulas((formula) => withColumnsMoved(formula, this.name, shift.index)));
    return steps;
  }

  private shiftMetadata(metadata: Metadata, shift: Shift): Metadata | null {
    const { place } = metadata;
    if (place.kind !== (shift.axis === 'row' ? 'ROW' : 'COLUMN') || place.sheetId !== this.id) return metadata;
    const index = shift.index(place.index);
    return index === null ? null : index === place.index ? metadata : { ...metadata, place: { ...place, index } };
  }

  /** Validation rules whose list is a range of the changed sheet: the range moves with its cells. */
  private shiftRules(sheetId: number, shift: Shift): Undo[] {
    const replaced = new Map<ValidationRule, ValidationRule>();
    for (const rule of this.rulesWithRanges()) {
      const values = mapKept(rule.values, (value) => {
        if (!isSheetRect(value) || value.sheetId !== sheetId) return value;
        const rect = shift.rect(value.rect);
        // a list whose range is deleted becomes an empty one, which Google shows as an invalid range
        return rect === value.rect ? value : { ...value, rect: rect ?? { ...value.rect, rows: 0, columns: 0 } };
      });
      if (values !== rule.values) replaced.set(rule, { ...rule, values });
    }
    if (replaced.size === 0) return [];
    const everything = { row: 1, column: 1, rows: this.rows.length, columns: this.maxColumns };
    return [
      this.replaceBlock(everything, (cell) => {
        const rule = cell?.rule === undefined ? undefined : replaced.get(cell.rule);
        return cell === undefined || rule === undefined ? cell : { ...cell, rule };
      }),
    ];
  }

  private rulesWithRanges(): readonly ValidationRule[] {
    if (this.ranged.version !== this.rulesVersion) {
      const rules = new Set<ValidationRule>();
      for (const row of this.rows) for (const cell of row ?? []) if (cell?.rule?.values.some(isSheetRect)) rules.add(cell.rule);
      this.ranged = { version: this.rulesVersion, rules: [...rules] };
    }
    return this.ranged.rules;
  }
}

/** The format of a cell without its content, as a new neighbour inherits it. */
function formatOnly(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const { format, style, rule } = cell;
  if (format === undefined && style === undefined && rule === undefined) return undefined;
  return {
    value: '',
    ...(format === undefined ? {} : { format }),
    ...(style === undefined ? {} : { style }),
    ...(rule === undefined ? {} : { rule }),
  };
}

function isSheetRect(value: unknown): value is { readonly sheetId: number; readonly rect: Rect } {
  return typeof value === 'object' && value !== null && 'sheetId' in value && 'rect' in value;
}

function put<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): Undo {
  const found = target[key];
  target[key] = value;
  return () => {
    target[key] = found;
  };
}

/** Maps and drops nulls; gives back the same list where nothing changed. */
function mapKept<T>(list: readonly T[], make: (item: T) => T | null): readonly T[] {
  const made = list.map(make);
  return made.every((item, index) => item === list[index]) ? list : made.flatMap((item) => (item === null ? [] : [item]));
}

function shiftKeys<T>(map: ReadonlyMap<number, T>, shift: Shift): ReadonlyMap<number, T> {
  if (map.size === 0) return map;
  return new Map(
    [...map].flatMap(([key, value]) => {
      const index = shift.index(key);
      return index === null ? [] : [[index, value] as const];
    }),
  );
}

/** A chart hangs on a cell; where that row or column goes, it stays at the same number. */
function shiftAnchor(anchor: ChartModel['anchor'], shift: Shift): ChartModel['anchor'] {
  const index = shift.index(anchor[shift.axis]) ?? anchor[shift.axis];
  return index === anchor[shift.axis] ? anchor : { ...anchor, [shift.axis]: index };
}

function shiftOfInsert(axis: Dimension, at: number, count: number): Shift {
  return { axis, rect: (rect) => afterInsert(rect, axis, at, count), index: (index) => (index >= at ? index + count : index) };
}

function shiftOfDelete(axis: Dimension, at: number, count: number): Shift {
  return {
    axis,
    rect: (rect) => afterDelete(rect, axis, at, count),
    index: (index) => (index < at ? index : index >= at + count ? index - count : null),
  };
}
