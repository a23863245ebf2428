// Takes a schema apart into what `allOf` joins: one list for reading, so that nobody else has to know of `allOf`.
import type { Path } from '../base/pointer';
import { readMember, readStrings } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { findReference, readReference } from './find-reference';

/** One object schema of a joined one. `name` is the definition it comes from, empty where it is written in place. */
export interface SchemaPart {
  readonly node: JsonNode;
  readonly place: Path;
  readonly name: string;
}

/** The parts of a schema: those of its `allOf`, references followed, in the order of the text, then itself. */
export function listParts(
  tree: JsonTree,
  schema: { readonly node: JsonNode; readonly place: Path },
): readonly SchemaPart[] {
  const own = { ...schema, name: '' };
  if (!readMember(schema.node, 'allOf')) return [own];
  return collect(tree, own, new Set([schema.node]));
}

/** The names in a schema's `required`; empty where that is not a list. */
export function readRequiredNames(node: JsonNode): readonly string[] {
  return readStrings(node, 'required');
}

function collect(tree: JsonTree, part: SchemaPart, seen: Set<JsonNode>): readonly SchemaPart[] {
  const joined = readMember(part.node, 'allOf');
  if (joined?.kind !== 'array') return [part];
  const parts = joined.items.flatMap(({ value }, index) => {
    const reference = readReference(value);
    const target = reference === null ? null : findReference(tree, reference);
    const next = target ?? { node: value, place: [...part.place, 'allOf', index], name: part.name };
    if (seen.has(next.node)) return [];
    seen.add(next.node);
    return collect(tree, next, seen);
  });
  return [...parts, part];
}
