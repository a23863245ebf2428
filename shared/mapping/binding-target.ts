// What the arguments of a binding name: the inputs of the called operation on one side, those of the own one on the
// other. The newer form names both by where they stand (`id`, `body/app/id`), the older one by the name alone.
import { listOperations } from '../operations/list-operations';
import type { Input, Operation, OperationKey, OperationSummary } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { JsonTree } from '../text/tree';
import { listCard } from './card';

const operationsById = new WeakMap<readonly OperationSummary[], ReadonlyMap<string, OperationKey>>();

/** How the newer form names an input. */
export function referenceOf(input: Input): string {
  return [input.parameter.name, ...input.bodyPath].join('/');
}

/** How the older form names what the newer one refers to. */
export function nameOf(reference: string): string {
  return reference.split('/').at(-1) ?? reference;
}

/** The input that either form means; undefined where there is none. */
export function findReferred(inputs: readonly Input[], reference: string): Input | undefined {
  return (
    inputs.find((one) => referenceOf(one) === reference) ??
    inputs.find((one) => one.bodyPath.length === 0 && one.parameter.name === reference) ??
    inputs.find((one) => one.bodyPath.at(-1) === reference)
  );
}

/** The operation of that id; null where there is none. */
export function findCalled(tree: JsonTree, operationId: string): Operation | null {
  if (operationId === '') return null;
  const list = listOperations(tree);
  let byId = operationsById.get(list);
  if (!byId) {
    // Of an id that is taken twice the first counts.
    byId = new Map(list.toReversed().map((one) => [one.operationId, one.key]));
    operationsById.set(list, byId);
  }
  const key = byId.get(operationId);
  return key === undefined ? null : readOperation(tree, key);
}

/** The inputs that a call of the operation can be given: those that the platform fills by itself are left out. */
export function listTargets(tree: JsonTree, called: Operation): readonly Input[] {
  return listCard(tree, called).filter((one) => one.group !== 'hidden' || one.defaultValue === undefined);
}

/** True where the call cannot be made without it. */
export function isNeeded(input: Input): boolean {
  return input.required && input.defaultValue === undefined;
}
