// A property is required by its name in the `required` list of what holds it. Lists that run empty go: the platform
// refuses an empty one.
import type { Path } from '../base/pointer';
import type { Field } from '../operations/operation';
import { listParts, readRequiredNames } from '../operations/list-schema-parts';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';

/** Requires a property of `holder`, or no longer; nothing where it is so already. */
export function changeRequired(
  tree: JsonTree,
  holder: Field,
  property: Field,
  required: boolean,
): readonly JsonChange[] {
  if (required)
    return property.required ? [] : requireName(tree, property.listedAt.slice(0, -2), property.name);
  const node = findNode(tree, holder.place);
  if (!node) return [];
  return listParts(tree, { node, place: holder.place }).flatMap((part) =>
    releaseName(part.node, part.place, property.name),
  );
}

/** Adds a name to the `required` list of the schema at `place`. */
export function requireName(tree: JsonTree, place: Path, name: string): readonly JsonChange[] {
  return requireIn(findNode(tree, place), place, name);
}

/** Adds a name to the `required` list of `node`, which stands at `place` when the changes are made. */
export function requireIn(node: JsonNode | null, place: Path, name: string): readonly JsonChange[] {
  const path = [...place, 'required'];
  const list = node ? readMember(node, 'required') : undefined;
  if (node && readRequiredNames(node).includes(name)) return [];
  if (list?.kind === 'array') return [{ kind: 'insert', parent: path, value: name }];
  return [{ kind: 'set', path, value: [name] }];
}

/** Takes a name out of the `required` list of a schema; `place` is where it stands when the changes are made. */
export function releaseName(node: JsonNode, place: Path, name: string): readonly JsonChange[] {
  const list = readMember(node, 'required');
  if (list?.kind !== 'array') return [];
  const at = list.items.findIndex(({ value }) => value.kind === 'string' && value.value === name);
  if (at < 0) return [];
  const path = [...place, 'required'];
  return [{ kind: 'remove', path: list.items.length === 1 ? path : [...path, at] }];
}
