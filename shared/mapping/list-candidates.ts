// Lists the places of an operation that something might be put on, as they stand on the screen: the card with its
// bindings and outputs, the call from its host to the next page, then what belongs to the whole connector.
import { findOutputResponse } from '../operations/list-outputs';
import { inputGroups } from '../operations/list-inputs';
import type { Field, Operation, ParameterLocation, Visibility } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonTree } from '../text/tree';
import type { BindingCall, BindingForm, BindingPart } from './binding';
import { listBindings } from './binding-owner';
import { listCard } from './card';
import { findBody } from './context';
import { type DragItem, type DropSlot, type FieldPath, notificationStatus } from './drop';
import { findRoot } from './edit-target';
import { listSegments } from './path-template';

const locations: readonly ParameterLocation[] = ['path', 'query', 'header', 'formData'];
const visibilities: readonly Visibility[] = ['none', 'important', 'advanced', 'internal'];
/** Fields beyond these are not offered: nobody moves through more of them by arrow keys. */
const mostFields = 200;

/** What goes onto any field; everything else goes onto objects and lists. */
const fieldItems: ReadonlySet<DragItem['kind']> = new Set(['reference', 'operation', 'literal', 'output']);

/** The places for an item, possible or not. */
export function listCandidates(tree: JsonTree, operation: Operation, item: DragItem): readonly DropSlot[] {
  const { key, responses, trigger } = operation;
  const isAnyField = fieldItems.has(item.kind);
  const body = listPaths(tree, findBody(operation)?.schema ?? null, isAnyField);
  return [
    ...listCardSlots(tree, operation),
    ...listInputSlots(tree, operation, item),
    ...listBindingSlots(tree, operation),
    ...(item.kind === 'output' ? listOutputSlots(tree, operation) : []),
    { kind: 'host', operation: key },
    ...locations.map((location): DropSlot => ({ kind: 'location', operation: key, in: location })),
    ...listSegments(operation.path).map((_, index): DropSlot => ({ kind: 'segment', operation: key, index })),
    ...body.map((fieldPath): DropSlot => ({ kind: 'body', operation: key, fieldPath })),
    ...responses.flatMap(({ status, schema }) => [
      ...listPaths(tree, schema, isAnyField).map((fieldPath) => inResponse(operation, status, fieldPath)),
      { kind: 'response-headers', operation: key, status } as const,
    ]),
    ...(trigger === 'single'
      ? listPaths(tree, findRoot(tree, operation, { in: 'notification' }), isAnyField).map((fieldPath) =>
          inResponse(operation, notificationStatus, fieldPath),
        )
      : []),
    { kind: 'next-page', operation: key },
    { kind: 'references' },
    { kind: 'triggers' },
  ];
}

function inResponse({ key }: Operation, status: string, fieldPath: FieldPath): DropSlot {
  return { kind: 'response', operation: key, status, fieldPath };
}

function listCardSlots(tree: JsonTree, operation: Operation): readonly DropSlot[] {
  const inputs = listCard(tree, operation);
  return inputGroups.flatMap((group) =>
    [undefined, ...inputs.filter((input) => input.group === group).map(({ id }) => id), null].map(
      (before): DropSlot => ({
        kind: 'card',
        operation: operation.key,
        group,
        ...(before === undefined ? {} : { before }),
      }),
    ),
  );
}

/** The inputs themselves; an operation may also be a tree of choices for each. */
function listInputSlots(tree: JsonTree, operation: Operation, item: DragItem): readonly DropSlot[] {
  const slots = listCard(tree, operation).map(({ id }) => ({
    kind: 'input' as const,
    operation: operation.key,
    id,
  }));
  return item.kind === 'operation'
    ? [...slots, ...slots.map((slot) => ({ ...slot, as: 'tree' as const }))]
    : slots;
}

function listBindingSlots(tree: JsonTree, operation: Operation): readonly DropSlot[] {
  return listBindings(tree, operation).flatMap(({ owner, binding }) =>
    binding.calls.flatMap((call) =>
      listParts(binding.form, call).map((part): DropSlot => ({
        kind: 'binding',
        operation: operation.key,
        owner,
        part,
      })),
    ),
  );
}

function listParts(form: BindingForm, { name, arguments: all }: BindingCall): readonly BindingPart[] {
  const call = name === 'browse' ? { call: name } : {};
  const names: readonly Exclude<BindingPart['name'], 'argument'>[] =
    form === 'schema'
      ? ['operation', 'schema']
      : [
          'operation',
          'collection',
          'value',
          'label',
          ...(form === 'tree' ? (['full-title', 'is-parent'] as const) : []),
        ];
  return [
    ...names.map((part): BindingPart => ({ name: part, ...call })),
    ...all.map(({ parameter }): BindingPart => ({ name: 'argument', parameter, ...call })),
  ];
}

/** The places among the outputs, and how visible an output may be. */
function listOutputSlots(tree: JsonTree, operation: Operation): readonly DropSlot[] {
  const isNotified = findRoot(tree, operation, { in: 'notification' }) !== null;
  const status = isNotified ? notificationStatus : (findOutputResponse(operation)?.status ?? '200');
  const root = isNotified
    ? findRoot(tree, operation, { in: 'notification' })
    : (findOutputResponse(operation)?.schema ?? null);
  const base = { kind: 'outputs', operation: operation.key, status } as const;
  const fields = listPaths(tree, root, true).filter((path) => path.length > 0 && path.at(-1) !== '[]');
  return [
    ...fields.map((before): DropSlot => ({ ...base, before })),
    { ...base, before: null },
    ...visibilities.map((visibility): DropSlot => ({ ...base, visibility })),
  ];
}

/** The root, and the fields below it: all, or the objects and lists alone. */
function listPaths(tree: JsonTree, root: Field | null, isAnyField: boolean): readonly FieldPath[] {
  const paths: FieldPath[] = [[]];
  const visit = (field: Field, fieldPath: FieldPath): void => {
    if (field.dynamic || field.recursive || !field.hasChildren) return;
    for (const child of readFields(tree, field)) {
      if (paths.length >= mostFields) return;
      const isHolder = child.name !== '[]' && (child.type === 'object' || child.type === 'array');
      if (isAnyField || isHolder) paths.push([...fieldPath, child.name]);
      visit(child, [...fieldPath, child.name]);
    }
  };
  if (root) visit(root, []);
  return paths;
}
