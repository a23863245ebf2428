// A certificate that nobody vouches for, made anew for each test: the plainest X.509 that a TLS server takes.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** PEM texts for `https.createServer`. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const dayMs = 86_400_000;
const ids = { ecdsaWithSha256: '2a8648ce3d040302', commonName: '550403', altNames: '551d11' };

/** Builds a self-signed certificate for `host`, valid from yesterday for as many days (less than 0: expired). */
export function buildSelfSigned(host: string, days = 7): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = sequence(set(sequence(objectId(ids.commonName), part(0x0c, Buffer.from(host)))));
  const algorithm = sequence(objectId(ids.ecdsaWithSha256));
  const altNames = sequence(part(0x82, Buffer.from(host)));
  const extensions = sequence(sequence(objectId(ids.altNames), part(0x04, altNames)));
  const body = sequence(
    part(0xa0, part(0x02, Buffer.from([2]))),
    part(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(Date.now() - 30 * dayMs), time(Date.now() + days * dayMs)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    part(0xa3, extensions),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]);
  const der = sequence(body, algorithm, part(0x03, signature));
  const lines = der.toString('base64').replace(/.{64}/gu, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  };
}

/** Tag, length and content, as DER has it. */
function part(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}

const sequence = (...parts: Buffer[]) => part(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]) => part(0x31, Buffer.concat(parts));
const objectId = (hex: string) => part(0x06, Buffer.from(hex, 'hex'));

function time(atMs: number): Buffer {
  const digits = new Date(atMs)
    .toISOString()
    .replace(/[-:T]|\.\d+/gu, '')
    .slice(2);
  return part(0x17, Buffer.from(digits));
}
