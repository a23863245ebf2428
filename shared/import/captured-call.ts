// A call that was made elsewhere, as people paste it: a cURL command, an HTTP message, an entry of a HAR file. What
// all of these come to; the readers stand beside this file, the designer takes samples and parameters from it.
import type { JsonValue } from '../base/json-value';

/** A name with its value; names may repeat. */
export interface CapturedPair {
  readonly name: string;
  readonly value: string;
}

/** The body of a call or a reply: its text, and its value where it is JSON. */
export interface CapturedBody {
  readonly text: string;
  readonly json: JsonValue | undefined;
  /** Fields of a form; empty for every other body. A file has its name as value. */
  readonly form: readonly CapturedPair[];
}

/** One call, with its reply where that was captured too. */
export interface CapturedCall {
  /** Upper case. */
  readonly method: string;
  /** Scheme and host, `https://api.example`; empty where unknown. */
  readonly origin: string;
  /** Begins with a slash; percent-encoding as found. */
  readonly path: string;
  /** Decoded. */
  readonly query: readonly CapturedPair[];
  readonly headers: readonly CapturedPair[];
  readonly body: CapturedBody | null;
  readonly reply: CapturedReply | null;
}

/** The reply that was captured with a call. */
export interface CapturedReply {
  readonly status: number;
  readonly headers: readonly CapturedPair[];
  readonly body: CapturedBody | null;
}

/** Reads a body's text; `mediaType` as its header says, empty where unknown. An empty text is no body. */
export function readBody(text: string, mediaType: string): CapturedBody | null {
  if (text === '') return null;
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(mediaType);
  return { text, json: isForm ? undefined : readJson(text), form: isForm ? parseQuery(text) : [] };
}

/** Takes an address apart; one without a scheme is read as https, one without a host as a path. */
export function readAddress(address: string): Pick<CapturedCall, 'origin' | 'path' | 'query'> {
  const match = /^(?:(https?):\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/i.exec(address.trim());
  const [, scheme = 'https', host = '', path = '', query = ''] = match ?? [];
  const name = host.slice(host.lastIndexOf('@') + 1);
  return {
    origin: name === '' ? '' : `${scheme.toLowerCase()}://${name}`,
    path: path === '' ? '/' : path,
    query: parseQuery(query),
  };
}

/** Reads `a=1&b=x%20y`; what is not properly encoded stays as it is. */
export function parseQuery(text: string): readonly CapturedPair[] {
  return text.split('&').flatMap((pair) => {
    if (pair === '') return [];
    const equals = pair.indexOf('=');
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    return [{ name: decode(name), value: decode(value) }];
  });
}

/** The value of a header, names compared without case; empty where there is none. */
export function findHeader(headers: readonly CapturedPair[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value ?? '';
}

function readJson(text: string): JsonValue | undefined {
  if (!/^\s*[[{"\d\-tfn]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    // Not JSON: the text is all there is.
    return undefined;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // A lone percent sign: meant as it stands.
    return text;
  }
}
