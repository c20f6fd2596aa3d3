// Makes, reads, changes and shares documents. DocumentApp makes them, names them and shares them; what stands in them is read and written
// through the Docs service, a whole batch or nothing of it. What to write is decided elsewhere.
import { type DocumentBody, documentBody } from '../sheet/documentBody';
import type { DocumentRequest } from '../sheet/documentWrite';
import { Stop } from '../sheet/stop';
import { logFailure } from './journal';

const LANGUAGE = 'ja';

export type MadeDocument = { readonly id: string; readonly url: string };

/** A document as the register knows it. `maker`: who made it, for the person who may not open it. */
export type KnownDocument = { readonly documentId: string; readonly maker: string };

/** Makes an empty document. It is saved at once: the Docs service sees nothing that DocumentApp holds back. */
export function createDocument(name: string): MadeDocument {
  return asked('create', () => {
    const made = DocumentApp.create(name);
    made.setLanguage(LANGUAGE);
    made.saveAndClose();
    return { id: made.getId(), url: made.getUrl() };
  });
}

export function renameDocument(id: string, name: string): void {
  asked('rename', () => {
    DocumentApp.openById(id).setName(name);
  });
}

/** HTTP statuses of the Docs API: a request or a revision that it refuses, no rights, no such document. */
const [REFUSED, FORBIDDEN, NOT_FOUND] = [400, 403, 404];

/**
 * What stands in a document, in one call; null where it is gone. Only "not found" means that: one that the person may not open, or an error
 * that passes, stops the job, and nothing is made in its place. Whoever may edit is told pending suggestions, too.
 */
export function readDocument({ documentId, maker }: KnownDocument): DocumentBody | null {
  try {
    return documentBody(documents().get(documentId, { fields: 'title,revisionId,body' }));
  } catch (error) {
    const status = statusOf(error);
    if (status === NOT_FOUND) return null;
    if (status === FORBIDDEN) throw new Stop({ code: 'document-closed', maker });
    throw new Stop({ code: 'document-unread', reference: logFailure('readDocument', error) });
  }
}

/**
 * What became of batches: all done; or one was not, on which revision of the document. `refused`: nothing of it was done, for somebody wrote in
 * the meantime or the batch is wrong. `unclear`: it may have been done all the same.
 */
export type Sent = { readonly kind: 'done' } | { readonly kind: 'refused' | 'unclear'; readonly revision: string; readonly error: unknown };

/** Sends batches one after the other, each on the revision that the one before left. */
export function sendBatches(
  { documentId, maker }: KnownDocument,
  revision: string,
  batches: readonly (readonly DocumentRequest[])[],
): Sent {
  let requiredRevisionId = revision;
  for (const batch of batches) {
    try {
      const answer = documents().batchUpdate({ requests: asRequests(batch), writeControl: { requiredRevisionId } }, documentId);
      requiredRevisionId = answer.writeControl?.requiredRevisionId ?? '';
    } catch (error) {
      const status = statusOf(error);
      if (status === FORBIDDEN) throw new Stop({ code: 'document-view-only', maker });
      return { kind: status === REFUSED ? 'refused' : 'unclear', revision: requiredRevisionId, error };
    }
  }
  return { kind: 'done' };
}

/** Lets these addresses view the document. */
export function shareDocument(id: string, addresses: readonly string[]): void {
  asked('share', () => {
    DocumentApp.openById(id).addViewers([...addresses]);
  });
}

/** Lets these addresses edit the document. Gives those to whom Google refuses it: the document is there without it. */
export function addEditors(id: string, addresses: readonly string[]): readonly string[] {
  if (addresses.length === 0) return [];
  const added = (some: readonly string[]): boolean => {
    try {
      DocumentApp.openById(id).addEditors([...some]);
      return true;
    } catch (error) {
      logFailure('document editors', error);
      return false;
    }
  };
  // one address that Google does not know has all of them refused
  if (added(addresses)) return [];
  return addresses.length === 1 ? addresses : addresses.filter((address) => !added([address]));
}

/** The status of an error of an advanced service; null for any other error. */
function statusOf(error: unknown): number | null {
  const { details } = (error ?? {}) as { readonly details?: { readonly code?: unknown } };
  return typeof details?.code === 'number' ? details.code : null;
}

/** Google refuses for reasons of its own: no consent, no rights, a quota. The person hears one sentence, the log has the rest. */
function asked<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Stop({ code: 'document-refused', reference: logFailure(`document ${what}`, error) });
  }
}

/** The Docs service, which appsscript.json switches on. */
function documents(): GoogleAppsScript.Docs.Collection.DocumentsCollection {
  if (Docs === undefined) throw new Error('The Docs service is not switched on in appsscript.json');
  return Docs.Documents;
}

/** The types of the service lack newer requests. */
const asRequests = (batch: readonly DocumentRequest[]): GoogleAppsScript.Docs.Schema.Request[] => [
  ...(batch as unknown as readonly GoogleAppsScript.Docs.Schema.Request[]),
];
