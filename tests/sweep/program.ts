// What `npm run sweep` runs: every job killed at every call. Arguments: words of a job's name, none for all jobs; --part K/N for
// one part of the calls, printed as JSON for the program that started it; --every N for each N-th call.
import { spawn } from 'node:child_process';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { keepWorlds } from '../support/makeWorlds';
import { sweeps } from './jobs';
import { callsOf, type Difference, differences, type Kind } from './sweep';

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
function triedIn(part: number, parts: number): readonly Line[] {
  return chosen.flatMap((sweep) => {
    const calls = callsOf(sweep);
    return sweep.kinds.map((kind): Line => {
      const at = Array.from({ length: Math.ceil(calls / every) }, (_, step) => 1 + step * every).filter((_, step) => step % parts === part);
      return { job: sweep.job, kind, calls, tried: at.length, differing: differences(sweep, kind, at) };
    });
  });
}

/** Starts this program once more for one part. */
function partOf(part: number, parts: number): Promise<readonly Line[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.argv.slice(1), '--part', `${part}/${parts}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.on('close', (status) => (status === 0 ? resolve(JSON.parse(output)) : reject(new Error(`A part ended with ${status}`))));
  });
}

async function main(): Promise<void> {
  if (values.part !== undefined) {
    const [part = 0, parts = 1] = values.part.split('/').map(Number);
    process.stdout.write(JSON.stringify(triedIn(part, parts)));
    return;
  }
  const start = performance.now();
  keepWorlds();
  const parts = await Promise.all(Array.from({ length: os.availableParallelism() }, (_, part) => partOf(part, os.availableParallelism())));
  const lines = (parts[0] ?? []).map((line, place): Line => {
    const same = parts.map((part) => part[place] ?? line);
    return {
      ...line,
      tried: same.reduce((sum, { tried }) => sum + tried, 0),
      differing: same.flatMap(({ differing }) => differing).sort((one, other) => one.at - other.at),
    };
  });
  console.log('| job | fault | calls | tried | differing |\n| --- | --- | ---: | ---: | ---: |');
  for (const { job, kind, calls, tried, differing } of lines)
    console.log(`| ${job} | ${kind} | ${calls} | ${tried} | ${differing.length} |`);
  for (const { job, differing } of lines)
    for (const { kind, at, found } of differing) console.log(`\n${job}, ${kind} at call ${at}: ${found.slice(0, 300)}`);
  console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
  process.exitCode = lines.some(({ differing }) => differing.length > 0) ? 1 : 0;
}

void main();
