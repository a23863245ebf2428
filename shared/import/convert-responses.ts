// Converts the replies of an OpenAPI 3 operation: one schema each, plain headers, and codes that connectors know.
import { type JsonObject, isJsonObject } from '../base/json-value';
import { printTitle } from '../mapping/print-title';
import { type ChosenMedia, chooseReplyMedia, findMediaSchema } from './choose-media';
import { type Conversion, followNoting } from './conversion';
import { convertPlain, isPlain } from './convert-parameter';
import { convertSchema, flattenSchema } from './convert-schema';
import { keepExtensions } from './legal-extensions';
import {
  type Placed,
  type PlacedObject,
  asObject,
  findPlaced,
  followObject,
  listPlaced,
  readReference,
  readText,
} from './source-document';

/** The replies of one operation and the media types of those that succeed. */
export interface ConvertedResponses {
  readonly responses: JsonObject;
  readonly produces: readonly string[];
}

const phrases: Readonly<Record<string, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No content',
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  429: 'Too many requests',
  500: 'Internal server error',
};

/** Converts the replies. Ranges of success (`2XX`) become their first code; a lone default reply becomes 200. */
export function convertResponses(c: Conversion, operation: PlacedObject): ConvertedResponses {
  const listed = findPlaced(operation, 'responses');
  const responses = new Map<string, JsonObject>();
  const produces = new Set<string>();
  for (const [written, entry] of listPlaced(listed)) {
    if (written.startsWith('x-')) continue;
    const status = readStatus(c, written, entry, listed);
    const target = status === '' ? null : followNoting(c, entry);
    const response = target && asObject(target);
    if (!response) {
      if (status !== '') c.losses.note('response-invalid', entry.pointer, written);
      continue;
    }
    responses.set(status, convertEntry(c, status, entry, response));
    const media = /^2|^default$/.test(status) ? chooseReplyMedia(response) : null;
    if (media && !media.type.includes('*')) produces.add(media.type);
  }
  return { responses: complete(c, operation, responses), produces: [...produces] };
}

/** Converts one reply as it stands in the source, for one that many operations share too. */
export function convertResponse(c: Conversion, response: PlacedObject, status: string): JsonObject {
  const media = status === '204' || status === '304' ? null : chooseReplyMedia(response);
  const isSuccess = status.startsWith('2') || status === '';
  if (media && media.others.length > 0 && isSuccess) {
    c.losses.note('response-media', response.pointer, media.others.join(', '));
  }
  if (findPlaced(response, 'links')) c.losses.note('links', response.pointer);
  const headers = convertHeaders(c, response);
  const schema = media ? convertContent(c, media) : undefined;
  return {
    description: readText(response, 'description') || phrases[status] || 'Reply',
    ...(schema ? { schema } : {}),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...keepExtensions(response.value),
  };
}

/** A shared reply stays shared, except where its code changes what it may hold. */
function convertEntry(c: Conversion, status: string, entry: Placed, response: PlacedObject): JsonObject {
  const isShared = readReference(entry.value) !== null && status !== '204' && status !== '304';
  if (isShared && status !== 'default') return { $ref: c.names.refer('responses', response.pointer) };
  return convertResponse(c, response, status);
}

/** The code as connectors know it; empty for what has to be left out. */
function readStatus(c: Conversion, written: string, entry: Placed, listed: Placed | undefined): string {
  if (/^[1-5]\d\d$/.test(written) || written === 'default') return written;
  const range = /^([1-5])XX$/i.exec(written)?.[1];
  const first = range === undefined ? '' : `${range}00`;
  const isTaken = isJsonObject(listed?.value) && Object.hasOwn(listed.value, first);
  if (range === '2' && !isTaken) return first;
  c.losses.note(range === undefined ? 'response-invalid' : 'response-range', entry.pointer, written);
  return '';
}

function complete(
  c: Conversion,
  operation: PlacedObject,
  responses: ReadonlyMap<string, JsonObject>,
): JsonObject {
  const pointer = `${operation.pointer}/responses`;
  const fallback = responses.get('default');
  if (!fallback) {
    if (responses.size > 0) return Object.fromEntries(responses);
    c.losses.note('response-added', pointer);
    return { '200': { description: 'OK' } };
  }
  const others = [...responses].filter(([status]) => status !== 'default');
  if (!others.some(([status]) => status.startsWith('2'))) {
    return Object.fromEntries([['200', fallback], ...others]);
  }
  const { schema, ...rest } = fallback;
  if (schema !== undefined) c.losses.note('response-default', `${pointer}/default`);
  return Object.fromEntries([...others, ['default', rest]]);
}

function convertContent(c: Conversion, chosen: ChosenMedia): JsonObject {
  const schema = findMediaSchema(chosen.media);
  if (chosen.kind === 'json') return schema ? convertSchema(c, schema) : {};
  return chosen.kind === 'binary' ? { type: 'string', format: 'binary' } : { type: 'string' };
}

function convertHeaders(c: Conversion, response: PlacedObject): JsonObject {
  const headers = listPlaced(findPlaced(response, 'headers')).flatMap(([name, entry]) => {
    const header = followObject(c.source, entry);
    // OpenAPI 3 says that a header of this name is passed over: the media type says it.
    if (!header || name.toLowerCase() === 'content-type') return [];
    return [[name, convertHeader(c, name, header)] as const];
  });
  return Object.fromEntries(headers);
}

function convertHeader(c: Conversion, name: string, header: PlacedObject): JsonObject {
  const schema = findPlaced(header, 'schema');
  const flat = schema ? flattenSchema(c, schema) : {};
  const description = readText(header, 'description');
  const title = printTitle(name);
  return {
    ...(isPlain(c, flat) ? convertPlain(c, flat) : { type: 'string' }),
    ...(description === '' ? {} : { description }),
    ...(title === name ? {} : { 'x-ms-summary': title }),
  };
}
