// Finds what bindings name that is not there: an operation, a parameter of it, an input of the own one, a field of the
// reply. Imported connectors show it; no change may bring a new one, which `inOperation` watches over.
import { findOutputResponse } from '../operations/list-outputs';
import { listOperations } from '../operations/list-operations';
import type { Operation, OperationKey } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import { readOperation } from '../operations/read-operation';
import type { Path } from '../base/pointer';
import { findNode } from '../text/locate';
import type { JsonNode, JsonTree } from '../text/tree';
import type { BindingCall } from './binding';
import { listBindings, type OwnedBinding } from './binding-owner';
import { findCalled, findReferred } from './binding-target';
import { listCard } from './card';
import { listCalledIds } from './list-called-ids';

/** A binding that names what is not there. */
export interface DanglingBinding {
  readonly operation: OperationKey;
  /** The parameter or schema that carries it. */
  readonly place: Path;
  /** One sentence, the same for the same fault. */
  readonly message: string;
}

const faultsByRoot = new WeakMap<JsonNode, readonly DanglingBinding[]>();

/** Every fault of the bindings of a definition, in the order of the text. The same list for the same text. */
export function findDanglingBindings(tree: JsonTree): readonly DanglingBinding[] {
  const known = faultsByRoot.get(tree.root);
  if (known) return known;
  const isShared = ['definitions', 'parameters', 'responses'].some((section) => hasCalls(tree, [section]));
  const found = listOperations(tree)
    .filter(({ path }) => isShared || hasCalls(tree, ['paths', path]))
    .flatMap(({ key }) => listOwnFaults(tree, key));
  faultsByRoot.set(tree.root, found);
  return found;
}

function hasCalls(tree: JsonTree, place: Path): boolean {
  const node = findNode(tree, place);
  return node !== null && listCalledIds(node) !== null;
}

function listOwnFaults(tree: JsonTree, key: OperationKey): readonly DanglingBinding[] {
  const operation = readOperation(tree, key);
  if (!operation) return [];
  return listBindings(tree, operation).flatMap((bound) => {
    const messages = bound.binding.calls.flatMap((call) => listFaults(tree, operation, bound, call));
    return [...new Set(messages)].map((message) => ({ operation: key, place: bound.binding.place, message }));
  });
}

/** The faults of one call, a sentence each. */
function listFaults(
  tree: JsonTree,
  operation: Operation,
  { words, binding }: OwnedBinding,
  call: BindingCall,
): readonly string[] {
  const who = `${binding.form === 'schema' ? 'The fields' : 'The choices'} of ${words} in ${operation.title}`;
  if (call.operationId === '') return [];
  const called = findCalled(tree, call.operationId);
  if (!called) return [`${who} come from ${call.operationId}, which is not there.`];
  const inputs = listCard(tree, operation);
  const faults = call.arguments.flatMap(({ parameter, known, source }) => {
    const isLost = source.kind === 'input' && !findReferred(inputs, source.reference);
    return [
      ...(known || isKnown(tree, called, parameter)
        ? []
        : [`${who} give ${parameter} to ${called.title}, which does not take it.`]),
      ...(isLost ? [`${who} depend on ${source.reference}, which is not there.`] : []),
    ];
  });
  const lost = listLostPaths(tree, called, call);
  return [...faults, ...lost.map((path) => `${who} read ${path} of ${called.title}, which is not there.`)];
}

/** Parameters that are hidden with a default may be handed a value all the same. */
function isKnown(tree: JsonTree, called: Operation, parameter: string): boolean {
  return findReferred(listCard(tree, called), parameter) !== undefined;
}

/** The paths that lead nowhere in a reply that says what it holds. */
function listLostPaths(tree: JsonTree, called: Operation, call: BindingCall): readonly string[] {
  const item = [...call.collection, '[]'];
  const inItem = (path: readonly string[] | null) => (path ? [[...item, ...path]] : []);
  const isList = call.schema === null && call.value !== null;
  const paths = [
    ...(isList ? [item] : []),
    ...inItem(call.value),
    ...inItem(call.label),
    ...inItem(call.fullTitle),
    ...(call.schema ? [call.schema] : []),
  ];
  return paths
    .filter((path) => !leads(tree, called, path))
    .map((path) => path.filter((step) => step !== '[]').join('/'));
}

/** True where the path leads somewhere, or into what the reply says nothing of. */
function leads(tree: JsonTree, called: Operation, path: readonly string[]): boolean {
  let field = findOutputResponse(called)?.schema ?? null;
  if (!field) return true;
  for (const name of path) {
    const fields = readFields(tree, field);
    const isOpen =
      fields.length === 0 && (field.type === 'object' || field.type === '' || field.type === 'array');
    if (isOpen || field.dynamic || field.recursive || fields.some((one) => one.name === '*')) return true;
    const next = fields.find((one) => one.name === name);
    if (!next) return false;
    field = next;
  }
  return true;
}
