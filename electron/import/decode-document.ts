// Bytes of a description to text. Unlike a connector's file it is never written back, so the way in is enough.
import { type Result, fail, ok } from '../../shared/base/result';
import { describeBinary } from './import-problems';

/**
 * Reads bytes as UTF-8, UTF-16 with its mark, else as Latin-1. A byte order mark is left out. Problem:
 * `file-not-text` for what holds zero bytes or many control characters.
 */
export function decodeDocument(bytes: Uint8Array, name: string): Result<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ok(new TextDecoder('utf-16le').decode(bytes));
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ok(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.includes(0)) return fail(describeBinary(name));
  const text = decodeUtf8(bytes);
  if (text !== null) return ok(text);
  return hasControlBytes(bytes) ? fail(describeBinary(name)) : ok(Buffer.from(bytes).toString('latin1'));
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** True for bytes that no text editor writes. */
function hasControlBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b);
}
