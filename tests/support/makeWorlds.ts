// Makes the workbooks that many tests start from.
import { forgetOld, isKept, keep } from './keptWorlds';
import { makeMeeting, makeSmallMeeting } from './preparedMeeting';
import { adoptAll, product } from './product';

/** Makes and keeps them all, unless a run before this one kept the same. */
export function keepWorlds(): void {
  if (isKept('smallMeeting')) return;
  forgetOld();
  const made = product();
  const answer = adoptAll(made);
  keep('adopted', { world: made.world, now: made.now(), answer });
  keep('meeting', { world: made.world, answer: makeMeeting(made), now: made.now() });
  const small = makeSmallMeeting();
  keep('smallMeeting', { world: small.made.world, answer: small.view, now: small.made.now() });
}
