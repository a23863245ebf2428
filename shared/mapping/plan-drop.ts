// What a drop means: a table with one planner for each kind of thing that is dragged and each kind of place it is put
// in, or the reason why the two never go together. The screen asks here and knows nothing else of it.
import type { PlanContext } from './context';
import { inOperation } from './in-operation';
import type {
  DragItem,
  DragKind,
  DropPlan,
  DropSlot,
  ItemOf,
  MappedDocument,
  RefusedDrop,
  SlotKind,
  SlotOf,
} from './drop';
import type { OperationKey } from '../operations/operation';
import { refuse } from './plan';
import {
  planFieldToBinding,
  planInputToBinding,
  planLiteralToBinding,
  planParameterToBinding,
} from './plan-argument';
import {
  planOperationToBinding,
  planOperationToBody,
  planOperationToInput,
  planOperationToResponse,
} from './plan-binding';
import {
  planConnectionToHost,
  planConnectionToLocation,
  planConnectionToSegment,
} from './plan-connection-parameter';
import { planFieldExtraction, planInputExtraction, planOutputExtraction } from './plan-extraction';
import { planFieldToBody } from './plan-field-to-body';
import { planFieldToCard } from './plan-field-to-card';
import { planFieldToLocation } from './plan-field-to-location';
import { planInputToBody } from './plan-input-to-body';
import { planInputToCard } from './plan-input-to-card';
import { planInputToLocation } from './plan-input-to-location';
import { planLiteralToBody, planLiteralToInput, planLiteralToLocation } from './plan-literal';
import { planLiteralToSegment } from './plan-literal-to-segment';
import { planNextPage } from './plan-next-page';
import { planOutputToOutputs } from './plan-output-to-outputs';
import { planOutputToResponse } from './plan-output-to-response';
import { planOutputToHeaders, planSampleToHeaders } from './plan-response-headers';
import { planParameterToBody } from './plan-parameter-to-body';
import { planParameterToCard } from './plan-parameter-to-card';
import { planParameterToLocation } from './plan-parameter-to-location';
import { planReferenceToBody, planReferenceToResponse } from './plan-reference';
import { planResultField } from './plan-result-field';
import { planSampleToBody } from './plan-sample-to-body';
import { planSampleToLocation } from './plan-sample-to-location';
import { planSampleToResponse } from './plan-sample-to-response';
import {
  planFieldToSegment,
  planInputToSegment,
  planParameterToSegment,
  planSampleToSegment,
  planSegmentToSegment,
} from './plan-to-segment';
import { planOperationToTriggers } from './plan-trigger';

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
    ...everywhere('A parameter of the call cannot go there.'),
    location: planParameterToLocation,
    card: planParameterToCard,
    body: planParameterToBody,
    response: inputIsNoOutput,
    segment: planParameterToSegment,
    binding: planParameterToBinding,
  },
  field: {
    ...everywhere('A field of the body cannot go there.'),
    location: planFieldToLocation,
    card: planFieldToCard,
    body: planFieldToBody,
    response: inputIsNoOutput,
    segment: planFieldToSegment,
    binding: planFieldToBinding,
    references: planFieldExtraction,
  },
  input: {
    ...everywhere('An input cannot go there.'),
    location: planInputToLocation,
    card: planInputToCard,
    body: planInputToBody,
    response: inputIsNoOutput,
    segment: planInputToSegment,
    binding: planInputToBinding,
    references: planInputExtraction,
  },
  sample: {
    ...everywhere(
      'A sample cannot go there: the path, the query, the headers, the body and the responses take it.',
    ),
    location: planSampleToLocation,
    card: 'Drop it on the path, query, headers or body: the call must say where it goes.',
    body: planSampleToBody,
    response: planSampleToResponse,
    segment: planSampleToSegment,
    'response-headers': planSampleToHeaders,
  },
  segment: {
    ...everywhere('A segment becomes a parameter where it stands: drop it on itself.'),
    segment: planSegmentToSegment,
  },
  operation: {
    ...everywhere('An operation goes onto an input, a body, a response or the triggers.'),
    input: planOperationToInput,
    body: planOperationToBody,
    response: planOperationToResponse,
    binding: planOperationToBinding,
    triggers: planOperationToTriggers,
  },
  'connection-parameter': {
    ...everywhere('A parameter of the connection goes onto the headers, the query, the host or the path.'),
    location: planConnectionToLocation,
    host: planConnectionToHost,
    segment: planConnectionToSegment,
  },
  output: {
    ...everywhere('An output of the reply cannot go there.'),
    references: planOutputExtraction,
    response: planOutputToResponse,
    'response-headers': planOutputToHeaders,
    outputs: planOutputToOutputs,
    'next-page': planNextPage,
  },
  reference: {
    ...everywhere('A reference goes onto a body, a response or one of their fields.'),
    body: planReferenceToBody,
    response: planReferenceToResponse,
  },
  literal: {
    ...everywhere('A value goes onto an input, a header or the query.'),
    location: planLiteralToLocation,
    input: planLiteralToInput,
    body: planLiteralToBody,
    segment: planLiteralToSegment,
    binding: planLiteralToBinding,
  },
  'result-field': {
    ...everywhere('A field of the called operation goes onto a part of the binding.'),
    binding: planResultField,
  },
};

/**
 * Plans a drop: one edit with the sentence that announces it, or the reason why it cannot be. Pure and total: the same
 * question has the same answer, and nothing is thrown for any document.
 */
export function planDrop(document: MappedDocument, item: DragItem, slot: DropSlot): DropPlan {
  const key = findChanged(item, slot);
  if (key === null) return refuseLost(item, slot);
  const isForeign = 'operation' in item && item.operation !== key;
  if (isForeign && !foreignItems.has(item.kind)) return refuse('It belongs to another operation.');
  return inOperation(document, key, (context) => choose(context, item, slot));
}

/** Items that are meant to be put onto another operation than their own. */
const foreignItems: ReadonlySet<DragKind> = new Set(['operation', 'result-field']);

/** The refusal for what is about no operation at all. */
function refuseLost(item: DragItem, slot: DropSlot): RefusedDrop {
  const reason = planners[item.kind][slot.kind];
  return refuse(typeof reason === 'string' ? reason : 'Drop it on an operation.');
}

function everywhere(reason: string): Readonly<Record<SlotKind, string>> {
  return {
    location: reason,
    card: reason,
    body: reason,
    response: reason,
    'response-headers': reason,
    outputs: reason,
    segment: reason,
    input: reason,
    binding: reason,
    'next-page': reason,
    host: reason,
    references: reason,
    triggers: reason,
  };
}

/** The operation that a drop is about: the place's, else the item's. */
function findChanged(item: DragItem, slot: DropSlot): OperationKey | null {
  if ('operation' in slot) return slot.operation;
  return 'operation' in item ? item.operation : null;
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
