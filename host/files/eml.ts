// Writes a sent mail as an .eml file (RFC 5322), which mail programs open.
import nodemailer from 'nodemailer';
import type { SentMail } from '../runtime/world';

/** The mail as RFC 5322 text: UTF-8, plain text with HTML beside it where there is one, attachments; CRLF line ends. */
export async function emlOf(mail: SentMail): Promise<Buffer> {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message } = await transport.sendMail({
    from: mail.name === '' ? mail.from : { name: mail.name, address: mail.from },
    to: mail.to,
    cc: mail.cc,
    bcc: mail.bcc,
    replyTo: mail.replyTo,
    subject: mail.subject,
    text: mail.text,
    ...(mail.html === null ? {} : { html: mail.html }),
    date: new Date(mail.at),
    // its own ID, so that the same mail gives the same header each time
    messageId: `<${mail.id}.${mail.at}@local-host.invalid>`,
    attachments: mail.attachments.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
      // an inline image is attached under its content ID
      ...(mail.html?.includes(`cid:${name}`) ? { cid: name } : {}),
    })),
  });
  if (!Buffer.isBuffer(message)) throw new Error('The mail was not written into memory');
  return message;
}
