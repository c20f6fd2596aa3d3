// Hashes of contents: which plan a person has seen, what the add-on wrote into a cell.
import * as z from 'zod/mini';

declare const revision: unique symbol;

/** A hash of what a person has seen: whoever acts on it sends it back, and the job refuses where it is no longer so. */
export type Revision = string & { readonly [revision]: true };

/** The revision of these texts in this order. It can only be compared: the texts cannot be read back from it. */
export const revisionOf = (texts: Iterable<string>): Revision => hash(texts) as Revision;

/** A revision as it crosses from the page. */
export const revisionShape = z.custom<Revision>((sent) => typeof sent === 'string' && sent.length <= 20);

/** A hash of these texts in this order, to tell one content from another: 32 bits of FNV-1a in base 36. It does not withstand a forger. */
export function hash(texts: Iterable<string>): string {
  let bits = 0x811c9dc5;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
    bits = Math.imul(bits ^ 0x1f, 0x01000193);
  }
  return (bits >>> 0).toString(36);
}
