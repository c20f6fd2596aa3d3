// The rules are held against small trees whose files break one rule each: a rule that does not bite protects nothing.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');

type Files = Readonly<Record<string, string>>;

/** Writes the files into a folder of their own, runs a program over it and gives what it prints. */
function printedFor(files: Files, run: (folder: string) => string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What Biome says of the import directions and of Google's names, as "file:line message". */
function ruleFaults(files: Files): string[] {
  const printed = printedFor(files, (folder) => {
    for (const name of ['biome.json', 'biome.rooms.json']) copyFileSync(path.join(root, name), path.join(folder, name));
    const rules = ['style/noRestrictedImports', 'style/noRestrictedGlobals'].map((rule) => `--only=${rule}`);
    const options = ['--vcs-enabled=false', '--reporter=github', '--colors=off', '--max-diagnostics=none'];
    return spawnSync(process.execPath, [biome, 'lint', ...rules, ...options, '.'], { cwd: folder, encoding: 'utf8' }).stdout;
  });
  return [...printed.matchAll(/^::error title=.*?,file=(.*?),line=(\d+),.*?::(.*)$/gm)].map(([, file = '', line, what]) => {
    const name = Object.keys(files).find((each) => file.endsWith(each)) ?? file;
    return `${name}:${line} ${what}`;
  });
}

/** What scripts/checkImports.mjs says. */
function formFaults(files: Files): string[] {
  const printed = printedFor(files, (folder) => {
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/checkImports.mjs', folder], { cwd: root, encoding: 'utf8' });
    if (stderr !== '') throw new Error(stderr);
    return stdout;
  });
  return printed.split('\n').filter((line) => line !== '');
}

/** The faults of each file, all looked at in one run. */
function ofEach(faultsOf: (files: Files) => string[], files: readonly (readonly [name: string, text: string])[]): string[][] {
  const lines = faultsOf(Object.fromEntries(files));
  return files.map(([name]) => lines.filter((line) => line.startsWith(`${name}:`)));
}

describe('allowed', () => {
  const tree: Files = {
    'src/main.ts': "import { onOpen } from './shell/menu';\nexport const x = onOpen;",
    'src/shell/menu.ts': "import * as z from 'zod/mini';\nimport { check } from '../checking/check.job';\nexport const x = [z, check];",
    'src/checking/check.job.ts':
      "import { read } from '../google/sheet';\nimport { words } from './words.ja';\nexport const x = [read, words];",
    'src/google/sheet.ts': "import type { Table } from '../sheet/table';\nexport const x = (t: Table) => SpreadsheetApp.flush() ?? t;",
    'src/reminders/ladder.ts': "import { y } from '../tracker/signal';\nexport const x = y;",
    'src/meetings/papers/parts.ts': "import { y } from '../../tracker/signal';\nimport { z } from '../facts';\nexport const x = [y, z];",
    'src/tracker/signal.ts': "import { z } from './deep/other';\nexport const y = z;",
    'src/tracker/session.ts': 'type Session = { Logger: string };\nexport const f = (s: Session) => s.Logger;',
    'src/shell/log.ts': "console.error('x');\nexport {};",
    'sidebar/main.tsx':
      "import { useState } from 'preact/hooks';\nimport type { Home } from '../src/shell/home';\nexport const x = (h: Home) => useState(h);",
    'host/workbench/server.ts':
      "import http from 'node:http';\nimport { createHost } from '../host';\nexport const x = [http, createHost];",
  };
  test('a tree that keeps the directions breaks no rule', () => {
    expect(ruleFaults(tree)).toEqual([]);
  });
  test('a tree of plain import lines has no hidden one', () => {
    expect(formFaults(tree)).toEqual([]);
  });
});

describe('directions', () => {
  const directions: readonly (readonly [file: string, imported: string])[] = [
    ['src/main.ts', './checking/check.job'],
    ['src/google/sheet.ts', '../shell/words.ja'],
    ['src/google/mail.ts', '../checking/check.job'],
    ['src/sheet/table.ts', '../google/sheet'],
    ['src/sheet/cells.ts', '../tracker/dates'],
    ['src/tracker/signal.ts', '../history/history'],
    ['src/tracker/open.job.ts', '../checking/checks'],
    ['src/tracker/deep/x.ts', '../../reminders/ladder'],
    ['src/history/a.ts', '../registers/registers'],
    ['src/checking/pure.ts', '../google/sheet'],
    ['src/checking/pure.tsx', '../google/sheet'],
    ['src/checking/calls.ts', './check.job'],
    ['src/checking/effect.ts', 'preact'],
    ['src/adoption/a.ts', '../meetings/items'],
    ['src/meetings/papers/a.ts', '../../overview/overview'],
    ['src/reminders/a.job.ts', '../shell/words'],
    ['src/year/a.ts', '../overview/overview'],
    ['sidebar/main.tsx', '../src/checking/check.job'],
    ['sidebar/parts/list.tsx', '../../src/google/screen'],
    ['sidebar/parts/chart.tsx', 'chart.js'],
    ['host/services/ui.ts', '../../src/shell/words.ja'],
    ['host/cli.ts', '../tests/support/browser'],
  ];
  const found = ofEach(
    ruleFaults,
    directions.map(([file, imported]) => [file, `import type { X } from '${imported}';\nexport type Y = X;`]),
  );
  test.each(directions.map(([file, imported], at) => [file, imported, found[at]]))('%s may not import %s', (file, _imported, faults) => {
    expect(faults).toEqual([expect.stringContaining(`${file}:1 `)]);
  });

  const forms: readonly (readonly [string, string])[] = [
    ['an import for its effect', "import '../google/sheet';"],
    ['an import with its ending', "import { read } from '../google/sheet.ts';"],
    ['a re-export', "export { read } from '../google/sheet';"],
    ['a re-export of everything', "export * from '../google/sheet';"],
    ['a dynamic import', "export const later = () => import('../google/sheet');"],
    ['a detour', "import '../../src/tracker/../google/sheet';"],
  ];
  const ofForms = ofEach(
    ruleFaults,
    forms.map(([, text], at) => [`src/tracker/form${at}.ts`, text]),
  );
  test.each(forms.map(([form], at) => [form, ofForms[at]]))('%s is held too', (_form, faults) => {
    expect(faults).toEqual([expect.stringContaining('tracker may import downward only')]);
  });

  test('every room of src has its rule', () => {
    const { overrides } = JSON.parse(readFileSync(path.join(root, 'biome.rooms.json'), 'utf8')) as {
      overrides: { includes: string[]; linter: { rules: { style: Record<string, unknown> } } }[];
    };
    const ruled = overrides.filter(({ linter }) => linter.rules.style['noRestrictedImports']).flatMap(({ includes }) => includes);
    const rooms = readdirSync(path.join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.map(({ name }) => `src/${name}/**`).filter((place) => !ruled.includes(place))).toEqual([]);
  });
});

describe('ways past the rules', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['a dynamic import of a computed name', 'export const later = (name: string) => import(name);'],
    ['an import type', "export type Read = import('../google/sheet').Read;"],
    ['import = require', "import sheet = require('../google/sheet');"],
    ['require', "const sheet = require('../google/sheet');"],
    ['a reference to types', '/// <reference types="google-apps-script" />\nexport {};'],
  ];
  const ofForms = ofEach(
    formFaults,
    forms.map(([, text], at) => [`src/sheet/form${at}.ts`, text]),
  );
  test.each(forms.map(([form], at) => [form, ofForms[at]]))('%s is refused', (_form, faults) => {
    expect(faults).toEqual([expect.stringContaining('write an import line with the name of the module')]);
  });

  const zodForms = [
    "import { z } from 'zod/mini';",
    "import * as z from 'zod';",
    "import * as zod from 'zod/mini';",
    "export * from 'zod/mini';",
  ];
  const ofZodForms = ofEach(
    formFaults,
    zodForms.map((text, at) => [`src/sheet/form${at}.ts`, text]),
  );
  test.each(zodForms.map((text, at) => [text, ofZodForms[at]]))('zod taken as %s', (_text, faults) => {
    expect(faults).toContainEqual(expect.stringContaining("write import * as z from 'zod/mini'"));
  });
});

describe('Google is named in src/google alone', () => {
  const uses: readonly (readonly [string, string])[] = [
    ['a call', 'export const f = () => SpreadsheetApp.flush();'],
    ['a type', 'export type R = GoogleAppsScript.Spreadsheet.Range;'],
    ['a short-hand key', 'export const f = () => ({ Utilities });'],
  ];
  const ofUses = ofEach(
    ruleFaults,
    uses.map(([, text], at) => [`src/checking/use${at}.ts`, text]),
  );
  test.each(uses.map(([use], at) => [use, ofUses[at]]))('%s', (_use, faults) => {
    expect(faults).toHaveLength(1);
  });

  const hidden: readonly (readonly [string, string])[] = [
    ['a way round through globalThis', 'export const f = () => globalThis.MailApp;'],
    ['a declaration', 'declare const LockService: unknown;\nexport const f = () => LockService;'],
  ];
  const ofHidden = ofEach(
    formFaults,
    hidden.map(([, text], at) => [`src/checking/hidden${at}.ts`, text]),
  );
  test.each(hidden.map(([use], at) => [use, ofHidden[at]]))('%s', (_use, faults) => {
    expect(faults).toEqual([expect.stringContaining('only src/google may name what Apps Script provides')]);
  });

  test('the list of names is the one that the types of Apps Script give', () => {
    const { globals } = JSON.parse(readFileSync(path.join(root, 'build/gasApi.json'), 'utf8')) as { globals: object };
    const rules = readFileSync(path.join(root, 'biome.rooms.json'), 'utf8');
    expect(Object.keys(globals).filter((name) => name !== 'console' && !rules.includes(`"${name}": `))).toEqual([]);
  });
});
