// How large the built files may be: the one place that says so. `npm run bench` prints how large they are.
import { statSync } from 'node:fs';
import path from 'node:path';

/** In kB of 1,000 bytes. Readable, not minified on the server's side; a letter of Japanese counts three bytes. */
const limits: readonly (readonly [file: string, most: number])[] = [
  // each run of a script reads it whole; zod imported in the wrong form alone would add 500 kB
  ['Code.js', 950],
  // loaded whenever the sidebar opens
  ['sidebar.html', 300],
];

test.each(limits)('%s stays under %d kB', (file, most) => {
  expect(statSync(path.resolve(__dirname, '../../dist', file)).size).toBeLessThan(most * 1_000);
});
