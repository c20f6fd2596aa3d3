// What `npm run sweep` runs: every job killed at every call. Arguments: words of a job's name, none for all jobs; --part K/N for
// one part of the calls, told as JSON to the program that started it; --every N for each N-th call.
import { spawn } from 'node:child_process';
import os from 'node:os';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { keepWorlds } from '../support/makeWorlds';
import { sweeps } from './jobs';
import { callsOf, type Difference, differences, type Kind, kinds } from './sweep';

/** One job, met by one kind of fault. */
type Line = {
  readonly job: string;
  readonly kind: Kind;
  readonly calls: number;
  readonly tried: number;
  readonly differing: readonly Difference[];
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string' }, every: { type: 'string', default: '1' } },
});
const every = Number(values.every);
const chosen = sweeps.filter(({ job }) => positionals.length === 0 || positionals.some((word) => job.includes(word)));

/** The calls of one part, taken in turns so that all parts have as much to do. */
function* triedIn(part: number, parts: number): Generator<Line> {
  for (const sweep of chosen) {
    const calls = callsOf(sweep);
    for (const kind of kinds) {
      const at = Array.from({ length: Math.ceil(calls / every) }, (_, step) => 1 + step * every).filter((_, step) => step % parts === part);
      yield { job: sweep.job, kind, calls, tried: at.length, differing: differences(sweep, kind, at) };
    }
  }
}

/** Starts this program once more for one part; `tell` gets its lines, in the order of the jobs. */
function startPart(part: number, parts: number, tell: (line: Line) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.argv.slice(1), '--part', `${part}/${parts}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface(child.stdout).on('line', (text) => tell(JSON.parse(text)));
    process.once('exit', () => child.kill());
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`A part ended with ${status}`))));
  });
}

/** Runs all parts at once and prints each job when all of them are through with it. */
async function inParts(parts: number): Promise<void> {
  const start = performance.now();
  const told: (readonly Line[])[] = [];
  const wrong: string[] = [];
  console.log('| job | fault | calls | tried | differing |\n| --- | --- | ---: | ---: | ---: |');
  const collector = () => {
    let place = 0;
    return (line: Line): void => {
      const lines = [...(told[place] ?? []), line];
      told[place] = lines;
      place += 1;
      if (lines.length < parts) return;
      const { job, kind, calls } = line;
      const differing = lines.flatMap((each) => each.differing);
      const tried = lines.reduce((sum, each) => sum + each.tried, 0);
      console.log(`| ${job} | ${kind} | ${calls} | ${tried} | ${differing.length} |`);
      wrong.push(...differing.map(({ at, found }) => `${job}, ${kind} at call ${at}: ${found.slice(0, 300)}`));
    };
  };
  await Promise.all(Array.from({ length: parts }, (_, part) => startPart(part, parts, collector())));
  console.log(['', ...wrong, `${Math.round((performance.now() - start) / 1000)} s`].join('\n'));
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

keepWorlds(); // in every part too: it settles at the start which of them a long sweep goes on with
if (values.part === undefined) void inParts(os.availableParallelism());
else {
  const [part = 0, parts = 1] = values.part.split('/').map(Number);
  for (const line of triedIn(part, parts)) console.log(JSON.stringify(line));
}
