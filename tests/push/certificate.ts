// A certificate for a loopback server, made for one test run: nothing secret lies in the repository.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A self-signed certificate, which is its own authority, and its key, both as PEM. */
export type Certificate = { readonly certificate: string; readonly key: string };

// node:crypto makes keys and signatures but no certificates, so the few ASN.1 structures are written here (RFC 5280, DER).
const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  identifier: 0x06,
  text: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
  version: 0xa0,
  extensions: 0xa3,
  dnsName: 0x82,
} as const;

/** One DER element: tag, length, content. */
function element(kind: keyof typeof tag, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  const size = body.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag[kind], ...length]), body]);
}

const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
const identifiers = {
  ecdsaWithSha256: element('identifier', bytes(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02)),
  commonName: element('identifier', bytes(0x55, 0x04, 0x03)),
  basicConstraints: element('identifier', bytes(0x55, 0x1d, 0x13)),
  alternativeNames: element('identifier', bytes(0x55, 0x1d, 0x11)),
};
const yes = element('boolean', bytes(0xff));
const day = 86_400_000;

/** YYMMDDhhmmssZ, as certificates before 2050 write their times. */
const time = (instant: number): Buffer =>
  element('time', Buffer.from(`${new Date(instant).toISOString().replaceAll(/[-:T]/g, '').slice(2, 14)}Z`));

/** Makes a certificate for the given host names (`*.example.com` allowed), valid from yesterday to tomorrow. */
export function makeCertificate(names: readonly string[]): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = element('sequence', identifiers.ecdsaWithSha256);
  const name = element('sequence', element('set', element('sequence', identifiers.commonName, element('text', Buffer.from('loopback')))));
  const authority = element('sequence', identifiers.basicConstraints, yes, element('octetString', element('sequence', yes)));
  const hosts = element('sequence', ...names.map((host) => element('dnsName', Buffer.from(host))));
  const contents = element(
    'sequence',
    element('version', element('integer', bytes(2))),
    element('integer', bytes(1), randomBytes(8)),
    algorithm,
    name,
    element('sequence', time(Date.now() - day), time(Date.now() + day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    element('extensions', element('sequence', authority, element('sequence', identifiers.alternativeNames, element('octetString', hosts)))),
  );
  const signature = element('bitString', bytes(0), sign('sha256', contents, privateKey));
  const base64 = element('sequence', contents, algorithm, signature).toString('base64');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${base64.replaceAll(/.{64}/g, '$&\n').trimEnd()}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
