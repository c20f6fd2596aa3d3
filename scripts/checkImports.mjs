// Holds the directions in which our folders may import each other, and keeps Google's names inside src/google.
// `node scripts/checkImports.mjs [FOLDER]` prints one line for each fault: the file, what it does, why that is not allowed.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '@babel/parser';
import { root } from './paths.mjs';

const packages = Symbol('any package and any module of Node');

/** The first rule whose place holds the file counts. `may` lists files, folders and packages, without endings. */
const rules = [
  { place: 'src/main.ts', may: ['src/shell'], reason: 'main only hands the functions of shell to Google' },
  {
    place: 'src/google',
    may: ['src/google', 'src/sheet', 'src/meetings'],
    reason: 'google carries values out: no wording, no decisions, no jobs',
  },
  {
    place: 'src/sheet',
    may: ['src/sheet', 'src/tracker', 'src/reminders', 'zod/mini'],
    reason: 'what a sheet is to us: no Google and no capability',
  },
  { place: 'src', may: ['src', 'zod/mini'], reason: 'src ships: of packages it may use zod/mini alone' },
  {
    place: 'sidebar',
    may: ['sidebar', 'src/shell/contract', 'src', 'preact', '@digital-go-jp/design-tokens'],
    reason: "the sidebar runs in the reader's browser: of src/ it may load types and words",
  },
  { place: 'host', may: ['host', packages], reason: 'the host stands in for Google and must not know our code' },
];

/** Every fault of the sources under a folder, as lines for a person. */
export async function importFaults(folder) {
  const globals = await googleGlobals();
  const faults = [];
  for (const place of ['src', 'sidebar', 'host']) {
    for (const file of await sourceFiles(folder, place)) {
      const tree = parse(await readFile(path.join(folder, file), 'utf8'), {
        sourceType: 'module',
        errorRecovery: true,
        plugins: ['typescript', ...(file.endsWith('x') ? ['jsx'] : [])],
      });
      faults.push(...directionFaults(file, tree), ...zodFaults(file, tree));
      if (place !== 'host' && !file.startsWith('src/google/')) faults.push(...globalFaults(file, tree, globals));
    }
  }
  return faults.map(({ file, node, what, reason }) => `${file}:${node.loc.start.line}: ${what}: ${reason}`);
}

function directionFaults(file, tree) {
  const rule = rules.find(({ place }) => file === place || file.startsWith(`${place}/`));
  const references = tree.comments.filter(({ value }) => /^\/\s*<reference\s/.test(value));
  return [
    ...importsOf(tree)
      .filter(({ from }) => !allowed(file, from, rule.may))
      .map(({ from, node }) => ({
        file,
        node,
        what: from === null ? 'imports a computed name' : `imports '${from}'`,
        reason: rule.reason,
      })),
    ...references.map((node) => ({ file, node, what: 'has a <reference>', reason: 'it would bring names in past this check' })),
  ];
}

function allowed(file, from, may) {
  if (from === null) return false;
  const relative = from.startsWith('.');
  if (!relative && may.includes(packages)) return true;
  const target = (relative ? path.posix.join(path.posix.dirname(file), from) : from).replace(/\.[cm]?[jt]sx?$/, '');
  return may.some((place) => place !== packages && (target === place || target.startsWith(`${place}/`)));
}

/** `import * as z from 'zod/mini'` is the one form esbuild can shake: `import { z }` makes the bundle 12 times as large (measured). */
function zodFaults(file, tree) {
  const ofZod = importsOf(tree).filter(({ from }) => /^zod(\/|$)/.test(from ?? ''));
  const plain = ({ from, node }) =>
    from === 'zod/mini' &&
    node.type === 'ImportDeclaration' &&
    node.specifiers[0]?.type === 'ImportNamespaceSpecifier' &&
    node.specifiers[0].local.name === 'z';
  return ofZod
    .filter((found) => !file.startsWith('host/') && !plain(found))
    .map(({ from, node }) => ({
      file,
      node,
      what: `takes '${from}' otherwise`,
      reason: "write import * as z from 'zod/mini': other forms pull all of zod in",
    }));
}

function globalFaults(file, tree, globals) {
  const own = new Set();
  walk(tree.program, (node, parent) => {
    if (node.type === 'Identifier' && declares(node, parent)) own.add(node.name);
  });
  const faults = [];
  walk(tree.program, (node, parent) => {
    if (node.type !== 'Identifier' || !globals.has(node.name) || own.has(node.name)) return;
    if (!isKey(node, parent) || /^global(This)?$/.test(parent.object?.name ?? '')) {
      faults.push({ file, node, what: `names ${node.name}`, reason: 'only src/google may name what Apps Script provides' });
    }
  });
  return faults;
}

/** True where an identifier gives a name to something of this file; `declare` gives none, it only claims that one exists. */
function declares(node, parent) {
  switch (parent.type) {
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return parent.local === node;
    case 'VariableDeclarator':
      return parent.id === node && !parent.declared;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return parent.id === node || parent.params.includes(node);
    case 'ClassDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSEnumDeclaration':
    case 'TSTypeParameter':
      return parent.id === node && parent.declare !== true;
    default:
      return false;
  }
}

/** True where an identifier is the name of a member, not a reference. */
function isKey(node, parent) {
  const key = parent.type.endsWith('MemberExpression') ? parent.property : parent.type === 'TSQualifiedName' ? parent.right : parent.key;
  return (key === node && parent.computed !== true) || /^(Import|Export)\w*Specifier$|^TSEnumMember$/.test(parent.type);
}

/** All that a file imports, types included; `from` is null where the name is computed. */
function importsOf(tree) {
  const found = [];
  const add = (node, name) => found.push({ node, from: name?.type === 'StringLiteral' ? name.value : null });
  walk(tree.program, (node) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
        add(node, node.source);
        return;
      case 'ExportNamedDeclaration':
        if (node.source) add(node, node.source);
        return;
      case 'TSImportType':
        add(node, node.argument.literal ?? node.argument);
        return;
      case 'TSExternalModuleReference':
        add(node, node.expression);
        return;
      case 'ImportExpression':
        add(node, node.source);
        return;
      case 'CallExpression':
        if (node.callee.type === 'Import' || node.callee.name === 'require') add(node, node.arguments[0]);
        return;
    }
  });
  return found;
}

function walk(node, visit, parent = { type: 'File' }) {
  visit(node, parent);
  for (const [name, value] of Object.entries(node)) {
    if (/Comments$/.test(name)) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type !== 'string' || child.loc === undefined) continue;
      if (child.type === 'VariableDeclarator') child.declared = node.declare === true;
      walk(child, visit, node);
    }
  }
}

/** Google's globals after the generated table; `console` is left out, it belongs to every JavaScript. */
async function googleGlobals() {
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
