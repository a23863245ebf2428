// The children of a node in one manner, be they members of an object or items of an array.
import type { JsonNode } from './tree';

/** How many members or items a node has; 0 for what holds none. */
export function countChildren(node: JsonNode): number {
  if (node.kind === 'object') return node.members.length;
  return node.kind === 'array' ? node.items.length : 0;
}

/** The value of a child; undefined where there is none. */
export function childValue(node: JsonNode, index: number): JsonNode | undefined {
  if (node.kind === 'object') return node.members[index]?.value;
  return node.kind === 'array' ? node.items[index]?.value : undefined;
}

/** The key of a member; null for items and where there is none. */
export function childKey(node: JsonNode, index: number): string | null {
  return node.kind === 'object' ? (node.members[index]?.key ?? null) : null;
}

/** The units before a child, behind the child before it. */
export function childGap(node: JsonNode, index: number): number {
  if (node.kind === 'object') return node.members[index]?.gap ?? 0;
  return node.kind === 'array' ? (node.items[index]?.gap ?? 0) : 0;
}

/** The units that a child takes, with the gap before it. */
export function childLength(node: JsonNode, index: number): number {
  if (node.kind === 'object') {
    const member = node.members[index];
    return member ? member.gap + member.keyLength + member.colon + member.value.length : 0;
  }
  const item = node.kind === 'array' ? node.items[index] : undefined;
  return item ? item.gap + item.value.length : 0;
}
