// Stryker's test runner for our pure tests. It runs them inside the process, with jest's own `test` and `expect`, and only the tests that
// reach the mutant, nearest first: some twenty times as fast as starting jest anew for each mutant.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import fc from 'fast-check';
import * as circus from 'jest-circus';

/** Tests of these folders need the built product, the local host or a browser. */
const notPure = ['bench', 'browser', 'build', 'bundle', 'host', 'jobs', 'push', 'support', 'sweep'];

const { process: transform } = createRequire(import.meta.url)('./jestTransform.cjs');
const { NAMESPACE } = INSTRUMENTER_CONSTANTS;

/** Random cases that a property is tried with at each mutant; a mutant that more are needed for wants a case of its own. */
const MOST_RUNS = 30;
const fewRuns = {
  ...fc,
  assert: (property, options) => fc.assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? MOST_RUNS, MOST_RUNS) }),
};
const fastCheck = { __esModule: true, ...fewRuns, default: fewRuns };

class PureTests {
  /** The test files, and for each what it loads; known after the first run. */
  files = pureTestFiles(path.resolve('tests'));
  loadedBy = new Map();
  scripts = new Map();
  /** What the code under test shares with Stryker: which mutant is active, how often it was reached, what each test covered. */
  shared = {};

  init() {
    globalThis[NAMESPACE] = this.shared;
    // the same random cases for every mutant; the smallest that fails is of no use here
    fc.configureGlobal({ seed: 1, endOnFailure: true });
    const { describe, test, it, beforeAll, beforeEach, afterEach, afterAll } = circus;
    Object.assign(globalThis, { describe, test, it, beforeAll, beforeEach, afterEach, afterAll, expect });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun({ files = [] }) {
    this.shared.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of this.files) {
      const outcome = await this.run(file, { bail: false });
      if (outcome.error) return { status: DryRunStatus.Error, errorMessage: `${file}: ${outcome.error.stack}` };
      tests.push(...outcome.tests);
    }
    // tests that load none of the mutated files can say nothing about them
    const related = this.files.filter((file) => files.some((name) => this.loadedBy.get(file).has(path.resolve(name))));
    return {
      status: DryRunStatus.Complete,
      tests: tests.filter(({ fileName }) => related.includes(fileName)),
      mutantCoverage: this.shared.mutantCoverage,
    };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, disableBail, hitLimit }) {
    Object.assign(this.shared, {
      activeMutant: activeMutant.id,
      hitLimit,
      hitCount: hitLimit === undefined ? undefined : 0,
      mutantCoverage: { static: {}, perTest: {} },
    });
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const tests = [];
    try {
      for (const file of nearestFirst(this.files, sandboxFileName)) {
        const reaches =
          wanted === null ? (this.loadedBy.get(file)?.has(sandboxFileName) ?? true) : [...wanted].some((id) => id.startsWith(`${file} `));
        if (!reaches) continue;
        const outcome = await this.run(file, { bail: !disableBail, wanted });
        const limit = determineHitLimitReached(this.shared.hitCount, this.shared.hitLimit);
        if (limit) return limit;
        tests.push(...(outcome.error ? [failedToLoad(file, outcome.error)] : outcome.tests));
        if (!disableBail && tests.some(({ status }) => status === TestStatus.Failed)) break;
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests }, disableBail);
    } finally {
      Object.assign(this.shared, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    }
  }

  /** Loads a test file with all of its sources anew and runs its tests: all, or those wanted; with `bail` up to the first that fails. */
  async run(file, { bail, wanted = null }) {
    const tests = [];
    const watch = (event) => {
      if (event.name === 'test_start') {
        const id = idOf(file, event.test);
        const stopped = bail && tests.some(({ status }) => status === TestStatus.Failed);
        if (stopped || (wanted !== null && !wanted.has(id))) event.test.mode = 'skip';
        this.shared.currentTestId = id;
      } else if (event.name === 'test_done') {
        this.shared.currentTestId = undefined;
        tests.push(resultOf(file, event.test));
      }
    };
    circus.resetState();
    circus.addEventHandler(watch);
    try {
      this.loadedBy.set(file, this.load(file));
      await circus.run();
      return { tests };
    } catch (error) {
      return { error };
    } finally {
      this.shared.currentTestId = undefined;
      circus.removeEventHandler(watch);
    }
  }

  /** Loads a file of ours and all it imports; the names of the files that were loaded. Packages stay as they are. */
  load(entry) {
    const modules = new Map();
    const load = (file) => {
      const known = modules.get(file);
      if (known) return known.exports;
      const module = { exports: {} };
      modules.set(file, module);
      const fromNode = createRequire(file);
      const require = (name) => {
        if (name === 'fast-check') return fastCheck;
        return name.startsWith('.') ? load(sourceFile(path.resolve(path.dirname(file), name))) : fromNode(name);
      };
      this.compiled(file)(module.exports, require, module, file, path.dirname(file));
      return module.exports;
    };
    load(entry);
    return new Set(modules.keys());
  }

  compiled(file) {
    const known = this.scripts.get(file);
    if (known) return known;
    const source = readFileSync(file, 'utf8');
    const code = file.endsWith('.json') ? `module.exports = ${source}` : transform(source, file).code;
    const script = new vm.Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, { filename: file });
    const run = script.runInThisContext();
    this.scripts.set(file, run);
    return run;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'pure', PureTests)];

function pureTestFiles(tests) {
  return readdirSync(tests, { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.job.test.ts') && !notPure.includes(name.split(path.sep)[0]))
    .map((name) => path.join(tests, name))
    .sort();
}

/** First the test of the same name as the source, then those of the same folder name, then the rest. */
function nearestFirst(files, source) {
  const distance = (file) =>
    path.basename(file).startsWith(path.basename(source, path.extname(source)))
      ? 0
      : path.basename(path.dirname(file)) === path.basename(path.dirname(source))
        ? 1
        : 2;
  return [...files].sort((a, b) => distance(a) - distance(b));
}

function sourceFile(name) {
  const found = ['', '.ts', '.tsx', '.json', '/index.ts']
    .map((ending) => name + ending)
    .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  if (found === undefined) throw new Error(`There is no source ${name}.`);
  return found;
}

/** A name for a test that stays the same from run to run. */
function idOf(file, test) {
  const names = [];
  for (let at = test; at.parent; at = at.parent) names.unshift(at.name);
  return `${file} ${names.join(' ')}`;
}

function resultOf(file, test) {
  const id = idOf(file, test);
  const base = { id, name: id.slice(file.length + 1), fileName: file, timeSpentMs: test.duration ?? 0 };
  if (test.mode === 'skip' || test.mode === 'todo') return { ...base, status: TestStatus.Skipped };
  if (test.errors.length === 0) return { ...base, status: TestStatus.Success };
  return { ...base, status: TestStatus.Failed, failureMessage: String(test.errors.flat()[0]?.message ?? test.errors.flat()[0]) };
}

function failedToLoad(file, error) {
  return { id: file, name: file, fileName: file, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: error.message };
}
