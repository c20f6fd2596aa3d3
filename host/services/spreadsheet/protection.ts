// Protected ranges and sheets: who may write where.

import type { ProtectionModel, SheetModel } from '../../book/book';
import { refusedBy } from '../../book/protection';
import type { Rect } from '../../book/rect';
import { costs } from '../../runtime/costs';
import { Exception, type Execution, NotImplemented } from '../../runtime/execution';
import { flush } from '../../runtime/flush';
import { type EnumValue, enumValue, isService, type Service } from '../../runtime/guard';
import { protectedText } from './access';
import type { Range } from './range';
import { isRange, rangeOf } from './registry';

/**
 * Protects a block anew, over other protections if there are any (reference: Range.protect). The list of editors of a new
 * protection is empty although the owner can edit (live: gas-fakes testsheetspermissions); whoever else makes it is its
 * editor. On Google the other editors of the file start on that list too: the host does not know them, and is stricter.
 */
export function protectRange(execution: Execution, sheet: SheetModel, rect: Rect): Protection {
  return protect(execution, sheet, rect);
}

/** Protects a whole sheet; answers the protection it already has (reference: Sheet.protect). */
export function protectSheet(execution: Execution, sheet: SheetModel): Protection {
  const known = execution.book.protections.find(({ sheetId, rect }) => sheetId === sheet.id && rect === null);
  return known === undefined ? protect(execution, sheet, null) : new Protection(execution, known);
}

function protect(execution: Execution, sheet: SheetModel, rect: Rect | null): Protection {
  const { book, effectiveUser } = execution;
  execution.spend(costs.format);
  const whole = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
  if (refusedBy(book, sheet.id, rect ?? whole, effectiveUser) !== null) throw new Exception(protectedText);
  const model: ProtectionModel = {
    id: `protection-${Math.floor(execution.random() * 1e9)}`,
    sheetId: sheet.id,
    rect,
    description: '',
    warningOnly: false,
    editors: effectiveUser === book.owner ? [] : [effectiveUser],
    unprotected: [],
  };
  book.update(book, 'protections', (list) => [...list, model], sheet.id);
  return new Protection(execution, model);
}

/** The protections of one kind in the whole book, or on one sheet. */
export function protectionsOf(execution: Execution, type: EnumValue, sheet: SheetModel | null): Protection[] {
  flush(execution);
  return execution.book.protections
    .filter(({ sheetId, rect }) => (sheet === null || sheetId === sheet.id) && (rect === null) === (type.name === 'SHEET'))
    .map((model) => new Protection(execution, model));
}

/** A person on a list of editors. */
export class Editor implements Service {
  readonly gasType = 'Base.User';

  constructor(private readonly email: string) {}

  getEmail(): string {
    return this.email;
  }

  toString(): string {
    return this.email;
  }
}

/** The address behind a User or a text. */
function emailOf(user: unknown): string {
  if (typeof user === 'string') {
    if (!/^[^\s@]+@[^\s@]+$/.test(user)) throw new Exception(`Invalid email: ${user}`);
    return user;
  }
  if (isService(user) && 'getEmail' in user && typeof user.getEmail === 'function') return String(user.getEmail());
  throw new Exception('Invalid argument: user');
}

export class Protection implements Service {
  readonly gasType = 'Spreadsheet.Protection';

  constructor(
    private readonly execution: Execution,
    private last: ProtectionModel,
  ) {}

  /** The protection as it is now; as it was last, once it is gone. */
  private get model(): ProtectionModel {
    this.last = this.execution.book.protections.find(({ id }) => id === this.last.id) ?? this.last;
    return this.last;
  }

  private change(part: Partial<ProtectionModel>): this {
    const { book } = this.execution;
    this.execution.spend(costs.format);
    this.mustEdit();
    const changed = { ...this.model, ...part };
    if (!book.protections.some(({ id }) => id === changed.id)) throw new Exception('The protection no longer exists.');
    book.update(
      book,
      'protections',
      (list) => list.map((protection) => (protection.id === changed.id ? changed : protection)),
      changed.sheetId,
    );
    this.last = changed;
    return this;
  }

  private mustEdit(): void {
    if (!this.canEdit()) throw new Exception(protectedText);
  }

  private sheet(): SheetModel {
    const sheet = this.execution.book.sheetById(this.model.sheetId);
    if (sheet === undefined) throw new Exception('Sheet not found');
    return sheet;
  }

  canEdit(): boolean {
    const { book, effectiveUser } = this.execution;
    return effectiveUser === book.owner || this.model.editors.includes(effectiveUser) || this.model.warningOnly;
  }

  canDomainEdit(): boolean {
    return false;
  }

  setDomainEdit(editable: boolean): this {
    if (editable) throw new NotImplemented('SpreadsheetApp.Protection.setDomainEdit(true)');
    this.mustEdit();
    return this;
  }

  getDescription(): string {
    return this.model.description;
  }

  setDescription(description: string): this {
    return this.change({ description });
  }

  getProtectionType(): EnumValue {
    return enumValue('Spreadsheet.ProtectionType', this.model.rect === null ? 'SHEET' : 'RANGE');
  }

  getEditors(): Editor[] {
    this.mustEdit();
    return this.model.editors.map((email) => new Editor(email));
  }

  addEditor(user: unknown): this {
    return this.addEditors([user]);
  }

  addEditors(users: readonly unknown[]): this {
    return this.change({ editors: [...new Set([...this.model.editors, ...users.map(emailOf)])] });
  }

  removeEditor(user: unknown): this {
    return this.removeEditors([user]);
  }

  /** Neither the owner nor the person running the script can be taken off the list (reference: Protection.removeEditor). */
  removeEditors(users: readonly unknown[]): this {
    const { book, effectiveUser } = this.execution;
    const removed = users.map(emailOf).filter((email) => email !== book.owner && email !== effectiveUser);
    return this.change({ editors: this.model.editors.filter((email) => !removed.includes(email)) });
  }

  isWarningOnly(): boolean {
    return this.model.warningOnly;
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.change({ warningOnly });
  }

  /** A protected sheet answers all of its cells (live: gas-fakes testsheetspermissions). */
  getRange(): Service {
    const sheet = this.sheet();
    return rangeOf(this.execution, sheet, this.model.rect ?? { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns });
  }

  /** Turns a protected sheet into a protected range (reference: Protection.setRange). */
  setRange(range: Range): this {
    return this.change({ sheetId: range.sheet.id, rect: range.rect, unprotected: [] });
  }

  getRangeName(): null {
    return null;
  }

  getUnprotectedRanges(): Service[] {
    return this.model.unprotected.map((rect) => rangeOf(this.execution, this.sheet(), rect));
  }

  /** Only a protected sheet has holes, and only on itself (reference: Protection.setUnprotectedRanges). The words are ours. */
  setUnprotectedRanges(ranges: readonly unknown[]): this {
    if (this.model.rect !== null) throw new Exception('Unprotected ranges can only be set on a protected sheet.');
    const unprotected = ranges.map((range) => {
      if (!isRange(range)) throw new Exception('Invalid argument: ranges');
      if (range.sheet.id !== this.model.sheetId) throw new Exception('Unprotected ranges must be on the protected sheet.');
      return range.rect;
    });
    return this.change({ unprotected });
  }

  remove(): void {
    const { book } = this.execution;
    this.execution.spend(costs.format);
    this.mustEdit();
    const { id, sheetId } = this.model;
    book.update(book, 'protections', (list) => list.filter((protection) => protection.id !== id), sheetId);
  }
}
