// Puts an operation at another path or method. The key of a path item belongs to all its operations, so that one of
// several leaves for a path item of its own, and the last one takes the item with it.
import type { Path } from '../base/pointer';
import { listOperations } from '../operations/list-operations';
import type { Method, Operation, OperationKey, OperationSummary } from '../operations/operation';
import { printOperationKey } from '../operations/operation-key';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonTree } from '../text/tree';
import type { RefusedDrop } from './drop';
import { refuse } from './plan';

/** What it takes to put an operation elsewhere, as the last changes of a plan. */
export interface MovedOperation {
  readonly ok: true;
  readonly changes: readonly JsonChange[];
  readonly key: OperationKey;
  /** Where the operation's object stands then. */
  readonly place: Path;
}

/** Moves an operation; refused where another one stands there, or where shared parameters would be left behind. */
export function moveOperation(
  tree: JsonTree,
  operation: Operation,
  path: string,
  method: Method = operation.method,
): MovedOperation | RefusedDrop {
  const target = findNode(tree, ['paths', path]);
  if (target && readMember(target, method)) {
    return refuse(`${method.toUpperCase()} ${path} is another operation already.`);
  }
  const moved = { ok: true as const, key: printOperationKey(path, method), place: ['paths', path, method] };
  if (path === operation.path) {
    return { ...moved, changes: [{ kind: 'rename', path: operation.place, key: method }] };
  }
  const siblings = listSiblings(tree, operation);
  if (siblings.length === 0 && !target) return { ...moved, changes: renameItem(operation, path, method) };
  if (
    findNode(tree, ['paths', operation.path, 'parameters']) ||
    (target && readMember(target, 'parameters'))
  ) {
    return refuse('The operations of this path share parameters that stand on the path itself.');
  }
  if (operation.trigger === 'single' && target) {
    return refuse(`${path} has operations already, and a webhook's notification belongs to its whole path.`);
  }
  return { ...moved, changes: leaveItem(tree, operation, path, method, siblings.length === 0) };
}

/** The other operations of the same path. */
export function listSiblings(tree: JsonTree, operation: OperationSummary): readonly OperationSummary[] {
  return listOperations(tree).filter((one) => one.path === operation.path && one.key !== operation.key);
}

function renameItem(operation: Operation, path: string, method: Method): readonly JsonChange[] {
  const renamed: JsonChange = { kind: 'rename', path: ['paths', operation.path], key: path };
  if (method === operation.method) return [renamed];
  return [{ kind: 'rename', path: operation.place, key: method }, renamed];
}

function leaveItem(
  tree: JsonTree,
  operation: Operation,
  path: string,
  method: Method,
  isLast: boolean,
): readonly JsonChange[] {
  const item: Path = ['paths', operation.path];
  const target: Path = ['paths', path];
  const changes: JsonChange[] = [];
  if (!findNode(tree, target)) {
    const index = indexOfMember(tree, item) + 1;
    changes.push({ kind: 'insert', parent: ['paths'], index, key: path, value: {} });
  }
  changes.push({ kind: 'move', path: operation.place, parent: target, key: method });
  const notification = [...item, 'x-ms-notification-content'];
  if (operation.trigger === 'single' && findNode(tree, notification)) {
    changes.push({ kind: 'move', path: notification, parent: target, key: 'x-ms-notification-content' });
  }
  if (isLast) changes.push({ kind: 'remove', path: item });
  return changes;
}

/** The index of a member among those of its object; -1 where it is not there. */
export function indexOfMember(tree: JsonTree, path: Path): number {
  const parent = findNode(tree, path.slice(0, -1));
  const key = path.at(-1);
  return parent?.kind === 'object' ? parent.members.findLastIndex((member) => member.key === key) : -1;
}
