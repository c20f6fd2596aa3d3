// Makes build/gasApi.json: what Google's services are called, which arguments they take and which scopes they need.
// Signatures come from @types/google-apps-script, scopes from the "Authorization" lists of gas-types-detailed; the advanced
// services, which are no globals until a manifest enables them, are told apart by serviceId and version.
// The local host is driven by this table, so nobody types Google's surface by hand.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '@babel/parser';
import { root } from './paths.mjs';

const sources = [
  { folder: 'node_modules/@types/google-apps-script', scopes: false },
  { folder: 'node_modules/gas-types-detailed', scopes: true },
];
const scopePattern = /\* - (https:\/\/(?:www\.googleapis\.com\/auth\/|mail\.google\.com|www\.google\.com)\S*)/g;

const advancedFolder = 'node_modules/@types/google-apps-script/apis';

/** Scopes of the advanced services' methods, of which one is enough (developers.google.com/docs/api/reference/rest/v1/documents). */
const documentScopes = ['documents', 'drive', 'drive.file'].map((name) => `https://www.googleapis.com/auth/${name}`);
const documentReadScopes = ['documents', 'documents.readonly', 'drive', 'drive.readonly', 'drive.file'].map(
  (name) => `https://www.googleapis.com/auth/${name}`,
);
const advancedScopes = {
  'Docs.Collection.DocumentsCollection': { get: documentReadScopes, batchUpdate: documentScopes, create: documentScopes },
};

/** Signatures of Google's reference that the declaration files lack (developers.google.com/apps-script/reference/script/script-app). */
const moreOverloads = { 'Script.ScriptApp': { getAuthorizationInfo: [{ t: ['Script.AuthMode'] }, { t: ['Array'] }] } };

/** Reads every namespace of the declaration files into { globals, advanced, enums, types }. */
export async function gasApi() {
  const api = { globals: {}, advanced: {}, enums: {}, types: {} };
  for (const { folder, scopes } of sources) {
    const names = (await readdir(path.join(root, folder))).filter((name) => /^google-apps-script.*\.d\.ts$/.test(name));
    for (const name of names.sort()) {
      const text = await readFile(path.join(root, folder, name), 'utf8');
      const tree = parse(text, { sourceType: 'module', attachComment: true, plugins: [['typescript', { dts: true }]] });
      for (const statement of tree.program.body) visit(statement, [], { api, scopes });
    }
  }
  for (const [type, methods] of Object.entries(moreOverloads))
    for (const [name, overload] of Object.entries(methods)) api.types[type].methods[name].overloads.push(overload);
  await advancedServices(api);
  for (const type of Object.values(api.types)) {
    type.extends = [...new Set(type.extends)];
    for (const method of Object.values(type.methods)) delete method.from;
  }
  return api;
}

/** Adds the advanced services: "docs:v1" -> the type of the object that the manifest's userSymbol names. */
async function advancedServices(api) {
  for (const name of (await readdir(path.join(root, advancedFolder))).sort()) {
    const [, id, version] = /^(.+)_v([\d_]+)\.d\.ts$/.exec(name) ?? [];
    if (id === undefined) continue;
    const text = await readFile(path.join(root, advancedFolder, name), 'utf8');
    const service = { api, scopes: false, name: `${id}:v${version.replace('_', '.')}` };
    for (const statement of parse(text, { sourceType: 'module', plugins: [['typescript', { dts: true }]] }).program.body)
      visit(statement, [], service);
  }
  for (const [type, methods] of Object.entries(advancedScopes))
    for (const [name, scopes] of Object.entries(methods)) api.types[type].methods[name].scopes = scopes;
}

function visit(node, namespace, context) {
  switch (node.type) {
    case 'ExportNamedDeclaration':
      if (node.declaration) visit(node.declaration, namespace, context);
      return;
    case 'TSModuleDeclaration': {
      let block = node.body;
      const inner = [...namespace, ...nameParts(node.id)];
      while (block.type === 'TSModuleDeclaration') {
        inner.push(block.id.name);
        block = block.body;
      }
      for (const statement of block.body) visit(statement, inner, context);
      return;
    }
    case 'TSEnumDeclaration':
      if (namespace.length > 0) enumDeclaration(node, namespace, context.api);
      return;
    case 'TSInterfaceDeclaration':
      if (namespace[0] === 'GoogleAppsScript') interfaceDeclaration(node, namespace, context);
      return;
    case 'VariableDeclaration':
      if (namespace.length === 0) globalDeclaration(node, context);
      return;
  }
}

const nameParts = (id) => (id.type === 'TSQualifiedName' ? [...nameParts(id.left), id.right.name] : [id.name ?? id.value]);
const qualified = (namespace, name) => [...namespace.slice(1), name].join('.');

function enumDeclaration(node, namespace, api) {
  const members = (node.members ?? node.body.members).map((member) => member.id.name ?? member.id.value);
  const key = qualified(namespace, node.id.name);
  api.enums[key] = [...new Set([...(api.enums[key] ?? []), ...members])];
}

function globalDeclaration(node, { api, name: service }) {
  for (const { id } of node.declarations) {
    const annotation = id.typeAnnotation?.typeAnnotation;
    // an advanced service is declared as `T | undefined`
    const type = annotation?.type === 'TSUnionType' ? annotation.types[0] : annotation;
    const name = type?.typeName && nameParts(type.typeName);
    if (name?.[0] !== 'GoogleAppsScript') continue;
    if (service === undefined) api.globals[id.name] = qualified(name, '').slice(0, -1);
    else api.advanced[service] = qualified(name, '').slice(0, -1);
  }
}

function interfaceDeclaration(node, namespace, { api, scopes, name: service }) {
  // what the requests and answers of an advanced service look like is plain data: no signature is checked against it
  if (service !== undefined && namespace.includes('Schema')) return;
  const key = qualified(namespace, node.id.name);
  const type = own(api.types, key, () => ({ extends: [], methods: {}, properties: {} }));
  for (const parent of node.extends ?? []) {
    const parts = nameParts(parent.expression);
    type.extends.push(parts.length === 1 ? qualified(namespace, parts[0]) : parts.join('.').replace('GoogleAppsScript.', ''));
  }
  for (const member of node.body.body) {
    const name = member.key?.name ?? member.key?.value;
    if (name === undefined) continue;
    if (member.type === 'TSMethodSignature') {
      const method = own(type.methods, name, () => ({ overloads: [], scopes: [] }));
      const parameters = member.parameters ?? member.params;
      const overload = parameters.map((parameter) => parameterOf(parameter, namespace));
      // gas-types-detailed says `any` where @types is precise: it only adds the methods @types does not know yet
      method.from ??= scopes ? 'detailed' : 'types';
      if (method.from === (scopes ? 'detailed' : 'types')) method.overloads.push(overload);
      if (scopes) for (const scope of scopesOf(member)) if (!method.scopes.includes(scope)) method.scopes.push(scope);
    } else if (member.type === 'TSPropertySignature') {
      const annotation = member.typeAnnotation?.typeAnnotation;
      const enumName = annotation?.type === 'TSTypeQuery' ? nameParts(annotation.exprName) : null;
      own(type.properties, name, () =>
        enumName === null ? null : enumName.length === 1 ? qualified(namespace, enumName[0]) : enumName.join('.'),
      );
    }
  }
}

/** `{}` has a "constructor" and a "toString" of its own: look at own keys only. */
function own(record, key, make) {
  if (!Object.hasOwn(record, key)) record[key] = make();
  return record[key];
}

function scopesOf(member) {
  const comments = (member.leadingComments ?? []).map((comment) => comment.value).join('\n');
  return [...comments.matchAll(scopePattern)].map((match) => match[1]);
}

/** A parameter as { t: kinds, o: optional, r: rest }; kinds are String, number, Boolean, Date, Array, Object, Function, any, null or a type's name. */
function parameterOf(node, namespace) {
  const rest = node.type === 'RestElement';
  const annotation = node.typeAnnotation?.typeAnnotation;
  return {
    t: annotation ? [...new Set(kindsOf(annotation, namespace))] : ['any'],
    ...(node.optional ? { o: true } : {}),
    ...(rest ? { r: true } : {}),
  };
}

const primitives = {
  TSStringKeyword: 'String',
  TSNumberKeyword: 'number',
  TSBooleanKeyword: 'Boolean',
  TSNullKeyword: 'null',
  TSUndefinedKeyword: 'null',
};
const aliases = {
  Integer: 'number',
  Byte: 'number',
  BigNumber: 'any',
  Char: 'String',
  Date: 'Date',
  Date2: 'Date',
  Array: 'Array',
  ReadonlyArray: 'Array',
  Function: 'Function',
  Record: 'Object',
};

function kindsOf(node, namespace) {
  if (primitives[node.type]) return [primitives[node.type]];
  switch (node.type) {
    case 'TSArrayType':
    case 'TSTupleType':
      return ['Array'];
    case 'TSUnionType':
      return node.types.flatMap((type) => kindsOf(type, namespace));
    case 'TSParenthesizedType':
      return kindsOf(node.typeAnnotation, namespace);
    case 'TSTypeOperator':
      return kindsOf(node.typeAnnotation, namespace);
    case 'TSTypeLiteral':
      return ['Object'];
    case 'TSFunctionType':
      return ['Function'];
    case 'TSLiteralType':
      return [{ string: 'String', number: 'number', boolean: 'Boolean' }[typeof node.literal.value] ?? 'any'];
    case 'TSTypeReference': {
      const parts = nameParts(node.typeName).filter((part) => part !== 'GoogleAppsScript');
      const alias = parts.length === 1 && !(parts[0] === 'Date' && namespace[1] === 'Document') ? aliases[parts[0]] : undefined;
      if (alias) return [alias];
      if (parts.join('.') === 'Base.Date') return ['Date'];
      if (/^Font(Line|Style|Weight)$/.test(parts.at(-1))) return ['String']; // string unions under a type alias
      return [parts.length === 1 ? qualified(namespace, parts[0]) : parts.join('.')];
    }
    default:
      return ['any'];
  }
}

/** Writes the table where the host looks for it. */
export async function buildHostApi() {
  await mkdir(path.join(root, 'build'), { recursive: true });
  await writeFile(path.join(root, 'build/gasApi.json'), JSON.stringify(await gasApi()));
}
