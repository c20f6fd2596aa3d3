// Short prints of contents: which plan a person has seen, what the add-on wrote into a cell.

/** Tells one content from another: 32 bits of FNV-1a over these texts in this order, in base 36. Not against anybody who wants to deceive. */
export function fingerprint(texts: Iterable<string>): string {
  let hash = 0x811c9dc5;
  for (const text of texts) {
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0x1f, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
