// A parameter onto the maker's card: the input that shows it goes there.
import { findParameter, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { refuseGone } from './plan';
import { planInputToCard } from './plan-input-to-card';

/** Plans a new place on the card for the input of a parameter. */
export function planParameterToCard(
  context: PlanContext,
  item: ItemOf<'parameter'>,
  slot: SlotOf<'card'>,
): DropPlan {
  const parameter = findParameter(context, item.listedAt);
  if (!parameter) return refuseGone('The parameter');
  const id = parameter.in === 'body' ? 'body' : `${parameter.in}/${parameter.name}`;
  return planInputToCard(context, { kind: 'input', operation: item.operation, id }, slot);
}
