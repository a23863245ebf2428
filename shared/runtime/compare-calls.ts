// Says what a policy or a script did to a call: one line for each header, query parameter, property and part of the
// address that is another one afterwards. The lines of a trace's policy steps.
import { type JsonValue, isJsonArray, isJsonObject, isSameJson } from '../base/json-value';
import type { NameValue, PolicyReply, PolicyRequest } from '../policies/message';
import type { PolicyCall } from '../policies/policy-call';
import type { TraceLine } from './call-record';

/** The lines of the request, then those of the reply; empty where nothing changed. */
export function listCallChanges(before: PolicyCall, after: PolicyCall): readonly TraceLine[] {
  return [...compareRequests(before.request, after.request), ...compareReplies(before.reply, after.reply)];
}

/** What is another one in a request. Names say where: `host`, `path`, `query top`, `header X-Client`, `body items/0/id`. */
export function compareRequests(before: PolicyRequest, after: PolicyRequest): readonly TraceLine[] {
  return [
    ...compareTexts('verb', before.method, after.method),
    ...compareTexts('host', before.baseUrl, after.baseUrl),
    ...compareTexts('path', before.path, after.path),
    ...compareNames('query', before.query, after.query),
    ...compareNames('header', before.headers, after.headers),
    ...compareValues('body', before.body, after.body),
  ];
}

function compareReplies(before: PolicyReply | null, after: PolicyReply | null): readonly TraceLine[] {
  if (!before || !after) return [];
  return [
    ...compareTexts('status', String(before.status), String(after.status)),
    ...compareNames('header', before.headers, after.headers),
    ...compareValues('body', before.body, after.body),
  ];
}

function compareTexts(name: string, before: string | undefined, after: string | undefined): TraceLine[] {
  if (before === after) return [];
  if (before === undefined) return [{ name, value: after ?? '', change: 'added' }];
  if (after === undefined) return [{ name, value: before, change: 'removed' }];
  return [{ name, value: after, before, change: 'changed' }];
}

/** Names that stand more than once are compared with all their values. */
function compareNames(
  kind: 'query' | 'header',
  before: readonly NameValue[],
  after: readonly NameValue[],
): readonly TraceLine[] {
  if (before === after) return [];
  const keyOf = (name: string) => (kind === 'header' ? name.toLowerCase() : name);
  const read = (list: readonly NameValue[], key: string) => {
    const values = list.flatMap(({ name, value }) => (keyOf(name) === key ? [value] : []));
    return values.length > 0 ? values.join(', ') : undefined;
  };
  const names = new Map([...after, ...before].map(({ name }) => [keyOf(name), name]));
  return [...names].flatMap(([key, name]) =>
    compareTexts(`${kind} ${name}`, read(before, key), read(after, key)),
  );
}

/** Goes down to the properties that differ; lists of another length and values of another kind differ as a whole. */
function compareValues(
  name: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): readonly TraceLine[] {
  if (before === after || isSameJson(before, after)) return [];
  const join = (key: string | number) => `${name}${name === 'body' ? ' ' : '/'}${key}`;
  if (isJsonObject(before) && isJsonObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => compareValues(join(key), readOwn(before, key), readOwn(after, key)));
  }
  if (isJsonArray(before) && isJsonArray(after) && before.length === after.length) {
    return before.flatMap((item, index) => compareValues(join(index), item, after[index]));
  }
  return compareTexts(name, print(before), print(after));
}

function readOwn(value: { readonly [key: string]: JsonValue }, key: string): JsonValue | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function print(value: JsonValue | undefined): string | undefined {
  return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
}
