// The advanced service Docs (v1): the Docs API as a script calls it. It reads and changes what is stored, so it sees nothing
// that DocumentApp has not saved yet, and a document that DocumentApp opened before sees nothing of its changes
// (gas-fakes oddities, run on live Apps Script: the two do not see each other's uncommitted changes).
import { costs } from '../../runtime/costs';
import { ApiError, Exception, type Execution, NotImplemented } from '../../runtime/execution';
import type { Service } from '../../runtime/guard';
import type { StoredDocument } from '../../runtime/world';
import { mayEditDocument, mayReadDocument, savedTree } from '../document/draft';
import { cloned } from '../document/model';
import { selected } from './fields';
import { applyRequest } from './pinning';
import { structureOf } from './structure';

export function docsFor(execution: Execution): Service {
  return new Docs(execution);
}

class Docs implements Service {
  readonly gasType = 'Docs';
  readonly Documents: Documents;

  constructor(execution: Execution) {
    this.Documents = new Documents(execution);
  }
}

class Documents implements Service {
  readonly gasType = 'Docs.Collection.DocumentsCollection';

  constructor(private readonly execution: Execution) {}

  get(documentId: string, options: Readonly<Record<string, unknown>> = {}): object {
    const { fields, ...others } = options;
    const [option] = Object.keys(others);
    if (option !== undefined) throw new NotImplemented(`Docs.Documents.get with ${option}`);
    this.execution.spend(costs.docsApi);
    const stored = this.find('get', documentId);
    const answer = { documentId, title: stored.name, body: { content: structureOf(savedTree(stored).body).content } };
    return fields === undefined ? answer : selected(answer, String(fields));
  }

  /** All requests are applied, or none (reference/rest/v1/documents/batchUpdate). */
  batchUpdate(resource: Readonly<Record<string, unknown>>, documentId: string): object {
    const { requests = [], ...others } = resource;
    const [other] = Object.keys(others);
    if (other !== undefined) throw new NotImplemented(`Docs.Documents.batchUpdate with ${other}`);
    this.execution.spend(costs.docsApi);
    const stored = this.find('batchUpdate', documentId);
    if (!mayEditDocument(stored, this.execution.effectiveUser))
      throw new ApiError('docs.documents.batchUpdate', 403, 'The caller does not have permission');
    if (!Array.isArray(requests)) throw new Exception('Invalid argument: requests');
    // seen live with the Sheets and Slides APIs; that Docs refuses an empty batch too is assumed
    if (requests.length === 0) throw new ApiError('docs.documents.batchUpdate', 400, 'Must specify at least one request.');
    const tree = cloned(savedTree(stored));
    requests.forEach((request: unknown, position) => {
      applyRequest(tree, request, position);
    });
    stored.tree = tree;
    stored.savedAt = this.execution.now();
    return { documentId, replies: requests.map(() => ({})) };
  }

  private find(method: 'get' | 'batchUpdate', documentId: string): StoredDocument {
    const stored = this.execution.world.documents.get(documentId);
    if (stored === undefined) throw new ApiError(`docs.documents.${method}`, 404, 'Requested entity was not found.');
    if (!mayReadDocument(stored, this.execution.effectiveUser))
      throw new ApiError(`docs.documents.${method}`, 403, 'The caller does not have permission');
    return stored;
  }
}
