// `npm run bench`: builds, then prints the figures of the product on this machine (tests/bench/bench.ts).
import { runProgram } from './program.mjs';

process.exitCode = await runProgram('bench', 'bench.ts', []);
