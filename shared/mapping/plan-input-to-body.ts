// An input of the maker's card onto the body or an object in it: the parameter or field behind it goes there.
import { findInput, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { refuseGone } from './plan';
import { planFieldToBody } from './plan-field-to-body';
import { planParameterToBody } from './plan-parameter-to-body';

/** Plans the move of what stands behind an input. */
export function planInputToBody(context: PlanContext, item: ItemOf<'input'>, slot: SlotOf<'body'>): DropPlan {
  const { operation } = item;
  const input = findInput(context, item.id);
  if (!input) return refuseGone('The input');
  if (input.bodyPath.length > 0) {
    return planFieldToBody(context, { kind: 'field', operation, fieldPath: input.bodyPath }, slot);
  }
  const { listedAt } = input.parameter;
  return planParameterToBody(context, { kind: 'parameter', operation, listedAt }, slot);
}
