// Carries out what a planner says on the present document: one step of undo, announced, the selection following.
import { useCallback } from 'react';
import type { DropPlan, MappedDocument } from '../../shared/mapping/drop';
import { sampleOwner } from '../../shared/connector/sample-owners';
import type { OperationKey, OperationSummary } from '../../shared/operations/operation';
import { findSelected } from '../store/selection';
import { useStudio, type Studio } from '../store/studio';

/** Plans a change of the present document. */
export type Planner = (document: MappedDocument) => DropPlan;

/** How a change is told: `typing` says nothing, since the keys are heard already. */
export interface CarryOutOptions {
  readonly typing?: boolean;
  /** Selects the operation that the change leads to. */
  readonly select?: boolean;
}

/** Plans and does it. Answers the plan, so that a refusal can be shown; null where the document refused the edit. */
export function carryOut(
  { store }: Studio,
  planner: Planner,
  options: CarryOutOptions = {},
): DropPlan | null {
  const state = store.getState();
  if (!state.connector) return null;
  const planned = planner(state.connector.document);
  if (!planned.ok) {
    if (!options.typing) state.announce(planned.reason);
    return planned;
  }
  const { selection } = state;
  const before = findSelected(state.connector.document, selection);
  if (state.edit(planned.edit) !== null) return null;
  keepSamples(store, before, planned.operation);
  const isElsewhere = selection.kind !== 'operation' || selection.key !== planned.operation;
  if (options.select && isElsewhere) store.getState().select({ kind: 'operation', key: planned.operation });
  if (!options.typing) store.getState().announce(planned.announcement);
  return planned;
}

/** {@link carryOut} for this window. */
export function useCarryOut(): (planner: Planner, options?: CarryOutOptions) => DropPlan | null {
  const studio = useStudio();
  return useCallback((planner, options) => carryOut(studio, planner, options), [studio]);
}

/** What is held of the samples goes along when the operation gets another name. */
function keepSamples(store: Studio['store'], before: OperationSummary | undefined, key: OperationKey): void {
  const state = store.getState();
  const { connector } = state;
  const after = connector && findSelected(connector.document, { kind: 'operation', key });
  if (before && after) state.shareSamples(sampleOwner(before), sampleOwner(after));
}
