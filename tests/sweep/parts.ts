// A program that shares its work among copies of itself, one for each processor.
import { spawn } from 'node:child_process';
import os from 'node:os';
import { createInterface } from 'node:readline';

/** Starts this program once more for one part; `tell` gets its lines, in order. */
function startPart(part: number, parts: number, tell: (line: unknown) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.argv.slice(1), '--part', `${part}/${parts}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    createInterface(child.stdout).on('line', (text) => tell(JSON.parse(text)));
    process.once('exit', () => child.kill());
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`A part ended with ${status}`))));
  });
}

/**
 * Runs all parts at once. Each tells as many lines; `together` gets the first line of every part as soon as all have told it, then the
 * second, and so on. The lines are those that the parts print: what they are is known to the program alone.
 */
export async function inParts<Line>(together: (lines: readonly Line[]) => void): Promise<void> {
  const parts = os.availableParallelism();
  const told: Line[][] = [];
  const collector = () => {
    let place = 0;
    return (line: unknown): void => {
      const lines = told[place] ?? [];
      told[place] = lines;
      place += 1;
      lines.push(line as Line);
      if (lines.length === parts) together(lines);
    };
  };
  await Promise.all(Array.from({ length: parts }, (_, part) => startPart(part, parts, collector())));
}
