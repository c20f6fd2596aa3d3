// Finds import circles. Files of src/, sidebar/ and host/ must not load each other in a circle: what runs first would depend on
// who asks first. Folders of host/ must not name each other in a circle either, types included: a folder is read on its own.
// `node scripts/checkCircles.mjs [FOLDER]` prints one line for each circle: its path.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from '@babel/parser';
import { root } from './paths.mjs';

/** Every circle of the sources under a folder, as lines for a person. */
export async function circleFaults(folder) {
  const names = (await Promise.all(['src', 'sidebar', 'host'].map((place) => sourceFiles(folder, place)))).flat();
  const imports = await Promise.all(names.map(async (name) => importsOf(await readFile(path.join(folder, name), 'utf8'), name, names)));
  const edges = imports.flat();
  const between = edges
    .map(({ from, to }) => ({ from: path.posix.dirname(from), to: path.posix.dirname(to) }))
    .filter(({ from, to }) => from !== to && from.startsWith('host') && to.startsWith('host'));
  return [
    ...circles(edges.filter(({ type }) => !type)).map((circle) => `files load each other: ${circle.join(' -> ')}`),
    ...circles(between).map((circle) => `folders import each other: ${circle.join(' -> ')}`),
  ];
}

/** What a file imports of the others. `type`: nothing is left of the import when the program runs. */
function importsOf(text, from, names) {
  const { program } = parse(text, { sourceType: 'module', plugins: ['typescript', ...(from.endsWith('x') ? ['jsx'] : [])] });
  return program.body.flatMap((node) => {
    if (!node.source?.value.startsWith('.')) return [];
    const target = path.posix.join(path.posix.dirname(from), node.source.value);
    const to = ['', '.ts', '.tsx', '/index.ts'].map((ending) => target + ending).find((name) => names.includes(name));
    const marked = (node.specifiers ?? []).length > 0 && node.specifiers.every(({ importKind }) => importKind === 'type');
    return to === undefined ? [] : [{ from, to, type: node.importKind === 'type' || node.exportKind === 'type' || marked }];
  });
}

/** Circles by a walk in depth: each way back to a place that is still being walked is one. None is missed wholly: while circles stand, one is found. */
function circles(edges) {
  const next = new Map();
  for (const { from, to } of edges) next.set(from, [...new Set([...(next.get(from) ?? []), to])]);
  const done = new Set();
  const way = [];
  const found = [];
  const walk = (place) => {
    if (way.includes(place)) found.push([...way.slice(way.indexOf(place)), place]);
    if (way.includes(place) || done.has(place)) return;
    way.push(place);
    for (const other of next.get(place) ?? []) walk(other);
    way.pop();
    done.add(place);
  };
  for (const place of [...next.keys()].sort()) walk(place);
  return found;
}

async function sourceFiles(folder, place) {
  const names = await readdir(path.join(folder, place), { recursive: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.map((name) => `${place}/${name.replaceAll('\\', '/')}`).filter((name) => /\.tsx?$/.test(name));
}

if (process.argv[1] !== undefined && path.basename(process.argv[1]) === 'checkCircles.mjs') {
  const faults = await circleFaults(path.resolve(process.argv[2] ?? root));
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
