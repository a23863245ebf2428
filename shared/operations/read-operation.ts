// Reads one operation in full: parameters, responses, and what it takes over from its path item and the document.
import type { Path } from '../base/pointer';
import { findNode } from '../text/locate';
import { readMember, readString, readStrings } from '../text/read';
import type { JsonNode, JsonTree, ObjectNode } from '../text/tree';
import { summarizeOperation } from './list-operations';
import type { Method, Operation, OperationKey, Parameter } from './operation';
import { parseOperationKey } from './operation-key';
import { readParameter } from './read-parameter';
import { readResponse } from './read-response';

interface Reading {
  readonly operation: Operation;
  readonly readFrom: readonly (JsonNode | undefined)[];
}

const readings = new WeakMap<JsonNode, Reading>();
/** The root members, beside its path item, that an operation's meaning depends on. */
const sources = ['definitions', 'parameters', 'responses', 'consumes', 'produces', 'security'] as const;

/**
 * Reads the operation with that key; null where there is none. As long as nothing that it is made of changes,
 * the same object comes back.
 */
export function readOperation(tree: JsonTree, key: OperationKey): Operation | null {
  const parts = parseOperationKey(key);
  const node = parts && findNode(tree, ['paths', parts.path, parts.method]);
  if (!parts || node?.kind !== 'object') return null;
  const pathParameters = findNode(tree, ['paths', parts.path, 'parameters']) ?? undefined;
  const readFrom = [pathParameters, ...sources.map((name) => readMember(tree.root, name))];
  const known = readings.get(node);
  if (known?.operation.key === key && readFrom.every((source, index) => source === known.readFrom[index])) {
    return known.operation;
  }
  const operation = read(tree, parts, node, pathParameters);
  readings.set(node, { operation, readFrom });
  return operation;
}

function read(
  tree: JsonTree,
  parts: { readonly path: string; readonly method: Method },
  node: ObjectNode,
  pathParameters: JsonNode | undefined,
): Operation {
  const summary = summarizeOperation(parts.path, parts.method, node);
  const trigger = readString(node, 'x-ms-trigger').toLowerCase();
  return {
    ...summary,
    summary: readString(node, 'summary'),
    description: readString(node, 'description'),
    parameters: joinParameters(
      readParameters(tree, pathParameters, ['paths', parts.path, 'parameters']),
      readParameters(tree, readMember(node, 'parameters'), [...summary.place, 'parameters']),
    ),
    responses: readResponses(tree, node, [...summary.place, 'responses']),
    consumes: readStrings(readMember(node, 'consumes') ? node : tree.root, 'consumes'),
    produces: readStrings(readMember(node, 'produces') ? node : tree.root, 'produces'),
    security: readSecurityNames(readMember(node, 'security') ?? readMember(tree.root, 'security')),
    trigger: trigger === 'single' || trigger === 'batch' ? trigger : null,
  };
}

function readParameters(tree: JsonTree, list: JsonNode | undefined, place: Path): readonly Parameter[] {
  if (list?.kind !== 'array') return [];
  return list.items.flatMap(({ value }, index) => readParameter(tree, value, [...place, index]) ?? []);
}

/** An operation's own parameter stands for the path's one of the same name and location. */
function joinParameters(shared: readonly Parameter[], own: readonly Parameter[]): readonly Parameter[] {
  const overridden = new Set(own.map((parameter) => `${parameter.in} ${parameter.name}`));
  return [...shared.filter((parameter) => !overridden.has(`${parameter.in} ${parameter.name}`)), ...own];
}

function readResponses(tree: JsonTree, node: ObjectNode, place: Path): Operation['responses'] {
  const responses = readMember(node, 'responses');
  if (responses?.kind !== 'object') return [];
  return responses.members.flatMap(({ key, value }) =>
    key.startsWith('x-') ? [] : (readResponse(tree, key, value, [...place, key]) ?? []),
  );
}

function readSecurityNames(node: JsonNode | undefined): readonly string[] | null {
  if (node?.kind !== 'array') return null;
  const names = node.items.flatMap(({ value }) =>
    value.kind === 'object' ? value.members.map((member) => member.key) : [],
  );
  return names.length > 0 ? [...new Set(names)] : null;
}
