// Opens a request for policies and closes it again: path and query apart, the body as JSON. What no policy touches
// leaves exactly as it was built, to the letter of its encoding.
import { strToU8 } from 'fflate';
import type { JsonValue } from '../base/json-value';
import type { NameValue, PolicyRequest } from '../policies/message';
import { isJsonType } from './build-body';
import { setHeader } from './build-request';
import { encodeLiteralPath, encodeQueryName, encodeText } from './encode-url';
import type { HttpRequest, RequestBody } from './request';

/** A request as policies see it, and the way back. */
export interface OpenedRequest {
  readonly message: PolicyRequest;
  /** The request that a changed message stands for. Its address may be none, where a policy made it so. */
  readonly close: (changed: PolicyRequest) => HttpRequest;
}

/** Opens a request. `baseUrl` is how its address begins: scheme, host and base path without a slash at the end. */
export function openRequest(request: HttpRequest, baseUrl: string): OpenedRequest {
  const { path, query, written } = readAddress(request.url.slice(baseUrl.length));
  const message: PolicyRequest = {
    method: request.method,
    baseUrl,
    path,
    query,
    headers: request.headers,
    body: readBody(request.body),
  };
  return { message, close: (changed) => closeRequest(request, message, changed, written) };
}

/** A path below a base URL, and its query as pairs; `written` keeps each pair as it stood. */
export function readAddress(address: string): {
  readonly path: string;
  readonly query: readonly NameValue[];
  readonly written: ReadonlyMap<NameValue, string>;
} {
  const mark = address.indexOf('?');
  const path = mark < 0 ? address : address.slice(0, mark);
  const written = new Map<NameValue, string>();
  for (const pair of mark < 0 ? [] : address.slice(mark + 1).split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    written.set({ name: decode(name), value: decode(value) }, pair);
  }
  return { path, query: [...written.keys()], written };
}

function closeRequest(
  request: HttpRequest,
  before: PolicyRequest,
  changed: PolicyRequest,
  written: ReadonlyMap<NameValue, string>,
): HttpRequest {
  const body = changed.body === before.body ? request.body : printBody(changed.body, request.body);
  const headers = describeBody(changed.headers, body, request.body);
  const base = changed.baseUrl === before.baseUrl ? changed.baseUrl : encodeLiteralPath(changed.baseUrl);
  const path = changed.path === before.path ? changed.path : encodeLiteralPath(changed.path);
  const pairs = changed.query.map((pair) => written.get(pair) ?? printPair(pair));
  const url = `${base}${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
  return { method: changed.method, url, headers, body };
}

/** The JSON of a body; undefined where there is none or it is not JSON. */
function readBody(body: RequestBody | null): JsonValue | undefined {
  if (!body || !isJsonType(body.mediaType)) return undefined;
  try {
    return JSON.parse(body.text) as JsonValue;
  } catch {
    // Said to be JSON and is none: policies see no body, and it leaves as it is.
    return undefined;
  }
}

function printBody(value: JsonValue | undefined, before: RequestBody | null): RequestBody | null {
  if (value === undefined) return null;
  const text = JSON.stringify(value);
  return { mediaType: before?.mediaType ?? 'application/json', bytes: strToU8(text), text };
}

function printPair({ name, value }: NameValue): string {
  return `${encodeQueryName(name)}=${encodeText(value)}`;
}

/** A body that came in gets a type where it has none; one that is gone takes its type along. */
function describeBody(
  headers: readonly NameValue[],
  body: RequestBody | null,
  before: RequestBody | null,
): readonly NameValue[] {
  if (body && !hasHeader(headers, 'content-type'))
    return setHeader(headers, { name: 'Content-Type', value: body.mediaType });
  return !body && before ? headers.filter(({ name }) => name.toLowerCase() !== 'content-type') : headers;
}

function hasHeader(headers: readonly NameValue[], name: string): boolean {
  return headers.some((header) => header.name.toLowerCase() === name);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not encoded at all: meant as it stands.
    return text;
  }
}
