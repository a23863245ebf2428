// An operation onto an input, a body or a reply: its choices, or its fields, come from that operation from then on. Both
// generations of the extension are written together.
import type { Operation } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { BindingForm, CallName } from './binding';
import { findOwner, rootOf, type FoundOwner } from './binding-owner';
import { buildCalls, listMissing } from './build-call';
import type { PlanContext } from './context';
import type { BindingOwner, DropPlan, ItemOf, SlotOf } from './drop';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { bindingKeys, readBinding } from './read-binding';
import { removeBinding, writeBinding } from './write-binding';

type Dragged = ItemOf<'operation'>;

/** Plans dynamic choices for an input, or dynamic fields for one that is an object. */
export function planOperationToInput(context: PlanContext, item: Dragged, slot: SlotOf<'input'>): DropPlan {
  const owner = findOwner(context, { kind: 'input', id: slot.id });
  if (!owner) return refuseGone('The input');
  const form = owner.type === 'object' ? 'schema' : slot.as === 'tree' ? 'tree' : 'list';
  return planBinding(context, item, owner, form);
}

/** Plans dynamic fields for the body, or an object in it. */
export function planOperationToBody(context: PlanContext, item: Dragged, slot: SlotOf<'body'>): DropPlan {
  return planFields(context, item, { kind: 'field', root: { in: 'body' }, fieldPath: slot.fieldPath });
}

/** Plans dynamic fields for a reply, the notification, or an object in them. */
export function planOperationToResponse(
  context: PlanContext,
  item: Dragged,
  slot: SlotOf<'response'>,
): DropPlan {
  return planFields(context, item, { kind: 'field', root: rootOf(slot.status), fieldPath: slot.fieldPath });
}

/** Plans another operation for a binding that is there: the second call of a tree, or a new source for its choices. */
export function planOperationToBinding(
  context: PlanContext,
  item: Dragged,
  slot: SlotOf<'binding'>,
): DropPlan {
  const owner = findOwner(context, slot.owner);
  const binding = owner && readBinding(context.tree, owner.node, owner.place);
  if (!owner || !binding) return refuseGone('The binding');
  if (slot.part.name !== 'operation') return refuse('Drop its fields here, one by one.');
  return planBinding(context, item, owner, binding.form, slot.part.call);
}

function planFields(context: PlanContext, item: Dragged, found: BindingOwner): DropPlan {
  const owner = findOwner(context, found);
  if (!owner) return refuse('There is nothing here yet: drop a sample or add a field first.');
  if (owner.type !== 'object' && owner.type !== '') {
    return refuse(`${owner.words} is no object, and only an object has fields that an operation can give.`);
  }
  return planBinding(context, item, owner, 'schema');
}

function planBinding(
  context: PlanContext,
  item: Dragged,
  owner: FoundOwner,
  form: BindingForm,
  call?: CallName,
): DropPlan {
  const called = readOperation(context.tree, item.operation);
  if (!called) return refuseGone('The operation');
  const obstacle = findCallObstacle(context, called, owner);
  if (obstacle !== '') return refuse(obstacle);
  const calls = buildCalls(context, owner, form, called, call);
  if ('reason' in calls) return calls;
  const words = form === 'schema' ? 'fields' : 'choices';
  const missing = listMissing(calls).join(' and ');
  return plan({
    kind: 'bind',
    label: `Take the ${words} of ${owner.words} from ${called.title}`,
    changes: [
      ...owner.changes,
      ...removeBinding(owner.node, owner.place, bindingKeys[form]),
      ...writeBinding(owner.node, owner.place, form, calls),
    ],
    announcement: joinSentences(
      `The ${words} of ${owner.words} come from ${called.title}.`,
      missing === '' ? '' : `It still needs ${missing}: drop an input or a value on it.`,
      owner.notice,
    ),
    place: owner.listedAt,
    operation: context.operation.key,
  });
}

function findCallObstacle({ operation }: PlanContext, called: Operation, owner: FoundOwner): string {
  if (called.key === operation.key) return `${called.title} cannot look up its own inputs.`;
  if (called.operationId === '') return `${called.title} has no operation ID yet, and is called by that.`;
  if (called.kind === 'trigger') return `${called.title} is a trigger, and only actions can be called.`;
  return owner.type === 'file' ? `${owner.words} is a file and has no choices.` : '';
}
