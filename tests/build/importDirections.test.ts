// The checker is held against small trees whose files break one rule each: a rule that does not bite protects nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes the files into a folder of their own and gives the lines that the checker prints. */
function faultsOf(files: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'imports-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const { stdout, stderr } = spawnSync(process.execPath, ['scripts/checkImports.mjs', folder], { encoding: 'utf8' });
    if (stderr !== '') throw new Error(stderr);
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines for each file, all checked in one run. */
function faultsOfEach(files: readonly (readonly [name: string, text: string])[]): string[][] {
  const lines = faultsOf(Object.fromEntries(files));
  return files.map(([name]) => lines.filter((line) => line.startsWith(`${name}:`)));
}

describe('allowed', () => {
  test('a tree that keeps the directions has no fault', () => {
    expect(
      faultsOf({
        'src/main.ts': "import { onOpen } from './shell/menu';",
        'src/shell/menu.ts': "import * as z from 'zod/mini';\nimport { check } from '../checking/check.job';",
        'src/checking/check.job.ts': "import { read } from '../google/sheet';\nimport { words } from './words.ja';",
        'src/google/sheet.ts': "import type { Table } from '../sheet/table';\nSpreadsheetApp.flush();",
        'src/tracker/signal.ts': "import * as z from 'zod/mini';\nimport './deep/other';",
        'sidebar/main.tsx':
          "import { useState } from 'preact/hooks';\nimport type { Home } from '../src/shell/page';\nexport const p = <p title={ja} />;",
        'host/workbench/server.ts': "import http from 'node:http';\nimport { createHost } from '../host';",
      }),
    ).toEqual([]);
  });

  test('a name of our own, a key and a property may be called like something of Google', () => {
    expect(faultsOf({ 'src/checking/a.job.ts': 'type Session = { Logger: string };\nexport const f = (s: Session) => s.Logger;' })).toEqual(
      [],
    );
  });

  test('console may be used anywhere', () => {
    expect(faultsOf({ 'src/shell/a.ts': "console.error('x');" })).toEqual([]);
  });
});

describe('refused', () => {
  const forms: readonly (readonly [string, string])[] = [
    ['an import', "import { read } from '../google/sheet';"],
    ['an import for its effect', "import '../google/sheet';"],
    ['an import with its ending', "import { read } from '../google/sheet.ts';"],
    ['a type-only import', "import type { Read } from '../google/sheet';"],
    ['a re-export', "export { read } from '../google/sheet';"],
    ['a re-export of everything', "export * from '../google/sheet';"],
    ['a dynamic import', "export const later = () => import('../google/sheet');"],
    ['a dynamic import of a computed name', 'export const later = (name: string) => import(name);'],
    ['an import type', "export type Read = import('../google/sheet').Read;"],
    ['import = require', "import sheet = require('../google/sheet');"],
    ['require', "const sheet = require('../google/sheet');"],
    ['a detour', "import '../../src/sheet/../google/sheet';"],
    ['a package', "import 'preact';"],
    ['a reference to types', '/// <reference types="google-apps-script" />\nexport {};'],
  ];
  const ofForms = faultsOfEach(forms.map(([, text], at) => [`src/sheet/form${at}.ts`, text]));
  test.each(forms.map(([form], at) => [form, ofForms[at]]))('%s out of sheet', (_form, faults) => {
    expect(faults).toEqual([expect.stringMatching(/:1: .*: (what a sheet is to us|it would bring names in)/)]);
  });

  const directions: readonly (readonly [file: string, imported: string])[] = [
    ['src/main.ts', './checking/check.job'],
    ['src/google/sheet.ts', '../shell/words.ja'],
    ['src/google/mail.ts', '../checking/check.job'],
    ['src/sheet/table.ts', '../google/sheet'],
    ['src/sheet/cells.ts', '../checking/checks'],
    ['host/services/ui.ts', '../../src/shell/words.ja'],
    ['host/cli.ts', '../tests/support/browser'],
  ];
  const ofDirections = faultsOfEach(directions.map(([file, imported]) => [file, `import type { X } from '${imported}';`]));
  test.each(directions.map(([file, imported], at) => [file, imported, ofDirections[at]]))('%s importing %s', (_file, imported, faults) => {
    expect(faults).toEqual([expect.stringContaining(`:1: imports '${imported}': `)]);
  });

  const zodForms = [
    "import { z } from 'zod/mini';",
    "import * as z from 'zod';",
    "import * as zod from 'zod/mini';",
    "export * from 'zod/mini';",
  ];
  const ofZodForms = faultsOfEach(zodForms.map((text, at) => [`src/sheet/form${at}.ts`, text]));
  test.each(zodForms.map((text, at) => [text, ofZodForms[at]]))('zod taken as %s', (_text, faults) => {
    expect(faults).toContainEqual(expect.stringContaining("write import * as z from 'zod/mini'"));
  });

  const uses: readonly (readonly [string, string])[] = [
    ['a call', 'export const f = () => SpreadsheetApp.flush();'],
    ['a type', 'export type R = GoogleAppsScript.Spreadsheet.Range;'],
    ['a short-hand key', 'export const f = () => ({ Utilities });'],
    ['a way round through globalThis', 'export const f = () => globalThis.MailApp;'],
    ['a declaration', 'declare const LockService: unknown;\nexport const f = () => LockService;'],
  ];
  const ofUses = faultsOfEach(uses.map(([, text], at) => [`src/checking/use${at}.ts`, text]));
  test.each(uses.map(([use], at) => [use, ofUses[at]]))('%s of Google outside src/google', (_use, faults) => {
    expect(faults).toContainEqual(expect.stringContaining('only src/google may name what Apps Script provides'));
  });
});
