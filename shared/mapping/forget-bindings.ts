// What an operation leaves behind in the bindings that call it when it goes: inputs without choices, objects without
// fields of their own.
import { isSamePath } from '../base/pointer';
import { listOperations } from '../operations/list-operations';
import type { Operation } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';
import { listBindings, type OwnedBinding } from './binding-owner';
import { removeBinding } from './write-binding';

/** The changes that take away every binding that calls the operation, and the sentence that says so. */
export function forgetBindings(
  tree: JsonTree,
  { operationId, key }: Operation,
): { readonly changes: readonly JsonChange[]; readonly notice: string } {
  if (operationId === '') return { changes: [], notice: '' };
  const found: OwnedBinding[] = [];
  for (const summary of listOperations(tree)) {
    const operation = summary.key === key ? null : readOperation(tree, summary.key);
    for (const bound of operation ? listBindings(tree, operation) : []) {
      const isMeant = bound.binding.calls.some((call) => call.operationId === operationId);
      const isKnown = found.some(({ binding }) => isSamePath(binding.place, bound.binding.place));
      if (isMeant && !isKnown) found.push(bound);
    }
  }
  const changes = found.flatMap(({ binding }) => {
    const node = findNode(tree, binding.place);
    return node ? removeBinding(node, binding.place) : [];
  });
  return { changes, notice: print(found) };
}

function print(found: readonly OwnedBinding[]): string {
  const names = [...new Set(found.map(({ words }) => words))];
  return names.length === 0 ? '' : `What it gave ${names.join(', ')} to choose from went with it.`;
}
