// `npm run sweep [-- WORD …] [--every N]`: kills the jobs whose names hold a word (none: all jobs) at every N-th of their service
// calls (default: every one), lets them run again, and prints a table: calls, tried, and how many ended differently.
import { runProgram } from './program.mjs';

process.exitCode = await runProgram('sweep', 'program.ts', process.argv.slice(2));
