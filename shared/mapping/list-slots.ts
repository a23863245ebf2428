// Lists the places where a thing can be put: what the keyboard moves between. Every place is planned, so that none is
// offered that would be refused.
import type { OperationKey } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { DragItem, DropSlot, MappedDocument } from './drop';
import { listCandidates } from './list-candidates';
import { planDrop } from './plan-drop';

/**
 * The valid places in an operation, as they stand on the screen: the card, the call, then what belongs to the whole
 * connector. A place that asks for an answer first is one of them. Only what `accepts` lets through is planned.
 */
export function listSlots(
  document: MappedDocument,
  operation: OperationKey,
  item: DragItem,
  accepts: (slot: DropSlot) => boolean = () => true,
): readonly DropSlot[] {
  const seen = new Set<string>();
  return listPlaces(document, operation, item).filter((slot) => {
    if (!accepts(slot)) return false;
    const plan = planDrop(document, item, slot);
    if (!plan.ok) return plan.needs !== undefined;
    // Two places that come to the same are one.
    const outcome = JSON.stringify(plan.edit.changes);
    if (seen.has(outcome)) return false;
    seen.add(outcome);
    return true;
  });
}

/** All places, the impossible ones too: for those who plan them one by one, since each takes its time. */
export function listPlaces(
  document: MappedDocument,
  operation: OperationKey,
  item: DragItem,
): readonly DropSlot[] {
  const { tree } = document.definition;
  const read = readOperation(tree, operation);
  return read ? listCandidates(tree, read, item) : [];
}
