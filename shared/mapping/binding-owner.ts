// Finds what a binding stands on, ready to be changed, and lists the bindings of an operation.
import type { Path } from '../base/pointer';
import { listParts } from '../operations/list-schema-parts';
import type { Field, Input, Operation } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import type { Binding } from './binding';
import { listCard } from './card';
import { findInput, type PlanContext } from './context';
import { notificationStatus, type BindingOwner, type FieldPath } from './drop';
import { findRoot, findTarget, type FieldRoot } from './edit-target';
import { printSharing } from './find-users';
import { listCalledIds } from './list-called-ids';
import { ownParameter } from './own-parameter';
import { readBinding } from './read-binding';

/** What carries a binding, or can carry one once `changes` are made. */
export interface FoundOwner {
  /** What it is called in a sentence. */
  readonly words: string;
  /** The name of the parameter or field; empty for a root. */
  readonly name: string;
  readonly type: string;
  /** Null for a field of a reply or notification. */
  readonly input: Input | null;
  readonly changes: readonly JsonChange[];
  readonly place: Path;
  /** What stands at `place`, as it was before. */
  readonly node: JsonNode;
  readonly listedAt: Path;
  readonly notice: string;
}

/** A binding of an operation, and what it stands on. */
export interface OwnedBinding {
  readonly owner: BindingOwner;
  readonly words: string;
  readonly binding: Binding;
}

interface Carrier extends Pick<OwnedBinding, 'owner' | 'words'> {
  readonly node: JsonNode;
  readonly place: Path;
}

/** By operation: the same object stands for the same text. What is called may have changed all the same. */
const carriers = new WeakMap<Operation, readonly Carrier[]>();
/** More fields of a reply than these are not searched for bindings. */
const mostFields = 400;

/** Finds the owner; null where it is gone. */
export function findOwner(context: PlanContext, owner: BindingOwner): FoundOwner | null {
  if (owner.kind === 'field') return findFieldOwner(context, owner.root, owner.fieldPath, null);
  const input = findInput(context, owner.id);
  if (!input) return null;
  if (input.parameter.in === 'body') {
    return findFieldOwner(context, { in: 'body' }, input.bodyPath, input);
  }
  const { tree, operation } = context;
  const owned = ownParameter(tree, operation, input.parameter, 'describe');
  return (
    owned &&
    carry(tree, { ...owned, words: input.label, name: input.parameter.name, type: input.type, input })
  );
}

/** The bindings of an operation: those of its inputs, then those of its replies and its notification. */
export function listBindings(tree: JsonTree, operation: Operation): readonly OwnedBinding[] {
  if (!mayHaveBindings(tree, operation)) return [];
  let known = carriers.get(operation);
  if (!known) {
    known = listCarriers(tree, operation);
    carriers.set(operation, known);
  }
  // What a webhook posts stands beside its operation, which may be the same while that changes.
  const notified = listFieldCarriers(tree, operation, { in: 'notification' });
  return [...known, ...notified].flatMap(({ owner, words, node, place }) => {
    const binding = readBinding(tree, node, place);
    return binding ? [{ owner, words, binding }] : [];
  });
}

/** The root of the outputs with that status. */
export function rootOf(status: string): FieldRoot {
  return status === notificationStatus ? { in: 'notification' } : { in: 'response', status };
}

/** A quick look at the texts that its bindings could stand in. */
function mayHaveBindings(tree: JsonTree, { path }: Operation): boolean {
  return [['paths', path], ['definitions'], ['parameters'], ['responses']].some((place) => {
    const node = findNode(tree, place);
    return node !== null && listCalledIds(node) !== null;
  });
}

function listCarriers(tree: JsonTree, operation: Operation): readonly Carrier[] {
  const inputs = listCard(tree, operation)
    .filter((input) => input.dynamic || input.type === 'array')
    .flatMap((input): readonly Carrier[] => {
      const place = input.field?.place ?? input.parameter.schema?.place ?? input.parameter.place;
      const found = findAt(tree, place, input.type);
      return found ? [{ owner: { kind: 'input', id: input.id }, words: input.label, ...found }] : [];
    });
  const lists = listCard(tree, operation).flatMap((input) => {
    const field = input.field ?? input.parameter.schema;
    return input.type === 'array' && field ? listBelow(tree, { in: 'body' }, field, input.bodyPath) : [];
  });
  const replies = operation.responses.flatMap(({ status }) =>
    listFieldCarriers(tree, operation, { in: 'response', status }),
  );
  return [...inputs, ...lists, ...replies];
}

function listFieldCarriers(tree: JsonTree, operation: Operation, root: FieldRoot): readonly Carrier[] {
  const start = findRoot(tree, operation, root);
  const own = start?.dynamic ? findAt(tree, start.place, start.type) : null;
  if (start && own)
    return [{ owner: { kind: 'field', root, fieldPath: [] }, words: start.label || 'the body', ...own }];
  return start ? listBelow(tree, root, start, []) : [];
}

/** What carries a binding below a field; nothing is looked for below such a one. */
function listBelow(tree: JsonTree, root: FieldRoot, from: Field, at: FieldPath): readonly Carrier[] {
  const found: Carrier[] = [];
  let count = 0;
  const visit = (holder: Field, holderPath: FieldPath): void => {
    for (const field of readFields(tree, holder)) {
      if (count++ > mostFields) return;
      const fieldPath = [...holderPath, field.name];
      const carrier = field.dynamic ? findAt(tree, field.place, field.type) : null;
      if (carrier) found.push({ owner: { kind: 'field', root, fieldPath }, words: field.label, ...carrier });
      else visit(field, fieldPath);
    }
  };
  visit(from, at);
  return found;
}

/** What carries the binding of a parameter or schema: itself, a part that it joins, or the items of a list. */
function findAt(tree: JsonTree, place: Path, type: string): Pick<Carrier, 'node' | 'place'> | null {
  const node = findNode(tree, place);
  const own = node && findCarrier(tree, node, place);
  if (own && readBinding(tree, own.node, own.place)) return own;
  const items = type === 'array' ? findNode(tree, [...place, 'items']) : null;
  return items && readBinding(tree, items, [...place, 'items'])
    ? { node: items, place: [...place, 'items'] }
    : null;
}

function findFieldOwner(
  context: PlanContext,
  root: FieldRoot,
  fieldPath: FieldPath,
  input: Input | null,
): FoundOwner | null {
  const { tree, operation } = context;
  const found = findTarget(context, { kind: 'field', operation: operation.key, root, fieldPath });
  const field = found?.field;
  if (!found || !field) return null;
  const notice = printSharing(tree, field.place, operation.key);
  const words = input?.label ?? (field.label || 'the body');
  return carry(tree, { ...found, words, name: field.name, type: field.type, input, notice });
}

/** The place that carries the binding: a list of plain values has it on its items. */
function carry(tree: JsonTree, owner: FoundOwner): FoundOwner {
  const { node, place } = findCarrier(tree, owner.node, owner.place);
  const isFree = owner.type === 'array' && readBinding(tree, node, place) === null;
  const items = isFree ? readMember(node, 'items') : undefined;
  return items ? { ...owner, node: items, place: [...place, 'items'] } : { ...owner, node, place };
}

function findCarrier(tree: JsonTree, node: JsonNode, place: Path) {
  const parts = listParts(tree, { node, place });
  return parts.find((part) => readBinding(tree, part.node, part.place)) ?? { node, place };
}
