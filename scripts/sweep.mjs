// `npm run sweep [-- WORD …] [--every N] [--person] [--damage]`: at every N-th service call (default: every one) of the jobs whose names hold a word
// (none: all jobs) the run is ended or the call fails; with --person, somebody works in the tracker; with --damage, each tab of the
// add-on is damaged before its jobs. The jobs run again, and a table tells
// how many calls were tried and how many ended differently.
import { runProgram } from './program.mjs';

process.exitCode = await runProgram('sweep', 'program.ts', process.argv.slice(2));
