// Two things never share an exported name: who searches for a name finds one thing.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@babel/parser';

const root = path.resolve(__dirname, '../..');
const sources = ['src', 'sidebar'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name)),
);

function exportedIn(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const { body } = parse(text, {
    sourceType: 'module',
    plugins: ['typescript', ...(file.endsWith('x') ? (['jsx'] as const) : [])],
  }).program;
  return body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || !statement.declaration) return [];
    const declared = statement.declaration;
    if (declared.type === 'VariableDeclaration')
      return declared.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    return 'id' in declared && declared.id?.type === 'Identifier' ? [declared.id.name] : [];
  });
}

test('each exported name of src and sidebar stands for one thing', () => {
  const places = new Map<string, string[]>();
  for (const file of sources) for (const name of new Set(exportedIn(file))) places.set(name, [...(places.get(name) ?? []), file]);
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});
