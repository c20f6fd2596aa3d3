// A few calls of each sweep; `npm run sweep` tries every one.
import { sweeps } from './jobs';
import { callsOf, differences, kinds, spread } from './sweep';

const SAMPLES = 5;

describe.each(sweeps.map((sweep) => [sweep.job, sweep] as const))('%s', (_job, sweep) => {
  test.each(kinds)(
    'ends as if nothing had happened, though it met a %s at a call',
    (kind) => {
      expect(differences(sweep, kind, spread(callsOf(sweep), SAMPLES))).toEqual([]);
    },
    60_000,
  );
});
