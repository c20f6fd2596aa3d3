// How the Docs API refuses a request of a batch.
import { ApiError, NotImplemented } from '../../runtime/execution';

const METHOD = 'docs.documents.batchUpdate';

/** A request that cannot be carried out; `applied` adds which one of the batch it is. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** An error of the whole call, whatever request it is about. */
export function callRefused(code: number, message: string): ApiError {
  return new ApiError(METHOD, code, message);
}

/** A gap of this host. */
export function missing(what: string): NotImplemented {
  return new NotImplemented(`Docs.Documents.batchUpdate with ${what}`);
}
