// One execution of the script: its user and authorisation, the calls and virtual time it has used, and its limits.
import type { Book } from '../book/book';
import type { Account, Manifest, World } from './world';

/** Authorisation mode of a run: FULL for menus, sidebars and installed triggers, LIMITED for onOpen and onEdit. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** How Google came to start the run: decides time limit, mode and whether there is a screen. */
export type EntryPoint = 'menu' | 'sidebar' | 'simple' | 'timer' | 'editor';

/** What a person sees and answers. In tests a queue of answers; in the workbench the page. */
export type Screen = {
  /** Blocks until the person has answered. */
  ask(question: Question): Answer;
  page(page: ShownPage): void;
  menu(menu: Menu): void;
  toast(toast: Toast): void;
  /** A script selected cells: the page scrolls there. */
  selected(sheetId: number, a1: string): void;
};
export type ButtonName = 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
export type ButtonSetName = 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
export type Question = {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: ButtonSetName;
};
export type Answer = { readonly button: ButtonName; readonly text: string };
export type ShownPage = {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
};
export type Toast = { readonly title: string; readonly text: string; readonly seconds: number | null };
export type Menu = { readonly title: string; readonly items: readonly MenuItem[] };
export type MenuItem =
  | { readonly kind: 'item'; readonly label: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: Menu };

/**
 * A fault to inject: service call `at` (counted from 1) fails, or the whole execution dies at it: before the call does anything
 * (the default) or after it has done all, as where an answer gets lost on its way. `status` chooses what the Docs API answers;
 * 500 by default.
 */
export type Fault = {
  readonly at: number;
  readonly kind: 'error' | 'kill';
  readonly when?: 'before' | 'after';
  readonly status?: FaultStatus;
};
export type FaultStatus = 403 | 404 | 429 | 500 | 503;

/** An error a Google service throws. The guard turns it into an Error of the room whose name is "Exception". */
export class Exception extends Error {
  override name = 'Exception';
}

/** What an advanced service throws: the API's own answer, wrapped by Apps Script, with the HTTP status under `details`. */
export class ApiError extends Exception {
  override name = 'GoogleJsonResponseException';
  readonly details: { readonly code: number; readonly message: string };
  constructor(method: string, code: number, message: string) {
    super(`API call to ${method} failed with error: ${message}`);
    this.details = { code, message };
  }
}

/** Thrown where a script uses a part of Apps Script that this host does not have; the message names it. */
export class NotImplemented extends Error {
  override name = 'NotImplemented';
  constructor(what: string) {
    super(`${what} is not implemented by the local host`);
  }
}

/** Ends an execution. A script that catches it gets no further: every later service call throws it again. */
export class Killed extends Error {
  override name = 'Killed';
}

/** The state of one execution, as the services use it. */
export class Execution {
  readonly id: string;
  readonly calls = { total: 0, byMethod: new Map<string, number>() };
  readonly logs: string[] = [];
  killed: Killed | null = null;
  /** Called when the run ends: unless it was killed, documents are saved and the book is flushed. */
  readonly atEnd: (() => void)[] = [];
  /** Called at each service call, before it is carried out: tests let a second execution in here. */
  onCall: ((count: number, method: string) => void) | null = null;
  /** Evaluates an expression in the script's context, with its globals in scope; for scriptlets of templates. Set by host.ts. */
  evaluate: (source: string) => unknown = () => {
    throw new Error('No room is open for this execution');
  };
  private spentMs = 0;

  constructor(
    readonly world: World,
    readonly account: Account,
    /** Who counts as the effective user: the creator under an installed trigger. */
    readonly effectiveUser: string,
    readonly mode: AuthMode,
    readonly entryPoint: EntryPoint,
    readonly manifest: Manifest,
    readonly screen: Screen,
    private readonly startedAt: number,
    private readonly limitMs: number,
    /** When a faulty write is reported: at its own line, or at the next read or flush as Google often does. */
    readonly writeErrors: 'at once' | 'at flush',
    private readonly fault: Fault | null,
    /** Multiplies each cost, 1 for none; seeded, so that a run repeats exactly. */
    private readonly jitter: () => number,
    readonly random: () => number,
    /** The add-on's HTML files by name without ".html". */
    readonly htmlFiles: ReadonlyMap<string, string>,
  ) {
    this.id = `execution-${startedAt}-${Math.floor(random() * 1e9)}`;
  }

  get book(): Book {
    return this.world.book;
  }

  /** True where the effective user has granted the scope. A manifest without scopes stands for all of them. */
  grants(scope: string): boolean {
    const declared = this.manifest.oauthScopes?.includes(scope) ?? true;
    return declared && this.world.withheldScopes.get(this.effectiveUser)?.has(scope) !== true;
  }

  /** Virtual instant, ms since 1970. */
  now(): number {
    return this.startedAt + this.spentMs;
  }

  virtualMs(): number {
    return this.spentMs;
  }

  /** Lets virtual time pass for a service's work. */
  spend(ms: number): void {
    this.spentMs += ms * this.jitter();
    if (this.spentMs > this.limitMs) this.kill('Exceeded maximum execution time');
  }

  /** Lets exactly this much virtual time pass (sleep, waiting for a lock). */
  wait(ms: number): void {
    this.spentMs += ms;
    if (this.spentMs > this.limitMs) this.kill('Exceeded maximum execution time');
  }

  kill(reason: string): never {
    this.killed = new Killed(reason);
    throw this.killed;
  }

  /**
   * Counts one service call and lets a fault planned before it happen. `method` as in "SpreadsheetApp.Range.setValues".
   * Answers the number of the call, for `done`.
   */
  count(method: string): number {
    if (this.killed) throw this.killed;
    this.calls.total += 1;
    this.calls.byMethod.set(method, (this.calls.byMethod.get(method) ?? 0) + 1);
    this.onCall?.(this.calls.total, method);
    this.meetFault('before', this.calls.total, method);
    return this.calls.total;
  }

  /** Lets a fault planned after this call happen. */
  done(call: number, method: string): void {
    this.meetFault('after', call, method);
  }

  private meetFault(when: 'before' | 'after', call: number, method: string): void {
    const { fault } = this;
    if (fault === null || fault.at !== call || (fault.when ?? 'before') !== when) return;
    if (fault.kind === 'kill') this.kill(`Killed ${when === 'after' ? 'after' : 'at'} service call ${fault.at} (${method})`);
    throw faultOf(method, fault.status ?? 500);
  }
}

/** A passing server fault (ErrorHandler catalogue of live errors; of the Docs API: several published scripts catch these words). */
function faultOf(method: string, status: FaultStatus): Exception {
  if (method.startsWith('SpreadsheetApp'))
    return new Exception('Service Spreadsheets failed while accessing document with id local-spreadsheet.');
  if (method.startsWith('DocumentApp')) return new Exception('Service Documents failed while accessing document with id unknown.');
  const call = /^Docs\.Documents\.(\w+)$/.exec(method);
  if (call !== null) return new ApiError(`docs.documents.${call[1]}`, status, statusWords(status, call[1] === 'get' ? 'Read' : 'Write'));
  return new Exception("We're sorry, a server error occurred. Please wait a bit and try again.");
}

/** What Google's APIs say with a status, as published scripts and bug reports quote it. */
function statusWords(status: FaultStatus, kind: 'Read' | 'Write'): string {
  switch (status) {
    case 403:
      return 'The caller does not have permission';
    case 404:
      return 'Requested entity was not found.';
    case 429:
      return quotaExceeded(kind);
    case 500:
      return 'Internal error encountered.';
    case 503:
      return 'The service is currently unavailable.';
  }
}

/** Seen with a number of the project behind the last colon. */
export function quotaExceeded(kind: 'Read' | 'Write'): string {
  return `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'docs.googleapis.com' for consumer 'project_number:0'.`;
}
