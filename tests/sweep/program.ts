// What `npm run sweep` runs: every job with a fault at every call, or (--person) with a person who acts before every call, or (--damage) after
// each damage to each tab. Arguments: words of a job's name (of a tab's), none for all; --every N for each N-th call; --part K/N for one part of the calls, told as JSON to the program that
// started it.
import { parseArgs } from 'node:util';
import { damageCases, type Finding, tried } from '../care/damages';
import { keepWorlds } from '../support/makeWorlds';
import { sweeps } from './jobs';
import { otherPaperSweeps } from './paperJobs';
import { inParts } from './parts';
import { type Case, casesOf, rehearsed } from './persons';
import { callsOf, type Difference, differences, type Kind, kinds } from './sweep';
import { isAllowed, windows } from './windows';

/** One job, met by one kind of fault. */
type FaultLine = {
  readonly job: string;
  readonly kind: Kind;
  readonly calls: number;
  readonly tried: number;
  readonly differing: readonly Difference[];
};
/** One job, beside a person who does one thing. */
type PersonLine = {
  readonly job: string;
  readonly act: string;
  readonly calls: number;
  readonly tried: number;
  readonly cases: readonly Case[];
};

/** One damage to one tab, met by the jobs that use it. */
type DamageLine = { readonly tab: string; readonly damage: string; readonly tried: number; readonly findings: readonly Finding[] };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string' },
    every: { type: 'string', default: '1' },
    person: { type: 'boolean', default: false },
    damage: { type: 'boolean', default: false },
  },
});
const every = Number(values.every);
const chosen = [...sweeps, ...otherPaperSweeps].filter(
  ({ job }) => positionals.length === 0 || positionals.some((word) => job.includes(word)),
);

/** The calls of one part, taken in turns so that all parts have as much to do. */
const callsIn = (calls: number, part: number, parts: number): readonly number[] =>
  Array.from({ length: Math.ceil(calls / every) }, (_, step) => 1 + step * every).filter((_, step) => step % parts === part);

function* faultsIn(part: number, parts: number): Generator<FaultLine> {
  for (const sweep of chosen) {
    const calls = callsOf(sweep);
    for (const kind of kinds) {
      const at = callsIn(calls, part, parts);
      yield { job: sweep.job, kind, calls, tried: at.length, differing: differences(sweep, kind, at) };
    }
  }
}

function* personsIn(part: number, parts: number): Generator<PersonLine> {
  for (const sweep of chosen) {
    const job = rehearsed(sweep);
    if (job === null) continue;
    const calls = job.methods.length;
    const at = callsIn(calls, part, parts);
    for (const act of job.acts) yield { job: sweep.job, act: act.name, calls, tried: at.length, cases: casesOf(job, act, at) };
  }
}

function* damagesIn(part: number, parts: number): Generator<DamageLine> {
  for (const { tab, damage, jobs } of damageCases) {
    if (positionals.length > 0 && !positionals.some((word) => tab.includes(word))) continue;
    const own = jobs.filter((_, place) => place % parts === part);
    yield { tab, damage, tried: own.length, findings: own.flatMap((job) => tried(tab, damage, job)) };
  }
}

const sum = (lines: readonly { readonly tried: number }[]): number => lines.reduce((all, { tried }) => all + tried, 0);

/** Prints each job when all parts are through with it; gives what was wrong. */
async function tellFaults(): Promise<readonly string[]> {
  const wrong: string[] = [];
  console.log('| job | fault | calls | tried | differing |\n| --- | --- | ---: | ---: | ---: |');
  await inParts<FaultLine>((lines) => {
    const [{ job, kind, calls } = { job: '', kind: 'kill', calls: 0 }] = lines;
    const differing = lines.flatMap((each) => each.differing);
    console.log(`| ${job} | ${kind} | ${calls} | ${sum(lines)} | ${differing.length} |`);
    wrong.push(...differing.map(({ at, found }) => `${job}, ${kind} at call ${at}: ${found.slice(0, 300)}`));
  });
  return wrong;
}

/** What was wrong, with the calls at which it was: neighbouring calls mostly meet the same. */
function alike(cases: readonly Case[]): ReadonlyMap<string, string> {
  const found = new Map<string, Case[]>();
  for (const each of cases) {
    const said = Object.entries({ lost: each.lost, touched: each.touched, left: each.left })
      .flatMap(([what, list]) => list.map((text) => `${what}: ${text}`))
      .join('; ');
    found.set(said, [...(found.get(said) ?? []), each]);
  }
  return new Map([...found].map(([said, all]) => [said, stretchesOf(all)]));
}

/** "41–44 (Range.getValues → … → flush), 60 (…)" */
function stretchesOf(cases: readonly Case[]): string {
  const stretches: Case[][] = [];
  for (const each of cases) {
    const last = stretches.at(-1);
    if (last?.at(-1)?.at === each.at - 1) last.push(each);
    else stretches.push([each]);
  }
  return stretches
    .map((stretch) => {
      const [first, last] = [stretch[0], stretch.at(-1)];
      const inside = stretch.map(({ after }) => after[0]);
      const calls = [first?.before.at(-1) ?? 'start', ...(inside.length > 6 ? [inside[0], '…', inside.at(-1)] : inside)].join(' → ');
      return `${first?.at}${stretch.length > 1 ? `–${last?.at}` : ''} (${calls})`;
    })
    .join(', ');
}

async function tellPersons(): Promise<readonly string[]> {
  const wrong: string[] = [];
  const named = windows();
  console.log(
    '| job | the person | calls | tried | lost | touched | left | named |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |',
  );
  await inParts<PersonLine>((lines) => {
    const [{ job, act, calls } = { job: '', act: '', calls: 0 }] = lines;
    const cases = lines.flatMap((each) => each.cases).sort((a, b) => a.at - b.at);
    const unnamed = cases.filter((found) => !isAllowed(named, job, act, found));
    const count = (what: 'lost' | 'touched' | 'left'): number => cases.filter((found) => found[what].length > 0).length;
    const counted = [calls, sum(lines), count('lost'), count('touched'), count('left'), cases.length - unnamed.length];
    console.log(`| ${[job, act, ...counted].join(' | ')} |`);
    for (const [said, at] of alike(unnamed)) wrong.push(`${job}, ${act} at ${at}: ${said.slice(0, 300)}`);
  });
  return wrong;
}

async function tellDamages(): Promise<readonly string[]> {
  const wrong: string[] = [];
  console.log('| tab | damage | jobs | wrong |\n| --- | --- | ---: | ---: |');
  await inParts<DamageLine>((lines) => {
    const [{ tab, damage } = { tab: '', damage: '' }] = lines;
    const findings = lines.flatMap((each) => each.findings);
    console.log(`| ${tab} | ${damage} | ${sum(lines)} | ${findings.length} |`);
    wrong.push(...findings.map(({ job, found }) => `${tab}, ${damage}, then ${job}: ${found.slice(0, 300)}`));
  });
  return wrong;
}

async function tell(): Promise<void> {
  const start = performance.now();
  const wrong = await (values.damage ? tellDamages() : values.person ? tellPersons() : tellFaults());
  console.log(['', ...wrong, `${Math.round((performance.now() - start) / 1000)} s`].join('\n'));
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

keepWorlds(); // in every part too: it settles at the start which of them a long sweep goes on with
if (values.part === undefined) void tell();
else {
  const [part = 0, parts = 1] = values.part.split('/').map(Number);
  const lines = values.damage ? damagesIn(part, parts) : values.person ? personsIn(part, parts) : faultsIn(part, parts);
  for (const line of lines) console.log(JSON.stringify(line));
}
