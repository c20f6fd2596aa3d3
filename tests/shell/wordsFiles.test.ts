// Every file of words, found by its name: what stands in them is polite, Japanese where it is Japanese, used by somebody, and short enough
// to be read by a person.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';

const root = path.resolve(__dirname, '../..');
type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function walk(node: Node, visit: (node: Node, parent: Node) => void, parent: Node = node): void {
  visit(node, parent);
  for (const [key, value] of Object.entries(node)) {
    if (/Comments$|^loc$/.test(key)) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node);
  }
}

const filesUnder = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name));
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const treeOf = (file: string): Node =>
  parse(textOf(file), { sourceType: 'module', plugins: ['typescript', ...(file.endsWith('x') ? (['jsx'] as const) : [])] })
    .program as unknown as Node;

const sources = [...filesUnder('src'), ...filesUnder('sidebar')];
const wordFiles = sources.filter((file) => /\.(ja|en)\.ts$/.test(file));
const japanese = wordFiles.filter((file) => file.endsWith('.ja.ts'));

/** The texts of a file: its literals, and its templates with ○ for each `${…}`. Codes of unions and imports are no texts. */
function textsOf(file: string): string[] {
  const found: string[] = [];
  walk(treeOf(file), (node, parent) => {
    if (node.type === 'TemplateLiteral')
      found.push((node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked).join('○'));
    if (node.type !== 'StringLiteral') return;
    const isKey = /Property$/.test(parent.type) && parent['key'] === node;
    if (isKey || /^(Import|Export|TSLiteralType|SwitchCase|BinaryExpression|MemberExpression|CallExpression)/.test(parent.type)) return;
    found.push(String(node['value']));
  });
  return found;
}

/** Names that are the same in Japanese, as towns write them, and forms of input shown as examples. */
const known = /DX|ID|WG|KPI|URL|AI|LINE|PDF|A[34]|HTML|CSV|Google|SQL|town\.example\.lg\.jp|R5|ON|OFF|GID|gid|range/g;

test.each(japanese)('%s holds no English word', (file) => {
  const english = textsOf(file).filter((text) => /[A-Za-z]{2,}/.test(text.replace(/<[^>]*>|^ja$/g, '').replace(known, '')));
  expect(english).toEqual([]);
});

test.each(japanese)('each sentence of %s ends politely', (file) => {
  const sentences = textsOf(file).flatMap((text) => text.match(/[^。\n]+。/g) ?? []);
  const blunt = sentences.filter(
    (sentence) => !/(ます|ません|です|ました|ませんでした|でした|ください|ますか|ですか)(（[^）]*）)?」?。$/.test(sentence),
  );
  expect(blunt).toEqual([]);
});

test.each(wordFiles)('%s has 300 lines at most', (file) => {
  expect(textOf(file).split('\n').length - 1).toBeLessThanOrEqual(300);
});

test.each(japanese.filter((file) => /[wW]ords\.ja\.ts$/.test(file) && !file.endsWith('scheduleWords.ja.ts')))(
  '%s has its English twin',
  (file) => {
    expect(wordFiles).toContain(file.replace('.ja.ts', '.en.ts'));
  },
);

/** Names by which the sources reach a value: members, parts of patterns, and words that may be keys. */
const reached = new Set<string>();
for (const file of sources) {
  const ofWords = wordFiles.includes(file);
  walk(treeOf(file), (node, parent) => {
    if (node.type === 'MemberExpression' && node['computed'] === false) reached.add(String((node['property'] as Node)['name']));
    if (node.type === 'ObjectPattern')
      for (const part of node['properties'] as Node[])
        if (isNode(part['key'])) reached.add(String(part['key']['name'] ?? part['key']['value']));
    if (node.type === 'StringLiteral' && !(ofWords && /Property$/.test(parent.type))) reached.add(String(node['value']));
    // a key of a type or of a value elsewhere: the words are looked up by it
    if (!ofWords && /^(ObjectProperty|TSPropertySignature)$/.test(node.type) && isNode(node['key']))
      reached.add(String(node['key']['name'] ?? node['key']['value']));
  });
}

/** The keys of the objects of words that a file exports. */
function keysOf(file: string): string[] {
  const keys: string[] = [];
  walk(treeOf(file), (node, parent) => {
    if (!/^Object(Property|Method)$/.test(node.type) || parent.type !== 'ObjectExpression' || !isNode(node['key'])) return;
    keys.push(String(node['key']['name'] ?? node['key']['value']));
  });
  return keys;
}

test.each(japanese)('nobody keeps a word that nobody says in %s', (file) => {
  expect(keysOf(file).filter((key) => !reached.has(key))).toEqual([]);
});
