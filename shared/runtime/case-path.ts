// Finds a value in a reply by the path that test cases use: `value/0/sku`, `$.value[0].sku`, `header/Location`,
// `status`; a last step `length` counts the items of a list.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import type { Reply } from './call-record';
import { readWholeBody } from './drift-report';

/** The steps of a path; names that hold dots or slashes stand in brackets and quotes, `['a.b']`. */
export function parseCasePath(text: string): readonly string[] {
  const path = text.trim();
  if (!path.startsWith('$')) return path === '' ? [] : path.replace(/^\//, '').split('/');
  const steps = path.slice(1).matchAll(/\.([^.[\]]+)|\[(\d+)\]|\[(?:'([^']*)'|"([^"]*)")\]/g);
  return [...steps].map(([, name, index, single, double]) => name ?? index ?? single ?? double ?? '');
}

/** The value at the path; undefined where there is none. */
export function findCaseValue(reply: Reply, text: string): JsonValue | undefined {
  const [first, ...rest] = parseCasePath(text);
  const isDollar = text.trim().startsWith('$');
  if (!isDollar && first === 'header') return findHeader(reply, rest.join('/'));
  const body = readBody(reply);
  const found = findIn(body, parseCasePath(text));
  return found === undefined && !isDollar && first === 'status' && rest.length === 0 ? reply.status : found;
}

/** A text that is no JSON is its own value. */
function readBody(reply: Reply): JsonValue | undefined {
  const { kind, text } = reply.body;
  return kind === 'text' ? text : readWholeBody(reply);
}

function findHeader({ headers }: Reply, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === wanted)?.value;
}

function findIn(value: JsonValue | undefined, steps: readonly string[]): JsonValue | undefined {
  let found = value;
  for (const step of steps) {
    if (isJsonArray(found)) found = step === 'length' ? found.length : found[readIndex(step)];
    else if (isJsonObject(found)) found = Object.hasOwn(found, step) ? found[step] : undefined;
    else return undefined;
  }
  return found;
}

function readIndex(step: string): number {
  return /^\d+$/.test(step) ? Number(step) : -1;
}
