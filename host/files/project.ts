// The script project on disk: the built add-on in dist/, or any lone Apps Script file.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Project } from '../host';
import type { Manifest } from '../runtime/world';
import { topLevelFunctions } from '../syntax';
import { FileTrouble, ProjectTrouble, systemCode } from './trouble';

/** The zone of a script that has no manifest. */
const defaultTimeZone = 'Asia/Tokyo';

const manifestShape = z.object({
  timeZone: z._default(z.string().check(z.refine(isTimeZone, 'timeZone')), defaultTimeZone),
  oauthScopes: z.optional(z.array(z.string())),
  dependencies: z.optional(
    z.object({
      enabledAdvancedServices: z.optional(z.array(z.object({ userSymbol: z.string(), serviceId: z.string(), version: z.string() }))),
    }),
  ),
});

/** Reads what clasp would push: *.js and *.gs in name order, *.html, appsscript.json. */
export function readProject(folder: string): Project {
  const files = namesIn(folder);
  if (!files.some(isScript)) throw new ProjectTrouble('not-built', folder);
  const html = files.filter((name) => name.endsWith('.html'));
  return {
    scripts: files.filter(isScript).map((name) => scriptIn(path.join(folder, name))),
    html: new Map(html.map((name) => [name.slice(0, -'.html'.length), readText(path.join(folder, name))])),
    manifest: readManifest(path.join(folder, 'appsscript.json')),
  };
}

/** Reads one file as a project in which every scope is granted; a manifest beside it decides time zone and advanced services. */
export function readScript(file: string): Project {
  if (!isScript(file)) throw new ProjectTrouble('not-a-script', file);
  const script = scriptIn(file);
  const beside = readManifest(path.join(path.dirname(file), 'appsscript.json'));
  return { scripts: [script], html: new Map(), manifest: { ...beside, oauthScopes: null } };
}

/** The project's top-level functions; those that end in "_" are private, yet the script editor can run them. */
export function functionsOf(project: Project): string[] {
  return project.scripts.flatMap(({ name, text }) => topLevelFunctions(text, name));
}

const isScript = (name: string): boolean => name.endsWith('.js') || name.endsWith('.gs');

function scriptIn(file: string): { name: string; text: string } {
  const text = readText(file);
  try {
    topLevelFunctions(text, path.basename(file));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ProjectTrouble('syntax', file, error.message);
    throw error;
  }
  return { name: path.basename(file), text };
}

/** Without a manifest Apps Script finds the scopes out by itself: all are granted. */
function readManifest(file: string): Manifest {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { timeZone: defaultTimeZone, oauthScopes: null, advancedServices: [] };
    throw new FileTrouble('not-found', file, error);
  }
  const manifest = manifestShape.safeParse(jsonIn(text, file));
  if (!manifest.success)
    throw new ProjectTrouble('bad-manifest', file, manifest.error.issues.map(({ path: at }) => at.join('.') || 'JSON').join(', '));
  const { timeZone, oauthScopes, dependencies } = manifest.data;
  return { timeZone, oauthScopes: oauthScopes ?? null, advancedServices: dependencies?.enabledAdvancedServices ?? [] };
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ProjectTrouble('bad-manifest', file, 'JSON');
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    throw new ProjectTrouble('not-built', folder);
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new FileTrouble('not-found', file, error);
  }
}
