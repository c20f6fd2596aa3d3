// A session at the workbench: the workbook, the host that runs the add-on, and the actions of a person, one after the other.
// Knows nothing of threads or of the page; what a page has to show is reported through SessionEvents.

import { randomUUID } from 'node:crypto';
import { parseA1, rectOfA1 } from '../book/a1';
import type { Change } from '../book/book';
import type { Rect } from '../book/rect';
import { instantFromSerial, serialFromInstant, serialFromWallTime, wallTimeFromSerial } from '../book/serial';
import { callFromPage } from '../clientCalls';
import type { WorkbookFolder } from '../files/workbookFolder';
import { createHost, type Host, type Outcome, type Project } from '../host';
import type { Answer, Menu, Question, Screen, ShownPage } from '../runtime/execution';
import type { Account } from '../runtime/world';
import { dueTriggers, fireDueTriggers, fireSheetTriggers, fireTrigger, rescheduleTriggers } from '../triggers';
import { carryOutEdit, clearedEntries, decideEdit, type Typed } from './personEdit';
import type { Action, Done, FrameView, Notice, RunView, State, ViewAnswer, ViewRequest } from './protocol';
import { layoutOf, windowOf } from './view';
import { workbenchWords } from './words';

const account = 'dx@town.wakaba.example.lg.jp';

/** What a session reports; `ask` blocks until the person has answered. */
export type SessionEvents = {
  ask(question: Question): Answer;
  frame(id: string, html: string): void;
  notice(notice: Notice): void;
  selected(sheetId: number, rect: Rect): void;
  cells(version: number, sheetIds: readonly number[]): void;
  changed(): void;
  running(functionName: string | null): void;
};

export type SessionOptions = {
  readonly project: Project;
  readonly folder: WorkbookFolder;
  readonly locale: 'ja' | 'en';
  readonly sidebar: FrameView | null;
};

/** Firing more than this many missed times one by one helps nobody: then each trigger fires once. */
const MOST_FIRINGS = 60;

/** Structural edits run as a script of their own, so that they go through the very methods an add-on would call. */
const hands = `
const sheetOf = (id) => SpreadsheetApp.getActiveSpreadsheet().getSheets().find((sheet) => sheet.getSheetId() === id);
function insertRows(id, row, count) {
  const sheet = sheetOf(id);
  if (row > 1) sheet.insertRowsAfter(row - 1, count); else sheet.insertRowsBefore(1, count);
}
function deleteRows(id, row, count) { sheetOf(id).deleteRows(row, count); }
function sortBy(id, column, ascending) { sheetOf(id).sort(column, ascending); }
function addSheet(name) { return SpreadsheetApp.getActiveSpreadsheet().insertSheet(name).getSheetId(); }
function renameSheet(id, name) { sheetOf(id).setName(name); }
function deleteSheet(id) { SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheetOf(id)); }
`;

const done = (value: unknown = null): Done => ({ ok: true, value });
const failed = (name: string, message: string): Done => ({ ok: false, error: { name, message } });

export class WorkbenchSession {
  readonly folder: WorkbookFolder;
  private readonly host: Host;
  private readonly hands: Host;
  private account: Account;
  private menus: Menu[] = [];
  private sidebar: FrameView | null;
  private dialog: FrameView | null = null;
  private question: State['question'] = null;
  private questions = 0;
  private lastRun: RunView | null = null;
  private runningNow: string | null = null;
  private undoSteps: (readonly Change[])[] = [];
  private redoSteps: (readonly Change[])[] = [];
  private readonly layouts = new Map<
    number,
    { readonly version: number; readonly json: string; readonly layout: ReturnType<typeof layoutOf> }
  >();
  /** True where the clock was set by hand; otherwise it follows the real one. */
  private pretended: boolean;
  /** How often the clock was set by hand. */
  private pretendedDays = 0;
  /** Counts what pages have to draw anew; starts later than in any worker before this one. */
  private version = Date.now() * 1000;
  saving: State['saving'] = 'saved';

  constructor(
    { project, folder, locale, sidebar }: SessionOptions,
    private readonly events: SessionEvents,
  ) {
    this.folder = folder;
    this.sidebar = sidebar;
    this.account = { email: account, locale };
    this.pretended = folder.virtualNow !== null;
    const { world } = folder;
    world.book.owner = account;
    const now = folder.virtualNow ?? Date.now();
    // a person may think as long as they like: the server ends a script that loops for ever
    const options = { world, screen: this.screen(), account: this.account, now, realLimitMs: null };
    this.host = createHost({ ...options, project });
    const manifest = { timeZone: project.manifest.timeZone, oauthScopes: null, advancedServices: [] };
    this.hands = createHost({ ...options, project: { scripts: [{ name: 'hands.js', text: hands }], html: new Map(), manifest } });
    world.book.onCommit = (sheetIds) => this.tellCells(sheetIds);
    world.book.takeCommitted();
  }

  private get book() {
    return this.folder.world.book;
  }

  /** Lets the add-on build its menu, as opening the file does. */
  open(): void {
    this.followClock();
    this.buildMenus();
    fireSheetTriggers(this.host, { kind: 'open' }, this.account.locale);
    this.closeStep();
  }

  state(): State {
    const { world } = this.folder;
    const { book } = this;
    return {
      bookName: book.name,
      locale: this.account.locale,
      account,
      timeZone: book.timeZone,
      now: this.host.now(),
      sheets: book.sheets.map(({ id, name, hidden, tabColor }) => ({ id, name, hidden, color: tabColor })),
      activeSheetId: book.activeSheet().id,
      menus: this.menus,
      sidebar: this.sidebar,
      dialog: this.dialog,
      question: this.question,
      documents: [...world.documents.values()].map(({ id, name, savedAt, owner, editors, viewers }) => ({
        id,
        name,
        savedAt,
        owner,
        editors,
        viewers,
      })),
      mails: world.outbox.map(({ id, at, to, cc, subject, text, html, attachments }) => ({
        id,
        at,
        to,
        cc,
        subject,
        text,
        html: html !== null,
        attachments: attachments.map(({ name }) => name),
      })),
      triggers: world.triggers.map(({ id, functionName, owner, event, nextAt }) => ({ id, functionName, owner, event, nextAt })),
      lastRun: this.lastRun,
      running: this.runningNow,
      canUndo: this.undoSteps.length > 0,
      canRedo: this.redoSteps.length > 0,
      saving: this.saving,
    };
  }

  view({ sheetId, from, count, knownLayout }: ViewRequest): ViewAnswer | null {
    const sheet = this.book.sheetById(sheetId);
    if (sheet === undefined) return null;
    let known = this.layouts.get(sheetId);
    if (known?.version !== sheet.version) {
      const layout = layoutOf(sheet);
      known = { version: sheet.version, json: JSON.stringify(layout), layout };
      this.layouts.set(sheetId, known);
    }
    return {
      layoutKey: known.json,
      layout: known.json === knownLayout ? null : known.layout,
      version: this.version,
      windows: from.map((row) => windowOf(this.book, sheet, row, count, this.host.now(), this.version)),
    };
  }

  select(sheetId: number, active: { readonly row: number; readonly column: number }, rect: Rect): void {
    const sheet = this.book.sheetById(sheetId);
    if (sheet === undefined) return;
    const front = this.book.activeSheetId !== sheetId;
    this.book.activeSheetId = sheetId;
    sheet.selection = [rect];
    sheet.current = active;
    if (front) this.events.changed();
  }

  closeFrame(id: string): void {
    if (this.sidebar?.id === id) this.sidebar = null;
    if (this.dialog?.id === id) this.dialog = null;
    this.events.changed();
  }

  /** Carries an action out. `triggers` false: an edit that is done again after the worker was stopped starts no script. */
  carryOut(action: Exclude<Action, { kind: 'save' | 'reload-from-disk' }>, triggers = true): Done {
    this.followClock();
    const front = this.book.activeSheet().id;
    const result = this.attempt(action, triggers);
    this.closeStep(action.kind === 'undo' || action.kind === 'redo');
    const now = this.book.activeSheet();
    const [rect] = now.selection;
    if (now.id !== front && rect !== undefined) this.events.selected(now.id, rect);
    this.folder.virtualNow = this.pretended ? this.host.now() : null;
    this.events.changed();
    return result;
  }

  private attempt(action: Exclude<Action, { kind: 'save' | 'reload-from-disk' }>, triggers: boolean): Done {
    switch (action.kind) {
      case 'edit':
        return this.edit(action.sheetId, action.row, action.column, action.typed, triggers);
      case 'clear': {
        const sheet = this.book.sheetById(action.sheetId);
        if (sheet === undefined) return failed('Error', 'The sheet is gone');
        const { row, column, rows, columns } = action.rect;
        // what lies beyond the content is blank already
        const rect = {
          row,
          column,
          rows: Math.max(1, Math.min(rows, sheet.lastRow() - row + 1)),
          columns: Math.max(1, Math.min(columns, sheet.lastColumn() - column + 1)),
        };
        return this.edit(action.sheetId, row, column, clearedEntries(sheet, rect), triggers);
      }
      case 'insert-rows':
        return this.byHand('insertRows', [action.sheetId, action.row, action.count]);
      case 'delete-rows':
        return this.byHand('deleteRows', [action.sheetId, action.row, action.count]);
      case 'sort':
        return this.byHand('sortBy', [action.sheetId, action.column, action.ascending]);
      case 'add-sheet':
        return this.byHand('addSheet', [this.freeSheetName()]);
      case 'rename-sheet':
        return this.byHand('renameSheet', [action.sheetId, action.name]);
      case 'delete-sheet':
        return this.byHand('deleteSheet', [action.sheetId]);
      case 'undo':
      case 'redo':
        return this.step(action.kind);
      case 'run':
        return this.runFromMenu(action.functionName);
      case 'call':
        return this.runFromFrame(action.functionName, action.args);
      case 'delete-document':
        return this.folder.world.documents.delete(action.id) ? done() : failed('Error', 'The document is gone');
      case 'fire-due-triggers':
        return this.fireDue();
      case 'fire-trigger':
        return this.fireOne(action.id);
      case 'set-now':
        return this.pretend(action.date);
      case 'set-locale':
        this.account = { ...this.account, locale: action.locale };
        this.buildMenus();
        return done();
    }
  }

  // --- what a person does to cells ---

  private edit(sheetId: number, row: number, column: number, typed: Typed, triggers: boolean): Done {
    const sheet = this.book.sheetById(sheetId);
    if (sheet === undefined) return failed('Error', 'The sheet is gone');
    const decision = decideEdit(this.book, sheet, row, column, typed, account, this.host.now());
    if (!decision.ok) {
      this.events.notice(decision.notice);
      return failed('Refused', decision.notice.code);
    }
    const before = sheet.cell(row, column)?.value ?? '';
    carryOutEdit(sheet, decision.rect, decision.entries);
    this.book.commit();
    if (!triggers) return done();
    const after = sheet.cell(row, column)?.value ?? '';
    const event = { kind: 'edit', sheetId, rect: decision.rect, value: after, oldValue: before } as const;
    if (this.host.has('onEdit')) {
      const outcome = this.timed(
        'onEdit',
        () => this.host.run('onEdit', [], { ...this.as(), entryPoint: 'simple', event }),
        (run) => !run.ok,
      );
      if (!outcome.ok) this.sayFailure('onEdit', outcome);
    }
    for (const fired of this.timedAll('onEdit', () => fireSheetTriggers(this.host, event, this.account.locale))) {
      if (!fired.outcome.ok) this.sayFailure(fired.trigger.functionName, fired.outcome);
    }
    return done();
  }

  private byHand(functionName: string, args: readonly unknown[]): Done {
    this.hands.setNow(this.host.now());
    const outcome = this.hands.run(functionName, args);
    if (outcome.ok) return done(outcome.returned);
    this.events.notice({ code: 'action-refused', message: outcome.error?.message ?? '' });
    return failed(outcome.error?.name ?? 'Error', outcome.error?.message ?? '');
  }

  private freeSheetName(): string {
    const names = new Set(this.book.sheets.map(({ name }) => name));
    for (let number = this.book.sheets.length + 1; ; number += 1) {
      const name = `${workbenchWords.newSheet}${number}`;
      if (!names.has(name)) return name;
    }
  }

  /** What was committed since the last action is one step: an edit together with what onEdit made of it. */
  private closeStep(isStep = false): void {
    const changes = this.book.takeCommitted();
    if (isStep || changes.length === 0) return;
    this.undoSteps.push(changes);
    this.redoSteps = [];
  }

  private step(kind: 'undo' | 'redo'): Done {
    const from = kind === 'undo' ? this.undoSteps : this.redoSteps;
    const to = kind === 'undo' ? this.redoSteps : this.undoSteps;
    const changes = from.pop();
    if (changes === undefined) {
      this.events.notice({ code: kind === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo' });
      return done();
    }
    if (kind === 'undo') this.book.undo(changes);
    else this.book.redo(changes);
    to.push(changes);
    return done();
  }

  // --- what runs the add-on ---

  private as() {
    return { account: this.account };
  }

  private buildMenus(): void {
    this.menus = [];
    if (!this.host.has('onOpen')) return;
    const outcome = this.timed(
      'onOpen',
      () => this.host.run('onOpen', [], { ...this.as(), entryPoint: 'simple', event: { kind: 'open' } }),
      (run) => !run.ok,
    );
    if (!outcome.ok) this.sayFailure('onOpen', outcome);
  }

  private runFromMenu(functionName: string): Done {
    const outcome = this.timed(functionName, () => this.host.run(functionName, [], { ...this.as(), entryPoint: 'menu' }));
    if (outcome.ok) return done(outcome.returned);
    this.sayFailure(functionName, outcome);
    return failed(outcome.error?.name ?? 'Error', outcome.error?.message ?? '');
  }

  private runFromFrame(functionName: string, args: readonly unknown[]): Done {
    try {
      const outcome = this.timed(functionName, () => callFromPage(this.host, functionName, args, this.as()));
      return outcome.ok ? done(outcome.returned) : failed(outcome.error?.name ?? 'Error', outcome.error?.message ?? '');
    } catch (error) {
      // a private function, or an answer that is not plain JSON
      const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
      this.lastRun = { functionName, ok: false, error: message, calls: 0, byMethod: {}, virtualMs: 0, realMs: 0, logs: [] };
      return failed(name, message);
    }
  }

  /** Days that were skipped by setting the date are lived through one after the other. */
  private fireDue(): Done {
    const { world } = this.folder;
    const until = this.host.now();
    const due = dueTriggers(world, until);
    const first = due[0];
    if (first !== undefined) {
      if (due.length > MOST_FIRINGS)
        for (const trigger of world.triggers) trigger.nextAt = trigger.nextAt !== null && trigger.nextAt <= until ? until : trigger.nextAt;
      else this.host.setNow(Math.min(first.at, until));
    }
    const fired = this.timedAll(first?.trigger.functionName ?? '', () => fireDueTriggers(this.host, until, this.account.locale));
    for (const { trigger, outcome } of fired) this.report(trigger.functionName, outcome, outcome.virtualMs);
    const wrong = fired.find(({ outcome }) => !outcome.ok);
    if (wrong !== undefined) this.sayFailure(wrong.trigger.functionName, wrong.outcome);
    this.events.notice({ code: 'triggers-fired', count: fired.length });
    return done(fired.length);
  }

  private fireOne(id: string): Done {
    const trigger = this.folder.world.triggers.find((each) => each.id === id);
    if (trigger === undefined) return failed('Error', 'The trigger is gone');
    const event =
      trigger.source === 'CLOCK'
        ? ({ kind: 'clock', at: this.host.now(), triggerUid: id } as const)
        : ({ kind: 'open', triggerUid: id } as const);
    const outcome = this.timed(trigger.functionName, () => fireTrigger(this.host, trigger, event, this.account.locale).outcome);
    if (outcome.ok) this.events.notice({ code: 'triggers-fired', count: 1 });
    else this.sayFailure(trigger.functionName, outcome);
    return done();
  }

  /** `date` is YYYY-MM-DD: the clock shows nine in the morning of that day, in the workbook's zone. */
  private pretend(date: string): Done {
    const [year, month, day] = date.split('-').map(Number);
    if (year === undefined || month === undefined || day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date))
      return failed('Error', `${date} is no date`);
    const zone = this.book.timeZone;
    const wall = wallTimeFromSerial(serialFromInstant(this.host.now(), zone));
    const isSameDay = wall.year === year && wall.month === month && wall.day === day;
    if (!isSameDay) {
      const now = instantFromSerial(serialFromWallTime({ year, month, day, hour: 9, minute: 0, second: 0, millisecond: 0 }), zone);
      if (now < this.host.now()) rescheduleTriggers(this.folder.world, now);
      this.host.setNow(now);
      this.tellCells(this.book.sheets.map(({ id }) => id));
    }
    this.pretended = true;
    this.pretendedDays += 1;
    return done();
  }

  private followClock(): void {
    if (!this.pretended) this.host.setNow(Math.max(this.host.now(), Date.now()));
  }

  private timed(functionName: string, run: () => Outcome, record: (outcome: Outcome) => boolean = () => true): Outcome {
    const { world } = this.folder;
    const known = new Map([...world.documents.values()].map(({ id, savedAt }) => [id, savedAt]));
    const mails = world.outbox.length;
    const startedAt = performance.now();
    this.setRunning(functionName);
    let outcome: Outcome;
    try {
      outcome = run();
    } finally {
      this.setRunning(null);
    }
    if (record(outcome)) this.report(functionName, outcome, performance.now() - startedAt);
    for (const document of world.documents.values())
      if (!known.has(document.id)) this.events.notice({ code: 'document-made', name: document.name });
    if (world.outbox.length > mails) this.events.notice({ code: 'mails-sent', count: world.outbox.length - mails });
    return outcome;
  }

  private timedAll<T>(functionName: string, run: () => readonly T[]): readonly T[] {
    if (this.folder.world.triggers.length === 0) return [];
    this.setRunning(functionName);
    try {
      return run();
    } finally {
      this.setRunning(null);
    }
  }

  private report(functionName: string, { ok, error, calls, virtualMs, logs }: Outcome, realMs: number): void {
    this.lastRun = {
      functionName,
      ok,
      error: error?.message ?? null,
      calls: calls.total,
      byMethod: calls.byMethod,
      virtualMs,
      realMs: Math.round(realMs),
      logs,
    };
  }

  private setRunning(functionName: string | null): void {
    this.runningNow = functionName;
    this.events.running(functionName);
    this.events.changed();
  }

  private sayFailure(functionName: string, { error }: Outcome): void {
    this.events.notice({ code: 'run-failed', functionName, message: error?.message ?? '' });
  }

  /** Lets the pages ask for everything anew: the workbook was read again. */
  redrawAll(): void {
    this.tellCells([]);
  }

  private tellCells(sheetIds: readonly number[]): void {
    // lists and conditions of one sheet may look at another
    const all = this.book.sheets.map(({ id }) => id);
    this.version += 1;
    this.events.cells(this.version, sheetIds.length === 0 ? all : sheetIds);
  }

  // --- what the add-on shows ---

  private screen(): Screen {
    return {
      ask: (question) => {
        this.questions += 1;
        this.question = { ...question, id: this.questions };
        this.events.changed();
        try {
          return this.events.ask(question);
        } finally {
          this.question = null;
          this.events.changed();
        }
      },
      page: (page) => this.showPage(page),
      menu: (menu) => {
        this.menus = [...this.menus.filter(({ title }) => title !== menu.title), menu];
        this.events.changed();
      },
      toast: (toast) => this.events.notice({ code: 'toast', toast }),
      selected: (sheetId, a1) => {
        const sheet = this.book.sheetById(sheetId);
        const range = parseA1(a1);
        if (sheet !== undefined && range !== null) this.events.selected(sheetId, rectOfA1(range, sheet.maxRows, sheet.maxColumns).rect);
      },
    };
  }

  private showPage({ kind, title, html, width, height }: ShownPage): void {
    const view: FrameView = { id: randomUUID(), kind, title, width, height };
    this.events.frame(view.id, html);
    if (kind === 'sidebar') this.sidebar = view;
    else this.dialog = view;
    this.events.changed();
  }

  /** Changes whenever something that is kept on disk does. */
  mark(): string {
    const { world } = this.folder;
    const documents = [...world.documents.values()].map(({ id, savedAt, name, viewers, editors }) => [id, savedAt, name, viewers, editors]);
    const properties = [world.scriptProperties, world.documentProperties, ...world.userProperties.values()].map((each) => [...each]);
    return JSON.stringify([
      this.book.version,
      this.book.activeSheetId,
      documents,
      world.outbox.length,
      properties,
      world.triggers,
      [...world.quotas],
      this.pretendedDays,
    ]);
  }

  /** The question a page is to show again after it was loaded anew; its number tells an old answer from a new one. */
  get openQuestion(): number | null {
    return this.question?.id ?? null;
  }
}
