// DocumentApp in a script that is bound to a spreadsheet: documents are created or opened by ID, there is no active one.
import { costs } from '../../runtime/costs';
import { Exception, type Execution } from '../../runtime/execution';
import type { Service } from '../../runtime/guard';
import { useQuota } from '../../runtime/quota';
import type { StoredDocument } from '../../runtime/world';
import { Document } from './document';
import { Draft, mayReadDocument } from './draft';
import { newTree } from './model';

/** Documents that one account may create in a day (guides/services/quotas). */
const createdPerDay = { consumer: 250, workspace: 1500 } as const;

export function documentAppFor(execution: Execution): Service {
  return new DocumentApp(execution);
}

class DocumentApp implements Service {
  readonly gasType = 'Document.DocumentApp';
  /** Open documents of this run by ID: a second openById sees what the first has not saved yet (gas-fakes testdocsnext). */
  private readonly drafts = new Map<string, Draft>();

  constructor(private readonly execution: Execution) {
    execution.atEnd.push(() => {
      for (const draft of this.drafts.values()) draft.commit();
    });
  }

  create(name: string): Document {
    const { world } = this.execution;
    const email = this.execution.effectiveUser;
    if (!useQuota(world, 'documents', email, createdPerDay[world.accountType], this.execution.now())) {
      throw new Exception('Service invoked too many times for one day: documents.');
    }
    this.execution.spend(costs.documentCreate);
    const stored: StoredDocument = {
      id: fileId(this.execution),
      owner: email,
      name,
      tree: newTree(),
      viewers: [],
      editors: [],
      savedAt: this.execution.now(),
    };
    world.documents.set(stored.id, stored);
    return this.open(stored);
  }

  openById(id: string): Document {
    this.execution.spend(costs.handle);
    const stored = this.execution.world.documents.get(id);
    if (stored === undefined || !mayReadDocument(stored, this.execution.effectiveUser)) {
      throw new Exception(`Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`);
    }
    return this.open(stored);
  }

  openByUrl(url: string): Document {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1] ?? /[?&]id=([\w-]+)/.exec(url)?.[1];
    if (id === undefined) throw new Exception('Invalid argument: url');
    return this.openById(id);
  }

  /** null: the container is a spreadsheet. */
  getActiveDocument(): null {
    return null;
  }

  getUi(): never {
    throw new Exception('Cannot call DocumentApp.getUi() from this context.');
  }

  private open(stored: StoredDocument): Document {
    const known = this.drafts.get(stored.id);
    const draft = known === undefined || known.isClosed() ? new Draft(this.execution, stored) : known;
    this.drafts.set(stored.id, draft);
    return new Document(this.execution, draft);
  }
}

/** A file ID of Drive: 44 letters, digits, - and _. */
function fileId(execution: Execution): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return `1${Array.from({ length: 43 }, () => letters[Math.floor(execution.random() * letters.length)] ?? 'x').join('')}`;
}
