// What the disk held when a connector was opened or saved: a hash for each of its files, as one text that travels
// with the connector and comes back with the next save.
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Hashes by file name. */
export type Hashes = ReadonlyMap<string, string>;

/** The SHA-256 of bytes, in hex. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const stampSchema = z.array(z.tuple([z.string(), z.string()]));

/** Prints hashes as a stamp; the order of the names does not matter. */
export function printStamp(hashes: Hashes): string {
  return JSON.stringify([...hashes].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

/** Reads a stamp back; a text that is none stands for an unknown state of the disk: no file. */
export function parseStamp(stamp: string): Hashes {
  try {
    return new Map(stampSchema.parse(JSON.parse(stamp)));
  } catch {
    return new Map();
  }
}
