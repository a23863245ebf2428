// The lookup of a field inside an item of a list: it stands in no input of the card by itself, so it is planned here.
import { useMemo } from 'react';
import type { Input, Operation } from '../../shared/operations/operation';
import { planLookup } from '../../shared/operations/plan-lookup';
import { findInputBinding } from '../../shared/runtime/binding-list';
import type { JsonTree } from '../../shared/text/tree';
import type { CardLookup } from '../store/filled-operation';
import { printLookupKey } from '../store/lookups-slice';
import { useStudioState } from '../store/studio';

/** Undefined where the field has none. */
export function useItemLookup(tree: JsonTree, operation: Operation, input: Input): CardLookup | undefined {
  const values = useStudioState((state) => state.inputs[operation.key]);
  const connectionId = useStudioState((state) => state.connectionId);
  const lookups = useStudioState((state) => state.lookups);
  return useMemo(() => {
    const binding = findInputBinding(tree, input);
    if (!binding || binding.lookup.kind === 'fields') return undefined;
    const plan = planLookup(tree, operation, binding.lookup, values ?? {});
    return { binding, plan, state: plan.ok ? lookups[printLookupKey(plan, connectionId)] : undefined };
  }, [tree, operation, input, values, connectionId, lookups]);
}
