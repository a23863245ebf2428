// Builds the call of a binding from the operation that is dropped: a first guess of what is read from its reply, and
// arguments that are handed over where the own operation has an input of the same name.
import { findOutputResponse } from '../operations/list-outputs';
import type { Operation } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonTree } from '../text/tree';
import type { BindingArgument, BindingCall, BindingForm, CallName } from './binding';
import { findBindingObstacle } from './binding-cycle';
import type { FoundOwner } from './binding-owner';
import { findReferred, isNeeded, listTargets, referenceOf } from './binding-target';
import { listCard } from './card';
import type { PlanContext } from './context';
import type { RefusedDrop } from './drop';
import { guessChoices } from './guess-choices';
import { refuse } from './plan';
import { readBinding } from './read-binding';

/** The calls of the binding: one, or for a tree the changed one of its two with the other as it was. */
export function buildCalls(
  context: PlanContext,
  owner: FoundOwner,
  form: BindingForm,
  called: Operation,
  which?: CallName,
): readonly BindingCall[] | RefusedDrop {
  const name = form === 'tree' ? (which ?? 'open') : 'main';
  const call =
    form === 'schema' ? buildFields(context, owner, called) : buildChoices(context, owner, called, name);
  if ('reason' in call) return call;
  if (form !== 'tree') return [call];
  const written = readBinding(context.tree, owner.node, owner.place);
  const kept = written?.form === 'tree' ? written.calls.filter((one) => one.name !== name) : [];
  if (name === 'browse') return [...kept, call];
  return [call, ...(kept.length > 0 ? kept : [browseLike(call)])];
}

/** The labels of what the calls cannot be made without and are not handed yet. */
export function listMissing(calls: readonly BindingCall[]): readonly string[] {
  const missing = calls.flatMap((call) =>
    call.arguments.filter(({ required, source }) => required && source.kind === 'none'),
  );
  return [...new Set(missing.map(({ label }) => label))];
}

/** What opens an item: the same operation at first, handed the item where it takes one. */
function browseLike(open: BindingCall): BindingCall {
  const free = open.arguments.filter(({ source }) => source.kind === 'none');
  const named = free.find(({ parameter }) => /id$|path$|key$|parent|folder/i.test(parameter));
  const target = free.find(({ required }) => required) ?? named;
  const path = open.value?.join('/') ?? '';
  return {
    ...open,
    name: 'browse',
    arguments: open.arguments.map((one) =>
      one === target ? { ...one, source: { kind: 'selected', path } } : one,
    ),
  };
}

function buildChoices(
  context: PlanContext,
  owner: FoundOwner,
  called: Operation,
  name: CallName,
): BindingCall | RefusedDrop {
  const choices = guessChoices(context.tree, called, owner.name);
  if (!choices) return refuse(`The reply of ${called.title} has no list of objects to choose from.`);
  const isParent = name === 'main' ? '' : guessParent(context.tree, called, choices.collection);
  return { ...emptyCall(context, owner, called), name, ...choices, isParent };
}

function buildFields(context: PlanContext, owner: FoundOwner, called: Operation): BindingCall {
  const root = findOutputResponse(called)?.schema;
  const schema = root && readFields(context.tree, root).find(({ name }) => /schema$/i.test(name));
  return { ...emptyCall(context, owner, called), schema: schema ? [schema.name] : null };
}

function emptyCall(context: PlanContext, owner: FoundOwner, called: Operation): BindingCall {
  return {
    name: 'main',
    operationId: called.operationId,
    operation: called.key,
    collection: [],
    value: null,
    label: null,
    schema: null,
    fullTitle: null,
    isParent: '',
    arguments: buildArguments(context, owner, called),
  };
}

/** Every parameter of the called operation; what it needs is handed over from the input of the same name. */
function buildArguments(
  context: PlanContext,
  owner: FoundOwner,
  called: Operation,
): readonly BindingArgument[] {
  const inputs = listCard(context.tree, context.operation);
  return listTargets(context.tree, called).map((target): BindingArgument => {
    const required = isNeeded(target);
    const own = required ? findReferred(inputs, target.bodyPath.at(-1) ?? target.parameter.name) : undefined;
    const isFit = own?.type === target.type && findBindingObstacle(context, owner.input, own) === '';
    return {
      parameter: referenceOf(target),
      label: target.label,
      required,
      known: true,
      source: isFit ? { kind: 'input', reference: referenceOf(own) } : { kind: 'none' },
    };
  });
}

/** The filter by which a tree tells what can be opened, from a flag of that kind in an item. */
function guessParent(tree: JsonTree, called: Operation, collection: readonly string[]): string {
  let field = findOutputResponse(called)?.schema ?? null;
  for (const name of [...collection, '[]']) {
    field = (field && readFields(tree, field).find((child) => child.name === name)) ?? null;
  }
  const fields = field ? readFields(tree, field) : [];
  const flag = fields.find(
    ({ name, type }) => type === 'boolean' && /folder|parent|dir|children/i.test(name),
  );
  return flag ? `(${flag.name} eq true)` : '(true eq true)';
}
