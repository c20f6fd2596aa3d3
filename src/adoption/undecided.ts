import type { AdoptionChoice } from './choice';

/** A table of which nobody decided yet how it is read: what is found in it holds. */
export const undecided = { headings: null, columns: {}, extras: null, blankTitles: null } satisfies Partial<AdoptionChoice>;
