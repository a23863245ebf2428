// A field of a reply gets another name: what bindings read from that reply follows, wherever the field is shared to.
import { isSamePath, type Path } from '../base/pointer';
import { findOutputResponse } from '../operations/list-outputs';
import { listOperations } from '../operations/list-operations';
import type { Field } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import { readOperation } from '../operations/read-operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';
import type { BindingCall } from './binding';
import { listBindings, type OwnedBinding } from './binding-owner';
import { findCalled } from './binding-target';
import { listCalledIds } from './list-called-ids';
import { writeBinding } from './write-binding';

/** The changes that let bindings read the field that is listed at that place by its new name. Make them first. */
export function followReplyPaths(tree: JsonTree, listedAt: Path, name: string): readonly JsonChange[] {
  if (!listCalledIds(tree.root)) return [];
  const done: Path[] = [];
  return listOperations(tree).flatMap(({ key }) => {
    const operation = readOperation(tree, key);
    const bindings = operation ? listBindings(tree, operation) : [];
    return bindings.flatMap(({ binding }) => {
      if (done.some((place) => isSamePath(place, binding.place))) return [];
      done.push(binding.place);
      return renameIn(tree, binding, listedAt, name);
    });
  });
}

function renameIn(
  tree: JsonTree,
  { form, place, keys, calls }: OwnedBinding['binding'],
  listedAt: Path,
  name: string,
): readonly JsonChange[] {
  const renamed = calls.map((call) => renameInCall(tree, call, listedAt, name));
  const node = findNode(tree, place);
  if (!node || renamed.every((call, index) => call === calls[index])) return [];
  // A generation that the author did not write is not added by a rename.
  return writeBinding(node, place, form, renamed).filter(
    (change) => 'path' in change && keys.includes(String(change.path[place.length])),
  );
}

function renameInCall(tree: JsonTree, call: BindingCall, listedAt: Path, name: string): BindingCall {
  const root = findCalled(tree, call.operationId);
  const start = root && findOutputResponse(root)?.schema;
  if (!start) return call;
  const follow = (path: readonly string[]) => renameAlong(tree, start, path, listedAt, name);
  const item = [...call.collection, '[]'];
  const inItem = (path: readonly string[] | null) => path && follow([...item, ...path]).slice(item.length);
  const next: BindingCall = {
    ...call,
    collection: follow(call.collection),
    value: inItem(call.value),
    label: inItem(call.label),
    fullTitle: inItem(call.fullTitle),
    schema: call.schema && follow(call.schema),
    isParent: renameInFilter(call.isParent, String(listedAt.at(-1)), (step) => inItem([step])?.[0] ?? step),
  };
  return JSON.stringify(next) === JSON.stringify(call) ? call : next;
}

/** The filter of a tree, `(isFolder eq true)`, with the new name. */
function renameInFilter(filter: string, before: string, follow: (step: string) => string): string {
  const after = follow(before);
  return after === before ? filter : filter.replace(/[^\s()']+/g, (word) => (word === before ? after : word));
}

/** The path with the new name at the step that leads to the field. */
function renameAlong(
  tree: JsonTree,
  root: Field,
  path: readonly string[],
  listedAt: Path,
  name: string,
): readonly string[] {
  let holder: Field | undefined = root;
  return path.map((step) => {
    const field: Field | undefined = holder && readFields(tree, holder).find((one) => one.name === step);
    holder = field;
    return field && isSamePath(field.listedAt, listedAt) ? name : step;
  });
}
