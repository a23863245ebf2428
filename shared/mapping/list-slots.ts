// Lists the places where a thing can be put: what the keyboard moves between. Every place is planned, so that none is
// offered that would be refused.
import type { OperationKey } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { DragItem, DropSlot, MappedDocument } from './drop';
import { listCandidates } from './list-candidates';
import { planDrop } from './plan-drop';

/**
 * The valid places in an operation, as they stand on the screen: the card, the call, then what belongs to the whole
 * connector. A place that asks for an answer first is one of them.
 */
export function listSlots(
  document: MappedDocument,
  operation: OperationKey,
  item: DragItem,
): readonly DropSlot[] {
  const { tree } = document.definition;
  const read = readOperation(tree, operation);
  if (!read) return [];
  const seen = new Set<string>();
  return listCandidates(tree, read, item).filter((slot) => {
    const plan = planDrop(document, item, slot);
    if (!plan.ok) return plan.needs !== undefined;
    // Two places that come to the same are one.
    const outcome = JSON.stringify(plan.edit.changes);
    if (seen.has(outcome)) return false;
    seen.add(outcome);
    return true;
  });
}
