// Runs planners on an operation: the one door of everything that changes one, and so the place that watches over what
// must never come of a change.
import type { OperationKey } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { PlanContext } from './context';
import type { DropPlan, MappedDocument } from './drop';
import { guardBindings } from './guard-bindings';
import { refuseGone } from './plan';

/** Runs a planner on the operation; refused where it is gone, and where the plan would leave a dangling binding. */
export function inOperation(
  document: MappedDocument,
  key: OperationKey,
  planner: (context: PlanContext) => DropPlan,
): DropPlan {
  const { tree } = document.definition;
  const operation = readOperation(tree, key);
  if (!operation) return refuseGone('The operation');
  return guardBindings(tree, planner({ document, tree, operation }));
}
