// The advanced service Docs (v1): the Docs API as a script calls it. It reads and changes what is stored, so it sees nothing
// that DocumentApp has not saved yet, and a document that DocumentApp opened before sees nothing of its changes
// (gas-fakes oddities, run on live Apps Script: the two do not see each other's uncommitted changes).
import { createHash } from 'node:crypto';
import { costs } from '../../runtime/costs';
import { ApiError, Exception, type Execution, NotImplemented, quotaExceeded } from '../../runtime/execution';
import type { Service } from '../../runtime/guard';
import { useQuota } from '../../runtime/quota';
import type { StoredDocument } from '../../runtime/world';
import { mayEditDocument, mayReadDocument, savedTree } from '../document/draft';
import { newId } from '../document/elements';
import { cloned, isParagraphLike, patched, type RunStyle, type SectionNode, savedCopy, walk } from '../document/model';
import { selected } from './fields';
import { callRefused } from './refusal';
import { applyBatch, TAB } from './requests';
import { structureOf } from './structure';
import { documentStyleJson } from './styles';

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
    const { fields, suggestionsViewMode, includeTabsContent = false, ...others } = options;
    const [option] = Object.keys(others);
    if (option !== undefined) throw new NotImplemented(`Docs.Documents.get with ${option}`);
    this.execution.spend(costs.docsApi);
    const stored = this.find('get', documentId);
    const mayEdit = mayEditDocument(stored, this.execution.effectiveUser);
    const view = viewOf(suggestionsViewMode, mayEdit);
    const { content, lists } = structureOf(seenIn(view, savedTree(stored).body));
    const documentStyle = documentStyleJson(savedTree(stored).body.format);
    const contents = { body: { content }, documentStyle, lists };
    const answer = {
      documentId,
      title: stored.name,
      // only those who may edit get one (reference/rest/v1/documents: revisionId)
      ...(mayEdit ? { revisionId: revisionOf(stored, this.execution.effectiveUser) } : {}),
      suggestionsViewMode: view,
      ...(includeTabsContent === true
        ? { tabs: [{ tabProperties: { tabId: TAB, title: 'Tab 1', index: 0 }, documentTab: contents }] }
        : contents),
    };
    return fields === undefined ? answer : selected(answer, String(fields));
  }

  /** All requests are applied, or none (reference/rest/v1/documents/batchUpdate). */
  batchUpdate(resource: Readonly<Record<string, unknown>>, documentId: string): object {
    const { requests = [], writeControl, ...others } = resource;
    const [other] = Object.keys(others);
    if (other !== undefined) throw new NotImplemented(`Docs.Documents.batchUpdate with ${other}`);
    this.execution.spend(costs.docsApi);
    const stored = this.find('batchUpdate', documentId);
    const { effectiveUser } = this.execution;
    if (!mayEditDocument(stored, effectiveUser)) throw callRefused(403, 'The caller does not have permission');
    if (!Array.isArray(requests)) throw new Exception('Invalid argument: requests');
    this.execution.spend(costs.docsRequest * requests.length);
    // seen live with the Sheets and Slides APIs; that Docs refuses an empty batch too is assumed
    if (requests.length === 0) throw callRefused(400, 'Must specify at least one request.');
    const required = requiredRevision(writeControl);
    // the words are not published; a report quotes "required revision ID does not match"
    if (required !== null && required !== revisionOf(stored, effectiveUser))
      throw callRefused(400, 'The required revision ID does not match the latest revision of the document.');
    const tree = cloned(savedTree(stored));
    applyBatch(tree, requests, () => newId(this.execution));
    stored.tree = savedCopy(tree);
    // two revisions are never of the same instant
    stored.savedAt = Math.max(this.execution.now(), stored.savedAt + 1);
    return {
      documentId,
      replies: requests.map(() => ({})),
      writeControl: { requiredRevisionId: revisionOf(stored, effectiveUser) },
    };
  }

  private find(method: 'get' | 'batchUpdate', documentId: string): StoredDocument {
    this.useMinute(method);
    const stored = this.execution.world.documents.get(documentId);
    if (stored === undefined) throw new ApiError(`docs.documents.${method}`, 404, 'Requested entity was not found.');
    if (!mayReadDocument(stored, this.execution.effectiveUser))
      throw new ApiError(`docs.documents.${method}`, 403, 'The caller does not have permission');
    return stored;
  }

  /** 300 reads and 60 writes a user and minute (developers.google.com/docs/api/limits). */
  private useMinute(method: 'get' | 'batchUpdate'): void {
    const [kind, limit] = method === 'get' ? (['Read', 300] as const) : (['Write', 60] as const);
    const { world, effectiveUser } = this.execution;
    if (useQuota(world, `docs${kind}s`, effectiveUser, limit, this.execution.now(), MINUTE)) return;
    throw new ApiError(`docs.documents.${method}`, 429, quotaExceeded(kind));
  }
}

const MINUTE = 60_000;

/**
 * The revision of what is stored, as this user knows it: it differs from user to user (reference/rest/v1/documents: revisionId).
 * It follows from the stored tree, so that it changes whoever changes the document.
 */
function revisionOf(stored: StoredDocument, user: string): string {
  const state = JSON.stringify([stored.id, user, stored.savedAt, stored.tree]);
  return createHash('sha256').update(state).digest('base64url');
}

function requiredRevision(writeControl: unknown): string | null {
  if (writeControl === undefined) return null;
  const entries = typeof writeControl === 'object' && writeControl !== null ? Object.entries(writeControl) : [];
  const [[name, value] = []] = entries;
  if (name === 'requiredRevisionId' && entries.length === 1) return String(value);
  throw new NotImplemented(`Docs.Documents.batchUpdate with writeControl.${name}`);
}

const views = ['SUGGESTIONS_INLINE', 'PREVIEW_SUGGESTIONS_ACCEPTED', 'PREVIEW_WITHOUT_SUGGESTIONS'] as const;
type View = (typeof views)[number];

/** Whoever may only look sees no suggestions unless asked for, and then is refused (reference/rest/v1/documents: SuggestionsViewMode). */
function viewOf(mode: unknown, mayEdit: boolean): View {
  if (mode === undefined || mode === 'DEFAULT_FOR_CURRENT_ACCESS') return mayEdit ? 'SUGGESTIONS_INLINE' : 'PREVIEW_WITHOUT_SUGGESTIONS';
  const view = views.find((one) => one === mode);
  if (view === undefined) throw new ApiError('docs.documents.get', 400, "Invalid value at 'suggestions_view_mode'");
  if (view !== 'PREVIEW_WITHOUT_SUGGESTIONS' && !mayEdit)
    throw new ApiError('docs.documents.get', 403, 'The caller does not have permission');
  return view;
}

/** The body with its suggestions taken or left; a suggestion about a whole line is out of this host's reach. */
function seenIn(view: View, body: SectionNode): SectionNode {
  if (view === 'SUGGESTIONS_INLINE') return body;
  const gone = view === 'PREVIEW_SUGGESTIONS_ACCEPTED' ? 'SUGGESTED_DELETION' : 'SUGGESTED_INSERTION';
  const copy = cloned(body);
  for (const node of walk(copy)) {
    if (node.type === 'TEXT')
      node.runs = node.runs.filter(({ style }) => style[gone] === undefined).map(({ text, style }) => ({ text, style: settled(style) }));
    if (isParagraphLike(node) && node.style[gone] !== undefined)
      throw new NotImplemented(`Docs.Documents.get with ${view} of a suggested line`);
  }
  return copy;
}

function settled(style: RunStyle): RunStyle {
  return patched<RunStyle>(style, { SUGGESTED_INSERTION: null, SUGGESTED_DELETION: null });
}
