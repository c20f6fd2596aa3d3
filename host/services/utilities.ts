// Utilities (reference/utilities): dates, encodings, digests, blobs, CSV. Bytes are Java's, -128 to 127.
import { createHash, createHmac } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { Exception, type Execution, NotImplemented } from '../runtime/execution';
import type { EnumValue, Service } from '../runtime/guard';
import { Blob, newBlob } from './blob';
import { formatJavaDate, JavaDateError, parseJavaDate } from './javaDate';

/** Utilities of one run. */
export function utilitiesFor(execution: Execution): Service {
  return new Utilities(execution);
}

const LONGEST_SLEEP = 300_000;
type Bytes = readonly number[];
type BlobSource = { getBlob(): Blob };

class Utilities implements Service {
  readonly gasType = 'Utilities.Utilities';

  constructor(private readonly execution: Execution) {}

  formatDate(date: Date, timeZone: string, pattern: string): string {
    if (Number.isNaN(date.getTime())) throw new Exception('Invalid argument: date');
    return inJavasWords(() => formatJavaDate(date.getTime(), timeZone, pattern));
  }

  parseDate(text: string, timeZone: string, pattern: string): Date {
    return inJavasWords(() => new Date(parseJavaDate(text, timeZone, pattern, this.execution.now())));
  }

  /** At most five minutes at a time (reference/utilities, sleep). Only virtual time passes. */
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > LONGEST_SLEEP) throw new Exception('Invalid argument: milliseconds');
    this.execution.wait(milliseconds);
  }

  /** A random (version 4) UUID out of the run's own chance, so that a seeded run repeats. */
  getUuid(): string {
    return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
      const digit = Math.floor(this.execution.random() * 16);
      return (place === 'x' ? digit : (digit % 4) + 8).toString(16);
    });
  }

  base64Encode(content: string | Bytes, charset?: EnumValue): string {
    return bufferOf(content, charset).toString('base64');
  }

  /** With its closing "=", unlike Node's base64url (reference/utilities, base64EncodeWebSafe). */
  base64EncodeWebSafe(content: string | Bytes, charset?: EnumValue): string {
    return this.base64Encode(content, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    const text = encoded.replace(/\s/g, '');
    if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.replace(/=+$/, '').length % 4 === 1) throw new Exception('Could not decode string.');
    return signed(Buffer.from(text, 'base64'));
  }

  base64DecodeWebSafe(encoded: string): number[] {
    if (/[+/]/.test(encoded)) throw new Exception('Could not decode string.');
    return this.base64Decode(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  }

  computeDigest(algorithm: EnumValue, content: string | Bytes, charset?: EnumValue): number[] {
    return signed(createHash(hashName(algorithm.name, 'Utilities.computeDigest')).update(bufferOf(content, charset)).digest());
  }

  computeHmacSignature(algorithm: EnumValue, content: string | Bytes, key: string | Bytes, charset?: EnumValue): number[] {
    const hash = hashName(algorithm.name.replace(/^HMAC_/, ''), 'Utilities.computeHmacSignature');
    return signed(createHmac(hash, bufferOf(key, charset)).update(bufferOf(content, charset)).digest());
  }

  computeHmacSha256Signature(content: string | Bytes, key: string | Bytes, charset?: EnumValue): number[] {
    return signed(createHmac('sha256', bufferOf(key, charset)).update(bufferOf(content, charset)).digest());
  }

  newBlob(content: string | Bytes, contentType?: string, name?: string): Blob {
    return newBlob(content, contentType, name);
  }

  gzip(source: BlobSource, name?: string): Blob {
    const blob = source.getBlob();
    return new Blob(new Uint8Array(gzipSync(blob.toBytes())), 'application/x-gzip', name ?? `${blob.getName() ?? 'archive'}.gz`);
  }

  ungzip(source: BlobSource): Blob {
    const blob = source.getBlob();
    try {
      return new Blob(new Uint8Array(gunzipSync(blob.toBytes())), null, (blob.getName() ?? '').replace(/\.gz$/, '') || null);
    } catch {
      throw new Exception('Could not decompress gzip.');
    }
  }

  /** Rows of texts; a line break at the end begins no new row. */
  parseCsv(csv: string, delimiter = ','): string[][] {
    const rows = Papa.parse<string[]>(csv, { delimiter }).data;
    return rows.at(-1)?.join('') === '' && /[\r\n]$|^$/.test(csv) ? rows.slice(0, -1) : rows;
  }

  formatString(template: string, ...values: readonly unknown[]): string {
    const rest = [...values];
    return template.replace(
      /%([-+0, #]*)(\d+)?(?:\.(\d+))?([A-Za-z%])/g,
      (_, flags: string, width: string | undefined, precision: string | undefined, kind: string) => {
        if (kind === '%') return '%';
        if (rest.length === 0) throw new Exception(`Format specifier '%${kind}'`);
        return padded(formatted(rest.shift(), kind, precision === undefined ? null : Number(precision), flags), Number(width ?? 0), flags);
      },
    );
  }

  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }

  jsonParse(text: string): unknown {
    return JSON.parse(text);
  }
}

function inJavasWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof JavaDateError ? new Exception(error.message) : error;
  }
}

/** Without a charset a text is ASCII and everything else becomes "?" (reference/utilities: US_ASCII is the default of the digests). */
function bufferOf(content: string | Bytes, charset: EnumValue | undefined): Buffer {
  if (typeof content !== 'string') return Buffer.from(Uint8Array.from(content));
  return charset?.name === 'UTF_8' ? Buffer.from(content, 'utf8') : Buffer.from(content.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
}

const signed = (bytes: Uint8Array): number[] => Array.from(Int8Array.from(bytes));

function hashName(name: string, method: string): string {
  switch (name) {
    case 'MD5':
      return 'md5';
    case 'SHA_1':
      return 'sha1';
    case 'SHA_256':
      return 'sha256';
    case 'SHA_384':
      return 'sha384';
    case 'SHA_512':
      return 'sha512';
    default:
      throw new NotImplemented(`${method} with ${name}`);
  }
}

/** One value by Java's format letter. */
function formatted(value: unknown, kind: string, precision: number | null, flags: string): string {
  const number = Number(value);
  const plus = flags.includes('+') && number >= 0 ? '+' : '';
  switch (kind) {
    case 's':
      return String(value).slice(0, precision ?? undefined);
    case 'd':
    case 'i':
      return plus + grouped(String(Math.trunc(number)), flags);
    case 'f':
      return plus + grouped(number.toFixed(precision ?? 6), flags);
    case 'e':
      return plus + number.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
    case 'x':
      return Math.trunc(number).toString(16);
    case 'X':
      return Math.trunc(number).toString(16).toUpperCase();
    case 'o':
      return Math.trunc(number).toString(8);
    case 'b':
      return String(Boolean(value));
    default:
      throw new Exception(`Conversion = '${kind}'`);
  }
}

const grouped = (digits: string, flags: string): string =>
  flags.includes(',') ? digits.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : digits;

function padded(text: string, width: number, flags: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0')) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
