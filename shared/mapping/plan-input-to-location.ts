// An input of the maker's card onto a section of the HTTP call: the parameter or field behind it goes there.
import { findInput, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { refuseGone } from './plan';
import { planFieldToLocation } from './plan-field-to-location';
import { planParameterToLocation } from './plan-parameter-to-location';

/** Plans the move of what stands behind an input. */
export function planInputToLocation(
  context: PlanContext,
  item: ItemOf<'input'>,
  slot: SlotOf<'location'>,
): DropPlan {
  const { operation } = item;
  const input = findInput(context, item.id);
  if (!input) return refuseGone('The input');
  if (input.bodyPath.length > 0) {
    return planFieldToLocation(context, { kind: 'field', operation, fieldPath: input.bodyPath }, slot);
  }
  const { listedAt } = input.parameter;
  return planParameterToLocation(context, { kind: 'parameter', operation, listedAt }, slot);
}
