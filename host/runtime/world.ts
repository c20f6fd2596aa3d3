// What Google keeps between executions: documents, mails, properties, triggers, locks. Plain values; host/files stores them on disk.
import type { Book } from '../book/book';

/** A signed-in person. `locale` is what Session.getActiveUserLocale answers. */
export type Account = { readonly email: string; readonly locale: 'ja' | 'en' };

/** What appsscript.json says, as far as the host obeys it. */
export type Manifest = {
  readonly timeZone: string;
  /** null: nothing is declared and every scope is granted (a script tried with --script). */
  readonly oauthScopes: readonly string[] | null;
  /** dependencies.enabledAdvancedServices: each stands as a global under its userSymbol. */
  readonly advancedServices: readonly AdvancedService[];
};

/** An advanced service as the manifest enables it (developers.google.com/apps-script/manifest/dependencies). */
export type AdvancedService = { readonly userSymbol: string; readonly serviceId: string; readonly version: string };

/** A mail that "went out". Nothing leaves the machine: host/files/eml.ts writes it to a file. */
export type SentMail = {
  readonly id: string;
  /** Instant of sending, in virtual ms since 1970. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  /** Sender's display name, '' where none was given. */
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** null where the letter has no HTML part. */
  readonly html: string | null;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: Uint8Array }[];
};

/** A trigger made with ScriptApp.newTrigger. Runs as `owner`; others do not see it. */
export type InstalledTrigger = {
  readonly id: string;
  readonly owner: string;
  readonly functionName: string;
  readonly source: 'CLOCK' | 'SPREADSHEETS' | 'DOCUMENTS';
  readonly event: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  /** For CLOCK: how it repeats, and the virtual instant at which it fires next. */
  readonly clock: ClockRule | null;
  nextAt: number | null;
};

export type ClockRule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'everyMinutes'; readonly minutes: number }
  | { readonly kind: 'everyHours'; readonly hours: number }
  | { readonly kind: 'everyDays'; readonly days: number; readonly hour: number; readonly minute: number; readonly timeZone: string }
  | {
      readonly kind: 'everyWeeks';
      readonly weeks: number;
      readonly weekDay: string;
      readonly hour: number;
      readonly minute: number;
      readonly timeZone: string;
    }
  | { readonly kind: 'onMonthDay'; readonly day: number; readonly hour: number; readonly minute: number; readonly timeZone: string };

export type CacheEntry = { readonly value: string; readonly expiresAt: number };

/** Who holds a lock: an execution's id, or "another" for a holder a test made up, until `until` (virtual ms; null = till the execution ends). */
type LockHolder = { readonly holder: string; readonly until: number | null };

/** Use of a daily quota: the window opens with the first request and lasts 24 h (guides/services/quotas). */
type QuotaWindow = { openedAt: number; used: number };

export type World = {
  readonly book: Book;
  /**
   * Documents by ID; see services/document/model.ts for what is inside. One that is taken out is deleted for ever: on Google
   * what lies in the bin can still be opened by its ID.
   */
  readonly documents: Map<string, StoredDocument>;
  readonly outbox: SentMail[];
  readonly scriptProperties: Map<string, string>;
  readonly documentProperties: Map<string, string>;
  /** User properties by e-mail. */
  readonly userProperties: Map<string, Map<string, string>>;
  readonly caches: Map<string, Map<string, CacheEntry>>;
  triggers: InstalledTrigger[];
  readonly locks: Map<'script' | 'document' | `user:${string}`, LockHolder>;
  /** Scopes of the manifest that a person unticked when asked for consent, by e-mail (granular consent; Apps Script release notes 2025-01). */
  readonly withheldScopes: Map<string, ReadonlySet<string>>;
  /** By `${quota}:${email}`. */
  readonly quotas: Map<string, QuotaWindow>;
  /** Account type decides the daily mail quota: 100 (consumer) or 1,500 (Workspace). */
  accountType: 'consumer' | 'workspace';
};

/** A document as saved; the tree itself is plain JSON made by services/document. */
export type StoredDocument = {
  readonly id: string;
  readonly owner: string;
  name: string;
  /** The saved tree (services/document/model.ts: DocumentTree). */
  tree: unknown;
  readonly viewers: string[];
  readonly editors: string[];
  /** Virtual instant of the last save. */
  savedAt: number;
};

/** The state around one workbook before anything has run. */
export function newWorld(book: Book): World {
  return {
    book,
    documents: new Map(),
    outbox: [],
    scriptProperties: new Map(),
    documentProperties: new Map(),
    userProperties: new Map(),
    caches: new Map(),
    triggers: [],
    locks: new Map(),
    withheldScopes: new Map(),
    quotas: new Map(),
    accountType: 'workspace',
  };
}
