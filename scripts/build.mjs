// Builds all that runs: dist/ (the three files clasp pushes) and build/ (what the laptop needs to run them).
// esbuild bundles the TypeScript; webpack carries gas-webpack-plugin over esbuild's one module, which gives each
// `global.name = name` line of src/main.ts the top-level function Apps Script looks for.
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseTypeScript } from '@babel/parser';
import { parse as parseScript } from 'acorn';
import esbuild from 'esbuild';
import GasPlugin from 'gas-webpack-plugin';
import webpack from 'webpack';
import { buildHostApi } from './hostApi.mjs';
import { root } from './paths.mjs';

/** A fault of the sources: the message is all a person needs. */
export class BuildError extends Error {}

const sources = ['src', 'sidebar', 'host', 'scripts', 'samples', 'appsscript.json', 'package.json', 'package-lock.json', 'tsconfig.json'];
const outputs = ['dist', 'build/host', 'build/workbench', 'build/samples', 'build/gasApi.json'];
const shipped = ['Code.js', 'appsscript.json', 'sidebar.html'];
const browsers = ['chrome109', 'edge109', 'firefox115', 'safari16'];
const inRoot = (...parts) => path.join(root, ...parts);

/** Builds everything. All steps run even when one fails, so that one run shows every fault. */
export async function build() {
  const before = await fingerprint(sources);
  await rm(inRoot('build/stamp.json'), { force: true });
  await mkdir(inRoot('build'), { recursive: true });
  const steps = [
    buildServer(inRoot('src/main.ts'), inRoot('dist/Code.js')),
    buildSidebar(),
    buildManifest(),
    buildHostApi(),
    ...['host/command/cli.ts', 'host/workbench/server.ts', 'host/workbench/worker.ts', 'host/files/words.ts'].map(buildHostProgram),
    buildWorkbenchPage(),
    removeStrays(),
  ];
  const faults = (await Promise.allSettled(steps)).filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
  const unforeseen = faults.find((fault) => !(fault instanceof BuildError));
  if (unforeseen) throw unforeseen;
  if (faults.length > 0) throw new BuildError(faults.map(({ message }) => message).join('\n'));
  await buildSamples();
  await writeWhole(inRoot('build/stamp.json'), JSON.stringify({ sources: before, outputs: await fingerprint(outputs) }));
}

/** True when a source or an output is no longer what it was after the last whole build. */
export async function isStale() {
  if (!existsSync(inRoot('build/stamp.json'))) return true;
  const stamp = JSON.parse(await readFile(inRoot('build/stamp.json'), 'utf8'));
  return stamp.sources !== (await fingerprint(sources)) || stamp.outputs !== (await fingerprint(outputs));
}

/** Bundles an entry file into one Apps Script file; refuses whatever gas-webpack-plugin would lose without a word. */
export async function buildServer(entry, output) {
  const names = entryNames(await readSource(entry), path.relative(root, entry));
  const { text, notices } = await bundle({
    entryPoints: [entry],
    format: 'esm',
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    // shorter forms of the same statements: names, lines and indents stay for whoever reads a stack trace
    minifySyntax: true,
  });
  const code = await withEntryFunctions(text('.js'));
  const offered = topLevelFunctions(code);
  const lost = names.filter((name) => !offered.includes(name));
  const extra = offered.filter((name) => !names.includes(name));
  if (lost.length > 0) throw new BuildError(`${path.basename(output)} lacks the top-level functions ${lost.join(', ')}`);
  if (extra.length > 0)
    throw new BuildError(`${path.basename(output)} has top-level functions the entry does not name: ${extra.join(', ')}`);
  await writeWhole(output, `/*\nBuilt by scripts/build.mjs: change src/, not this file.\n\n${notices}\n*/\n${code}`);
}

/** The names of the `global.name = name;` lines, the only form that the plugin always reads rightly; other statements are refused. */
function entryNames(text, file) {
  const names = [];
  for (const node of parseTypeScript(text, { sourceType: 'module', plugins: ['typescript'] }).program.body) {
    if (node.type === 'ImportDeclaration' || node.declare === true || node.type.startsWith('TS')) continue;
    const place = `${file}:${node.loc.start.line}`;
    if (isUnpacking(node)) continue;
    const { left, right, operator } = node.expression ?? {};
    const named =
      operator === '=' && left.type === 'MemberExpression' && !left.computed && left.object.name === 'global' ? left.property.name : null;
    if (named === null || right.name !== named)
      throw new BuildError(`${place}: only imports, "const { … } = api;" and lines "global.name = name;" belong here`);
    if (names.includes(named)) throw new BuildError(`${place}: ${named} is named twice`);
    names.push(named);
  }
  if (names.length === 0) throw new BuildError(`${file}: there is no line "global.name = name;"`);
  return names;
}

/** `const { a, b } = api;`: gives the functions of a table their names, so that they can be handed to Google by them. */
function isUnpacking(node) {
  const [only] = node.declarations ?? [];
  return (
    node.type === 'VariableDeclaration' && node.kind === 'const' && only.id.type === 'ObjectPattern' && only.init?.type === 'Identifier'
  );
}

/** Runs gas-webpack-plugin over the text of one module; gives the text of the script it makes. */
async function withEntryFunctions(moduleText) {
  const folder = await mkdtemp(inRoot('build/server-'));
  const entry = path.join(folder, 'main.mjs');
  try {
    await writeFile(entry, moduleText);
    const compiler = webpack({
      context: folder,
      entry,
      mode: 'none', // readable output; esbuild has dropped what is unused
      devtool: false, // Apps Script reads no source map, and the plugin's functions would shift it
      target: 'es2019',
      output: { path: folder, filename: 'Code.js', chunkFormat: false, environment: { globalThis: true } },
      // the plugin takes paths as globs: unescaped, a folder named "a [b]" would match nothing
      plugins: [new GasPlugin({ include: [entry.replace(/[?*()[\]{}]/g, '[$&]')] })],
    });
    const stats = await new Promise((resolve, reject) => {
      compiler.run((error, result) => compiler.close(() => (error ? reject(error) : resolve(result))));
    });
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    if (errors.length + warnings.length > 0) throw new BuildError([...errors, ...warnings].map(({ message }) => message).join('\n'));
    return await readFile(path.join(folder, 'Code.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function topLevelFunctions(code) {
  let tree;
  try {
    tree = parseScript(code, { ecmaVersion: 2019, sourceType: 'script' });
  } catch (error) {
    throw new BuildError(`the bundle is no ES2019 script: ${error.message}`);
  }
  return tree.body.filter(({ type }) => type === 'FunctionDeclaration').map(({ id }) => id.name);
}

/** dist/sidebar.html: the page with its style and script written into it, since town networks allow no CDN. */
async function buildSidebar() {
  const { text, notices } = await bundle({
    entryPoints: [inRoot('sidebar/main.tsx'), inRoot('sidebar/style.css')],
    outdir: inRoot('dist'),
    format: 'iife',
    target: browsers,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
  });
  const page = await readSource(inRoot('sidebar/index.html'));
  const style = withoutUnusedTokens(text('.css').trim());
  const script = text('.js').trim();
  for (const end of ['</head>', '</body>']) {
    if (page.split(end).length !== 2) throw new BuildError(`sidebar/index.html: ${end} must be there once`);
  }
  if (/<[?]/.test(style + script)) throw new BuildError('sidebar: HtmlService would take "<?" in a script or a style for a scriptlet');
  // replacer functions, so that "$&" in the code stays as it is; esbuild itself escapes </script and </style
  const whole = page
    .replace('</head>', () => `<style>\n${style}\n</style>\n</head>`)
    .replace('</body>', () => `<script>\n/*\n${notices}\n*/\n${script}\n</script>\n</body>`);
  await writeWhole(inRoot('dist/sidebar.html'), whole);
}

/** Leaves out custom properties that nothing uses: the design tokens are hundreds, the page needs some thirty. */
function withoutUnusedTokens(style) {
  const used = new Set(Array.from(style.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  const kept = style.replace(/(--[\w-]+):[^;{}]*;?/g, (declaration, name) => (used.has(name) ? declaration : ''));
  // a token may have been the last to use another
  return kept === style ? style : withoutUnusedTokens(kept);
}

async function buildManifest() {
  await writeWhole(inRoot('dist/appsscript.json'), await readSource(inRoot('appsscript.json')));
}

/** build/host/*.mjs: the local host as programs for Node; packages stay in node_modules. */
async function buildHostProgram(entry) {
  const { text } = await bundle({ entryPoints: [inRoot(entry)], format: 'esm', target: 'node20', platform: 'node', packages: 'external' });
  await writeWhole(inRoot('build/host', `${path.basename(entry, '.ts')}.mjs`), text('.js'));
}

/** build/workbench: the page the workbench serves. */
async function buildWorkbenchPage() {
  const folder = inRoot('host/workbench/page');
  const { files } = await bundle({
    entryPoints: [path.join(folder, 'main.ts'), path.join(folder, 'style.css')],
    outdir: inRoot('build/workbench'),
    format: 'esm',
    target: browsers,
  });
  await Promise.all([
    ...files.map((file) => writeWhole(file.path, file.text)),
    readSource(path.join(folder, 'index.html')).then((page) => writeWhole(inRoot('build/workbench/index.html'), page)),
  ]);
}

async function buildSamples() {
  if (!existsSync(inRoot('scripts/sample.mjs'))) return;
  const { buildSamples: make } = await import('./sample.mjs');
  await make();
}

/** clasp pushes whatever lies in dist/: what an older build or a person left there must not go along. */
async function removeStrays() {
  await mkdir(inRoot('dist'), { recursive: true });
  const strays = (await readdir(inRoot('dist'))).filter((name) => !shipped.includes(name) && !name.endsWith('.part'));
  await Promise.all(strays.map((name) => rm(inRoot('dist', name), { recursive: true, force: true })));
}

/** Runs esbuild in memory. A warning counts as an error: a BigInt literal, say, is only a warning and Apps Script refuses it. */
async function bundle(options) {
  const result = await esbuild
    .build({
      absWorkingDir: root,
      outdir: inRoot('build'),
      bundle: true,
      write: false,
      metafile: true,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
      ...options,
    })
    .catch((failure) => ({ errors: failure.errors ?? [{ text: String(failure) }], warnings: failure.warnings ?? [] }));
  const messages = [...result.errors, ...result.warnings];
  if (messages.length > 0) {
    throw new BuildError((await esbuild.formatMessages(messages, { kind: 'error', color: false })).join('').trim());
  }
  const text = (ending) => result.outputFiles.find((file) => file.path.endsWith(ending)).text;
  return { files: result.outputFiles, text, notices: await licenceNotices(result.metafile) };
}

/** The licence texts of the packages whose code is in the output: MIT asks that they go along with every copy. */
async function licenceNotices(metafile) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter((file) => inputs[file].bytesInOutput > 0),
  );
  const packages = new Set(used.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter((name) => name !== undefined));
  const notices = [...packages].sort().map(async (name) => {
    const folder = inRoot('node_modules', name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new BuildError(`${name} has no licence file to go along with its code`);
    return `${name}:\n${(await readFile(path.join(folder, file), 'utf8')).trim().replaceAll('*/', '* /')}`;
  });
  return (await Promise.all(notices)).join('\n\n');
}

async function readSource(file) {
  if (!existsSync(file)) throw new BuildError(`${path.relative(root, file)} is missing`);
  return readFile(file, 'utf8');
}

/** Writes aside and renames, so that a run beside this one never reads half a file. */
async function writeWhole(file, text) {
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${process.pid}.part`;
  await writeFile(aside, text);
  await rename(aside, file);
}

/** A digest of the names, sizes and times of all files under the given places. */
async function fingerprint(places) {
  const lines = [];
  async function visit(place) {
    const facts = await stat(place).catch(() => null);
    if (facts?.isDirectory()) {
      for (const name of await readdir(place)) if (!name.startsWith('.')) await visit(path.join(place, name));
    } else {
      lines.push(`${path.relative(root, place)} ${facts?.size} ${facts?.mtimeMs}`);
    }
  }
  for (const place of places) await visit(inRoot(place));
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex');
}

const startedDirectly = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (startedDirectly && (!process.argv.includes('--if-stale') || (await isStale()))) {
  try {
    const start = performance.now();
    await build();
    console.log(`dist/ と build/ を作りました (built in ${((performance.now() - start) / 1000).toFixed(1)} s)`);
  } catch (fault) {
    console.error(fault instanceof BuildError ? fault.message : fault);
    process.exitCode = 1;
  }
}
