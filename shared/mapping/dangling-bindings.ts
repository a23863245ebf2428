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
import type { BindingArgument, BindingCall } from './binding';
import { listBindings, type OwnedBinding } from './binding-owner';
import { findCalled, findReferred } from './binding-target';
import { listCard } from './card';
import { listCalledIds } from './list-called-ids';

/** A binding that names what is not there. */
export interface DanglingBinding {
  readonly operation: OperationKey;
  /** The parameter or schema that carries it. */
  readonly place: Path;
  readonly code: BindingFault;
  /** One sentence, the same for the same fault. */
  readonly message: string;
}

/** What is wrong with a binding. The last one is not dangling but not done: the call cannot be made yet. */
export type BindingFault =
  | 'dynamic-operation-not-found'
  | 'dynamic-unknown-target-param'
  | 'dynamic-source-not-found'
  | 'dynamic-path-not-found'
  | 'dynamic-missing-required-param';

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

interface KnownFaults {
  /** The operations that are called, as they were. */
  readonly called: ReadonlyMap<string, Operation | null>;
  readonly faults: readonly DanglingBinding[];
}

/** An operation that is the same, and calls the same ones, has the same faults. */
const faultsByOperation = new WeakMap<Operation, KnownFaults>();

function listOwnFaults(tree: JsonTree, key: OperationKey): readonly DanglingBinding[] {
  const operation = readOperation(tree, key);
  if (!operation) return [];
  const known = faultsByOperation.get(operation);
  if (known && [...known.called].every(([id, called]) => findCalled(tree, id) === called))
    return known.faults;
  const bindings = listBindings(tree, operation);
  const faults = bindings.flatMap((bound) => listBoundFaults(tree, operation, bound));
  const ids = bindings.flatMap(({ binding }) => binding.calls.map(({ operationId }) => operationId));
  const called = new Map(ids.map((id) => [id, findCalled(tree, id)] as const));
  // What a webhook posts stands beside its operation, which may be the same while that changes.
  if (operation.trigger !== 'single') faultsByOperation.set(operation, { called, faults });
  return faults;
}

function listBoundFaults(
  tree: JsonTree,
  operation: Operation,
  bound: OwnedBinding,
): readonly DanglingBinding[] {
  const { calls, place } = bound.binding;
  const faults = calls.flatMap((call) => listFaults(tree, operation, bound, call));
  const byMessage = new Map(faults.map((fault) => [fault.message, fault]));
  return [...byMessage.values()].map((fault) => ({ ...fault, operation: operation.key, place }));
}

type Fault = Pick<DanglingBinding, 'code' | 'message'>;

/** The faults of one call. */
function listFaults(
  tree: JsonTree,
  operation: Operation,
  { words, binding }: OwnedBinding,
  call: BindingCall,
): readonly Fault[] {
  const who = `${binding.form === 'schema' ? 'The fields' : 'The choices'} of ${words} in ${operation.title}`;
  if (call.operationId === '') return [];
  const called = findCalled(tree, call.operationId);
  if (!called) {
    const message = `${who} come from ${call.operationId}, which is not there.`;
    return [{ code: 'dynamic-operation-not-found', message }];
  }
  const lost = listLostPaths(tree, called, call);
  return [
    ...call.arguments.flatMap((argument) => listArgumentFaults(tree, operation, called, argument, who)),
    ...lost.map((path): Fault => {
      const what = path === '' ? 'the reply itself as a list' : path;
      const message = `${who} read ${what} of ${called.title}, which is not there.`;
      return { code: 'dynamic-path-not-found', message };
    }),
  ];
}

function listArgumentFaults(
  tree: JsonTree,
  operation: Operation,
  called: Operation,
  { parameter, label, known, required, source }: BindingArgument,
  who: string,
): readonly Fault[] {
  if (!known && !isKnown(tree, called, parameter)) {
    const message = `${who} give ${parameter} to ${called.title}, which does not take it.`;
    return [{ code: 'dynamic-unknown-target-param', message }];
  }
  if (source.kind === 'input' && !findReferred(listCard(tree, operation), source.reference)) {
    const message = `${who} depend on ${source.reference}, which is not there.`;
    return [{ code: 'dynamic-source-not-found', message }];
  }
  if (!required || source.kind !== 'none') return [];
  return [{ code: 'dynamic-missing-required-param', message: `${who} need ${label} for ${called.title}.` }];
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
