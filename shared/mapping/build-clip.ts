// Takes operations out of a connector for the clipboard, with everything that they refer to: shared schemas, parameters
// and responses, the operations that fill their dropdowns, and the policies that are theirs alone.
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../base/json-value';
import { listOperations } from '../operations/list-operations';
import type { OperationKey, OperationSummary } from '../operations/operation';
import { findNode } from '../text/locate';
import { readMember, readStrings } from '../text/read';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import type { Clip, ClippedOperation } from './clip';
import type { MappedDocument } from './drop';
import { readGeneral } from './plan-general';
import { listNames } from './rewrite-names';

const policiesPath = ['properties', 'policyTemplateInstances'];
const operationsKey = 'x-ms-apimTemplate-operationName';

/** Builds the clip of operations, in the order of the text; null where none of them is there. */
export function buildClip(document: MappedDocument, keys: Iterable<OperationKey>): Clip | null {
  const { tree } = document.definition;
  const chosen = new Set(keys);
  const all = listOperations(tree);
  const wanted = addLookedUp(
    tree,
    all,
    all.filter((one) => chosen.has(one.key)),
  );
  if (wanted.length === 0) return null;
  const operations = wanted.map((one) => clipOperation(tree, one, chosen.has(one.key)));
  const ids = new Set(wanted.map((one) => one.operationId).filter((id) => id !== ''));
  return {
    title: readGeneral(document).title,
    operations,
    shared: gatherShared(tree, operations),
    policies: listPolicies(document, ids),
    consumes: readList(tree, 'consumes'),
    produces: readList(tree, 'produces'),
  };
}

/** The operations with those that their lookups call, and those that these call. */
function addLookedUp(
  tree: JsonTree,
  all: readonly OperationSummary[],
  chosen: readonly OperationSummary[],
): readonly OperationSummary[] {
  const clipped = chosen.map((one) => clipOperation(tree, one, true));
  const { operations } = listNames([
    clipped.map(({ value, notification }) => [value, notification]),
    Object.values(gatherShared(tree, clipped)).flatMap((members) => Object.values(members)),
  ]);
  const more = all.filter((one) => chosen.includes(one) || operations.has(one.operationId));
  return more.length === chosen.length ? more : addLookedUp(tree, all, more);
}

function clipOperation(
  tree: JsonTree,
  { path, method, place }: OperationSummary,
  isChosen: boolean,
): ClippedOperation {
  const node = findNode(tree, place);
  const written = node ? toValue(node) : {};
  const value = isJsonObject(written) ? written : {};
  const beside = findNode(tree, ['paths', path, 'x-ms-notification-content']);
  return {
    path,
    method,
    value: withParameters(tree, path, value),
    notification: beside && value['x-ms-trigger'] !== undefined ? toValue(beside) : null,
    isChosen,
  };
}

/** The parameters that stand on the path become the operation's own, before those that it has. */
function withParameters(tree: JsonTree, path: string, value: JsonObject): JsonObject {
  const node = findNode(tree, ['paths', path, 'parameters']);
  const common = node ? toValue(node) : [];
  if (!isJsonArray(common) || common.length === 0) return value;
  const own = isJsonArray(value.parameters) ? value.parameters : [];
  const names = new Set(own.map(nameParameter));
  return { ...value, parameters: [...common.filter((one) => !names.has(nameParameter(one))), ...own] };
}

function nameParameter(value: JsonValue): string {
  return isJsonObject(value) ? JSON.stringify([value.name, value.in, value.$ref]) : '';
}

/** What the operations refer to, and what that refers to. A reference that leads nowhere stays one. */
function gatherShared(tree: JsonTree, operations: readonly ClippedOperation[]): Clip['shared'] {
  const shared: Record<string, Record<string, JsonValue>> = {};
  const waiting = [...listNames(operations.map((one) => [one.value, one.notification])).shared];
  const seen = new Set(waiting);
  for (const name of waiting) {
    const [section = '', ...rest] = name.split('/');
    const node = findNode(tree, [section, rest.join('/')]);
    if (!node) continue;
    const value = toValue(node);
    (shared[section] ??= {})[rest.join('/')] = value;
    for (const next of listNames(value).shared) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return shared;
}

/** The policies that name at least one of the operations, each for these alone. */
function listPolicies({ properties }: MappedDocument, ids: ReadonlySet<string>): readonly JsonObject[] {
  const node = properties && findNode(properties.tree, policiesPath);
  const policies = node ? toValue(node) : [];
  if (!isJsonArray(policies)) return [];
  return policies.flatMap((policy): readonly JsonObject[] => {
    if (!isJsonObject(policy) || !isJsonObject(policy.parameters)) return [];
    const named = policy.parameters[operationsKey];
    const own = isJsonArray(named) ? named.filter((id) => typeof id === 'string' && ids.has(id)) : [];
    return own.length === 0
      ? []
      : [{ ...policy, parameters: { ...policy.parameters, [operationsKey]: own } }];
  });
}

function readList(tree: JsonTree, key: string): readonly string[] | null {
  return readMember(tree.root, key) ? readStrings(tree.root, key) : null;
}
