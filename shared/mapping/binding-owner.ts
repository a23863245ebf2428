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

/** More fields of a reply than these are not searched for bindings. */
const mostFields = 2000;

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
  const inputs = listCard(tree, operation)
    .filter((input) => input.dynamic || input.type === 'array')
    .flatMap((input): readonly OwnedBinding[] => {
      const place = input.field?.place ?? input.parameter.schema?.place ?? input.parameter.place;
      const binding = readAt(tree, place, input.type);
      return binding ? [{ owner: { kind: 'input', id: input.id }, words: input.label, binding }] : [];
    });
  const roots: readonly FieldRoot[] = [
    ...operation.responses.map(({ status }): FieldRoot => ({ in: 'response', status })),
    { in: 'notification' },
  ];
  return [...inputs, ...roots.flatMap((root) => listFieldBindings(tree, operation, root))];
}

/** The root of the outputs with that status. */
export function rootOf(status: string): FieldRoot {
  return status === notificationStatus ? { in: 'notification' } : { in: 'response', status };
}

function listFieldBindings(tree: JsonTree, operation: Operation, root: FieldRoot): readonly OwnedBinding[] {
  const start = findRoot(tree, operation, root);
  const found: OwnedBinding[] = [];
  let count = 0;
  const visit = (field: Field, fieldPath: FieldPath): void => {
    if (count++ > mostFields) return;
    const binding = field.dynamic ? readAt(tree, field.place, field.type) : null;
    const owner: BindingOwner = { kind: 'field', root, fieldPath };
    if (binding) found.push({ owner, words: field.label || 'The body', binding });
    else for (const child of readFields(tree, field)) visit(child, [...fieldPath, child.name]);
  };
  if (start) visit(start, []);
  return found;
}

/** The binding of a parameter or schema: on itself, on a part that it joins, or on the items of a list. */
function readAt(tree: JsonTree, place: Path, type: string): Binding | null {
  const node = findNode(tree, place);
  const own = node && findCarrier(tree, node, place);
  const found = own ? readBinding(tree, own.node, own.place) : null;
  if (found || type !== 'array') return found;
  const items = findNode(tree, [...place, 'items']);
  return items && readBinding(tree, items, [...place, 'items']);
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
