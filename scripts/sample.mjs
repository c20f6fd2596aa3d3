// Makes a workbook in build/samples/ from each folder of tables in samples/, with the host's own writer.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { root } from './paths.mjs';

const program = path.join(root, 'build/host/sample.mjs');

export async function buildSamples() {
  await esbuild.build({
    absWorkingDir: root,
    stdin: {
      contents: "export { sampleBook } from './host/files/sample'; export { writeXlsx } from './host/files/xlsx';",
      resolveDir: root,
      loader: 'ts',
    },
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
  });
  const { sampleBook, writeXlsx } = await import(`${pathToFileURL(program)}?at=${Date.now()}`);
  const folder = path.join(root, 'build/samples');
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(path.join(root, 'samples')))
    await writeFile(path.join(folder, `${name}.xlsx`), await writeXlsx(sampleBook(path.join(root, 'samples', name))));
}
