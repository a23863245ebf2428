// What Delete takes away from a row, and the menu with it: the part itself, or what stands on it. Pure.
import type { DropPlan, MappedDocument } from '../../shared/mapping/drop';
import { planNoArgument, planUnbinding } from '../../shared/mapping/plan-argument';
import { planNoNextPage } from '../../shared/mapping/plan-next-page';
import { planRemoval, planRemovalOfResponse } from '../../shared/mapping/remove-part';
import type { OperationKey } from '../../shared/operations/operation';
import type { MapRow } from './map-row';

/** A removal and its line in the menu. */
export interface RowRemoval {
  readonly label: string;
  readonly plan: DropPlan;
}

/** What can be taken away; null for a row that has nothing of the kind. */
export function planRowRemoval(document: MappedDocument, key: OperationKey, row: MapRow): RowRemoval | null {
  const { slot, target } = row;
  if (slot?.kind === 'binding') {
    const { owner, part } = slot;
    return part.name === 'argument'
      ? { label: 'Hand nothing over', plan: planNoArgument(document, key, slot) }
      : { label: 'Remove the binding', plan: planUnbinding(document, key, owner) };
  }
  if (slot?.kind === 'next-page') {
    return row.place ? { label: 'Remove the next page', plan: planNoNextPage(document, key) } : null;
  }
  if (row.kind === 'section' && slot?.kind === 'response' && row.id.startsWith('response:')) {
    return { label: 'Remove response', plan: planRemovalOfResponse(document, key, slot.status) };
  }
  return target ? { label: 'Remove', plan: planRemoval(document, target) } : null;
}
