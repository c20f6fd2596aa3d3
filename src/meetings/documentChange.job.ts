// Changing a document while others may write in it: read, decide, send one batch on the revision that was read; where that is no longer the
// latest one, read and decide again.
import { type KnownDocument, readDocument, type Sent, sendBatches } from '../google/documents';
import { logFailure } from '../google/journal';
import type { DocumentBody } from '../sheet/documentBody';
import { batches } from '../sheet/documentEdit';
import type { DocumentRequest } from '../sheet/documentWrite';
import { Stop } from '../sheet/stop';

/** Google names no limit. Bug reports tell of batches of 535 that were done and of larger ones that took too long. */
const MOST_REQUESTS = 500;
const TRIES = 3;

type Groups = readonly (readonly DocumentRequest[])[];

/**
 * Brings a document to where `decide` has nothing left to ask for. `read` is what stands in it now. What comes in groups is done group by group,
 * so each must be whole in itself.
 */
export function changeDocument(document: KnownDocument, name: string, read: DocumentBody, decide: (body: DocumentBody) => Groups): void {
  let body = read;
  let groups = decide(body);
  for (let left = TRIES; groups.length > 0; left -= 1) {
    if (body.revision === '') throw new Stop({ code: 'document-view-only', maker: document.maker });
    const sent = sendBatches(document, body.revision, batches(groups, MOST_REQUESTS));
    if (sent.kind === 'done') return;
    const now = readDocument(document);
    if (now === null) throw new Stop({ code: 'document-gone', name });
    // refused on the revision that is still the latest: what was sent is wrong, and would be refused again
    if (sent.kind === 'refused' && now.revision === sent.revision) throw refused(sent);
    body = now;
    groups = decide(body);
    if (left === 1 && groups.length > 0) throw sent.kind === 'refused' ? new Stop({ code: 'document-busy' }) : refused(sent);
  }
}

const refused = ({ error }: Exclude<Sent, { readonly kind: 'done' }>): Stop =>
  new Stop({ code: 'document-refused', reference: logFailure('document change', error) });
