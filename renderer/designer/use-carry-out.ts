// Carries out what a planner says on the present document: one step of undo, announced, the selection following.
import { useCallback } from 'react';
import type { DropPlan, MappedDocument } from '../../shared/mapping/drop';
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
  if (state.edit(planned.edit) !== null) return null;
  if (selection.kind === 'operation') state.shareSamples(selection.key, planned.operation);
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
