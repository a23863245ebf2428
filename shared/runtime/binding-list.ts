// Lists what of an operation comes from other operations: the choices of its inputs, and the fields of its body and
// its reply.
import { listInputs } from '../operations/list-inputs';
import { findNotification, findOutputResponse } from '../operations/list-outputs';
import type { Field, Input, Operation } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonTree } from '../text/tree';
import { type Binding, findBinding } from './binding-lookup';

/** A binding and what it fills. */
export interface CardBinding {
  readonly binding: Binding;
  /** The input on the card; null for fields of the reply. */
  readonly inputId: string | null;
  /** True where the choices are those of a list's items. */
  readonly isMany: boolean;
}

const mostFields = 400;
const deepest = 8;

/** The bindings of the operation: those of its inputs in the order of the card, then those of its outputs. */
export function listBindings(tree: JsonTree, operation: Operation): readonly CardBinding[] {
  const inputs = listInputs(tree, operation).flatMap((input): readonly CardBinding[] => {
    const found = findInputBinding(tree, input);
    return found ? [{ ...found, inputId: input.id }] : [];
  });
  const root = findNotification(tree, operation) ?? findOutputResponse(operation)?.schema ?? null;
  const outputs = root ? listDynamicFields(tree, root) : [];
  return [...inputs, ...outputs.map((binding) => ({ binding, inputId: null, isMany: false }))];
}

/** The binding of one input: its own, or that of the items of a list. */
export function findInputBinding(
  tree: JsonTree,
  input: Input,
): { readonly binding: Binding; readonly isMany: boolean } | null {
  const { parameter } = input;
  const field = input.field ?? parameter.schema;
  const places = [...(field ? [field.place] : []), ...(input.field ? [] : [parameter.place])];
  for (const place of places) {
    const binding = findBinding(tree, place);
    if (binding) return { binding, isMany: input.type === 'array' && binding.kind === 'choices' };
  }
  if (input.type !== 'array') return null;
  const items = field
    ? readFields(tree, field).find((child) => child.name === '[]')?.place
    : [...parameter.place, 'items'];
  const binding = items ? findBinding(tree, items) : null;
  return binding?.kind === 'choices' ? { binding, isMany: true } : null;
}

function listDynamicFields(tree: JsonTree, root: Field): readonly Binding[] {
  const found: Binding[] = [];
  let seen = 0;
  const visit = (field: Field, depth: number): void => {
    seen += 1;
    const binding = field.dynamic ? findBinding(tree, field.place) : null;
    if (binding?.kind === 'fields') found.push(binding);
    else if (depth < deepest && seen < mostFields) {
      for (const child of readFields(tree, field)) visit(child, depth + 1);
    }
  };
  visit(root, 0);
  return found;
}
