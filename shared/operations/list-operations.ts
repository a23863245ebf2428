// Lists the operations of a definition for the explorer. First step of reading: one pass over the path items, with
// nothing followed and nothing resolved; `read-operation` reads one of them in full.
import { readBoolean, readMember, readString, readStrings } from '../text/read';
import type { JsonNode, JsonTree, MemberNode, ObjectNode } from '../text/tree';
import { type Method, type OperationSummary, methods } from './operation';
import { printOperationKey } from './operation-key';
import { readVisibility } from './read-visibility';

const methodNames: ReadonlySet<string> = new Set(methods);
const listsByPaths = new WeakMap<JsonNode, readonly OperationSummary[]>();
const summaries = new WeakMap<JsonNode, OperationSummary>();

/**
 * Lists the operations in the order of the text. What is not an operation (path-level parameters, extensions,
 * values of the wrong type) is passed over; of a path or method that is written twice the last one counts.
 * Unchanged operations come back as the same objects, and an unchanged `paths` as the same list.
 */
export function listOperations(tree: JsonTree): readonly OperationSummary[] {
  const paths = readMember(tree.root, 'paths');
  if (paths?.kind !== 'object') return [];
  let list = listsByPaths.get(paths);
  if (!list) {
    list = lastOfEach(paths).flatMap((item) => listPathItem(item));
    listsByPaths.set(paths, list);
  }
  return list;
}

/** The summary of one operation node, from its own text alone. */
export function summarizeOperation(path: string, method: Method, node: ObjectNode): OperationSummary {
  const known = summaries.get(node);
  if (known?.path === path && known.method === method) return known;
  const operationId = readString(node, 'operationId').trim();
  const summary: OperationSummary = {
    key: printOperationKey(path, method),
    operationId,
    method,
    path,
    title: readString(node, 'summary').trim() || operationId || `${method.toUpperCase()} ${path}`,
    tags: readStrings(node, 'tags'),
    kind: readMember(node, 'x-ms-trigger') ? 'trigger' : 'action',
    visibility: readVisibility(node),
    deprecated: readBoolean(node, 'deprecated'),
    place: ['paths', path, method],
  };
  summaries.set(node, summary);
  return summary;
}

function listPathItem(item: MemberNode): readonly OperationSummary[] {
  if (item.value.kind !== 'object') return [];
  return lastOfEach(item.value).flatMap(({ key, value }) =>
    isMethod(key) && value.kind === 'object' ? [summarizeOperation(item.key, key, value)] : [],
  );
}

function isMethod(key: string): key is Method {
  return methodNames.has(key);
}

/** The members that count: of each key the last. */
function lastOfEach(node: ObjectNode): readonly MemberNode[] {
  const byKey = new Map(node.members.map((member) => [member.key, member]));
  return byKey.size === node.members.length
    ? node.members
    : node.members.filter((member) => byKey.get(member.key) === member);
}
