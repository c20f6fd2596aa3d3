// `npm test`: builds, then checks types, style, imports and that nothing is unused, then runs all tests. Every step runs whatever
// became of the ones before. Arguments after `--` go to jest. The last line is "N passed, N failed": the tests, and one for each
// other step.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';

const jestArguments = process.argv.slice(2);
const counts = { passed: 0, failed: 0 };

await step('build', ['scripts/build.mjs']);
const projects = await typeScriptProjects(root);
await Promise.all([
  ...projects.map((project) => step(`types: ${project}`, ['node_modules/typescript/bin/tsc', '--project', project])),
  step(
    'style',
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off', '--reporter=github', '.'],
    styleLines,
  ),
  step('import directions', ['scripts/checkImports.mjs']),
  step('import circles', ['scripts/checkCircles.mjs']),
  step('nothing unused', ['node_modules/knip/bin/knip.js', '--no-progress', '--treat-config-hints-as-errors']),
]);
await tests();

console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

/** Runs a program and prints one line of it, and what it said when it failed. */
async function step(name, command, shorten = (output) => output.trimEnd()) {
  const start = performance.now();
  const { status, output } = await run(command, 'collect');
  counts[status === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(start)})`);
  if (status !== 0) console.log(shorten(output));
}

/** Biome's findings as "file:line what", without the pages that it prints for each. */
function styleLines(output) {
  const found = [...output.matchAll(/^::\w+ title=(.*?),file=(.*?),line=(\d+),.*?::(.*)$/gm)];
  const lines = found.map(([, rule, file, line, what]) => `${path.relative(root, file)}:${line} ${what} (${rule})`);
  return lines.length > 0 ? `${lines.sort().join('\n')}\n"npm run format" mends most of these.` : output;
}

async function tests() {
  const start = performance.now();
  const folder = await mkdtemp(path.join(tmpdir(), 'test-report-'));
  const report = path.join(folder, 'report.json');
  try {
    const { status } = await run(
      ['node_modules/jest/bin/jest.js', '--maxWorkers=100%', '--json', `--outputFile=${report}`, ...jestArguments],
      'show',
    );
    const result = await readFile(report, 'utf8').then(JSON.parse, () => null);
    const failed = result === null ? 0 : result.numFailedTests + result.numRuntimeErrorTestSuites;
    counts.passed += result?.numPassedTests ?? 0;
    counts.failed += status !== 0 && failed === 0 ? 1 : failed; // jest may fail without a failed test: none found, say
    const skipped = result?.numPendingTests > 0 ? `, ${result.numPendingTests} skipped` : '';
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} tests (${seconds(start)}${skipped})`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** 'show' lets the program's messages through as they come; its standard output, jest's report as JSON, is kept back. */
function run(command, messages) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: messages === 'show' ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** Every tsconfig.json of ours, as paths from the root. */
async function typeScriptProjects(folder) {
  const found = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && !/^(\.|node_modules$|dist$|build$)/.test(entry.name))
      found.push(...(await typeScriptProjects(path.join(folder, entry.name))));
    if (entry.name === 'tsconfig.json') found.push(path.relative(root, path.join(folder, entry.name)));
  }
  return found.sort();
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
