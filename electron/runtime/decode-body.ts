// Finds out what the bytes of a body are (JSON, text, a picture, anything else) and turns them into what is shown.
import { isUtf8 } from 'node:buffer';
import type { ShownBody } from '../../shared/runtime/call-record';
import { indentJson } from '../../shared/runtime/indent-json';
import type { ReceivedBody } from './reply-store';

/** A body that was looked at. */
export interface DecodedBody {
  readonly shown: ShownBody;
  /** The whole text where it is JSON, else null. */
  readonly json: string | null;
}

/** How much of a text is shown; the whole of it can be saved. */
const shownTextBytes = 1024 * 1024;
const largestImageBytes = 4 * 1024 * 1024;

const imageHeads: readonly (readonly [mediaType: string, head: readonly number[]])[] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
];
// Not SVG: it is text, in which secrets have to be hidden.
const imageTypes: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
]);

/** Decodes the held part of a body by its Content-Type, and by its bytes where that says nothing. */
export function decodeBody(received: ReceivedBody, contentType: string): DecodedBody {
  const { held, sizeBytes } = received;
  const isWhole = held.length === sizeBytes;
  const given = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
  const mediaType = given || guessType(held);
  const about = { mediaType, sizeBytes };
  if (sizeBytes === 0) return plain({ ...about, kind: 'empty', text: '', shownBytes: 0 });
  if (imageTypes.has(mediaType) && isWhole && sizeBytes <= largestImageBytes) {
    return plain({ ...about, kind: 'image', text: held.toString('base64'), shownBytes: sizeBytes });
  }
  if (!isTextType(mediaType) && !isText(held)) {
    return plain({ ...about, kind: 'binary', text: '', shownBytes: 0 });
  }
  return decodeText(held, isWhole, contentType, about);
}

function plain(shown: ShownBody): DecodedBody {
  return { shown, json: null };
}

function decodeText(
  held: Buffer,
  isWhole: boolean,
  contentType: string,
  about: { readonly mediaType: string; readonly sizeBytes: number },
): DecodedBody {
  const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1] ?? '';
  const whole = isWhole ? decode(held, charset, false) : null;
  const json = whole === null ? null : readJson(about.mediaType, whole);
  const kind = json === null ? 'text' : 'json';
  if (whole !== null && held.length <= shownTextBytes) {
    const text = json === null ? whole : indentJson(json);
    return { shown: { ...about, kind, text, shownBytes: held.length }, json };
  }
  const part = held.subarray(0, shownTextBytes);
  return { shown: { ...about, kind, text: decode(part, charset, true), shownBytes: part.length }, json };
}

/** The text where it is JSON by RFC 8259; a text of another type counts only when it is an object or a list. */
function readJson(mediaType: string, text: string): string | null {
  const isDeclared = /[/+]json$/.test(mediaType);
  if (!isDeclared && !/^\s*[[{]/.test(text)) return null;
  if (/^text\/(?:html|csv|xml)$/.test(mediaType)) return null;
  try {
    JSON.parse(text);
    return text;
  } catch {
    return null;
  }
}

/**
 * The text of bytes: by a byte order mark, the charset that is declared, else UTF-8; what fits none of them is read
 * as Windows-1252, which has a letter for every byte. Where the bytes are cut, half a character at the end is none.
 */
function decode(bytes: Buffer, charset: string, isCut: boolean): string {
  for (const label of [findMark(bytes), charset, 'utf-8']) {
    const text = label === '' ? null : tryDecode(bytes, label, isCut);
    if (text !== null) return text;
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

function findMark(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
}

/** Null where the bytes are none of that charset, or nobody knows it. */
function tryDecode(bytes: Buffer, label: string, isCut: boolean): string | null {
  // The usual case, without building a decoder.
  if (!isCut && /^utf-?8$/i.test(label) && bytes[0] !== 0xef)
    return isUtf8(bytes) ? bytes.toString('utf8') : null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return null;
  }
}

function isTextType(mediaType: string): boolean {
  return (
    mediaType.startsWith('text/') ||
    /[/+](?:json|xml|yaml|x-yaml|javascript|x-www-form-urlencoded|graphql|csv|x-ndjson)$/.test(mediaType)
  );
}

function isText(held: Buffer): boolean {
  if (findMark(held) !== '') return true;
  const part = held.subarray(0, 8192);
  return !part.includes(0) && tryDecode(part, 'utf-8', part.length < held.length) !== null;
}

function guessType(held: Buffer): string {
  const image = imageHeads.find(([, head]) => head.every((byte, index) => held[index] === byte));
  if (image) return image[0];
  if (
    held.subarray(0, 4).toString('latin1') === 'RIFF' &&
    held.subarray(8, 12).toString('latin1') === 'WEBP'
  ) {
    return 'image/webp';
  }
  return '';
}
