// The table: draws the rows in view, keeps the selection, and turns keys, clicks and the clipboard into requests.
import { lastColumnOf, lastRowOf, type Rect } from '../../book/rect';
import type { CellStyle, CellView, RowWindow, SheetLayout, ViewAnswer, ViewRequest } from '../protocol';
import { CellBox, type Step } from './cellBox';
import { cellElement } from './cellElement';
import { element } from './element';
import { type Axis, axisOf, containsCell, mergeIndex, type Position, rectAround } from './geometry';
import { NoteTip } from './noteTip';
import { readTable, writeTable } from './tsv';
import { columnName, type Words } from './words';

const HEAD_HEIGHT = 26;
const HEAD_WIDTH = 48;
const CHUNK = 50;
const SPARE_ROWS = 8;
/** Sheets with more columns than this draw only the columns in view. */
const ALL_COLUMNS = 60;

/** What the table asks of the rest of the page. */
export type GridSource = {
  view(request: ViewRequest): Promise<ViewAnswer>;
  edit(sheetId: number, at: Position, typed: readonly (readonly (string | boolean)[])[]): Promise<boolean>;
  clear(sheetId: number, rect: Rect): void;
  undo(): void;
  redo(): void;
  /** The selection moved. */
  selected(active: Position, rect: Rect): void;
  /** The active cell or its content changed: for the bar above the table. */
  described(active: Position, content: string): void;
  openLink(url: string): void;
  /** A menu for the selection, at this place of the window. */
  openMenu(x: number, y: number): void;
  say(text: string): void;
};

type DrawnRow = {
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  readonly cells: ReadonlyMap<number, HTMLElement>;
  readonly key: string;
};

export class Grid {
  readonly element = element('div', { role: 'grid', class: 'grid', 'aria-multiselectable': 'true' });
  private readonly canvas = element('div', { class: 'canvas', role: 'presentation' });
  private readonly headings = element('div', { role: 'row', class: 'headings', 'aria-rowindex': '1' });
  private readonly box: CellBox;
  private readonly tip = new NoteTip();
  private layout: SheetLayout | null = null;
  private layoutKey: string | null = null;
  private rows: Axis = axisOf([]);
  private columns: Axis = axisOf([]);
  private mergeAt: (at: Position) => Rect | undefined = () => undefined;
  private readonly chunks = new Map<number, RowWindow>();
  private readonly drawn = new Map<number, DrawnRow>();
  private readonly places = new Map<number, { active: Position; corner: Position; left: number; top: number }>();
  private active: Position = { row: 1, column: 1 };
  private corner: Position = { row: 1, column: 1 };
  private columnsDrawn = '';
  private sheetId = -1;
  /** The person went to another cell while the rows of the sheet were on their way. */
  private wentAhead = false;
  /** Chunks older than this are drawn but asked for again. */
  private wanted = 0;
  /** The version of the last answer. */
  private seen = -1;
  private asking = false;
  private leaving = false;

  constructor(
    private readonly source: GridSource,
    private words: Words,
  ) {
    this.box = new CellBox(() => this.words, {
      commit: (text, step) => this.committed(text, step),
      cancel: () => this.redrawActive(),
      started: () => {
        this.tip.hide();
        this.drawn.get(this.active.row)?.element.classList.add('has-box-open');
      },
    });
    this.element.append(this.canvas);
    this.canvas.append(this.headings);
    this.element.addEventListener('scroll', () => this.draw());
    new ResizeObserver(() => this.draw()).observe(this.element);
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.element.addEventListener('pointerdown', (event) => this.press(event));
    this.element.addEventListener('pointermove', (event) => this.hover(event));
    this.element.addEventListener('pointerleave', () => this.tip.hideSoon());
    this.element.addEventListener('dblclick', (event) => this.doubleClick(event));
    this.element.addEventListener('contextmenu', (event) => this.contextMenu(event));
    this.element.addEventListener('change', (event) => this.toggled(event));
    this.element.addEventListener('click', (event) => this.clicked(event));
    this.element.addEventListener('focusin', () => this.showNoteOf(this.active));
    this.element.addEventListener('focusout', () => {
      this.leaving = false;
      this.tip.hideSoon();
    });
    for (const kind of ['copy', 'cut', 'paste'] as const) this.element.addEventListener(kind, (event) => this.clipboard(kind, event));
  }

  get selection(): { readonly active: Position; readonly rect: Rect } {
    return { active: this.active, rect: rectAround(this.active, this.corner, this.layout?.merges ?? []) };
  }

  get isEditing(): boolean {
    return this.box.editing;
  }

  useWords(words: Words): void {
    this.words = words;
    this.forgetDrawn();
    this.draw();
  }

  /** Shows a sheet; comes back to where the person was on it. */
  async open(sheetId: number, name: string): Promise<void> {
    this.element.setAttribute('aria-label', this.words.gridLabel(name));
    if (sheetId === this.sheetId) return;
    this.box.commit();
    if (this.sheetId >= 0)
      this.places.set(this.sheetId, {
        active: this.active,
        corner: this.corner,
        left: this.element.scrollLeft,
        top: this.element.scrollTop,
      });
    this.sheetId = sheetId;
    this.chunks.clear();
    this.layoutKey = null;
    this.layout = null;
    const place = this.places.get(sheetId) ?? { active: { row: 1, column: 1 }, corner: { row: 1, column: 1 }, left: 0, top: 0 };
    this.active = place.active;
    this.corner = place.corner;
    this.wentAhead = false;
    this.forgetDrawn();
    await this.fetch([1]);
    if (sheetId !== this.sheetId) return;
    this.element.scrollTo(place.left, place.top);
    if (this.wentAhead) this.select(this.active, this.corner);
    else this.draw();
  }

  /** Another version of the sheet exists: what is drawn stays until the new rows are here. */
  changed(version: number): void {
    this.wanted = Math.max(this.wanted, version);
    void this.refresh();
  }

  /** Selects a block and brings it into view. */
  select(active: Position, corner: Position = active, focus = false): void {
    this.box.commit();
    if (this.layout === null) {
      this.active = active;
      this.corner = corner;
      this.wentAhead = true;
      if (focus) this.focus();
      return;
    }
    const inside = (at: Position): Position => ({
      row: Math.max(1, Math.min(this.rows.count, at.row)),
      column: Math.max(1, Math.min(this.columns.count, at.column)),
    });
    const anchor = this.mergeAt(inside(active));
    this.active = anchor === undefined ? inside(active) : { row: anchor.row, column: anchor.column };
    this.corner = inside(corner);
    this.bringIntoView(this.corner.row === this.active.row && this.corner.column === this.active.column ? this.active : this.corner);
    this.draw();
    if (focus) this.focus();
    this.showNoteOf(this.active);
    this.source.selected(this.active, this.selection.rect);
  }

  focus(): void {
    const check = this.activeCheckbox();
    // without rows there is no box yet: it takes the focus over from the table when they are drawn
    if (this.layout === null) this.holdFocus();
    else if (check === null) this.box.focus();
    else check.focus({ preventScroll: true });
  }

  /** Reads the selected texts; asks for rows that are not here yet. */
  async selectedTable(): Promise<string> {
    const { rect } = this.selection;
    const missing: number[] = [];
    for (let row = rect.row; row <= Math.min(lastRowOf(rect), this.layout?.lastRow ?? 0); row += CHUNK) missing.push(row);
    if (!this.holds(rect)) await this.fetch([...missing, lastRowOf(rect)]);
    return writeTable(this.textsOf(rect));
  }

  // --- rows from the server ---

  private chunkOf(row: number): number {
    return Math.floor((row - 1) / CHUNK);
  }

  private holds(rect: Rect): boolean {
    for (let row = rect.row; row <= Math.min(lastRowOf(rect), this.layout?.lastRow ?? 0); row += 1)
      if (!this.chunks.has(this.chunkOf(row))) return false;
    return true;
  }

  private textsOf(rect: Rect): string[][] {
    const last = Math.min(lastRowOf(rect), Math.max(rect.row, this.layout?.lastRow ?? 0));
    const lastColumn = Math.min(lastColumnOf(rect), Math.max(rect.column, this.layout?.lastColumn ?? 0));
    const texts: string[][] = [];
    for (let row = rect.row; row <= last; row += 1) {
      const line: string[] = [];
      for (let column = rect.column; column <= lastColumn; column += 1) line.push(this.cellView({ row, column })?.text ?? '');
      texts.push(line);
    }
    return texts;
  }

  private async fetch(rows: readonly number[]): Promise<void> {
    const { sheetId } = this;
    const from = [...new Set(rows.map((row) => this.chunkOf(row)))].map((chunk) => chunk * CHUNK + 1);
    const answer = await this.source.view({ sheetId, from, count: CHUNK, knownLayout: this.layoutKey });
    if (sheetId !== this.sheetId) return;
    this.wanted = Math.max(this.wanted, answer.version);
    this.seen = answer.version;
    if (answer.layout !== null) this.useLayout(answer.layout, answer.layoutKey);
    for (const window of answer.windows) this.chunks.set(this.chunkOf(window.from), window);
    this.draw();
  }

  private async refresh(): Promise<void> {
    if (this.asking || this.sheetId < 0) return;
    this.asking = true;
    try {
      for (;;) {
        const rows = this.rowsInView().filter((row) => (this.chunks.get(this.chunkOf(row))?.version ?? -1) < this.wanted);
        if (rows.length === 0 && this.seen >= this.wanted) break;
        await this.fetch(rows);
      }
    } finally {
      this.asking = false;
    }
  }

  private useLayout(layout: SheetLayout, key: string): void {
    this.layout = layout;
    this.layoutKey = key;
    this.rows = axisOf(layout.rowHeights);
    this.columns = axisOf(layout.columnWidths.map((width) => [1, width] as const));
    this.mergeAt = mergeIndex(layout.merges);
    this.element.setAttribute('aria-rowcount', String(this.rows.count + 1));
    this.element.setAttribute('aria-colcount', String(this.columns.count + 1));
    this.canvas.style.width = `${HEAD_WIDTH + this.columns.total}px`;
    this.canvas.style.height = `${HEAD_HEIGHT + this.rows.total}px`;
    const inside = (at: Position): Position => ({
      row: Math.min(at.row, this.rows.count),
      column: Math.min(at.column, this.columns.count),
    });
    this.active = inside(this.active);
    this.corner = inside(this.corner);
    if (!this.box.editing) this.forgetDrawn();
  }

  private cellView(at: Position): CellView | undefined {
    return this.rowCells(at.row).find((cell) => cell.column === at.column);
  }

  private rowCells(row: number): readonly CellView[] {
    return this.chunks.get(this.chunkOf(row))?.rows.find((each) => each.row === row)?.cells ?? [];
  }

  // --- drawing ---

  private forgetDrawn(): void {
    const had = this.element.contains(document.activeElement);
    for (const { element: row } of this.drawn.values()) row.remove();
    this.drawn.clear();
    this.columnsDrawn = '';
    // the focus must stay in the table while its rows are made anew
    if (had) this.holdFocus();
  }

  private holdFocus(): void {
    this.element.tabIndex = -1;
    this.element.focus({ preventScroll: true });
  }

  private rowsInView(): number[] {
    if (this.layout === null || this.rows.count === 0) return [1];
    const { frozenRows, merges } = this.layout;
    const frozenHeight = this.rows.start(frozenRows + 1);
    const first = Math.max(frozenRows + 1, this.rows.at(this.element.scrollTop + frozenHeight) - SPARE_ROWS);
    const last = Math.min(this.rows.count, this.rows.at(this.element.scrollTop + this.element.clientHeight) + SPARE_ROWS);
    const rows = new Set<number>([this.active.row]);
    for (let row = 1; row <= frozenRows; row += 1) rows.add(row);
    for (let row = first; row <= last; row += 1) rows.add(row);
    for (const merge of merges) if (merge.row < first && lastRowOf(merge) >= first) rows.add(merge.row);
    return [...rows].filter((row) => this.rows.size(row) > 0).sort((one, other) => one - other);
  }

  private columnsInView(): readonly [number, number] {
    if (this.columns.count <= ALL_COLUMNS) return [1, this.columns.count];
    const first = this.columns.at(this.element.scrollLeft);
    const last = this.columns.at(this.element.scrollLeft + this.element.clientWidth);
    // steps of eight, so that a short move draws nothing anew
    return [Math.max(1, Math.floor(first / 8) * 8 - 7), Math.min(this.columns.count, Math.ceil(last / 8) * 8 + 8)];
  }

  private draw(): void {
    const { layout } = this;
    if (layout === null) return;
    const had = this.element.contains(document.activeElement);
    const [firstColumn, lastColumn] = this.columnsInView();
    const columns: number[] = [];
    for (let column = 1; column <= this.columns.count; column += 1) {
      if (this.columns.size(column) === 0) continue;
      if (column <= layout.frozenColumns || column === this.active.column || (column >= firstColumn && column <= lastColumn))
        columns.push(column);
    }
    const columnsKey = columns.length === this.columns.count ? 'all' : columns.join();
    if (columnsKey !== this.columnsDrawn && !this.box.editing) {
      for (const { element: row } of this.drawn.values()) row.remove();
      this.drawn.clear();
      this.drawHeadings(columns);
      this.columnsDrawn = columnsKey;
    }
    const needed = this.rowsInView();
    const wanted = new Set(needed);
    for (const [row, { element: old }] of this.drawn) {
      if (wanted.has(row)) continue;
      old.remove();
      this.drawn.delete(row);
    }
    let after: Element = this.headings;
    for (const row of needed) {
      const old = this.drawn.get(row);
      const key = this.keyOf(row);
      const busy = row === this.active.row && this.box.editing;
      if (old !== undefined && (old.key === key || busy)) {
        after = old.element;
        continue;
      }
      old?.element.remove();
      const made = this.drawRow(row, columns, key);
      after.after(made.element);
      after = made.element;
      this.drawn.set(row, made);
    }
    this.markSelection();
    this.placeBox(had);
    void this.refresh();
  }

  private keyOf(row: number): string {
    const chunk = this.chunks.get(this.chunkOf(row));
    if (chunk === undefined) return 'none';
    const cells = this.rowCells(row);
    return cells.length === 0
      ? 'blank'
      : JSON.stringify([cells, cells.map((cell) => [chunk.styles[cell.style ?? -1], chunk.lists[cell.list ?? -1]?.length])]);
  }

  private drawHeadings(columns: readonly number[]): void {
    const frozen = this.layout?.frozenColumns ?? 0;
    const pinned = element('div', { class: 'pinned', role: 'presentation' });
    pinned.style.width = `${HEAD_WIDTH + this.columns.start(frozen + 1)}px`;
    const cornerCell = element(
      'div',
      { role: 'columnheader', class: 'head corner', 'aria-colindex': '1' },
      element('span', { class: 'unseen' }, this.words.rowNumbers),
    );
    pinned.append(cornerCell);
    this.headings.replaceChildren(pinned);
    for (const column of columns) {
      const head = element(
        'div',
        { role: 'columnheader', class: 'head column-head', 'aria-colindex': String(column + 1), 'data-column': String(column) },
        columnName(column),
      );
      head.style.left = `${HEAD_WIDTH + this.columns.start(column)}px`;
      head.style.width = `${this.columns.size(column)}px`;
      if (column === frozen) head.classList.add('last-frozen-column');
      (column <= frozen ? pinned : this.headings).append(head);
    }
  }

  private drawRow(row: number, columns: readonly number[], key: string): DrawnRow {
    const layout = this.layout;
    const frozenRows = layout?.frozenRows ?? 0;
    const frozenColumns = layout?.frozenColumns ?? 0;
    const made = element('div', { role: 'row', class: 'row', 'aria-rowindex': String(row + 1) });
    made.style.height = `${this.rows.size(row)}px`;
    made.style.top = `${HEAD_HEIGHT + this.rows.start(row)}px`;
    if (row <= frozenRows) made.classList.add('frozen');
    if (row === frozenRows) made.classList.add('last-frozen');
    const pinned = element('div', { class: 'pinned', role: 'presentation' });
    pinned.style.width = `${HEAD_WIDTH + this.columns.start(frozenColumns + 1)}px`;
    const head = element('div', { role: 'rowheader', class: 'head row-head', 'aria-colindex': '1', 'data-row': String(row) }, String(row));
    pinned.append(head);
    made.append(pinned);
    const views = new Map(this.rowCells(row).map((view) => [view.column, view]));
    const styles: readonly CellStyle[] = this.chunks.get(this.chunkOf(row))?.styles ?? [];
    const cells = new Map<number, HTMLElement>();
    for (const column of columns) {
      const merge = this.mergeAt({ row, column });
      if (merge !== undefined && (merge.row !== row || merge.column !== column)) continue;
      const width =
        merge === undefined ? this.columns.size(column) : this.columns.start(lastColumnOf(merge) + 1) - this.columns.start(column);
      const height = merge === undefined ? this.rows.size(row) : this.rows.start(lastRowOf(merge) + 1) - this.rows.start(row);
      const view = views.get(column);
      const style = view?.style === undefined ? undefined : styles[view.style];
      const place = { row, column, left: HEAD_WIDTH + this.columns.start(column), width, height };
      const cell = cellElement(place, view, style, merge === undefined ? this.spillOf(row, column, view, style, views) : 0, this.words);
      if (merge !== undefined) cell.classList.add('merged');
      if (lastColumnOf(merge ?? { row, column, rows: 1, columns: 1 }) === frozenColumns) cell.classList.add('last-frozen-column');
      (column <= frozenColumns ? pinned : made).append(cell);
      cells.set(column, cell);
    }
    return { element: made, head, cells, key };
  }

  /** How far a text may run over the blank cells on its right, as in a spreadsheet. */
  private spillOf(
    row: number,
    column: number,
    view: CellView | undefined,
    style: CellStyle | undefined,
    views: ReadonlyMap<number, CellView>,
  ): number {
    if (
      view === undefined ||
      view.kind !== 'text' ||
      style?.wrap === 'WRAP' ||
      style?.wrap === 'CLIP' ||
      (style?.align ?? 'left') !== 'left'
    )
      return 0;
    const needed = [...view.text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.6), 0) * (((style?.size ?? 10) * 4) / 3) + 12;
    const frozen = this.layout?.frozenColumns ?? 0;
    // a title alone in its row may run on over the frozen columns' edge: nothing lies there that it could hide
    const alone = [...views.values()].every((each) => each.column <= column || (each.text === '' && each.checkbox === undefined));
    let room = 0;
    for (let next = column + 1; next <= this.columns.count && this.columns.size(column) + room < needed; next += 1) {
      const there = views.get(next);
      const blank = there === undefined || (there.text === '' && there.checkbox === undefined);
      if (!blank || this.mergeAt({ row, column: next }) !== undefined || (next === frozen + 1 && !alone)) break;
      room += this.columns.size(next);
    }
    return room;
  }

  private markSelection(): void {
    const { rect } = this.selection;
    for (const [row, { cells, head }] of this.drawn) {
      const rowIn = row >= rect.row && row <= lastRowOf(rect);
      head.classList.toggle('chosen', rowIn);
      for (const [column, cell] of cells) {
        const inside = rowIn && column >= rect.column && column <= lastColumnOf(rect);
        if (inside) cell.setAttribute('aria-selected', 'true');
        else cell.removeAttribute('aria-selected');
        cell.classList.toggle('active', row === this.active.row && column === this.active.column);
      }
    }
    this.headings.querySelectorAll<HTMLElement>('.column-head').forEach((head) => {
      const column = Number(head.dataset['column']);
      head.classList.toggle('chosen', column >= rect.column && column <= lastColumnOf(rect));
    });
  }

  private activeCell(): HTMLElement | undefined {
    return this.drawn.get(this.active.row)?.cells.get(this.active.column);
  }

  private activeCheckbox(): HTMLInputElement | null {
    return this.activeCell()?.querySelector<HTMLInputElement>('.cell-check') ?? null;
  }

  private placeBox(focus: boolean): void {
    if (this.box.editing) return;
    const cell = this.activeCell();
    if (cell === undefined) return;
    const view = this.cellView(this.active);
    this.source.described(this.active, view === undefined ? '' : (view.typed ?? view.text));
    this.element.querySelectorAll<HTMLInputElement>('.cell-check[tabindex="0"]').forEach((check) => {
      check.tabIndex = -1;
    });
    const check = this.activeCheckbox();
    if (check !== null) {
      this.box.remove();
      check.tabIndex = 0;
      check.setAttribute('aria-label', this.labelOf(this.active, view));
      if (focus && document.activeElement !== check) check.focus({ preventScroll: true });
      return;
    }
    const choices = view?.list === undefined ? null : (this.chunks.get(this.chunkOf(this.active.row))?.lists[view.list] ?? null);
    this.box.place(cell, { label: this.labelOf(this.active, view), typed: view?.typed ?? view?.text ?? '', choices }, focus);
  }

  private labelOf(at: Position, view: CellView | undefined): string {
    const frozen = this.layout?.frozenRows ?? 0;
    const heading = frozen > 0 && at.row > frozen ? (this.cellView({ row: frozen, column: at.column })?.text ?? '') : '';
    const content = view?.checkbox === undefined ? view?.text || this.words.blank : this.words.checkMark(view.checkbox.checked);
    const note = view?.note === undefined ? '' : this.words.noteMark(view.note);
    return [`${columnName(at.column)}${at.row}`, heading, content, note].filter(Boolean).join(' ');
  }

  private redrawActive(): void {
    const had = this.element.contains(document.activeElement);
    const old = this.drawn.get(this.active.row);
    old?.element.classList.remove('has-box-open');
    this.placeBox(had);
    this.draw();
  }

  private bringIntoView(at: Position): void {
    const { layout } = this;
    if (layout === null) return;
    const frozenHeight = this.rows.start(layout.frozenRows + 1);
    const frozenWidth = this.columns.start(layout.frozenColumns + 1);
    if (at.row > layout.frozenRows) {
      const top = this.rows.start(at.row);
      const bottom = top + this.rows.size(at.row);
      const room = this.element.clientHeight - HEAD_HEIGHT;
      if (top - frozenHeight < this.element.scrollTop) this.element.scrollTop = top - frozenHeight;
      else if (bottom > this.element.scrollTop + room) this.element.scrollTop = bottom - room;
    }
    if (at.column > layout.frozenColumns) {
      const left = this.columns.start(at.column);
      const right = left + this.columns.size(at.column);
      const room = this.element.clientWidth - HEAD_WIDTH;
      if (left - frozenWidth < this.element.scrollLeft) this.element.scrollLeft = left - frozenWidth;
      else if (right > this.element.scrollLeft + room) this.element.scrollLeft = Math.min(right - room, left - frozenWidth);
    }
  }

  // --- keys ---

  private key(event: KeyboardEvent): void {
    // a Japanese conversion is under way: its Enter and arrows are not ours
    if (event.isComposing || event.keyCode === 229) return;
    if (this.box.key(event)) return;
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') {
      this.leaving = true;
      this.tip.hide();
      return;
    }
    if (event.key === 'Tab' && this.leaving) {
      this.leaving = false;
      return;
    }
    if (!['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) this.leaving = false;
    const target = this.targetOf(event, command);
    if (target !== null) {
      event.preventDefault();
      if (event.shiftKey && event.key !== 'Tab' && event.key !== 'Enter') this.select(this.active, target, true);
      else this.select(target, target, true);
      return;
    }
    const { rect } = this.selection;
    const onCheckbox = this.activeCheckbox() !== null;
    const acts: { readonly [key: string]: (() => void) | undefined } = {
      Enter: command ? () => this.followLink() : onCheckbox ? () => this.activeCheckbox()?.click() : () => this.box.edit(),
      F2: onCheckbox ? undefined : () => this.box.edit(),
      Delete: () => this.source.clear(this.sheetId, rect),
      Backspace: () => this.source.clear(this.sheetId, rect),
      ContextMenu: () => this.menuAtActive(),
      F10: event.shiftKey ? () => this.menuAtActive() : undefined,
      z: command ? () => (event.shiftKey ? this.source.redo() : this.source.undo()) : undefined,
      y: command ? () => this.source.redo() : undefined,
      a: command ? () => this.selectAll() : undefined,
      ' ': event.shiftKey
        ? () => this.select({ row: this.active.row, column: 1 }, { row: this.active.row, column: this.columns.count }, true)
        : command
          ? () => this.select({ row: 1, column: this.active.column }, { row: this.rows.count, column: this.active.column }, true)
          : undefined,
    };
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) {
      if (event.altKey && event.key === 'ArrowDown') {
        event.preventDefault();
        this.box.edit();
      }
      return;
    }
    event.preventDefault();
    act();
  }

  /** Where a moving key leads; null where the key moves nothing. */
  private targetOf(event: KeyboardEvent, command: boolean): Position | null {
    if (event.altKey) return null;
    const from = event.shiftKey && event.key.startsWith('Arrow') ? this.corner : this.active;
    const block = this.mergeAt(from) ?? { row: from.row, column: from.column, rows: 1, columns: 1 };
    const lastRow = this.layout?.lastRow ?? 1;
    const lastColumn = this.layout?.lastColumn ?? 1;
    const page = Math.max(1, Math.floor(this.element.clientHeight / 30) - 3);
    switch (event.key) {
      case 'ArrowUp':
        return command ? { row: 1, column: from.column } : this.visible({ row: block.row - 1, column: from.column }, -1, 0);
      case 'ArrowDown':
        return command
          ? { row: Math.max(lastRow, 1), column: from.column }
          : this.visible({ row: lastRowOf(block) + 1, column: from.column }, 1, 0);
      case 'ArrowLeft':
        return command ? { row: from.row, column: 1 } : this.visible({ row: from.row, column: block.column - 1 }, 0, -1);
      case 'ArrowRight':
        return command
          ? { row: from.row, column: Math.max(lastColumn, 1) }
          : this.visible({ row: from.row, column: lastColumnOf(block) + 1 }, 0, 1);
      case 'Tab':
        return event.shiftKey
          ? this.visible({ row: from.row, column: block.column - 1 }, 0, -1)
          : this.visible({ row: from.row, column: lastColumnOf(block) + 1 }, 0, 1);
      case 'Enter':
        return event.shiftKey && !command ? this.visible({ row: block.row - 1, column: from.column }, -1, 0) : null;
      case 'PageDown':
        return { row: from.row + page, column: from.column };
      case 'PageUp':
        return { row: from.row - page, column: from.column };
      case 'Home':
        return { row: command ? 1 : from.row, column: 1 };
      case 'End':
        return { row: command ? Math.max(lastRow, 1) : from.row, column: Math.max(lastColumn, 1) };
      default:
        return null;
    }
  }

  /** The next cell in this direction that is not hidden. */
  private visible(at: Position, down: number, right: number): Position {
    let { row, column } = at;
    while (row > 1 && row < this.rows.count && this.rows.size(row) === 0 && down !== 0) row += down;
    while (column > 1 && column < this.columns.count && this.columns.size(column) === 0 && right !== 0) column += right;
    return { row, column };
  }

  private selectAll(): void {
    this.select(
      { row: 1, column: 1 },
      { row: Math.max(1, this.layout?.lastRow ?? 1), column: Math.max(1, this.layout?.lastColumn ?? 1) },
      true,
    );
  }

  private committed(text: string, step: Step): void {
    const at = this.active;
    const view = this.cellView(at);
    const old = view?.typed ?? view?.text ?? '';
    this.drawn.get(at.row)?.element.classList.remove('has-box-open');
    if (text !== old) {
      // shown at once; the server's rows replace it, also where the value was refused
      const cell = this.activeCell();
      cell?.querySelector('.cell-text')?.remove();
      cell?.prepend(element('span', { class: 'cell-text waiting' }, text));
      void this.source.edit(this.sheetId, at, [[text]]).then((accepted) => {
        if (!accepted) this.redrawRow(at.row);
      });
    }
    const block = this.mergeAt(at) ?? { row: at.row, column: at.column, rows: 1, columns: 1 };
    const next: Position =
      step === 'up'
        ? this.visible({ row: block.row - 1, column: at.column }, -1, 0)
        : step === 'down'
          ? this.visible({ row: lastRowOf(block) + 1, column: at.column }, 1, 0)
          : step === 'left'
            ? this.visible({ row: at.row, column: block.column - 1 }, 0, -1)
            : step === 'right'
              ? this.visible({ row: at.row, column: lastColumnOf(block) + 1 }, 0, 1)
              : at;
    if (step === 'stay') this.placeBox(this.element.contains(document.activeElement));
    else this.select(next, next, true);
  }

  private redrawRow(row: number): void {
    const had = this.element.contains(document.activeElement);
    const old = this.drawn.get(row);
    if (old !== undefined && !this.box.editing) {
      if (old.element.contains(document.activeElement)) this.element.focus({ preventScroll: true });
      old.element.remove();
      this.drawn.delete(row);
    }
    this.draw();
    if (had) this.focus();
  }

  private followLink(): void {
    const link = this.cellView(this.active)?.links?.[0];
    if (link !== undefined) this.source.openLink(link.url);
  }

  // --- pointer ---

  /** The cell, row heading or column heading under the pointer. */
  private hit(event: MouseEvent): { readonly part: 'cell' | 'row' | 'column' | 'corner'; readonly at: Position } {
    const box = this.element.getBoundingClientRect();
    const x = event.clientX - box.left;
    const y = event.clientY - box.top;
    const frozenHeight = this.rows.start((this.layout?.frozenRows ?? 0) + 1);
    const frozenWidth = this.columns.start((this.layout?.frozenColumns ?? 0) + 1);
    const across = x - HEAD_WIDTH;
    const down = y - HEAD_HEIGHT;
    const column = this.columns.at(across < frozenWidth ? across : across + this.element.scrollLeft);
    const row = this.rows.at(down < frozenHeight ? down : down + this.element.scrollTop);
    const merge = this.mergeAt({ row, column });
    const at = merge === undefined ? { row, column } : { row: merge.row, column: merge.column };
    if (across < 0 && down < 0) return { part: 'corner', at };
    if (across < 0) return { part: 'row', at: { row, column: 1 } };
    if (down < 0) return { part: 'column', at: { row: 1, column } };
    return { part: 'cell', at };
  }

  private onScrollbar(event: MouseEvent): boolean {
    const box = this.element.getBoundingClientRect();
    return event.clientX - box.left > this.element.clientWidth || event.clientY - box.top > this.element.clientHeight;
  }

  private press(event: PointerEvent): void {
    if (this.onScrollbar(event)) return;
    if (this.box.owns(event.target) && this.box.editing) return;
    const { part, at } = this.hit(event);
    const inside = containsCell(this.selection.rect, at);
    if (event.button === 2 && inside) return;
    if (event.button !== 0 && event.button !== 2) return;
    const corner =
      part === 'row' ? { row: at.row, column: this.columns.count } : part === 'column' ? { row: this.rows.count, column: at.column } : at;
    if (part === 'corner') this.selectAll();
    else if (event.shiftKey) this.select(this.active, corner, true);
    else this.select(at, corner, true);
    const onCheckbox = event.target instanceof HTMLInputElement && event.target.type === 'checkbox';
    // without this the browser would give the focus to the page
    if (!onCheckbox) event.preventDefault();
    if (event.button !== 0) return;
    const move = (moved: PointerEvent) => {
      const there = this.hit(moved).at;
      const end =
        part === 'row'
          ? { row: there.row, column: this.columns.count }
          : part === 'column'
            ? { row: this.rows.count, column: there.column }
            : there;
      if (end.row !== this.corner.row || end.column !== this.corner.column) this.select(this.active, end, true);
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', stop);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', stop);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest('a');
    if (link instanceof HTMLAnchorElement) {
      event.preventDefault();
      this.source.openLink(link.href);
    }
    if (target?.closest('.open-choices')) this.box.edit();
  }

  private doubleClick(event: MouseEvent): void {
    if (this.box.editing || this.onScrollbar(event) || this.hit(event).part !== 'cell') return;
    if (this.activeCheckbox() === null) this.box.edit();
  }

  private contextMenu(event: MouseEvent): void {
    if (this.box.editing || event.button !== 2) return;
    event.preventDefault();
    this.source.openMenu(event.clientX, event.clientY);
  }

  private menuAtActive(): void {
    const place = this.activeCell()?.getBoundingClientRect();
    if (place !== undefined) this.source.openMenu(place.left + 8, place.bottom);
  }

  private toggled(event: Event): void {
    const check = event.target;
    if (!(check instanceof HTMLInputElement) || check.type !== 'checkbox') return;
    const address = check.closest<HTMLElement>('[data-cell]');
    const row = [...this.drawn].find(([, { element: each }]) => each.contains(check))?.[0];
    const column = [...(this.drawn.get(row ?? -1)?.cells ?? [])].find(([, cell]) => cell === address)?.[0];
    if (row === undefined || column === undefined) return;
    void this.source.edit(this.sheetId, { row, column }, [[check.checked]]).then((accepted) => {
      if (!accepted) this.redrawRow(row);
    });
  }

  private hover(event: PointerEvent): void {
    if (event.buttons !== 0 || this.box.editing) return;
    const { part, at } = this.hit(event);
    const view = part === 'cell' ? this.cellView(at) : undefined;
    if (view?.note === undefined) this.tip.hideSoon();
    else this.showNoteOf(at);
  }

  private showNoteOf(at: Position): void {
    const note = this.cellView(at)?.note;
    const cell = this.drawn.get(at.row)?.cells.get(at.column);
    if (note === undefined || cell === undefined || this.box.editing || !cell.isConnected) this.tip.hideSoon();
    else this.tip.show(note, cell.getBoundingClientRect());
  }

  // --- clipboard ---

  private clipboard(kind: 'copy' | 'cut' | 'paste', event: ClipboardEvent): void {
    if (this.box.editing) return;
    event.preventDefault();
    const { rect } = this.selection;
    if (kind === 'paste') {
      void this.paste(event.clipboardData?.getData('text/plain') ?? '');
      return;
    }
    if (this.holds(rect)) event.clipboardData?.setData('text/plain', writeTable(this.textsOf(rect)));
    else void this.copyLater();
    this.source.say(this.words.copied(rect.rows * rect.columns));
    if (kind === 'cut') this.source.clear(this.sheetId, rect);
  }

  /** Copies a block of which some rows are not here yet. */
  private async copyLater(): Promise<void> {
    try {
      const text = this.selectedTable().then((table) => new Blob([table], { type: 'text/plain' }));
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    } catch {
      this.source.say(this.words.tooMuchToCopy);
    }
  }

  /** Pastes at the selection; one value fills the whole of it, as in a spreadsheet. */
  private async paste(text: string): Promise<void> {
    if (text === '') return;
    const { rect } = this.selection;
    const table = readTable(text);
    const only = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
    const single = this.mergeAt(this.active) !== undefined && lastRowOf(rect) === lastRowOf(this.mergeAt(this.active) ?? rect);
    const fill = only !== undefined && !single && rect.rows * rect.columns > 1;
    const rows = fill ? Array.from({ length: rect.rows }, () => Array<string>(rect.columns).fill(only)) : table;
    const accepted = await this.source.edit(this.sheetId, { row: rect.row, column: rect.column }, rows);
    if (accepted)
      this.select(
        { row: rect.row, column: rect.column },
        { row: rect.row + rows.length - 1, column: rect.column + (rows[0]?.length ?? 1) - 1 },
        true,
      );
  }
}
