// The samples that are remembered with a connector, in its sidecar: `samples`, then the operation, then the name of the
// sample, then `value` (JSON as it was pasted) or `call` (a captured call). Reads them and builds the edits that change
// them. What looks like a secret is masked before it gets here; that is for `package/sample-secrets`.
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../base/json-value';
import type { ConnectorDocument } from '../connector/document';
import { sampleOwner, samplesMember } from '../connector/sample-owners';
import type { Operation } from '../operations/operation';
import type { Edit, JsonChange } from '../text/edit';
import { readMember } from '../text/read';
import { toValue } from '../text/value';
import type { CapturedBody, CapturedCall, CapturedPair, CapturedReply } from './captured-call';

/** What a sample is: one value, or a whole call. */
export type SampleContent =
  | { readonly kind: 'value'; readonly value: JsonValue }
  | { readonly kind: 'call'; readonly call: CapturedCall };

/** A sample of an operation; no two of one operation have the same name. */
export interface StoredSample {
  readonly name: string;
  readonly content: SampleContent;
}

type Owner = Pick<Operation, 'operationId' | 'key'>;

/** The samples of an operation in the order of the sidecar; what cannot be read is left out, and left alone. */
export function readSamples(
  { sidecar }: Pick<ConnectorDocument, 'sidecar'>,
  owner: Owner,
): readonly StoredSample[] {
  const all = sidecar && readMember(sidecar.tree.root, samplesMember);
  const own = all && readMember(all, sampleOwner(owner));
  if (own?.kind !== 'object') return [];
  return own.members.flatMap(({ key, value }) => {
    const content = readContent(toValue(value));
    return content ? [{ name: key, content }] : [];
  });
}

/** The edit that remembers a sample, or gives the one of that name another content. */
export function buildSampleEdit(owner: Owner, { name, content }: StoredSample): Edit {
  const path = [samplesMember, sampleOwner(owner), name];
  return build('keep-sample', `Keep the sample ${name}`, {
    kind: 'set',
    path,
    value: printContent(content),
  });
}

/** The edit that renames a sample; null where the name is empty or taken. */
export function buildSampleRename(
  samples: readonly StoredSample[],
  owner: Owner,
  from: string,
  to: string,
): Edit | null {
  if (to === '' || samples.some(({ name }) => name === to)) return null;
  const path = [samplesMember, sampleOwner(owner), from];
  return build('rename-sample', `Rename the sample ${from}`, { kind: 'rename', path, key: to });
}

/** The edit that takes a sample away, and with the last one the place where it stood. */
export function buildSampleRemoval({ sidecar }: ConnectorDocument, owner: Owner, name: string): Edit {
  const all = sidecar && readMember(sidecar.tree.root, samplesMember);
  const own = all && readMember(all, sampleOwner(owner));
  const isLast = own?.kind === 'object' && own.members.length === 1;
  const isLastOwner = isLast && all?.kind === 'object' && all.members.length === 1;
  const path = [samplesMember, ...(isLastOwner ? [] : [sampleOwner(owner)]), ...(isLast ? [] : [name])];
  return build('remove-sample', `Remove the sample ${name}`, { kind: 'remove', path });
}

/** A name that no sample of the operation has yet: `Sample`, `Sample 2`, … */
export function chooseSampleName(taken: readonly string[], wanted: string): string {
  let name = wanted;
  for (let count = 2; taken.includes(name); count += 1) name = `${wanted} ${count}`;
  return name;
}

/** A sample as JSON, as the sidecar has it; the twin of {@link readContent}. */
export function printContent(content: SampleContent): JsonObject {
  if (content.kind === 'value') return { value: content.value };
  const { method, origin, path, query, headers, body, reply } = content.call;
  return {
    call: {
      method,
      address: `${origin}${path}`,
      ...(query.length > 0 ? { query: printPairs(query) } : {}),
      ...(headers.length > 0 ? { headers: printPairs(headers) } : {}),
      ...printBody(body),
      ...(reply ? { reply: printReply(reply) } : {}),
    },
  };
}

/** A sample from JSON; null for what is none. */
export function readContent(value: JsonValue): SampleContent | null {
  if (!isJsonObject(value)) return null;
  const call = value['call'];
  if (isJsonObject(call)) return { kind: 'call', call: readCall(call) };
  const own = Object.hasOwn(value, 'value') ? value['value'] : undefined;
  return own === undefined ? null : { kind: 'value', value: own };
}

function printReply({ status, headers, body }: CapturedReply): JsonObject {
  return { status, ...(headers.length > 0 ? { headers: printPairs(headers) } : {}), ...printBody(body) };
}

function printBody(body: CapturedBody | null): JsonObject {
  if (!body) return {};
  if (body.json !== undefined) return { body: body.json };
  return body.form.length > 0 ? { form: printPairs(body.form) } : { text: body.text };
}

function printPairs(pairs: readonly CapturedPair[]): readonly JsonObject[] {
  return pairs.map(({ name, value }) => ({ name, value }));
}

function readCall(call: JsonObject): CapturedCall {
  const [, origin = '', path = ''] = /^([a-z]+:\/\/[^/]*)?(.*)$/is.exec(readText(call, 'address')) ?? [];
  const reply = call['reply'];
  return {
    method: readText(call, 'method'),
    origin,
    path,
    query: readPairs(call['query']),
    headers: readPairs(call['headers']),
    body: readBodyOf(call),
    reply: isJsonObject(reply) ? readReply(reply) : null,
  };
}

function readReply(reply: JsonObject): CapturedReply {
  const status = reply['status'];
  return {
    status: typeof status === 'number' ? status : 200,
    headers: readPairs(reply['headers']),
    body: readBodyOf(reply),
  };
}

function readBodyOf(message: JsonObject): CapturedBody | null {
  const json = Object.hasOwn(message, 'body') ? message['body'] : undefined;
  if (json !== undefined) return { text: JSON.stringify(json), json, form: [] };
  const form = readPairs(message['form']);
  const text = readText(message, 'text');
  return form.length > 0 || text !== '' ? { text, json: undefined, form } : null;
}

function readPairs(list: JsonValue | undefined): readonly CapturedPair[] {
  if (!isJsonArray(list)) return [];
  return list.flatMap((item) =>
    isJsonObject(item) && readText(item, 'name') !== ''
      ? [{ name: readText(item, 'name'), value: readText(item, 'value') }]
      : [],
  );
}

function readText(object: JsonObject, key: string): string {
  const value = Object.hasOwn(object, key) ? object[key] : undefined;
  return typeof value === 'string' ? value : '';
}

function build(kind: string, label: string, change: JsonChange): Edit {
  return { kind, label, joins: 'own', changes: [{ file: 'sidecar', change }] };
}
