import { revisionOf } from '../../src/sheet/revision';

/** A revision that nobody can have seen: stands in where a preview offers none. */
export const neverSeen = revisionOf(['never seen']);
