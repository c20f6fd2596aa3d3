// The thread that owns the workbook and runs the add-on. It blocks while a dialog is open, as Google does, and still answers reads.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { docxOf, htmlOf } from '../files/docx';
import { emlOf } from '../files/eml';
import { fileNameOf } from '../files/fileNames';
import { readProject } from '../files/project';
import { folderNoticeSentence } from '../files/words';
import { openFolder, openInPlace, type WorkbookFolder } from '../files/workbookFolder';
import { writeXlsx } from '../files/xlsx';
import type { Answer } from '../runtime/execution';
import { savedTree } from '../services/document/draft';
import { blockUntil } from './line';
import type { FileAnswer, FileRequest, FromWorker, ToWorker, WorkerStart } from './messages';
import type { Action, Done } from './protocol';
import { type SessionEvents, WorkbenchSession } from './session';

/** Edits wait this long for the next one before they are saved; a finished run is saved at once. */
const SAVE_AFTER_MS = 700;
const LOOK_AT_DISK_EVERY_MS = 1000;

const start = workerData as WorkerStart;
const tell = (message: FromWorker): void => parentPort?.postMessage(message);

class Thread {
  private session: WorkbenchSession;
  private readonly queue: Extract<ToWorker, { kind: 'act' }>[] = [];
  private pumping = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private lastAction = 0;
  private isDirty = false;
  private asking = false;
  private locale = start.locale;

  constructor(
    folder: WorkbookFolder,
    private readonly project: ReturnType<typeof readProject>,
  ) {
    this.session = this.newSession(folder);
  }

  private newSession(folder: WorkbookFolder): WorkbenchSession {
    return new WorkbenchSession({ project: this.project, folder, locale: this.locale, sidebar: start.sidebar }, this.events());
  }

  private events(): SessionEvents {
    return {
      ask: () => this.ask(),
      frame: (id, html) => tell({ kind: 'frame', id, html }),
      notice: (notice) => tell({ kind: 'push', push: { kind: 'notice', notice } }),
      selected: (sheetId, rect) => tell({ kind: 'push', push: { kind: 'selected', sheetId, rect } }),
      cells: (version, sheetIds) => tell({ kind: 'push', push: { kind: 'cells', version, sheetIds } }),
      changed: () => this.tellState(),
      running: (functionName) => tell({ kind: 'running', functionName }),
    };
  }

  /** Opens the book for the person: menu, replayed edits, remarks about what was found on disk. */
  begin(): void {
    this.session.open();
    for (const action of start.replay) if (isEdit(action)) this.session.carryOut(action, false);
    if (start.replay.length > 0) this.isDirty = true;
    for (const notice of this.session.folder.notices)
      tell({ kind: 'push', push: { kind: 'notice', notice: { code: 'opened-with-remark', ...folderNoticeSentence(notice) } } });
    this.tellState();
    this.session.redrawAll();
    start.line.port.on('message', (message: ToWorker) => this.received(message));
    setInterval(() => void this.lookAtDisk(), LOOK_AT_DISK_EVERY_MS).unref();
    // the first start leaves a file to look at, and finds out early that it cannot be written
    this.saveAlone();
  }

  private received(message: ToWorker): void {
    switch (message.kind) {
      case 'act':
        this.queue.push(message);
        void this.pump();
        break;
      case 'move':
        this.move(message.move);
        break;
      case 'view':
        tell({ kind: 'view', id: message.id, answer: this.session.view(message.request) });
        break;
      case 'file':
        void this.file(message.request)
          .catch(() => null)
          .then((answer) => tell({ kind: 'file', id: message.id, answer }));
        break;
      case 'close':
        void this.pump()
          .then(() => (this.isDirty ? this.save(false) : undefined))
          .then(() => tell({ kind: 'closed', id: message.id }));
    }
  }

  private move(move: Extract<ToWorker, { kind: 'move' }>['move']): void {
    switch (move.kind) {
      case 'select':
        this.session.select(move.sheetId, move.active, move.rect);
        break;
      case 'close-frame':
        this.session.closeFrame(move.frameId);
        break;
      case 'answer':
        // nothing is open any more: another tab was quicker
        break;
    }
  }

  /** Blocks until the open question is answered. Reads are answered meanwhile, actions wait their turn. */
  private ask(): Answer {
    this.asking = true;
    tell({ kind: 'asking', open: true });
    try {
      return blockUntil<ToWorker, Answer>(start.line, (message) => {
        if (message.kind === 'move' && message.move.kind === 'answer')
          return message.move.questionId === this.session.openQuestion ? message.move.answer : null;
        if (message.kind === 'act') this.queue.push(message);
        else this.received(message);
        return null;
      });
    } finally {
      this.asking = false;
      tell({ kind: 'asking', open: false });
    }
  }

  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    try {
      for (let next = this.queue.shift(); next !== undefined; next = this.queue.shift()) {
        const done = await this.carryOut(next.action);
        this.lastAction = next.id;
        tell({ kind: 'done', id: next.id, done });
        if (!this.isDirty) tell({ kind: 'saved', upTo: next.id });
        else if (!isEdit(next.action)) await this.save(false);
      }
    } finally {
      this.pumping = false;
    }
    if (this.isDirty) this.saveSoon();
  }

  private async carryOut(action: Action): Promise<Done> {
    if (action.kind === 'save') {
      await this.save(action.overwrite);
      return { ok: true, value: null };
    }
    if (action.kind === 'reload-from-disk') return this.reload();
    // a script that has to be stopped must not take the person's last edits with it
    if (!isEdit(action) && this.isDirty) await this.save(false);
    if (action.kind === 'set-locale') this.locale = action.locale;
    const before = this.session.mark();
    try {
      return this.session.carryOut(action);
    } catch (error) {
      // a fault of the workbench itself: said, so that it can be reported, and the rest goes on
      const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
      tell({ kind: 'push', push: { kind: 'notice', notice: { code: 'action-refused', message } } });
      return { ok: false, error: { name, message } };
    } finally {
      if (this.session.mark() !== before) this.isDirty = true;
      if (this.isDirty && this.session.saving === 'saved') this.setSaving('pending');
    }
  }

  private saveSoon(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      if (!this.pumping) this.saveAlone();
    }, SAVE_AFTER_MS);
  }

  /** Saves while actions wait, so that book and state file belong together. */
  private saveAlone(): void {
    this.pumping = true;
    void this.save(false).finally(() => {
      this.pumping = false;
      if (this.queue.length > 0) void this.pump();
    });
  }

  private async save(overwrite: boolean): Promise<void> {
    const upTo = this.lastAction;
    try {
      const result = await this.session.folder.save({ overwrite });
      if (result.kind === 'saved') {
        this.isDirty = false;
        tell({ kind: 'saved', upTo });
      }
      this.setSaving(result.kind);
    } catch (error) {
      this.setSaving('failed');
      tell({
        kind: 'push',
        push: { kind: 'notice', notice: { code: 'not-saved', reason: error instanceof Error ? error.message : String(error) } },
      });
    }
  }

  private setSaving(saving: WorkbenchSession['saving']): void {
    if (this.session.saving === saving) return;
    this.session.saving = saving;
    this.tellState();
  }

  private async lookAtDisk(): Promise<void> {
    if (this.pumping || this.asking) return;
    const changed = await this.session.folder.changedOnDisk().catch(() => false);
    if (changed) this.setSaving('changed-on-disk');
  }

  private async reload(): Promise<Done> {
    try {
      const folder = await openInPlace(this.session.folder.file);
      this.session = this.newSession(folder);
      this.isDirty = false;
      this.session.open();
      tell({ kind: 'saved', upTo: this.lastAction + 1 });
      this.tellState();
      this.session.redrawAll();
      return { ok: true, value: null };
    } catch (error) {
      const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
      tell({ kind: 'push', push: { kind: 'notice', notice: { code: 'action-refused', message } } });
      return { ok: false, error: { name, message } };
    }
  }

  private tellState(): void {
    tell({ kind: 'push', push: { kind: 'state', state: this.session.state() } });
  }

  private async file(request: FileRequest): Promise<FileAnswer> {
    const { world } = this.session.folder;
    if (request.kind === 'book') return { name: `${world.book.name}.xlsx`, bytes: await writeXlsx(world.book) };
    const document = world.documents.get(request.id);
    const mail = world.outbox.find(({ id }) => id === request.id);
    switch (request.kind) {
      case 'docx':
        return document === undefined ? null : { name: `${document.name}.docx`, bytes: await docxOf(savedTree(document), document.name) };
      case 'document-html':
        return document === undefined ? null : { name: document.name, bytes: Buffer.from(htmlOf(savedTree(document))) };
      case 'eml':
        return mail === undefined ? null : { name: `${mail.subject}.eml`, bytes: await emlOf(mail) };
      case 'mail-html':
        return mail === undefined || mail.html === null ? null : { name: mail.subject, bytes: Buffer.from(mail.html) };
    }
  }
}

/** What a person does to cells and tabs: quick, and safe to do again. */
function isEdit(
  action: Action,
): action is Extract<
  Action,
  { kind: 'edit' | 'clear' | 'insert-rows' | 'delete-rows' | 'sort' | 'add-sheet' | 'rename-sheet' | 'delete-sheet' | 'undo' | 'redo' }
> {
  return ['edit', 'clear', 'insert-rows', 'delete-rows', 'sort', 'add-sheet', 'rename-sheet', 'delete-sheet', 'undo', 'redo'].includes(
    action.kind,
  );
}

try {
  const project = readProject(start.project);
  const isNew = start.reset || !existsSync(path.join(start.folder, `${fileNameOf(start.name)}.xlsx`));
  const folder = await openFolder(start.folder, { name: start.name, source: start.source, reset: start.reset });
  if (isNew) folder.virtualNow ??= start.firstNow;
  new Thread(folder, project).begin();
  tell({ kind: 'ready' });
} catch (error) {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const fields = error instanceof Error ? Object.fromEntries(Object.entries(error).filter(([, value]) => typeof value === 'string')) : {};
  tell({ kind: 'trouble', name, message, fields });
}
