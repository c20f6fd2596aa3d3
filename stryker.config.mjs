// Mutation testing: `npm run mutants -- PATH…` (scripts/mutants.mjs) says which files.
import { availableParallelism } from 'node:os';

export default {
  testRunner: 'pure',
  plugins: ['./scripts/mutantTests.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: Math.max(1, availableParallelism() - 1),
  reporters: process.stdout.isTTY ? ['progress'] : [],
  logLevel: 'error',
  tempDirName: 'build/mutants',
  // TypeScript 7 has no API that Stryker could read a tsconfig.json with; nothing here needs it
  ignorePatterns: ['/tsconfig.json', '/.local', '/build', '/dist'],
};
