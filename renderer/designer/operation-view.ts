// An operation together with the tree that it is read from. The pair stays the same object as long as nothing that the
// operation is made of changes, however much is typed elsewhere: what shows it is not rendered for that.
import type { Operation, OperationKey } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import type { JsonTree } from '../../shared/text/tree';
import { useStudioState } from '../store/studio';

/** What is needed to read an operation's fields. */
export interface OperationView {
  readonly operation: Operation;
  readonly tree: JsonTree;
}

const views = new WeakMap<Operation, OperationView>();

/** The view of an operation in a tree; null where it is gone. */
export function viewOperation(tree: JsonTree, key: OperationKey): OperationView | null {
  const operation = readOperation(tree, key);
  if (!operation) return null;
  const known = views.get(operation);
  if (known) return known;
  const view = { operation, tree };
  views.set(operation, view);
  return view;
}

/** The view of an operation of the open connector. */
export function useOperationView(key: OperationKey): OperationView | null {
  return useStudioState(({ connector }) =>
    connector ? viewOperation(connector.document.definition.tree, key) : null,
  );
}
