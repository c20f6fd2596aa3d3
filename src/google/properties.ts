// Values kept with the file, out of people's sight. A copy of the file starts without them, so nothing may depend on them.
import { logFailure } from './journal';

/** Every value of the file, in one call. */
export function fileProperties(): { readonly [key: string]: string } {
  return PropertiesService.getDocumentProperties().getProperties();
}

/** A value holds 9 KB at most. */
function writeFileProperties(values: { readonly [key: string]: string }): void {
  PropertiesService.getDocumentProperties().setProperties({ ...values }, false);
}

/**
 * Keeps a copy of what can be read again: a store that is full (500 kB) refuses it, and no job fails for that. `mark` is the key without
 * which nobody reads the copy: an older one must not pass for this.
 */
export function keepCopy(values: { readonly [key: string]: string }, mark: string): void {
  try {
    writeFileProperties(values);
  } catch (error) {
    logFailure('keepCopy', error);
    PropertiesService.getDocumentProperties().deleteProperty(mark);
  }
}
