// The generated table of Google's API (scripts/hostApi.mjs), and look-ups in it for the guard.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A parameter: kinds it takes (`String`, `number`, …, or a type's name), optional, rest. */
export type Parameter = { readonly t: readonly string[]; readonly o?: true; readonly r?: true };
export type Method = { readonly overloads: readonly (readonly Parameter[])[]; readonly scopes: readonly string[] };
type ApiType = {
  readonly extends: readonly string[];
  readonly methods: { readonly [name: string]: Method };
  /** A property's enum, such as Ui.Button -> Base.Button; null for plain properties. */
  readonly properties: { readonly [name: string]: string | null };
};
type Api = {
  readonly globals: { readonly [name: string]: string };
  /** Advanced services by "serviceId:version": the type of the object that stands under the manifest's userSymbol. */
  readonly advanced: { readonly [service: string]: string };
  readonly enums: { readonly [name: string]: readonly string[] };
  readonly types: { readonly [name: string]: ApiType };
};

/** `npm run build` writes the table into build/, whether the host runs from its sources (tests) or from build/ itself. */
function readTable(): Api {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const file = path.join(folder, 'build/gasApi.json');
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Api;
    if (folder === path.dirname(folder)) throw new Error('build/gasApi.json is missing: run "npm run build" first');
  }
}

export const api: Api = readTable();

/** A type and its ancestors, nearest first. */
export function lineage(type: string): string[] {
  const seen: string[] = [];
  const queue = [type];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.includes(next)) continue;
    seen.push(next);
    queue.push(...(api.types[next]?.extends ?? []));
  }
  return seen;
}

function own<T>(record: { readonly [key: string]: T } | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The method of a type or its ancestors; undefined where Google has none. */
export function methodOf(type: string, name: string): Method | undefined {
  for (const ancestor of lineage(type)) {
    const method = own(api.types[ancestor]?.methods, name);
    if (method !== undefined) return method;
  }
  return undefined;
}

/** The enum behind a property such as `SpreadsheetApp.BorderStyle`; null for a plain property, undefined for none. */
export function propertyOf(type: string, name: string): string | null | undefined {
  for (const ancestor of lineage(type)) {
    const property = own(api.types[ancestor]?.properties, name);
    if (property !== undefined) return property;
  }
  return undefined;
}

const serviceOfNamespace = new Map(
  Object.entries(api.globals)
    .filter(([name]) => /(App|Service|Utilities)$/.test(name))
    .map(([name, type]) => [type.split('.')[0] ?? '', name]),
);

/** How Google's messages call a type: "SpreadsheetApp.Range", "MailApp", "Ui"; of an advanced service "Docs.Documents". */
export function publicName(type: string): string {
  if (!type.includes('.')) return type;
  const collection = /^(\w+)\.Collection\.(.+)Collection$/.exec(type);
  if (collection !== null) return `${collection[1]}.${collection[2]}`;
  const [namespace = '', name = ''] = type.split('.');
  if (api.globals[name] === type || namespace === 'Base') return name;
  const service = serviceOfNamespace.get(namespace);
  return service === undefined || service === name ? name : `${service}.${name}`;
}
