// Which operations the bindings below a node call: the quick look that tells whether a change can touch a binding at all.
import { findMember } from '../text/locate';
import type { JsonNode } from '../text/tree';

const idsByNode = new WeakMap<JsonNode, readonly string[] | null>();

/**
 * The ids that the dynamic extensions below the node name, each once; null where there is no such extension at all.
 * Remembered by node, so that after an edit only what changed is looked at.
 */
export function listCalledIds(node: JsonNode): readonly string[] | null {
  if (node.kind !== 'object' && node.kind !== 'array') return null;
  const known = idsByNode.get(node);
  if (known !== undefined) return known;
  const found = collect(node);
  idsByNode.set(node, found);
  return found;
}

function collect(node: Extract<JsonNode, { kind: 'object' | 'array' }>): readonly string[] | null {
  const lists: (readonly string[] | null)[] =
    node.kind === 'array'
      ? node.items.map(({ value }) => listCalledIds(value))
      : node.members.map(({ key, value }) =>
          key.startsWith('x-ms-dynamic-') ? readIds(value) : listCalledIds(value),
        );
  const found = lists.filter((list) => list !== null);
  return found.length === 0 ? null : [...new Set(found.flat())];
}

/** The ids in an extension: its own, or those of the two calls of a tree. */
function readIds(node: JsonNode): readonly string[] {
  if (node.kind !== 'object') return [];
  const own = findMember(node, 'operationId')?.value;
  const inner = node.members.flatMap(({ value }) => readIds(value));
  return own?.kind === 'string' ? [own.value, ...inner] : inner;
}
