// The lockfile must install on every platform and from any registry.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

const versions = z.optional(z.record(z.string(), z.string()));
const packageFile = z.object({ dependencies: versions, devDependencies: versions, overrides: versions });
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.optional(z.string()),
      integrity: z.optional(z.string()),
      dependencies: versions,
      optionalDependencies: versions,
    }),
  ),
});

const read = (name: string): string => readFileSync(path.resolve(__dirname, '../..', name), 'utf8');
const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Where npm would find a package from the place of another: its own node_modules, then those of the folders above. */
function isLocked(packages: Readonly<Record<string, unknown>>, from: string, name: string): boolean {
  const places = from
    .split('/node_modules/')
    .map((_part, at, parts) => `${parts.slice(0, at + 1).join('/node_modules/')}/node_modules/${name}`);
  return [...places, `node_modules/${name}`].some((place) => Object.hasOwn(packages, place));
}

describe('package.json', () => {
  test('pins every package to one version', () => {
    const { dependencies, devDependencies, overrides } = packageFile.parse(JSON.parse(read('package.json')));
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(([, version]) => !exact.test(version));
    expect(loose).toEqual([]);
  });
});

describe('package-lock.json', () => {
  test('names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
  });

  // the hash is what makes a package the same from whatever registry it comes
  test('has the integrity of every package', () => {
    const { packages } = lockFile.parse(JSON.parse(read('package-lock.json')));
    const unhashed = Object.entries(packages).filter(
      ([place, { integrity }]) => place !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(unhashed.map(([place]) => place)).toEqual([]);
  });

  // without these, npm ci ends with "Missing: … from lock file" on the platforms that need them
  test('has an entry for each exactly pinned optional package', () => {
    const { packages } = lockFile.parse(JSON.parse(read('package-lock.json')));
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies }]) =>
      Object.entries(optionalDependencies ?? {})
        .filter(([name, version]) => exact.test(version) && !isLocked(packages, place, name))
        .map(([name]) => `${place}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
