// The operation of the card with its dynamic fields, filled again whenever an input that they depend on changes; what
// is not known yet is asked for once typing rests.
import { useEffect, useMemo } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { fillOperation, type FilledOperation } from '../store/filled-operation';
import { useStudio, useStudioState } from '../store/studio';

const restMs = 500;

/** Null where the definition has no such operation. */
export function useFilledOperation(tree: JsonTree, key: OperationKey): FilledOperation | null {
  const { store } = useStudio();
  const values = useStudioState((state) => state.inputs[key]);
  const lookups = useStudioState((state) => state.lookups);
  const connectionId = useStudioState((state) => state.connectionId);
  const filled = useMemo(
    () => fillOperation(tree, key, values ?? {}, { lookups, connectionId }),
    [tree, key, values, lookups, connectionId],
  );
  useEffect(() => {
    const asked = filled?.openFields.flatMap(({ plan, state }) => (plan.ok && !state ? [plan] : [])) ?? [];
    if (asked.length === 0) return undefined;
    const timer = window.setTimeout(() => {
      for (const plan of asked) void store.getState().lookUp(plan);
    }, restMs);
    return () => window.clearTimeout(timer);
  }, [filled, store]);
  return filled;
}
