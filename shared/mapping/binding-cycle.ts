// Keeps the dependencies between inputs sound: an input that another one is chosen by must be seen by the maker, and must
// not wait for that one itself.
import type { Input } from '../operations/operation';
import { listBindings } from './binding-owner';
import { findReferred } from './binding-target';
import { listCard } from './card';
import type { PlanContext } from './context';

/** Why the choices of `owner` (null for a reply) cannot depend on `source`; empty where they can. */
export function findBindingObstacle(context: PlanContext, owner: Input | null, source: Input): string {
  if (owner?.id === source.id) return `${source.label} cannot depend on itself.`;
  if (source.group === 'hidden') {
    return `${source.label} is hidden, so no maker fills it in: drop the value itself instead.`;
  }
  if (owner && listNeeds(context, source).has(owner.id)) {
    return `${source.label} depends on ${owner.label} already, so neither could be chosen first.`;
  }
  return '';
}

/** The inputs that the choices of an input depend on, by id, straight or by way of others. */
export function listNeeds(context: PlanContext, input: Input): ReadonlySet<string> {
  const { tree, operation } = context;
  const inputs = listCard(tree, operation);
  const bindings = listBindings(tree, operation);
  const found = new Set<string>();
  const visit = (id: string): void => {
    const own = bindings.filter(({ owner }) => owner.kind === 'input' && owner.id === id);
    const sources = own.flatMap(({ binding }) => binding.calls.flatMap((call) => call.arguments));
    for (const { source } of sources) {
      const needed = source.kind === 'input' ? findReferred(inputs, source.reference) : undefined;
      if (!needed || found.has(needed.id)) continue;
      found.add(needed.id);
      visit(needed.id);
    }
  };
  visit(input.id);
  return found;
}
