// Bytes of a file to text, in the one way that leads back to the same bytes; `package/file-bytes` goes back.
import type { Encoding } from '../../shared/connector/document';

/** The text of a file and how its bytes carry it. A byte order mark is part of the encoding, not of the text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const mark = '\uFEFF';

/**
 * Reads bytes as UTF-8, with or without a byte order mark, else one for one as Latin-1. Null for what is no such
 * text: zero bytes (binary files, UTF-16), or control characters in bytes that are not UTF-8.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (bytes.includes(0)) return null;
  const text = decodeUtf8(bytes);
  if (text === null)
    return hasControlBytes(bytes) ? null : { text: decodeLatin1(bytes), encoding: 'latin-1' };
  // A second mark would be taken for the first one on the way back.
  const isMarked = text.startsWith(mark) && !text.startsWith(mark, 1);
  return isMarked ? { text: text.slice(1), encoding: 'utf-8-bom' } : { text, encoding: 'utf-8' };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

function decodeLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** True for bytes that no text editor writes: below space, other than tab, line ends, form feed and escape. */
function hasControlBytes(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b);
}
