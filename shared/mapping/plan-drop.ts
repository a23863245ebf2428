// What a drop means: a table with one planner for each kind of thing that is dragged and each kind of place it is put
// in, or the reason why the two never go together. The screen asks here and knows nothing else of it.
import { inOperation, type PlanContext } from './context';
import type {
  DragItem,
  DragKind,
  DropPlan,
  DropSlot,
  ItemOf,
  MappedDocument,
  SlotKind,
  SlotOf,
} from './drop';
import { refuse } from './plan';
import { planFieldToBody } from './plan-field-to-body';
import { planFieldToCard } from './plan-field-to-card';
import { planFieldToLocation } from './plan-field-to-location';
import { planInputToBody } from './plan-input-to-body';
import { planInputToCard } from './plan-input-to-card';
import { planInputToLocation } from './plan-input-to-location';
import { planParameterToBody } from './plan-parameter-to-body';
import { planParameterToCard } from './plan-parameter-to-card';
import { planParameterToLocation } from './plan-parameter-to-location';
import { planSampleToBody } from './plan-sample-to-body';
import { planSampleToLocation } from './plan-sample-to-location';
import { planSampleToResponse } from './plan-sample-to-response';

type Planner<D extends DragKind, S extends SlotKind> = (
  context: PlanContext,
  item: ItemOf<D>,
  slot: SlotOf<S>,
) => DropPlan;

/** For every pair a planner, or the reason why it is refused. */
type PlanTable = { readonly [D in DragKind]: PlanRow<D> };
type PlanRow<D extends DragKind> = { readonly [S in SlotKind]: Planner<D, S> | string };

const inputIsNoOutput = 'An input of the request cannot be an output of its reply.';

const planners: PlanTable = {
  parameter: {
    location: planParameterToLocation,
    card: planParameterToCard,
    body: planParameterToBody,
    response: inputIsNoOutput,
  },
  field: {
    location: planFieldToLocation,
    card: planFieldToCard,
    body: planFieldToBody,
    response: inputIsNoOutput,
  },
  input: {
    location: planInputToLocation,
    card: planInputToCard,
    body: planInputToBody,
    response: inputIsNoOutput,
  },
  sample: {
    location: planSampleToLocation,
    card: 'Drop it on the path, query, headers or body: the call must say where it goes.',
    body: planSampleToBody,
    response: planSampleToResponse,
  },
};

/**
 * Plans a drop: one edit with the sentence that announces it, or the reason why it cannot be. Pure and total: the same
 * question has the same answer, and nothing is thrown for any document.
 */
export function planDrop(document: MappedDocument, item: DragItem, slot: DropSlot): DropPlan {
  if (item.kind !== 'sample' && item.operation !== slot.operation) {
    return refuse('It belongs to another operation.');
  }
  return inOperation(document, slot.operation, (context) => choose(context, item, slot));
}

function choose<D extends DragKind, S extends SlotKind>(
  context: PlanContext,
  item: ItemOf<D>,
  slot: SlotOf<S>,
): DropPlan {
  const row: PlanRow<D> = planners[item.kind];
  const planner: Planner<D, S> | string = row[slot.kind];
  return typeof planner === 'string' ? refuse(planner) : planner(context, item, slot);
}
