// An endpoint is declared once: its argument types come from the shapes, its answer from the job. What tsc must refuse stands below as well.
import * as z from 'zod/mini';
import { endpoint } from '../../src/sheet/endpoint';
import type { Doubts, Functions } from '../../src/shell/endpoint';

const declared = {
  add: endpoint([z.int(), z.enum(['once', 'twice'])], (number, how) => ({ sum: how === 'once' ? number : 2 * number }), 'saved'),
  look: endpoint([z.nullable(z.string())], (text) => text ?? ''),
};
declare const functions: Functions<typeof declared>;
const doubts: Doubts<typeof declared> = { add: 'saved' };

/** Never called: tsc reads it, and an error that it expects and does not find is a fault of its own. */
const typesHold = (): void => {
  const answer = functions.add(1, 'once');
  if (answer.ok) answer.value.sum.toFixed();
  functions.look(null);
  // @ts-expect-error a word that the shape does not know
  functions.add(1, 'never');
  // @ts-expect-error a missing argument
  functions.add(1);
  // @ts-expect-error an answer is no other than the job's
  if (answer.ok) answer.value.total;
  // @ts-expect-error a call that writes must say where to look
  const none: Doubts<typeof declared> = {};
  // @ts-expect-error a call that only reads leaves no doubt
  const more: Doubts<typeof declared> = { add: 'saved', look: 'saved' };
  // @ts-expect-error another place than the declaration says
  const other: Doubts<typeof declared> = { add: 'tracker' };
  console.log(none, more, other);
};

test('what tsc must refuse is written down for it', () => {
  expect(typesHold).toBeInstanceOf(Function);
});

test('a declaration keeps its doubt, and one without leaves none', () => {
  expect({ ...doubts, look: declared.look.doubt }).toEqual({ add: 'saved', look: null });
});
