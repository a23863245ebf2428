// A field of the body onto the maker's card: the input that shows it goes there.
import type { PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { planInputToCard } from './plan-input-to-card';

/** Plans a new place on the card for the input of a field. */
export function planFieldToCard(context: PlanContext, item: ItemOf<'field'>, slot: SlotOf<'card'>): DropPlan {
  const id = ['body', ...item.fieldPath].join('/');
  return planInputToCard(context, { kind: 'input', operation: item.operation, id }, slot);
}
