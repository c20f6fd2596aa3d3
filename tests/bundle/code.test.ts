// dist/Code.js as Apps Script will meet it: the syntax it takes, the names it has, the functions it looks for.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { type Program, parse } from 'acorn';
import { analyze } from 'eslint-scope';
import { api } from '../../src/shell/endpoints';
import * as menu from '../../src/shell/menu';
import * as triggers from '../../src/shell/triggers';

const code = readFileSync(path.resolve(__dirname, '../../dist/Code.js'), 'utf8');

/** Every function that Google may call: what the sources offer, which main.ts must hand over. */
const offered = [api, menu, triggers].flatMap((functions) => Object.keys(functions));

/** The services that the add-on may use; a further one needs a scope and a decision first. */
const services = [
  'CacheService',
  'Charts',
  'Docs',
  'DocumentApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'Utilities',
  'console',
];

/** A context as bare as Apps Script's: the language and nothing of Node. A service that is touched while loading is told of. */
function bareContext(): { readonly context: vm.Context; readonly touched: readonly string[] } {
  const touched: string[] = [];
  const context = vm.createContext({});
  for (const name of services) {
    const service = new Proxy({}, { get: (_target, member) => touched.push(`${name}.${String(member)}`) });
    Object.defineProperty(context, name, { value: service, configurable: true });
  }
  return { context, touched };
}

const syntaxTree = (): Program => parse(code, { ecmaVersion: 2019, sourceType: 'script', ranges: true, locations: true });

/** acorn's tree is one of ESTree, only its types are acorn's own. */
const asEstree = (tree: Program): Parameters<typeof analyze>[0] => tree as Parameters<typeof analyze>[0];

/** Names that the script takes from outside itself. */
function freeNames(): readonly string[] {
  const { globalScope } = analyze(asEstree(syntaxTree()), { ecmaVersion: 2019, sourceType: 'script' });
  const through = globalScope?.through ?? [];
  return [...new Set(through.map(({ identifier }) => String(Object(identifier).name)))];
}

describe('dist/Code.js', () => {
  // V8 runtime guide: classes have no private or static fields; clasp#907: newer syntax than ES2019 was refused at upload
  test('is an ES2019 script', () => {
    expect(syntaxTree).not.toThrow();
  });

  test('takes no name from outside but the language and the services', () => {
    const language = Object.getOwnPropertyNames(vm.runInNewContext('globalThis'));
    expect(freeNames().filter((name) => !language.includes(name) && !services.includes(name))).toEqual([]);
  });

  test('has exactly the declared functions at its top level', () => {
    const functions = syntaxTree().body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
    expect([...functions].sort()).toEqual([...offered].sort());
  });

  test('touches no service while it loads', () => {
    const { context, touched } = bareContext();
    vm.runInContext(code, context);
    expect(touched).toEqual([]);
  });

  test('leaves only its functions behind in the shared scope', () => {
    const { context } = bareContext();
    const before = Object.keys(context);
    vm.runInContext(code, context);
    const added = Object.keys(context).filter((name) => !before.includes(name));
    // zod keeps its settings in a global of its own
    expect(added.filter((name) => name !== '__zod_globalConfig').sort()).toEqual([...offered].sort());
  });

  // gas-webpack-plugin declares empty functions that the bundle must replace as it loads
  test.each(offered)('puts a working function in the place of %s', (name) => {
    const { context } = bareContext();
    vm.runInContext(code, context);
    expect(vm.runInContext(`String(${name})`, context)).not.toMatch(/^function \w+\(\) \{\s*\}$/);
  });

  test('can be read: its lines are those of a person, not of a minifier', () => {
    const lines = code.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1000);
  });

  test('carries the licence of the code of others in it', () => {
    expect(code).toMatch(/zod:\nMIT License/);
  });
});
