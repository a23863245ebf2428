// Changes one call of a binding: the step that all parts of a binding share.
import type { ArgumentSource, BindingCall, BindingPart } from './binding';
import { findOwner, type FoundOwner } from './binding-owner';
import type { PlanContext } from './context';
import type { BindingOwner, DropPlan, RefusedDrop } from './drop';
import { joinSentences, plan, refuseGone } from './plan';
import { readBinding } from './read-binding';
import { writeBinding } from './write-binding';

/** A changed call and the words for what was put there. */
export type ChangedCall = { readonly call: BindingCall; readonly words: string } | RefusedDrop;

const partWords: Readonly<Record<Exclude<BindingPart['name'], 'argument'>, string>> = {
  operation: 'the operation',
  collection: 'the list',
  value: 'the value',
  label: 'the label',
  schema: 'the schema',
  'full-title': 'the full title',
  'is-parent': 'what can be opened',
};

/** Plans the change of the call that the part belongs to; refused where the binding is gone. */
export function changeCall(
  context: PlanContext,
  ownedBy: BindingOwner,
  part: BindingPart,
  change: (call: BindingCall, owner: FoundOwner) => ChangedCall,
): DropPlan {
  const owner = findOwner(context, ownedBy);
  const binding = owner && readBinding(context.tree, owner.node, owner.place);
  const name = part.call ?? (binding?.form === 'tree' ? 'open' : 'main');
  const call = binding?.calls.find((one) => one.name === name);
  if (!owner || !binding || !call) return refuseGone('The binding');
  const changed = change(call, owner);
  if ('reason' in changed) return changed;
  const calls = binding.calls.map((one) => (one === call ? changed.call : one));
  const words = part.name === 'argument' ? part.parameter : partWords[part.name];
  return plan({
    kind: 'set-binding',
    label: `Set ${words} of ${owner.words} to ${changed.words}`,
    changes: [...owner.changes, ...writeBinding(owner.node, owner.place, binding.form, calls)],
    announcement: joinSentences(`For ${owner.words}, ${words} is now ${changed.words}.`, owner.notice),
    place: owner.listedAt,
    operation: context.operation.key,
  });
}

/** The call with something else handed to one of its parameters. */
export function withSource(call: BindingCall, parameter: string, source: ArgumentSource): BindingCall {
  return {
    ...call,
    arguments: call.arguments.map((one) => (one.parameter === parameter ? { ...one, source } : one)),
  };
}
