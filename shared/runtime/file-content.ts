// Files and other bytes as inputs. A flow hands them over as `{ "$content-type", "$content" }` with base64 in it; a
// plain text stands for its own UTF-8 bytes.
import { strToU8 } from 'fflate';
import { decodeBase64 } from '../security/encode-base64';
import { type WireValue, printPlain } from './wire-value';

/** Bytes to send, with what is known of them. */
export interface FileContent {
  /** Empty where it was not said. */
  readonly name: string;
  /** Empty where it was not said. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What to show: the text itself, or how many bytes there are. */
  readonly text: string;
}

/** The base64 of a value that is a file; undefined for every other value. */
export function readContent(value: WireValue): string | undefined {
  return readMember(value, '$content');
}

/** Reads a value as a file; null where `$content` is no base64. */
export function readFileContent(value: WireValue): FileContent | null {
  const content = readContent(value);
  if (content === undefined) {
    const text = printPlain(value);
    return { name: '', mediaType: '', bytes: strToU8(text), text };
  }
  const bytes = decodeBase64(content);
  if (!bytes) return null;
  return {
    name: readMember(value, 'name') ?? '',
    mediaType: readMember(value, '$content-type') ?? '',
    bytes,
    text: `(${bytes.length} bytes)`,
  };
}

function readMember(value: WireValue, key: string): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Map)
    return undefined;
  const member = Object.hasOwn(value, key) ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof member === 'string' ? member : undefined;
}
