// Follows the references of a definition: `#/definitions/X`, `#/parameters/X` and `#/responses/X`, the only forms
// that custom connectors know. Part of reading operations; says nothing about whether a reference is allowed.
import type { Path } from '../base/pointer';
import { findMember } from '../text/locate';
import type { JsonNode, JsonTree } from '../text/tree';

/** Where a reference leads. */
export interface Target {
  readonly node: JsonNode;
  /** `['definitions', 'Product']`. */
  readonly place: Path;
  /** `Product`. */
  readonly name: string;
}

const form = /^#\/(definitions|parameters|responses)\/([^/]+)$/;

/**
 * Finds what a reference leads to; a reference to a reference is followed to its end.
 * Null for a form that connectors do not know, for a name that is not there, and for a ring of references.
 */
export function findReference(tree: JsonTree, reference: string): Target | null {
  const seen = new Set<string>();
  let next = reference;
  for (;;) {
    if (seen.has(next)) return null;
    seen.add(next);
    const target = findTarget(tree.root, next);
    const further = target && readReference(target.node);
    if (!target || further === null) return target;
    next = further;
  }
}

/** The text of a node's `$ref`; null where the node is not a reference. */
export function readReference(node: JsonNode): string | null {
  if (node.kind !== 'object') return null;
  const value = findMember(node, '$ref')?.value;
  return value?.kind === 'string' ? value.value : null;
}

function findTarget(root: JsonNode, reference: string): Target | null {
  const match = form.exec(reference);
  const section = match?.[1];
  const written = match?.[2];
  if (section === undefined || written === undefined || root.kind !== 'object') return null;
  const holder = findMember(root, section)?.value;
  if (holder?.kind !== 'object') return null;
  for (const name of spellings(written)) {
    const member = findMember(holder, name);
    if (member) return { node: member.value, place: [section, name], name };
  }
  return null;
}

/** A name as written, as a JSON pointer part, and as a percent-encoded one: authors' tools write all three. */
function spellings(written: string): readonly string[] {
  const unescaped = written.replaceAll('~1', '/').replaceAll('~0', '~');
  if (!written.includes('%')) return written === unescaped ? [written] : [unescaped, written];
  try {
    return [unescaped, decodeURIComponent(unescaped), written];
  } catch {
    return [unescaped, written];
  }
}
