// An input or a value onto an argument of a binding, and taking arguments and whole bindings away again.
import type { Input, OperationKey } from '../operations/operation';
import type { ArgumentSource } from './binding';
import { findBindingObstacle } from './binding-cycle';
import { findOwner, type FoundOwner } from './binding-owner';
import { findCalled, findReferred, listTargets, referenceOf } from './binding-target';
import { listCard } from './card';
import { changeCall, withSource } from './change-call';
import { findInput, findParameter, type PlanContext } from './context';
import { inOperation } from './in-operation';
import type { BindingOwner, DropPlan, ItemOf, MappedDocument, RefusedDrop, SlotOf } from './drop';
import { findOtherUsers } from './find-users';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { readBinding } from './read-binding';
import { convert } from './type-changes';
import { removeBinding } from './write-binding';

type Slot = SlotOf<'binding'>;

/** Plans an input for an argument. */
export function planInputToBinding(context: PlanContext, item: ItemOf<'input'>, slot: Slot): DropPlan {
  const input = findInput(context, item.id);
  return input ? planSource(context, input, slot) : refuseGone('The input');
}

/** Plans the input behind a parameter for an argument. */
export function planParameterToBinding(
  context: PlanContext,
  item: ItemOf<'parameter'>,
  slot: Slot,
): DropPlan {
  const parameter = findParameter(context, item.listedAt);
  const inputs = listCard(context.tree, context.operation);
  const input = inputs.find((one) => one.parameter === parameter && one.bodyPath.length === 0);
  return input ? planSource(context, input, slot) : refuse('It has no input of its own on the card.');
}

/** Plans the input behind a field of the body for an argument. */
export function planFieldToBinding(context: PlanContext, item: ItemOf<'field'>, slot: Slot): DropPlan {
  const input = findInput(context, ['body', ...item.fieldPath].join('/'));
  return input ? planSource(context, input, slot) : refuse('It has no input of its own on the card.');
}

/** Plans a fixed value for an argument. */
export function planLiteralToBinding(context: PlanContext, item: ItemOf<'literal'>, slot: Slot): DropPlan {
  return changeArgument(context, slot, (target) => {
    const value = convert(item.value, target.type);
    if (value === undefined) return refuse(`${target.label} takes a value of the type ${target.type}.`);
    return { source: { kind: 'literal', value }, words: JSON.stringify(value) };
  });
}

/** Plans that an argument is handed nothing any more. */
export function planNoArgument(
  document: MappedDocument,
  key: OperationKey,
  { owner, part }: Pick<Slot, 'owner' | 'part'>,
): DropPlan {
  return inOperation(document, key, (context) =>
    changeCall(context, owner, part, (call) => {
      if (part.name !== 'argument') return refuse('Only arguments can be empty.');
      return { call: withSource(call, part.parameter, { kind: 'none' }), words: 'nothing' };
    }),
  );
}

/** Plans the removal of a binding; the input, or the object, stays. */
export function planUnbinding(document: MappedDocument, key: OperationKey, owner: BindingOwner): DropPlan {
  return inOperation(document, key, (context) => {
    const found = findOwner(context, owner);
    const binding = found && readBinding(context.tree, found.node, found.place);
    if (!found || !binding) return refuseGone('The binding');
    const words = binding.form === 'schema' ? 'fields' : 'choices';
    return plan({
      kind: 'unbind',
      label: `Take no ${words} for ${found.words}`,
      changes: [...found.changes, ...removeBinding(found.node, found.place)],
      announcement: joinSentences(`${found.words} has no dynamic ${words} any more.`, found.notice),
      place: found.listedAt,
      operation: key,
    });
  });
}

function planSource(context: PlanContext, input: Input, slot: Slot): DropPlan {
  return changeArgument(context, slot, (target, owner) => {
    const obstacle = findBindingObstacle(context, owner.input, input) || findSharedObstacle(context, owner);
    if (obstacle !== '') return refuse(obstacle);
    if (input.type !== target.type) {
      return refuse(
        `${target.label} takes a value of the type ${target.type}, and ${input.label} is ${input.type}.`,
      );
    }
    return { source: { kind: 'input', reference: referenceOf(input) }, words: input.label };
  });
}

/** A binding that others share must not name an input that only this operation has. */
function findSharedObstacle({ tree, operation }: PlanContext, owner: FoundOwner): string {
  const [other] = findOtherUsers(tree, owner.place, operation.key);
  const name = String(owner.place[1]);
  return other
    ? `${name} is shared with ${other.title}, which may not have that input: give this operation its own copy first.`
    : '';
}

type Sourced = { readonly source: ArgumentSource; readonly words: string } | RefusedDrop;

function changeArgument(
  context: PlanContext,
  slot: Slot,
  choose: (target: Input, owner: FoundOwner) => Sourced,
): DropPlan {
  return changeCall(context, slot.owner, slot.part, (call, owner) => {
    const { part } = slot;
    if (part.name !== 'argument') return refuse('Only a field of the called operation can stand here.');
    const called = findCalled(context.tree, call.operationId);
    const target = called && findReferred(listTargets(context.tree, called), part.parameter);
    if (!target) return refuse(`The called operation has no ${part.parameter}.`);
    const chosen = choose(target, owner);
    if ('reason' in chosen) return chosen;
    return { call: withSource(call, part.parameter, chosen.source), words: chosen.words };
  });
}
