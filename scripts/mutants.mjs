// `npm run mutants -- PATH…`: changes the named files or folders of src/ in small ways, one at a time, and sees whether a pure test fails.
// Prints a table by file. `--survivors` also lists the changes that no test noticed. tests/equivalentMutants.csv names changes that change
// nothing; they are counted apart.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import Papa from 'papaparse';
import { root } from './paths.mjs';

const { values, positionals } = parseArgs({ options: { survivors: { type: 'boolean' } }, allowPositionals: true });
process.chdir(root);
process.env.TZ = 'Asia/Tokyo';
const places = positionals.map(placeOf);
const sources = [...new Set(places.flatMap(({ files }) => files))];
if (sources.length === 0) {
  console.error(
    'Usage: npm run mutants -- PATH… [--survivors]     PATH is a file or a folder, such as src/tracker/signal.ts, or lines of a file: src/tracker/dates.ts:80-120',
  );
  process.exit(2);
}

const { data: equivalents } = Papa.parse(readFileSync('tests/equivalentMutants.csv', 'utf8'), { header: true, skipEmptyLines: true });
const unused = new Set(equivalents.filter(({ file }) => sources.some((source) => path.basename(source) === file)));
const mutants = (await new Stryker({ mutate: places.flatMap(({ files, lines }) => files.map((file) => file + lines)) }).runMutationTest())
  .map(judged)
  .sort((a, b) => a.line - b.line);
printTable();
if (values.survivors) printSurvivors();
for (const { file, code, becomes } of unused) console.log(`tests/equivalentMutants.csv names no mutant: ${file}: ${code} → ${becomes}`);

/** The files of an argument, and the lines of them as Stryker writes them: ':80-120', or '' for all. */
function placeOf(argument) {
  const [, place, lines = ''] = /^(.*?)(:\d+-\d+)?$/.exec(argument);
  return { files: sourcesAt(place), lines };
}

/** The .ts files at a path, with slashes: Stryker reads them as patterns. */
function sourcesAt(place) {
  const start = path.relative(root, path.resolve(place));
  const files = statSync(start).isDirectory() ? readdirSync(start, { recursive: true }).map((name) => path.join(start, name)) : [start];
  return files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts')).map((file) => file.replaceAll(path.sep, '/'));
}

/** A mutant with what became of it: killed, survived, noCoverage, equivalent, or null where it never ran. */
function judged({ fileName, location: { start, end }, replacement, mutatorName, status }) {
  const file = path.relative(root, fileName).replaceAll(path.sep, '/');
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  const code = oneLine(lines.join('\n'));
  const becomes = oneLine(replacement);
  return { file, line: start.line, code, becomes, mutatorName, fate: fateOf(path.basename(file), code, becomes, status) };
}

function fateOf(file, code, becomes, status) {
  if (status === 'Killed' || status === 'Timeout') return 'killed';
  if (status !== 'Survived' && status !== 'NoCoverage') return null;
  const same = equivalents.filter((row) => row.file === file && row.code === code && row.becomes === becomes);
  for (const row of same) unused.delete(row);
  if (same.length > 0) return 'equivalent';
  return status === 'Survived' ? 'survived' : 'noCoverage';
}

function printTable() {
  const rows = [...sources.map((file) => [file, mutants.filter((mutant) => mutant.file === file)]), ['all', mutants]];
  const width = Math.max(...sources.map((file) => file.length));
  console.log(`${'file'.padEnd(width)}   killed  survived  not reached  equivalent  killed %`);
  for (const [file, own] of rows) {
    const count = (fate) => own.filter((mutant) => mutant.fate === fate).length;
    const killed = count('killed');
    const of = killed + count('survived') + count('noCoverage');
    const cells = [killed, count('survived'), count('noCoverage'), count('equivalent'), of === 0 ? '–' : Math.floor((100 * killed) / of)];
    console.log(`${file.padEnd(width)} ${cells.map((cell, at) => String(cell).padStart([8, 10, 13, 12, 10][at])).join('')}`);
  }
}

function printSurvivors() {
  const byFile = sources.flatMap((source) => mutants.filter((mutant) => mutant.file === source));
  for (const { file, line, code, becomes, mutatorName, fate } of byFile) {
    if (fate !== 'survived' && fate !== 'noCoverage') continue;
    console.log(`${file}:${line} ${mutatorName}${fate === 'noCoverage' ? ' (not reached)' : ''}: ${short(code)} → ${short(becomes)}`);
  }
}

function oneLine(code) {
  return code.replace(/\s+/g, ' ').trim();
}

function short(code) {
  return code.length > 120 ? `${code.slice(0, 118)} …` : code;
}
