// MailApp (reference/mail/mail-app). Nothing leaves the machine: a mail that is "sent" is put into World.outbox at once and
// stays there even where the run is killed right after it.
import { costs } from '../runtime/costs';
import { Exception, type Execution } from '../runtime/execution';
import { isService, type Service } from '../runtime/guard';
import { quotaUsed } from '../runtime/quota';
import type { SentMail, World } from '../runtime/world';
import { Blob } from './blob';

/** guides/services/quotas: recipients a day; kB of a body; both by account type. */
const limits = {
  consumer: { recipientsPerDay: 100, bodyBytes: 200 * 1024 },
  workspace: { recipientsPerDay: 1_500, bodyBytes: 400 * 1024 },
} as const;
const RECIPIENTS_PER_MAIL = 50;
const ATTACHMENTS_PER_MAIL = 250;
const ATTACHMENT_BYTES = 25 * 1024 * 1024;
const SUBJECT_LENGTH = 250;
/** So many mails beyond the quota still went out before the refusal (oki2a24 2015, live: 2 or 3). */
const OVERRUN = 2;

/** MailApp of one run. */
export function mailAppFor(execution: Execution): Service {
  return new MailApp(execution);
}

type Options = Readonly<Record<string, unknown>>;

class MailApp implements Service {
  readonly gasType = 'Mail.MailApp';

  constructor(private readonly execution: Execution) {}

  /** Recipients left today; -1 once the quota was overrun (oki2a24 2015, live). */
  getRemainingDailyQuota(): number {
    this.execution.spend(costs.handle);
    const { world, effectiveUser } = this.execution;
    const left = dailyLimit(world) - quotaUsed(world, 'mail', effectiveUser, this.execution.now());
    return left < 0 ? -1 : left;
  }

  /** (message), (to, subject, body), (to, subject, body, options) or (to, replyTo, subject, body). */
  sendEmail(...args: readonly unknown[]): void {
    this.execution.spend(costs.mail);
    const [first, second, third, fourth] = args;
    if (typeof first !== 'string') this.send(first as Options);
    else if (typeof fourth === 'string') this.send({ to: first, replyTo: second, subject: third, body: fourth });
    else this.send({ ...((fourth ?? {}) as Options), to: first, subject: second, body: third });
  }

  private send(options: Options): void {
    const { world, effectiveUser } = this.execution;
    const mail = mailOf(options, effectiveUser, world.accountType);
    const recipients = [mail.to, mail.cc, mail.bcc].flatMap(addressesOf).length;
    if (!payQuota(world, effectiveUser, recipients, this.execution.now())) {
      throw new Exception('Service invoked too many times for one day: email.');
    }
    world.outbox.push({ id: `mail-${world.outbox.length + 1}`, at: this.execution.now(), ...mail });
  }
}

/** The mail these options describe, or Google's refusal. */
function mailOf(options: Options, sender: string, accountType: World['accountType']): Omit<SentMail, 'id' | 'at'> {
  const text = (key: string): string => {
    const value = options[key] ?? '';
    if (typeof value !== 'string') throw new Exception(`Invalid argument: ${key}`);
    return value;
  };
  const heads = {
    to: text('to'),
    cc: text('cc'),
    bcc: text('bcc'),
    replyTo: text('replyTo'),
    name: text('name'),
    subject: text('subject'),
  };
  // What Google does with a line break in a header line is unverified. Refused here: it would let a cell's text add headers.
  for (const [key, value] of Object.entries(heads)) if (/[\r\n]/.test(value)) throw new Exception(`Invalid argument: ${key}`);
  const recipients = [heads.to, heads.cc, heads.bcc].flatMap(addressesOf);
  const wrong = [...recipients, ...addressesOf(heads.replyTo)].find((address) => !isAddress(address));
  if (wrong !== undefined) throw new Exception(`Invalid email: ${wrong}`);
  if (recipients.length === 0) throw new Exception('Failed to send email: no recipient');
  if (recipients.length > RECIPIENTS_PER_MAIL) throw new Exception('Limit Exceeded: Email Recipients Per Message.');
  if (heads.subject.length > SUBJECT_LENGTH) throw new Exception('Argument too large: subject');

  const body = text('body');
  const html = options.htmlBody === undefined || options.htmlBody === null ? null : text('htmlBody');
  for (const part of [body, html ?? '']) {
    if (Buffer.byteLength(part, 'utf8') > limits[accountType].bodyBytes) throw new Exception('Limit Exceeded: Email Body Size.');
  }
  const attachments = attachmentsOf(options);
  if (attachments.length > ATTACHMENTS_PER_MAIL) throw new Exception('Limit Exceeded: Email Attachments Per Message.');
  if (attachments.reduce((sum, { bytes }) => sum + bytes.length, 0) > ATTACHMENT_BYTES) {
    throw new Exception('Limit Exceeded: Email Total Attachments Size.');
  }
  const from = options.noReply === true && accountType === 'workspace' ? `noreply@${sender.split('@')[1] ?? ''}` : sender;
  return { from, ...heads, text: body, html, attachments };
}

const addressesOf = (list: string): string[] =>
  list
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '');

/** A bare ASCII address. Google may take `name <address>` too; nobody has shown it, so the host does not. */
function isAddress(address: string): boolean {
  return /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/.test(
    address,
  );
}

/** Attached blobs, then inline images under their content ID. */
function attachmentsOf(options: Options): SentMail['attachments'] {
  const { attachments, inlineImages } = options;
  const attached = Array.isArray(attachments) ? attachments : [];
  const inline = typeof inlineImages === 'object' && inlineImages !== null ? Object.entries(inlineImages) : [];
  return [
    ...attached.map((source: unknown) => attachmentOf(blobOf(source, 'attachments'), null)),
    ...inline.map(([contentId, source]) => attachmentOf(blobOf(source, 'inlineImages'), contentId)),
  ];
}

function attachmentOf(blob: Blob, name: string | null): SentMail['attachments'][number] {
  return {
    name: name ?? blob.getName() ?? 'attachment',
    type: blob.getContentType() ?? 'application/octet-stream',
    bytes: blob.toBytes().slice(),
  };
}

function blobOf(source: unknown, key: string): Blob {
  const found: unknown = isService(source) && 'getBlob' in source && typeof source.getBlob === 'function' ? source.getBlob() : null;
  if (found instanceof Blob) return found;
  throw new Exception(`Invalid argument: ${key}`);
}

const dailyLimit = (world: World): number => limits[world.accountType].recipientsPerDay;

/** Takes recipients from the day's quota; false where it is used up and overrun. */
function payQuota(world: World, email: string, recipients: number, now: number): boolean {
  const key = `mail:${email}`;
  const used = quotaUsed(world, 'mail', email, now);
  if (used >= dailyLimit(world) + OVERRUN) return false;
  const openedAt = used === 0 ? now : (world.quotas.get(key)?.openedAt ?? now);
  world.quotas.set(key, { openedAt, used: used + recipients });
  return true;
}
