// A lookup of a field in the preview: whether it can be called, how far it is, and how to start it.
import { useMemo } from 'react';
import type { Operation } from '../../shared/operations/operation';
import { planLookup, type LookupPlan } from '../../shared/operations/plan-lookup';
import type { Lookup } from '../../shared/operations/read-lookup';
import { readConnectionNeeds } from '../../shared/security/read-connection-needs';
import type { JsonTree } from '../../shared/text/tree';
import { printLookupKey, type LookupState } from '../store/lookups-slice';
import { useStudio, useStudioState } from '../store/studio';

/** The operation that is previewed, with the tree that it is read from. */
export interface PreviewView {
  readonly tree: JsonTree;
  readonly operation: Operation;
}

export interface FieldLookup {
  readonly plan: LookupPlan;
  /** False while there is nothing to ask over: samples stand in then. */
  readonly isConnected: boolean;
  /** Undefined before it was asked. */
  readonly state: LookupState | undefined;
  /** Calls the operation where that can be done; `again` also where its reply is there. */
  start(again?: boolean): void;
}

export function useLookup({ tree, operation }: PreviewView, lookup: Lookup): FieldLookup {
  const { store } = useStudio();
  const { key } = operation;
  const tested = useStudioState((state) => state.inputs[key]);
  const tried = useStudioState((state) => state.tried[key]);
  const plan = useMemo(
    () => planLookup(tree, operation, lookup, { ...tested, ...tried }),
    [tree, operation, lookup, tested, tried],
  );
  const isConnected = useIsConnected();
  const state = useStudioState(({ lookups, connectionId }) =>
    plan.ok ? lookups[printLookupKey(plan, connectionId)] : undefined,
  );
  return {
    plan,
    isConnected,
    state,
    start: (again) => {
      if (plan.ok && isConnected) void store.getState().lookUp(plan, again);
    },
  };
}

/** True with a chosen connection, and for a connector that needs none. */
function useIsConnected(): boolean {
  const document = useStudioState((state) => state.connector?.document);
  const isChosen = useStudioState((state) => state.connectionId !== null);
  const isNeeded = useMemo(() => {
    if (!document) return true;
    const { type, fields } = readConnectionNeeds(document);
    return type !== 'none' || fields.some((field) => field.required);
  }, [document]);
  return isChosen || !isNeeded;
}
