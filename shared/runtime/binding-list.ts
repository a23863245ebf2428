// Lists what of an operation comes from other operations: the choices of its inputs, and the fields of its body and
// its reply. What a lookup calls and what it reads is in `operations`.
import type { Path } from '../base/pointer';
import { listInputs } from '../operations/list-inputs';
import { findNotification, findOutputResponse } from '../operations/list-outputs';
import type { Field, Input, Operation } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import { findLookup, type Lookup, readLookup } from '../operations/read-lookup';
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';

/** A lookup and what it fills. */
export interface Binding {
  readonly lookup: Lookup;
  /** The input on the card; null for fields of the reply. */
  readonly inputId: string | null;
  /** True where the choices are those of a list's items. */
  readonly isMany: boolean;
  /** The schema or parameter that carries the extension. */
  readonly place: Path;
}

const mostFields = 400;
const deepest = 8;

/** The bindings of the operation: those of its inputs in the order of the card, then those of its outputs. */
export function listBindings(tree: JsonTree, operation: Operation): readonly Binding[] {
  const inputs = listInputs(tree, operation).flatMap((input) => findInputBinding(tree, input) ?? []);
  const root = findNotification(tree, operation) ?? findOutputResponse(operation)?.schema ?? null;
  return [...inputs, ...(root ? listDynamicFields(tree, root) : [])];
}

/** The binding of one input: its own, or that of the items of a list; null without one. */
export function findInputBinding(tree: JsonTree, input: Input): Binding | null {
  const field = input.field ?? input.parameter.schema;
  const place = field?.place ?? input.parameter.place;
  const own = input.dynamic ? findLookup(tree, input) : null;
  if (own) return { lookup: own, inputId: input.id, isMany: input.type === 'array', place };
  if (input.type !== 'array') return null;
  const items = field
    ? readFields(tree, field).find((child) => child.name === '[]')?.place
    : [...input.parameter.place, 'items'];
  const node = items && findNode(tree, items);
  const lookup = node ? readLookup(node) : null;
  return items && lookup && lookup.kind !== 'fields'
    ? { lookup, inputId: input.id, isMany: true, place: items }
    : null;
}

function listDynamicFields(tree: JsonTree, root: Field): readonly Binding[] {
  const found: Binding[] = [];
  let seen = 0;
  const visit = (field: Field, depth: number): void => {
    seen += 1;
    const node = field.dynamic ? findNode(tree, field.place) : null;
    const lookup = node && readLookup(node);
    if (lookup?.kind === 'fields') found.push({ lookup, inputId: null, isMany: false, place: field.place });
    else if (depth < deepest && seen < mostFields) {
      for (const child of readFields(tree, field)) visit(child, depth + 1);
    }
  };
  visit(root, 0);
  return found;
}
