// The check is held against small trees: it must find a circle, and leave alone what only looks like one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes the files into a folder of their own and gives the lines that the check prints. */
function circlesOf(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'circles-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/checkCircles.mjs', folder], { encoding: 'utf8' });
    if (stderr !== '') throw new Error(stderr);
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('two files that load each other are a circle', () => {
  const files = { 'src/a/one.ts': "import { two } from './two';", 'src/a/two.ts': "import { one } from './one';" };
  expect(circlesOf(files)).toEqual(['files load each other: src/a/one.ts -> src/a/two.ts -> src/a/one.ts']);
});

test('a circle is found over folders, re-exports and .tsx', () => {
  const files = {
    'src/a/one.ts': "export { two } from '../b/two';",
    'src/b/two.ts': "export * from '../../sidebar/three';",
    'sidebar/three.tsx': "import '../src/a/one';\nexport const Three = () => <p />;",
  };
  expect(circlesOf(files)).toEqual(['files load each other: sidebar/three.tsx -> src/a/one.ts -> src/b/two.ts -> sidebar/three.tsx']);
});

test.each([
  ["import type { two } from './two';", 'an import of types'],
  ["import { type two } from './two';", 'an import of names that are all types'],
  ["export type { two } from './two';", 'a re-export of types'],
])('%s is no loading: %s', (statement) => {
  expect(circlesOf({ 'src/a/one.ts': statement, 'src/a/two.ts': "import { one } from './one';" })).toEqual([]);
});

test('a file that many import is no circle', () => {
  const files = {
    'src/a/top.ts': "import './left';\nimport './right';",
    'src/a/left.ts': "import './base';",
    'src/a/right.ts': "import './base';",
    'src/a/base.ts': 'export {};',
  };
  expect(circlesOf(files)).toEqual([]);
});

test('folders of the host that name each other are a circle, types included', () => {
  const files = {
    'host/book/book.ts': "import type { World } from '../runtime/world';",
    'host/runtime/world.ts': 'export {};',
    'host/runtime/clock.ts': "import type { Day } from '../book/day';",
    'host/book/day.ts': 'export {};',
  };
  expect(circlesOf(files)).toEqual(['folders import each other: host/book -> host/runtime -> host/book']);
});
