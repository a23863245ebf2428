// Puts operations of a clip into a connector: under a free path and id, with what they refer to. What is there already,
// and the same, is used; what has the same name and is different comes under a new one. One step of undo.
import { isJsonArray, isJsonObject, isSameJson, type JsonObject, type JsonValue } from '../base/json-value';
import { listOperations } from '../operations/list-operations';
import { printOperationKey } from '../operations/operation-key';
import type { FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember, readStrings } from '../text/read';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import type { Clip, ClippedOperation } from './clip';
import type { DropPlan, MappedDocument } from './drop';
import { joinSentences, plan, refuse } from './plan';
import { rewriteNames, type NewNames } from './rewrite-names';

const policiesPath = ['properties', 'policyTemplateInstances'];
const operationsKey = 'x-ms-apimTemplate-operationName';

/** Plans the paste; refused for a clip whose operations are all there already. The place is that of the last one. */
export function planPaste(document: MappedDocument, clip: Clip): DropPlan {
  const { tree } = document.definition;
  const wanted = clip.operations.filter((one) => one.isChosen || !findById(tree, readId(one)));
  const names = chooseNames(tree, clip, wanted);
  const placed = placeOperations(tree, wanted);
  const last = placed.filter(({ operation }) => operation.isChosen).at(-1) ?? placed.at(-1);
  if (!last) return refuse('There is nothing in it to paste.');
  const policies = listPolicyChanges(document, clip, names);
  const count = wanted.length === 1 ? 'one operation' : `${wanted.length} operations`;
  const renamed = [...names.shared, ...names.operations].length;
  return plan({
    kind: 'paste-operations',
    label: `Paste ${count}`,
    changes: [
      ...listSharedChanges(tree, clip, names),
      ...placed.flatMap((one) => insertOperation(tree, clip, one, placed, names)),
    ],
    others: policies.changes,
    announcement: joinSentences(
      `Pasted ${count}${clip.title === '' ? '' : ` from ${clip.title}`}.`,
      renamed > 0
        ? `${renamed === 1 ? 'One name was' : `${renamed} names were`} taken and got a number.`
        : '',
      policies.notice,
    ),
    place: ['paths', last.path, last.operation.method],
    operation: printOperationKey(last.path, last.operation.method),
  });
}

interface Placed {
  readonly operation: ClippedOperation;
  readonly path: string;
}

/** A path of its own for each: its own where that is free, else one that ends in `/copy`. */
function placeOperations(tree: JsonTree, operations: readonly ClippedOperation[]): readonly Placed[] {
  const taken = new Set<string>();
  return operations.map((operation) => {
    const base = operation.path.replace(/\/+$/, '');
    const isFree = (path: string) =>
      !taken.has(`${operation.method} ${path}`) && isPlaceFree(tree, operation, path);
    const path = isFree(operation.path) ? operation.path : chooseFree(`${base}/copy`, isFree);
    taken.add(`${operation.method} ${path}`);
    return { operation, path };
  });
}

/** A webhook needs a path without another notification, and nobody else's parameters may come upon an operation. */
function isPlaceFree(tree: JsonTree, { method, notification }: ClippedOperation, path: string): boolean {
  const item = findNode(tree, ['paths', path]);
  if (!item) return true;
  const isApart = !readMember(item, 'parameters');
  return isApart && !readMember(item, method) && (notification === null || isBare(item));
}

function isBare(item: Parameters<typeof readMember>[0]): boolean {
  return item.kind === 'object' && item.members.length === 0;
}

function insertOperation(
  tree: JsonTree,
  clip: Clip,
  { operation, path }: Placed,
  placed: readonly Placed[],
  names: NewNames,
): readonly JsonChange[] {
  const { method, notification } = operation;
  const value = adapt(tree, clip, operation, names);
  const beside: JsonObject =
    notification === null ? {} : { 'x-ms-notification-content': rewriteNames(notification, names) };
  const isFirst = placed.find((one) => one.path === path)?.operation === operation;
  if (findNode(tree, ['paths', path]) || !isFirst) {
    const more = Object.entries(beside).map(([key, member]) => set(['paths', path, key], member));
    return [set(['paths', path, method], value), ...more];
  }
  const item = { ...beside, [method]: value };
  if (!findNode(tree, ['paths'])) return [set(['paths', path], item)];
  return [{ kind: 'insert', parent: ['paths'], key: path, value: item }];
}

function set(path: readonly (string | number)[], value: JsonValue): JsonChange {
  return { kind: 'set', path, value };
}

/** The operation with its new id and names, and with what its own connector said for all operations. */
function adapt(tree: JsonTree, clip: Clip, operation: ClippedOperation, names: NewNames): JsonObject {
  const id = readId(operation);
  const renamed = rewriteNames(operation.value, names);
  const value = isJsonObject(renamed) ? renamed : {};
  const { security, ...rest } = value;
  return {
    ...rest,
    ...(id === '' ? {} : { operationId: names.operations.get(id) ?? id }),
    ...adaptMedia(tree, clip, value, 'consumes'),
    ...adaptMedia(tree, clip, value, 'produces'),
    ...(security !== undefined && isSecurityKnown(tree, security) ? { security } : {}),
  };
}

function adaptMedia(tree: JsonTree, clip: Clip, value: JsonObject, key: 'consumes' | 'produces'): JsonObject {
  const own = clip[key];
  const here = readMember(tree.root, key) ? readStrings(tree.root, key) : null;
  return own === null || value[key] !== undefined || isSameJson(own, here ?? undefined) ? {} : { [key]: own };
}

/** False where it names a sign-in that this connector does not have. */
function isSecurityKnown(tree: JsonTree, security: JsonValue): boolean {
  if (!isJsonArray(security)) return false;
  const names = security.flatMap((one) => (isJsonObject(one) ? Object.keys(one) : []));
  return names.every((name) => findNode(tree, ['securityDefinitions', name]) !== null);
}

/** Names for what would meet something else of its name. */
function chooseNames(tree: JsonTree, clip: Clip, operations: readonly ClippedOperation[]): NewNames {
  const shared = new Map<string, string>();
  for (const [section, members] of Object.entries(clip.shared)) {
    for (const [name, value] of Object.entries(members)) {
      const node = findNode(tree, [section, name]);
      if (!node || isSameJson(toValue(node), value)) continue;
      const isFree = (one: string) => !findNode(tree, [section, one]) && !(one in members);
      shared.set(`${section}/${name}`, `${section}/${chooseFree(name, isFree)}`);
    }
  }
  const ids = new Map<string, string>();
  const taken = new Set(listOperations(tree).map((one) => one.operationId.toLowerCase()));
  for (const operation of operations) {
    const id = readId(operation);
    const free = id === '' ? '' : chooseFree(id, (one) => !taken.has(one.toLowerCase()));
    taken.add(free.toLowerCase());
    if (free !== id) ids.set(id, free);
  }
  return { shared, operations: ids };
}

function listSharedChanges(tree: JsonTree, clip: Clip, names: NewNames): readonly JsonChange[] {
  return Object.entries(clip.shared).flatMap(([section, members]) =>
    Object.entries(members).flatMap(([name, value]): readonly JsonChange[] => {
      const renamed = names.shared.get(`${section}/${name}`);
      if (renamed === undefined && findNode(tree, [section, name])) return [];
      const written = renamed?.slice(section.length + 1) ?? name;
      return [set([section, written], rewriteNames(value, names))];
    }),
  );
}

/** The policies, for the operations under their new ids; they need the properties file to stand in. */
function listPolicyChanges(
  { properties }: MappedDocument,
  { policies }: Clip,
  names: NewNames,
): { readonly changes: readonly FileChange[]; readonly notice: string } {
  if (policies.length === 0) return { changes: [], notice: '' };
  if (!properties) return { changes: [], notice: 'Its policies were left out: there is no properties file.' };
  const list = findNode(properties.tree, policiesPath);
  const renamed = policies.map((policy) => renameIn(policy, names));
  const changes: readonly JsonChange[] =
    list?.kind === 'array'
      ? renamed.map((value): JsonChange => ({ kind: 'insert', parent: policiesPath, value }))
      : [set(policiesPath, renamed)];
  return {
    changes: changes.map((change): FileChange => ({ file: 'properties', change })),
    notice: policies.length === 1 ? 'One policy came along.' : `${policies.length} policies came along.`,
  };
}

function renameIn(policy: JsonObject, names: NewNames): JsonObject {
  const parameters = isJsonObject(policy.parameters) ? policy.parameters : {};
  const ids = parameters[operationsKey];
  const renamed = isJsonArray(ids)
    ? ids.map((id) => (typeof id === 'string' ? (names.operations.get(id) ?? id) : id))
    : [];
  return { ...policy, parameters: { ...parameters, [operationsKey]: renamed } };
}

function readId({ value }: ClippedOperation): string {
  return typeof value.operationId === 'string' ? value.operationId.trim() : '';
}

function findById(tree: JsonTree, id: string): boolean {
  return id !== '' && listOperations(tree).some((one) => one.operationId === id);
}

/** The text itself, or with the first number that makes it free. */
function chooseFree(text: string, isFree: (text: string) => boolean): string {
  if (isFree(text)) return text;
  for (let number = 2; ; number++) if (isFree(`${text}${number}`)) return `${text}${number}`;
}
