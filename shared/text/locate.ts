// From a path to the place in the text and back. Walks the lengths of the tree; reads no text and changes nothing.
import type { Path } from '../base/pointer';
import type { TextRange } from '../base/problem';
import { childGap, childKey, childLength, childValue, countChildren } from './children';
import type { JsonNode, JsonTree, MemberNode, ObjectNode } from './tree';

/** A value and where it stands. Offsets and lengths in UTF-16 units; `keyOffset` is null where there is no key. */
export interface Located {
  readonly node: JsonNode;
  readonly offset: number;
  readonly length: number;
  readonly keyOffset: number | null;
  /** With its quotes; 0 where there is no key. */
  readonly keyLength: number;
  /** Which child of the value around it it is, from 0. */
  readonly index: number;
}

/** The node at `path`, or null. Of a key that stands more than once the last counts; indexes may be texts. */
export function findNode(tree: JsonTree, path: Path): JsonNode | null {
  let node: JsonNode | undefined = tree.root;
  for (const part of path) {
    if (node.kind === 'object') node = findMember(node, String(part))?.value;
    else if (node.kind === 'array') node = node.items[readIndex(part)]?.value;
    else return null;
    if (!node) return null;
  }
  return node;
}

/** The member with that key; of several the last, which is the one that counts. */
export function findMember(node: ObjectNode, key: string): MemberNode | undefined {
  for (let at = node.members.length - 1; at >= 0; at--) {
    const member = node.members[at];
    if (member?.key === key) return member;
  }
  return undefined;
}

/** The place of the value at `path`, or null when there is none. */
export function locate(tree: JsonTree, path: Path): Located | null {
  const chain = locateChain(tree, path);
  return chain.length === path.length + 1 ? (chain.at(-1) ?? null) : null;
}

/** The places of the values on `path`, the root first, as far as there are any. */
export function locateChain(tree: JsonTree, path: Path): readonly Located[] {
  const chain: Located[] = [locateRoot(tree)];
  for (const part of path) {
    const around = chain.at(-1);
    const child = around && locateChild(around, findChildIndex(around.node, part));
    if (!child) return chain;
    chain.push(child);
  }
  return chain;
}

function locateRoot({ root, start }: JsonTree): Located {
  return { node: root, offset: start, length: root.length, keyOffset: null, keyLength: 0, index: 0 };
}

/** The place of a value's child by its index, or null. */
export function locateChild({ node, offset }: Located, index: number): Located | null {
  const value = childValue(node, index);
  if (!value) return null;
  let end = offset + 1;
  for (let at = 0; at <= index; at++) end += childLength(node, at);
  const { length } = value;
  if (node.kind !== 'object') {
    return { node: value, offset: end - length, length, keyOffset: null, keyLength: 0, index };
  }
  const keyOffset = end - childLength(node, index) + childGap(node, index);
  const keyLength = node.members[index]?.keyLength ?? 0;
  return { node: value, offset: end - length, length, keyOffset, keyLength, index };
}

/** The index of a container's child by its key or index; -1 when there is none. */
export function findChildIndex(node: JsonNode, part: string | number): number {
  if (node.kind === 'array') return readIndex(part) < node.items.length ? readIndex(part) : -1;
  if (node.kind !== 'object') return -1;
  const key = String(part);
  return node.members.findLastIndex((member) => member.key === key);
}

/** The range of the value at `path` with its line and column, or null when there is none. */
export function rangeOfPath(tree: JsonTree, path: Path): TextRange | null {
  const located = locate(tree, path);
  return located && tree.source.rangeOf(located.offset, located.length);
}

/** A stretch of a tree's text with its line and column; fast however large the text is. */
export function rangeIn(tree: JsonTree, offset: number, length: number): TextRange {
  return tree.source.rangeOf(offset, length);
}

/**
 * The path of the innermost value, key or gap at `offset`. A key counts as its member, a gap as the container
 * around it; places outside the root value give the root.
 */
export function findPathAt(tree: JsonTree, offset: number): Path {
  const chain = locateAt(tree, offset);
  return chain.slice(1).map(({ index }, level) => {
    const around = chain[level]?.node;
    return (around && childKey(around, index)) ?? index;
  });
}

/** The places of the values around `offset`, the root first; the last is the innermost. */
export function locateAt(tree: JsonTree, offset: number): readonly Located[] {
  const chain: Located[] = [locateRoot(tree)];
  for (let around = chain[0]; around;) {
    const child = findChildAt(around, offset);
    if (child) chain.push(child);
    around = child ?? undefined;
  }
  return chain;
}

/** The child whose key or value touches `offset`. */
function findChildAt(around: Located, offset: number): Located | null {
  const { node } = around;
  let at = around.offset + 1;
  for (let index = 0; index < countChildren(node); index++) {
    if (at + childGap(node, index) > offset) return null;
    at += childLength(node, index);
    if (offset <= at) return locateChild(around, index);
  }
  return null;
}

/** An array index from a path's part; Infinity for what is none. */
function readIndex(part: string | number): number {
  if (typeof part === 'number') return Number.isInteger(part) && part >= 0 ? part : Infinity;
  return /^(?:0|[1-9]\d*)$/.test(part) ? Number(part) : Infinity;
}
