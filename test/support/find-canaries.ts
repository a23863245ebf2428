// Looks for planted secrets in everything that a folder holds: each in many dresses, inside zips too.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, unzipSync } from 'fflate';

/** A planted secret by what it is, for example `client secret`. */
export type Canaries = Readonly<Record<string, string>>;

/** Where one was found, and in which dress: `logs/app.log: client secret (base64)`. */
export type Finding = string;

/** Every dress of a secret: as it is, in two encodings of text, escaped for an address, a form and JSON, in base64. */
export function listDresses(secret: string): readonly (readonly [name: string, bytes: Buffer])[] {
  const texts: [string, string][] = [
    ['plain', secret],
    ['URL-encoded', encodeURIComponent(secret)],
    ['form-encoded', new URLSearchParams({ a: secret }).toString().slice(2)],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    ['hexadecimal', Buffer.from(secret).toString('hex')],
    ...listBase64(secret),
  ];
  const dresses = texts.flatMap(([name, text]) => [
    [name, Buffer.from(text, 'utf8')] as const,
    [`${name} in UTF-16`, Buffer.from(text, 'utf16le')] as const,
  ]);
  // A secret of letters alone looks the same in most of them.
  const different = new Map(dresses.toReversed().map((dress) => [dress[1].toString('latin1'), dress]));
  return [...different.values()].toReversed().filter(([, bytes]) => bytes.length >= 8);
}

/** Base64 differs by where in a text the secret begins: what is the same wherever it begins is looked for. */
function listBase64(secret: string): [string, string][] {
  return [0, 1, 2].flatMap((before): [string, string][] => {
    const whole = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    const from = before === 0 ? 0 : 4;
    const text = whole.toString('base64').replace(/=+$/, '');
    const inner = text.slice(from, text.length - (text.length % 4));
    return [
      ['base64', inner],
      ['base64 for addresses', inner.replaceAll('+', '-').replaceAll('/', '_')],
    ];
  });
}

/** What was found in some bytes; zips and gzips are opened. */
export function searchBytes(place: string, bytes: Buffer, canaries: Canaries): readonly Finding[] {
  const found = Object.entries(canaries).flatMap(([what, secret]) =>
    listDresses(secret)
      .filter(([, dress]) => bytes.length >= dress.length && bytes.includes(dress))
      .map(([name]) => `${place}: ${what} (${name})`),
  );
  return [...new Set([...found, ...searchInside(place, bytes, canaries)])];
}

function searchInside(place: string, bytes: Buffer, canaries: Canaries): readonly Finding[] {
  const isZip = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (isGzip) return searchBytes(`${place} (unpacked)`, Buffer.from(gunzipSync(bytes)), canaries);
  if (!isZip) return [];
  return Object.entries(unzipSync(bytes)).flatMap(([name, entry]) =>
    searchBytes(`${place}/${name}`, Buffer.from(entry), canaries),
  );
}

/** What was found in a folder and all folders in it, in names as well as in contents. */
export async function searchFolder(folder: string, canaries: Canaries): Promise<readonly Finding[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const place = path.relative(folder, file);
      const inName = searchBytes(`name of ${place}`, Buffer.from(entry.name), canaries);
      // Sockets and links of a running app hold nothing of their own.
      return entry.isFile() ? [...inName, ...searchBytes(place, await readFile(file), canaries)] : inName;
    }),
  );
  return found.flat();
}
