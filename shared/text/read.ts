// Reads single members of an object the way most callers want them: a text, a list of texts, a flag. What is not
// there or of another type reads as nothing, so that half-written connectors can be shown.
import { findMember } from './locate';
import type { JsonNode } from './tree';

/** The value of a member; undefined when there is none or the node is not an object. */
export function readMember(node: JsonNode, key: string): JsonNode | undefined {
  return node.kind === 'object' ? findMember(node, key)?.value : undefined;
}

/** A text; empty when it is not there or not a text. */
export function readString(node: JsonNode, key: string): string {
  const value = readMember(node, key);
  return value?.kind === 'string' ? value.value : '';
}

/** The texts of an array, in order; what else stands in it is left out. Empty when there is none. */
export function readStrings(node: JsonNode, key: string): readonly string[] {
  const value = readMember(node, key);
  if (value?.kind !== 'array') return [];
  return value.items.flatMap((item) => (item.value.kind === 'string' ? [item.value.value] : []));
}

/** True only when `true` stands there. */
export function readBoolean(node: JsonNode, key: string): boolean {
  const value = readMember(node, key);
  return value?.kind === 'boolean' && value.value;
}
