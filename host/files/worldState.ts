// The state file beside a workbook, as plain JSON: documents, mails, properties, triggers, quotas.
import * as z from 'zod/mini';
import type { Book } from '../book/book';
import { type ClockRule, newWorld, type World } from '../runtime/world';
import { bookStateShape } from './bookState';
import { stateOf } from './xlsx';

const strings = z.record(z.string(), z.string());
const timeOfDay = { hour: z.number(), minute: z.number(), timeZone: z.string() };
const clockShape: z.ZodMiniType<ClockRule> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once'), at: z.number() }),
  z.object({ kind: z.literal('everyMinutes'), minutes: z.number() }),
  z.object({ kind: z.literal('everyHours'), hours: z.number() }),
  z.object({ kind: z.literal('everyDays'), days: z.number(), ...timeOfDay }),
  z.object({ kind: z.literal('everyWeeks'), weeks: z.number(), weekDay: z.string(), ...timeOfDay }),
  z.object({ kind: z.literal('onMonthDay'), day: z.number(), ...timeOfDay }),
]);

/** A file already written for a document or a mail: null where it lies in another folder. */
const writtenShape = z.object({ file: z.nullable(z.string()), at: z.number() });
type Written = z.infer<typeof writtenShape>;

export const worldStateShape = z.object({
  version: z.literal(1),
  /** SHA-256 of the .xlsx file this belongs to. */
  workbook: z.string(),
  /** The date the workbench pretends it is, ms since 1970; null: the real one. */
  virtualNow: z.nullable(z.number()),
  book: bookStateShape,
  documents: z.array(
    z.object({
      id: z.string(),
      owner: z.string(),
      name: z.string(),
      tree: z.unknown(),
      viewers: z.array(z.string()),
      editors: z.array(z.string()),
      savedAt: z.number(),
    }),
  ),
  outbox: z.array(
    z.object({
      id: z.string(),
      at: z.number(),
      from: z.string(),
      to: z.string(),
      cc: z.string(),
      bcc: z.string(),
      replyTo: z.string(),
      name: z.string(),
      subject: z.string(),
      text: z.string(),
      html: z.nullable(z.string()),
      attachments: z.array(z.object({ name: z.string(), type: z.string(), base64: z.string() })),
    }),
  ),
  scriptProperties: strings,
  documentProperties: strings,
  userProperties: z.record(z.string(), strings),
  triggers: z.array(
    z.object({
      id: z.string(),
      owner: z.string(),
      functionName: z.string(),
      source: z.enum(['CLOCK', 'SPREADSHEETS', 'DOCUMENTS']),
      event: z.enum(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE', 'ON_FORM_SUBMIT']),
      clock: z.nullable(clockShape),
      nextAt: z.nullable(z.number()),
    }),
  ),
  quotas: z.record(z.string(), z.object({ openedAt: z.number(), used: z.number() })),
  accountType: z.enum(['consumer', 'workspace']),
  written: z.object({ documents: z.record(z.string(), writtenShape), mails: z.record(z.string(), writtenShape) }),
});

export type WorldState = z.infer<typeof worldStateShape>;
export type WrittenFiles = { readonly documents: Map<string, Written>; readonly mails: Map<string, Written> };

/** Caches and locks are left out: Google may drop a cache at any time, and no lock outlives its execution. */
export function worldStateOf(world: World, workbook: string, virtualNow: number | null, written: WrittenFiles): WorldState {
  return worldStateShape.parse({
    version: 1,
    workbook,
    virtualNow,
    book: stateOf(world.book),
    documents: [...world.documents.values()],
    outbox: world.outbox.map((mail) => ({
      ...mail,
      attachments: mail.attachments.map(({ name, type, bytes }) => ({ name, type, base64: Buffer.from(bytes).toString('base64') })),
    })),
    scriptProperties: Object.fromEntries(world.scriptProperties),
    documentProperties: Object.fromEntries(world.documentProperties),
    userProperties: Object.fromEntries([...world.userProperties].map(([user, properties]) => [user, Object.fromEntries(properties)])),
    triggers: world.triggers,
    quotas: Object.fromEntries(world.quotas),
    accountType: world.accountType,
    written: { documents: Object.fromEntries(written.documents), mails: Object.fromEntries(written.mails) },
  });
}

export function worldFrom(state: WorldState, book: Book): World {
  const world = newWorld(book);
  for (const { tree, ...document } of state.documents) world.documents.set(document.id, { ...document, tree });
  for (const mail of state.outbox) {
    const attachments = mail.attachments.map(({ name, type, base64 }) => ({
      name,
      type,
      bytes: new Uint8Array(Buffer.from(base64, 'base64')),
    }));
    world.outbox.push({ ...mail, attachments });
  }
  fill(world.scriptProperties, state.scriptProperties);
  fill(world.documentProperties, state.documentProperties);
  for (const [user, properties] of Object.entries(state.userProperties))
    world.userProperties.set(user, new Map(Object.entries(properties)));
  world.triggers = state.triggers.map((trigger) => ({ ...trigger }));
  fill(world.quotas, state.quotas);
  world.accountType = state.accountType;
  return world;
}

function fill<T>(map: Map<string, T>, entries: Readonly<Record<string, T>>): void {
  for (const [key, value] of Object.entries(entries)) map.set(key, value);
}
