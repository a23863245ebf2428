// Webhook triggers: the input that takes the callback address, and the call that ends a registration.
import { isJsonObject, type JsonValue } from '../base/json-value';
import { listInputs } from '../operations/list-inputs';
import { listOperations } from '../operations/list-operations';
import type { Input, Operation, OperationKey, OperationSummary } from '../operations/operation';
import { printOperationKey } from '../operations/operation-key';
import { readOperation } from '../operations/read-operation';
import { findNode } from '../text/locate';
import { patchTree } from '../text/patch';
import { readBoolean, readString } from '../text/read';
import type { JsonTree } from '../text/tree';

/** The input that is marked with `x-ms-notification-url`; null where the operation has none. */
export function findCallbackInput(tree: JsonTree, operation: Operation): Input | null {
  const inputs = listInputs(tree, operation);
  return inputs.find((input) => isMarked(tree, input)) ?? null;
}

/** The call that ends a registration. */
export interface EndingCall {
  /** The definition; with an operation of its own where the connector has none for the address. */
  readonly tree: JsonTree;
  readonly operationKey: OperationKey;
  readonly inputs: Readonly<Record<string, JsonValue>>;
}

/**
 * What ends a registration: DELETE to the `Location` of its reply, by the connector's own operation for that address
 * where there is one; without a `Location`, the DELETE operation below the registration whose one parameter the reply
 * has a value for. Null where neither can be made out: the web API keeps the registration then.
 */
export function planEnding(
  tree: JsonTree,
  operation: Pick<OperationSummary, 'path'>,
  location: string,
  body: JsonValue,
): EndingCall | null {
  const deletes = listOperations(tree).filter(({ method }) => method === 'delete');
  if (location === '') return planByBody(tree, deletes, operation.path, body);
  const path = readPath(tree, location);
  if (path === null) return null;
  for (const one of deletes) {
    const values = matchPath(one.path, path);
    if (values) return { tree, operationKey: one.key, inputs: toInputs(values) };
  }
  const template = path.replace(/[{}]/g, encodeURIComponent);
  const made = patchTree(tree, {
    kind: 'set',
    path: ['paths', template, 'delete'],
    value: { responses: { default: { description: 'The registration is over.' } } },
  });
  return made.ok
    ? { tree: made.value.tree, operationKey: printOperationKey(template, 'delete'), inputs: {} }
    : null;
}

function planByBody(
  tree: JsonTree,
  deletes: readonly OperationSummary[],
  around: string,
  body: JsonValue,
): EndingCall | null {
  for (const one of deletes.filter(({ path }) => path.startsWith(`${around}/{`))) {
    const parameters =
      readOperation(tree, one.key)?.parameters.filter(({ in: place }) => place === 'path') ?? [];
    const [only] = parameters;
    const value = only && isJsonObject(body) ? (body[only.name] ?? body['id']) : undefined;
    if (parameters.length === 1 && only && value !== undefined && value !== null) {
      return { tree, operationKey: one.key, inputs: { [`path/${only.name}`]: value } };
    }
  }
  return null;
}

/** An address by its parts (RFC 3986, appendix B): scheme, host with port, path. */
const addressForm = /^(?:([a-z][a-z0-9+.-]*):)?(?:\/\/(?:[^/?#@]*@)?([^/?#]*))?([^?#]*)/i;

/** The path of the address below the definition's base path; null for the address of another host. */
function readPath(tree: JsonTree, location: string): string | null {
  const own = readString(tree.root, 'host') || 'localhost';
  const [, , host = own, written = ''] = addressForm.exec(location) ?? [];
  const isSame = host.toLowerCase() === own.toLowerCase() || (isLoopback(host) && isLoopback(own));
  if (!isSame) return null;
  const path = written.startsWith('/') ? written : `/${written}`;
  const basePath = readString(tree.root, 'basePath').replace(/\/+$/, '');
  return path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
}

function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name === 'localhost' || name === '[::1]' || name.startsWith('127.');
}

function matchPath(template: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = template.replace(/\/$/, '').split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (wanted.length !== given.length) return null;
  const values: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    const found = given[index] ?? '';
    if (name === undefined ? part !== found : found === '') return null;
    if (name !== undefined) values[name] = decode(found);
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function toInputs(values: Readonly<Record<string, string>>): Readonly<Record<string, JsonValue>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`path/${name}`, value]));
}

function isMarked(tree: JsonTree, { field, parameter }: Input): boolean {
  const node = findNode(tree, (field ?? parameter).place);
  return node !== null && readBoolean(node, 'x-ms-notification-url');
}
