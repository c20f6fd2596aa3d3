// The globals of a script. First come the services this host has; every other global of Google's table is an
// object without methods, so that the guard refuses its use by name ("DriveApp.createFile is not implemented …").
import { api } from './runtime/api';
import type { Execution } from './runtime/execution';
import type { Service } from './runtime/guard';
import { cacheServiceFor } from './services/cache';
import { docsFor } from './services/docs/service';
import { documentAppFor } from './services/document/app';
import { htmlServiceFor } from './services/html';
import { lockServiceFor } from './services/lock';
import { loggerFor } from './services/logger';
import { mailAppFor } from './services/mail';
import { mimeTypes } from './services/mimeTypes';
import { propertiesServiceFor } from './services/properties';
import { scriptAppFor } from './services/script';
import { sessionFor } from './services/session';
import { spreadsheetAppFor } from './services/spreadsheet/app';
import { browserFor } from './services/ui';
import { utilitiesFor } from './services/utilities';

/** Names the type declarations add although Apps Script has no such global: Utilities.Charset, never Charset. */
const notGlobal = new Set(['Charset', 'DigestAlgorithm', 'MacAlgorithm', 'RsaAlgorithm', 'Date2', 'console']);

/** A service of Google's of which this host has nothing. */
class Absent implements Service {
  constructor(readonly gasType: string) {}
}

const absent: readonly (readonly [string, Service])[] = Object.entries(api.globals)
  .filter(([name]) => !notGlobal.has(name))
  .map(([name, gasType]) => [name, new Absent(gasType)]);

/** Advanced services this host has, by "serviceId:version". */
const advanced: { readonly [service: string]: ((execution: Execution) => Service) | undefined } = { 'docs:v1': docsFor };

/** What the manifest enables stands under the name it gives; all else is no global: naming it is a ReferenceError. */
function advancedFor(execution: Execution): Readonly<Record<string, Service>> {
  return Object.fromEntries(
    execution.manifest.advancedServices.flatMap(({ userSymbol, serviceId, version }) => {
      const service = `${serviceId}:${version}`;
      const type = api.advanced[service];
      return type === undefined ? [] : [[userSymbol, advanced[service]?.(execution) ?? new Absent(type)]];
    }),
  );
}

/** The globals of one run by name; the console is host.ts's to add. Making them reads nothing and costs next to nothing. */
export function globalsFor(execution: Execution): Readonly<Record<string, Service | Readonly<Record<string, string>>>> {
  return {
    ...Object.fromEntries(absent),
    ...advancedFor(execution),
    Browser: browserFor(execution),
    CacheService: cacheServiceFor(execution),
    DocumentApp: documentAppFor(execution),
    HtmlService: htmlServiceFor(execution),
    LockService: lockServiceFor(execution),
    Logger: loggerFor(execution),
    MailApp: mailAppFor(execution),
    MimeType: mimeTypes,
    PropertiesService: propertiesServiceFor(execution),
    ScriptApp: scriptAppFor(execution),
    Session: sessionFor(execution),
    SpreadsheetApp: spreadsheetAppFor(execution),
    Utilities: utilitiesFor(execution),
  };
}
