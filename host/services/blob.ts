// Blobs: bytes with a type and a name, as Utilities, HtmlService, DocumentApp and MailApp use them.
import { Exception, NotImplemented } from '../runtime/execution';
import type { Service } from '../runtime/guard';

/** Bytes with a content type and a name; null where Google answers null. */
export class Blob implements Service {
  readonly gasType = 'Base.Blob';

  constructor(
    private bytes: Uint8Array,
    private contentType: string | null,
    private name: string | null,
  ) {}

  /** The bytes as the host's own services use them. */
  toBytes(): Uint8Array {
    return this.bytes;
  }

  /** Bytes as Java has them: -128 to 127. */
  getBytes(): number[] {
    return Array.from(new Int8Array(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength));
  }

  setBytes(bytes: readonly number[]): this {
    this.bytes = bytesOf(bytes);
    return this;
  }

  getDataAsString(charset = 'UTF-8'): string {
    try {
      // Java keeps a byte order mark as a letter
      return new TextDecoder(charset, { ignoreBOM: true }).decode(this.bytes);
    } catch {
      throw new Exception(`Invalid argument: ${charset}`);
    }
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.bytes = encode(text, charset);
    return this;
  }

  getContentType(): string | null {
    return this.contentType;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  setContentTypeFromExtension(): this {
    this.contentType = contentTypes[extensionOf(this.name)] ?? null;
    return this;
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }

  /** True only for files of Google's own formats, which a blob of bytes never is. */
  isGoogleType(): boolean {
    return false;
  }

  copyBlob(): Blob {
    return new Blob(this.bytes.slice(), this.contentType, this.name);
  }

  getBlob(): this {
    return this;
  }

  /** The blob in another format. Only HTML and text turn into a PDF, which here is a stand-in that says so. */
  getAs(contentType: string): Blob {
    if (contentType === this.contentType) return this.copyBlob();
    if (contentType === 'application/pdf' && (this.contentType ?? '').startsWith('text/'))
      return standInPdf(this.name ?? '', this.getDataAsString());
    throw new Exception(`Converting from ${this.contentType} to ${contentType} is not supported.`);
  }
}

/**
 * A new blob, as Utilities.newBlob makes it: text becomes UTF-8 of type text/plain, bytes have no type
 * unless one is given.
 */
export function newBlob(content: string | readonly number[], contentType?: string | null, name?: string | null): Blob {
  const isText = typeof content === 'string';
  return new Blob(isText ? encode(content, 'UTF-8') : bytesOf(content), contentType ?? (isText ? 'text/plain' : null), name ?? null);
}

/**
 * What the host gives where Google gives a PDF: a blob of type application/pdf whose text says in Japanese and
 * English that it is a stand-in, followed by the text of the document. No reader opens it as a PDF.
 */
export function standInPdf(name: string, text: string): Blob {
  const notice =
    'これは手元の試験環境が作った代用のファイルです。本物のPDFではありません。\nThis is a stand-in made by the local host. It is not a real PDF.\n';
  return new Blob(encode(`${notice}\n${name}\n\n${text}\n`, 'UTF-8'), 'application/pdf', `${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.pdf`);
}

/** Numbers of a script as bytes: -128 to 255 wrap as Java's casts do. */
function bytesOf(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers);
}

function encode(text: string, charset: string): Uint8Array {
  switch (charset.toLowerCase().replace(/_/g, '-')) {
    case 'utf-8':
    case 'utf8':
      return new TextEncoder().encode(text);
    case 'us-ascii':
    case 'iso-8859-1':
      return Uint8Array.from(text, (letter) => (letter.charCodeAt(0) < 256 ? letter.charCodeAt(0) : 63));
    case 'utf-16le':
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    default:
      throw new NotImplemented(`Blob.setDataFromString with the charset ${charset}`);
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  zip: 'application/zip',
  md: 'text/markdown',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function extensionOf(name: string | null): string {
  return /\.([^.]+)$/.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
}
