// Reads the calls of a HAR file (HTTP Archive 1.2), as browsers save it; a single entry will do.
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../base/json-value';
import { errorProblem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import {
  type CapturedBody,
  type CapturedCall,
  type CapturedPair,
  type CapturedReply,
  findHeader,
  readAddress,
  readBody,
} from './captured-call';

/** The calls of a parsed HAR document, a list of entries, or one entry, in order. Problem: `har-not-har`. */
export function parseHar(document: JsonValue): Result<readonly CapturedCall[]> {
  const calls = listEntries(document).flatMap((entry) => readEntry(entry) ?? []);
  if (calls.length > 0) return ok(calls);
  return fail(
    errorProblem('har-not-har', 'This holds no recorded calls.', {
      action: 'Save the network log of a browser as HAR, with content.',
    }),
  );
}

function listEntries(document: JsonValue): readonly JsonValue[] {
  if (isJsonArray(document)) return document;
  if (!isJsonObject(document)) return [];
  const log = document['log'];
  const entries = isJsonObject(log) ? log['entries'] : document['entries'];
  return isJsonArray(entries) ? entries : [document];
}

function readEntry(entry: JsonValue): CapturedCall | null {
  const request = isJsonObject(entry) ? entry['request'] : undefined;
  if (!isJsonObject(entry) || !isJsonObject(request) || readText(request, 'url') === '') return null;
  const headers = readPairs(request['headers']);
  return {
    method: readText(request, 'method').toUpperCase() || 'GET',
    ...readAddress(readText(request, 'url')),
    headers,
    body: readPosted(request['postData']),
    reply: readResponse(entry['response']),
  };
}

function readPosted(posted: JsonValue | undefined): CapturedBody | null {
  if (!isJsonObject(posted)) return null;
  const form = readPairs(posted['params']);
  const text = readText(posted, 'text');
  if (form.length > 0) return { text, json: undefined, form };
  return readBody(text, readText(posted, 'mimeType'));
}

function readResponse(response: JsonValue | undefined): CapturedReply | null {
  const status = isJsonObject(response) ? response['status'] : undefined;
  if (!isJsonObject(response) || typeof status !== 'number' || status === 0) return null;
  const headers = readPairs(response['headers']);
  const content = response['content'];
  const isPlain = isJsonObject(content) && readText(content, 'encoding') === '';
  const mediaType =
    (isJsonObject(content) && readText(content, 'mimeType')) || findHeader(headers, 'content-type');
  return { status, headers, body: isPlain ? readBody(readText(content, 'text'), mediaType) : null };
}

/** Names and values; the pseudo headers of HTTP/2 (`:path`) are left out. */
function readPairs(list: JsonValue | undefined): readonly CapturedPair[] {
  if (!isJsonArray(list)) return [];
  return list.flatMap((item) => {
    if (!isJsonObject(item)) return [];
    const name = readText(item, 'name');
    if (name === '' || name.startsWith(':')) return [];
    return [{ name, value: readText(item, 'value') || readText(item, 'fileName') }];
  });
}

function readText(object: JsonObject, key: string): string {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof value === 'string' ? value : '';
}
