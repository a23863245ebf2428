// A field of the called operation's reply onto a part of a binding: the list, the value, the label, the schema. What
// stands in another list takes the list along.
import { findOutputResponse } from '../operations/list-outputs';
import type { Field } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { BindingCall } from './binding';
import { findCalled } from './binding-target';
import { changeCall, withSource, type ChangedCall } from './change-call';
import { findChain, type PlanContext } from './context';
import type { DropPlan, FieldPath, ItemOf, SlotOf } from './drop';
import { guessChoices, isPlain } from './guess-choices';
import { refuse, refuseGone } from './plan';

/** Plans what the field means for the binding. */
export function planResultField(
  context: PlanContext,
  item: ItemOf<'result-field'>,
  slot: SlotOf<'binding'>,
): DropPlan {
  return changeCall(context, slot.owner, slot.part, (call, owner) => {
    if (call.operation !== item.operation) return refuse(`${owner.words} is not looked up there.`);
    const called = readOperation(context.tree, item.operation);
    const root = called && findOutputResponse(called)?.schema;
    const field = root && findChain(context.tree, root, item.fieldPath)?.at(-1);
    return field ? choose(context, call, item.fieldPath, field, slot) : refuseGone('That field of the reply');
  });
}

function choose(
  context: PlanContext,
  call: BindingCall,
  fieldPath: FieldPath,
  field: Field,
  { part }: SlotOf<'binding'>,
): ChangedCall {
  const words = field.label || 'the reply';
  switch (part.name) {
    case 'argument':
      return handOver(context, call, fieldPath, words, part.parameter);
    case 'operation':
      return refuse('Drop another operation here.');
    case 'collection':
      if (field.type !== 'array') return refuse(`${words} is no list.`);
      return { call: moveToList(context, call, fieldPath), words };
    case 'schema':
      if (fieldPath.includes('[]')) return refuse(`${words} is part of a list, and there is one schema.`);
      return { call: { ...call, schema: fieldPath.length === 0 ? null : fieldPath }, words };
    default:
      return chooseOfItem(context, call, fieldPath, field, part.name);
  }
}

/** What opens an item of a tree is handed something of that item. */
function handOver(
  context: PlanContext,
  call: BindingCall,
  fieldPath: FieldPath,
  words: string,
  parameter: string,
): ChangedCall {
  const taken = call.name === 'browse' ? takeFromItem(context, call, fieldPath) : null;
  if (!taken) return refuse('Drop an input or a value here.');
  const source = { kind: 'selected', path: taken.path.join('/') } as const;
  return { call: withSource(call, parameter, source), words };
}

function chooseOfItem(
  context: PlanContext,
  call: BindingCall,
  fieldPath: FieldPath,
  field: Field,
  part: 'value' | 'label' | 'full-title' | 'is-parent',
): ChangedCall {
  const { label: words } = field;
  const taken = takeFromItem(context, call, fieldPath);
  if (!taken) return refuse(`${words} does not stand in one list: choices are the items of one.`);
  if (part === 'is-parent') {
    if (field.type !== 'boolean') return refuse(`${words} is no yes or no.`);
    return { call: { ...taken.call, isParent: `(${taken.path.join('/')} eq true)` }, words };
  }
  if (!isPlain(field)) return refuse(`${words} holds more than one value.`);
  return { call: { ...taken.call, [part === 'full-title' ? 'fullTitle' : part]: taken.path }, words };
}

/** The call with its choices in another list; value and label are guessed anew for it. */
function moveToList(context: PlanContext, call: BindingCall, collection: FieldPath): BindingCall {
  if (collection.join('/') === call.collection.join('/')) return call;
  const called = findCalled(context.tree, call.operationId);
  const guessed = called && guessChoices(context.tree, called, '', collection);
  return { ...call, ...(guessed ?? { collection }) };
}

/** The path from the item of the list around it; null where there is none, or more than one. */
function takeFromItem(
  context: PlanContext,
  call: BindingCall,
  fieldPath: FieldPath,
): { readonly call: BindingCall; readonly path: FieldPath } | null {
  const at = fieldPath.lastIndexOf('[]');
  if (at < 0 || fieldPath.indexOf('[]') !== at) return null;
  return { call: moveToList(context, call, fieldPath.slice(0, at)), path: fieldPath.slice(at + 1) };
}
