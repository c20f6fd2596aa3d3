// What Biome's import rules (biome.rooms.json) cannot see: ways past them. A module is taken by an import line that says its name,
// zod in the one form that can be shaken, and a name of Google is not got at through globalThis or a `declare`.
// `node scripts/checkImports.mjs [FOLDER]` prints one line for each fault: the file, what it does, why that is not allowed.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '@babel/parser';
import { root } from './paths.mjs';

const places = ['src', 'sidebar', 'host'];
const PLAIN = 'write an import line with the name of the module: others pass by the rules of biome.rooms.json';
const GOOGLE = 'only src/google may name what Apps Script provides';
const ZOD = "write import * as z from 'zod/mini': other forms pull all of zod in";

/** Every fault of the sources under a folder, as lines for a person. */
export async function importFaults(folder) {
  const globals = await googleGlobals();
  const faults = [];
  for (const place of places) {
    for (const file of await sourceFiles(folder, place)) {
      const tree = parse(await readFile(path.join(folder, file), 'utf8'), {
        sourceType: 'module',
        errorRecovery: true,
        plugins: ['typescript', ...(file.endsWith('x') ? ['jsx'] : [])],
      });
      const add = (node, what, reason) => faults.push(`${file}:${node.loc.start.line}: ${what}: ${reason}`);
      for (const comment of tree.comments) if (/^\/\s*<reference\s/.test(comment.value)) add(comment, 'has a <reference>', PLAIN);
      walk(tree.program, (node, parent) => {
        if (place === 'host') return;
        const form = hiddenImport(node);
        if (form !== null) add(node, form, PLAIN);
        if (takesZodOtherwise(node)) add(node, `takes '${node.source.value}' otherwise`, ZOD);
        if (file.startsWith('src/google/')) return;
        const name = hiddenGlobal(node, parent);
        if (name !== null && globals.has(name)) add(node, `names ${name}`, GOOGLE);
      });
    }
  }
  return faults;
}

/** A form of import that Biome's rule does not look at; null for any other node. */
function hiddenImport(node) {
  switch (node.type) {
    case 'TSImportType':
      return 'imports inside a type';
    case 'TSExternalModuleReference':
      return 'imports by import = require';
    case 'ImportExpression':
      return 'imports at run time';
    case 'CallExpression':
      return node.callee.type === 'Import' ? 'imports at run time' : node.callee.name === 'require' ? 'imports by require' : null;
    default:
      return null;
  }
}

/** `import * as z from 'zod/mini'` is the one form esbuild can shake: `import { z }` makes the bundle 12 times as large (measured). */
function takesZodOtherwise(node) {
  if (!/^(Import|ExportNamed|ExportAll)Declaration$/.test(node.type) || !/^zod(\/|$)/.test(node.source?.value ?? '')) return false;
  const [first] = node.specifiers ?? [];
  return !(node.source.value === 'zod/mini' && first?.type === 'ImportNamespaceSpecifier' && first.local.name === 'z');
}

/** The name taken from globalThis, or claimed to exist by `declare const`; null for any other node. */
function hiddenGlobal(node, parent) {
  if (node.type === 'MemberExpression' && /^global(This)?$/.test(node.object.name ?? ''))
    return node.computed ? (node.property.value ?? null) : node.property.name;
  if (node.type === 'VariableDeclarator' && parent.declare === true) return node.id.name ?? null;
  return null;
}

function walk(node, visit, parent = { type: 'File' }) {
  visit(node, parent);
  for (const [name, value] of Object.entries(node)) {
    if (/Comments$/.test(name)) continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string' && child.loc !== undefined) walk(child, visit, node);
  }
}

/** Google's globals after the generated table; `console` is left out, it belongs to every JavaScript. */
export async function googleGlobals() {
  const { globals } = JSON.parse(await readFile(path.join(root, 'build/gasApi.json'), 'utf8'));
  const { dependencies } = JSON.parse(await readFile(path.join(root, 'appsscript.json'), 'utf8'));
  const advanced = (dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol);
  return new Set(['GoogleAppsScript', ...Object.keys(globals).filter((name) => name !== 'console'), ...advanced]);
}

/** Source files under a place, as paths from the folder with forward slashes. */
async function sourceFiles(folder, place) {
  if (!existsSync(path.join(folder, place))) return [];
  const names = await readdir(path.join(folder, place), { recursive: true });
  return names
    .map((name) => `${place}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name) && !name.includes('/node_modules/'))
    .sort();
}

if (process.argv[1] !== undefined && path.basename(process.argv[1]) === 'checkImports.mjs') {
  const faults = await importFaults(path.resolve(process.argv[2] ?? root));
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
